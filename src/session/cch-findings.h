/* What the checks find in one plan, as a list that follows the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-finding-item.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

#define CCH_TYPE_FINDINGS (cch_findings_get_type ())

/**
 * CchFindings:
 *
 * A #GListModel of #CchFindingItem: the worst first, the silenced ones last. A little while after
 * a commit, undo or redo that may matter, the rules that read what has changed run again in a
 * thread, on a connection of its own. Signal `updated`: after each such run, when the list is
 * right for what was committed when it began. Property `running`.
 */
G_DECLARE_FINAL_TYPE (CchFindings, cch_findings, CCH, FINDINGS, GObject)

CchFindings *cch_findings_new (void);

void cch_findings_set_plan (CchFindings *self, CchSession *session, gint64 plan);
gint64 cch_findings_get_plan (CchFindings *self);
CchOffice *cch_findings_get_office (CchFindings *self);
gboolean cch_findings_is_running (CchFindings *self);
const GError *cch_findings_get_problem (CchFindings *self);

guint cch_findings_count (CchFindings *self, CchSeverity severity);
guint cch_findings_count_silenced (CchFindings *self);
GPtrArray *cch_findings_list_for (CchFindings *self, const char *uuid, const char *field);

G_END_DECLS
