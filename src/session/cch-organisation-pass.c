/* What passes from an agency that ends to the one that follows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-action.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "model/cch-task-agency.h"
#include "store/cch-record-sql.h"

static gboolean
answers_already (CchOrganisationAction *action, gint64 area, gint64 agency, CchDate day)
{
  for (guint i = 0; i < action->records->owners->len; i++)
    {
      CchAreaOwner *owner = g_ptr_array_index (action->records->owners, i);

      if (owner->area == area && owner->agency == agency
          && cch_date_compare (owner->start, day) <= 0
          && (cch_date_is_none (owner->end) || cch_date_compare (owner->end, day) >= 0))
        return TRUE;
    }
  return FALSE;
}

static void
pass_area (CchOrganisationAction *action, CchAreaOwner *owner, gint64 to)
{
  gboolean has_begun = cch_date_compare (owner->start, action->day) < 0;
  CchDate start = has_begun ? action->day : owner->start;
  CchDate end = owner->end;
  gboolean wanted = to != 0 && !answers_already (action, owner->area, to, start);

  if (has_begun)
    {
      cch_organisation_action_set_date (action, owner, "end", &owner->end,
                                        cch_organisation_action_get_eve (action));
      if (wanted)
        cch_organisation_action_add_owner (action, owner->area, to, start, end);
    }
  else if (wanted)
    {
      cch_edit_set (action->edit, owner, "agency", to, NULL);
      owner->agency = to;
    }
  else
    cch_edit_remove (action->edit, CCH_RECORD (owner));
}

/**
 * cch_organisation_action_pass_areas:
 * @to: 0 for nobody
 */
void
cch_organisation_action_pass_areas (CchOrganisationAction *action, gint64 from, gint64 to)
{
  GPtrArray *owners = action->records->owners;
  guint n_owners = owners->len;

  for (guint i = 0; i < n_owners; i++)
    {
      CchAreaOwner *owner = g_ptr_array_index (owners, i);

      if (owner->agency == from
          && (cch_date_is_none (owner->end) || cch_date_compare (owner->end, action->day) >= 0))
        pass_area (action, owner, to);
    }
}

