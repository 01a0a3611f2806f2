/* How fast the table of tasks opens, answers keys and scrolls, with the software renderer.
 *
 * bench-task-table: measures, one line a figure. bench-task-table show N: shows a table of N tasks until it is
 * stopped, to be measured from outside beside a peer. bench-task-table csv N FILE: its rows for the peer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "plan-office.h"

#include "ui/application/cch-application.h"
#include "ui/task/cch-grid.h"
#include "ui/task/cch-task-editor.h"

#include <gdk/x11/gdkx.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#define WIDTH 1200
#define HEIGHT 760
#define N_SCROLLS 300
#define N_CELLS 24

typedef struct
{
  GtkWindow *window;
  GtkWidget *editor;
  CchGrid *grid;
  GtkAdjustment *adjustment;
  GdkFrameClock *clock;
  Display *display;
  gint64 painted; /* when the last frame was done */
  gint64 begun;   /* when it began */
  guint keys;     /* presses that arrived */
  GArray *frames; /* (element-type double): how long each took, milliseconds */
} Table;

static double
since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare (gconstpointer first, gconstpointer second)
{
  double a = *(const double *) first, b = *(const double *) second;

  return (a > b) - (a < b);
}

static void
report (const char *name, GArray *times)
{
  g_array_sort (times, compare);
  g_print ("plan %s: median %.1f ms, 95 %% %.1f ms, worst %.1f ms (%u)\n", name,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1), times->len);
}

static void
begun_cb (GdkFrameClock *clock, Table *table)
{
  table->begun = g_get_monotonic_time ();
}

static void
painted_cb (GdkFrameClock *clock, Table *table)
{
  double time = since (table->begun);

  table->painted = g_get_monotonic_time ();
  g_array_append_val (table->frames, time);
}

static gboolean
key_cb (GtkEventController *controller, guint key, guint code, GdkModifierType state, Table *table)
{
  table->keys++;
  return GDK_EVENT_PROPAGATE;
}

static gboolean
is_quiet (void)
{
  return !g_main_context_pending (NULL);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets everything happen that is going to happen. */
static void
rest (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, wake_cb, &done);
  while (!done || !is_quiet ())
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_frame (Table *table, gint64 after)
{
  while (table->painted < after)
    g_main_context_iteration (NULL, TRUE);
}

static void
watch (Table *table)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  table->clock = gtk_widget_get_frame_clock (GTK_WIDGET (table->window));
  g_signal_connect (table->clock, "before-paint", G_CALLBACK (begun_cb), table);
  g_signal_connect (table->clock, "after-paint", G_CALLBACK (painted_cb), table);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), table);
  gtk_widget_add_controller (GTK_WIDGET (table->window), keys);
}

