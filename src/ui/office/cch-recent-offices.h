/* The offices that were open lately, in the settings, the last one first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char **cch_recent_offices_list (GSettings *settings);
void cch_recent_offices_add (GSettings *settings, const char *path);
void cch_recent_offices_remove (GSettings *settings, const char *path);
char *cch_recent_offices_dup_last (GSettings *settings);

G_END_DECLS
