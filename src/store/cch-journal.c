/* The journal of an office file: its entries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-journal.h"

#include "store/cch-statement.h"

#define ENTRY_COLUMNS "id, time, coalesce (target, 0), schema, act, state, person, label"

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static int
get_value (GType type, const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *value = g_enum_get_value_by_nick (klass, nick != NULL ? nick : "");

  return value != NULL ? value->value : 0;
}

static CchEntry *
read_entry (CchStatement *statement)
{
  CchEntry *entry = g_new0 (CchEntry, 1);

  entry->id = cch_statement_get_int64 (statement, 0);
  entry->time = cch_statement_get_int64 (statement, 1);
  entry->target = cch_statement_get_int64 (statement, 2);
  entry->schema = cch_statement_get_int64 (statement, 3);
  entry->act = get_value (cch_entry_act_get_type (), cch_statement_get_text (statement, 4));
  entry->state = get_value (cch_entry_state_get_type (), cch_statement_get_text (statement, 5));
  entry->person = cch_statement_dup_text (statement, 6);
  entry->label = cch_statement_dup_text (statement, 7);
  return entry;
}

/**
 * cch_journal_add:
 * @target: what is undone or redone, or 0
 * @changeset: (nullable): what is done
 *
 * Returns: the number of the entry, 0 on failure
 */
gint64
cch_journal_add (CchDatabase *database,
                 CchEntryAct act,
                 gint64 target,
                 const char *person,
                 const char *label,
                 GBytes *changeset,
                 GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database,
      "INSERT INTO journal (time, person, act, target, state, schema, label, changeset) VALUES"
      " (?1, ?2, ?3, nullif (?4, 0), 'done', (SELECT user_version FROM pragma_user_version), ?5,"
      " coalesce (?6, x''))",
      error);

  if (statement == NULL)
    return 0;

  cch_statement_bind_int64 (statement, 1, g_get_real_time ());
  cch_statement_bind_text (statement, 2, person);
  cch_statement_bind_text (statement, 3, get_nick (cch_entry_act_get_type (), act));
  cch_statement_bind_int64 (statement, 4, target);
  cch_statement_bind_text (statement, 5, label);
  cch_statement_bind_bytes (statement, 6, changeset);
  if (!cch_statement_run (statement, error))
    return 0;
  return sqlite3_last_insert_rowid (cch_database_get_handle (database));
}

/**
 * cch_journal_extend:
 *
 * Replaces what the newest entry holds while a person is still typing, and has the search index
 * look at it again.
 */
gboolean
cch_journal_extend (CchDatabase *database,
                    gint64 id,
                    const char *label,
                    GBytes *changeset,
                    GError **error)
{
  g_autoptr (CchStatement) entry = cch_statement_new (
      database, "UPDATE journal SET time = ?2, label = ?3, changeset = ?4 WHERE id = ?1", error);
  g_autoptr (CchStatement) search =
      cch_statement_new (database, "UPDATE search_state SET journal = ?1 - 1 WHERE journal >= ?1",
                         error);

  if (entry == NULL || search == NULL)
    return FALSE;

  cch_statement_bind_int64 (entry, 1, id);
  cch_statement_bind_int64 (entry, 2, g_get_real_time ());
  cch_statement_bind_text (entry, 3, label);
  cch_statement_bind_bytes (entry, 4, changeset);
  cch_statement_bind_int64 (search, 1, id);
  return cch_statement_run (entry, error) && cch_statement_run (search, error);
}

gboolean
cch_journal_set_state (CchDatabase *database, gint64 id, CchEntryState state, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "UPDATE journal SET state = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  cch_statement_bind_int64 (statement, 1, id);
  cch_statement_bind_text (statement, 2, get_nick (cch_entry_state_get_type (), state));
  return cch_statement_run (statement, error);
}

/**
 * cch_journal_drop_undone:
 *
 * Something new is done: what was undone can no longer be redone.
 */
gboolean
cch_journal_drop_undone (CchDatabase *database, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "UPDATE journal SET state = 'dropped' WHERE state = 'undone'",
                         error);

  return statement != NULL && cch_statement_run (statement, error);
}

static gboolean
find_entry (CchDatabase *database, const char *sql, CchEntry **entry, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  CchStep step = statement != NULL ? cch_statement_step (statement, error) : CCH_STEP_ERROR;

  *entry = step == CCH_STEP_ROW ? read_entry (statement) : NULL;
  return step != CCH_STEP_ERROR;
}

/**
 * cch_journal_find_undo:
 * @entry: (out) (nullable): the newest action that stands; store/cch-undo-limit.h says whether it
 *   can be undone
 */
gboolean
cch_journal_find_undo (CchDatabase *database, CchEntry **entry, GError **error)
{
  return find_entry (database,
                     "SELECT " ENTRY_COLUMNS " FROM journal WHERE act = 'do' AND state = 'done'"
                     " ORDER BY id DESC LIMIT 1",
                     entry, error);
}

/**
 * cch_journal_find_redo:
 * @entry: (out) (nullable): what a redo would do again
 */
gboolean
cch_journal_find_redo (CchDatabase *database, CchEntry **entry, GError **error)
{
  g_autoptr (CchEntry) found = NULL;
  guint version;

  *entry = NULL;
  if (!cch_database_get_version (database, &version, error)
      || !find_entry (database,
                      "SELECT " ENTRY_COLUMNS " FROM journal WHERE state = 'undone'"
                      " ORDER BY id LIMIT 1",
                      &found, error))
    return FALSE;
  if (found != NULL && found->schema == version)
    *entry = g_steal_pointer (&found);
  return TRUE;
}

gint64
cch_journal_get_last (CchDatabase *database, GError **error)
{
  gint64 last = 0;

  if (!cch_database_query_int64 (database, "SELECT coalesce (max (id), 0) FROM journal", &last,
                                 error))
    return -1;
  return last;
}

/**
 * cch_journal_find_moment:
 * @time: microseconds since 1970 UTC
 *
 * Returns: the last entry by then, 0 before the first, -1 on failure
 */
gint64
cch_journal_find_moment (CchDatabase *database, gint64 time, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT coalesce (max (id), 0) FROM journal WHERE time <= ?1",
                         error);

  if (statement == NULL)
    return -1;
  cch_statement_bind_int64 (statement, 1, time);
  return cch_statement_step (statement, error) == CCH_STEP_ROW
             ? cch_statement_get_int64 (statement, 0)
             : -1;
}

/**
 * cch_journal_list:
 * @before: only entries before this one; 0 for all
 * @limit: at most so many; 0 for all
 *
 * Returns: (transfer full) (element-type CchEntry): newest first
 */
GPtrArray *
cch_journal_list (CchDatabase *database, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_entry_free);
  g_autoptr (CchStatement) statement =
      cch_statement_new (database,
                         "SELECT " ENTRY_COLUMNS
                         " FROM journal WHERE ?1 = 0 OR id < ?1 ORDER BY id DESC LIMIT ?2",
                         error);
  CchStep step = CCH_STEP_ERROR;

  if (statement == NULL)
    return NULL;

  cch_statement_bind_int64 (statement, 1, before);
  cch_statement_bind_int64 (statement, 2, limit > 0 ? (gint64) limit : -1);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    g_ptr_array_add (entries, read_entry (statement));
  return step == CCH_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
