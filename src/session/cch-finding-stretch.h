/* Which stretch of a text a finding is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-finding.h"

G_BEGIN_DECLS

gboolean
cch_finding_find_stretch (const CchFinding *finding, const char *text, gsize *start, gsize *length);

G_END_DECLS
