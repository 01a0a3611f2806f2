/* A new office file for a test, founded under a regulation and opened for writing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

void cch_test_office_found (const char *path,
                            const char *regulation,
                            const char *class_id,
                            const char *agency,
                            const char *place);
CchSession *cch_test_office_open (const char *path);
CchAgency *cch_test_office_get_agency (CchOffice *office);
void cch_test_office_rename_agency (CchOffice *office,
                                    CchAgency *agency,
                                    const char *label,
                                    const char *name);

G_END_DECLS