static gboolean
contains (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* The first superior that stays, 0 when there is none. */
static gint64
find_staying (const CchOrganisation *organisation, const GArray *from, gint64 agency)
{
  const CchOrganisationMember *member = cch_organisation_find (organisation, agency);

  while (member != NULL && contains (from, member->agency))
    member = member->parent >= 0
                 ? cch_organisation_get_member (organisation, (guint) member->parent)
                 : NULL;
  return member != NULL ? member->agency : 0;
}

static gint64
choose_superior (const CchOrganisation *organisation,
                 const GArray *from,
                 const CchAgencyTerm *term,
                 gint64 to,
                 gint64 top)
{
  if (!contains (from, term->parent))
    return term->parent;
  /* The follower, or who stands over it, cannot come under it. */
  if (term->agency == to || term->agency == top
      || cch_organisation_is_under (organisation, top, term->agency))
    return find_staying (organisation, from, term->parent);
  return to;
}

/**
 * cch_organisation_action_pass_subordinates:
 * @from: (element-type gint64): the agencies that end
 * @top: the follower when it was there before, or else its superior
 */
void
cch_organisation_action_pass_subordinates (CchOrganisationAction *action,
                                           const GArray *from,
                                           gint64 to,
                                           gint64 top)
{
  g_autoptr (CchOrganisation) before =
      cch_organisation_records_resolve (action->records, cch_organisation_action_get_eve (action));
  GPtrArray *terms = action->records->terms;
  guint n_terms = terms->len;

  for (guint i = 0; i < n_terms; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (terms, i);
      g_autoptr (CchRecord) draft = NULL;

      if ((!contains (from, term->parent) && !contains (from, term->seal_holder))
          || contains (from, term->agency)
          || (!cch_date_is_none (term->end) && cch_date_compare (term->end, action->day) < 0))
        continue;
      draft = cch_record_new (&cch_agency_term_kind);
      cch_record_copy (draft, CCH_RECORD (term));
      CCH_AGENCY_TERM (draft)->parent = choose_superior (before, from, term, to, top);
      if (contains (from, term->seal_holder))
        CCH_AGENCY_TERM (draft)->seal_holder = term->agency != to ? to : 0;
      cch_organisation_action_put_term (action, term, CCH_AGENCY_TERM (draft),
                                        cch_date_compare (term->start, action->day) < 0
                                            ? action->day
                                            : term->start);
    }
}

static gboolean
says_name (CchOrganisationAction *action, gint64 agency, const char *wording)
{
  g_autofree char *folded = cch_text_fold (wording);

  for (guint i = 0; i < action->records->terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (action->records->terms, i);
      g_autofree char *name = NULL;
      g_autofree char *short_name = NULL;

      if (term->agency != agency)
        continue;
      name = cch_text_fold (term->name);
      short_name = cch_text_fold (term->short_name != NULL ? term->short_name : "");
      if (g_str_equal (folded, name) || g_str_equal (folded, short_name))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
load_duties (CchDatabase *database, gint64 agency, GError **error)
{
  g_autofree char *sql =
      cch_record_sql_select (&cch_task_agency_kind,
                             "WHERE agency = ?1 AND task IN (SELECT task.id FROM task JOIN plan"
                             " ON plan.id = task.plan WHERE plan.state = 'draft')");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  g_autoptr (GPtrArray) duties = g_ptr_array_new_with_free_func (g_object_unref);
  CchStep step;

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, agency);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecord *duty = cch_record_new (&cch_task_agency_kind);

      cch_record_sql_read (statement, duty);
      g_ptr_array_add (duties, duty);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&duties) : NULL;
}

static gboolean
has_same (GPtrArray *duties, const CchTaskAgency *duty)
{
  for (guint i = 0; i < duties->len; i++)
    {
      const CchTaskAgency *other = g_ptr_array_index (duties, i);

      if (other->task == duty->task && other->role == duty->role)
        return TRUE;
    }
  return FALSE;
}

/* A name that was written out goes with the agency; other wording stays. Who already has the same
 * duty does not get it twice. */
static void
pass_duty (CchOrganisationAction *action,
           CchTaskAgency *duty,
           gint64 from,
           gint64 to,
           GPtrArray *held)
{
  if (has_same (held, duty))
    {
      cch_edit_remove (action->edit, CCH_RECORD (duty));
      return;
    }
  cch_edit_set (action->edit, duty, "agency", to, NULL);
  if (duty->wording != NULL && says_name (action, from, duty->wording))
    cch_edit_set (action->edit, duty, "wording", NULL, NULL);
  g_ptr_array_add (held, g_object_ref (duty));
}

/**
 * cch_organisation_action_pass_tasks:
 *
 * Duties in plans that are not issued yet.
 */
gboolean
cch_organisation_action_pass_tasks (CchOrganisationAction *action,
                                    gint64 from,
                                    gint64 to,
                                    GError **error)
{
  CchDatabase *database = cch_office_get_database (action->office);
  g_autoptr (GPtrArray) duties = load_duties (database, from, error);
  g_autoptr (GPtrArray) held = duties != NULL ? load_duties (database, to, error) : NULL;

  if (held == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    pass_duty (action, g_ptr_array_index (duties, i), from, to, held);
  return TRUE;
}

/* Passes one task, whatever the agency does in it. */
static gboolean
share_task (CchOrganisationAction *action,
            GPtrArray *duties,
            gint64 task,
            gint64 from,
            gint64 to,
            GError **error)
{
  g_autoptr (GPtrArray) held = load_duties (cch_office_get_database (action->office), to, error);
  gboolean found = FALSE;

  if (held == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    {
      CchTaskAgency *duty = g_ptr_array_index (duties, i);

      if (duty->task != task)
        continue;
      pass_duty (action, duty, from, to, held);
      found = TRUE;
    }
  if (!found)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("One of the tasks is not an open task of the agency any more. Look "
                            "through the list once more"));
  return found;
}

static gboolean
is_shared_twice (const GArray *shares, guint index)
{
  for (guint i = 0; i < index; i++)
    if (g_array_index (shares, CchTaskShare, i).task
        == g_array_index (shares, CchTaskShare, index).task)
      return TRUE;
  return FALSE;
}

/**
 * cch_organisation_action_share_tasks:
 * @shares: (element-type CchTaskShare)
 * @takers: (element-type gint64): the agencies that the shares count
 */
gboolean
cch_organisation_action_share_tasks (CchOrganisationAction *action,
                                     gint64 from,
                                     const GArray *shares,
                                     const GArray *takers,
                                     GError **error)
{
  g_autoptr (GPtrArray) duties =
      load_duties (cch_office_get_database (action->office), from, error);

  if (duties == NULL)
    return FALSE;
  for (guint i = 0; i < shares->len; i++)
    {
      const CchTaskShare *share = &g_array_index (shares, CchTaskShare, i);

      if (share->to >= takers->len || is_shared_twice (shares, i))
        {
          g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                               _ ("A task is given to nobody, or twice. Give it to one agency"));
          return FALSE;
        }
      if (!share_task (action, duties, share->task, from, g_array_index (takers, gint64, share->to),
                       error))
        return FALSE;
    }
  return TRUE;
}
