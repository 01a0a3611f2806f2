/* A block of a document: some lines that belong together, or a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-block.h"

struct _CchDocBlock
{
  gatomicrefcount references;
  CchDocBlockKind kind;
  char *bookmark;     /* owned, nullable: what a link may name */
  CchDocTable *table; /* owned, nullable */
  guint n_lines;
  CchDocLine lines[]; /* texts, sources and images owned */
};

G_DEFINE_BOXED_TYPE (CchDocBlock, cch_doc_block, cch_doc_block_ref, cch_doc_block_unref)

static CchDocImage *
image_copy (const CchDocImage *image)
{
  CchDocImage *copy = g_memdup2 (image, sizeof (CchDocImage));

  g_bytes_ref (copy->png);
  return copy;
}

/**
 * cch_doc_block_new:
 * @lines: (array length=n_lines): copied; what they point at is referenced
 * @bookmark: (nullable)
 */
CchDocBlock *
cch_doc_block_new (CchDocBlockKind kind,
                   const CchDocLine *lines,
                   guint n_lines,
                   const char *bookmark)
{
  CchDocBlock *block = g_malloc0 (sizeof (CchDocBlock) + n_lines * sizeof (CchDocLine));

  g_atomic_ref_count_init (&block->references);
  block->kind = kind;
  block->bookmark = g_strdup (bookmark);
  block->n_lines = n_lines;
  for (guint i = 0; i < n_lines; i++)
    {
      block->lines[i].role = lines[i].role;
      block->lines[i].text = cch_doc_text_ref (lines[i].text);
      if (lines[i].source != NULL)
        block->lines[i].source = cch_doc_source_ref (lines[i].source);
      if (lines[i].image != NULL)
        block->lines[i].image = image_copy (lines[i].image);
    }
  return block;
}

CchDocBlock *
cch_doc_block_new_table (CchDocTable *table, const char *bookmark)
{
  CchDocBlock *block = cch_doc_block_new (CCH_DOC_BLOCK_TABLE, NULL, 0, bookmark);

  block->table = cch_doc_table_ref (table);
  return block;
}

CchDocBlock *
cch_doc_block_ref (CchDocBlock *block)
{
  g_atomic_ref_count_inc (&block->references);
  return block;
}

void
cch_doc_block_unref (CchDocBlock *block)
{
  if (!g_atomic_ref_count_dec (&block->references))
    return;

  for (guint i = 0; i < block->n_lines; i++)
    {
      cch_doc_text_unref (block->lines[i].text);
      g_clear_pointer (&block->lines[i].source, cch_doc_source_unref);
      if (block->lines[i].image != NULL)
        g_bytes_unref (block->lines[i].image->png);
      g_free (block->lines[i].image);
    }
  g_clear_pointer (&block->table, cch_doc_table_unref);
  g_free (block->bookmark);
  g_free (block);
}

CchDocBlockKind
cch_doc_block_get_kind (const CchDocBlock *block)
{
  return block->kind;
}

const CchDocLine *
cch_doc_block_get_lines (const CchDocBlock *block, guint *n_lines)
{
  *n_lines = block->n_lines;
  return block->lines;
}

/**
 * cch_doc_block_find_line:
 *
 * Returns: (nullable) (transfer none): the first line of that role
 */
const CchDocLine *
cch_doc_block_find_line (const CchDocBlock *block, CchDocRole role)
{
  for (guint i = 0; i < block->n_lines; i++)
    if (block->lines[i].role == role)
      return &block->lines[i];
  return NULL;
}

CchDocTable *
cch_doc_block_get_table (const CchDocBlock *block)
{
  return block->table;
}

const char *
cch_doc_block_get_bookmark (const CchDocBlock *block)
{
  return block->bookmark;
}

const char *
cch_doc_block_kind_get_nick (CchDocBlockKind kind)
{
  static const char *const nicks[] = { "letterhead", "title",      "appendix-title",
                                       "addressees", "paragraph",  "table",
                                       "closing",    "page-break", "foot" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), NULL);
  return nicks[kind];
}
