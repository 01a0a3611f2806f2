/* The form for a new agency, or for what an agency becomes from a day on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"
#include "store/cch-office.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_FORM (cch_agency_form_get_type ())
G_DECLARE_FINAL_TYPE (CchAgencyForm, cch_agency_form, CCH, AGENCY_FORM, CchDialog)

/**
 * CchAgencyForm:
 *
 * Signal `done`: the office has taken it in; comes with the row of the agency.
 */
CchAgencyForm *cch_agency_form_new (CchOffice *office, CchRegulation *regulation, CchDate day);
void cch_agency_form_set_superior (CchAgencyForm *self, gint64 superior);
gboolean cch_agency_form_set_agency (CchAgencyForm *self, gint64 agency, GError **error);

G_END_DECLS
