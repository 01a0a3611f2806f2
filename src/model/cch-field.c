/* One field of a record, declared once: what follows from its type.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-field.h"

#include "base/cch-date.h"
#include "base/cch-error.h"
#include "base/cch-i18n.h"

const char *
cch_field_get_label (const CchField *field)
{
  return _ (field->label);
}

gboolean
cch_field_is_text (const CchField *field)
{
  return field->type == CCH_FIELD_TEXT || field->type == CCH_FIELD_LINES
         || field->type == CCH_FIELD_HASH;
}

/**
 * cch_field_get_value_type:
 *
 * Returns: the type of the property and of values of the field
 */
GType
cch_field_get_value_type (const CchField *field)
{
  switch (field->type)
    {
    case CCH_FIELD_TEXT:
    case CCH_FIELD_LINES:
    case CCH_FIELD_HASH:
    case CCH_FIELD_DATE:
      return G_TYPE_STRING;
    case CCH_FIELD_REAL:
      return G_TYPE_DOUBLE;
    case CCH_FIELD_BOOLEAN:
      return G_TYPE_BOOLEAN;
    case CCH_FIELD_ENUM:
      return field->get_enum_type ();
    case CCH_FIELD_INTEGER:
    case CCH_FIELD_TIME:
    case CCH_FIELD_REFERENCE:
    case CCH_FIELD_POSITION:
      return G_TYPE_INT64;
    }
  g_return_val_if_reached (G_TYPE_INVALID);
}

guint
cch_field_get_n_choices (const CchField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());

  return klass->n_values;
}

/**
 * cch_field_get_nick:
 *
 * Returns: (nullable): how files write the value
 */
const char *
cch_field_get_nick (const CchField *field, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());
  const GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL;
}

/**
 * cch_field_get_choice:
 *
 * Returns: how people read the value, translated
 */
const char *
cch_field_get_choice (const CchField *field, int value)
{
  g_return_val_if_fail (value >= 0 && (guint) value < cch_field_get_n_choices (field), "");

  return _ (field->choices[value]);
}

gboolean
cch_field_parse_nick (const CchField *field, const char *text, int *value, GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());
  const GEnumValue *found = g_enum_get_value_by_nick (klass, text);
  g_autoptr (GString) nicks = NULL;

  if (found != NULL)
    {
      *value = found->value;
      return TRUE;
    }

  nicks = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i == 0 ? "" : ", ", klass->values[i].value_nick);
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("%s: “%s” is not one of the choices. Write one of: %s"), field->name, text,
               nicks->str);
  return FALSE;
}

static gboolean
parse_int64 (const CchField *field, const char *text, GValue *value, GError **error)
{
  gint64 number = 0;

  if (*text != '\0' && !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: “%s” is not a whole number. Write digits only"), field->name, text);
      return FALSE;
    }
  g_value_set_int64 (value, number);
  return TRUE;
}

static gboolean
parse_real (const CchField *field, const char *text, GValue *value, GError **error)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);

  if (*end != '\0' || number - number != 0)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: “%s” is not a number. Write it with a decimal point"), field->name,
                   text);
      return FALSE;
    }
  g_value_set_double (value, number);
  return TRUE;
}

static gboolean
parse_boolean (const CchField *field, const char *text, GValue *value, GError **error)
{
  if (!g_str_equal (text, "true") && !g_str_equal (text, "false"))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: “%s” is neither true nor false. Write one of the two"), field->name,
                   text);
      return FALSE;
    }
  g_value_set_boolean (value, g_str_equal (text, "true"));
  return TRUE;
}

static gboolean
parse_date (const CchField *field, const char *text, GValue *value, GError **error)
{
  CchDate date;

  if (*text != '\0' && !cch_date_from_iso (text, &date, error))
    {
      g_prefix_error (error, "%s: ", field->name);
      return FALSE;
    }
  g_value_set_string (value, *text != '\0' ? text : NULL);
  return TRUE;
}

static gboolean
parse_enum (const CchField *field, const char *text, GValue *value, GError **error)
{
  int number;

  if (!cch_field_parse_nick (field, text, &number, error))
    return FALSE;
  g_value_set_enum (value, number);
  return TRUE;
}

