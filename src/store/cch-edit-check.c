/* What may be written into a field, before it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-edit-check.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

/* Blanks say nothing either. */
gboolean
cch_edit_check_is_blank (const char *text)
{
  while (text != NULL && g_unichar_isspace (g_utf8_get_char_validated (text, -1)))
    text = g_utf8_next_char (text);
  return text == NULL || *text == '\0';
}

static gboolean
is_empty (const CchField *field, const GValue *value)
{
  if (cch_field_is_empty (field, value))
    return TRUE;
  return G_VALUE_HOLDS_STRING (value) && cch_edit_check_is_blank (g_value_get_string (value));
}

static gboolean
check_required (const CchField *field, const GValue *value, GError **error)
{
  if (!(field->flags & CCH_FIELD_REQUIRED) || !is_empty (field, value))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("“%s” must not be empty. Write something there"), cch_field_get_label (field));
  return FALSE;
}

gboolean
cch_edit_check_value (const CchField *field, const GValue *value, GError **error)
{
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;
  CchDate date;

  if (!check_required (field, value, error))
    return FALSE;
  if (G_VALUE_HOLDS_INT64 (value))
    return cch_field_check_range (field, (double) g_value_get_int64 (value), error);
  if (G_VALUE_HOLDS_DOUBLE (value))
    return cch_field_check_range (field, g_value_get_double (value), error);
  if (text == NULL || *text == '\0')
    return TRUE;
  if (field->type == CCH_FIELD_DATE)
    return cch_date_from_iso (text, &date, error);
  if (g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("%s: the text is not UTF-8. Convert it first"), field->name);
  return FALSE;
}

/* What is above itself would be looked for without end. */
gboolean
cch_edit_check_link (CchRecord *record, const CchField *field, const GValue *value, GError **error)
{
  gint64 row = cch_record_get_id (record);

  if (field->type != CCH_FIELD_REFERENCE || field->target != cch_record_get_kind (record)
      || row == 0 || g_value_get_int64 (value) != row)
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("“%s” cannot be the record itself. Choose another one"),
               cch_field_get_label (field));
  return FALSE;
}

static gboolean
check_number (CchRecord *draft, const CchField *field, GError **error)
{
  if (field->minimum == field->maximum)
    return TRUE;
  return cch_field_check_range (field,
                                field->type == CCH_FIELD_REAL
                                    ? *(const double *) cch_record_peek (draft, field)
                                    : (double) *(const gint64 *) cch_record_peek (draft, field),
                                error);
}

/* What most rows of an import answer at once. */
static gboolean
is_surely_there (CchRecord *draft, const CchField *field)
{
  if (cch_field_is_text (field))
    {
      const char *text = *(char *const *) cch_record_peek (draft, field);

      return text != NULL && *text != '\0' && !g_ascii_isspace (*text);
    }
  return field->type == CCH_FIELD_REFERENCE
         && *(const gint64 *) cch_record_peek (draft, field) != 0;
}

/* Whether a new row has all that it must have, and nothing that makes no sense. */
gboolean
cch_edit_check_draft (CchRecord *draft, GError **error)
{
  const CchKind *kind = cch_record_get_kind (draft);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (!check_number (draft, field, error))
        return FALSE;
      if (!(field->flags & CCH_FIELD_REQUIRED) || is_surely_there (draft, field))
        continue;
      g_value_init (&value, cch_field_get_value_type (field));
      cch_record_get_value (draft, field, &value);
      if (!check_required (field, &value, error))
        return FALSE;
    }
  return TRUE;
}
