/* Gives page items to cairo inside the tags that say what they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-pdf-private.h"

typedef struct
{
  guint level;
  guint page;
  int y;
  GString *title;
} OutlineEntry;

/* The tags open at this moment, outermost first: part, table or list, row, leaf, span. A leaf
 * that goes on over a page's end, or has links, holds its words in spans: cairo 1.16
 * forgets words that stand beside child tags, which is just what page numbers in an open leaf need. */
struct _CchPdfTagger
{
  CchDoc *doc;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint n_pages;
  guint n_links;
  int part; /* of the last page; -1: none yet */
  gboolean document_open;
  gboolean part_open;
  CchStructure container;
  guint32 block;
  gboolean row_open;
  guint32 row;
  CchLaidText *laid; /* owned, nullable: of the open leaf */
  char leaf[8];
  gboolean in_spans;
  gboolean span_open;
  GArray *outline;     /* (element-type OutlineEntry) */
  GHashTable *targets; /* (element-type utf8): bookmarks of the document, not owned */
};

static void
collect_targets (CchPdfTagger *self)
{
  for (guint i = 0; i < cch_doc_get_n_parts (self->doc); i++)
    {
      CchDocPart *part = cch_doc_get_part (self->doc, i);

      for (guint j = 0; j < cch_doc_part_get_n_blocks (part); j++)
        {
          const char *bookmark = cch_doc_block_get_bookmark (cch_doc_part_get_block (part, j));

          if (bookmark != NULL)
            g_hash_table_add (self->targets, (char *) bookmark);
        }
    }
}

CchPdfTagger *
cch_pdf_tagger_new (CchDoc *doc, cairo_surface_t *surface, cairo_t *cr)
{
  CchPdfTagger *self = g_new0 (CchPdfTagger, 1);

  self->doc = doc;
  self->surface = surface;
  self->cr = cr;
  self->part = -1;
  self->outline = g_array_new (FALSE, FALSE, sizeof (OutlineEntry));
  self->targets = g_hash_table_new (g_str_hash, g_str_equal);
  collect_targets (self);
  return self;
}

void
cch_pdf_tagger_free (CchPdfTagger *tagger)
{
  for (guint i = 0; i < tagger->outline->len; i++)
    g_string_free (g_array_index (tagger->outline, OutlineEntry, i).title, TRUE);
  g_array_unref (tagger->outline);
  g_hash_table_unref (tagger->targets);
  g_clear_pointer (&tagger->laid, cch_laid_text_unref);
  g_free (tagger);
}

guint
cch_pdf_tagger_get_n_links (const CchPdfTagger *tagger)
{
  return tagger->n_links;
}

static void
close_span (CchPdfTagger *self)
{
  if (self->span_open)
    cairo_tag_end (self->cr, "Span");
  self->span_open = FALSE;
}

static void
open_span (CchPdfTagger *self)
{
  if (self->in_spans && !self->span_open)
    {
      cairo_tag_begin (self->cr, "Span", NULL);
      self->span_open = TRUE;
    }
}

static void
close_leaf (CchPdfTagger *self)
{
  if (self->laid == NULL)
    return;

  close_span (self);
  cairo_tag_end (self->cr, self->leaf);
  if (g_str_equal (self->leaf, "LBody"))
    cairo_tag_end (self->cr, "LI");
  g_clear_pointer (&self->laid, cch_laid_text_unref);
}

static void
close_row (CchPdfTagger *self)
{
  close_leaf (self);
  if (self->row_open)
    cairo_tag_end (self->cr, "TR");
  self->row_open = FALSE;
}

static void
close_container (CchPdfTagger *self)
{
  close_row (self);
  if (self->container == CCH_STRUCTURE_CELL)
    cairo_tag_end (self->cr, "Table");
  else if (self->container == CCH_STRUCTURE_LIST_ITEM)
    cairo_tag_end (self->cr, "L");
  self->container = CCH_STRUCTURE_NONE;
}

static void
close_part (CchPdfTagger *self)
{
  close_container (self);
  if (self->part_open)
    cairo_tag_end (self->cr, "Part");
  self->part_open = FALSE;
}

static void
open_part (CchPdfTagger *self)
{
  if (!self->document_open)
    cairo_tag_begin (self->cr, "Document", NULL);
  if (!self->part_open)
    cairo_tag_begin (self->cr, "Part", NULL);
  self->document_open = TRUE;
  self->part_open = TRUE;
}

static CchStructure
container_of (const CchSheetItem *item)
{
  if (item->structure == CCH_STRUCTURE_HEADER_CELL)
    return CCH_STRUCTURE_CELL;
  if (item->structure == CCH_STRUCTURE_CELL || item->structure == CCH_STRUCTURE_LIST_ITEM)
    return (CchStructure) item->structure;
  return CCH_STRUCTURE_NONE;
}

