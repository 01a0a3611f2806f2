/* One setting of an office: found, put, removed, each change as one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

CchRecord *cch_office_setting_find (CchOffice *office, const char *key, GError **error);
gboolean cch_office_setting_put (CchOffice *office,
                                 const char *key,
                                 const char *value,
                                 const char *label,
                                 GError **error);
gboolean
cch_office_setting_remove (CchOffice *office, const char *key, const char *label, GError **error);

G_END_DECLS
