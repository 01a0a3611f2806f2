/* What is refused of an action on agencies, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-organisation-records.h"

G_BEGIN_DECLS

char *cch_organisation_check_write_day (CchDate day);

gboolean cch_organisation_check_day (CchDate day, GError **error);
CchAgencyTerm *cch_organisation_check_agency (const CchOrganisationRecords *records,
                                              gint64 agency,
                                              CchDate day,
                                              GError **error);
gboolean cch_organisation_check_draft (const CchOrganisationRecords *records,
                                       gint64 agency,
                                       CchAgencyTerm *draft,
                                       CchDate day,
                                       GError **error);
gboolean cch_organisation_check_period (const CchOrganisationRecords *records,
                                        const CchAgencyTerm *term,
                                        GError **error);
gboolean cch_organisation_check_end (const CchOrganisationRecords *records,
                                     gint64 agency,
                                     CchDate day,
                                     GError **error);

G_END_DECLS
