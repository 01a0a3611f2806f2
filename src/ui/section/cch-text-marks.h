/* Wavy lines under what is doubtful in a text, and what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "base/cch-spelling.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_TEXT_MARKS (cch_text_marks_get_type ())

/**
 * CchTextMarks:
 *
 * Looks at the text of a view a moment after each change. Signal `accept` (a string): the person
 * says that these words are right.
 */
G_DECLARE_FINAL_TYPE (CchTextMarks, cch_text_marks, CCH, TEXT_MARKS, GObject)

CchTextMarks *cch_text_marks_new (GtkTextView *view);

void cch_text_marks_set_spelling (CchTextMarks *self, CchSpelling *spelling);
void cch_text_marks_clear_remarks (CchTextMarks *self);
void cch_text_marks_add_remark (CchTextMarks *self,
                                gsize start,
                                gsize length,
                                CchSeverity severity,
                                const char *words);
void cch_text_marks_check (CchTextMarks *self);
char *cch_text_marks_dup_words_at (CchTextMarks *self, guint offset);
GMenuModel *cch_text_marks_make_menu (CchTextMarks *self, guint offset);

G_END_DECLS
