/* What-if: rules of a regulation as they are tried on the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation-year.h"

G_BEGIN_DECLS

/**
 * CchToolTrial:
 * @regulation: what is tried; the one that was asked about stays as it is
 *
 * "q1=before 05/3", "h1/send=by last/6", "plan=after 10", "percentage.rounding=half-up".
 */
typedef struct
{
  CchRegulation *regulation; /* owned */
  GPtrArray *names;          /* (element-type utf8), owned: what was changed */
  GPtrArray *before;         /* (element-type utf8), owned: the rules in words */
  GPtrArray *after;          /* (element-type utf8), owned */
  gboolean moves_dates;
  gboolean moves_figures;
} CchToolTrial;

CchToolTrial *cch_tool_trial_new (CchRegulation *regulation);
void cch_tool_trial_free (CchToolTrial *trial);

gboolean cch_tool_trial_change (CchToolTrial *trial,
                                const char *change,
                                const char *class_id,
                                guint year,
                                const CchYearOptions *options,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchToolTrial, cch_tool_trial_free)

G_END_DECLS