static GtkWidget *
find_grid (GtkWidget *widget)
{
  if (CCH_IS_GRID (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_grid (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
make_window (Table *table)
{
  table->frames = g_array_new (FALSE, FALSE, sizeof (double));
  table->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (table->window, WIDTH, HEIGHT);
  gtk_window_present (table->window);
  watch (table);
  rest (300);
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
  wait_for_frame (table, g_get_monotonic_time ());
  table->grid = CCH_GRID (find_grid (table->editor));
  g_object_get (table->grid, "vadjustment", &table->adjustment, NULL);
  return (table->painted - start) / 1000.0;
}

static void
focus (Table *table)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (table->window));

  table->display = XOpenDisplay (NULL);
  XSetInputFocus (table->display, gdk_x11_surface_get_xid (surface), RevertToParent, CurrentTime);
  XSync (table->display, False);
  rest (200);
  gtk_widget_grab_focus (GTK_WIDGET (table->grid));
  rest (200);
}

/* Of this thread, in milliseconds: on a machine with others at work it tells more than the clock. */
static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

typedef struct
{
  GArray *screen;    /* (element-type double), owned: until it was seen */
  GArray *processor; /* (element-type double), owned: what that took of the processor */
} Times;

static void
init_times (Times *times)
{
  times->screen = g_array_new (FALSE, FALSE, sizeof (double));
  times->processor = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
report_times (const char *name, Times *times)
{
  g_autofree char *processor = g_strconcat (name, ", processor time", NULL);

  report (name, times->screen);
  report (processor, times->processor);
  g_array_unref (times->screen);
  g_array_unref (times->processor);
}

/* From the moment the key goes down until the frame that shows what it did is done. */
static void
press (Table *table, KeySym symbol, Times *times)
{
  KeyCode code = XKeysymToKeycode (table->display, symbol);
  guint before = table->keys;
  gint64 start = g_get_monotonic_time ();
  double busy = get_processor_time ();

  XTestFakeKeyEvent (table->display, code, True, CurrentTime);
  XTestFakeKeyEvent (table->display, code, False, CurrentTime);
  XFlush (table->display);
  while (table->keys == before)
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (table, g_get_monotonic_time ());
  busy = get_processor_time () - busy;
  if (times != NULL)
    {
      double screen = (table->painted - start) / 1000.0;

      g_array_append_val (times->screen, screen);
      g_array_append_val (times->processor, busy);
    }
  rest (40);
}

static void
press_all (Table *table, const char *name, const KeySym *symbols, guint n_symbols, guint times)
{
  Times results;

  init_times (&results);
  for (guint i = 0; i < times; i++)
    press (table, symbols[i % n_symbols], &results);
  report_times (name, &results);
}

/* Letters into cells, each cell ended by Enter: letters and Enter are told apart. */
static void
write_cells (Table *table, const char *size)
{
  static const char letters[] = "bao cao";
  g_autofree char *typed_name = g_strdup_printf ("%s, a letter to the screen", size);
  g_autofree char *entered_name = g_strdup_printf ("%s, Enter: written and shown", size);
  Times typed, entered;

  init_times (&typed);
  init_times (&entered);
  cch_grid_move_to (table->grid, (CchGridPlace){ 1, 2 }, FALSE);
  rest (100);
  for (guint i = 0; i < N_CELLS; i++)
    {
      for (const char *letter = letters; *letter != '\0'; letter++)
        press (table, (KeySym) *letter, &typed);
      press (table, XK_Escape, NULL);
      press (table, XK_x, &typed);
      press (table, XK_Return, &entered);
    }
  report_times (typed_name, &typed);
  report_times (entered_name, &entered);
}

static void
scroll (Table *table, const char *size)
{
  g_autofree char *name = g_strdup_printf ("%s, a frame while scrolling", size);
  double top = gtk_adjustment_get_upper (table->adjustment)
               - gtk_adjustment_get_page_size (table->adjustment);
  gint64 start;

  gtk_adjustment_set_value (table->adjustment, 0);
  rest (200);
  g_array_set_size (table->frames, 0);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_SCROLLS; i++)
    {
      /* A wheel's step each frame, and a jump now and then as by the bar. */
      double value = gtk_adjustment_get_value (table->adjustment) + (i % 50 == 49 ? top / 8 : 90);

      gtk_adjustment_set_value (table->adjustment, MIN (value, top));
      wait_for_frame (table, g_get_monotonic_time ());
    }
  g_print ("plan %s, frames a second while scrolling: %.0f\n", size,
           N_SCROLLS / (since (start) / 1000));
  report (name, table->frames);
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
      rest (100);
    }
  g_print ("plan %s, open to the first frame: median %.0f ms\n", size,
           (g_array_sort (opened, compare), g_array_index (opened, double, opened->len / 2)));
  focus (&table);
  press_all (&table, name, arrows, G_N_ELEMENTS (arrows), 100);
  write_cells (&table, size);
  scroll (&table, size);
  gtk_window_destroy (table.window);
  rest (100);
}

static void
show (CchSession *session, gint64 plan)
{
  Table table = { 0 };

  table.frames = g_array_new (FALSE, FALSE, sizeof (double));
  table.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (table.window, WIDTH, HEIGHT);
  table.editor = cch_task_editor_new ();
  gtk_window_set_child (table.window, table.editor);
  cch_plan_part_set_plan (CCH_PLAN_PART (table.editor), cch_open_plan_new (session, plan, NULL));
  gtk_window_present (table.window);
  gtk_widget_grab_focus (find_grid (table.editor));
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
