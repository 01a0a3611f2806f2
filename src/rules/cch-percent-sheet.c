/* The percentages of one plan for one period: every area, and the total.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent-sheet.h"

struct _CchPercentSheet
{
  gatomicrefcount references;
  GPtrArray *areas;  /* (element-type CchPercent), owned, in the order of the caller */
  CchPercent *total; /* owned */
};

G_DEFINE_BOXED_TYPE (CchPercentSheet,
                     cch_percent_sheet,
                     cch_percent_sheet_ref,
                     cch_percent_sheet_unref)

static gboolean
is_after (CchDate first, CchDate second)
{
  return cch_date_compare (first, second) > 0;
}

/* Which tasks are below the line, before asking whether they are done. */
static CchPercentVerdict
judge_due (const CchPercentRule *rule, const CchPercentPeriod *period, CchDate due)
{
  if (rule->denominator == CCH_PERCENT_DENOMINATOR_WHOLE_YEAR)
    return CCH_PERCENT_COUNTED;
  if (cch_date_is_none (due))
    return CCH_PERCENT_NO_DUE;
  if (is_after (due, period->last))
    return CCH_PERCENT_DUE_LATER;
  if (is_after (rule->denominator == CCH_PERCENT_DENOMINATOR_TO_DATE ? period->year_first
                                                                     : period->first,
                due))
    return CCH_PERCENT_DUE_EARLIER;
  return CCH_PERCENT_COUNTED;
}

static CchPercentVerdict
judge (const CchPercentRule *rule, const CchPercentPeriod *period, const CchPercentTask *task)
{
  CchPercentVerdict verdict;

  if (task->cancelled)
    return CCH_PERCENT_CANCELLED;
  if (task->arising && rule->arising == CCH_PERCENT_ARISING_EXCLUDED)
    return CCH_PERCENT_ARISING;

  verdict = judge_due (rule, period, task->due);
  if (verdict != CCH_PERCENT_COUNTED)
    return verdict;
  if (cch_date_is_none (task->done) || is_after (task->done, period->cut_off))
    return CCH_PERCENT_OPEN;
  if (!cch_date_is_none (task->due) && is_after (task->done, task->due))
    return CCH_PERCENT_LATE;
  return CCH_PERCENT_COUNTED;
}

static GBytes *
judge_all (const CchPercentRule *rule, const CchPercentPeriod *period, CchPercentInput *input)
{
  guint n_tasks = cch_percent_input_get_n_tasks (input);
  g_autofree guint8 *verdicts = g_new (guint8, n_tasks + 1);

  for (guint i = 0; i < n_tasks; i++)
    verdicts[i] = (guint8) judge (rule, period, cch_percent_input_get_task (input, i));
  return g_bytes_new_take (g_steal_pointer (&verdicts), n_tasks);
}

/**
 * cch_percent_sheet_new:
 * @areas: (array zero-terminated=1): ids of the areas that get a figure, in this order
 *
 * The total counts every task of @input, also of areas that are not named.
 */
CchPercentSheet *
cch_percent_sheet_new (const CchPercentRule *rule,
                       const CchPercentPeriod *period,
                       CchPercentInput *input,
                       const char *const *areas)
{
  CchPercentSheet *sheet = g_new0 (CchPercentSheet, 1);
  g_autoptr (GBytes) verdicts = judge_all (rule, period, input);

  g_atomic_ref_count_init (&sheet->references);
  sheet->areas = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_percent_unref);
  for (guint i = 0; areas[i] != NULL; i++)
    g_ptr_array_add (sheet->areas, cch_percent_new (areas[i], rule, period, input, verdicts));
  sheet->total = cch_percent_new (NULL, rule, period, input, verdicts);
  return sheet;
}

CchPercentSheet *
cch_percent_sheet_ref (CchPercentSheet *sheet)
{
  g_atomic_ref_count_inc (&sheet->references);
  return sheet;
}

void
cch_percent_sheet_unref (CchPercentSheet *sheet)
{
  if (!g_atomic_ref_count_dec (&sheet->references))
    return;

  g_ptr_array_unref (sheet->areas);
  cch_percent_unref (sheet->total);
  g_free (sheet);
}

guint
cch_percent_sheet_get_n_areas (const CchPercentSheet *sheet)
{
  return sheet->areas->len;
}

CchPercent *
cch_percent_sheet_get_area (const CchPercentSheet *sheet, guint index)
{
  g_return_val_if_fail (index < sheet->areas->len, NULL);

  return g_ptr_array_index (sheet->areas, index);
}

/**
 * cch_percent_sheet_find_area:
 *
 * Returns: (nullable) (transfer none)
 */
CchPercent *
cch_percent_sheet_find_area (const CchPercentSheet *sheet, const char *area)
{
  for (guint i = 0; i < sheet->areas->len; i++)
    if (g_str_equal (cch_percent_get_area (g_ptr_array_index (sheet->areas, i)), area))
      return g_ptr_array_index (sheet->areas, i);
  return NULL;
}

CchPercent *
cch_percent_sheet_get_total (const CchPercentSheet *sheet)
{
  return sheet->total;
}

/* Areas without a task in the period are left out, tasks of areas without a figure come last. */
static char *
join_terms (const CchPercentSheet *sheet, guint (*get) (const CchPercent *))
{
  g_autoptr (GString) terms = g_string_new (NULL);
  guint n_terms = 0;
  guint rest = get (sheet->total);

  for (guint i = 0; i < sheet->areas->len; i++)
    {
      const CchPercent *area = g_ptr_array_index (sheet->areas, i);

      if (cch_percent_get_denominator (area) == 0)
        continue;
      g_string_append_printf (terms, "%s%u", n_terms++ > 0 ? "+" : "", get (area));
      rest -= get (area);
    }
  if (rest > 0)
    g_string_append_printf (terms, "%s%u", n_terms++ > 0 ? "+" : "", rest);
  if (n_terms < 2)
    return g_string_free (g_steal_pointer (&terms), FALSE);
  return g_strdup_printf ("(%s)", terms->str);
}

/**
 * cch_percent_sheet_format_formula:
 *
 * Returns: (transfer full): "(2+1+3)/(2+2+3) = 6/7 nhiệm vụ = 85,71%"
 */
char *
cch_percent_sheet_format_formula (const CchPercentSheet *sheet)
{
  g_autofree char *numerators = join_terms (sheet, cch_percent_get_numerator);
  g_autofree char *denominators = join_terms (sheet, cch_percent_get_denominator);
  g_autofree char *fraction = cch_percent_format_fraction (sheet->total);
  g_autofree char *value = cch_percent_format (sheet->total);

  if (cch_percent_get_denominator (sheet->total) == 0)
    return g_steal_pointer (&value);
  return g_strdup_printf ("%s/%s = %s = %s", numerators, denominators, fraction, value);
}
