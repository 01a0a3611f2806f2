/* Blank forms of every regulation that ships, and how their areas are numbered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-compose-fixture.h"
#include "cch-sample-plan.h"

#include <string.h>

static void
test_blank_forms (CchComposeFixture *fixture, gconstpointer data)
{
  const char *const *ids = cch_regulation_library_list (fixture->library);
  guint n_forms = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CchRegulation) regulation = cch_compose_load (fixture, ids[i]);
      const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);

      for (guint j = 0; forms != NULL && j < forms->len; j++, n_forms++)
        {
          const CchRegulationForm *form = g_ptr_array_index (forms, j);
          g_autoptr (CchDoc) doc = cch_compose_blank_form (regulation, form, fixture->profile);
          g_autofree char *dump = cch_doc_dump (doc);

          if (form->kind == CCH_FORM_KIND_TASK_TABLE)
            cch_compose_assert_lacks (dump, "CỘNG HÒA");
          else
            cch_compose_assert_contains (dump, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
          cch_compose_assert_lacks (dump, "{");
          cch_compose_assert_lacks (dump, "body: ./.");
        }
    }
  g_assert_cmpuint (n_forms, >=, 7);
}

/* Blank forms as they are printed: no letterhead over a table that goes with a plan, no percentage
 * in it, "1.1" and "…" under each area, sub-areas; an appendix for each area where the form has so
 * many; the decision that a form counts on. */
static void
test_blank_rows (CchComposeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *regulation;
    const char *form;
    const char *has[6];
    const char *lacks[3];
  } cases[] = {
    { "ha-tinh-2019",
      "mau-1b",
      { "1: 1.1\n", "1: …\n", "1: 7.1.1\n", "2: [b:Thực hiện ISO]",
        "2: [b:Thực hiện thu ngân sách]",
        "note: Ghi chú: Các cơ quan lập kế hoạch theo những mục sau. Sở, ban, ngành cấp tỉnh: mục "
        "1-7; " },
      { "Tỷ lệ % hoàn thành chung", "THỦ TRƯỞNG", "1: 8.1\n" } },
    { "ha-tinh-2019",
      "mau-2",
      { "2: [b:Tỷ lệ % hoàn thành chung", "1: 7.2.1\n", "THỦ TRƯỞNG\n", "CƠ QUAN, ĐƠN VỊ\n",
        "note: 1. Cột (8)",
        "Sở, ban, ngành cấp tỉnh: mục 1-7, 12; Ủy ban nhân dân huyện, thành phố, thị xã: mục 1-7, "
        "12 tại báo cáo quý I, báo cáo 6 tháng, báo cáo quý III và mục 1-12 tại báo cáo năm; " },
      { "./." } },
    { "ha-tinh-2019", "mau-1a", { "kèm theo Kế hoạch).\n" }, { "(nếu có)" } },
    { "thanh-hoa-ngoc-lac-2020",
      "ke-hoach",
      { "THẨM QUYỀN BAN HÀNH", "- Như Điều 3;", "/[n:QĐ-……]", "Phụ lục số 07",
        "CẢI CÁCH THỂ CHẾ - ", "Quyết định số ……/QĐ-……" },
      { "KH-……" } },
    { "soc-trang-cu-lao-dung-2023", "ke-hoach", { "I. Cải cách thể chế", "VII. " } },
    { "national-581", "bao-cao", { "I. KẾT QUẢ", "1. Công tác chỉ đạo", "IV. " }, { "CHỈ ĐẠO" } },
    { "ha-tinh-inspection-2024", "ke-hoach-kiem-tra", { "Kiểm tra đột xuất (nếu có)" } },
    { "ha-tinh-inspection-2024", "de-cuong", { "ĐỀ XUẤT, KIẾN NGHỊ (NẾU CÓ)" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dump = cch_compose_dump_blank (fixture, cases[i].regulation, cases[i].form);

      for (guint k = 0; k < G_N_ELEMENTS (cases[i].has) && cases[i].has[k] != NULL; k++)
        cch_compose_assert_contains (dump, cases[i].has[k]);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].lacks) && cases[i].lacks[k] != NULL; k++)
        cch_compose_assert_lacks (dump, cases[i].lacks[k]);
    }
}

/* Every field of the table's row for an area can be written in: its percentage stands there. */
static void
test_blank_area_cells (CchComposeFixture *fixture, gconstpointer data)
{
  g_autofree char *dump = cch_compose_dump_blank (fixture, "ha-tinh-2019", "mau-2");
  const char *area = strstr (dump, "2: [b:Cải cách thủ tục hành chính]");

  g_assert_nonnull (area);
  g_assert_true (
      g_str_has_prefix (strstr (area, "\n      9:"), "\n      9: \n      10: \n    row"));
}

