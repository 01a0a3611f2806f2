/* The year of one class. Peer: as many calendar steps through GDate as the view has dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-library.h"
#include "rules/cch-regulation-year.h"

#include <stdio.h>

#define ROUNDS 2000

static double
measure_views (CchRegulation *regulation, const CchYearOptions *options)
{
  gint64 started = g_get_monotonic_time ();

  for (guint i = 0; i < ROUNDS; i++)
    cch_regulation_year_unref (
        cch_regulation_year_new (regulation, "xa", 2020 + i % 10, options, NULL));
  return (double) (g_get_monotonic_time () - started) / ROUNDS;
}

static double
measure_steps (guint dates)
{
  gint64 started = g_get_monotonic_time ();
  guint32 sum = 0;

  for (guint i = 0; i < ROUNDS; i++)
    for (guint j = 0; j < dates; j++)
      {
        GDate date;

        g_date_set_dmy (&date, 5, G_DATE_MARCH, (GDateYear) (2020 + i % 10));
        g_date_add_days (&date, j);
        sum += g_date_get_julian (&date);
      }
  return (double) (g_get_monotonic_time () - started + (sum == 0)) / ROUNDS;
}

int
main (void)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  gint64 started = g_get_monotonic_time ();
  g_autoptr (CchRegulation) regulation = cch_regulation_library_get (library, "ha-tinh-2019", NULL);
  double loading = (double) (g_get_monotonic_time () - started);
  g_autoptr (CchHolidays) holidays = cch_holidays_new_shipped ();
  CchYearOptions options = { .holidays = holidays,
                             .parent_issued = cch_date_new (2019, 12, 26),
                             .sub_units = 14 };
  double view, steps;

  if (regulation == NULL)
    return 1;
  view = measure_views (regulation, &options);
  steps = measure_steps (30);
  printf ("regulation year: %.4f ms a view (%.1f times 30 GDate steps; allowed 5 ms)\n",
          view / 1000, view / steps);
  printf ("regulation pack: %.2f ms to read with what it extends\n", loading / 1000);
  return 0;
}
