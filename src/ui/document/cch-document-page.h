/* The page of everything that can be printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOCUMENT_PAGE (cch_document_page_get_type ())
G_DECLARE_FINAL_TYPE (CchDocumentPage, cch_document_page, CCH, DOCUMENT_PAGE, CchPage)

G_END_DECLS
