/* The document element of a pack, as one file says it, before packs are laid over each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-root.h"

#include "rules/cch-regulation-area.h"
#include "rules/cch-regulation-class.h"
#include "rules/cch-regulation-form.h"
#include "rules/cch-regulation-level.h"
#include "rules/cch-regulation-owner.h"
#include "rules/cch-regulation-period.h"
#include "rules/cch-regulation-programme.h"
#include "rules/cch-regulation-scope.h"
#include "rules/cch-regulation-source.h"
#include "rules/cch-regulation-text.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationRoot, field)
#define LIST_AT(field) G_STRUCT_OFFSET (CchRegulationList, field)
#define PART_AT(part) (AT (lists) + (part) * sizeof (CchRegulationList *))

static const CchPackAttribute list_attributes[] = {
  { "replace", CCH_PACK_VALUE_BOOLEAN, LIST_AT (replace) },
};

/* An element that holds a list, and nothing but what it lists. */
#define DEFINE_LIST(variable, word, item)                                                          \
  static const CchPackChild variable##_children[] = {                                              \
    { &item, LIST_AT (items), CCH_PACK_MANY },                                                     \
  };                                                                                               \
  static const CchPackElement variable = {                                                         \
    .name = word,                                                                                  \
    .size = sizeof (CchRegulationList),                                                            \
    .attributes = list_attributes,                                                                 \
    .n_attributes = G_N_ELEMENTS (list_attributes),                                                \
    .children = variable##_children,                                                               \
    .n_children = G_N_ELEMENTS (variable##_children),                                              \
  }

DEFINE_LIST (programmes, "programmes", cch_regulation_programme_element);
DEFINE_LIST (levels, "levels", cch_regulation_level_element);
DEFINE_LIST (classes, "classes", cch_regulation_class_element);
DEFINE_LIST (areas, "areas", cch_regulation_area_element);
DEFINE_LIST (owners, "owners", cch_regulation_owner_element);
DEFINE_LIST (periods, "periods", cch_regulation_period_element);
DEFINE_LIST (forms, "forms", cch_regulation_form_element);
DEFINE_LIST (scopes, "scopes", cch_regulation_scope_element);
DEFINE_LIST (phrases, "phrases", cch_regulation_phrase_element);

static const CchPackAttribute attributes[] = {
  { "version", CCH_PACK_VALUE_INTEGER, AT (version), CCH_PACK_REQUIRED, .minimum = 1,
    .maximum = 999 },
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "extends", CCH_PACK_VALUE_TEXT, AT (extends) },
  { "title", CCH_PACK_VALUE_TEXT, AT (title), CCH_PACK_REQUIRED },
  { "programme", CCH_PACK_VALUE_REFERENCE, AT (programme), .target = "programme" },
  { "from", CCH_PACK_VALUE_DATE, AT (from), CCH_PACK_REQUIRED },
  { "to", CCH_PACK_VALUE_DATE, AT (to) },
};

/* The lists stand first, in the order of their parts. */
static const CchPackChild children[] = {
  { &programmes, PART_AT (CCH_REGULATION_PROGRAMMES) },
  { &levels, PART_AT (CCH_REGULATION_LEVELS) },
  { &classes, PART_AT (CCH_REGULATION_CLASSES) },
  { &areas, PART_AT (CCH_REGULATION_AREAS) },
  { &owners, PART_AT (CCH_REGULATION_OWNERS) },
  { &periods, PART_AT (CCH_REGULATION_PERIODS) },
  { &forms, PART_AT (CCH_REGULATION_FORMS) },
  { &scopes, PART_AT (CCH_REGULATION_SCOPES) },
  { &phrases, PART_AT (CCH_REGULATION_PHRASES) },
  { &cch_regulation_source_element, AT (sources), CCH_PACK_AT_LEAST_ONE },
  { &cch_regulation_page_element, AT (page) },
  { &cch_regulation_percentage_element, AT (percentage) },
};

const CchPackElement cch_regulation_root_element = {
  .name = "regulation",
  .size = sizeof (CchRegulationRoot),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};

/**
 * cch_regulation_part_get_element:
 *
 * Returns: the element that holds the list
 */
const CchPackElement *
cch_regulation_part_get_element (CchRegulationPart part)
{
  return children[part].element;
}

/**
 * cch_regulation_part_get_item:
 *
 * Returns: the element of one item of the list
 */
const CchPackElement *
cch_regulation_part_get_item (CchRegulationPart part)
{
  return children[part].element->children[0].element;
}

static int
find_item (const CchPackElement *item, const GPtrArray *items, guint n_items, const char *id)
{
  for (guint i = 0; i < n_items; i++)
    if (g_strcmp0 (cch_pack_element_get_id (item, g_ptr_array_index (items, i)), id) == 0)
      return (int) i;
  return -1;
}

/* An item with the id of one below takes its place; a new one comes after them. Two of one id in
 * the upper list both stay, so that the check of ids finds them. */
static void
lay_over (const CchPackElement *item, GPtrArray *items, const GPtrArray *upper)
{
  guint n_lower = items->len;

  for (guint i = 0; i < upper->len; i++)
    {
      gpointer one = g_ptr_array_index (upper, i);
      const char *id = cch_pack_element_get_id (item, one);
      int place = find_item (item, items, n_lower, id);

      if (place >= 0 && find_item (item, upper, i, id) < 0)
        g_ptr_array_index (items, place) = one;
      else
        g_ptr_array_add (items, one);
    }
}

static CchRegulationList *
merge_lists (CchRegulationPart part,
             CchRegulationList *upper,
             CchRegulationList *lower,
             CchPackArena *arena)
{
  const CchPackElement *item = cch_regulation_part_get_item (part);
  CchRegulationList *merged;

  if (upper == NULL || lower == NULL)
    return upper != NULL ? upper : lower;
  /* Without ids nothing can be told apart: the upper list stands alone. */
  if (upper->replace || cch_pack_element_find_id (item) == NULL)
    return upper;

  merged = cch_pack_arena_take (arena, sizeof (CchRegulationList));
  merged->node = upper->node;
  merged->items = cch_pack_arena_array (arena);
  g_ptr_array_extend (merged->items, lower->items, NULL, NULL);
  lay_over (item, merged->items, upper->items);
  return merged;
}

/**
 * cch_regulation_root_extend:
 * @base: must outlive @root
 * @arena: of @root
 *
 * Lays @root over @base: what has an id takes the place of its namesake, what is only in @base
 * is taken over.
 */
void
cch_regulation_root_extend (CchRegulationRoot *root,
                            const CchRegulationRoot *base,
                            CchPackArena *arena)
{
  for (int part = 0; part < CCH_REGULATION_N_PARTS; part++)
    root->lists[part] = merge_lists (part, root->lists[part], base->lists[part], arena);
  if (root->page == NULL)
    root->page = base->page;
  if (root->percentage == NULL)
    root->percentage = base->percentage;
  if (root->programme == NULL)
    root->programme = base->programme;
}
