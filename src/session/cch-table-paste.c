/* A foreign table on its way into a plan: what its columns and rows are taken for, until applied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-table-paste-private.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-number.h"
#include "base/cch-text.h"
#include "exchange/cch-clipboard-table.h"
#include "rules/cch-schedule.h"
#include "session/cch-task-cell-edit.h"

#include <string.h>

const char *const cch_paste_role_labels[] = {
  N_ ("Task"), N_ ("Area"), N_ ("Heading"), N_ ("Continued"), N_ ("Left out"),
};

static CchPasteRow *
get_row (const CchTablePaste *paste, guint row)
{
  return &g_array_index (paste->rows, CchPasteRow, row);
}

/* Returns: (nullable): the cell of that source, %NULL when it is empty or not there */
const char *
cch_table_paste_get_cell (const CchTablePaste *paste, const CchPasteRow *row, const char *source)
{
  return cch_text_row_get (row->source, cch_table_columns_find (paste->columns, source));
}

static const char *
get_number (const CchTablePaste *paste, const CchPasteRow *row)
{
  const char *number = cch_table_paste_get_cell (paste, row, "number");

  return number != NULL && cch_table_columns_is_number (number) ? number : NULL;
}

/* How many cells say something; a wide one that was copied as several equal ones counts once. */
static guint
count_cells (const CchTablePaste *paste, const CchPasteRow *row, const char **only)
{
  const char *number = get_number (paste, row);
  guint count = 0;

  *only = NULL;
  for (guint i = 0; i < row->source->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row->source, (int) i);

      if (cell == NULL || cell == number || g_strcmp0 (cell, *only) == 0)
        continue;
      *only = cell;
      count++;
    }
  return count;
}

static guint
count_content_columns (const CchTablePaste *paste)
{
  guint count = 0;

  for (guint i = 0; i < paste->columns->n_columns; i++)
    if (paste->columns->sources[i] != NULL
        && !g_str_equal (paste->columns->sources[i]->id, "number"))
      count++;
  return count;
}

/* "Tổng cộng" stands before the sums, wherever that is. */
static gboolean
is_total (const CchPasteRow *row)
{
  for (guint i = 0; i < row->source->cells->len; i++)
    {
      const char *cell = cch_text_row_get (row->source, (int) i);
      g_autofree char *words = cell != NULL ? cch_text_fold_words (cell) : NULL;

      if (words != NULL)
        return g_str_equal (words, "tong") || g_str_equal (words, "tong so")
               || g_str_has_prefix (words, "tong cong");
    }
  return FALSE;
}

static gboolean
is_in_capitals (const char *text)
{
  g_autofree char *upper = cch_text_upper (text);
  g_autofree char *lower = cch_text_lower (text);

  return g_str_equal (text, upper) && !g_str_equal (upper, lower);
}

/* A row with one cell: is it over others? Roman numbers, capitals and wide cells say so. */
static gboolean
is_heading (const CchTablePaste *paste, const CchPasteRow *row, const char *only)
{
  const char *number = get_number (paste, row);

  if (number != NULL && !g_ascii_isdigit (*number))
    return TRUE;
  return is_in_capitals (only) || only != cch_table_paste_get_cell (paste, row, "task");
}

static CchPasteRole
classify_single (const CchTablePaste *paste, CchPasteRow *row, const char *only)
{
  row->area = cch_area_names_find (paste->areas, only);
  if (row->area != 0)
    return CCH_PASTE_AREA;
  if (count_content_columns (paste) > 1 && is_heading (paste, row, only))
    return CCH_PASTE_HEADING;
  return CCH_PASTE_TASK;
}

