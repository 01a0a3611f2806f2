/* Walks through the evidence of a task: adding a file, writing it out, removing it, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "model/cch-evidence.h"
#include "model/cch-task.h"
#include "session/cch-evidence-files.h"
#include "ui/office/cch-evidence-list.h"
#include "ui/office/cch-office-context.h"

#include <glib/gstdio.h>
#include <string.h>

static const char bytes[] = "Biên bản họp\n";

typedef struct
{
  CchWindow *window;
  GtkWindow *frame; /* what stands for a page that embeds the list */
  CchEvidenceList *list;
  CchSession *session;
  CchRecord *task; /* owned */
  char *folder;    /* owned */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("caicach-evidence-XXXXXX", NULL);
  fixture->window = cch_ui_open_sample ();
  fixture->session = cch_office_context_get_session (cch_window_get_context (fixture->window));
  fixture->task =
      cch_office_get (cch_session_get_office (fixture->session), &cch_task_kind, 1, NULL);
  g_assert_nonnull (fixture->task);
  fixture->list = g_object_new (CCH_TYPE_EVIDENCE_LIST, NULL);
  fixture->frame = g_object_new (GTK_TYPE_WINDOW, "transient-for", fixture->window, "child",
                                 fixture->list, NULL);
  gtk_window_present (fixture->frame);
  cch_evidence_list_set_owner (fixture->list, fixture->session, fixture->task);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->task);
  gtk_window_destroy (fixture->frame);
  cch_ui_close_window (GTK_WINDOW (fixture->window));
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GtkListBoxRow *
get_row (Fixture *fixture, int index)
{
  GtkWidget *box = cch_ui_find (fixture->list, GTK_TYPE_LIST_BOX, NULL, NULL);

  return box != NULL ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), index) : NULL;
}

static gboolean
has_one (gpointer data)
{
  return get_row (data, 0) != NULL && get_row (data, 1) == NULL;
}

static gboolean
has_none (gpointer data)
{
  return get_row (data, 0) == NULL;
}

static void
add_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_list_store_append (files, file);
  cch_evidence_list_add (fixture->list, G_LIST_MODEL (files));
}

static void
remove_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_unlink (path);
}

static CchEvidence *
load_evidence (Fixture *fixture)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (CchQuery) query = cch_evidence_files_query (fixture->task);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  return CCH_EVIDENCE (
      cch_office_get (office, &cch_evidence_kind, g_array_index (rows, gint64, 0), NULL));
}

static void
test_add_and_remove (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (CchEvidence) evidence = NULL;

  g_assert_true (has_none (fixture));
  add_file (fixture, "Biên bản.txt", bytes);
  g_assert_true (cch_ui_wait_until (has_one, fixture));
  remove_file (fixture, "Biên bản.txt");
  g_assert_nonnull (cch_ui_find (fixture->list, ADW_TYPE_ACTION_ROW, "title", "Biên bản.txt"));

  evidence = load_evidence (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list), "evidence.remove", "x",
                                             cch_record_get_id (CCH_RECORD (evidence))));
  g_assert_true (has_none (fixture));
  g_assert_true (cch_office_undo (office, NULL));
  g_assert_true (has_one (fixture));
  g_assert_true (cch_office_undo (office, NULL));
  g_assert_true (has_none (fixture));
  g_assert_true (cch_office_redo (office, NULL));
  g_assert_true (has_one (fixture));
  g_assert_true (cch_office_undo (office, NULL)); /* all tests share the sample office */
}

static gboolean
shows_message (gpointer data)
{
  return cch_ui_find (((Fixture *) data)->window, ADW_TYPE_TOAST_OVERLAY, NULL, NULL) != NULL
         && cch_ui_find (((Fixture *) data)->window, GTK_TYPE_LABEL, "label",
                         "rỗng.txt: the file is empty. Choose another one")
                != NULL;
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  add_file (fixture, "rỗng.txt", "");
  g_assert_true (cch_ui_wait_until (shows_message, fixture));
  g_assert_true (has_none (fixture));
  remove_file (fixture, "rỗng.txt");
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_evidence_files_write_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ra.txt", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (CchEvidence) evidence = NULL;
  g_autofree char *text = NULL;
  gboolean written = FALSE;

  add_file (fixture, "a.txt", bytes);
  g_assert_true (cch_ui_wait_until (has_one, fixture));
  remove_file (fixture, "a.txt");
  evidence = load_evidence (fixture);
  cch_evidence_files_write_async (fixture->session, evidence, target, NULL, written_cb, &written);
  g_assert_true (cch_ui_wait_until (is_true, &written));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, bytes);
  g_unlink (path);
  g_assert_true (cch_office_undo (cch_session_get_office (fixture->session), NULL));
}

/* The office is closed while a file is still on its way in. */
static void
test_closed_meanwhile (Fixture *fixture, gconstpointer data)
{
  add_file (fixture, "a.txt", bytes);
  cch_evidence_list_set_owner (fixture->list, NULL, NULL);
  cch_office_context_close (cch_window_get_context (fixture->window));
  cch_ui_settle ();
  g_assert_true (has_none (fixture));
  remove_file (fixture, "a.txt");
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/evidence/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("add-and-remove", test_add_and_remove);
  ADD ("refused", test_refused);
  ADD ("write", test_write);
  ADD ("closed-meanwhile", test_closed_meanwhile);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
