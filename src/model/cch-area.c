/* An area of reform, or a part of one, as the regulation names it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-area.h"

#include "base/cch-i18n.h"

static const CchField fields[] = {
  CCH_TEXT (CchArea, area_set, N_ ("Set of areas"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchArea, code, N_ ("Code"), CCH_FIELD_REQUIRED),
  CCH_TEXT (CchArea,
            name,
            N_ ("Name of the area"),
            CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchArea, parent, cch_area_kind, N_ ("Part of the area"), CCH_FIELD_OWNER),
  CCH_POSITION (CchArea, N_ ("Position")),
};

CCH_DEFINE_RECORD (CchArea, cch_area, "area", N_ ("Area"))
