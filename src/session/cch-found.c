/* One thing that a search has found, as words: the record itself may live in another thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-found.h"

struct _CchFound
{
  GObject parent_instance;

  const CchKind *kind;
  gint64 id;
  char *title; /* owned */
  char *place; /* owned */
};

G_DEFINE_FINAL_TYPE (CchFound, cch_found, G_TYPE_OBJECT)

static void
cch_found_finalize (GObject *object)
{
  CchFound *self = CCH_FOUND (object);

  g_free (self->title);
  g_free (self->place);

  G_OBJECT_CLASS (cch_found_parent_class)->finalize (object);
}

static void
cch_found_class_init (CchFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_found_finalize;
}

static void
cch_found_init (CchFound *self)
{
}

/* @place: (nullable) */
CchFound *
cch_found_new (const CchKind *kind, gint64 id, const char *title, const char *place)
{
  CchFound *self = g_object_new (CCH_TYPE_FOUND, NULL);

  self->kind = kind;
  self->id = id;
  self->title = g_strdup (title);
  self->place = g_strdup (place != NULL ? place : "");
  return self;
}

const CchKind *
cch_found_get_kind (CchFound *self)
{
  return self->kind;
}

gint64
cch_found_get_id (CchFound *self)
{
  return self->id;
}

const char *
cch_found_get_title (CchFound *self)
{
  return self->title;
}

/* Returns: "" when there is nothing to say */
const char *
cch_found_get_place (CchFound *self)
{
  return self->place;
}
