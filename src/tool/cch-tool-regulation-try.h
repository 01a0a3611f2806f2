/* caicach-tool regulation try: which dates and figures move under other rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"
#include "tool/cch-tool-output.h"
#include "tool/cch-tool-trial.h"

G_BEGIN_DECLS

/**
 * CchToolQuestion:
 * @rules: what is tried
 * @class_id: (nullable): whose dates
 * @year: 0 when none is given
 * @session: (nullable): the office with the plan
 * @plan: (nullable): whose figures
 * @period: (nullable): the period of the figures
 *
 * Nothing in it is owned.
 */
typedef struct
{
  CchRegulation *regulation;
  char **rules;
  const char *class_id;
  guint year;
  CchYearOptions year_options;
  CchSession *session;
  const char *plan;
  const char *period;
} CchToolQuestion;

gboolean
cch_tool_regulation_try (const CchToolQuestion *question, CchToolOutput *output, GError **error);

G_END_DECLS
