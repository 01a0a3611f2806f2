/* Two versions of a plan side by side, and the share of one agency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-sample-plan.h"
#include "compose/cch-compose-difference.h"
#include "compose/cch-compose-share.h"
#include "compose/cch-word-difference.h"
#include "model/cch-recipient.h"
#include "rules/cch-plan-form.h"
#include "rules/cch-regulation-library.h"

#include <string.h>

typedef struct
{
  CchRegulation *regulation;
  CchDocProfile *profile;
  CchPlanView *before;
  CchPlanView *after;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;

  fixture->regulation = cch_regulation_library_get (library, "two-level-2025", &error);
  g_assert_no_error (error);
  fixture->profile = cch_doc_profile_load_for_date ("2026-01-05", &error);
  g_assert_no_error (error);
  fixture->before = cch_sample_plan_new ();
  fixture->after = cch_sample_plan_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_regulation_unref (fixture->regulation);
  cch_doc_profile_unref (fixture->profile);
  cch_plan_view_unref (fixture->before);
  cch_plan_view_unref (fixture->after);
}

static CchTask *
get_task (CchPlanView *view, guint index)
{
  return ((CchTaskView *) g_ptr_array_index (view->tasks, index))->task;
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* Returns: (transfer full): the changes, a line each: "act|group|place|before|after" */
static char *
list (Fixture *fixture)
{
  const CchRegulationForm *form = cch_plan_form_find (fixture->regulation, fixture->after->plan);
  const CchComposition before = { .plan = fixture->before,
                                  .regulation = fixture->regulation,
                                  .form = form,
                                  .profile = fixture->profile };
  const CchComposition after = { .plan = fixture->after,
                                 .regulation = fixture->regulation,
                                 .form = form,
                                 .profile = fixture->profile };
  g_autoptr (GPtrArray) changes = cch_plan_difference_list (&before, &after);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const CchPlanChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (text, "%s|%s|%s|%s|%s\n", cch_plan_change_get_name (change->act),
                              change->group, change->place,
                              change->before != NULL ? change->before : "",
                              change->after != NULL ? change->after : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_equal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *changes = list (fixture);

  g_assert_cmpstr (changes, ==, "");
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autofree char *changes = NULL;
  CchSection *section = g_ptr_array_index (fixture->after->sections, 0);

  set_text (&fixture->after->plan->title, "Cải cách hành chính năm 2027");
  set_text (&get_task (fixture->after, 1)->text, "Rút ngắn thời gian giải quyết hồ sơ");
  set_text (&get_task (fixture->after, 2)->time_wording, "Quý II/2026");
  set_text (&section->body,
            "Phục vụ đúng hẹn.\n- Mỗi việc có một cơ quan chịu trách nhiệm.\n- Thêm.");
  changes = list (fixture);
  g_assert_cmpstr (
      changes, ==,
      "Sửa đổi|Tên kế hoạch|Trích yếu|Cải cách hành chính năm 2026|Cải cách hành chính năm 2027\n"
      "Sửa đổi|Mục tiêu|Mục tiêu|- Mỗi việc có một người chịu trách nhiệm.|- Mỗi việc có một cơ "
      "quan chịu trách nhiệm.\n"
      "Bổ sung|Mục tiêu|Mục tiêu||- Thêm.\n"
      "Sửa đổi|Cải cách thủ tục hành chính|Nhiệm vụ 3.1\nNhiệm vụ|Rút ngắn thời gian giải "
      "quyết|Rút ngắn thời gian giải quyết hồ sơ\n"
      "Sửa đổi|Cải cách thủ tục hành chính|Nhiệm vụ 3.2\nThời gian thực hiện|Thường xuyên trong "
      "năm|Quý II/2026\n");
}

/* A task that went and one that came are told whole; those behind them count anew and are not. */
static void
test_tasks (Fixture *fixture, gconstpointer data)
{
  CchTaskView *task = g_ptr_array_index (fixture->before->tasks, 0);
  g_autofree char *changes = NULL;

  g_ptr_array_remove_index (fixture->after->tasks, 1);
  cch_record_set_identity (CCH_RECORD (task->task), 77, "another");
  set_text (&task->task->text, "Việc của năm trước");
  changes = list (fixture);
  g_test_message ("%s", changes);
  g_assert_true (g_str_has_prefix (changes, "Bổ sung|Cải cách thể chế|Nhiệm vụ 2.1||Rà soát văn "
                                            "bản còn hiệu lực\nSản phẩm: - Kế hoạch - Báo cáo\n"));
  g_assert_nonnull (strstr (changes, "Bãi bỏ|Cải cách thể chế|Nhiệm vụ 2.1|Việc của năm trước\n"));
  g_assert_nonnull (strstr (changes, "Bãi bỏ|Cải cách thủ tục hành chính|Nhiệm vụ 3.1|Rút ngắn"));
  g_assert_null (strstr (changes, "Công khai thủ tục"));
}

/* A plan that was copied has other records: their words tell which is which. */
static void
test_copied (Fixture *fixture, gconstpointer data)
{
  g_autofree char *changes = NULL;

  for (guint i = 0; i < fixture->after->tasks->len; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("copy-%u", i);

      cch_record_set_identity (CCH_RECORD (get_task (fixture->after, i)), 100 + i, uuid);
    }
  set_text (&get_task (fixture->after, 0)->text, "Rà soát mọi văn bản còn hiệu lực");
  changes = list (fixture);
  g_assert_cmpstr (
      changes, ==,
      "Sửa đổi|Cải cách thể chế|Nhiệm vụ 2.1\nNhiệm vụ|Rà soát văn bản còn hiệu lực|Rà "
      "soát mọi văn bản còn hiệu lực\n");
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  CchRecipient *recipient = g_ptr_array_index (fixture->after->recipients, 1);
  g_autofree char *changes = NULL;

  g_ptr_array_remove_index (fixture->after->citations, 0);
  set_text (&recipient->wording, "Các thôn");
  changes = list (fixture);
  g_test_message ("%s", changes);
  g_assert_true (g_str_has_prefix (changes, "Bãi bỏ|Căn cứ|Căn cứ|Nghị quyết số 76/NQ-CP"));
  g_assert_nonnull (strstr (changes, "|Nơi nhận|Nơi nhận|Các phòng thuộc xã|"));
}

static char *
compose (Fixture *fixture)
{
  const CchPlanVersions versions = { .before = fixture->before,
                                     .after = fixture->after,
                                     .after_name = "Bản sửa đổi",
                                     .regulation = fixture->regulation };
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDoc) doc = cch_compose_plan_difference (&versions, fixture->profile, &error);

  g_assert_no_error (error);
  return cch_doc_dump (doc);
}

