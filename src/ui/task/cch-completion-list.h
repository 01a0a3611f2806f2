/* The few offers under a cell that is being written: one may be chosen by key or by mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_COMPLETION_LIST_MOST 8

#define CCH_TYPE_COMPLETION_LIST (cch_completion_list_get_type ())

/**
 * CchCompletionList:
 *
 * A plain widget and not a popover: it opens with the frame in which the letter shows, costs no window
 * of its own, and takes no keyboard focus. Signal `taken` (guint index): clicked.
 */
G_DECLARE_FINAL_TYPE (CchCompletionList, cch_completion_list, CCH, COMPLETION_LIST, GtkWidget)

GtkWidget *cch_completion_list_new (void);
void cch_completion_list_set_matches (CchCompletionList *self, GArray *matches, int chosen);
guint cch_completion_list_get_n (CchCompletionList *self);
int cch_completion_list_get_chosen (CchCompletionList *self);
const char *cch_completion_list_get_text (CchCompletionList *self, guint index);
void cch_completion_list_step (CchCompletionList *self, int way);

G_END_DECLS
