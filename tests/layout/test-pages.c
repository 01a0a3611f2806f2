/* Pages: golden dumps, breaks like Pango's, what must stay together, hits and search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"
#include "layout/cch-pdf.h"
#include "layout/cch-sheet-private.h"
#include "paper-samples.h"

#include <glib/gstdio.h>

static CchDoc *
sample (const char *name)
{
  for (guint i = 0; i < n_paper_samples; i++)
    if (g_str_equal (paper_samples[i].name, name))
      return paper_samples[i].make ();
  g_assert_not_reached ();
}

static char *
dump_pages (GPtrArray *pages)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *page = cch_sheet_dump (g_ptr_array_index (pages, i));

      g_string_append (out, page);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* CCH_UPDATE_GOLDEN=1 writes what is drawn now; look at it before it is kept. */
static void
test_golden (gconstpointer data)
{
  const PaperSample *what = data;
  g_autofree char *path =
      g_strdup_printf ("%s/layout/golden/%s.pages", g_getenv ("G_TEST_SRCDIR"), what->name);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = what->make ();
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
  g_autofree char *dump = dump_pages (pages);
  g_autofree char *golden = NULL;
  g_autoptr (GPtrArray) notices =
      cch_layout_context_check_fonts (context, cch_doc_get_profile (doc));

  if (notices->len > 0)
    {
      g_test_skip (cch_notice_get_message (g_ptr_array_index (notices, 0)));
      return;
    }
  if (g_getenv ("CCH_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (dump, ==, golden);
}

/* The page does not know what it is drawn on, so breaks cannot differ; letters drawn at four
 * zooms must still reach as far as the page says. */
static void
test_zoom (void)
{
  static const double zooms[] = { 0.5, 1, 4.0 / 3, 2 };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = sample ("letter");
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
  CchSheet *page = g_ptr_array_index (pages, 0);
  double extents[4] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      cairo_surface_t *ink = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (ink);
      double x, y, width, height;

      cairo_scale (cr, zooms[i], zooms[i]);
      cch_sheet_draw (page, cr);
      cairo_recording_surface_ink_extents (ink, &x, &y, &width, &height);
      extents[i] = (x + width) / zooms[i];
      g_assert_cmpfloat_with_epsilon (extents[i], extents[0], 3);
      cairo_destroy (cr);
      cairo_surface_destroy (ink);
    }
}

static const char *const long_words =
    "Thực hiện rà soát, đánh giá toàn diện các nhiệm vụ đã giao trong năm, xác định rõ phần việc "
    "hoàn thành đúng hạn, phần việc chậm và nguyên nhân; trên cơ sở đó điều chỉnh phân công giữa "
    "các bộ phận, ưu tiên nguồn lực cho những việc người dân quan tâm, giảm giấy tờ trùng lặp và "
    "rút ngắn thời gian trả kết quả so với quy định hiện hành của cơ quan cấp trên.";

/* A span of years stays on one line, at any width that holds it; other figures break. */
static void
test_years_together (void)
{
  static const struct
  {
    const char *words;
    gboolean together;
  } cases[] = {
    { "2011 - 2020", TRUE }, { "2011- 2020", TRUE },  { "2011 – 2020", TRUE },
    { "2011 -2020", TRUE },  { "2011 2020", FALSE },  { "2011 - 20200", FALSE },
    { "- 2020", FALSE },     { "2011 - năm", FALSE }, { "20 - 2020", FALSE },
  };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strdup_printf ("Chương trình %s của tỉnh", cases[i].words);
      g_autoptr (CchDocText) text = cch_doc_text_new (words);
      gsize start = strlen ("Chương trình ");
      gsize end = start + strlen (cases[i].words);
      gboolean broken = FALSE;

      for (double width = 90; width < 240; width += 2.5)
        {
          const CchLaidTextRequest request = { .context = context,
                                               .profile = profile,
                                               .role = CCH_DOC_ROLE_BODY,
                                               .align = CCH_DOC_ALIGN_JUSTIFY,
                                               .width = width };
          g_autoptr (CchLaidText) laid = cch_laid_text_new (&request, text, NULL);

          for (guint k = 0; k < laid->lines->len; k++)
            {
              const CchLaidLine *line = cch_laid_text_get_line (laid, k);

              broken |= line->end > start && line->end < end;
            }
        }
      g_test_message ("%s", cases[i].words);
      g_assert_true (broken != cases[i].together);
    }
}

