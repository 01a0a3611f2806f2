/* What stands in a cell of a task table: one task, one source of a column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-task-cell.h"

#include "base/cch-number.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"

typedef char *(*CellWriter) (const CchComposition *composition, const CchTaskView *task);

/* Several lines become a list; a single one stands without a dash, as clerks write it. */
static char *
join_lines (GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", lines->len > 1 ? "- " : "",
                            (const char *) g_ptr_array_index (lines, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_text (const CchComposition *composition, const CchTaskView *task)
{
  return g_strdup (task->task->text);
}

static char *
write_time (const CchComposition *composition, const CchTaskView *task)
{
  return g_strdup (task->task->time_wording);
}

static char *
write_note (const CchComposition *composition, const CchTaskView *task)
{
  return g_strdup (task->task->note);
}

static char *
write_budget_source (const CchComposition *composition, const CchTaskView *task)
{
  return g_strdup (task->task->budget_source);
}

static char *
write_area (const CchComposition *composition, const CchTaskView *task)
{
  CchArea *area = cch_plan_view_find_area (composition->plan, task->task->area);

  return area != NULL ? g_strdup (area->name) : NULL;
}

static char *
write_products (const CchComposition *composition, const CchTaskView *task)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < task->products->len; i++)
    {
      const CchProduct *product = g_ptr_array_index (task->products, i);

      if (product->text != NULL)
        g_ptr_array_add (lines, product->text);
    }
  return join_lines (lines);
}

static char *
write_targets (const CchComposition *composition, const CchTaskView *task)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < task->targets->len; i++)
    {
      const CchTarget *target = g_ptr_array_index (task->targets, i);

      if (target->wording != NULL)
        g_ptr_array_add (lines, target->wording);
    }
  return join_lines (lines);
}

static const char *
get_agency_name (const CchComposition *composition, const CchTaskAgency *agency)
{
  if (agency->wording != NULL)
    return agency->wording;
  return cch_plan_view_get_agency_name (composition->plan, agency->agency);
}

static char *
join_agencies (const CchComposition *composition, const CchTaskView *task, CchTaskRole role)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *agency = g_ptr_array_index (task->agencies, i);
      const char *name = agency->role == role ? get_agency_name (composition, agency) : NULL;

      if (name != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_lead (const CchComposition *composition, const CchTaskView *task)
{
  return join_agencies (composition, task, CCH_TASK_ROLE_LEAD);
}

static char *
write_cooperating (const CchComposition *composition, const CchTaskView *task)
{
  return join_agencies (composition, task, CCH_TASK_ROLE_COOPERATING);
}

static char *
write_all_agencies (const CchComposition *composition, const CchTaskView *task)
{
  /* The column itself is called "Cơ quan thực hiện". */
  static const char *const roles[] = {
    [CCH_TASK_ROLE_LEAD] = " chủ trì",
    [CCH_TASK_ROLE_COOPERATING] = " phối hợp",
    [CCH_TASK_ROLE_COMPILING] = " tổng hợp",
    [CCH_TASK_ROLE_EXECUTING] = "",
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
    {
      g_autofree char *names = join_agencies (composition, task, role);

      if (*names != '\0')
        g_ptr_array_add (lines, g_strconcat (names, roles[role], NULL));
    }
  return join_lines (lines);
}

static guint
count_due (const CchComposition *composition, const CchTaskView *task, guint quarter)
{
  guint count = 0;

  for (guint i = 0; i < task->milestones->len; i++)
    {
      const CchMilestone *milestone = g_ptr_array_index (task->milestones, i);

      if (milestone->due.year == composition->plan->plan->year && milestone->due.month > 0
          && (milestone->due.month - 1u) / 3 + 1 == quarter)
        count++;
    }
  return count;
}

/* The sources that words come from. Those of reports have nothing to say in a plan. */
static const struct
{
  const char *source;
  const char *field;
  CellWriter write;
} words[] = {
  { "area", "area", write_area },
  { "task", "text", write_text },
  { "product", "product", write_products },
  { "lead", "lead", write_lead },
  { "cooperating", "cooperating", write_cooperating },
  { "executing", "lead", write_all_agencies },
  { "time", "time_wording", write_time },
  { "target", "target", write_targets },
  { "budget-source", "budget_source", write_budget_source },
  { "note", "note", write_note },
};

/**
 * cch_task_cell_get_amount:
 * @amount: (out): what a total row adds up
 *
 * Returns: whether the source is a number of a plan
 */
gboolean
cch_task_cell_get_amount (const CchComposition *composition,
                          const CchTaskView *task,
                          const char *source,
                          gint64 *amount)
{
  static const char *const quarters[] = { "quarter-1", "quarter-2", "quarter-3", "quarter-4" };

  *amount = 0;
  if (g_strcmp0 (source, "budget") == 0)
    {
      *amount = (gint64) (task->task->budget + 0.5);
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    if (g_strcmp0 (source, quarters[i]) == 0)
      {
        *amount = count_due (composition, task, i + 1);
        return TRUE;
      }
  return FALSE;
}

/**
 * cch_task_cell_format_amount:
 *
 * Returns: (transfer full): the number as it prints; nothing prints as nothing
 */
char *
cch_task_cell_format_amount (gint64 amount)
{
  return amount != 0 ? cch_number_format_integer (amount) : g_strdup ("");
}

/**
 * cch_task_cell_format:
 * @source: name of a #CchColumnSource
 *
 * Returns: (transfer full): never %NULL; empty where the plan has nothing to say
 */
char *
cch_task_cell_format (const CchComposition *composition,
                      const CchTaskView *task,
                      const char *source)
{
  char *text = NULL;
  gint64 amount;

  if (cch_task_cell_get_amount (composition, task, source, &amount))
    return cch_task_cell_format_amount (amount);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].source, source) == 0)
      text = words[i].write (composition, task);
  return text != NULL ? text : g_strdup ("");
}

/**
 * cch_task_cell_get_field:
 *
 * Returns: what a click on such a cell leads to
 */
const char *
cch_task_cell_get_field (const char *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].source, source) == 0)
      return words[i].field;
  if (g_strcmp0 (source, "budget") == 0)
    return "budget";
  return source != NULL && g_str_has_prefix (source, "quarter-") ? "time_wording" : "text";
}
