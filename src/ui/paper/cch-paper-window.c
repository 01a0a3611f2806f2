/* A window with one document to read and print, such as a blank form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-window.h"

#include "ui/paper/cch-preview.h"

struct _CchPaperWindow
{
  GtkWindow parent_instance;

  CchPreview *preview;
};

G_DEFINE_FINAL_TYPE (CchPaperWindow, cch_paper_window, GTK_TYPE_WINDOW)

static void
cch_paper_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PAPER_WINDOW);

  G_OBJECT_CLASS (cch_paper_window_parent_class)->dispose (object);
}

static void
cch_paper_window_class_init (CchPaperWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_paper_window_dispose;
  g_type_ensure (CCH_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/paper/cch-paper-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPaperWindow, preview);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cch_paper_window_init (CchPaperWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cch_paper_window_show (GtkWindow *parent, CchDoc *document)
{
  CchPaperWindow *self =
      g_object_new (CCH_TYPE_PAPER_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE,
                    "title", cch_doc_get_title (document), NULL);

  cch_preview_set_document (self->preview, document);
  gtk_window_present (GTK_WINDOW (self));
}
