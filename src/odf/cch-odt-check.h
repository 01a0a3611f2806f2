/* The format police on a foreign document: its styles against the regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "odf/cch-odt-document.h"

G_BEGIN_DECLS

GPtrArray *cch_odt_check (const CchOdtDocument *document, const CchDocProfile *law);

G_END_DECLS