static CchPasteRole
classify (const CchTablePaste *paste, guint index, gboolean after_task)
{
  CchPasteRow *row = get_row (paste, index);
  const char *only;
  guint n_cells = count_cells (paste, row, &only);

  row->area = 0;
  if (n_cells == 0 || index < paste->columns->body || is_total (row)
      || cch_table_columns_is_repeated (paste->columns, paste->sources, row->source)
      || cch_table_columns_is_number_row (row->source))
    return CCH_PASTE_SKIPPED;
  if (cch_table_paste_get_cell (paste, row, "task") == NULL && after_task
      && (n_cells > 1 || cch_table_paste_get_cell (paste, row, "area") != only)
      && get_number (paste, row) == NULL && !is_in_capitals (only)
      && cch_area_names_find (paste->areas, only) == 0)
    return CCH_PASTE_CONTINUED;
  if (n_cells == 1)
    return classify_single (paste, row, only);
  return cch_table_paste_get_cell (paste, row, "task") != NULL ? CCH_PASTE_TASK : CCH_PASTE_SKIPPED;
}

static void
classify_all (CchTablePaste *paste)
{
  gboolean after_task = FALSE;

  for (guint i = 0; i < paste->rows->len; i++)
    {
      CchPasteRow *row = get_row (paste, i);

      if (!row->chosen)
        row->role = classify (paste, i, after_task);
      if (row->role != CCH_PASTE_SKIPPED && row->role != CCH_PASTE_CONTINUED)
        after_task = row->role == CCH_PASTE_TASK;
    }
}

/* "7.1.2." is 7.1.2 */
static char *
trim_number (const char *number)
{
  char *words = g_strdup (number);

  for (gsize length = strlen (words); length > 0 && strchr (".) ", words[length - 1]) != NULL;)
    words[--length] = '\0';
  return words;
}

/* Returns: (nullable): "7.1" for "7.1.2", which is a part of it */
static char *
get_upper_number (const char *number)
{
  g_autofree char *words = trim_number (number);
  const char *point = strrchr (words, '.');

  return point != NULL ? g_strndup (words, (gsize) (point - words)) : NULL;
}

/* An area from the cell of a task; such cells are merged over several rows, or left empty. */
static void
take_area (const CchTablePaste *paste, CchPasteRow *row, gint64 *area)
{
  const char *cell = cch_table_paste_get_cell (paste, row, "area");

  if (row->role == CCH_PASTE_AREA)
    *area = row->area;
  else if (cell != NULL)
    *area = cch_area_names_find (paste->areas, cell);
  row->area = *area;
}

static void
arrange (CchTablePaste *paste)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int heading = -1;
  gint64 area = 0;

  for (guint i = 0; i < paste->rows->len; i++)
    {
      CchPasteRow *row = get_row (paste, i);
      const char *number = get_number (paste, row);
      g_autofree char *upper = number != NULL ? get_upper_number (number) : NULL;
      gint64 before = area;
      gpointer parent;

      take_area (paste, row, &area);
      row->parent = -1;
      if (row->role == CCH_PASTE_AREA || area != before)
        {
          heading = -1;
          g_hash_table_remove_all (numbers);
        }
      if (row->role != CCH_PASTE_TASK && row->role != CCH_PASTE_HEADING)
        continue;
      if (upper != NULL && g_hash_table_lookup_extended (numbers, upper, NULL, &parent))
        row->parent = GPOINTER_TO_INT (parent);
      else if (row->role == CCH_PASTE_TASK)
        row->parent = heading;
      if (row->role == CCH_PASTE_HEADING)
        heading = (int) i;
      if (number != NULL)
        g_hash_table_replace (numbers, trim_number (number), GINT_TO_POINTER (i));
    }
}

/* Numbers that somebody typed before the words: the plan counts by itself. */
static void
look_for_typed_numbers (CchTablePaste *paste)
{
  guint n_tasks = 0;
  guint n_numbered = 0;

  for (guint i = 0; i < paste->rows->len; i++)
    {
      const char *text = cch_table_paste_get_cell (paste, get_row (paste, i), "task");

      if (get_row (paste, i)->role != CCH_PASTE_TASK || text == NULL)
        continue;
      n_tasks++;
      n_numbered += cch_area_names_skip_number (text) != text ? 1 : 0;
    }
  paste->typed_numbers = n_numbered * 2 >= n_tasks;
}

