/* Writes a table that was looked at into the plan: one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-table-paste-private.h"

#include "base/cch-i18n.h"
#include "base/cch-number.h"
#include "session/cch-task-cell-edit.h"
#include "store/cch-position.h"

#include <string.h>

typedef struct
{
  CchTablePaste *paste;
  CchEdit *edit;
  gint64 area;     /* where the table is pasted into */
  gint64 position; /* of the next task, 0 for the end of the plan */
  gint64 step;
  GPtrArray *tasks; /* (element-type CchTask), not owned: a task or NULL for each row */
} Writer;

/* The text of a source in a row and in the rows that go on from it, columns joined. */
static char *
join_cells (const CchTablePaste *paste, guint index, const char *source)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = index; i < paste->rows->len; i++)
    {
      const CchPasteRow *row = &g_array_index (paste->rows, CchPasteRow, i);

      if (i > index && row->role != CCH_PASTE_CONTINUED)
        break;
      for (guint j = 0; j < paste->columns->n_columns; j++)
        {
          const char *cell = cch_text_row_get (row->source, (int) j);

          if (cell == NULL || paste->columns->sources[j] == NULL
              || !g_str_equal (paste->columns->sources[j]->id, source))
            continue;
          g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", cell);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A line that goes on in small letters was broken by the width of its column; an item has its sign. */
static void
join_broken_lines (char *text)
{
  for (char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    if (at > text && strchr (";.:", at[-1]) == NULL && g_unichar_islower (g_utf8_get_char (at + 1)))
      *at = ' ';
}

/* The only cell of a heading may stand in any column. */
static char *
dup_heading (const CchPasteRow *row)
{
  const char *longest = "";

  for (guint i = 0; i < row->source->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row->source, (int) i);

      if (cell != NULL && strlen (cell) > strlen (longest))
        longest = cell;
    }
  return g_strdup (cch_area_names_skip_number (longest));
}

static char *
dup_text (const CchTablePaste *paste, guint index)
{
  const CchPasteRow *row = &g_array_index (paste->rows, CchPasteRow, index);
  g_autofree char *text = join_cells (paste, index, "task");

  join_broken_lines (text);
  if (row->role == CCH_PASTE_HEADING || *text == '\0')
    return dup_heading (row);
  return g_strdup (paste->typed_numbers ? cch_area_names_skip_number (text) : text);
}

static CchTask *
add_task (Writer *writer, guint index)
{
  const CchPasteRow *row = &g_array_index (writer->paste->rows, CchPasteRow, index);
  CchTask *parent = row->parent >= 0 ? writer->tasks->pdata[row->parent] : NULL;
  g_autofree char *text = dup_text (writer->paste, index);
  g_autoptr (CchTask) draft = CCH_TASK (cch_record_new (&cch_task_kind));

  draft->plan = cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (writer->paste->plan)));
  draft->parent = parent != NULL ? cch_record_get_id (CCH_RECORD (parent)) : 0;
  draft->area = row->area != 0 ? row->area : writer->area;
  draft->row = row->role == CCH_PASTE_HEADING ? CCH_TASK_ROW_GROUP : CCH_TASK_ROW_TASK;
  draft->text = g_steal_pointer (&text);
  draft->position = writer->position;
  if (writer->position != 0)
    writer->position += writer->step;
  return cch_edit_add (writer->edit, CCH_RECORD (draft)) ? draft : NULL;
}

/* What is no amount is not lost: it stands in the note. */
static char *
dup_note (const CchTablePaste *paste, guint index, const char *budget)
{
  g_autofree char *note = join_cells (paste, index, "note");

  if (budget == NULL)
    return g_steal_pointer (&note);
  return g_strdup_printf ("%s%s%s", note, *note != '\0' ? "\n" : "", budget);
}

static gboolean
write_cells (Writer *writer, CchTask *task, guint index, GError **error)
{
  static const char *const sources[] = { "product", "lead",   "cooperating",  "executing",
                                         "time",    "budget", "budget-source" };
  g_autofree char *note = NULL;
  g_autofree char *lost = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *text = join_cells (writer->paste, index, sources[i]);
      CchNumber number;

      if (*text == '\0')
        continue;
      if (g_str_equal (sources[i], "budget") && !cch_number_parse (text, &number, NULL))
        lost = g_steal_pointer (&text);
      else if (!cch_task_cell_write (writer->edit, writer->paste->agencies, task,
                                     cch_column_source_find (sources[i]), text, error))
        return FALSE;
    }
  note = dup_note (writer->paste, index, lost);
  return *note == '\0'
         || cch_task_cell_write (writer->edit, writer->paste->agencies, task,
                                 cch_column_source_find ("note"), note, error);
}

static gboolean
write_rows (Writer *writer, GError **error)
{
  for (guint i = 0; i < writer->paste->rows->len; i++)
    {
      CchPasteRole role = g_array_index (writer->paste->rows, CchPasteRow, i).role;
      CchTask *task;

      g_ptr_array_add (writer->tasks, NULL);
      if (role != CCH_PASTE_TASK && role != CCH_PASTE_HEADING)
        continue;
      task = add_task (writer, i);
      if (task == NULL)
        return TRUE;
      writer->tasks->pdata[i] = task;
      if (role == CCH_PASTE_TASK && !write_cells (writer, task, i, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
keep_tasks (const GPtrArray *tasks)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tasks->len; i++)
    if (tasks->pdata[i] != NULL)
      g_ptr_array_add (kept, g_object_ref (tasks->pdata[i]));
  return kept;
}

/**
 * cch_table_paste_apply:
 * @area: for rows before the first area that the table names; 0 for none
 * @after: (nullable): the task below which the rows go, %NULL for the end
 * @tasks: (out) (optional) (transfer full) (element-type CchTask): the new rows
 *
 * Writes all rows as one entry of the journal, or none of them.
 */
gboolean
cch_table_paste_apply (CchTablePaste *paste,
                       gint64 area,
                       CchTask *after,
                       GPtrArray **tasks,
                       GError **error)
{
  CchOffice *office = cch_open_plan_get_office (paste->plan);
  guint n_tasks = cch_table_paste_count (paste, CCH_PASTE_TASK);
  guint n_rows = n_tasks + cch_table_paste_count (paste, CCH_PASTE_HEADING);
  g_autofree char *label =
      g_strdup_printf (ngettext ("Paste %u task", "Paste %u tasks", n_tasks), n_tasks);
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, error);
  g_autoptr (GPtrArray) written = g_ptr_array_new ();
  Writer writer = { .paste = paste, .edit = edit, .area = area, .tasks = written };

  if (edit == NULL
      || (after != NULL
          && !cch_position_make_room (cch_office_get_database (office), CCH_RECORD (after), n_rows,
                                      &writer.position, &writer.step, error))
      || !write_rows (&writer, error) || !cch_edit_commit (edit, error))
    return FALSE;
  if (tasks != NULL)
    *tasks = keep_tasks (written);
  return TRUE;
}
