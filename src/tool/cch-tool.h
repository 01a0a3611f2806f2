/* caicach-tool: finds the command, runs it, and says what went wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int cch_tool_main (const char *const *arguments);

G_END_DECLS
