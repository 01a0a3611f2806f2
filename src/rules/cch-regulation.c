/* A regulation: everything one regime prescribes, as a value that never changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation.h"

struct _CchRegulation
{
  gatomicrefcount references;
  CchPackArena *arena;     /* owned: everything root points to that is not of the base */
  CchRegulationRoot *root; /* in the arena; with the base laid under it */
  CchRegulation *base;     /* owned, nullable: what it extends or was changed from */
};

G_DEFINE_BOXED_TYPE (CchRegulation, cch_regulation, cch_regulation_ref, cch_regulation_unref)

/**
 * cch_regulation_new:
 * @arena: (transfer full): where @root lives
 * @base: (nullable) (transfer none): what @root also points into
 */
CchRegulation *
cch_regulation_new (CchPackArena *arena, CchRegulationRoot *root, CchRegulation *base)
{
  CchRegulation *regulation = g_new0 (CchRegulation, 1);

  g_atomic_ref_count_init (&regulation->references);
  regulation->arena = arena;
  regulation->root = root;
  regulation->base = base != NULL ? cch_regulation_ref (base) : NULL;
  return regulation;
}

CchRegulation *
cch_regulation_ref (CchRegulation *regulation)
{
  g_atomic_ref_count_inc (&regulation->references);
  return regulation;
}

void
cch_regulation_unref (CchRegulation *regulation)
{
  if (!g_atomic_ref_count_dec (&regulation->references))
    return;
  cch_pack_arena_free (regulation->arena);
  g_clear_pointer (&regulation->base, cch_regulation_unref);
  g_free (regulation);
}

const CchRegulationRoot *
cch_regulation_get_root (const CchRegulation *regulation)
{
  return regulation->root;
}

const char *
cch_regulation_get_id (const CchRegulation *regulation)
{
  return regulation->root->id;
}

const char *
cch_regulation_get_title (const CchRegulation *regulation)
{
  return regulation->root->title;
}

/**
 * cch_regulation_get_base:
 *
 * Returns: (nullable) (transfer none): what it extends or was changed from
 */
CchRegulation *
cch_regulation_get_base (const CchRegulation *regulation)
{
  return regulation->base;
}

gboolean
cch_regulation_holds_on (const CchRegulation *regulation, CchDate date)
{
  const CchRegulationRoot *root = regulation->root;

  return cch_date_compare (root->from, date) <= 0
         && (cch_date_is_none (root->to) || cch_date_compare (date, root->to) <= 0);
}

/**
 * cch_regulation_get_sources:
 *
 * Returns: (element-type CchRegulationSource): the documents it rests on
 */
const GPtrArray *
cch_regulation_get_sources (const CchRegulation *regulation)
{
  return regulation->root->sources;
}

/**
 * cch_regulation_get_list:
 *
 * Returns: (nullable): the items of one list, of the type that #CchRegulationPart names
 */
const GPtrArray *
cch_regulation_get_list (const CchRegulation *regulation, CchRegulationPart part)
{
  const CchRegulationList *list = regulation->root->lists[part];

  return list != NULL ? list->items : NULL;
}

const CchRegulationPage *
cch_regulation_get_page (const CchRegulation *regulation)
{
  return regulation->root->page;
}

const CchRegulationPercentage *
cch_regulation_get_percentage (const CchRegulation *regulation)
{
  return regulation->root->percentage;
}

static void
collect_assumptions (const CchPackElement *element, const CchPackNode *node, GPtrArray *found)
{
  if (node->assumed != NULL)
    g_ptr_array_add (found, (gpointer) node);
  for (guint i = 0; i < element->n_children; i++)
    {
      const CchPackChild *child = &element->children[i];

      for (guint j = 0; j < cch_pack_child_count (child, node); j++)
        collect_assumptions (child->element, cch_pack_child_get (child, node, j), found);
    }
}

/**
 * cch_regulation_list_assumptions:
 *
 * Returns: (transfer container) (element-type CchPackNode): everything that no source says, with
 *   the reason for each; inherited ones included
 */
GPtrArray *
cch_regulation_list_assumptions (const CchRegulation *regulation)
{
  GPtrArray *found = g_ptr_array_new ();

  collect_assumptions (&cch_regulation_root_element, &regulation->root->node, found);
  return found;
}

static gconstpointer
find_item (const CchRegulation *regulation, CchRegulationPart part, const char *id)
{
  const GPtrArray *items = cch_regulation_get_list (regulation, part);
  const CchPackElement *item = cch_regulation_part_get_item (part);

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (g_strcmp0 (cch_pack_element_get_id (item, g_ptr_array_index (items, i)), id) == 0)
      return g_ptr_array_index (items, i);
  return NULL;
}

const CchRegulationClass *
cch_regulation_find_class (const CchRegulation *regulation, const char *id)
{
  return find_item (regulation, CCH_REGULATION_CLASSES, id);
}

/**
 * cch_regulation_find_area:
 *
 * Returns: (nullable): the area with that id, at any depth
 */
const CchRegulationArea *
cch_regulation_find_area (const CchRegulation *regulation, const char *id)
{
  return cch_regulation_area_find (cch_regulation_get_list (regulation, CCH_REGULATION_AREAS), id);
}

const CchRegulationPeriod *
cch_regulation_find_period (const CchRegulation *regulation, const char *id)
{
  return find_item (regulation, CCH_REGULATION_PERIODS, id);
}

const CchRegulationForm *
cch_regulation_find_form (const CchRegulation *regulation, const char *id)
{
  return find_item (regulation, CCH_REGULATION_FORMS, id);
}

/**
 * cch_regulation_find_owner:
 * @class_id: class of the agency within which the owner is sought
 *
 * Returns: (nullable): who looks after the area there
 */
const CchRegulationOwner *
cch_regulation_find_owner (const CchRegulation *regulation, const char *area, const char *class_id)
{
  const GPtrArray *owners = cch_regulation_get_list (regulation, CCH_REGULATION_OWNERS);

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    {
      const CchRegulationOwner *owner = g_ptr_array_index (owners, i);

      if (g_str_equal (owner->area, area) && g_str_equal (owner->class_id, class_id))
        return owner;
    }
  return NULL;
}

/**
 * cch_regulation_find_phrase:
 *
 * Returns: (nullable): the words
 */
const char *
cch_regulation_find_phrase (const CchRegulation *regulation, const char *id)
{
  const CchRegulationText *phrase = find_item (regulation, CCH_REGULATION_PHRASES, id);

  return phrase != NULL ? phrase->text : NULL;
}

/**
 * cch_regulation_list_scope:
 *
 * Returns: (transfer container) (nullable) (element-type CchRegulationArea): the rows that
 *   agencies of that class fill in that form and period; %NULL when no scope speaks of it
 */
GPtrArray *
cch_regulation_list_scope (const CchRegulation *regulation,
                           const char *form,
                           const char *class_id,
                           const char *period)
{
  const GPtrArray *scopes = cch_regulation_get_list (regulation, CCH_REGULATION_SCOPES);

  for (guint i = 0; scopes != NULL && i < scopes->len; i++)
    {
      const CchRegulationScope *scope = g_ptr_array_index (scopes, i);

      if (cch_regulation_scope_holds (scope, form, class_id, period))
        return cch_regulation_scope_list_areas (
            scope, cch_regulation_get_list (regulation, CCH_REGULATION_AREAS), NULL);
    }
  return NULL;
}
