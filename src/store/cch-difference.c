/* What has changed in one plan between two moments, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-difference.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-change-reader.h"
#include "store/cch-journal.h"
#include "store/cch-statement.h"
#include "store/cch-words.h"

/* How far up a record looks for the plan that it is a part of. */
#define MAX_DEPTH 32

typedef struct
{
  CchDatabase *database; /* not owned */
  GHashTable *owners; /* (element-type utf8 Row), owned: rows that came or went, to their owners */
} Family;

typedef struct
{
  const CchKind *kind;
  gint64 row;
} Row;

static char *
make_key (const CchKind *kind, gint64 row)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, kind->name, row);
}

static gboolean
check_entry (const CchEntry *entry, guint version, GError **error)
{
  if (entry->schema == version)
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                       _ ("The file was built differently then. Open the backup that was "
                          "made before the program was updated"));
  return FALSE;
}

/* What the entry did to the rows: undoing does the opposite of what it undoes. */
static GBytes *
load_effect (CchDatabase *database, const CchEntry *entry, GError **error)
{
  return cch_journal_load (database, entry->target != 0 ? entry->target : entry->id,
                           entry->act == CCH_ENTRY_UNDO, error);
}

static gboolean
add_effect (CchDatabase *database,
            sqlite3_changegroup *group,
            const CchEntry *entry,
            GError **error)
{
  g_autoptr (GBytes) effect = load_effect (database, entry, error);
  gsize length;
  gconstpointer data;
  int result;

  if (effect == NULL)
    return FALSE;
  data = g_bytes_get_data (effect, &length);
  result = length > 0 ? sqlite3changegroup_add (group, (int) length, (void *) data) : SQLITE_OK;
  if (result != SQLITE_OK)
    cch_database_set_error (database, result, error);
  return result == SQLITE_OK;
}

