/* Asks why an issued document is opened again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-reopen-dialog.h"

#include "base/cch-i18n.h"

static void
reason_cb (AdwMessageDialog *dialog, GtkEditable *entry)
{
  adw_message_dialog_set_response_enabled (dialog, CCH_REOPEN_RESPONSE,
                                           *gtk_editable_get_text (entry) != '\0');
}

/* Not undone by a key: the reason stays in the journal. */
GtkWidget *
cch_reopen_dialog_new (const char *heading, const char *body)
{
  GtkWidget *widget = adw_message_dialog_new (NULL, heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Reason for reopening"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason for reopening"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), CCH_REOPEN_RESPONSE,
                                    _ ("_Reopen"), NULL);
  adw_message_dialog_set_response_appearance (dialog, CCH_REOPEN_RESPONSE,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, CCH_REOPEN_RESPONSE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, CCH_REOPEN_RESPONSE, FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (reason_cb), dialog, G_CONNECT_SWAPPED);
  return widget;
}

char *
cch_reopen_dialog_dup_reason (AdwMessageDialog *dialog)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}
