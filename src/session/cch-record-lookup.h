/* Finds the record that a person means: by its identifier, the end of it, or its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

/* What is shown of an identifier: its end, which is chance; the beginning is the time. */
#define CCH_RECORD_SHORT_ID_LENGTH 8

const char *cch_record_lookup_shorten (const char *uuid);
const char *cch_record_get_short_id (CchRecord *record);
CchRecord *
cch_record_lookup (CchOffice *office, const CchKind *kind, const char *text, GError **error);
CchRecord *cch_record_load_owner (CchOffice *office, CchRecord *record);

G_END_DECLS