static void
understand (CchTablePaste *paste)
{
  classify_all (paste);
  arrange (paste);
  look_for_typed_numbers (paste);
}

static void
add_rows (CchTablePaste *paste)
{
  paste->rows = g_array_sized_new (FALSE, TRUE, sizeof (CchPasteRow), paste->sources->len);
  for (guint i = 0; i < paste->sources->len; i++)
    {
      const CchPasteRow row = { .source = paste->sources->pdata[i], .parent = -1 };

      g_array_append_val (paste->rows, row);
    }
}

/**
 * cch_table_paste_new:
 * @html: (nullable): what the clipboard has as text/html
 * @text: (nullable): what it has as plain text
 *
 * Returns: (transfer full): what the table is taken for, to be looked at
 */
CchTablePaste *
cch_table_paste_new (CchOpenPlan *plan, GBytes *html, GBytes *text, GError **error)
{
  g_autoptr (CchTablePaste) paste = g_new0 (CchTablePaste, 1);
  CchPlanView *view = cch_open_plan_get_view (plan, error);
  CchPlan *record = cch_open_plan_get_plan (plan);

  paste->plan = g_object_ref (plan);
  paste->columns = g_new0 (CchTableColumns, 1);
  if (view == NULL)
    return NULL;
  paste->sources = cch_clipboard_table_read (html, text, error);
  if (paste->sources == NULL)
    return NULL;
  paste->agencies = cch_task_cell_load_names (cch_open_plan_get_office (plan), record, error);
  if (paste->agencies == NULL)
    return NULL;
  paste->areas = cch_area_names_new (view, cch_open_plan_get_regulation (plan));
  cch_table_columns_guess (paste->columns, paste->sources, paste->agencies, paste->areas,
                           (guint) record->year);
  add_rows (paste);
  understand (paste);
  return g_steal_pointer (&paste);
}

void
cch_table_paste_free (CchTablePaste *paste)
{
  g_clear_object (&paste->plan);
  g_clear_pointer (&paste->rows, g_array_unref);
  g_clear_pointer (&paste->sources, g_ptr_array_unref);
  g_clear_pointer (&paste->agencies, cch_agency_names_free);
  g_clear_pointer (&paste->areas, cch_area_names_free);
  g_free (paste->columns);
  g_free (paste);
}

guint
cch_table_paste_get_n_columns (const CchTablePaste *paste)
{
  return paste->columns->n_columns;
}

/* Returns: (nullable): what the column holds, %NULL when it is left out */
const CchColumnSource *
cch_table_paste_get_column (const CchTablePaste *paste, guint column)
{
  g_return_val_if_fail (column < paste->columns->n_columns, NULL);

  return paste->columns->sources[column];
}

/**
 * cch_table_paste_get_header:
 *
 * Returns: (transfer full) (nullable): what the table itself calls the column
 */
char *
cch_table_paste_get_header (const CchTablePaste *paste, guint column)
{
  for (guint i = MIN (paste->columns->body, paste->sources->len); i > 0; i--)
    {
      const CchTextRow *row = paste->sources->pdata[i - 1];

      if (!cch_table_columns_is_number_row (row) && cch_text_row_get (row, (int) column) != NULL)
        return g_strdup (cch_text_row_get (row, (int) column));
    }
  return NULL;
}

/**
 * cch_table_paste_set_column:
 * @source: (nullable): %NULL leaves it out
 *
 * What was held by this column so far may be held by another one too: their texts are joined.
 */
void
cch_table_paste_set_column (CchTablePaste *paste, guint column, const CchColumnSource *source)
{
  g_return_if_fail (column < paste->columns->n_columns);

  paste->columns->sources[column] = source;
  understand (paste);
}

guint
cch_table_paste_get_n_rows (const CchTablePaste *paste)
{
  return paste->rows->len;
}

