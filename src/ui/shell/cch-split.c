/* A side bar beside its content, or over it where the window is narrow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-split.h"

/* AdwFlap and AdwLeaflet are deprecated above our floor and AdwOverlaySplitView is not yet there. */

#define NARROW_WIDTH 640
#define ANIMATION_MILLISECONDS 200

struct _CchSplit
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;      /* nullable, child */
  GtkWidget *content;      /* nullable, child */
  GtkWidget *shade;        /* child; catches clicks beside a side bar that lies over the content */
  AdwAnimation *animation; /* owned */
  guint settle_id;

  int least;          /* width that the side bar needs; kept while it is hidden and measures none */
  double revealed;    /* 0 hidden … 1 shown */
  gboolean narrow;    /* what the last allocation found; collapsed follows it */
  gboolean collapsed; /* the side bar lies over the content */
  gboolean pinned;    /* a person wants the side bar while there is room */
  gboolean overlaid;  /* the side bar is called up while there is none */
};

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_SHOW_SIDEBAR,
  PROP_PINNED,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchSplit, cch_split, GTK_TYPE_WIDGET)

static gboolean
wants_sidebar (CchSplit *self)
{
  return self->collapsed ? self->overlaid : self->pinned;
}

static void
set_revealed (double value, CchSplit *self)
{
  self->revealed = value;
  if (self->sidebar != NULL)
    gtk_widget_set_visible (self->sidebar, value > 0); /* screen readers see it go, too */
  gtk_widget_set_child_visible (self->shade, self->collapsed && value > 0);
  gtk_widget_set_opacity (self->shade, value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
reveal_at_once (CchSplit *self)
{
  adw_animation_reset (self->animation);
  set_revealed (wants_sidebar (self) ? 1 : 0, self);
}

static void
reveal (CchSplit *self)
{
  AdwTimedAnimation *timed = ADW_TIMED_ANIMATION (self->animation);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      reveal_at_once (self);
      return;
    }
  adw_timed_animation_set_value_from (timed, self->revealed);
  adw_timed_animation_set_value_to (timed, wants_sidebar (self) ? 1 : 0);
  adw_animation_play (self->animation);
}

static int
measure_least (GtkWidget *child)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
settle_cb (gpointer data)
{
  CchSplit *self = CCH_SPLIT (data);
  gboolean shown = wants_sidebar (self);

  self->settle_id = 0;
  if (self->collapsed == self->narrow)
    return G_SOURCE_REMOVE;

  self->collapsed = self->narrow;
  self->overlaid = FALSE;
  reveal_at_once (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
  if (shown != wants_sidebar (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
  return G_SOURCE_REMOVE;
}

/* A content that does not fit beside the side bar would else lie under it. Other widgets answer a
 * collapse by resizing, which they must not do during an allocation. */
static void
note_width (CchSplit *self, int width)
{
  self->narrow = width < NARROW_WIDTH || self->least + measure_least (self->content) > width;
  if (self->narrow != self->collapsed && self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH, settle_cb, self, NULL);
}

static void
cch_split_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  CchSplit *self = CCH_SPLIT (widget);
  int side_minimum = 0, side_natural = 0, content_minimum = 0, content_natural = 0;

  if (self->sidebar != NULL)
    gtk_widget_measure (self->sidebar, orientation, -1, &side_minimum, &side_natural, NULL, NULL);
  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, &content_minimum, &content_natural, NULL,
                        NULL);

  *minimum = MAX (side_minimum, content_minimum);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? side_natural + content_natural
                                                       : MAX (side_natural, content_natural);
  *natural = MAX (*natural, *minimum);
}

/* Gives up what it does not need when the content would else not fit. */
static int
measure_sidebar (CchSplit *self, int width)
{
  int natural = 0;
  int room = self->collapsed ? width : width - measure_least (self->content);

  if (self->sidebar == NULL || !gtk_widget_get_visible (self->sidebar))
    return 0;
  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &self->least, &natural, NULL,
                      NULL);
  return MIN (MAX (self->least, MIN (natural, room)), width);
}

static int
measure_content (CchSplit *self, int width, int room)
{
  return CLAMP (measure_least (self->content), room, width);
}

static void
place (GtkWidget *child, int x, int width, int height)
{
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
cch_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CchSplit *self = CCH_SPLIT (widget);
  int side_width = measure_sidebar (self, width);
  int shown = (int) (side_width * self->revealed + 0.5);
  int content_width = measure_content (self, width, self->collapsed ? width : width - shown);

  note_width (self, width);
  place (self->content, width - content_width, content_width, height);
  place (self->shade, 0, width, height);
  place (self->sidebar, shown - side_width, side_width, height);
}

static gboolean
hide_overlaid_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CchSplit *self = CCH_SPLIT (widget);

  if (!self->collapsed || !self->overlaid)
    return FALSE;

  cch_split_set_show_sidebar (self, FALSE);
  return TRUE;
}

