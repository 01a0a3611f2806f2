/* The manners of the real program: its windows by keyboard, what it remembers, a second start.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>
#include <stdlib.h>

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };
/* A backend that outlives the program, in the home that the test has for itself. */
static const char *const remembering[] = { "LANG", "C.UTF-8",           "LANGUAGE",
                                           "",     "GSETTINGS_BACKEND", "keyfile",
                                           NULL };

static void
wait_frame (CchWalker *walker, const char *title)
{
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, title));
}

static void
check_window (CchWalker *walker, const char *keys, const char *title)
{
  cch_walker_focus_named (walker, "Cải Cách");
  cch_walker_keys (keys);
  wait_frame (walker, title);
  cch_walker_focus_named (walker, title);
  cch_walker_photograph (keys);
  cch_walker_keys ("Escape");
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, title);
}

static void
test_windows (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);

  wait_frame (walker, "Hôm nay – Cải Cách");
  check_window (walker, "ctrl+comma", "Tùy chọn");
  check_window (walker, "ctrl+question", "Phím tắt");
}

/* The last entry of the menu that F10 opens. */
static void
test_menu (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);
  g_autoptr (CchNode) menu = NULL;

  wait_frame (walker, "Hôm nay – Cải Cách");
  cch_walker_focus_window (walker);
  cch_walker_keys ("F10");
  /* GTK 4.18 gives the entries themselves no name. */
  menu = cch_walker_wait_for (walker, ATSPI_ROLE_MENU, NULL);
  cch_walker_photograph ("menu");
  cch_walker_keys ("Up");
  cch_walker_keys ("Return");
  cch_walker_wait_gone (walker, ATSPI_ROLE_MENU, NULL);
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_LABEL, CCH_VERSION));
  cch_walker_photograph ("about");
}

typedef struct
{
  CchWalker *walker;
  int width;
  int height;
} Size;

static gboolean
has_size (gpointer data)
{
  Size *wanted = data;
  int width, height;

  cch_walker_get_size (wanted->walker, "Cải Cách", &width, &height);
  return width == wanted->width && height == wanted->height;
}

static void
test_remembers (void)
{
  CchWalker *walker = cch_walker_start (remembering);
  Size size = { walker, 900, 620 };

  wait_frame (walker, "Hôm nay – Cải Cách");
  cch_walker_focus_window (walker);
  cch_walker_keys ("alt+7");
  wait_frame (walker, "Chấm điểm – Cải Cách");
  cch_walker_resize (walker, "Cải Cách", size.width, size.height);
  cch_walker_wait_until (has_size, &size, "the new size");
  cch_walker_keys ("ctrl+q");
  cch_walker_wait_end (walker);

  size.walker = cch_walker_start (remembering);
  wait_frame (size.walker, "Chấm điểm – Cải Cách");
  cch_walker_wait_until (has_size, &size, "the size of the last time");
  cch_walker_stop (size.walker);
}

static guint
count_frames (CchWalker *walker)
{
  g_autoptr (CchNode) application = cch_walker_application (walker);

  return (guint) atspi_accessible_get_child_count (application, NULL);
}

static gboolean
has_focus (gpointer data)
{
  g_autoptr (CchNode) frame = cch_walker_find (data, ATSPI_ROLE_FRAME, "Cải Cách");
  g_autoptr (CchStates) states = frame != NULL ? atspi_accessible_get_state_set (frame) : NULL;

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_ACTIVE);
}

/* A second start opens nothing of its own: it ends at once, and there is still one window. */
static void
test_second_start (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);

  wait_frame (walker, "Hôm nay – Cải Cách");
  cch_walker_focus_window (walker);
  cch_walker_wait_until (has_focus, walker, "the focus");
  cch_walker_start_again (walker);
  wait_frame (walker, "Hôm nay – Cải Cách");
  g_assert_cmpuint (count_frames (walker), ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/manners/windows", test_windows);
  g_test_add_func ("/e2e/manners/menu", test_menu);
  g_test_add_func ("/e2e/manners/remembers", test_remembers);
  g_test_add_func ("/e2e/manners/second-start", test_second_start);
  return g_test_run ();
}
