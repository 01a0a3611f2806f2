/* The real documents that tests may read where they lie beside the source.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cch_test_seed_read (const char *number);

G_END_DECLS
