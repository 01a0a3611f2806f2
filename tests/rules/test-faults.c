/* Broken packs: each has one fault, which is told with its rule, line and words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-notice.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-pack-reader.h"
#include "rules/cch-regulation-library.h"

#include <string.h>

/* @count: what one slip makes wrong, when it is more than one thing */
static const struct
{
  const char *name, *rule;
  guint line;
  const char *words;
  guint count;
} cases[] = {
  { "unknown-area", "pack.unknown-reference", 23, "area=\"a9\": there is no <area> with this id",
    1 },
  { "unknown-class", "pack.unknown-reference", 16, "there is no <class> with this id", 1 },
  { "unknown-form", "pack.unknown-reference", 30, "there is no <form> with this id", 1 },
  { "unknown-period", "pack.unknown-reference", 57, "periods=\"q9\"", 1 },
  { "unknown-table", "pack.unknown-reference", 49, "there is no <table> with this id", 1 },
  { "unknown-equivalent", "pack.unknown-equivalent", 19, "has no area “pz”", 1 },
  { "unknown-source", "pack.unknown-source", 52, "knows no such source", 1 },
  { "unknown-row", "pack.unknown-row", 57, "no area has the code “1-9”", 1 },
  { "unknown-element", "pack.unknown-element", 22, "<owners> cannot hold <chief>", 1 },
  { "unknown-attribute", "pack.unknown-attribute", 11, "has no attribute “colour”", 1 },
  { "missing-attribute", "pack.missing-attribute", 15, "lacks the attribute “name”", 1 },
  { "missing-element", "pack.missing-element", 2, "<regulation> lacks a <source>", 1 },
  { "missing-due", "pack.missing-element", 30, "<period> lacks a <due>", 1 },
  { "missing-percentage", "pack.missing-part", 2, "has <percentage>", 1 },
  { "missing-scope", "pack.scope-missing", 26, "the class “xa” fills", 2 },
  { "repeated-element", "pack.repeated-element", 27, "may hold only one <to>", 1 },
  { "duplicate-id", "pack.duplicate-id", 20, "is already taken by the <area>", 1 },
  { "duplicate-code", "pack.duplicate-code", 20, "the code “1” is already taken", 2 },
  { "bad-number", "pack.bad-value", 12, "a whole number from 0 to 9", 1 },
  { "bad-date", "pack.bad-value", 2, "a day of the calendar", 1 },
  { "bad-word", "pack.bad-value", 30, "one of these words is wanted: plan", 1 },
  { "bad-id", "pack.bad-value", 20, "small letters a to z", 1 },
  { "empty-attribute", "pack.bad-value", 23, "must not be empty", 1 },
  { "impossible-day", "pack.impossible-day", 31, "month 6 has no day 31", 1 },
  { "window-backwards", "pack.window", 27, "ends before it begins", 1 },
  { "due-without-day", "pack.due", 28, "wants the attribute “day”", 1 },
  { "due-overlap", "pack.due-overlap", 32, "binds a class that the rule of line", 1 },
  { "case-gap", "pack.case-gap", 36, "no case holds for 15 sub-units", 1 },
  { "case-overlap", "pack.case-overlap", 36, "overlaps the case before it", 1 },
  { "stage-order", "pack.stage-order", 41, "does not stand before this one", 1 },
  { "scope-overlap", "pack.scope-overlap", 58, "says again", 1 },
  { "owner-overlap", "pack.owner-overlap", 24, "already has an owner", 1 },
  { "class-cycle", "pack.class-cycle", 15, "reports to itself", 2 },
  { "cannot-sum", "pack.cannot-sum", 51, "cannot be summed", 1 },
  { "column-number", "pack.column-number", 52, "this column has no number", 1 },
  { "reason-missing", "pack.assumed", 20, "a reason belong together", 1 },
  { "stray-text", "pack.stray-text", 10, "text may not stand directly", 1 },
  { "extends-itself", "pack.cyclic-extends", 2, "leads back to this pack", 1 },
  { "extends-unknown", "pack.unknown-base", 2, "there is no regulation “nowhere”", 1 },
  { "ends-early", "pack.validity", 2, "ends before it begins", 1 },
  { "not-closed", "pack.not-xml", 60, "end tag does not match", 1 },
  { "doctype", "pack.doctype", 2, "not allowed", 1 },
  { "newer", "pack.version", 2, "version 1 only", 1 },
  { "foreign", "pack.foreign", 2, "does not begin with", 1 },
  { "section-without-table", "pack.section-table", 49, "does not say which", 1 },
  { "rows-missing", "pack.rows", 50, "has no <row>", 1 },
  { "total-missing", "pack.total", 52, "has no total row", 1 },
  { "empty-text", "pack.empty", 19, "has no text", 1 },
  { "case-nested", "pack.due", 35, "not further cases", 1 },
  { "case-misplaced", "pack.due", 28, "only rule=\"by-sub-units\" has <case>", 1 },
  { "months-backwards", "pack.window", 26, "last month comes before", 1 },
  { "after-nothing", "pack.due", 42, "either a document or a stage", 1 },
  { "profile", "pack.unknown-profile", 4, "no such page profile", 1 },
};

