/* Actions on the agencies of an office: each is one entry of the journal, or is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-task.h"
#include "session/cch-organisation-records.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

/*
 * A draft is a CchAgencyTerm without a row; of it are taken name, class, level, superior and the
 * other fields that describe, never agency, start and end. cch_organisation_dup_term() gives one
 * to change. What is new counts from @day on, what was before until the day before.
 */

CchOrganisation *cch_organisation_load (CchOffice *office, CchDate day, GError **error);
CchAgencyTerm *
cch_organisation_dup_term (CchOffice *office, gint64 agency, CchDate day, GError **error);

gint64 cch_organisation_add (CchOffice *office, CchAgencyTerm *draft, CchDate day, GError **error);
gboolean cch_organisation_change (CchOffice *office,
                                  gint64 agency,
                                  CchAgencyTerm *draft,
                                  CchDate day,
                                  GError **error);
gboolean cch_organisation_rename (CchOffice *office,
                                  gint64 agency,
                                  const char *name,
                                  const char *short_name,
                                  CchDate day,
                                  GError **error);
gboolean cch_organisation_place_under (CchOffice *office,
                                       gint64 agency,
                                       gint64 superior,
                                       CchDate day,
                                       GError **error);
gboolean cch_organisation_reclass (CchOffice *office,
                                   gint64 agency,
                                   const char *agency_class,
                                   CchAgencyLevel level,
                                   CchDate day,
                                   GError **error);
gboolean cch_organisation_add_past (CchOffice *office, CchAgencyTerm *term, GError **error);
gboolean cch_organisation_set_owner (CchOffice *office,
                                     gint64 area,
                                     gint64 agency,
                                     CchDate day,
                                     GError **error);

/* cch-organisation-merge.c */
gint64 cch_organisation_merge (CchOffice *office,
                               const GArray *agencies,
                               gint64 into,
                               CchAgencyTerm *draft,
                               CchDate day,
                               const char *basis,
                               GError **error);
gboolean cch_organisation_split (CchOffice *office,
                                 gint64 agency,
                                 const GPtrArray *drafts,
                                 const GArray *shares,
                                 CchDate day,
                                 const char *basis,
                                 GError **error);
gboolean cch_organisation_dissolve (CchOffice *office,
                                    gint64 agency,
                                    gint64 successor,
                                    CchDate day,
                                    const char *basis,
                                    GError **error);

gboolean cch_organisation_hand_out (CchOffice *office,
                                    gint64 agency,
                                    const GArray *shares,
                                    const GArray *takers,
                                    CchDate day,
                                    GError **error);

/* cch-organisation-share.c: "21/21" */
guint cch_organisation_count_share (const CchOrganisation *organisation,
                                    const GArray *agencies,
                                    const char *const *classes,
                                    gint64 superior,
                                    guint *total);
char *cch_organisation_format_share (guint part, guint total);

G_END_DECLS
