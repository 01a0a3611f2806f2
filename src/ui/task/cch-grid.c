/* A table in which one works as in a spreadsheet: cursor, ranges, scrolling, an editor over a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-private.h"

#define LEAST_EDITOR_WIDTH 160
#define POPUP_WIDTH 300
#define STEP_LINES 3

enum
{
  SIGNAL_CURSOR_MOVED,
  SIGNAL_EDIT,
  SIGNAL_TOGGLE,
  SIGNAL_MENU,
  SIGNAL_COLUMNS_RESIZED,
  SIGNAL_ROWS_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void cch_grid_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CchGrid,
                               cch_grid,
                               CCH_TYPE_SCROLL_AREA,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      cch_grid_scrollable_init))

int
cch_grid_get_scroll (CchGrid *self, GtkOrientation orientation)
{
  return (int) cch_scroll_area_get_value (CCH_SCROLL_AREA (self), orientation);
}

int
cch_grid_get_body_height (CchGrid *self)
{
  return MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height, 1);
}

static void
cch_grid_scrolled (CchScrollArea *area, GtkOrientation orientation)
{
  CchGrid *self = CCH_GRID (area);
  int y = cch_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);

  if (orientation == GTK_ORIENTATION_VERTICAL && self->layout->n_rows > 0)
    {
      self->anchor_row = cch_grid_layout_find_row (self->layout, y);
      self->anchor_offset = y - cch_grid_layout_get_top (self->layout, self->anchor_row);
    }
  CCH_SCROLL_AREA_CLASS (cch_grid_parent_class)->scrolled (area, orientation);
}

static void
configure (CchGrid *self, GtkOrientation orientation, int value, int size, int view)
{
  cch_scroll_area_configure (CCH_SCROLL_AREA (self), orientation, value, size, view,
                             STEP_LINES * self->layout->line_height);
}

/* Letters of everyday words; what a row needs is guessed from their mean width. */
static void
learn_font (CchGrid *self)
{
  static const char letters[] = "Nhiệm vụ cải cách hành chính năm";
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), letters);
  int width = 0, height = 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (height == self->layout->line_height)
    return;
  cch_grid_layout_set_font (self->layout, height, width / (int) g_utf8_strlen (letters, -1));
  cch_grid_layout_forget (self->layout, self->model);
}

static void
place_columns (CchGrid *self, int width)
{
  int x = cch_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);

  cch_grid_layout_set_width (self->layout, self->model, width);
  self->header_height = cch_grid_header_measure (CCH_GRID_HEADER (self->header));
  configure (self, GTK_ORIENTATION_HORIZONTAL, x, cch_grid_layout_get_total_width (self->layout),
             width);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation place = { x, y, width, height };

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

/* Over its cell and as high as its words, but within the view. */
static GdkRectangle
place_editor (CchGrid *self, int width, int height)
{
  GdkRectangle area = { 0, self->header_height, LEAST_EDITOR_WIDTH, 0 };
  int least = 0, natural = 0, room = MAX (height - self->header_height, 1);

  cch_grid_get_cell_area (self, self->selection->cursor, &area);
  area.width = MIN (MAX (area.width, LEAST_EDITOR_WIDTH), width);
  area.x = CLAMP (area.x, 0, MAX (width - area.width, 0));
  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  area.width = MAX (area.width, least);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, area.width, &least, &natural, NULL,
                      NULL);
  area.height = MAX (MIN (MAX (area.height, natural), room), least);
  area.y = CLAMP (area.y, self->header_height, MAX (height - area.height, self->header_height));
  gtk_widget_size_allocate (self->editor, &area, -1);
  return area;
}

