/* The SQL of a record kind, made from its field table, and records from and into rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-record-sql.h"

/**
 * cch_record_sql_get_column_type:
 *
 * Returns: the type that the column of the field has in a STRICT table
 */
const char *
cch_record_sql_get_column_type (const CchField *field)
{
  static const char *const types[] = {
    [CCH_FIELD_TEXT] = "TEXT",         [CCH_FIELD_LINES] = "TEXT",
    [CCH_FIELD_INTEGER] = "INTEGER",   [CCH_FIELD_REAL] = "REAL",
    [CCH_FIELD_BOOLEAN] = "INTEGER",   [CCH_FIELD_DATE] = "TEXT",
    [CCH_FIELD_TIME] = "INTEGER",      [CCH_FIELD_ENUM] = "TEXT",
    [CCH_FIELD_REFERENCE] = "INTEGER", [CCH_FIELD_HASH] = "TEXT",
    [CCH_FIELD_POSITION] = "INTEGER",
  };

  return types[field->type];
}

/**
 * cch_record_sql_select:
 * @tail: what follows the table, such as "WHERE id = ?1"
 *
 * Returns: (transfer full): selects id, uuid and the fields in their order
 */
char *
cch_record_sql_select (const CchKind *kind, const char *tail)
{
  GString *sql = g_string_new ("SELECT id, uuid");

  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", kind->fields[i].name);
  g_string_append_printf (sql, " FROM %s %s", kind->name, tail);
  return g_string_free (sql, FALSE);
}

/**
 * cch_record_sql_insert:
 *
 * Returns: (transfer full): parameters are the uuid and then the fields in their order
 */
char *
cch_record_sql_insert (const CchKind *kind)
{
  GString *sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "%s (uuid", kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", kind->fields[i].name);
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/**
 * cch_record_sql_update:
 *
 * Returns: (transfer full): parameters are the row and the value
 */
char *
cch_record_sql_update (const CchKind *kind, const CchField *field)
{
  return g_strdup_printf ("UPDATE %s SET \"%s\" = ?2 WHERE id = ?1", kind->name, field->name);
}

char *
cch_record_sql_delete (const CchKind *kind)
{
  return g_strdup_printf ("DELETE FROM %s WHERE id = ?1", kind->name);
}

static void
bind_text_or_null (CchStatement *statement, int parameter, const char *text)
{
  cch_statement_bind_text (statement, parameter, text != NULL && *text != '\0' ? text : NULL);
}

/**
 * cch_record_sql_bind_value:
 *
 * Text that is empty is '', every other "none" is NULL.
 */
void
cch_record_sql_bind_value (CchStatement *statement,
                           int parameter,
                           const CchField *field,
                           const GValue *value)
{
  if (field->type == CCH_FIELD_DATE)
    bind_text_or_null (statement, parameter, g_value_get_string (value));
  else if (G_VALUE_HOLDS_STRING (value))
    cch_statement_bind_text (statement, parameter,
                             g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
  else if (G_VALUE_HOLDS_DOUBLE (value))
    cch_statement_bind_double (statement, parameter, g_value_get_double (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    cch_statement_bind_int64 (statement, parameter, g_value_get_boolean (value) != FALSE);
  else if (G_VALUE_HOLDS_ENUM (value))
    cch_statement_bind_text (statement, parameter,
                             cch_field_get_nick (field, g_value_get_enum (value)));
  else if (cch_field_is_empty (field, value))
    cch_statement_bind_null (statement, parameter);
  else
    cch_statement_bind_int64 (statement, parameter, g_value_get_int64 (value));
}

/**
 * cch_record_sql_bind:
 *
 * Binds the field of @record; the long way over values is for what is rare in a table.
 */
void
cch_record_sql_bind (CchStatement *statement,
                     int parameter,
                     CchRecord *record,
                     const CchField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (cch_field_is_text (field))
    {
      const char *text = *(char **) cch_record_peek (record, field);

      cch_statement_bind_text (statement, parameter, text != NULL ? text : "");
      return;
    }
  g_value_init (&value, cch_field_get_value_type (field));
  cch_record_get_value (record, field, &value);
  cch_record_sql_bind_value (statement, parameter, field, &value);
}

static int
read_enum (const CchField *field, const char *nick)
{
  int value = 0;

  /* A nick of a later version reads as the first choice; it is written only by who changes it. */
  if (nick != NULL)
    cch_field_parse_nick (field, nick, &value, NULL);
  return value;
}

/* A damaged date reads as none; the integrity check reports it. */
static const char *
read_date (const char *text)
{
  CchDate date;

  return text != NULL && cch_date_from_iso (text, &date, NULL) ? text : NULL;
}

/**
 * cch_record_sql_read_value:
 * @value: already of the field's type
 */
void
cch_record_sql_read_value (CchStatement *statement,
                           int column,
                           const CchField *field,
                           GValue *value)
{
  if (field->type == CCH_FIELD_DATE)
    g_value_set_string (value, read_date (cch_statement_get_text (statement, column)));
  else if (G_VALUE_HOLDS_STRING (value))
    {
      const char *text = cch_statement_get_text (statement, column);

      g_value_set_string (value, text != NULL && *text != '\0' ? text : NULL);
    }
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, cch_statement_get_double (statement, column));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, cch_statement_get_int64 (statement, column) != 0);
  else if (G_VALUE_HOLDS_ENUM (value))
    g_value_set_enum (value, read_enum (field, cch_statement_get_text (statement, column)));
  else
    g_value_set_int64 (value, cch_statement_get_int64 (statement, column));
}

/**
 * cch_record_sql_read:
 * @statement: on a row of cch_record_sql_select()
 *
 * Returns: how many fields of @record changed and were notified
 */
guint
cch_record_sql_read (CchStatement *statement, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);
  guint changed = 0;

  cch_record_set_identity (record, cch_statement_get_int64 (statement, 0),
                           cch_statement_get_text (statement, 1));
  g_object_freeze_notify (G_OBJECT (record));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, cch_field_get_value_type (&kind->fields[i]));
      cch_record_sql_read_value (statement, i + 2, &kind->fields[i], &value);
      changed += cch_record_set_value (record, &kind->fields[i], &value);
    }
  g_object_thaw_notify (G_OBJECT (record));
  return changed;
}