/* The cache of shaped words must break lines where Pango would. */
static void
test_breaks_like_pango (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocText) text = cch_doc_text_new (long_words);
  CchFace *face = cch_layout_context_get_face (context, "Times New Roman", 14, FALSE, FALSE);
  PangoFontDescription *description = pango_font_describe (face->font);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *pango;
  g_autoptr (PangoLayout) layout = NULL;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  pango = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango, options);
  pango_context_set_round_glyph_positions (pango, FALSE);
  layout = pango_layout_new (pango);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, long_words, -1);
  for (double width = 120; width < 480; width += 12.5)
    {
      CchLaidTextRequest request = { .context = context,
                                     .profile = profile,
                                     .role = CCH_DOC_ROLE_BODY,
                                     .align = CCH_DOC_ALIGN_JUSTIFY,
                                     .width = width };
      g_autoptr (CchLaidText) laid = cch_laid_text_new (&request, text, NULL);

      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      g_assert_cmpint (laid->lines->len, ==, pango_layout_get_line_count (layout));
      for (guint i = 0; i < laid->lines->len; i++)
        g_assert_cmpint (cch_laid_text_get_line (laid, i)->start, ==,
                         pango_layout_get_line_readonly (layout, (int) i)->start_index);
    }
  cairo_font_options_destroy (options);
  pango_font_description_free (description);
  g_object_unref (pango);
}

static void
test_numbers_unbroken (void)
{
  static const char *const numbers[] = { "61/2018/NĐ-CP", "6320/QĐ-UBND", "1567/SNV-CCHC&VTLT",
                                         "18-NQ/TW" };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (double width = 160; width < 330; width += 7)
      {
        g_autofree char *words =
            g_strdup_printf ("Căn cứ văn bản số %s ngày 23 tháng 4", numbers[i]);
        g_autoptr (CchDocText) text = cch_doc_text_new (words);
        CchLaidTextRequest request = { context, profile, CCH_DOC_ROLE_BODY, CCH_DOC_ALIGN_JUSTIFY,
                                       width,   0 };
        g_autoptr (CchLaidText) laid = cch_laid_text_new (&request, text, NULL);
        gsize at = (gsize) (strstr (words, numbers[i]) - words);
        guint whole = 0;

        for (guint j = 0; j < laid->lines->len; j++)
          if (cch_laid_text_get_line (laid, j)->start <= at
              && cch_laid_text_get_line (laid, j)->end >= at + strlen (numbers[i]))
            whole++;
        g_assert_cmpuint (whole, ==, 1);
      }
}

static guint
count_lines (CchSheet *page, const char *needle)
{
  g_autofree char *dump = cch_sheet_dump (page);
  guint n_lines = 0;

  for (const char *at = strstr (dump, needle); at != NULL; at = strstr (at + 1, needle))
    n_lines++;
  return n_lines;
}

/* However long the text before it, a signature has words of the document above it. */
static void
test_signature_not_alone (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);

  for (guint n_paragraphs = 1; n_paragraphs < 40; n_paragraphs++)
    {
      g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
      g_autoptr (CchDoc) doc = NULL;
      g_autoptr (GPtrArray) pages = NULL;
      CchSheet *last;

      for (guint i = 0; i < n_paragraphs; i++)
        cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, i % 3 ? long_words : "Ngắn.");
      cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNING_CAPACITY, "CHỦ TỊCH");
      cch_doc_builder_add_signature (builder, CCH_DOC_ROLE_SIGNATURE, NULL, 0, 0);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNER, "[Họ và tên]");
      cch_doc_builder_end_block (builder);
      doc = cch_doc_builder_end (builder);
      pages = cch_paginator_make_pages (context, doc);
      last = g_ptr_array_index (pages, pages->len - 1);
      g_assert_cmpuint (count_lines (last, " signer:"), ==, 1);
      g_assert_cmpuint (count_lines (last, " signing-capacity:"), ==, 1);
      g_assert_cmpuint (count_lines (last, " body:"), >=, 1);
    }
}

