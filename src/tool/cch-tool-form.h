/* The format police on the command line: documents of an office, and foreign ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "tool/cch-tool-output.h"

G_BEGIN_DECLS

gboolean cch_tool_form_is_foreign (const char *path);
int cch_tool_form_check_file (const char *path,
                              const char *date,
                              CchToolOutput *output,
                              GError **error);
int cch_tool_form_check_pages (CchDoc *doc, GPtrArray *pages, CchToolOutput *output);

G_END_DECLS
