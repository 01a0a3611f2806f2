/* A moment as people write it on the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"

G_BEGIN_DECLS

gboolean cch_tool_day_parse (const char *option, const char *text, CchDate *day, GError **error);
gboolean cch_tool_year_parse (const char *option, const char *text, guint *year, GError **error);
GDateTime *cch_tool_moment_parse (const char *text, gboolean end, GError **error);

G_END_DECLS
