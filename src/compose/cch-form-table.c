/* What a table of a form has before anything is written in it: head, groups, blank rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-form-table.h"

#include "base/cch-numbering.h"

#include <string.h>

enum
{
  /* Rows to write in, where a form leaves their number open. */
  BLANK_ROWS = 3,
  /* Rows for the tasks of an area whose name stands beside them. */
  MERGED_ROWS = 2,
};

typedef enum
{
  OPEN_ROW_GROUP,  /* rows stand under it */
  OPEN_ROW_SINGLE, /* it is filled itself */
  OPEN_ROW_WORDS,  /* it is filled with a text */
} OpenRow;

const CchRegulationColumn *
cch_form_table_get_column (const CchFormTable *table, guint index)
{
  return g_ptr_array_index (table->form->columns, index);
}

static gboolean
is_centered (const char *source)
{
  return g_strcmp0 (source, "number") == 0 || g_str_has_prefix (source, "quarter-");
}

static void
add_columns (const CchFormTable *table)
{
  for (guint i = 0; i < table->form->columns->len; i++)
    {
      const CchRegulationColumn *column = cch_form_table_get_column (table, i);
      CchDocAlign align = CCH_DOC_ALIGN_ROLE;

      if (is_centered (column->source))
        align = CCH_DOC_ALIGN_CENTER;
      else if (g_strcmp0 (column->source, "budget") == 0)
        align = CCH_DOC_ALIGN_RIGHT;
      cch_doc_table_builder_add_column (table->builder, MAX (column->width, 1), align);
    }
}

static guint
count_group (const CchFormTable *table, guint start)
{
  const char *group = cch_form_table_get_column (table, start)->group;
  guint end = start + 1;

  while (group != NULL && end < table->form->columns->len
         && g_strcmp0 (cch_form_table_get_column (table, end)->group, group) == 0)
    end++;
  return end - start;
}

static gboolean
has_groups (const CchFormTable *table)
{
  for (guint i = 0; i < table->form->columns->len; i++)
    if (cch_form_table_get_column (table, i)->group != NULL)
      return TRUE;
  return FALSE;
}

void
cch_form_table_add_span (const CchFormTable *table,
                         const char *string,
                         guint columns,
                         guint rows,
                         CchDocAlign align)
{
  g_autoptr (CchDocText) text = cch_doc_text_new (string != NULL ? string : "");

  cch_doc_table_builder_add_cell_full (table->builder, text, NULL, columns, rows, align);
}

static void
add_second_header (const CchFormTable *table)
{
  cch_doc_table_builder_begin_row (table->builder, CCH_DOC_ROW_HEADER);
  for (guint i = 0; i < table->form->columns->len; i++)
    if (cch_form_table_get_column (table, i)->group != NULL)
      cch_form_table_add_span (table, cch_form_table_get_column (table, i)->header, 1, 1,
                               CCH_DOC_ALIGN_CENTER);
}

static void
add_header (const CchFormTable *table)
{
  gboolean groups = has_groups (table);

  cch_doc_table_builder_begin_row (table->builder, CCH_DOC_ROW_HEADER);
  for (guint i = 0; i < table->form->columns->len;)
    {
      const CchRegulationColumn *column = cch_form_table_get_column (table, i);
      guint span = count_group (table, i);
      gboolean grouped = column->group != NULL;

      cch_form_table_add_span (table, grouped ? column->group : column->header, span,
                               groups && !grouped ? 2 : 1, CCH_DOC_ALIGN_CENTER);
      i += span;
    }
  if (groups)
    add_second_header (table);
}

static void
add_number_row (const CchFormTable *table)
{
  if (!table->form->number_row)
    return;

  cch_doc_table_builder_begin_row (table->builder, CCH_DOC_ROW_NUMBER);
  for (guint i = 0; i < table->form->columns->len; i++)
    {
      g_autofree char *ordinal = g_strdup_printf ("%u", i + 1);
      const char *number = cch_form_table_get_column (table, i)->number;

      cch_form_table_add_span (table, number != NULL ? number : ordinal, 1, 1,
                               CCH_DOC_ALIGN_CENTER);
    }
}

/**
 * cch_form_table_add_head:
 *
 * Adds the columns, their headers and the row of their numbers.
 */
void
cch_form_table_add_head (const CchFormTable *table)
{
  add_columns (table);
  add_header (table);
  add_number_row (table);
}

/**
 * cch_form_table_add_group_row:
 * @number: (nullable): goes into the first column when that one is for numbers
 */
void
cch_form_table_add_group_row (const CchFormTable *table,
                              const char *number,
                              const char *name,
                              CchDocSource *source)
{
  guint columns = table->form->columns->len;
  g_autoptr (CchDocText) text = NULL;

  cch_doc_table_builder_begin_row (table->builder, CCH_DOC_ROW_GROUP);
  if (columns > 1 && g_strcmp0 (cch_form_table_get_column (table, 0)->source, "number") == 0)
    {
      g_autoptr (CchDocText) code = cch_doc_text_new (number != NULL ? number : "");

      cch_doc_table_builder_add_cell_full (table->builder, code, source, 1, 1,
                                           CCH_DOC_ALIGN_CENTER);
      columns--;
    }
  text = cch_doc_text_new (name != NULL ? name : "");
  cch_doc_table_builder_add_cell_full (table->builder, text, source, columns, 1,
                                       CCH_DOC_ALIGN_LEFT);
}

static void
add_blank_row (const CchFormTable *table, const char *number)
{
  cch_doc_table_builder_begin_row (table->builder, CCH_DOC_ROW_BODY);
  for (guint i = 0; i < table->form->columns->len; i++)
    {
      gboolean is_number = g_strcmp0 (cch_form_table_get_column (table, i)->source, "number") == 0;

      cch_doc_table_builder_add_cell (table->builder, is_number ? number : "", NULL);
    }
}

