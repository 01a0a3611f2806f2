/* What an office has written so far in a column of its task tables, for those who write there again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-phrases.h"

#include "store/cch-statement.h"

/* More than anybody has, and still read in a few milliseconds. */
#define MOST "2000"

/* Text, year of its plan, how often. Tasks themselves come from other plans only: two equal ones in
 * one plan are a mistake. */
static const struct
{
  const char *source;
  const char *sql;
} queries[] = {
  { "task", "SELECT task.text, plan.year, count (*) FROM task JOIN plan ON plan.id = task.plan"
            " WHERE task.plan <> ?1 GROUP BY 1, 2 ORDER BY 3 DESC LIMIT " MOST },
  { "product", "SELECT product.text, plan.year, count (*) FROM product"
               " JOIN task ON task.id = product.task JOIN plan ON plan.id = task.plan"
               " WHERE product.text IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC LIMIT " MOST },
  { "time", "SELECT task.time_wording, plan.year, count (*) FROM task"
            " JOIN plan ON plan.id = task.plan WHERE task.time_wording IS NOT NULL"
            " GROUP BY 1, 2 ORDER BY 3 DESC LIMIT " MOST },
  { "note", "SELECT task.note, plan.year, count (*) FROM task JOIN plan ON plan.id = task.plan"
            " WHERE task.note IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC LIMIT " MOST },
  { "budget-source", "SELECT task.budget_source, plan.year, count (*) FROM task"
                     " JOIN plan ON plan.id = task.plan WHERE task.budget_source IS NOT NULL"
                     " GROUP BY 1, 2 ORDER BY 3 DESC LIMIT " MOST },
  { "lead", "SELECT task_agency.wording, 0, count (*) FROM task_agency WHERE role = 'lead'"
            " AND wording IS NOT NULL GROUP BY 1 ORDER BY 3 DESC LIMIT " MOST },
  { "cooperating", "SELECT task_agency.wording, 0, count (*) FROM task_agency"
                   " WHERE role <> 'lead' AND wording IS NOT NULL GROUP BY 1 ORDER BY 3 DESC"
                   " LIMIT " MOST },
};

void
cch_phrase_free (CchPhrase *phrase)
{
  g_free (phrase->text);
  g_free (phrase);
}

static const char *
find_query (const char *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (g_str_equal (queries[i].source, source))
      return queries[i].sql;
  return NULL;
}

/* Every year that the phrase names moves as far as the plan has moved. */
static char *
move_years (const char *text, gint64 from, gint64 to)
{
  g_autoptr (GString) moved = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      gint64 year = 0;
      gsize digits = 0;

      while (g_ascii_isdigit (at[digits]))
        year = digits < 6 ? year * 10 + (at[digits++] - '0') : (digits++, year);
      if (digits == 4 && year >= from - 1 && year <= from + 1)
        g_string_append_printf (moved, "%" G_GINT64_FORMAT, year + to - from);
      else
        g_string_append_len (moved, at, (gssize) MAX (digits, 1));
      at += MAX (digits, 1);
    }
  return g_string_free (g_steal_pointer (&moved), FALSE);
}

static void
add_phrase (GPtrArray *phrases, GHashTable *known, char *text, guint uses)
{
  CchPhrase *phrase = g_hash_table_lookup (known, text);

  if (phrase == NULL)
    {
      phrase = g_new0 (CchPhrase, 1);
      phrase->text = g_strdup (text);
      g_hash_table_insert (known, phrase->text, phrase);
      g_ptr_array_add (phrases, phrase);
    }
  phrase->uses += uses;
  g_free (text);
}

static int
compare_uses (gconstpointer first, gconstpointer second)
{
  const CchPhrase *a = *(CchPhrase *const *) first, *b = *(CchPhrase *const *) second;

  return a->uses != b->uses ? (a->uses > b->uses ? -1 : 1) : g_strcmp0 (a->text, b->text);
}

/**
 * cch_phrases_list:
 * @plan: the one that is written now
 *
 * Returns: (transfer full) (element-type CchPhrase): the most used first; empty for a source that
 *   has no phrases of its own
 */
GPtrArray *
cch_phrases_list (CchDatabase *database,
                  CchPlan *plan,
                  const CchColumnSource *source,
                  GError **error)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_phrase_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  const char *sql = find_query (source->id);
  g_autoptr (CchStatement) statement = NULL;
  CchStep step;

  if (sql == NULL)
    return g_steal_pointer (&phrases);
  statement = cch_statement_new (database, sql, error);
  if (statement == NULL)
    return NULL;
  if (g_str_equal (source->id, "task"))
    cch_statement_bind_int64 (statement, 1, cch_record_get_id (CCH_RECORD (plan)));
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      const char *text = cch_statement_get_text (statement, 0);
      gint64 year = cch_statement_get_int64 (statement, 1);

      add_phrase (phrases, known,
                  year != 0 && year != plan->year ? move_years (text, year, plan->year)
                                                  : g_strdup (text),
                  (guint) cch_statement_get_int64 (statement, 2));
    }
  if (step != CCH_STEP_DONE)
    return NULL;
  g_ptr_array_sort (phrases, compare_uses);
  return g_steal_pointer (&phrases);
}
