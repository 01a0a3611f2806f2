/* An agency: what stays the same while its names and places in the tree change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY (cch_agency_get_type ())

G_DECLARE_FINAL_TYPE (CchAgency, cch_agency, CCH, AGENCY, CchRecord)

struct _CchAgency
{
  CchRecord parent_instance;

  char *name;
  char *code;
  CchDate founded;
  CchDate closed;
  char *note;
};

extern const CchKind cch_agency_kind;

G_END_DECLS
