/* Hands out the open tasks of an agency among others: a list, each task with who takes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-task.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_HAND_OUT_VIEW (cch_hand_out_view_get_type ())

/**
 * CchHandOutView:
 *
 * Signal `changed`: somebody else takes a task.
 */
G_DECLARE_FINAL_TYPE (CchHandOutView, cch_hand_out_view, CCH, HAND_OUT_VIEW, GtkBox)

void cch_hand_out_view_set_tasks (CchHandOutView *self, GPtrArray *tasks);
guint cch_hand_out_view_get_n_tasks (CchHandOutView *self);
void cch_hand_out_view_set_takers (CchHandOutView *self, const char *const *takers);
void cch_hand_out_view_give (CchHandOutView *self, guint position, int taker);
GArray *cch_hand_out_view_list_shares (CchHandOutView *self);

G_END_DECLS