static CchRegulation *
read_pack (const char *name, GPtrArray *faults)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("CCH_SOURCE_DIR"), "tests", "rules", "broken-packs", file, NULL);

  return cch_regulation_library_read_file (library, path, faults, NULL);
}

static gboolean
is_told (const GPtrArray *faults, const char *rule, guint line, const char *words)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const CchNotice *fault = g_ptr_array_index (faults, i);

      if (g_strcmp0 (cch_notice_get_rule (fault), rule) == 0
          && cch_place_get_line (cch_notice_get_place (fault)) == line
          && strstr (cch_notice_get_message (fault), words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
show (const char *name, const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = cch_notice_to_string (g_ptr_array_index (faults, i));

      g_test_message ("%s: %s", name, text);
    }
}

static void
test_corpus (void)
{
  gboolean good = TRUE;

  g_assert_cmpuint (G_N_ELEMENTS (cases), >=, 30);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
      g_autoptr (CchRegulation) regulation = read_pack (cases[i].name, faults);

      if (regulation == NULL && faults->len == cases[i].count
          && is_told (faults, cases[i].rule, cases[i].line, cases[i].words))
        continue;
      g_test_message ("%s: expected %u: %s at %u", cases[i].name, cases[i].count, cases[i].rule,
                      cases[i].line);
      show (cases[i].name, faults);
      good = FALSE;
    }
  g_assert_true (good);
}

static void
test_sound (void)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (CchRegulation) regulation = read_pack ("sound", faults);

  show ("sound", faults);
  g_assert_nonnull (regulation);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* R31: what is odd and can be meant is told, and the pack is read all the same. */
static void
test_warning (void)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (CchRegulation) regulation = read_pack ("shared-day", faults);

  show ("shared-day", faults);
  g_assert_nonnull (regulation);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_true (is_told (faults, "pack.shared-day", 31, "also counted by the window of line 27"));
}

/* All faults of one file come in one round, in the order of the file. */
static void
test_all_at_once (void)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (CchRegulation) regulation = read_pack ("many", faults);
  guint line = 0;

  g_assert_null (regulation);
  g_assert_cmpuint (faults->len, ==, 4);
  for (guint i = 0; i < faults->len; i++)
    {
      guint next = cch_place_get_line (cch_notice_get_place (g_ptr_array_index (faults, i)));

      g_assert_cmpuint (next, >, line);
      line = next;
    }
}

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GPtrArray *faults = cch_pack_faults_new ();

  g_assert_null (cch_regulation_library_read (library, bytes, "own.xml", faults, NULL));
  show ("own", faults);
  return faults;
}

