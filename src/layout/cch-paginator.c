/* Turns a document into pages, one at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"

#include "layout/cch-slab.h"

#define POINTS_PER_MM (72 / 25.4)
#define SLACK 0.01

struct _CchPaginator
{
  CchLayoutContext *context;
  CchDoc *doc;
  CchDocProfile *profile; /* borrowed from the document */
  guint next_part;
  guint next_block;
  CchDocPart *part;    /* borrowed, nullable: being set */
  CchTableFlow *table; /* owned, nullable: rows of it are still to be laid */
  GQueue finished;     /* (element-type CchSheet), owned */

  CchSlabMaker maker;
  GArray *chain; /* (element-type CchSlab), owned: must stay together, not on paper yet */
  double chain_height;
  double left;
  double top;
  double bottom;
  double page_width;
  double page_height;

  CchSheet *page; /* owned, nullable */
  double y;
  guint page_number;
  CchTableFlow *open_table; /* owned, nullable: its rows are on the page and go on */
};

/* Points that words have on a page whatever stands at its foot. */
#define LEAST_ROOM 72

/* Of a page: what a row needs at least that goes on over pages. */
#define ROOM_TO_BEGIN 0.2

static void place_chain (CchPaginator *self);

static double
page_length (const CchPaginator *self, CchDocPageMeasure measure)
{
  return cch_doc_profile_get_length (self->profile, measure) * POINTS_PER_MM;
}

static void
clear_slab (gpointer data)
{
  cch_slab_clear (data);
}

static void
push_slab (gpointer owner, CchSlab *slab)
{
  CchPaginator *self = owner;

  g_array_append_vals (self->chain, slab, 1);
  self->chain_height += slab->before + slab->height;
  if (!slab->keep_next || self->chain_height > self->maker.height)
    place_chain (self);
}

/**
 * cch_paginator_new:
 *
 * Starts with the first part; nothing is laid before the first page is asked for.
 */
CchPaginator *
cch_paginator_new (CchLayoutContext *context, CchDoc *doc)
{
  CchPaginator *self = g_new0 (CchPaginator, 1);

  self->context = cch_layout_context_ref (context);
  self->doc = cch_doc_ref (doc);
  self->profile = cch_doc_get_profile (doc);
  self->chain = g_array_new (FALSE, TRUE, sizeof (CchSlab));
  g_array_set_clear_func (self->chain, clear_slab);
  g_queue_init (&self->finished);
  self->maker.context = context;
  self->maker.profile = self->profile;
  self->maker.push = push_slab;
  self->maker.owner = self;
  self->maker.block = 1;
  return self;
}

void
cch_paginator_free (CchPaginator *paginator)
{
  g_array_unref (paginator->chain);
  g_clear_pointer (&paginator->table, cch_table_flow_unref);
  g_clear_pointer (&paginator->open_table, cch_table_flow_unref);
  g_clear_pointer (&paginator->page, cch_sheet_unref);
  g_queue_clear_full (&paginator->finished, (GDestroyNotify) cch_sheet_unref);
  cch_doc_unref (paginator->doc);
  cch_layout_context_unref (paginator->context);
  g_free (paginator);
}

static void
add_page_number (CchPaginator *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->page_number);
  g_autoptr (CchDocText) text = cch_doc_text_new (number);
  CchDocPageNumberPlace place = cch_doc_profile_get_page_number_place (self->profile);
  CchLaidTextRequest request = { .context = self->context,
                                 .profile = self->profile,
                                 .role = CCH_DOC_ROLE_PAGE_NUMBER,
                                 .width = self->maker.width,
                                 .align = place == CCH_DOC_PAGE_NUMBER_BOTTOM_RIGHT
                                              ? CCH_DOC_ALIGN_RIGHT
                                              : CCH_DOC_ALIGN_CENTER };
  CchSheetItem item = { .kind = CCH_ITEM_TEXT };
  g_autoptr (CchLaidText) laid = cch_laid_text_new (&request, text, NULL);
  double distance = page_length (self, CCH_DOC_PAGE_NUMBER_DISTANCE);

  item.laid = laid;
  item.x = (float) self->left;
  item.y = (float) (place == CCH_DOC_PAGE_NUMBER_TOP_CENTER
                        ? distance
                        : self->page_height - distance - laid->pitch);
  cch_sheet_add_item (self->page, &item);
}

/* The foot of a part stands first among its blocks. */
static CchDocBlock *
get_foot (const CchPaginator *self)
{
  CchDocBlock *first =
      cch_doc_part_get_n_blocks (self->part) > 0 ? cch_doc_part_get_block (self->part, 0) : NULL;

  return first != NULL && cch_doc_block_get_kind (first) == CCH_DOC_BLOCK_FOOT ? first : NULL;
}

