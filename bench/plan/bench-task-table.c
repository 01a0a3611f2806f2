/* How fast the table of tasks opens, answers keys and scrolls, with the software renderer.
 *
 * bench-task-table: measures, one line a figure. bench-task-table show N: shows a table of N tasks until it is
 * stopped, to be measured from outside beside a peer. bench-task-table csv N FILE: its rows for the peer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "plan-keys.h"
#include "plan-office.h"

#include "ui/application/cch-application.h"
#include "ui/task/cch-grid.h"
#include "ui/task/cch-task-editor.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <X11/keysym.h>

#define WIDTH 1200
#define HEIGHT 760
#define N_SCROLLS 300

typedef struct
{
  PlanKeys keys;
  GtkWindow *window;
  GtkWidget *editor;
  CchGrid *grid;
  GtkAdjustment *adjustment;
} Table;

static void
make_window (Table *table)
{
  table->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (table->window, WIDTH, HEIGHT);
  gtk_window_present (table->window);
  plan_keys_init (&table->keys, table->window);
  plan_keys_rest (300);
}

/* In a window that is there already, as on the page of plans. */
static double
open_plan (Table *table, CchSession *session, gint64 row)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CchOpenPlan) plan = cch_open_plan_new (session, row, NULL);

  table->editor = cch_task_editor_new ();
  cch_plan_part_set_plan (CCH_PLAN_PART (table->editor), plan);
  gtk_window_set_child (table->window, table->editor);
  plan_keys_wait_for_frame (&table->keys, g_get_monotonic_time ());
  table->grid = plan_keys_find_grid (table->editor);
  g_object_get (table->grid, "vadjustment", &table->adjustment, NULL);
  return (table->keys.painted - start) / 1000.0;
}

static void
press_all (Table *table, const char *name, const KeySym *symbols, guint n_symbols, guint times)
{
  PlanTimes results;

  plan_times_init (&results);
  for (guint i = 0; i < times; i++)
    plan_keys_press (&table->keys, symbols[i % n_symbols], &results);
  plan_times_report (name, &results);
}

static void
scroll (Table *table, const char *size)
{
  g_autofree char *name = g_strdup_printf ("%s, a frame while scrolling", size);
  double top = gtk_adjustment_get_upper (table->adjustment)
               - gtk_adjustment_get_page_size (table->adjustment);
  gint64 start;

  gtk_adjustment_set_value (table->adjustment, 0);
  plan_keys_rest (200);
  g_array_set_size (table->keys.frames, 0);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_SCROLLS; i++)
    {
      /* A wheel's step each frame, and a jump now and then as by the bar. */
      double value = gtk_adjustment_get_value (table->adjustment) + (i % 50 == 49 ? top / 8 : 90);

      gtk_adjustment_set_value (table->adjustment, MIN (value, top));
      plan_keys_wait_for_frame (&table->keys, g_get_monotonic_time ());
    }
  g_print ("plan %s, frames a second while scrolling: %.0f\n", size,
           N_SCROLLS / (plan_keys_since (start) / 1000));
  plan_keys_report (name, table->keys.frames);
}

static void
measure (CchSession *session, gint64 plan, const char *size)
{
  static const KeySym arrows[] = { XK_Down, XK_Down, XK_Right, XK_Down, XK_Left };
  g_autofree char *name = g_strdup_printf ("%s, arrow key to the screen", size);
  g_autoptr (GArray) opened = g_array_new (FALSE, FALSE, sizeof (double));
  Table table = { 0 };

  make_window (&table);
  for (guint i = 0; i < 7; i++)
    {
      double time = open_plan (&table, session, plan);

      if (i > 0)
        g_array_append_val (opened, time);
      plan_keys_rest (100);
    }
  g_print ("plan %s, open to the first frame: median %.0f ms\n", size, plan_keys_median (opened));
  plan_keys_focus (&table.keys, GTK_WIDGET (table.grid));
  press_all (&table, name, arrows, G_N_ELEMENTS (arrows), 100);
  plan_keys_write_cells (&table.keys, table.grid, (CchGridPlace){ 1, 2 }, size);
  scroll (&table, size);
  plan_keys_clear (&table.keys);
  gtk_window_destroy (table.window);
  plan_keys_rest (100);
}

static void
show (CchSession *session, gint64 plan)
{
  Table table = { 0 };

  table.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (table.window, WIDTH, HEIGHT);
  table.editor = cch_task_editor_new ();
  gtk_window_set_child (table.window, table.editor);
  cch_plan_part_set_plan (CCH_PLAN_PART (table.editor), cch_open_plan_new (session, plan, NULL));
  gtk_window_present (table.window);
  gtk_widget_grab_focus (GTK_WIDGET (plan_keys_find_grid (table.editor)));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

static CchSession *
make_office (const char *folder, guint tasks, gint64 *plan)
{
  g_autofree char *name = g_strdup_printf ("%u.caicach", tasks);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return plan_office_new (path, tasks, plan);
}

int
main (int argc, char **argv)
{
  static const guint sizes[] = { 500, 5000 };
  g_autofree char *folder = g_dir_make_tmp ("bench-plan-XXXXXX", NULL);
  g_autoptr (CchApplication) application = NULL;
  gint64 plan = 0;

  if (argc == 4 && g_str_equal (argv[1], "csv"))
    {
      plan_office_write_csv ((guint) atoi (argv[2]), argv[3]);
      return 0;
    }
  gtk_init ();
  application = cch_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  if (argc == 3 && g_str_equal (argv[1], "show"))
    {
      CchSession *session = make_office (folder, (guint) atoi (argv[2]), &plan);

      show (session, plan);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (CchSession) session = make_office (folder, sizes[i], &plan);
      g_autofree char *size = g_strdup_printf ("%u tasks", sizes[i]);

      measure (session, plan, size);
    }
  return 0;
}
