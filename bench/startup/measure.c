/* Measures the milliseconds from the start of a program to the first frame that it draws.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <X11/extensions/Xdamage.h>
#include <X11/Xlib.h>

#define N_STARTS 9
#define SMALLEST_WINDOW 200 /* pixels; helper windows of the toolkit are smaller */

static gint64
wait_for_frame (Display *display, int damage_event)
{
  for (;;)
    {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == MapNotify)
        XDamageCreate (display, event.xmap.window, XDamageReportNonEmpty);
      else if (event.type == damage_event
               && ((XDamageNotifyEvent *) &event)->area.width >= SMALLEST_WINDOW)
        return g_get_monotonic_time ();
    }
}

static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

static void
stop (Display *display, GPid pid)
{
  int status;

  kill (pid, SIGTERM);
  waitpid (pid, &status, 0);
  g_spawn_close_pid (pid);
  XSync (display, True);
}

static double
measure (Display *display, int damage_event, const char *command)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  gint64 end;
  GPid pid;

  if (!g_shell_parse_argv (command, NULL, &arguments, &error)
      || !g_spawn_async (NULL, arguments, NULL,
                         G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH
                             | G_SPAWN_STDERR_TO_DEV_NULL,
                         NULL, NULL, &pid, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (1);
    }
  end = wait_for_frame (display, damage_event);
  stop (display, pid);
  return (end - begin) / 1000.0;
}

static int
compare (const void *first, const void *second)
{
  const double a = *(const double *) first, b = *(const double *) second;

  return a < b ? -1 : a > b;
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  double times[8][N_STARTS];
  int damage_base, damage_error;

  if (display == NULL || argc < 2 || argc > 9
      || !XDamageQueryExtension (display, &damage_base, &damage_error))
    {
      g_printerr ("measure COMMAND…: needs an X display with the damage extension\n");
      return 1;
    }
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);

  /* In turns, so that the noise of the machine falls on all alike; turn -1 warms up. */
  for (int turn = -1; turn < N_STARTS; turn++)
    for (int i = 1; i < argc; i++)
      {
        const double time = measure (display, damage_base + XDamageNotify, argv[i]);

        if (turn >= 0)
          times[i - 1][turn] = time;
      }

  for (int i = 0; i < argc - 1; i++)
    qsort (times[i], N_STARTS, sizeof (double), compare);
  for (int i = 0; i < argc - 1; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i + 1]);

      g_print ("startup %s: %.0f ms\n", name, times[i][N_STARTS / 2]);
      if (i > 0)
        g_print ("startup ratio to %s: %.2f\n", name,
                 times[0][N_STARTS / 2] / times[i][N_STARTS / 2]);
    }
  XCloseDisplay (display);
  return 0;
}
