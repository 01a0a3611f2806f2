/* The base of all records: a row of the office file as an object with properties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-record.h"

#include "base/cch-uuid.h"

typedef struct
{
  gint64 id; /* the row; 0 before there is one */
  char uuid[CCH_UUID_LENGTH + 1];
  gboolean removed;
} CchRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CchRecord, cch_record, G_TYPE_OBJECT)

/* Property numbers of fields are their places in the table, from 1. */
static const CchField *
get_field_of_property (CchRecord *self, guint property)
{
  return cch_kind_get_field (cch_record_get_kind (self), property - 1);
}

static void
cch_record_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CchRecord *self = CCH_RECORD (object);

  cch_record_get_value (self, get_field_of_property (self, property), value);
}

static void
cch_record_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CchRecord *self = CCH_RECORD (object);

  cch_record_set_value (self, get_field_of_property (self, property), value);
}

static void
cch_record_finalize (GObject *object)
{
  CchRecord *self = CCH_RECORD (object);
  const CchKind *kind = cch_record_get_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    if (cch_field_is_text (&kind->fields[i]))
      g_free (*(char **) cch_record_peek (self, &kind->fields[i]));

  G_OBJECT_CLASS (cch_record_parent_class)->finalize (object);
}

static void
cch_record_class_init (CchRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_record_finalize;
}

static void
cch_record_init (CchRecord *self)
{
}

static GParamSpec *
make_property (const CchField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;
  GType type = cch_field_get_value_type (field);

  if (type == G_TYPE_STRING)
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  if (type == G_TYPE_INT64)
    return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  if (type == G_TYPE_DOUBLE)
    return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (type == G_TYPE_BOOLEAN)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
  return g_param_spec_enum (field->name, NULL, NULL, type, 0, flags);
}

/**
 * cch_record_class_install:
 *
 * Installs a property for each field; called by CCH_DEFINE_RECORD.
 */
void
cch_record_class_install (CchRecordClass *klass, const CchKind *kind)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->kind = kind;
  object_class->get_property = cch_record_get_property;
  object_class->set_property = cch_record_set_property;
  for (guint i = 0; i < kind->n_fields; i++)
    g_object_class_install_property (object_class, i + 1, make_property (&kind->fields[i]));
}

/**
 * cch_record_new:
 *
 * Returns: (transfer full): a record of that kind without a row, all fields empty
 */
CchRecord *
cch_record_new (const CchKind *kind)
{
  return g_object_new (kind->get_type (), NULL);
}

const CchKind *
cch_record_get_kind (CchRecord *self)
{
  return CCH_RECORD_GET_CLASS (self)->kind;
}

gint64
cch_record_get_id (CchRecord *self)
{
  CchRecordPrivate *private = cch_record_get_instance_private (self);

  return private->id;
}

const char *
cch_record_get_uuid (CchRecord *self)
{
  CchRecordPrivate *private = cch_record_get_instance_private (self);

  return private->uuid;
}

/**
 * cch_record_is_removed:
 *
 * Returns: whether the row is gone; an undo may bring it back
 */
gboolean
cch_record_is_removed (CchRecord *self)
{
  CchRecordPrivate *private = cch_record_get_instance_private (self);

  return private->removed;
}

/**
 * cch_record_get_title:
 *
 * Returns: (transfer full): the record's own words that name it, possibly none; what it refers
 *   to is left out (store/cch-words.h knows that)
 */
char *
cch_record_get_title (CchRecord *self)
{
  const CchKind *kind = cch_record_get_kind (self);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *words = NULL;

      if (!(field->flags & CCH_FIELD_TITLE) || field->type == CCH_FIELD_REFERENCE)
        continue;
      g_value_init (&value, cch_field_get_value_type (field));
      cch_record_get_value (self, field, &value);
      words = cch_field_to_words (field, &value);
      if (*words != '\0')
        g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", words);
    }
  return g_string_free (g_steal_pointer (&title), FALSE);
}

void
cch_record_get_value (CchRecord *self, const CchField *field, GValue *value)
{
  gpointer place = cch_record_peek (self, field);

  switch (field->type)
    {
    case CCH_FIELD_TEXT:
    case CCH_FIELD_LINES:
    case CCH_FIELD_HASH:
      g_value_set_string (value, *(char **) place);
      break;
    case CCH_FIELD_DATE:
      g_value_take_string (value, cch_date_is_none (*(CchDate *) place)
                                      ? NULL
                                      : cch_date_to_iso (*(CchDate *) place));
      break;
    case CCH_FIELD_REAL:
      g_value_set_double (value, *(double *) place);
      break;
    case CCH_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) place);
      break;
    case CCH_FIELD_ENUM:
      g_value_set_enum (value, *(int *) place);
      break;
    case CCH_FIELD_INTEGER:
    case CCH_FIELD_TIME:
    case CCH_FIELD_REFERENCE:
    case CCH_FIELD_POSITION:
      g_value_set_int64 (value, *(gint64 *) place);
      break;
    }
}

