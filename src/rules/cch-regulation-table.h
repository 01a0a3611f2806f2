/* A table of a form: its columns, how its rows are grouped, what stands under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

#define CCH_TYPE_TABLE_GROUPING (cch_table_grouping_get_type ())
#define CCH_TYPE_TABLE_PLACEMENT (cch_table_placement_get_type ())

/**
 * CchTableGrouping:
 * @CCH_TABLE_GROUPING_NONE: one row a task
 * @CCH_TABLE_GROUPING_AREA_ROWS: a heading row for each area, its tasks under it
 * @CCH_TABLE_GROUPING_AREA_MERGED: the area's name in a first cell merged over its tasks
 * @CCH_TABLE_GROUPING_APPENDIX_PER_AREA: a table, and an appendix, for each area
 * @CCH_TABLE_GROUPING_LEAD_ROWS: one row for each leading agency, with the numbers of its tasks
 * @CCH_TABLE_GROUPING_FIXED_ROWS: the rows that the form gives
 */
typedef enum
{
  CCH_TABLE_GROUPING_NONE,
  CCH_TABLE_GROUPING_AREA_ROWS,
  CCH_TABLE_GROUPING_AREA_MERGED,
  CCH_TABLE_GROUPING_APPENDIX_PER_AREA,
  CCH_TABLE_GROUPING_LEAD_ROWS,
  CCH_TABLE_GROUPING_FIXED_ROWS,
} CchTableGrouping;

typedef enum
{
  CCH_TABLE_PLACEMENT_APPENDIX,
  CCH_TABLE_PLACEMENT_INLINE,
} CchTablePlacement;

/**
 * CchRegulationTable:
 * @title: (nullable): over the table; {year}, {area} and {owner} stand for what they name
 * @landscape: on a page turned on its side
 * @number_row: whether a row with the columns' numbers follows the header
 * @total_label: (nullable): label of the total row; %NULL: none
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *title;
  CchTableGrouping grouping;
  CchTablePlacement placement;
  gboolean landscape;
  gboolean number_row;
  const char *total_label;
  GPtrArray *columns; /* (element-type CchRegulationColumn) */
  GPtrArray *rows;    /* (element-type CchRegulationRow) */
  GPtrArray *notes;   /* (element-type CchRegulationText) */
} CchRegulationTable;

extern const CchPackElement cch_regulation_table_element;

GType cch_table_grouping_get_type (void);
GType cch_table_placement_get_type (void);

gboolean cch_regulation_table_has_areas (const CchRegulationTable *table);
gboolean cch_regulation_table_has_source (const CchRegulationTable *table, const char *source);

G_END_DECLS
