/* The actions of the window that concern the open office: its history and its backups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-office-actions.h"

#include "ui/office/cch-backups-window.h"
#include "ui/office/cch-search-window.h"
#include "ui/shell/cch-show-record.h"

static void
backups_cb (GtkWindow *window)
{
  GtkWidget *backups = g_object_new (CCH_TYPE_BACKUPS_WINDOW, "transient-for", window, NULL);
  CchOfficeContext *context = g_object_get_data (G_OBJECT (window), "office-context");

  cch_backups_window_set_context (CCH_BACKUPS_WINDOW (backups), context);
  gtk_window_present (GTK_WINDOW (backups));
}

static gboolean
session_to_enabled (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, g_value_get_object (from) != NULL);
  return TRUE;
}

static void
find_cb (CchWindow *window)
{
  gtk_window_present (GTK_WINDOW (cch_search_window_new (window)));
}

static void
show_record_cb (CchWindow *window, GVariant *parameter)
{
  const char *name;
  gint64 id;
  const CchKind *kind;

  g_variant_get (parameter, "(&sx)", &name, &id);
  kind = cch_kinds_find (name);
  if (kind != NULL)
    cch_window_show_record (window, kind, id);
}

static GAction *
add_action (GtkApplicationWindow *window, const char *name, GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, window, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
  return G_ACTION (action);
}

static void
add_show_record (GtkApplicationWindow *window)
{
  g_autoptr (GSimpleAction) show =
      g_simple_action_new (CCH_SHOW_RECORD_ACTION, G_VARIANT_TYPE (CCH_SHOW_RECORD_TYPE));

  g_signal_connect_object (show, "activate", G_CALLBACK (show_record_cb), window,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (show));
}

/* Adds `win.show-history`, `win.backups`, `win.find` and `win.show-record`. */
void
cch_office_actions_add (GtkApplicationWindow *window,
                        CchOfficeContext *context,
                        GtkRevealer *history_revealer)
{
  g_autoptr (GPropertyAction) history =
      g_property_action_new ("show-history", history_revealer, "reveal-child");

  g_object_set_data_full (G_OBJECT (window), "office-context", g_object_ref (context),
                          g_object_unref);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (history));
  add_action (window, "find", G_CALLBACK (find_cb));
  g_object_bind_property_full (context, "session",
                               add_action (window, "backups", G_CALLBACK (backups_cb)), "enabled",
                               G_BINDING_SYNC_CREATE, session_to_enabled, NULL, NULL, NULL);
  add_show_record (window);
}
