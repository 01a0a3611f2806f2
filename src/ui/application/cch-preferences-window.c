/* The preferences: colours, and the name that the journal writes down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/application/cch-preferences-window.h"

#include "config.h"

struct _CchPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *color_row;
  AdwEntryRow *author_row;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (CchPreferencesWindow, cch_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the list in the .ui file. */
static const char *const color_schemes[] = { "default", "force-light", "force-dark" };

static gboolean
color_from_setting (GValue *value, GVariant *variant, gpointer data)
{
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (color_schemes); i++)
    if (g_str_equal (nick, color_schemes[i]))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
color_to_setting (const GValue *value, const GVariantType *type, gpointer data)
{
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (color_schemes) ? g_variant_new_string (color_schemes[index]) : NULL;
}

static void
cch_preferences_window_dispose (GObject *object)
{
  CchPreferencesWindow *self = CCH_PREFERENCES_WINDOW (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (cch_preferences_window_parent_class)->dispose (object);
}

/* Else the button that closes it might have the focus. */
static void
cch_preferences_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cch_preferences_window_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (CCH_PREFERENCES_WINDOW (widget)->author_row));
}

static void
cch_preferences_window_class_init (CchPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_preferences_window_dispose;
  widget_class->map = cch_preferences_window_map;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/application/cch-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPreferencesWindow, color_row);
  gtk_widget_class_bind_template_child (widget_class, CchPreferencesWindow, author_row);
}

static void
cch_preferences_window_init (CchPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (CCH_APPLICATION_ID);
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->color_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, color_from_setting, color_to_setting, NULL,
                                NULL);
  g_settings_bind (self->settings, "author-name", self->author_row, "text",
                   G_SETTINGS_BIND_DEFAULT);
}
