/* Checks of what a plan must consist of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"
#include "rules/cch-plan-form.h"

#include <string.h>

static gboolean
is_draft (const CchCheckView *view)
{
  return !cch_document_state_is_issued (view->plan->state);
}

static const CchRegulationForm *
find_form (const CchCheckView *view)
{
  return view->regulation != NULL ? cch_plan_form_find (view->regulation, view->plan) : NULL;
}

static gboolean
is_task (const CchTask *task)
{
  return task->row == CCH_TASK_ROW_TASK && task->state != CCH_TASK_STATE_CANCELLED;
}

/* The superior's task whose words are the same, when just one is. */
static CchTask *
find_same_task (const GPtrArray *tasks, const char *text)
{
  g_autofree char *folded = cch_text_fold (text != NULL ? text : "");
  CchTask *found = NULL;

  for (guint i = 0; i < cch_check_length (tasks); i++)
    {
      CchTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *other = cch_text_fold (task->text != NULL ? task->text : "");

      if (!is_task (task) || *folded == '\0' || !g_str_equal (folded, other))
        continue;
      if (found != NULL)
        return NULL;
      found = task;
    }
  return found;
}

static void
check_own_tasks (CchCheckContext *context, GHashTable *taken)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      CchCheckMark mark = { .record = task, .field = "superior" };
      CchTask *same;

      if (!is_task (task))
        continue;
      if (task->superior != 0)
        {
          g_hash_table_add (taken, &task->superior);
          continue;
        }
      same = find_same_task (view->parent_tasks, task->text);
      if (same != NULL)
        {
          mark.value = cch_record_get_uuid (CCH_RECORD (same));
          mark.words = _ ("Link it to the superior’s task of the same words");
        }
      cch_check_context_mark (context, &mark,
                              _ ("This task serves no task of the superior’s plan"));
    }
}

static const char *
get_uuid (gpointer record)
{
  return record != NULL ? cch_record_get_uuid (CCH_RECORD (record)) : "";
}

static void
add_untaken (CchCheckContext *context, CchTask *task)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const char *text = task->text != NULL ? task->text : "";
  const char *time = task->time_wording != NULL ? task->time_wording : "";
  const char *fields[] = {
    "plan",         get_uuid (view->plan),
    "text",         text,
    "area",         get_uuid (cch_check_context_find_area (context, task->area)),
    "time_wording", time,
    "superior",     get_uuid (task),
    NULL,
  };
  g_autofree char *quote = cch_check_quote (text);
  CchCheckMark mark = {
    .record = view->plan,
    .field = "parent",
    .detail = get_uuid (task),
    .add = &cch_task_kind,
    .fields = fields,
    .words = _ ("Take the task up"),
  };

  if (*text == '\0')
    mark.add = NULL;
  cch_check_context_mark (context, &mark, _ ("The superior’s task “%s” is not taken up"), quote);
}

void
cch_check_parent_tasks (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_int64_hash, g_int64_equal);

  /* What an earlier version asks counts no more: first the changes are to be taken over. */
  if (view->parent == NULL || view->parent->state > CCH_DOCUMENT_STATE_ISSUED
      || cch_check_length (view->parent_tasks) == 0)
    return;
  check_own_tasks (context, taken);
  for (guint i = 0; i < view->parent_tasks->len; i++)
    {
      CchTask *task = g_ptr_array_index (view->parent_tasks, i);
      gint64 id = cch_record_get_id (CCH_RECORD (task));

      if (is_task (task) && !g_hash_table_contains (taken, &id))
        add_untaken (context, task);
    }
}

/* A superior that amends its plan asks for other things than those that were taken up. */
void
cch_check_parent_version (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const CchPlan *parent = view->parent;
  const CchCheckMark mark = {
    .record = view->plan,
    .field = "parent",
    .detail = get_uuid (view->parent),
  };

  if (parent == NULL || view->plan->state > CCH_DOCUMENT_STATE_ISSUED)
    return;
  if (parent->state == CCH_DOCUMENT_STATE_AMENDED)
    cch_check_context_mark (context, &mark, _ ("The superior’s plan has been amended since"));
  else if (parent->state == CCH_DOCUMENT_STATE_REPLACED)
    cch_check_context_mark (context, &mark, _ ("The superior’s plan has been replaced since"));
  else if (parent->state == CCH_DOCUMENT_STATE_WITHDRAWN)
    cch_check_context_mark (context, &mark, _ ("The superior’s plan has been withdrawn since"));
}