static gboolean
change_text (char **place, const char *text)
{
  const char *next = text != NULL && *text != '\0' ? text : NULL;

  if (g_strcmp0 (*place, next) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (next);
  return TRUE;
}

static gboolean
change_date (CchDate *place, const char *text)
{
  CchDate date = CCH_DATE_NONE;

  if (text != NULL && *text != '\0' && !cch_date_from_iso (text, &date, NULL))
    g_return_val_if_reached (FALSE);
  if (cch_date_compare (*place, date) == 0)
    return FALSE;
  *place = date;
  return TRUE;
}

#define CHANGE(Type, place, value)                                                                 \
  (*(Type *) (place) != (value) ? (*(Type *) (place) = (value), TRUE) : FALSE)

static gboolean
change_field (CchRecord *self, const CchField *field, const GValue *value)
{
  gpointer place = cch_record_peek (self, field);

  switch (field->type)
    {
    case CCH_FIELD_TEXT:
    case CCH_FIELD_LINES:
    case CCH_FIELD_HASH:
      return change_text (place, g_value_get_string (value));
    case CCH_FIELD_DATE:
      return change_date (place, g_value_get_string (value));
    case CCH_FIELD_REAL:
      return CHANGE (double, place, g_value_get_double (value));
    case CCH_FIELD_BOOLEAN:
      return CHANGE (gboolean, place, g_value_get_boolean (value));
    case CCH_FIELD_ENUM:
      return CHANGE (int, place, g_value_get_enum (value));
    case CCH_FIELD_INTEGER:
    case CCH_FIELD_TIME:
    case CCH_FIELD_REFERENCE:
    case CCH_FIELD_POSITION:
      return CHANGE (gint64, place, g_value_get_int64 (value));
    }
  g_return_val_if_reached (FALSE);
}

/**
 * cch_record_set_value:
 *
 * Sets the field of the object, never of the file, and notifies when that is a change.
 *
 * Returns: whether it was a change
 */
gboolean
cch_record_set_value (CchRecord *self, const CchField *field, const GValue *value)
{
  if (!change_field (self, field, value))
    return FALSE;
  g_object_notify (G_OBJECT (self), field->name);
  return TRUE;
}

gboolean
cch_record_field_equals (CchRecord *self, CchRecord *other, const CchField *field)
{
  g_auto (GValue) mine = G_VALUE_INIT;
  g_auto (GValue) theirs = G_VALUE_INIT;

  if (cch_field_is_text (field))
    return g_strcmp0 (*(char **) cch_record_peek (self, field),
                      *(char **) cch_record_peek (other, field))
           == 0;

  g_value_init (&mine, cch_field_get_value_type (field));
  g_value_init (&theirs, cch_field_get_value_type (field));
  cch_record_get_value (self, field, &mine);
  cch_record_get_value (other, field, &theirs);
  return field->type == CCH_FIELD_DATE
             ? g_strcmp0 (g_value_get_string (&mine), g_value_get_string (&theirs)) == 0
             : memcmp (mine.data, theirs.data, sizeof mine.data[0]) == 0;
}

/**
 * cch_record_copy:
 * @source: of the same kind
 *
 * Takes over all fields, but not the identity; notifies each that changes.
 *
 * Returns: how many changed
 */
guint
cch_record_copy (CchRecord *self, CchRecord *source)
{
  const CchKind *kind = cch_record_get_kind (self);
  guint changed = 0;

  g_return_val_if_fail (kind == cch_record_get_kind (source), 0);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (cch_record_field_equals (self, source, &kind->fields[i]))
        continue;
      g_value_init (&value, cch_field_get_value_type (&kind->fields[i]));
      cch_record_get_value (source, &kind->fields[i], &value);
      changed += cch_record_set_value (self, &kind->fields[i], &value);
    }
  g_object_thaw_notify (G_OBJECT (self));
  return changed;
}

void
cch_record_set_identity (CchRecord *self, gint64 id, const char *uuid)
{
  CchRecordPrivate *private = cch_record_get_instance_private (self);

  private->id = id;
  g_strlcpy (private->uuid, uuid, sizeof private->uuid);
}

void
cch_record_set_removed (CchRecord *self, gboolean removed)
{
  CchRecordPrivate *private = cch_record_get_instance_private (self);

  private->removed = removed;
}