static void
place_popup (CchGrid *self, const GdkRectangle *editor, int width, int height)
{
  int least = 0, natural = 0, below = height - editor->y - editor->height;
  int wide = MIN (MAX (editor->width, POPUP_WIDTH), width);
  int x = CLAMP (editor->x, 0, width - wide);
  int y = editor->y + editor->height;

  gtk_widget_measure (self->popup, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  wide = MAX (wide, least);
  gtk_widget_measure (self->popup, GTK_ORIENTATION_VERTICAL, wide, &least, &natural, NULL, NULL);
  if (natural > below && editor->y > below)
    y = MAX (editor->y - natural, 0);
  allocate (self->popup, x, y, wide, MAX (least, natural));
}

static void
place_overlays (CchGrid *self, int width, int height)
{
  GdkRectangle area;

  if (self->editor == NULL || !gtk_widget_get_visible (self->editor))
    return;
  area = place_editor (self, width, height);
  if (self->popup != NULL && gtk_widget_get_visible (self->popup))
    place_popup (self, &area, width, height);
}

/* Widgets that are missing are made in layout_cb(), before anybody sees that they are. */
static void
want_lines (CchGrid *self, int height)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  self->wanted_lines = cch_grid_lines_count (self, height - self->header_height);
  if (clock != NULL && self->wanted_lines > self->lines->len + self->spare->len)
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

static void
cch_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CchGrid *self = CCH_GRID (widget);
  int top = 0;

  self->placing = TRUE;
  learn_font (self);
  if (self->model != NULL)
    {
      place_columns (self, width);
      want_lines (self, height);
      self->anchor_row = MIN (self->anchor_row, MAX (self->layout->n_rows, 1) - 1);
      cch_grid_lines_allocate (self, width, height);
      top = cch_grid_layout_get_top (self->layout, self->anchor_row) + self->anchor_offset;
    }
  configure (self, GTK_ORIENTATION_VERTICAL, top, cch_grid_layout_get_total_height (self->layout),
             MAX (height - self->header_height, 1));
  allocate (self->header, -cch_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL), 0,
            MAX (cch_grid_layout_get_total_width (self->layout), 1), MAX (self->header_height, 1));
  cch_grid_place_drop_line (self, width, height);
  place_overlays (self, width, height);
  self->placing = FALSE;
}

/* Room was given out; more of it can still be asked for before anything is drawn. */
static void
layout_cb (CchGrid *self)
{
  if (self->wanted_lines <= self->lines->len + self->spare->len)
    return;
  cch_grid_lines_stock (self, self->wanted_lines);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cch_grid_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cch_grid_parent_class)->realize (widget);

  CCH_GRID (widget)->layout_id =
      g_signal_connect_data (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (layout_cb),
                             widget, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
cch_grid_unrealize (GtkWidget *widget)
{
  g_clear_signal_handler (&CCH_GRID (widget)->layout_id, gtk_widget_get_frame_clock (widget));

  GTK_WIDGET_CLASS (cch_grid_parent_class)->unrealize (widget);
}

static void
cch_grid_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 400;
}

static void
cch_grid_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  CchGrid *self = CCH_GRID (widget);

  cch_grid_layout_forget (self->layout, self->model);
  gtk_widget_queue_allocate (widget);

  GTK_WIDGET_CLASS (cch_grid_parent_class)->system_setting_changed (widget, setting);
}

/* The focus stands in a cell, never in the grid itself. */
static gboolean
cch_grid_grab_focus (GtkWidget *widget)
{
  CchGrid *self = CCH_GRID (widget);
  GtkWidget *cell = NULL;

  if (self->model != NULL && self->layout->n_rows > 0)
    {
      cch_grid_lines_get (self, self->selection->cursor.row);
      cell = cch_grid_lines_get_cell (self, self->selection->cursor);
    }
  return cell != NULL && gtk_widget_grab_focus (cell);
}

/* Tab goes from cell to cell by keys of the grid; from outside it comes to the cursor. */
static gboolean
cch_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
cch_grid_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  border->top = (gint16) CCH_GRID (scrollable)->header_height;
  return TRUE;
}

