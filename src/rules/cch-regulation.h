/* A regulation: everything one regime prescribes, as a value that never changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "rules/cch-regulation-area.h"
#include "rules/cch-regulation-class.h"
#include "rules/cch-regulation-due.h"
#include "rules/cch-regulation-form.h"
#include "rules/cch-regulation-level.h"
#include "rules/cch-regulation-owner.h"
#include "rules/cch-regulation-page.h"
#include "rules/cch-regulation-percentage.h"
#include "rules/cch-regulation-period.h"
#include "rules/cch-regulation-programme.h"
#include "rules/cch-regulation-root.h"
#include "rules/cch-regulation-scope.h"
#include "rules/cch-regulation-source.h"
#include "rules/cch-regulation-text.h"

G_BEGIN_DECLS

#define CCH_TYPE_REGULATION (cch_regulation_get_type ())

/**
 * CchRegulation:
 *
 * Every structure that these functions return lives as long as the regulation and is read only.
 */
typedef struct _CchRegulation CchRegulation;

GType cch_regulation_get_type (void);

CchRegulation *
cch_regulation_new (CchPackArena *arena, CchRegulationRoot *root, CchRegulation *base);
CchRegulation *cch_regulation_ref (CchRegulation *regulation);
void cch_regulation_unref (CchRegulation *regulation);

const CchRegulationRoot *cch_regulation_get_root (const CchRegulation *regulation);
const char *cch_regulation_get_id (const CchRegulation *regulation);
const char *cch_regulation_get_title (const CchRegulation *regulation);
CchRegulation *cch_regulation_get_base (const CchRegulation *regulation);
gboolean cch_regulation_holds_on (const CchRegulation *regulation, CchDate date);

const GPtrArray *cch_regulation_get_sources (const CchRegulation *regulation);
const GPtrArray *cch_regulation_get_list (const CchRegulation *regulation, CchRegulationPart part);
const CchRegulationPage *cch_regulation_get_page (const CchRegulation *regulation);
const CchRegulationPercentage *cch_regulation_get_percentage (const CchRegulation *regulation);
GPtrArray *cch_regulation_list_assumptions (const CchRegulation *regulation);

const CchRegulationClass *cch_regulation_find_class (const CchRegulation *regulation,
                                                     const char *id);
const CchRegulationArea *cch_regulation_find_area (const CchRegulation *regulation, const char *id);
const CchRegulationPeriod *cch_regulation_find_period (const CchRegulation *regulation,
                                                       const char *id);
const CchRegulationForm *cch_regulation_find_form (const CchRegulation *regulation, const char *id);
const CchRegulationOwner *
cch_regulation_find_owner (const CchRegulation *regulation, const char *area, const char *class_id);
const char *cch_regulation_find_phrase (const CchRegulation *regulation, const char *id);
GPtrArray *cch_regulation_list_scope (const CchRegulation *regulation,
                                      const char *form,
                                      const char *class_id,
                                      const char *period);

CchRegulation *cch_regulation_with_due (CchRegulation *regulation,
                                        const char *period,
                                        const CchRegulationDue *due,
                                        const CchRegulationDue *changed);
CchRegulation *cch_regulation_with_rule (CchRegulation *regulation,
                                         const char *period,
                                         const CchRegulationDue *rule,
                                         const CchRegulationDue *changed);
CchRegulation *cch_regulation_with_percentage (CchRegulation *regulation,
                                               const CchRegulationPercentage *changed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchRegulation, cch_regulation_unref)

G_END_DECLS