#define OWN(extends)                                                                               \
  "<regulation xmlns='urn:caicach:regulation' version='1' id='own' title='Own'"                    \
  " from='2026-01-01' extends='" extends "'>\n"                                                    \
  "<source type='Công văn' issuer='Sở'/>\n<periods>\n"                                         \
  "<period id='q1' name='Một' kind='quarter' first-month='1' last-month='3' forms='none'>\n"     \
  "<due classes='huyen' rule='by' day='31' month='2'/></period>\n"                                 \
  "<period id='q1' name='Hai' kind='quarter' first-month='1' last-month='3' internal='yes'/>\n"    \
  "</periods>\n<percentage rounding='truncate'/></regulation>"

/* An item of an extending pack takes the place of its namesake below, never of one beside it. */
static void
test_twice_in_extension (void)
{
  g_autoptr (GPtrArray) faults = read_text (OWN ("two-level-2025"));

  g_assert_true (is_told (faults, "pack.duplicate-id", 6, "taken by the <period> of line 4"));
  g_assert_true (is_told (faults, "pack.unknown-reference", 4, "forms=\"none\""));
  g_assert_true (is_told (faults, "pack.unknown-reference", 5, "classes=\"huyen\""));
  g_assert_true (is_told (faults, "pack.impossible-day", 5, "month 2 has no day 31"));
}

/* A slip in the name of the base hides nothing that can be told without it. */
static void
test_without_base (void)
{
  g_autoptr (GPtrArray) faults = read_text (OWN ("two-level-2026"));

  g_assert_true (is_told (faults, "pack.unknown-base", 1, "two-level-2026"));
  g_assert_true (is_told (faults, "pack.duplicate-id", 6, "taken by the <period> of line 4"));
  g_assert_true (is_told (faults, "pack.impossible-day", 5, "month 2 has no day 31"));
  g_assert_false (is_told (faults, "pack.unknown-reference", 5, "huyen"));
}

/* Who does not know the words is told them when the attribute is not there at all. */
static void
test_missing_says_words (void)
{
  g_autoptr (GPtrArray) faults = read_text (OWN ("two-level-2025"));

  g_assert_true (is_told (faults, "pack.missing-attribute", 8,
                          "lacks the attribute “numerator”: one of these words is wanted: done"));
}

/* An office's own pack is known once it is added, and another may extend it, but not in a ring. */
static void
test_own_packs (void)
{
  static const char text[] =
      "<regulation xmlns='urn:caicach:regulation' version='1' id='%s' title='m'"
      " from='2024-01-01' extends='%s'><source type='a' issuer='b'/></regulation>";
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autofree char *path = g_build_filename (g_getenv ("CCH_SOURCE_DIR"), "tests", "rules",
                                            "broken-packs", "sound.xml", NULL);
  g_autofree char *upper = g_strdup_printf (text, "upper", "broken");
  g_autofree char *ring = g_strdup_printf (text, "broken", "broken");
  g_autoptr (GBytes) upper_bytes = g_bytes_new (upper, strlen (upper));
  g_autoptr (GBytes) ring_bytes = g_bytes_new (ring, strlen (ring));
  g_autoptr (CchRegulation) regulation = NULL;

  g_assert_null (cch_regulation_library_read (library, upper_bytes, "u", faults, NULL));
  g_ptr_array_set_size (faults, 0);
  g_assert_true (cch_regulation_library_add (library, path, faults, NULL));
  g_assert_true (g_strv_contains (cch_regulation_library_list (library), "broken"));
  regulation = cch_regulation_library_read (library, upper_bytes, "u", faults, NULL);
  g_assert_nonnull (regulation);
  g_assert_nonnull (cch_regulation_find_area (regulation, "a2"));
  g_assert_null (cch_regulation_library_read (library, ring_bytes, "r", faults, NULL));
  g_assert_cmpuint (faults->len, ==, 1);
}

static guint
count_faults (const char *text, gsize length, const char *rule)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read (library, bytes, "text.xml", faults, NULL);
  guint count = 0;

  g_assert_null (regulation);
  g_assert_cmpuint (faults->len, >, 0);
  for (guint i = 0; i < faults->len; i++)
    count += g_strcmp0 (cch_notice_get_rule (g_ptr_array_index (faults, i)), rule) == 0;
  return count;
}

