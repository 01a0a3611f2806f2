/* One visible cell of a grid: draws its words, and is what a screen reader meets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-cell.h"

#include "ui/compat/cch-compat-color.h"

#define ICON_SIZE 16
#define NOTE_SCALE 0.85
#define NOTE_GAP 2

struct _CchGridCell
{
  GtkWidget parent_instance;

  CchGridRowKind kind;
  CchGridAlign align;
  char *text;  /* owned, nullable: not filled yet */
  char *note;  /* owned, nullable */
  char *doubt; /* owned, nullable */
  char *name;  /* owned, nullable: as a screen reader says it */
  guint indent;
  gboolean open;
  gboolean faint;
  gboolean chosen;
  gboolean cursor;
  gboolean shown;
  gboolean handle;

  PangoLayout *layout;      /* owned, nullable: until the words or the font change */
  PangoLayout *note_layout; /* owned, nullable */
  int width;                /* that the layouts are broken for */
};

G_DEFINE_FINAL_TYPE (CchGridCell, cch_grid_cell, GTK_TYPE_WIDGET)

static gboolean
is_bold (CchGridCell *self)
{
  return self->kind == CCH_GRID_ROW_GROUP || self->kind == CCH_GRID_ROW_HEADING;
}

/* With the font of the grid: a cell that is made while the grid gives out room has no style yet. */
static PangoLayout *
make_layout (CchGridCell *self, const char *text, double scale)
{
  GtkWidget *grid = gtk_widget_get_parent (GTK_WIDGET (self));
  PangoLayout *layout = gtk_widget_create_pango_layout (grid, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (is_bold (self) && scale == 1)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (self->faint)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  if (self->align != CCH_GRID_ALIGN_START && self->kind == CCH_GRID_ROW_BODY)
    pango_layout_set_alignment (layout, self->align == CCH_GRID_ALIGN_CENTER ? PANGO_ALIGN_CENTER
                                                                             : PANGO_ALIGN_RIGHT);
  return layout;
}

/* From the left edge to the words. */
static int
get_start (CchGridCell *self)
{
  return CCH_GRID_CELL_PAD_X + (int) self->indent * CCH_GRID_CELL_INDENT
         + (self->kind == CCH_GRID_ROW_GROUP ? ICON_SIZE + 4 : 0);
}

static int
get_end (CchGridCell *self)
{
  return CCH_GRID_CELL_PAD_X + (self->doubt != NULL ? ICON_SIZE + 4 : 0);
}

static void
ensure_layouts (CchGridCell *self, int width)
{
  int room = MAX (1, width - 1 - get_start (self) - get_end (self)) * PANGO_SCALE;

  if (self->layout == NULL)
    self->layout = make_layout (self, self->text != NULL ? self->text : "", 1);
  if (self->note_layout == NULL && self->note != NULL)
    self->note_layout = make_layout (self, self->note, NOTE_SCALE);
  self->width = width;
  if (pango_layout_get_width (self->layout) != room)
    pango_layout_set_width (self->layout, room);
  if (self->note_layout != NULL && pango_layout_get_width (self->note_layout) != room)
    pango_layout_set_width (self->note_layout, room);
}

static void
drop_layouts (CchGridCell *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->note_layout);
}

static void
snapshot_icon (CchGridCell *self,
               GtkSnapshot *snapshot,
               const char *name,
               double x,
               const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon =
      gtk_icon_theme_lookup_icon (theme, name, NULL, ICON_SIZE,
                                  gtk_widget_get_scale_factor (widget),
                                  gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, CCH_GRID_CELL_PAD_Y + 1));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE,
                                            ICON_SIZE, color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_layout (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Yellow that is seen on the ground which goes with such text. */
static GdkRGBA
get_warning_color (const GdkRGBA *text)
{
  if (text->red + text->green + text->blue > 1.5f)
    return (GdkRGBA){ 0.97f, 0.89f, 0.36f, 1 };
  return (GdkRGBA){ 0.61f, 0.43f, 0.01f, 1 };
}

static void
cch_grid_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CchGridCell *self = CCH_GRID_CELL (widget);
  int height = 0;
  GdkRGBA color, weak, warning;

  if (self->text == NULL || self->width == 0)
    return;
  cch_compat_get_color (widget, &color);
  weak = color;
  weak.alpha *= 0.6f;
  warning = get_warning_color (&color);

  ensure_layouts (self, self->width);
  snapshot_layout (snapshot, self->layout, get_start (self), CCH_GRID_CELL_PAD_Y,
                   self->faint ? &weak : &color);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  if (self->note_layout != NULL)
    snapshot_layout (snapshot, self->note_layout, get_start (self),
                     CCH_GRID_CELL_PAD_Y + (*self->text != '\0' ? height + NOTE_GAP : 0), &weak);
  if (self->kind == CCH_GRID_ROW_GROUP)
    snapshot_icon (self, snapshot, self->open ? "pan-down-symbolic" : "pan-end-symbolic",
                   CCH_GRID_CELL_PAD_X, &color);
  if (self->doubt != NULL)
    snapshot_icon (self, snapshot, "dialog-warning-symbolic",
                   self->width - 1 - CCH_GRID_CELL_PAD_X - ICON_SIZE, &warning);
}

/* The grid knows better: see cch_grid_cell_measure(). */
static void
cch_grid_cell_measure_nothing (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
cch_grid_cell_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  drop_layouts (CCH_GRID_CELL (widget));

  GTK_WIDGET_CLASS (cch_grid_cell_parent_class)->system_setting_changed (widget, setting);
}

