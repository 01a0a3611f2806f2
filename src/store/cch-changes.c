/* Which rows an action touched, read from its changeset.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-changes.h"

#include "store/cch-sqlite-error.h"

typedef struct
{
  GArray *list;      /* (element-type CchChange), in the order of the changeset */
  GHashTable *index; /* (element-type gint64 guint), nullable: rows to places in the list; made
                        when somebody asks */
  guint acts;
  guint64 fields;
} KindChanges;

struct _CchChanges
{
  gatomicrefcount references;
  GHashTable *kinds; /* (element-type CchKind KindChanges), values owned */
};

G_DEFINE_BOXED_TYPE (CchChanges, cch_changes, cch_changes_ref, cch_changes_unref)

static void
kind_changes_free (gpointer data)
{
  KindChanges *self = data;

  g_array_unref (self->list);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_free (self);
}

CchChanges *
cch_changes_new (void)
{
  CchChanges *changes = g_new0 (CchChanges, 1);

  g_atomic_ref_count_init (&changes->references);
  changes->kinds = g_hash_table_new_full (NULL, NULL, NULL, kind_changes_free);
  return changes;
}

CchChanges *
cch_changes_ref (CchChanges *changes)
{
  g_atomic_ref_count_inc (&changes->references);
  return changes;
}

void
cch_changes_unref (CchChanges *changes)
{
  if (!g_atomic_ref_count_dec (&changes->references))
    return;

  g_hash_table_unref (changes->kinds);
  g_free (changes);
}

static KindChanges *
ensure_kind (CchChanges *changes, const CchKind *kind)
{
  KindChanges *found = g_hash_table_lookup (changes->kinds, kind);

  if (found != NULL)
    return found;

  found = g_new0 (KindChanges, 1);
  found->list = g_array_new (FALSE, FALSE, sizeof (CchChange));
  g_hash_table_insert (changes->kinds, (gpointer) kind, found);
  return found;
}

/* Columns of a table by number, as fields of its kind: -1 for id, uuid and what we do not know. */
static int *
map_columns (sqlite3 *handle, const CchKind *kind, int n_columns)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s LIMIT 0", kind->name);
  int *map = g_new (int, n_columns);
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);
  for (int i = 0; i < n_columns; i++)
    {
      const char *name = statement != NULL ? sqlite3_column_name (statement, i) : NULL;
      const CchField *field = name != NULL ? cch_kind_find_field (kind, name) : NULL;

      map[i] = field != NULL ? (int) cch_kind_get_field_index (kind, field) : -1;
    }
  sqlite3_finalize (statement);
  return map;
}

static guint64
read_fields (sqlite3_changeset_iter *iterator, const int *map, int n_columns)
{
  guint64 fields = 0;

  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *value = NULL;

      if (map[i] >= 0 && sqlite3changeset_new (iterator, i, &value) == SQLITE_OK && value != NULL)
        fields |= G_GUINT64_CONSTANT (1) << map[i];
    }
  return fields;
}

static void
read_change (sqlite3_changeset_iter *iterator,
             int operation,
             const int *map,
             int n_columns,
             KindChanges *kind)
{
  CchChange change = { 0 };
  sqlite3_value *id = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iterator, 0, &id);
  else
    sqlite3changeset_old (iterator, 0, &id);
  change.row = sqlite3_value_int64 (id);
  change.acts = operation == SQLITE_INSERT   ? CCH_CHANGE_INSERT
                : operation == SQLITE_DELETE ? CCH_CHANGE_DELETE
                                             : CCH_CHANGE_UPDATE;
  if (operation == SQLITE_UPDATE)
    change.fields = read_fields (iterator, map, n_columns);
  g_array_append_val (kind->list, change);
  kind->acts |= change.acts;
  kind->fields |= change.fields;
}

/**
 * cch_changes_add:
 * @handle: a connection to a file with the tables of the changeset
 *
 * Reads one more changeset into the summary.
 */
gboolean
cch_changes_add (CchChanges *changes,
                 sqlite3 *handle,
                 gconstpointer changeset,
                 gsize length,
                 GError **error)
{
  sqlite3_changeset_iter *iterator = NULL;
  const CchKind *kind = NULL;
  g_autofree int *map = NULL;
  int result = sqlite3changeset_start (&iterator, length, (void *) changeset);

  while (result == SQLITE_OK && (result = sqlite3changeset_next (iterator)) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation;

      result = sqlite3changeset_op (iterator, &table, &n_columns, &operation, NULL);
      if (kind == NULL || !g_str_equal (kind->name, table))
        {
          kind = cch_kinds_find (table);
          g_free (g_steal_pointer (&map));
          if (kind != NULL)
            map = map_columns (handle, kind, n_columns);
        }
      if (kind != NULL)
        read_change (iterator, operation, map, n_columns, ensure_kind (changes, kind));
    }
  if (iterator != NULL)
    sqlite3changeset_finalize (iterator);
  if (result == SQLITE_DONE || result == SQLITE_OK)
    return TRUE;

  cch_sqlite_set_error (error, handle, result, "journal");
  return FALSE;
}

guint
cch_changes_get_n (CchChanges *changes, const CchKind *kind)
{
  KindChanges *found = g_hash_table_lookup (changes->kinds, kind);

  return found != NULL ? found->list->len : 0;
}

const CchChange *
cch_changes_get (CchChanges *changes, const CchKind *kind, guint index)
{
  KindChanges *found = g_hash_table_lookup (changes->kinds, kind);

  g_return_val_if_fail (found != NULL && index < found->list->len, NULL);

  return &g_array_index (found->list, CchChange, index);
}

static void
build_index (KindChanges *kind)
{
  kind->index = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < kind->list->len; i++)
    g_hash_table_insert (kind->index, &g_array_index (kind->list, CchChange, i).row,
                         GUINT_TO_POINTER (i + 1));
}

/**
 * cch_changes_find:
 *
 * Returns: (nullable): the last change of that row
 */
const CchChange *
cch_changes_find (CchChanges *changes, const CchKind *kind, gint64 row)
{
  KindChanges *found = g_hash_table_lookup (changes->kinds, kind);
  guint place;

  if (found == NULL)
    return NULL;
  if (found->index == NULL)
    build_index (found);
  place = GPOINTER_TO_UINT (g_hash_table_lookup (found->index, &row));
  return place != 0 ? &g_array_index (found->list, CchChange, place - 1) : NULL;
}

/**
 * cch_changes_touch:
 *
 * Returns: whether rows of the kind came or went, or one of @fields changed
 */
gboolean
cch_changes_touch (CchChanges *changes, const CchKind *kind, guint64 fields)
{
  KindChanges *found = g_hash_table_lookup (changes->kinds, kind);

  return found != NULL
         && ((found->acts & (CCH_CHANGE_INSERT | CCH_CHANGE_DELETE)) || (found->fields & fields));
}
