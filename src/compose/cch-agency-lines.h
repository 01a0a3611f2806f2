/* How the name and the address of an agency break over the lines of a letterhead.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency-term.h"

G_BEGIN_DECLS

gboolean cch_agency_is_committee (const CchAgencyTerm *term);
gboolean cch_agency_is_collective (const CchAgencyTerm *term);
const char *cch_agency_get_symbol (const CchAgencyTerm *term);
char *cch_agency_get_body_name (const CchAgencyTerm *term);
char **cch_agency_get_lines (const CchAgencyTerm *term);
char **cch_agency_get_address_lines (const CchAgencyTerm *term);

G_END_DECLS
