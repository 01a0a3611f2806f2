/* The parts of a time phrase that are more than one word: units, lists of them, names of documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-grammar.h"

G_BEGIN_DECLS

gboolean cch_schedule_is_act (const CchScheduleToken *tokens);
gboolean cch_schedule_is_connector (const CchScheduleToken *token);
gboolean cch_schedule_is_stop (const CchScheduleToken *tokens);

guint cch_schedule_slot_read_unit (const CchScheduleToken *tokens, CchScheduleMatchUnit *unit);
guint cch_schedule_slot_read_units (const CchScheduleToken *tokens, CchScheduleMatch *match);
guint cch_schedule_slot_read_more_units (const CchScheduleToken *tokens, CchScheduleMatch *match);
guint cch_schedule_slot_read_weekday (const CchScheduleToken *token, CchScheduleMatch *match);
guint cch_schedule_slot_read_rest (const CchScheduleToken *tokens, gboolean whole);

G_END_DECLS
