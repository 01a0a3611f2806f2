/* Changes of records in words that people read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"
#include "store/cch-change-reader.h"

G_BEGIN_DECLS

char *cch_words_get_title (CchDatabase *database, const CchKind *kind, gint64 row);
char *cch_words_get_number (CchDatabase *database, gint64 task);
char *cch_words_summarize (CchDatabase *database, GBytes *changeset);
void cch_words_append (CchDatabase *database, const CchChangeReader *change, GPtrArray *lines);
GPtrArray *cch_words_list (CchDatabase *database, GBytes *changeset, guint limit);

G_END_DECLS
