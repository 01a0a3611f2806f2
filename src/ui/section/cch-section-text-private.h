/* What the files of the section text share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/section/cch-section-text.h"

G_BEGIN_DECLS

struct _CchSectionText
{
  GtkTextView parent_instance;

  GtkTextTag *tags[CCH_LIST_ITEM_N_KINDS]; /* not owned; %NULL for a paragraph */
  guint silent;                            /* changes that no person makes are going on */
  gboolean plain_insert;                   /* what is inserted comes from this very text */

  /* Of the action that goes on. */
  gboolean changed;
  gboolean lines_changed;
  gboolean entered;     /* the last thing was a line break alone */
  guint first, last;    /* lines that changed */
  CchListStarts starts; /* from before it */
};

GtkTextBuffer *cch_section_text_get_buffer (CchSectionText *self);
guint cch_section_text_get_n_lines (CchSectionText *self);
void cch_section_text_get_selected_lines (CchSectionText *self, guint *first, guint *last);
void cch_section_text_tag_lines (CchSectionText *self, guint first, guint last);
void cch_section_text_note_lines (CchSectionText *self, guint first, guint last);
void cch_section_text_renumber (CchSectionText *self);
void cch_section_text_continue_list (CchSectionText *self, guint line);
gboolean cch_section_text_drop_label (CchSectionText *self);
void cch_section_text_add_bindings (GtkWidgetClass *widget_class);

G_END_DECLS
