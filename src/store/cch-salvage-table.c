/* Reads one table of a damaged file around its holes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-salvage-table.h"

#include "base/cch-error.h"
#include "store/cch-statement.h"

/* A run from one end of the table (or of a gap) towards the other, until a page fails. */
typedef struct
{
  CchSalvageTable *table; /* not owned */
  CchDatabase *target;    /* not owned */
  CchStatement *forward;  /* owned: rows from ?1 up to ?2 */
  CchStatement *backward; /* owned: the same, from the end */
  CchStatement *insert;   /* owned */
} Reader;

typedef enum
{
  RUN_COMPLETE,
  RUN_BROKEN,
  RUN_FAILED,
} RunResult;

static void
reader_clear (Reader *reader)
{
  g_clear_pointer (&reader->forward, cch_statement_free);
  g_clear_pointer (&reader->backward, cch_statement_free);
  g_clear_pointer (&reader->insert, cch_statement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* The columns that can be written, quoted; names come from our own migrations. */
static char *
list_columns (CchDatabase *target, const char *table, guint *count, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      target, "SELECT name FROM pragma_table_xinfo (?1) WHERE hidden = 0 ORDER BY cid", error);
  g_autoptr (GString) columns = g_string_new (NULL);
  CchStep step = CCH_STEP_ERROR;

  *count = 0;
  if (statement == NULL)
    return NULL;

  cch_statement_bind_text (statement, 1, table);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      g_string_append_printf (columns, "%s\"%s\"", *count > 0 ? ", " : "",
                              cch_statement_get_text (statement, 0));
      (*count)++;
    }
  return step == CCH_STEP_DONE ? g_string_free (g_steal_pointer (&columns), FALSE) : NULL;
}

