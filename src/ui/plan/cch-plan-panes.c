/* Three panes side by side: an outline, the work, and what is said about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-panes.h"

#include "ui/plan/cch-pane-places.h"

/* Below this the work is no longer comfortable beside a pane. */
#define MIDDLE_WIDTH 440
#define OUTLINE_LEAST 180
#define OUTLINE_MOST 480
#define SIDE_LEAST 260
#define SIDE_MOST 900
#define HANDLE_WIDTH 7

typedef struct
{
  GtkWidget *child;   /* nullable, child */
  GtkWidget *handle;  /* child; between the pane and the work */
  gboolean wanted;    /* stands there when there is room */
  gboolean called;    /* lies over the work where there is none */
  int width;          /* as the person drew it */
  int minimum;        /* as measured while it was shown: hidden widgets have none */
  CchPanePlace place; /* what the widgets show */
} Pane;

struct _CchPlanPanes
{
  GtkWidget parent_instance;

  GtkWidget *middle; /* nullable, child */
  GtkWidget *shade;  /* child; catches clicks beside a pane that lies over the work */
  Pane panes[CCH_N_PANES];
  CchPaneIndex latest; /* which pane was called last: it goes first where room is short */
  int width;           /* of the last allocation */
  guint settle_id;
};

enum
{
  PROP_0,
  PROP_OUTLINE,
  PROP_MIDDLE,
  PROP_SIDE,
  PROP_SHOW_OUTLINE,
  PROP_SHOW_SIDE,
  PROP_OUTLINE_WANTED,
  PROP_SIDE_WANTED,
  PROP_OUTLINE_WIDTH,
  PROP_SIDE_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  int least;
  int most;
  guint show;
  guint wanted;
  guint width;
} pane_infos[CCH_N_PANES] = {
  { OUTLINE_LEAST, OUTLINE_MOST, PROP_SHOW_OUTLINE, PROP_OUTLINE_WANTED, PROP_OUTLINE_WIDTH },
  { SIDE_LEAST, SIDE_MOST, PROP_SHOW_SIDE, PROP_SIDE_WANTED, PROP_SIDE_WIDTH },
};

G_DEFINE_FINAL_TYPE (CchPlanPanes, cch_plan_panes, GTK_TYPE_WIDGET)

static int
measure_least (GtkWidget *widget)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_least_width (CchPlanPanes *self, CchPaneIndex index)
{
  Pane *pane = &self->panes[index];

  if (pane->child != NULL && gtk_widget_get_visible (pane->child))
    pane->minimum = measure_least (pane->child);
  return MAX (pane->minimum, pane_infos[index].least);
}

static int
get_middle_least (CchPlanPanes *self)
{
  return MAX (measure_least (self->middle), MIDDLE_WIDTH);
}

/* Before the first allocation there is room for everything. */
static CchPanePlan
get_plan (CchPlanPanes *self)
{
  CchPanePlan plan = {
    .latest = self->latest,
    .width = self->width > 0 ? self->width : G_MAXINT,
    .middle_least = get_middle_least (self),
  };

  for (guint i = 0; i < CCH_N_PANES; i++)
    plan.panes[i] = (CchPaneState){
      .wanted = self->panes[i].wanted,
      .called = self->panes[i].called,
      .least = get_least_width (self, i),
      .width = self->panes[i].width,
    };
  return plan;
}

static void
apply_place (CchPlanPanes *self, CchPaneIndex index, CchPanePlace place)
{
  Pane *pane = &self->panes[index];
  gboolean was_shown = pane->place != CCH_PANE_HIDDEN;

  pane->place = place;
  if (pane->child != NULL)
    gtk_widget_set_visible (pane->child, place != CCH_PANE_HIDDEN);
  gtk_widget_set_visible (pane->handle, place == CCH_PANE_DOCKED);
  if (was_shown != (place != CCH_PANE_HIDDEN))
    g_object_notify_by_pspec (G_OBJECT (self), properties[pane_infos[index].show]);
}

