/* A section of a form, with what it asks for and how long it may be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-section.h"

#include "rules/cch-regulation-text.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationSection, field)

G_DEFINE_ENUM_TYPE (CchSectionContent,
                    cch_section_content,
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_HEADING, "heading"),
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_NARRATIVE, "narrative"),
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_CITATIONS, "citations"),
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_AREAS, "areas"),
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_TASKS, "tasks"),
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_TABLE, "table"),
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_DUTIES, "duties"),
                    G_DEFINE_ENUM_VALUE (CCH_SECTION_CONTENT_CHECKLIST, "checklist"))

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "number", CCH_PACK_VALUE_TEXT, AT (number) },
  { "heading", CCH_PACK_VALUE_TEXT, AT (heading) },
  { "content", CCH_PACK_VALUE_WORD, AT (content), CCH_PACK_REQUIRED,
    .words = cch_section_content_get_type },
  { "table", CCH_PACK_VALUE_REFERENCE, AT (table), .target = "table" },
  { "max-words", CCH_PACK_VALUE_INTEGER, AT (max_words), .minimum = 1, .maximum = 100000 },
  { "optional", CCH_PACK_VALUE_BOOLEAN, AT (optional) },
  { "required", CCH_PACK_VALUE_BOOLEAN, AT (required) },
  { "empty-text", CCH_PACK_VALUE_TEXT, AT (empty_text) },
};

static const CchPackChild children[] = {
  { &cch_regulation_guidance_element, AT (guidance), CCH_PACK_MANY },
  { &cch_regulation_section_element, AT (sections), CCH_PACK_MANY },
};

const CchPackElement cch_regulation_section_element = {
  .name = "section",
  .size = sizeof (CchRegulationSection),
  .owner = "form",
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};
