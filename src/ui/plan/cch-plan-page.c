/* The page of the reform plan of the year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-page.h"

struct _CchPlanPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchPlanPage, cch_plan_page, CCH_TYPE_PAGE)

static void
cch_plan_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_PAGE);

  G_OBJECT_CLASS (cch_plan_page_parent_class)->dispose (object);
}

static void
cch_plan_page_class_init (CchPlanPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_plan_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/plan/cch-plan-page.ui");
}

static void
cch_plan_page_init (CchPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
