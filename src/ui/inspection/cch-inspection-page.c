/* The page of inspection rounds and their findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/inspection/cch-inspection-page.h"

struct _CchInspectionPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchInspectionPage, cch_inspection_page, CCH_TYPE_PAGE)

static void
cch_inspection_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_INSPECTION_PAGE);

  G_OBJECT_CLASS (cch_inspection_page_parent_class)->dispose (object);
}

static void
cch_inspection_page_class_init (CchInspectionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_inspection_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/inspection/cch-inspection-page.ui");
}

static void
cch_inspection_page_init (CchInspectionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
