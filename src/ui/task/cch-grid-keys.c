/* The keys that move about in a grid, as in every spreadsheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-private.h"

typedef void (*Mover) (CchGrid *self, CchGridPlace *place);

static guint
last_row (CchGrid *self)
{
  return self->layout->n_rows - 1;
}

static void
move_up (CchGrid *self, CchGridPlace *place)
{
  place->row -= place->row > 0 ? 1 : 0;
}

static void
move_down (CchGrid *self, CchGridPlace *place)
{
  place->row = MIN (place->row + 1, last_row (self));
}

static void
move_left (CchGrid *self, CchGridPlace *place)
{
  CchGridContent content;

  cch_grid_model_get_content (self->model, place->row, place->column, &content);
  place->column = content.first > 0 ? content.first - 1 : 0;
}

static void
move_right (CchGrid *self, CchGridPlace *place)
{
  CchGridContent content;

  cch_grid_model_get_content (self->model, place->row, place->column, &content);
  place->column = MIN (content.last + 1, self->layout->n_columns - 1);
}

static gboolean
is_body (CchGrid *self, guint row)
{
  return cch_grid_model_get_row_kind (self->model, row) == CCH_GRID_ROW_BODY;
}

/* The first or last row of the block of rows around, or of the next block in that direction. */
static void
move_block (CchGrid *self, CchGridPlace *place, int way)
{
  guint end = way > 0 ? last_row (self) : 0;
  guint row = place->row;

  if (row == end)
    return;
  if (!is_body (self, row) || !is_body (self, row + (guint) way))
    do
      row += (guint) way;
    while (row != end && !is_body (self, row));
  while (row != end && is_body (self, row + (guint) way))
    row += (guint) way;
  place->row = row;
}

static void
move_block_up (CchGrid *self, CchGridPlace *place)
{
  move_block (self, place, -1);
}

static void
move_block_down (CchGrid *self, CchGridPlace *place)
{
  move_block (self, place, 1);
}

static void
move_home (CchGrid *self, CchGridPlace *place)
{
  place->column = 0;
}

static void
move_end (CchGrid *self, CchGridPlace *place)
{
  place->column = self->layout->n_columns - 1;
}

static void
move_first (CchGrid *self, CchGridPlace *place)
{
  *place = (CchGridPlace){ 0, 0 };
}

static void
move_last (CchGrid *self, CchGridPlace *place)
{
  *place = (CchGridPlace){ last_row (self), self->layout->n_columns - 1 };
}

static void
move_page (CchGrid *self, CchGridPlace *place, int way)
{
  int y = cch_grid_layout_get_top (self->layout, place->row)
          + way * MAX (cch_grid_get_body_height (self) - self->layout->line_height, 1);
  guint row = cch_grid_layout_find_row (self->layout, MAX (y, 0));

  if (row == place->row)
    row = way > 0 ? MIN (row + 1, last_row (self)) : MAX (row, 1) - 1;
  place->row = row;
}

static void
move_page_up (CchGrid *self, CchGridPlace *place)
{
  move_page (self, place, -1);
}

static void
move_page_down (CchGrid *self, CchGridPlace *place)
{
  move_page (self, place, 1);
}

static const struct
{
  guint key;
  guint keypad;
  GdkModifierType modifiers; /* beside Shift, which extends */
  Mover move;
} movers[] = {
  { GDK_KEY_Up, GDK_KEY_KP_Up, 0, move_up },
  { GDK_KEY_Down, GDK_KEY_KP_Down, 0, move_down },
  { GDK_KEY_Left, GDK_KEY_KP_Left, 0, move_left },
  { GDK_KEY_Right, GDK_KEY_KP_Right, 0, move_right },
  { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, move_block_up },
  { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, move_block_down },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, move_home },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, move_end },
  { GDK_KEY_Home, GDK_KEY_KP_Home, 0, move_home },
  { GDK_KEY_End, GDK_KEY_KP_End, 0, move_end },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, move_first },
  { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, move_last },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, move_page_up },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, move_page_down },
};

static Mover
find_mover (guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < G_N_ELEMENTS (movers); i++)
    if ((movers[i].key == key || movers[i].keypad == key)
        && movers[i].modifiers == (modifiers & ~GDK_SHIFT_MASK))
      return movers[i].move;
  return NULL;
}

/* Over cells that cover several columns Up and Down keep to the column they came from. */
static void
move (CchGrid *self, Mover mover, gboolean extend)
{
  CchGridPlace place = extend ? self->selection->end : self->selection->cursor;
  guint column = place.column;

  mover (self, &place);
  cch_grid_move_to (self, place, extend);
  if (place.column == column)
    self->wanted_column = column;
}

