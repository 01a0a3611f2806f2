/* The index of words: which records hold them, kept in the office file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-search-index.h"

#include "store/cch-changes.h"
#include "store/cch-journal.h"
#include "store/cch-statement.h"
#include "store/cch-transaction.h"

/* The journal tells what has changed. When that is much, or nothing is known, the index is filled
 * by walking through the records, a slice in each transaction; what is done meanwhile is in the
 * journal and follows. */

/* Above it stands the number of the kind. */
#define KIND_SHIFT 40
#define MAX_ROW ((G_GINT64_CONSTANT (1) << KIND_SHIFT) - 1)

/* Records taken in by one transaction, so that whoever edits never waits long; those without words
 * cost little. */
#define MAX_COST 800
#define PART_ROWS 500
#define ROWS_WITHOUT_WORDS_PER_COST 10

/* A changeset larger than this takes longer to read than a slice. */
#define MAX_CHANGESET_BYTES (400 * 1024)

typedef struct
{
  gint64 journal;
  const CchKind *kind; /* nullable: being filled */
  gint64 row;          /* the last one of it that is in */
} State;

static gboolean
name_kind (CchDatabase *database, const CchKind *kind, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "INSERT OR IGNORE INTO search_kind (name) VALUES (?1)", error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, kind->name);
  return cch_statement_run (statement, error);
}

/* A kind that is not in the index has the rows of number 0, of which there are none. */
CchSearchRange
cch_search_index_get_range (CchDatabase *database, const CchKind *kind)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT id FROM search_kind WHERE name = ?1", NULL);
  gint64 number = 0;

  if (statement != NULL)
    {
      cch_statement_bind_text (statement, 1, kind->name);
      if (cch_statement_step (statement, NULL) == CCH_STEP_ROW)
        number = cch_statement_get_int64 (statement, 0);
    }
  number = CLAMP (number, 0, 255);
  return (CchSearchRange){ number << KIND_SHIFT, (number << KIND_SHIFT) + MAX_ROW };
}

/**
 * cch_search_index_get_part:
 * @field: of a kind that is searched
 *
 * Returns: which part of what the index keeps of a record is this field, for cch_part_contains ();
 *   -1 when none is
 */
int
cch_search_index_get_part (const CchKind *kind, const CchField *field)
{
  int part = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (&kind->fields[i] == field)
        return field->flags & CCH_FIELD_SEARCHED ? part : -1;
      if (kind->fields[i].flags & CCH_FIELD_SEARCHED)
        part++;
    }
  return -1;
}

static void
append_fields (GString *sql, const CchKind *kind, const char *format, const char *joint)
{
  gboolean first = TRUE;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & CCH_FIELD_SEARCHED)
      {
        g_string_append_printf (sql, "%s", first ? "" : joint);
        g_string_append_printf (sql, format, kind->fields[i].name);
        first = FALSE;
      }
}

/* Folded text holds no control characters, so that one of them can stand between the fields.
 * Records without any words are left out: there are very many. */
static char *
make_insert_sql (const CchKind *kind, const char *which)
{
  GString *sql = g_string_new ("INSERT INTO search (rowid, text) SELECT id + ?2, ");

  append_fields (sql, kind, "cch_fold (\"%s\")", " || char (31) || ");
  g_string_append_printf (sql, " FROM %s WHERE %s AND (", kind->name, which);
  append_fields (sql, kind, "\"%s\" <> ''", " OR ");
  g_string_append (sql, ") ORDER BY id");
  return g_string_free (sql, FALSE);
}

/* The kind that is filled after @kind; the first for %NULL; %NULL after the last. */
static const CchKind *
get_next_kind (const CchKind *kind)
{
  guint start = kind != NULL ? cch_kinds_get_index (kind) + 1 : 0;

  for (guint i = start; i < cch_kinds_get_n (); i++)
    if (cch_kind_is_searched (cch_kinds_get (i)))
      return cch_kinds_get (i);
  return NULL;
}