static void
require_section (CchCheckContext *context,
                 const CchRegulationSection *section,
                 const CchSeverity *severity)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchSection *written = cch_check_find_section (view, section->id);
  const char *fields[] = {
    "plan", get_uuid (view->plan), "code", section->id, "heading", section->heading, NULL,
  };
  CchCheckMark mark = { .severity = severity, .detail = section->id };

  if (written != NULL && written->body != NULL && cch_text_count_words (written->body) > 0)
    return;
  mark.record = written != NULL ? CCH_RECORD (written) : CCH_RECORD (view->plan);
  mark.field = written != NULL ? "body" : "kind";
  if (written == NULL)
    {
      mark.add = &cch_section_kind;
      mark.fields = fields;
      mark.words = _ ("Add the section");
    }
  cch_check_context_mark (context, &mark, _ ("The section “%s” is not written"), section->heading);
}

static void
require_sections (CchCheckContext *context, const GPtrArray *sections, const CchSeverity *severity)
{
  for (guint i = 0; i < cch_check_length (sections); i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      require_sections (context, section->sections, severity);
      if (section->required && section->content == CCH_SECTION_CONTENT_NARRATIVE)
        require_section (context, section, severity);
    }
}

/* What a form requires stands in the pack: the focus of the plan in that of Hà Tĩnh. */
void
cch_check_required (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchSeverity severity = is_draft (view) ? CCH_SEVERITY_HINT : CCH_SEVERITY_ERROR;
  const CchRegulationForm *form = find_form (view);
  gboolean has_task = FALSE;

  if (view->plan->kind != CCH_PLAN_KIND_YEAR)
    return;
  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    has_task = has_task || is_task (g_ptr_array_index (view->tasks, i));
  if (!has_task)
    cch_check_context_mark (
        context, &(CchCheckMark){ .record = view->plan, .field = "title", .severity = &severity },
        _ ("The plan has no table of tasks"));
  if (form != NULL)
    require_sections (context, form->sections, &severity);
}

static const CchRegulationSection *
find_in_sections (const GPtrArray *sections, const char *code)
{
  const CchRegulationSection *found = NULL;

  for (guint i = 0; found == NULL && i < cch_check_length (sections); i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      found =
          g_strcmp0 (section->id, code) == 0 ? section : find_in_sections (section->sections, code);
    }
  return found;
}

void
cch_check_word_limit (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  const CchRegulationForm *plan_form = find_form (view);

  for (guint i = 0; plan_form != NULL && i < cch_check_length (view->sections); i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);
      const CchRegulationSection *form;
      guint n_words;

      if (section->code == NULL || *section->code == '\0' || section->body == NULL)
        continue;
      form = find_in_sections (plan_form->sections, section->code);
      n_words = cch_text_count_words (section->body);
      if (form == NULL || form->max_words == 0 || n_words <= (guint) form->max_words)
        continue;
      cch_check_context_add (context, section, "body", NULL, _ ("%u words, the form allows %d"),
                             n_words, form->max_words);
    }
}

static gboolean
covers (const GPtrArray *areas, const char *code)
{
  for (guint i = 0; i < cch_check_length (areas); i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);

      if (g_strcmp0 (area->code, code) == 0 || covers (area->areas, code))
        return TRUE;
    }
  return FALSE;
}

/* The rows that agencies of this class fill in one of the forms of a plan. */
static GPtrArray *
list_scope (const CchCheckView *view)
{
  const GPtrArray *periods = cch_regulation_get_list (view->regulation, CCH_REGULATION_PERIODS);
  GPtrArray *scope = NULL;

  for (guint i = 0; scope == NULL && i < cch_check_length (periods); i++)
    {
      const CchRegulationPeriod *period = g_ptr_array_index (periods, i);

      if (period->kind != CCH_PERIOD_KIND_PLAN || period->forms == NULL)
        continue;
      for (guint j = 0; scope == NULL && period->forms[j] != NULL; j++)
        scope = cch_regulation_list_scope (view->regulation, period->forms[j], view->agency_class,
                                           period->id);
    }
  return scope;
}

void
cch_check_scope (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GPtrArray) scope = NULL;

  if (view->regulation == NULL || view->agency_class == NULL)
    return;
  scope = list_scope (view);
  for (guint i = 0; scope != NULL && i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      CchArea *area = is_task (task) ? cch_check_context_find_area (context, task->area) : NULL;

      if (area == NULL || area->code == NULL || covers (scope, area->code))
        continue;
      cch_check_context_add (context, task, "area", NULL,
                             _ ("Area %s is not planned for by agencies of this class"),
                             area->code);
    }
}

