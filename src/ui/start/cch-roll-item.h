/* A proposal of rolling a plan forward, as an item of a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-roll-forward.h"

G_BEGIN_DECLS

#define CCH_TYPE_ROLL_ITEM (cch_roll_item_get_type ())

/**
 * CchRollItem:
 *
 * Property ticked: whether it will be done; it notifies when somebody changes it or the words.
 */
G_DECLARE_FINAL_TYPE (CchRollItem, cch_roll_item, CCH, ROLL_ITEM, GObject)

CchRollItem *cch_roll_item_new (CchRollForward *roll, guint index);

const CchRollProposal *cch_roll_item_get_proposal (CchRollItem *self);
gboolean cch_roll_item_get_ticked (CchRollItem *self);
void cch_roll_item_set_ticked (CchRollItem *self, gboolean ticked);
gboolean cch_roll_item_can_reword (CchRollItem *self);
void cch_roll_item_set_words (CchRollItem *self, const char *words);

char *cch_roll_item_get_markup (CchRollItem *self, guint most_letters);

G_END_DECLS
