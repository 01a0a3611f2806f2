/* A rule that says when something is due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"

G_BEGIN_DECLS

#define CCH_TYPE_DUE_RULE (cch_due_rule_get_type ())
#define CCH_TYPE_DUE_ROLL (cch_due_roll_get_type ())
#define CCH_TYPE_YEAR_SHIFT (cch_year_shift_get_type ())

/**
 * CchDueRule:
 * @CCH_DUE_RULE_BEFORE: "trước ngày": the day named is too late
 * @CCH_DUE_RULE_BY: "chậm nhất ngày": the day named is the last one
 * @CCH_DUE_RULE_AFTER: so many days after a document was issued or a stage was due; the first
 *   day is not counted
 * @CCH_DUE_RULE_BY_SUB_UNITS: one of the cases, by the number of subordinate units
 * @CCH_DUE_RULE_STAGES: several stages, each with its own rule
 */
typedef enum
{
  CCH_DUE_RULE_BEFORE,
  CCH_DUE_RULE_BY,
  CCH_DUE_RULE_AFTER,
  CCH_DUE_RULE_BY_SUB_UNITS,
  CCH_DUE_RULE_STAGES,
} CchDueRule;

/**
 * CchDueRoll:
 * @CCH_DUE_ROLL_NONE: the day stays where it falls
 * @CCH_DUE_ROLL_NEXT_WORKING_DAY: a last day without work moves on (Civil Code, article 148)
 */
typedef enum
{
  CCH_DUE_ROLL_NONE,
  CCH_DUE_ROLL_NEXT_WORKING_DAY,
} CchDueRoll;

typedef enum
{
  CCH_YEAR_SHIFT_PREVIOUS = -1,
  CCH_YEAR_SHIFT_SAME = 0,
  CCH_YEAR_SHIFT_NEXT = 1,
} CchYearShift;

/**
 * CchRegulationDue:
 * @classes: (nullable): ids of the classes it binds; %NULL: all
 * @recipient: (nullable): who receives the document, in words
 * @rule: which of the fields below count
 * @day: for before and by; may be %CCH_PACK_LAST_DAY
 * @month: 1 to 12, or 0: the last month of the period
 * @year: the year of the period, the one before or the one after
 * @document: (nullable): for after: the document whose issue starts the count, such as "parent-plan"
 * @stage: (nullable): for after: the earlier stage whose due date starts the count
 * @days: for after
 * @roll: for after
 * @id: (nullable): of a stage
 * @name: (nullable): of a stage
 * @minimum: of a case: from so many sub-units
 * @maximum: of a case: up to so many sub-units, 0 for no end
 *
 * A whole rule, or one case or stage of one.
 */
typedef struct
{
  CchPackNode node;
  const char *const *classes;
  const char *recipient;
  CchDueRule rule;
  int day;
  int month;
  CchYearShift year;
  const char *document;
  const char *stage;
  int days;
  CchDueRoll roll;
  const char *id;
  const char *name;
  int minimum;
  int maximum;
  GPtrArray *cases;  /* (element-type CchRegulationDue) */
  GPtrArray *stages; /* (element-type CchRegulationDue) */
} CchRegulationDue;

extern const CchPackElement cch_regulation_due_element;
extern const CchPackElement cch_regulation_due_case_element;
extern const CchPackElement cch_regulation_due_stage_element;

GType cch_due_rule_get_type (void);
GType cch_due_roll_get_type (void);
GType cch_year_shift_get_type (void);

gboolean cch_regulation_due_binds (const CchRegulationDue *due, const char *class_id);
const CchRegulationDue *cch_regulation_due_find_case (const CchRegulationDue *due, guint sub_units);

G_END_DECLS
