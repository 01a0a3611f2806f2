/* Lists follow the office by small changes, and load only what is looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-agency.h"
#include "office-fixture.h"
#include "store/cch-query-model.h"
#include "store/cch-row-list.h"
#include "store/cch-search.h"

static void
note_change (guint position, guint removed, guint added, gpointer changes)
{
  g_string_append_printf (changes, "%s%u-%u+%u", ((GString *) changes)->len > 0 ? ", " : "",
                          position, removed, added);
}

static GArray *
parse_rows (const char *text)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (; *text != '\0'; text++)
    {
      gint64 row = *text;

      g_array_append_val (rows, row);
    }
  return rows;
}

static void
test_row_list (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *changes;
  } cases[] = {
    { "abc", "abc", "" },
    { "", "abc", "0-0+3" },
    { "abc", "", "0-3+0" },
    { "abc", "abxc", "2-0+1" },
    { "abc", "ac", "1-1+0" },
    { "abc", "axc", "1-1+1" },
    { "abcd", "bcda", "4-0+1, 0-1+0" },
    { "abcd", "dabc", "3-1+0, 0-0+1" },
    { "abcde", "xabcdy", "4-1+1, 0-0+1" },
    { "abc", "xyz", "0-3+3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rows = parse_rows (cases[i].from);
      g_autoptr (GArray) target = parse_rows (cases[i].to);
      g_autoptr (GString) changes = g_string_new (NULL);

      cch_row_list_update (rows, target, note_change, changes);
      g_assert_cmpstr (changes->str, ==, cases[i].changes);
      g_assert_cmpmem (rows->data, rows->len * 8, target->data, target->len * 8);
    }
}

/* Whatever the lists, the told changes lead from one to the other. */
typedef struct
{
  GArray *rows;   /* the list under test */
  guint n_mirror; /* its length, by the changes alone */
} Mirror;

static void
follow (guint position, guint removed, guint added, gpointer user_data)
{
  Mirror *mirror = user_data;

  g_assert_cmpuint (position + removed, <=, mirror->n_mirror);
  mirror->n_mirror += added;
  mirror->n_mirror -= removed;
  g_assert_cmpuint (mirror->n_mirror, ==, mirror->rows->len);
}

static GArray *
shuffle (void)
{
  g_autofree char *letters = g_strdup ("abcdefghijklmnopqrstuvwxyz");
  guint length = g_test_rand_int_range (0, 20);

  for (guint i = 0; i < 40; i++)
    {
      guint one = g_test_rand_int_range (0, 26), other = MIN (one + i % 3, 25);
      char letter = letters[one];

      letters[one] = letters[other];
      letters[other] = letter;
    }
  letters[length] = '\0';
  return parse_rows (letters);
}

static void
test_row_list_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GArray) rows = shuffle ();
      g_autoptr (GArray) target = shuffle ();
      Mirror mirror = { rows, rows->len };

      cch_row_list_update (rows, target, follow, &mirror);
      g_assert_cmpmem (rows->data, rows->len * 8, target->data, target->len * 8);
    }
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GString *changes)
{
  note_change (position, removed, added, changes);
}

static void
assert_changes (GString *changes, const char *expected)
{
  g_assert_cmpstr (changes->str, ==, expected);
  g_string_set_size (changes, 0);
}

static void
assert_names (CchQueryModel *model, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (CchRecord) record = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autofree char *title = cch_record_get_title (record);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", title);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static CchAgency *
add_agency (CchOffice *office, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  CchAgency *agency = g_object_ref (cch_edit_create (edit, &cch_agency_kind, "name", name, NULL));

  g_assert_true (cch_edit_commit (edit, &error));
  return agency;
}

static void
test_sorted (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchAgency) last = add_agency (fixture->office, "Cẩm");
  g_autoptr (CchAgency) an = add_agency (fixture->office, "Ân");
  g_autoptr (CchQuery) query = cch_query_new (&cch_agency_kind);
  g_autoptr (CchQueryModel) model = NULL;
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (CchAgency) plain = NULL;
  g_autoptr (CchAgency) breve = NULL;
  g_autoptr (GError) error = NULL;

  cch_query_order (query, "name", FALSE);
  model = cch_query_model_new (fixture->office, query, &error);
  g_assert_no_error (error);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), changes);
  assert_names (model, "Ân, Cẩm");

  plain = add_agency (fixture->office, "An");
  assert_changes (changes, "0-0+1");
  breve = add_agency (fixture->office, "Ăn");
  assert_changes (changes, "1-0+1");
  assert_names (model, "An, Ăn, Ân, Cẩm");
  office_set (fixture->office, an, "code", "H42");
  assert_changes (changes, "");
  office_set (fixture->office, plain, "name", "Thanh");
  assert_changes (changes, "4-0+1, 0-1+0");
  g_assert_true (cch_office_undo (fixture->office, &error));
  assert_changes (changes, "3-1+0, 0-0+1");
  assert_names (model, "An, Ăn, Ân, Cẩm");
}

