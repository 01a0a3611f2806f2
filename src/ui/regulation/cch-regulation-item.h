/* A regulation on the shelf: one that can be read, or an own file with its faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

#define CCH_TYPE_REGULATION_ITEM (cch_regulation_item_get_type ())
G_DECLARE_FINAL_TYPE (CchRegulationItem, cch_regulation_item, CCH, REGULATION_ITEM, GObject)

CchRegulationItem *cch_regulation_item_new (CchRegulation *regulation, const char *file);
CchRegulationItem *cch_regulation_item_new_broken (const char *file, GPtrArray *faults);

void cch_regulation_item_set_in_office (CchRegulationItem *self, gboolean in_office);
gboolean cch_regulation_item_is_in_office (CchRegulationItem *self);
void cch_regulation_item_set_followed (CchRegulationItem *self, gboolean followed);
gboolean cch_regulation_item_is_followed (CchRegulationItem *self);

CchRegulation *cch_regulation_item_get_regulation (CchRegulationItem *self);
const char *cch_regulation_item_get_file (CchRegulationItem *self);
GPtrArray *cch_regulation_item_get_faults (CchRegulationItem *self);
char *cch_regulation_item_dup_title (CchRegulationItem *self);
char *cch_regulation_item_dup_subtitle (CchRegulationItem *self);

gboolean cch_regulation_item_is_own (CchRegulationItem *self);
gboolean cch_regulation_item_remove (CchRegulationItem *self, CchOffice *office, GError **error);
gboolean cch_regulation_item_save (CchRegulationItem *self,
                                   CchOffice *office,
                                   const char *path,
                                   GError **error);

G_END_DECLS