/* Only the first page has less room. */
static void
make_room (CchPaginator *self)
{
  CchDocBlock *foot = get_foot (self);
  double above;

  self->bottom = self->page_height - page_length (self, CCH_DOC_PAGE_MARGIN_BOTTOM);
  if (foot == NULL || self->page_number != 1)
    return;
  above = cch_slab_maker_put_foot (&self->maker, foot, self->page, self->left, self->bottom);
  self->bottom = MAX (above, self->top + LEAST_ROOM);
}

static void
begin_page (CchPaginator *self)
{
  const char *label = cch_doc_part_get_label (self->part);

  self->page = cch_sheet_new (self->page_width, self->page_height);
  self->page->keep = cch_doc_ref (self->doc);
  self->page->keep_free = (GDestroyNotify) cch_doc_unref;
  self->page->context = cch_layout_context_ref (self->context);
  self->page->context_free = (GDestroyNotify) cch_layout_context_unref;
  self->page->number = ++self->page_number;
  self->page->part = self->next_part - 1;
  self->page->label = label != NULL ? g_strdup_printf ("%s-%u", label, self->page_number)
                                    : g_strdup_printf ("%u", self->page_number);
  self->y = self->top;
  make_room (self);
  if (self->page_number > 1 || cch_doc_profile_get_page_number_on_first (self->profile))
    add_page_number (self);
}

static void
finish_page (CchPaginator *self)
{
  if (self->page == NULL)
    return;

  if (self->open_table != NULL)
    cch_table_flow_end_page (self->open_table, self->y);
  g_queue_push_tail (&self->finished, g_steal_pointer (&self->page));
}

static void
need_page (CchPaginator *self)
{
  if (self->page == NULL)
    begin_page (self);
}

static gboolean
is_page_empty (const CchPaginator *self)
{
  return self->page == NULL || self->y <= self->top + SLACK;
}

static void
add_target (CchPaginator *self, const CchSlab *slab)
{
  CchSheetItem item = { .kind = CCH_ITEM_TARGET, .target = slab->target };

  if (slab->target == NULL)
    return;
  item.x = (float) self->left;
  item.y = (float) self->y;
  cch_sheet_add_item (self->page, &item);
}

static void
put_items (CchPaginator *self, const CchSlab *slab)
{
  for (guint i = 0; slab->items != NULL && i < slab->items->len; i++)
    {
      CchSheetItem item = g_array_index (slab->items, CchSheetItem, i);

      item.x += (float) self->left;
      item.y += (float) self->y;
      cch_sheet_add_item (self->page, &item);
    }
  self->y += slab->height;
}

static void
turn_page (CchPaginator *self)
{
  finish_page (self);
  begin_page (self);
}

static double
item_end (const CchSheetItem *item)
{
  return item->y + (item->kind == CCH_ITEM_TEXT ? item->laid->pitch : item->height);
}

/* Where the first thing begins that ends below @limit; from there on the next page takes over. */
static double
find_cut (const CchSlab *slab, double from, double limit)
{
  double cut = slab->height;

  for (guint i = 0; slab->items != NULL && i < slab->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (slab->items, CchSheetItem, i);

      /* What no page holds begins a page and is cut off by the paper. */
      if (item_end (item) > limit + SLACK && item->y > from + SLACK)
        cut = MIN (cut, item->y);
    }
  return cut;
}

/* What should stay together and is taller than a page: each page takes what it holds. */
static void
put_over_pages (CchPaginator *self, const CchSlab *slab)
{
  double from = 0;

  for (;;)
    {
      double cut = find_cut (slab, from, from + self->bottom - self->y);

      for (guint i = 0; slab->items != NULL && i < slab->items->len; i++)
        {
          CchSheetItem item = g_array_index (slab->items, CchSheetItem, i);

          if (item.y < from - SLACK || (item.y >= cut - SLACK && cut < slab->height))
            continue;
          item.x += (float) self->left;
          item.y += (float) (self->y - from);
          cch_sheet_add_item (self->page, &item);
        }
      if (cut >= slab->height)
        break;
      from = cut;
      turn_page (self);
    }
  self->y += slab->height - from;
}

/* The table stands on this page already, or begins or goes on here. */
static void
enter_table (CchPaginator *self, CchTableFlow *table)
{
  if (self->open_table == table && !is_page_empty (self))
    return;
  if (self->open_table != table)
    self->open_table = cch_table_flow_ref (table);
  self->y = cch_table_flow_begin_page (table, self->page, self->left, self->y);
}

