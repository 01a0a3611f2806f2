/* One choice of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-setting.h"

#include "base/cch-i18n.h"

static const CchField fields[] = {
  CCH_TEXT (CchSetting, key, N_ ("Name"), CCH_FIELD_REQUIRED | CCH_FIELD_TITLE),
  CCH_LINES (CchSetting, value, N_ ("Value"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchSetting, cch_setting, "setting", N_ ("Setting"))