static void
update_places (CchPlanPanes *self)
{
  CchPanePlan plan = get_plan (self);
  CchPanePlace places[CCH_N_PANES];
  gboolean overlaid = FALSE;

  cch_pane_plan_choose (&plan, places);
  for (guint i = 0; i < CCH_N_PANES; i++)
    {
      apply_place (self, i, places[i]);
      overlaid |= places[i] == CCH_PANE_OVERLAID;
    }
  gtk_widget_set_visible (self->shade, overlaid);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
settle_cb (gpointer data)
{
  CchPlanPanes *self = CCH_PLAN_PANES (data);

  self->settle_id = 0;
  for (guint i = 0; i < CCH_N_PANES; i++)
    self->panes[i].called = FALSE;
  update_places (self);
  return G_SOURCE_REMOVE;
}

/* Widgets must not come and go during an allocation. */
static void
note_width (CchPlanPanes *self, int width)
{
  CchPanePlan plan;
  CchPanePlace places[CCH_N_PANES];

  self->width = width;
  plan = get_plan (self);
  cch_pane_plan_choose (&plan, places);
  for (guint i = 0; i < CCH_N_PANES; i++)
    if (places[i] != self->panes[i].place && self->settle_id == 0)
      self->settle_id = g_idle_add_full (G_PRIORITY_HIGH, settle_cb, self, NULL);
}

static void
cch_plan_panes_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CchPlanPanes *self = CCH_PLAN_PANES (widget);
  GtkWidget *const children[] = { self->middle, self->panes[CCH_PANE_OUTLINE].child,
                                  self->panes[CCH_PANE_SIDE].child };

  *minimum = *natural = 0;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least = 0, comfortable = 0;

      if (children[i] != NULL)
        gtk_widget_measure (children[i], orientation, -1, &least, &comfortable, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, comfortable);
    }
}

static void
place_child (GtkWidget *child, int x, int width, int height)
{
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
cch_plan_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CchPlanPanes *self = CCH_PLAN_PANES (widget);
  CchPanePlace places[CCH_N_PANES];
  int widths[CCH_N_PANES], docked[CCH_N_PANES];
  CchPanePlan plan;

  note_width (self, width);
  plan = get_plan (self);
  for (guint i = 0; i < CCH_N_PANES; i++)
    places[i] = self->panes[i].place;
  cch_pane_plan_divide (&plan, places, widths);
  for (guint i = 0; i < CCH_N_PANES; i++)
    {
      int edge = i == CCH_PANE_OUTLINE ? widths[i] : width - widths[i];

      docked[i] = places[i] == CCH_PANE_DOCKED ? widths[i] : 0;
      place_child (self->panes[i].child, i == CCH_PANE_OUTLINE ? 0 : edge, widths[i], height);
      place_child (self->panes[i].handle, edge - HANDLE_WIDTH / 2, HANDLE_WIDTH, height);
    }
  place_child (self->middle, docked[CCH_PANE_OUTLINE],
               MAX (width - docked[CCH_PANE_OUTLINE] - docked[CCH_PANE_SIDE],
                    measure_least (self->middle)),
               height);
  place_child (self->shade, 0, width, height);
}

static void
show_pane (CchPlanPanes *self, CchPaneIndex index, gboolean show)
{
  Pane *pane = &self->panes[index];
  CchPanePlan plan;
  gboolean roomy;

  if (show)
    self->latest = index;
  if (show == (pane->place != CCH_PANE_HIDDEN))
    return;
  /* What was never seen does not know yet how much room it needs. */
  if (show && pane->child != NULL)
    gtk_widget_set_visible (pane->child, TRUE);
  plan = get_plan (self);
  roomy = cch_pane_plan_has_room (&plan, index == CCH_PANE_OUTLINE, index == CCH_PANE_SIDE);
  pane->called = show && !roomy;
  self->panes[1 - index].called = FALSE;
  if (roomy && pane->wanted != show)
    {
      pane->wanted = show;
      g_object_notify_by_pspec (G_OBJECT (self), properties[pane_infos[index].wanted]);
    }
  update_places (self);
}

static void
set_wanted (CchPlanPanes *self, CchPaneIndex index, gboolean wanted)
{
  if (self->panes[index].wanted == wanted)
    return;
  self->panes[index].wanted = wanted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[pane_infos[index].wanted]);
  update_places (self);
}

static void
set_width (CchPlanPanes *self, CchPaneIndex index, int width)
{
  if (self->panes[index].width == width)
    return;
  self->panes[index].width = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[pane_infos[index].width]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
close_overlaid (CchPlanPanes *self)
{
  gboolean closed = FALSE;

  for (guint i = 0; i < CCH_N_PANES; i++)
    if (self->panes[i].place == CCH_PANE_OVERLAID)
      {
        show_pane (self, i, FALSE);
        closed = TRUE;
      }
  if (closed && self->middle != NULL)
    gtk_widget_child_focus (self->middle, GTK_DIR_TAB_FORWARD);
  return closed;
}

static gboolean
close_overlaid_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return close_overlaid (CCH_PLAN_PANES (widget));
}

