/* The folder in which the application keeps its offices, and names for files in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cch_office_folder_get (void);
gboolean cch_office_folder_contains (const char *path);
GPtrArray *cch_office_folder_list (void);
char *cch_office_folder_prepare (const char *name, GError **error);
char *cch_office_folder_get_name (const char *path);

G_END_DECLS
