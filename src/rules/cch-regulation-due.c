/* A rule that says when something is due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-due.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationDue, field)
#define MOST_SUB_UNITS 9999

G_DEFINE_ENUM_TYPE (CchDueRule,
                    cch_due_rule,
                    G_DEFINE_ENUM_VALUE (CCH_DUE_RULE_BEFORE, "before"),
                    G_DEFINE_ENUM_VALUE (CCH_DUE_RULE_BY, "by"),
                    G_DEFINE_ENUM_VALUE (CCH_DUE_RULE_AFTER, "after"),
                    G_DEFINE_ENUM_VALUE (CCH_DUE_RULE_BY_SUB_UNITS, "by-sub-units"),
                    G_DEFINE_ENUM_VALUE (CCH_DUE_RULE_STAGES, "stages"))

G_DEFINE_ENUM_TYPE (CchDueRoll,
                    cch_due_roll,
                    G_DEFINE_ENUM_VALUE (CCH_DUE_ROLL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_DUE_ROLL_NEXT_WORKING_DAY, "next-working-day"))

G_DEFINE_ENUM_TYPE (CchYearShift,
                    cch_year_shift,
                    G_DEFINE_ENUM_VALUE (CCH_YEAR_SHIFT_PREVIOUS, "previous"),
                    G_DEFINE_ENUM_VALUE (CCH_YEAR_SHIFT_SAME, "same"),
                    G_DEFINE_ENUM_VALUE (CCH_YEAR_SHIFT_NEXT, "next"))

/* What a rule, a case and a stage have in common. */
#define RULE_ATTRIBUTES                                                                            \
  { "rule", CCH_PACK_VALUE_WORD, AT (rule), CCH_PACK_REQUIRED, .words = cch_due_rule_get_type },   \
      { "day", CCH_PACK_VALUE_DAY, AT (day) },                                                     \
      { "month", CCH_PACK_VALUE_INTEGER, AT (month), .minimum = 1, .maximum = 12 },                \
      { "year", CCH_PACK_VALUE_WORD, AT (year), .words = cch_year_shift_get_type },                \
      { "document", CCH_PACK_VALUE_TEXT, AT (document) },                                          \
      { "stage", CCH_PACK_VALUE_REFERENCE, AT (stage), .target = "stage" },                        \
      { "days", CCH_PACK_VALUE_INTEGER, AT (days), .minimum = 1, .maximum = 366 },                 \
  {                                                                                                \
    "roll", CCH_PACK_VALUE_WORD, AT (roll), .words = cch_due_roll_get_type,                        \
                                            .fallback = CCH_DUE_ROLL_NEXT_WORKING_DAY              \
  }

static const CchPackAttribute due_attributes[] = {
  { "classes", CCH_PACK_VALUE_REFERENCES, AT (classes), .target = "class" },
  { "recipient", CCH_PACK_VALUE_TEXT, AT (recipient) },
  RULE_ATTRIBUTES,
};

static const CchPackAttribute case_attributes[] = {
  { "minimum", CCH_PACK_VALUE_INTEGER, AT (minimum), .maximum = MOST_SUB_UNITS },
  { "maximum", CCH_PACK_VALUE_INTEGER, AT (maximum), .minimum = 1, .maximum = MOST_SUB_UNITS },
  RULE_ATTRIBUTES,
};

static const CchPackAttribute stage_attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "name", CCH_PACK_VALUE_TEXT, AT (name), CCH_PACK_REQUIRED },
  { "recipient", CCH_PACK_VALUE_TEXT, AT (recipient) },
  RULE_ATTRIBUTES,
};

static const CchPackChild children[] = {
  { &cch_regulation_due_case_element, AT (cases), CCH_PACK_MANY },
  { &cch_regulation_due_stage_element, AT (stages), CCH_PACK_MANY },
};

const CchPackElement cch_regulation_due_element = {
  .name = "due",
  .size = sizeof (CchRegulationDue),
  .attributes = due_attributes,
  .n_attributes = G_N_ELEMENTS (due_attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};

/* Neither has children: cases and stages of a case or stage are NULL. */
const CchPackElement cch_regulation_due_case_element = {
  .name = "case",
  .size = sizeof (CchRegulationDue),
  .attributes = case_attributes,
  .n_attributes = G_N_ELEMENTS (case_attributes),
};

const CchPackElement cch_regulation_due_stage_element = {
  .name = "stage",
  .size = sizeof (CchRegulationDue),
  .owner = "due",
  .attributes = stage_attributes,
  .n_attributes = G_N_ELEMENTS (stage_attributes),
};

gboolean
cch_regulation_due_binds (const CchRegulationDue *due, const char *class_id)
{
  return due->classes == NULL || g_strv_contains (due->classes, class_id);
}

/**
 * cch_regulation_due_find_case:
 *
 * Returns: (nullable): the case for an agency with so many subordinate units
 */
const CchRegulationDue *
cch_regulation_due_find_case (const CchRegulationDue *due, guint sub_units)
{
  for (guint i = 0; i < due->cases->len; i++)
    {
      const CchRegulationDue *one = g_ptr_array_index (due->cases, i);

      if (sub_units >= (guint) one->minimum
          && (one->maximum == 0 || sub_units <= (guint) one->maximum))
        return one;
    }
  return NULL;
}
