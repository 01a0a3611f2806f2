/* Checks the sense of windows and due rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-checks.h"
#include "rules/cch-regulation-period.h"

/* February has 29 days somewhere; a rule for 29/2 falls on 28/2 in other years. */
static gboolean
is_possible (int day, int month)
{
  return day == CCH_PACK_LAST_DAY || month == 0 || day == 0
         || (guint) day <= cch_date_days_in_month (2000, (guint) month);
}

static void
check_day (const CchPackNode *node, const char *element, int day, int month, GPtrArray *faults)
{
  if (!is_possible (day, month))
    cch_pack_faults_add (faults, "pack.impossible-day", node, element, NULL,
                         _ ("month %d has no day %d"), month, day);
}

static int
get_order (const CchRegulationWindowDay *day)
{
  return ((int) day->year * 12 + day->month) * 40 + day->day;
}

static void
check_window (const CchRegulationPeriod *period, GPtrArray *faults)
{
  const CchRegulationWindow *window = period->window;

  if (window == NULL || window->from == NULL || window->to == NULL)
    return;
  check_day (&window->from->node, "from", window->from->day, window->from->month, faults);
  check_day (&window->to->node, "to", window->to->day, window->to->month, faults);
  if (get_order (window->from) > get_order (window->to))
    cch_pack_faults_add (faults, "pack.window", &window->node, "window",
                         _ ("Perhaps year=\"previous\" is missing"),
                         _ ("the window ends before it begins"));
}

static void
check_after (const CchRegulationDue *due, const char *element, GPtrArray *faults)
{
  if (due->days == 0)
    cch_pack_faults_add (faults, "pack.due", &due->node, element, NULL,
                         _ ("rule=\"%s\" wants the attribute “%s”"), "after", "days");
  if ((due->document != NULL) == (due->stage != NULL))
    cch_pack_faults_add (faults, "pack.due", &due->node, element, NULL,
                         _ ("rule=\"after\" wants either a document or a stage"));
}

/* What a rule by day, by count or inside a case or stage must and must not have. */
static void
check_simple_rule (const CchRegulationDue *due, const char *element, GPtrArray *faults)
{
  if (due->rule == CCH_DUE_RULE_AFTER)
    check_after (due, element, faults);
  else if (due->rule == CCH_DUE_RULE_BEFORE || due->rule == CCH_DUE_RULE_BY)
    {
      if (due->day == 0)
        cch_pack_faults_add (faults, "pack.due", &due->node, element, NULL,
                             _ ("rule=\"%s\" wants the attribute “%s”"),
                             cch_pack_word_to_text (CCH_TYPE_DUE_RULE, (int) due->rule), "day");
      check_day (&due->node, element, due->day, due->month, faults);
    }
  else if (due->cases == NULL)
    cch_pack_faults_add (faults, "pack.due", &due->node, element, NULL,
                         _ ("a <%s> has a rule of days, not further cases or stages"), element);
}

/* Sorted by their start they must follow each other without gap or overlap, to no end. */
static void
check_cases (const CchRegulationDue *due, GPtrArray *faults)
{
  int next = 0;

  for (guint i = 0; i < due->cases->len; i++)
    {
      const CchRegulationDue *one = g_ptr_array_index (due->cases, i);

      check_simple_rule (one, "case", faults);
      if (next < 0 || one->minimum < next)
        cch_pack_faults_add (faults, "pack.case-overlap", &one->node, "case", NULL,
                             _ ("it overlaps the case before it"));
      else if (one->minimum > next)
        cch_pack_faults_add (faults, "pack.case-gap", &one->node, "case", NULL,
                             _ ("no case holds for %d sub-units"), next);
      next = one->maximum == 0 ? -1 : one->maximum + 1;
    }
  if (next >= 0)
    cch_pack_faults_add (faults, "pack.case-gap", &due->node, "due", NULL,
                         _ ("no case holds for %d sub-units"), next);
}

