/* The page of everything that can be printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/document/cch-document-page.h"

struct _CchDocumentPage
{
  CchPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CchDocumentPage, cch_document_page, CCH_TYPE_PAGE)

static void
cch_document_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_DOCUMENT_PAGE);

  G_OBJECT_CLASS (cch_document_page_parent_class)->dispose (object);
}

static void
cch_document_page_class_init (CchDocumentPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_document_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/caicach/CaiCach/ui/document/cch-document-page.ui");
}

static void
cch_document_page_init (CchDocumentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
