/* The page of the regulations in force and what they ask for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-regulation-page.h"

struct _CchRegulationPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchRegulationPage, cch_regulation_page, CCH_TYPE_PAGE)

static void
cch_regulation_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_REGULATION_PAGE);

  G_OBJECT_CLASS (cch_regulation_page_parent_class)->dispose (object);
}

static void
cch_regulation_page_class_init (CchRegulationPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_regulation_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/regulation/cch-regulation-page.ui");
}

static void
cch_regulation_page_init (CchRegulationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
