/* Which agency answers for an area, from when until when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_AREA_OWNER (cch_area_owner_get_type ())

G_DECLARE_FINAL_TYPE (CchAreaOwner, cch_area_owner, CCH, AREA_OWNER, CchRecord)

struct _CchAreaOwner
{
  CchRecord parent_instance;

  gint64 area;   /* area */
  gint64 agency; /* agency */
  CchDate start;
  CchDate end;
};

extern const CchKind cch_area_owner_kind;

G_END_DECLS