static void
test_filter (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchPlan) other = office_add_plan (fixture->office, "Kế hoạch khác");
  g_autoptr (CchTask) one = office_add_task (fixture->office, plan, "Rà soát thủ tục");
  g_autoptr (CchTask) two = office_add_task (fixture->office, plan, "Báo cáo");
  g_autoptr (CchTask) away = office_add_task (fixture->office, other, "Rà soát");
  g_autoptr (CchQuery) query = cch_query_new (&cch_task_kind);
  g_autoptr (CchQuery) narrow = cch_query_new (&cch_task_kind);
  g_autoptr (CchQueryModel) model = NULL;
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  cch_query_where_row (query, "plan", cch_record_get_id (CCH_RECORD (plan)));
  model = cch_query_model_new (fixture->office, query, &error);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), changes);
  assert_names (model, "Rà soát thủ tục, Báo cáo");

  g_assert_true (cch_query_where (narrow, "text", CCH_QUERY_CONTAINS, "ra soat", &error));
  g_assert_true (cch_query_where (narrow, "origin", CCH_QUERY_EQUAL, "planned", &error));
  g_assert_true (cch_query_model_set_query (model, narrow, &error));
  assert_changes (changes, "1-1+1");
  office_set (fixture->office, two, "text", "RÀ SOÁT báo cáo");
  assert_changes (changes, "1-0+1");
  office_set (fixture->office, away, "origin", "arising");
  assert_changes (changes, "2-1+0");

  g_assert_false (cch_query_where (narrow, "nonsense", CCH_QUERY_EQUAL, "1", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (cch_query_where (narrow, "plan", CCH_QUERY_EQUAL, "x", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
}

static void
test_one_object (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchTask) task = office_add_task (fixture->office, plan, "Báo cáo");
  g_autoptr (CchQuery) query = cch_query_new (&cch_task_kind);
  g_autoptr (CchQueryModel) model = cch_query_model_new (fixture->office, query, NULL);
  g_autoptr (CchTask) item = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);

  g_assert_true (item == task);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 1));
  cch_edit_remove (edit, CCH_RECORD (task));
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 0);
}

/* Few hits are looked up, many are walked in order: the answer is the same. */
static void
test_many_hits (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchQuery) query = cch_query_new (&cch_task_kind);
  g_autoptr (CchQuery) reverse = cch_query_new (&cch_task_kind);
  g_autoptr (CchQueryModel) model = NULL;
  g_autoptr (CchQueryModel) backwards = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "Nhập", &error);

  for (guint i = 0; i < 2500; i++)
    cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (CCH_RECORD (plan)), "text",
                     i % 10 == 0 ? "Họp" : "Rà soát", NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_true (cch_search_catch_up (fixture->office, 0, &error));

  cch_query_search (query, "ra so");
  model = cch_query_model_new (fixture->office, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2250);
  g_assert_cmpint (cch_query_model_get_row (model, 0), ==, 2);
  g_assert_cmpint (cch_query_model_get_row (model, 9), ==, 12);

  cch_query_search (reverse, "ra so");
  cch_query_where_row (reverse, "plan", cch_record_get_id (CCH_RECORD (plan)));
  cch_query_order (reverse, "position", TRUE);
  backwards = cch_query_model_new (fixture->office, reverse, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (backwards)), ==, 2250);
  g_assert_cmpint (cch_query_model_get_row (backwards, 0), ==, 2500);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/query-model/" name, OfficeFixture, NULL, office_fixture_set_up, function,    \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/query-model/row-list", test_row_list);
  g_test_add_func ("/store/query-model/row-list-random", test_row_list_random);
  ADD ("sorted", test_sorted);
  ADD ("filter", test_filter);
  ADD ("one-object", test_one_object);
  ADD ("many-hits", test_many_hits);
  return g_test_run ();
}
