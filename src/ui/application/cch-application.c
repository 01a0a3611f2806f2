/* The application: one instance, one window, the actions of the primary menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/application/cch-application.h"

#include "base/cch-i18n.h"
#include "ui/application/cch-preferences-window.h"
#include "ui/application/cch-shortcuts-window.h"
#include "ui/compat/cch-compat-about.h"
#include "ui/compat/cch-compat-hidden.h"
#include "ui/compat/cch-compat-names.h"
#include "ui/help/cch-help-window.h"
#include "ui/office/cch-office-context.h"
#include "ui/office/cch-recent-offices.h"
#include "ui/shell/cch-combo-row.h"
#include "ui/shell/cch-shortcut-table.h"
#include "ui/shell/cch-window.h"

struct _CchApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (CchApplication, cch_application, ADW_TYPE_APPLICATION)

static void
present_dialog (CchApplication *self, GType type)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWindow *dialog = g_object_new (type, "transient-for", parent, NULL);

  gtk_window_present (dialog);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present_dialog (data, CCH_TYPE_PREFERENCES_WINDOW);
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present_dialog (data, CCH_TYPE_HELP_WINDOW);
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present_dialog (data, CCH_TYPE_SHORTCUTS_WINDOW);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cch_compat_show_about (gtk_application_get_active_window (data));
}

/* Windows are closed rather than dropped, so that they store their size and page. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  g_list_foreach (windows, (GFunc) gtk_window_close, NULL);
  g_list_free (windows);
}

static const GActionEntry actions[] = {
  { "about", about_action },
  { "help", help_action },
  { "preferences", preferences_action },
  { "quit", quit_action },
  { "shortcuts", shortcuts_action },
};

static GtkWindow *
find_window (GtkApplication *application)
{
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    if (CCH_IS_WINDOW (item->data))
      return item->data;
  return NULL;
}

static CchWindow *
ensure_window (GApplication *application, gboolean *is_new)
{
  GtkWindow *window = find_window (GTK_APPLICATION (application));

  *is_new = window == NULL;
  if (window == NULL)
    {
      window = GTK_WINDOW (cch_window_new (GTK_APPLICATION (application)));
      cch_window_show_start (CCH_WINDOW (window));
    }
  return CCH_WINDOW (window);
}

/* The office of the last time opens again; if it cannot, the start page says why. */
static void
cch_application_activate (GApplication *application)
{
  CchApplication *self = CCH_APPLICATION (application);
  g_autofree char *last = cch_recent_offices_dup_last (self->settings);
  gboolean is_new;
  CchWindow *window = ensure_window (application, &is_new);

  if (is_new && last != NULL)
    cch_office_context_open (cch_window_get_context (window), last);
  gtk_window_present (GTK_WINDOW (window));
}

static void
cch_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  gboolean is_new;
  CchWindow *window = ensure_window (application, &is_new);
  g_autofree char *path = g_file_get_path (files[0]);

  cch_window_show_start (window);
  if (path != NULL)
    cch_office_context_open (cch_window_get_context (window), path);
  gtk_window_present (GTK_WINDOW (window));
}

static void
cch_application_startup (GApplication *application)
{
  CchApplication *self = CCH_APPLICATION (application);

  G_APPLICATION_CLASS (cch_application_parent_class)->startup (application);

  g_type_ensure (CCH_TYPE_COMBO_ROW); /* templates name it */
  cch_compat_hide_from_readers ();
  cch_compat_name_parts ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  cch_shortcut_table_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (CCH_APPLICATION_ID);

  self->settings = g_settings_new (CCH_APPLICATION_ID);
  g_settings_bind (self->settings, "color-scheme",
                   adw_application_get_style_manager (ADW_APPLICATION (self)), "color-scheme",
                   G_SETTINGS_BIND_GET);
}

static int
cch_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("caicach %s\n", CCH_VERSION);
  return 0;
}

static void
cch_application_dispose (GObject *object)
{
  g_clear_object (&CCH_APPLICATION (object)->settings);

  G_OBJECT_CLASS (cch_application_parent_class)->dispose (object);
}

static void
cch_application_class_init (CchApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_application_dispose;
  application_class->activate = cch_application_activate;
  application_class->open = cch_application_open;
  application_class->startup = cch_application_startup;
  application_class->handle_local_options = cch_application_handle_local_options;
}

static void
cch_application_init (CchApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, 0, G_OPTION_ARG_NONE,
                                 _ ("Show the version and leave"), NULL);
}

CchApplication *
cch_application_new (GApplicationFlags flags)
{
  return g_object_new (CCH_TYPE_APPLICATION, "application-id", CCH_APPLICATION_ID, "flags",
                       flags | G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/caicach/CaiCach", NULL);
}
