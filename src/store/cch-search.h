/* One box that finds records by what they say, without regard to case, tone marks and đ or d.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

/* The index is brought up to date by whoever searches, so that editing does not pay for it. After a
 * big import, call cch_search_catch_up() from an idle with a limit until it has nothing to do. */

gboolean cch_search_catch_up (CchOffice *office, guint limit, GError **error);
gboolean cch_search_is_current (CchOffice *office);
GPtrArray *cch_search_find (CchOffice *office, const char *text, guint limit, GError **error);
char *cch_search_make_match (const char *text);

G_END_DECLS