static void
cch_grid_dispose (GObject *object)
{
  CchGrid *self = CCH_GRID (object);

  cch_grid_put_back (self);
  cch_grid_lines_clear (self);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->drop_line, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->popup, gtk_widget_unparent);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (cch_grid_parent_class)->dispose (object);
}

static void
cch_grid_finalize (GObject *object)
{
  CchGrid *self = CCH_GRID (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->spare);
  cch_grid_layout_free (self->layout);
  cch_grid_selection_free (self->selection);

  G_OBJECT_CLASS (cch_grid_parent_class)->finalize (object);
}

static void
cch_grid_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = cch_grid_get_border;
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_TYPE_FROM_CLASS (object_class);

  signals[SIGNAL_CURSOR_MOVED] =
      g_signal_new ("cursor-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_BOOLEAN, GTK_TYPE_EVENT_CONTROLLER);
  signals[SIGNAL_TOGGLE] = g_signal_new ("toggle", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_COLUMNS_RESIZED] = g_signal_new ("columns-resized", type, G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ROWS_DROPPED] = g_signal_new ("rows-dropped", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cch_grid_class_init (CchGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cch_grid_dispose;
  object_class->finalize = cch_grid_finalize;
  widget_class->realize = cch_grid_realize;
  widget_class->unrealize = cch_grid_unrealize;
  widget_class->measure = cch_grid_measure;
  widget_class->size_allocate = cch_grid_size_allocate;
  widget_class->system_setting_changed = cch_grid_system_setting_changed;
  widget_class->grab_focus = cch_grid_grab_focus;
  widget_class->focus = cch_grid_focus;
  CCH_SCROLL_AREA_CLASS (klass)->scrolled = cch_grid_scrolled;

  install_signals (object_class);
  gtk_widget_class_set_css_name (widget_class, "cch-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
cch_grid_init (CchGrid *self)
{
  self->layout = cch_grid_layout_new ();
  self->selection = cch_grid_selection_new ();
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_grid_line_free);
  self->spare = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_grid_line_free);
  self->header = cch_grid_header_new (self->layout);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  cch_grid_add_drop_line (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  cch_grid_add_keys (self);
  cch_grid_add_mouse (self);
  cch_grid_add_grips (self);
}

GtkWidget *
cch_grid_new (void)
{
  return g_object_new (CCH_TYPE_GRID, NULL);
}

static void
keep_cursor (CchGrid *self, CchGridModel *before)
{
  CchGridPlace place = self->selection->cursor;
  guint row;

  if (self->layout->n_rows == 0)
    {
      cch_grid_selection_set (self->selection, (CchGridPlace){ 0, 0 });
      return;
    }
  if (before != NULL && place.row < cch_grid_model_get_n_rows (before)
      && cch_grid_model_find_key (self->model, cch_grid_model_get_key (before, place.row), &row))
    place.row = row;
  place.row = MIN (place.row, self->layout->n_rows - 1);
  place.column = MIN (place.column, self->layout->n_columns - 1);
  if (place.row != self->selection->cursor.row || place.column != self->selection->cursor.column
      || self->selection->end.row >= self->layout->n_rows
      || self->selection->end.column >= self->layout->n_columns)
    cch_grid_selection_set (self->selection, place);
}

/* What stood at the top of the view stands there still, wherever it is in the new model. */
static void
keep_anchor (CchGrid *self, CchGridModel *before)
{
  guint row;

  if (before != NULL && self->anchor_row < cch_grid_model_get_n_rows (before)
      && cch_grid_model_find_key (self->model, cch_grid_model_get_key (before, self->anchor_row),
                                  &row))
    self->anchor_row = row;
  self->anchor_row = MIN (self->anchor_row, MAX (self->layout->n_rows, 1) - 1);
}

static void
forget_changed (CchGrid *self, GHashTable *changed)
{
  GHashTableIter iterator;
  gpointer key;
  guint row;

  g_hash_table_iter_init (&iterator, changed);
  while (g_hash_table_iter_next (&iterator, &key, NULL))
    if (cch_grid_model_find_key (self->model, *(gint64 *) key, &row))
      cch_grid_layout_forget_row (self->layout, row);
}

/**
 * cch_grid_set_model:
 * @model: (nullable): what is shown from now on
 * @changed: (nullable) (element-type gint64): keys of the rows whose words are others than before;
 *   %NULL when nobody knows
 *
 * The cursor, what is chosen and what is at the top of the view stay with their rows.
 */
void
cch_grid_set_model (CchGrid *self, CchGridModel *model, GHashTable *changed)
{
  g_autoptr (CchGridModel) before = g_steal_pointer (&self->model);
  gboolean focused =
      gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && !cch_grid_is_editing (self);

  cch_grid_put_back (self);
  self->model = model != NULL ? g_object_ref (model) : NULL;
  cch_grid_layout_set_model (self->layout, model, changed != NULL ? before : NULL);
  if (before == NULL || model == NULL
      || cch_grid_model_get_n_columns (before) != cch_grid_model_get_n_columns (model))
    cch_grid_lines_clear (self);
  if (model != NULL && changed != NULL)
    forget_changed (self, changed);
  if (before == NULL || model == NULL || changed == NULL)
    {
      gtk_widget_set_visible (self->header, model != NULL);
      cch_grid_header_set_model (CCH_GRID_HEADER (self->header), model);
    }
  if (model != NULL)
    {
      keep_cursor (self, before);
      keep_anchor (self, before);
    }
  cch_grid_lines_update (self, before);
  cch_grid_lines_choose (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  /* And not only queue_allocate: the bars beside it may come or go with the rows. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

CchGridModel *
cch_grid_get_model (CchGrid *self)
{
  return self->model;
}

const CchGridSelection *
cch_grid_get_selection (CchGrid *self)
{
  return self->selection;
}

CchGridPlace
cch_grid_get_cursor (CchGrid *self)
{
  return self->selection->cursor;
}

gboolean
cch_grid_is_editing (CchGrid *self)
{
  return self->editor != NULL && gtk_widget_get_visible (self->editor);
}

/* After the selection changed: colours, focus, and whoever listens. */
void
cch_grid_tell_cursor (CchGrid *self, gboolean focus)
{
  cch_grid_lines_choose (self);
  if (focus && !cch_grid_is_editing (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CURSOR_MOVED], 0);
}

void
cch_grid_ask_edit (CchGrid *self, gboolean replace, GtkEventController *controller)
{
  cch_grid_reveal (self, self->selection->cursor.row, self->selection->cursor.column);
  g_signal_emit (self, signals[SIGNAL_EDIT], 0, replace, controller);
}

void
cch_grid_ask_toggle (CchGrid *self, guint row)
{
  g_signal_emit (self, signals[SIGNAL_TOGGLE], 0, row);
}

/* Somebody gave columns other widths. */
void
cch_grid_tell_widths (CchGrid *self)
{
  g_signal_emit (self, signals[SIGNAL_COLUMNS_RESIZED], 0);
}

/* The chosen rows were carried into the gap below so many rows. */
void
cch_grid_tell_dropped (CchGrid *self, guint gap)
{
  g_signal_emit (self, signals[SIGNAL_ROWS_DROPPED], 0, gap);
}

void
cch_grid_ask_menu (CchGrid *self, double x, double y)
{
  g_signal_emit (self, signals[SIGNAL_MENU], 0, x, y);
}

/**
 * cch_grid_set_editor:
 * @editor: lies over the cursor's cell while it is visible
 * @popup: lies under the editor while both are visible
 */
void
cch_grid_set_editor (CchGrid *self, GtkWidget *editor, GtkWidget *popup)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = editor;
  self->popup = popup;
  gtk_widget_set_parent (editor, GTK_WIDGET (self));
  gtk_widget_set_parent (popup, GTK_WIDGET (self));
}
