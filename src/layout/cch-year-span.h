/* Spans of years, which no line breaks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cch_year_span_holds (const char *string, gsize blank);

G_END_DECLS
