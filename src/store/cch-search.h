/* One box that finds records by what they say, without regard to case, tone marks and đ or d.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

/* Editing does not pay for the index: whoever searches has it brought up to date, the window in a
 * thread (session/cch-worker.h). */

gboolean cch_search_catch_up (CchOffice *office, guint limit, GError **error);
gboolean cch_search_is_current (CchOffice *office);
GPtrArray *cch_search_find (CchOffice *office, const char *text, guint limit, GError **error);
char *cch_search_make_match (const char *text);

G_END_DECLS
