/* What stands in the middle of the plan page: one part of a plan, to be edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-part.h"

typedef struct
{
  CchOpenPlan *plan;     /* nullable, ref */
  GSignalGroup *signals; /* of the plan */
} CchPlanPartPrivate;

enum
{
  PROP_0,
  PROP_PLAN,
  N_PROPS
};

enum
{
  SIGNAL_RECORD_SELECTED,
  SIGNAL_RECORD_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CchPlanPart, cch_plan_part, ADW_TYPE_BIN)

static CchPlanPartPrivate *
get_private (CchPlanPart *self)
{
  return cch_plan_part_get_instance_private (self);
}

static void
cch_plan_part_real_plan_changed (CchPlanPart *self, CchChanges *changes)
{
}

static gboolean
cch_plan_part_real_show_record (CchPlanPart *self,
                                const char *kind,
                                const char *uuid,
                                const char *field)
{
  return FALSE;
}

static gboolean
cch_plan_part_real_start_search (CchPlanPart *self)
{
  return FALSE;
}

static void
changed_cb (CchPlanPart *self, CchChanges *changes)
{
  CCH_PLAN_PART_GET_CLASS (self)->plan_changed (self, changes);
}

static void
everything_changed_cb (CchPlanPart *self)
{
  changed_cb (self, NULL);
}

static void
cch_plan_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchPlanPart *self = CCH_PLAN_PART (object);

  switch (id)
    {
    case PROP_PLAN:
      g_value_set_object (value, get_private (self)->plan);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_plan_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchPlanPart *self = CCH_PLAN_PART (object);

  switch (id)
    {
    case PROP_PLAN:
      cch_plan_part_set_plan (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A part that goes away hears no more of the plan, also while a subclass takes itself apart. */
static void
cch_plan_part_dispose (GObject *object)
{
  CchPlanPartPrivate *priv = get_private (CCH_PLAN_PART (object));

  if (priv->signals != NULL)
    g_signal_group_set_target (priv->signals, NULL);
  g_clear_object (&priv->signals);
  g_clear_object (&priv->plan);

  G_OBJECT_CLASS (cch_plan_part_parent_class)->dispose (object);
}

static void
cch_plan_part_class_init (CchPlanPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cch_plan_part_get_property;
  object_class->set_property = cch_plan_part_set_property;
  object_class->dispose = cch_plan_part_dispose;
  klass->plan_changed = cch_plan_part_real_plan_changed;
  klass->show_record = cch_plan_part_real_show_record;
  klass->start_search = cch_plan_part_real_start_search;

  properties[PROP_PLAN] =
      g_param_spec_object ("plan", NULL, NULL, CCH_TYPE_OPEN_PLAN,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_RECORD_SELECTED] =
      g_signal_new ("record-selected", CCH_TYPE_PLAN_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_RECORD_ACTIVATED] =
      g_signal_new ("record-activated", CCH_TYPE_PLAN_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
}

static void
cch_plan_part_init (CchPlanPart *self)
{
  CchPlanPartPrivate *priv = get_private (self);

  priv->signals = g_signal_group_new (CCH_TYPE_OPEN_PLAN);
  g_signal_group_connect_swapped (priv->signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (priv->signals, "notify::frozen",
                                  G_CALLBACK (everything_changed_cb), self);
  g_signal_group_connect_swapped (priv->signals, "notify::regulation",
                                  G_CALLBACK (everything_changed_cb), self);
}

/* Returns: (transfer none) (nullable): the plan that is shown */
CchOpenPlan *
cch_plan_part_get_plan (CchPlanPart *self)
{
  g_return_val_if_fail (CCH_IS_PLAN_PART (self), NULL);

  return get_private (self)->plan;
}

/**
 * cch_plan_part_set_plan:
 * @plan: (nullable): what to show and edit
 */
void
cch_plan_part_set_plan (CchPlanPart *self, CchOpenPlan *plan)
{
  CchPlanPartPrivate *priv = get_private (self);

  g_return_if_fail (CCH_IS_PLAN_PART (self));
  g_return_if_fail (plan == NULL || CCH_IS_OPEN_PLAN (plan));

  if (!g_set_object (&priv->plan, plan))
    return;
  g_signal_group_set_target (priv->signals, plan);
  CCH_PLAN_PART_GET_CLASS (self)->plan_changed (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

/**
 * cch_plan_part_show_record:
 * @field: (nullable): the field to go to
 *
 * Returns: %FALSE when the record is not in this part
 */
gboolean
cch_plan_part_show_record (CchPlanPart *self, const char *kind, const char *uuid, const char *field)
{
  g_return_val_if_fail (CCH_IS_PLAN_PART (self), FALSE);

  return CCH_PLAN_PART_GET_CLASS (self)->show_record (self, kind, uuid, field);
}

/* Returns: %FALSE when the part has no search of its own */
gboolean
cch_plan_part_start_search (CchPlanPart *self)
{
  g_return_val_if_fail (CCH_IS_PLAN_PART (self), FALSE);

  return CCH_PLAN_PART_GET_CLASS (self)->start_search (self);
}

/**
 * cch_plan_part_select:
 * @field: (nullable): where in the record
 *
 * For subclasses: tells that the person is at this place now.
 */
void
cch_plan_part_select (CchPlanPart *self, CchRecord *record, const char *field)
{
  g_return_if_fail (CCH_IS_PLAN_PART (self));
  g_return_if_fail (CCH_IS_RECORD (record));

  g_signal_emit (self, signals[SIGNAL_RECORD_SELECTED], 0, cch_record_get_kind (record)->name,
                 cch_record_get_uuid (record), field);
}

/**
 * cch_plan_part_activate:
 * @field: (nullable): where in the record
 *
 * For subclasses: asks to go there, to another part if need be.
 */
void
cch_plan_part_activate (CchPlanPart *self, CchRecord *record, const char *field)
{
  g_return_if_fail (CCH_IS_PLAN_PART (self));
  g_return_if_fail (CCH_IS_RECORD (record));

  g_signal_emit (self, signals[SIGNAL_RECORD_ACTIVATED], 0, cch_record_get_kind (record)->name,
                 cch_record_get_uuid (record), field);
}
