/* An agency in the tree of one day, with those under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-organisation.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_NODE (cch_agency_node_get_type ())
G_DECLARE_FINAL_TYPE (CchAgencyNode, cch_agency_node, CCH, AGENCY_NODE, GObject)

CchAgencyNode *cch_agency_node_new (gint64 agency, const char *name);
GListStore *cch_agency_node_build (const CchOrganisation *organisation, const char *words);

gint64 cch_agency_node_get_agency (CchAgencyNode *self);
const char *cch_agency_node_get_name (CchAgencyNode *self);
gboolean cch_agency_node_is_found (CchAgencyNode *self);
GListModel *cch_agency_node_get_children (CchAgencyNode *self);

G_END_DECLS
