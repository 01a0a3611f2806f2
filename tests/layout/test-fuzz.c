/* Documents that nobody would write, by the hundred: what is laid is whole, in order and apart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"
#include "layout/cch-pdf.h"
#include "layout/cch-sheet-private.h"

#include "doc/cch-doc-builder.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define POINTS_PER_MM (72 / 25.4)
#define SLACK 0.6 /* points */
#define N_DOCUMENTS 150
#define FIRST_SEED 1

/* A document under way; every word that is written once is a number of its own. */
typedef struct
{
  GRand *rand;
  CchDocBuilder *builder;
  guint n_words;
} Maker;

static guint
pick (Maker *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (int) n);
}

static gboolean
once_in (Maker *self, guint n)
{
  return pick (self, n) == 0;
}

/* Mostly short; now and then long, and now and then a word without end. */
static char *
make_words (Maker *self, guint most)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint count = once_in (self, 12) ? pick (self, most * 12) : pick (self, most);

  for (guint i = 0; i < count; i++)
    {
      g_string_append_printf (words, "%sw%u", i > 0 ? " " : "", self->n_words++);
      if (once_in (self, 60))
        for (guint k = pick (self, 300); k > 0; k--)
          g_string_append (words, "ộ");
      g_string_append_c (words, '.');
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_words (Maker *self, CchDocRole role, guint most)
{
  g_autofree char *words = make_words (self, most);

  cch_doc_builder_add_line (self->builder, role, words);
}

static void
add_foot (Maker *self)
{
  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_FOOT);
  for (guint i = 1 + pick (self, 3); i > 0; i--)
    add_words (self, CCH_DOC_ROLE_ADDRESS, 10);
  cch_doc_builder_end_block (self->builder);
}

static void
add_letterhead (Maker *self)
{
  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_LETTERHEAD);
  if (once_in (self, 2))
    add_words (self, CCH_DOC_ROLE_PARENT_AGENCY, 8);
  add_words (self, CCH_DOC_ROLE_AGENCY, 8);
  add_words (self, CCH_DOC_ROLE_NUMBER, 3);
  if (once_in (self, 2))
    add_words (self, CCH_DOC_ROLE_CONCERNING, 12);
  if (once_in (self, 3))
    cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_URGENCY, "HOẢ TỐC");
  cch_doc_builder_add_national_lines (self->builder);
  add_words (self, CCH_DOC_ROLE_PLACE_DATE, 6);
  cch_doc_builder_end_block (self->builder);
}

static void
add_title (Maker *self)
{
  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_TITLE);
  add_words (self, CCH_DOC_ROLE_TYPE_NAME, 3);
  add_words (self, CCH_DOC_ROLE_SUBJECT, 25);
  cch_doc_builder_end_block (self->builder);
}

static void
add_addressees (Maker *self)
{
  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_ADDRESSEES);
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_ADDRESSEE_LABEL, "Kính gửi:");
  for (guint i = 1 + pick (self, 6); i > 0; i--)
    add_words (self, CCH_DOC_ROLE_ADDRESSEE, 12);
  cch_doc_builder_end_block (self->builder);
}

