/* Measures a window from outside: start to the first frame, and Page Down to the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <X11/extensions/Xdamage.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <X11/Xlib.h>

#define SMALLEST_WINDOW 300
#define N_KEYS 60
#define QUIET_START 1500 /* milliseconds without drawing: it has opened */
#define QUIET_KEY 60

typedef struct
{
  Display *display;
  int damage;
  Window window; /* the largest one that was mapped */
  gint64 drawn;
} Watched;

static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

static void
take_event (Watched *screen)
{
  XEvent event;

  XNextEvent (screen->display, &event);
  if (event.type == MapNotify)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (screen->display, event.xmap.window, &attributes)
          && attributes.width >= SMALLEST_WINDOW)
        screen->window = event.xmap.window;
      XDamageCreate (screen->display, event.xmap.window, XDamageReportRawRectangles);
    }
  else if (event.type == screen->damage
           && ((XDamageNotifyEvent *) &event)->geometry.width >= SMALLEST_WINDOW)
    screen->drawn = g_get_monotonic_time ();
}

/* Until nothing was drawn for so long; returns when the last drawing was. */
static gint64
wait_quiet (Watched *screen, gint64 start, guint quiet, guint most)
{
  gint64 last = start;

  screen->drawn = 0;
  while (g_get_monotonic_time () - last < quiet * 1000
         && g_get_monotonic_time () - start < most * 1000)
    {
      while (XPending (screen->display) > 0)
        take_event (screen);
      last = MAX (last, screen->drawn);
      g_usleep (200);
    }
  return screen->drawn;
}

static int
compare (const void *first, const void *second)
{
  const double a = *(const double *) first, b = *(const double *) second;

  return a < b ? -1 : a > b;
}

static void
press (Watched *screen, KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (screen->display, symbol);

  XTestFakeKeyEvent (screen->display, code, True, CurrentTime);
  XTestFakeKeyEvent (screen->display, code, False, CurrentTime);
  XFlush (screen->display);
}

/* The first drawing counts: some programs draw on for effects. */
static double
measure_key (Watched *screen, KeySym symbol)
{
  gint64 start = g_get_monotonic_time (), first = 0;

  press (screen, symbol);
  while (first == 0 && g_get_monotonic_time () - start < 2000000)
    {
      screen->drawn = 0;
      while (XPending (screen->display) > 0)
        take_event (screen);
      first = screen->drawn;
    }
  wait_quiet (screen, g_get_monotonic_time (), QUIET_KEY, 2000);
  return (first - start) / 1000.0;
}

static void
measure_keys (Watched *screen, const char *name, const char *key, KeySym symbol)
{
  double times[N_KEYS];

  for (guint i = 0; i < N_KEYS; i++)
    times[i] = measure_key (screen, symbol);
  qsort (times, N_KEYS, sizeof (double), compare);
  g_print ("plan %s, %s to the screen from outside: median %.1f ms, worst %.1f ms\n", name, key,
           times[N_KEYS / 2], times[N_KEYS - 1]);
}

int
main (int argc, char **argv)
{
  Watched screen = { XOpenDisplay (NULL), 0, 0, 0 };
  g_autoptr (GError) error = NULL;
  gint64 start, opened;
  int base, problem, status;
  GPid pid;

  if (argc < 3 || screen.display == NULL
      || !XDamageQueryExtension (screen.display, &base, &problem))
    {
      g_printerr ("outside NAME COMMAND…: needs an X display with the damage extension\n");
      return 1;
    }
  screen.damage = base + XDamageNotify;
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (screen.display, DefaultRootWindow (screen.display), SubstructureNotifyMask);
  start = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv + 2, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  while (screen.window == 0)
    take_event (&screen);
  opened = wait_quiet (&screen, g_get_monotonic_time (), QUIET_START, 60000);
  g_print ("plan %s, process start until the table stands there: %.0f ms\n", argv[1],
           (opened - start) / 1000.0);
  XSetInputFocus (screen.display, screen.window, RevertToParent, CurrentTime);
  XSync (screen.display, False);
  wait_quiet (&screen, g_get_monotonic_time (), QUIET_START, 5000);
  measure_keys (&screen, argv[1], "Page Down", XK_Page_Down);
  measure_keys (&screen, argv[1], "Down", XK_Down);
  kill (pid, SIGTERM);
  waitpid (pid, &status, 0);
  return 0;
}
