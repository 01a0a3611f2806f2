/* caicach-tool regulation form: a blank form of a regulation on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"
#include "tool/cch-tool-command.h"

G_BEGIN_DECLS

gboolean cch_tool_regulation_print_form (CchRegulation *regulation,
                                         const char *form,
                                         const char *path,
                                         CchDate day,
                                         CchToolOutput *output,
                                         GError **error);

G_END_DECLS
