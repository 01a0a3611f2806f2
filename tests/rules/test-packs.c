/* The packs that ship: they have no faults, and say what their sources say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-notice.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-class.h"
#include "rules/cch-regulation-column.h"
#include "rules/cch-regulation-library.h"
#include "rules/cch-regulation-period.h"

static void
test_no_faults (void)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  const char *const *ids = cch_regulation_library_list (library);

  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 7);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
      g_autofree char *name = g_strconcat (ids[i], ".xml", NULL);
      g_autoptr (GBytes) bytes = cch_regulation_library_get_data (name, NULL);
      g_autoptr (CchRegulation) regulation = NULL;

      regulation = cch_regulation_library_read (library, bytes, name, faults, NULL);
      for (guint j = 0; j < faults->len; j++)
        {
          g_autofree char *text = cch_notice_to_string (g_ptr_array_index (faults, j));

          g_test_message ("%s", text);
        }
      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_nonnull (regulation);
      g_assert_cmpstr (cch_regulation_get_id (regulation), ==, ids[i]);
    }
}

static CchRegulation *
get (const char *id)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;
  CchRegulation *regulation = cch_regulation_library_get (library, id, &error);

  g_assert_no_error (error);
  return regulation;
}

static char *
join_codes (const GPtrArray *areas)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ((const CchRegulationArea *) g_ptr_array_index (areas, i))->code);
  return g_strdup (text->str);
}

#define TO_7 "1 2 3 4 5 6 7"

/* R8, R44, T20: the plan's matrix and the report's differ. */
static void
test_ha_tinh_scopes (void)
{
  static const struct
  {
    const char *form, *class_id, *period, *rows;
  } cases[] = {
    { "mau-1b", "so", "plan", TO_7 },        { "mau-1b", "huyen", "plan", TO_7 " 8 9 10 11" },
    { "mau-1b", "xa", "plan", TO_7 " 11" },  { "mau-1b", "cqtw", "plan", "1 2 3 7" },
    { "mau-2", "so", "q1", TO_7 " 12" },     { "mau-2", "so", "h1", TO_7 " 12" },
    { "mau-2", "so", "q3", TO_7 " 12" },     { "mau-2", "so", "year", TO_7 " 12" },
    { "mau-2", "huyen", "q1", TO_7 " 12" },  { "mau-2", "huyen", "h1", TO_7 " 12" },
    { "mau-2", "huyen", "q3", TO_7 " 12" },  { "mau-2", "huyen", "year", TO_7 " 8 9 10 11 12" },
    { "mau-2", "xa", "q1", TO_7 " 12" },     { "mau-2", "xa", "h1", TO_7 " 12" },
    { "mau-2", "xa", "q3", TO_7 " 12" },     { "mau-2", "xa", "year", TO_7 " 11 12" },
    { "mau-2", "cqtw", "q1", "1 2 3 7 12" }, { "mau-2", "cqtw", "year", "1 2 3 7 12" },
    { "mau-2", "tinh", "year", "" },
  };
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) areas =
          cch_regulation_list_scope (regulation, cases[i].form, cases[i].class_id, cases[i].period);
      g_autofree char *rows = join_codes (areas);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

/* What the sources leave out must be marked, and what they say must not. */
static void
test_assumptions (void)
{
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");
  g_autoptr (GPtrArray) assumed = cch_regulation_list_assumptions (regulation);
  const CchRegulationForm *form = cch_regulation_find_form (regulation, "mau-2");
  const CchRegulationTable *table = cch_regulation_form_find_table (form, "ket-qua");

  g_assert_cmpuint (assumed->len, >, 20);
  g_assert_cmpuint (table->columns->len, ==, 10);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CchRegulationColumn *column = g_ptr_array_index (table->columns, i);

      if (g_str_equal (column->source, "percent"))
        g_assert_null (column->node.assumed);
      else
        g_assert_nonnull (column->node.assumed);
    }
}

static void
test_word_limits (void)
{
  static const struct
  {
    const char *section;
    int limit;
  } cases[] = { { "muc-tieu", 120 }, { "trong-tam", 200 }, { "to-chuc", 150 }, { "yeu-cau", 0 } };
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");
  const CchRegulationForm *form = cch_regulation_find_form (regulation, "mau-1a");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CchRegulationSection *section =
          cch_regulation_form_find_section (form, cases[i].section);

      g_assert_nonnull (section);
      g_assert_cmpint (section->max_words, ==, cases[i].limit);
    }
}

