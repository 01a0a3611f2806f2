/* How much the checks find in each plan that is still written, one plan after the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-checks.h"

#include "session/cch-findings.h"

typedef struct
{
  guint n_errors;
  guint n_warnings;
} Count;

struct _CchPlanChecks
{
  GObject parent_instance;

  CchFindings *findings; /* owned: of the plan that is checked now */
  CchSession *session;   /* nullable, ref */
  GArray *waiting;       /* (element-type gint64), owned: plans still to be checked */
  GHashTable *counts;    /* gint64* of a plan -> Count, owned */
  guint next_id;
};

enum
{
  SIGNAL_CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPlanChecks, cch_plan_checks, G_TYPE_OBJECT)

static gboolean
next_cb (gpointer data)
{
  CchPlanChecks *self = CCH_PLAN_CHECKS (data);
  gint64 plan = 0;

  self->next_id = 0;
  if (self->waiting->len > 0)
    {
      plan = g_array_index (self->waiting, gint64, 0);
      g_array_remove_index (self->waiting, 0);
    }
  cch_findings_set_plan (self->findings, plan != 0 ? self->session : NULL, plan);
  return G_SOURCE_REMOVE;
}

static void
go_on (CchPlanChecks *self)
{
  if (self->next_id == 0)
    self->next_id = g_idle_add_full (G_PRIORITY_LOW, next_cb, self, NULL);
}

static void
updated_cb (CchPlanChecks *self)
{
  gint64 plan = cch_findings_get_plan (self->findings);
  Count *count;

  if (plan == 0 || cch_findings_is_running (self->findings)) /* only begun */
    return;
  count = g_new0 (Count, 1);
  count->n_errors = cch_findings_count (self->findings, CCH_SEVERITY_ERROR);
  count->n_warnings = cch_findings_count (self->findings, CCH_SEVERITY_WARNING);
  g_hash_table_insert (self->counts, g_memdup2 (&plan, sizeof plan), count);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0, plan);
  go_on (self);
}

static void
cch_plan_checks_dispose (GObject *object)
{
  CchPlanChecks *self = CCH_PLAN_CHECKS (object);

  g_clear_handle_id (&self->next_id, g_source_remove);
  g_clear_object (&self->findings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_pointer (&self->counts, g_hash_table_unref);

  G_OBJECT_CLASS (cch_plan_checks_parent_class)->dispose (object);
}

static void
cch_plan_checks_class_init (CchPlanChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_plan_checks_dispose;
  signals[SIGNAL_CHECKED] = g_signal_new ("checked", CCH_TYPE_PLAN_CHECKS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cch_plan_checks_init (CchPlanChecks *self)
{
  self->findings = cch_findings_new ();
  self->waiting = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_signal_connect_object (self->findings, "updated", G_CALLBACK (updated_cb), self,
                           G_CONNECT_SWAPPED);
}

CchPlanChecks *
cch_plan_checks_new (void)
{
  return g_object_new (CCH_TYPE_PLAN_CHECKS, NULL);
}

/* Until the new numbers are there, the old ones stand. */
void
cch_plan_checks_run (CchPlanChecks *self, CchSession *session, const GArray *plans)
{
  g_return_if_fail (CCH_IS_PLAN_CHECKS (self));

  if (g_set_object (&self->session, session))
    {
      g_hash_table_remove_all (self->counts);
      cch_findings_set_plan (self->findings, NULL, 0); /* an office that is left must close */
    }
  g_array_set_size (self->waiting, 0);
  if (plans->len > 0)
    g_array_append_vals (self->waiting, plans->data, plans->len);
  go_on (self);
}

/* Nobody looks: nothing is checked for the list. */
void
cch_plan_checks_stop (CchPlanChecks *self)
{
  g_return_if_fail (CCH_IS_PLAN_CHECKS (self));

  g_clear_handle_id (&self->next_id, g_source_remove);
  g_array_set_size (self->waiting, 0);
  cch_findings_set_plan (self->findings, NULL, 0);
}

/* Returns: %FALSE while a plan has not been checked */
gboolean
cch_plan_checks_get (CchPlanChecks *self, gint64 plan, guint *n_errors, guint *n_warnings)
{
  const Count *count = g_hash_table_lookup (self->counts, &plan);

  *n_errors = count != NULL ? count->n_errors : 0;
  *n_warnings = count != NULL ? count->n_warnings : 0;
  return count != NULL;
}
