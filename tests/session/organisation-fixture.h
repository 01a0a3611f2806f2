/* An office with agencies, an area and tasks, for tests of what happens to agencies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "office-fixture.h"
#include "session/cch-organisation-edit.h"

G_BEGIN_DECLS

#define FOUNDING ((CchDate){ 2020, 1, 1 })
#define DAY ((CchDate){ 2025, 7, 1 })
#define EVE ((CchDate){ 2025, 6, 30 })
#define LATER ((CchDate){ 2025, 12, 31 })

/* Communes under a province, the first with an area; tasks of a draft and of an issued plan. */
typedef struct
{
  gint64 province;
  gint64 parts[3];
  gint64 school; /* under the second */
  gint64 area;
  CchTask *open;  /* owned */
  CchTask *still; /* owned: of an issued plan */
} Communes;

CchAgencyTerm *
organisation_make_draft (const char *name, const char *agency_class, gint64 superior);
gint64 organisation_add (OfficeFixture *fixture, const char *name, gint64 superior);
gint64 organisation_add_area (OfficeFixture *fixture);
gint64
organisation_add_duty (OfficeFixture *fixture, CchTask *task, gint64 agency, const char *wording);
char *organisation_dup_name (OfficeFixture *fixture, gint64 agency, CchDate day);
void
organisation_assert_name (OfficeFixture *fixture, gint64 agency, CchDate day, const char *expected);
gint64 organisation_get_superior (OfficeFixture *fixture, gint64 agency, CchDate day);
gint64 organisation_get_owner (OfficeFixture *fixture, gint64 area, CchDate day);
gint64 organisation_query (OfficeFixture *fixture, const char *sql, gint64 number);
void organisation_assert_one_entry (OfficeFixture *fixture, const char *before);
void organisation_assert_refused (GError *error, const char *words);
void communes_set_up (OfficeFixture *fixture, Communes *communes);
void communes_clear (Communes *communes);
GArray *organisation_list_ids (const gint64 *ids, guint n_ids);

G_END_DECLS
