/* The names that a table column of a regulation pack may draw its cells from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-column-source.h"

#include "base/cch-i18n.h"

G_DEFINE_ENUM_TYPE (CchColumnValue,
                    cch_column_value,
                    G_DEFINE_ENUM_VALUE (CCH_COLUMN_VALUE_TEXT, "text"),
                    G_DEFINE_ENUM_VALUE (CCH_COLUMN_VALUE_NUMBER, "number"),
                    G_DEFINE_ENUM_VALUE (CCH_COLUMN_VALUE_MONEY, "money"),
                    G_DEFINE_ENUM_VALUE (CCH_COLUMN_VALUE_PERCENT, "percent"),
                    G_DEFINE_ENUM_VALUE (CCH_COLUMN_VALUE_DATE, "date"))

static const CchColumnSource sources[] = {
  /* What a plan says of a task */
  { "number", CCH_COLUMN_VALUE_TEXT, N_ ("Running number") },
  { "area", CCH_COLUMN_VALUE_TEXT, N_ ("Area") },
  { "task", CCH_COLUMN_VALUE_TEXT, N_ ("Task") },
  { "product", CCH_COLUMN_VALUE_TEXT, N_ ("Product") },
  { "lead", CCH_COLUMN_VALUE_TEXT, N_ ("Leading agency") },
  { "cooperating", CCH_COLUMN_VALUE_TEXT, N_ ("Cooperating agencies") },
  { "executing", CCH_COLUMN_VALUE_TEXT, N_ ("All agencies with their roles") },
  { "time", CCH_COLUMN_VALUE_TEXT, N_ ("Time, as written") },
  { "quarter-1", CCH_COLUMN_VALUE_NUMBER, N_ ("Due in quarter I") },
  { "quarter-2", CCH_COLUMN_VALUE_NUMBER, N_ ("Due in quarter II") },
  { "quarter-3", CCH_COLUMN_VALUE_NUMBER, N_ ("Due in quarter III") },
  { "quarter-4", CCH_COLUMN_VALUE_NUMBER, N_ ("Due in quarter IV") },
  { "target", CCH_COLUMN_VALUE_TEXT, N_ ("Target") },
  { "budget", CCH_COLUMN_VALUE_MONEY, N_ ("Budget") },
  { "budget-source", CCH_COLUMN_VALUE_TEXT, N_ ("Source of the budget") },
  { "note", CCH_COLUMN_VALUE_TEXT, N_ ("Note") },

  /* What a report says of it */
  { "due", CCH_COLUMN_VALUE_DATE, N_ ("Due date by the plan") },
  { "document", CCH_COLUMN_VALUE_TEXT, N_ ("Number, symbol and date of the document") },
  { "done-date", CCH_COLUMN_VALUE_DATE, N_ ("Date of completion") },
  { "status", CCH_COLUMN_VALUE_TEXT, N_ ("State of completion") },
  { "result", CCH_COLUMN_VALUE_TEXT, N_ ("Result") },
  { "planned", CCH_COLUMN_VALUE_NUMBER, N_ ("Tasks planned") },
  { "done", CCH_COLUMN_VALUE_NUMBER, N_ ("Tasks done on time") },
  { "percent", CCH_COLUMN_VALUE_PERCENT, N_ ("Percentage of the area") },
  { "shortcoming", CCH_COLUMN_VALUE_TEXT, N_ ("Shortcomings and causes") },

  /* Statistics */
  { "indicator", CCH_COLUMN_VALUE_TEXT, N_ ("Indicator") },
  { "unit", CCH_COLUMN_VALUE_TEXT, N_ ("Unit of measure") },
  { "value-planned", CCH_COLUMN_VALUE_NUMBER, N_ ("Planned value") },
  { "value-actual", CCH_COLUMN_VALUE_NUMBER, N_ ("Actual value") },

  /* Inspection and mending */
  { "check-item", CCH_COLUMN_VALUE_TEXT, N_ ("What is inspected") },
  { "finding", CCH_COLUMN_VALUE_TEXT, N_ ("Finding") },
  { "remedy", CCH_COLUMN_VALUE_TEXT, N_ ("Remedy") },
  { "remedy-due", CCH_COLUMN_VALUE_DATE, N_ ("Due date of the remedy") },
  { "remedy-result", CCH_COLUMN_VALUE_TEXT, N_ ("Result of the remedy") },
  { "responsible", CCH_COLUMN_VALUE_TEXT, N_ ("Responsible agency") },
  { "evidence", CCH_COLUMN_VALUE_TEXT, N_ ("Evidence") },
};

/**
 * cch_column_source_find:
 *
 * Returns: (nullable): the source of that name
 */
const CchColumnSource *
cch_column_source_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_strcmp0 (sources[i].id, id) == 0)
      return &sources[i];
  return NULL;
}

/**
 * cch_column_source_list:
 * @count: (out): how many
 *
 * Returns: (array length=count): all sources, in the order of a form
 */
const CchColumnSource *
cch_column_source_list (guint *count)
{
  *count = G_N_ELEMENTS (sources);
  return sources;
}

gboolean
cch_column_source_can_sum (const CchColumnSource *source)
{
  return source->value == CCH_COLUMN_VALUE_NUMBER || source->value == CCH_COLUMN_VALUE_MONEY;
}
