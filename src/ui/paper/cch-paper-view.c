/* Sheets of paper on a desk: scrolled, zoomed, clicked, with marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-view.h"

#include <math.h>

#include "ui/paper/cch-paper-desk.h"
#include "ui/paper/cch-paper-picture.h"

#define PIXELS_PER_POINT (96 / 72.0)
#define STEP_PART 0.1 /* of a view */

struct _CchPaperView
{
  CchScrollArea parent_instance;

  GPtrArray *sheets; /* (element-type CchSheet), ref */
  GArray *marks;     /* (element-type CchPaperMark), nullable, ref */
  guint current_mark;
  CchPaperDesk desk;
  CchPaperPictures *pictures; /* owned: of the sheets in sight */

  CchZoomMode mode;
  double zoom; /* 1 is 96 dpi */
  gboolean facing;
  gboolean placed; /* every sheet has its place, nothing waits for room */
  guint page;
  guint tell_id;

  /* The place at the top of the view, kept over zoom, resize and new sheets. */
  guint anchor_page;
  double anchor_y; /* points */
  double center;   /* what stands in the middle of the view, as a part of the desk's width */
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPaperView, cch_paper_view, CCH_TYPE_SCROLL_AREA)

static double
get_scale (CchPaperView *self)
{
  return self->zoom * PIXELS_PER_POINT;
}

static double
get_value (CchPaperView *self, GtkOrientation orientation)
{
  return cch_scroll_area_get_value (CCH_SCROLL_AREA (self), orientation);
}

static graphene_rect_t *
get_rectangle (CchPaperView *self, guint page)
{
  return &g_array_index (self->desk.rectangles, graphene_rect_t, page);
}

static gboolean
tell_cb (gpointer data)
{
  CchPaperView *self = data;

  self->tell_id = 0;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  g_object_thaw_notify (G_OBJECT (self));
  return G_SOURCE_REMOVE;
}

/* Later, because listeners write labels, which must not ask for room in the midst of giving it. */
static void
tell (CchPaperView *self)
{
  if (self->tell_id == 0)
    self->tell_id = g_idle_add (tell_cb, self);
}

static void
set_page (CchPaperView *self, guint page)
{
  if (self->page != page)
    tell (self);
  self->page = page;
}

/* The sheet in the upper half of the view is the one that is read. */
static void
remember_place (CchPaperView *self)
{
  double y = get_value (self, GTK_ORIENTATION_VERTICAL);

  if (self->desk.rectangles->len == 0)
    return;
  self->center = (get_value (self, GTK_ORIENTATION_HORIZONTAL)
                  + gtk_widget_get_width (GTK_WIDGET (self)) / 2.0)
                 / self->desk.width;
  self->anchor_page = cch_paper_desk_find (&self->desk, y);
  self->anchor_y = (y - get_rectangle (self, self->anchor_page)->origin.y) / get_scale (self);
  set_page (self,
            cch_paper_desk_find (&self->desk, y + gtk_widget_get_height (GTK_WIDGET (self)) / 3.0));
}

static void
cch_paper_view_scrolled (CchScrollArea *area, GtkOrientation orientation)
{
  remember_place (CCH_PAPER_VIEW (area));
  gtk_widget_queue_draw (GTK_WIDGET (area));
}

static void
configure (CchPaperView *self, GtkOrientation orientation, double value, double size, double view)
{
  cch_scroll_area_configure (CCH_SCROLL_AREA (self), orientation, value, size, view,
                             view * STEP_PART);
}

static double
fit_zoom (CchPaperView *self, double width, double height)
{
  double scale;

  if (self->mode == CCH_ZOOM_FREE || self->sheets->len == 0)
    return self->zoom;
  if (self->mode == CCH_ZOOM_FIT_WIDEST)
    height = G_MAXINT;
  scale = cch_paper_desk_fit (self->sheets, self->facing, width, height,
                              self->mode != CCH_ZOOM_FIT_WIDTH);
  return MIN (scale / PIXELS_PER_POINT, CCH_ZOOM_MOST);
}

static void
cch_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CchPaperView *self = CCH_PAPER_VIEW (widget);
  double zoom = fit_zoom (self, width, height);
  double y = 0;

  if (zoom != self->zoom)
    tell (self);
  self->zoom = zoom;
  cch_paper_desk_place (&self->desk, self->sheets, self->facing, get_scale (self), width);
  if (self->sheets->len > 0)
    {
      self->anchor_page = MIN (self->anchor_page, self->sheets->len - 1);
      y = get_rectangle (self, self->anchor_page)->origin.y + self->anchor_y * get_scale (self);
    }
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             round (self->center * self->desk.width - width / 2.0), self->desk.width, width);
  configure (self, GTK_ORIENTATION_VERTICAL, y, self->desk.height, height);
  if (self->sheets->len > 0)
    set_page (self, cch_paper_desk_find (&self->desk, get_value (self, GTK_ORIENTATION_VERTICAL)
                                                          + height / 3.0));
  self->placed = TRUE;
  gtk_widget_queue_draw (widget);
}

