/* A table of a form: its columns, how its rows are grouped, what stands under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-table.h"

#include "rules/cch-regulation-column.h"
#include "rules/cch-regulation-row.h"
#include "rules/cch-regulation-text.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationTable, field)

G_DEFINE_ENUM_TYPE (CchTableGrouping,
                    cch_table_grouping,
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_GROUPING_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_GROUPING_AREA_ROWS, "area-rows"),
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_GROUPING_AREA_MERGED, "area-merged"),
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_GROUPING_APPENDIX_PER_AREA, "appendix-per-area"),
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_GROUPING_LEAD_ROWS, "lead-rows"),
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_GROUPING_FIXED_ROWS, "fixed-rows"))

G_DEFINE_ENUM_TYPE (CchTablePlacement,
                    cch_table_placement,
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_PLACEMENT_APPENDIX, "appendix"),
                    G_DEFINE_ENUM_VALUE (CCH_TABLE_PLACEMENT_INLINE, "inline"))

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "title", CCH_PACK_VALUE_TEXT, AT (title) },
  { "grouping", CCH_PACK_VALUE_WORD, AT (grouping), CCH_PACK_REQUIRED,
    .words = cch_table_grouping_get_type },
  { "placement", CCH_PACK_VALUE_WORD, AT (placement), .words = cch_table_placement_get_type },
  { "landscape", CCH_PACK_VALUE_BOOLEAN, AT (landscape) },
  { "number-row", CCH_PACK_VALUE_BOOLEAN, AT (number_row) },
  { "total-label", CCH_PACK_VALUE_TEXT, AT (total_label) },
};

static const CchPackChild children[] = {
  { &cch_regulation_column_element, AT (columns), CCH_PACK_AT_LEAST_ONE },
  { &cch_regulation_row_element, AT (rows), CCH_PACK_MANY },
  { &cch_regulation_note_element, AT (notes), CCH_PACK_MANY },
};

const CchPackElement cch_regulation_table_element = {
  .name = "table",
  .size = sizeof (CchRegulationTable),
  .owner = "form",
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};

/**
 * cch_regulation_table_has_areas:
 *
 * Returns: whether which rows it has depends on the scope of the agency
 */
gboolean
cch_regulation_table_has_areas (const CchRegulationTable *table)
{
  if (table->grouping == CCH_TABLE_GROUPING_NONE || table->grouping == CCH_TABLE_GROUPING_LEAD_ROWS)
    return FALSE;
  if (table->grouping != CCH_TABLE_GROUPING_FIXED_ROWS)
    return TRUE;

  for (guint i = 0; i < table->rows->len; i++)
    if (((const CchRegulationRow *) g_ptr_array_index (table->rows, i))->kind == CCH_ROW_KIND_AREAS)
      return TRUE;
  return FALSE;
}

/* Returns: whether one of its columns draws its cells from @source */
gboolean
cch_regulation_table_has_source (const CchRegulationTable *table, const char *source)
{
  for (guint i = 0; table->columns != NULL && i < table->columns->len; i++)
    {
      const CchRegulationColumn *column = g_ptr_array_index (table->columns, i);

      if (g_strcmp0 (column->source, source) == 0)
        return TRUE;
    }
  return FALSE;
}
