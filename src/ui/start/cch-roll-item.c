/* A proposal of rolling a plan forward, as an item of a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/start/cch-roll-item.h"

struct _CchRollItem
{
  GObject parent_instance;

  CchRollForward *roll; /* not owned: lives as long as the dialog */
  guint index;
};

enum
{
  PROP_0,
  PROP_TICKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchRollItem, cch_roll_item, G_TYPE_OBJECT)

static void
cch_roll_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TICKED)
    g_value_set_boolean (value, cch_roll_item_get_ticked (CCH_ROLL_ITEM (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cch_roll_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TICKED)
    cch_roll_item_set_ticked (CCH_ROLL_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cch_roll_item_class_init (CchRollItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cch_roll_item_get_property;
  object_class->set_property = cch_roll_item_set_property;
  properties[PROP_TICKED] =
      g_param_spec_boolean ("ticked", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cch_roll_item_init (CchRollItem *self)
{
}

CchRollItem *
cch_roll_item_new (CchRollForward *roll, guint index)
{
  CchRollItem *self = g_object_new (CCH_TYPE_ROLL_ITEM, NULL);

  self->roll = roll;
  self->index = index;
  return self;
}

const CchRollProposal *
cch_roll_item_get_proposal (CchRollItem *self)
{
  return cch_roll_forward_get (self->roll, self->index);
}

gboolean
cch_roll_item_get_ticked (CchRollItem *self)
{
  return cch_roll_item_get_proposal (self)->ticked;
}

void
cch_roll_item_set_ticked (CchRollItem *self, gboolean ticked)
{
  if (cch_roll_item_get_ticked (self) == ticked)
    return;
  cch_roll_forward_set_ticked (self->roll, self->index, ticked);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

gboolean
cch_roll_item_can_reword (CchRollItem *self)
{
  return cch_roll_forward_can_reword (self->roll, self->index);
}

void
cch_roll_item_set_words (CchRollItem *self, const char *words)
{
  if (g_strcmp0 (cch_roll_item_get_proposal (self)->words, words) == 0)
    return;
  cch_roll_forward_set_words (self->roll, self->index, words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

/* What is replaced, crossed out, and what comes there instead, in its text. */
static char *
mark_words (const CchRollProposal *proposal, guint most)
{
  g_autofree char *before = cch_roll_proposal_dup_before (proposal, most);
  g_autofree char *after = cch_roll_proposal_dup_after (proposal, most);

  if (g_str_equal (proposal->old, proposal->words))
    return g_markup_printf_escaped ("%s<u>%s</u>%s", before, proposal->old, after);
  return g_markup_printf_escaped ("%s<s>%s</s> <b>%s</b>%s", before, proposal->old, proposal->words,
                                  after);
}

static char *
mark_field (const CchRollProposal *proposal)
{
  g_auto (GValue) old = G_VALUE_INIT;
  g_auto (GValue) new = G_VALUE_INIT;
  g_autofree char *old_words = NULL;
  g_autofree char *new_words = NULL;

  if (!cch_field_parse (proposal->field, proposal->old, &old, NULL)
      || !cch_field_parse (proposal->field, proposal->words, &new, NULL))
    return g_markup_printf_escaped ("<s>%s</s> <b>%s</b>", proposal->old, proposal->words);
  old_words = cch_field_to_words (proposal->field, &old);
  new_words = cch_field_to_words (proposal->field, &new);
  return g_markup_printf_escaped ("<s>%s</s> <b>%s</b>", old_words, new_words);
}

/**
 * cch_roll_item_get_markup:
 * @most_letters: of the text on each side of what changes; 0 for all of it
 *
 * Returns: (transfer full): what is there and what would be, in Pango's markup
 */
char *
cch_roll_item_get_markup (CchRollItem *self, guint most_letters)
{
  const CchRollProposal *proposal = cch_roll_item_get_proposal (self);
  g_autofree char *text = NULL;

  switch (proposal->act)
    {
    case CCH_ROLL_REPLACE:
      return mark_words (proposal, most_letters);
    case CCH_ROLL_SET:
      return mark_field (proposal);
    case CCH_ROLL_LEAVE_OUT:
      text = cch_roll_proposal_shorten (proposal->text, 2 * most_letters);
      return g_markup_printf_escaped (proposal->ticked ? "<s>%s</s>" : "%s", text);
    case CCH_ROLL_ADD_TASK:
    default:
      text = cch_roll_proposal_shorten (proposal->words, 2 * most_letters);
      return g_markup_printf_escaped ("<b>%s</b>", text);
    }
}
