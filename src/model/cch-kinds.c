/* The list of all record kinds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-kind.h"

#include "model/cch-agency-alias.h"
#include "model/cch-agency-succession.h"
#include "model/cch-agency-term.h"
#include "model/cch-agency.h"
#include "model/cch-area-owner.h"
#include "model/cch-area.h"
#include "model/cch-citation.h"
#include "model/cch-document.h"
#include "model/cch-evidence.h"
#include "model/cch-figure.h"
#include "model/cch-letter.h"
#include "model/cch-milestone.h"
#include "model/cch-narrative.h"
#include "model/cch-period.h"
#include "model/cch-plan.h"
#include "model/cch-product.h"
#include "model/cch-progress.h"
#include "model/cch-recipient.h"
#include "model/cch-report.h"
#include "model/cch-section.h"
#include "model/cch-setting.h"
#include "model/cch-silenced-finding.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "model/cch-task.h"

/* Owners stand before what they own; the position in this list is no part of any file. */
static const CchKind *const kinds[] = {
  &cch_agency_kind,
  &cch_agency_term_kind,
  &cch_agency_succession_kind,
  &cch_agency_alias_kind,
  &cch_area_kind,
  &cch_area_owner_kind,
  &cch_period_kind,
  &cch_plan_kind,
  &cch_report_kind,
  &cch_letter_kind,
  &cch_section_kind,
  &cch_citation_kind,
  &cch_task_kind,
  &cch_task_agency_kind,
  &cch_product_kind,
  &cch_milestone_kind,
  &cch_target_kind,
  &cch_recipient_kind,
  &cch_progress_kind,
  &cch_figure_kind,
  &cch_narrative_kind,
  &cch_document_kind,
  &cch_evidence_kind,
  &cch_setting_kind,
  &cch_silenced_finding_kind,
};

guint
cch_kinds_get_n (void)
{
  return G_N_ELEMENTS (kinds);
}

const CchKind *
cch_kinds_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return kinds[index];
}

/**
 * cch_kinds_find:
 *
 * Returns: (nullable): the kind of that name
 */
const CchKind *
cch_kinds_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i]->name, name))
      return kinds[i];
  return NULL;
}

guint
cch_kinds_get_index (const CchKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      return i;
  g_return_val_if_reached (0);
}
