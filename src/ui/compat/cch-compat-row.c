/* Where the keyboard focus goes in a list, whichever this GTK has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/compat/cch-compat-row.h"

static void
focus_row (GtkListView *list, guint position)
{
#if GTK_CHECK_VERSION(4, 12, 0)
  gtk_list_view_scroll_to (list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (list));
#else
  /* Only what is scrolled to is sure to have a widget. */
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      gtk_widget_grab_focus (row);
#endif
}

static void
layout_cb (GtkListView *list, GdkFrameClock *clock)
{
  GtkSelectionModel *model = gtk_list_view_get_model (list);
  g_autoptr (GtkBitset) selected = model != NULL ? gtk_selection_model_get_selection (model) : NULL;

  g_signal_handlers_disconnect_by_func (clock, layout_cb, list);
  if (selected != NULL && !gtk_bitset_is_empty (selected))
    focus_row (list, gtk_bitset_get_minimum (selected));
}

/* Rows of a model that has just been set have no place before the next layout. */
void
cch_compat_focus_selected (GtkListView *list)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (list));

  if (clock == NULL)
    return;
  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), list,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* The row's own widget takes the focus, as it does in older GTK by itself. */
void
cch_compat_pass_focus (GtkListItem *item)
{
#if GTK_CHECK_VERSION(4, 12, 0)
  gtk_list_item_set_focusable (item, FALSE);
#endif
}

static GtkWidget *
get_beside (GtkWidget *widget, GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD ? gtk_widget_get_next_sibling (widget)
                                          : gtk_widget_get_prev_sibling (widget);
}

/* Past the last one it goes round, as everywhere. */
static void
focus_beside (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  for (; widget != root; widget = gtk_widget_get_parent (widget))
    for (GtkWidget *other = get_beside (widget, direction); other != NULL;
         other = get_beside (other, direction))
      if (gtk_widget_get_mapped (other) && gtk_widget_child_focus (other, direction))
        return;
  gtk_root_set_focus (GTK_ROOT (root), NULL);
  gtk_widget_child_focus (root, direction);
}

static gboolean
tab_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer list)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (key == GDK_KEY_Tab && modifiers == 0)
    focus_beside (list, GTK_DIR_TAB_FORWARD);
  else if ((key == GDK_KEY_ISO_Left_Tab || key == GDK_KEY_Tab) && modifiers == GDK_SHIFT_MASK)
    focus_beside (list, GTK_DIR_TAB_BACKWARD);
  else
    return FALSE;
  return TRUE;
}

/* The arrow keys go through the rows of @list, and Tab past all of them: GTK would stop at every
 * one, and a list may have thousands. For lists whose rows hold one thing that takes the focus, or none. */
void
cch_compat_leave_by_tab (GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (tab_cb), list);
  gtk_widget_add_controller (list, keys);
}
