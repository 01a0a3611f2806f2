/* A finding in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-finding.h"

G_BEGIN_DECLS

#define CCH_TYPE_FINDING_ITEM (cch_finding_item_get_type ())

/**
 * CchFindingItem:
 *
 * Properties: `finding`, constant; `group`, the heading over the first finding of a group ("Errors
 * (3)"), %NULL for the others.
 */
G_DECLARE_FINAL_TYPE (CchFindingItem, cch_finding_item, CCH, FINDING_ITEM, GObject)

CchFindingItem *cch_finding_item_new (CchFinding *finding);

CchFinding *cch_finding_item_get_finding (CchFindingItem *self);
const char *cch_finding_item_get_group (CchFindingItem *self);
void cch_finding_item_set_group (CchFindingItem *self, const char *group);

G_END_DECLS
