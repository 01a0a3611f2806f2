/* A document: parts with their own page numbers, each a list of blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-block.h"
#include "doc/cch-doc-profile.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOC (cch_doc_get_type ())
#define CCH_TYPE_DOC_PART (cch_doc_part_get_type ())

/**
 * CchDocPartKind:
 * @CCH_DOC_PART_MAIN: the document itself
 * @CCH_DOC_PART_ATTACHED: a plan or regulation that the main document issues
 * @CCH_DOC_PART_APPENDIX: an appendix
 *
 * Every part starts a page and numbers its pages from 1.
 */
typedef enum
{
  CCH_DOC_PART_MAIN,
  CCH_DOC_PART_ATTACHED,
  CCH_DOC_PART_APPENDIX,
} CchDocPartKind;

typedef enum
{
  CCH_DOC_PORTRAIT,
  CCH_DOC_LANDSCAPE,
} CchDocOrientation;

/**
 * CchDoc:
 *
 * Immutable and reference counted, like everything under it; it may be handed to a thread.
 */
typedef struct _CchDoc CchDoc;
typedef struct _CchDocPart CchDocPart;

GType cch_doc_get_type (void);
GType cch_doc_part_get_type (void);

CchDoc *cch_doc_new (CchDocProfile *profile,
                     const char *title,
                     const char *author,
                     const char *subject,
                     GPtrArray *parts);
CchDoc *cch_doc_ref (CchDoc *doc);
void cch_doc_unref (CchDoc *doc);

CchDocProfile *cch_doc_get_profile (const CchDoc *doc);
const char *cch_doc_get_title (const CchDoc *doc);
const char *cch_doc_get_author (const CchDoc *doc);
const char *cch_doc_get_subject (const CchDoc *doc);
guint cch_doc_get_n_parts (const CchDoc *doc);
CchDocPart *cch_doc_get_part (const CchDoc *doc, guint index);

char *cch_doc_dump (const CchDoc *doc);

CchDocPart *cch_doc_part_new (CchDocPartKind kind,
                              CchDocOrientation orientation,
                              const char *label,
                              GPtrArray *blocks);
CchDocPart *cch_doc_part_ref (CchDocPart *part);
void cch_doc_part_unref (CchDocPart *part);

CchDocPartKind cch_doc_part_get_kind (const CchDocPart *part);
CchDocOrientation cch_doc_part_get_orientation (const CchDocPart *part);
const char *cch_doc_part_get_label (const CchDocPart *part);
guint cch_doc_part_get_n_blocks (const CchDocPart *part);
CchDocBlock *cch_doc_part_get_block (const CchDocPart *part, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDoc, cch_doc_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocPart, cch_doc_part_unref)

G_END_DECLS
