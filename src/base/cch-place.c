/* Where something stands: a file with a line, or a record with a field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-place.h"

struct _CchPlace
{
  gatomicrefcount references;
  char *file;    /* owned, nullable */
  guint line;    /* 1-based; 0 when not known */
  char *element; /* owned, nullable */
  char *kind;    /* owned, nullable */
  char *uuid;    /* owned, nullable */
  char *field;   /* owned, nullable */
};

G_DEFINE_BOXED_TYPE (CchPlace, cch_place, cch_place_ref, cch_place_unref)

static CchPlace *
place_new (void)
{
  CchPlace *place = g_new0 (CchPlace, 1);

  g_atomic_ref_count_init (&place->references);
  return place;
}

/**
 * cch_place_new_for_file:
 * @file: the name as the person knows it
 * @line: the line, from 1, or 0
 * @element: (nullable): what stands there: an element, a cell, an entry
 */
CchPlace *
cch_place_new_for_file (const char *file, guint line, const char *element)
{
  CchPlace *place = place_new ();

  place->file = g_strdup (file);
  place->line = line;
  place->element = g_strdup (element);
  return place;
}

/**
 * cch_place_new_for_record:
 * @kind: the record kind, as in caicach-tool fields
 * @uuid: (nullable): the record
 * @field: (nullable): the field of it
 */
CchPlace *
cch_place_new_for_record (const char *kind, const char *uuid, const char *field)
{
  CchPlace *place = place_new ();

  place->kind = g_strdup (kind);
  place->uuid = g_strdup (uuid);
  place->field = g_strdup (field);
  return place;
}

CchPlace *
cch_place_ref (CchPlace *place)
{
  g_atomic_ref_count_inc (&place->references);
  return place;
}

void
cch_place_unref (CchPlace *place)
{
  if (!g_atomic_ref_count_dec (&place->references))
    return;

  g_free (place->file);
  g_free (place->element);
  g_free (place->kind);
  g_free (place->uuid);
  g_free (place->field);
  g_free (place);
}

const char *
cch_place_get_file (const CchPlace *place)
{
  return place->file;
}

guint
cch_place_get_line (const CchPlace *place)
{
  return place->line;
}

const char *
cch_place_get_element (const CchPlace *place)
{
  return place->element;
}

const char *
cch_place_get_kind (const CchPlace *place)
{
  return place->kind;
}

const char *
cch_place_get_uuid (const CchPlace *place)
{
  return place->uuid;
}

const char *
cch_place_get_field (const CchPlace *place)
{
  return place->field;
}

static void
append_part (GString *text, const char *separator, const char *part)
{
  if (part == NULL)
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/**
 * cch_place_to_string:
 *
 * The compact form for terminals and logs, such as `pack.xml:12: area` or `task 0190….due`.
 *
 * Returns: (transfer full): never %NULL, perhaps empty
 */
char *
cch_place_to_string (const CchPlace *place)
{
  g_autoptr (GString) text = g_string_new (place->file);

  if (place->line > 0)
    g_string_append_printf (text, ":%u", place->line);

  append_part (text, ": ", place->element);
  append_part (text, ": ", place->kind);
  append_part (text, " ", place->uuid);
  append_part (text, ".", place->field);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
