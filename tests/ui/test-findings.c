/* The list of findings: it follows the office, mends, silences, and sends a person to the place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "model/cch-plan.h"
#include "model/cch-section.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"
#include "ui/check/cch-finding-row.h"
#include "ui/check/cch-findings-view.h"
#include "ui/office/cch-office-context.h"

typedef struct
{
  CchWindow *window;
  CchOffice *office;
  GtkWindow *frame;
  CchFindingsView *view;
  CchRecord *section;    /* owned */
  CchFinding *activated; /* owned */
  char *said;            /* owned */
} Fixture;

static void
activated_cb (Fixture *fixture, CchFinding *finding)
{
  g_clear_pointer (&fixture->activated, cch_finding_unref);
  fixture->activated = cch_finding_ref (finding);
}

static void
said_cb (Fixture *fixture, const char *words)
{
  g_free (fixture->said);
  fixture->said = g_strdup (words);
}

static gboolean
is_quiet (gpointer data)
{
  return !cch_findings_is_running (cch_findings_view_get_model (data));
}

static CchRecord *
find_section (CchOffice *office, gint64 *plan)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_section_kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CchRecord) record =
          cch_office_get (office, &cch_section_kind, g_array_index (rows, gint64, i), NULL);
      g_autoptr (CchRecord) owner =
          cch_office_get (office, &cch_plan_kind, CCH_SECTION (record)->plan, NULL);

      if (owner == NULL || CCH_SECTION (record)->body == NULL
          || CCH_PLAN (owner)->state != CCH_DOCUMENT_STATE_DRAFT)
        continue;
      *plan = CCH_SECTION (record)->plan;
      return g_steal_pointer (&record);
    }
  g_assert_not_reached ();
}

static void
set_body (Fixture *fixture, const char *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "write", &error);

  cch_edit_set (edit, fixture->section, "body", body, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CchSession *session;
  gint64 plan = 0;

  fixture->window = cch_ui_open_sample ();
  session = cch_office_context_get_session (cch_window_get_context (fixture->window));
  fixture->office = cch_session_get_office (session);
  fixture->section = find_section (fixture->office, &plan);
  set_body (fixture, "Công tác tố chức và bố sung cán bộ (theo quy định.");
  fixture->view = CCH_FINDINGS_VIEW (cch_findings_view_new ());
  fixture->frame = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->frame, 380, 700);
  gtk_window_set_child (fixture->frame, GTK_WIDGET (fixture->view));
  g_signal_connect_swapped (fixture->view, "finding-activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "said", G_CALLBACK (said_cb), fixture);
  cch_findings_view_set_plan (fixture->view, session, plan);
  gtk_window_present (fixture->frame);
  g_assert_true (cch_ui_wait_until (is_quiet, fixture->view));
  cch_ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->section);
  g_clear_pointer (&fixture->activated, cch_finding_unref);
  g_free (fixture->said);
  cch_ui_close_window (fixture->frame);
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

/* Returns: the position of a finding of the text that stands there, or of @rule anywhere. */
static guint
find_position (Fixture *fixture, const char *rule, gboolean silenced)
{
  GListModel *model = G_LIST_MODEL (cch_findings_view_get_model (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (model, i);
      CchFinding *finding = cch_finding_item_get_finding (item);

      if (g_str_equal (cch_finding_get_rule (finding), rule)
          && (cch_finding_get_silenced (finding) != NULL) == silenced)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_rule (Fixture *fixture, const char *rule)
{
  GtkListView *list = GTK_LIST_VIEW (cch_ui_find (fixture->view, GTK_TYPE_LIST_VIEW, NULL, NULL));
  guint position = find_position (fixture, rule, FALSE);

  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  gtk_selection_model_select_item (gtk_list_view_get_model (list), position, TRUE);
}

static gboolean
has_one_misspelling (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GPtrArray) marks =
      cch_findings_list_for (cch_findings_view_get_model (fixture->view),
                             cch_record_get_uuid (fixture->section), "body");
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    n += g_str_equal (cch_finding_get_rule (g_ptr_array_index (marks, i)), "R117");
  return n == 1;
}

static void
test_mend_by_key (Fixture *fixture, gconstpointer data)
{
  cch_ui_photograph_screen ("findings");
  select_rule (fixture, "R117");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "findings.mend", NULL));
  g_assert_null (strstr (CCH_SECTION (fixture->section)->body, "tố chức"));
  g_assert_true (cch_ui_wait_until (has_one_misspelling, fixture));
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_nonnull (strstr (CCH_SECTION (fixture->section)->body, "tố chức"));
}

