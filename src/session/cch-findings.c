/* What the checks find in one plan, as a list that follows the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-findings.h"

#include "base/cch-i18n.h"
#include "model/cch-setting.h"
#include "rules/cch-check.h"
#include "session/cch-own-agency.h"
#include "session/cch-plan-records.h"

enum
{
  PAUSE = 300, /* milliseconds without a change before the rules run: longer than a typist's */
};

/* Findings that a change takes away or brings, before lists are told as wholly other ones. */
#define MOST_AHEAD 40

struct _CchFindings
{
  GObject parent_instance;

  CchSession *session;   /* nullable, owned */
  gint64 plan;           /* 0 for none */
  GSignalGroup *office;  /* owned */
  GPtrArray *items;      /* (element-type CchFindingItem), owned */
  GCancellable *running; /* nullable, owned: while a run is on */
  GError *problem;       /* nullable, owned: why the last run came to nothing */
  guint pause;           /* source, 0 for none */
  guint changed;         /* CchCheckReads that wait for a run */
};

enum
{
  PROP_0,
  PROP_RUNNING,
  N_PROPS
};

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return CCH_TYPE_FINDING_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CCH_FINDINGS (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CchFindings *self = CCH_FINDINGS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CchFindings,
                               cch_findings,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* One run, in its thread. */
typedef struct
{
  char *path; /* owned */
  gint64 plan;
  guint changed;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_free (run->path);
  g_free (run);
}

/* What another agency has written is its own matter. */
static GPtrArray *
check (CchDatabase *database, const CchPlanRecords *records, guint changed)
{
  const CchCheckView *view = cch_plan_records_get_view (records);

  return cch_own_agency_is_other (database, view->plan->agency)
             ? g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref)
             : cch_check_run_all (view, changed);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Run *run = data;
  GError *error = NULL;
  g_autoptr (CchDatabase) database = cch_database_open (run->path, CCH_DATABASE_READ, &error);
  g_autoptr (CchOfficeRules) rules =
      database != NULL ? cch_office_rules_load (database, &error) : NULL;
  g_autoptr (CchPlanRecords) records =
      rules != NULL ? cch_plan_records_load (database, run->plan, rules, &error) : NULL;

  if (records != NULL)
    g_task_return_pointer (task, check (database, records, run->changed),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static CchFinding *
get_finding (CchFindings *self, guint position)
{
  return cch_finding_item_get_finding (g_ptr_array_index (self->items, position));
}

static int
compare_items (gconstpointer first, gconstpointer second)
{
  return cch_finding_compare (cch_finding_item_get_finding (*(CchFindingItem *const *) first),
                              cch_finding_item_get_finding (*(CchFindingItem *const *) second));
}

/* The findings of @found, and those that stand of rules which were not asked. */
static GPtrArray *
merge (CchFindings *self, GPtrArray *found, guint changed)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (items, cch_finding_item_new (g_ptr_array_index (found, i)));
  for (guint i = 0; i < self->items->len; i++)
    {
      const CchCheckRule *rule = cch_check_find_rule (cch_finding_get_rule (get_finding (self, i)));

      if (rule != NULL && (rule->reads & changed) == 0)
        g_ptr_array_add (items, g_object_ref (g_ptr_array_index (self->items, i)));
    }
  g_ptr_array_sort (items, compare_items);
  return items;
}

static gboolean
is_same (GPtrArray *one, guint first, GPtrArray *other, guint second)
{
  return cch_finding_equals (cch_finding_item_get_finding (g_ptr_array_index (one, first)),
                             cch_finding_item_get_finding (g_ptr_array_index (other, second)));
}

/* A stretch in which two lists differ. */
typedef struct
{
  guint from;    /* in the old one */
  guint removed; /* of it */
  guint added;   /* of the new one */
} Difference;

/* Where the lists agree again, looking no farther than is worth it. */
static Difference
find_agreement (GPtrArray *old, guint first, GPtrArray *items, guint second)
{
  for (guint sum = 1; sum <= MOST_AHEAD; sum++)
    for (guint removed = 0; removed <= sum; removed++)
      {
        guint added = sum - removed;

        if (first + removed < old->len && second + added < items->len
            && is_same (old, first + removed, items, second + added))
          return (Difference){ first, removed, added };
      }
  return (Difference){ first, old->len - first, items->len - second };
}

/* From the front; what is the same at the end is not looked at again. */
static GArray *
list_differences (GPtrArray *old, GPtrArray *items)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (Difference));
  guint first = 0, second = 0;

  while (first < old->len || second < items->len)
    {
      Difference difference;

      if (first < old->len && second < items->len && is_same (old, first, items, second))
        {
          first++;
          second++;
          continue;
        }
      difference = find_agreement (old, first, items, second);
      g_array_append_val (differences, difference);
      first += difference.removed;
      second += difference.added;
    }
  return differences;
}

