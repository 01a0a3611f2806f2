/* One box that finds records by what they say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-search.h"

#include "base/cch-text.h"
#include "store/cch-journal.h"
#include "store/cch-office-private.h"
#include "store/cch-transaction.h"

#include <string.h>

/* So many hits are ranked; who has more of them types on. */
#define MAX_RANKED 200

typedef struct
{
  CchRecord *record; /* owned */
  char *title;       /* owned: folded */
  char *key;         /* owned: by which equal ranks are ordered */
  guint rank;        /* 0 is best */
} Hit;

static void
hit_free (gpointer data)
{
  Hit *hit = data;

  g_object_unref (hit->record);
  g_free (hit->title);
  g_free (hit->key);
  g_free (hit);
}

/**
 * cch_search_make_match:
 *
 * Returns: (transfer full) (nullable): the question for the index: every word, each perhaps only
 *   begun; %NULL when @text has no words
 */
char *
cch_search_make_match (const char *text)
{
  g_autofree char *folded = cch_text_fold (text);
  g_autoptr (GString) match = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  for (char *letter = folded; *letter != '\0'; letter++)
    if (!g_ascii_isalnum (*letter))
      *letter = ' ';
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (match, "%s\"%s\" *", match->len > 0 ? " " : "", words[i]);
  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

static gboolean
run_for_kind (CchDatabase *database, const char *sql, const CchKind *kind, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, kind->name);
  return cch_statement_run (statement, error);
}

/* One statement for all rows of a kind: the index writes itself to the disk before each statement. */
static char *
make_index_sql (const CchKind *kind)
{
  GString *sql =
      g_string_new ("INSERT INTO search (rowid, text) SELECT (id << 8) | (SELECT id FROM "
                    "search_kind WHERE name = '");

  g_string_append_printf (sql, "%s'), cch_fold (''", kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & CCH_FIELD_SEARCHED)
      g_string_append_printf (sql, " || ' ' || \"%s\"", kind->fields[i].name);
  g_string_append_printf (sql, ") FROM %s WHERE id IN (SELECT value FROM json_each (?1))",
                          kind->name);
  return g_string_free (sql, FALSE);
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
run_for_rows (CchDatabase *database, const char *sql, const char *rows, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, rows);
  return cch_statement_run (statement, error);
}

static gboolean
index_kind (CchDatabase *database, const CchKind *kind, CchChanges *changes, GError **error)
{
  g_autofree char *remove = NULL;
  g_autofree char *insert = NULL;
  g_autofree char *rows = NULL;

  if (cch_changes_get_n (changes, kind) == 0 || !cch_kind_is_searched (kind))
    return TRUE;

  remove = g_strdup_printf ("DELETE FROM search WHERE rowid IN (SELECT (value << 8) | (SELECT id "
                            "FROM search_kind WHERE name = '%s') FROM json_each (?1))",
                            kind->name);
  insert = make_index_sql (kind);
  rows = list_rows (changes, kind);
  return run_for_kind (database, "INSERT OR IGNORE INTO search_kind (name) VALUES (?1)", kind,
                       error)
         && run_for_rows (database, remove, rows, error)
         && run_for_rows (database, insert, rows, error);
}

/* Returns: the next entry to be read, 0 for none, -1 on failure */
static gint64
find_next (CchDatabase *database, gint64 *content, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database,
      "SELECT id, coalesce (target, id) FROM journal WHERE id > (SELECT journal FROM search_state)"
      " ORDER BY id LIMIT 1",
      error);
  CchStep step = statement != NULL ? cch_statement_step (statement, error) : CCH_STEP_ERROR;

  if (step != CCH_STEP_ROW)
    return step == CCH_STEP_DONE ? 0 : -1;
  *content = cch_statement_get_int64 (statement, 1);
  return cch_statement_get_int64 (statement, 0);
}

static gboolean
index_entry (CchDatabase *database, gint64 entry, gint64 content, GError **error)
{
  g_autoptr (CchChanges) changes = cch_changes_new ();
  g_autoptr (GBytes) changeset = cch_journal_load (database, content, FALSE, error);
  g_autoptr (CchStatement) done = NULL;

  if (changeset == NULL
      || !cch_changes_add (changes, cch_database_get_handle (database),
                           g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error))
    return FALSE;
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    if (!index_kind (database, cch_kinds_get (i), changes, error))
      return FALSE;

  done = cch_statement_new (database, "UPDATE search_state SET journal = ?1", error);
  if (done == NULL)
    return FALSE;
  cch_statement_bind_int64 (done, 1, entry);
  return cch_statement_run (done, error);
}

