/* What-if, read aloud: which dates, windows and rows differ between two views of a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-year-change.h"

static const CchYearEntry *
find_same (const CchRegulationYear *view, const CchYearEntry *entry)
{
  return cch_regulation_year_find (view, entry->period->id,
                                   entry->rule != NULL ? entry->rule->id : NULL);
}

static gboolean
has_same_areas (const GPtrArray *first, const GPtrArray *second)
{
  if (first == NULL || second == NULL)
    return first == second;
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (!g_str_equal (((const CchRegulationArea *) g_ptr_array_index (first, i))->id,
                      ((const CchRegulationArea *) g_ptr_array_index (second, i))->id))
      return FALSE;
  return TRUE;
}

static gboolean
has_same_scopes (const CchYearEntry *first, const CchYearEntry *second)
{
  if (first->scopes->len != second->scopes->len)
    return FALSE;
  for (guint i = 0; i < first->scopes->len; i++)
    {
      const CchYearScope *one = g_ptr_array_index (first->scopes, i);
      const CchYearScope *other = g_ptr_array_index (second->scopes, i);

      if (!g_str_equal (one->form->id, other->form->id)
          || !has_same_areas (one->areas, other->areas))
        return FALSE;
    }
  return TRUE;
}

static CchYearChange
compare_entries (const CchYearEntry *before, const CchYearEntry *after)
{
  CchYearChange change = { .before = before, .after = after };

  change.due = cch_date_compare (before->due, after->due) != 0;
  change.window = cch_date_compare (before->flow_first, after->flow_first) != 0
                  || cch_date_compare (before->flow_last, after->flow_last) != 0;
  change.scope = !has_same_scopes (before, after);
  if (change.due && !cch_date_is_none (before->due) && !cch_date_is_none (after->due))
    change.days = cch_date_days_between (before->due, after->due);
  return change;
}

static void
add_change (GPtrArray *changes, CchYearChange change)
{
  g_ptr_array_add (changes, g_memdup2 (&change, sizeof (change)));
}

/**
 * cch_regulation_year_compare:
 *
 * Returns: (transfer container) (element-type CchYearChange): what differs, in the order of
 *   @after, what is gone at the end; valid as long as both views
 */
GPtrArray *
cch_regulation_year_compare (const CchRegulationYear *before, const CchRegulationYear *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *old_entries = cch_regulation_year_get_entries (before);
  const GPtrArray *entries = cch_regulation_year_get_entries (after);

  for (guint i = 0; i < entries->len; i++)
    {
      const CchYearEntry *entry = g_ptr_array_index (entries, i);
      const CchYearEntry *old = find_same (before, entry);
      CchYearChange change = { .after = entry, .due = TRUE };

      if (old != NULL)
        change = compare_entries (old, entry);
      if (change.due || change.window || change.scope)
        add_change (changes, change);
    }
  for (guint i = 0; i < old_entries->len; i++)
    {
      const CchYearEntry *old = g_ptr_array_index (old_entries, i);

      if (find_same (after, old) == NULL)
        add_change (changes, (CchYearChange){ .before = old, .due = TRUE });
    }
  return changes;
}
