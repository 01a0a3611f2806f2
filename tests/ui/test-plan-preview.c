/* Tests of the plan's preview: it follows the office, keeps its place, says what is wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "model/cch-plan.h"
#include "model/cch-task.h"
#include "store/cch-edit.h"
#include "ui/office/cch-office-context.h"
#include "ui/paper/cch-plan-preview.h"

#define BURST 20

typedef struct
{
  CchWindow *main; /* whose office is looked at */
  GtkWindow *window;
  CchPlanPreview *preview;
  CchSession *session;
  CchOffice *office;
  CchPlan *plan; /* owned */
  CchTask *task; /* owned */
  guint n_ready;
  char *activated; /* owned, nullable: uuid and field of the record that was clicked */
} Fixture;

static void
ready_cb (Fixture *fixture)
{
  fixture->n_ready++;
}

static void
activated_cb (Fixture *fixture, const char *kind, const char *uuid, const char *field)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup_printf ("%s %s %s", kind, uuid, field);
}

static gboolean
is_ready (gpointer data)
{
  return ((Fixture *) data)->n_ready > 0;
}

static void
wait_ready (Fixture *fixture)
{
  g_assert_true (cch_ui_wait_until (is_ready, fixture));
  cch_ui_settle ();
  fixture->n_ready = 0;
}

static guint
count (Fixture *fixture, const char *words)
{
  GPtrArray *sheets = cch_preview_get_sheets (cch_plan_preview_get_preview (fixture->preview));
  guint n_places = 0;

  for (guint i = 0; i < sheets->len; i++)
    {
      g_autoptr (GArray) boxes = cch_sheet_search (g_ptr_array_index (sheets, i), words);

      n_places += boxes->len;
    }
  return n_places;
}

static void
type (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit =
      cch_edit_begin_typing (fixture->office, CCH_RECORD (fixture->task), "text", &error);

  g_assert_no_error (error);
  cch_edit_set (edit, fixture->task, "text", words, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
}

/* @data: (nullable): the plan is one that somebody works on and has read already */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchOpenPlan) open = NULL;

  fixture->main = cch_ui_open_sample ();
  fixture->session = cch_office_context_get_session (cch_window_get_context (fixture->main));
  fixture->office = cch_session_get_office (fixture->session);
  fixture->plan = CCH_PLAN (cch_office_get (fixture->office, &cch_plan_kind, 1, NULL));
  fixture->task = CCH_TASK (cch_office_get (fixture->office, &cch_task_kind, 1, NULL));
  g_assert_nonnull (fixture->plan);
  g_assert_nonnull (fixture->task);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->preview = CCH_PLAN_PREVIEW (cch_plan_preview_new ());
  gtk_window_set_default_size (fixture->window, 700, 600);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->preview));
  g_signal_connect_swapped (fixture->preview, "ready", G_CALLBACK (ready_cb), fixture);
  g_signal_connect_swapped (fixture->preview, "record-activated", G_CALLBACK (activated_cb),
                            fixture);
  if (data != NULL)
    open = cch_open_plan_new (fixture->session, 1, NULL);
  if (open != NULL)
    cch_plan_preview_set_open_plan (fixture->preview, open);
  else
    cch_plan_preview_set_plan (fixture->preview, fixture->session, 1);
  gtk_window_present (fixture->window);
  wait_ready (fixture);
  g_assert_null (cch_plan_preview_get_problem (fixture->preview));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer preview = fixture->preview;

  g_object_add_weak_pointer (G_OBJECT (preview), &preview);
  cch_ui_close_window (fixture->window);
  g_assert_true (cch_ui_wait_until (is_gone, &preview));
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->task);
  g_free (fixture->activated);
  cch_ui_close_window (GTK_WINDOW (fixture->main));
}

/* Reopens what is issued, for the tests that type. */
static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "Mở lại", &error);

  g_assert_no_error (error);
  cch_edit_reopen (edit, CCH_RECORD (fixture->plan), "Sửa lỗi");
  g_assert_true (cch_edit_commit (edit, &error));
  wait_ready (fixture);
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, "KẾ HOẠCH"), >, 0);
  reopen (fixture);
  g_assert_cmpuint (count (fixture, "chữ mới đánh"), ==, 0);
  type (fixture, "Chữ mới đánh vào");
  wait_ready (fixture);
  g_assert_cmpuint (count (fixture, "chữ mới đánh"), >, 0);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  wait_ready (fixture);
  g_assert_cmpuint (count (fixture, "chữ mới đánh"), ==, 0);
}

/* However fast somebody types, the last letter is there when it says that it is ready. */
static void
test_burst (Fixture *fixture, gconstpointer data)
{
  reopen (fixture);
  for (guint i = 0; i < BURST; i++)
    {
      g_autofree char *words = g_strdup_printf ("Lần đánh thứ %u.", i);

      type (fixture, words);
      g_main_context_iteration (NULL, FALSE);
    }
  wait_ready (fixture);
  g_assert_cmpuint (count (fixture, "lần đánh thứ 19."), >, 0);
  g_assert_cmpuint (count (fixture, "lần đánh thứ 18."), ==, 0);
}

