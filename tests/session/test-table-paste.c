/* Tests of tables pasted into a plan: columns, rows, doubts, and what is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "plan-fixture.h"
#include "session/cch-table-paste.h"
#include "session/cch-task-cell-edit.h"

#include <string.h>

static CchTablePaste *
read_table (PlanFixture *fixture, gboolean html, const char *source)
{
  g_autoptr (GBytes) bytes = g_bytes_new (source, strlen (source));
  g_autoptr (GError) error = NULL;
  CchTablePaste *paste =
      cch_table_paste_new (fixture->plan, html ? bytes : NULL, html ? NULL : bytes, &error);

  g_assert_no_error (error);
  return paste;
}

static char *
describe_columns (const CchTablePaste *paste)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cch_table_paste_get_n_columns (paste); i++)
    {
      const CchColumnSource *source = cch_table_paste_get_column (paste, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", source != NULL ? source->id : "-");
    }
  return g_string_free (text, FALSE);
}

/* A letter a row: Task, Area, Heading, Continued, Skipped. */
static char *
describe_rows (const CchTablePaste *paste)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cch_table_paste_get_n_rows (paste); i++)
    g_string_append_c (text, "TAHCS"[cch_table_paste_get_row (paste, i)->role]);
  return g_string_free (text, FALSE);
}

typedef struct
{
  gboolean html;
  const char *source;
  const char *columns;
  const char *rows;
} PasteCase;

static const PasteCase cases[] = {
  { FALSE, "", "", "" },

  /* Lines of text are tasks; the names of areas are areas */
  { FALSE, "Rà soát văn bản\nCông khai thủ tục\n", "task", "TT" },
  { FALSE, "I. CẢI CÁCH THỂ CHẾ\n1. Rà soát văn bản\n2. Tự kiểm tra\n", "task", "ATT" },

  /* With headers, in the dialects of offices */
  { FALSE,
    "STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện\n"
    "1\tRà soát văn bản\tBáo cáo\tPhòng Kinh tế\tCác thôn\tQuý I\n"
    "2\tNiêm yết thủ tục\tDanh mục\tPhòng VHXH\t\tTháng 6\n",
    "number task product lead cooperating time", "STT" },
  { FALSE,
    "TT\tNỘI DUNG CÔNG VIỆC\tĐƠN VỊ CHỦ TRÌ\tHẠN HOÀN THÀNH\tGHI CHÚ\tKINH PHÍ (đồng)\n"
    "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\n"
    "I\tCải cách thể chế\t\t\t\t\n"
    "1\tRà soát văn bản\tPhòng Kinh tế\tQuý I\t\t5.000.000\n"
    "\tTổng cộng\t\t\t\t5.000.000\n",
    "number task lead time note budget", "SSATS" },
  { FALSE,
    "Lĩnh vực, nhiệm vụ\tKết quả\tĐơn vị thực hiện\nRà soát\tBáo cáo\tPhòng Kinh tế chủ trì\n",
    "task product executing", "ST" },

  /* A letterhead above, two rows of headers, the header once more on the next page */
  { TRUE,
    "<table><tr><td colspan=5>DANH MỤC NHIỆM VỤ NĂM 2026</td></tr>"
    "<tr><td rowspan=2>STT<td rowspan=2>Nhiệm vụ<td colspan=2>Cơ quan<td rowspan=2>Thời gian</tr>"
    "<tr><td>Chủ trì<td>Phối hợp</tr>"
    "<tr><td>1<td>Rà soát<td>Phòng Kinh tế<td>Các thôn<td>Quý II</tr>"
    "<tr><td>STT<td>Nhiệm vụ<td>Chủ trì<td>Phối hợp<td>Thời gian</tr>"
    "<tr><td>2<td>Tự kiểm tra<td>Phòng VHXH<td><td>Quý III</tr></table>",
    "number task lead cooperating time", "SSSTST" },

  /* A header that says nothing, over what can be known by itself */
  { FALSE, "TT\tNhiệm vụ\tBên lo\tBao giờ xong\tMức độ\n1\tRà soát\tPhòng Kinh tế\tQuý I\tcao\n",
    "number task lead time -", "ST" },

  /* Areas merged over their tasks */
  { TRUE,
    "<table><tr><th>Nhiệm vụ chung<th>Nhiệm vụ cụ thể<th>Sản phẩm<th>Thời gian</tr>"
    "<tr><td rowspan=2>Cải cách thể chế<td>Rà soát<td>Báo cáo<td>Quý I</tr>"
    "<tr><td>Tự kiểm tra<td>Kế hoạch<td>Quý II</tr>"
    "<tr><td>Cải cách thủ tục hành chính<td>Niêm yết<td>Danh mục<td>Quý I</tr></table>",
    "area task product time", "STTT" },

  /* Without headers, by what the columns hold */
  { FALSE,
    "1\tRà soát, hệ thống hóa văn bản quy phạm pháp luật\tQuyết định\tPhòng Kinh tế\tQuý I/2026\n"
    "2\tKiểm tra việc thực hiện cải cách hành chính\tBáo cáo\tPhòng VHXH\tTháng 9\n",
    "number task product lead time", "TT" },
  { FALSE,
    "Rà soát văn bản thuộc thẩm quyền của xã\tPhòng Kinh tế\tPhòng VHXH\tThường xuyên\n"
    "Niêm yết công khai thủ tục hành chính\tVP HĐND-UBND\tCác thôn\tTháng 3/2026\n",
    "task lead cooperating time", "TT" },
  { FALSE,
    "Rà soát văn bản thuộc thẩm quyền\tPhòng Kinh tế chủ trì, các thôn phối hợp\n"
    "Niêm yết công khai thủ tục của xã\tPhòng VHXH chủ trì\n",
    "task executing", "TT" },

  /* Headings, parts by their numbers, a row that a page has cut */
  { FALSE,
    "STT\tNhiệm vụ\tSản phẩm\tThời gian\n"
    "a\tVề tuyên truyền\t\t\n"
    "1\tBiên soạn tài liệu\tTài liệu\tQuý I\n"
    "1.1\tPhát trên loa\tBản tin\tQuý II\n"
    "\t\tHình ảnh\t\n"
    "\tĐÀO TẠO, TẬP HUẤN\t\t\n"
    "2\tMở lớp\tKế hoạch\tQuý III\n",
    "number task product time", "SHTTCHT" },
  { TRUE,
    "<table><tr><td>STT<td>Nhiệm vụ<td>Sản phẩm</tr><tr><td colspan=3>Khắc phục tồn tại</td></tr>"
    "<tr><td>1<td>Sửa quy chế<td>Quyết định</tr></table>",
    "number task product", "SHT" },

  /* A task that only has words is still one */
  { FALSE, "STT\tNhiệm vụ\tSản phẩm\n1\tRà soát văn bản\t\n2\tMở lớp\tKế hoạch\n",
    "number task product", "STT" },
  /* Words of headers inside a task make it none */
  { FALSE, "Nhiệm vụ\tSản phẩm\nTheo dõi kết quả phối hợp\tBáo cáo kết quả\n", "task product",
    "ST" },
};

