/* What people typed or pasted, as it stands on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-compose-fixture.h"
#include "cch-sample-plan.h"
#include "compose/cch-citation-words.h"
#include "model/cch-section.h"

#include <string.h>

static char *
dump_body (CchComposeFixture *fixture, const char *body)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchSection *section = cch_sample_record_new (&cch_section_kind, 9);

  section->code = g_strdup ("ket-thuc");
  section->body = g_strdup (body);
  g_ptr_array_add (view->sections, section);
  return cch_compose_dump (fixture, view, "two-level-2025", FALSE);
}

/* A clause or point with a title has it on a line of its own, bold, and never last on a page. */
static void
test_titles (CchComposeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *body;
    const char *has[3];
  } cases[] = {
    { "1. Về xây dựng kế hoạch\n- Lập trong tháng.\n2. Về báo cáo\nGửi đúng hạn.",
      { "number-heading: 1. Về xây dựng kế hoạch", "number-heading: 2. Về báo cáo" } },
    { "2.1 Nội dung\n2.1.1. Kiểm tra định kỳ\nMỗi năm một lần.",
      { "subnumber-heading: 2.1 Nội dung", "subnumber-heading: 2.1.1. Kiểm tra định kỳ" } },
    { "a) Về thể chế\n- Rà soát.\nđ) Về công vụ\n- Kiểm tra.",
      { "letter-heading: a) Về thể chế", "letter-heading: đ) Về công vụ" } },
    { "1. Các cơ quan chủ trì.\n1.1. Sở Tư pháp\n- Chủ trì.",
      { "number-heading: 1. Các cơ quan chủ trì.", "subnumber-heading: 1.1. Sở Tư pháp" } },
    { "1. Các cơ quan có trách nhiệm.\na) Lập kế hoạch;\nb) Báo cáo.",
      { "body: 1. Các cơ quan có trách nhiệm." } },
    { "1. Các việc sau:\n1.1. Lập kế hoạch.\n1.2. Báo cáo.", { "body: 1. Các việc sau:" } },
    /* Sentences and items of a list are none. */
    { "1. Lập kế hoạch trong tháng.\nGửi đúng hạn.", { "body: 1. Lập kế hoạch trong tháng." } },
    { "1. Lập kế hoạch như sau:\n- Trong tháng.", { "body: 1. Lập kế hoạch như sau:" } },
    { "1. Kế hoạch\n2. Báo cáo\n3. Văn bản khác",
      { "body: 1. Kế hoạch", "body: 2. Báo cáo", "body: 3. Văn bản khác./." } },
    { "a) Kế hoạch\nb) Báo cáo", { "body: a) Kế hoạch", "body: b) Báo cáo./." } },
    { "1.500 hồ sơ trong năm\nLà nhiều.", { "body: 1.500 hồ sơ trong năm" } },
    { "30 ngày sau\nLà hạn.", { "body: 30 ngày sau" } },
    { "1. \nGửi đúng hạn.", { "body: 1." } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dump = dump_body (fixture, cases[i].body);

      for (guint k = 0; k < G_N_ELEMENTS (cases[i].has) && cases[i].has[k] != NULL; k++)
        cch_compose_assert_contains (dump, cases[i].has[k]);
    }
}

/* A sentence too long for a title is one whose full stop was forgotten. */
static void
test_long_line (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) body = g_string_new ("1. Các cơ quan");
  g_autofree char *dump = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (body, " thực hiện");
  g_string_append (body, "\nGửi đúng hạn.");
  dump = dump_body (fixture, body->str);
  cch_compose_assert_contains (dump, "body: 1. Các cơ quan");
}

/* "./." is the program's own; whoever pastes it gets it once. */
static void
test_end_mark (CchComposeFixture *fixture, gconstpointer data)
{
  static const char *const bodies[] = {
    "Báo cáo kịp thời",   "Báo cáo kịp thời.", "Báo cáo kịp thời./.",   "Báo cáo kịp thời ./.",
    "Báo cáo kịp thời/.", "Báo cáo kịp thời;", "Báo cáo kịp thời. / .", "Báo cáo kịp thời../.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *dump = dump_body (fixture, bodies[i]);

      cch_compose_assert_contains (dump, "body: Báo cáo kịp thời./.");
      cch_compose_assert_lacks (dump, "/./");
    }
}

/* What the head decides is headed by the post over the signature, also when no term names it. */
static void
test_head (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchAgencyTerm *issuer = cch_plan_view_find_agency (view, view->plan->agency);
  g_autofree char *committee = NULL;
  g_autofree char *department = NULL;
  g_autofree char *unknown = NULL;

  g_clear_pointer (&issuer->head_post, g_free);
  view->plan->attached = TRUE;
  view->plan->authority = CCH_DOCUMENT_AUTHORITY_HEAD;
  committee = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  cch_compose_assert_contains (committee, "authority: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THUẬN MẪU");
  cch_compose_assert_contains (committee, " của Chủ tịch Ủy ban nhân dân xã Thuận Mẫu)");

  g_free (issuer->name);
  issuer->name = g_strdup ("Sở Nội vụ");
  g_free (view->plan->signer_post);
  view->plan->signer_post = g_strdup ("Giám đốc");
  department = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  cch_compose_assert_contains (department, "authority: GIÁM ĐỐC SỞ NỘI VỤ");

  view->plan->signing = CCH_DOCUMENT_SIGNING_DEPUTY;
  unknown = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  cch_compose_assert_contains (unknown, "authority: SỞ NỘI VỤ");
}

/* The list of grounds has its own punctuation, whatever a line ended with. */
static void
test_ground_end (void)
{
  g_autoptr (CchCitation) citation = CCH_CITATION (cch_record_new (&cch_citation_kind));
  g_autofree char *line = NULL;

  citation->wording = g_strdup ("Thực hiện Kế hoạch số 7/KH-UBND, như sau: ");
  line = cch_citation_format_basis (citation, TRUE);
  g_assert_cmpstr (line, ==, "Thực hiện Kế hoạch số 7/KH-UBND, như sau.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add (path, CchComposeFixture, NULL, cch_compose_set_up, function, cch_compose_tear_down)
  ADD ("/compose/typed/titles", test_titles);
  ADD ("/compose/typed/long-line", test_long_line);
  ADD ("/compose/typed/end-mark", test_end_mark);
  ADD ("/compose/typed/head", test_head);
#undef ADD
  g_test_add_func ("/compose/typed/ground-end", test_ground_end);
  return g_test_run ();
}
