/* A file layer under SQLite that fails when it is told to, or loses power.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * FaultMode:
 * @FAULT_IO_ERROR: one call fails as if the disk were broken
 * @FAULT_FULL: from one call on, no file can grow
 * @FAULT_CRASH: from one call on nothing works, and what was not synced is lost, kept, or torn
 */
typedef enum
{
  FAULT_NONE,
  FAULT_IO_ERROR,
  FAULT_FULL,
  FAULT_CRASH,
} FaultMode;

typedef struct _FaultVfs FaultVfs;

FaultVfs *fault_vfs_new (void);
void fault_vfs_free (FaultVfs *self);

void fault_vfs_arm (FaultVfs *self, FaultMode mode, guint call, guint32 seed);
gboolean fault_vfs_has_fired (FaultVfs *self);
void fault_vfs_recover (FaultVfs *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultVfs, fault_vfs_free)

G_END_DECLS
