/* A kind of record: its name and its table of fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-kind.h"

#include "base/cch-i18n.h"

const char *
cch_kind_get_label (const CchKind *kind)
{
  return _ (kind->label);
}

const CchField *
cch_kind_get_field (const CchKind *kind, guint index)
{
  g_return_val_if_fail (index < kind->n_fields, NULL);

  return &kind->fields[index];
}

/**
 * cch_kind_find_field:
 * @name: with dashes or underscores
 *
 * Returns: (nullable): the field of that name
 */
const CchField *
cch_kind_find_field (const CchKind *kind, const char *name)
{
  g_autofree char *spelled = g_strdelimit (g_strdup (name), "-", '_');

  for (guint i = 0; i < kind->n_fields; i++)
    if (g_str_equal (kind->fields[i].name, spelled))
      return &kind->fields[i];
  return NULL;
}

guint
cch_kind_get_field_index (const CchKind *kind, const CchField *field)
{
  g_return_val_if_fail (field >= kind->fields && field < kind->fields + kind->n_fields, 0);

  return field - kind->fields;
}

/**
 * cch_kind_get_position_field:
 *
 * Returns: (nullable): the field that keeps the order, when records of the kind have one
 */
const CchField *
cch_kind_get_position_field (const CchKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == CCH_FIELD_POSITION)
      return &kind->fields[i];
  return NULL;
}

/**
 * cch_kind_get_owner_field:
 *
 * Returns: (nullable): the first reference to what records of the kind are a part of
 */
const CchField *
cch_kind_get_owner_field (const CchKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & CCH_FIELD_OWNER)
      return &kind->fields[i];
  return NULL;
}

gboolean
cch_kind_is_searched (const CchKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & CCH_FIELD_SEARCHED)
      return TRUE;
  return FALSE;
}