/* The row with the cursor, the column of the rows of its block, or everything. */
static gboolean
choose_by_key (CchGrid *self, guint key, GdkModifierType modifiers)
{
  CchGridPlace from = self->selection->cursor, to = self->selection->end;

  if (key == GDK_KEY_a && modifiers == GDK_CONTROL_MASK)
    {
      move_first (self, &from);
      move_last (self, &to);
    }
  else if (key == GDK_KEY_space && modifiers == GDK_SHIFT_MASK)
    {
      move_home (self, &from);
      move_end (self, &to);
    }
  else if (key == GDK_KEY_space && modifiers == GDK_CONTROL_MASK)
    {
      from.row = 0;
      while (from.row < last_row (self) && !is_body (self, from.row))
        from.row++;
      to.row = last_row (self);
    }
  else
    return FALSE;
  cch_grid_choose (self, from, to);
  return TRUE;
}

static gboolean
step_by_key (CchGrid *self, guint key, GdkModifierType modifiers)
{
  gboolean back = (modifiers & GDK_SHIFT_MASK) != 0;

  if ((modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  if (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab || key == GDK_KEY_ISO_Left_Tab)
    cch_grid_step_cell (self, back ? -1 : 1);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    cch_grid_step_line (self, back ? -1 : 1);
  else
    return FALSE;
  return TRUE;
}

/* Ctrl+Tab leaves the grid, as it leaves a text view. */
static gboolean
leave_by_key (CchGrid *self, guint key, GdkModifierType modifiers)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean back = (modifiers & GDK_SHIFT_MASK) != 0;

  if ((modifiers & ~GDK_SHIFT_MASK) != GDK_CONTROL_MASK
      || (key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab))
    return FALSE;
  for (; parent != NULL; parent = gtk_widget_get_parent (parent))
    if (gtk_widget_child_focus (parent, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
      break;
  return TRUE;
}

static gboolean
is_group (CchGrid *self)
{
  return cch_grid_model_get_row_kind (self->model, self->selection->cursor.row)
         == CCH_GRID_ROW_GROUP;
}

static gboolean
toggle_by_key (CchGrid *self, guint key, GdkModifierType modifiers)
{
  if (modifiers != 0 || !is_group (self)
      || (key != GDK_KEY_space && key != GDK_KEY_plus && key != GDK_KEY_minus
          && key != GDK_KEY_Return && key != GDK_KEY_KP_Add && key != GDK_KEY_KP_Subtract))
    return FALSE;
  cch_grid_ask_toggle (self, self->selection->cursor.row);
  return TRUE;
}

/* What makes letters begins editing. The key goes to the editor as it is, so that an input method
 * composes with it: a Vietnamese word is several keys. */
static gboolean
edit_by_key (CchGrid *self, GtkEventController *controller, guint key, GdkModifierType modifiers)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gboolean dead = key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_greek;

  if (key == GDK_KEY_F2 && modifiers == 0)
    {
      cch_grid_ask_edit (self, FALSE, NULL);
      return TRUE;
    }
  if ((modifiers & ~GDK_SHIFT_MASK) != 0 || is_group (self))
    return FALSE;
  if (!dead && key != GDK_KEY_Multi_key && (letter == 0 || g_unichar_iscntrl (letter)))
    return FALSE;
  cch_grid_ask_edit (self, TRUE, controller);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint key,
                guint code,
                GdkModifierType state,
                CchGrid *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  Mover mover = find_mover (key, modifiers);
  GdkRectangle area;

  if (self->model == NULL || self->layout->n_rows == 0 || cch_grid_is_editing (self))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape && cch_grid_put_back (self))
    return GDK_EVENT_STOP;
  if (mover != NULL)
    {
      move (self, mover, (modifiers & GDK_SHIFT_MASK) != 0);
      return GDK_EVENT_STOP;
    }
  if ((key == GDK_KEY_Menu || (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
      && cch_grid_get_cell_area (self, self->selection->cursor, &area))
    {
      cch_grid_ask_menu (self, area.x + area.width / 2.0, area.y + area.height / 2.0);
      return GDK_EVENT_STOP;
    }
  return choose_by_key (self, key, modifiers) || toggle_by_key (self, key, modifiers)
         || step_by_key (self, key, modifiers) || leave_by_key (self, key, modifiers)
         || edit_by_key (self, controller, key, modifiers);
}

void
cch_grid_add_keys (CchGrid *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
