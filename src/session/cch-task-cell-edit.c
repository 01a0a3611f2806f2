/* A cell of the task table as a person writes in it: its text, and text that becomes records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-task-cell-edit.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-number.h"
#include "base/cch-text.h"
#include "compose/cch-task-cell.h"
#include "model/cch-product.h"
#include "model/cch-target.h"
#include "session/cch-record-lookup.h"
#include "session/cch-task-duties.h"
#include "session/cch-task-milestones.h"
#include "session/cch-task-parts.h"
#include "store/cch-record-sql.h"

#include <string.h>

typedef struct
{
  CchEdit *edit;
  const CchAgencyNames *names;
  CchTask *task;
  const char *text; /* composed, without blanks around it */
} Cell;

typedef struct _CellColumn CellColumn;
typedef gboolean (*CellWriter) (const Cell *cell, const CellColumn *column, GError **error);

struct _CellColumn
{
  const char *source;
  CellWriter write;
  const char *field; /* nullable: of the task, which holds the text */
  CchTaskRole role;  /* of the agencies that the cell lists */
};

static CchOffice *
get_office (const Cell *cell)
{
  return cch_edit_get_office (cell->edit);
}

static gint64
get_task_id (const Cell *cell)
{
  return cch_record_get_id (CCH_RECORD (cell->task));
}

static gboolean
follow (const Cell *cell, GError **error)
{
  return cch_task_milestones_follow (cell->edit, get_office (cell), CCH_RECORD (cell->task), error);
}

static gboolean
write_field (const Cell *cell, const CellColumn *column, GError **error)
{
  cch_edit_set_text (cell->edit, CCH_RECORD (cell->task), column->field, cell->text);
  return TRUE;
}

static gboolean
write_time (const Cell *cell, const CellColumn *column, GError **error)
{
  return write_field (cell, column, error) && follow (cell, error);
}

static gboolean
write_duties (const Cell *cell, const CellColumn *column, GError **error)
{
  return cch_task_duties_put (cell->edit, cell->names, get_task_id (cell), column->role, cell->text,
                              error);
}

static gboolean
write_all_duties (const Cell *cell, const CellColumn *column, GError **error)
{
  return cch_task_duties_put_all (cell->edit, cell->names, get_task_id (cell), cell->text, error);
}

static void
add_part (GPtrArray *drafts, const CchKind *kind, gint64 task, const char *field, const char *text)
{
  CchRecord *draft = cch_record_new (kind);

  g_object_set (draft, "task", task, field, text, NULL);
  g_ptr_array_add (drafts, draft);
}

static gsize
measure_dash (const char *line)
{
  static const char *const dashes[] = { "- ", "+ ", "* ", "– ", "— ", "• " };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (line, dashes[i]))
      return strlen (dashes[i]);
  return 0;
}

static void
append_line (CchRecord *part, const char *field, const char *words)
{
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  g_object_get (part, field, &before, NULL);
  text = g_strconcat (before, "\n", words, NULL);
  g_object_set (part, field, text, NULL);
}

/* One part a line. Where some lines begin with a dash, those without go on from the line above. */
static GPtrArray *
read_parts (const Cell *cell, const CchKind *kind, const char *field)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = g_strsplit (cell->text, "\n", -1);
  gboolean dashed = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    dashed = dashed || measure_dash (g_strstrip (lines[i])) > 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize dash = measure_dash (lines[i]);
      const char *words = lines[i] + dash + strspn (lines[i] + dash, " ");

      if (*words == '\0' || g_str_equal (words, "-"))
        continue;
      if (dashed && dash == 0 && drafts->len > 0)
        append_line (drafts->pdata[drafts->len - 1], field, words);
      else
        add_part (drafts, kind, get_task_id (cell), field, words);
    }
  return drafts;
}

static gboolean
put_parts (const Cell *cell, const CchKind *kind, const char *field, GError **error)
{
  const char *const fields[] = { field, NULL };
  g_autoptr (GPtrArray) old =
      cch_task_parts_list (get_office (cell), kind, get_task_id (cell), error);
  g_autoptr (GPtrArray) drafts = read_parts (cell, kind, field);

  if (old == NULL)
    return FALSE;
  cch_task_parts_put (cell->edit, old, drafts, fields);
  return TRUE;
}

