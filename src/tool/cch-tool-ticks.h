/* Which proposals of a list are meant: their numbers as they are listed, or all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

#define CCH_TOOL_TICKS_USAGE "[--dry-run] [--tick NUMBERS|all] [--untick NUMBERS|all]"

/* Their lines in a table of options. */
#define CCH_TOOL_TICKS_ENTRIES(ticks)                                                              \
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &(ticks)->dry_run, NULL, NULL },                           \
      { "tick", 0, 0, G_OPTION_ARG_STRING, &(ticks)->tick, NULL, NULL },                           \
  {                                                                                                \
    "untick", 0, 0, G_OPTION_ARG_STRING, &(ticks)->untick, NULL, NULL                              \
  }

/**
 * CchToolTicks:
 * @dry_run: the proposals are listed only
 * @tick: (nullable): "3,5,8" or "all"
 * @untick: (nullable): likewise
 */
typedef struct
{
  gboolean dry_run;
  char *tick;   /* owned */
  char *untick; /* owned */
} CchToolTicks;

/**
 * CchToolTick:
 * @list: what holds the proposals
 * @index: from 0
 */
typedef void (*CchToolTick) (gpointer list, guint index, gboolean ticked);

void cch_tool_ticks_clear (CchToolTicks *ticks);
CchSession *cch_tool_ticks_open (const CchToolTicks *ticks, const char *office, GError **error);
gboolean cch_tool_ticks_apply (const CchToolTicks *ticks,
                               gpointer list,
                               guint n_proposals,
                               CchToolTick tick,
                               GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CchToolTicks, cch_tool_ticks_clear)

G_END_DECLS