static void
put_row (CchPaginator *self, CchSlab *slab)
{
  for (;;)
    {
      double needed;
      double room;
      gboolean done;

      enter_table (self, slab->table);
      needed = cch_table_flow_get_needed_height (slab->table, slab->row, self->y);
      room = self->bottom - self->y;
      done = cch_table_flow_put (slab->table, slab->row, self->y,
                                 needed <= room + SLACK ? needed : MAX (room, 30));
      self->y += needed <= room + SLACK ? needed : room;
      if (done)
        return;
      turn_page (self);
    }
}

static gboolean
is_last_row (const CchSlab *slab)
{
  return slab->row->row + 1 == cch_table_flow_get_n_rows (slab->table);
}

static double
fresh_height (const CchSlab *slab)
{
  if (slab->row != NULL && cch_table_flow_repeats_header (slab->table, slab->row))
    return cch_table_flow_get_header_height (slab->table);
  return 0;
}

static void
place_slab (CchPaginator *self, CchSlab *slab)
{
  double needed = slab->before + slab->height;

  need_page (self);
  if (slab->row != NULL && self->open_table == slab->table)
    needed = cch_table_flow_get_needed_height (slab->table, slab->row, self->y);
  if (!is_page_empty (self) && self->y + needed > self->bottom + SLACK
      && (slab->row == NULL || needed + fresh_height (slab) <= self->maker.height
          || self->bottom - self->y < ROOM_TO_BEGIN * self->maker.height))
    turn_page (self);
  if (!is_page_empty (self))
    self->y += slab->before;
  add_target (self, slab);
  if (slab->row == NULL)
    {
      if (self->y + slab->height > self->bottom + SLACK)
        put_over_pages (self, slab);
      else
        put_items (self, slab);
      return;
    }
  put_row (self, slab);
  if (is_last_row (slab))
    g_clear_pointer (&self->open_table, cch_table_flow_unref);
}

/* A row that no page holds needs some room to begin in; what heads it goes with it. */
static double
chain_need (const CchPaginator *self)
{
  const CchSlab *last = &g_array_index (self->chain, CchSlab, self->chain->len - 1);

  if (self->chain_height <= self->maker.height || last->row == NULL)
    return self->chain_height;
  return self->chain_height - last->height + ROOM_TO_BEGIN * self->maker.height;
}

static void
place_chain (CchPaginator *self)
{
  double height;

  if (self->chain->len == 0)
    return;
  height = chain_need (self);
  need_page (self);
  if (!is_page_empty (self) && self->y + height > self->bottom + SLACK
      && height + fresh_height (&g_array_index (self->chain, CchSlab, 0)) <= self->maker.height)
    turn_page (self);
  for (guint i = 0; i < self->chain->len; i++)
    place_slab (self, &g_array_index (self->chain, CchSlab, i));
  g_array_set_size (self->chain, 0);
  self->chain_height = 0;
}

static void
set_paper (CchPaginator *self)
{
  double width = page_length (self, CCH_DOC_PAGE_WIDTH);
  double height = page_length (self, CCH_DOC_PAGE_HEIGHT);
  gboolean turned = cch_doc_part_get_orientation (self->part) == CCH_DOC_LANDSCAPE;

  self->page_width = turned ? height : width;
  self->page_height = turned ? width : height;
  self->left = page_length (self, CCH_DOC_PAGE_MARGIN_LEFT);
  self->top = page_length (self, CCH_DOC_PAGE_MARGIN_TOP);
  self->bottom = self->page_height - page_length (self, CCH_DOC_PAGE_MARGIN_BOTTOM);
  self->maker.width = self->page_width - self->left - page_length (self, CCH_DOC_PAGE_MARGIN_RIGHT);
  self->maker.height = self->bottom - self->top;
}

static gboolean
begin_part (CchPaginator *self)
{
  if (self->next_part >= cch_doc_get_n_parts (self->doc))
    return FALSE;

  self->part = cch_doc_get_part (self->doc, self->next_part++);
  self->next_block = 0;
  self->page_number = 0;
  self->maker.after = 0;
  set_paper (self);
  return TRUE;
}

static void
end_part (CchPaginator *self)
{
  place_chain (self);
  if (self->page_number == 0)
    begin_page (self);
  finish_page (self);
  self->part = NULL;
}

static gboolean
is_list_line (CchDocBlock *block)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);

  return cch_doc_block_get_kind (block) == CCH_DOC_BLOCK_PARAGRAPH && n_lines > 0
         && (lines[0].role == CCH_DOC_ROLE_BULLET || lines[0].role == CCH_DOC_ROLE_SUB_BULLET);
}

