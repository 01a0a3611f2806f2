/* A finding in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-finding-item.h"

struct _CchFindingItem
{
  GObject parent_instance;

  CchFinding *finding; /* owned */
  char *group;         /* owned, nullable */
};

enum
{
  PROP_0,
  PROP_FINDING,
  PROP_GROUP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchFindingItem, cch_finding_item, G_TYPE_OBJECT)

static void
cch_finding_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchFindingItem *self = CCH_FINDING_ITEM (object);

  switch (id)
    {
    case PROP_FINDING:
      g_value_set_boxed (value, self->finding);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_finding_item_finalize (GObject *object)
{
  CchFindingItem *self = CCH_FINDING_ITEM (object);

  cch_finding_unref (self->finding);
  g_free (self->group);

  G_OBJECT_CLASS (cch_finding_item_parent_class)->finalize (object);
}

static void
cch_finding_item_class_init (CchFindingItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cch_finding_item_get_property;
  object_class->finalize = cch_finding_item_finalize;
  properties[PROP_FINDING] = g_param_spec_boxed ("finding", NULL, NULL, CCH_TYPE_FINDING,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_GROUP] =
      g_param_spec_string ("group", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cch_finding_item_init (CchFindingItem *self)
{
}

CchFindingItem *
cch_finding_item_new (CchFinding *finding)
{
  CchFindingItem *self = g_object_new (CCH_TYPE_FINDING_ITEM, NULL);

  self->finding = cch_finding_ref (finding);
  return self;
}

/* Returns: (transfer none): */
CchFinding *
cch_finding_item_get_finding (CchFindingItem *self)
{
  return self->finding;
}

const char *
cch_finding_item_get_group (CchFindingItem *self)
{
  return self->group;
}

/* For the list that knows which finding is the first of its group. */
void
cch_finding_item_set_group (CchFindingItem *self, const char *group)
{
  if (g_strcmp0 (self->group, group) == 0)
    return;
  g_free (self->group);
  self->group = g_strdup (group);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
}