static void
test_document (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = {
    "BẢNG SO SÁNH",
    "(Kế hoạch số 03/KH-UBND và Bản sửa đổi)",
    "Có 1 điểm khác nhau: 0 bổ sung, 0 bãi bỏ, 1 sửa đổi.",
    "Rút ngắn thời gian giải quyết[b: hồ sơ]",
    "Sửa đổi",
  };
  g_autofree char *same = compose (fixture);
  g_autofree char *dump = NULL;

  g_assert_nonnull (strstr (same, "Hai bản không có điểm nào khác nhau."));
  set_text (&get_task (fixture->after, 1)->text, "Rút ngắn thời gian giải quyết hồ sơ");
  dump = compose (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("“%s” in %s", parts[i], dump);
      g_assert_nonnull (strstr (dump, parts[i]));
    }
}

/* Numbers are those of the whole plan, whoever is asked for. */
static void
test_share (Fixture *fixture, gconstpointer data)
{
  CchTaskView *task = g_ptr_array_index (fixture->after->tasks, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (CchDoc) nobody = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *empty = NULL;

  ((CchTaskAgency *) g_ptr_array_index (task->agencies, 0))->agency = 1;
  doc = cch_compose_plan_share (fixture->after, 2, fixture->regulation, fixture->profile, FALSE,
                                &error);
  g_assert_no_error (error);
  dump = cch_doc_dump (doc);
  g_test_message ("%s", dump);
  g_assert_nonnull (strstr (dump, "I. NHIỆM VỤ CHỦ TRÌ"));
  g_assert_nonnull (strstr (dump, "3.2"));
  g_assert_null (strstr (dump, "Rút ngắn"));
  g_assert_null (strstr (dump, "PHỐI HỢP\""));
  g_assert_null (strstr (dump, "II. NHIỆM VỤ"));

  nobody = cch_compose_plan_share (fixture->after, 99, fixture->regulation, fixture->profile, FALSE,
                                   &error);
  g_assert_no_error (error);
  empty = cch_doc_dump (nobody);
  g_assert_nonnull (strstr (empty, "Kế hoạch không giao nhiệm vụ nào."));
}

/* Returns: (transfer full): as a dump shows it */
static char *
dump_text (Fixture *fixture, CchDocText *text)
{
  static const char opening[] = "body: ";
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (fixture->profile);
  g_autoptr (CchDoc) doc = NULL;
  g_autofree char *dump = NULL;
  const char *start;

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_BODY, text);
  doc = cch_doc_builder_end (builder);
  dump = cch_doc_dump (doc);
  start = strstr (dump, opening) + strlen (opening);
  return g_strndup (start, strcspn (start, "\n"));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *after;
    double likeness;
  } cases[] = {
    { "", "", 1 },
    { "a", "", 0 },
    { "", "a", 0 },
    { "a b c", "a b c", 1 },
    { "a b c d", "a x c d", 0.75 },
    { "a", "b", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchDocText) before = NULL;
      g_autoptr (CchDocText) after = NULL;

      g_assert_cmpfloat (cch_word_difference_compare (cases[i].before, cases[i].after), ==,
                         cases[i].likeness);
      cch_word_difference_mark (cases[i].before, cases[i].after, &before, &after);
      g_assert_cmpstr (cch_doc_text_get_string (before), ==, cases[i].before);
      g_assert_cmpstr (cch_doc_text_get_string (after), ==, cases[i].after);
    }
}