static gboolean
parse_text (const CchField *field, const char *text, GValue *value, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: the text is not UTF-8. Convert it first"), field->name);
      return FALSE;
    }
  g_value_set_string (value, *text != '\0' ? text : NULL);
  return TRUE;
}

/**
 * cch_field_parse:
 * @text: as cch_field_to_text() writes it; empty for none
 * @value: (out): uninitialised; set on success
 */
gboolean
cch_field_parse (const CchField *field, const char *text, GValue *value, GError **error)
{
  static gboolean (*const parsers[]) (const CchField *, const char *, GValue *, GError **) = {
    [CCH_FIELD_TEXT] = parse_text,       [CCH_FIELD_LINES] = parse_text,
    [CCH_FIELD_HASH] = parse_text,       [CCH_FIELD_INTEGER] = parse_int64,
    [CCH_FIELD_TIME] = parse_int64,      [CCH_FIELD_POSITION] = parse_int64,
    [CCH_FIELD_REFERENCE] = parse_int64, [CCH_FIELD_REAL] = parse_real,
    [CCH_FIELD_BOOLEAN] = parse_boolean, [CCH_FIELD_DATE] = parse_date,
    [CCH_FIELD_ENUM] = parse_enum,
  };

  g_value_init (value, cch_field_get_value_type (field));
  if (parsers[field->type](field, text, value, error))
    return TRUE;
  g_value_unset (value);
  return FALSE;
}

/**
 * cch_field_to_text:
 *
 * Returns: (transfer full): the value as files write it; empty for none
 */
char *
cch_field_to_text (const CchField *field, const GValue *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (G_VALUE_HOLDS_STRING (value))
    return g_strdup (g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
  if (G_VALUE_HOLDS_DOUBLE (value))
    return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, g_value_get_double (value)));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return g_strdup (g_value_get_boolean (value) ? "true" : "false");
  if (G_VALUE_HOLDS_ENUM (value))
    return g_strdup (cch_field_get_nick (field, g_value_get_enum (value)));
  return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (value));
}

static char *
date_to_words (const char *text)
{
  CchDate date;

  if (text == NULL || !cch_date_from_iso (text, &date, NULL))
    return g_strdup ("");
  return cch_date_format (date, CCH_DATE_FORM_TEXT);
}

/**
 * cch_field_to_words:
 *
 * Returns: (transfer full): the value as people read it. What a reference means only the store
 *   knows; here it is the number of its row.
 */
char *
cch_field_to_words (const CchField *field, const GValue *value)
{
  if (field->type == CCH_FIELD_DATE)
    return date_to_words (g_value_get_string (value));
  if (field->type == CCH_FIELD_BOOLEAN)
    return g_strdup (g_value_get_boolean (value) ? _ ("yes") : _ ("no"));
  if (field->type == CCH_FIELD_ENUM)
    return g_strdup (cch_field_get_choice (field, g_value_get_enum (value)));
  return cch_field_to_text (field, value);
}

/**
 * cch_field_is_empty:
 *
 * Returns: whether the value says nothing; the first choice, "no" and 0 do say something
 */
gboolean
cch_field_is_empty (const CchField *field, const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return g_value_get_string (value) == NULL || *g_value_get_string (value) == '\0';
  if (field->type == CCH_FIELD_REFERENCE || field->type == CCH_FIELD_TIME)
    return g_value_get_int64 (value) == 0;
  /* The numbers that must be there are years. */
  if (field->type == CCH_FIELD_INTEGER && (field->flags & CCH_FIELD_REQUIRED) != 0)
    return g_value_get_int64 (value) == 0;
  return FALSE;
}

/**
 * cch_field_check_range:
 * @number: what a person or an import wants to write into the field
 *
 * Returns: whether it makes sense there; 0 always does: none
 */
gboolean
cch_field_check_range (const CchField *field, double number, GError **error)
{
  if (field->minimum == field->maximum || (number >= field->minimum && number <= field->maximum)
      || number == 0)
    return TRUE;

  if (number < 0 && field->minimum == 0)
    g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                 _ ("“%s” must not be negative. Check the number"), cch_field_get_label (field));
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                 _ ("“%s”: %.15g is not between %.15g and %.15g. Check the number"),
                 cch_field_get_label (field), number, field->minimum, field->maximum);
  return FALSE;
}
