/* A row of the outline as an object: what the plan says, and what the checks say of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-plan-outline.h"

G_BEGIN_DECLS

#define CCH_TYPE_OUTLINE_ITEM (cch_outline_item_get_type ())

/**
 * CchOutlineItem:
 *
 * Signal `changed`: it is to be shown anew.
 */
G_DECLARE_FINAL_TYPE (CchOutlineItem, cch_outline_item, CCH, OUTLINE_ITEM, GObject)

CchOutlineItem *cch_outline_item_new (CchOutlineEntry *entry);

const CchOutlineEntry *cch_outline_item_get_entry (CchOutlineItem *self);
void cch_outline_item_set_entry (CchOutlineItem *self, CchOutlineEntry *entry);
void cch_outline_item_get_findings (CchOutlineItem *self, guint *n_errors, guint *n_warnings);
void cch_outline_item_set_findings (CchOutlineItem *self, guint n_errors, guint n_warnings);
char *cch_outline_item_describe (CchOutlineItem *self);

G_END_DECLS
