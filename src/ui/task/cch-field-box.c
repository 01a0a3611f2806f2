/* A field of a record with its name over it, ready for a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-field-box.h"

#include "ui/task/cch-lines-view.h"

static GtkWidget *
make_widget (const CchField *field)
{
  switch (field->type)
    {
    case CCH_FIELD_ENUM:
      return gtk_drop_down_new (NULL, NULL);
    case CCH_FIELD_BOOLEAN:
      return gtk_check_button_new_with_label (cch_field_get_label (field));
    case CCH_FIELD_LINES:
      return cch_lines_view_new ();
    case CCH_FIELD_TEXT:
    case CCH_FIELD_INTEGER:
    case CCH_FIELD_REAL:
    case CCH_FIELD_DATE:
    case CCH_FIELD_TIME:
    case CCH_FIELD_REFERENCE:
    case CCH_FIELD_POSITION:
    case CCH_FIELD_HASH:
    default:
      return gtk_entry_new ();
    }
}

/* Lines stand in a frame, as the text of an entry does. */
static GtkWidget *
frame (GtkWidget *widget)
{
  GtkWidget *frame = gtk_frame_new (NULL);

  gtk_frame_set_child (GTK_FRAME (frame), widget);
  gtk_widget_add_css_class (frame, "cch-lines");
  return frame;
}

/* @widget: (transfer floating): what is under the label and named by it */
GtkWidget *
cch_field_box_new_for (GtkWidget *widget, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name =
      g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_add_css_class (name, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), GTK_IS_TEXT_VIEW (widget) ? frame (widget) : widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return box;
}

/* @view: (out): what to write in, for words that no form knows */
GtkWidget *
cch_field_box_new_lines (const char *label, GtkTextView **view)
{
  *view = GTK_TEXT_VIEW (cch_lines_view_new ());
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (*view), FALSE);
  return cch_field_box_new_for (GTK_WIDGET (*view), label);
}

/**
 * cch_field_box_new:
 * @name: of the field, which becomes one of @form
 *
 * Returns: (transfer floating): its name and the widget to write in
 */
GtkWidget *
cch_field_box_new (CchRecordForm *form, const CchKind *kind, const char *name)
{
  const CchField *field = cch_kind_find_field (kind, name);
  GtkWidget *widget = make_widget (field);

  cch_record_form_add (form, name, widget);
  if (field->type == CCH_FIELD_BOOLEAN)
    return widget;
  return cch_field_box_new_for (widget, cch_field_get_label (field));
}
