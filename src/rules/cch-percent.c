/* A percentage with its proof: the fraction, what it counts, what it leaves out and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (CchPercentVerdict,
                    cch_percent_verdict,
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_COUNTED, "counted"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_LATE, "late"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_DUE_EARLIER, "due-earlier"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_DUE_LATER, "due-later"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_NO_DUE, "no-due"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_ARISING, "arising"),
                    G_DEFINE_ENUM_VALUE (CCH_PERCENT_CANCELLED, "cancelled"))

struct _CchPercent
{
  gatomicrefcount references;
  char *area; /* owned, nullable: NULL is the total */
  CchPercentRule rule;
  char *zero_text; /* owned: what rule.zero_text points at */
  CchDate cut_off;
  CchPercentInput *input; /* owned */
  GBytes *verdicts;       /* owned: one byte, a CchPercentVerdict, for each task of input */
  GArray *tasks;          /* (element-type guint), owned: indexes of the tasks of this area */
  guint counts[CCH_PERCENT_N_VERDICTS];
};

G_DEFINE_BOXED_TYPE (CchPercent, cch_percent, cch_percent_ref, cch_percent_unref)

static guint8
get_verdict (const CchPercent *percent, guint index)
{
  return ((const guint8 *) g_bytes_get_data (percent->verdicts, NULL))[index];
}

static void
collect (CchPercent *percent)
{
  const char *area = percent->area;

  for (guint i = 0; i < cch_percent_input_get_n_tasks (percent->input); i++)
    {
      if (area != NULL && !g_str_equal (cch_percent_input_get_task (percent->input, i)->area, area))
        continue;
      g_array_append_val (percent->tasks, i);
      percent->counts[get_verdict (percent, i)]++;
    }
}

/**
 * cch_percent_new:
 * @area: (nullable): only the tasks of this area, %NULL for all
 * @verdicts: one byte for each task, from cch_percent_sheet_new()
 */
CchPercent *
cch_percent_new (const char *area,
                 const CchPercentRule *rule,
                 const CchPercentPeriod *period,
                 CchPercentInput *input,
                 GBytes *verdicts)
{
  CchPercent *percent;

  g_return_val_if_fail (g_bytes_get_size (verdicts) >= cch_percent_input_get_n_tasks (input), NULL);

  percent = g_new0 (CchPercent, 1);
  g_atomic_ref_count_init (&percent->references);
  percent->area = g_strdup (area);
  percent->rule = *rule;
  percent->zero_text = g_strdup (rule->zero_text);
  percent->rule.zero_text = percent->zero_text;
  percent->cut_off = period->cut_off;
  percent->input = cch_percent_input_ref (input);
  percent->verdicts = g_bytes_ref (verdicts);
  percent->tasks = g_array_new (FALSE, FALSE, sizeof (guint));
  collect (percent);
  return percent;
}

CchPercent *
cch_percent_ref (CchPercent *percent)
{
  g_atomic_ref_count_inc (&percent->references);
  return percent;
}

void
cch_percent_unref (CchPercent *percent)
{
  if (!g_atomic_ref_count_dec (&percent->references))
    return;

  g_free (percent->area);
  g_free (percent->zero_text);
  cch_percent_input_unref (percent->input);
  g_bytes_unref (percent->verdicts);
  g_array_unref (percent->tasks);
  g_free (percent);
}

/**
 * cch_percent_get_area:
 *
 * Returns: (nullable): %NULL for the total of all areas
 */
const char *
cch_percent_get_area (const CchPercent *percent)
{
  return percent->area;
}

guint
cch_percent_get_numerator (const CchPercent *percent)
{
  guint late =
      percent->rule.numerator == CCH_PERCENT_NUMERATOR_DONE ? percent->counts[CCH_PERCENT_LATE] : 0;

  return percent->counts[CCH_PERCENT_COUNTED] + late;
}

guint
cch_percent_get_denominator (const CchPercent *percent)
{
  return percent->counts[CCH_PERCENT_COUNTED] + percent->counts[CCH_PERCENT_LATE]
         + percent->counts[CCH_PERCENT_OPEN];
}

/**
 * cch_percent_get_value:
 *
 * Returns: whether there is a percentage; 0/0 is none
 */
gboolean
cch_percent_get_value (const CchPercent *percent, CchNumber *value)
{
  return cch_number_percent (cch_percent_get_numerator (percent),
                             cch_percent_get_denominator (percent), percent->rule.decimals,
                             percent->rule.rounding, value);
}

CchDate
cch_percent_get_cut_off (const CchPercent *percent)
{
  return percent->cut_off;
}

const CchPercentRule *
cch_percent_get_rule (const CchPercent *percent)
{
  return &percent->rule;
}

guint
cch_percent_count (const CchPercent *percent, CchPercentVerdict verdict)
{
  g_return_val_if_fail (verdict < CCH_PERCENT_N_VERDICTS, 0);

  return percent->counts[verdict];
}

guint
cch_percent_get_n_tasks (const CchPercent *percent)
{
  return percent->tasks->len;
}

/**
 * cch_percent_get_task:
 * @verdict: (out): whether the task counts, and if not, why
 */
const CchPercentTask *
cch_percent_get_task (const CchPercent *percent, guint index, CchPercentVerdict *verdict)
{
  guint task;

  g_return_val_if_fail (index < percent->tasks->len, NULL);

  task = g_array_index (percent->tasks, guint, index);
  *verdict = get_verdict (percent, task);
  return cch_percent_input_get_task (percent->input, task);
}

static char *
pad_places (const char *text, guint decimals)
{
  GString *padded = g_string_new (text);
  const char *comma = strchr (text, ',');
  guint places = comma != NULL ? (guint) strlen (comma + 1) : 0;

  if (places < decimals && comma == NULL)
    g_string_append_c (padded, ',');
  for (; places < decimals; places++)
    g_string_append_c (padded, '0');
  return g_string_free (padded, FALSE);
}

static char *
drop_zeros (char *text)
{
  gsize length = strlen (text);

  if (strchr (text, ',') == NULL)
    return text;
  while (length > 0 && text[length - 1] == '0')
    text[--length] = '\0';
  if (length > 0 && text[length - 1] == ',')
    text[length - 1] = '\0';
  return text;
}

/**
 * cch_percent_format:
 *
 * Returns: (transfer full): "88,88%", or what the rule prints for 0/0
 */
char *
cch_percent_format (const CchPercent *percent)
{
  g_autofree char *number = NULL;
  g_autofree char *shown = NULL;
  CchNumber value;

  if (!cch_percent_get_value (percent, &value))
    return g_strdup (percent->zero_text != NULL ? percent->zero_text : "–");

  number = cch_number_format (value);
  shown = percent->rule.trailing_zeros ? pad_places (number, percent->rule.decimals)
                                       : g_strdup (drop_zeros (number));
  return g_strdup_printf ("%s%%", shown);
}

/**
 * cch_percent_format_fraction:
 *
 * Returns: (transfer full): "24/27 nhiệm vụ"
 */
char *
cch_percent_format_fraction (const CchPercent *percent)
{
  return g_strdup_printf ("%u/%u nhiệm vụ", cch_percent_get_numerator (percent),
                          cch_percent_get_denominator (percent));
}