const CchPasteRow *
cch_table_paste_get_row (const CchTablePaste *paste, guint row)
{
  g_return_val_if_fail (row < paste->rows->len, NULL);

  return get_row (paste, row);
}

/**
 * cch_table_paste_set_role:
 *
 * A person knows better. A row that shall name an area and names none is a heading.
 */
void
cch_table_paste_set_role (CchTablePaste *paste, guint row, CchPasteRole role)
{
  CchPasteRow *changed;
  const char *only;

  g_return_if_fail (row < paste->rows->len);

  changed = get_row (paste, row);
  changed->chosen = TRUE;
  changed->role = role;
  if (role == CCH_PASTE_AREA)
    {
      count_cells (paste, changed, &only);
      changed->area = only != NULL ? cch_area_names_find (paste->areas, only) : 0;
      changed->role = changed->area != 0 ? role : CCH_PASTE_HEADING;
    }
  understand (paste);
}

guint
cch_table_paste_count (const CchTablePaste *paste, CchPasteRole role)
{
  guint count = 0;

  for (guint i = 0; i < paste->rows->len; i++)
    count += get_row (paste, i)->role == role ? 1 : 0;
  return count;
}

static char *
doubt_agencies (const CchTablePaste *paste, const char *cell)
{
  g_autoptr (GPtrArray) mentions = cch_agency_names_split (paste->agencies, cell);

  for (guint i = 0; i < mentions->len; i++)
    {
      const CchAgencyMention *mention = mentions->pdata[i];

      if (mention->agency == 0)
        return g_strdup_printf (_ ("No agency is called “%s”; the words stay as they are"),
                                mention->wording);
    }
  return NULL;
}

static char *
doubt_time (const CchTablePaste *paste, const char *cell)
{
  g_autoptr (CchSchedule) schedule =
      cch_schedule_new (cell, (guint) cch_open_plan_get_plan (paste->plan)->year);

  return cch_schedule_is_understood (schedule)
             ? NULL
             : g_strdup_printf (_ ("“%s” is not understood as a time"), cell);
}

static char *
doubt_area (const CchTablePaste *paste, const char *cell)
{
  return cch_area_names_find (paste->areas, cell) != 0
             ? NULL
             : g_strdup_printf (_ ("No area of the regulation is called “%s”"), cell);
}

static char *
doubt_budget (const CchTablePaste *paste, const char *cell)
{
  CchNumber number;

  return cch_number_parse (cell, &number, NULL)
             ? NULL
             : g_strdup_printf (_ ("“%s” is not an amount; it goes into the note"), cell);
}

/**
 * cch_table_paste_get_doubt:
 *
 * Returns: (transfer full) (nullable): what is not sure about a cell that will be written
 */
char *
cch_table_paste_get_doubt (const CchTablePaste *paste, guint row, guint column)
{
  static const struct
  {
    const char *source;
    char *(*doubt) (const CchTablePaste *paste, const char *cell);
  } doubts[] = {
    { "lead", doubt_agencies }, { "cooperating", doubt_agencies }, { "time", doubt_time },
    { "area", doubt_area },     { "budget", doubt_budget },
  };
  const CchPasteRow *paste_row = cch_table_paste_get_row (paste, row);
  const char *cell = cch_text_row_get (paste_row->source, (int) column);
  const CchColumnSource *source = cch_table_paste_get_column (paste, column);

  if (cell == NULL || source == NULL
      || (paste_row->role != CCH_PASTE_TASK && paste_row->role != CCH_PASTE_CONTINUED))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    if (g_str_equal (source->id, doubts[i].source))
      return doubts[i].doubt (paste, cell);
  return NULL;
}

guint
cch_table_paste_count_doubts (const CchTablePaste *paste)
{
  guint count = 0;

  for (guint i = 0; i < paste->rows->len; i++)
    for (guint j = 0; j < paste->columns->n_columns; j++)
      {
        g_autofree char *doubt = cch_table_paste_get_doubt (paste, i, j);

        count += doubt != NULL ? 1 : 0;
      }
  return count;
}
