/* What matters to an office on a day: who it is, what is due next, which plans it works on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-day-view.h"

#include "compose/cch-document-type.h"
#include "rules/cch-regulation-year.h"
#include "rules/cch-rule-words.h"
#include "session/cch-office-rules.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-session-create.h"
#include "store/cch-statement.h"

#define MAX_DUES 4
#define MAX_MILESTONES 8

/* What the office knows about itself, beside what it shows. */
typedef struct
{
  CchOffice *office;         /* not owned */
  CchDatabase *database;     /* not owned */
  CchOfficeRules *rules;     /* owned */
  gint64 agency;             /* 0 when the file does not say */
  char *class_id;            /* owned, nullable */
  CchRegulation *regulation; /* owned, nullable: a file may follow one that is not here */
} Self;

static void
self_clear (Self *self)
{
  g_clear_pointer (&self->rules, cch_office_rules_free);
  g_clear_pointer (&self->class_id, g_free);
  g_clear_pointer (&self->regulation, cch_regulation_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Self, self_clear)

static void
free_due (gpointer data)
{
  CchDayDue *due = data;

  g_free (due->name);
  g_free (due->rule);
  g_free (due->recipient);
  g_free (due);
}

static void
free_plan (gpointer data)
{
  CchDayPlan *plan = data;

  g_free (plan->title);
  g_free (plan->number);
  g_free (plan);
}

static void
free_milestone (gpointer data)
{
  CchDayMilestone *milestone = data;

  g_free (milestone->text);
  g_free (milestone->plan);
  g_free (milestone);
}

void
cch_day_view_free (CchDayView *view)
{
  g_free (view->agency);
  g_free (view->class_name);
  g_free (view->regulation);
  g_ptr_array_unref (view->dues);
  g_ptr_array_unref (view->plans);
  g_ptr_array_unref (view->milestones);
  g_free (view->last_act);
  g_free (view);
}

static CchDayView *
create_view (CchDate day)
{
  CchDayView *view = g_new0 (CchDayView, 1);

  view->day = day;
  view->dues = g_ptr_array_new_with_free_func (free_due);
  view->plans = g_ptr_array_new_with_free_func (free_plan);
  view->milestones = g_ptr_array_new_with_free_func (free_milestone);
  return view;
}

static gboolean
find_agency (Self *self, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (self->database,
                         "SELECT agency.id FROM agency JOIN setting ON setting.value = agency.uuid"
                         " WHERE setting.key = ?1",
                         error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, CCH_SETTING_AGENCY);
  switch (cch_statement_step (statement, error))
    {
    case CCH_STEP_ROW:
      self->agency = cch_statement_get_int64 (statement, 0);
      return TRUE;
    case CCH_STEP_DONE:
      return TRUE;
    case CCH_STEP_ERROR:
    default:
      return FALSE;
    }
}

static gboolean
read_agency (Self *self, CchDayView *view, GError **error)
{
  g_autoptr (CchAgencyTerm) term = NULL;
  g_autoptr (CchOrganisation) organisation = NULL;

  if (!find_agency (self, error))
    return FALSE;
  organisation = cch_organisation_load (self->office, view->day, error);
  if (organisation == NULL)
    return FALSE;
  view->n_agencies = cch_organisation_get_n_members (organisation);
  term = self->agency != 0 ? cch_organisation_dup_term (self->office, self->agency, view->day, NULL)
                           : NULL;
  view->agency = g_strdup (term != NULL ? term->name : "");
  self->class_id = g_strdup (term != NULL ? term->class : NULL);
  return TRUE;
}

/* An office may follow a pack that cannot be read any more: the page still says the rest. */
static gboolean
read_regulation (Self *self, CchDayView *view, GError **error)
{
  const CchRegulationClass *class_rule;

  self->rules = cch_office_rules_load (self->database, error);
  if (self->rules == NULL)
    return FALSE;
  self->regulation = cch_office_rules_get_regulation (self->rules, NULL, NULL);
  if (self->regulation == NULL)
    return TRUE;
  view->regulation = g_strdup (cch_regulation_get_title (self->regulation));
  view->holds = cch_regulation_holds_on (self->regulation, view->day);
  class_rule =
      self->class_id != NULL ? cch_regulation_find_class (self->regulation, self->class_id) : NULL;
  view->class_name = g_strdup (class_rule != NULL ? class_rule->name : NULL);
  return TRUE;
}

/* What counts from the superior's plan of that year, if the office has it. */
static CchDate
find_parent_issued (Self *self, guint year)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      self->database,
      "SELECT parent.issued FROM plan JOIN plan AS parent ON parent.id = plan.parent"
      " WHERE plan.year = ?1 AND plan.agency = ?2 AND parent.issued IS NOT NULL"
      " ORDER BY plan.id DESC LIMIT 1",
      NULL);
  CchDate day = CCH_DATE_NONE;

  if (statement == NULL)
    return day;
  cch_statement_bind_int64 (statement, 1, year);
  cch_statement_bind_int64 (statement, 2, self->agency);
  if (cch_statement_step (statement, NULL) == CCH_STEP_ROW)
    cch_date_from_iso (cch_statement_get_text (statement, 0), &day, NULL);
  return day;
}

