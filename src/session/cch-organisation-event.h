/* What happens to agencies, as a value: told in words before it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "session/cch-open-task.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_ORGANISATION_MERGE,
  CCH_ORGANISATION_SPLIT,
  CCH_ORGANISATION_DISSOLVE,
  CCH_ORGANISATION_MOVE,
  CCH_ORGANISATION_OWN,
  CCH_ORGANISATION_PAST_NAME,
  CCH_ORGANISATION_HAND_OUT,
} CchOrganisationEventKind;

/**
 * CchOrganisationEvent:
 * @agency: to which it happens
 * @others: of a merger: the other agencies that take part; of tasks that are handed out: who takes
 *   them
 * @into: the one of those that goes on, or who follows, or the new superior; 0 for a new agency, or
 *   for nobody
 * @names: of a merger into a new agency its name, of a split those of the parts, of an earlier name
 *   that name
 * @shares: of a split, which of @names takes which open task; of tasks that are handed out, which of
 *   @others
 * @area: of the agency that answers for an area
 * @day: from which it counts
 * @last: of an earlier name: the last day of it
 * @basis: (nullable): the document that orders it
 */
typedef struct
{
  CchOrganisationEventKind kind;
  gint64 agency;
  GArray *others; /* (element-type gint64), owned */
  gint64 into;
  char **names;     /* owned */
  char *short_name; /* owned, nullable */
  GArray *shares;   /* (element-type CchTaskShare), owned */
  gint64 area;
  CchDate day;
  CchDate last;
  char *basis; /* owned */
} CchOrganisationEvent;

CchOrganisationEvent *cch_organisation_event_new (CchOrganisationEventKind kind, gint64 agency);
void cch_organisation_event_free (CchOrganisationEvent *event);

char *cch_organisation_event_preview (CchOffice *office,
                                      const CchOrganisationEvent *event,
                                      GError **error);
gint64
cch_organisation_event_apply (CchOffice *office, const CchOrganisationEvent *event, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOrganisationEvent, cch_organisation_event_free)

G_END_DECLS
