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
  if (copy->cases == NULL)
    copy->cases = cch_pack_arena_array (arena);
  if (copy->stages == NULL)
    copy->stages = cch_pack_arena_array (arena);
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