static void
open_container (CchPdfTagger *self, const CchSheetItem *item)
{
  CchStructure wanted = container_of (item);

  if (wanted != self->container || (wanted != CCH_STRUCTURE_NONE && item->block != self->block))
    {
      close_container (self);
      self->container = wanted;
      self->block = item->block;
      if (wanted != CCH_STRUCTURE_NONE)
        cairo_tag_begin (self->cr, wanted == CCH_STRUCTURE_CELL ? "Table" : "L", NULL);
    }
  if (wanted != CCH_STRUCTURE_CELL || (self->row_open && self->row == item->row))
    return;
  close_row (self);
  cairo_tag_begin (self->cr, "TR", NULL);
  self->row_open = TRUE;
  self->row = item->row;
}

static gboolean
has_links (const CchLaidText *laid)
{
  guint n_runs;
  const CchDocRun *runs = cch_doc_text_get_runs (laid->text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    if (runs[i].link != NULL)
      return TRUE;
  return FALSE;
}

/* The lines of a text follow one another: are the last of them on another page? */
static gboolean
goes_on (const CchSheet *page, guint index)
{
  const CchLaidText *laid = g_array_index (page->items, CchSheetItem, index).laid;
  guint32 line = 0;

  for (guint i = index; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->laid != laid)
        break;
      line = item->line;
    }
  return line + 1 < laid->lines->len;
}

static void
choose_leaf (CchPdfTagger *self, const CchSheetItem *item)
{
  if (item->structure == CCH_STRUCTURE_HEADING)
    g_snprintf (self->leaf, sizeof self->leaf, "H%u",
                cch_doc_role_get_outline_level (item->laid->role));
  else if (item->structure == CCH_STRUCTURE_LIST_ITEM)
    g_strlcpy (self->leaf, "LBody", sizeof self->leaf);
  else if (item->structure == CCH_STRUCTURE_PARAGRAPH)
    g_strlcpy (self->leaf, "P", sizeof self->leaf);
  else
    g_strlcpy (self->leaf, item->structure == CCH_STRUCTURE_CELL ? "TD" : "TH", sizeof self->leaf);
}

static void
open_leaf (CchPdfTagger *self, const CchSheet *page, guint index)
{
  const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, index);

  if (self->laid == item->laid)
    return;
  close_leaf (self);
  open_container (self, item);
  choose_leaf (self, item);
  if (item->structure == CCH_STRUCTURE_LIST_ITEM)
    cairo_tag_begin (self->cr, "LI", NULL);
  cairo_tag_begin (self->cr, self->leaf, NULL);
  self->laid = cch_laid_text_ref (item->laid);
  self->in_spans = goes_on (page, index) || has_links (item->laid);
}

static gboolean
follows_heading (CchDocRole role)
{
  return role == CCH_DOC_ROLE_SUBJECT || role == CCH_DOC_ROLE_APPENDIX_TITLE
         || role == CCH_DOC_ROLE_PART_TITLE || role == CCH_DOC_ROLE_CHAPTER_TITLE
         || role == CCH_DOC_ROLE_SECTION_TITLE;
}

static void
note_outline (CchPdfTagger *self, const CchSheetItem *item)
{
  guint level = cch_doc_role_get_outline_level (item->laid->role);
  const char *words = cch_doc_text_get_string (item->laid->text);
  OutlineEntry entry = { .level = level, .page = self->n_pages, .y = (int) item->y };

  if (item->line > 0 || item->structure == CCH_STRUCTURE_NONE)
    return;
  if (level > 0)
    {
      g_autofree char *start = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), 120));

      entry.title = g_string_new (start);
      g_array_append_val (self->outline, entry);
    }
  else if (follows_heading (item->laid->role) && self->outline->len > 0)
    g_string_append_printf (
        g_array_index (self->outline, OutlineEntry, self->outline->len - 1).title, ". %s", words);
}

static char *
link_attributes (CchPdfTagger *self, const char *link)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *escaped = NULL;

  if (link[0] == '#' && !g_hash_table_contains (self->targets, link + 1))
    return NULL;
  parts = g_strsplit (link, "\\", -1);
  escaped = g_strjoinv ("\\\\", parts);
  g_clear_pointer (&parts, g_strfreev);
  parts = g_strsplit (escaped, "'", -1);
  g_clear_pointer (&escaped, g_free);
  escaped = g_strjoinv ("\\'", parts);
  return link[0] == '#' ? g_strdup_printf ("dest='%s'", escaped + 1)
                        : g_strdup_printf ("uri='%s'", escaped);
}

static void
draw_linked_run (CchPdfTagger *self, const CchSheetItem *item, const CchLaidRun *run)
{
  const char *link = run->run != NULL ? run->run->link : NULL;
  g_autofree char *attributes = link != NULL ? link_attributes (self, link) : NULL;

  if (attributes == NULL)
    {
      open_span (self);
      cch_sheet_draw_run (item, run, self->cr);
      return;
    }
  close_span (self);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cch_sheet_draw_run (item, run, self->cr);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
  self->n_links++;
}

