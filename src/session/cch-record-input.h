/* Reads the value of a field as people write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

gboolean cch_record_input_parse (CchOffice *office,
                                 const CchField *field,
                                 const char *text,
                                 GValue *value,
                                 GError **error);

G_END_DECLS
