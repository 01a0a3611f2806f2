/* What a widget needs to be scrolled: two adjustments that it and the bars beside it share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-scroll-area.h"

#include <math.h>

/* Of a view, that a key or a click beside the bar moves on. */
#define PAGE_PART 0.9

typedef struct
{
  GtkAdjustment *adjustments[2]; /* horizontal, vertical; nullable, ref */
  GtkScrollablePolicy policies[2];
  gboolean placing; /* values change because what is shown is placed, not the other way round */
} CchScrollAreaPrivate;

typedef CchScrollAreaPrivate Private;

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CchScrollArea,
                                  cch_scroll_area,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (CchScrollArea)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static Private *
get_private (gpointer self)
{
  return cch_scroll_area_get_instance_private (self);
}

static void
value_changed_cb (CchScrollArea *self, GtkAdjustment *adjustment)
{
  Private *private = get_private (self);

  if (!private->placing)
    CCH_SCROLL_AREA_GET_CLASS (self)->scrolled (
        self, adjustment == private->adjustments[GTK_ORIENTATION_VERTICAL]
                  ? GTK_ORIENTATION_VERTICAL
                  : GTK_ORIENTATION_HORIZONTAL);
}

static void
set_adjustment (CchScrollArea *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **field = &get_private (self)->adjustments[orientation];

  if (*field == adjustment && adjustment != NULL)
    return;
  if (*field != NULL)
    g_signal_handlers_disconnect_by_data (*field, self);
  g_clear_object (field);
  *field = adjustment != NULL ? g_object_ref_sink (adjustment)
                              : g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*field, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cch_scroll_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  Private *self = get_private (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_scroll_area_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (CCH_SCROLL_AREA (object), id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      get_private (object)->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_scroll_area_finalize (GObject *object)
{
  Private *self = get_private (object);

  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);

  G_OBJECT_CLASS (cch_scroll_area_parent_class)->finalize (object);
}

static void
cch_scroll_area_scrolled (CchScrollArea *self, GtkOrientation orientation)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cch_scroll_area_class_init (CchScrollAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cch_scroll_area_get_property;
  object_class->set_property = cch_scroll_area_set_property;
  object_class->finalize = cch_scroll_area_finalize;
  klass->scrolled = cch_scroll_area_scrolled;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
cch_scroll_area_init (CchScrollArea *self)
{
}

/* Returns: (transfer none) (nullable) */
GtkAdjustment *
cch_scroll_area_get_adjustment (CchScrollArea *self, GtkOrientation orientation)
{
  return get_private (self)->adjustments[orientation];
}

/* Whole pixels from the start to what is at the edge of the view; 0 while nothing scrolls it. */
double
cch_scroll_area_get_value (CchScrollArea *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = cch_scroll_area_get_adjustment (self, orientation);

  return adjustment != NULL ? round (gtk_adjustment_get_value (adjustment)) : 0;
}

/**
 * cch_scroll_area_configure:
 * @value: where the view begins; brought to where it can
 * @size: of everything
 * @view: the part that is seen
 * @step: what one turn of a wheel or a key moves on
 */
void
cch_scroll_area_configure (CchScrollArea *self,
                           GtkOrientation orientation,
                           double value,
                           double size,
                           double view,
                           double step)
{
  Private *private = get_private (self);

  if (private->adjustments[orientation] == NULL)
    return;
  size = MAX (size, view);
  private->placing = TRUE;
  gtk_adjustment_configure (private->adjustments[orientation], CLAMP (value, 0, size - view), 0,
                            size, step, view * PAGE_PART, view);
  private->placing = FALSE;
}
