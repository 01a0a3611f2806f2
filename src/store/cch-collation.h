/* The order of a Vietnamese dictionary, for SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <sqlite3.h>

#define CCH_COLLATION_VI "vi"

int cch_collation_register (sqlite3 *handle);
