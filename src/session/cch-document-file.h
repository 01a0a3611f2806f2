/* Writes a document into a file, in the format that its name ends in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "layout/cch-pdf.h"

G_BEGIN_DECLS

const char *const *cch_document_file_list_endings (void);
gboolean cch_document_file_can_write (const char *path);
char *cch_document_file_suggest_name (const CchDoc *document, const char *ending);

GPtrArray *cch_document_file_write (CchLayoutContext *context,
                                    CchDoc *document,
                                    const char *path,
                                    const char *iso_time,
                                    const CchPageWatch *watch,
                                    GError **error);

G_END_DECLS
