/* The document tree: cleaning of words, grids without holes, and the dump.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-builder.h"

static void
test_clean (void)
{
  static const struct
  {
    const char *given;
    const char *kept;
  } cases[] = {
    { "", "" },
    { "a\tb", "a b" },
    { "Ti\xe1\xba\xbfng", "Tiếng" },
    { "Tie\xcc\x82\xcc\x81ng", "Tiếng" },
    { "a\xff"
      "b",
      "a\xef\xbf\xbd"
      "b" },
    { "a\x01\x1b\x7f"
      "b",
      "ab" },
    { "\xef\xbb\xbf"
      "a",
      "a" },
    { "a\xe2\x80\xae"
      "b",
      "ab" },
    { "a\xe2\x80\xa8"
      "b",
      "a\nb" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchDocText) text = cch_doc_text_new (cases[i].given);

      g_assert_cmpstr (cch_doc_text_get_string (text), ==, cases[i].kept);
    }
}

static CchDocTable *
make_grid (void)
{
  g_autoptr (CchDocTableBuilder) builder = cch_doc_table_builder_new ();
  g_autoptr (CchDocText) area = cch_doc_text_new ("Area");

  cch_doc_table_builder_add_column (builder, 1, CCH_DOC_ALIGN_CENTER);
  cch_doc_table_builder_add_column (builder, 3, CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_add_column (builder, 2, CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_begin_row (builder, CCH_DOC_ROW_HEADER);
  cch_doc_table_builder_add_cell (builder, "No", NULL);
  cch_doc_table_builder_add_cell_full (builder, area, NULL, 9, 7, CCH_DOC_ALIGN_CENTER);
  cch_doc_table_builder_add_number_row (builder);
  cch_doc_table_builder_begin_row (builder, CCH_DOC_ROW_BODY);
  cch_doc_table_builder_add_cell_full (builder, area, NULL, 1, 2, CCH_DOC_ALIGN_ROLE);
  cch_doc_table_builder_add_cell (builder, "a", NULL);
  cch_doc_table_builder_begin_row (builder, CCH_DOC_ROW_BODY);
  cch_doc_table_builder_add_cell (builder, "b", NULL);
  cch_doc_table_builder_add_cell (builder, "c", NULL);
  cch_doc_table_builder_add_cell (builder, "one too many", NULL);
  return cch_doc_table_builder_end (builder);
}

static void
test_grid (void)
{
  g_autoptr (CchDocTable) table = make_grid ();
  guint covered[4][3] = { { 0 } };

  g_assert_cmpuint (cch_doc_table_get_n_rows (table), ==, 4);
  g_assert_cmpuint (cch_doc_table_get_n_header_rows (table), ==, 2);
  for (guint row = 0; row < 4; row++)
    {
      guint n_cells;
      const CchDocCell *cells = cch_doc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        for (guint y = row; y < row + cells[i].row_span; y++)
          for (guint x = cells[i].column; x < (guint) cells[i].column + cells[i].column_span; x++)
            covered[y][x]++;
    }
  for (guint i = 0; i < 12; i++)
    g_assert_cmpuint (covered[i / 3][i % 3], ==, 1);
}

static CchDoc *
make_doc (void)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  g_autoptr (CchDocTextBuilder) words = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) number = NULL;
  g_autoptr (CchDocTable) table = make_grid ();

  cch_doc_builder_set_title (builder, "Plan");
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
  cch_doc_builder_add_national_lines (builder);
  cch_doc_text_builder_add (words, "Số: ", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add_blank (words, 12);
  cch_doc_text_builder_add (words, "/KH-UBND", CCH_DOC_STYLE_NO_BREAK);
  number = cch_doc_text_builder_end (words);
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_NUMBER, number);
  cch_doc_builder_end_block (builder);
  cch_doc_builder_set_source (builder, "plan", "0190", "goal");
  cch_doc_builder_set_bookmark (builder, "one");
  cch_doc_builder_add_labelled (builder, CCH_DOC_ROLE_ARTICLE, "Điều 1. ", "Words.");
  cch_doc_builder_add_end_mark (builder);
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX, CCH_DOC_LANDSCAPE, "PL");
  cch_doc_builder_add_table (builder, table);
  cch_doc_builder_add_end_mark (builder);
  return cch_doc_builder_end (builder);
}

static void
test_dump (void)
{
  g_autoptr (CchDoc) doc = make_doc ();
  g_autofree char *dump = cch_doc_dump (doc);

  g_assert_cmpstr (dump, ==,
                   "document \"Plan\" profile nd30-2020\n"
                   "part main portrait\n"
                   "  letterhead\n"
                   "    country: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                   "    motto: Độc lập - Tự do - Hạnh phúc\n"
                   "    number: Số: [blank 12][n:/KH-UBND]\n"
                   "  paragraph #one\n"
                   "    article: [b:Điều 1. ]Words./. <plan 0190.goal>\n"
                   "part appendix landscape PL\n"
                   "  table\n"
                   "    columns 1 3 2\n"
                   "    row header\n"
                   "      1: No\n"
                   "      2 2x1: Area\n"
                   "    row number\n"
                   "      1: (1)\n"
                   "      2: (2)\n"
                   "      3: (3)\n"
                   "    row body\n"
                   "      1 1x2: Area\n"
                   "      2: a\n"
                   "      3: \n"
                   "    row body\n"
                   "      2: b\n"
                   "      3: c\n"
                   "  paragraph\n"
                   "    body: ./.\n");
}

static void
test_empty (void)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("tt01-2011", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  g_autoptr (CchDoc) doc = cch_doc_builder_end (builder);

  g_assert_cmpuint (cch_doc_get_n_parts (doc), ==, 0);
  g_assert_cmpstr (cch_doc_get_title (doc), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doc/text/clean", test_clean);
  g_test_add_func ("/doc/table/grid", test_grid);
  g_test_add_func ("/doc/dump", test_dump);
  g_test_add_func ("/doc/empty", test_empty);
  return g_test_run ();
}
