/* A row that a form fixes: a heading, the place where the areas go, a line to be written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-row.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationRow, field)

G_DEFINE_ENUM_TYPE (CchRowKind,
                    cch_row_kind,
                    G_DEFINE_ENUM_VALUE (CCH_ROW_KIND_HEADING, "heading"),
                    G_DEFINE_ENUM_VALUE (CCH_ROW_KIND_AREAS, "areas"),
                    G_DEFINE_ENUM_VALUE (CCH_ROW_KIND_NARRATIVE, "narrative"))

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "number", CCH_PACK_VALUE_TEXT, AT (number) },
  { "label", CCH_PACK_VALUE_TEXT, AT (label), CCH_PACK_REQUIRED },
  { "kind", CCH_PACK_VALUE_WORD, AT (kind), CCH_PACK_REQUIRED, .words = cch_row_kind_get_type },
  { "optional", CCH_PACK_VALUE_BOOLEAN, AT (optional) },
};

static const CchPackChild children[] = {
  { &cch_regulation_row_element, AT (rows), CCH_PACK_MANY },
};

const CchPackElement cch_regulation_row_element = {
  .name = "row",
  .size = sizeof (CchRegulationRow),
  .owner = "table",
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};
