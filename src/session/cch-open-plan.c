/* A plan that somebody works on: its live record, its regulation, one snapshot for all who read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-open-plan.h"

#include "model/cch-agency.h"
#include "model/cch-area-owner.h"
#include "model/cch-citation.h"
#include "model/cch-document.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "rules/cch-plan-form.h"
#include "session/cch-plan-loader.h"
#include "session/cch-session-paper.h"

struct _CchOpenPlan
{
  GObject parent_instance;

  CchSession *session;       /* ref */
  CchPlan *plan;             /* ref, live */
  CchRegulation *regulation; /* nullable, owned: follows the plan's regulation */
  CchPlanView *view;         /* nullable, owned: NULL from a change until somebody asks */
  gboolean frozen;
};

enum
{
  PROP_0,
  PROP_FROZEN,
  PROP_REGULATION,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What a snapshot holds: a change of any of these makes it old. */
static const CchKind *const kinds[] = {
  &cch_plan_kind,   &cch_section_kind,     &cch_citation_kind,   &cch_recipient_kind,
  &cch_task_kind,   &cch_task_agency_kind, &cch_product_kind,    &cch_milestone_kind,
  &cch_target_kind, &cch_area_kind,        &cch_area_owner_kind, &cch_document_kind,
  &cch_agency_kind, &cch_agency_term_kind,
};

G_DEFINE_FINAL_TYPE (CchOpenPlan, cch_open_plan, G_TYPE_OBJECT)

static gboolean
compute_frozen (CchOpenPlan *self)
{
  return cch_session_get_mode (self->session) == CCH_SESSION_READ
         || cch_record_is_removed (CCH_RECORD (self->plan))
         || cch_document_state_is_issued (self->plan->state);
}

static void
update_frozen (CchOpenPlan *self)
{
  gboolean frozen = compute_frozen (self);

  if (frozen == self->frozen)
    return;
  self->frozen = frozen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROZEN]);
}

/* An office without a regulation, or with one that is gone, still shows its plans: what needs a
 * form then says so. */
static void
load_regulation (CchOpenPlan *self)
{
  g_autoptr (GError) error = NULL;
  CchRegulation *regulation =
      cch_session_load_regulation (self->session, self->plan->regulation, &error);

  if (regulation == NULL)
    g_debug ("open plan: %s", error->message);
  g_clear_pointer (&self->regulation, cch_regulation_unref);
  self->regulation = regulation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGULATION]);
}

static gboolean
follows_another_regulation (CchOpenPlan *self, CchChanges *changes)
{
  const CchField *field = cch_kind_find_field (&cch_plan_kind, "regulation");
  guint64 bit = G_GUINT64_CONSTANT (1) << cch_kind_get_field_index (&cch_plan_kind, field);
  const CchChange *change =
      cch_changes_find (changes, &cch_plan_kind, cch_record_get_id (CCH_RECORD (self->plan)));

  return change != NULL && (change->fields & bit) != 0;
}

static gboolean
concerns_plan (CchChanges *changes)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (cch_changes_get_n (changes, kinds[i]) > 0)
      return TRUE;
  return FALSE;
}

/* What cannot be brought up to date is read anew when somebody asks. */
static void
update_view (CchOpenPlan *self, CchChanges *changes)
{
  g_autoptr (CchPlanView) before = g_steal_pointer (&self->view);

  if (before != NULL)
    self->view =
        cch_plan_loader_update (cch_session_get_database (self->session), before, changes, NULL);
}

