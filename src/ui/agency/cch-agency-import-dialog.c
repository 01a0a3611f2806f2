/* Asks whether a list of agencies is to be taken in, and shows what is doubtful in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-import-dialog.h"

#include "base/cch-i18n.h"

/* A label with more lines is slow, and nobody reads it. */
#define MAX_LINES 300

static char *
list_doubts (const CchAgencyImport *import)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_lines = 0;

  for (guint i = 0; i < cch_agency_import_get_n_rows (import); i++)
    {
      const CchAgencyImportRow *row = cch_agency_import_get_row (import, i);

      for (guint j = 0; j < row->notices->len && n_lines <= MAX_LINES; j++)
        {
          const CchNotice *notice = g_ptr_array_index (row->notices, j);

          if (text->len > 0)
            g_string_append_c (text, '\n');
          if (n_lines++ < MAX_LINES)
            g_string_append_printf (text, _ ("Line %u: %s. %s."), row->line,
                                    cch_notice_get_message (notice), cch_notice_get_hint (notice));
          else
            g_string_append (text, "…");
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_list (const CchAgencyImport *import)
{
  g_autofree char *doubts = list_doubts (import);
  GtkWidget *label = gtk_label_new (doubts);
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (window), 200);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (window), 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), label);
  return window;
}

GtkWidget *
cch_agency_import_dialog_new (GtkWindow *parent, const CchAgencyImport *import)
{
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _ ("Import Agencies?"), NULL));
  guint n_taken = cch_agency_import_count_taken (import);

  adw_message_dialog_format_body (dialog,
                                  _ ("Rows that become agencies: %u of %u. Rows with doubts: %u."),
                                  n_taken, cch_agency_import_get_n_rows (import),
                                  cch_agency_import_count_doubts (import));
  if (cch_agency_import_count_doubts (import) > 0)
    adw_message_dialog_set_extra_child (dialog, create_list (import));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "import", _ ("_Import"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "import", n_taken > 0);
  adw_message_dialog_set_close_response (dialog, "cancel");
  return GTK_WIDGET (dialog);
}
