/* Looks through last year's plan for what may have to change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-roll-finder.h"

#include "base/cch-i18n.h"
#include "compose/cch-document-type.h"
#include "model/cch-citation.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-progress.h"
#include "model/cch-target.h"
#include "rules/cch-check-context.h"
#include "rules/cch-schedule.h"
#include "rules/cch-year-move.h"
#include "store/cch-statement.h"

#include <string.h>

typedef struct
{
  CchOffice *office;
  const CchPlanView *view;
  CchPlan *parent; /* nullable */
  guint old_year;
  guint year;
  CchTask *task; /* nullable, not owned: the one whose parts are looked through */
  GPtrArray *proposals;
} Finder;

static const struct
{
  const char *why;
  gboolean ticked;
} kinds[] = {
  [CCH_YEAR_MOVE_OWN] = { N_ ("The year moves on with the plan"), TRUE },
  [CCH_YEAR_MOVE_BARE] = { N_ ("Perhaps a year, perhaps another number"), FALSE },
  [CCH_YEAR_MOVE_SUBJECT] = { N_ ("What another document is about: it may have a new one for this year"),
                              FALSE },
  [CCH_YEAR_MOVE_DOCUMENT] = { N_ ("Number or date of another document, which do not change. Is it still the right one?"),
                               FALSE },
  [CCH_YEAR_MOVE_PASSED] = { N_ ("This time had passed already in the old plan"), FALSE },
  [CCH_YEAR_MOVE_NO_DAY] = { N_ ("The new year has no 29 February"), TRUE },
};

/* What a text says of itself needs no quotation beside it. */
static gboolean
shows_itself (const CchRollProposal *proposal, CchRecord *shown)
{
  return proposal->act == CCH_ROLL_LEAVE_OUT || proposal->kind == &cch_plan_kind
         || (proposal->kind == cch_record_get_kind (shown) && proposal->field != NULL
             && (proposal->field->flags & CCH_FIELD_TITLE));
}

/* "Task “…” · Time"; a part of a task says which part of which one it is. */
static char *
describe_place (const Finder *finder, const CchRollProposal *proposal, CchRecord *record)
{
  CchRecord *shown = finder->task != NULL ? CCH_RECORD (finder->task) : record;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *title = NULL;
  g_autofree char *quote = NULL;

  if (record == NULL)
    return g_strdup (_ ("New task"));
  title = cch_record_get_title (shown);
  quote = cch_check_quote (title);
  g_string_append (words, cch_kind_get_label (cch_record_get_kind (shown)));
  if (*quote != '\0' && !shows_itself (proposal, shown))
    g_string_append_printf (words, " “%s”", quote);
  if (shown != record)
    g_string_append_printf (words, " · %s", cch_kind_get_label (proposal->kind));
  if (proposal->field != NULL)
    g_string_append_printf (words, " · %s", cch_field_get_label (proposal->field));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* @record: (nullable): what the proposal is about; %NULL for a task that is not there yet */
static void
add (Finder *finder, CchRollProposal *proposal, CchRecord *record, const char *why, gboolean ticked)
{
  proposal->place = describe_place (finder, proposal, record);
  proposal->why = g_strdup (why);
  proposal->ticked = ticked;
  g_ptr_array_add (finder->proposals, proposal);
}

/* What becomes due on a weekend although nobody chose that day: it only follows from the year. */
static char *
find_weekend (const Finder *finder, const char *text, const CchYearMove *shift)
{
  g_autoptr (GString) moved = g_string_new (text);
  g_autoptr (CchSchedule) schedule = NULL;

  g_string_erase (moved, (gssize) shift->start, (gssize) (shift->end - shift->start));
  g_string_insert (moved, (gssize) shift->start, shift->words);
  schedule = cch_schedule_new (moved->str, finder->year);
  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (schedule, i);
      g_autofree char *day = NULL;
      g_autofree char *weekday = NULL;

      if (item->kind > CCH_SCHEDULE_BY || cch_date_is_none (item->due)
          || shift->start < item->span.start || shift->start >= item->span.end
          || cch_date_get_weekday (item->due) < G_DATE_SATURDAY)
        continue;
      day = cch_date_format (item->due, CCH_DATE_FORM_TEXT);
      weekday = cch_date_format (item->due, CCH_DATE_FORM_WEEKDAY);
      return g_strdup_printf (_ ("The year moves on; %s is a %s then"), day, weekday);
    }
  return NULL;
}

