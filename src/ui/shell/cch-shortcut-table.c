/* The table of keyboard shortcuts, which installs them and which the shortcuts window shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-shortcut-table.h"

#include "base/cch-i18n.h"
#include "ui/shell/cch-page-table.h"

/* clang-format off */
static const CchShortcut shortcuts[] = {
  { "win.start-search", "<Control>f", N_("Search the page, or the office"), CCH_SHORTCUT_APPLICATION },
  { "win.find", "<Control>k", N_("Search the office"), CCH_SHORTCUT_APPLICATION },
  { "win.undo", "<Control>z", N_("Undo"), CCH_SHORTCUT_WINDOW },
  { "win.redo", "<Control><Shift>z", N_("Redo"), CCH_SHORTCUT_WINDOW },
  { "win.show-history", "F8", N_("Show or hide the history"), CCH_SHORTCUT_APPLICATION },
  { "win.backups", "<Control><Shift>b", N_("Backups"), CCH_SHORTCUT_APPLICATION },
  { "win.other-office", "<Control><Shift>o", N_("Other office"), CCH_SHORTCUT_APPLICATION },
  { "win.show-sidebar", "F9", N_("Show or hide the side bar"), CCH_SHORTCUT_APPLICATION },
  { "plan.new", "<Control>n", N_("New plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.print", "<Control>p", N_("Print the plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.close", "<Alt>Left", N_("Back to the list of plans"), CCH_SHORTCUT_WINDOW },
  { "plan.versions", "<Control><Shift>h", N_("Versions of the plan and their differences"), CCH_SHORTCUT_APPLICATION },
  { "plan.show-tab::findings", "<Control>1", N_("Findings of the plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.show-tab::preview", "<Control>2", N_("Preview of the plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.show-tab::details", "<Control>3", N_("Details of what is chosen in the plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.show-tab::other", "<Control>4", N_("Another plan beside this one"), CCH_SHORTCUT_APPLICATION },
  { "plan.show-outline", "<Control>F9", N_("Show or hide the outline of the plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.show-side", "<Shift>F9", N_("Show or hide findings, preview and details of the plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.next-pane", "F6", N_("To the next pane of the plan"), CCH_SHORTCUT_APPLICATION },
  { "plan.previous-pane", "<Shift>F6", N_("To the previous pane of the plan"), CCH_SHORTCUT_APPLICATION },
  { "document.new", "<Control>n", N_("New letter"), CCH_SHORTCUT_APPLICATION },
  { "document.print", "<Control>p", N_("Print the letter"), CCH_SHORTCUT_APPLICATION },
  { "document.show-list", "<Control>F9", N_("Show or hide the list of documents"), CCH_SHORTCUT_APPLICATION },
  { "document.show-preview", "<Shift>F9", N_("Show or hide the preview of the document"), CCH_SHORTCUT_APPLICATION },
  { "document.next-pane", "F6", N_("To the next pane of the documents"), CCH_SHORTCUT_APPLICATION },
  { "document.previous-pane", "<Shift>F6", N_("To the previous pane of the documents"), CCH_SHORTCUT_APPLICATION },
  { NULL, "<Alt>Up", N_("In the outline or a list: move what is chosen up"), CCH_SHORTCUT_BUILT_IN },
  { NULL, "<Alt>Down", N_("In the outline or a list: move what is chosen down"), CCH_SHORTCUT_BUILT_IN },
  { NULL, "Delete", N_("In the outline or a list: remove what is chosen; among the findings: silence it"), CCH_SHORTCUT_BUILT_IN },
  { NULL, "<Control>Return", N_("Among the findings: mend the chosen one; in a dialog: do what it asks"), CCH_SHORTCUT_BUILT_IN },
  { NULL, "Insert", N_("In another plan beside this one: take over what is chosen"), CCH_SHORTCUT_BUILT_IN },
  { NULL, "Tab", N_("In a text: a level deeper; with Shift a level higher"), CCH_SHORTCUT_BUILT_IN },
  { NULL, "<Control>v", N_("Paste a list of agencies from a spreadsheet, on their page"), CCH_SHORTCUT_BUILT_IN },
  { "app.help", "F1", N_("Help"), CCH_SHORTCUT_APPLICATION },
  { NULL, "F10", N_("Main menu"), CCH_SHORTCUT_BUILT_IN },
  { "app.preferences", "<Control>comma", N_("Preferences"), CCH_SHORTCUT_APPLICATION },
  { "app.shortcuts", "<Control>question", N_("Keyboard shortcuts"), CCH_SHORTCUT_APPLICATION },
  { "window.close", "<Control>w", N_("Close the window"), CCH_SHORTCUT_APPLICATION },
  { "app.quit", "<Control>q", N_("Quit"), CCH_SHORTCUT_APPLICATION },
};
/* clang-format on */

const CchShortcut *
cch_shortcut_table_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

static void
install (GtkApplication *application, const char *action, const char *accelerator)
{
  const char *accelerators[] = { accelerator, NULL };

  gtk_application_set_accels_for_action (application, action, accelerators);
}

void
cch_shortcut_table_install (GtkApplication *application)
{
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].scope == CCH_SHORTCUT_APPLICATION)
      install (application, shortcuts[i].action, shortcuts[i].accelerator);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *action = cch_page_entry_dup_action (&entries[i]);

      install (application, action, entries[i].accelerator);
    }
}

void
cch_shortcut_table_bind (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (shortcuts[i].scope == CCH_SHORTCUT_WINDOW
          && gtk_accelerator_parse (shortcuts[i].accelerator, &key, &modifiers))
        gtk_widget_class_add_binding_action (widget_class, key, modifiers, shortcuts[i].action,
                                             NULL);
    }
}
