/* Everything that a document of the office is composed of, gathered at one moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-paper.h"

#include "compose/cch-compose-plan.h"
#include "session/cch-plan-loader.h"
#include "session/cch-session-paper.h"

struct _CchPaper
{
  gatomicrefcount references;
  CchPlanView *plan;         /* owned */
  CchRegulation *regulation; /* owned */
  CchDocProfile *profile;    /* owned */
  gboolean draft;
};

G_DEFINE_BOXED_TYPE (CchPaper, cch_paper, cch_paper_ref, cch_paper_unref)

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
 * cch_paper_gather:
 *
 * Returns: (transfer full): what the document is composed of, as it is committed now
 */
CchPaper *
cch_paper_gather (CchSession *session, const CchPaperRequest *request, GError **error)
{
  g_autoptr (CchPaper) paper = g_new0 (CchPaper, 1);
  const CchPlan *plan;

  g_atomic_ref_count_init (&paper->references);
  paper->plan = cch_plan_loader_load (cch_session_get_database (session), request->plan, error);
  if (paper->plan == NULL)
    return NULL;

  plan = paper->plan->plan;
  paper->draft = request->draft || !cch_document_state_is_issued (plan->state);
  paper->regulation = cch_session_load_regulation (session, plan->regulation, error);
  if (paper->regulation == NULL)
    return NULL;
  paper->profile = load_profile (plan, error);
  if (paper->profile == NULL)
    return NULL;
  return g_steal_pointer (&paper);
}

CchPaper *
cch_paper_ref (CchPaper *paper)
{
  g_atomic_ref_count_inc (&paper->references);
  return paper;
}

void
cch_paper_unref (CchPaper *paper)
{
  if (!g_atomic_ref_count_dec (&paper->references))
    return;

  g_clear_pointer (&paper->plan, cch_plan_view_unref);
  g_clear_pointer (&paper->regulation, cch_regulation_unref);
  g_clear_pointer (&paper->profile, cch_doc_profile_unref);
  g_free (paper);
}

/**
 * cch_paper_compose:
 *
 * Returns: (transfer full): the document
 */
CchDoc *
cch_paper_compose (const CchPaper *paper, GError **error)
{
  return cch_compose_plan (paper->plan, paper->regulation, paper->profile, paper->draft, error);
}
