/* Tests of the parts of a plan in their page: records lead to them, and they fit a small screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-part-fixture.h"

#include "model/cch-area-owner.h"
#include "model/cch-citation.h"
#include "model/cch-recipient.h"
#include "store/cch-query.h"
#include "ui/paper/cch-paper-window.h"
#include "ui/paper/cch-preview.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/section/cch-citations-editor.h"
#include "ui/section/cch-information-editor.h"
#include "ui/section/cch-owners-editor.h"
#include "ui/section/cch-recipients-editor.h"
#include "ui/section/cch-section-editor.h"
#include "ui/task/cch-task-editor.h"

enum
{
  WIDTH = 1024,
  HEIGHT = 600,
  PANE_WIDTH = 440, /* what the work keeps beside the outer panes */
};

typedef struct
{
  CchWindow *window;
  CchPlanPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  cch_window_set_page_id (fixture->window, "plan");
  cch_ui_settle ();
  fixture->page = CCH_PLAN_PAGE (cch_window_get_page (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static CchOffice *
get_office (Fixture *fixture)
{
  return cch_session_get_office (cch_page_get_session (CCH_PAGE (fixture->page)));
}

/* Returns: (transfer full): the first record of the kind */
static CchRecord *
dup_first (Fixture *fixture, const CchKind *kind)
{
  g_autoptr (CchQuery) query = cch_query_new (kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows =
      cch_query_run (query, cch_office_get_database (get_office (fixture)), &error);
  CchRecord *record;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, >, 0);
  record = cch_office_get (get_office (fixture), kind, g_array_index (rows, gint64, 0), &error);
  g_assert_no_error (error);
  return record;
}

static gint64
get_plan (CchRecord *record)
{
  gint64 plan = 0;

  if (CCH_IS_PLAN (record))
    return cch_record_get_id (record);
  if (cch_kind_find_field (cch_record_get_kind (record), "plan") != NULL)
    g_object_get (record, "plan", &plan, NULL);
  return plan;
}

static void
show (Fixture *fixture, CchRecord *record, const char *field)
{
  CchPlanWorkspace *workspace =
      CCH_PLAN_WORKSPACE (cch_ui_find (fixture->page, CCH_TYPE_PLAN_WORKSPACE, NULL, NULL));

  g_assert_true (cch_plan_workspace_show_record (workspace, cch_record_get_kind (record)->name,
                                                 cch_record_get_uuid (record), field));
  cch_ui_settle ();
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const CchKind *kind;
    const char *field;
    GType type;
    const char *photograph;
  } places[] = {
    { &cch_citation_kind, "number", CCH_TYPE_CITATIONS_EDITOR, "page-citations" },
    { &cch_section_kind, "body", CCH_TYPE_SECTION_EDITOR, "page-section" },
    { &cch_recipient_kind, "wording", CCH_TYPE_RECIPIENTS_EDITOR, "page-recipients" },
    { &cch_plan_kind, "title", CCH_TYPE_INFORMATION_EDITOR, "page-information" },
    { &cch_plan_kind, "signer", CCH_TYPE_INFORMATION_EDITOR, "page-signature" },
    { &cch_area_owner_kind, "agency", CCH_TYPE_OWNERS_EDITOR, "page-owners" },
  };
  CchPartFixture camera = { .window = GTK_WINDOW (fixture->window) };
  g_autoptr (CchRecord) citation = dup_first (fixture, &cch_citation_kind);
  g_autoptr (GError) error = NULL;

  cch_plan_page_open (fixture->page, get_plan (citation), &error);
  g_assert_no_error (error);
  cch_ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (CchRecord) record =
          places[i].kind == &cch_plan_kind
              ? cch_office_get (get_office (fixture), &cch_plan_kind, get_plan (citation), &error)
              : dup_first (fixture, places[i].kind);
      GtkWidget *part;
      int least;

      g_test_message ("%s", places[i].photograph);
      show (fixture, record, places[i].field);
      part = cch_ui_find (fixture->page, places[i].type, NULL, NULL);
      g_assert_nonnull (part);
      gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("least %d", least);
      if (least > PANE_WIDTH)
        g_test_fail ();
      cch_part_fixture_photograph (&camera, places[i].photograph);
      gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &least,
                          NULL, NULL, NULL);
      g_assert_cmpint (least, <=, WIDTH);
      gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_VERTICAL, WIDTH, &least,
                          NULL, NULL, NULL);
      g_assert_cmpint (least, <=, HEIGHT);
    }
}

static GtkWindow *
find_paper_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (CCH_IS_PAPER_WINDOW (link->data))
      return link->data;
  return NULL;
}

static gboolean
has_sheets (gpointer data)
{
  CchPreview *preview = CCH_PREVIEW (cch_ui_find (data, CCH_TYPE_PREVIEW, NULL, NULL));

  return preview != NULL && cch_preview_get_sheets (preview)->len > 0;
}

/* The part of one owner: in the table of the page, and on paper in a window of its own. */
static void
test_share (Fixture *fixture, gconstpointer data)
{
  CchPartFixture camera = { .window = GTK_WINDOW (fixture->window) };
  g_autoptr (CchRecord) owner = dup_first (fixture, &cch_area_owner_kind);
  g_autoptr (CchRecord) citation = dup_first (fixture, &cch_citation_kind);
  gint64 agency = CCH_AREA_OWNER (owner)->agency;
  g_autoptr (GError) error = NULL;
  GtkWidget *editor;

  cch_plan_page_open (fixture->page, get_plan (citation), &error);
  g_assert_no_error (error);
  cch_ui_settle ();
  show (fixture, owner, NULL);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.show-part", "x", agency));
  cch_ui_settle ();
  editor = cch_ui_find (fixture->page, CCH_TYPE_TASK_EDITOR, NULL, NULL);
  g_assert_nonnull (editor);
  g_assert_cmpint (cch_task_editor_get_owner (CCH_TASK_EDITOR (editor)), ==, agency);
  cch_part_fixture_photograph (&camera, "page-share");

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.print-part", "x", agency));
  camera.window = find_paper_window ();
  g_assert_nonnull (camera.window);
  g_assert_true (cch_ui_wait_until (has_sheets, camera.window));
  cch_part_fixture_photograph (&camera, "share");
  cch_ui_close_window (camera.window);
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("LANGUAGE", "vi", TRUE); /* its words are longer */
  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/plan-parts/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/ui/plan-parts/share", Fixture, NULL, set_up, test_share, tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
