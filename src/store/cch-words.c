/* Changes of records in words that people read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-words.h"

#include "base/cch-i18n.h"
#include "model/cch-task.h"
#include "store/cch-record-sql.h"

#include <string.h>

/* How much of a text a line of the journal shows. */
#define MAX_CHARACTERS 60

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  if (g_utf8_strlen (line, -1) > MAX_CHARACTERS)
    {
      g_autofree char *start = g_utf8_substring (line, 0, MAX_CHARACTERS - 1);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&line);
}

/* Labels begin with a capital; within a sentence they do not, except abbreviations. */
static char *
lower_first (const char *label)
{
  gunichar first = g_utf8_get_char (label);
  const char *rest = g_utf8_next_char (label);
  char letter[6] = "";

  if (g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  letter[g_unichar_to_utf8 (g_unichar_tolower (first), letter)] = '\0';
  return g_strconcat (letter, rest, NULL);
}

static CchRecord *
load_record (CchDatabase *database, const CchKind *kind, gint64 row)
{
  g_autofree char *sql = cch_record_sql_select (kind, "WHERE id = ?1");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, NULL);
  CchRecord *record;

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, row);
  if (cch_statement_step (statement, NULL) != CCH_STEP_ROW)
    return NULL;
  record = cch_record_new (kind);
  cch_record_sql_read (statement, record);
  return record;
}

/**
 * cch_words_get_number:
 *
 * Counts the rows above it; a number that a person has set stands for itself.
 *
 * Returns: (transfer full): such as "2.3"; empty when there is no such task
 */
char *
cch_words_get_number (CchDatabase *database, gint64 task)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database,
      "SELECT coalesce (me.parent, 0), me.number, (SELECT count (*) FROM task AS other"
      " WHERE other.plan = me.plan AND other.parent IS me.parent"
      " AND (other.position, other.id) <= (me.position, me.id))"
      " FROM task AS me WHERE me.id = ?1",
      NULL);
  g_autofree char *above = NULL;
  g_autofree char *number = NULL;
  gint64 parent;

  if (statement == NULL)
    return g_strdup ("");
  cch_statement_bind_int64 (statement, 1, task);
  if (cch_statement_step (statement, NULL) != CCH_STEP_ROW)
    return g_strdup ("");
  if (*cch_statement_get_text (statement, 1) != '\0')
    return cch_statement_dup_text (statement, 1);

  parent = cch_statement_get_int64 (statement, 0);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, cch_statement_get_int64 (statement, 2));
  g_clear_pointer (&statement, cch_statement_free);
  if (parent == 0 || parent == task)
    return g_steal_pointer (&number);
  above = cch_words_get_number (database, parent);
  return g_strdup_printf ("%s.%s", above, number);
}

static void
append_word (GString *title, const char *word)
{
  if (*word != '\0')
    g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", word);
}

static char *
describe (CchDatabase *database, CchRecord *record, guint depth)
{
  const CchKind *kind = cch_record_get_kind (record);
  g_autofree char *own = NULL;
  g_autoptr (GString) title = g_string_new (NULL);

  if (kind == &cch_task_kind && cch_record_get_id (record) != 0)
    return cch_words_get_number (database, cch_record_get_id (record));

  for (guint i = 0; i < kind->n_fields && depth < 3; i++)
    {
      const CchField *field = &kind->fields[i];
      gint64 target =
          field->type == CCH_FIELD_REFERENCE ? *(gint64 *) cch_record_peek (record, field) : 0;
      g_autoptr (CchRecord) other = NULL;
      g_autofree char *words = NULL;

      if (!(field->flags & CCH_FIELD_TITLE) || target == 0)
        continue;
      other = load_record (database, field->target, target);
      words = other != NULL ? describe (database, other, depth + 1) : g_strdup ("");
      append_word (title, words);
    }
  own = cch_record_get_title (record);
  append_word (title, own);
  return shorten (title->str);
}

