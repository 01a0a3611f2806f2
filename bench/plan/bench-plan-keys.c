/* Measures keys in the table of a large plan in the real window: outline, findings and preview beside it.
 *
 * bench-plan-keys: several sizes. bench-plan-keys N: a plan of N tasks alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "plan-keys.h"
#include "plan-office.h"

#include "ui/application/cch-application.h"
#include "ui/office/cch-office-context.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/shell/cch-window.h"

#include <stdlib.h>

static void
stop_at (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
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
  plan_keys_rest (300);
  return CCH_PLAN_PAGE (cch_window_get_page (window));
}

/* The first row that words can be written into. */
static guint
find_body (CchGrid *grid)
{
  CchGridModel *model = cch_grid_get_model (grid);
  guint row = 0;

  while (cch_grid_model_get_row_kind (model, row) != CCH_GRID_ROW_BODY)
    row++;
  return row;
}

static void
measure (CchApplication *application, const char *folder, guint tasks)
{
  g_autofree char *name = g_strdup_printf ("%u.caicach", tasks);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *size = g_strdup_printf ("%u tasks in the whole window", tasks);
  CchWindow *window = cch_window_new (GTK_APPLICATION (application));
  g_autoptr (GError) error = NULL;
  PlanKeys keys = { 0 };
  CchGrid *grid;
  gint64 plan;

  g_object_unref (plan_office_new (path, tasks, &plan));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  plan_keys_init (&keys, GTK_WINDOW (window));
  cch_plan_page_open (open_office (window, path), plan, &error);
  stop_at (error);
  plan_keys_rest (2000);
  grid = plan_keys_find_grid (GTK_WIDGET (window));
  plan_keys_focus (&keys, GTK_WIDGET (grid));
  plan_keys_write_cells (&keys, grid, (CchGridPlace){ find_body (grid), 2 }, size);
  plan_keys_clear (&keys);
  gtk_window_destroy (GTK_WINDOW (window));
  plan_keys_rest (300);
}

int
main (int argc, char **argv)
{
  static const guint sizes[] = { 50, 500, 5000 };
  g_autofree char *folder = g_dir_make_tmp ("bench-plan-XXXXXX", NULL);
  g_autoptr (CchApplication) application = NULL;

  gtk_init ();
  application = cch_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  if (argc == 2)
    measure (application, folder, (guint) atoi (argv[1]));
  for (guint i = 0; i < G_N_ELEMENTS (sizes) && argc == 1; i++)
    measure (application, folder, sizes[i]);
  return 0;
}
