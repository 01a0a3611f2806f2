/* A folder of a test's own, which goes away with all that is in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cch_test_folder_new (void);
void cch_test_folder_remove (const char *path);

G_END_DECLS
