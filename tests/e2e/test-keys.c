/* Works the real program with the keyboard alone, Vietnamese letters and a Telex input method included.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };
/* The input method warns of events it is not given, so warnings are not fatal here. */
static const char *const telex[] = { "LANG", "C.UTF-8", "LANGUAGE", "",  "GTK_IM_MODULE",
                                     "ibus", "G_DEBUG", "",         NULL };

static void
wait_page (CchWalker *walker, const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s – Cải Cách", title);
  g_autoptr (CchNode) frame = cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, name);
}

static void
test_keyboard_only (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);
  g_autoptr (CchNode) list = NULL;
  g_autoptr (CchNode) entry = NULL;

  wait_page (walker, "Hôm nay");
  cch_walker_focus_window (walker);
  cch_walker_keys ("alt+5");
  wait_page (walker, "Đơn vị");
  cch_walker_keys ("alt+0");
  wait_page (walker, "Quy định");

  cch_walker_keys ("F9");
  cch_walker_wait_gone (walker, ATSPI_ROLE_LIST, "Các trang");
  cch_walker_keys ("F9");
  list = cch_walker_wait_for (walker, ATSPI_ROLE_LIST, "Các trang");

  cch_walker_bind_vietnamese ();
  cch_walker_keys ("ctrl+k");
  entry = cch_walker_wait_for (walker, ATSPI_ROLE_ENTRY, "Tìm trong cơ quan");
  cch_walker_type ("Chấm điểm");
  cch_walker_wait_text (walker, entry, "Chấm điểm");
  cch_walker_keys ("Return");
  wait_page (walker, "Chấm điểm");
  cch_walker_keys ("alt+8");
  wait_page (walker, "Văn bản");
}

static void
start_input_method (void)
{
  /* As a daemon: otherwise it dies with the process in between that g_spawn() forks. */
  g_assert_true (g_spawn_command_line_sync (
      "ibus-daemon --daemonize --xim --panel=disable --emoji-extension=disable", NULL, NULL, NULL,
      NULL));
}

/* Setting the engine may report a failed setxkbmap and yet work, so only the answer counts. */
static gboolean
choose_telex (void)
{
  g_autofree char *engine = NULL;

  g_spawn_command_line_sync ("ibus engine Unikey", NULL, NULL, NULL, NULL);
  g_spawn_command_line_sync ("ibus engine", &engine, NULL, NULL, NULL);
  return g_strcmp0 (g_strchomp (engine), "Unikey") == 0;
}

/* Returns: (transfer full) (nullable): the program under the input method; %NULL without one */
static CchWalker *
start_telex (void)
{
  CchWalker *walker;
  g_autofree char *program = g_find_program_in_path ("ibus-daemon");
  const gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  if (program == NULL)
    {
      g_test_skip ("ibus with ibus-unikey is not installed");
      return NULL;
    }
  start_input_method ();
  while (!choose_telex ())
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_usleep (50 * 1000);
    }
  walker = cch_walker_start (telex);
  wait_page (walker, "Hôm nay");
  cch_walker_focus_window (walker);
  return walker;
}

static void
test_telex (void)
{
  g_autoptr (CchWalker) walker = start_telex ();
  g_autoptr (CchNode) entry = NULL;

  if (walker == NULL)
    return;
  cch_walker_keys ("ctrl+f");
  entry = cch_walker_wait_for (walker, ATSPI_ROLE_ENTRY, "Tìm trong cơ quan");
  g_assert_true (choose_telex ());
  /* The space ends the composing of the last syllable. */
  cch_walker_type ("Kees hoachj ");
  cch_walker_wait_text (walker, entry, "Kế hoạch ");
  cch_walker_keys ("Return");
  wait_page (walker, "Kế hoạch");
}

static void
wait_cell (CchWalker *walker, const char *words)
{
  g_autoptr (CchNode) cell = cch_walker_wait_for (walker, ATSPI_ROLE_TABLE_CELL, words);
}

/* The first key opens the editor of the cell and begins a letter of several keys: it is neither lost
 * nor doubled, at the first opening and at the next one. */
static void
test_telex_cell (void)
{
  g_autoptr (CchWalker) walker = start_telex ();

  if (walker == NULL)
    return;
  cch_walker_keys ("alt+2");
  wait_page (walker, "Kế hoạch");
  cch_walker_keys ("ctrl+n");
  cch_walker_focus_named (walker, "Lập kế hoạch mới");
  cch_walker_keys ("ctrl+Return");
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, "Lập kế hoạch mới");
  cch_walker_focus_window (walker);
  g_assert_true (choose_telex ());
  cch_walker_keys ("Down");
  cch_walker_type ("Dduwowngf mowis ");
  cch_walker_keys ("Return");
  wait_cell (walker, "Nhiệm vụ: Đường mới");
  cch_walker_type ("uwu tieen ");
  cch_walker_keys ("Return");
  wait_cell (walker, "Nhiệm vụ: ưu tiên");
  cch_walker_photograph ("keys-telex-cell");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/keys/keyboard-only", test_keyboard_only);
  g_test_add_func ("/e2e/keys/telex", test_telex);
  g_test_add_func ("/e2e/keys/telex-cell", test_telex_cell);
  return g_test_run ();
}