static gboolean
write_products (const Cell *cell, const CellColumn *column, GError **error)
{
  return put_parts (cell, &cch_product_kind, "text", error) && follow (cell, error);
}

/* What is measured of them is said in the form beside the table, and stays as it is. */
static gboolean
write_targets (const Cell *cell, const CellColumn *column, GError **error)
{
  return put_parts (cell, &cch_target_kind, "wording", error);
}

static gboolean
write_budget (const Cell *cell, const CellColumn *column, GError **error)
{
  CchNumber number = { 0 };
  double amount;

  if (*cell->text != '\0' && !cch_number_parse (cell->text, &number, error))
    return FALSE;
  amount = (double) number.units;
  for (guint i = 0; i < number.places; i++)
    amount /= 10;
  cch_edit_set (cell->edit, cell->task, column->field, amount, NULL);
  return TRUE;
}

/* The rows under a task, and itself, as the open edit left them. */
static GArray *
list_branch (CchOffice *office, gint64 task, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CchStatement) statement = cch_statement_new (
      cch_office_get_database (office),
      "WITH RECURSIVE part (id) AS (VALUES (?1) UNION SELECT task.id FROM task JOIN part"
      " ON task.parent = part.id) SELECT id FROM part",
      error);
  CchStep step = CCH_STEP_ERROR;

  if (statement != NULL)
    cch_statement_bind_int64 (statement, 1, task);
  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 row = cch_statement_get_int64 (statement, 0);

      g_array_append_val (rows, row);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* The parts of a task go with it. */
static gboolean
set_area (CchEdit *edit, gint64 task, gint64 area, GError **error)
{
  g_autoptr (GArray) rows = list_branch (cch_edit_get_office (edit), task, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autoptr (CchRecord) part = cch_record_new (&cch_task_kind);

      cch_record_set_identity (part, g_array_index (rows, gint64, i), "");
      cch_edit_set (edit, part, "area", area, NULL);
    }
  return rows != NULL;
}

static gboolean
write_area (const Cell *cell, const CellColumn *column, GError **error)
{
  g_autoptr (CchRecord) area = NULL;

  if (*cell->text != '\0')
    {
      area = cch_record_lookup (get_office (cell), &cch_area_kind, cell->text, error);
      if (area == NULL)
        return FALSE;
    }
  return set_area (cell->edit, get_task_id (cell), area != NULL ? cch_record_get_id (area) : 0,
                   error);
}

static const CellColumn columns[] = {
  { "area", write_area, "area", 0 },
  { "task", write_field, "text", 0 },
  { "product", write_products, NULL, 0 },
  { "lead", write_duties, NULL, CCH_TASK_ROLE_LEAD },
  { "cooperating", write_duties, NULL, CCH_TASK_ROLE_COOPERATING },
  { "executing", write_all_duties, NULL, 0 },
  { "time", write_time, "time_wording", 0 },
  { "target", write_targets, NULL, 0 },
  { "budget", write_budget, "budget", 0 },
  { "budget-source", write_field, "budget_source", 0 },
  { "note", write_field, "note", 0 },
};

static const CellColumn *
find_column (const CchColumnSource *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].source, source->id) == 0)
      return &columns[i];
  return NULL;
}

/**
 * cch_task_cell_is_editable:
 *
 * Returns: whether somebody may write there; numbers and counts come by themselves
 */
gboolean
cch_task_cell_is_editable (const CchColumnSource *source)
{
  return find_column (source) != NULL;
}

/**
 * cch_task_cell_get_text:
 *
 * Returns: (transfer full): the cell as it prints, which is what cch_task_cell_set_text() reads
 */
char *
cch_task_cell_get_text (const CchPlanView *view,
                        const CchTaskView *task,
                        const CchColumnSource *source)
{
  const CchComposition composition = { .plan = view };

  return cch_task_cell_format (&composition, task, source->id);
}

/**
 * cch_task_cell_load_names:
 *
 * Returns: (transfer full): the agencies as of the day of the plan
 */
