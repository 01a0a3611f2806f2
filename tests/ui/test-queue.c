/* Prints to a real queue: the system's dialog, its print server, and what comes out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-test-queue.h"
#include "cch-ui-harness.h"

#include "doc/cch-doc-builder.h"
#include "layout/cch-paginator.h"
#include "ui/paper/cch-print.h"

#include <gtk/gtkunixprint.h>
#include <signal.h>
#include <sys/resource.h>

#define FILE_PRINTER "Print to File" /* GTK's own */
#define OLD "Bản in lần trước"

static CchDoc *
make_document (void)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date ("2024-01-31", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "Kế hoạch cải cách hành chính.");
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX, CCH_DOC_LANDSCAPE, "PL");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "Phụ lục nằm ngang.");
  return cch_doc_builder_end (builder);
}

/* The printer that was used the last time is chosen again. */
static void
remember_printer (GPtrArray *sheets, const char *name, const char *uri)
{
  g_autoptr (GtkPrintOperation) operation = cch_print_operation_new (sheets, "Thử");
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  gtk_print_settings_set_printer (settings, name);
  if (uri != NULL)
    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_operation_set_print_settings (operation, settings);
  cch_print_save_settings (operation);
}

static GtkPrintUnixDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (link->data))
      return link->data;
  return NULL;
}

/* GTK asks in a loop of its own whether the file that is there may be replaced. */
static gboolean
replace_cb (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (GTK_IS_MESSAGE_DIALOG (link->data))
      {
        gtk_dialog_response (link->data, GTK_RESPONSE_ACCEPT);
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

/* A printer can be used when its details have come. */
static gboolean
is_chosen (gpointer data)
{
  GtkPrintUnixDialog *dialog = find_dialog ();
  GtkPrinter *printer = dialog != NULL ? gtk_print_unix_dialog_get_selected_printer (dialog) : NULL;

  return printer != NULL && g_str_equal (gtk_printer_get_name (printer), data)
         && gtk_printer_has_details (printer);
}

/* Sheets that lie on their side are turned: the printer's paper always stands. */
static void
assert_printed (const char *path)
{
  g_autofree char *words = cch_ui_read_pdf (path);

  if (words == NULL)
    return;
  g_assert_nonnull (strstr (words, "Pages:           2\n"));
  g_assert_nonnull (strstr (words, "Page    2 size:  595"));
  g_assert_null (strstr (words, " size:  841"));
}

static void
test_queue (void)
{
  g_autofree char *reason = NULL;
  CchTestQueue *queue = cch_test_queue_start (&reason);
  g_autoptr (CchLayoutContext) context = NULL;
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autofree char *path = NULL;
  GtkWindow *window;

  if (queue == NULL)
    {
      g_test_skip (reason);
      return;
    }
  /* The system's dialog warns about services of a desktop that are not here. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  context = cch_layout_context_new ();
  doc = make_document ();
  sheets = cch_paginator_make_pages (context, doc);
  remember_printer (sheets, CCH_TEST_QUEUE_PRINTER, NULL);
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (window);
  cch_print_sheets (window, sheets, "Kế hoạch thử");
  g_assert_true (cch_ui_wait_until (is_chosen, CCH_TEST_QUEUE_PRINTER));
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_OK);
  path = cch_test_queue_find_job (queue);
  assert_printed (path);
  cch_ui_settle ();
  cch_ui_close_window (window);
  cch_test_queue_stop (queue);
}

static GtkWidget *
find_message (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data))
      return link->data;
  return NULL;
}

static gboolean
is_told (gpointer data)
{
  return find_message () != NULL;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

/* What the dialog offers the next time is the file that was chosen. */
static void
assert_remembered (GPtrArray *sheets, const char *uri)
{
  g_autoptr (GtkPrintOperation) operation = cch_print_operation_new (sheets, "Thử");

  cch_print_load_settings (operation);
  g_assert_cmpstr (gtk_print_settings_get (gtk_print_operation_get_print_settings (operation),
                                           GTK_PRINT_SETTINGS_OUTPUT_URI),
                   ==, uri);
}

static gboolean
is_new (gpointer data)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (data, &content, NULL, NULL) && g_str_has_prefix (content, "%PDF");
}

/* Printed into a file that is there already: it is replaced, and nothing else is left over. */
static void
test_over (void)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "cũ mới.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = make_document ();
  g_autoptr (GPtrArray) sheets = cch_paginator_make_pages (context, doc);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  remember_printer (sheets, FILE_PRINTER, uri);
  gtk_window_present (window);
  cch_print_sheets (window, sheets, "Kế hoạch thử");
  g_assert_true (cch_ui_wait_until (is_chosen, FILE_PRINTER));
  g_timeout_add (20, replace_cb, NULL);
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_OK);
  g_assert_true (cch_ui_wait_until (is_new, path));
  cch_ui_settle ();
  g_assert_cmpuint (count_files (folder), ==, 1);
  assert_remembered (sheets, uri);
  cch_ui_close_window (window);
  cch_test_folder_remove (folder);
}

/* Printed into a file on a disk that fills up: the person hears of it, no half file stays, and what
 * was there before is as it was. */
static void
test_full (gconstpointer data)
{
  const char *old = data;
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = make_document ();
  g_autoptr (GPtrArray) sheets = cch_paginator_make_pages (context, doc);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  struct rlimit limit, small;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  if (old != NULL)
    g_assert_true (g_file_set_contents (path, old, -1, NULL));
  remember_printer (sheets, FILE_PRINTER, uri);
  gtk_window_present (window);
  cch_print_sheets (window, sheets, "Kế hoạch thử");
  g_assert_true (cch_ui_wait_until (is_chosen, FILE_PRINTER));
  if (old != NULL)
    g_timeout_add (20, replace_cb, NULL);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = (struct rlimit){ 1024, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_OK);
  g_assert_true (cch_ui_wait_until (is_told, NULL));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_test_message ("%s", adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_message ())));
  g_assert_nonnull (
      strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_message ())), "has room"));
  g_assert_cmpuint (count_files (folder), ==, old != NULL ? 1 : 0);
  if (old != NULL)
    {
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, old);
    }
  gtk_window_destroy (GTK_WINDOW (find_message ()));
  cch_ui_close_window (window);
  cch_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/queue/prints", test_queue);
  g_test_add_func ("/ui/queue/over", test_over);
  g_test_add_data_func ("/ui/queue/full", NULL, test_full);
  g_test_add_data_func ("/ui/queue/full-over", OLD, test_full);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