/**
 * cch_words_get_title:
 *
 * Returns: (transfer full): what a person calls the record, with what it refers to
 */
char *
cch_words_get_title (CchDatabase *database, const CchKind *kind, gint64 row)
{
  g_autoptr (CchRecord) record = load_record (database, kind, row);

  return record != NULL ? describe (database, record, 0) : g_strdup ("");
}

/* One change of a changeset, as the iterator shows it. */
typedef struct
{
  const CchKind *kind;
  const CchField *const *columns; /* by column, NULL where there is no field */
  int n_columns;
  int operation;
  gint64 row;
  sqlite3_changeset_iter *iterator; /* not owned */
} Change;

static void
read_raw_value (sqlite3_value *raw, const CchField *field, GValue *value)
{
  const char *text = (const char *) sqlite3_value_text (raw);
  int number = 0;

  g_value_init (value, cch_field_get_value_type (field));
  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, text);
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, sqlite3_value_double (raw));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, sqlite3_value_int64 (raw) != 0);
  else if (!G_VALUE_HOLDS_ENUM (value))
    g_value_set_int64 (value, sqlite3_value_int64 (raw));
  else if (text != NULL && cch_field_parse_nick (field, text, &number, NULL))
    g_value_set_enum (value, number);
}

static char *
say_value (CchDatabase *database, sqlite3_value *raw, const CchField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *words = NULL;

  read_raw_value (raw, field, &value);
  if (cch_field_is_empty (field, &value))
    return g_strdup (_ ("(empty)"));
  if (field->type == CCH_FIELD_REFERENCE)
    words = cch_words_get_title (database, field->target, g_value_get_int64 (&value));
  else if (field->type == CCH_FIELD_TIME)
    {
      g_autoptr (GDateTime) moment =
          g_date_time_new_from_unix_local (g_value_get_int64 (&value) / G_USEC_PER_SEC);

      words = g_date_time_format (moment, "%H:%M %d/%m/%Y");
    }
  else
    words = cch_field_to_words (field, &value);
  return shorten (words);
}

/* A row that is gone still names itself by what the changeset keeps of it. */
static char *
name_of_gone_row (CchDatabase *database, const Change *change)
{
  g_autoptr (CchRecord) record = cch_record_new (change->kind);

  for (int i = 0; i < change->n_columns; i++)
    {
      sqlite3_value *raw = NULL;
      g_auto (GValue) value = G_VALUE_INIT;

      if (change->operation == SQLITE_DELETE)
        sqlite3changeset_old (change->iterator, i, &raw);
      else
        sqlite3changeset_new (change->iterator, i, &raw);
      if (change->columns[i] == NULL || raw == NULL)
        continue;
      read_raw_value (raw, change->columns[i], &value);
      if (change->columns[i]->type != CCH_FIELD_DATE || g_value_get_string (&value) == NULL
          || cch_date_from_iso (g_value_get_string (&value), &(CchDate){ 0 }, NULL))
        cch_record_set_value (record, change->columns[i], &value);
    }
  return describe (database, record, 0);
}

static char *
name_row (CchDatabase *database, const Change *change)
{
  g_autofree char *title = cch_words_get_title (database, change->kind, change->row);
  g_autofree char *kind = lower_first (cch_kind_get_label (change->kind));

  if (*title == '\0' && change->operation != SQLITE_UPDATE)
    {
      g_free (title);
      title = name_of_gone_row (database, change);
    }
  return *title != '\0' ? g_strdup_printf ("%s %s", kind, title) : g_steal_pointer (&kind);
}

