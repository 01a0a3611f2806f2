/* Holds back for a moment what somebody types, and says when it is to be written to the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-typing.h"

struct _CchTyping
{
  GObject parent_instance;

  GSignalGroup *office; /* owned */
  guint write_source;   /* 0 when nothing waits */
  guint pause_source;   /* when the burst counts as ended */
  gint64 since;         /* monotonic milliseconds: the oldest key that waits */
};

enum
{
  SIGNAL_WRITE,
  N_SIGNALS
};

/* Milliseconds. */
enum
{
  WRITE_AFTER = 250,
  WRITE_AT_LAST = 1000,
  PAUSE = 3000,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchTyping, cch_typing, G_TYPE_OBJECT)

static gboolean
write_cb (gpointer data)
{
  cch_typing_write (data);
  return G_SOURCE_REMOVE;
}

static gboolean
pause_cb (gpointer data)
{
  cch_typing_end (data);
  return G_SOURCE_REMOVE;
}

static void
cch_typing_dispose (GObject *object)
{
  CchTyping *self = CCH_TYPING (object);

  cch_typing_forget (self);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cch_typing_parent_class)->dispose (object);
}

static void
cch_typing_class_init (CchTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_typing_dispose;
  signals[SIGNAL_WRITE] = g_signal_new ("write", CCH_TYPE_TYPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
}

static void
cch_typing_init (CchTyping *self)
{
  self->office = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->office, "settle", G_CALLBACK (cch_typing_write), self);
}

CchTyping *
cch_typing_new (void)
{
  return g_object_new (CCH_TYPE_TYPING, NULL);
}

/**
 * cch_typing_set_office:
 * @office: (nullable): where it is written
 */
void
cch_typing_set_office (CchTyping *self, CchOffice *office)
{
  g_autoptr (CchOffice) before = g_signal_group_dup_target (self->office);

  if (before != office)
    g_signal_group_set_target (self->office, office);
}

/* Somebody typed: each key puts the writing off, but not for ever. */
void
cch_typing_touch (CchTyping *self)
{
  gint64 now = g_get_monotonic_time () / 1000;
  guint delay;

  if (self->since == 0)
    self->since = now;
  delay = (guint) CLAMP (self->since + WRITE_AT_LAST - now, 0, WRITE_AFTER);
  g_clear_handle_id (&self->write_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->write_source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, delay, write_cb, self, NULL);
  self->pause_source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, PAUSE, pause_cb, self, NULL);
}

gboolean
cch_typing_is_waiting (CchTyping *self)
{
  return self->write_source != 0;
}

/* Writes now what waits, if anything does. */
void
cch_typing_write (CchTyping *self)
{
  if (self->write_source == 0)
    return;
  g_clear_handle_id (&self->write_source, g_source_remove);
  self->since = 0;
  g_signal_emit (self, signals[SIGNAL_WRITE], 0);
}

/* The person has left the field: what is typed next is another entry of the journal. */
void
cch_typing_end (CchTyping *self)
{
  g_autoptr (CchOffice) office = g_signal_group_dup_target (self->office);

  cch_typing_write (self);
  if (self->pause_source == 0)
    return;
  g_clear_handle_id (&self->pause_source, g_source_remove);
  if (office != NULL)
    cch_office_end_typing (office);
}

/* What waits is not to be written: its record is gone. */
void
cch_typing_forget (CchTyping *self)
{
  g_clear_handle_id (&self->write_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->since = 0;
}
