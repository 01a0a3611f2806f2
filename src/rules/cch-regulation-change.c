/* What-if: the same regulation with one rule changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation.h"

static gpointer
copy_structure (CchPackArena *arena, gconstpointer structure, gsize size)
{
  gpointer copy = cch_pack_arena_take (arena, size);

  memcpy (copy, structure, size);
  return copy;
}

static CchRegulationDue *copy_due (CchPackArena *arena, const CchRegulationDue *due);

static GPtrArray *
copy_parts (CchPackArena *arena, const GPtrArray *parts)
{
  GPtrArray *copy = cch_pack_arena_array (arena);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    g_ptr_array_add (copy, copy_due (arena, g_ptr_array_index (parts, i)));
  return copy;
}

/* Texts of a rule that a caller made up must live as long as the regulation. */
static CchRegulationDue *
copy_due (CchPackArena *arena, const CchRegulationDue *due)
{
  CchRegulationDue *copy = copy_structure (arena, due, sizeof (CchRegulationDue));

  if (due->classes != NULL)
    copy->classes = cch_pack_arena_words (arena, due->classes);
  copy->recipient = cch_pack_arena_text (arena, due->recipient);
  copy->document = cch_pack_arena_text (arena, due->document);
  copy->stage = cch_pack_arena_text (arena, due->stage);
  copy->cases = copy_parts (arena, due->cases);
  copy->stages = copy_parts (arena, due->stages);
  return copy;
}

static GPtrArray *
copy_array_with (CchPackArena *arena, const GPtrArray *array, gconstpointer old, gpointer changed)
{
  GPtrArray *copy = cch_pack_arena_array (arena);

  for (guint i = 0; i < array->len; i++)
    {
      gpointer item = g_ptr_array_index (array, i);

      g_ptr_array_add (copy, item == old ? changed : item);
    }
  return copy;
}

/**
 * cch_regulation_with_due:
 * @period: id of the period
 * @due: the rule of that period to be changed
 * @changed: what it becomes; is copied
 *
 * Returns: (transfer full): a regulation that differs from @regulation in this rule only
 */
CchRegulation *
cch_regulation_with_due (CchRegulation *regulation,
                         const char *period,
                         const CchRegulationDue *due,
                         const CchRegulationDue *changed)
{
  const CchRegulationPeriod *old = cch_regulation_find_period (regulation, period);
  CchPackArena *arena = cch_pack_arena_new ();
  CchRegulationRoot *root =
      copy_structure (arena, cch_regulation_get_root (regulation), sizeof (CchRegulationRoot));
  CchRegulationList *list =
      copy_structure (arena, root->lists[CCH_REGULATION_PERIODS], sizeof (CchRegulationList));

  if (old != NULL)
    {
      CchRegulationPeriod *copy = copy_structure (arena, old, sizeof (CchRegulationPeriod));

      copy->dues = copy_array_with (arena, old->dues, due, copy_due (arena, changed));
      list->items = copy_array_with (arena, list->items, old, copy);
      root->lists[CCH_REGULATION_PERIODS] = list;
    }
  return cch_regulation_new (arena, root, regulation);
}

static GPtrArray *
replace_part (const GPtrArray *parts, const CchRegulationDue *rule, const CchRegulationDue *changed)
{
  GPtrArray *copy = g_ptr_array_new ();

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      gconstpointer part = g_ptr_array_index (parts, i);

      g_ptr_array_add (copy, (gpointer) (part == rule ? changed : part));
    }
  return copy;
}

static const CchRegulationDue *
find_whole (const CchRegulationPeriod *period, const CchRegulationDue *rule)
{
  for (guint i = 0; i < period->dues->len; i++)
    {
      const CchRegulationDue *due = g_ptr_array_index (period->dues, i);

      if (due == rule || (due->cases != NULL && g_ptr_array_find (due->cases, rule, NULL))
          || (due->stages != NULL && g_ptr_array_find (due->stages, rule, NULL)))
        return due;
    }
  return NULL;
}

/**
 * cch_regulation_with_rule:
 * @rule: a rule of that period, or a case or stage of one, as a year's entry names it
 * @changed: what it becomes; is copied
 *
 * Returns: (transfer full): a regulation that differs from @regulation in this rule only
 */
CchRegulation *
cch_regulation_with_rule (CchRegulation *regulation,
                          const char *period,
                          const CchRegulationDue *rule,
                          const CchRegulationDue *changed)
{
  const CchRegulationPeriod *old = cch_regulation_find_period (regulation, period);
  const CchRegulationDue *due = old != NULL ? find_whole (old, rule) : NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) stages = NULL;
  CchRegulationDue whole;

  if (due == NULL)
    return cch_regulation_ref (regulation);
  if (due == rule)
    return cch_regulation_with_due (regulation, period, due, changed);
  whole = *due;
  whole.cases = cases = replace_part (due->cases, rule, changed);
  whole.stages = stages = replace_part (due->stages, rule, changed);
  return cch_regulation_with_due (regulation, period, due, &whole);
}

/**
 * cch_regulation_with_percentage:
 * @changed: what the rule of percentages becomes; is copied
 *
 * Returns: (transfer full): a regulation that differs from @regulation in this rule only
 */
CchRegulation *
cch_regulation_with_percentage (CchRegulation *regulation, const CchRegulationPercentage *changed)
{
  CchPackArena *arena = cch_pack_arena_new ();
  CchRegulationRoot *root =
      copy_structure (arena, cch_regulation_get_root (regulation), sizeof (CchRegulationRoot));
  CchRegulationPercentage *copy = copy_structure (arena, changed, sizeof (*changed));

  copy->zero_text = cch_pack_arena_text (arena, changed->zero_text);
  root->percentage = copy;
  return cch_regulation_new (arena, root, regulation);
}
