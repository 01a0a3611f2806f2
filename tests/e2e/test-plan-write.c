/* Writes a plan with one grouped appendix from nothing, in the real window, by keyboard alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <locale.h>
#include <string.h>

#define TASK "Rà soát văn bản do xã ban hành"
#define SECOND "Tự kiểm tra tại các phòng"
#define THIRD "Công khai thủ tục"
#define FIND_ENTRY "Tìm trong văn bản"
#define AIMS "Mọi hồ sơ được trả đúng hẹn."
#define DEMANDS "Mỗi việc có người làm, có thời hạn."
#define GROUND "Nghị quyết số 76/NQ-CP"
#define RECIPIENT "Sở Nội vụ"

enum
{
  MOST_STEPS = 60, /* undos until this is called a failure */
};

static const char *const vietnamese[] = { "LANG", "C.UTF-8", "LANGUAGE", "", NULL };

/* Returns: what it prints */
static char *
run_tool (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static void
add_agency (const char *path, const char *name)
{
  g_autofree char *usual = g_strconcat ("name=", name, NULL);
  g_autofree char *made =
      run_tool ((const char *[]){ g_getenv ("CCH_TOOL"), "add", path, "agency", usual, NULL });
}

/* A district office of 2023 with two divisions and no plan: what the second seed began with. */
static void
make_office (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HOME"), "huyện.caicach", NULL);
  g_autofree char *made = run_tool ((const char *[]){
      g_getenv ("CCH_TOOL"), "new", path, "--regulation", "soc-trang-cu-lao-dung-2023", "--class",
      "huyen", "--agency", "Ủy ban nhân dân huyện Ví Dụ", "--place", "Ví Dụ", NULL });

  add_agency (path, "Phòng Nội vụ");
  add_agency (path, "Phòng Tư pháp");
  g_setenv ("CCH_OFFICE", path, TRUE);
}

static void
wait_for (CchWalker *walker, AtspiRole role, const char *name)
{
  g_autoptr (CchNode) node = cch_walker_wait_for (walker, role, name);
}

static gboolean
is_there (CchWalker *walker, AtspiRole role, const char *name)
{
  g_autoptr (CchNode) node = cch_walker_find (walker, role, name);

  return node != NULL;
}

static void
begin_plan (CchWalker *walker)
{
  cch_walker_keys ("alt+2");
  wait_for (walker, ATSPI_ROLE_FRAME, "Kế hoạch – Cải Cách");
  wait_for (walker, ATSPI_ROLE_LABEL, "Chưa có kế hoạch nào");
  cch_walker_photograph ("write-1-empty");
  cch_walker_keys ("ctrl+n");
  wait_for (walker, ATSPI_ROLE_FRAME, "Lập kế hoạch mới");
  cch_walker_focus_named (walker, "Lập kế hoạch mới");
  cch_walker_photograph ("write-2-begin");
  cch_walker_keys ("ctrl+Return");
  cch_walker_wait_gone (walker, ATSPI_ROLE_FRAME, "Lập kế hoạch mới");
  wait_for (walker, ATSPI_ROLE_TABLE, "Bảng nhiệm vụ");
  cch_walker_focus_window (walker);
}

/* The first row of the first area: every cell, the agencies from what is offered. */
static void
write_tasks (CchWalker *walker)
{
  cch_walker_keys ("Down");
  cch_walker_type (TASK);
  cch_walker_keys ("Tab");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Nhiệm vụ cụ thể: " TASK);
  cch_walker_type ("Danh mục văn bản");
  cch_walker_keys ("Tab");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Sản phẩm: Danh mục văn bản");
  cch_walker_type ("tu phap");
  cch_walker_keys ("Tab");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Cơ quan chủ trì: Phòng Tư pháp");
  cch_walker_type ("noi vu");
  cch_walker_keys ("Tab");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Cơ quan phối hợp: Phòng Nội vụ");
  cch_walker_type ("Thường xuyên trong năm");
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Thời gian thực hiện: Thường xuyên trong năm");

  cch_walker_type (SECOND);
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Nhiệm vụ cụ thể: " SECOND);
  /* Over the head of the next area to its row. */
  cch_walker_keys ("Down");
  cch_walker_keys ("Down");
  cch_walker_type (THIRD);
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_TABLE_CELL, "Nhiệm vụ cụ thể: " THIRD);
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · 3 nhiệm vụ");
  cch_walker_photograph ("write-3-tasks");
}

/* Over the outline into a part of the plan. */
static void
go_to (CchWalker *walker, const char *part)
{
  cch_walker_keys ("shift+F6");
  cch_walker_keys ("Home");
  cch_walker_step_to (walker, "Down", ATSPI_ROLE_LIST_ITEM, part);
  cch_walker_keys ("Return");
}

static void
write_section (CchWalker *walker, const char *section, const char *words)
{
  g_autofree char *empty = g_strconcat (section, " · còn trống", NULL);

  go_to (walker, section);
  cch_walker_type (words);
  cch_walker_wait_gone (walker, ATSPI_ROLE_LIST_ITEM, empty);
}

