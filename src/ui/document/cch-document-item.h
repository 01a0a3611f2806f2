/* A row of the list of documents: a letter that is written, or a line of the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_DOCUMENT_GROUP_WRITTEN, /* being written */
  CCH_DOCUMENT_GROUP_SENT,
  CCH_DOCUMENT_GROUP_RECEIVED,
} CchDocumentGroup;

#define CCH_TYPE_DOCUMENT_ITEM (cch_document_item_get_type ())

/**
 * CchDocumentItem:
 *
 * An issued letter has one row, also when it was reopened: that of the letter. Properties: `title`,
 * what it is about; `caption`, number, day and with whom.
 */
G_DECLARE_FINAL_TYPE (CchDocumentItem, cch_document_item, CCH, DOCUMENT_ITEM, GObject)

GPtrArray *cch_document_items_list (CchOffice *office, GError **error);
CchDocumentItem *cch_document_item_renew (CchDocumentItem *self, CchRecord *letter);
gboolean cch_document_item_is (CchDocumentItem *self, const CchKind *kind, gint64 row);

CchDocumentGroup cch_document_item_get_group (CchDocumentItem *self);
const CchKind *cch_document_item_get_kind (CchDocumentItem *self);
gint64 cch_document_item_get_row (CchDocumentItem *self);
gint64 cch_document_item_get_line (CchDocumentItem *self);
const char *cch_document_item_get_title (CchDocumentItem *self);
const char *cch_document_item_get_caption (CchDocumentItem *self);
gboolean cch_document_item_matches (CchDocumentItem *self, const char *words);

G_END_DECLS
