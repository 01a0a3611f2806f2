/* From a record of the office to a document ready for paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session-paper.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-compose-plan.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-plan-loader.h"

/**
 * cch_session_load_regulation:
 * @id: (nullable): the pack that a record names; %NULL for that of the office
 */
CchRegulation *
cch_session_load_regulation (CchSession *self, const char *id, GError **error)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autofree char *own = cch_session_dup_setting (self, CCH_SETTING_REGULATION);

  if (id == NULL)
    id = own;
  if (id == NULL)
    {
      g_set_error_literal (
          error, CCH_ERROR, CCH_ERROR_INVALID,
          _ ("The office names no regulation. Choose one on the page Regulations"));
      return NULL;
    }
  return cch_regulation_library_get (library, id, error);
}

/* The profile in force on the day of issue; a draft is written for today's. */
static CchDocProfile *
load_profile (const CchPlan *plan, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *issued = cch_date_is_none (plan->issued) ? NULL : cch_date_to_iso (plan->issued);

  return cch_doc_profile_load_for_date (issued != NULL ? issued : today, error);
}

/**
 * cch_session_compose:
 * @record: a plan
 * @draft: whether it prints as a draft, even when it has a number
 *
 * Returns: (transfer full): the document
 */
CchDoc *
cch_session_compose (CchSession *self, CchRecord *record, gboolean draft, GError **error)
{
  g_autoptr (CchRegulation) regulation = NULL;
  g_autoptr (CchDocProfile) profile = NULL;
  g_autoptr (CchPlanView) view = NULL;
  const CchPlan *plan;

  if (!CCH_IS_PLAN (record))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("A record of the kind “%s” is not a document. Choose a plan"),
                   cch_record_get_kind (record)->name);
      return NULL;
    }

  plan = CCH_PLAN (record);
  regulation = cch_session_load_regulation (self, plan->regulation, error);
  if (regulation == NULL)
    return NULL;
  profile = load_profile (plan, error);
  if (profile == NULL)
    return NULL;
  view = cch_plan_loader_load (cch_session_get_database (self), cch_record_get_id (record), error);
  if (view == NULL)
    return NULL;

  return cch_compose_plan (view, regulation, profile,
                           draft || plan->state == CCH_DOCUMENT_STATE_DRAFT, error);
}
