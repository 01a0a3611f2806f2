/* The page of the criteria, points and their evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/score/cch-score-page.h"

struct _CchScorePage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchScorePage, cch_score_page, CCH_TYPE_PAGE)

static void
cch_score_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_SCORE_PAGE);

  G_OBJECT_CLASS (cch_score_page_parent_class)->dispose (object);
}

static void
cch_score_page_class_init (CchScorePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_score_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/score/cch-score-page.ui");
}

static void
cch_score_page_init (CchScorePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
