/* Agencies that have no term, as the command line or a table brings them: they are called as usual.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

GPtrArray *cch_bare_agencies_list (CchDatabase *database, GError **error);

G_END_DECLS
