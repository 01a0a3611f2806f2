/* Where a piece of a document came from: a record and one field of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_DOC_SOURCE (cch_doc_source_get_type ())

/**
 * CchDocSource:
 *
 * An immutable pointer from paper back to the office file, so that a click on a page reaches
 * the record that the words came from.
 */
typedef struct _CchDocSource CchDocSource;

GType cch_doc_source_get_type (void);

CchDocSource *cch_doc_source_new (const char *kind, const char *uuid, const char *field);
CchDocSource *cch_doc_source_ref (CchDocSource *source);
void cch_doc_source_unref (CchDocSource *source);

const char *cch_doc_source_get_kind (const CchDocSource *source);
const char *cch_doc_source_get_uuid (const CchDocSource *source);
const char *cch_doc_source_get_field (const CchDocSource *source);

char *cch_doc_source_to_string (const CchDocSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocSource, cch_doc_source_unref)

G_END_DECLS