/* Tells only what differs, so that the selection and the focus of a list stay where they are, and
 * rows are not made anew for findings that are still there. From the end, so that places hold. */
static void
replace_items (CchFindings *self, GPtrArray *items)
{
  g_autoptr (GArray) differences = list_differences (self->items, items);
  guint end = items->len, old_end = self->items->len;

  for (guint i = differences->len; i > 0; i--)
    {
      const Difference *difference = &g_array_index (differences, Difference, i - 1);
      guint same = old_end - difference->from - difference->removed;
      guint start = end - same - difference->added;

      if (difference->removed > 0)
        g_ptr_array_remove_range (self->items, difference->from, difference->removed);
      for (guint j = 0; j < difference->added; j++)
        g_ptr_array_insert (self->items, (int) (difference->from + j),
                            g_object_ref (g_ptr_array_index (items, start + j)));
      g_list_model_items_changed (G_LIST_MODEL (self), difference->from, difference->removed,
                                  difference->added);
      end = start;
      old_end = difference->from;
    }
}

static const char *const group_words[] = {
  [CCH_SEVERITY_HINT] = N_ ("Hints (%u)"),
  [CCH_SEVERITY_WARNING] = N_ ("Warnings (%u)"),
  [CCH_SEVERITY_ERROR] = N_ ("Errors (%u)"),
};

static char *
write_group (CchFindings *self, const CchFinding *finding)
{
  CchSeverity severity = cch_finding_get_severity (finding);

  if (cch_finding_get_silenced (finding) != NULL)
    return g_strdup_printf (_ ("Silenced (%u)"), cch_findings_count_silenced (self));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_ (group_words[severity]), cch_findings_count (self, severity));
#pragma GCC diagnostic pop
}

static void
name_groups (CchFindings *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      gboolean is_first =
          i == 0 || cch_finding_compare (get_finding (self, i - 1), get_finding (self, i)) != 0;
      g_autofree char *group = is_first ? write_group (self, get_finding (self, i)) : NULL;

      cch_finding_item_set_group (g_ptr_array_index (self->items, i), group);
    }
}

