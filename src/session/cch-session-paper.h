/* From a record of the office to a document ready for paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

CchRegulation *cch_session_load_regulation (CchSession *self, const char *id, GError **error);
CchRecord *cch_session_find_document (CchSession *self, const char *text, GError **error);
CchDoc *cch_session_compose (CchSession *self, CchRecord *record, gboolean draft, GError **error);

G_END_DECLS