static gboolean
promises (const CchCheckView *view, const char *words)
{
  for (guint i = 0; i < cch_check_length (view->sections); i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);
      g_autofree char *body = section->body != NULL ? cch_text_fold (section->body) : NULL;
      const char *table = body != NULL ? strstr (body, "phu luc") : NULL;

      if (table != NULL && g_strstr_len (body, table - body, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_budget (const CchCheckView *view)
{
  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);

      if (task->budget > 0 || (task->budget_source != NULL && *task->budget_source != '\0'))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_cooperation (const CchCheckView *view)
{
  for (guint i = 0; i < cch_check_length (view->task_agencies); i++)
    if (((CchTaskAgency *) g_ptr_array_index (view->task_agencies, i))->role
        == CCH_TASK_ROLE_COOPERATING)
      return TRUE;
  return FALSE;
}

/* What the body can promise of the tables, and the columns that would keep the promise. */
static const struct
{
  const char *words; /* folded */
  const char *field;
  const char *sources[3];
  gboolean (*is_there) (const CchCheckView *view);
  const char *message;
} promised[] = {
  { "kinh phi",
    "budget",
    { "budget", "budget-source", NULL },
    has_budget,
    N_ ("The text promises the budget of each task in the tables") },
  { "phoi hop",
    "layout",
    { "cooperating", "executing", NULL },
    has_cooperation,
    N_ ("The text promises the cooperating agencies in the tables") },
};

static gboolean
has_column (const CchRegulationTable *table, const char *const *sources)
{
  for (guint i = 0; sources[i] != NULL; i++)
    if (cch_regulation_table_has_source (table, sources[i]))
      return TRUE;
  return FALSE;
}

void
cch_check_promised_columns (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const CchRegulationForm *form = find_form (view);
  const CchRegulationTable *table =
      form != NULL ? cch_plan_form_find_task_table (view->regulation, form) : NULL;

  for (guint i = 0; cch_check_length (view->tasks) > 0 && i < G_N_ELEMENTS (promised); i++)
    if (promises (view, promised[i].words)
        && (!promised[i].is_there (view)
            || (table != NULL && !has_column (table, promised[i].sources))))
      cch_check_context_add (context, view->plan, promised[i].field, NULL, "%s",
                             _ (promised[i].message));
}

void
cch_check_paper_number (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  if (is_draft (view))
    return;
  if (view->plan->number == NULL || *view->plan->number == '\0')
    cch_check_context_add (context, view->plan, "number", NULL,
                           _ ("The plan is issued but has no number"));
  if (cch_date_is_none (view->plan->issued))
    cch_check_context_add (context, view->plan, "issued", NULL,
                           _ ("The plan is issued but has no date"));
}

void
cch_check_subject_line (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const char *title = view->plan->title != NULL ? view->plan->title : "";
  g_autofree char *folded = cch_text_fold (title);
  g_autofree char *mend = NULL;

  if (!g_str_has_prefix (folded, "v/v "))
    return;
  mend = cch_text_capitalize (title + strlen ("V/v "));
  cch_check_context_add (context, view->plan, "title", mend,
                         _ ("The title of a plan or decision does not begin with “V/v”"));
}

/* "1. ", "2.1) ", "a) ": the number and the blank, 0 when there is none. */
static gsize
measure_typed_number (const char *text)
{
  gsize length = strspn (text, "0123456789.");

  if (length == 0 && g_ascii_islower (text[0]) && text[1] == ')')
    length = 1;
  if (length == 0 || (text[length] != ')' && text[length - 1] != '.'))
    return 0;
  length += text[length] == ')' ? 1 : 0;
  return text[length] == ' ' ? length + strspn (text + length, " ") : 0;
}

static void
check_typed_number (CchCheckContext *context, gpointer record, const char *field, const char *text)
{
  gsize length = text != NULL ? measure_typed_number (text) : 0;
  g_autofree char *number = NULL;

  if (length == 0 || text[length] == '\0')
    return;
  number = g_strchomp (g_strndup (text, length));
  cch_check_context_add (context, record, field, text + length,
                         _ ("The number “%s” is typed into the text"), number);
}

void
cch_check_typed_numbers (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);

      check_typed_number (context, task, "text", task->text);
    }
  for (guint i = 0; i < cch_check_length (view->sections); i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);

      check_typed_number (context, section, "heading", section->heading);
    }
}
