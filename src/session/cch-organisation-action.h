/* One action on agencies while it is done: the edit, and the records as they will be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-task.h"
#include "session/cch-organisation-records.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

/**
 * CchOrganisationAction:
 *
 * The steps keep the first failure in the edit and change @records along with the file, so that
 * the next step sees what the one before has done.
 */
typedef struct
{
  CchEdit *edit;                   /* owned */
  CchOffice *office;               /* not owned */
  CchOrganisationRecords *records; /* not owned */
  CchDate day;                     /* from which the new state counts */
} CchOrganisationAction;

gboolean cch_organisation_action_begin (CchOrganisationAction *action,
                                        CchOffice *office,
                                        CchOrganisationRecords *records,
                                        CchDate day,
                                        const char *label,
                                        GError **error);
void cch_organisation_action_clear (CchOrganisationAction *action);

gint64 cch_organisation_action_found (CchOrganisationAction *action, CchAgencyTerm *draft);
void cch_organisation_action_put_term (CchOrganisationAction *action,
                                       CchAgencyTerm *running,
                                       CchAgencyTerm *draft,
                                       CchDate day);
void cch_organisation_action_close (CchOrganisationAction *action, gint64 agency);
void cch_organisation_action_succeed (CchOrganisationAction *action,
                                      gint64 predecessor,
                                      gint64 successor,
                                      CchAgencyChange change,
                                      const char *basis);
void cch_organisation_action_add_owner (CchOrganisationAction *action,
                                        gint64 area,
                                        gint64 agency,
                                        CchDate start,
                                        CchDate end);
void cch_organisation_action_set_date (CchOrganisationAction *action,
                                       gpointer record,
                                       const char *field,
                                       CchDate *member,
                                       CchDate day);
CchDate cch_organisation_action_get_eve (const CchOrganisationAction *action);

/* cch-organisation-pass.c */
void cch_organisation_action_pass_areas (CchOrganisationAction *action, gint64 from, gint64 to);
void cch_organisation_action_pass_subordinates (CchOrganisationAction *action,
                                                const GArray *from,
                                                gint64 to,
                                                gint64 top);
gboolean cch_organisation_action_pass_tasks (CchOrganisationAction *action,
                                             gint64 from,
                                             gint64 to,
                                             GError **error);
gboolean cch_organisation_action_share_tasks (CchOrganisationAction *action,
                                              gint64 from,
                                              const GArray *shares,
                                              const GArray *takers,
                                              GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CchOrganisationAction, cch_organisation_action_clear)

G_END_DECLS