static char *
make_insert_sql (const char *table, const char *columns, guint count)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (rowid, %s) VALUES (?", table, columns);
  for (guint i = 0; i < count; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
make_select_sql (const char *table, const char *columns, const char *direction)
{
  return g_strdup_printf ("SELECT rowid, %s FROM \"%s\" NOT INDEXED WHERE rowid BETWEEN ?1 AND ?2"
                          " ORDER BY rowid %s",
                          columns, table, direction);
}

static gboolean
reader_init (Reader *reader,
             CchSalvageTable *table,
             CchDatabase *source,
             CchDatabase *target,
             GError **error)
{
  guint count;
  g_autofree char *columns = list_columns (target, table->name, &count, error);
  g_autofree char *insert = NULL;
  g_autofree char *forward = NULL;
  g_autofree char *backward = NULL;

  if (columns == NULL)
    return FALSE;

  reader->table = table;
  reader->target = target;
  insert = make_insert_sql (table->name, columns, count);
  reader->insert = cch_statement_new (target, insert, error);
  if (reader->insert == NULL)
    return FALSE;

  /* A damaged schema may lack the table: there is then nothing to read, which is no failure. */
  forward = make_select_sql (table->name, columns, "ASC");
  backward = make_select_sql (table->name, columns, "DESC");
  reader->forward = cch_statement_new (source, forward, NULL);
  reader->backward = cch_statement_new (source, backward, NULL);
  return TRUE;
}

static gboolean
save_row (Reader *reader, CchStatement *row, GError **error)
{
  sqlite3_stmt *insert = cch_statement_get_handle (reader->insert);
  g_autoptr (GError) failure = NULL;

  for (int i = 0; i < cch_statement_get_column_count (row); i++)
    sqlite3_bind_value (insert, i + 1, sqlite3_column_value (cch_statement_get_handle (row), i));

  if (cch_statement_run (reader->insert, &failure))
    {
      reader->table->saved++;
      return TRUE;
    }
  if (g_error_matches (failure, CCH_ERROR, CCH_ERROR_INVALID))
    {
      reader->table->refused++;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Saves the rows from one end on; @last is the last row that could be read. */
static RunResult
run (Reader *reader, CchStatement *rows, gint64 from, gint64 to, gint64 *last, GError **error)
{
  RunResult result = RUN_COMPLETE;
  CchStep step;

  cch_statement_reset (rows);
  cch_statement_bind_int64 (rows, 1, from);
  cch_statement_bind_int64 (rows, 2, to);
  while ((step = cch_statement_step (rows, NULL)) == CCH_STEP_ROW && result == RUN_COMPLETE)
    {
      *last = cch_statement_get_int64 (rows, 0);
      if (!save_row (reader, rows, error))
        result = RUN_FAILED;
    }
  if (step == CCH_STEP_ERROR && result == RUN_COMPLETE)
    result = RUN_BROKEN;
  cch_statement_reset (rows);
  return result;
}

/* Whether the tree can be entered at this row. */
static gboolean
can_enter (Reader *reader, gint64 from, gint64 to)
{
  CchStep step;

  cch_statement_reset (reader->forward);
  cch_statement_bind_int64 (reader->forward, 1, from);
  cch_statement_bind_int64 (reader->forward, 2, to);
  step = cch_statement_step (reader->forward, NULL);
  cch_statement_reset (reader->forward);
  return step == CCH_STEP_ROW;
}

/* Looks for the first row behind a hole in steps that double, so that a hole of any size is
 * crossed quickly; the run backwards from there then saves what the steps passed over. */
static gboolean
find_entry (Reader *reader, gint64 from, gint64 to, gint64 *entry)
{
  for (gint64 distance = 1; distance > 0 && distance <= to - from; distance *= 2)
    if (can_enter (reader, from + distance, to))
      {
        *entry = from + distance;
        return TRUE;
      }
  return FALSE;
}

/* Saves what lies behind a hole that begins after @low; @low moves on. */
static RunResult
cross_hole (Reader *reader, gint64 *low, gint64 high, GError **error)
{
  gint64 last = *low, entry;
  RunResult result;

  reader->table->gaps++;
  if (!find_entry (reader, *low, high, &entry))
    {
      *low = high;
      return RUN_COMPLETE;
    }

  result = run (reader, reader->backward, *low + 1, entry - 1, &last, error);
  if (result == RUN_FAILED)
    return RUN_FAILED;

  *low = entry - 1;
  return run (reader, reader->forward, entry, high, low, error);
}

static gint64
find_last_row (Reader *reader)
{
  /* Where even the end cannot be read: more rows than any office has. */
  gint64 last = G_MAXINT32;

  cch_statement_bind_int64 (reader->backward, 1, G_MININT64);
  cch_statement_bind_int64 (reader->backward, 2, G_MAXINT64);
  if (cch_statement_step (reader->backward, NULL) == CCH_STEP_ROW)
    last = cch_statement_get_int64 (reader->backward, 0);
  cch_statement_reset (reader->backward);
  return last;
}

/**
 * cch_salvage_table_read:
 * @target: has the table, empty
 *
 * Saves every row that can be read; fails only when @target cannot be written.
 */
gboolean
cch_salvage_table_read (CchSalvageTable *table,
                        CchDatabase *source,
                        CchDatabase *target,
                        GError **error)
{
  g_auto (Reader) reader = { 0 };
  RunResult result;
  gint64 low = 0, high;

  if (!reader_init (&reader, table, source, target, error))
    return FALSE;
  if (reader.forward == NULL || reader.backward == NULL)
    {
      table->gaps = 1;
      return TRUE;
    }

  high = find_last_row (&reader);
  result = run (&reader, reader.forward, G_MININT64, high, &low, error);
  while (result == RUN_BROKEN && low < high)
    result = cross_hole (&reader, &low, high, error);
  return result != RUN_FAILED;
}

static CchSalvageTable *
find_table (GPtrArray *tables, const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_strcmp0 (((CchSalvageTable *) tables->pdata[i])->name, name) == 0)
      return tables->pdata[i];
  return NULL;
}

static gboolean
run_on_row (CchDatabase *target, const char *sql, gint64 rowid, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (target, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, rowid);
  return cch_statement_run (statement, error);
}

/* One reference to a row that could not be saved. */
typedef struct
{
  CchSalvageTable *table; /* not owned */
  gint64 rowid;
  char *column; /* owned: that holds the reference */
} Orphan;

static void
orphan_free (Orphan *orphan)
{
  g_free (orphan->column);
  g_free (orphan);
}

/* A row that can do without the reference keeps the rest of what it says. */
static gboolean
settle_orphan (const Orphan *orphan, CchDatabase *target, GError **error)
{
  g_autofree char *update = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE rowid = ?1",
                                             orphan->table->name, orphan->column);
  g_autofree char *drop = NULL;

  if (run_on_row (target, update, orphan->rowid, NULL))
    return TRUE;

  drop = g_strdup_printf ("DELETE FROM \"%s\" WHERE rowid = ?1", orphan->table->name);
  if (!run_on_row (target, drop, orphan->rowid, error))
    return FALSE;
  orphan->table->saved -= (guint) sqlite3_changes (cch_database_get_handle (target));
  orphan->table->refused += (guint) sqlite3_changes (cch_database_get_handle (target));
  return TRUE;
}

static GPtrArray *
list_orphans (GPtrArray *tables, CchDatabase *target, GError **error)
{
  g_autoptr (GPtrArray) orphans = g_ptr_array_new_with_free_func ((GDestroyNotify) orphan_free);
  g_autoptr (CchStatement) statement =
      cch_statement_new (target,
                         "SELECT c.\"table\", c.rowid, l.\"from\" FROM pragma_foreign_key_check c"
                         " JOIN pragma_foreign_key_list (c.\"table\") l ON l.id = c.fkid",
                         error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchSalvageTable *table = find_table (tables, cch_statement_get_text (statement, 0));
      Orphan *orphan = g_new0 (Orphan, 1);

      orphan->table = table;
      orphan->rowid = cch_statement_get_int64 (statement, 1);
      orphan->column = cch_statement_dup_text (statement, 2);
      g_ptr_array_add (orphans, orphan);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&orphans) : NULL;
}

/**
 * cch_salvage_table_settle_orphans:
 * @tables: (element-type CchSalvageTable): their counts follow
 *
 * Empties references to rows that could not be saved, and takes out the rows that make no sense
 * without. Doing so can make new orphans, so it goes on until there are none.
 */
gboolean
cch_salvage_table_settle_orphans (GPtrArray *tables, CchDatabase *target, GError **error)
{
  for (;;)
    {
      g_autoptr (GPtrArray) orphans = list_orphans (tables, target, error);

      if (orphans == NULL)
        return FALSE;
      if (orphans->len == 0)
        return TRUE;
      for (guint i = 0; i < orphans->len; i++)
        if (!settle_orphan (orphans->pdata[i], target, error))
          return FALSE;
    }
}
