/* The list of what the checks find in a plan, with what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-findings.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_FINDINGS_VIEW (cch_findings_view_get_type ())

/**
 * CchFindingsView:
 *
 * Grouped by severity and counted; follows the office by itself. Signals: `finding-activated`
 * (#CchFinding) to go to its place: cch_finding_get_anchor_uuid() names the row,
 * cch_finding_get_field() the field, cch_finding_get_span() the words; `said` (string) for a toast,
 * when something was refused.
 *
 * Keys in the list: Enter goes there, Ctrl+Enter mends, Delete silences.
 */
G_DECLARE_FINAL_TYPE (CchFindingsView, cch_findings_view, CCH, FINDINGS_VIEW, AdwBin)

GtkWidget *cch_findings_view_new (void);

void cch_findings_view_set_plan (CchFindingsView *self, CchSession *session, gint64 plan);
CchFindings *cch_findings_view_get_model (CchFindingsView *self);
void cch_findings_view_enter (CchFindingsView *self);

G_END_DECLS
