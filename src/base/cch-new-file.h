/* A file that appears whole or not at all, and leaves the old one until then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchNewFile:
 *
 * Is written beside its place under another name; who frees it before cch_new_file_commit() leaves
 * no trace. Errors name the place that was asked for.
 */
typedef struct _CchNewFile CchNewFile;

CchNewFile *cch_new_file_open (const char *path, GError **error);
void cch_new_file_free (CchNewFile *file);

int cch_new_file_get_fd (const CchNewFile *file);
const char *cch_new_file_get_path (const CchNewFile *file);
const char *cch_new_file_get_temporary (const CchNewFile *file);

gboolean cch_new_file_write (CchNewFile *file, const void *bytes, gsize length, GError **error);
gboolean cch_new_file_finish (CchNewFile *file, GError **error);
gboolean cch_new_file_commit (CchNewFile *file, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchNewFile, cch_new_file_free)

G_END_DECLS
