/* What a foreign text document looks like: its page, and each paragraph with its look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-profile.h"

G_BEGIN_DECLS

/**
 * CchOdtLook:
 *
 * How a paragraph looks. Lengths are millimetres for indents, points for the rest; what the
 * document leaves to the program that shows it is negative.
 */
typedef struct
{
  char *family; /* owned, nullable */
  double size;
  gboolean bold;
  gboolean italic;
  CchDocAlign align;
  double indent;
  double before;
  double after;
  double line_factor; /* of the single pitch */
} CchOdtLook;

typedef struct
{
  CchDocRole role; /* as its words and place suggest */
  gboolean known;  /* whether they suggest any */
  guint table;     /* from 1; 0: in no table */
  guint row;       /* within the table */
  guint column;    /* within the row */
  gboolean header; /* in a row that is repeated on every page */
  gboolean broken; /* the first of a table that goes on over pages without such a row */
  char *text;      /* owned, NFC */
  CchOdtLook look;
} CchOdtParagraph;

/**
 * CchOdtPage:
 *
 * Millimetres; negative when the document does not say.
 */
typedef struct
{
  double width;
  double height;
  double margins[4]; /* top, bottom, left, right */
  gboolean numbered;
  gboolean number_on_top;
  gboolean number_on_first;
  CchDocAlign number_align;
} CchOdtPage;

typedef struct
{
  CchOdtPage page;
  GArray *paragraphs; /* (element-type CchOdtParagraph), owned */
} CchOdtDocument;

CchOdtDocument *cch_odt_document_new (void);
void cch_odt_document_free (CchOdtDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOdtDocument, cch_odt_document_free)

G_END_DECLS