static void
add_shift (Finder *finder,
           CchRecord *record,
           const char *field,
           const char *text,
           const CchYearMove *shift,
           gboolean is_time)
{
  CchRollProposal *proposal = cch_roll_proposal_new (CCH_ROLL_REPLACE, record, field);
  g_autofree char *weekend =
      is_time && kinds[shift->kind].ticked ? find_weekend (finder, text, shift) : NULL;

  proposal->start = shift->start;
  proposal->end = shift->end;
  proposal->text = g_strdup (text);
  proposal->old = g_strndup (text + shift->start, shift->end - shift->start);
  proposal->words = g_strdup (shift->words);
  add (finder, proposal, record, weekend != NULL ? weekend : _ (kinds[shift->kind].why),
       kinds[shift->kind].ticked);
}

/* @foreign: the text is about another document, whose years are not the plan's */
static void
see_text (Finder *finder, CchRecord *record, const char *field, gboolean is_time, gboolean foreign)
{
  const CchField *found = cch_kind_find_field (cch_record_get_kind (record), field);
  const char *text = *(char **) cch_record_peek (record, found);
  g_autoptr (GArray) shifts = NULL;

  if (text == NULL)
    return;
  shifts = cch_year_move_find (text, finder->old_year, finder->year, is_time);
  for (guint i = 0; i < shifts->len; i++)
    {
      CchYearMove *shift = &g_array_index (shifts, CchYearMove, i);

      if (CCH_IS_PLAN (record) && shift->kind == CCH_YEAR_MOVE_BARE)
        shift->kind = CCH_YEAR_MOVE_OWN;
      if (foreign && shift->kind != CCH_YEAR_MOVE_DOCUMENT)
        shift->kind = CCH_YEAR_MOVE_SUBJECT;
      add_shift (finder, record, field, text, shift, is_time);
    }
}

static char *
name_citation (const CchCitation *citation)
{
  const CchDocumentType *type = cch_document_type_find (citation->document_type);
  g_autofree char *number = citation->number != NULL
                                ? cch_document_number_format (citation->number, citation->symbol)
                                : g_strdup ("");

  return g_strdup_printf ("%s %s %s", type != NULL ? type->name : "", number,
                          citation->subject != NULL ? citation->subject : "");
}

static void
propose_value (Finder *finder,
               CchRecord *record,
               const char *field,
               const char *words,
               const char *why)
{
  CchRollProposal *proposal = cch_roll_proposal_new (CCH_ROLL_SET, record, field);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, cch_field_get_value_type (proposal->field));
  cch_record_get_value (record, proposal->field, &value);
  proposal->old = cch_field_to_text (proposal->field, &value);
  proposal->text = g_strdup (proposal->old);
  proposal->words = g_strdup (words);
  if (g_strcmp0 (proposal->old, words) == 0)
    cch_roll_proposal_free (proposal);
  else
    add (finder, proposal, record, why, TRUE);
}

/* The superior's plan of last year gives way to that of this year. */
static void
propose_parent (Finder *finder, CchRecord *citation)
{
  const char *why = _ ("The superior’s plan of the new year is here");
  g_autofree char *issued = cch_date_to_iso (finder->parent->issued);

  propose_value (finder, citation, "number",
                 finder->parent->number != NULL ? finder->parent->number : "", why);
  propose_value (finder, citation, "symbol",
                 finder->parent->symbol != NULL ? finder->parent->symbol : "", why);
  propose_value (finder, citation, "issued", issued, why);
  propose_value (finder, citation, "subject", finder->parent->title, why);
}

static gboolean
cites_plan (const CchCitation *citation, const CchPlan *plan)
{
  return plan != NULL && plan->number != NULL && g_strcmp0 (citation->number, plan->number) == 0
         && g_strcmp0 (citation->symbol, plan->symbol) == 0
         && cch_date_compare (citation->issued, plan->issued) == 0;
}

