/* A row of the list of plans, and the words in its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-row.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"

#include <string.h>

struct _CchPlanRow
{
  GObject parent_instance;

  guint n_errors;
  guint n_warnings;
  CchPlanSummary *summary;         /* owned */
  char *cells[CCH_N_PLAN_COLUMNS]; /* owned: as they were when the row was made */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPlanRow, cch_plan_row, G_TYPE_OBJECT)

static void
cch_plan_row_finalize (GObject *object)
{
  CchPlanRow *self = CCH_PLAN_ROW (object);

  g_clear_pointer (&self->summary, cch_plan_summary_free);
  for (guint i = 0; i < CCH_N_PLAN_COLUMNS; i++)
    g_free (self->cells[i]);

  G_OBJECT_CLASS (cch_plan_row_parent_class)->finalize (object);
}

static void
cch_plan_row_class_init (CchPlanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_plan_row_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_plan_row_init (CchPlanRow *self)
{
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * cch_plan_describe_number:
 *
 * Returns: (transfer full) (nullable): "03/KH-UBND, 05/01/2026"; %NULL when it has neither
 */
char *
cch_plan_describe_number (const CchPlan *plan)
{
  GString *text = g_string_new (NULL);

  if (is_filled (plan->number) && is_filled (plan->symbol))
    g_string_append_printf (text, "%s/%s", plan->number, plan->symbol);
  if (!cch_date_is_none (plan->issued))
    {
      g_autofree char *day = cch_date_format (plan->issued, CCH_DATE_FORM_PADDED);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", day);
    }
  return g_string_free (text, text->len == 0);
}

static char *
format_year (const CchPlan *plan)
{
  if (plan->end_year > plan->year)
    return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, plan->year, plan->end_year);
  return g_strdup_printf ("%" G_GINT64_FORMAT, plan->year);
}

/* Only what is issued is in force: the shorter words say both. */
static char *
format_state (const CchPlanSummary *summary)
{
  return g_strdup (summary->in_force ? _ ("Issued, in force")
                                     : _ (cch_document_state_labels[summary->plan->state]));
}

static char *
make_cell (const CchPlanSummary *summary, CchPlanColumn column)
{
  const CchPlan *plan = summary->plan;
  char *text = NULL;

  switch (column)
    {
    case CCH_PLAN_COLUMN_YEAR:
      return format_year (plan);
    case CCH_PLAN_COLUMN_TITLE:
      return g_strdup (plan->title);
    case CCH_PLAN_COLUMN_KIND:
      return g_strdup (_ (cch_plan_kind_labels[plan->kind]));
    case CCH_PLAN_COLUMN_ISSUER:
      return g_strdup (summary->issuer != NULL ? summary->issuer : "");
    case CCH_PLAN_COLUMN_NUMBER:
      text = cch_plan_describe_number (plan);
      return text != NULL ? text : g_strdup ("");
    case CCH_PLAN_COLUMN_STATE:
      return format_state (summary);
    case CCH_PLAN_COLUMN_TASKS:
      return g_strdup_printf ("%u", summary->n_tasks);
    case CCH_PLAN_COLUMN_FINDINGS:
    default:
      return g_strdup ("");
    }
}

/* @summary: (transfer full) */
CchPlanRow *
cch_plan_row_new (CchPlanSummary *summary)
{
  CchPlanRow *self = g_object_new (CCH_TYPE_PLAN_ROW, NULL);

  self->summary = summary;
  for (guint i = 0; i < CCH_N_PLAN_COLUMNS; i++)
    self->cells[i] = make_cell (summary, i);
  return self;
}

static void
append_count (GString *text, const char *format, guint count)
{
  if (count > 0 && text->len > 0)
    g_string_append (text, ", ");
  if (count > 0)
    g_string_append_printf (text, format, count);
}

/* What the checks find in a plan that is still written. */
void
cch_plan_row_set_findings (CchPlanRow *self, guint n_errors, guint n_warnings)
{
  GString *text = g_string_new (NULL);

  self->n_errors = n_errors;
  self->n_warnings = n_warnings;
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", n_errors), n_errors);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", n_warnings),
                n_warnings);
  g_free (self->cells[CCH_PLAN_COLUMN_FINDINGS]);
  self->cells[CCH_PLAN_COLUMN_FINDINGS] = g_string_free (text, FALSE);
}

guint
cch_plan_row_get_n_errors (CchPlanRow *self)
{
  return self->n_errors;
}

const CchPlanSummary *
cch_plan_row_get_summary (CchPlanRow *self)
{
  return self->summary;
}

gint64
cch_plan_row_get_plan (CchPlanRow *self)
{
  return cch_record_get_id (CCH_RECORD (self->summary->plan));
}

char *
cch_plan_row_format (CchPlanRow *self, CchPlanColumn column)
{
  return g_strdup (self->cells[column]);
}

static int
compare_numbers (gint64 one, gint64 other)
{
  return (one > other) - (one < other);
}

int
cch_plan_row_compare (CchPlanRow *self, CchPlanRow *other, CchPlanColumn column)
{
  const CchPlan *one = self->summary->plan, *two = other->summary->plan;

  switch (column)
    {
    case CCH_PLAN_COLUMN_YEAR:
      return compare_numbers (one->year, two->year);
    case CCH_PLAN_COLUMN_NUMBER:
      return cch_date_compare (one->issued, two->issued);
    case CCH_PLAN_COLUMN_STATE:
      return compare_numbers (one->state, two->state);
    case CCH_PLAN_COLUMN_TASKS:
      return compare_numbers (self->summary->n_tasks, other->summary->n_tasks);
    case CCH_PLAN_COLUMN_FINDINGS:
      if (self->n_errors != other->n_errors)
        return compare_numbers (self->n_errors, other->n_errors);
      return compare_numbers (self->n_warnings, other->n_warnings);
    case CCH_PLAN_COLUMN_TITLE:
    case CCH_PLAN_COLUMN_KIND:
    case CCH_PLAN_COLUMN_ISSUER:
    default:
      return cch_text_collate (self->cells[column], other->cells[column]);
    }
}

/* Becomes what @other says of the same plan; what stays in a list keeps its focus. */
void
cch_plan_row_take (CchPlanRow *self, CchPlanRow *other)
{
  gboolean changed = self->summary->in_force != other->summary->in_force;
  CchPlanSummary *summary = self->summary;

  self->summary = other->summary;
  other->summary = summary;
  self->n_errors = other->n_errors;
  self->n_warnings = other->n_warnings;
  for (guint i = 0; i < CCH_N_PLAN_COLUMNS; i++)
    {
      char *cell = self->cells[i];

      changed |= !g_str_equal (cell, other->cells[i]);
      self->cells[i] = other->cells[i];
      other->cells[i] = cell;
    }
  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* @folded_words: from cch_text_fold(); each of them must be somewhere in the row */
gboolean
cch_plan_row_matches (CchPlanRow *self, const char *folded_words)
{
  g_autofree char *line = g_strjoin (" ", self->cells[0], self->cells[1], self->cells[2],
                                     self->cells[3], self->cells[4], self->cells[5], NULL);
  g_autofree char *folded = cch_text_fold (line);
  g_auto (GStrv) words = g_strsplit (folded_words, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
