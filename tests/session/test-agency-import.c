/* Tests of lists of agencies from tables: what is read, what is doubted, what is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-dump.h"
#include "exchange/cch-text-table.h"
#include "office-fixture.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-agency-import.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-session-create.h"

#include <string.h>

#define DAY ((CchDate){ 2025, 7, 1 })

static CchAgencyImport *
import_bytes (OfficeFixture *fixture, const void *data, gsize length, GError **error)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation = cch_regulation_library_get (library, "ha-tinh-2019", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  g_assert_nonnull (regulation);
  return cch_agency_import_new (fixture->office, regulation, bytes, "bang.csv", DAY, error);
}

static CchAgencyImport *
import_text (OfficeFixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  CchAgencyImport *import = import_bytes (fixture, text, strlen (text), &error);

  g_assert_no_error (error);
  return import;
}

static void
apply (CchAgencyImport *import)
{
  g_autoptr (GError) error = NULL;

  cch_agency_import_apply (import, &error);
  g_assert_no_error (error);
}

/* The rules of the doubts of a row, such as "agency-class agency-level". */
static void
assert_doubts (const CchAgencyImport *import, guint index, const char *expected)
{
  const CchAgencyImportRow *row = cch_agency_import_get_row (import, index);
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < row->notices->len; i++)
    {
      const CchNotice *notice = g_ptr_array_index (row->notices, i);

      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", cch_notice_get_rule (notice));
      g_assert_cmpuint (cch_place_get_line (cch_notice_get_place (notice)), ==, row->line);
      g_assert_null (strstr (cch_notice_get_message (notice), "%s"));
    }
  g_assert_cmpstr (rules->str, ==, expected);
}

static void
test_whole_table (OfficeFixture *fixture, gconstpointer data)
{
  static const char table[] =
      "\xef\xbb\xbf"
      "DANH SÁCH CƠ QUAN\n\n"
      "STT;Tên cơ quan, đơn vị;Tên viết tắt;Loại;Cấp;Trực thuộc;Địa danh;Ký hiệu;"
      "Người đứng đầu;Chức vụ\r\n"
      "2;\"UBND xã Một\";;Phường;;ubnd huyen a;Một;UBND;;\"Chủ tịch; kiêm\"\r\n"
      "1;UBND huyện A;A;huyen;Cấp huyện;;\"Thị trấn\nA\";UBND;;Chủ tịch\r\n";
  g_autoptr (CchAgencyImport) import = import_text (fixture, table);
  g_autoptr (CchOrganisation) organisation = NULL;
  g_autofree char *before = cch_test_dump (fixture->office);
  g_autofree char *after = NULL;
  const CchOrganisationMember *commune;

  g_assert_cmpuint (cch_agency_import_get_n_rows (import), ==, 2);
  assert_doubts (import, 0, "");
  assert_doubts (import, 1, "");
  g_assert_cmpuint (cch_agency_import_get_row (import, 0)->line, ==, 4);

  apply (import);
  organisation = cch_organisation_load (fixture->office, DAY, NULL);
  g_assert_cmpuint (cch_organisation_get_n_members (organisation), ==, 2);
  commune = cch_organisation_get_member (organisation, 0);
  g_assert_cmpstr (commune->term->name, ==, "UBND xã Một");
  g_assert_cmpstr (commune->term->class, ==, "xa");
  g_assert_cmpint (commune->term->level, ==, CCH_AGENCY_LEVEL_COMMUNE);
  g_assert_cmpstr (commune->term->head_post, ==, "Chủ tịch; kiêm");
  g_assert_cmpint (commune->parent, ==, 1);
  g_assert_cmpstr (cch_organisation_get_member (organisation, 1)->term->place, ==, "Thị trấn A");

  g_assert_true (cch_office_undo (fixture->office, NULL));
  after = cch_test_dump (fixture->office);
  g_assert_cmpstr (after, ==, before);
}