static void
see_citation (Finder *finder, CchRecord *record, CchPlan *old_parent)
{
  const CchCitation *citation = CCH_CITATION (record);
  CchRollProposal *proposal;
  g_autofree char *why = NULL;

  if (finder->parent != NULL && cites_plan (citation, old_parent))
    {
      propose_parent (finder, record);
      return;
    }
  /* What was issued shortly before the old plan was often made for that year alone. */
  if (citation->issued.year + 1u >= finder->old_year && !cch_date_is_none (citation->issued))
    {
      proposal = cch_roll_proposal_new (CCH_ROLL_LEAVE_OUT, record, NULL);
      proposal->text = name_citation (citation);
      proposal->old = g_strdup (proposal->text);
      why = g_strdup_printf (_ ("Issued in %u. Is there a newer one? Ticked, it is left out"),
                             citation->issued.year);
      add (finder, proposal, record, why, FALSE);
    }
  see_text (finder, record, "subject", FALSE, TRUE);
  see_text (finder, record, "wording", FALSE, TRUE);
}

/* The last that somebody noted of each task. */
typedef struct
{
  CchProgressState state;
  CchDate done;
} Last;

static GHashTable *
read_progress (Finder *finder, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      cch_office_get_database (finder->office),
      "SELECT progress.task, progress.state, progress.done FROM progress JOIN period"
      " ON period.id = progress.period JOIN task ON task.id = progress.task"
      " WHERE task.plan = ?1 ORDER BY period.\"end\", progress.id",
      error);
  g_autoptr (GHashTable) last = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  const CchField *field = cch_kind_find_field (&cch_progress_kind, "state");
  CchStep step = CCH_STEP_ERROR;

  if (statement != NULL)
    cch_statement_bind_int64 (statement, 1, cch_record_get_id (CCH_RECORD (finder->view->plan)));
  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 task = cch_statement_get_int64 (statement, 0);
      Last *found = g_new0 (Last, 1);
      int state = 0;

      cch_field_parse_nick (field, cch_statement_get_text (statement, 1), &state, NULL);
      found->state = (CchProgressState) state;
      if (!cch_statement_is_null (statement, 2))
        cch_date_from_iso (cch_statement_get_text (statement, 2), &found->done, NULL);
      g_hash_table_replace (last, g_memdup2 (&task, sizeof task), found);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&last) : NULL;
}

static void
offer_to_leave_out (Finder *finder, CchTask *task, const char *why, gboolean ticked)
{
  CchRollProposal *proposal = cch_roll_proposal_new (CCH_ROLL_LEAVE_OUT, CCH_RECORD (task), NULL);

  proposal->text = g_strdup (task->text);
  proposal->old = g_strdup (task->text);
  add (finder, proposal, CCH_RECORD (task), why, ticked);
}

static gboolean
comes_once (const CchTaskView *task)
{
  for (guint i = 0; i < task->milestones->len; i++)
    if (((const CchMilestone *) task->milestones->pdata[i])->kind > CCH_MILESTONE_KIND_HALF)
      return FALSE;
  return task->milestones->len > 0;
}

/* What is done comes again only if it is to; what is not done is carried over. */
static void
see_progress (Finder *finder, const CchTaskView *view, GHashTable *progress)
{
  CchTask *task = view->task;
  gint64 id = cch_record_get_id (CCH_RECORD (task));
  const Last *last = g_hash_table_lookup (progress, &id);

  if (task->row != CCH_TASK_ROW_TASK)
    return;
  if (task->state == CCH_TASK_STATE_CANCELLED)
    offer_to_leave_out (finder, task, _ ("The task was cancelled; ticked, it is left out"), TRUE);
  else if (task->state == CCH_TASK_STATE_POSTPONED)
    propose_value (finder, CCH_RECORD (task), "state", "active",
                   _ ("The task was postponed; now it is in force again"));
  else if (last != NULL && last->state == CCH_PROGRESS_STATE_DONE && comes_once (view))
    offer_to_leave_out (finder, task, _ ("Done. Is it to be done again? Ticked, it is left out"),
                        FALSE);
  else if (g_hash_table_size (progress) > 0
           && (last == NULL || last->state != CCH_PROGRESS_STATE_DONE) && comes_once (view))
    propose_value (finder, CCH_RECORD (task), "origin", "carried",
                   _ ("Not finished last year: it is carried over"));
}

