/* What SQL of this program can ask about Vietnamese text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

G_BEGIN_DECLS

gboolean cch_functions_register (CchDatabase *database, GError **error);

G_END_DECLS
