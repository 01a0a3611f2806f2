/* Checks that every id is declared once and every reference names something.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-checks.h"

#include "base/cch-i18n.h"
#include "rules/cch-pack-faults.h"

#include <string.h>

/* Where the walk is: the elements above the one in hand. */
typedef struct _Step Step;

struct _Step
{
  const Step *above;
  const CchPackElement *element;
  const CchPackNode *node;
};

typedef struct
{
  GHashTable *declared; /* (element-type utf8 CchPackNode), keys owned */
  GPtrArray *faults;
} Walk;

typedef void (*Visit) (Walk *walk, const Step *step);

static const CchPackNode *
find_owner (const Step *step, const char *owner)
{
  for (; owner != NULL && step != NULL; step = step->above)
    if (g_str_equal (step->element->name, owner))
      return step->node;
  return NULL;
}

/* Ids of the same kind are apart when their owners are: sections of two forms, say. */
static char *
make_key (const Step *step, const char *kind, const char *owner, const char *id)
{
  return g_strdup_printf ("%s %p %s", kind, (const void *) find_owner (step, owner), id);
}

static void
walk (Walk *state, const Step *step, Visit visit)
{
  visit (state, step);
  for (guint i = 0; i < step->element->n_children; i++)
    {
      const CchPackChild *child = &step->element->children[i];
      guint count = cch_pack_child_count (child, step->node);

      for (guint j = 0; j < count; j++)
        {
          Step below = { step, child->element, cch_pack_child_get (child, step->node, j) };

          walk (state, &below, visit);
        }
    }
}

static void
declare (Walk *state, const Step *step)
{
  const char *id = cch_pack_element_get_id (step->element, step->node);
  g_autofree char *key = NULL;
  const CchPackNode *first;

  if (id == NULL || *id == '\0')
    return;
  key = make_key (step, step->element->name, step->element->owner, id);
  first = g_hash_table_lookup (state->declared, key);
  if (first != NULL)
    cch_pack_faults_add (state->faults, "pack.duplicate-id", step->node, step->element->name,
                         _ ("Give one of them another id"),
                         _ ("the id “%s” is already taken by the <%s> of line %u"), id,
                         step->element->name, first->line);
  else
    g_hash_table_insert (state->declared, g_steal_pointer (&key), (gpointer) step->node);
}

/* The owner of what a reference names, told by the attribute's target. */
static const char *
get_target_owner (const CchPackAttribute *attribute)
{
  static const char *const owned[][2] = {
    { "area", "programme" },
    { "table", "form" },
    { "stage", "due" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    if (g_str_equal (owned[i][0], attribute->target))
      return owned[i][1];
  return NULL;
}

static void
check_reference (Walk *state, const Step *step, const CchPackAttribute *attribute, const char *id)
{
  g_autofree char *key = NULL;

  if (id == NULL || *id == '\0')
    return;
  key = make_key (step, attribute->target, get_target_owner (attribute), id);
  if (!g_hash_table_contains (state->declared, key))
    cch_pack_faults_add (state->faults, "pack.unknown-reference", step->node, step->element->name,
                         NULL, _ ("%s=\"%s\": there is no <%s> with this id"), attribute->name, id,
                         attribute->target);
}

static void
check_references (Walk *state, const Step *step)
{
  for (guint i = 0; i < step->element->n_attributes; i++)
    {
      const CchPackAttribute *attribute = &step->element->attributes[i];

      if (attribute->value == CCH_PACK_VALUE_REFERENCE)
        check_reference (state, step, attribute,
                         G_STRUCT_MEMBER (const char *, step->node, attribute->offset));
      else if (attribute->value == CCH_PACK_VALUE_REFERENCES)
        {
          const char *const *ids =
              G_STRUCT_MEMBER (const char *const *, step->node, attribute->offset);

          for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
            check_reference (state, step, attribute, ids[j]);
        }
    }
}

/**
 * cch_pack_ids_check:
 * @faults: (element-type CchNotice): is added to
 */
void
cch_pack_ids_check (const CchPackElement *element, const CchPackNode *root, GPtrArray *faults)
{
  g_autoptr (GHashTable) declared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk state = { declared, faults };
  Step step = { NULL, element, root };

  walk (&state, &step, declare);
}

/**
 * cch_pack_references_check:
 * @faults: (element-type CchNotice): is added to
 */
void
cch_pack_references_check (const CchPackElement *element,
                           const CchPackNode *root,
                           GPtrArray *faults)
{
  g_autoptr (GHashTable) declared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk state = { declared, faults };
  Step step = { NULL, element, root };

  walk (&state, &step, declare);
  walk (&state, &step, check_references);
}