static void
add_due (CchDayView *view, const CchYearEntry *entry, guint year)
{
  CchDayDue *due = g_new0 (CchDayDue, 1);
  const char *stage = entry->rule->name;

  due->name = stage != NULL ? g_strdup_printf ("%s %u: %s", entry->period->name, year, stage)
                            : g_strdup_printf ("%s %u", entry->period->name, year);
  due->due = entry->due;
  due->effective = entry->effective;
  due->rule = cch_rule_words_for_due (entry->rule);
  due->recipient = g_strdup (entry->recipient);
  g_ptr_array_add (view->dues, due);
}

static void
add_year (Self *self, CchDayView *view, guint year)
{
  const CchYearOptions options = {
    .holidays = cch_office_rules_get_holidays (self->rules),
    .today = view->day,
    .parent_issued = find_parent_issued (self, year),
    .sub_units = -1,
  };
  g_autoptr (CchRegulationYear) months =
      cch_regulation_year_new (self->regulation, self->class_id, year, &options, NULL);
  const GPtrArray *entries = months != NULL ? cch_regulation_year_get_entries (months) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CchYearEntry *entry = g_ptr_array_index (entries, i);
      const CchYearFlags gone = CCH_YEAR_FLAG_NOT_IN_FORCE | CCH_YEAR_FLAG_CLASS_GONE;

      if (entry->rule != NULL && !cch_date_is_none (entry->due) && (entry->flags & gone) == 0
          && cch_date_compare (entry->due, view->day) >= 0)
        add_due (view, entry, year);
    }
}

static int
compare_dues (gconstpointer one, gconstpointer other)
{
  const CchDayDue *first = *(CchDayDue *const *) one, *second = *(CchDayDue *const *) other;

  return cch_date_compare (first->due, second->due);
}

/* What is owed for last year is due in this one, and the plan of the next one may be, too. */
static void
read_dues (Self *self, CchDayView *view)
{
  if (self->regulation == NULL || view->class_name == NULL)
    return;
  for (guint year = view->day.year - 1; year <= (guint) view->day.year + 1; year++)
    add_year (self, view, year);
  g_ptr_array_sort (view->dues, compare_dues);
  if (view->dues->len > MAX_DUES)
    g_ptr_array_set_size (view->dues, MAX_DUES);
}

static CchDocumentState
read_state (const char *nick)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (cch_document_state_get_type ());
  const GEnumValue *value = g_enum_get_value_by_nick (states, nick);

  return value != NULL ? (CchDocumentState) value->value : CCH_DOCUMENT_STATE_DRAFT;
}

static void
add_plan (Self *self, CchDayView *view, CchStatement *statement)
{
  CchDayPlan *plan = g_new0 (CchDayPlan, 1);
  const char *number = cch_statement_get_text (statement, 4);
  const gint64 agency = cch_statement_get_int64 (statement, 6);

  plan->row = cch_statement_get_int64 (statement, 0);
  plan->title = cch_statement_dup_text (statement, 1);
  plan->state = read_state (cch_statement_get_text (statement, 2));
  plan->year = (guint) cch_statement_get_int64 (statement, 3);
  if (number != NULL && *number != '\0')
    plan->number = cch_document_number_format (number, cch_statement_get_text (statement, 5));
  plan->own = agency == 0 || agency == self->agency;
  plan->n_tasks = (guint) cch_statement_get_int64 (statement, 7);
  g_ptr_array_add (view->plans, plan);
}

