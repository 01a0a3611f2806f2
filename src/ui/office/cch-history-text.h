/* The journal in words: a line for each entry, for the panel and for a text file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-entry.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

char *cch_history_text_get_words (const CchEntry *entry);
char *cch_history_text_get_place (const CchEntry *entry);

gboolean cch_history_go_back (CchOffice *office, gint64 entry, guint *n_undone, GError **error);

G_END_DECLS
