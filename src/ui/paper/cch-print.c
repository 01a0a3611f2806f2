/* Sheets to a printer, by the system’s own print dialog.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-print.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "base/cch-i18n.h"
#include "base/cch-new-file.h"
#include "layout/cch-sheet.h"

#define SETTINGS_FILE "print-settings.ini"
#define SETUP_GROUP "Page Setup"
/* Papers are whole points, sheets are whole millimetres. */
#define SLACK 0.005
/* Of an operation: the file that is printed into, when there was none before; else the old one. */
#define NEW_FILE "cch-new-file"
#define OLD_FILE "cch-old-file"

static char *
get_settings_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "caicach", SETTINGS_FILE, NULL);
}

static void
request_setup_cb (GtkPrintOperation *operation,
                  GtkPrintContext *context,
                  int page,
                  GtkPageSetup *setup,
                  GPtrArray *sheets)
{
  CchSheet *sheet = g_ptr_array_index (sheets, (guint) page);

  gtk_page_setup_set_orientation (setup, cch_sheet_get_width (sheet) > cch_sheet_get_height (sheet)
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* On paper that is not A4 a sheet is made smaller, as a whole, never cut off. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GPtrArray *sheets)
{
  CchSheet *sheet = g_ptr_array_index (sheets, (guint) page);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context) / cch_sheet_get_width (sheet);
  double height = gtk_print_context_get_height (context) / cch_sheet_get_height (sheet);

  if (MIN (width, height) < 1 - SLACK)
    cairo_scale (cr, MIN (width, height), MIN (width, height));
  cch_sheet_draw (sheet, cr);
}

/**
 * cch_print_operation_new:
 * @sheets: (element-type CchSheet)
 *
 * Returns: (transfer full): ready to run; the paper is A4, each sheet as it lies
 */
GtkPrintOperation *
cch_print_operation_new (GPtrArray *sheets, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) sheets->len);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_setup_cb), sheets);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         g_ptr_array_ref (sheets), (GClosureNotify) (void *) g_ptr_array_unref, 0);
  return operation;
}

/* What the person chose the last time; whatever cannot be read is not there. */
void
cch_print_load_settings (GtkPrintOperation *operation)
{
  g_autofree char *path = get_settings_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;
  settings = gtk_print_settings_new_from_key_file (file, NULL, NULL);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
  setup = gtk_page_setup_new_from_key_file (file, SETUP_GROUP, NULL);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
}

/* Only a convenience: when it cannot be kept, the next dialog starts afresh. */
void
cch_print_save_settings (GtkPrintOperation *operation)
{
  g_autofree char *path = get_settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, file, NULL);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, SETUP_GROUP);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_debug ("%s: %s", path, error->message);
}

static void
tell_failure (GtkPrintOperation *operation, GtkWindow *parent)
{
  const char *advice = _ ("The job broke off. See that the printer is ready, or that the folder of "
                          "the file has room and may be written to; then print again.");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  GtkWidget *dialog;

  gtk_print_operation_get_error (operation, &error);
  words = error != NULL ? g_strdup_printf ("%s\n\n%s", error->message, advice) : g_strdup (advice);
  dialog = adw_message_dialog_new (parent, _ ("The Document Is Not Printed"), words);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    cch_print_save_settings (operation);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_failure (operation, parent);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR || result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    g_object_set_data (G_OBJECT (operation), OLD_FILE, NULL);
}

/* The old file is gone for good when there is another one under its name. */
static void
let_go (CchNewFile *old)
{
  if (!g_file_test (cch_new_file_get_path (old), G_FILE_TEST_EXISTS))
    cch_new_file_commit (old, NULL);
  cch_new_file_free (old);
}

/* GTK empties the file that is printed into before it knows whether the disk has room, and lets
 * nobody choose another one: the old file waits beside it. */
static void
set_aside (GtkPrintOperation *operation, const char *path)
{
  CchNewFile *old = cch_new_file_open (path, NULL);

  /* Where no file can be made GTK fails too, before it empties anything. */
  if (old == NULL)
    return;
  if (g_rename (path, cch_new_file_get_temporary (old)) == 0)
    g_object_set_data_full (G_OBJECT (operation), OLD_FILE, old, (GDestroyNotify) let_go);
  else
    cch_new_file_free (old);
}

static void
begin_cb (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char *uri =
      settings != NULL ? gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI) : NULL;
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;

  if (path == NULL)
    return;
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    set_aside (operation, path);
  else if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_object_set_data_full (G_OBJECT (operation), NEW_FILE, g_steal_pointer (&path), g_free);
}

/* GTK lets half a file lie. */
static void
clean_up (GtkPrintOperation *operation)
{
  const char *path = g_object_get_data (G_OBJECT (operation), NEW_FILE);
  CchNewFile *old = g_object_get_data (G_OBJECT (operation), OLD_FILE);

  if (path != NULL)
    g_unlink (path);
  if (old != NULL)
    cch_new_file_commit (old, NULL);
}

/* A job is sent after it is done: what goes wrong then shows nowhere else. */
static void
status_cb (GtkPrintOperation *operation, GtkWindow *parent)
{
  GtkPrintStatus status = gtk_print_operation_get_status (operation);

  if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    {
      clean_up (operation);
      tell_failure (operation, parent);
    }
  if (status == GTK_PRINT_STATUS_FINISHED || status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    g_object_set_data (G_OBJECT (operation), OLD_FILE, NULL);
}

/* Shows the print dialog; which printer, duplex and copies are the system's matter. */
void
cch_print_sheets (GtkWindow *parent, GPtrArray *sheets, const char *title)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (sheets->len == 0)
    return;
  operation = cch_print_operation_new (sheets, title);
  cch_print_load_settings (operation);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), NULL);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  g_signal_connect_object (operation, "status-changed", G_CALLBACK (status_cb), parent, 0);
  g_object_set_data_full (G_OBJECT (parent), "cch-print-operation", g_object_ref (operation),
                          g_object_unref);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
