/* Opens, founds, spoils and rescues offices by the start page; undoes by the window's actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "base/cch-error.h"
#include "cch-test-office.h"
#include "model/cch-agency.h"
#include "model/cch-plan.h"
#include "store/cch-edit.h"
#include "ui/office/cch-backups-window.h"
#include "ui/office/cch-new-office-window.h"
#include "ui/office/cch-office-folder.h"
#include "ui/office/cch-office-makers.h"
#include "ui/office/cch-problem-box.h"
#include "ui/office/cch-recent-offices.h"
#include "ui/today/cch-today-page.h"

#include <glib/gstdio.h>
#include <string.h>

#define SCHEMA "io.github.caicach.CaiCach"

static CchSession *
get_session (CchWindow *window)
{
  return cch_office_context_get_session (cch_window_get_context (window));
}

static gboolean
has_settled (gpointer window)
{
  return cch_office_context_get_waiting (cch_window_get_context (window)) == NULL;
}

static gboolean
has_problem (gpointer window)
{
  return has_settled (window)
         && cch_office_context_get_problem (cch_window_get_context (window)) != NULL;
}

static gboolean
says_undone (gpointer window)
{
  return cch_ui_find (window, GTK_TYPE_LABEL, "label", "Undone: Note A &amp; B") != NULL;
}

static void
test_undo (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchOffice *office = cch_session_get_office (get_session (window));
  g_autoptr (CchAgency) agency = cch_test_office_get_agency (office);
  g_autofree char *before = g_strdup (agency->name);

  cch_test_office_rename_agency (office, agency, "Note A & B", "A note of the test");
  g_assert_cmpstr (agency->name, ==, "A note of the test");
  g_assert_nonnull (cch_ui_find (window, GTK_TYPE_BUTTON, "tooltip-text", "Undo: Note A & B"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_cmpstr (agency->name, ==, before);
  g_assert_true (cch_ui_wait_until (says_undone, window));
  g_assert_nonnull (cch_ui_find (window, GTK_TYPE_BUTTON, "tooltip-text", "Redo: Note A & B"));
  cch_ui_close_window (GTK_WINDOW (window));
}

static gboolean
says_why (gpointer window)
{
  return cch_ui_find (window, GTK_TYPE_LABEL, "label",
                      cch_office_get_undo_reason (cch_session_get_office (get_session (window))))
         != NULL;
}

/* Issuing cannot be undone: the button says why, and so does whoever tries. */
static void
test_undo_refused (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchOffice *office = cch_session_get_office (get_session (window));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "Issue", &error);

  cch_edit_create (edit, &cch_plan_kind, "title", "Plan of the test", "year", (gint64) 2026,
                   "state", CCH_DOCUMENT_STATE_ISSUED, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_nonnull (cch_office_get_undo_reason (office));
  g_assert_nonnull (
      cch_ui_find (window, GTK_TYPE_BUTTON, "tooltip-text", cch_office_get_undo_reason (office)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_true (cch_ui_wait_until (says_why, window));
  cch_ui_close_window (GTK_WINDOW (window));
}

static void
test_person (void)
{
  g_autoptr (GSettings) settings = g_settings_new (SCHEMA);
  CchWindow *window = cch_ui_open_sample ();
  CchOffice *office = cch_session_get_office (get_session (window));

  g_settings_set_string (settings, "author-name", " Văn thư ");
  g_assert_cmpstr (cch_office_get_person (office), ==, "Văn thư");
  g_settings_reset (settings, "author-name");
  g_assert_cmpstr (cch_office_get_person (office), ==, g_get_real_name ());
  cch_ui_close_window (GTK_WINDOW (window));
}

static void
test_last_office_opens_again (void)
{
  GApplication *application = G_APPLICATION (cch_ui_harness_get_application ());
  g_autoptr (GSettings) settings = g_settings_new (SCHEMA);
  g_autofree char *last = NULL;
  CchWindow *window = cch_ui_open_sample ();
  g_autofree char *path = g_strdup (cch_session_get_path (get_session (window)));

  cch_ui_close_window (GTK_WINDOW (window));
  last = cch_recent_offices_dup_last (settings);
  g_assert_cmpstr (last, ==, path);

  g_application_activate (application);
  window = CCH_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_assert_true (cch_ui_wait_until (has_settled, window));
  g_assert_cmpstr (cch_session_get_path (get_session (window)), ==, path);
  cch_ui_close_window (GTK_WINDOW (window));
}

static GtkWindow *
find_toplevel (GType window_type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (item->data, window_type))
      return item->data;
  return NULL;
}

static gboolean
has_assistant (gpointer data)
{
  GtkWindow *assistant = find_toplevel (CCH_TYPE_NEW_OFFICE_WINDOW);

  return assistant != NULL && gtk_widget_get_mapped (GTK_WIDGET (assistant));
}

static void
type (GtkWindow *assistant, const char *title, const char *text)
{
  GtkWidget *row = cch_ui_find (assistant, ADW_TYPE_ENTRY_ROW, "title", title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
press (gpointer widget, GType type, const char *property, const char *text)
{
  GtkWidget *found = cch_ui_find (widget, type, property, text);

  g_assert_nonnull (found);
  /* A button that is activated plays being pressed first. */
  if (GTK_IS_BUTTON (found))
    g_signal_emit_by_name (found, "clicked");
  else
    g_assert_true (gtk_widget_activate (found));
}

static const char name_words[] =
    "Write the official name of the office, such as the one in its seal";

static void
test_found (void)
{
  CchWindow *window = cch_ui_open_window ();
  g_autoptr (CchRecord) agency = NULL;
  GtkWindow *assistant;

  cch_window_show_start (window);
  cch_ui_settle ();
  press (window, ADW_TYPE_ACTION_ROW, "title", "New Office");
  g_assert_true (cch_ui_wait_until (has_assistant, NULL));
  assistant = find_toplevel (CCH_TYPE_NEW_OFFICE_WINDOW);

  g_assert_null (cch_ui_find (assistant, GTK_TYPE_LABEL, "label", name_words));
  gtk_widget_activate_action (GTK_WIDGET (assistant), "assistant.found", NULL);
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (assistant, GTK_TYPE_LABEL, "label", name_words));

  type (assistant, "Official name", "  UBND xã A/B  ");
  cch_ui_settle ();
  g_assert_null (cch_ui_find (assistant, GTK_TYPE_LABEL, "label", name_words));
  type (assistant, "Place where documents are signed", "Bình Mẫu");
  gtk_widget_activate_action (GTK_WIDGET (assistant), "assistant.found", NULL);
  g_assert_true (cch_ui_wait_until (has_settled, window));

  g_assert_nonnull (get_session (window));
  agency = cch_session_get_agency (get_session (window), NULL);
  g_assert_nonnull (agency);
  g_assert_true (
      g_str_has_suffix (cch_session_get_path (get_session (window)), "/UBND xã A-B.caicach"));
  g_assert_true (cch_office_folder_contains (cch_session_get_path (get_session (window))));
  cch_ui_close_window (GTK_WINDOW (window));
}

/* What a person or a bad disk may hand in. */
static const struct
{
  const char *name;
  const char *bytes; /* %NULL for a file that is not there */
  const char *title;
} bad_files[] = {
  { "empty.caicach", "", "The office file is damaged" },
  { "letter.caicach", "Kính gửi: Sở Nội vụ", "This is not an office file" },
  { "gone.caicach", NULL, "The office file cannot be read" },
};

static void
test_bad_files (void)
{
  CchWindow *window = cch_ui_open_window ();

  cch_window_show_start (window);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), bad_files[i].name, NULL);

      if (bad_files[i].bytes != NULL)
        g_assert_true (g_file_set_contents (path, bad_files[i].bytes, -1, NULL));
      cch_office_context_open (cch_window_get_context (window), path);
      g_assert_true (cch_ui_wait_until (has_problem, window));
      cch_ui_settle ();
      g_test_message ("%s: %s", bad_files[i].name,
                      cch_office_context_get_problem (cch_window_get_context (window))->message);
      g_assert_nonnull (cch_ui_find (window, GTK_TYPE_LABEL, "label", bad_files[i].title));
      g_assert_null (get_session (window));
    }
  press (window, GTK_TYPE_BUTTON, "tooltip-text", "Dismiss");
  cch_ui_settle ();
  g_assert_null (cch_ui_find (window, CCH_TYPE_PROBLEM_BOX, NULL, NULL));
  cch_ui_close_window (GTK_WINDOW (window));
}

