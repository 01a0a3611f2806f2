/* The page of the offices, their names and their changes over time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-page.h"

struct _CchAgencyPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchAgencyPage, cch_agency_page, CCH_TYPE_PAGE)

static void
cch_agency_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_AGENCY_PAGE);

  G_OBJECT_CLASS (cch_agency_page_parent_class)->dispose (object);
}

static void
cch_agency_page_class_init (CchAgencyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_agency_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/agency/cch-agency-page.ui");
}

static void
cch_agency_page_init (CchAgencyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
