/* The table of keyboard shortcuts, which installs them and which the shortcuts window shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CchShortcutScope:
 * @CCH_SHORTCUT_APPLICATION: comes before the focused widget
 * @CCH_SHORTCUT_WINDOW: comes after it, so that Ctrl+Z in a text undoes typing first
 * @CCH_SHORTCUT_BUILT_IN: GTK listens to it; the table only tells people
 */
typedef enum
{
  CCH_SHORTCUT_APPLICATION,
  CCH_SHORTCUT_WINDOW,
  CCH_SHORTCUT_BUILT_IN
} CchShortcutScope;

typedef struct
{
  const char *action; /* %NULL for the built-in ones */
  const char *accelerator;
  const char *title; /* untranslated */
  CchShortcutScope scope;
} CchShortcut;

const CchShortcut *cch_shortcut_table_get (guint *n_shortcuts);
void cch_shortcut_table_install (GtkApplication *application);
void cch_shortcut_table_bind (GtkWidgetClass *widget_class);

G_END_DECLS
