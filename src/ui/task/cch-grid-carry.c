/* Rows of a grid that are carried to another place with the mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-private.h"

/* Near the upper and lower edge the rows move under the pointer: the nearer, the faster. */
#define EDGE_HEIGHT 32
#define EDGE_SPEED 0.4 /* pixels a frame for each pixel past its beginning */
#define LINE_HEIGHT 3

/* Rows with words are held by a column that says so. */
static gboolean
is_handle (CchGrid *self, CchGridPlace place)
{
  CchGridRowKind kind = cch_grid_model_get_row_kind (self->model, place.row);

  return cch_grid_model_get_column (self->model, place.column)->handle
         && (kind == CCH_GRID_ROW_BODY || kind == CCH_GRID_ROW_HEADING);
}

static gboolean
is_among_many (CchGrid *self, CchGridPlace place)
{
  return !cch_grid_selection_is_single (self->selection)
         && cch_grid_selection_contains (self->selection, place);
}

/**
 * cch_grid_hold:
 *
 * A button went down on @place. Returns: whether the place is not to be chosen now, for the rows
 *   that are chosen may be about to be carried; cch_grid_drop() then sees to it
 */
gboolean
cch_grid_hold (CchGrid *self, CchGridPlace place, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 || !is_handle (self, place))
    return FALSE;
  self->carry.held = TRUE;
  self->carry.place = place;
  self->carry.many = is_among_many (self, place);
  return self->carry.many;
}

/* The gap between rows that is nearest to the pointer: below as many rows. */
static guint
find_gap (CchGrid *self)
{
  int y = (int) CLAMP (self->carry.y, self->header_height,
                       MAX (gtk_widget_get_height (GTK_WIDGET (self)), self->header_height));
  int top = cch_grid_layout_get_top (self->layout, self->anchor_row) + self->anchor_offset + y
            - self->header_height;
  guint row = cch_grid_layout_find_row (self->layout, top);
  int middle = cch_grid_layout_get_top (self->layout, row)
               + cch_grid_layout_get_height (self->layout, row) / 2;

  return top > middle ? row + 1 : row;
}

static void
show_gap (CchGrid *self)
{
  self->carry.gap = find_gap (self);
  gtk_widget_set_visible (self->drop_line, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* How far beyond the beginning of an edge the pointer is; less than 0 above. */
static double
get_depth (CchGrid *self)
{
  double top = self->header_height + EDGE_HEIGHT;
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) - EDGE_HEIGHT;

  if (self->carry.y < top)
    return MAX (self->carry.y - top, -2 * EDGE_HEIGHT);
  return self->carry.y > bottom ? MIN (self->carry.y - bottom, 2 * EDGE_HEIGHT) : 0;
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CchGrid *self = CCH_GRID (widget);
  GtkAdjustment *adjustment =
      cch_scroll_area_get_adjustment (CCH_SCROLL_AREA (self), GTK_ORIENTATION_VERTICAL);
  double depth = get_depth (self);

  if (depth == 0 || adjustment == NULL)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + depth * EDGE_SPEED);
  show_gap (self);
  return G_SOURCE_CONTINUE;
}

/**
 * cch_grid_carry:
 * @dx: from where the button went down
 * @y: of the pointer
 *
 * Returns: whether rows are held, so that nothing else is done with the pointer
 */
gboolean
cch_grid_carry (CchGrid *self, double dx, double dy, double y)
{
  if (!self->carry.held)
    return FALSE;
  if (self->carry.tick == 0
      && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    return TRUE;
  if (self->carry.tick == 0)
    self->carry.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  self->carry.y = y;
  show_gap (self);
  return TRUE;
}

/* Returns: whether rows were carried: they are where they were */
gboolean
cch_grid_put_back (CchGrid *self)
{
  gboolean carried = self->carry.tick != 0;

  self->carry.held = FALSE;
  if (!carried)
    return FALSE;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->carry.tick);
  self->carry.tick = 0;
  gtk_widget_set_visible (self->drop_line, FALSE);
  return TRUE;
}

/* The button was let go. */
void
cch_grid_drop (CchGrid *self)
{
  gboolean held = self->carry.held, many = self->carry.many;

  if (cch_grid_put_back (self))
    cch_grid_tell_dropped (self, self->carry.gap);
  else if (held && many)
    cch_grid_move_to (self, self->carry.place, FALSE);
}

/* A line in the gap where the rows would go, as long as that is in view. */
void
cch_grid_place_drop_line (CchGrid *self, int width, int height)
{
  int y = self->header_height - self->anchor_offset
          + cch_grid_layout_get_top (self->layout, self->carry.gap)
          - cch_grid_layout_get_top (self->layout, self->anchor_row) - LINE_HEIGHT / 2 - 1;
  int least = 0, wide = MIN (cch_grid_layout_get_total_width (self->layout), width);

  if (!gtk_widget_get_visible (self->drop_line))
    return;
  gtk_widget_measure (self->drop_line, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->drop_line, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  y = CLAMP (y, self->header_height, MAX (height - LINE_HEIGHT, self->header_height));
  gtk_widget_size_allocate (self->drop_line,
                            &(GtkAllocation){ 0, y, wide, MAX (LINE_HEIGHT, least) }, -1);
}

void
cch_grid_add_drop_line (CchGrid *self)
{
  self->drop_line = g_object_new (GTK_TYPE_BOX, "visible", FALSE, "can-target", FALSE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->drop_line, "drop-line");
  gtk_widget_set_parent (self->drop_line, GTK_WIDGET (self));
}
