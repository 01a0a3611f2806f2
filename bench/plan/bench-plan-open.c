/* Measures opening a plan of 500 tasks: from the call to its first frame, in the real window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-product.h"
#include "model/cch-task-agency.h"
#include "rules/cch-regulation-library.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"
#include "ui/application/cch-application.h"
#include "ui/office/cch-office-context.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/shell/cch-window.h"

#include <stdlib.h>

#define N_TASKS 500
#define N_OPENINGS 9
#define REGULATION "two-level-2025"

static void
stop_at (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static GArray *
list_areas (CchOffice *office)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_area_kind);
  GArray *areas = NULL;
  g_autoptr (GError) error = NULL;

  cch_query_where_row (query, "parent", 0);
  areas = cch_query_run (query, cch_office_get_database (office), &error);
  stop_at (error);
  return areas;
}

static void
add_task (CchEdit *edit, gint64 plan, gint64 area, guint index)
{
  g_autofree char *text =
      g_strdup_printf ("Rà soát, chuẩn hóa quy trình nội bộ giải quyết thủ tục số %u", index);
  CchRecord *task = cch_edit_create (edit, &cch_task_kind, "plan", plan, "area", area, "text", text,
                                     "time_wording", "Quý II", NULL);

  if (task == NULL)
    return;
  cch_edit_create (edit, &cch_product_kind, "task", cch_record_get_id (task), "text", "Quyết định",
                   NULL);
  cch_edit_create (edit, &cch_task_agency_kind, "task", cch_record_get_id (task), "wording",
                   "Văn phòng", NULL);
}

static gint64
add_plan (CchOffice *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "bench", &error);
  g_autoptr (GArray) areas = list_areas (office);
  CchRecord *plan = cch_edit_create (edit, &cch_plan_kind, "title", "Cải cách hành chính", "year",
                                     (gint64) 2027, NULL);
  gint64 row = cch_record_get_id (plan);

  for (guint i = 0; i < N_TASKS; i++)
    add_task (edit, row, g_array_index (areas, gint64, i * areas->len / N_TASKS), i + 1);
  cch_edit_commit (edit, &error);
  stop_at (error);
  return row;
}

static gint64
prepare (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation = cch_regulation_library_get (library, REGULATION, &error);
  g_autoptr (CchSession) session = NULL;
  CchSessionSeed seed = { .regulation = regulation,
                          .class_id = "xa",
                          .agency = "Ủy ban nhân dân xã",
                          .place = "Thuận Mẫu",
                          .year = 2027 };
  gint64 plan;

  stop_at (error);
  cch_session_create (path, &seed, &error);
  stop_at (error);
  session = cch_session_open (path, CCH_SESSION_WRITE, NULL, NULL, &error);
  stop_at (error);
  plan = add_plan (cch_session_get_office (session));
  return plan;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static CchPlanPage *
open_office (CchWindow *window, const char *path)
{
  CchOfficeContext *context = cch_window_get_context (window);

  cch_office_context_open (context, path);
  while (cch_office_context_get_session (context) == NULL)
    {
      stop_at (cch_office_context_get_problem (context));
      g_main_context_iteration (NULL, TRUE);
    }
  cch_window_set_page_id (window, "plan");
  settle ();
  return CCH_PLAN_PAGE (cch_window_get_page (window));
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Returns: milliseconds from the call to the end of the first frame that shows the plan */
static double
measure (CchWindow *window, CchPlanPage *page, gint64 plan)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_autoptr (GError) error = NULL;
  gboolean painted = FALSE;
  gint64 begin = g_get_monotonic_time ();
  gulong handler;

  cch_plan_page_open (page, plan, &error);
  stop_at (error);
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  return (g_get_monotonic_time () - begin) / 1000.0;
}

static int
compare (const void *one, const void *other)
{
  const double a = *(const double *) one, b = *(const double *) other;

  return (a > b) - (a < b);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("caicach-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.caicach", NULL);
  g_autoptr (CchApplication) application = NULL;
  double times[N_OPENINGS];
  double first;
  CchWindow *window;
  CchPlanPage *page;
  gint64 plan;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  gtk_init ();
  application = cch_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  plan = prepare (path);
  window = cch_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  page = open_office (window, path);

  first = measure (window, page, plan);
  for (guint i = 0; i < N_OPENINGS; i++)
    {
      settle ();
      cch_plan_page_close (page);
      settle ();
      times[i] = measure (window, page, plan);
    }
  qsort (times, N_OPENINGS, sizeof *times, compare);
  g_print (
      "plan of %d tasks to its first frame: %.0f ms the first time, then %.0f ms (worst %.0f)\n",
      N_TASKS, first, times[N_OPENINGS / 2], times[N_OPENINGS - 1]);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
