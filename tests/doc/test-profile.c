/* Page profiles: the law's numbers, the right one by date, preferences within the range.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "doc/cch-doc-profile.h"

/* The table of the decree, kept apart from the profile file on purpose. */
static const struct
{
  CchDocRole role;
  double minimum;
  double maximum;
  gboolean bold;
  gboolean italic;
  gboolean capitals;
} law[] = {
  { CCH_DOC_ROLE_COUNTRY, 12, 13, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_MOTTO, 13, 14, TRUE, FALSE, FALSE },
  { CCH_DOC_ROLE_PARENT_AGENCY, 12, 13, FALSE, FALSE, TRUE },
  { CCH_DOC_ROLE_AGENCY, 12, 13, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_NUMBER, 13, 13, FALSE, FALSE, FALSE },
  { CCH_DOC_ROLE_PLACE_DATE, 13, 14, FALSE, TRUE, FALSE },
  { CCH_DOC_ROLE_TYPE_NAME, 13, 14, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_SUBJECT, 13, 14, TRUE, FALSE, FALSE },
  { CCH_DOC_ROLE_CONCERNING, 12, 13, FALSE, FALSE, FALSE },
  { CCH_DOC_ROLE_CITATION, 13, 14, FALSE, TRUE, FALSE },
  { CCH_DOC_ROLE_CHAPTER_NUMBER, 13, 14, TRUE, FALSE, FALSE },
  { CCH_DOC_ROLE_CHAPTER_TITLE, 13, 14, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_ROMAN_HEADING, 13, 14, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_SIGNING_CAPACITY, 13, 14, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_SIGNER, 13, 14, TRUE, FALSE, FALSE },
  { CCH_DOC_ROLE_ADDRESSEE, 13, 14, FALSE, FALSE, FALSE },
  { CCH_DOC_ROLE_RECIPIENTS_LABEL, 12, 12, TRUE, TRUE, FALSE },
  { CCH_DOC_ROLE_RECIPIENT, 11, 11, FALSE, FALSE, FALSE },
  { CCH_DOC_ROLE_APPENDIX_NUMBER, 14, 14, TRUE, FALSE, FALSE },
  { CCH_DOC_ROLE_APPENDIX_TITLE, 13, 14, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_REFERENCE, 13, 14, FALSE, TRUE, FALSE },
  { CCH_DOC_ROLE_URGENCY, 13, 14, TRUE, FALSE, TRUE },
  { CCH_DOC_ROLE_PAGE_NUMBER, 13, 14, FALSE, FALSE, FALSE },
  { CCH_DOC_ROLE_BODY, 13, 14, FALSE, FALSE, FALSE },
};

static void
test_law (void)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);

  g_assert_nonnull (profile);
  for (guint i = 0; i < G_N_ELEMENTS (law); i++)
    {
      const CchDocRoleStyle *style = cch_doc_profile_get_style (profile, law[i].role);

      g_test_message ("%s", cch_doc_role_get_nick (law[i].role));
      g_assert_cmpfloat (style->size.minimum, ==, law[i].minimum);
      g_assert_cmpfloat (style->size.maximum, ==, law[i].maximum);
      g_assert_cmpint (style->bold, ==, law[i].bold);
      g_assert_cmpint (style->italic, ==, law[i].italic);
      g_assert_cmpint (style->capitals, ==, law[i].capitals);
    }
  g_assert_cmpfloat (cch_doc_profile_get_measure (profile, CCH_DOC_PAGE_MARGIN_LEFT)->minimum, ==,
                     30);
  g_assert_cmpfloat (cch_doc_profile_get_measure (profile, CCH_DOC_PAGE_MARGIN_RIGHT)->maximum, ==,
                     20);
}

static void
test_date (void)
{
  static const struct
  {
    const char *date;
    const char *id;
  } cases[] = {
    { "2019-11-05", "tt01-2011" }, { "2020-03-04", "tt01-2011" }, { "2020-03-05", "nd30-2020" },
    { "2023-01-04", "nd30-2020" }, { "2005-01-01", "tt01-2011" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date (cases[i].date, NULL);

      g_assert_cmpstr (cch_doc_profile_get_id (profile), ==, cases[i].id);
    }
}

static void
test_bad_date (void)
{
  static const char *const dates[] = { "", "2020", "2020-13-01", "2026-02-30", "05/3/2020" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cch_doc_profile_load_for_date (dates[i], &error));
      g_assert_error (error, CCH_ERROR, CCH_ERROR_USAGE);
    }
}

static void
test_preferences (void)
{
  static const struct
  {
    const char *words;
    int code; /* -1: accepted */
  } cases[] = {
    { "[page]\nmargin-left=35\n[role body]\nsize=13\n", -1 },
    { "[page]\nmargin-left=25\n", CCH_ERROR_REFUSED },
    { "[role number]\nsize=14\n", CCH_ERROR_REFUSED },
    { "[role body]\nline-factor=2\n", CCH_ERROR_REFUSED },
    { "[role body]\ncolour=3\n", CCH_ERROR_INVALID },
    { "[role nothing]\nsize=13\n", CCH_ERROR_INVALID },
    { "[page]\nmargin-left=wide\n", CCH_ERROR_INVALID },
  };
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GKeyFile) file = g_key_file_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (CchDocProfile) other = NULL;

      g_assert_true (g_key_file_load_from_data (file, cases[i].words, -1, 0, NULL));
      other = cch_doc_profile_with_preferences (profile, file, &error);
      if (cases[i].code < 0)
        g_assert_cmpfloat (cch_doc_profile_get_length (other, CCH_DOC_PAGE_MARGIN_LEFT), ==, 35);
      else
        g_assert_error (error, CCH_ERROR, cases[i].code);
    }
  g_assert_cmpfloat (cch_doc_profile_get_length (profile, CCH_DOC_PAGE_MARGIN_LEFT), ==, 30);
}

static void
test_broken_data (void)
{
  static const char *const files[] = { "", "[profile]\n", "\xff\xfe", "[profile]\nid=x\nname=y\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) data = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (cch_doc_profile_new_from_data (data, "x", &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "x: "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doc/profile/law", test_law);
  g_test_add_func ("/doc/profile/date", test_date);
  g_test_add_func ("/doc/profile/bad-date", test_bad_date);
  g_test_add_func ("/doc/profile/preferences", test_preferences);
  g_test_add_func ("/doc/profile/broken-data", test_broken_data);
  return g_test_run ();
}
