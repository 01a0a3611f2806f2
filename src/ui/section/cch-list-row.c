/* A row of a list of records: the line as it prints, and a remark under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-list-row.h"

struct _CchListRow
{
  GtkListBoxRow parent_instance;

  CchRecord *record; /* owned */
  GtkLabel *line;
  GtkLabel *remark;
};

G_DEFINE_FINAL_TYPE (CchListRow, cch_list_row, GTK_TYPE_LIST_BOX_ROW)

static void
cch_list_row_dispose (GObject *object)
{
  g_clear_object (&CCH_LIST_ROW (object)->record);

  G_OBJECT_CLASS (cch_list_row_parent_class)->dispose (object);
}

static void
cch_list_row_class_init (CchListRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_list_row_dispose;
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
cch_list_row_init (CchListRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->line = add_label (box);
  self->remark = add_label (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "cch-remark");
  gtk_widget_add_css_class (box, "cch-list-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
cch_list_row_new (CchRecord *record)
{
  CchListRow *self = g_object_new (CCH_TYPE_LIST_ROW, NULL);

  self->record = g_object_ref (record);
  return GTK_WIDGET (self);
}

CchRecord *
cch_list_row_get_record (CchListRow *self)
{
  return self->record;
}

/**
 * cch_list_row_set_words:
 * @remark: (nullable): what is to be said about the line
 */
void
cch_list_row_set_words (CchListRow *self, const char *line, const char *remark)
{
  gtk_label_set_label (self->line, line);
  gtk_label_set_label (self->remark, remark != NULL ? remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, remark != NULL ? remark : "",
                                  -1);
}