static void
check_stages (const CchRegulationDue *due, GPtrArray *faults)
{
  if (due->stages->len == 0)
    cch_pack_faults_add (faults, "pack.due", &due->node, "due", NULL,
                         _ ("rule=\"stages\" wants at least one <stage>"));
  for (guint i = 0; i < due->stages->len; i++)
    {
      const CchRegulationDue *stage = g_ptr_array_index (due->stages, i);
      gboolean earlier = stage->stage == NULL;

      check_simple_rule (stage, "stage", faults);
      for (guint j = 0; j < i; j++)
        {
          const CchRegulationDue *other = g_ptr_array_index (due->stages, j);

          earlier = earlier || g_str_equal (other->id, stage->stage);
        }
      if (!earlier)
        cch_pack_faults_add (faults, "pack.stage-order", &stage->node, "stage", NULL,
                             _ ("the stage “%s” does not stand before this one"), stage->stage);
    }
}

static void
check_due (const CchRegulationDue *due, GPtrArray *faults)
{
  check_simple_rule (due, "due", faults);
  if (due->rule == CCH_DUE_RULE_BY_SUB_UNITS)
    check_cases (due, faults);
  else if (due->cases->len > 0)
    cch_pack_faults_add (faults, "pack.due", &due->node, "due", NULL,
                         _ ("only rule=\"%s\" has <%s>"), "by-sub-units", "case");
  if (due->rule == CCH_DUE_RULE_STAGES)
    check_stages (due, faults);
  else if (due->stages->len > 0)
    cch_pack_faults_add (faults, "pack.due", &due->node, "due", NULL,
                         _ ("only rule=\"%s\" has <%s>"), "stages", "stage");
}

static gboolean
bind_same_class (const CchRegulationDue *first, const CchRegulationDue *second)
{
  if (first->classes == NULL || second->classes == NULL)
    return TRUE;
  for (guint i = 0; first->classes[i] != NULL; i++)
    if (g_strv_contains (second->classes, first->classes[i]))
      return TRUE;
  return FALSE;
}

static void
check_dues (const CchRegulationPeriod *period, GPtrArray *faults)
{
  if (period->dues->len == 0 && !period->internal)
    cch_pack_faults_add (faults, "pack.missing-element", &period->node, "period",
                         _ ("Write internal=\"yes\" when nobody outside waits for it"),
                         _ ("<%s> lacks a <%s>"), "period", "due");
  for (guint i = 0; i < period->dues->len; i++)
    {
      const CchRegulationDue *due = g_ptr_array_index (period->dues, i);

      check_due (due, faults);
      for (guint j = 0; j < i; j++)
        {
          const CchRegulationDue *other = g_ptr_array_index (period->dues, j);

          if (bind_same_class (due, other))
            cch_pack_faults_add (faults, "pack.due-overlap", &due->node, "due", NULL,
                                 _ ("it binds a class that the rule of line %u binds already"),
                                 other->node.line);
        }
    }
}

static gboolean
counts_last_day (const CchRegulationWindow *window)
{
  return window->boundary != CCH_WINDOW_BOUNDARY_START;
}

/* R31: the last day of one window is the first of another, and both count it. */
static void
check_shared_day (const CchRegulationPeriod *one,
                  const CchRegulationPeriod *other,
                  GPtrArray *faults)
{
  if (one->window == NULL || other->window == NULL || one->window->to == NULL
      || other->window->from == NULL)
    return;
  if (get_order (one->window->to) == get_order (other->window->from)
      && counts_last_day (one->window) && other->window->boundary != CCH_WINDOW_BOUNDARY_END)
    cch_pack_faults_warn (faults, "pack.shared-day", &other->window->node, "window",
                          _ ("Choose boundary=\"start\" or \"end\" for both"),
                          _ ("its first day is also counted by the window of line %u"),
                          one->window->node.line);
}

/**
 * cch_regulation_due_sense_check:
 * @faults: (element-type CchNotice): is added to
 */
void
cch_regulation_due_sense_check (const CchRegulationRoot *root, GPtrArray *faults)
{
  const GPtrArray *periods = cch_regulation_root_get_items (root, CCH_REGULATION_PERIODS);

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const CchRegulationPeriod *period = g_ptr_array_index (periods, i);

      if (period->first_month > period->last_month)
        cch_pack_faults_add (faults, "pack.window", &period->node, "period", NULL,
                             _ ("its last month comes before its first"));
      check_window (period, faults);
      check_dues (period, faults);
      for (guint j = 0; j < periods->len; j++)
        if (i != j)
          check_shared_day (period, g_ptr_array_index (periods, j), faults);
    }
}
