/* Which agency a person means who writes its name, its short name or another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

/**
 * CchAgencyNames:
 *
 * Every way to write an agency that exists on one day, compared without case, marks and
 * punctuation. Immutable. What two agencies are called means neither.
 */
typedef struct _CchAgencyNames CchAgencyNames;

/**
 * CchAgencyMention:
 *
 * One of the agencies that a text lists.
 */
typedef struct
{
  gint64 agency; /* 0 when no agency is called so */
  char *wording; /* owned: as it was written */
} CchAgencyMention;

CchAgencyNames *cch_agency_names_new (CchOffice *office, CchDate day, GError **error);
void cch_agency_names_free (CchAgencyNames *names);

gint64 cch_agency_names_find (const CchAgencyNames *names, const char *text);
GPtrArray *cch_agency_names_split (const CchAgencyNames *names, const char *text);
void cch_agency_mention_free (CchAgencyMention *mention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchAgencyNames, cch_agency_names_free)

G_END_DECLS
