/* Immutable text of a line: words in runs of one style, link and source.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-source.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOC_TEXT (cch_doc_text_get_type ())

/**
 * CchDocStyle:
 * @CCH_DOC_STYLE_ROLE: as the role of the line says
 * @CCH_DOC_STYLE_BOLD: bold whatever the role says
 * @CCH_DOC_STYLE_ITALIC: italic whatever the role says
 * @CCH_DOC_STYLE_REGULAR: not bold whatever the role says
 * @CCH_DOC_STYLE_UPRIGHT: not italic whatever the role says
 * @CCH_DOC_STYLE_NO_BREAK: never broken over two lines (document numbers)
 */
typedef enum
{
  CCH_DOC_STYLE_ROLE = 0,
  CCH_DOC_STYLE_BOLD = 1 << 0,
  CCH_DOC_STYLE_ITALIC = 1 << 1,
  CCH_DOC_STYLE_REGULAR = 1 << 2,
  CCH_DOC_STYLE_UPRIGHT = 1 << 3,
  CCH_DOC_STYLE_NO_BREAK = 1 << 4,
} CchDocStyle;

/**
 * CchDocRun:
 *
 * A stretch of bytes of the text. A blank (@blank_width above 0) is white space of that many
 * millimetres that a pen fills in later; its bytes are one no-break space.
 */
typedef struct
{
  guint32 start;
  guint32 length;
  guint16 style; /* CchDocStyle */
  guint16 blank_width;
  const char *link;     /* nullable: "#bookmark" or an absolute URI; interned */
  CchDocSource *source; /* nullable: overrides the source of the block or cell */
} CchDocRun;

/**
 * CchDocText:
 *
 * Immutable. The string is valid UTF-8 in NFC without control characters; a line feed ends a
 * line for good (in a cell: a paragraph).
 */
typedef struct _CchDocText CchDocText;
typedef struct _CchDocTextBuilder CchDocTextBuilder;

GType cch_doc_text_get_type (void);

CchDocText *cch_doc_text_new (const char *string);
CchDocText *cch_doc_text_new_styled (const char *string, CchDocStyle style);
CchDocText *cch_doc_text_ref (CchDocText *text);
void cch_doc_text_unref (CchDocText *text);

const char *cch_doc_text_get_string (const CchDocText *text);
gsize cch_doc_text_get_length (const CchDocText *text);
const CchDocRun *cch_doc_text_get_runs (const CchDocText *text, guint *n_runs);
const CchDocRun *cch_doc_text_get_run_at (const CchDocText *text, gsize offset);

CchDocTextBuilder *cch_doc_text_builder_new (void);
void cch_doc_text_builder_free (CchDocTextBuilder *builder);

void cch_doc_text_builder_set_source (CchDocTextBuilder *builder, CchDocSource *source);
void cch_doc_text_builder_add (CchDocTextBuilder *builder, const char *string, CchDocStyle style);
void cch_doc_text_builder_add_link (CchDocTextBuilder *builder,
                                    const char *string,
                                    CchDocStyle style,
                                    const char *target);
void cch_doc_text_builder_add_blank (CchDocTextBuilder *builder, guint millimetres);
void cch_doc_text_builder_add_text (CchDocTextBuilder *builder, const CchDocText *text);
void
cch_doc_text_builder_add_start (CchDocTextBuilder *builder, const CchDocText *text, gsize length);
CchDocText *cch_doc_text_builder_end (CchDocTextBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocText, cch_doc_text_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocTextBuilder, cch_doc_text_builder_free)

G_END_DECLS