static gboolean
has_no_misspelling (gpointer data)
{
  return find_position (data, "R117", FALSE) == GTK_INVALID_LIST_POSITION;
}

static void
test_mend_all (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "findings.mend-all", NULL));
  g_assert_nonnull (fixture->said);
  g_assert_true (cch_ui_wait_until (has_one_misspelling, fixture)); /* two mends of one text */
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "findings.mend-all", NULL));
  g_assert_true (cch_ui_wait_until (has_no_misspelling, fixture));
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  GtkListView *list = GTK_LIST_VIEW (cch_ui_find (fixture->view, GTK_TYPE_LIST_VIEW, NULL, NULL));

  g_signal_emit_by_name (list, "activate", find_position (fixture, "R117", FALSE));
  g_assert_nonnull (fixture->activated);
  g_assert_cmpstr (cch_finding_get_anchor_uuid (fixture->activated), ==,
                   cch_record_get_uuid (fixture->section));
  g_assert_cmpstr (cch_finding_get_field (fixture->activated), ==, "body");
}

static gboolean
is_silenced (gpointer data)
{
  return find_position (data, "R120", TRUE) != GTK_INVALID_LIST_POSITION;
}

static gboolean
is_heard (gpointer data)
{
  return find_position (data, "R120", FALSE) != GTK_INVALID_LIST_POSITION;
}

static CchFindingRow *
find_row (GtkWidget *widget, const char *rule)
{
  CchFindingRow *found = NULL;

  if (CCH_IS_FINDING_ROW (widget))
    {
      CchFindingItem *item = cch_finding_row_get_item (CCH_FINDING_ROW (widget));

      return item != NULL
                     && g_str_equal (cch_finding_get_rule (cch_finding_item_get_finding (item)),
                                     rule)
                 ? CCH_FINDING_ROW (widget)
                 : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, rule);
  return found;
}

static void
test_silence (Fixture *fixture, gconstpointer data)
{
  CchFindingRow *row;
  GtkWidget *entry;

  select_rule (fixture, "R120");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "findings.silence", NULL));
  cch_ui_settle ();
  cch_ui_photograph_screen ("findings-silence");
  row = find_row (GTK_WIDGET (fixture->view), "R120");
  g_assert_nonnull (row);
  entry = cch_ui_find (row, GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_nonnull (entry);
  g_signal_emit_by_name (entry, "activate"); /* without a reason nothing happens */
  g_assert_false (is_silenced (fixture));
  gtk_editable_set_text (GTK_EDITABLE (entry), "trích nguyên văn");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (cch_ui_wait_until (is_silenced, fixture));
  cch_ui_settle ();
  cch_ui_photograph_screen ("findings-silenced");
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_true (cch_ui_wait_until (is_heard, fixture));
}

int
main (int argc, char **argv)
{
  int result;

  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/findings/mend-by-key", Fixture, NULL, set_up, test_mend_by_key, tear_down);
  g_test_add ("/ui/findings/mend-all", Fixture, NULL, set_up, test_mend_all, tear_down);
  g_test_add ("/ui/findings/activate", Fixture, NULL, set_up, test_activate, tear_down);
  g_test_add ("/ui/findings/silence", Fixture, NULL, set_up, test_silence, tear_down);
  result = g_test_run ();
  cch_ui_harness_finish ();
  return result;
}