static gboolean
is_on_second (gpointer data)
{
  CchPreview *preview = cch_plan_preview_get_preview (((Fixture *) data)->preview);

  return cch_paper_view_get_page (cch_preview_get_view (preview)) == 1;
}

static void
test_place_stays (Fixture *fixture, gconstpointer data)
{
  CchPaperView *view = cch_preview_get_view (cch_plan_preview_get_preview (fixture->preview));

  reopen (fixture);
  cch_paper_view_set_zoom (view, CCH_ZOOM_FREE, 1.5);
  cch_paper_view_scroll_to (view, 1, 30);
  g_assert_true (cch_ui_wait_until (is_on_second, fixture));
  type (fixture, "Chữ mới");
  wait_ready (fixture);
  g_assert_cmpuint (cch_paper_view_get_page (view), ==, 1);
  g_assert_cmpfloat (cch_paper_view_get_zoom (view), ==, 1.5);
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  const char *uuid = cch_record_get_uuid (CCH_RECORD (fixture->task));
  CchPreview *preview = cch_plan_preview_get_preview (fixture->preview);
  GPtrArray *sheets = cch_preview_get_sheets (preview);
  g_autofree char *expected = g_strdup_printf ("task %s text", uuid);

  g_assert_true (cch_plan_preview_show_record (fixture->preview, uuid, "text"));
  for (guint i = 0; i < sheets->len && fixture->activated == NULL; i++)
    {
      g_autoptr (GArray) boxes =
          cch_sheet_find_source (g_ptr_array_index (sheets, i), uuid, "text");

      if (boxes->len > 0)
        g_signal_emit_by_name (cch_preview_get_view (preview), "activated", i,
                               g_array_index (boxes, CchSheetBox, 0).x + 3,
                               g_array_index (boxes, CchSheetBox, 0).y + 3);
    }
  g_assert_cmpstr (fixture->activated, ==, expected);
}

/* The last good sheets stay in sight under the words that say what is wrong. */
static void
test_problem (Fixture *fixture, gconstpointer data)
{
  GPtrArray *sheets;
  g_autoptr (CchEdit) edit = NULL;

  reopen (fixture);
  edit = cch_edit_begin (fixture->office, "Đổi quy định", NULL);
  cch_edit_set (edit, fixture->plan, "regulation", "nobody-knows-this", NULL);
  g_assert_true (cch_edit_commit (edit, NULL));
  wait_ready (fixture);
  g_assert_nonnull (cch_plan_preview_get_problem (fixture->preview));
  sheets = cch_preview_get_sheets (cch_plan_preview_get_preview (fixture->preview));
  g_assert_cmpuint (sheets->len, >, 0);

  g_assert_true (cch_office_undo (fixture->office, NULL));
  wait_ready (fixture);
  g_assert_null (cch_plan_preview_get_problem (fixture->preview));
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  CchPreview *preview = cch_plan_preview_get_preview (fixture->preview);

  cch_plan_preview_set_plan (fixture->preview, fixture->session, 4711);
  wait_ready (fixture);
  g_assert_nonnull (cch_plan_preview_get_problem (fixture->preview));
  g_assert_cmpuint (cch_preview_get_sheets (preview)->len, ==, 0);

  cch_plan_preview_set_plan (fixture->preview, NULL, 0);
  g_assert_null (cch_plan_preview_get_problem (fixture->preview));
}

/* Nobody pays for a preview that is not seen; it is made when it comes into sight. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  reopen (fixture);
  gtk_widget_set_visible (GTK_WIDGET (fixture->preview), FALSE);
  type (fixture, "Chữ đánh khi khuất");
  cch_ui_settle ();
  g_assert_cmpuint (fixture->n_ready, ==, 0);
  g_assert_cmpuint (count (fixture, "chữ đánh khi khuất"), ==, 0);
  gtk_widget_set_visible (GTK_WIDGET (fixture->preview), TRUE);
  wait_ready (fixture);
  g_assert_cmpuint (count (fixture, "chữ đánh khi khuất"), >, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/ui/plan-preview/follows", test_follows },   { "/ui/plan-preview/burst", test_burst },
    { "/ui/plan-preview/place", test_place_stays }, { "/ui/plan-preview/click", test_click },
    { "/ui/plan-preview/problem", test_problem },   { "/ui/plan-preview/nobody", test_nobody },
    { "/ui/plan-preview/hidden", test_hidden },
  };
  int status;

  cch_ui_harness_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *open = g_strconcat (tests[i].path, "/open", NULL);

      g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
      g_test_add (open, Fixture, "open", set_up, tests[i].test, tear_down);
    }
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
