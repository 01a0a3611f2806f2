/* What may be written into a field, before it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

gboolean cch_edit_check_value (const CchField *field, const GValue *value, GError **error);
gboolean
cch_edit_check_link (CchRecord *record, const CchField *field, const GValue *value, GError **error);
gboolean cch_edit_check_is_blank (const char *text);
gboolean cch_edit_check_draft (CchRecord *draft, GError **error);

G_END_DECLS