static void
add_bold (const CchFormTable *table, const char *string, CchDocAlign align)
{
  g_autoptr (CchDocText) text =
      cch_doc_text_new_styled (string != NULL ? string : "", CCH_DOC_STYLE_BOLD);

  cch_doc_table_builder_add_cell_full (table->builder, text, NULL, 1, 1, align);
}

/* A row whose name leaves the columns beside it to be written in: an area has a percentage of its
 * own; words about the whole run over all of them. */
static void
add_open_row (const CchFormTable *table, const char *number, const char *name, OpenRow kind)
{
  guint columns = table->form->columns->len;
  guint first = g_strcmp0 (cch_form_table_get_column (table, 0)->source, "number") == 0 ? 1 : 0;

  if (columns < first + 2)
    {
      cch_form_table_add_group_row (table, number, name, NULL);
      return;
    }
  cch_doc_table_builder_begin_row (table->builder,
                                   kind == OPEN_ROW_GROUP ? CCH_DOC_ROW_GROUP : CCH_DOC_ROW_BODY);
  if (first == 1)
    add_bold (table, number, CCH_DOC_ALIGN_CENTER);
  add_bold (table, name, CCH_DOC_ALIGN_LEFT);
  if (kind == OPEN_ROW_WORDS)
    cch_form_table_add_span (table, "", columns - first - 1, 1, CCH_DOC_ALIGN_LEFT);
  for (guint i = first + 1; kind != OPEN_ROW_WORDS && i < columns; i++)
    cch_form_table_add_span (table, "", 1, 1, CCH_DOC_ALIGN_LEFT);
}

/* The first task of an area, and room for more: "5.1" and "…", as printed forms have them. */
static void
add_blank_tasks (const CchFormTable *table, const char *area_code)
{
  g_autofree char *number =
      g_ascii_isdigit (*area_code) ? g_strconcat (area_code, ".1", NULL) : g_strdup ("1");

  add_blank_row (table, number);
  add_blank_row (table, "…");
}

/* A percentage over all areas has its place in a report, not in a list of tasks. */
static void
add_blank_areas (const CchFormTable *table, const GPtrArray *areas)
{
  gboolean has_percent = cch_regulation_table_has_source (table->form, "percent");

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);

      if (area->role == CCH_AREA_ROLE_TOTAL && !has_percent)
        continue;
      add_open_row (table, area->code, area->name,
                    area->role == CCH_AREA_ROLE_TASKS ? OPEN_ROW_GROUP : OPEN_ROW_SINGLE);
      if (area->areas != NULL && area->areas->len > 0)
        add_blank_areas (table, area->areas);
      else if (area->role == CCH_AREA_ROLE_TASKS)
        add_blank_tasks (table, area->code);
    }
}

static void
add_fixed_rows (const CchFormTable *table, const GPtrArray *rows)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const CchRegulationRow *row = g_ptr_array_index (rows, i);

      add_open_row (table, row->number, row->label,
                    row->kind == CCH_ROW_KIND_NARRATIVE ? OPEN_ROW_WORDS : OPEN_ROW_GROUP);
      if (row->kind == CCH_ROW_KIND_AREAS)
        add_blank_areas (table, cch_regulation_get_list (table->regulation, CCH_REGULATION_AREAS));
      add_fixed_rows (table, row->rows);
    }
}

/* The area stands once beside the rows for its tasks. */
static void
add_merged_area (const CchFormTable *table, const char *name)
{
  g_autoptr (CchDocText) text = cch_doc_text_new_styled (name, CCH_DOC_STYLE_BOLD);

  for (guint row = 0; row < MERGED_ROWS; row++)
    {
      cch_doc_table_builder_begin_row (table->builder, CCH_DOC_ROW_BODY);
      for (guint i = 0; i < table->form->columns->len; i++)
        {
          if (g_strcmp0 (cch_form_table_get_column (table, i)->source, "area") != 0)
            cch_doc_table_builder_add_cell (table->builder, "", NULL);
          else if (row == 0)
            cch_doc_table_builder_add_cell_full (table->builder, text, NULL, 1, MERGED_ROWS,
                                                 CCH_DOC_ALIGN_LEFT);
        }
    }
}

static void
add_merged_areas (const CchFormTable *table, const GPtrArray *areas)
{
  guint ordinal = 0;

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);
      g_autofree char *roman = NULL;
      g_autofree char *name = NULL;

      if (area->role != CCH_AREA_ROLE_TASKS)
        continue;
      roman = cch_numbering_format (CCH_NUMBERING_ROMAN, ++ordinal);
      name = g_strdup_printf ("%s. %s", roman, area->name);
      add_merged_area (table, name);
    }
}

/**
 * cch_form_table_add_blank_rows:
 *
 * Adds rows with room to write in, under the areas where the form groups by them.
 */
void
cch_form_table_add_blank_rows (const CchFormTable *table)
{
  const GPtrArray *areas = cch_regulation_get_list (table->regulation, CCH_REGULATION_AREAS);

  if (table->form->grouping == CCH_TABLE_GROUPING_AREA_ROWS)
    add_blank_areas (table, areas);
  else if (table->form->grouping == CCH_TABLE_GROUPING_AREA_MERGED
           && cch_regulation_table_has_source (table->form, "area"))
    add_merged_areas (table, areas);
  else
    for (guint i = 0; i < BLANK_ROWS; i++)
      add_blank_row (table, "");
}

/**
 * cch_form_table_add_fixed_rows:
 *
 * Adds the rows that the form gives, with room to write in.
 */
void
cch_form_table_add_fixed_rows (const CchFormTable *table)
{
  add_fixed_rows (table, table->form->rows);
}
