/* The living records of an office: one object a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-record-map.h"

struct _CchRecordMap
{
  GPtrArray *kinds; /* (element-type GHashTable), owned, by kind: rows to slots of records */
};

/* The place of a living record in its map; the map owns it. */
typedef struct
{
  GHashTable *map;   /* not owned */
  gpointer row;      /* the key */
  CchRecord *record; /* not owned: watched by a weak reference */
} Slot;

static GHashTable *
get_map (CchRecordMap *self, const CchKind *kind)
{
  return g_ptr_array_index (self->kinds, cch_kinds_get_index (kind));
}

static void
record_died_cb (gpointer data, GObject *dead)
{
  Slot *slot = data;

  g_hash_table_remove (slot->map, slot->row);
}

static void
free_map (gpointer data)
{
  GHashTable *map = data;
  GHashTableIter iterator;
  gpointer value;

  g_hash_table_iter_init (&iterator, map);
  while (g_hash_table_iter_next (&iterator, NULL, &value))
    g_object_weak_unref (G_OBJECT (((Slot *) value)->record), record_died_cb, value);
  g_hash_table_unref (map);
}

CchRecordMap *
cch_record_map_new (void)
{
  CchRecordMap *self = g_new (CchRecordMap, 1);

  self->kinds = g_ptr_array_new_with_free_func (free_map);
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    g_ptr_array_add (self->kinds, g_hash_table_new_full (NULL, NULL, NULL, g_free));
  return self;
}

void
cch_record_map_free (CchRecordMap *self)
{
  g_ptr_array_unref (self->kinds);
  g_free (self);
}

/**
 * cch_record_map_find:
 *
 * Returns: (transfer none) (nullable): the object of that row, if somebody holds it
 */
CchRecord *
cch_record_map_find (CchRecordMap *self, const CchKind *kind, gint64 row)
{
  Slot *slot = g_hash_table_lookup (get_map (self, kind), GSIZE_TO_POINTER (row));

  return slot != NULL ? slot->record : NULL;
}

/**
 * cch_record_map_adopt:
 *
 * Makes @record the one object of its row, unless there is one already.
 */
void
cch_record_map_adopt (CchRecordMap *self, CchRecord *record)
{
  GHashTable *map = get_map (self, cch_record_get_kind (record));
  gpointer row = GSIZE_TO_POINTER (cch_record_get_id (record));
  Slot *slot;

  if (g_hash_table_contains (map, row))
    return;
  slot = g_new (Slot, 1);
  *slot = (Slot){ map, row, record };
  g_hash_table_insert (map, row, slot);
  g_object_weak_ref (G_OBJECT (record), record_died_cb, slot);
}

/**
 * cch_record_map_list_touched:
 *
 * Living records are few and changes may be many, so this walks the records.
 *
 * Returns: (transfer full) (element-type CchRecord): those of which a row was touched
 */
GPtrArray *
cch_record_map_list_touched (CchRecordMap *self, const CchKind *kind, CchChanges *changes)
{
  GPtrArray *touched = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iterator;
  gpointer value;

  if (cch_changes_get_n (changes, kind) == 0)
    return touched;

  g_hash_table_iter_init (&iterator, get_map (self, kind));
  while (g_hash_table_iter_next (&iterator, NULL, &value))
    if (cch_changes_find (changes, kind, GPOINTER_TO_SIZE (((Slot *) value)->row)) != NULL)
      g_ptr_array_add (touched, g_object_ref (((Slot *) value)->record));
  return touched;
}
