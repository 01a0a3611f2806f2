/* Choosing cells of a grid with the mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-private.h"

static gboolean
find_place (CchGrid *self, double x, double y, CchGridPlace *place)
{
  int left = cch_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL) + (int) x;
  int top = cch_grid_layout_get_top (self->layout, self->anchor_row) + self->anchor_offset + (int) y
            - self->header_height;

  if (self->model == NULL || self->layout->n_rows == 0 || y < self->header_height
      || top >= cch_grid_layout_get_total_height (self->layout)
      || left >= cch_grid_layout_get_total_width (self->layout))
    return FALSE;
  place->row = cch_grid_layout_find_row (self->layout, top);
  place->column = cch_grid_layout_find_column (self->layout, left);
  return TRUE;
}

static gboolean
is_over (GtkWidget *overlay, CchGrid *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return overlay != NULL && widget != NULL
         && (widget == overlay || gtk_widget_is_ancestor (widget, overlay));
}

static void
choose_by_click (CchGrid *self, CchGridPlace place, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    {
      cch_grid_move_to (self, place, (state & GDK_SHIFT_MASK) != 0);
      return;
    }
  cch_grid_selection_add (self->selection, place);
  cch_grid_tell_cursor (self, TRUE);
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, CchGrid *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  CchGridPlace place;

  if (is_over (self->editor, self, x, y) || is_over (self->popup, self, x, y)
      || !find_place (self, x, y, &place))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (n_press == 1 && cch_grid_hold (self, place, state))
    return;
  self->selecting = TRUE;
  choose_by_click (self, place, state);
  if (cch_grid_model_get_row_kind (self->model, place.row) == CCH_GRID_ROW_GROUP)
    cch_grid_ask_toggle (self, place.row);
  else if (n_press == 2)
    cch_grid_ask_edit (self, FALSE, NULL);
}

static void
menu_pressed_cb (GtkGesture *gesture, int n_press, double x, double y, CchGrid *self)
{
  CchGridPlace place;

  if (is_over (self->editor, self, x, y) || !find_place (self, x, y, &place))
    return;
  if (!cch_grid_selection_contains (self->selection, place))
    cch_grid_move_to (self, place, FALSE);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cch_grid_ask_menu (self, x, y);
}

static void
dragged_cb (GtkGestureDrag *gesture, double dx, double dy, CchGrid *self)
{
  CchGridPlace place;
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y) || cch_grid_carry (self, dx, dy, y + dy))
    return;
  if (!self->selecting || !find_place (self, x + dx, MAX (y + dy, self->header_height), &place))
    return;
  if (place.row != self->selection->end.row || place.column != self->selection->end.column)
    cch_grid_move_to (self, place, TRUE);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, CchGrid *self)
{
  self->selecting = FALSE;
  cch_grid_drop (self);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, CchGrid *self)
{
  self->selecting = FALSE;
  cch_grid_put_back (self);
}

void
cch_grid_add_mouse (CchGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  g_signal_connect (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
