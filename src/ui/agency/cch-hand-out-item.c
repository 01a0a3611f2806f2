/* An open task in the list of tasks that are handed out, with who takes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-hand-out-item.h"

#include "base/cch-i18n.h"

struct _CchHandOutItem
{
  GObject parent_instance;

  CchOpenTask *task; /* owned */
  int taker;         /* index of who takes it, CCH_HAND_OUT_NOBODY */
  char *name;        /* owned, nullable: of who was said to take it, also when that one is gone */
};

enum
{
  SIGNAL_GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchHandOutItem, cch_hand_out_item, G_TYPE_OBJECT)

static void
cch_hand_out_item_finalize (GObject *object)
{
  CchHandOutItem *self = CCH_HAND_OUT_ITEM (object);

  cch_open_task_free (self->task);
  g_free (self->name);

  G_OBJECT_CLASS (cch_hand_out_item_parent_class)->finalize (object);
}

static void
cch_hand_out_item_class_init (CchHandOutItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_hand_out_item_finalize;
  signals[SIGNAL_GIVEN] = g_signal_new ("given", CCH_TYPE_HAND_OUT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_hand_out_item_init (CchHandOutItem *self)
{
  self->taker = CCH_HAND_OUT_NOBODY;
}

/**
 * cch_hand_out_item_new:
 * @task: (transfer full)
 */
CchHandOutItem *
cch_hand_out_item_new (CchOpenTask *task)
{
  CchHandOutItem *self = g_object_new (CCH_TYPE_HAND_OUT_ITEM, NULL);

  self->task = task;
  return self;
}

const CchOpenTask *
cch_hand_out_item_get_task (CchHandOutItem *self)
{
  return self->task;
}

int
cch_hand_out_item_get_taker (CchHandOutItem *self)
{
  return self->taker;
}

const char *
cch_hand_out_item_get_words (CchHandOutItem *self)
{
  return self->taker != CCH_HAND_OUT_NOBODY ? self->name : _ ("Nobody yet");
}

/**
 * cch_hand_out_item_give:
 * @name: (nullable): of who takes it; %NULL when nobody does
 */
void
cch_hand_out_item_give (CchHandOutItem *self, int taker, const char *name)
{
  self->taker = name != NULL ? taker : CCH_HAND_OUT_NOBODY;
  g_free (self->name);
  self->name = g_strdup (name);
  g_signal_emit (self, signals[SIGNAL_GIVEN], 0);
}

static int
find_name (const char *const *takers, const char *name)
{
  for (int i = 0; name != NULL && takers[i] != NULL; i++)
    if (g_str_equal (takers[i], name))
      return i;
  return CCH_HAND_OUT_NOBODY;
}

/**
 * cch_hand_out_item_follow:
 * @takers: who there is now
 * @renamed: whether the list is as long as before, so that names have changed at most
 *
 * Who takes the task goes on taking it. It is nobody's while that one is not in the list.
 */
void
cch_hand_out_item_follow (CchHandOutItem *self, const char *const *takers, gboolean renamed)
{
  if (renamed && self->taker != CCH_HAND_OUT_NOBODY)
    {
      g_free (self->name);
      self->name = g_strdup (takers[self->taker]);
    }
  else
    self->taker = find_name (takers, self->name);
  g_signal_emit (self, signals[SIGNAL_GIVEN], 0);
}
