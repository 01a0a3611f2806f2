/* Keeps what a stack or a revealer does not show away from screen readers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/compat/cch-compat-hidden.h"

/* GTK 4.8 tells of every widget that is "visible", and the pages of a stack that are not on top are
 * that, too: a screen reader would read ten rooms at once. What is not on top is not mapped. */

static gboolean
hides_children (GtkWidget *widget)
{
  return GTK_IS_STACK (widget) || GTK_IS_REVEALER (widget) || ADW_IS_VIEW_STACK (widget);
}

static void
tell (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !gtk_widget_get_mapped (widget), -1);
}

static void
tell_of_children (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tell (child);
}

/* Children that have never been on top get no signal of their own: their parent's tells of them. */
static gboolean
mapped_or_unmapped_cb (GSignalInvocationHint *hint,
                       guint n_values,
                       const GValue *values,
                       gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL && hides_children (parent))
    tell (widget);
  if (hides_children (widget) && gtk_widget_get_mapped (widget))
    tell_of_children (widget);
  return TRUE; /* go on listening */
}

/* Once, at the start of the application. */
void
cch_compat_hide_from_readers (void)
{
  static const char *const signals[] = { "map", "unmap" };
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET); /* it brings the signals */

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_add_emission_hook (g_signal_lookup (signals[i], GTK_TYPE_WIDGET), 0,
                                mapped_or_unmapped_cb, NULL, NULL);
}
