/* Everything that a document of the office is composed of, gathered at one moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-paper.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-compose-difference.h"
#include "compose/cch-compose-letter.h"
#include "compose/cch-compose-plan.h"
#include "compose/cch-compose-share.h"
#include "session/cch-letter-loader.h"
#include "session/cch-past.h"
#include "session/cch-plan-loader.h"
#include "session/cch-session-paper.h"
#include "store/cch-durable.h"

#include <glib/gstdio.h>

struct _CchPaper
{
  gatomicrefcount references;
  CchLetterView *letter;     /* nullable, owned: then there is neither plan nor regulation */
  CchPlanView *plan;         /* owned */
  CchPlanView *earlier;      /* nullable, owned: what it is compared with */
  char *earlier_name;        /* nullable, owned */
  CchRegulation *regulation; /* owned */
  CchDocProfile *profile;    /* owned */
  gboolean draft;
  gint64 agency;
};

G_DEFINE_BOXED_TYPE (CchPaper, cch_paper, cch_paper_ref, cch_paper_unref)

/* The profile in force on the day of issue; a draft is written for today's. */
static CchDocProfile *
load_profile (CchDate day, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *issued = cch_date_is_none (day) ? NULL : cch_date_to_iso (day);

  return cch_doc_profile_load_for_date (issued != NULL ? issued : today, error);
}

static CchPlanView *
load_from_file (const char *path, gint64 plan, GError **error)
{
  g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_READ, error);
  g_autoptr (GError) cause = NULL;
  CchPlanView *view;

  if (database == NULL)
    return NULL;
  view = cch_plan_loader_load (database, plan, &cause);
  if (g_error_matches (cause, CCH_ERROR, CCH_ERROR_NOT_FOUND))
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                         _ ("The plan was not there yet at that moment. Choose a later one"));
  else if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return view;
}

/* The office of that moment exists only as a copy, for as long as it takes to read the plan. */
static CchPlanView *
load_past (CchSession *session, const CchPaperRequest *request, GError **error)
{
  g_autoptr (GDateTime) second = g_date_time_new_from_unix_local (request->moment / G_USEC_PER_SEC);
  g_autoptr (GDateTime) moment =
      second != NULL ? g_date_time_add (second, request->moment % G_USEC_PER_SEC) : NULL;
  g_autofree char *folder = moment != NULL ? g_dir_make_tmp ("caicach-XXXXXX", error) : NULL;
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "past", NULL) : NULL;
  CchPlanView *view = NULL;

  if (moment == NULL)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE, _ ("There is no such moment"));
  if (path == NULL)
    return NULL;
  if (cch_past_write (session, moment, path, error))
    view = load_from_file (path, request->plan, error);
  cch_durable_remove_database (path);
  g_rmdir (folder);
  return view;
}

static char *
name_moment (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);

  return g_date_time_format (moment, "Bản lúc %H:%M ngày %d/%m/%Y");
}

static gboolean
load_earlier (CchPaper *paper, CchSession *session, const CchPaperRequest *request, GError **error)
{
  if (request->against != 0)
    paper->earlier =
        cch_plan_loader_load (cch_session_get_database (session), request->against, error);
  else if (request->moment != 0)
    {
      paper->earlier = load_past (session, request, error);
      paper->earlier_name = paper->earlier != NULL ? name_moment (request->moment) : NULL;
    }
  else
    return TRUE;
  return paper->earlier != NULL;
}

static CchPaper *
gather_letter (CchSession *session, const CchPaperRequest *request, GError **error)
{
  g_autoptr (CchPaper) paper = g_new0 (CchPaper, 1);

  g_atomic_ref_count_init (&paper->references);
  paper->letter = cch_letter_loader_load (session, request->letter, error);
  if (paper->letter == NULL)
    return NULL;
  paper->draft = request->draft || !cch_document_state_is_issued (paper->letter->letter->state);
  paper->profile = load_profile (paper->letter->letter->issued, error);
  return paper->profile != NULL ? g_steal_pointer (&paper) : NULL;
}

/**
 * cch_paper_gather:
 *
 * Returns: (transfer full): what the document is composed of, as it is committed now
 */
CchPaper *
cch_paper_gather (CchSession *session, const CchPaperRequest *request, GError **error)
{
  g_autoptr (CchPlanView) view = NULL;

  if (request->letter != 0)
    return gather_letter (session, request, error);
  view = cch_plan_loader_load (cch_session_get_database (session), request->plan, error);
  return view != NULL ? cch_paper_gather_view (session, request, view, error) : NULL;
}

/**
 * cch_paper_gather_view:
 * @view: the plan of @request as somebody has read it
 *
 * As cch_paper_gather(), without reading the plan again.
 */
CchPaper *
cch_paper_gather_view (CchSession *session,
                       const CchPaperRequest *request,
                       CchPlanView *view,
                       GError **error)
{
  g_autoptr (CchPaper) paper = g_new0 (CchPaper, 1);
  const CchPlan *plan;

  g_atomic_ref_count_init (&paper->references);
  paper->plan = cch_plan_view_ref (view);
  if (!load_earlier (paper, session, request, error))
    return NULL;
  paper->agency = request->agency;
  plan = paper->plan->plan;
  paper->draft = request->draft || !cch_document_state_is_issued (plan->state);
  paper->regulation = cch_session_load_regulation (session, plan->regulation, error);
  if (paper->regulation == NULL)
    return NULL;
  paper->profile = load_profile (plan->issued, error);
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

  g_clear_pointer (&paper->letter, cch_letter_view_unref);
  g_clear_pointer (&paper->plan, cch_plan_view_unref);
  g_clear_pointer (&paper->earlier, cch_plan_view_unref);
  g_free (paper->earlier_name);
  g_clear_pointer (&paper->regulation, cch_regulation_unref);
  g_clear_pointer (&paper->profile, cch_doc_profile_unref);
  g_free (paper);
}

static CchDoc *
compose_difference (const CchPaper *paper, GError **error)
{
  const CchPlanVersions versions = {
    .before = paper->earlier,
    .after = paper->plan,
    .before_name = paper->earlier_name,
    .after_name = paper->earlier_name != NULL ? "Bản hiện nay" : NULL,
    .regulation = paper->regulation,
  };

  return cch_compose_plan_difference (&versions, paper->profile, error);
}

/**
 * cch_paper_compose:
 *
 * Returns: (transfer full): the document
 */
CchDoc *
cch_paper_compose (const CchPaper *paper, GError **error)
{
  if (paper->letter != NULL)
    return cch_compose_letter (paper->letter, paper->profile, paper->draft);
  if (paper->earlier != NULL)
    return compose_difference (paper, error);
  if (paper->agency != 0)
    return cch_compose_plan_share (paper->plan, paper->agency, paper->regulation, paper->profile,
                                   paper->draft, error);
  return cch_compose_plan (paper->plan, paper->regulation, paper->profile, paper->draft, error);
}
