/* Gives what GTK builds out of parts of its own the names that people hear.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/compat/cch-compat-names.h"

static void
name_after (GtkWidget *part, GtkWidget *whole)
{
  if (part != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    whole, NULL, -1);
}

/* GTK 4.8 names a button twice: by its label with the mnemonic's underscore, and by the words that it
 * shows. */
static void
name_button (GtkButton *button)
{
  if (gtk_button_get_use_underline (button) && gtk_button_get_label (button) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* The focus goes to these, and not to what was given a name. */
static void
name_column_view (GtkWidget *view)
{
  for (GtkWidget *part = gtk_widget_get_first_child (view); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    name_after (part, view);
}

/* A line of a list that shows nothing but words is called by them. */
static void
name_line (GtkWidget *label)
{
  GtkWidget *line = gtk_widget_get_parent (label);

  if (line != NULL && g_str_equal (G_OBJECT_TYPE_NAME (line), "GtkListItemWidget"))
    name_after (line, label);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  else if (GTK_IS_LABEL (widget))
    name_line (widget);
  else if (GTK_IS_DROP_DOWN (widget))
    name_after (gtk_widget_get_first_child (widget), widget);
  else if (GTK_IS_COLUMN_VIEW (widget))
    name_column_view (widget);
  return TRUE; /* go on listening */
}

/* Once, at the start of the application. */
void
cch_compat_name_parts (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET); /* it brings the signal */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
