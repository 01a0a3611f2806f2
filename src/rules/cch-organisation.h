/* The agencies as they stand on one day: names, classes, levels, superiors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency-succession.h"
#include "model/cch-agency-term.h"
#include "model/cch-agency.h"
#include "model/cch-area-owner.h"

G_BEGIN_DECLS

#define CCH_TYPE_ORGANISATION (cch_organisation_get_type ())

/**
 * CchOrganisationMember:
 * @agency: its id
 * @term: how it is called and classed on that day, not owned
 * @parent: index of its superior, -1 when it has none or none exists on that day
 * @depth: 0 at the top
 */
typedef struct
{
  gint64 agency;
  CchAgencyTerm *term;
  int parent;
  guint depth;
} CchOrganisationMember;

/**
 * CchOrganisation:
 *
 * Immutable: what the records say about one day. A term counts on its first and on its last day;
 * an agency without a term on the day does not exist. A superior that runs in a circle is dropped,
 * so walking up always ends.
 */
typedef struct _CchOrganisation CchOrganisation;

GType cch_organisation_get_type (void);

CchOrganisation *cch_organisation_new (GPtrArray *agencies, GPtrArray *terms, CchDate date);
CchOrganisation *cch_organisation_ref (CchOrganisation *organisation);
void cch_organisation_unref (CchOrganisation *organisation);

CchDate cch_organisation_get_date (const CchOrganisation *organisation);
guint cch_organisation_get_n_members (const CchOrganisation *organisation);
const CchOrganisationMember *cch_organisation_get_member (const CchOrganisation *organisation,
                                                          guint index);
const CchOrganisationMember *cch_organisation_find (const CchOrganisation *organisation,
                                                    gint64 agency);
gboolean
cch_organisation_is_under (const CchOrganisation *organisation, gint64 agency, gint64 superior);
GArray *cch_organisation_list (const CchOrganisation *organisation,
                               const char *agency_class,
                               CchAgencyLevel level,
                               gint64 superior);
guint cch_organisation_count (const CchOrganisation *organisation,
                              const char *agency_class,
                              CchAgencyLevel level,
                              gint64 superior);

/* cch-organisation-change.c: what follows from mergers, splits and owners of areas */
GArray *cch_organisation_list_successors (GPtrArray *successions, gint64 agency, CchDate date);
GArray *cch_organisation_list_predecessors (GPtrArray *successions, gint64 agency, CchDate date);
gint64 cch_organisation_find_owner (GPtrArray *owners, gint64 area, CchDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOrganisation, cch_organisation_unref)

G_END_DECLS
