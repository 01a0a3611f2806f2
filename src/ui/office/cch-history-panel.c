/* The panel of what was done: who, when, in words; back to any of it; as a text file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-history-panel.h"

#include "base/cch-i18n.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/office/cch-history-text.h"

#include <string.h>

/* Rows on a page of the list; "Show Older" adds another one. */
#define PAGE 100

struct _CchHistoryPanel
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *older_button;

  CchOfficeContext *context; /* nullable, ref */
  GSignalGroup *office;
  guint limit; /* how many entries are shown */
};

enum
{
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchHistoryPanel, cch_history_panel, ADW_TYPE_BIN)

static void
say (CchHistoryPanel *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
}

static void
add_back_button (AdwActionRow *row, const CchEntry *entry, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Undo everything after: %s"), words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.go-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", entry->id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Undo Back to Here"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (row, button);
}

static void
add_row (CchHistoryPanel *self, const CchEntry *entry, gboolean can_go_back)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = cch_history_text_get_words (entry);
  g_autofree char *place = cch_history_text_get_place (entry);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  if (entry->act == CCH_ENTRY_DO && entry->state != CCH_ENTRY_DONE)
    gtk_widget_add_css_class (row, "cch-undone");
  if (can_go_back)
    add_back_button (ADW_ACTION_ROW (row), entry, words);
  gtk_list_box_append (self->list, row);
}

static void
clear (CchHistoryPanel *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

/* One can go back to what is done and is not the last that is. */
static void
fill (CchHistoryPanel *self, GPtrArray *entries)
{
  gboolean is_last = TRUE;

  for (guint i = 0; i < MIN (entries->len, self->limit); i++)
    {
      const CchEntry *entry = entries->pdata[i];
      gboolean stands = entry->act == CCH_ENTRY_NOTE
                        || (entry->act == CCH_ENTRY_DO && entry->state == CCH_ENTRY_DONE);

      add_row (self, entry, stands && !is_last);
      is_last = is_last && !stands;
    }
}

static void
update (CchHistoryPanel *self)
{
  CchOffice *office = self->context != NULL ? cch_office_context_get_office (self->context) : NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  clear (self);
  if (office != NULL)
    entries = cch_office_list_entries (office, 0, self->limit + 1, NULL);
  gtk_stack_set_visible_child_name (self->stack,
                                    entries != NULL && entries->len > 0 ? "list" : "empty");
  if (entries != NULL)
    fill (self, entries);
  gtk_widget_set_visible (self->older_button, entries != NULL && entries->len > self->limit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.export", entries != NULL);
}

static void
session_cb (CchHistoryPanel *self)
{
  self->limit = PAGE;
  g_signal_group_set_target (self->office, cch_office_context_get_office (self->context));
  update (self);
}

static void
go_back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchHistoryPanel *self = CCH_HISTORY_PANEL (widget);
  CchOffice *office = cch_office_context_get_office (self->context);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint n_undone = 0;

  if (office == NULL)
    return;
  if (cch_history_go_back (office, g_variant_get_int64 (parameter), &n_undone, &error))
    words = g_strdup_printf (_ ("%u actions undone"), n_undone);
  else
    words = g_strdup_printf (_ ("%u actions undone, then: %s"), n_undone, error->message);
  say (self, words);
}

static void
older_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchHistoryPanel *self = CCH_HISTORY_PANEL (widget);

  self->limit += PAGE;
  update (self);
}

/* Writes the whole history, however much of it is shown. */
gboolean
cch_history_panel_export (CchHistoryPanel *self, GFile *file, GError **error)
{
  CchOffice *office = cch_office_context_get_office (self->context);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (office != NULL, FALSE);

  entries = cch_office_list_entries (office, 0, 0, error);
  if (entries == NULL)
    return FALSE;
  text = cch_history_text_make (entries);
  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  CchHistoryPanel *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (file == NULL || self->context == NULL
      || cch_office_context_get_office (self->context) == NULL)
    return;
  name = g_file_get_parse_name (file);
  if (cch_history_panel_export (self, file, &error))
    words = g_strdup_printf (_ ("The history has been written to %s"), name);
  else
    words = g_strdup_printf (_ ("The history could not be written: %s"), error->message);
  say (self, words);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *file = g_strconcat (_ ("History"), ".txt", NULL);

  cch_compat_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the History"), file,
                        chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
cch_history_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cch_history_panel_parent_class)->map (widget);
  update (CCH_HISTORY_PANEL (widget));
}

static void
cch_history_panel_dispose (GObject *object)
{
  CchHistoryPanel *self = CCH_HISTORY_PANEL (object);

  g_clear_object (&self->office);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_HISTORY_PANEL);

  G_OBJECT_CLASS (cch_history_panel_parent_class)->dispose (object);
}

static void
cch_history_panel_class_init (CchHistoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_history_panel_dispose;
  widget_class->map = cch_history_panel_map;
  signals[SIGNAL_SAID] = g_signal_new ("said", CCH_TYPE_HISTORY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "history.go-back", "x", go_back_action);
  gtk_widget_class_install_action (widget_class, "history.older", NULL, older_action);
  gtk_widget_class_install_action (widget_class, "history.export", NULL, export_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CchHistoryPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, CchHistoryPanel, list);
  gtk_widget_class_bind_template_child (widget_class, CchHistoryPanel, older_button);
}

static void
cch_history_panel_init (CchHistoryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->limit = PAGE;
  self->office = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->office, "changed", G_CALLBACK (update), self);
}

/* Called once, when the window is made. */
void
cch_history_panel_set_context (CchHistoryPanel *self, CchOfficeContext *context)
{
  g_return_if_fail (CCH_IS_HISTORY_PANEL (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::session", G_CALLBACK (session_cb), self,
                           G_CONNECT_SWAPPED);
  session_cb (self);
}
