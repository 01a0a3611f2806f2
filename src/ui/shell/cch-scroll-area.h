/* What a widget needs to be scrolled: two adjustments that it and the bars beside it share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_SCROLL_AREA (cch_scroll_area_get_type ())
G_DECLARE_DERIVABLE_TYPE (CchScrollArea, cch_scroll_area, CCH, SCROLL_AREA, GtkWidget)

/**
 * CchScrollAreaClass:
 * @scrolled: the value of that way is another one, and not because of cch_scroll_area_configure()
 *
 * A #GtkScrollable that places what it shows itself, in its size_allocate.
 */
struct _CchScrollAreaClass
{
  GtkWidgetClass parent_class;

  void (*scrolled) (CchScrollArea *self, GtkOrientation orientation);
};

GtkAdjustment *cch_scroll_area_get_adjustment (CchScrollArea *self, GtkOrientation orientation);
double cch_scroll_area_get_value (CchScrollArea *self, GtkOrientation orientation);
void cch_scroll_area_configure (CchScrollArea *self,
                                GtkOrientation orientation,
                                double value,
                                double size,
                                double view,
                                double step);

G_END_DECLS
