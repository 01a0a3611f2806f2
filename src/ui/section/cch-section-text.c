/* A text view for official prose: items number themselves, pasted text comes in clean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-section-text-private.h"

#include "base/cch-text-difference.h"

#include <string.h>

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchSectionText, cch_section_text, GTK_TYPE_TEXT_VIEW)

/* How far items stand in, in pixels at the normal size of type. */
enum
{
  MARGIN = 12,
  STEP = 14,
};

GtkTextBuffer *
cch_section_text_get_buffer (CchSectionText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
finish_lines (CchSectionText *self)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (cch_section_text_get_buffer (self), &caret,
                                    gtk_text_buffer_get_insert (
                                        cch_section_text_get_buffer (self)));
  if (self->entered && gtk_text_iter_get_line (&caret) > 0)
    cch_section_text_continue_list (self, (guint) gtk_text_iter_get_line (&caret));
  cch_section_text_renumber (self);
}

static void
begin_action_cb (CchSectionText *self)
{
  self->changed = FALSE;
  self->lines_changed = FALSE;
  self->entered = FALSE;
}

static void
end_action_cb (CchSectionText *self)
{
  guint first, last;

  if (!self->changed)
    return;
  self->changed = FALSE;
  if (self->lines_changed)
    {
      finish_lines (self);
      cch_section_text_tag_lines (self, self->first > 0 ? self->first - 1 : 0,
                                  cch_section_text_get_n_lines (self));
      self->lines_changed = FALSE;
    }
  else
    {
      cch_section_text_get_selected_lines (self, &first, &last);
      cch_section_text_tag_lines (self, first, last);
    }
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* What comes in at once comes from elsewhere, and is cleaned before anybody sees it. */
static void
insert_cb (CchSectionText *self,
           GtkTextIter *at,
           const char *text,
           int length,
           GtkTextBuffer *buffer)
{
  g_autofree char *given = g_strndup (text, (gsize) length);
  g_autofree char *clean = NULL;
  guint line = (guint) gtk_text_iter_get_line (at);

  if (self->silent > 0)
    return;
  clean = self->plain_insert ? g_strdup (given) : cch_list_clean_paste (given);
  if (g_utf8_strlen (given, -1) > 1 && strcmp (clean, given) != 0)
    {
      g_signal_stop_emission_by_name (buffer, "insert-text");
      gtk_text_buffer_insert (buffer, at, clean, -1);
      return;
    }
  self->changed = TRUE;
  self->entered = strcmp (given, "\n") == 0;
  if (strchr (given, '\n') != NULL)
    cch_section_text_note_lines (self, line, line);
}

static void
inserted_cb (CchSectionText *self, GtkTextIter *at)
{
  if (self->silent == 0 && self->lines_changed)
    self->last = MAX (self->last, (guint) gtk_text_iter_get_line (at));
}

static void
delete_cb (CchSectionText *self, GtkTextIter *start, GtkTextIter *end)
{
  guint first = (guint) gtk_text_iter_get_line (start);

  if (self->silent > 0)
    return;
  self->changed = TRUE;
  self->entered = FALSE;
  if (first != (guint) gtk_text_iter_get_line (end))
    cch_section_text_note_lines (self, first, first);
}

static void
cch_section_text_backspace (GtkTextView *view)
{
  if (!cch_section_text_drop_label (CCH_SECTION_TEXT (view)))
    GTK_TEXT_VIEW_CLASS (cch_section_text_parent_class)->backspace (view);
}

static void
cch_section_text_class_init (CchSectionTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_TEXT_VIEW_CLASS (klass)->backspace = cch_section_text_backspace;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", CCH_TYPE_SECTION_TEXT, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  cch_section_text_add_bindings (widget_class);
}

static GtkTextTag *
make_tag (CchSectionText *self, CchListItemKind kind, const char *label, int steps)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), label);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return gtk_text_buffer_create_tag (cch_section_text_get_buffer (self), NULL, "left-margin",
                                     MARGIN + steps * STEP, "indent", -width, NULL);
}

static void
cch_section_text_init (CchSectionText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
  gtk_text_view_set_top_margin (view, MARGIN);
  gtk_text_view_set_bottom_margin (view, MARGIN);
  gtk_text_view_set_pixels_below_lines (view, 6);
  gtk_text_buffer_set_enable_undo (cch_section_text_get_buffer (self), FALSE);

  self->tags[CCH_LIST_ITEM_NUMBER] = make_tag (self, CCH_LIST_ITEM_NUMBER, "1.  ", 0);
  self->tags[CCH_LIST_ITEM_LETTER] = make_tag (self, CCH_LIST_ITEM_LETTER, "a)  ", 1);
  self->tags[CCH_LIST_ITEM_BULLET] = make_tag (self, CCH_LIST_ITEM_BULLET, "-  ", 1);
  self->tags[CCH_LIST_ITEM_SUB_BULLET] = make_tag (self, CCH_LIST_ITEM_SUB_BULLET, "+  ", 2);

  g_signal_connect_object (cch_section_text_get_buffer (self), "begin-user-action",
                           G_CALLBACK (begin_action_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cch_section_text_get_buffer (self), "end-user-action",
                           G_CALLBACK (end_action_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cch_section_text_get_buffer (self), "insert-text",
                           G_CALLBACK (insert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cch_section_text_get_buffer (self), "insert-text",
                           G_CALLBACK (inserted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (cch_section_text_get_buffer (self), "delete-range",
                           G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
}

char *
cch_section_text_dup_text (CchSectionText *self)
{
  char *text;

  g_return_val_if_fail (CCH_IS_SECTION_TEXT (self), NULL);

  g_object_get (cch_section_text_get_buffer (self), "text", &text, NULL);
  return text;
}

/**
 * cch_section_text_set_text:
 * @text: (nullable): what is to stand there
 *
 * Changes only what differs, so that the caret and what is seen stay where they are; the caret goes
 * to the end of what changed.
 */
void
cch_section_text_set_text (CchSectionText *self, const char *text)
{
  g_autofree char *old = cch_section_text_dup_text (self);
  CchTextDifference difference = cch_text_find_difference (old, text != NULL ? text : "");
  GtkTextIter start, end;
  guint first;

  g_return_if_fail (CCH_IS_SECTION_TEXT (self));

  if (difference.old_length == 0 && difference.new_length == 0)
    return;
  self->silent++;
  gtk_text_buffer_get_iter_at_offset (cch_section_text_get_buffer (self), &start,
                                      (int) g_utf8_strlen (old, (gssize) difference.start));
  end = start;
  gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (old + difference.start,
                                                          (gssize) difference.old_length));
  first = (guint) gtk_text_iter_get_line (&start);
  gtk_text_buffer_delete (cch_section_text_get_buffer (self), &start, &end);
  if (difference.new_length > 0)
    gtk_text_buffer_insert (cch_section_text_get_buffer (self), &start, text + difference.start,
                            (int) difference.new_length);
  gtk_text_buffer_place_cursor (cch_section_text_get_buffer (self), &start);
  self->silent--;
  cch_section_text_tag_lines (self, first, cch_section_text_get_n_lines (self));
}
