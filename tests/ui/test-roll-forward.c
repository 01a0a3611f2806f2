/* Tests of the dialog that rolls a plan forward: ticks and words by keys, and the plan that comes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"
#include "cch-ui-keys.h"

#include "base/cch-error.h"
#include "store/cch-query.h"
#include "ui/office/cch-office-context.h"
#include "ui/start/cch-roll-forward-dialog.h"
#include "ui/start/cch-roll-row.h"

#include <string.h>

typedef struct
{
  CchWindow *window;
  CchSession *session;
  CchPlan *source; /* owned */
  CchRollForwardDialog *dialog;
  CchUiKeys *keys; /* owned */
  gint64 made;
} Fixture;

static void
done_cb (Fixture *fixture, gint64 plan)
{
  fixture->made = plan;
}

/* The plan of the sample year that is issued. */
static CchPlan *
find_plan (CchOffice *office)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = NULL;

  g_assert_true (cch_query_where (query, "kind", CCH_QUERY_EQUAL, "year", NULL));
  g_assert_true (cch_query_where (query, "year", CCH_QUERY_EQUAL, "2026", NULL));
  rows = cch_query_run (query, cch_office_get_database (office), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CchRecord) plan =
          cch_office_get (office, &cch_plan_kind, g_array_index (rows, gint64, i), NULL);

      if (CCH_PLAN (plan)->state == CCH_DOCUMENT_STATE_ISSUED)
        return CCH_PLAN (g_steal_pointer (&plan));
    }
  g_assert_not_reached ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->window = cch_ui_open_sample ();
  fixture->session = cch_office_context_get_session (cch_window_get_context (fixture->window));
  fixture->source = find_plan (cch_session_get_office (fixture->session));
  fixture->dialog = cch_roll_forward_dialog_new (fixture->session, fixture->source, 2027, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (fixture->dialog, "done", G_CALLBACK (done_cb), fixture);
  gtk_window_set_transient_for (GTK_WINDOW (fixture->dialog), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  cch_ui_settle ();
  fixture->keys = cch_ui_keys_new (GTK_WINDOW (fixture->dialog));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_keys_free (fixture->keys);
  g_clear_object (&fixture->source);
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static gboolean
is_made (gpointer data)
{
  return ((Fixture *) data)->made != 0;
}

/* Through the list by arrows: a tick taken away, words changed, the plan made, all by keys. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = cch_ui_find (fixture->dialog, GTK_TYPE_LIST_VIEW, NULL, NULL);
  g_autoptr (CchRecord) plan = NULL;

  g_assert_nonnull (cch_ui_find (fixture->dialog, CCH_TYPE_ROLL_ROW, NULL, NULL));
  gtk_widget_grab_focus (list);
  cch_ui_settle ();
  cch_ui_photograph (GTK_WIDGET (fixture->dialog), "roll-forward");
  cch_ui_keys_press (fixture->keys, "Return");
  cch_ui_keys_press (fixture->keys, "<Control>a");
  cch_ui_keys_type (fixture->keys, "2029");
  cch_ui_keys_press (fixture->keys, "Return");
  cch_ui_settle ();
  cch_ui_photograph (GTK_WIDGET (fixture->dialog), "roll-forward-words");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "roll.make", NULL);
  g_assert_true (cch_ui_wait_until (is_made, fixture));
  plan = cch_office_get (cch_session_get_office (fixture->session), &cch_plan_kind, fixture->made,
                         NULL);
  g_assert_cmpint (CCH_PLAN (plan)->year, ==, 2027);
  g_assert_nonnull (strstr (CCH_PLAN (plan)->title, "2029"));
}

static void
test_ticks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = cch_ui_find (fixture->dialog, GTK_TYPE_LIST_VIEW, NULL, NULL);
  g_autoptr (CchRecord) plan = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "roll.tick-none", NULL);
  gtk_widget_grab_focus (list);
  cch_ui_settle ();
  cch_ui_keys_press (fixture->keys, "space");
  cch_ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "roll.make", NULL);
  g_assert_true (cch_ui_wait_until (is_made, fixture));
  plan = cch_office_get (cch_session_get_office (fixture->session), &cch_plan_kind, fixture->made,
                         NULL);
  g_assert_nonnull (strstr (CCH_PLAN (plan)->title, "2027"));
}

/* Nothing is written when it is left. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label =
      g_strdup (cch_office_get_undo_label (cch_session_get_office (fixture->session)));

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  cch_ui_settle ();
  g_assert_cmpint (fixture->made, ==, 0);
  g_assert_cmpstr (cch_office_get_undo_label (cch_session_get_office (fixture->session)), ==,
                   label);
}

static void
test_refused (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchSession *session = cch_office_context_get_session (cch_window_get_context (window));
  g_autoptr (CchPlan) plan = find_plan (cch_session_get_office (session));
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_roll_forward_dialog_new (session, plan, 2026, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
  cch_ui_close_window (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/roll-forward/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/ui/roll-forward/ticks", Fixture, NULL, set_up, test_ticks, tear_down);
  g_test_add ("/ui/roll-forward/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add_func ("/ui/roll-forward/refused", test_refused);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