static void
spoil (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 40000);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) (length / 2), NULL));
}

static GtkWidget *
find_restore (gpointer window)
{
  GtkWidget *box = cch_ui_find (window, CCH_TYPE_PROBLEM_BOX, NULL, NULL);

  return box != NULL ? cch_ui_find (box, GTK_TYPE_BUTTON, "action-name", "problem.restore") : NULL;
}

static gboolean
offers_restore (gpointer window)
{
  return find_restore (window) != NULL;
}

static void
test_damaged (void)
{
  CchWindow *window = cch_ui_open_sample ();
  g_autofree char *path = g_strdup (cch_session_get_path (get_session (window)));
  g_autofree char *bytes = NULL;
  g_autofree char *kept = NULL;
  gsize length, kept_length;

  cch_office_context_close (cch_window_get_context (window));
  spoil (path);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  cch_window_show_start (window);
  cch_office_context_open (cch_window_get_context (window), path);
  g_assert_true (cch_ui_wait_until (has_problem, window));
  g_assert_true (cch_ui_wait_until (offers_restore, window));

  g_signal_emit_by_name (find_restore (window), "clicked");
  g_assert_true (cch_ui_wait_until (has_settled, window));
  g_assert_nonnull (get_session (window));
  g_assert_cmpstr (cch_session_get_path (get_session (window)), !=, path);
  g_assert_true (g_file_get_contents (path, &kept, &kept_length, NULL));
  g_assert_cmpmem (kept, kept_length, bytes, length);
  cch_ui_close_window (GTK_WINDOW (window));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_salvage (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchOfficeContext *context = cch_window_get_context (window);
  g_autofree char *path = g_strdup (cch_session_get_path (get_session (window)));
  g_autofree char *name = NULL;

  cch_office_context_close (context);
  cch_office_makers_salvage (context, path);
  g_assert_true (cch_ui_wait_until (has_settled, window));
  g_assert_no_error (cch_office_context_get_problem (context));
  name = cch_office_folder_get_name (cch_session_get_path (get_session (window)));
  g_assert_cmpstr (name, ==, "Sample year – rescued");
  cch_ui_close_window (GTK_WINDOW (window));
}

static void
test_other_office (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchSession *session = get_session (window);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.other-office", NULL));
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (window, ADW_TYPE_ACTION_ROW, "title", "Sample year"));
  g_assert_true (get_session (window) == session);
  press (window, ADW_TYPE_ACTION_ROW, "title", "Sample year");
  cch_ui_settle ();
  g_assert_true (get_session (window) == session);
  g_assert_nonnull (cch_ui_find (window, CCH_TYPE_TODAY_PAGE, NULL, NULL));
  cch_ui_close_window (GTK_WINDOW (window));
}

