/* The table of pages, from which side bar, stack, menu and shortcuts derive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-page-table.h"

#include "base/cch-i18n.h"
#include "ui/agency/cch-agency-page.h"
#include "ui/document/cch-document-page.h"
#include "ui/inspection/cch-inspection-page.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/progress/cch-progress-page.h"
#include "ui/regulation/cch-rules-page.h"
#include "ui/report/cch-report-page.h"
#include "ui/score/cch-score-page.h"
#include "ui/today/cch-today-page.h"
#include "ui/unit/cch-unit-page.h"

/* clang-format off */
static const CchPageEntry entries[] = {
  { "today", cch_today_page_get_type, N_("Today"), "cch-today-symbolic", "<Alt>1", FALSE, { "silenced_finding" } },
  { "plan", cch_plan_page_get_type, N_("Plan"), "cch-plan-symbolic", "<Alt>2", TRUE, { "plan", "task" } },
  { "progress", cch_progress_page_get_type, N_("Progress"), "cch-progress-symbolic", "<Alt>3", FALSE, { "progress" } },
  { "report", cch_report_page_get_type, N_("Reports"), "cch-report-symbolic", "<Alt>4", FALSE, { "report", "period" } },
  { "unit", cch_unit_page_get_type, N_("Units"), "cch-unit-symbolic", "<Alt>5", TRUE, { NULL } },
  { "inspection", cch_inspection_page_get_type, N_("Inspection"), "cch-inspection-symbolic", "<Alt>6", FALSE, { NULL } },
  { "score", cch_score_page_get_type, N_("Scoring"), "cch-score-symbolic", "<Alt>7", FALSE, { NULL } },
  { "document", cch_document_page_get_type, N_("Documents"), "cch-document-symbolic", "<Alt>8", FALSE, { "document", "letter" } },
  { "agency", cch_agency_page_get_type, N_("Agencies"), "cch-agency-symbolic", "<Alt>9", TRUE, { "agency" } },
  { "regulation", cch_rules_page_get_type, N_("Regulations"), "cch-regulation-symbolic", "<Alt>0", FALSE, { "area", "setting" } },
};
/* clang-format on */

const CchPageEntry *
cch_page_table_get (guint *n_entries)
{
  *n_entries = G_N_ELEMENTS (entries);
  return entries;
}

/* Returns: (nullable): %NULL for a page that this version does not have */
const CchPageEntry *
cch_page_table_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_strcmp0 (entries[i].id, id) == 0)
      return &entries[i];
  return NULL;
}

/* Returns: (nullable): %NULL for what is only ever shown as a part of something */
const CchPageEntry *
cch_page_table_find_for_kind (const CchKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_strv_contains (entries[i].kinds, kind->name))
      return &entries[i];
  return NULL;
}

char *
cch_page_entry_dup_action (const CchPageEntry *entry)
{
  return g_strconcat ("win.page::", entry->id, NULL);
}

CchPage *
cch_page_entry_create (const CchPageEntry *entry)
{
  return g_object_new (entry->get_type (), "title", _ (entry->title), NULL);
}