static void
add_closing (Maker *self)
{
  guint n_recipients = once_in (self, 6) ? pick (self, 120) : pick (self, 12);

  cch_doc_builder_begin_block (self->builder, CCH_DOC_BLOCK_CLOSING);
  cch_doc_builder_add_line (self->builder, CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận:");
  for (guint i = 0; i < n_recipients; i++)
    add_words (self, CCH_DOC_ROLE_RECIPIENT, 8);
  for (guint i = 1 + pick (self, 3); i > 0; i--)
    add_words (self, CCH_DOC_ROLE_SIGNING_CAPACITY, 5);
  cch_doc_builder_add_signature (self->builder, CCH_DOC_ROLE_SIGNATURE, NULL, 0, 0);
  add_words (self, CCH_DOC_ROLE_SIGNER, 4);
  cch_doc_builder_end_block (self->builder);
}

static void
add_paragraphs (Maker *self)
{
  static const CchDocRole roles[] = {
    CCH_DOC_ROLE_BODY,           CCH_DOC_ROLE_BODY,           CCH_DOC_ROLE_BULLET,
    CCH_DOC_ROLE_CITATION,       CCH_DOC_ROLE_ROMAN_HEADING,  CCH_DOC_ROLE_NUMBER_HEADING,
    CCH_DOC_ROLE_LETTER_HEADING, CCH_DOC_ROLE_CHAPTER_NUMBER, CCH_DOC_ROLE_CHAPTER_TITLE,
    CCH_DOC_ROLE_ARTICLE,        CCH_DOC_ROLE_CLAUSE,         CCH_DOC_ROLE_POINT,
    CCH_DOC_ROLE_SUB_BULLET,     CCH_DOC_ROLE_NOTE,           CCH_DOC_ROLE_SUBNUMBER_HEADING,
  };

  for (guint i = pick (self, 12); i > 0; i--)
    add_words (self, roles[pick (self, G_N_ELEMENTS (roles))], 60);
}

static void
add_row (Maker *self, CchDocTableBuilder *table, CchDocRowKind kind, guint n_columns)
{
  cch_doc_table_builder_begin_row (table, kind);
  if (kind == CCH_DOC_ROW_GROUP)
    {
      g_autofree char *words = make_words (self, 12);
      g_autoptr (CchDocText) text = cch_doc_text_new (words);

      cch_doc_table_builder_add_cell_full (table, text, NULL, n_columns, 1, CCH_DOC_ALIGN_LEFT);
      return;
    }
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *words =
          kind == CCH_DOC_ROW_HEADER
              ? g_strnfill (once_in (self, 10) ? pick (self, 120) : pick (self, 12), 'H')
              : make_words (self, 60 / n_columns + 2);

      cch_doc_table_builder_add_cell (table, words, NULL);
    }
}

/* Rows that share a cell; its words come again on every page, so they are no numbers. */
static void
add_merged (Maker *self, CchDocTableBuilder *table, guint n_columns)
{
  guint n_rows = 2 + pick (self, once_in (self, 4) ? 60 : 6);
  g_autofree char *label = g_strnfill (pick (self, once_in (self, 5) ? 400 : 30), 'b');
  g_autoptr (CchDocText) text = cch_doc_text_new (label);

  for (guint i = 0; i < n_rows; i++)
    {
      cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
      if (i == 0)
        cch_doc_table_builder_add_cell_full (table, text, NULL, 1, n_rows, CCH_DOC_ALIGN_ROLE);
      for (guint column = 1; column < n_columns; column++)
        {
          g_autofree char *words = make_words (self, 40 / n_columns + 2);

          cch_doc_table_builder_add_cell (table, words, NULL);
        }
    }
}

static void
add_table (Maker *self)
{
  g_autoptr (CchDocTableBuilder) rows = cch_doc_table_builder_new ();
  g_autoptr (CchDocTable) table = NULL;
  guint n_columns = 1 + pick (self, 14);
  guint n_rows = once_in (self, 5) ? pick (self, 150) : pick (self, 12);

  for (guint column = 0; column < n_columns; column++)
    cch_doc_table_builder_add_column (rows, 0.2 + g_rand_double (self->rand),
                                      (CchDocAlign) pick (self, CCH_DOC_ALIGN_JUSTIFY + 1));
  for (guint i = pick (self, 3); i > 0; i--)
    add_row (self, rows, CCH_DOC_ROW_HEADER, n_columns);
  if (once_in (self, 3))
    cch_doc_table_builder_add_number_row (rows);
  for (guint i = 0; i < n_rows; i++)
    if (once_in (self, 10) && n_columns > 1)
      add_merged (self, rows, n_columns);
    else
      add_row (self, rows, once_in (self, 8) ? CCH_DOC_ROW_GROUP : CCH_DOC_ROW_BODY, n_columns);
  if (once_in (self, 3))
    add_row (self, rows, CCH_DOC_ROW_TOTAL, n_columns);
  table = cch_doc_table_builder_end (rows);
  cch_doc_builder_add_table (self->builder, table);
}

