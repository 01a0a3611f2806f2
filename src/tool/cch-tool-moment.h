/* A moment as people write it on the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateTime *cch_tool_moment_parse (const char *text, gboolean end, GError **error);

G_END_DECLS
