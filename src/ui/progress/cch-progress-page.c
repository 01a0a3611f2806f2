/* The page of what has been done on each task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/progress/cch-progress-page.h"

struct _CchProgressPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchProgressPage, cch_progress_page, CCH_TYPE_PAGE)

static void
cch_progress_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PROGRESS_PAGE);

  G_OBJECT_CLASS (cch_progress_page_parent_class)->dispose (object);
}

static void
cch_progress_page_class_init (CchProgressPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_progress_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/progress/cch-progress-page.ui");
}

static void
cch_progress_page_init (CchProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
