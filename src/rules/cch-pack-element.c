/* The grammar of a pack: which elements there are, what their attributes hold, where it lands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-pack-element.h"

const CchPackAttribute *
cch_pack_element_find_attribute (const CchPackElement *element, const char *name)
{
  for (guint i = 0; i < element->n_attributes; i++)
    if (g_str_equal (element->attributes[i].name, name))
      return &element->attributes[i];
  return NULL;
}

/**
 * cch_pack_element_find_id:
 *
 * Returns: (nullable): the attribute that declares the element
 */
const CchPackAttribute *
cch_pack_element_find_id (const CchPackElement *element)
{
  for (guint i = 0; i < element->n_attributes; i++)
    if (element->attributes[i].value == CCH_PACK_VALUE_ID)
      return &element->attributes[i];
  return NULL;
}

const CchPackChild *
cch_pack_element_find_child (const CchPackElement *element, const char *name)
{
  for (guint i = 0; i < element->n_children; i++)
    if (g_str_equal (element->children[i].element->name, name))
      return &element->children[i];
  return NULL;
}

/**
 * cch_pack_element_get_id:
 *
 * Returns: (nullable): the id that @node carries, when its element has ids
 */
const char *
cch_pack_element_get_id (const CchPackElement *element, const CchPackNode *node)
{
  const CchPackAttribute *id = cch_pack_element_find_id (element);

  return id != NULL ? G_STRUCT_MEMBER (const char *, node, id->offset) : NULL;
}

static gboolean
holds_many (const CchPackChild *child)
{
  return child->occurrence == CCH_PACK_MANY || child->occurrence == CCH_PACK_AT_LEAST_ONE;
}

guint
cch_pack_child_count (const CchPackChild *child, const CchPackNode *parent)
{
  if (holds_many (child))
    return G_STRUCT_MEMBER (GPtrArray *, parent, child->offset)->len;
  return G_STRUCT_MEMBER (gpointer, parent, child->offset) != NULL ? 1 : 0;
}

const CchPackNode *
cch_pack_child_get (const CchPackChild *child, const CchPackNode *parent, guint index)
{
  if (holds_many (child))
    return g_ptr_array_index (G_STRUCT_MEMBER (GPtrArray *, parent, child->offset), index);
  return G_STRUCT_MEMBER (const CchPackNode *, parent, child->offset);
}

/**
 * cch_pack_word_to_text:
 *
 * Returns: the word of an enumeration, as packs write it
 */
const char *
cch_pack_word_to_text (GType words, int value)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (words);
  const GEnumValue *word = g_enum_get_value ((GEnumClass *) type_class, value);

  return word != NULL ? word->value_nick : "";
}
