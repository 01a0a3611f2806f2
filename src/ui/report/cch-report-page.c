/* The page of reports that follow from plan and progress.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/report/cch-report-page.h"

struct _CchReportPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchReportPage, cch_report_page, CCH_TYPE_PAGE)

static void
cch_report_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_REPORT_PAGE);

  G_OBJECT_CLASS (cch_report_page_parent_class)->dispose (object);
}

static void
cch_report_page_class_init (CchReportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_report_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/report/cch-report-page.ui");
}

static void
cch_report_page_init (CchReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
