/* All agencies of an office with their terms, successions and areas, read at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-organisation.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchOrganisationRecords:
 *
 * Records of their own, not those of the identity map: who works on them may change them ahead of
 * a commit.
 */
typedef struct
{
  GPtrArray *agencies;    /* (element-type CchAgency), owned */
  GPtrArray *terms;       /* (element-type CchAgencyTerm), owned */
  GPtrArray *successions; /* (element-type CchAgencySuccession), owned */
  GPtrArray *owners;      /* (element-type CchAreaOwner), owned */
  GHashTable *by_id;      /* (element-type gint64 CchAgency), keys and records of @agencies */
} CchOrganisationRecords;

CchOrganisationRecords *cch_organisation_records_load (CchDatabase *database, GError **error);
void cch_organisation_records_free (CchOrganisationRecords *records);

CchAgency *cch_organisation_records_find (const CchOrganisationRecords *records, gint64 agency);
CchAgencyTerm *cch_organisation_records_find_term (const CchOrganisationRecords *records,
                                                   gint64 agency,
                                                   CchDate day);
char *cch_organisation_records_dup_name (const CchOrganisationRecords *records,
                                         gint64 agency,
                                         CchDate day);
CchOrganisation *cch_organisation_records_resolve (const CchOrganisationRecords *records,
                                                   CchDate day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOrganisationRecords, cch_organisation_records_free)

G_END_DECLS
