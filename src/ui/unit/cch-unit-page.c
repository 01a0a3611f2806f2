/* The page of what the units below have sent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/unit/cch-unit-page.h"

struct _CchUnitPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchUnitPage, cch_unit_page, CCH_TYPE_PAGE)

static void
cch_unit_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_UNIT_PAGE);

  G_OBJECT_CLASS (cch_unit_page_parent_class)->dispose (object);
}

static void
cch_unit_page_class_init (CchUnitPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_unit_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/unit/cch-unit-page.ui");
}

static void
cch_unit_page_init (CchUnitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
