/* Tables without end, cells taller than a page, odd letters, nothing at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"
#include "layout/cch-pdf.h"

#include "doc/cch-doc-builder.h"

#include <glib/gstdio.h>
#include <stdio.h>

static CchDocBuilder *
begin (void)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);

  return cch_doc_builder_new (profile);
}

static GPtrArray *
pages_of (CchDocBuilder *builder)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = cch_doc_builder_end (builder);

  return cch_paginator_make_pages (context, doc);
}

static guint
count (GPtrArray *pages, const char *needle)
{
  guint n_found = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *dump = cch_sheet_dump (g_ptr_array_index (pages, i));

      for (const char *at = strstr (dump, needle); at != NULL; at = strstr (at + 1, needle))
        n_found++;
    }
  return n_found;
}

/* Nothing is ever lower than the bottom margin or right of the right one. */
static void
assert_inside (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *dump = cch_sheet_dump (g_ptr_array_index (pages, i));
      g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_auto (GStrv) parts = g_strsplit (g_strstrip (lines[j]), " ", 5);

          if (g_strv_length (parts) < 4 || !g_str_equal (parts[0], "text"))
            continue;
          g_assert_cmpfloat (g_ascii_strtod (parts[2], NULL), <=, 277.1);
          g_assert_cmpfloat (g_ascii_strtod (parts[1], NULL) + g_ascii_strtod (parts[3], NULL), <=,
                             195.3);
        }
    }
}

static CchDocTableBuilder *
begin_table (guint n_columns)
{
  CchDocTableBuilder *table = cch_doc_table_builder_new ();

  for (guint i = 0; i < n_columns; i++)
    cch_doc_table_builder_add_column (table, 1, CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_HEADER);
  for (guint i = 0; i < n_columns; i++)
    cch_doc_table_builder_add_cell (table, "Head", NULL);
  return table;
}

static GPtrArray *
pages_of_table (CchDocTableBuilder *rows)
{
  g_autoptr (CchDocBuilder) builder = begin ();
  g_autoptr (CchDocTable) table = cch_doc_table_builder_end (rows);

  cch_doc_builder_add_table (builder, table);
  return pages_of (builder);
}

static void
test_many_rows (void)
{
  g_autoptr (CchDocTableBuilder) table = begin_table (3);
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *words = g_strdup_printf ("row-%u-end", i);

      cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
      cch_doc_table_builder_add_cell (table, words, NULL);
    }
  pages = pages_of_table (table);
  g_assert_cmpuint (pages->len, >, 200);
  g_assert_cmpuint (count (pages, "row-"), ==, 10000);
  g_assert_cmpuint (count (pages, "Head"), ==, 3 * pages->len);
  assert_inside (pages);
}

static void
test_tall_cell (void)
{
  g_autoptr (CchDocTableBuilder) table = begin_table (2);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (words, "word ");
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
  cch_doc_table_builder_add_cell (table, words->str, NULL);
  cch_doc_table_builder_add_cell (table, "beside", NULL);
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
  cch_doc_table_builder_add_cell (table, "after", NULL);
  pages = pages_of_table (table);
  g_assert_cmpuint (pages->len, >, 4);
  g_assert_cmpuint (count (pages, "word"), ==, 4000);
  g_assert_cmpuint (count (pages, "beside"), ==, 1);
  g_assert_cmpuint (count (pages, "after"), ==, 1);
  assert_inside (pages);
}

static void
test_merged_over_pages (void)
{
  g_autoptr (CchDocTableBuilder) table = begin_table (2);
  g_autoptr (CchDocText) label = cch_doc_text_new ("merged");
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 150; i++)
    {
      cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
      if (i == 0)
        cch_doc_table_builder_add_cell_full (table, label, NULL, 1, 150, CCH_DOC_ALIGN_ROLE);
      cch_doc_table_builder_add_cell (table, "row", NULL);
    }
  pages = pages_of_table (table);
  g_assert_cmpuint (pages->len, >, 2);
  g_assert_cmpuint (count (pages, "merged"), ==, pages->len);
  g_assert_cmpuint (count (pages, "table-body: merged"), ==, 1);
  assert_inside (pages);
}

