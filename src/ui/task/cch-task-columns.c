/* The columns of a task table: those of the form, and what it takes to write a plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-columns.h"

#include "base/cch-i18n.h"
#include "rules/cch-regulation-column.h"

static void
clear_column (gpointer data)
{
  CchTaskColumn *column = data;

  g_free (column->column.header);
  g_free (column->column.group);
  g_free (column->column.number);
}

/* Pixels that the words of a source need at least, and how they stand. */
static const struct
{
  const char *source;
  int least;
  CchGridAlign align;
} looks[] = {
  { "number", 56, CCH_GRID_ALIGN_CENTER },    { "task", 200, CCH_GRID_ALIGN_START },
  { "quarter-1", 52, CCH_GRID_ALIGN_CENTER }, { "quarter-2", 52, CCH_GRID_ALIGN_CENTER },
  { "quarter-3", 52, CCH_GRID_ALIGN_CENTER }, { "quarter-4", 52, CCH_GRID_ALIGN_CENTER },
  { "budget", 90, CCH_GRID_ALIGN_END },       { "note", 80, CCH_GRID_ALIGN_START },
};

static void
add_column (GArray *columns,
            const char *header,
            const CchRegulationColumn *rule,
            const CchColumnSource *source)
{
  CchTaskColumn column = {
    .column = { .header = g_strdup (header), .share = 15, .least = 110 },
    .source = source,
  };

  if (rule != NULL)
    {
      column.column.group = g_strdup (rule->group);
      column.column.number = g_strdup (rule->number);
      column.column.share = MAX (rule->width, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].source, source->id))
      {
        column.column.least = looks[i].least;
        column.column.align = looks[i].align;
        column.column.handle = g_str_equal (source->id, "number");
      }
  g_array_append_val (columns, column);
}

/* Returns: whether areas are rows of their own over their tasks */
gboolean
cch_task_columns_has_areas (const CchRegulationTable *table)
{
  return table->grouping == CCH_TABLE_GROUPING_AREA_ROWS
         || table->grouping == CCH_TABLE_GROUPING_AREA_MERGED
         || table->grouping == CCH_TABLE_GROUPING_APPENDIX_PER_AREA;
}

/**
 * cch_task_columns_find:
 * @column: (out) (optional): which one shows that source
 */
gboolean
cch_task_columns_find (GArray *columns, const char *source, guint *column)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (g_array_index (columns, CchTaskColumn, i).source->id, source))
      {
        if (column != NULL)
          *column = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cch_task_columns_new:
 *
 * Returns: (transfer full) (element-type CchTaskColumn): without that of the areas where these are
 *   rows; with one for the time as written, which somebody has to write whatever the form prints
 */
GArray *
cch_task_columns_new (const CchRegulationTable *table)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (CchTaskColumn));

  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CchRegulationColumn *rule = g_ptr_array_index (table->columns, i);
      const CchColumnSource *source = cch_column_source_find (rule->source);

      if (source != NULL
          && !(g_str_equal (source->id, "area") && cch_task_columns_has_areas (table)))
        add_column (columns, rule->header, rule, source);
    }
  if (!cch_task_columns_find (columns, "time", NULL))
    add_column (columns, _ ("Time as written (not printed)"), NULL,
                cch_column_source_find ("time"));
  return columns;
}
