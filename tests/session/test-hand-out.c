/* Tests of handing out the open tasks of an agency: at its split, and later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "organisation-fixture.h"

#include "cch-test-dump.h"
#include "model/cch-task-agency.h"

static guint
count_duties (OfficeFixture *fixture, gint64 agency)
{
  return (guint) organisation_query (fixture, "SELECT count (*) FROM task_agency WHERE agency = %d",
                                     agency);
}

static GArray *
list_shares (gint64 task, guint to, gint64 other, guint other_to)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (CchTaskShare));

  g_array_append_val (shares, ((CchTaskShare){ task, to }));
  if (other != 0)
    g_array_append_val (shares, ((CchTaskShare){ other, other_to }));
  return shares;
}

/* Three tasks of a draft, in one of which the agency has two roles: one for each part, one stays. */
static void
test_split_with_tasks (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch thứ hai");
  g_autoptr (CchTask) second = office_add_task (fixture->office, plan, "Tập huấn");
  g_autoptr (CchTask) third = office_add_task (fixture->office, plan, "Kiểm tra");
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GArray) shares = NULL;
  g_autoptr (GArray) parts = NULL;
  g_autoptr (CchOrganisationRecords) records = NULL;
  g_autoptr (CchRecord) duty = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first_id, second_id, roles;

  communes_set_up (fixture, &communes);
  first_id = cch_record_get_id (CCH_RECORD (communes.open));
  second_id = cch_record_get_id (CCH_RECORD (second));
  organisation_add_duty (fixture, second, communes.parts[0], "UBND xã Một");
  roles = organisation_add_duty (fixture, second, communes.parts[0], NULL);
  organisation_add_duty (fixture, third, communes.parts[0], NULL);
  duty = cch_office_get (fixture->office, &cch_task_agency_kind, roles, NULL);
  office_set (fixture->office, duty, "role", "compiling");
  open = cch_open_task_list (fixture->office, communes.parts[0], &error);
  g_assert_cmpuint (open->len, ==, 3); /* not that of the issued plan */

  before = cch_test_dump (fixture->office);
  g_ptr_array_add (drafts, organisation_make_draft ("UBND xã Một Đông", "xa", communes.province));
  g_ptr_array_add (drafts, organisation_make_draft ("UBND xã Một Tây", "xa", communes.province));
  shares = list_shares (first_id, 0, second_id, 1);
  g_assert_true (cch_organisation_split (fixture->office, communes.parts[0], drafts, shares, DAY,
                                         NULL, &error));
  g_assert_no_error (error);
  records = cch_organisation_records_load (cch_office_get_database (fixture->office), NULL);
  parts = cch_organisation_list_successors (records->successions, communes.parts[0], DAY);
  g_assert_cmpuint (count_duties (fixture, g_array_index (parts, gint64, 0)), ==, 1);
  g_assert_cmpuint (count_duties (fixture, g_array_index (parts, gint64, 1)), ==, 2);
  g_assert_cmpuint (count_duties (fixture, communes.parts[0]), ==, 2); /* issued, and the third */
  g_assert_cmpint (store_query (cch_office_get_database (fixture->office),
                                "SELECT count (*) FROM task_agency WHERE wording = 'UBND xã Một'"),
                   ==, 0);
  organisation_assert_one_entry (fixture, before);
  communes_clear (&communes);
}

static void
test_hand_out (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autoptr (GArray) takers = NULL;
  g_autoptr (GArray) shares = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  gint64 task;

  communes_set_up (fixture, &communes);
  task = cch_record_get_id (CCH_RECORD (communes.open));
  g_assert_true (
      cch_organisation_dissolve (fixture->office, communes.parts[0], 0, DAY, NULL, &error));
  before = cch_test_dump (fixture->office);
  takers = organisation_list_ids ((const gint64[]){ communes.parts[2], communes.parts[1] }, 2);
  shares = list_shares (task, 0, 0, 0);
  g_assert_true (
      cch_organisation_hand_out (fixture->office, communes.parts[0], shares, takers, DAY, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_duties (fixture, communes.parts[2]), ==, 1);
  g_assert_cmpuint (count_duties (fixture, communes.parts[0]), ==, 1); /* issued */
  organisation_assert_one_entry (fixture, before);

  /* Who leads the task already does not lead it twice. */
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_array_index (shares, CchTaskShare, 0).to = 1;
  g_assert_true (
      cch_organisation_hand_out (fixture->office, communes.parts[0], shares, takers, DAY, &error));
  g_assert_cmpuint (count_duties (fixture, communes.parts[1]), ==, 1);
  communes_clear (&communes);
}

static void
test_hand_out_refusals (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 open, still;

  communes_set_up (fixture, &communes);
  open = cch_record_get_id (CCH_RECORD (communes.open));
  still = cch_record_get_id (CCH_RECORD (communes.still));
  before = cch_test_dump (fixture->office);
  {
    const struct
    {
      gint64 tasks[2];
      guint to;
      gint64 taker;
      CchDate day;
      const char *words;
    } cases[] = {
      { { 0 }, 0, communes.parts[1], DAY, "Nothing is handed out" },
      { { open, open }, 0, communes.parts[1], DAY, "twice" },
      { { open }, 1, communes.parts[1], DAY, "nobody" },
      { { still }, 0, communes.parts[1], DAY, "not an open task" },
      { { 999 }, 0, communes.parts[1], DAY, "not an open task" },
      { { open }, 0, communes.parts[0], DAY, "already" },
      { { open }, 0, 999, DAY, "not in this office" },
      { { open }, 0, communes.parts[1], { 2019, 1, 1 }, "founded only on" },
      { { open }, 0, communes.parts[1], CCH_DATE_NONE, "day" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (GArray) takers = organisation_list_ids (&cases[i].taker, 1);
        g_autoptr (GArray) shares =
            list_shares (cases[i].tasks[0], cases[i].to, cases[i].tasks[1], cases[i].to);
        g_autoptr (GError) error = NULL;

        if (cases[i].tasks[0] == 0)
          g_array_set_size (shares, 0);
        g_assert_false (cch_organisation_hand_out (fixture->office, communes.parts[0], shares,
                                                   takers, cases[i].day, &error));
        organisation_assert_refused (error, cases[i].words);
      }
  }
  after = cch_test_dump (fixture->office);
  g_assert_cmpstr (after, ==, before);
  communes_clear (&communes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/session/hand-out/" path, OfficeFixture, NULL, office_fixture_set_up, function,     \
              office_fixture_tear_down)

  ADD ("at-a-split", test_split_with_tasks);
  ADD ("later", test_hand_out);
  ADD ("refusals", test_hand_out_refusals);
#undef ADD

  return g_test_run ();
}
