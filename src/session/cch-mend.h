/* What a person does about findings: mends them, silences them, hears them again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-finding.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

gboolean cch_mend_is_plain (const CchFinding *finding);
gboolean cch_mend_apply (CchOffice *office, const CchFinding *finding, GError **error);
guint cch_mend_apply_all (CchOffice *office, GPtrArray *findings, GError **error);

gboolean
cch_mend_silence (CchOffice *office, const CchFinding *finding, const char *reason, GError **error);
gboolean cch_mend_unsilence (CchOffice *office, const CchFinding *finding, GError **error);

G_END_DECLS
