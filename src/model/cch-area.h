/* An area of reform, or a part of one, as the regulation names it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_AREA (cch_area_get_type ())

G_DECLARE_FINAL_TYPE (CchArea, cch_area, CCH, AREA, CchRecord)

struct _CchArea
{
  CchRecord parent_instance;

  char *area_set;
  char *code;
  char *name;
  gint64 parent; /* area */
  gint64 position;
};

extern const CchKind cch_area_kind;

G_END_DECLS
