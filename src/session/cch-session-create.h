/* Makes a new office file: the agency, its regulation and the areas of work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency-term.h"
#include "rules/cch-regulation.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

/* Names of settings (kind "setting") that every office has. */
#define CCH_SETTING_AGENCY "agency"
#define CCH_SETTING_REGULATION "regulation"
#define CCH_SETTING_YEAR "year"

/**
 * CchSessionSeed:
 * @regulation: its pack
 * @class_id: class of the agency, one of the pack
 * @agency: official name
 * @place: where documents are signed, such as "Đức Thọ"
 * @year: the first year of work, 0 for none
 * @fill: (nullable): fills the new office before anybody sees it, such as cch_sample_fill(); when
 *   that fails there is no file
 *
 * What a person says about a new office.
 */
typedef struct
{
  const CchRegulation *regulation;
  const char *class_id;
  const char *agency;
  const char *place;
  guint year;
  gboolean (*fill) (CchOffice *office, GError **error);
} CchSessionSeed;

CchAgencyLevel cch_session_get_class_level (const CchRegulation *regulation, const char *class_id);
gboolean cch_session_create (const char *path, const CchSessionSeed *seed, GError **error);

G_END_DECLS
