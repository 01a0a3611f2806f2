/* The page of the documents: letters that are written here, and the register of what went and came.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/document/cch-document-list.h"
#include "ui/document/cch-letter-editor.h"
#include "ui/paper/cch-plan-preview.h"
#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOCUMENT_PAGE (cch_document_page_get_type ())
G_DECLARE_FINAL_TYPE (CchDocumentPage, cch_document_page, CCH, DOCUMENT_PAGE, CchPage)

CchDocumentList *cch_document_page_get_list (CchDocumentPage *self);
CchLetterEditor *cch_document_page_get_letter_editor (CchDocumentPage *self);
CchPlanPreview *cch_document_page_get_preview (CchDocumentPage *self);

G_END_DECLS
