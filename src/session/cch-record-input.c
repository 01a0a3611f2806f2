/* Reads the value of a field as people write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-record-input.h"

#include "base/cch-date.h"
#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-number.h"
#include "base/cch-text.h"
#include "session/cch-record-lookup.h"

/* Each turns what a person writes into what files write (cch_field_to_text).
 * Returns: (transfer full) (nullable): %NULL when the text is not understood this way */
typedef char *(*Reader) (const CchField *field, const char *text);

static char *
read_date (const CchField *field, const char *text)
{
  CchDate date = cch_date_read (text);

  return cch_date_is_none (date) ? NULL : cch_date_to_iso (date);
}

/* 1.234,5 as offices write it; what is no such number may still be a plain one. */
static char *
read_number (const CchField *field, const char *text)
{
  CchNumber number;

  return cch_number_parse (text, &number, NULL) ? cch_number_to_plain (number) : NULL;
}

static char *
read_boolean (const CchField *field, const char *text)
{
  static const struct
  {
    const char *word; /* folded */
    const char *value;
  } words[] = {
    { "co", "true" },  { "khong", "false" }, { "yes", "true" },
    { "no", "false" }, { "1", "true" },      { "0", "false" },
  };
  g_autofree char *folded = cch_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, folded))
      return g_strdup (words[i].value);
  return NULL;
}

static char *
read_choice (const CchField *field, const char *text)
{
  g_autofree char *folded = cch_text_fold (text);

  for (guint i = 0; i < cch_field_get_n_choices (field); i++)
    {
      g_autofree char *choice = cch_text_fold (cch_field_get_choice (field, (int) i));

      if (g_str_equal (choice, folded))
        return g_strdup (cch_field_get_nick (field, (int) i));
    }
  return NULL;
}

static const Reader readers[] = {
  [CCH_FIELD_INTEGER] = read_number,  [CCH_FIELD_REAL] = read_number,
  [CCH_FIELD_BOOLEAN] = read_boolean, [CCH_FIELD_DATE] = read_date,
  [CCH_FIELD_ENUM] = read_choice,     [CCH_FIELD_POSITION] = NULL,
};

static gboolean
read_reference (CchOffice *office,
                const CchField *field,
                const char *text,
                GValue *value,
                GError **error)
{
  g_autoptr (CchRecord) record = NULL;

  g_value_init (value, G_TYPE_INT64);
  if (*text == '\0')
    return TRUE;

  record = cch_record_lookup (office, field->target, text, error);
  if (record == NULL)
    {
      g_prefix_error (error, "%s: ", field->name);
      g_value_unset (value);
      return FALSE;
    }
  g_value_set_int64 (value, cch_record_get_id (record));
  return TRUE;
}

static gboolean
refuse_control (const CchField *field, const char *text, GError **error)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iscntrl (character)
          || (field->type == CCH_FIELD_LINES && (character == '\n' || character == '\t')))
        continue;
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: the text holds a line break or another control character. Take it out"),
                   field->name);
      return FALSE;
    }
  return TRUE;
}

/* Composed, so that what two keyboards write alike is found alike. */
static gboolean
read_text (const CchField *field, const char *text, GValue *value, GError **error)
{
  g_autofree char *composed = NULL;

  if (g_utf8_validate (text, -1, NULL))
    {
      if (!refuse_control (field, text, error))
        return FALSE;
      composed = cch_text_normalize (text, CCH_TEXT_KEEP);
    }
  return cch_field_parse (field, composed != NULL ? composed : text, value, error);
}

/**
 * cch_record_input_parse:
 * @text: as files write it, or as people do: a date in Vietnamese, a choice by its label, a number
 *   with a decimal comma, a reference by name or identifier; empty for none
 * @value: (out): uninitialised; set on success
 *
 * Errors begin with the name of the field.
 */
gboolean
cch_record_input_parse (CchOffice *office,
                        const CchField *field,
                        const char *text,
                        GValue *value,
                        GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *read = NULL;

  if ((field->flags & CCH_FIELD_READ_ONLY) != 0)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("%s: the program sets this by itself; leave it out"), field->name);
      return FALSE;
    }
  if (field->type == CCH_FIELD_REFERENCE)
    return read_reference (office, field, stripped, value, error);
  if (cch_field_is_text (field))
    return read_text (field, text, value, error);

  if (readers[field->type] != NULL)
    read = readers[field->type](field, stripped);
  return cch_field_parse (field, read != NULL ? read : stripped, value, error);
}