/* T16: seven appendices are I to VII, an only one has no number. */
static void
test_appendices (void)
{
  static const struct
  {
    const char *regulation;
    guint index, count;
    const char *name;
  } cases[] = {
    { "two-level-2025", 0, 7, "Phụ lục I" },
    { "two-level-2025", 6, 7, "Phụ lục VII" },
    { "two-level-2025", 0, 1, "Phụ lục" },
    { "thanh-hoa-ngoc-lac-2020", 0, 7, "Phụ lục số 01" },
    { "thanh-hoa-ngoc-lac-2020", 0, 1, "Phụ lục" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchRegulation) regulation = get (cases[i].regulation);
      g_autofree char *name =
          cch_regulation_page_name_appendix (cch_regulation_get_page (regulation), cases[i].index,
                                             cases[i].count);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* A province takes over what it does not say itself, and its own words stand over the nation's. */
static void
test_extension (void)
{
  g_autoptr (CchRegulation) regulation = get ("soc-trang-cu-lao-dung-2023");

  g_assert_cmpstr (cch_regulation_find_phrase (regulation, "draft"), ==, "DỰ THẢO");
  g_assert_null (cch_regulation_find_class (regulation, "bo"));
  g_assert_cmpint (cch_regulation_find_period (regulation, "q1")->window->from->day, ==, 5);
  g_assert_nonnull (cch_regulation_find_form (regulation, "bao-cao"));
  g_assert_cmpstr (cch_regulation_get_id (cch_regulation_get_base (regulation)), ==,
                   "national-581");
}

/* R131: one chart over both programme periods. */
static void
test_equivalents (void)
{
  static const struct
  {
    const char *regulation, *area, *programme, *equivalent;
  } cases[] = {
    { "ha-tinh-2019", "doi-ngu", "2021-2030", "cong-vu" },
    { "ha-tinh-2019", "hien-dai-hoa", "2021-2030", "chinh-phu-so" },
    { "soc-trang-cu-lao-dung-2023", "cong-vu", "2011-2020", "doi-ngu" },
    { "ha-tinh-2019", "thu-ngan-sach", "2021-2030", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchRegulation) regulation = get (cases[i].regulation);
      const CchRegulationArea *area = cch_regulation_find_area (regulation, cases[i].area);
      const CchRegulationEquivalent *equal =
          cch_regulation_area_get_equivalent (area, cases[i].programme);

      g_assert_cmpstr (equal != NULL ? equal->area : NULL, ==, cases[i].equivalent);
    }
}

/* R10, R84: owners of parts of an area, and the appendices that each fills. */
static void
test_owners (void)
{
  static const struct
  {
    const char *regulation, *area, *class_id, *agency, *appendices;
  } cases[] = {
    { "ha-tinh-2019", "iso", "huyen", "Văn phòng Cấp ủy - Chính quyền", NULL },
    { "ha-tinh-2019", "cntt", "huyen", "Phòng Văn hóa - Thông tin", NULL },
    { "ha-tinh-review-2011-2020", "the-che", "tinh", "Sở Tư pháp", "Phụ lục 2, 8" },
    { "ha-tinh-review-2011-2020", "bo-may", "tinh", "Sở Nội vụ", "Phụ lục 1, 4, 5, 8" },
    { "ha-tinh-review-2011-2020", "tthc-lien-thong", "tinh", "Cục Thuế tỉnh", NULL },
    { "two-level-2025", "tthc", "xa", "Trung tâm Phục vụ hành chính công", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchRegulation) regulation = get (cases[i].regulation);
      const CchRegulationOwner *owner =
          cch_regulation_find_owner (regulation, cases[i].area, cases[i].class_id);

      g_assert_nonnull (owner);
      g_assert_cmpstr (owner->agency, ==, cases[i].agency);
      g_assert_cmpstr (owner->appendices, ==, cases[i].appendices);
    }
}

static void
test_unknown (void)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_regulation_library_get (library, "nowhere-1900", &error));
  g_assert_nonnull (error);
}

/* Nobody reports to an office of their own, nor to themselves. */
static void
test_recipients (void)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  const char *const *ids = cch_regulation_library_list (library);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CchRegulation) regulation = get (ids[i]);
      const CchRegulationClass *district = cch_regulation_find_class (regulation, "huyen");
      const CchRegulationClass *ministry = cch_regulation_find_class (regulation, "bo");
      const GPtrArray *periods = cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS);

      for (guint j = 0; j < periods->len; j++)
        {
          const CchRegulationPeriod *period = g_ptr_array_index (periods, j);
          const CchRegulationDue *due = cch_regulation_period_find_due (period, "huyen");

          if (district != NULL && due != NULL && due->recipient != NULL)
            g_assert_false (g_str_has_prefix (due->recipient, "Phòng"));
          due = cch_regulation_period_find_due (period, "bo");
          if (ministry != NULL && due != NULL && due->recipient != NULL)
            g_assert_cmpstr (due->recipient, !=, ministry->name);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/packs/no-faults", test_no_faults);
  g_test_add_func ("/rules/packs/ha-tinh-scopes", test_ha_tinh_scopes);
  g_test_add_func ("/rules/packs/assumptions", test_assumptions);
  g_test_add_func ("/rules/packs/word-limits", test_word_limits);
  g_test_add_func ("/rules/packs/appendices", test_appendices);
  g_test_add_func ("/rules/packs/extension", test_extension);
  g_test_add_func ("/rules/packs/equivalents", test_equivalents);
  g_test_add_func ("/rules/packs/owners", test_owners);
  g_test_add_func ("/rules/packs/recipients", test_recipients);
  g_test_add_func ("/rules/packs/unknown", test_unknown);
  return g_test_run ();
}
