/* The records of a kind in which words are found, as a set of rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-hit-set.h"

#include "store/cch-search-index.h"
#include "store/cch-statement.h"

struct _CchHitSet
{
  GArray *rows; /* (element-type gint64), owned, ascending */
};

static gint
compare_rows (gconstpointer first, gconstpointer second)
{
  gint64 one = *(const gint64 *) first;
  gint64 other = *(const gint64 *) second;

  return (one > other) - (one < other);
}

static gboolean
collect (CchStatement *statement, gint64 first, GArray *rows, GError **error)
{
  CchStep step;

  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 row = cch_statement_get_int64 (statement, 0) - first;

      g_array_append_val (rows, row);
    }
  return step == CCH_STEP_DONE;
}

/* Makes the set of what a statement finds between the rows ?1 and ?2 of the index. */
static CchHitSet *
create (CchDatabase *database, const CchKind *kind, CchStatement *statement, GError **error)
{
  g_autoptr (CchHitSet) self = g_new0 (CchHitSet, 1);
  CchSearchRange range = cch_search_index_get_range (database, kind);

  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  cch_statement_bind_int64 (statement, 1, range.first);
  cch_statement_bind_int64 (statement, 2, range.last);
  if (!collect (statement, range.first, self->rows, error))
    return NULL;
  for (guint i = 1; i < self->rows->len; i++)
    if (g_array_index (self->rows, gint64, i - 1) > g_array_index (self->rows, gint64, i))
      {
        g_array_sort (self->rows, compare_rows);
        break;
      }
  return g_steal_pointer (&self);
}

/**
 * cch_hit_set_new:
 * @match: from cch_search_make_match()
 *
 * The index gives rows in their order; that is not relied upon.
 */
CchHitSet *
cch_hit_set_new (CchDatabase *database, const CchKind *kind, const char *match, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "SELECT rowid FROM search WHERE search MATCH ?3 AND rowid BETWEEN ?1 AND ?2",
      error);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_text (statement, 3, match);
  return create (database, kind, statement, error);
}

/**
 * cch_hit_set_new_containing:
 * @field: one that is searched
 * @folded: not empty
 *
 * The records with those letters anywhere in a field, inside words too. Instead of the records it
 * reads what the index keeps of them, which is shorter, and folded already.
 */
CchHitSet *
cch_hit_set_new_containing (CchDatabase *database,
                            const CchKind *kind,
                            const CchField *field,
                            const char *folded,
                            GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database,
                         "SELECT id FROM search_content WHERE id BETWEEN ?1 AND ?2"
                         " AND cch_part_contains (c0, ?3, ?4)",
                         error);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 3, cch_search_index_get_part (kind, field));
  cch_statement_bind_text (statement, 4, folded);
  return create (database, kind, statement, error);
}

/* Keeps what is in the other set too. */
void
cch_hit_set_intersect (CchHitSet *self, const CchHitSet *other)
{
  guint kept = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 row = g_array_index (self->rows, gint64, i);

      if (cch_hit_set_contains (other, row))
        g_array_index (self->rows, gint64, kept++) = row;
    }
  g_array_set_size (self->rows, kept);
}

void
cch_hit_set_free (CchHitSet *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

guint
cch_hit_set_get_n (const CchHitSet *self)
{
  return self->rows->len;
}

gboolean
cch_hit_set_contains (const CchHitSet *self, gint64 row)
{
  return g_array_binary_search (self->rows, &row, compare_rows, NULL);
}

/* Returns: (transfer full): the rows as a list for json_each () */
char *
cch_hit_set_to_json (const CchHitSet *self)
{
  GString *list = g_string_new ("[");

  for (guint i = 0; i < self->rows->len; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (self->rows, gint64, i));
  g_string_append_c (list, ']');
  return g_string_free (list, FALSE);
}
