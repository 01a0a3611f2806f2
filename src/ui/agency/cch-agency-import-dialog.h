/* Asks whether a list of agencies is to be taken in: every row with a tick and with its faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-agency-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The response "import" means yes. */
GtkWidget *cch_agency_import_dialog_new (GtkWindow *parent, CchAgencyImport *import);

G_END_DECLS
