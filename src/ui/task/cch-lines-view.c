/* A text as high as its words at the width that it has, for a form that scrolls as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-lines-view.h"

#define SIDE 8
#define TOP 6

/* A text view says the height of the lines that it has laid out so far, at the width of last time,
 * and asks for more while it is being placed, which GTK does not hear: outside a scrolled window a
 * text stays cut off, and one that has just been made has no height at all. */
struct _CchLinesView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (CchLinesView, cch_lines_view, GTK_TYPE_TEXT_VIEW)

/* @width: -1 for as wide as it likes */
static PangoLayout *
make_layout (CchLinesView *self, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  PangoLayout *layout;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, MAX (width - 2 * SIDE, 1) * PANGO_SCALE);
  return layout;
}

static GtkSizeRequestMode
cch_lines_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cch_lines_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  GTK_WIDGET_CLASS (cch_lines_view_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  layout = make_layout (CCH_LINES_VIEW (widget), for_size);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height + 2 * TOP;
}

static void
cch_lines_view_class_init (CchLinesViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = cch_lines_view_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = cch_lines_view_measure;
}

static void
cch_lines_view_init (CchLinesView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, SIDE);
  gtk_text_view_set_right_margin (view, SIDE);
  gtk_text_view_set_top_margin (view, TOP);
  gtk_text_view_set_bottom_margin (view, TOP);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cch_lines_view_new (void)
{
  return g_object_new (CCH_TYPE_LINES_VIEW, NULL);
}
