/* Which proposals of a list are meant: their numbers as they are listed, or all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-ticks.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

static void
tick_all (gpointer list, guint n_proposals, CchToolTick tick, const char *which, gboolean ticked)
{
  for (guint i = 0; g_strcmp0 (which, "all") == 0 && i < n_proposals; i++)
    tick (list, i, ticked);
}

static gboolean
refuse_number (const char *text, GError **error)
{
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("“%s” is no number of a proposal. List them with --dry-run"), text);
  return FALSE;
}

static gboolean
tick_numbers (gpointer list,
              guint n_proposals,
              CchToolTick tick,
              const char *which,
              gboolean ticked,
              GError **error)
{
  const gboolean none = which == NULL || g_str_equal (which, "all");
  g_auto (GStrv) numbers = g_strsplit (none ? "" : which, ",", -1);

  if (!none && *which == '\0')
    return refuse_number (which, error);
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      guint64 number;

      if (!g_ascii_string_to_unsigned (numbers[i], 10, 1, MAX (n_proposals, 1), &number, NULL)
          || n_proposals == 0)
        return refuse_number (numbers[i], error);
      tick (list, (guint) number - 1, ticked);
    }
  return TRUE;
}

void
cch_tool_ticks_clear (CchToolTicks *ticks)
{
  g_clear_pointer (&ticks->tick, g_free);
  g_clear_pointer (&ticks->untick, g_free);
}

/* Who only looks needs no lock. */
CchSession *
cch_tool_ticks_open (const CchToolTicks *ticks, const char *office, GError **error)
{
  return cch_session_open (office, ticks->dry_run ? CCH_SESSION_READ : CCH_SESSION_WRITE, NULL,
                           NULL, error);
}

/**
 * cch_tool_ticks_apply:
 *
 * Numbers count more than "all": "--untick all --tick 3" leaves the third alone ticked.
 */
gboolean
cch_tool_ticks_apply (const CchToolTicks *ticks,
                      gpointer list,
                      guint n_proposals,
                      CchToolTick tick,
                      GError **error)
{
  tick_all (list, n_proposals, tick, ticks->tick, TRUE);
  tick_all (list, n_proposals, tick, ticks->untick, FALSE);
  return tick_numbers (list, n_proposals, tick, ticks->tick, TRUE, error)
         && tick_numbers (list, n_proposals, tick, ticks->untick, FALSE, error);
}
