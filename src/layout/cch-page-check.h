/* The format police: measures laid-out pages against the regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "layout/cch-page.h"

G_BEGIN_DECLS

GPtrArray *cch_page_check (CchDoc *doc, GPtrArray *pages, CchDocProfile *law);

const char **cch_page_check_list_rules (void);

G_END_DECLS