static gboolean
load_state (CchDatabase *database, State *state, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT journal, kind, row FROM search_state", error);
  CchStep step = statement != NULL ? cch_statement_step (statement, error) : CCH_STEP_ERROR;
  const char *kind;

  *state = (State){ 0 };
  if (step != CCH_STEP_ROW)
    return step == CCH_STEP_DONE;
  kind = cch_statement_get_text (statement, 1);
  state->journal = cch_statement_get_int64 (statement, 0);
  state->kind = kind != NULL ? cch_kinds_find (kind) : NULL;
  state->row = cch_statement_get_int64 (statement, 2);
  return TRUE;
}

static gboolean
save_state (CchDatabase *database, const State *state, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database,
      "INSERT OR REPLACE INTO search_state (id, journal, kind, row) VALUES (1, ?1, ?2, ?3)", error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, state->journal);
  cch_statement_bind_text (statement, 2, state->kind != NULL ? state->kind->name : "");
  cch_statement_bind_int64 (statement, 3, state->row);
  return cch_statement_run (statement, error);
}

/* Where the slice that begins after @row ends, and how many records it holds. */
static gboolean
find_slice (CchDatabase *database,
            const CchKind *kind,
            gint64 row,
            gint64 *end,
            guint *n_rows,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (id), count (*) FROM (SELECT id FROM %s"
                                          " WHERE id > ?1 ORDER BY id LIMIT ?2)",
                                          kind->name);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, row);
  cch_statement_bind_int64 (statement, 2, PART_ROWS);
  if (cch_statement_step (statement, error) != CCH_STEP_ROW)
    return FALSE;
  *n_rows = (guint) cch_statement_get_int64 (statement, 1);
  *end = *n_rows == PART_ROWS ? cch_statement_get_int64 (statement, 0) : MAX_ROW;
  return TRUE;
}

static gboolean
delete_range (CchDatabase *database, gint64 after, gint64 last, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "DELETE FROM search WHERE rowid > ?1 AND rowid <= ?2", error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, after);
  cch_statement_bind_int64 (statement, 2, last);
  return cch_statement_run (statement, error);
}

static gboolean
insert_range (CchDatabase *database,
              const CchKind *kind,
              gint64 first,
              gint64 after,
              gint64 last,
              GError **error)
{
  g_autofree char *sql = make_insert_sql (kind, "id > ?1 AND id <= ?3");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, after);
  cch_statement_bind_int64 (statement, 2, first);
  cch_statement_bind_int64 (statement, 3, last);
  return cch_statement_run (statement, error);
}

/* Takes the next records of the kind that is being filled. */
static gboolean
fill_part (CchDatabase *database, State *state, guint *cost, GError **error)
{
  CchSearchRange range;
  guint n_rows;
  gint64 end;

  if (!find_slice (database, state->kind, state->row, &end, &n_rows, error)
      || !name_kind (database, state->kind, error))
    return FALSE;
  range = cch_search_index_get_range (database, state->kind);
  if (!delete_range (database, range.first + state->row, range.first + end, error)
      || !insert_range (database, state->kind, range.first, state->row, end, error))
    return FALSE;

  *cost += (guint) sqlite3_changes (cch_database_get_handle (database))
           + n_rows / ROWS_WITHOUT_WORDS_PER_COST;
  state->row = end == MAX_ROW ? 0 : end;
  if (end == MAX_ROW)
    state->kind = get_next_kind (state->kind);
  return TRUE;
}

static gboolean
fill (CchDatabase *database, State *state, GError **error)
{
  guint cost = 0;

  while (state->kind != NULL && cost < MAX_COST)
    if (!fill_part (database, state, &cost, error))
      return FALSE;
  return save_state (database, state, error);
}

static gboolean
begin_filling (CchDatabase *database, State *state, GError **error)
{
  state->journal = cch_journal_get_last (database, error);
  state->kind = get_next_kind (NULL);
  state->row = 0;
  return state->journal >= 0 && fill (database, state, error);
}

static char *
list_rows (CchChanges *changes, const CchKind *kind)
{
  GString *rows = g_string_new ("[");

  for (guint i = 0; i < cch_changes_get_n (changes, kind); i++)
    g_string_append_printf (rows, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            cch_changes_get (changes, kind, i)->row);
  g_string_append_c (rows, ']');
  return g_string_free (rows, FALSE);
}

static gboolean
run_for_rows (CchDatabase *database,
              const char *sql,
              const char *rows,
              gint64 first,
              GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, rows);
  cch_statement_bind_int64 (statement, 2, first);
  return cch_statement_run (statement, error);
}