/* A ground is read out of what is typed, a recipient stands as it is written. */
static void
write_lists (CchWalker *walker)
{
  go_to (walker, "Căn cứ");
  cch_walker_type (GROUND " ngày 15/7/2021 của Chính phủ");
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, GROUND " ngày 15 tháng 7 năm 2021 của Chính phủ");
  cch_walker_photograph ("write-4-grounds");
  go_to (walker, "Nơi nhận");
  cch_walker_type (RECIPIENT);
  cch_walker_keys ("Return");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, RECIPIENT);
  cch_walker_photograph ("write-4-recipients");
}

static void
write_sections (CchWalker *walker)
{
  write_section (walker, "1. Mục tiêu", AIMS);
  write_section (walker, "2. Yêu cầu", DEMANDS);
  cch_walker_photograph ("write-4-sections");
}

typedef struct
{
  CchWalker *walker;
  const char *words;
} Paper;

static gboolean
is_on_paper (gpointer data)
{
  const Paper *paper = data;
  g_autoptr (CchNode) page = cch_walker_find (paper->walker, ATSPI_ROLE_DOCUMENT_TEXT, "Xem trước");
  g_autofree char *text = page != NULL ? atspi_accessible_get_description (page, NULL) : NULL;

  return text != NULL && strstr (text, paper->words) != NULL;
}

static gboolean
is_found (gpointer data)
{
  g_autoptr (CchNode) entry = cch_walker_find (data, ATSPI_ROLE_ENTRY, FIND_ENTRY);
  g_autofree char *heard = entry != NULL ? atspi_accessible_get_description (entry, NULL) : NULL;

  return heard != NULL && g_str_has_prefix (heard, "Chỗ 1/1, trang 1: ")
         && strstr (heard, AIMS) != NULL;
}

/* A screen reader hears how many pages there are, and the place that a search goes to. */
static void
search_paper (CchWalker *walker)
{
  Paper paper = { walker, "Trang 1/" };
  g_autoptr (CchNode) entry = NULL;

  cch_walker_wait_until (is_on_paper, &paper, "the number of the page");
  cch_walker_keys ("F6");
  cch_walker_step_to (walker, "Tab", ATSPI_ROLE_DOCUMENT_TEXT, "Xem trước");
  cch_walker_keys ("ctrl+f");
  entry = cch_walker_wait_for (walker, ATSPI_ROLE_ENTRY, FIND_ENTRY);
  cch_walker_type ("dung hen");
  cch_walker_wait_until (is_found, walker, "the place that was found");
  cch_walker_keys ("Escape");
}

/* What was typed is on the page that would be printed. */
static void
read_paper (CchWalker *walker)
{
  Paper paper = { walker, AIMS };

  /* In a narrow window the pages lie over the outline until they are put away. */
  cch_walker_keys ("shift+F9");
  cch_walker_wait_until (is_on_paper, &paper, "the section on paper");
  cch_walker_photograph ("write-5-paper");
  search_paper (walker);
  cch_walker_keys ("shift+F9");
  cch_walker_wait_gone (walker, ATSPI_ROLE_DOCUMENT_TEXT, "Xem trước");
  if (!is_there (walker, ATSPI_ROLE_LIST, "Bố cục kế hoạch"))
    cch_walker_keys ("ctrl+F9");
  wait_for (walker, ATSPI_ROLE_LIST, "Bố cục kế hoạch");
}

static gboolean
step_until_gone (CchWalker *walker, const char *keys, AtspiRole role, const char *name)
{
  for (guint i = 0; i < MOST_STEPS && is_there (walker, role, name); i++)
    cch_walker_keys (keys);
  return !is_there (walker, role, name);
}

static gboolean
step_until_there (CchWalker *walker, const char *keys, AtspiRole role, const char *name)
{
  for (guint i = 0; i < MOST_STEPS && !is_there (walker, role, name); i++)
    cch_walker_keys (keys);
  return is_there (walker, role, name);
}

/* All of it back, and all of it again. */
static void
undo_and_redo (CchWalker *walker)
{
  cch_walker_keys ("ctrl+z");
  wait_for (walker, ATSPI_ROLE_LIST_ITEM, "2. Yêu cầu · còn trống");
  cch_walker_keys ("shift+F6");
  cch_walker_keys ("End");
  cch_walker_keys ("Home");
  g_assert_true (
      step_until_there (walker, "ctrl+z", ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · còn trống"));
  g_assert_true (
      step_until_gone (walker, "ctrl+shift+z", ATSPI_ROLE_LIST_ITEM, "2. Yêu cầu · còn trống"));
  g_assert_false (is_there (walker, ATSPI_ROLE_LIST_ITEM, "Phụ lục nhiệm vụ · còn trống"));
}

static void
test_write (void)
{
  g_autoptr (CchWalker) walker = NULL;

  make_office ();
  walker = cch_walker_start (vietnamese);
  cch_walker_bind_vietnamese ();
  wait_for (walker, ATSPI_ROLE_FRAME, "Hôm nay – Cải Cách");
  /* High enough for the whole outline: GTK 4.18 has no entries on the bus that are out of sight. */
  cch_walker_resize (walker, "Hôm nay", 1000, 790);
  cch_walker_focus_window (walker);
  begin_plan (walker);
  write_tasks (walker);
  write_lists (walker);
  write_sections (walker);
  read_paper (walker);
  undo_and_redo (walker);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/plan/write", test_write);
  return g_test_run ();
}