static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new (
      "<regulation xmlns='urn:caicach:regulation' version='1' id='d' title='d' from='2024-01-01'>"
      "<areas>");
  g_autofree char *large = g_strnfill (CCH_PACK_MAX_BYTES + 1, ' ');

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (deep, "<area id='a%u' code='%u' name='a'>", i, i);
  for (guint i = 0; i < 40; i++)
    g_string_append (deep, "</area>");
  g_string_append (deep, "</areas></regulation>");

  g_assert_cmpuint (count_faults (deep->str, deep->len, "pack.too-deep"), ==, 1);
  g_assert_cmpuint (count_faults (large, CCH_PACK_MAX_BYTES + 1, "pack.too-large"), ==, 1);
  g_assert_cmpuint (count_faults ("", 0, "pack.not-xml"), ==, 1);
  g_assert_cmpuint (count_faults ("\xff\xfe\x00<", 4, "pack.not-xml"), ==, 1);
  g_assert_cmpuint (count_faults ("<a>\xff</a>", 8, "pack.not-xml"), ==, 1);
}

/* Wherever a shipped pack is cut off, the reader says so and does not fall. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = cch_regulation_library_get_data ("ha-tinh-2019.xml", NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length + 16 < size; length += 997)
    count_faults (data, length, "pack.not-xml");
}

/* A pack with words torn out or put elsewhere is either read or refused with reasons. */
static void
test_torn (void)
{
  static const char *const ids[] = { "ha-tinh-2019.xml", "ha-tinh-inspection-2024.xml" };
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GBytes) whole = cch_regulation_library_get_data (ids[i % 2], NULL);
      g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CchRegulation) regulation = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;
      const char *data = g_bytes_get_data (whole, &size);
      g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
      gint32 count = (gint32) g_strv_length (lines);
      char **line = &lines[g_test_rand_int_range (2, count - 1)];
      char **other = &lines[g_test_rand_int_range (2, count - 1)];
      g_autofree char *joined = NULL;

      g_free (*line);
      *line = g_strdup (line == other ? "" : *other);
      joined = g_strjoinv ("\n", lines);
      bytes = g_bytes_new (joined, strlen (joined));
      regulation = cch_regulation_library_read (library, bytes, ids[i % 2], faults, &error);
      g_assert_true ((regulation != NULL) == (error == NULL));
      g_assert_true ((regulation == NULL) == cch_pack_faults_have_error (faults));
    }
}

/* Elements of other namespaces are for other programs. */
static void
test_foreign_elements (void)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  static const char text[] =
      "<regulation xmlns='urn:caicach:regulation' version='1' id='mine' title='m'"
      " from='2024-01-01' extends='ha-tinh-2019' xmlns:o='urn:other'>"
      "<source type='a' issuer='b'/><o:thing o:x='1'>words</o:thing></regulation>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read (library, bytes, "mine.xml", faults, NULL);

  show ("mine", faults);
  g_assert_nonnull (regulation);
  g_assert_nonnull (cch_regulation_find_form (regulation, "mau-1b"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/faults/corpus", test_corpus);
  g_test_add_func ("/rules/faults/sound", test_sound);
  g_test_add_func ("/rules/faults/warning", test_warning);
  g_test_add_func ("/rules/faults/all-at-once", test_all_at_once);
  g_test_add_func ("/rules/faults/twice-in-extension", test_twice_in_extension);
  g_test_add_func ("/rules/faults/without-base", test_without_base);
  g_test_add_func ("/rules/faults/missing-says-words", test_missing_says_words);
  g_test_add_func ("/rules/faults/own-packs", test_own_packs);
  g_test_add_func ("/rules/faults/limits", test_limits);
  g_test_add_func ("/rules/faults/truncated", test_truncated);
  g_test_add_func ("/rules/faults/torn", test_torn);
  g_test_add_func ("/rules/faults/foreign-elements", test_foreign_elements);
  return g_test_run ();
}