static void
add_block (Maker *self)
{
  switch (pick (self, 8))
    {
    case 0:
      add_title (self);
      break;
    case 1:
      add_addressees (self);
      break;
    case 2:
    case 3:
      add_table (self);
      break;
    case 4:
      add_closing (self);
      break;
    case 5:
      if (once_in (self, 3))
        cch_doc_builder_add_page_break (self->builder);
      break;
    default:
      add_paragraphs (self);
      break;
    }
}

static CchDoc *
make_document (guint32 seed, guint *n_words)
{
  Maker self = { .rand = g_rand_new_with_seed (seed) };
  g_autoptr (CchDocProfile) profile =
      cch_doc_profile_load (seed % 2 == 0 ? "nd30-2020" : "tt01-2011", NULL);
  CchDoc *doc;

  self.builder = cch_doc_builder_new (profile);
  for (guint part = 1 + pick (&self, 4); part > 0; part--)
    {
      cch_doc_builder_begin_part (self.builder,
                                  once_in (&self, 2) ? CCH_DOC_PART_MAIN : CCH_DOC_PART_APPENDIX,
                                  once_in (&self, 3) ? CCH_DOC_LANDSCAPE : CCH_DOC_PORTRAIT, NULL);
      if (once_in (&self, 3))
        add_foot (&self);
      if (once_in (&self, 2))
        add_letterhead (&self);
      for (guint block = pick (&self, 8); block > 0; block--)
        add_block (&self);
    }
  *n_words = self.n_words;
  doc = cch_doc_builder_end (self.builder);
  cch_doc_builder_free (self.builder);
  g_rand_free (self.rand);
  return doc;
}

/* A line of letters, and what of the paper it takes. */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
} Ink;

static gboolean
get_ink (const CchSheetItem *item, Ink *ink)
{
  const CchLaidLine *line;

  if (item->kind != CCH_ITEM_TEXT)
    return FALSE;
  line = cch_laid_text_get_line (item->laid, item->line);
  if (line->end <= line->start)
    return FALSE;
  ink->left = item->x + line->x;
  ink->right = ink->left + line->width;
  /* Letters, not the leading about them. */
  ink->top = item->y + item->laid->baseline - 0.7 * item->laid->face->size;
  ink->bottom = item->y + item->laid->baseline + 0.2 * item->laid->face->size;
  return TRUE;
}

static char *
dump_item (const CchSheet *page, const CchSheetItem *item)
{
  const CchLaidLine *line = cch_laid_text_get_line (item->laid, item->line);
  const char *string = cch_doc_text_get_string (item->laid->text);

  return g_strdup_printf ("page %u of part %u, %s “%.*s”", page->number, page->part,
                          cch_doc_role_get_nick (item->laid->role), (int) (line->end - line->start),
                          string + line->start);
}

static void
complain (const CchSheet *page, const CchSheetItem *item, const char *what)
{
  g_autofree char *words = dump_item (page, item);

  g_error ("%s: %s", what, words);
}

static void
check_inside (const CchSheet *page, const CchDocProfile *profile)
{
  double margins[4];

  for (guint i = 0; i < 4; i++)
    margins[i] = cch_doc_profile_get_length (profile, CCH_DOC_PAGE_MARGIN_TOP + i) * POINTS_PER_MM;
  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);
      Ink ink;

      if (!get_ink (item, &ink) || item->laid->role == CCH_DOC_ROLE_PAGE_NUMBER)
        continue;
      if (ink.left < margins[2] - SLACK)
        complain (page, item, "left of the margin");
      if (ink.right > page->width - margins[3] + SLACK)
        complain (page, item, "right of the margin");
      if (ink.top < margins[0] - SLACK)
        complain (page, item, "above the margin");
      if (ink.bottom > page->height - margins[1] + SLACK)
        complain (page, item, "below the margin");
    }
}