static void
test_guess (PlanFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchTablePaste) paste = read_table (fixture, cases[i].html, cases[i].source);
      g_autofree char *columns = describe_columns (paste);
      g_autofree char *rows = describe_rows (paste);

      g_test_message ("%u: %s, %s", i, columns, rows);
      g_assert_cmpstr (columns, ==, cases[i].columns);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static char *
describe_plan (PlanFixture *fixture)
{
  static const char *const sources[] = {
    "product", "lead", "cooperating", "time", "budget", "note"
  };
  CchPlanView *view = plan_fixture_get_view (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = view->tasks->pdata[i];
      CchArea *area = cch_plan_view_find_area (view, task->task->area);

      g_string_append_printf (text, "%s:%*s%s%s", area != NULL ? area->code : "-",
                              (int) task->depth * 2, "",
                              task->task->row == CCH_TASK_ROW_GROUP ? "#" : "", task->task->text);
      for (guint j = 0; j < G_N_ELEMENTS (sources); j++)
        {
          g_autofree char *cell =
              cch_task_cell_get_text (view, task, cch_column_source_find (sources[j]));
          g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);
          g_autofree char *joined = g_strjoinv ("~", lines);

          if (*cell != '\0')
            g_string_append_printf (text, "|%s", joined);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
apply (CchTablePaste *paste, gint64 area, CchTask *after)
{
  g_autoptr (GError) error = NULL;

  cch_table_paste_apply (paste, area, after, NULL, &error);
  g_assert_no_error (error);
}

static void
test_apply (PlanFixture *fixture, gconstpointer data)
{
  static const char table[] =
      "STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian\tKinh phí\n"
      "1\tBan hành kế hoạch\tKế hoạch\tPhòng VHXH\tTháng 1\t2.000.000\n"
      "II\tCẢI CÁCH THỦ TỤC HÀNH CHÍNH\t\t\t\t\n"
      "1\tRà soát thủ tục\t\"- Phương án\n- Báo cáo\"\tPhòng Kinh tế; Tổ rà soát\t\"- Quý I\n- Quý II\"\ttheo dự toán\n"
      "1.1\tLấy ý kiến\tPhiếu\tPhòng Kinh tế\tTháng 2\t\n"
      "\t\tBiên bản\t\t\t\n"
      "\tKHẮC PHỤC TỒN TẠI\t\t\t\t\n"
      "2\tSửa quy chế\tQuyết định\tVP HĐND-UBND\tkhi rảnh\t\n"
      "\tTổng cộng\t\t\t\t2.000.000\n";
  g_autoptr (CchTablePaste) paste = read_table (fixture, FALSE, table);
  g_autofree char *before = plan_fixture_dump (fixture);
  g_autofree char *plan = NULL;

  apply (paste, plan_fixture_find_area (fixture, "1"), NULL);
  plan = describe_plan (fixture);
  g_assert_cmpstr (
      plan, ==,
      "1:Ban hành kế hoạch|Kế hoạch|Phòng Văn hóa - Xã hội|Tháng 1|2.000.000\n"
      "3:Rà soát thủ tục|- Phương án~- Báo cáo|Phòng Kinh tế; Tổ rà soát|- Quý I~- Quý "
      "II|theo dự toán\n"
      "3:  Lấy ý kiến|- Phiếu~- Biên bản|Phòng Kinh tế|Tháng 2\n"
      "3:#KHẮC PHỤC TỒN TẠI\n"
      "3:  Sửa quy chế|Quyết định|VP HĐND-UBND|khi rảnh\n");
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==, "Paste 4 tasks");
  plan_fixture_assert_one_entry (fixture, before);
}

static void
test_typed_numbers (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTablePaste) paste =
      read_table (fixture, FALSE,
                  "1. Rà soát văn bản\n2) Tự kiểm tra\n30 thủ tục được công khai\n");
  g_autofree char *plan = NULL;

  apply (paste, 0, NULL);
  plan = describe_plan (fixture);
  g_assert_cmpstr (plan, ==, "-:Rà soát văn bản\n-:Tự kiểm tra\n-:30 thủ tục được công khai\n");
}