static void
test_doubts (OfficeFixture *fixture, gconstpointer data)
{
  static const char first[] = "Tên\tTrực thuộc\nUBND tỉnh\t\nUBND huyện A\tUBND tỉnh\n";
  static const char table[] = "TÊN\tLOẠI\tCẤP\tTRỰC THUỘC\n"
                              "UBND huyện A\thuyen\t\tubnd tinh\n" /* in the office */
                              "UBND xã Một\txa\t\tUBND huyện A\n"
                              "UBND xã Một\txa\t\tUBND huyện A\n" /* twice */
                              "UBND xã Một\txa\t\tUBND huyện B\n" /* B is unknown */
                              "\txa\t\t\n"
                              "UBND xã Mót\tlạ\tvũ trụ\t\n"
                              "Phòng\tphong\t\tUBND xã Một\n" /* two of that name */
                              "Tự\tphong\t\tTự\n"
                              "Vòng 1\tphong\t\tVòng 2\n"
                              "Vòng 2\tphong\t\tVòng 1\n";
  static const char *const doubts[] = {
    "agency-duplicate",
    "",
    "agency-duplicate",
    "agency-superior",
    "agency-name",
    "agency-class agency-level agency-lookalike",
    "agency-superior",
    "agency-superior",
    "",
    "agency-circle",
  };
  g_autoptr (CchAgencyImport) before = import_text (fixture, first);
  g_autoptr (CchAgencyImport) import = NULL;
  g_autoptr (CchOrganisation) organisation = NULL;

  apply (before);
  import = import_text (fixture, table);
  g_assert_cmpuint (cch_agency_import_get_n_rows (import), ==, G_N_ELEMENTS (doubts));
  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++)
    assert_doubts (import, i, doubts[i]);
  g_assert_cmpuint (cch_agency_import_count_taken (import), ==, 7);
  g_assert_cmpuint (cch_agency_import_count_doubts (import), ==, 8);
  g_assert_false (cch_agency_import_set_taken (import, 0, TRUE));
  g_assert_false (cch_agency_import_set_taken (import, 4, TRUE));
  g_assert_true (cch_agency_import_set_taken (import, 3, FALSE));

  apply (import);
  organisation = cch_organisation_load (fixture->office, DAY, NULL);
  g_assert_cmpuint (cch_organisation_get_n_members (organisation), ==, 8);
  /* Under the agency that was there before. */
  g_assert_cmpint (cch_organisation_get_member (organisation, 2)->parent, ==, 1);
}

static void
test_left_out_superior (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchAgencyImport) import =
      import_text (fixture, "Tên,Trực thuộc\nUBND huyện A,\nUBND xã Một,UBND huyện A\n");
  g_autoptr (CchOrganisation) organisation = NULL;

  g_assert_true (cch_agency_import_set_taken (import, 0, FALSE));
  apply (import);
  organisation = cch_organisation_load (fixture->office, DAY, NULL);
  g_assert_cmpuint (cch_organisation_get_n_members (organisation), ==, 1);
  g_assert_cmpint (cch_organisation_get_member (organisation, 0)->parent, ==, -1);
}

