/* The rules that an office works by: the packs that ship, its own ones, its holidays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-holidays.h"
#include "rules/cch-regulation-library.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/* Settings: an office's own packs stand as XML under "pack:ID", its table of holidays as XML. */
#define CCH_SETTING_PACK_PREFIX "pack:"
#define CCH_SETTING_HOLIDAYS "holidays"

/**
 * CchOfficeRules:
 *
 * Read at once from one connection, in any thread; what the office changes later is not in it. It
 * belongs to one thread, the regulations and holidays it hands out may go anywhere.
 */
typedef struct _CchOfficeRules CchOfficeRules;

CchOfficeRules *cch_office_rules_load (CchDatabase *database, GError **error);
void cch_office_rules_free (CchOfficeRules *rules);

CchRegulationLibrary *cch_office_rules_get_library (CchOfficeRules *rules);
CchHolidays *cch_office_rules_get_holidays (CchOfficeRules *rules);
const char *cch_office_rules_get_regulation_id (CchOfficeRules *rules);
gboolean cch_office_rules_is_own (CchOfficeRules *rules, const char *id);
const char *cch_office_rules_find_lost (CchOfficeRules *before, CchOfficeRules *after);
GPtrArray *cch_office_rules_get_faults (CchOfficeRules *rules);
CchRegulation *
cch_office_rules_get_regulation (CchOfficeRules *rules, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchOfficeRules, cch_office_rules_free)

G_END_DECLS