/**
 * cch_search_is_current:
 *
 * Returns: whether the index knows all that is in the journal
 */
gboolean
cch_search_is_current (CchOffice *office)
{
  gint64 content;

  return find_next (cch_office_get_database (office), &content, NULL) == 0;
}

/**
 * cch_search_catch_up:
 * @limit: read at most so many entries of the journal; 0 for all
 *
 * A file that may only be read keeps the index that it has.
 */
gboolean
cch_search_catch_up (CchOffice *office, guint limit, GError **error)
{
  CchDatabase *database = cch_office_get_database (office);
  g_auto (CchTransaction) transaction = { 0 };
  gint64 content = 0;
  gint64 entry = find_next (database, &content, error);

  if (entry <= 0)
    return entry == 0;
  if (cch_database_get_mode (database) == CCH_DATABASE_READ)
    return TRUE;

  if (!cch_transaction_begin (&transaction, database, error))
    return FALSE;
  for (guint i = 0; entry > 0 && (limit == 0 || i < limit); i++)
    {
      if (!index_entry (database, entry, content, error))
        return FALSE;
      entry = find_next (database, &content, error);
    }
  return entry >= 0 && cch_transaction_commit (&transaction, error);
}

/* Whole title, beginning of it, beginning of a word in it, all words somewhere. */
static guint
get_rank (const char *title, const char *wanted)
{
  g_autofree char *inside = g_strconcat (" ", wanted, NULL);

  if (g_str_equal (title, wanted))
    return 0;
  if (g_str_has_prefix (title, wanted))
    return 1;
  return strstr (title, inside) != NULL ? 2 : 3;
}

static gint
compare_hits (gconstpointer first, gconstpointer second)
{
  const Hit *one = *(const Hit *const *) first;
  const Hit *other = *(const Hit *const *) second;
  gint order = (gint) one->rank - (gint) other->rank;

  return order != 0 ? order : strcmp (one->key, other->key);
}

static const CchKind *
find_kind (CchDatabase *database, gint64 number)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT name FROM search_kind WHERE id = ?1", NULL);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, number);
  return cch_statement_step (statement, NULL) == CCH_STEP_ROW
             ? cch_kinds_find (cch_statement_get_text (statement, 0))
             : NULL;
}

static Hit *
make_hit (CchOffice *office, gint64 number, const char *wanted)
{
  const CchKind *kind = find_kind (cch_office_get_database (office), number & 255);
  g_autoptr (CchRecord) record =
      kind != NULL ? cch_office_get (office, kind, number >> 8, NULL) : NULL;
  g_autofree char *title = NULL;
  Hit *hit;

  if (record == NULL)
    return NULL;

  title = cch_record_get_title (record);
  hit = g_new0 (Hit, 1);
  hit->title = cch_text_fold (title);
  hit->key = cch_text_collate_key (title);
  hit->rank = get_rank (hit->title, wanted);
  hit->record = g_steal_pointer (&record);
  return hit;
}

static GPtrArray *
collect_hits (CchOffice *office, const char *match, const char *wanted, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office),
                         "SELECT rowid FROM search WHERE search MATCH ?1 LIMIT ?2", error);
  CchStep step;

  if (statement == NULL)
    return NULL;
  cch_statement_bind_text (statement, 1, match);
  cch_statement_bind_int64 (statement, 2, MAX_RANKED);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      Hit *hit = make_hit (office, cch_statement_get_int64 (statement, 0), wanted);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&hits) : NULL;
}

/**
 * cch_search_find:
 * @text: as a person types it
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type CchRecord): what is found, best first
 */
GPtrArray *
cch_search_find (CchOffice *office, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *match = cch_search_make_match (text);
  g_autofree char *wanted = cch_text_fold (text);
  g_autoptr (GPtrArray) hits = NULL;

  if (match == NULL)
    return g_steal_pointer (&found);
  if (!cch_search_catch_up (office, 0, error))
    return NULL;
  hits = collect_hits (office, match, g_strstrip (wanted), error);
  if (hits == NULL)
    return NULL;

  g_ptr_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, limit); i++)
    g_ptr_array_add (found, g_object_ref (((Hit *) hits->pdata[i])->record));
  return g_steal_pointer (&found);
}
