/* Fills a new office with a complete example year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

/* Whom the sample year was written for; its records make no sense under other regulations. */
#define CCH_SAMPLE_REGULATION "two-level-2025"
#define CCH_SAMPLE_CLASS "xa"

gboolean cch_sample_fill (CchOffice *office, GError **error);
gboolean cch_sample_read (CchOffice *office,
                          gint64 agency,
                          const char *text,
                          gssize length,
                          const char *file,
                          GError **error);

G_END_DECLS
