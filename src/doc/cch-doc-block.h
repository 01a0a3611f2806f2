/* A block of a document: some lines that belong together, or a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-role.h"
#include "doc/cch-doc-table.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOC_BLOCK (cch_doc_block_get_type ())

/**
 * CchDocBlockKind:
 * @CCH_DOC_BLOCK_LETTERHEAD: two columns: agencies, number and "V/v" left; country, motto, place
 *   and date right; an attached document has no number and no date
 * @CCH_DOC_BLOCK_TITLE: name of the type, subject, short rule; reference line of an attachment
 * @CCH_DOC_BLOCK_APPENDIX_TITLE: "Phụ lục II", its name, reference line, short rule
 * @CCH_DOC_BLOCK_ADDRESSEES: "Kính gửi:" with one or several addressees
 * @CCH_DOC_BLOCK_PARAGRAPH: one line of any role
 * @CCH_DOC_BLOCK_TABLE: a table
 * @CCH_DOC_BLOCK_CLOSING: recipients (or a second signature) left, signature right
 * @CCH_DOC_BLOCK_PAGE_BREAK: what follows starts a page
 * @CCH_DOC_BLOCK_FOOT: stands at the foot of the first page, under a line; the first block of a part
 */
typedef enum
{
  CCH_DOC_BLOCK_LETTERHEAD,
  CCH_DOC_BLOCK_TITLE,
  CCH_DOC_BLOCK_APPENDIX_TITLE,
  CCH_DOC_BLOCK_ADDRESSEES,
  CCH_DOC_BLOCK_PARAGRAPH,
  CCH_DOC_BLOCK_TABLE,
  CCH_DOC_BLOCK_CLOSING,
  CCH_DOC_BLOCK_PAGE_BREAK,
  CCH_DOC_BLOCK_FOOT,
} CchDocBlockKind;

/**
 * CchDocImage:
 *
 * A picture to lay over a signature line: PNG bytes at a size in millimetres.
 */
typedef struct
{
  GBytes *png;
  double width;
  double height;
} CchDocImage;

/**
 * CchDocLine:
 *
 * A line of a block before it is broken into lines of paper.
 */
typedef struct
{
  CchDocRole role;
  CchDocText *text;
  CchDocSource *source; /* nullable */
  CchDocImage *image;   /* nullable: signature roles only */
} CchDocLine;

typedef struct _CchDocBlock CchDocBlock;

GType cch_doc_block_get_type (void);

CchDocBlock *cch_doc_block_new (CchDocBlockKind kind,
                                const CchDocLine *lines,
                                guint n_lines,
                                const char *bookmark);
CchDocBlock *cch_doc_block_new_table (CchDocTable *table, const char *bookmark);
CchDocBlock *cch_doc_block_ref (CchDocBlock *block);
void cch_doc_block_unref (CchDocBlock *block);

CchDocBlockKind cch_doc_block_get_kind (const CchDocBlock *block);
const CchDocLine *cch_doc_block_get_lines (const CchDocBlock *block, guint *n_lines);
const CchDocLine *cch_doc_block_find_line (const CchDocBlock *block, CchDocRole role);
CchDocTable *cch_doc_block_get_table (const CchDocBlock *block);
const char *cch_doc_block_get_bookmark (const CchDocBlock *block);

const char *cch_doc_block_kind_get_nick (CchDocBlockKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocBlock, cch_doc_block_unref)

G_END_DECLS
