/* What a time phrase of a plan means: its milestones, and what of it is not understood.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-item.h"

G_BEGIN_DECLS

#define CCH_TYPE_SCHEDULE (cch_schedule_get_type ())

/**
 * CchSchedule:
 *
 * Immutable. Every word of the phrase is in exactly one span: of an item, of the label of items
 * that follow one another, or of a rest that is left as not understood. The spans of the items and
 * of the rests never overlap. Nothing is guessed: a phrase outside the grammar is a rest.
 */
typedef struct _CchSchedule CchSchedule;

GType cch_schedule_get_type (void);

CchSchedule *cch_schedule_new (const char *text, guint plan_year);
CchSchedule *
cch_schedule_new_with_products (const char *text, guint plan_year, const char *const *products);
CchSchedule *cch_schedule_ref (CchSchedule *schedule);
void cch_schedule_unref (CchSchedule *schedule);

const char *cch_schedule_get_text (const CchSchedule *schedule);
guint cch_schedule_get_n_items (const CchSchedule *schedule);
const CchScheduleItem *cch_schedule_get_item (const CchSchedule *schedule, guint index);
guint cch_schedule_get_n_rests (const CchSchedule *schedule);
CchScheduleSpan cch_schedule_get_rest (const CchSchedule *schedule, guint index);
char *cch_schedule_dup_span (const CchSchedule *schedule, CchScheduleSpan span);

/* Every word was read; an empty phrase is not understood. */
gboolean cch_schedule_is_understood (const CchSchedule *schedule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchSchedule, cch_schedule_unref)

G_END_DECLS
