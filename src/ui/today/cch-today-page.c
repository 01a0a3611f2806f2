/* The page of what is due, late or waiting for an answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/today/cch-today-page.h"

struct _CchTodayPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchTodayPage, cch_today_page, CCH_TYPE_PAGE)

static void
cch_today_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (cch_today_page_parent_class)->dispose (object);
}

static void
cch_today_page_class_init (CchTodayPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_today_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/today/cch-today-page.ui");
}

static void
cch_today_page_init (CchTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