/* Lines that a narrow column had broken are one again; items of a list stay lines. */
static void
test_broken_lines (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTablePaste) paste = read_table (
      fixture, TRUE,
      "<table><tr><td>Nhiệm vụ<td>Sản phẩm<tr><td>Rà soát văn bản<br>do xã ban hành<td>Báo cáo<br>"
      "kết quả<tr><td>Kiểm tra:<br>các phòng;<br>Trạm Y tế<td>Báo cáo</table>");
  g_autofree char *plan = NULL;

  apply (paste, 0, NULL);
  plan = describe_plan (fixture);
  g_assert_cmpstr (plan, ==,
                   "-:Rà soát văn bản do xã ban hành|- Báo cáo~- kết quả\n"
                   "-:Kiểm tra:\ncác phòng;\nTrạm Y tế|Báo cáo\n");
}

static char *
list_texts (PlanFixture *fixture)
{
  CchPlanView *view = plan_fixture_get_view (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->tasks->len; i++)
    g_string_append_printf (text, "%s ", ((CchTaskView *) view->tasks->pdata[i])->task->text);
  return g_string_free (text, FALSE);
}

/* Below a task, again and again, also where there is no room left between two. */
static void
test_place (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) first = plan_fixture_add_task (fixture, "1", "đầu");
  g_autoptr (CchTask) last = plan_fixture_add_task (fixture, "1", "cuối");
  g_autoptr (GString) expected = g_string_new ("đầu ");
  g_autofree char *texts = NULL;

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GString) table = g_string_new (NULL);
      g_autoptr (CchTablePaste) paste = NULL;

      for (guint i = 0; i < 20; i++)
        g_string_append_printf (table, "v%u-%u\n", round, i);
      paste = read_table (fixture, FALSE, table->str);
      apply (paste, plan_fixture_find_area (fixture, "1"), first);
    }
  for (int round = 29; round >= 0; round--)
    for (guint i = 0; i < 20; i++)
      g_string_append_printf (expected, "v%d-%u ", round, i);
  g_string_append (expected, "cuối ");
  texts = list_texts (fixture);
  g_assert_cmpstr (texts, ==, expected->str);
  g_assert_nonnull (last);
}