/* One statement for all rows of a kind: the index writes itself to the disk before each one. */
static gboolean
follow_kind (CchDatabase *database, const CchKind *kind, CchChanges *changes, GError **error)
{
  static const char remove[] =
      "DELETE FROM search WHERE rowid IN (SELECT value + ?2 FROM json_each (?1))";
  g_autofree char *insert = NULL;
  g_autofree char *rows = NULL;
  gint64 first;

  if (cch_changes_get_n (changes, kind) == 0 || !cch_kind_is_searched (kind))
    return TRUE;
  if (!name_kind (database, kind, error))
    return FALSE;

  first = cch_search_index_get_range (database, kind).first;
  insert = make_insert_sql (kind, "id IN (SELECT value FROM json_each (?1))");
  rows = list_rows (changes, kind);
  return run_for_rows (database, remove, rows, first, error)
         && run_for_rows (database, insert, rows, first, error);
}

/* Collects what the next entries have changed, as many as one slice can take.
 *
 * @n_bytes: (out): what their changesets hold */
static gboolean
collect_changes (CchDatabase *database,
                 gint64 *journal,
                 CchChanges *changes,
                 gsize *n_bytes,
                 GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "SELECT id, coalesce (target, id) FROM journal WHERE id > ?1 ORDER BY id LIMIT 500",
      error);
  CchStep step = CCH_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, *journal);
  while (*n_bytes <= MAX_CHANGESET_BYTES
         && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      g_autoptr (GBytes) changeset =
          cch_journal_load (database, cch_statement_get_int64 (statement, 1), FALSE, error);

      if (changeset == NULL)
        return FALSE;
      *n_bytes += g_bytes_get_size (changeset);
      if (*n_bytes > MAX_CHANGESET_BYTES)
        return TRUE;
      if (!cch_changes_add (changes, cch_database_get_handle (database),
                            g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset),
                            error))
        return FALSE;
      *journal = cch_statement_get_int64 (statement, 0);
    }
  return step != CCH_STEP_ERROR;
}

static gboolean
follow (CchDatabase *database, State *state, GError **error)
{
  g_autoptr (CchChanges) changes = cch_changes_new ();
  gint64 journal = state->journal;
  gsize n_bytes = 0;

  if (!collect_changes (database, &journal, changes, &n_bytes, error))
    return FALSE;
  if (journal == state->journal) /* the next entry alone is too large */
    return begin_filling (database, state, error);

  for (guint i = 0; i < cch_kinds_get_n (); i++)
    if (!follow_kind (database, cch_kinds_get (i), changes, error))
      return FALSE;
  state->journal = journal;
  return save_state (database, state, error);
}

static gboolean
is_current (CchDatabase *database, const State *state, GError **error)
{
  return state->kind == NULL && cch_journal_get_last (database, error) == state->journal;
}

/**
 * cch_search_index_is_current:
 *
 * Returns: whether the index knows all that is in the journal
 */
gboolean
cch_search_index_is_current (CchDatabase *database)
{
  State state;

  return load_state (database, &state, NULL) && is_current (database, &state, NULL);
}

/**
 * cch_search_index_step:
 * @more: (out): whether there is more to do
 *
 * Takes in some of what has changed: one transaction of a few hundredths of a second. A file that
 * may only be read keeps the index that it has.
 */
gboolean
cch_search_index_step (CchDatabase *database, gboolean *more, GError **error)
{
  g_auto (CchTransaction) transaction = { 0 };
  State state;
  gboolean done;

  *more = FALSE;
  if (!load_state (database, &state, error))
    return FALSE;
  if (is_current (database, &state, NULL) || cch_database_get_mode (database) == CCH_DATABASE_READ)
    return TRUE;

  /* Another connection may have done some of it while this one waited. */
  if (!cch_transaction_begin (&transaction, database, error)
      || !load_state (database, &state, error))
    return FALSE;
  if (state.kind != NULL)
    done = fill (database, &state, error);
  else if (state.journal == 0)
    done = begin_filling (database, &state, error);
  else
    done = is_current (database, &state, NULL) || follow (database, &state, error);
  *more = done && !is_current (database, &state, NULL);
  return done && cch_transaction_commit (&transaction, error);
}
