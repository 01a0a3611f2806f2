/* One box that finds records by what they say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-search.h"

#include "base/cch-text.h"
#include "store/cch-search-index.h"
#include "store/cch-statement.h"

#include <string.h>

/* So many hits of a kind are ranked; who has more of them types on. */
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

/**
 * cch_search_is_current:
 *
 * Returns: whether the index knows all that is in the journal
 */
gboolean
cch_search_is_current (CchOffice *office)
{
  return cch_search_index_is_current (cch_office_get_database (office));
}

/**
 * cch_search_catch_up:
 * @limit: do it in at most so many steps, each of a few hundredths of a second; 0 for all
 *
 * A file that may only be read keeps the index that it has.
 */
gboolean
cch_search_catch_up (CchOffice *office, guint limit, GError **error)
{
  gboolean more = TRUE;

  for (guint i = 0; more && (limit == 0 || i < limit); i++)
    if (!cch_search_index_step (cch_office_get_database (office), &more, error))
      return FALSE;
  return TRUE;
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

static Hit *
make_hit (CchOffice *office, const CchKind *kind, gint64 id, const char *wanted)
{
  g_autoptr (CchRecord) record = cch_office_get (office, kind, id, NULL);
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

/* Where the kinds stand in the index, in that order. */
typedef struct
{
  const CchKind *kind;
  CchSearchRange range;
  guint n_hits;
} Place;

static gint
compare_places (gconstpointer first, gconstpointer second)
{
  const Place *one = first, *other = second;

  return (one->range.first > other->range.first) - (one->range.first < other->range.first);
}

static GArray *
list_places (CchDatabase *database)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < cch_kinds_get_n (); i++)
    if (cch_kind_is_searched (cch_kinds_get (i)))
      {
        const CchKind *kind = cch_kinds_get (i);
        Place place = { kind, cch_search_index_get_range (database, kind), 0 };

        g_array_append_val (places, place);
      }
  g_array_sort (places, compare_places);
  return places;
}

static Place *
find_place (GArray *places, gint64 row)
{
  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      if (row >= place->range.first && row <= place->range.last)
        return place;
    }
  return NULL;
}

/* Looks from @row on until a kind has its fill.
 *
 * @row: (inout): where to look on; -1 when all is found */
static gboolean
find_some (CchDatabase *database,
           const char *match,
           GArray *places,
           gint64 *row,
           GArray *rows,
           GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid >= ?2 ORDER BY rowid",
      error);
  CchStep step;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, match);
  cch_statement_bind_int64 (statement, 2, *row);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 found = cch_statement_get_int64 (statement, 0);
      Place *place = find_place (places, found);

      if (place == NULL)
        continue;
      g_array_append_val (rows, found);
      if (++place->n_hits == MAX_RANKED)
        {
          *row = place->range.last + 1;
          return TRUE;
        }
    }
  *row = -1;
  return step == CCH_STEP_DONE;
}

/* Each kind has its own room, so that ten thousand tasks do not hide the one plan. */
static GPtrArray *
collect_hits (CchOffice *office, const char *match, const char *wanted, GError **error)
{
  CchDatabase *database = cch_office_get_database (office);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);
  g_autoptr (GArray) places = list_places (database);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 row = 0;

  while (row >= 0)
    if (!find_some (database, match, places, &row, rows, error))
      return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 found = g_array_index (rows, gint64, i);
      const Place *place = find_place (places, found);
      Hit *hit = make_hit (office, place->kind, found - place->range.first, wanted);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return g_steal_pointer (&hits);
}

/**
 * cch_search_find:
 * @text: as a person types it
 * @limit: at most so many
 *
 * Looks into the index as it is; cch_search_catch_up() comes before where that matters.
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
  hits = collect_hits (office, match, g_strstrip (wanted), error);
  if (hits == NULL)
    return NULL;

  g_ptr_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, limit); i++)
    g_ptr_array_add (found, g_object_ref (((Hit *) hits->pdata[i])->record));
  return g_steal_pointer (&found);
}