static void
changed_cb (CchOpenPlan *self, CchChanges *changes)
{
  if (!concerns_plan (changes))
    return;

  update_view (self, changes);
  if (follows_another_regulation (self, changes))
    load_regulation (self);
  update_frozen (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
}

static void
cch_open_plan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchOpenPlan *self = CCH_OPEN_PLAN (object);

  switch (id)
    {
    case PROP_FROZEN:
      g_value_set_boolean (value, self->frozen);
      break;
    case PROP_REGULATION:
      g_value_set_boxed (value, self->regulation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_open_plan_finalize (GObject *object)
{
  CchOpenPlan *self = CCH_OPEN_PLAN (object);

  g_clear_object (&self->session);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->regulation, cch_regulation_unref);
  g_clear_pointer (&self->view, cch_plan_view_unref);

  G_OBJECT_CLASS (cch_open_plan_parent_class)->finalize (object);
}

static void
cch_open_plan_class_init (CchOpenPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cch_open_plan_get_property;
  object_class->finalize = cch_open_plan_finalize;

  properties[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, flags);
  properties[PROP_REGULATION] =
      g_param_spec_boxed ("regulation", NULL, NULL, CCH_TYPE_REGULATION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_OPEN_PLAN, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, CCH_TYPE_CHANGES);
}

static void
cch_open_plan_init (CchOpenPlan *self)
{
}

/**
 * cch_open_plan_new:
 * @plan: the row of the plan
 *
 * Returns: (transfer full): the plan, following the office from now on
 */
CchOpenPlan *
cch_open_plan_new (CchSession *session, gint64 plan, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchRecord) record = cch_office_get (office, &cch_plan_kind, plan, error);
  CchOpenPlan *self;

  if (record == NULL)
    return NULL;

  self = g_object_new (CCH_TYPE_OPEN_PLAN, NULL);
  self->session = g_object_ref (session);
  self->plan = CCH_PLAN (g_steal_pointer (&record));
  self->frozen = compute_frozen (self);
  load_regulation (self);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* Returns: (transfer none) */
CchSession *
cch_open_plan_get_session (CchOpenPlan *self)
{
  g_return_val_if_fail (CCH_IS_OPEN_PLAN (self), NULL);

  return self->session;
}

/* Returns: (transfer none) */
CchOffice *
cch_open_plan_get_office (CchOpenPlan *self)
{
  g_return_val_if_fail (CCH_IS_OPEN_PLAN (self), NULL);

  return cch_session_get_office (self->session);
}

/* Returns: (transfer none): the live record */
CchPlan *
cch_open_plan_get_plan (CchOpenPlan *self)
{
  g_return_val_if_fail (CCH_IS_OPEN_PLAN (self), NULL);

  return self->plan;
}

/**
 * cch_open_plan_get_view:
 *
 * Read once after each change, however many ask.
 *
 * Returns: (transfer none): the plan as it is committed now; who keeps it takes a reference
 */
CchPlanView *
cch_open_plan_get_view (CchOpenPlan *self, GError **error)
{
  g_return_val_if_fail (CCH_IS_OPEN_PLAN (self), NULL);

  if (self->view == NULL)
    self->view = cch_plan_loader_load (cch_session_get_database (self->session),
                                       cch_record_get_id (CCH_RECORD (self->plan)), error);
  return self->view;
}

/* Returns: (transfer none) (nullable): %NULL when it is missing or faulty */
CchRegulation *
cch_open_plan_get_regulation (CchOpenPlan *self)
{
  g_return_val_if_fail (CCH_IS_OPEN_PLAN (self), NULL);

  return self->regulation;
}

/* Returns: (transfer none) (nullable): what the body of the plan is written on */
const CchRegulationForm *
cch_open_plan_get_form (CchOpenPlan *self)
{
  g_return_val_if_fail (CCH_IS_OPEN_PLAN (self), NULL);

  return self->regulation != NULL ? cch_plan_form_find (self->regulation, self->plan) : NULL;
}

/* Returns: (transfer none) (nullable): what its tasks are written in */
const CchRegulationTable *
cch_open_plan_get_table (CchOpenPlan *self)
{
  const CchRegulationForm *form = cch_open_plan_get_form (self);

  return form != NULL ? cch_plan_form_find_task_table (self->regulation, form) : NULL;
}

gboolean
cch_open_plan_is_frozen (CchOpenPlan *self)
{
  g_return_val_if_fail (CCH_IS_OPEN_PLAN (self), TRUE);

  return self->frozen;
}
