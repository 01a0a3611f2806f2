/* The list of the page of documents: what is written, what was sent, what came.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/document/cch-document-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_DOCUMENT_LIST (cch_document_list_get_type ())

/**
 * CchDocumentList:
 *
 * Follows the office. Signals: `chosen`: another item is chosen, or none; `entered`: Enter or a
 * double click on it.
 */
G_DECLARE_FINAL_TYPE (CchDocumentList, cch_document_list, CCH, DOCUMENT_LIST, AdwBin)

void cch_document_list_set_office (CchDocumentList *self, CchOffice *office);
CchDocumentItem *cch_document_list_get_chosen (CchDocumentList *self);
gboolean cch_document_list_choose (CchDocumentList *self, const CchKind *kind, gint64 row);
guint cch_document_list_get_n_documents (CchDocumentList *self);
GListModel *cch_document_list_get_shown (CchDocumentList *self);
void cch_document_list_start_search (CchDocumentList *self);

G_END_DECLS