CchAgencyNames *
cch_task_cell_load_names (CchOffice *office, const CchPlan *plan, GError **error)
{
  return cch_agency_names_new (
      office, cch_date_is_none (plan->issued) ? cch_date_new_today () : plan->issued, error);
}

/**
 * cch_task_cell_write:
 * @names: (nullable): not needed where no agencies are listed
 * @text: (nullable): %NULL to empty the cell
 *
 * As cch_task_cell_set_text(), for many cells with names that are read once.
 */
gboolean
cch_task_cell_write (CchEdit *edit,
                     const CchAgencyNames *names,
                     CchTask *task,
                     const CchColumnSource *source,
                     const char *text,
                     GError **error)
{
  const CellColumn *column = find_column (source);
  g_autofree char *clean = cch_text_normalize (text != NULL ? text : "", CCH_TEXT_CLEAN);
  const Cell cell = { edit, names, task, g_strstrip (clean) };

  if (column == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("Nobody writes into “%s”: it comes by itself"), _ (source->label));
      return FALSE;
    }
  return column->write (&cell, column, error);
}

static gboolean
lists_agencies (const CchColumnSource *source)
{
  const CellColumn *column = find_column (source);

  return column != NULL && (column->write == write_duties || column->write == write_all_duties);
}

/**
 * cch_task_cell_set_text:
 *
 * Makes of the text of a cell what it says: fields, products with the times they go with, agencies
 * by their names. Words that name no agency stay as they are written.
 *
 * Returns: %FALSE when the text cannot be read; another failure is the edit's, whose commit
 *   reports it
 */
gboolean
cch_task_cell_set_text (CchEdit *edit,
                        CchOpenPlan *plan,
                        CchTask *task,
                        const CchColumnSource *source,
                        const char *text,
                        GError **error)
{
  g_autoptr (CchAgencyNames) names = NULL;

  if (lists_agencies (source))
    {
      names = cch_task_cell_load_names (cch_edit_get_office (edit), cch_open_plan_get_plan (plan),
                                        error);
      if (names == NULL)
        return FALSE;
    }
  return cch_task_cell_write (edit, names, task, source, text, error);
}

/* Moves a row from the end to its place below @after, as the open edit left that. */
static gboolean
move_below (CchEdit *edit, CchTask *task, CchTask *after, GError **error)
{
  g_autofree char *sql = cch_record_sql_select (
      &cch_task_kind, "WHERE plan = ?1 AND position > (SELECT position FROM task WHERE id = ?2)"
                      " ORDER BY position, id LIMIT 1");
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (cch_edit_get_office (edit)), sql, error);
  g_autoptr (CchRecord) next = cch_record_new (&cch_task_kind);
  CchStep step;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, after->plan);
  cch_statement_bind_int64 (statement, 2, cch_record_get_id (CCH_RECORD (after)));
  step = cch_statement_step (statement, error);
  if (step == CCH_STEP_ROW)
    {
      cch_record_sql_read (statement, next);
      cch_edit_move (edit, CCH_RECORD (task), next);
    }
  return step != CCH_STEP_ERROR;
}

/**
 * cch_task_add:
 * @area: 0 for that of @after
 * @after: (nullable): the row above, under the same heading; %NULL for the end of the area
 * @text: not empty
 *
 * Returns: (transfer none) (nullable): the new row, which the edit holds until its end; %NULL
 *   without @error when the edit has failed, whose commit says why
 */
CchTask *
cch_task_add (CchEdit *edit,
              CchOpenPlan *plan,
              gint64 area,
              CchTask *after,
              CchTaskRow row,
              const char *text,
              GError **error)
{
  gint64 owner = cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan)));
  g_autofree char *clean = cch_text_normalize (text, CCH_TEXT_CLEAN);
  CchTask *task;

  if (*g_strstrip (clean) == '\0')
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID,
                           _ ("A new row needs words. Write what is to be done"));
      return NULL;
    }
  task = cch_edit_create (edit, &cch_task_kind, "plan", owner, "parent",
                          after != NULL ? after->parent : (gint64) 0, "area",
                          area == 0 && after != NULL ? after->area : area, "row", row, "text",
                          clean, NULL);
  if (task != NULL && after != NULL && !move_below (edit, task, after, error))
    return NULL;
  return task;
}
