/* Which task of one plan became which task of another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-task-match.h"

#include "base/cch-text.h"
#include "compose/cch-word-difference.h"

/* As much of the words as must be the same for a task to be the same one, reworded. */
#define ENOUGH 0.4
/* Plans that have next to nothing in common need not be compared task by task. */
#define MOST_COMPARISONS 40000

typedef struct
{
  const CchPlanView *before;
  const CchPlanView *after;
  GArray *matches;  /* (element-type int), for each later task the index of the earlier, or -1 */
  gboolean *is_met; /* for each earlier task */
} Matcher;

typedef char *(*KeyMaker) (const CchTaskView *task);

static const CchTaskView *
get_task (const CchPlanView *plan, guint index)
{
  return g_ptr_array_index (plan->tasks, index);
}

static char *
make_identity (const CchTaskView *task)
{
  return g_strdup (cch_record_get_uuid (CCH_RECORD (task->task)));
}

static char *
make_words (const CchTaskView *task)
{
  return task->task->text != NULL ? cch_text_fold (task->task->text) : NULL;
}

static void
set_match (Matcher *matcher, guint after, guint before)
{
  g_array_index (matcher->matches, int, after) = (int) before;
  matcher->is_met[before] = TRUE;
}

static gboolean
is_matched (const Matcher *matcher, guint after)
{
  return g_array_index (matcher->matches, int, after) >= 0;
}

/* Of several with the same key the first one left is taken. */
static void
match_by_key (Matcher *matcher, KeyMaker make_key)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = matcher->before->tasks->len; i-- > 0;)
    {
      char *key = matcher->is_met[i] ? NULL : make_key (get_task (matcher->before, i));

      if (key != NULL)
        g_hash_table_replace (places, key, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < matcher->after->tasks->len; i++)
    {
      g_autofree char *key =
          is_matched (matcher, i) ? NULL : make_key (get_task (matcher->after, i));
      gpointer place = key != NULL ? g_hash_table_lookup (places, key) : NULL;

      if (place == NULL)
        continue;
      set_match (matcher, i, GPOINTER_TO_UINT (place) - 1);
      g_hash_table_remove (places, key);
    }
}

static double
compare (const CchTaskView *before, const CchTaskView *after)
{
  if (before->task->area != after->task->area || before->task->text == NULL
      || after->task->text == NULL)
    return 0;
  return cch_word_difference_compare (before->task->text, after->task->text);
}

static guint
count_left (const Matcher *matcher)
{
  guint n_before = 0, n_after = 0;

  for (guint i = 0; i < matcher->before->tasks->len; i++)
    n_before += !matcher->is_met[i];
  for (guint i = 0; i < matcher->after->tasks->len; i++)
    n_after += !is_matched (matcher, i);
  return n_before * n_after;
}

/* What is left in an area and reads much alike was reworded. */
static void
match_by_likeness (Matcher *matcher)
{
  if (count_left (matcher) > MOST_COMPARISONS)
    return;

  for (guint i = 0; i < matcher->after->tasks->len; i++)
    {
      double best = ENOUGH;
      int place = -1;

      for (guint k = 0; !is_matched (matcher, i) && k < matcher->before->tasks->len; k++)
        {
          double likeness = matcher->is_met[k] ? 0
                                               : compare (get_task (matcher->before, k),
                                                          get_task (matcher->after, i));

          if (likeness > best)
            {
              best = likeness;
              place = (int) k;
            }
        }
      if (place >= 0)
        set_match (matcher, i, (guint) place);
    }
}

/**
 * cch_task_match:
 *
 * The same record is the same task; in another plan it is the one with the same words, or with
 * nearly the same in the same area.
 *
 * Returns: (transfer full) (element-type int): for each later task the index of the earlier one,
 *   -1 when it is new
 */
GArray *
cch_task_match (const CchPlanView *before, const CchPlanView *after)
{
  g_autofree gboolean *is_met = g_new0 (gboolean, before->tasks->len + 1);
  Matcher matcher = { before, after, g_array_new (FALSE, FALSE, sizeof (int)), is_met };
  const int none = -1;

  for (guint i = 0; i < after->tasks->len; i++)
    g_array_append_val (matcher.matches, none);
  match_by_key (&matcher, make_identity);
  match_by_key (&matcher, make_words);
  match_by_likeness (&matcher);
  return matcher.matches;
}
