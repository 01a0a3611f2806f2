/* The right to write an office file, held by one program at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchLock:
 *
 * The kernel gives the lock back when its holder ends, however it ends: nothing stale is left
 * that a person would have to delete. Reading needs no lock.
 */
typedef struct _CchLock CchLock;

CchLock *cch_lock_take (const char *path, GError **error);
void cch_lock_release (CchLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchLock, cch_lock_release)

G_END_DECLS
