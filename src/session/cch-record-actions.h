/* Whole actions on records of a plan, each one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-edit.h"

G_BEGIN_DECLS

gboolean cch_records_add (CchOffice *office,
                          GPtrArray *drafts,
                          gint64 plan,
                          const char *label,
                          GError **error);
gboolean cch_record_remove (CchOffice *office, CchRecord *record, GError **error);
gboolean cch_record_move (CchOffice *office, CchRecord *record, CchRecord *before, GError **error);

G_END_DECLS