/* What tells how a form is filled in has no place on the filled one. */
static void
test_notes (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = cch_compose_dump (fixture, view, "ha-tinh-2019", FALSE);

  cch_compose_assert_lacks (dump, "Ghi chú:");
}

/* The plan of an inspection asks for a report: its outline goes along, and says what to write. */
static void
test_outline (CchComposeFixture *fixture, gconstpointer data)
{
  static const char *const parts[] = {
    "part appendix portrait Phụ lục\n",
    "appendix-title: ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ CÔNG TÁC KIỂM TRA, TỰ KIỂM TRA CẢI CÁCH HÀNH CHÍNH "
    "NĂM 2026",
    "(Kèm theo Kế hoạch số 03/KH-UBND",
    "CƠ QUAN CHỦ QUẢN ……",
    "/[n:BC-……]",
    "roman-heading: I. KẾT QUẢ ĐẠT ĐƯỢC",
    "body: Ghi kết quả chính theo từng lĩnh vực trong ……;",
    "body: Mỗi tồn tại cần có giải pháp",
    "THỦ TRƯỞNG",
  };
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = NULL;

  view->plan->kind = CCH_PLAN_KIND_INSPECTION;
  dump = cch_compose_dump (fixture, view, "ha-tinh-inspection-2024", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    cch_compose_assert_contains (dump, parts[i]);
  cch_compose_assert_lacks (dump, "(Chi tiết tại Phụ lục kèm theo)");
  cch_compose_assert_lacks (dump, "{");
}

/* An area without tasks leaves a gap, as "1, 2, 3 and 7" do in the forms of 2019: the text and the
 * table say the same number. */
static void
test_area_numbers (CchComposeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *regulation;
    CchPlanKind kind;
    const char *text;
    const char *table;
  } cases[] = {
    { "two-level-2025", CCH_PLAN_KIND_YEAR, "3. Cải cách thủ tục hành chính", "3.1" },
    { "soc-trang-cu-lao-dung-2023", CCH_PLAN_KIND_YEAR, "2. Cải cách thủ tục hành chính",
      "II. Cải cách thủ tục hành chính" },
    { "thanh-hoa-ngoc-lac-2020", CCH_PLAN_KIND_YEAR, "2. Cải cách thủ tục hành chính",
      "CẢI CÁCH THỦ TỤC HÀNH CHÍNH" },
    { "ha-tinh-2019", CCH_PLAN_KIND_YEAR, "Chủ trì nhiệm vụ 3.1", "3.1" },
    { "ha-tinh-inspection-2024", CCH_PLAN_KIND_INSPECTION, "c) Cải cách thủ tục hành chính",
      "c) Cải cách" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchPlanView) view = cch_sample_plan_new ();
      g_autofree char *dump = NULL;

      view->plan->kind = cases[i].kind;
      g_ptr_array_remove_index (view->tasks, 0);
      dump = cch_compose_dump (fixture, view, cases[i].regulation, FALSE);
      cch_compose_assert_contains (dump, cases[i].text);
      cch_compose_assert_contains (dump, cases[i].table);
    }
}

/* What the office added itself comes after what the form knows, and does not take its numbers. */
static void
test_own_area (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchArea *area = g_ptr_array_index (view->areas, 0);
  g_autofree char *dump = NULL;

  g_free (area->code);
  area->code = g_strdup ("lang-nghe");
  g_free (area->name);
  area->name = g_strdup ("Phát triển làng nghề");
  dump = cch_compose_dump (fixture, view, "two-level-2025", FALSE);

  cch_compose_assert_contains (dump, "8. Phát triển làng nghề");
  cch_compose_assert_contains (dump, "8.1");
  cch_compose_assert_lacks (dump, "VIII");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add (path, CchComposeFixture, NULL, cch_compose_set_up, function, cch_compose_tear_down)
  ADD ("/compose/plan/area-numbers", test_area_numbers);
  ADD ("/compose/plan/own-area", test_own_area);
  ADD ("/compose/form/blank", test_blank_forms);
  ADD ("/compose/form/blank-rows", test_blank_rows);
  ADD ("/compose/form/blank-area-cells", test_blank_area_cells);
  ADD ("/compose/form/notes", test_notes);
  ADD ("/compose/form/outline", test_outline);
#undef ADD
  return g_test_run ();
}
