/* Chooses one agency, or several, among thousands: a search and a list with ticks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-organisation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_CHOOSER (cch_agency_chooser_get_type ())

/**
 * CchAgencyChooser:
 *
 * Signal `changed` when another agency is ticked.
 */
G_DECLARE_FINAL_TYPE (CchAgencyChooser, cch_agency_chooser, CCH, AGENCY_CHOOSER, GtkBox)

void cch_agency_chooser_set_multiple (CchAgencyChooser *self, gboolean multiple);
void cch_agency_chooser_set_organisation (CchAgencyChooser *self,
                                          const CchOrganisation *organisation,
                                          gint64 except);
void cch_agency_chooser_choose (CchAgencyChooser *self, gint64 agency, gboolean chosen);
GArray *cch_agency_chooser_list_chosen (CchAgencyChooser *self);
char *cch_agency_chooser_dup_name (CchAgencyChooser *self, gint64 agency);

G_END_DECLS
