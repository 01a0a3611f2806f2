/* The table of tasks, in whatever columns and groups a form asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-task-table.h"

#include "base/cch-numbering.h"
#include "compose/cch-form-table.h"
#include "compose/cch-lead.h"
#include "compose/cch-task-cell.h"
#include "compose/cch-task-number.h"

#include <string.h>

typedef struct
{
  const CchComposition *composition;
  const CchFormTable *table;
  CchTaskNumber number;
} Writer;

static CchDocSource *
make_source (const CchTaskView *task, const char *field)
{
  return cch_doc_source_new (cch_task_kind.name, cch_record_get_uuid (CCH_RECORD (task->task)),
                             field);
}

static char *
write_cell (const Writer *writer, const CchTaskView *task, const char *source, const char *number)
{
  g_autofree char *text = NULL;

  if (g_strcmp0 (source, "number") == 0)
    return g_strdup (number);

  text = cch_task_cell_format (writer->composition, task, source);
  if (g_strcmp0 (source, "task") == 0
      && !cch_regulation_table_has_source (writer->table->form, "number"))
    return g_strdup_printf ("%s. %s", number, text);
  return g_steal_pointer (&text);
}

/* @area stands in the area's column over @area_rows rows; 0 rows: it is covered by the one above. */
static void
add_body_row (const Writer *writer,
              const CchTaskView *task,
              const char *number,
              CchDocText *area,
              guint area_rows)
{
  cch_doc_table_builder_begin_row (writer->table->builder, CCH_DOC_ROW_BODY);
  for (guint i = 0; i < writer->table->form->columns->len; i++)
    {
      const char *source_name = cch_form_table_get_column (writer->table, i)->source;
      g_autoptr (CchDocSource) source = make_source (task, cch_task_cell_get_field (source_name));
      g_autofree char *cell = NULL;

      if (area == NULL || g_strcmp0 (source_name, "area") != 0)
        {
          cell = write_cell (writer, task, source_name, number);
          cch_doc_table_builder_add_cell (writer->table->builder, cell, source);
        }
      else if (area_rows > 0)
        cch_doc_table_builder_add_cell_full (writer->table->builder, area, source, 1, area_rows,
                                             CCH_DOC_ALIGN_LEFT);
    }
}

static void
add_task_row (Writer *writer, const CchTaskView *task)
{
  g_autofree char *number = cch_task_number_next (&writer->number, task);
  g_autoptr (CchDocSource) source = NULL;

  if (!cch_composition_takes (writer->composition, task))
    return;
  if (task->task->row != CCH_TASK_ROW_GROUP)
    {
      add_body_row (writer, task, number, NULL, 0);
      return;
    }
  source = make_source (task, "text");
  cch_form_table_add_group_row (writer->table, number, task->task->text, source);
}

/**
 * cch_task_table_list_areas:
 *
 * Returns: (transfer container) (element-type CchArea): the areas that have tasks, in the order
 *   of the plan; %NULL stands for tasks without an area
 */
GPtrArray *
cch_task_table_list_areas (const CchPlanView *plan)
{
  GPtrArray *areas = g_ptr_array_new ();

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (plan->tasks, i);
      CchArea *area = cch_plan_view_find_area (plan, task->task->area);

      if (!g_ptr_array_find (areas, area, NULL))
        g_ptr_array_add (areas, area);
    }
  return areas;
}

static GPtrArray *
list_tasks (const CchPlanView *plan, CchArea *area)
{
  GPtrArray *tasks = g_ptr_array_new ();

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      CchTaskView *task = g_ptr_array_index (plan->tasks, i);

      if (cch_plan_view_find_area (plan, task->task->area) == area)
        g_ptr_array_add (tasks, task);
    }
  return tasks;
}

/* Tasks that are not shown count all the same: numbers are those of the whole plan. */
static guint
count_taken (const Writer *writer, GPtrArray *tasks)
{
  guint count = 0;

  for (guint i = 0; i < tasks->len; i++)
    count += cch_composition_takes (writer->composition, g_ptr_array_index (tasks, i));
  return count;
}

static void
add_tasks (Writer *writer, GPtrArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    add_task_row (writer, g_ptr_array_index (tasks, i));
}

static void
add_area_rows (Writer *writer, CchArea *area)
{
  const CchPlanView *plan = writer->composition->plan;
  g_autoptr (GPtrArray) tasks = list_tasks (plan, area);

  if (area != NULL && count_taken (writer, tasks) > 0)
    {
      g_autofree char *number = cch_task_number_label_area (writer->composition->regulation, plan,
                                                            area, CCH_NUMBERING_ROMAN);
      g_autoptr (CchDocSource) source =
          cch_doc_source_new (cch_area_kind.name, cch_record_get_uuid (CCH_RECORD (area)), "name");

      cch_form_table_add_group_row (writer->table, number, area->name, source);
    }
  cch_task_number_begin_area (&writer->number, area);
  add_tasks (writer, tasks);
}

static char *
name_merged_area (const Writer *writer, CchArea *area)
{
  guint place;
  g_autofree char *roman = NULL;

  if (area == NULL)
    return g_strdup ("");
  place =
      cch_task_number_place_area (writer->composition->regulation, writer->composition->plan, area);
  roman = cch_numbering_format (CCH_NUMBERING_ROMAN, place);
  return g_strdup_printf ("%s. %s", roman, area->name);
}