static CchDoc *
make_paragraphs (guint n_blank_lines)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);

  for (guint i = 0; i < n_blank_lines; i++)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SUBJECT, "Một dòng");
  for (guint i = 0; i < 12; i++)
    {
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_NUMBER_HEADING, "1. Đề mục");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, long_words);
    }
  return cch_doc_builder_end (builder);
}

/* Wherever a page ends: two lines of a paragraph at least on either side, no heading last. */
static void
test_page_ends (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();

  for (guint n_lines = 0; n_lines < 30; n_lines++)
    {
      g_autoptr (CchDoc) doc = make_paragraphs (n_lines);
      g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);

      g_assert_cmpuint (pages->len, >, 1);
      for (guint i = 0; i + 1 < pages->len; i++)
        {
          CchSheet *page = g_ptr_array_index (pages, i);
          const CchSheetItem *last =
              &g_array_index (page->items, CchSheetItem, page->items->len - 1);
          guint left = last->laid->lines->len - last->line - 1;

          g_assert_cmpint (last->laid->role, !=, CCH_DOC_ROLE_NUMBER_HEADING);
          g_assert_true (left == 0 || (left >= 2 && last->line >= 1));
        }
    }
}

/* A row that fits on a page is never cut. */
static void
test_rows_whole (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = sample ("decision");
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);

  for (guint i = 0; i < pages->len; i++)
    {
      CchSheet *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, j);
          const CchSheetItem *next = j + 1 < page->items->len ? item + 1 : NULL;

          if (item->structure == CCH_STRUCTURE_CELL && (next == NULL || next->laid != item->laid))
            g_assert_cmpuint (item->line + 1, ==, item->laid->lines->len);
        }
    }
}

/* A signature's picture lies over its line, between capacity and name. */
static void
test_picture (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  g_autoptr (CchDoc) doc = sample ("letter");
  g_autoptr (CchDoc) signed_doc = NULL;
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
  g_autofree char *folder = g_dir_make_tmp ("cch-png-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.png", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  char *bytes;
  gsize length;

  g_assert_true (cch_sheet_write_png (g_ptr_array_index (pages, 0), path, 36, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  png = g_bytes_new_take (bytes, length);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNING_CAPACITY, "CHỦ TỊCH");
  cch_doc_builder_add_signature (builder, CCH_DOC_ROLE_SIGNATURE, png, 40, 20);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNER, "[Họ và tên]");
  cch_doc_builder_end_block (builder);
  signed_doc = cch_doc_builder_end (builder);
  g_clear_pointer (&pages, g_ptr_array_unref);
  pages = cch_paginator_make_pages (context, signed_doc);
  g_assert_cmpuint (count_lines (g_ptr_array_index (pages, 0), "image 133."), ==, 1);
  g_assert_true (cch_sheet_write_png (g_ptr_array_index (pages, 0), path, 36, &error));
  g_assert_false (
      cch_sheet_write_png (g_ptr_array_index (pages, 0), "/nonexistent/x.png", 36, &error));
  g_assert_nonnull (error);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_hit (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = sample ("decision");
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
  CchSheet *page = g_ptr_array_index (pages, 5);
  g_autoptr (GArray) boxes = cch_sheet_find_source (page, "task-1", "name");
  CchSheetBox box;
  CchSheetHit hit = { 0 };

  g_assert_cmpuint (boxes->len, ==, 2);
  box = g_array_index (boxes, CchSheetBox, 0);
  g_assert_true (cch_sheet_hit (page, box.x + 1, box.y + box.height / 2, &hit));
  g_assert_cmpstr (cch_doc_source_get_uuid (hit.source), ==, "task-1");
  g_assert_cmpuint (hit.offset, ==, 0);
  g_assert_true (cch_sheet_hit (page, box.x + box.width - 1, box.y + 2, &hit));
  g_assert_cmpuint (hit.offset, >, 30);
  g_assert_false (cch_sheet_hit (page, 10, 1, &hit));
}

static void
test_search (void)
{
  static const struct
  {
    const char *words;
    guint n_boxes;
  } cases[] = {
    { "cong hoa", 1 }, { "CỘNG HÒA", 1 }, { "ke hoach va bao cao", 2 },
    { "khong co", 0 }, { "", 0 },         { "Ủy ban nhân dân", 3 },
    { "dang uy", 1 },  { "\xcc\x81", 0 },
  };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = sample ("letter");
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) boxes = cch_sheet_search (g_ptr_array_index (pages, 0), cases[i].words);

      g_test_message ("%s", cases[i].words);
      if (cases[i].n_boxes == 3)
        g_assert_cmpuint (boxes->len, >=, 3);
      else
        g_assert_cmpuint (boxes->len, ==, cases[i].n_boxes);
    }
}