static void
snapshot_marks (CchPaperView *self, GtkSnapshot *snapshot, guint first, guint last)
{
  static const GdkRGBA other = { 1, 0.85, 0.2, 0.4 }, current = { 1, 0.5, 0, 0.5 };
  double scale = get_scale (self);

  for (guint i = 0; self->marks != NULL && i < self->marks->len; i++)
    {
      const CchPaperMark *mark = &g_array_index (self->marks, CchPaperMark, i);
      const graphene_rect_t *rectangle;
      graphene_rect_t box;

      if (mark->page < first || mark->page > last)
        continue;
      rectangle = get_rectangle (self, mark->page);
      box = GRAPHENE_RECT_INIT ((float) (rectangle->origin.x + mark->box.x * scale),
                                (float) (rectangle->origin.y + mark->box.y * scale),
                                (float) (mark->box.width * scale),
                                (float) (mark->box.height * scale));
      gtk_snapshot_append_color (snapshot, i == self->current_mark ? &current : &other, &box);
    }
}

static void
cch_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CchPaperView *self = CCH_PAPER_VIEW (widget);
  double x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_value (self, GTK_ORIENTATION_VERTICAL);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  guint first, last;

  if (self->desk.rectangles->len == 0)
    return;
  first = cch_paper_desk_find (&self->desk, y);
  if (self->facing)
    first -= first % 2;
  last = cch_paper_desk_find (&self->desk, y + height);
  if (self->facing)
    last = MIN (last + 1, self->sheets->len - 1);
  cch_paper_pictures_begin (self->pictures, get_scale (self) * gtk_widget_get_scale_factor (widget),
                            first, last);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -x, (float) -y));
  for (guint page = first; page <= last; page++)
    {
      cch_paper_picture_frame (snapshot, get_rectangle (self, page));
      cch_paper_pictures_snapshot (self->pictures, snapshot, page,
                                   g_ptr_array_index (self->sheets, page),
                                   get_rectangle (self, page),
                                   gtk_widget_get_scale_factor (widget));
    }
  snapshot_marks (self, snapshot, first, last);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
cch_paper_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : 560;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CchPaperView *self)
{
  guint page;
  double sheet_x, sheet_y;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (cch_paper_view_find_point (self, x, y, &page, &sheet_x, &sheet_y))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, page, sheet_x, sheet_y);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, CchPaperView *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  cch_paper_view_set_zoom (self, CCH_ZOOM_FREE, self->zoom * pow (1.1, -dy));
  return GDK_EVENT_STOP;
}

/* @parameter: what to scroll by: 0 and 1 the ends, 2 and 3 a view, 4 and 5 a line */
static gboolean
scroll_key (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  GtkAdjustment *adjustment =
      cch_scroll_area_get_adjustment (CCH_SCROLL_AREA (widget), GTK_ORIENTATION_VERTICAL);
  int way = g_variant_get_int32 (parameter);
  double step, value = way % 2 == 0 ? 0 : G_MAXINT;

  if (adjustment == NULL)
    return FALSE;
  step = way < 4 ? gtk_adjustment_get_page_increment (adjustment)
                 : gtk_adjustment_get_step_increment (adjustment);
  if (way > 1)
    value = gtk_adjustment_get_value (adjustment) + (way % 2 == 0 ? -step : step);
  gtk_adjustment_set_value (adjustment, value);
  return TRUE;
}