static void begin_run (CchFindings *self);

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CchFindings *self = CCH_FINDINGS (source);
  const Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->running)
    return; /* of another plan */
  g_clear_object (&self->running);
  g_clear_error (&self->problem);
  if (found != NULL)
    {
      g_autoptr (GPtrArray) items = merge (self, found, run->changed);

      replace_items (self, items);
      name_groups (self);
    }
  else
    self->problem = g_steal_pointer (&error);
  if (self->changed != 0 && self->pause == 0)
    begin_run (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static void
begin_run (CchFindings *self)
{
  g_autoptr (GTask) task = NULL;
  Run *run;

  if (self->running != NULL || self->session == NULL || self->plan == 0)
    return;
  run = g_new0 (Run, 1);
  run->path = g_strdup (cch_session_get_path (self->session));
  run->plan = self->plan;
  run->changed = self->changed;
  self->changed = 0;
  self->running = g_cancellable_new ();
  task = g_task_new (self, self->running, ran_cb, NULL);
  g_task_set_source_tag (task, begin_run);
  g_task_set_task_data (task, run, run_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, run_in_thread);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

static gboolean
pause_cb (gpointer data)
{
  CchFindings *self = data;

  self->pause = 0;
  begin_run (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CchFindings *self, CchChanges *changes)
{
  guint reads = 0;

  for (guint i = 0; i < cch_kinds_get_n (); i++)
    if (cch_changes_get_n (changes, cch_kinds_get (i)) > 0)
      reads |= cch_check_get_reads (cch_kinds_get (i)->name);
  if (reads == 0)
    return;
  self->changed |= reads;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_full (G_PRIORITY_LOW, PAUSE, pause_cb, self, NULL);
}

static void
clear (CchFindings *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new_with_free_func (g_object_unref);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->running);
  g_clear_error (&self->problem);
  replace_items (self, nothing);
}

static void
cch_findings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, cch_findings_is_running (CCH_FINDINGS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_findings_dispose (GObject *object)
{
  CchFindings *self = CCH_FINDINGS (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->running);
  g_clear_object (&self->office);
  g_clear_object (&self->session);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (cch_findings_parent_class)->dispose (object);
}

static void
cch_findings_finalize (GObject *object)
{
  g_ptr_array_unref (CCH_FINDINGS (object)->items);

  G_OBJECT_CLASS (cch_findings_parent_class)->finalize (object);
}

static void
cch_findings_class_init (CchFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cch_findings_get_property;
  object_class->dispose = cch_findings_dispose;
  object_class->finalize = cch_findings_finalize;
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_UPDATED] = g_signal_new ("updated", CCH_TYPE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_findings_init (CchFindings *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->office = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->office, "changed", G_CALLBACK (changed_cb), self);
}

CchFindings *
cch_findings_new (void)
{
  return g_object_new (CCH_TYPE_FINDINGS, NULL);
}

/**
 * cch_findings_set_plan:
 * @session: (nullable): %NULL empties the list
 * @plan: the row of a plan, 0 for none
 */
void
cch_findings_set_plan (CchFindings *self, CchSession *session, gint64 plan)
{
  g_return_if_fail (CCH_IS_FINDINGS (self));

  if (self->session == session && self->plan == plan)
    return;
  clear (self);
  g_set_object (&self->session, session);
  self->plan = plan;
  self->changed = CCH_CHECK_READS_ALL;
  g_signal_group_set_target (self->office,
                             session != NULL ? cch_session_get_office (session) : NULL);
  begin_run (self);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

gint64
cch_findings_get_plan (CchFindings *self)
{
  return self->plan;
}

/* Returns: (transfer none) (nullable): */
CchOffice *
cch_findings_get_office (CchFindings *self)
{
  return self->session != NULL ? cch_session_get_office (self->session) : NULL;
}

gboolean
cch_findings_is_running (CchFindings *self)
{
  return self->running != NULL;
}

/**
 * cch_findings_get_problem:
 *
 * Returns: (transfer none) (nullable): why nothing could be checked
 */
const GError *
cch_findings_get_problem (CchFindings *self)
{
  return self->problem;
}

/* Without the silenced ones. */
guint
cch_findings_count (CchFindings *self, CchSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += cch_finding_get_silenced (get_finding (self, i)) == NULL
         && cch_finding_get_severity (get_finding (self, i)) == severity;
  return n;
}

guint
cch_findings_count_silenced (CchFindings *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += cch_finding_get_silenced (get_finding (self, i)) != NULL;
  return n;
}

/**
 * cch_findings_list_for:
 * @uuid: of a record, or of the task whose parts count too
 * @field: (nullable): %NULL for any
 *
 * Returns: (transfer full) (element-type CchFinding): for marks beside a text; the silenced ones
 *   are left out
 */
GPtrArray *
cch_findings_list_for (CchFindings *self, const char *uuid, const char *field)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref);

  for (guint i = 0; i < self->items->len; i++)
    {
      CchFinding *finding = get_finding (self, i);

      if (cch_finding_get_silenced (finding) == NULL && cch_finding_is_about (finding, uuid, field))
        g_ptr_array_add (list, cch_finding_ref (finding));
    }
  return list;
}
