/* One choice of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_SETTING (cch_setting_get_type ())

G_DECLARE_FINAL_TYPE (CchSetting, cch_setting, CCH, SETTING, CchRecord)

struct _CchSetting
{
  CchRecord parent_instance;

  char *key;
  char *value;
};

extern const CchKind cch_setting_kind;

G_END_DECLS
