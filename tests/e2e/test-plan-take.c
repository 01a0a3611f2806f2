/* Takes areas of last year's plan over into the new one, side by side, by keyboard alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>

enum
{
  FIRST_AREA = 4, /* tasks of the sample's first area last year */
};

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

static void
wait_for (CchWalker *walker, AtspiRole role, const char *name)
{
  g_autoptr (CchNode) node = cch_walker_wait_for (walker, role, name);
}

static void
open_draft (CchWalker *walker)
{
  cch_walker_keys ("alt+2");
  wait_for (walker, ATSPI_ROLE_FRAME, "Kế hoạch – Cải Cách");
  cch_walker_keys ("ctrl+f");
  cch_walker_type ("du thao 2027");
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_TABLE, "Bảng nhiệm vụ");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · 8 nhiệm vụ");
}

/* From the tabs of the side pane to the choice of the plan below them, and into its list. */
static void
show_last_year (CchWalker *walker)
{
  cch_walker_keys ("ctrl+4");
  wait_for (walker, ATSPI_ROLE_PAGE_TAB, "Kế hoạch khác");
  cch_walker_keys ("F6");
  cch_walker_step_to (walker, "Tab", ATSPI_ROLE_PAGE_TAB, "Kế hoạch khác");
  cch_walker_keys ("Tab");
  cch_walker_keys ("space");
  cch_walker_keys ("Down");
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Tự kiểm tra công tác");
  cch_walker_photograph ("take-1-beside");
}

/* Two areas with all their tasks, one after the other. */
static void
take_areas (CchWalker *walker)
{
  cch_walker_keys ("Tab");
  cch_walker_keys ("Tab");
  cch_walker_keys ("Home");
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · 12 nhiệm vụ");
  cch_walker_photograph ("take-2-first");
  for (guint i = 0; i < FIRST_AREA + 1; i++)
    cch_walker_keys ("Down");
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · 15 nhiệm vụ");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Nhiệm vụ: Tự kiểm tra công tác");
  cch_walker_photograph ("take-3-second");
}

/* Each area is one step back, and one step forth. */
static void
undo_and_redo (CchWalker *walker)
{
  cch_walker_keys ("ctrl+z");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · 12 nhiệm vụ");
  cch_walker_keys ("ctrl+z");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · 8 nhiệm vụ");
  cch_walker_wait_gone (walker, ATSPI_ROLE_TABLE_CELL, "Nhiệm vụ: Tự kiểm tra công tác");
  cch_walker_photograph ("take-4-undone");
  cch_walker_keys ("ctrl+shift+z");
  cch_walker_keys ("ctrl+shift+z");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · 15 nhiệm vụ");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Nhiệm vụ: Tự kiểm tra công tác");
  cch_walker_photograph ("take-5-redone");
}

static void
test_take (void)
{
  g_autoptr (CchWalker) walker = cch_walker_start (vietnamese);

  cch_walker_bind_vietnamese ();
  wait_for (walker, ATSPI_ROLE_FRAME, "Hôm nay – Cải Cách");
  cch_walker_focus_window (walker);
  cch_walker_resize (walker, "Hôm nay", 1270, 790);
  open_draft (walker);
  show_last_year (walker);
  take_areas (walker);
  undo_and_redo (walker);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/plan/take", test_take);
  return g_test_run ();
}
