/* Words around a time that make it mean something else: better to understand nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-token.h"

G_BEGIN_DECLS

gboolean cch_schedule_doubt_before (const CchScheduleToken *tokens, guint n_tokens);
guint cch_schedule_doubt_behind (const CchScheduleToken *tokens);
guint cch_schedule_hour_read (const CchScheduleToken *tokens, guint n_tokens);

G_END_DECLS
