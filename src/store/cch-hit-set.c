/* The records of a kind in which words are found, as a set of rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-hit-set.h"

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
collect (CchStatement *statement, GArray *rows, GError **error)
{
  CchStep step;

  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 row = cch_statement_get_int64 (statement, 0);

      g_array_append_val (rows, row);
    }
  return step == CCH_STEP_DONE;
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
  g_autoptr (CchHitSet) self = g_new0 (CchHitSet, 1);
  g_autoptr (CchStatement) statement =
      cch_statement_new (database,
                         "SELECT rowid >> 8 FROM search WHERE search MATCH ?1 AND rowid & 255 ="
                         " (SELECT id FROM search_kind WHERE name = ?2)",
                         error);

  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (statement == NULL)
    return NULL;
  cch_statement_bind_text (statement, 1, match);
  cch_statement_bind_text (statement, 2, kind->name);
  if (!collect (statement, self->rows, error))
    return NULL;
  for (guint i = 1; i < self->rows->len; i++)
    if (g_array_index (self->rows, gint64, i - 1) > g_array_index (self->rows, gint64, i))
      {
        g_array_sort (self->rows, compare_rows);
        break;
      }
  return g_steal_pointer (&self);
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
