/* All records of an office as its file holds them, to be compared before and after.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

char *cch_test_dump (CchOffice *office);

G_END_DECLS
