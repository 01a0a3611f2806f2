/* Which agency takes over from which; many to many.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_SUCCESSION (cch_agency_succession_get_type ())

G_DECLARE_FINAL_TYPE (CchAgencySuccession, cch_agency_succession, CCH, AGENCY_SUCCESSION, CchRecord)

typedef enum
{
  CCH_AGENCY_CHANGE_RENAMED,
  CCH_AGENCY_CHANGE_MERGED,
  CCH_AGENCY_CHANGE_SPLIT,
  CCH_AGENCY_CHANGE_TRANSFERRED,
  CCH_AGENCY_CHANGE_DISSOLVED,
} CchAgencyChange;

GType cch_agency_change_get_type (void);
extern const char *const cch_agency_change_labels[];

struct _CchAgencySuccession
{
  CchRecord parent_instance;

  gint64 predecessor; /* agency */
  gint64 successor;   /* agency */
  CchDate day;
  CchAgencyChange change;
  char *basis;
};

extern const CchKind cch_agency_succession_kind;

G_END_DECLS
