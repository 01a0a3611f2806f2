/* The form for what happens to an agency: merger, split, end, another superior, an area.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-organisation-event.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_EVENT_FORM (cch_agency_event_form_get_type ())

/**
 * CchAgencyEventForm:
 *
 * Tells in words what will pass to whom, before anything is done. Signal `done` (gint64): the
 * agency to look at.
 */
G_DECLARE_FINAL_TYPE (CchAgencyEventForm, cch_agency_event_form, CCH, AGENCY_EVENT_FORM, CchDialog)

CchAgencyEventForm *cch_agency_event_form_new (CchOffice *office,
                                               CchOrganisationEventKind kind,
                                               gint64 agency,
                                               CchDate day);

G_END_DECLS