static void
cch_paper_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchPaperView *self = CCH_PAPER_VIEW (object);

  switch (id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_paper_view_finalize (GObject *object)
{
  CchPaperView *self = CCH_PAPER_VIEW (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_ptr_array_unref (self->sheets);
  g_clear_pointer (&self->marks, g_array_unref);
  g_array_unref (self->desk.rectangles);
  cch_paper_pictures_free (self->pictures);

  G_OBJECT_CLASS (cch_paper_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    guint keypad;
    int way;
  } keys[] = {
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0 },       { GDK_KEY_End, GDK_KEY_KP_End, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 2 }, { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 3 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 4 },           { GDK_KEY_Down, GDK_KEY_KP_Down, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (klass, keys[i].key, 0, scroll_key, "i", keys[i].way);
      gtk_widget_class_add_binding (klass, keys[i].keypad, 0, scroll_key, "i", keys[i].way);
    }
}

static void
cch_paper_view_class_init (CchPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cch_paper_view_get_property;
  object_class->finalize = cch_paper_view_finalize;
  widget_class->measure = cch_paper_view_measure;
  widget_class->size_allocate = cch_paper_view_size_allocate;
  widget_class->snapshot = cch_paper_view_snapshot;
  CCH_SCROLL_AREA_CLASS (klass)->scrolled = cch_paper_view_scrolled;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, G_MAXDOUBLE, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", CCH_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cch-paper-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
cch_paper_view_init (CchPaperView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->sheets = g_ptr_array_new ();
  self->desk.rectangles = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->pictures = cch_paper_pictures_new ();
  self->zoom = 1;
  self->center = 0.5;
  self->mode = CCH_ZOOM_FIT_WIDTH;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
place_again (CchPaperView *self)
{
  self->placed = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The place at the top of the view stays where it was, as far as there is such a sheet. */
void
cch_paper_view_set_sheets (CchPaperView *self, GPtrArray *sheets)
{
  g_return_if_fail (CCH_IS_PAPER_VIEW (self));

  g_ptr_array_ref (sheets);
  g_ptr_array_unref (self->sheets);
  self->sheets = sheets;
  cch_paper_pictures_forget (self->pictures);
  cch_paper_view_set_marks (self, NULL, 0);
  cch_paper_desk_place (&self->desk, sheets, self->facing, get_scale (self),
                        gtk_widget_get_width (GTK_WIDGET (self)));
  place_again (self);
}

GPtrArray *
cch_paper_view_get_sheets (CchPaperView *self)
{
  return self->sheets;
}

/**
 * cch_paper_view_set_marks:
 * @marks: (nullable) (element-type CchPaperMark): places to colour
 * @current: the one that stands out
 */
void
cch_paper_view_set_marks (CchPaperView *self, GArray *marks, guint current)
{
  if (marks != NULL)
    g_array_ref (marks);
  g_clear_pointer (&self->marks, g_array_unref);
  self->marks = marks;
  self->current_mark = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cch_paper_view_set_facing (CchPaperView *self, gboolean facing)
{
  if (self->facing == facing)
    return;
  self->facing = facing;
  place_again (self);
}

/* @zoom counts for %CCH_ZOOM_FREE only. */
void
cch_paper_view_set_zoom (CchPaperView *self, CchZoomMode mode, double zoom)
{
  self->mode = mode;
  zoom = CLAMP (zoom, CCH_ZOOM_LEAST, CCH_ZOOM_MOST);
  if (mode == CCH_ZOOM_FREE && zoom != self->zoom)
    {
      self->zoom = zoom;
      tell (self);
    }
  place_again (self);
}

double
cch_paper_view_get_zoom (CchPaperView *self)
{
  return self->zoom;
}

guint
cch_paper_view_get_page (CchPaperView *self)
{
  return self->page;
}

/* From a pixel of the view to a point of a sheet; %FALSE beside the sheets. */
gboolean
cch_paper_view_find_point (CchPaperView *self,
                           double x,
                           double y,
                           guint *page,
                           double *sheet_x,
                           double *sheet_y)
{
  graphene_point_t point =
      GRAPHENE_POINT_INIT ((float) (x + get_value (self, GTK_ORIENTATION_HORIZONTAL)),
                           (float) (y + get_value (self, GTK_ORIENTATION_VERTICAL)));

  for (guint i = 0; i < self->desk.rectangles->len; i++)
    {
      const graphene_rect_t *rectangle = get_rectangle (self, i);

      if (!graphene_rect_contains_point (rectangle, &point))
        continue;
      *page = i;
      *sheet_x = (point.x - rectangle->origin.x) / get_scale (self);
      *sheet_y = (point.y - rectangle->origin.y) / get_scale (self);
      return TRUE;
    }
  return FALSE;
}

/* What moves in the midst of giving room leaves widgets without any: where everything has its place,
 * the view is moved at once. */
static void
move_to_anchor (CchPaperView *self)
{
  GtkAdjustment *adjustment =
      cch_scroll_area_get_adjustment (CCH_SCROLL_AREA (self), GTK_ORIENTATION_VERTICAL);

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, round (get_rectangle (self, self->anchor_page)->origin.y
                                                 + self->anchor_y * get_scale (self)));
}

/* @y: points from the top of the sheet */
void
cch_paper_view_scroll_to (CchPaperView *self, guint page, double y)
{
  if (page >= self->sheets->len)
    return;
  self->anchor_page = page;
  self->anchor_y = y;
  if (self->placed)
    move_to_anchor (self);
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}