static void
test_encodings (OfficeFixture *fixture, gconstpointer data)
{
  static const char table[] = "Tên\tLoại\nSở Nội vụ\tSở\n";
  g_autofree char *wide = NULL;
  g_autofree char *marked = NULL;
  g_autoptr (CchAgencyImport) import = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  wide = g_convert (table, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  marked = g_malloc (length + 2);
  memcpy (marked, "\xff\xfe", 2);
  memcpy (marked + 2, wide, length);
  import = import_bytes (fixture, marked, length + 2, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cch_agency_import_get_row (import, 0)->term->name, ==, "Sở Nội vụ");
  g_assert_cmpstr (cch_agency_import_get_row (import, 0)->term->class, ==, "so");
}

/* A list of several years says from when each agency is; what is no day is doubted. */
static void
test_start (OfficeFixture *fixture, gconstpointer data)
{
  static const char table[] = "STT\tTên cơ quan\tTừ ngày\tGhi chú\tSố dân\n"
                              "1\tUBND xã Một\t01/3/2025\tx\t9\n"
                              "2\tUBND xã Hai\t31/02/2025\t\t\n"
                              "3\tUBND xã Ba\t\t\t\n";
  g_autoptr (CchAgencyImport) import = import_text (fixture, table);
  g_autoptr (CchOrganisation) before = NULL;
  g_autoptr (CchOrganisation) after = NULL;

  assert_doubts (import, 0, "");
  assert_doubts (import, 1, "agency-start");
  assert_doubts (import, 2, "");
  g_assert_cmpstr (cch_agency_import_get_unread (import), ==, "Ghi chú, Số dân");
  g_assert_cmpint (cch_date_compare (cch_agency_import_get_day (import), DAY), ==, 0);

  apply (import);
  before = cch_organisation_load (fixture->office, cch_date_new (2025, 3, 1), NULL);
  after = cch_organisation_load (fixture->office, DAY, NULL);
  g_assert_cmpuint (cch_organisation_get_n_members (before), ==, 1);
  g_assert_cmpuint (cch_organisation_get_n_members (after), ==, 3);
}

static void
test_bad_files (OfficeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *data;
    gsize length;
    const char *words;
  } cases[] = {
    { "", 0, "No column" },
    { "\n\n;;\n", 5, "No column" },
    { "Sở Nội vụ;so\n", 19, "No column" },
    { "PK\x03\x04\0\0\x08", 7, "not a text table" },
    { "\xff\xfe\x41", 3, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import_bytes (fixture, cases[i].data, cases[i].length, &error));
      g_assert_true (error != NULL && error->domain == CCH_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

/* A quote that never closes is a letter as others. */
static void
test_open_quote (void)
{
  static const char table[] = "Tên;Loại\n\"Sở \"\"Một\"\"\";so\n\"Sở Hai;so\nSở Ba";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  g_autoptr (GPtrArray) rows = cch_text_table_read (bytes, CCH_TEXT_TABLE_FILE, NULL);

  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (cch_text_row_get (g_ptr_array_index (rows, 1), 0), ==, "Sở \"Một\"");
  g_assert_cmpstr (cch_text_row_get (g_ptr_array_index (rows, 2), 0), ==, "\"Sở Hai");
  g_assert_cmpstr (cch_text_row_get (g_ptr_array_index (rows, 2), 1), ==, "so");
  g_assert_null (cch_text_row_get (g_ptr_array_index (rows, 3), 1));
  g_assert_null (cch_text_row_get (g_ptr_array_index (rows, 2), -1));
}

static void
test_whole_country (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) table = g_string_new ("Tên;Loại;Trực thuộc\n");
  g_autoptr (CchAgencyImport) import = NULL;
  g_autoptr (CchAgencyImport) again = NULL;
  g_autoptr (CchOrganisation) organisation = NULL;

  for (guint i = 0; i < 3321; i++)
    g_string_append_printf (table, "UBND xã Số %u;xa;UBND tỉnh Số %u\n", i, i % 34);
  for (guint i = 0; i < 34; i++)
    g_string_append_printf (table, "UBND tỉnh Số %u;;\n", i);
  import = import_text (fixture, table->str);
  g_assert_cmpuint (cch_agency_import_count_doubts (import), ==, 0);
  apply (import);

  organisation = cch_organisation_load (fixture->office, DAY, NULL);
  g_assert_cmpuint (cch_organisation_count (organisation, "xa", CCH_AGENCY_LEVEL_COMMUNE, 0), ==,
                    3321);
  g_assert_cmpuint (
      cch_organisation_count (organisation, NULL, CCH_AGENCY_LEVEL_NONE,
                              cch_organisation_get_member (organisation, 3321)->agency),
      ==, 98);

  again = import_text (fixture, table->str);
  g_assert_cmpuint (cch_agency_import_count_taken (again), ==, 0);
}

/* A commune is one in both structures, though the second has no district above it. */
static void
test_levels_of_classes (void)
{
  static const struct
  {
    const char *regulation;
    const char *class_id;
    CchAgencyLevel level;
  } cases[] = {
    { "ha-tinh-2019", "so", CCH_AGENCY_LEVEL_PROVINCE },
    { "ha-tinh-2019", "huyen", CCH_AGENCY_LEVEL_DISTRICT },
    { "ha-tinh-2019", "xa", CCH_AGENCY_LEVEL_COMMUNE },
    { "two-level-2025", "xa", CCH_AGENCY_LEVEL_COMMUNE },
    { "two-level-2025", "khong-co", CCH_AGENCY_LEVEL_NONE },
  };
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchRegulation) regulation =
          cch_regulation_library_get (library, cases[i].regulation, NULL);

      g_assert_cmpint (cch_session_get_class_level (regulation, cases[i].class_id), ==,
                       cases[i].level);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/session/agency-import/" path, OfficeFixture, NULL, office_fixture_set_up,          \
              function, office_fixture_tear_down)

  ADD ("whole-table", test_whole_table);
  ADD ("doubts", test_doubts);
  ADD ("left-out-superior", test_left_out_superior);
  ADD ("encodings", test_encodings);
  ADD ("start", test_start);
  ADD ("bad-files", test_bad_files);
  ADD ("whole-country", test_whole_country);
#undef ADD
  g_test_add_func ("/session/agency-import/open-quote", test_open_quote);
  g_test_add_func ("/session/agency-import/levels-of-classes", test_levels_of_classes);

  return g_test_run ();
}
