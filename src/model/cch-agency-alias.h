/* Another way in which documents write an agency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_ALIAS (cch_agency_alias_get_type ())

G_DECLARE_FINAL_TYPE (CchAgencyAlias, cch_agency_alias, CCH, AGENCY_ALIAS, CchRecord)

struct _CchAgencyAlias
{
  CchRecord parent_instance;

  gint64 agency; /* agency */
  char *alias;
};

extern const CchKind cch_agency_alias_kind;

G_END_DECLS