static void
see_task (Finder *finder, const CchTaskView *task, GHashTable *progress)
{
  finder->task = task->task;
  see_progress (finder, task, progress);
  see_text (finder, CCH_RECORD (task->task), "text", FALSE, FALSE);
  for (guint i = 0; i < task->products->len; i++)
    see_text (finder, task->products->pdata[i], "text", FALSE, FALSE);
  for (guint i = 0; i < task->agencies->len; i++)
    see_text (finder, task->agencies->pdata[i], "wording", FALSE, FALSE);
  for (guint i = 0; i < task->targets->len; i++)
    see_text (finder, task->targets->pdata[i], "wording", FALSE, FALSE);
  see_text (finder, CCH_RECORD (task->task), "time_wording", TRUE, FALSE);
  see_text (finder, CCH_RECORD (task->task), "budget_source", FALSE, FALSE);
  see_text (finder, CCH_RECORD (task->task), "note", FALSE, FALSE);
  finder->task = NULL;
}

/* What the reports of the year call shortcomings, to be mended by a task of the new plan. */
static gboolean
offer_shortcomings (Finder *finder, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      cch_office_get_database (finder->office),
      "SELECT narrative.text, narrative.area FROM narrative JOIN report"
      " ON report.id = narrative.report LEFT JOIN period ON period.id = report.period"
      " WHERE narrative.kind = 'shortcoming' AND narrative.text <> ''"
      " AND (report.plan = ?1 OR (report.agency = ?2 AND period.year = ?3))"
      " ORDER BY narrative.report, narrative.position, narrative.id",
      error);
  CchStep step = CCH_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (CCH_RECORD (finder->view->plan)));
  cch_statement_bind_int64 (statement, 2, finder->view->plan->agency);
  cch_statement_bind_int64 (statement, 3, (gint64) finder->old_year);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRollProposal *proposal = cch_roll_proposal_new (CCH_ROLL_ADD_TASK, NULL, NULL);

      proposal->kind = &cch_task_kind;
      proposal->text = cch_statement_dup_text (statement, 0);
      proposal->old = g_strdup ("");
      proposal->words = g_strdup_printf ("Khắc phục: %s", proposal->text);
      proposal->area = cch_statement_get_int64 (statement, 1);
      add (finder, proposal, NULL, _ ("A shortcoming that the reports of the year name"), FALSE);
    }
  return step == CCH_STEP_DONE;
}

static void
see_sections (Finder *finder)
{
  for (guint i = 0; i < finder->view->sections->len; i++)
    {
      see_text (finder, finder->view->sections->pdata[i], "heading", FALSE, FALSE);
      see_text (finder, finder->view->sections->pdata[i], "body", FALSE, FALSE);
    }
}

gboolean
cch_roll_finder_run (CchOffice *office,
                     const CchPlanView *view,
                     CchPlan *parent,
                     guint year,
                     GPtrArray *proposals,
                     GError **error)
{
  Finder finder = { office, view, parent, (guint) view->plan->year, year, NULL, proposals };
  g_autoptr (GHashTable) progress = read_progress (&finder, error);
  g_autoptr (CchRecord) old_parent =
      view->plan->parent != 0 ? cch_office_get (office, &cch_plan_kind, view->plan->parent, NULL)
                              : NULL;

  if (progress == NULL)
    return FALSE;
  see_text (&finder, CCH_RECORD (view->plan), "title", FALSE, FALSE);
  see_text (&finder, CCH_RECORD (view->plan), "budget_source", FALSE, FALSE);
  for (guint i = 0; i < view->citations->len; i++)
    see_citation (&finder, view->citations->pdata[i], (CchPlan *) old_parent);
  see_sections (&finder);
  for (guint i = 0; i < view->tasks->len; i++)
    see_task (&finder, view->tasks->pdata[i], progress);
  for (guint i = 0; i < view->recipients->len; i++)
    see_text (&finder, view->recipients->pdata[i], "wording", FALSE, FALSE);
  return offer_shortcomings (&finder, error);
}