static void
test_busy (void)
{
  CchWindow *first = cch_ui_open_sample ();
  CchWindow *second = cch_ui_open_window ();

  cch_window_show_start (second);
  cch_office_context_open (cch_window_get_context (second),
                           cch_session_get_path (get_session (first)));
  g_assert_true (cch_ui_wait_until (has_problem, second));
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (second, GTK_TYPE_LABEL, "label", "The office is open elsewhere"));
  cch_ui_close_window (GTK_WINDOW (first));
  press (second, GTK_TYPE_BUTTON, "action-name", "problem.again");
  g_assert_true (cch_ui_wait_until (has_settled, second));
  g_assert_nonnull (get_session (second));
  cch_ui_close_window (GTK_WINDOW (second));
}

static gboolean
has_backups_window (gpointer data)
{
  GtkWindow *backups = find_toplevel (CCH_TYPE_BACKUPS_WINDOW);

  return backups != NULL && gtk_widget_get_mapped (GTK_WIDGET (backups));
}

static guint
count_backups (const char *office)
{
  g_autoptr (GPtrArray) backups = cch_backups_list (office, NULL);

  g_assert_nonnull (backups);
  return backups->len;
}

static gboolean
shows_manual (gpointer data)
{
  return cch_ui_find (data, GTK_TYPE_LABEL, "label", "A backup has been made and checked") != NULL;
}

static void
test_backups (void)
{
  CchWindow *window = cch_ui_open_sample ();
  g_autofree char *path = g_strdup (cch_session_get_path (get_session (window)));
  guint before = count_backups (path);
  g_autoptr (GPtrArray) backups = NULL;
  GtkWindow *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.backups", NULL));
  g_assert_true (cch_ui_wait_until (has_backups_window, NULL));
  dialog = find_toplevel (CCH_TYPE_BACKUPS_WINDOW);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.make", NULL));
  g_assert_true (cch_ui_wait_until (shows_manual, dialog));
  g_assert_cmpuint (count_backups (path), ==, before + 1);

  backups = cch_backups_list (path, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.restore", "s",
                                             cch_backup_get_path (backups->pdata[0])));
  g_assert_true (cch_ui_wait_until (has_settled, window));
  g_assert_cmpstr (cch_session_get_path (get_session (window)), !=, path);
  g_assert_true (cch_office_folder_contains (cch_session_get_path (get_session (window))));
  cch_ui_close_window (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/office/undo", test_undo);
  g_test_add_func ("/ui/office/undo-refused", test_undo_refused);
  g_test_add_func ("/ui/office/person", test_person);
  g_test_add_func ("/ui/office/last-office", test_last_office_opens_again);
  g_test_add_func ("/ui/office/found", test_found);
  g_test_add_func ("/ui/office/bad-files", test_bad_files);
  g_test_add_func ("/ui/office/other-office", test_other_office);
  g_test_add_func ("/ui/office/busy", test_busy);
  g_test_add_func ("/ui/office/backups", test_backups);
  g_test_add_func ("/ui/office/salvage", test_salvage);
  g_test_add_func ("/ui/office/damaged", test_damaged);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
