/* An office's own rules: holidays and packs in its file, undone like anything else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-folder.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-year.h"
#include "session/cch-holiday-edit.h"
#include "session/cch-office-rules.h"
#include "session/cch-pack-edit.h"
#include "session/cch-session.h"
#include "store/cch-edit.h"

#include <string.h>

typedef struct
{
  char *folder;        /* owned */
  CchSession *session; /* owned */
  CchOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, "two-level-2025", NULL);
  CchSessionSeed seed = {
    .regulation = regulation, .class_id = "xa", .agency = "UBND xã", .place = "Mẫu"
  };
  g_autofree char *path = NULL;

  fixture->folder = cch_test_folder_new ();
  path = g_build_filename (fixture->folder, "a.caicach", NULL);
  cch_session_create (path, &seed, &error);
  g_assert_no_error (error);
  fixture->session = cch_session_open (path, CCH_SESSION_WRITE, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->office = cch_session_get_office (fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->session);
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
is_working (Fixture *fixture, guint year, guint month, guint day)
{
  g_autoptr (CchHolidays) holidays = cch_holiday_edit_load (fixture->office, NULL);

  return cch_holidays_is_working_day (holidays, cch_date_new (year, month, day));
}

static void
test_add_and_remove (Fixture *fixture, gconstpointer data)
{
  CchHoliday line = { CCH_HOLIDAY_OFF, "Nghỉ bù & khác", { 2026, 3, 10 }, { 2026, 3, 11 }, NULL };
  CchHoliday worked = { CCH_HOLIDAY_WORKED, "Làm bù", { 2026, 3, 14 }, { 2026, 3, 14 }, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (is_working (fixture, 2026, 3, 10));
  g_assert_true (cch_holiday_edit_add (fixture->office, &line, &error));
  g_assert_true (cch_holiday_edit_add (fixture->office, &worked, &error));
  g_assert_no_error (error);
  g_assert_true (cch_holiday_edit_is_own (fixture->office));
  g_assert_false (is_working (fixture, 2026, 3, 10));
  g_assert_false (is_working (fixture, 2026, 3, 11));
  g_assert_true (is_working (fixture, 2026, 3, 14)); /* a Saturday */
  g_assert_false (is_working (fixture, 2026, 9, 2)); /* what shipped stays */

  g_assert_false (cch_holiday_edit_add (fixture->office, &line, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (cch_holiday_edit_remove (fixture->office, &line, &error));
  g_assert_true (is_working (fixture, 2026, 3, 10));
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_false (is_working (fixture, 2026, 3, 10));
  g_assert_true (cch_holiday_edit_reset (fixture->office, &error));
  g_assert_false (cch_holiday_edit_is_own (fixture->office));
  g_assert_true (is_working (fixture, 2026, 3, 10));
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  static const CchHoliday bad[] = {
    { CCH_HOLIDAY_OFF, "", { 2026, 3, 10 }, { 2026, 3, 11 }, NULL },
    { CCH_HOLIDAY_OFF, "Không ngày", { 0 }, { 0 }, NULL },
    { CCH_HOLIDAY_OFF, "Ngày cuối chẳng đọc được", { 2026, 3, 10 }, { 0 }, NULL },
    { CCH_HOLIDAY_OFF, "Ngược", { 2026, 3, 12 }, { 2026, 3, 11 }, NULL },
    { CCH_HOLIDAY_OFF, "Quá dài", { 2026, 3, 1 }, { 2026, 5, 1 }, NULL },
    { CCH_HOLIDAY_OFF, "Quá xa", { 2500, 3, 1 }, { 2500, 3, 1 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cch_holiday_edit_add (fixture->office, &bad[i], &error));
      g_assert_nonnull (error);
      g_assert_false (cch_holiday_edit_is_own (fixture->office));
    }
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "# thông báo năm 2036\n"
                             "Tết Nguyên đán: từ ngày 25/01/2036 đến hết ngày 31/01/2036\n"
                             "\n"
                             "2036-04-07;2036-04-07;Giỗ Tổ Hùng Vương\n"
                             "Làm bù 19/01/2036\n";
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (cch_holiday_edit_import (fixture->office, text, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (is_working (fixture, 2036, 1, 28));
  g_assert_true (is_working (fixture, 2036, 1, 19)); /* a Saturday */

  g_assert_false (cch_holiday_edit_import (fixture->office, text, &n, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (cch_holiday_edit_import (fixture->office, "Tết 01/02/2037\nhôm nào", &n, &error));
  g_assert_nonnull (strstr (error->message, "2"));
  g_assert_true (is_working (fixture, 2037, 2, 2)); /* all or nothing */
}

/* What the office writes moves the due dates of its year. */
static void
test_due_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchOfficeRules) before =
      cch_office_rules_load (cch_office_get_database (fixture->office), &error);
  g_autoptr (CchRegulation) regulation = cch_office_rules_get_regulation (before, NULL, &error);
  CchYearOptions options = { .holidays = cch_office_rules_get_holidays (before), .sub_units = -1 };
  g_autoptr (CchRegulationYear) year =
      cch_regulation_year_new (regulation, "xa", 2026, &options, &error);
  const CchYearEntry *entry = cch_regulation_year_find (year, "q1", NULL);
  CchHoliday line = { CCH_HOLIDAY_OFF, "Nghỉ", { 0 }, { 0 }, NULL };
  g_autoptr (CchOfficeRules) after = NULL;
  g_autoptr (CchRegulationYear) moved = NULL;

  g_assert_nonnull (entry);
  line.from = line.to = entry->effective;
  g_assert_true (cch_holiday_edit_add (fixture->office, &line, &error));
  after = cch_office_rules_load (cch_office_get_database (fixture->office), &error);
  options.holidays = cch_office_rules_get_holidays (after);
  moved = cch_regulation_year_new (regulation, "xa", 2026, &options, &error);
  g_assert_cmpint (cch_date_compare (cch_regulation_year_find (moved, "q1", NULL)->effective,
                                     entry->effective),
                   <, 0);
}

static const char own_pack[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    "<regulation xmlns=\"urn:caicach:regulation\" version=\"1\" id=\"xa-mau\" title=\"Quy định xã\""
    " from=\"2026-01-01\" extends=\"two-level-2025\">"
    "<source type=\"Công văn\" notation=\"01/UBND\" issuer=\"UBND xã\" date=\"2026-01-02\"/>"
    "</regulation>";

static void
test_packs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (own_pack, strlen (own_pack));
  g_autoptr (GBytes) broken = g_bytes_new_static ("<regulation/>", 13);
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulation) regulation = NULL;
  g_autofree char *id = cch_pack_edit_add (fixture->office, bytes, "xa.xml", faults, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, "xa-mau");
  g_assert_true (cch_pack_edit_follow (fixture->office, id, &error));
  {
    g_autoptr (CchOfficeRules) rules =
        cch_office_rules_load (cch_office_get_database (fixture->office), &error);

    g_assert_true (cch_office_rules_is_own (rules, id));
    regulation = cch_office_rules_get_regulation (rules, NULL, &error);
    g_assert_cmpstr (cch_regulation_get_title (regulation), ==, "Quy định xã");
  }
  g_assert_false (cch_pack_edit_remove (fixture->office, id, &error)); /* it is followed */
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_true (cch_pack_edit_remove (fixture->office, id, &error));
  g_assert_false (cch_pack_edit_follow (fixture->office, id, &error));
  g_clear_error (&error);
  g_assert_null (cch_pack_edit_add (fixture->office, broken, "x.xml", faults, &error));
  g_assert_cmpuint (faults->len, >, 0);
}

/* What a table says twice, or says and takes back, is no table. */
static void
test_clashes (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *refused; /* NULL: it is added */
  } cases[] = {
    { "Nghỉ bù: 08/03/2027 - 10/03/2027", NULL },
    { "Nghỉ nữa: 09/03/2027", "“Nghỉ bù” covers" },
    { "Nghỉ nữa: 10/03/2027 - 11/03/2027", NULL },
    { "Làm bù: 11/03/2027", "opposite" },
    { "Làm bù: 13/03/2027", NULL },
    { "Nghỉ: 12/03/2027 - 15/03/2027", "opposite" },
    { "Tết: 06/02/2027", "covers" },
  };
  CchHoliday line;
  char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *owned = NULL;

      g_assert_true (cch_holiday_edit_parse (cases[i].text, &line, &owned));
      g_assert_true (cch_holiday_edit_add (fixture->office, &line, &error)
                     == (cases[i].refused == NULL));
      if (cases[i].refused != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].refused));
    }
  g_assert_false (cch_holiday_edit_parse ("Nghỉ 04/3/2027 05/3/2027 06/3/2027", &line, &name));
  g_assert_null (name);
}

static char *
add_pack (Fixture *fixture, const char *id, const char *extends, GError **error)
{
  g_autofree char *text = g_strdup_printf (
      "<regulation xmlns='urn:caicach:regulation' version='1' id='%s' title='%s' from='2026-01-01'"
      " extends='%s'><source type='Công văn' issuer='UBND'/></regulation>",
      id, id, extends);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();

  return cch_pack_edit_add (fixture->office, bytes, "mine.xml", faults, error);
}

static void
assert_own (Fixture *fixture, const char *id)
{
  g_autoptr (CchOfficeRules) rules =
      cch_office_rules_load (cch_office_get_database (fixture->office), NULL);

  g_assert_true (cch_office_rules_is_own (rules, id));
}

/* Nothing that another pack of the office builds on is taken away, or made to build on that one. */
static void
test_packs_on_packs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lower = add_pack (fixture, "lower", "two-level-2025", &error);
  g_autofree char *upper = add_pack (fixture, "upper", "lower", &error);

  g_assert_no_error (error);
  cch_pack_edit_follow (fixture->office, upper, &error);
  g_assert_no_error (error);
  g_assert_false (cch_pack_edit_remove (fixture->office, lower, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "upper"));
  g_clear_error (&error);

  g_assert_null (add_pack (fixture, "lower", "upper", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (add_pack (fixture, "lower", "lower", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_own (fixture, lower);
  assert_own (fixture, upper);

  g_assert_true (cch_pack_edit_follow (fixture->office, "two-level-2025", &error));
  g_assert_true (cch_pack_edit_remove (fixture->office, upper, &error));
  g_assert_true (cch_pack_edit_remove (fixture->office, lower, &error));
}

/* The office keeps text: a file in another encoding is read again as it was read first, or refused. */
static void
test_encodings (Fixture *fixture, gconstpointer data)
{
  static const char *const encodings[] = { "UTF-8", "UTF-16", "ISO-8859-1", "WINDOWS-1258" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<?xml version='1.0' encoding='%s'?><regulation xmlns='urn:caicach:regulation'"
          " version='1' id='mine' title='T\u00e9' from='2026-01-01' extends='two-level-2025'>"
          "<source type='a' issuer='b'/></regulation>",
          encodings[i]);
      gsize length;
      char *written = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;

      g_assert_nonnull (written);
      bytes = g_bytes_new_take (written, length);
      id = cch_pack_edit_add (fixture->office, bytes, "mine.xml", faults, &error);
      g_test_message ("%s: %s", encodings[i], error != NULL ? error->message : id);
      if (id == NULL)
        {
          g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
          g_assert_nonnull (strstr (error->message, "UTF-8"));
          continue;
        }
      g_assert_cmpstr (encodings[i], ==, "UTF-8");
      assert_own (fixture, id);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/session/rules-edit/add-and-remove", test_add_and_remove },
    { "/session/rules-edit/refusals", test_refusals },
    { "/session/rules-edit/import", test_import },
    { "/session/rules-edit/due-dates", test_due_dates },
    { "/session/rules-edit/packs", test_packs },
    { "/session/rules-edit/packs-on-packs", test_packs_on_packs },
    { "/session/rules-edit/clashes", test_clashes },
    { "/session/rules-edit/encodings", test_encodings },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
