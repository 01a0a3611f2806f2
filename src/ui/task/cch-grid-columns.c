/* Widths of the columns of a grid: drawn at the borders of its head, fitted to words, or shared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-private.h"

#include <math.h>
#include <string.h>

/* To each side of a border. */
#define GRIP_WIDTH 3
#define MOST_WIDTH 1600
/* A column that fits its words breaks them all the same where they would fill a window. */
#define MOST_FIT 520
/* Words that are measured truly: the longest by their letters. */
#define N_CANDIDATES 24

static gboolean
is_column (CchGrid *self, guint column)
{
  return self->model != NULL && column < self->layout->n_columns;
}

/* Width of the words of a line and its place among the longest. */
typedef struct
{
  const char *text; /* of the model */
  int length;       /* bytes */
  glong letters;
} Line;

static int
compare_lines (gconstpointer first, gconstpointer second)
{
  const Line *a = first, *b = second;

  return (a->letters < b->letters) - (a->letters > b->letters);
}

static void
add_lines (GArray *lines, const char *text)
{
  while (text != NULL)
    {
      const char *end = strchr (text, '\n');
      Line line = { text, (int) (end != NULL ? end - text : (gssize) strlen (text)), 0 };

      line.letters = g_utf8_strlen (text, line.length);
      g_array_append_val (lines, line);
      text = end != NULL ? end + 1 : NULL;
    }
}

/* Lines of cells that stand in that column alone. */
static GArray *
list_lines (CchGrid *self, guint column)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  add_lines (lines, cch_grid_model_get_column (self->model, column)->header);
  for (guint row = 0; row < self->layout->n_rows; row++)
    {
      CchGridContent content;

      if (cch_grid_model_get_row_kind (self->model, row) != CCH_GRID_ROW_BODY)
        continue;
      cch_grid_model_get_content (self->model, row, column, &content);
      if (content.first == content.last)
        add_lines (lines, content.text);
    }
  g_array_sort (lines, compare_lines);
  return lines;
}

static int
measure_words (CchGrid *self, guint column)
{
  g_autoptr (GArray) lines = list_lines (self, column);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  int most = 0;

  for (guint i = 0; i < lines->len && i < N_CANDIDATES; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      int width = 0;

      pango_layout_set_text (layout, line->text, line->length);
      pango_layout_get_pixel_size (layout, &width, NULL);
      most = MAX (most, width);
    }
  return most + CCH_GRID_CELL_EXTRA_WIDTH + 1;
}

/* The header keeps its own room when what one column gains another loses, so it is told. */
static void
place_anew (CchGrid *self)
{
  cch_grid_layout_set_width (self->layout, self->model, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (self->header);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
draw_width (CchGrid *self, guint column, int width)
{
  int least = cch_grid_model_get_column (self->model, column)->least;

  cch_grid_layout_want_width (self->layout, column, CLAMP (width, least, MOST_WIDTH));
  place_anew (self);
}

/**
 * cch_grid_set_column_width:
 * @width: pixels; none goes below what its words need
 *
 * Columns before it stay as they are, those after it share what is left of the view.
 */
void
cch_grid_set_column_width (CchGrid *self, guint column, int width)
{
  g_return_if_fail (CCH_IS_GRID (self));

  if (!is_column (self, column))
    return;
  draw_width (self, column, width);
  cch_grid_tell_widths (self);
}

/* As wide as its longest line, within reason. */
void
cch_grid_fit_column (CchGrid *self, guint column)
{
  g_return_if_fail (CCH_IS_GRID (self));

  if (is_column (self, column))
    cch_grid_set_column_width (self, column, MIN (measure_words (self, column), MOST_FIT));
}

/* All columns share the view again, as the form would have it. */
void
cch_grid_share_columns (CchGrid *self)
{
  g_return_if_fail (CCH_IS_GRID (self));

  for (guint i = 0; i < self->layout->n_columns; i++)
    cch_grid_layout_want_width (self->layout, i, 0);
  place_anew (self);
  cch_grid_tell_widths (self);
}

/* What it has now. */
int
cch_grid_get_column_width (CchGrid *self, guint column)
{
  return is_column (self, column) ? self->layout->widths[column] : 0;
}

/* Returns: (transfer full) (element-type int): as somebody gave them, 0 for a share of the rest */
GArray *
cch_grid_list_widths (CchGrid *self)
{
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (widths, self->layout->wanted, self->layout->n_columns);
  return widths;
}

/* Returns: whether @x is at the right border of a column */
static gboolean
find_border (CchGrid *self, double x, guint *column)
{
  for (guint i = self->layout->n_columns; self->model != NULL && i > 0; i--)
    if (fabs (self->layout->lefts[i] - x) <= GRIP_WIDTH)
      {
        *column = i - 1;
        return TRUE;
      }
  return FALSE;
}

static void
pointed_cb (CchGrid *self, double x, double y)
{
  guint column;

  gtk_widget_set_cursor_from_name (self->header,
                                   find_border (self, x, &column) ? "col-resize" : NULL);
}

static void
drag_begin_cb (CchGrid *self, double x, double y, GtkGesture *gesture)
{
  if (!find_border (self, x, &self->drawn_column))
    {
      self->drawn_column = G_MAXUINT;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drawn_width = self->layout->widths[self->drawn_column];
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (CchGrid *self, double dx, double dy)
{
  if (is_column (self, self->drawn_column))
    draw_width (self, self->drawn_column, self->drawn_width + (int) dx);
}

static void
drag_end_cb (CchGrid *self, double dx, double dy)
{
  if (is_column (self, self->drawn_column) && (int) dx != 0)
    cch_grid_tell_widths (self);
  self->drawn_column = G_MAXUINT;
}

static void
pressed_cb (CchGrid *self, int n_press, double x, double y)
{
  guint column;

  if (n_press == 2 && find_border (self, x, &column))
    cch_grid_fit_column (self, column);
}

void
cch_grid_add_grips (CchGrid *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->drawn_column = G_MAXUINT;
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointed_cb), self);
  gtk_widget_add_controller (self->header, motion);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (self->header, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->header, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);
}
