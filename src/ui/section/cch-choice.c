/* Something that can be chosen from a list of suggestions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-choice.h"

struct _CchChoice
{
  GObject parent_instance;

  char *label;     /* owned */
  char *detail;    /* owned, nullable */
  GObject *record; /* owned, nullable: what is meant */
  gint64 row;      /* what is meant, or 0 */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_DETAIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchChoice, cch_choice, G_TYPE_OBJECT)

static void
cch_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchChoice *self = CCH_CHOICE (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_choice_finalize (GObject *object)
{
  CchChoice *self = CCH_CHOICE (object);

  g_free (self->label);
  g_free (self->detail);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (cch_choice_parent_class)->finalize (object);
}

static void
cch_choice_class_init (CchChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cch_choice_get_property;
  object_class->finalize = cch_choice_finalize;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cch_choice_init (CchChoice *self)
{
}

/**
 * cch_choice_new:
 * @detail: (nullable): smaller words
 * @record: (nullable): what is meant
 * @row: what is meant, or 0
 */
CchChoice *
cch_choice_new (const char *label, const char *detail, GObject *record, gint64 row)
{
  CchChoice *self = g_object_new (CCH_TYPE_CHOICE, NULL);

  self->label = g_strdup (label);
  self->detail = g_strdup (detail);
  self->record = record != NULL ? g_object_ref (record) : NULL;
  self->row = row;
  return self;
}

const char *
cch_choice_get_label (CchChoice *self)
{
  return self->label;
}

const char *
cch_choice_get_detail (CchChoice *self)
{
  return self->detail;
}

GObject *
cch_choice_get_record (CchChoice *self)
{
  return self->record;
}

gint64
cch_choice_get_row (CchChoice *self)
{
  return self->row;
}