static void
shade_pressed_cb (CchSplit *self)
{
  cch_split_set_show_sidebar (self, FALSE);
}

static void
set_pinned (CchSplit *self, gboolean pinned)
{
  if (self->pinned == pinned)
    return;

  self->pinned = pinned;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
  if (!self->collapsed)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
      reveal (self);
    }
}

static void
set_overlaid (CchSplit *self, gboolean overlaid)
{
  if (self->overlaid == overlaid)
    return;

  self->overlaid = overlaid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
  reveal (self);
}

static void
set_child (CchSplit *self, GtkWidget **field, GtkWidget *child, GtkWidget *before, guint property)
{
  if (*field == child)
    return;

  g_clear_pointer (field, gtk_widget_unparent);
  *field = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
cch_split_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchSplit *self = CCH_SPLIT (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, wants_sidebar (self));
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, self->pinned);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchSplit *self = CCH_SPLIT (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value), NULL, id);
      reveal_at_once (self);
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value), self->shade, id);
      break;
    case PROP_SHOW_SIDEBAR:
      cch_split_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_PINNED:
      set_pinned (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_split_dispose (GObject *object)
{
  CchSplit *self = CCH_SPLIT (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->animation);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->shade, gtk_widget_unparent);

  G_OBJECT_CLASS (cch_split_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  properties[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, TRUE, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cch_split_class_init (CchSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_split_get_property;
  object_class->set_property = cch_split_set_property;
  object_class->dispose = cch_split_dispose;
  widget_class->measure = cch_split_measure;
  widget_class->size_allocate = cch_split_size_allocate;
  install_properties (object_class);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, hide_overlaid_cb, NULL);
}

static void
cch_split_init (CchSplit *self)
{
  GtkGesture *press = gtk_gesture_click_new ();
  AdwAnimationTarget *target =
      adw_callback_animation_target_new ((AdwAnimationTargetFunc) set_revealed, self, NULL);

  self->pinned = TRUE;
  self->revealed = 1;
  self->shade = adw_bin_new ();
  gtk_widget_add_css_class (self->shade, "cch-shade");
  gtk_widget_set_child_visible (self->shade, FALSE);
  gtk_widget_set_parent (self->shade, GTK_WIDGET (self));
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (shade_pressed_cb), self);
  gtk_widget_add_controller (self->shade, GTK_EVENT_CONTROLLER (press));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->animation =
      adw_timed_animation_new (GTK_WIDGET (self), 0, 1, ANIMATION_MILLISECONDS, target);
}

gboolean
cch_split_get_show_sidebar (CchSplit *self)
{
  g_return_val_if_fail (CCH_IS_SPLIT (self), FALSE);

  return wants_sidebar (self);
}

/* Where there is room this pins the side bar; where there is none it lays it over the content. */
void
cch_split_set_show_sidebar (CchSplit *self, gboolean show_sidebar)
{
  g_return_if_fail (CCH_IS_SPLIT (self));

  if (self->collapsed)
    set_overlaid (self, show_sidebar);
  else
    set_pinned (self, show_sidebar);
}

gboolean
cch_split_get_pinned (CchSplit *self)
{
  g_return_val_if_fail (CCH_IS_SPLIT (self), FALSE);

  return self->pinned;
}

gboolean
cch_split_get_collapsed (CchSplit *self)
{
  g_return_val_if_fail (CCH_IS_SPLIT (self), FALSE);

  return self->collapsed;
}
