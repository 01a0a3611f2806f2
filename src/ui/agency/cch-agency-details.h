/* What is known of one agency: what it is on a day, its names, who came before and after.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"
#include "session/cch-organisation-records.h"
#include "store/cch-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

void cch_agency_details_fill (GtkBox *box,
                              CchOffice *office,
                              const CchOrganisationRecords *records,
                              const CchRegulation *regulation,
                              gint64 agency,
                              CchDate day);

G_END_DECLS
