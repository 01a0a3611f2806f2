/* A section of a form, with what it asks for and how long it may be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

#define CCH_TYPE_SECTION_CONTENT (cch_section_content_get_type ())

/**
 * CchSectionContent:
 * @CCH_SECTION_CONTENT_HEADING: a heading over its parts
 * @CCH_SECTION_CONTENT_NARRATIVE: a text that somebody writes
 * @CCH_SECTION_CONTENT_CITATIONS: the legal grounds
 * @CCH_SECTION_CONTENT_AREAS: a heading and a text for each area in scope
 * @CCH_SECTION_CONTENT_TASKS: the tasks, area by area, as sentences
 * @CCH_SECTION_CONTENT_TABLE: a table of the form
 * @CCH_SECTION_CONTENT_DUTIES: what each agency has to do
 * @CCH_SECTION_CONTENT_CHECKLIST: what an inspection looks at
 */
typedef enum
{
  CCH_SECTION_CONTENT_HEADING,
  CCH_SECTION_CONTENT_NARRATIVE,
  CCH_SECTION_CONTENT_CITATIONS,
  CCH_SECTION_CONTENT_AREAS,
  CCH_SECTION_CONTENT_TASKS,
  CCH_SECTION_CONTENT_TABLE,
  CCH_SECTION_CONTENT_DUTIES,
  CCH_SECTION_CONTENT_CHECKLIST,
} CchSectionContent;

/**
 * CchRegulationSection:
 * @number: (nullable): "I", "1", "a"
 * @heading: (nullable): %NULL: the text stands without one
 * @table: (nullable): id of the table of this form that stands here or goes with it
 * @max_words: 0: no limit
 * @optional: the form says "nếu có"
 * @empty_text: (nullable): what prints when an optional section is empty; %NULL: nothing
 * @required: a document without it cannot be finished
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *number;
  const char *heading;
  CchSectionContent content;
  const char *table;
  int max_words;
  gboolean optional;
  gboolean required;
  const char *empty_text;
  GPtrArray *guidance; /* (element-type CchRegulationText), shown while writing */
  GPtrArray *sections; /* (element-type CchRegulationSection) */
} CchRegulationSection;

extern const CchPackElement cch_regulation_section_element;

GType cch_section_content_get_type (void);

G_END_DECLS