static void
cch_grid_cell_finalize (GObject *object)
{
  CchGridCell *self = CCH_GRID_CELL (object);

  drop_layouts (self);
  g_free (self->text);
  g_free (self->note);
  g_free (self->doubt);
  g_free (self->name);

  G_OBJECT_CLASS (cch_grid_cell_parent_class)->finalize (object);
}

static void
cch_grid_cell_class_init (CchGridCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cch_grid_cell_finalize;
  widget_class->snapshot = cch_grid_cell_snapshot;
  widget_class->measure = cch_grid_cell_measure_nothing;
  widget_class->system_setting_changed = cch_grid_cell_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "cch-grid-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
cch_grid_cell_init (CchGridCell *self)
{
  self->shown = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cch_grid_cell_new (void)
{
  return g_object_new (CCH_TYPE_GRID_CELL, NULL);
}

static gboolean
take_text (char **field, const char *text)
{
  if (g_strcmp0 (*field, text) == 0)
    return FALSE;
  g_free (*field);
  *field = g_strdup (text);
  return TRUE;
}

static const char *
get_class (CchGridRowKind kind)
{
  static const char *const names[] = {
    [CCH_GRID_ROW_BODY] = "body",
    [CCH_GRID_ROW_GROUP] = "group",
    [CCH_GRID_ROW_HEADING] = "heading",
    [CCH_GRID_ROW_BLANK] = "blank",
  };

  return names[kind];
}

/* "Sản phẩm: Báo cáo": words of the column, then of the cell, so that one alone makes sense. */
static void
tell_name (CchGridCell *self, const CchGridColumn *column)
{
  g_autofree char *name = NULL;

  if (self->kind == CCH_GRID_ROW_GROUP)
    name = g_strdup (self->text);
  else if (self->note != NULL)
    name = g_strdup_printf ("%s: %s (%s)", column->header, self->text, self->note);
  else
    name = g_strdup_printf ("%s: %s", column->header, self->text);

  if (take_text (&self->name, name))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
tell_doubt (CchGridCell *self)
{
  if (self->doubt != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    self->doubt, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->doubt);
}

/* Rows are taken hold of here. */
static void
tell_handle (CchGridCell *self, gboolean handle)
{
  if (self->handle == handle)
    return;
  self->handle = handle;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), handle ? "grab" : NULL);
}

static void
set_kind (CchGridCell *self, CchGridRowKind kind)
{
  if (self->text != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), get_class (self->kind));
  gtk_widget_add_css_class (GTK_WIDGET (self), get_class (kind));
  self->kind = kind;
}

void
cch_grid_cell_fill (CchGridCell *self,
                    CchGridRowKind kind,
                    const CchGridColumn *column,
                    const CchGridContent *content)
{
  gboolean fresh = self->text == NULL || kind != self->kind || column->align != self->align
                   || content->faint != self->faint || content->indent != self->indent;
  gboolean doubt_changed = take_text (&self->doubt, content->doubt);

  if (self->text == NULL || kind != self->kind)
    set_kind (self, kind);
  self->align = column->align;
  self->faint = content->faint;
  self->indent = content->indent;
  fresh |= take_text (&self->text, content->text);
  fresh |= take_text (&self->note, content->note);
  if (doubt_changed)
    tell_doubt (self);
  tell_name (self, column);
  if (kind == CCH_GRID_ROW_GROUP)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 content->open, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
  tell_handle (self, column->handle && (kind == CCH_GRID_ROW_BODY || kind == CCH_GRID_ROW_HEADING));
  if (fresh)
    drop_layouts (self);
  if (fresh || doubt_changed || self->open != content->open)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->open = content->open;
}

/* What is not drawn is not to be read aloud either, and GTK does not see to that. */
void
cch_grid_cell_show (CchGridCell *self, gboolean shown)
{
  gtk_widget_set_child_visible (GTK_WIDGET (self), shown);
  if (self->shown == shown)
    return;
  self->shown = shown;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

/* @cursor: keys act on this cell */
void
cch_grid_cell_choose (CchGridCell *self, gboolean chosen, gboolean cursor)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->chosen != chosen)
    {
      self->chosen = chosen;
      if (chosen)
        gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (widget, GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen,
                                   -1);
    }
  if (self->cursor != cursor)
    {
      self->cursor = cursor;
      if (cursor)
        gtk_widget_add_css_class (widget, "cursor");
      else
        gtk_widget_remove_css_class (widget, "cursor");
    }
}

/**
 * cch_grid_cell_measure:
 * @width: of the whole cell
 *
 * Returns: the height of the whole cell; what is drawn is broken for @width from now on
 */
int
cch_grid_cell_measure (CchGridCell *self, int width)
{
  int height = 0, note = 0;

  ensure_layouts (self, width);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  if (self->note_layout != NULL)
    {
      pango_layout_get_pixel_size (self->note_layout, NULL, &note);
      height = self->text != NULL && *self->text != '\0' ? height + NOTE_GAP + note : note;
    }
  return MAX (height, ICON_SIZE) + CCH_GRID_CELL_EXTRA_HEIGHT;
}

/* No cell with a line of that height is lower. */
int
cch_grid_cell_get_least_height (int line_height)
{
  return MAX (line_height, ICON_SIZE) + CCH_GRID_CELL_EXTRA_HEIGHT;
}