static void
draw_linked_line (CchPdfTagger *self, const CchSheetItem *item)
{
  const CchLaidLine *line = cch_laid_text_get_line (item->laid, item->line);

  for (guint i = 0; i < line->n_runs; i++)
    draw_linked_run (self, item,
                     &g_array_index (item->laid->runs, CchLaidRun, line->first_run + i));
}

/* Returns: the first item that is not drawn */
static guint
draw_words (CchPdfTagger *self, const CchSheet *page, guint index)
{
  const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, index);

  open_part (self);
  open_leaf (self, page, index);
  note_outline (self, item);
  if (has_links (item->laid))
    {
      draw_linked_line (self, item);
      return index + 1;
    }
  open_span (self);
  return cch_sheet_draw_lines (page, index, self->cr);
}

/* Returns: the first item that is not drawn */
static guint
draw_untagged (CchPdfTagger *self, const CchSheet *page, guint index)
{
  const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, index);

  if (item->kind == CCH_ITEM_TEXT)
    return cch_sheet_draw_lines (page, index, self->cr);
  cch_sheet_draw_item (item, self->cr);
  return index + 1;
}

/* What is no content is drawn while no leaf takes it in. Newer cairo keeps words beside child tags
 * and has a tag for what is no content; the older one fails on that tag. */
static guint
draw_artifact (CchPdfTagger *self, const CchSheet *page, guint index)
{
  const gboolean tagged = self->document_open && cairo_version () >= CCH_PDF_ARTIFACTS;
  guint next;

  if (self->in_spans)
    close_span (self);
  else
    close_leaf (self);
  if (tagged)
    cairo_tag_begin (self->cr, "Artifact", NULL);
  next = draw_untagged (self, page, index);
  if (tagged)
    cairo_tag_end (self->cr, "Artifact");
  return next;
}

static void
add_target (CchPdfTagger *self, const CchSheetItem *item)
{
  g_autofree char *attributes =
      g_strdup_printf ("name='%s' x=%d y=%d", item->target, (int) item->x, (int) item->y);

  if (strchr (item->target, '\'') != NULL || strchr (item->target, '\\') != NULL)
    return;
  close_leaf (self);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
end_page (CchPdfTagger *self, const CchSheet *page, const CchSheet *next)
{
  if (next == NULL || cch_sheet_get_part (next) != cch_sheet_get_part (page))
    close_part (self);
  else if (self->laid != NULL && !self->in_spans)
    close_leaf (self);
  else
    close_span (self);
  if (next == NULL && self->document_open)
    cairo_tag_end (self->cr, "Document");
  cairo_pdf_surface_set_page_label (self->surface, cch_sheet_get_label (page));
  cairo_show_page (self->cr);
}

/* A part ends on its last page: cairo drops tags recorded before a new size is set. */
void
cch_pdf_tagger_draw_page (CchPdfTagger *tagger, const CchSheet *page, const CchSheet *next)
{
  if (tagger->part != (int) cch_sheet_get_part (page))
    {
      cairo_pdf_surface_set_size (tagger->surface, page->width, page->height);
      tagger->part = (int) cch_sheet_get_part (page);
    }
  tagger->n_pages++;
  for (guint i = 0; i < page->items->len;)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind == CCH_ITEM_TARGET)
        add_target (tagger, &g_array_index (page->items, CchSheetItem, i++));
      else if (item->kind == CCH_ITEM_TEXT && item->structure != CCH_STRUCTURE_NONE)
        i = draw_words (tagger, page, i);
      else
        i = draw_artifact (tagger, page, i);
    }
  end_page (tagger, page, next);
}

/* cairo fails late on an outline when something else has failed before, so it comes last. */
void
cch_pdf_tagger_finish (CchPdfTagger *tagger)
{
  int parents[8] = { CAIRO_PDF_OUTLINE_ROOT };

  if (cairo_status (tagger->cr) != CAIRO_STATUS_SUCCESS)
    return;
  for (guint i = 0; i < tagger->outline->len; i++)
    {
      OutlineEntry *entry = &g_array_index (tagger->outline, OutlineEntry, i);
      guint level = MIN (entry->level, G_N_ELEMENTS (parents) - 1);
      g_autofree char *where =
          g_strdup_printf ("page=%u pos=[0 %d]", entry->page, MAX (entry->y - 10, 0));
      int id;

      g_strdelimit (entry->title->str, "\n", ' ');
      id = cairo_pdf_surface_add_outline (tagger->surface, parents[level - 1], entry->title->str,
                                          where, level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (guint deeper = level; deeper < G_N_ELEMENTS (parents); deeper++)
        parents[deeper] = id;
    }
}
