/* The format police: measures laid-out pages against the regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "layout/cch-sheet.h"

G_BEGIN_DECLS

GPtrArray *cch_sheet_check (CchDoc *doc, GPtrArray *pages, CchDocProfile *law);

const char **cch_sheet_check_list_rules (void);

G_END_DECLS
