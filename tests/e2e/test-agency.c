/* Walks through what happens to agencies by keyboard alone: its end, a split, another superior.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>

/* An agency of the sample, and how somebody without marks writes it. */
#define AGENCY "Công an xã Thuận Mẫu"
#define TYPED "cong an xa"

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

static void
wait_label (CchWalker *walker, const char *words)
{
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_LABEL, words));
}

/* To the agency: searched for, found under its superior, chosen. */
static CchWalker *
choose_agency (void)
{
  CchWalker *walker = cch_walker_start (vietnamese);

  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, "Hôm nay – Cải Cách"));
  cch_walker_resize (walker, "Cải Cách", 1280, 800);
  cch_walker_focus_window (walker);
  cch_walker_keys ("alt+9");
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, "Cơ quan – Cải Cách"));
  cch_walker_keys ("ctrl+f");
  cch_walker_type (TYPED);
  cch_walker_keys ("Return");
  wait_label (walker, "Tên qua các thời kỳ");
  return walker;
}

/* The menu beside "change", so many entries down. */
static void
open_form (CchWalker *walker, guint place, const char *title)
{
  cch_walker_step_to (walker, "Tab", ATSPI_ROLE_PUSH_BUTTON, "Biến động của cơ quan");
  cch_walker_keys ("space");
  for (guint i = 0; i < place; i++)
    cch_walker_keys ("Down");
  cch_walker_keys ("Return");
  g_object_unref (cch_walker_wait_for (walker, ATSPI_ROLE_FRAME, title));
  cch_walker_focus_named (walker, title);
}

static void
do_it (CchWalker *walker, const char *keys, const char *title)
{
  cch_walker_keys (keys);
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, title);
  cch_walker_focus_named (walker, "Cơ quan");
}

static void
test_dissolve (void)
{
  g_autoptr (CchWalker) walker = choose_agency ();

  open_form (walker, 2, "Giải thể cơ quan");
  cch_walker_keys ("ctrl+a");
  cch_walker_type ("01/7/2027");
  wait_label (walker, "không còn cơ quan phụ trách");
  cch_walker_photograph ("agency-dissolve");
  do_it (walker, "Return", "Giải thể cơ quan");
  wait_label (walker, "Đến hết 30/06/2027");
  cch_walker_keys ("ctrl+z");
  cch_walker_wait_gone (walker, ATSPI_ROLE_LABEL, "Đến hết 30/06/2027");
}

static void
test_move (void)
{
  g_autoptr (CchWalker) walker = choose_agency ();

  open_form (walker, 3, "Chuyển về cơ quan khác");
  cch_walker_keys ("Tab");
  cch_walker_type ("so noi vu");
  cch_walker_wait_gone (walker, ATSPI_ROLE_CHECK_BOX, "Phòng Kinh tế");
  cch_walker_keys ("Tab");
  cch_walker_keys ("Return");
  wait_label (walker, "về trực thuộc “Sở Nội vụ tỉnh Bình Mẫu”");
  cch_walker_photograph ("agency-move");
  do_it (walker, "ctrl+Return", "Chuyển về cơ quan khác");
  wait_label (walker, "Sở Nội vụ tỉnh Bình Mẫu");
  cch_walker_keys ("ctrl+z");
  wait_label (walker, "Ủy ban nhân dân xã Thuận Mẫu");
}

static void
test_earlier_name (void)
{
  g_autoptr (CchWalker) walker = choose_agency ();

  open_form (walker, 6, "Thêm tên trước đây");
  cch_walker_type ("01/01/2001");
  cch_walker_keys ("Tab");
  cch_walker_type ("31/12/2001");
  cch_walker_keys ("Tab");
  cch_walker_type ("Ban Cong an");
  wait_label (walker, "Văn bản của thời gian đó");
  cch_walker_photograph ("agency-earlier-name");
  do_it (walker, "Return", "Thêm tên trước đây");
  wait_label (walker, "Ban Cong an");
  cch_walker_keys ("ctrl+z");
  cch_walker_wait_gone (walker, ATSPI_ROLE_LABEL, "Ban Cong an");
}

/* The one open task of the agency goes to the second part, in the same entry as the split. */
static void
test_split (void)
{
  g_autoptr (CchWalker) walker = choose_agency ();

  open_form (walker, 1, "Chia tách cơ quan");
  cch_walker_keys ("ctrl+a");
  cch_walker_type ("01/7/2026");
  cch_walker_keys ("Tab");
  cch_walker_type ("Phan Mot");
  cch_walker_keys ("Return");
  cch_walker_type ("Phan Hai");
  wait_label (walker, "chưa giao: 1");
  cch_walker_step_to (walker, "Tab", ATSPI_ROLE_PUSH_BUTTON, "giao cho: Chưa chọn");
  cch_walker_keys ("space");
  cch_walker_keys ("Down");
  cch_walker_keys ("Return");
  wait_label (walker, "“Phan Hai”: 1");
  cch_walker_photograph ("agency-split");
  do_it (walker, "ctrl+Return", "Chia tách cơ quan");
  wait_label (walker, "Phan Hai");
  cch_walker_keys ("ctrl+z");
  cch_walker_wait_gone (walker, ATSPI_ROLE_LABEL, "Phan Hai");
  wait_label (walker, "Nhiệm vụ trong dự thảo: 1");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/agency/dissolve", test_dissolve);
  g_test_add_func ("/e2e/agency/split", test_split);
  g_test_add_func ("/e2e/agency/move", test_move);
  g_test_add_func ("/e2e/agency/earlier-name", test_earlier_name);
  return g_test_run ();
}
