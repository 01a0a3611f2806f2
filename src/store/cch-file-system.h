/* Which disks can hold a live office file, and which cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>
#include <sys/vfs.h>

G_BEGIN_DECLS

/**
 * CchFileSystemProbe:
 * @statfs: asks the kernel about a path
 * @mounts: the table of mounts, in the form of /proc/self/mountinfo
 *
 * Where the answers come from; tests put their own in.
 */
typedef struct
{
  int (*statfs) (const char *path, struct statfs *result);
  const char *mounts;
} CchFileSystemProbe;

const CchFileSystemProbe *cch_file_system_get_probe (void);
char *cch_file_system_find_network (const CchFileSystemProbe *probe, const char *path);
gboolean
cch_file_system_require_local (const CchFileSystemProbe *probe, const char *path, GError **error);

G_END_DECLS
