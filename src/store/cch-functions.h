/* What SQL in an office file may use beyond SQLite itself: Vietnamese order and search keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <sqlite3.h>

/* COLLATE vi: the order of a Vietnamese dictionary. fold (text): the search key. */
#define CCH_COLLATION_VI "vi"

int cch_functions_register (sqlite3 *handle);