static gboolean
read_plans (Self *self, CchDayView *view, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      self->database,
      "SELECT id, title, state, year, number, symbol, coalesce (agency, 0),"
      " (SELECT count (*) FROM task WHERE task.plan = plan.id AND task.row = 'task')"
      " FROM plan WHERE state NOT IN ('replaced', 'withdrawn') ORDER BY year DESC, id DESC",
      error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    add_plan (self, view, statement);
  return step == CCH_STEP_DONE;
}

static void
add_milestone (CchDayView *view, CchStatement *statement)
{
  CchDayMilestone *milestone = g_new0 (CchDayMilestone, 1);

  milestone->task = cch_statement_get_int64 (statement, 0);
  milestone->text = cch_statement_dup_text (statement, 1);
  milestone->plan = cch_statement_dup_text (statement, 2);
  cch_date_from_iso (cch_statement_get_text (statement, 3), &milestone->due, NULL);
  g_ptr_array_add (view->milestones, milestone);
}

/* Only plans in force bind anybody; what is said to be done needs no reminder. */
static gboolean
read_milestones (Self *self, CchDayView *view, GError **error)
{
  g_autofree char *from = cch_date_to_iso (cch_date_add_days (view->day, -CCH_DAY_VIEW_DAYS_BACK));
  g_autofree char *until = cch_date_to_iso (cch_date_add_days (view->day, CCH_DAY_VIEW_DAYS_AHEAD));
  g_autoptr (CchStatement) statement = cch_statement_new (
      self->database,
      "SELECT task.id, task.text, plan.title, milestone.due"
      " FROM milestone JOIN task ON task.id = milestone.task JOIN plan ON plan.id = task.plan"
      " WHERE milestone.due BETWEEN ?1 AND ?2 AND plan.state = 'issued'"
      " AND coalesce (plan.agency, ?3) = ?3 AND NOT EXISTS (SELECT 1 FROM progress"
      "  WHERE progress.task = task.id AND progress.state = 'done')"
      " GROUP BY task.id, milestone.due ORDER BY milestone.due, task.plan, task.position, task.id",
      error);
  CchStep step = CCH_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, from);
  cch_statement_bind_text (statement, 2, until);
  cch_statement_bind_int64 (statement, 3, self->agency);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    if (view->milestones->len < MAX_MILESTONES)
      add_milestone (view, statement);
    else
      view->n_hidden++;
  return step == CCH_STEP_DONE;
}

static gboolean
read_last_act (Self *self, CchDayView *view, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (self->database,
                         "SELECT label, time FROM journal WHERE act = 'do' AND state = 'done'"
                         " ORDER BY id DESC LIMIT 1",
                         error);
  CchStep step = statement != NULL ? cch_statement_step (statement, error) : CCH_STEP_ERROR;

  if (step == CCH_STEP_ROW)
    {
      view->last_act = cch_statement_dup_text (statement, 0);
      view->last_time = cch_statement_get_int64 (statement, 1);
    }
  return step != CCH_STEP_ERROR;
}

/**
 * cch_day_view_load:
 * @day: today, or another day that is asked about
 *
 * Returns: (transfer full): made in any thread that has the office
 */
CchDayView *
cch_day_view_load (CchOffice *office, CchDate day, GError **error)
{
  g_autoptr (CchDayView) view = create_view (day);
  g_auto (Self) self = { .office = office, .database = cch_office_get_database (office) };

  if (!read_agency (&self, view, error) || !read_regulation (&self, view, error)
      || !read_plans (&self, view, error) || !read_milestones (&self, view, error)
      || !read_last_act (&self, view, error))
    return NULL;
  read_dues (&self, view);
  return g_steal_pointer (&view);
}

static gpointer
load_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return cch_day_view_load (office, *(const CchDate *) data, error);
}

void
cch_day_view_load_async (CchWorker *worker,
                         CchDate day,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  cch_worker_run_async (worker, load_job, g_memdup2 (&day, sizeof day), g_free,
                        (GDestroyNotify) cch_day_view_free, cancellable, callback, user_data);
}

CchDayView *
cch_day_view_load_finish (GAsyncResult *result, GError **error)
{
  return cch_worker_run_finish (result, error);
}

/**
 * cch_day_view_has_own_plan:
 * @from_year: 0 for any year
 */
gboolean
cch_day_view_has_own_plan (const CchDayView *view, guint from_year)
{
  for (guint i = 0; i < view->plans->len; i++)
    {
      const CchDayPlan *plan = g_ptr_array_index (view->plans, i);

      if (plan->own && plan->year >= from_year)
        return TRUE;
    }
  return FALSE;
}
