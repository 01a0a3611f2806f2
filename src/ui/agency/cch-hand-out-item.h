/* An open task in the list of tasks that are handed out, with who takes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-task.h"

G_BEGIN_DECLS

#define CCH_TYPE_HAND_OUT_ITEM (cch_hand_out_item_get_type ())
G_DECLARE_FINAL_TYPE (CchHandOutItem, cch_hand_out_item, CCH, HAND_OUT_ITEM, GObject)

/* Nobody takes the task yet. */
#define CCH_HAND_OUT_NOBODY -1

CchHandOutItem *cch_hand_out_item_new (CchOpenTask *task);

const CchOpenTask *cch_hand_out_item_get_task (CchHandOutItem *self);
int cch_hand_out_item_get_taker (CchHandOutItem *self);
const char *cch_hand_out_item_get_words (CchHandOutItem *self);
void cch_hand_out_item_give (CchHandOutItem *self, int taker, const char *name);
void cch_hand_out_item_follow (CchHandOutItem *self, const char *const *takers, gboolean renamed);

G_END_DECLS
