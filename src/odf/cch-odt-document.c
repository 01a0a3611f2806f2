/* What a foreign text document looks like: its page, and each paragraph with its look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odt-document.h"

static void
clear_paragraph (gpointer data)
{
  CchOdtParagraph *paragraph = data;

  g_free (paragraph->text);
  g_free (paragraph->look.family);
}

CchOdtDocument *
cch_odt_document_new (void)
{
  CchOdtDocument *document = g_new0 (CchOdtDocument, 1);

  document->page = (CchOdtPage){ .width = -1, .height = -1, .margins = { -1, -1, -1, -1 } };
  document->paragraphs = g_array_new (FALSE, TRUE, sizeof (CchOdtParagraph));
  g_array_set_clear_func (document->paragraphs, clear_paragraph);
  return document;
}

void
cch_odt_document_free (CchOdtDocument *document)
{
  g_array_unref (document->paragraphs);
  g_free (document);
}