/* Only what changed is marked: not the word beside a dash, a stop or a line end that changed. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *marked_before;
    const char *marked_after;
  } cases[] = {
    { "Kế hoạch", "- Kế hoạch", "Kế hoạch", "[b:-] Kế hoạch" },
    { "- Kế hoạch", "Kế hoạch", "[i:-] Kế hoạch", "Kế hoạch" },
    { "-Kế hoạch", "- Kế hoạch", "-Kế hoạch", "- Kế hoạch" },
    { "Báo cáo", "Báo cáo.", "Báo cáo", "Báo cáo[b:.]" },
    { "Báo cáo;", "Báo cáo.", "Báo cáo[i:;]", "Báo cáo[b:.]" },
    { "số 61/2018/NĐ-CP", "số 62/2018/NĐ-CP", "số[i: 61/2018/NĐ-CP]", "số[b: 62/2018/NĐ-CP]" },
    { "“một cửa”", "một cửa", "[i:“]một cửa[i:”]", "một cửa" },
    { "a b\nc", "a b c", "a b\\nc", "a b c" },
    { "...", "…", "[i:...]", "[b:…]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchDocText) before = NULL;
      g_autoptr (CchDocText) after = NULL;
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;

      cch_word_difference_mark (cases[i].before, cases[i].after, &before, &after);
      old = dump_text (fixture, before);
      new = dump_text (fixture, after);
      g_assert_cmpstr (old, ==, cases[i].marked_before);
      g_assert_cmpstr (new, ==, cases[i].marked_after);
    }
}

/* Hostile lengths are told whole rather than compared. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *blank = g_strnfill (10000, ' ');
  g_auto (GStrv) lines = g_strsplit (blank, " ", -1);
  g_autoptr (GArray) pairs = NULL;

  g_free (lines[0]);
  lines[0] = g_strdup ("x");
  pairs = cch_word_difference_pair ((const char *const *) lines, (const char *const *) lines);
  g_assert_cmpuint (pairs->len, ==, 2 * 10001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/compose/difference/equal", test_equal);
  ADD ("/compose/difference/fields", test_fields);
  ADD ("/compose/difference/tasks", test_tasks);
  ADD ("/compose/difference/copied", test_copied);
  ADD ("/compose/difference/lists", test_lists);
  ADD ("/compose/difference/document", test_document);
  ADD ("/compose/difference/words", test_words);
  ADD ("/compose/difference/marks", test_marks);
  ADD ("/compose/difference/long", test_long);
  ADD ("/compose/share", test_share);
#undef ADD
  return g_test_run ();
}
