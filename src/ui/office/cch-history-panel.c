/* The panel of what was done: who, when, in words; back to any of it; as a text file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-history-panel.h"

#include "base/cch-i18n.h"
#include "session/cch-session-copies.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/office/cch-changes-window.h"
#include "ui/office/cch-history-text.h"
#include "ui/office/cch-past-window.h"

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
  guint limit;  /* how many entries are shown */
  guint update; /* source: something has changed */
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

/* A moment of the past, for the menu of its row. */
typedef struct
{
  gint64 entry;
  gboolean can_go_back;
} Moment;

static void
append_item (GMenu *menu, const char *label, const char *action, const Moment *moment)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", moment->entry);
  g_menu_append_item (menu, item);
}

/* A menu is made when it is asked for: a hundred of them would hold up the panel. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  const Moment *moment = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  append_item (menu, _ ("Show the Office as It Was Then"), "history.past", moment);
  append_item (menu, _ ("What Has Changed Since Then"), "history.changes", moment);
  if (moment->can_go_back)
    append_item (menu, _ ("Undo Back to Here"), "history.go-back", moment);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_menu (AdwActionRow *row, const CchEntry *entry, const char *words, gboolean can_go_back)
{
  GtkWidget *button = gtk_menu_button_new ();
  Moment *moment = g_new (Moment, 1);
  g_autofree char *label = g_strdup_printf (_ ("What can be done: %s"), words);

  *moment = (Moment){ entry->id, can_go_back };
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, moment, g_free);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("What Can Be Done"));
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
  add_menu (ADW_ACTION_ROW (row), entry, words, can_go_back);
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

static gboolean
update_cb (gpointer data)
{
  CchHistoryPanel *self = CCH_HISTORY_PANEL (data);

  self->update = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Who types changes something at every key; the list follows when there is time. */
static void
changed_cb (CchHistoryPanel *self)
{
  if (self->update == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update = g_idle_add (update_cb, self);
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

static CchSession *
get_session (CchHistoryPanel *self)
{
  return self->context != NULL ? cch_office_context_get_session (self->context) : NULL;
}

/* A table on its way into a file. */
typedef struct
{
  CchHistoryPanel *panel; /* owned */
  GFile *file;            /* owned */
} Writing;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Writing *writing = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (writing->file);
  g_autofree char *words = NULL;

  if (cch_session_write_journal_finish (result, &error))
    words = g_strdup_printf (_ ("The history has been written to %s"), name);
  else
    words = g_strdup_printf (_ ("The history could not be written: %s"), error->message);
  if (writing->panel->context != NULL)
    say (writing->panel, words);
  g_object_unref (writing->panel);
  g_object_unref (writing->file);
  g_free (writing);
}

/* Writes the whole history, however much of it is shown, as a table that other programs read. */
void
cch_history_panel_export (CchHistoryPanel *self, GFile *file)
{
  Writing *writing;

  g_return_if_fail (CCH_IS_HISTORY_PANEL (self) && get_session (self) != NULL);

  writing = g_new0 (Writing, 1);
  writing->panel = g_object_ref (self);
  writing->file = g_object_ref (file);
  cch_session_write_journal_async (get_session (self), file, NULL, written_cb, writing);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  CchHistoryPanel *self = data;

  if (file != NULL && get_session (self) != NULL)
    cch_history_panel_export (self, file);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *file = g_strconcat (_ ("History"), ".tsv", NULL);

  cch_compat_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the History"), file,
                        chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
past_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchHistoryPanel *self = CCH_HISTORY_PANEL (widget);

  if (get_session (self) != NULL)
    cch_past_window_open (CCH_WINDOW (gtk_widget_get_root (widget)),
                          g_variant_get_int64 (parameter));
}

static void
changes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchHistoryPanel *self = CCH_HISTORY_PANEL (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (get_session (self) != NULL)
    gtk_window_present (GTK_WINDOW (
        cch_changes_window_new (window, get_session (self), g_variant_get_int64 (parameter))));
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

  g_clear_handle_id (&self->update, g_source_remove);
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
  gtk_widget_class_install_action (widget_class, "history.past", "x", past_action);
  gtk_widget_class_install_action (widget_class, "history.changes", "x", changes_action);
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
  g_signal_group_connect_swapped (self->office, "changed", G_CALLBACK (changed_cb), self);
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