/* The address stands under a line at the foot of the first page, and no words come near it. */
static void
test_foot (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date ("2024-01-31", &error);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  double foot = 0, first = 0, second = 0;
  guint n_lines = 0;

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_FOOT);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_ADDRESS, "Địa chỉ: trụ sở xã.");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_ADDRESS, "Điện thoại: ……");
  cch_doc_builder_end_block (builder);
  for (guint i = 0; i < 80; i++)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "Một dòng chữ.");
  doc = cch_doc_builder_end (builder);
  pages = cch_paginator_make_pages (context, doc);
  g_assert_cmpuint (pages->len, >, 2);
  for (guint page = 0; page < 2; page++)
    {
      CchSheet *sheet = g_ptr_array_index (pages, page);

      for (guint i = 0; i < sheet->items->len; i++)
        {
          const CchSheetItem *item = &g_array_index (sheet->items, CchSheetItem, i);

          if (item->kind == CCH_ITEM_TEXT && item->laid->role == CCH_DOC_ROLE_ADDRESS)
            n_lines++;
          if (item->kind == CCH_ITEM_RULE && page == 0)
            foot = item->y;
          else if (item->kind == CCH_ITEM_TEXT && item->laid->role == CCH_DOC_ROLE_BODY
                   && page == 0)
            first = MAX (first, item->y + item->laid->pitch);
          else if (item->kind == CCH_ITEM_TEXT && item->laid->role == CCH_DOC_ROLE_BODY)
            second = MAX (second, item->y + item->laid->pitch);
          if (page > 0 && item->kind == CCH_ITEM_TEXT)
            g_assert_cmpint (item->laid->role, !=, CCH_DOC_ROLE_ADDRESS);
        }
    }
  g_assert_cmpuint (n_lines, ==, 2);
  g_assert_cmpfloat (foot, >, 0);
  g_assert_cmpfloat (first, <, foot);
  g_assert_cmpfloat (second, >, foot);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_paper_samples; i++)
    {
      g_autofree char *path = g_strconcat ("/layout/golden/", paper_samples[i].name, NULL);

      g_test_add_data_func (path, &paper_samples[i], test_golden);
    }
  g_test_add_func ("/layout/years-together", test_years_together);
  g_test_add_func ("/layout/zoom", test_zoom);
  g_test_add_func ("/layout/breaks-like-pango", test_breaks_like_pango);
  g_test_add_func ("/layout/numbers-unbroken", test_numbers_unbroken);
  g_test_add_func ("/layout/signature-not-alone", test_signature_not_alone);
  g_test_add_func ("/layout/page-ends", test_page_ends);
  g_test_add_func ("/layout/rows-whole", test_rows_whole);
  g_test_add_func ("/layout/picture", test_picture);
  g_test_add_func ("/layout/hit", test_hit);
  g_test_add_func ("/layout/search", test_search);
  g_test_add_func ("/layout/pages/foot", test_foot);
  return g_test_run ();
}
