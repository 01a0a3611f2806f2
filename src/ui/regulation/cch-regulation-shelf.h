/* The regulations at hand, as a list: those that ship, then the office's own files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-office-rules.h"
#include "ui/regulation/cch-regulation-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TYPE_REGULATION_SHELF (cch_regulation_shelf_get_type ())
G_DECLARE_FINAL_TYPE (CchRegulationShelf, cch_regulation_shelf, CCH, REGULATION_SHELF, GObject)

CchRegulationShelf *cch_regulation_shelf_new (const char *folder);

void cch_regulation_shelf_set_rules (CchRegulationShelf *self, CchOfficeRules *rules);
CchRegulationItem *cch_regulation_shelf_get (CchRegulationShelf *self, guint position);
gboolean cch_regulation_shelf_find (CchRegulationShelf *self, const char *id, guint *position);
gboolean cch_regulation_shelf_remove (CchRegulationShelf *self, guint position, GError **error);
gboolean cch_regulation_shelf_import (CchRegulationShelf *self,
                                      const char *path,
                                      GPtrArray *faults,
                                      guint *position,
                                      GError **error);

G_END_DECLS