static gboolean
add_effects (CchDatabase *database,
             sqlite3_changegroup *group,
             gint64 from,
             gint64 until,
             GError **error)
{
  g_autoptr (GPtrArray) entries = cch_journal_list (database, until + 1, 0, error);
  guint version;

  if (entries == NULL || !cch_database_get_version (database, &version, error))
    return FALSE;
  for (guint i = entries->len; i-- > 0;)
    {
      const CchEntry *entry = entries->pdata[i];

      if (entry->id > from
          && (!check_entry (entry, version, error) || !add_effect (database, group, entry, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_difference_combine:
 * @from: the last entry whose effect is not part of it; 0 for the beginning
 * @until: the last entry whose effect is
 *
 * Returns: (transfer full): the changeset that leads from one moment to the other: what was done
 *   and undone between them is not in it
 */
GBytes *
cch_difference_combine (CchDatabase *database, gint64 from, gint64 until, GError **error)
{
  sqlite3_changegroup *group = NULL;
  gpointer buffer = NULL;
  int size = 0;
  int result = sqlite3changegroup_new (&group);
  gboolean done = result == SQLITE_OK && add_effects (database, group, from, until, error);

  if (done)
    result = sqlite3changegroup_output (group, &size, &buffer);
  g_clear_pointer (&group, sqlite3changegroup_delete);
  if (done && result == SQLITE_OK)
    return g_bytes_new_with_free_func (buffer, size, sqlite3_free, buffer);

  sqlite3_free (buffer);
  if (result != SQLITE_OK)
    cch_database_set_error (database, result, error);
  return NULL;
}

/* Of several owners that a kind may have, the first that is set. */
static gboolean
read_owner (const CchChangeReader *reader, Row *owner)
{
  for (int i = 0; i < reader->n_columns; i++)
    {
      const CchField *field = reader->columns[i];
      sqlite3_value *raw = NULL;

      if (field == NULL || !(field->flags & CCH_FIELD_OWNER))
        continue;
      raw = cch_change_reader_get_whole (reader, i);
      if (raw == NULL || sqlite3_value_type (raw) == SQLITE_NULL)
        continue;
      *owner = (Row){ field->target, sqlite3_value_int64 (raw) };
      return TRUE;
    }
  return FALSE;
}

/* Rows that are gone now still say in their removal whose they were. */
static gboolean
collect_owners (Family *family, GBytes *changeset, GError **error)
{
  g_auto (CchChangeReader) reader = { 0 };
  Row owner;

  if (!cch_change_reader_start (&reader, family->database, changeset, error))
    return FALSE;
  while (cch_change_reader_next (&reader))
    if (reader.operation != SQLITE_UPDATE && read_owner (&reader, &owner))
      g_hash_table_replace (family->owners, make_key (reader.kind, reader.row),
                            g_memdup2 (&owner, sizeof owner));
  return TRUE;
}

static gboolean
look_up_owner (CchDatabase *database, Row row, Row *owner)
{
  for (guint i = 0; i < row.kind->n_fields; i++)
    {
      const CchField *field = &row.kind->fields[i];
      g_autofree char *sql = NULL;
      g_autoptr (CchStatement) statement = NULL;

      if (!(field->flags & CCH_FIELD_OWNER))
        continue;
      sql = g_strdup_printf ("SELECT coalesce (\"%s\", 0) FROM %s WHERE id = ?1", field->name,
                             row.kind->name);
      statement = cch_statement_new (database, sql, NULL);
      if (statement == NULL)
        return FALSE;
      cch_statement_bind_int64 (statement, 1, row.row);
      if (cch_statement_step (statement, NULL) != CCH_STEP_ROW)
        return FALSE;
      *owner = (Row){ field->target, cch_statement_get_int64 (statement, 0) };
      if (owner->row != 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_owner (Family *family, Row row, Row *owner)
{
  g_autofree char *key = make_key (row.kind, row.row);
  const Row *known = NULL;

  if (look_up_owner (family->database, row, owner))
    return TRUE;
  known = g_hash_table_lookup (family->owners, key);
  if (known != NULL)
    *owner = *known;
  return known != NULL;
}

static gboolean
belongs (Family *family, Row row, Row wanted)
{
  for (guint depth = 0; depth < MAX_DEPTH; depth++)
    {
      if (row.kind == wanted.kind && row.row == wanted.row)
        return TRUE;
      if (!find_owner (family, row, &row))
        return FALSE;
    }
  return FALSE;
}

/* A row that moves from one plan to another concerns both. */
static gboolean
concerns (Family *family, const CchChangeReader *reader, Row wanted)
{
  if (belongs (family, (Row){ reader->kind, reader->row }, wanted))
    return TRUE;
  for (int i = 0; i < reader->n_columns && reader->operation == SQLITE_UPDATE; i++)
    {
      const CchField *field = reader->columns[i];
      sqlite3_value *raw = field != NULL && (field->flags & CCH_FIELD_OWNER)
                               ? cch_change_reader_get_old (reader, i)
                               : NULL;

      if (raw != NULL
          && belongs (family, (Row){ field->target, sqlite3_value_int64 (raw) }, wanted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
append_lines (Family *family, GBytes *changeset, Row wanted, GPtrArray *lines, GError **error)
{
  g_auto (CchChangeReader) reader = { 0 };

  if (!cch_change_reader_start (&reader, family->database, changeset, error))
    return FALSE;
  while (cch_change_reader_next (&reader))
    if (concerns (family, &reader, wanted))
      cch_words_append (family->database, &reader, lines);
  return TRUE;
}

/**
 * cch_difference_list:
 * @kind: usually &cch_plan_kind
 * @row: the record whose parts, and theirs, are meant
 * @from: the last entry of the journal at the earlier moment; 0 for the beginning
 * @until: the same at the later one
 *
 * Returns: (transfer full) (element-type utf8): what is different, a line each
 */
GPtrArray *
cch_difference_list (CchDatabase *database,
                     const CchKind *kind,
                     gint64 row,
                     gint64 from,
                     gint64 until,
                     GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Family family = { database, owners };
  gint64 last = cch_journal_get_last (database, error);
  g_autoptr (GBytes) between = NULL;
  g_autoptr (GBytes) since = NULL;

  if (last < 0)
    return NULL;
  between = cch_difference_combine (database, from, until, error);
  since = between != NULL ? cch_difference_combine (database, until, last, error) : NULL;
  if (since == NULL || !collect_owners (&family, since, error)
      || !collect_owners (&family, between, error)
      || !append_lines (&family, between, (Row){ kind, row }, lines, error))
    return NULL;
  return g_steal_pointer (&lines);
}
