/* The page of the regulations in force and what they ask for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/regulation/cch-regulation-shelf.h"
#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_RULES_PAGE (cch_rules_page_get_type ())
G_DECLARE_FINAL_TYPE (CchRulesPage, cch_rules_page, CCH, RULES_PAGE, CchPage)

void cch_rules_page_set_shelf (CchRulesPage *self, CchRegulationShelf *shelf);
gboolean cch_rules_page_open_file (CchRulesPage *self, const char *path);
gboolean cch_rules_page_save_file (CchRulesPage *self, const char *path);
void cch_rules_page_set_view (CchRulesPage *self, const char *view);
gboolean cch_rules_page_show (CchRulesPage *self, const char *id);

G_END_DECLS