static gboolean
is_closing_next (const CchPaginator *self)
{
  return self->next_block < cch_doc_part_get_n_blocks (self->part)
         && cch_doc_block_get_kind (cch_doc_part_get_block (self->part, self->next_block))
                == CCH_DOC_BLOCK_CLOSING;
}

static void
begin_table (CchPaginator *self, CchDocBlock *block)
{
  CchDocTable *table = cch_doc_block_get_table (block);
  guint n_columns;

  cch_doc_table_get_columns (table, &n_columns);
  if (n_columns == 0 || cch_doc_table_get_n_rows (table) == 0)
    return;
  self->maker.after += 6;
  self->table = cch_table_flow_new (self->context, self->profile, table, self->maker.block,
                                    self->maker.width, self->maker.height);
}

static void
lay_lines (CchPaginator *self, CchDocBlock *block)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);

  for (guint i = 0; i < n_lines; i++)
    {
      cch_slab_maker_add_paragraph (&self->maker, &lines[i]);
      self->maker.block++;
    }
}

static void
lay_block (CchPaginator *self, CchDocBlock *block)
{
  switch (cch_doc_block_get_kind (block))
    {
    case CCH_DOC_BLOCK_LETTERHEAD:
      cch_slab_maker_add_letterhead (&self->maker, block);
      break;
    case CCH_DOC_BLOCK_TITLE:
    case CCH_DOC_BLOCK_APPENDIX_TITLE:
      cch_slab_maker_add_title (&self->maker, block);
      break;
    case CCH_DOC_BLOCK_ADDRESSEES:
      cch_slab_maker_add_addressees (&self->maker, block);
      break;
    case CCH_DOC_BLOCK_CLOSING:
      cch_slab_maker_add_closing (&self->maker, block);
      break;
    case CCH_DOC_BLOCK_TABLE:
      begin_table (self, block);
      break;
    case CCH_DOC_BLOCK_PAGE_BREAK:
      place_chain (self);
      finish_page (self);
      break;
    case CCH_DOC_BLOCK_FOOT:
      break;
    case CCH_DOC_BLOCK_PARAGRAPH:
    default:
      lay_lines (self, block);
      break;
    }
}

static void
feed_block (CchPaginator *self)
{
  CchDocBlock *block = cch_doc_part_get_block (self->part, self->next_block++);

  self->maker.block++;
  if (!is_list_line (block))
    self->maker.list_block = 0;
  else if (self->maker.list_block == 0)
    self->maker.list_block = self->maker.block;
  self->maker.before_closing = is_closing_next (self);
  self->maker.target = cch_doc_block_get_bookmark (block);
  lay_block (self, block);
}

static void
feed_row (CchPaginator *self)
{
  CchTableRow *row = cch_table_flow_lay_next (self->table);
  CchSlab slab = { .height = row->height, .keep_next = row->keep_next, .row = row };
  gboolean last = cch_table_flow_is_laid (self->table);

  slab.table = cch_table_flow_ref (self->table);
  if (last && self->maker.before_closing)
    slab.keep_next = TRUE;
  cch_slab_maker_push (&self->maker, &slab);
  if (last)
    g_clear_pointer (&self->table, cch_table_flow_unref);
}

/* One step; FALSE when the document is done. */
static gboolean
step (CchPaginator *self)
{
  if (self->part == NULL)
    return begin_part (self);
  if (self->table != NULL)
    feed_row (self);
  else if (self->next_block < cch_doc_part_get_n_blocks (self->part))
    feed_block (self);
  else
    end_part (self);
  return TRUE;
}

/**
 * cch_paginator_next:
 *
 * Returns: (transfer full) (nullable): the next page, or %NULL after the last
 */
CchSheet *
cch_paginator_next (CchPaginator *paginator)
{
  while (g_queue_is_empty (&paginator->finished))
    if (!step (paginator))
      return NULL;
  return g_queue_pop_head (&paginator->finished);
}

/**
 * cch_paginator_make_pages:
 *
 * Returns: (transfer full) (element-type CchSheet): all pages, for a preview
 */
GPtrArray *
cch_paginator_make_pages (CchLayoutContext *context, CchDoc *doc)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_sheet_unref);
  g_autoptr (CchPaginator) paginator = cch_paginator_new (context, doc);
  CchSheet *page;

  while ((page = cch_paginator_next (paginator)) != NULL)
    g_ptr_array_add (pages, page);
  return pages;
}