/* Words of a merged cell that need more than its rows make the last row taller. */
static void
test_merged_tall_label (void)
{
  g_autoptr (CchDocTableBuilder) table = begin_table (6);
  g_autoptr (CchDocText) label =
      cch_doc_text_new ("a long label that needs quite a number of lines in a narrow cell of six");
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 400; i++)
    {
      cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
      if (i % 2 == 0)
        cch_doc_table_builder_add_cell_full (table, label, NULL, 1, 2, CCH_DOC_ALIGN_ROLE);
      cch_doc_table_builder_add_cell (table, "row", NULL);
    }
  pages = pages_of_table (table);
  g_assert_cmpuint (count (pages, "table-body: row"), ==, 400);
  assert_inside (pages);
}

static void
test_odd_text (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "\n\n\n",
    "   leading and trailing   ",
    "a\nb",
    "中文字符测试没有空格的很长的一行文字",
    "שלום עולם",
    "🙂🙂🙂",
    "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81",
    "\xff\xfe\xfd",
    "ff fi ffl",
    "\xe2\x80\x8b\xe2\x80\x8b",
    "Tie\xcc\x82\xcc\x81ng Vie\xcc\xa3\xcc\x82t",
    "\xef\xbf\xbe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint role = 0; role < CCH_DOC_N_ROLES; role++)
      {
        g_autoptr (CchDocBuilder) builder = begin ();
        g_autoptr (GPtrArray) pages = NULL;

        cch_doc_builder_add_line (builder, (CchDocRole) role, texts[i]);
        pages = pages_of (builder);
        g_assert_cmpuint (pages->len, ==, 1);
      }
}

static void
test_endless_word (void)
{
  g_autoptr (CchDocBuilder) builder = begin ();
  g_autofree char *word = g_strnfill (300000, 'x');
  g_autofree char *blanks = g_strnfill (300000, ' ');
  g_autoptr (GPtrArray) pages = NULL;

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, word);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, blanks);
  pages = pages_of (builder);
  g_assert_cmpuint (pages->len, >, 50);
  assert_inside (pages);
}

static void
test_nothing (void)
{
  g_autoptr (CchDocBuilder) builder = begin ();
  g_autoptr (GPtrArray) pages = pages_of (builder);
  g_autoptr (CchDocBuilder) other = begin ();
  g_autoptr (GPtrArray) empty = NULL;

  g_assert_cmpuint (pages->len, ==, 0);
  cch_doc_builder_begin_part (other, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  empty = pages_of (other);
  g_assert_cmpuint (empty->len, ==, 1);
}

/* A file so small that its table of objects lies near its beginning. */
static void
test_empty_file (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocBuilder) builder = begin ();
  g_autofree char *folder = g_dir_make_tmp ("cch-empty-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;
  gsize length = 0;

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  doc = cch_doc_builder_end (builder);
  cch_pdf_write (context, doc, path, "2024-01-31T08:00:00Z", &n_pages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_nonnull (memmem (contents, length, "/Lang (vi-VN)", strlen ("/Lang (vi-VN)")));
  g_unlink (path);
  g_rmdir (folder);
}

/* A name of 500 letters stays beside the country's; one that no page holds goes on. */
static void
test_long_agency (void)
{
  static const guint lengths[] = { 100, 20000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (CchDocBuilder) builder = begin ();
      g_autoptr (GString) name = g_string_new (NULL);
      g_autoptr (GPtrArray) pages = NULL;

      for (guint k = 0; k < lengths[i]; k++)
        g_string_append (name, "PHÒNG ");
      cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AGENCY, name->str);
      cch_doc_builder_add_national_lines (builder);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_NUMBER, "Số: 01/KH-X");
      cch_doc_builder_end_block (builder);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "body");
      pages = pages_of (builder);
      g_assert_cmpuint (count (pages, "PHÒNG"), ==, lengths[i]);
      g_assert_cmpuint (count (pages, "CỘNG HÒA"), ==, 1);
      g_assert_cmpuint (count (pages, "body: body"), ==, 1);
      g_assert_true (i > 0 ? pages->len > 5 : pages->len == 1);
      assert_inside (pages);
    }
}

static double
get_top (CchSheet *page, const char *words)
{
  g_autoptr (GArray) boxes = cch_sheet_search (page, words);

  g_assert_cmpuint (boxes->len, >, 0);
  return g_array_index (boxes, CchSheetBox, 0).y;
}