/* A person puts columns and rows right. */
static void
test_put_right (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTablePaste) paste = read_table (
      fixture, FALSE,
      "Việc\tAi\tBao giờ\nRà soát\tTổ một\tđầu năm\nVề tuyên truyền\t\t\nMở lớp\tTổ hai\tQuý I\n");
  g_autofree char *rows = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *doubt = NULL;
  g_autofree char *none = NULL;

  cch_table_paste_set_column (paste, 0, cch_column_source_find ("task"));
  cch_table_paste_set_column (paste, 1, cch_column_source_find ("lead"));
  cch_table_paste_set_column (paste, 2, cch_column_source_find ("time"));
  cch_table_paste_set_role (paste, 0, CCH_PASTE_SKIPPED);
  cch_table_paste_set_role (paste, 2, CCH_PASTE_AREA);
  rows = describe_rows (paste);
  g_assert_cmpstr (rows, ==, "STHT");
  doubt = cch_table_paste_get_doubt (paste, 1, 1);
  g_assert_nonnull (strstr (doubt, "Tổ một"));
  none = cch_table_paste_get_doubt (paste, 3, 2);
  g_assert_null (none);

  apply (paste, plan_fixture_find_area (fixture, "2"), NULL);
  plan = describe_plan (fixture);
  g_assert_cmpstr (plan, ==,
                   "2:Rà soát|Tổ một|đầu năm\n2:#Về tuyên truyền\n2:  Mở lớp|Tổ hai|Quý I\n");
}

static void
test_header (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTablePaste) paste =
      read_table (fixture, FALSE, "STT\tNhiệm vụ\tMức độ\n1\t2\t3\n1\tRà soát\tcao\n");
  g_autofree char *second = cch_table_paste_get_header (paste, 1);
  g_autofree char *third = cch_table_paste_get_header (paste, 2);

  g_assert_cmpstr (second, ==, "Nhiệm vụ");
  g_assert_cmpstr (third, ==, "Mức độ");
  g_assert_null (cch_table_paste_get_column (paste, 2));
  g_assert_cmpuint (cch_table_paste_count_doubts (paste), ==, 0);
}

static void
test_refused (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CchTablePaste) paste = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (wide, "x\t");
  bytes = g_bytes_new (wide->str, wide->len);
  paste = cch_table_paste_new (fixture->plan, NULL, bytes, &error);
  g_assert_null (paste);
  g_assert_error (error, CCH_ERROR, CCH_ERROR_LIMIT);
}

/* An issued plan takes nothing, and keeps what it has. */
static void
test_issued (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTablePaste) paste = read_table (fixture, FALSE, "Rà soát\n");
  CchEdit *edit = plan_fixture_begin (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  cch_edit_set_text (edit, CCH_RECORD (cch_open_plan_get_plan (fixture->plan)), "state", "issued");
  plan_fixture_commit (edit);
  before = plan_fixture_dump (fixture);
  g_assert_false (cch_table_paste_apply (paste, 0, NULL, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  after = plan_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_many_rows (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) table =
      g_string_new ("STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian\n");
  g_autoptr (CchTablePaste) paste = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (table, "%u\tViệc số %u\tBáo cáo\tPhòng Kinh tế\tQuý I\n", i + 1, i);
  paste = read_table (fixture, FALSE, table->str);
  cch_table_paste_apply (paste, plan_fixture_find_area (fixture, "1"), NULL, &tasks, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tasks->len, ==, 2000);
  g_assert_cmpuint (plan_fixture_get_view (fixture)->tasks->len, ==, 2000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add (path, PlanFixture, NULL, plan_fixture_set_up, test, plan_fixture_tear_down)
  ADD ("/session/table-paste/guess", test_guess);
  ADD ("/session/table-paste/apply", test_apply);
  ADD ("/session/table-paste/typed-numbers", test_typed_numbers);
  ADD ("/session/table-paste/broken-lines", test_broken_lines);
  ADD ("/session/table-paste/place", test_place);
  ADD ("/session/table-paste/put-right", test_put_right);
  ADD ("/session/table-paste/header", test_header);
  ADD ("/session/table-paste/refused", test_refused);
  ADD ("/session/table-paste/issued", test_issued);
  ADD ("/session/table-paste/many-rows", test_many_rows);
  return g_test_run ();
}
