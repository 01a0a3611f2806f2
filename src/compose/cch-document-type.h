/* The types of administrative documents and how they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchDocumentType:
 * @code: the abbreviation in symbols: "KH"; of Nghị định 30/2020, Phụ lục III
 * @name: as it stands in a sentence: "Kế hoạch"
 */
typedef struct
{
  const char *code;
  const char *name;
} CchDocumentType;

const CchDocumentType *cch_document_type_find (const char *code);
const CchDocumentType *cch_document_type_from_symbol (const char *symbol);
char *cch_document_number_format (const char *number, const char *symbol);

G_END_DECLS
