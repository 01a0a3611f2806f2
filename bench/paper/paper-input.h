/* One long plan with text that never repeats, as our tree and as the peers' input.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-builder.h"

CchDoc *paper_input_make_doc (guint n_rows, const char *typed);

/* @format: "fodt", "typ" or "html" */
char *paper_input_make_text (guint n_rows, const char *format);
