/* Gives what GTK builds out of parts of its own the names that people hear.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cch_compat_name_parts (void);

G_END_DECLS