static void
shade_pressed_cb (CchPlanPanes *self)
{
  close_overlaid (self);
}

static CchPaneIndex
find_handle (CchPlanPanes *self, GtkWidget *handle)
{
  return handle == self->panes[CCH_PANE_OUTLINE].handle ? CCH_PANE_OUTLINE : CCH_PANE_SIDE;
}

/* The handle moves with the pane, so the offset is asked for where nothing moves. */
static void
drag_update_cb (CchPlanPanes *self, double x, double y, GtkGesture *gesture)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  CchPaneIndex index = find_handle (self, handle);
  double start_x, start_y, edge, ignored;
  int width;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &start_x, &start_y);
  gtk_widget_translate_coordinates (handle, GTK_WIDGET (self), start_x + x, 0, &edge, &ignored);
  width = index == CCH_PANE_OUTLINE ? (int) edge : self->width - (int) edge;
  set_width (self, index, CLAMP (width, get_least_width (self, index), pane_infos[index].most));
}

static GtkWidget *
add_handle (CchPlanPanes *self)
{
  GtkWidget *handle = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_add_css_class (handle, "cch-pane-handle");
  gtk_widget_set_cursor_from_name (handle, "col-resize");
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_parent (handle, GTK_WIDGET (self));
  return handle;
}

static void
add_shade (CchPlanPanes *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->shade = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->shade, "cch-shade");
  g_signal_connect_object (click, "pressed", G_CALLBACK (shade_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->shade, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_visible (self->shade, FALSE);
  gtk_widget_set_parent (self->shade, GTK_WIDGET (self));
}

/* In the order of reading: outline, work, shade over it, side, and the handles on top. */
static void
sort_children (CchPlanPanes *self)
{
  GtkWidget *const order[] = { self->middle,
                               self->shade,
                               self->panes[CCH_PANE_OUTLINE].child,
                               self->panes[CCH_PANE_SIDE].child,
                               self->panes[CCH_PANE_OUTLINE].handle,
                               self->panes[CCH_PANE_SIDE].handle };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] != NULL)
      gtk_widget_insert_before (order[i], GTK_WIDGET (self), NULL);
}

static void
set_child (CchPlanPanes *self, GtkWidget **field, GtkWidget *child)
{
  if (*field == child)
    return;
  g_clear_pointer (field, gtk_widget_unparent);
  *field = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  sort_children (self);
  update_places (self);
}

