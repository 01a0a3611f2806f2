/* What was understood of the words that say when a task is due, for a reader in a hurry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-time.h"

#include "base/cch-i18n.h"
#include "model/cch-product.h"

static gboolean
has_last_day (const CchScheduleItem *item)
{
  return item->kind != CCH_SCHEDULE_RECURRING && item->kind != CCH_SCHEDULE_CONTINUOUS
         && !cch_date_is_none (item->due);
}

/* The day that counts; where there is none, what it hangs on. That the year is the plan's goes
 * without saying in its own table. */
static char *
describe_item (const CchScheduleItem *item)
{
  CchScheduleItem bare = *item;

  bare.year_source = CCH_SCHEDULE_YEAR_NONE;
  return has_last_day (item) ? cch_date_format (item->due, CCH_DATE_FORM_TEXT)
                             : cch_schedule_item_to_words (&bare);
}

/**
 * cch_task_time_describe_schedule:
 *
 * Returns: (transfer full) (nullable): "→ 31/3/2027"; %NULL when nothing was understood
 */
char *
cch_task_time_describe_schedule (const CchSchedule *schedule)
{
  g_autoptr (GString) words = g_string_new ("→ ");

  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      g_autofree char *item = describe_item (cch_schedule_get_item (schedule, i));

      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", item);
    }
  if (cch_schedule_get_n_items (schedule) == 0)
    return NULL;
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * cch_task_time_dup_doubt:
 *
 * Returns: (transfer full) (nullable): which words were not understood
 */
char *
cch_task_time_dup_doubt (const CchSchedule *schedule)
{
  g_autoptr (GString) rests = g_string_new (NULL);

  for (guint i = 0; i < cch_schedule_get_n_rests (schedule); i++)
    {
      g_autofree char *rest = cch_schedule_dup_span (schedule, cch_schedule_get_rest (schedule, i));

      g_string_append_printf (rests, "%s“%s”", i > 0 ? ", " : "", rest);
    }
  if (rests->len == 0)
    return NULL;
  return g_strdup_printf (_ ("Not understood: %s. Say a day, month, quarter or how often"),
                          rests->str);
}

static char **
list_products (const CchTaskView *task)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < task->products->len; i++)
    {
      const CchProduct *product = g_ptr_array_index (task->products, i);

      g_strv_builder_add (names, product->text != NULL ? product->text : "");
    }
  return g_strv_builder_end (names);
}

/**
 * cch_task_time_describe:
 * @note: (out) (nullable) (transfer full): what was understood
 * @doubt: (out) (nullable) (transfer full): what was not
 */
void
cch_task_time_describe (const CchPlanView *view, const CchTaskView *task, char **note, char **doubt)
{
  g_auto (GStrv) products = NULL;
  g_autoptr (CchSchedule) schedule = NULL;

  *note = NULL;
  *doubt = NULL;
  if (task->task->time_wording == NULL)
    return;
  products = list_products (task);
  schedule = cch_schedule_new_with_products (task->task->time_wording, (guint) view->plan->year,
                                             (const char *const *) products);
  *note = cch_task_time_describe_schedule (schedule);
  *doubt = cch_task_time_dup_doubt (schedule);
}
