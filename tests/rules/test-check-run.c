/* How the checks are run: silenced, over what changed, with a pack, on any text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "check-fixture.h"

#include "rules/cch-regulation-library.h"

#include <string.h>

enum
{
  FUZZ_ROUNDS = 3000,
  FUZZ_SEED = 108,
};

static void
break_due_weekend (CheckFixture *fixture)
{
  fixture->milestone->due = cch_date_new (2024, 6, 30);
}

static void
break_filing (CheckFixture *fixture)
{
  check_set (&fixture->recipient->wording, "Lưu VT, NV.");
}

static CchRegulation *
load_regulation (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  CchRegulation *regulation = cch_regulation_library_get (library, "ha-tinh-2019", &error);

  g_assert_no_error (error);
  return regulation;
}

/* Silenced once, with a reason, a finding stays away; others of its rule do not. */
static void
test_silence (void)
{
  CheckFixture fixture;
  g_autoptr (GPtrArray) loud = NULL;
  g_autoptr (GPtrArray) quiet = NULL;
  CchSilencedFinding *silenced;
  CchPlace *place;

  check_set_up (&fixture);
  break_due_weekend (&fixture);
  loud = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  place = cch_notice_get_place (cch_finding_get_notice (check_find (loud, "R127")));
  silenced = check_add (&fixture.view.silenced, &cch_silenced_finding_kind, 0);
  check_set (&silenced->rule, "R127");
  check_set (&silenced->record, cch_place_get_uuid (place));
  check_set (&silenced->field, cch_place_get_field (place));
  quiet = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_null (check_find (quiet, "R127"));
  check_tear_down (&fixture);
}

/* A live run asks only the rules that read what has changed. */
static void
test_changed (void)
{
  CheckFixture fixture;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) recipients = NULL;

  check_set_up (&fixture);
  break_due_weekend (&fixture);
  break_filing (&fixture);
  tasks = cch_check_run (&fixture.view, cch_check_get_reads ("milestone"));
  recipients = cch_check_run (&fixture.view, cch_check_get_reads ("recipient"));
  g_assert_nonnull (check_find (tasks, "R127"));
  g_assert_null (check_find (tasks, "R91"));
  g_assert_null (check_find (recipients, "R127"));
  g_assert_nonnull (check_find (recipients, "R91"));
  g_assert_cmpuint (cch_check_get_reads ("evidence"), ==, 0);
  check_tear_down (&fixture);
}

/* The rules that need a pack: word limits and areas by class. */
static void
test_regulation (void)
{
  CheckFixture fixture;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GString) body = g_string_new (NULL);
  CchArea *area;

  check_set_up (&fixture);
  fixture.view.regulation = load_regulation ();
  fixture.view.agency_class = "cqtw";
  area = check_add (&fixture.view.areas, &cch_area_kind, CHECK_AREA);
  check_set (&area->code, "5");
  for (guint i = 0; i < 201; i++)
    g_string_append (body, "từ ");
  check_set (&fixture.section->body, body->str);
  check_set (&fixture.section->code, "trong-tam");
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_nonnull (check_find (findings, "R5"));
  g_assert_nonnull (check_find (findings, "R8"));
  g_assert_null (check_find (findings, "R2"));
  check_set (&fixture.section->code, "");
  written = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_nonnull (check_find (written, "R2"));
  check_tear_down (&fixture);
}

/* Windows that both count the day they share, as the pack of Sóc Trăng would without its reading. */
static void
test_shared_window (void)
{
  CheckFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GBytes) shipped =
      cch_regulation_library_get_data ("soc-trang-cu-lao-dung-2023.xml", &error);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GPtrArray) half_open = NULL;
  g_autoptr (GPtrArray) shared = NULL;

  g_assert_no_error (error);
  text = g_string_new_len (g_bytes_get_data (shipped, NULL), (gssize) g_bytes_get_size (shipped));
  g_string_replace (text, "boundary=\"start\"", "boundary=\"both\"", 0);
  changed = g_bytes_new (text->str, text->len);

  check_set_up (&fixture);
  fixture.view.regulation =
      cch_regulation_library_get (library, "soc-trang-cu-lao-dung-2023", &error);
  g_assert_no_error (error);
  half_open = cch_check_run (&fixture.view, CCH_CHECK_READS_PLAN);
  g_assert_null (check_find (half_open, "R31"));
  cch_regulation_unref (fixture.view.regulation);
  fixture.view.regulation =
      cch_regulation_library_read (library, changed, "changed.xml", faults, &error);
  g_assert_no_error (error);
  shared = cch_check_run (&fixture.view, CCH_CHECK_READS_PLAN);
  g_assert_nonnull (check_find (shared, "R31"));
  check_tear_down (&fixture);
}

static void
test_table (void)
{
  for (guint i = 0; i < cch_check_n_rules; i++)
    {
      g_assert_true (cch_check_find_rule (cch_check_rules[i].id) == &cch_check_rules[i]);
      g_assert_cmpuint (cch_check_rules[i].reads, !=, 0);
    }
  g_assert_null (cch_check_find_rule ("R0"));
}

/* Texts of any kind: no rule may fall over, every place must be a record. */
static void
test_fuzz (void)
{
  static const char *const pieces[] = {
    "(",          ")",          "“",        "”",     "12/2023/NĐ-CP",
    " ngày ",     "31/02/2020", "năm 2024", "2021-", " 2030",
    "a)",         "1.",         "Lưu",      ":",     "VT",
    "Như Điều 9", "\xff",       "\xe1\xbb", "Đ",     "/KH-",
    "99",         "V/v ",       "\n",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (FUZZ_SEED);

  for (guint round = 0; round < FUZZ_ROUNDS; round++)
    {
      CheckFixture fixture;
      g_autoptr (GPtrArray) findings = NULL;
      char **texts[6];

      check_set_up (&fixture);
      texts[0] = &fixture.view.plan->title;
      texts[1] = &fixture.section->body;
      texts[2] = &fixture.task->text;
      texts[3] = &fixture.task->time_wording;
      texts[4] = &fixture.recipient->wording;
      texts[5] = &fixture.citation->subject;
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (gint32 n = g_rand_int_range (random, 0, 8); n > 0; n--)
            g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
          g_free (*texts[i]);
          *texts[i] = g_utf8_make_valid (text->str, -1);
        }
      findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
      for (guint i = 0; i < findings->len; i++)
        g_assert_nonnull (cch_place_get_uuid (
            cch_notice_get_place (cch_finding_get_notice (g_ptr_array_index (findings, i)))));
      check_tear_down (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/check-run/silence", test_silence);
  g_test_add_func ("/rules/check-run/changed", test_changed);
  g_test_add_func ("/rules/check-run/regulation", test_regulation);
  g_test_add_func ("/rules/check-run/shared-window", test_shared_window);
  g_test_add_func ("/rules/check-run/table", test_table);
  g_test_add_func ("/rules/check-run/fuzz", test_fuzz);
  return g_test_run ();
}