static void
add_merged_area (Writer *writer, CchArea *area)
{
  g_autoptr (GPtrArray) tasks = list_tasks (writer->composition->plan, area);
  g_autofree char *name = name_merged_area (writer, area);
  g_autoptr (CchDocText) text = cch_doc_text_new_styled (name, CCH_DOC_STYLE_BOLD);
  guint rows;

  cch_task_number_restart (&writer->number);
  rows = count_taken (writer, tasks);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (tasks, i);
      g_autofree char *number = cch_task_number_next (&writer->number, task);

      if (!cch_composition_takes (writer->composition, task))
        continue;
      add_body_row (writer, task, number, text, rows);
      rows = 0;
    }
}

static void
add_by_area (Writer *writer)
{
  g_autoptr (GPtrArray) areas = cch_task_table_list_areas (writer->composition->plan);
  gboolean merged = writer->table->form->grouping == CCH_TABLE_GROUPING_AREA_MERGED
                    && cch_regulation_table_has_source (writer->table->form, "area");

  for (guint i = 0; i < areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (areas, i);

      if (merged)
        add_merged_area (writer, area);
      else
        add_area_rows (writer, area);
    }
}

static void
add_lead_rows (const Writer *writer)
{
  g_autoptr (GPtrArray) leads = cch_leads_list (writer->composition);

  for (guint i = 0; i < leads->len; i++)
    {
      cch_doc_table_builder_begin_row (writer->table->builder, CCH_DOC_ROW_BODY);
      for (guint j = 0; j < writer->table->form->columns->len; j++)
        {
          const char *source = cch_form_table_get_column (writer->table, j)->source;
          g_autofree char *cell =
              cch_lead_format_cell (g_ptr_array_index (leads, i), i + 1, source);

          cch_doc_table_builder_add_cell (writer->table->builder, cell, NULL);
        }
    }
}

static char *
sum_column (const Writer *writer, const CchRegulationColumn *column, CchArea *only_area)
{
  const CchPlanView *plan = writer->composition->plan;
  gint64 sum = 0;

  if (!column->summed || plan == NULL)
    return g_strdup ("");

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (plan->tasks, i);
      gint64 amount = 0;

      if ((only_area == NULL || cch_plan_view_find_area (plan, task->task->area) == only_area)
          && cch_composition_takes (writer->composition, task))
        cch_task_cell_get_amount (writer->composition, task, column->source, &amount);
      sum += amount;
    }
  return cch_task_cell_format_amount (sum);
}

static void
add_total_row (const Writer *writer, CchArea *only_area)
{
  guint first = 0;

  if (writer->table->form->total_label == NULL)
    return;

  while (first < writer->table->form->columns->len
         && !cch_form_table_get_column (writer->table, first)->summed)
    first++;
  cch_doc_table_builder_begin_row (writer->table->builder, CCH_DOC_ROW_TOTAL);
  if (first > 0)
    cch_form_table_add_span (writer->table, writer->table->form->total_label, first, 1,
                             CCH_DOC_ALIGN_CENTER);
  for (guint i = first; i < writer->table->form->columns->len; i++)
    {
      g_autofree char *sum =
          sum_column (writer, cch_form_table_get_column (writer->table, i), only_area);

      cch_doc_table_builder_add_cell (writer->table->builder, sum, NULL);
    }
}

static void
add_rows (Writer *writer, CchArea *only_area)
{
  if (writer->table->form->grouping == CCH_TABLE_GROUPING_FIXED_ROWS)
    cch_form_table_add_fixed_rows (writer->table);
  else if (writer->composition->plan == NULL)
    cch_form_table_add_blank_rows (writer->table);
  else if (writer->table->form->grouping == CCH_TABLE_GROUPING_LEAD_ROWS)
    add_lead_rows (writer);
  else if (only_area != NULL)
    {
      g_autoptr (GPtrArray) tasks = list_tasks (writer->composition->plan, only_area);

      add_tasks (writer, tasks);
    }
  else if (writer->table->form->grouping == CCH_TABLE_GROUPING_NONE)
    add_tasks (writer, writer->composition->plan->tasks);
  else
    add_by_area (writer);
}

/**
 * cch_task_table_new:
 * @only_area: (nullable): one area's tasks, for an appendix of its own
 *
 * Returns: (transfer full): the table of the plan in the columns of the form; with blank rows
 *   when there is no plan
 */
CchDocTable *
cch_task_table_new (const CchComposition *composition,
                    const CchRegulationTable *form,
                    CchArea *only_area)
{
  g_autoptr (CchDocTableBuilder) builder = cch_doc_table_builder_new ();
  CchFormTable table = {
    .regulation = composition->regulation,
    .form = form,
    .builder = builder,
  };
  Writer writer = {
    .composition = composition,
    .table = &table,
    .number = { .regulation = composition->regulation, .plan = composition->plan },
  };

  cch_form_table_add_head (&table);
  if (composition->plan != NULL && composition->draft && composition->plan->tasks->len == 0)
    cch_form_table_add_blank_rows (&table);
  else
    add_rows (&writer, only_area);
  add_total_row (&writer, only_area);
  return cch_doc_table_builder_end (builder);
}
