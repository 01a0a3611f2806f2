/* The window that shows the keyboard shortcuts of the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/application/cch-shortcuts-window.h"

#include "base/cch-i18n.h"
#include "ui/shell/cch-page-table.h"
#include "ui/shell/cch-shortcut-table.h"
#include "ui/task/cch-task-keys.h"

#include <string.h>

struct _CchShortcutsWindow
{
  CchDialog parent_instance;

  AdwPreferencesGroup *general_group;
  AdwPreferencesGroup *page_group;
  AdwPreferencesGroup *table_group;
};

G_DEFINE_FINAL_TYPE (CchShortcutsWindow, cch_shortcuts_window, CCH_TYPE_DIALOG)

/* GTK's Vietnamese writes the space bar in angle brackets. */
static char *
dup_plain_label (guint key, GdkModifierType modifiers)
{
  g_autofree char *label = gtk_accelerator_get_label (key, modifiers);
  gsize length = strlen (label);

  if (length > 2 && *label == '<' && label[length - 1] == '>')
    return g_strndup (label + 1, length - 2);
  return g_steal_pointer (&label);
}

/* Several accelerators have blanks between them. */
static char *
dup_key_label (const char *accelerators)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (!gtk_accelerator_parse (parts[i], &key, &modifiers))
        continue;
      g_free (parts[i]);
      parts[i] = dup_plain_label (key, modifiers);
    }
  return g_strjoinv (", ", parts);
}

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *accelerator)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_key_label (accelerator);
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "cch-keys");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);
  adw_preferences_group_add (group, row);
}

static void
fill (CchShortcutsWindow *self)
{
  guint n_shortcuts, n_entries, n_keys;
  const CchShortcut *shortcuts = cch_shortcut_table_get (&n_shortcuts);
  const CchPageEntry *entries = cch_page_table_get (&n_entries);
  const CchTaskKey *keys = cch_task_keys_get (&n_keys);

  for (guint i = 0; i < n_shortcuts; i++)
    add_row (self->general_group, _ (shortcuts[i].title), shortcuts[i].accelerator);
  for (guint i = 0; i < n_entries; i++)
    add_row (self->page_group, _ (entries[i].title), entries[i].accelerator);
  for (guint i = 0; i < n_keys; i++)
    if (keys[i].title != NULL)
      add_row (self->table_group, _ (keys[i].title), keys[i].accelerators);
}

static void
cch_shortcuts_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_SHORTCUTS_WINDOW);

  G_OBJECT_CLASS (cch_shortcuts_window_parent_class)->dispose (object);
}

static void
cch_shortcuts_window_class_init (CchShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_shortcuts_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/application/cch-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchShortcutsWindow, general_group);
  gtk_widget_class_bind_template_child (widget_class, CchShortcutsWindow, page_group);
  gtk_widget_class_bind_template_child (widget_class, CchShortcutsWindow, table_group);
}

static void
cch_shortcuts_window_init (CchShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}
