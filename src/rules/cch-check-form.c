/* Checks of the form a plan is written on: what it leaves a place for is filled.
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

static const CchRegulationForm *
get_form (const CchCheckView *view)
{
  return view->regulation != NULL ? cch_plan_form_find (view->regulation, view->plan) : NULL;
}

static const CchRegulationTable *
get_table (const CchCheckView *view)
{
  const CchRegulationForm *form = get_form (view);

  return form != NULL ? cch_plan_form_find_task_table (view->regulation, form) : NULL;
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && cch_text_count_words (text) > 0;
}

/* A task that has parts: they say what the table asks for. */
static GHashTable *
list_parents (const CchCheckView *view)
{
  GHashTable *parents = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);

      if (task->parent != 0)
        g_hash_table_add (parents, &task->parent);
    }
  return parents;
}

static GHashTable *
list_with_product (const CchCheckView *view)
{
  GHashTable *tasks = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < cch_check_length (view->products); i++)
    g_hash_table_add (tasks, &((CchProduct *) g_ptr_array_index (view->products, i))->task);
  return tasks;
}

static void
check_cells (CchCheckContext *context,
             const CchRegulationTable *table,
             CchTask *task,
             gboolean has_product)
{
  if (!has_product && cch_regulation_table_has_source (table, "product"))
    cch_check_context_add (context, task, "product", NULL, _ ("The task has no product"));
  if (!is_filled (task->time_wording)
      && (cch_regulation_table_has_source (table, "time")
          || cch_regulation_table_has_source (table, "quarter-1")))
    cch_check_context_add (context, task, "time_wording", NULL, _ ("The task has no time"));
}

/* An agency that leads is a matter of its own: R16. */
void
cch_check_table_cells (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const CchRegulationTable *table = get_table (view);
  g_autoptr (GHashTable) parents = list_parents (view);
  g_autoptr (GHashTable) with_product = list_with_product (view);

  for (guint i = 0; table != NULL && i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      gint64 id = cch_record_get_id (CCH_RECORD (task));

      if (task->row == CCH_TASK_ROW_TASK && task->state != CCH_TASK_STATE_CANCELLED
          && !g_hash_table_contains (parents, &id))
        check_cells (context, table, task, g_hash_table_contains (with_product, &id));
    }
}

/* A part stands where its parent stands. */
void
cch_check_task_area (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const CchRegulationTable *table = get_table (view);

  if (table == NULL || !cch_regulation_table_has_areas (table))
    return;
  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);

      if (task->area == 0 && task->parent == 0)
        cch_check_context_add (context, task, "area", NULL,
                               _ ("The task stands under no area of the table"));
    }
}

static CchSection *
find_section (const CchCheckView *view, const char *code)
{
  for (guint i = 0; i < cch_check_length (view->sections); i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);

      if (g_strcmp0 (section->code, code) == 0)
        return section;
    }
  return NULL;
}

static gboolean
has_parts (const CchCheckView *view, CchSection *section)
{
  gint64 id = cch_record_get_id (CCH_RECORD (section));

  for (guint i = 0; i < cch_check_length (view->sections); i++)
    if (((CchSection *) g_ptr_array_index (view->sections, i))->parent == id)
      return TRUE;
  return FALSE;
}

static void
check_section (CchCheckContext *context, const CchRegulationSection *form)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchSection *section = find_section (view, form->id);
  const char *fields[] = {
    "plan",    cch_record_get_uuid (CCH_RECORD (view->plan)),
    "code",    form->id,
    "heading", form->heading,
    NULL,
  };

  if (section != NULL && (is_filled (section->body) || has_parts (view, section)))
    return;
  if (section != NULL)
    cch_check_context_add (context, section, "body", NULL, _ ("The section “%s” is empty"),
                           form->heading);
  else
    cch_check_context_mark (context,
                            &(CchCheckMark){
                                .record = view->plan,
                                .field = "title",
                                .detail = form->id,
                                .add = &cch_section_kind,
                                .fields = fields,
                                .words = _ ("Add the section"),
                            },
                            _ ("The section “%s” is missing"), form->heading);
}

static void
check_sections (CchCheckContext *context, const GPtrArray *sections)
{
  for (guint i = 0; i < cch_check_length (sections); i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      check_sections (context, section->sections);
      if (section->content == CCH_SECTION_CONTENT_NARRATIVE && !section->optional
          && !section->required && section->heading != NULL)
        check_section (context, section);
    }
}

/* A section without which nothing may go out is a matter of its own: R2. */
void
cch_check_empty_sections (CchCheckContext *context)
{
  const CchRegulationForm *form = get_form (cch_check_context_get_view (context));

  if (form != NULL)
    check_sections (context, form->sections);
}

/* What bears the number is the decision, where one issues the plan, else the plan. */
void
cch_check_document_symbol (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const CchPlan *plan = view->plan;
  const char *kind = plan->attached ? "QĐ" : "KH";
  const char *other = plan->attached ? "KH-" : "QĐ-";
  g_autofree char *mend = NULL;

  if (plan->symbol == NULL || !g_str_has_prefix (plan->symbol, other))
    return;
  mend = cch_check_replace (plan->symbol, 0, strlen (other) - 1, kind);
  cch_check_context_add (context, view->plan, "symbol", mend,
                         plan->attached ? _ ("“%s”: the plan is issued by a decision")
                                        : _ ("“%s”: the plan is issued without a decision"),
                         plan->symbol);
}
