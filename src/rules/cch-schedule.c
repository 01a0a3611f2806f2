/* What a time phrase of a plan means: its milestones, and what of it is not understood.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule.h"

#include "base/cch-legacy.h"
#include "rules/cch-schedule-parse.h"

struct _CchSchedule
{
  gatomicrefcount references;
  char *text;    /* owned */
  GArray *items; /* (element-type CchScheduleItem), owned, in the order of the text */
  GArray *rests; /* (element-type CchScheduleSpan), owned, in the order of the text */
};

G_DEFINE_BOXED_TYPE (CchSchedule, cch_schedule, cch_schedule_ref, cch_schedule_unref)

/**
 * cch_schedule_new:
 * @plan_year: for what the text leaves out, 0 when nobody knows it
 */
CchSchedule *
cch_schedule_new (const char *text, guint plan_year)
{
  return cch_schedule_new_with_products (text, plan_year, NULL);
}

static gboolean
is_legacy (const CchSchedule *schedule, CchScheduleSpan span)
{
  g_autofree char *text = cch_schedule_dup_span (schedule, span);

  return cch_legacy_detect (text, NULL) != CCH_LEGACY_NONE;
}

/* Letters of an old font hide words such as "before", and a span that ends before it begins is a
 * slip of the pen. */
static gboolean
misleads (const CchSchedule *schedule, const CchScheduleItem *item)
{
  if (!cch_date_is_none (item->start) && !cch_date_is_none (item->due)
      && cch_date_compare (item->start, item->due) > 0)
    return TRUE;
  return item->label.end > item->label.start && is_legacy (schedule, item->label);
}

static int
compare_spans (gconstpointer first, gconstpointer second)
{
  const CchScheduleSpan *one = first;
  const CchScheduleSpan *other = second;

  return (one->start > other->start) - (one->start < other->start);
}

/* Whether nothing else was read from the bytes between. */
static gboolean
is_free (const CchSchedule *schedule, guint32 start, guint32 end)
{
  for (guint i = 0; i < schedule->items->len; i++)
    {
      const CchScheduleItem *item = &g_array_index (schedule->items, CchScheduleItem, i);

      if (item->span.start < end && item->span.end > start)
        return FALSE;
    }
  for (guint i = 0; i < schedule->rests->len; i++)
    {
      const CchScheduleSpan *rest = &g_array_index (schedule->rests, CchScheduleSpan, i);

      if (rest->start < end && rest->end > start)
        return FALSE;
    }
  return TRUE;
}

/* What would mislead is left as not understood. */
static void
leave_out (CchSchedule *schedule)
{
  for (guint i = schedule->items->len; i > 0; i--)
    {
      CchScheduleItem *item = &g_array_index (schedule->items, CchScheduleItem, i - 1);
      CchScheduleSpan span = item->span;

      if (!misleads (schedule, item))
        continue;
      if (item->label.end > item->label.start && item->label.start < span.start
          && is_free (schedule, item->label.start, span.start))
        span.start = item->label.start;
      g_array_append_val (schedule->rests, span);
      g_array_remove_index (schedule->items, i - 1);
    }
  g_array_sort (schedule->rests, compare_spans);
}

/**
 * cch_schedule_new_with_products:
 * @products: (nullable) (array zero-terminated=1): names, in the order of the task
 */
CchSchedule *
cch_schedule_new_with_products (const char *text, guint plan_year, const char *const *products)
{
  CchSchedule *schedule = g_new0 (CchSchedule, 1);

  g_atomic_ref_count_init (&schedule->references);
  schedule->text = g_strdup (text);
  schedule->items = g_array_new (FALSE, FALSE, sizeof (CchScheduleItem));
  schedule->rests = g_array_new (FALSE, FALSE, sizeof (CchScheduleSpan));
  cch_schedule_parse (schedule->text, plan_year, schedule->items, schedule->rests);
  leave_out (schedule);
  if (products != NULL)
    cch_schedule_pair (schedule->text, schedule->items, products);
  return schedule;
}

CchSchedule *
cch_schedule_ref (CchSchedule *schedule)
{
  g_atomic_ref_count_inc (&schedule->references);
  return schedule;
}

void
cch_schedule_unref (CchSchedule *schedule)
{
  if (!g_atomic_ref_count_dec (&schedule->references))
    return;

  g_free (schedule->text);
  g_array_unref (schedule->items);
  g_array_unref (schedule->rests);
  g_free (schedule);
}

const char *
cch_schedule_get_text (const CchSchedule *schedule)
{
  return schedule->text;
}

guint
cch_schedule_get_n_items (const CchSchedule *schedule)
{
  return schedule->items->len;
}

const CchScheduleItem *
cch_schedule_get_item (const CchSchedule *schedule, guint index)
{
  g_return_val_if_fail (index < schedule->items->len, NULL);

  return &g_array_index (schedule->items, CchScheduleItem, index);
}

guint
cch_schedule_get_n_rests (const CchSchedule *schedule)
{
  return schedule->rests->len;
}

CchScheduleSpan
cch_schedule_get_rest (const CchSchedule *schedule, guint index)
{
  g_return_val_if_fail (index < schedule->rests->len, (CchScheduleSpan){ 0 });

  return g_array_index (schedule->rests, CchScheduleSpan, index);
}

char *
cch_schedule_dup_span (const CchSchedule *schedule, CchScheduleSpan span)
{
  return g_strndup (schedule->text + span.start, span.end - span.start);
}

gboolean
cch_schedule_is_understood (const CchSchedule *schedule)
{
  return schedule->items->len > 0 && schedule->rests->len == 0;
}
