/* Words that an office says are right, kept in its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-spelling.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

/* Setting: the office's own words, a line each. */
#define CCH_SETTING_WORDS "words"

CchSpelling *cch_office_words_load (CchOffice *office);
gboolean cch_office_words_add (CchOffice *office, const char *words, GError **error);

G_END_DECLS
