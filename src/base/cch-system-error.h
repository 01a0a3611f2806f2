/* What the system says about a file, in words for people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cch_system_error_set (GError **error, int system_error, const char *path);

G_END_DECLS
