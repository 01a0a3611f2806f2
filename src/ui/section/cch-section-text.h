/* A text view for official prose: items number themselves, pasted text comes in clean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-list-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_SECTION_TEXT (cch_section_text_get_type ())

/**
 * CchSectionText:
 *
 * Lines are paragraphs. It has no undo of its own. Signal `edited`: a person changed the text, once
 * an action; never emitted by cch_section_text_set_text().
 */
G_DECLARE_FINAL_TYPE (CchSectionText, cch_section_text, CCH, SECTION_TEXT, GtkTextView)

char *cch_section_text_dup_text (CchSectionText *self);
void cch_section_text_set_text (CchSectionText *self, const char *text);

void cch_section_text_set_kind (CchSectionText *self, CchListItemKind kind);
gboolean cch_section_text_move_lines (CchSectionText *self, int by);

G_END_DECLS