static void
append_update (CchDatabase *database, const Change *change, const char *name, GPtrArray *lines)
{
  for (int i = 0; i < change->n_columns; i++)
    {
      const CchField *field = change->columns[i];
      g_autofree char *label = NULL;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      sqlite3_value *old_value = NULL;
      sqlite3_value *new_value = NULL;

      sqlite3changeset_old (change->iterator, i, &old_value);
      sqlite3changeset_new (change->iterator, i, &new_value);
      if (field == NULL || old_value == NULL || new_value == NULL)
        continue;

      if (field->type == CCH_FIELD_POSITION)
        {
          g_ptr_array_add (lines, g_strdup_printf (_ ("Move %s"), name));
          continue;
        }
      label = lower_first (cch_field_get_label (field));
      from = say_value (database, old_value, field);
      to = say_value (database, new_value, field);
      /* Translators: field, record, value before, value after. */
      g_ptr_array_add (lines, g_strdup_printf (_ ("Change %1$s of %2$s: %3$s → %4$s"), label, name,
                                               from, to));
    }
}

static void
append_change (CchDatabase *database, const Change *change, GPtrArray *lines)
{
  g_autofree char *name = name_row (database, change);

  if (change->operation == SQLITE_INSERT)
    g_ptr_array_add (lines, g_strdup_printf (_ ("Add %s"), name));
  else if (change->operation == SQLITE_DELETE)
    g_ptr_array_add (lines, g_strdup_printf (_ ("Remove %s"), name));
  else
    append_update (database, change, name, lines);
}

static const CchField **
map_columns (CchDatabase *database, const CchKind *kind, int n_columns)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s LIMIT 0", kind->name);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, NULL);
  const CchField **columns = g_new0 (const CchField *, n_columns);
  int known = statement != NULL ? cch_statement_get_column_count (statement) : 0;

  for (int i = 0; i < MIN (n_columns, known); i++)
    columns[i] = cch_kind_find_field (kind, cch_statement_get_column_name (statement, i));
  return columns;
}

static void
read_row (Change *change)
{
  sqlite3_value *id = NULL;

  if (change->operation == SQLITE_INSERT)
    sqlite3changeset_new (change->iterator, 0, &id);
  else
    sqlite3changeset_old (change->iterator, 0, &id);
  change->row = sqlite3_value_int64 (id);
}

/**
 * cch_words_list:
 * @database: the file, as it is after the changes
 * @limit: at most about so many lines; 0 for all
 *
 * Returns: (transfer full) (element-type utf8): the changes read aloud, a line each
 */
GPtrArray *
cch_words_list (CchDatabase *database, GBytes *changeset, guint limit)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree const CchField **columns = NULL;
  Change change = { 0 };
  const char *table;

  if (sqlite3changeset_start (&change.iterator, g_bytes_get_size (changeset),
                              (void *) g_bytes_get_data (changeset, NULL))
      != SQLITE_OK)
    return lines;

  while ((limit == 0 || lines->len < limit)
         && sqlite3changeset_next (change.iterator) == SQLITE_ROW)
    {
      sqlite3changeset_op (change.iterator, &table, &change.n_columns, &change.operation, NULL);
      if (change.kind == NULL || !g_str_equal (change.kind->name, table))
        {
          change.kind = cch_kinds_find (table);
          g_free (g_steal_pointer (&columns));
          if (change.kind != NULL)
            columns = map_columns (database, change.kind, change.n_columns);
          change.columns = columns;
        }
      if (change.kind == NULL)
        continue;
      read_row (&change);
      append_change (database, &change, lines);
    }
  sqlite3changeset_finalize (change.iterator);
  return lines;
}

/**
 * cch_words_summarize:
 *
 * Returns: (transfer full): one line for the journal, when the action has no name of its own
 */
char *
cch_words_summarize (CchDatabase *database, GBytes *changeset)
{
  g_autoptr (GPtrArray) lines = cch_words_list (database, changeset, 2);

  if (lines->len == 0)
    return g_strdup (_ ("No change"));
  if (lines->len == 1)
    return g_strdup (lines->pdata[0]);
  return g_strdup_printf (_ ("%s, and more"), (char *) lines->pdata[0]);
}
