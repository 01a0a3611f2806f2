/* Presses keys in a window and measures until the frame that shows what they did.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "plan-keys.h"

#include <gdk/x11/gdkx.h>
#include <time.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#define N_CELLS 24

double
plan_keys_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare (gconstpointer first, gconstpointer second)
{
  double a = *(const double *) first, b = *(const double *) second;

  return (a > b) - (a < b);
}

double
plan_keys_median (GArray *times)
{
  g_array_sort (times, compare);
  return g_array_index (times, double, times->len / 2);
}

void
plan_keys_report (const char *name, GArray *times)
{
  g_array_sort (times, compare);
  g_print ("plan %s: median %.1f ms, 95 %% %.1f ms, worst %.1f ms (%u)\n", name,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1), times->len);
}

static void
begun_cb (GdkFrameClock *clock, PlanKeys *keys)
{
  keys->begun = g_get_monotonic_time ();
}

static void
painted_cb (GdkFrameClock *clock, PlanKeys *keys)
{
  double time = plan_keys_since (keys->begun);

  keys->painted = g_get_monotonic_time ();
  g_array_append_val (keys->frames, time);
}

static gboolean
key_cb (GtkEventController *controller,
        guint key,
        guint code,
        GdkModifierType state,
        PlanKeys *keys)
{
  keys->keys++;
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
void
plan_keys_rest (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, wake_cb, &done);
  while (!done || !is_quiet ())
    g_main_context_iteration (NULL, TRUE);
}

void
plan_keys_wait_for_frame (PlanKeys *keys, gint64 after)
{
  while (keys->painted < after)
    g_main_context_iteration (NULL, TRUE);
}

void
plan_keys_init (PlanKeys *keys, GtkWindow *window)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  keys->window = window;
  keys->frames = g_array_new (FALSE, FALSE, sizeof (double));
  keys->clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (keys->clock, "before-paint", G_CALLBACK (begun_cb), keys);
  g_signal_connect (keys->clock, "after-paint", G_CALLBACK (painted_cb), keys);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), keys);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

/* Before the window goes. */
void
plan_keys_clear (PlanKeys *keys)
{
  g_signal_handlers_disconnect_by_data (keys->clock, keys);
  g_array_unref (keys->frames);
  if (keys->display != NULL)
    XCloseDisplay (keys->display);
}

CchGrid *
plan_keys_find_grid (GtkWidget *widget)
{
  if (CCH_IS_GRID (widget))
    return CCH_GRID (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CchGrid *found = plan_keys_find_grid (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
plan_keys_focus (PlanKeys *keys, GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (keys->window));

  keys->display = XOpenDisplay (NULL);
  XSetInputFocus (keys->display, gdk_x11_surface_get_xid (surface), RevertToParent, CurrentTime);
  XSync (keys->display, False);
  plan_keys_rest (200);
  gtk_widget_grab_focus (widget);
  plan_keys_rest (200);
}

/* Of this thread, in milliseconds: on a machine with others at work it tells more than the clock. */
static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

void
plan_times_init (PlanTimes *times)
{
  times->screen = g_array_new (FALSE, FALSE, sizeof (double));
  times->processor = g_array_new (FALSE, FALSE, sizeof (double));
}

void
plan_times_report (const char *name, PlanTimes *times)
{
  g_autofree char *processor = g_strconcat (name, ", processor time", NULL);

  plan_keys_report (name, times->screen);
  plan_keys_report (processor, times->processor);
  g_array_unref (times->screen);
  g_array_unref (times->processor);
}

/* From the moment the key goes down until the frame that shows what it did is done. */
void
plan_keys_press (PlanKeys *keys, KeySym symbol, PlanTimes *times)
{
  KeyCode code = XKeysymToKeycode (keys->display, symbol);
  guint before = keys->keys;
  gint64 start = g_get_monotonic_time ();
  double busy = get_processor_time ();

  XTestFakeKeyEvent (keys->display, code, True, CurrentTime);
  XTestFakeKeyEvent (keys->display, code, False, CurrentTime);
  XFlush (keys->display);
  while (keys->keys == before)
    g_main_context_iteration (NULL, TRUE);
  plan_keys_wait_for_frame (keys, g_get_monotonic_time ());
  busy = get_processor_time () - busy;
  if (times != NULL)
    {
      double screen = (keys->painted - start) / 1000.0;

      g_array_append_val (times->screen, screen);
      g_array_append_val (times->processor, busy);
    }
  plan_keys_rest (40);
}

/* Letters into cells from @place downwards, each cell ended by Enter: letters and Enter are told apart. */
void
plan_keys_write_cells (PlanKeys *keys, CchGrid *grid, CchGridPlace place, const char *size)
{
  static const char letters[] = "bao cao";
  g_autofree char *typed_name = g_strdup_printf ("%s, a letter to the screen", size);
  g_autofree char *entered_name = g_strdup_printf ("%s, Enter: written and shown", size);
  PlanTimes typed, entered;

  plan_times_init (&typed);
  plan_times_init (&entered);
  cch_grid_move_to (grid, place, FALSE);
  plan_keys_rest (100);
  for (guint i = 0; i < N_CELLS; i++)
    {
      for (const char *letter = letters; *letter != '\0'; letter++)
        plan_keys_press (keys, (KeySym) *letter, &typed);
      plan_keys_press (keys, XK_Escape, NULL);
      plan_keys_press (keys, XK_x, &typed);
      plan_keys_press (keys, XK_Return, &entered);
    }
  plan_times_report (typed_name, &typed);
  plan_times_report (entered_name, &entered);
}