static void
cch_plan_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchPlanPanes *self = CCH_PLAN_PANES (object);

  switch (id)
    {
    case PROP_OUTLINE:
      g_value_set_object (value, self->panes[CCH_PANE_OUTLINE].child);
      break;
    case PROP_MIDDLE:
      g_value_set_object (value, self->middle);
      break;
    case PROP_SIDE:
      g_value_set_object (value, self->panes[CCH_PANE_SIDE].child);
      break;
    case PROP_SHOW_OUTLINE:
      g_value_set_boolean (value, cch_plan_panes_get_show_outline (self));
      break;
    case PROP_SHOW_SIDE:
      g_value_set_boolean (value, cch_plan_panes_get_show_side (self));
      break;
    case PROP_OUTLINE_WANTED:
      g_value_set_boolean (value, self->panes[CCH_PANE_OUTLINE].wanted);
      break;
    case PROP_SIDE_WANTED:
      g_value_set_boolean (value, self->panes[CCH_PANE_SIDE].wanted);
      break;
    case PROP_OUTLINE_WIDTH:
      g_value_set_int (value, self->panes[CCH_PANE_OUTLINE].width);
      break;
    case PROP_SIDE_WIDTH:
      g_value_set_int (value, self->panes[CCH_PANE_SIDE].width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_plan_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchPlanPanes *self = CCH_PLAN_PANES (object);

  switch (id)
    {
    case PROP_OUTLINE:
      set_child (self, &self->panes[CCH_PANE_OUTLINE].child, g_value_get_object (value));
      break;
    case PROP_MIDDLE:
      set_child (self, &self->middle, g_value_get_object (value));
      break;
    case PROP_SIDE:
      set_child (self, &self->panes[CCH_PANE_SIDE].child, g_value_get_object (value));
      break;
    case PROP_SHOW_OUTLINE:
      cch_plan_panes_set_show_outline (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_SIDE:
      cch_plan_panes_set_show_side (self, g_value_get_boolean (value));
      break;
    case PROP_OUTLINE_WANTED:
      set_wanted (self, CCH_PANE_OUTLINE, g_value_get_boolean (value));
      break;
    case PROP_SIDE_WANTED:
      set_wanted (self, CCH_PANE_SIDE, g_value_get_boolean (value));
      break;
    case PROP_OUTLINE_WIDTH:
      set_width (self, CCH_PANE_OUTLINE, g_value_get_int (value));
      break;
    case PROP_SIDE_WIDTH:
      set_width (self, CCH_PANE_SIDE, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_plan_panes_dispose (GObject *object)
{
  CchPlanPanes *self = CCH_PLAN_PANES (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->middle, gtk_widget_unparent);
  g_clear_pointer (&self->shade, gtk_widget_unparent);
  for (guint i = 0; i < CCH_N_PANES; i++)
    {
      g_clear_pointer (&self->panes[i].child, gtk_widget_unparent);
      g_clear_pointer (&self->panes[i].handle, gtk_widget_unparent);
    }

  G_OBJECT_CLASS (cch_plan_panes_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  static const char *const children[] = { "outline", "middle", "side" };
  static const char *const switches[] = { "show-outline", "show-side", "outline-wanted",
                                          "side-wanted" };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    properties[PROP_OUTLINE + i] =
        g_param_spec_object (children[i], NULL, NULL, GTK_TYPE_WIDGET, flags);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    properties[PROP_SHOW_OUTLINE + i] = g_param_spec_boolean (switches[i], NULL, NULL, TRUE, flags);
  properties[PROP_OUTLINE_WIDTH] =
      g_param_spec_int ("outline-width", NULL, NULL, 0, G_MAXINT, 240, flags);
  properties[PROP_SIDE_WIDTH] =
      g_param_spec_int ("side-width", NULL, NULL, 0, G_MAXINT, 340, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cch_plan_panes_class_init (CchPlanPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_plan_panes_get_property;
  object_class->set_property = cch_plan_panes_set_property;
  object_class->dispose = cch_plan_panes_dispose;
  widget_class->measure = cch_plan_panes_measure;
  widget_class->size_allocate = cch_plan_panes_size_allocate;
  install_properties (object_class);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_overlaid_cb, NULL);
}

static void
cch_plan_panes_init (CchPlanPanes *self)
{
  add_shade (self);
  for (guint i = 0; i < CCH_N_PANES; i++)
    {
      self->panes[i].handle = add_handle (self);
      self->panes[i].wanted = TRUE;
      self->panes[i].place = CCH_PANE_DOCKED;
    }
  self->panes[CCH_PANE_OUTLINE].width = 240;
  self->panes[CCH_PANE_SIDE].width = 340;
  self->latest = CCH_PANE_OUTLINE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
cch_plan_panes_get_show_outline (CchPlanPanes *self)
{
  return self->panes[CCH_PANE_OUTLINE].place != CCH_PANE_HIDDEN;
}

void
cch_plan_panes_set_show_outline (CchPlanPanes *self, gboolean show)
{
  show_pane (self, CCH_PANE_OUTLINE, show);
}

gboolean
cch_plan_panes_get_show_side (CchPlanPanes *self)
{
  return self->panes[CCH_PANE_SIDE].place != CCH_PANE_HIDDEN;
}

void
cch_plan_panes_set_show_side (CchPlanPanes *self, gboolean show)
{
  show_pane (self, CCH_PANE_SIDE, show);
}

/* Whether a pane lies over the work, so that choosing in it should close it. */
gboolean
cch_plan_panes_is_overlaid (CchPlanPanes *self)
{
  return self->panes[CCH_PANE_OUTLINE].place == CCH_PANE_OVERLAID
         || self->panes[CCH_PANE_SIDE].place == CCH_PANE_OVERLAID;
}

/* Takes the focus to the next shown pane, round and round. */
void
cch_plan_panes_move_focus (CchPlanPanes *self, gboolean forward)
{
  GtkWidget *const order[] = { self->panes[CCH_PANE_OUTLINE].child, self->middle,
                               self->panes[CCH_PANE_SIDE].child };
  guint n = G_N_ELEMENTS (order), at = 1;

  for (guint i = 0; i < n; i++)
    if (order[i] != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) == order[i])
      at = i;
  for (guint step = 1; step <= n; step++)
    {
      GtkWidget *pane = order[(at + (forward ? step : n - step)) % n];

      if (pane != NULL && gtk_widget_get_visible (pane)
          && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}
