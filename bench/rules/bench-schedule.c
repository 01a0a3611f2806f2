/* How long a time phrase takes, per character. Peer: folding the same text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"
#include "rules/cch-schedule.h"

#include <stdio.h>

enum
{
  ROUNDS = 300,
};

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gint64 started;
  double parse_time;
  double fold_time;
  glong n_characters = 0;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 3);

      g_free (lines[i]);
      lines[i] = g_strdup (cells[0] != NULL && cells[1] != NULL ? cells[1] : "");
      n_characters += g_utf8_strlen (lines[i], -1);
    }

  started = g_get_monotonic_time ();
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; lines[i] != NULL; i++)
      cch_schedule_unref (cch_schedule_new (lines[i], 2024));
  parse_time = (double) (g_get_monotonic_time () - started);

  started = g_get_monotonic_time ();
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; lines[i] != NULL; i++)
      g_free (cch_text_fold (lines[i]));
  fold_time = (double) (g_get_monotonic_time () - started);

  printf ("schedule phrase: %.3f us per character (%.1f times folding; allowed 2 us)\n",
          parse_time / ROUNDS / (double) n_characters, parse_time / fold_time);
  return 0;
}