/* Recipients begin beside the signature even when there are too many of them for a page. */
static void
test_tall_closing (void)
{
  g_autoptr (CchDocBuilder) builder = begin ();
  g_autoptr (GPtrArray) pages = NULL;
  CchSheet *first;

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "body");
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
  for (guint i = 0; i < 300; i++)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, "- everyone;");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNING_CAPACITY, "capacity");
  cch_doc_builder_add_signature (builder, CCH_DOC_ROLE_SIGNATURE, NULL, 0, 0);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNER, "name");
  cch_doc_builder_end_block (builder);
  pages = pages_of (builder);
  g_assert_cmpuint (count (pages, "everyone"), ==, 300);
  assert_inside (pages);

  first = g_ptr_array_index (pages, 0);
  g_assert_cmpfloat_with_epsilon (get_top (first, "everyone"), get_top (first, "capacity"), 6);
  g_assert_cmpfloat (get_top (first, "name"), >, get_top (first, "everyone"));
}

/* The name of a group does not stay behind when the row under it is taller than any page. */
static void
test_group_before_tall_row (void)
{
  g_autoptr (CchDocTableBuilder) table = begin_table (2);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (words, "tall ");
  for (guint i = 0; i < 31; i++)
    {
      cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
      cch_doc_table_builder_add_cell (table, "short", NULL);
      cch_doc_table_builder_add_cell (table, "short", NULL);
    }
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_GROUP);
  cch_doc_table_builder_add_cell (table, "group", NULL);
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
  cch_doc_table_builder_add_cell (table, words->str, NULL);
  pages = pages_of_table (table);

  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr (GArray) group = cch_sheet_search (g_ptr_array_index (pages, i), "group");
      g_autoptr (GArray) tall = cch_sheet_search (g_ptr_array_index (pages, i), "tall");

      if (group->len > 0)
        g_assert_cmpuint (tall->len, >, 0);
    }
  g_assert_cmpuint (count (pages, "tall"), ==, 4000);
}

/* The name of who decides breaks like a title: two lines about equally long. */
static void
test_long_authority (void)
{
  g_autoptr (CchDocBuilder) builder = begin ();
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *dump = NULL;
  g_auto (GStrv) lines = NULL;
  double widths[2];

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AUTHORITY,
                            "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG THUẬN MẪU TRUNG TÂM - BÌNH MẪU");
  pages = pages_of (builder);
  dump = cch_sheet_dump (g_ptr_array_index (pages, 0));
  lines = g_strsplit (dump, "\n", -1);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (sscanf (lines[1 + i], "  text %*s %*s %lf", &widths[i]), ==, 1);
  g_assert_cmpfloat_with_epsilon (widths[0], widths[1], 30);
}

static void
test_wide_table (void)
{
  g_autoptr (CchDocTableBuilder) table = begin_table (CCH_DOC_TABLE_MAX_COLUMNS);
  g_autoptr (GPtrArray) pages = NULL;

  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
  cch_doc_table_builder_add_cell (table, "wide words", NULL);
  pages = pages_of_table (table);
  g_assert_cmpuint (pages->len, >=, 1);
}

static void
test_unwritable (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocBuilder) builder = begin ();
  g_autoptr (CchDoc) doc = cch_doc_builder_end (builder);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      cch_pdf_write (context, doc, "/nonexistent/x.pdf", "2024-01-31T08:00:00Z", NULL, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/table/many-rows", test_many_rows);
  g_test_add_func ("/layout/table/tall-cell", test_tall_cell);
  g_test_add_func ("/layout/table/merged-over-pages", test_merged_over_pages);
  g_test_add_func ("/layout/table/merged-tall-label", test_merged_tall_label);
  g_test_add_func ("/layout/table/wide", test_wide_table);
  g_test_add_func ("/layout/hostile/odd-text", test_odd_text);
  g_test_add_func ("/layout/hostile/endless-word", test_endless_word);
  g_test_add_func ("/layout/hostile/nothing", test_nothing);
  g_test_add_func ("/layout/hostile/empty-file", test_empty_file);
  g_test_add_func ("/layout/hostile/long-agency", test_long_agency);
  g_test_add_func ("/layout/hostile/tall-closing", test_tall_closing);
  g_test_add_func ("/layout/hostile/long-authority", test_long_authority);
  g_test_add_func ("/layout/table/group-before-tall-row", test_group_before_tall_row);
  g_test_add_func ("/layout/hostile/unwritable", test_unwritable);
  return g_test_run ();
}
