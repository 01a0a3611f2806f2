/* Turns one list of rows into another by few, small changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-row-list.h"

/* More separate places than this are told as one change from the first to the last. */
#define MAX_PLACES 64

/* A stretch of the old list that becomes a stretch of the new one. */
typedef struct
{
  guint old_start;
  guint old_end;
  guint new_start;
  guint new_end;
} Stretch;

#define ROW(array, index) g_array_index (array, gint64, index)

static Stretch
trim (GArray *rows, GArray *target)
{
  Stretch all = { 0, rows->len, 0, target->len };

  while (all.old_start < all.old_end && all.new_start < all.new_end
         && ROW (rows, all.old_start) == ROW (target, all.new_start))
    all.old_start++, all.new_start++;
  while (all.old_end > all.old_start && all.new_end > all.new_start
         && ROW (rows, all.old_end - 1) == ROW (target, all.new_end - 1))
    all.old_end--, all.new_end--;
  return all;
}

static GHashTable *
collect (GArray *rows, guint start, guint end)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = start; i < end; i++)
    g_hash_table_add (set, &ROW (rows, i));
  return set;
}

/* How far a row that stays is from here; both lists shrink to those rows that are in both. */
static void
append_stretch (GArray *stretches, guint old_start, guint old_end, guint new_start, guint new_end)
{
  Stretch stretch = { old_start, old_end, new_start, new_end };

  if (old_start < old_end || new_start < new_end)
    g_array_append_val (stretches, stretch);
}

/* Walks both lists. Rows that only one of them has are passed; a row that both have but that does
 * not meet itself has moved, and leaves its old place and enters its new one. */
static GArray *
compare (GArray *rows, GArray *target, Stretch all)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_autoptr (GHashTable) before = collect (rows, all.old_start, all.old_end);
  g_autoptr (GHashTable) after = collect (target, all.new_start, all.new_end);
  g_autoptr (GHashTable) moved = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i = all.old_start, j = all.new_start;
  guint old_start = i, new_start = j;

  while (i < all.old_end && j < all.new_end)
    {
      if (!g_hash_table_contains (after, &ROW (rows, i))
          || g_hash_table_contains (moved, &ROW (rows, i)))
        i++;
      else if (!g_hash_table_contains (before, &ROW (target, j))
               || g_hash_table_contains (moved, &ROW (target, j)))
        j++;
      else if (ROW (rows, i) == ROW (target, j))
        {
          append_stretch (stretches, old_start, i, new_start, j);
          old_start = ++i;
          new_start = ++j;
        }
      /* One of the two has moved. When the old list goes on with what we want, it is the old. */
      else if (i + 1 < all.old_end && ROW (rows, i + 1) == ROW (target, j))
        g_hash_table_add (moved, &ROW (rows, i++));
      else
        g_hash_table_add (moved, &ROW (target, j++));
    }
  append_stretch (stretches, old_start, all.old_end, new_start, all.new_end);
  return stretches;
}

static void
replace (GArray *rows, guint position, guint removed, const gint64 *added, guint n_added)
{
  if (removed > 0)
    g_array_remove_range (rows, position, removed);
  if (n_added > 0)
    g_array_insert_vals (rows, position, added, n_added);
}

/**
 * cch_row_list_update:
 * @rows: (element-type gint64): becomes equal to @target, change by change
 * @target: (element-type gint64): no row twice in either
 */
void
cch_row_list_update (GArray *rows, GArray *target, CchRowListTell tell, gpointer user_data)
{
  Stretch all = trim (rows, target);
  g_autoptr (GArray) stretches = NULL;

  if (all.old_start == all.old_end && all.new_start == all.new_end)
    return;

  stretches = compare (rows, target, all);
  if (stretches->len > MAX_PLACES)
    {
      g_array_set_size (stretches, 0);
      g_array_append_val (stretches, all);
    }

  /* From the end, so that earlier places keep their numbers. */
  for (guint i = stretches->len; i-- > 0;)
    {
      Stretch stretch = g_array_index (stretches, Stretch, i);
      guint removed = stretch.old_end - stretch.old_start;
      guint added = stretch.new_end - stretch.new_start;

      replace (rows, stretch.old_start, removed, &ROW (target, stretch.new_start), added);
      tell (stretch.old_start, removed, added, user_data);
    }
}
