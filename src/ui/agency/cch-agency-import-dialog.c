/* Asks whether a list of agencies is to be taken in: every row with a tick and with its faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-import-dialog.h"

#include "base/cch-i18n.h"
#include "ui/compat/cch-compat-row.h"

#define LIST_WIDTH 560
#define LIST_HEIGHT 260

/* What a row of the list is made of; kept at its box. */
typedef struct
{
  GtkWidget *tick;
  GtkWidget *name;
  GtkWidget *faults;
  gulong toggled;
} Row;

static CchAgencyImport *
get_import (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "import");
}

static void
show_counts (AdwMessageDialog *dialog)
{
  CchAgencyImport *import = get_import (dialog);
  const char *unread = cch_agency_import_get_unread (import);
  guint n_taken = cch_agency_import_count_taken (import);
  g_autofree char *day = cch_date_format (cch_agency_import_get_day (import), CCH_DATE_FORM_TEXT);
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_printf (body, _ ("Rows that become agencies: %u of %u. Rows with doubts: %u."), n_taken,
                   cch_agency_import_get_n_rows (import), cch_agency_import_count_doubts (import));
  g_string_append_c (body, ' ');
  g_string_append_printf (body, _ ("Where no column says so, they are there from %s."), day);
  if (unread != NULL)
    {
      g_string_append_c (body, ' ');
      g_string_append_printf (body, _ ("Columns that are not read: %s."), unread);
    }
  adw_message_dialog_set_body (dialog, body->str);
  adw_message_dialog_set_response_enabled (dialog, "import", n_taken > 0);
}

static void
toggled_cb (GtkCheckButton *tick, GtkListItem *cell)
{
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (tick), ADW_TYPE_MESSAGE_DIALOG));

  cch_agency_import_set_taken (get_import (dialog), gtk_list_item_get_position (cell),
                               gtk_check_button_get_active (tick));
  show_counts (dialog);
}

static GtkWidget *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Row *row = g_new0 (Row, 1);

  row->tick = gtk_check_button_new ();
  row->name = create_label (NULL);
  row->faults = create_label ("caption");
  gtk_widget_add_css_class (row->faults, "warning");
  gtk_widget_set_valign (row->tick, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), row->name);
  gtk_box_append (GTK_BOX (words), row->faults);
  gtk_box_append (GTK_BOX (box), row->tick);
  gtk_box_append (GTK_BOX (box), words);
  g_object_set_data_full (G_OBJECT (box), "row", row, g_free);
  row->toggled = g_signal_connect (row->tick, "toggled", G_CALLBACK (toggled_cb), cell);
  gtk_list_item_set_activatable (cell, FALSE);
  cch_compat_pass_focus (cell);
  gtk_list_item_set_child (cell, box);
}

static char *
write_faults (const CchAgencyImportRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->notices->len; i++)
    {
      const CchNotice *notice = g_ptr_array_index (row->notices, i);

      g_string_append_printf (text, "%s%s. %s.", text->len > 0 ? "\n" : "",
                              cch_notice_get_message (notice), cch_notice_get_hint (notice));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A row without a name, or of an agency that is there, cannot become one. */
static gboolean
can_be_taken (const CchAgencyImportRow *row)
{
  return row->existing == 0 && row->term->name != NULL && *row->term->name != '\0';
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer dialog)
{
  const CchAgencyImportRow *source =
      cch_agency_import_get_row (get_import (dialog), gtk_list_item_get_position (cell));
  Row *row = g_object_get_data (G_OBJECT (gtk_list_item_get_child (cell)), "row");
  g_autofree char *faults = write_faults (source);
  g_autofree char *name = g_strdup_printf (_ ("Line %u: %s"), source->line,
                                           source->term->name != NULL ? source->term->name : "–");

  gtk_label_set_label (GTK_LABEL (row->name), name);
  gtk_label_set_label (GTK_LABEL (row->faults), faults);
  gtk_widget_set_visible (row->faults, *faults != '\0');
  g_signal_handler_block (row->tick, row->toggled);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->tick), source->taken);
  g_signal_handler_unblock (row->tick, row->toggled);
  gtk_widget_set_sensitive (row->tick, can_be_taken (source));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, faults, -1);
}

/* One entry a row; which one it is, its position says. */
static GListModel *
create_model (const CchAgencyImport *import)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < cch_agency_import_get_n_rows (import); i++)
    gtk_string_list_append (names, "");
  return G_LIST_MODEL (names);
}

static GtkWidget *
create_list (AdwMessageDialog *dialog)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model =
      GTK_SELECTION_MODEL (gtk_no_selection_new (create_model (get_import (dialog))));
  GtkWidget *list = gtk_list_view_new (model, factory);
  GtkWidget *window = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), dialog, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), dialog, 0);
  cch_compat_leave_by_tab (list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows of the table"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (window, LIST_WIDTH, LIST_HEIGHT);
  gtk_widget_set_overflow (window, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (window, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), list);
  return window;
}

GtkWidget *
cch_agency_import_dialog_new (GtkWindow *parent, CchAgencyImport *import)
{
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _ ("Import Agencies?"), NULL));

  g_object_set_data_full (G_OBJECT (dialog), "import", cch_agency_import_ref (import),
                          (GDestroyNotify) cch_agency_import_unref);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "import", _ ("_Import"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  show_counts (dialog);
  adw_message_dialog_set_extra_child (dialog, create_list (dialog));
  return GTK_WIDGET (dialog);
}