static void
check_apart (const CchSheet *page)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);
      Ink ink;

      if (!get_ink (item, &ink))
        continue;
      for (guint k = 0; k < i; k++)
        {
          const CchSheetItem *other = &g_array_index (page->items, CchSheetItem, k);
          Ink over;

          if (!get_ink (other, &over) || ink.left > over.right - SLACK
              || over.left > ink.right - SLACK || ink.top > over.bottom - SLACK
              || over.top > ink.bottom - SLACK)
            continue;
          {
            g_autofree char *words = dump_item (page, other);

            g_test_message ("%s", words);
          }
          complain (page, item, "words lie over each other");
        }
    }
}

static void
take_words (const CchSheet *page, guint *seen, guint n_words)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);
      const CchLaidLine *line;
      const char *at;
      const char *end;

      if (item->kind != CCH_ITEM_TEXT)
        continue;
      line = cch_laid_text_get_line (item->laid, item->line);
      at = cch_doc_text_get_string (item->laid->text) + line->start;
      end = at + (line->end - line->start);
      for (; at < end; at++)
        if (*at == 'w')
          {
            guint number = (guint) strtoul (at + 1, NULL, 10);

            g_assert_cmpuint (number, <, n_words);
            seen[number]++;
          }
    }
}

/* Says where in the document the word stands. */
static void
show_word (CchDoc *doc, guint number)
{
  g_autofree char *dump = cch_doc_dump (doc);
  g_autofree char *word = g_strdup_printf ("w%u.", number);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], word) != NULL)
      g_test_message ("%s", lines[i]);
}

static void
check_words (CchDoc *doc, GPtrArray *pages, guint n_words)
{
  g_autofree guint *seen = g_new0 (guint, n_words + 1);

  for (guint i = 0; i < pages->len; i++)
    take_words (g_ptr_array_index (pages, i), seen, n_words);
  for (guint i = 0; i < n_words; i++)
    if (seen[i] != 1)
      {
        show_word (doc, i);
        g_error ("word w%u stands on paper %u times", i, seen[i]);
      }
}

static void
check_numbers (GPtrArray *pages)
{
  guint part = 0;
  guint number = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const CchSheet *page = g_ptr_array_index (pages, i);

      number = page->part == part ? number + 1 : 1;
      part = page->part;
      g_assert_cmpuint (page->number, ==, number);
    }
}

static void
check_file (CchLayoutContext *context, CchDoc *doc, guint n_pages)
{
  g_autofree char *folder = g_dir_make_tmp ("cch-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.pdf", NULL);
  const char *const arguments[] = { "qpdf", "--check", path, NULL };
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autoptr (GError) error = NULL;
  guint n_written = 0;
  int status = 0;

  cch_pdf_write (context, doc, path, "2024-01-31T08:00:00Z", &n_written, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_written, ==, n_pages);
  if (qpdf != NULL && n_pages > 0)
    {
      g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL,
                                   G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                                   NULL, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
check_document (CchLayoutContext *context, guint32 seed)
{
  guint n_words = 0;
  g_autoptr (CchDoc) doc = make_document (seed, &n_words);
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);

  g_test_message ("seed %u: %u words on %u pages", seed, n_words, pages->len);
  for (guint i = 0; i < pages->len; i++)
    {
      check_inside (g_ptr_array_index (pages, i), cch_doc_get_profile (doc));
      check_apart (g_ptr_array_index (pages, i));
    }
  check_words (doc, pages, n_words);
  check_numbers (pages);
  if (seed % 10 == 0)
    check_file (context, doc, pages->len);
}

/* CCH_FUZZ_SEED=N looks at one document, CCH_FUZZ_COUNT=N at more of them. */
static void
test_documents (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  const char *seed = g_getenv ("CCH_FUZZ_SEED");
  const char *count = g_getenv ("CCH_FUZZ_COUNT");
  guint n_documents = count != NULL ? (guint) atoi (count) : N_DOCUMENTS;

  if (seed != NULL)
    check_document (context, (guint32) atoi (seed));
  for (guint32 i = FIRST_SEED; seed == NULL && i < FIRST_SEED + n_documents; i++)
    check_document (context, i);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/fuzz/documents", test_documents);
  return g_test_run ();
}
