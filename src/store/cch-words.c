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

/* So many rows above a task are counted, and so many headings over it. */
#define MAX_RANK 1000
#define MAX_DEPTH 16

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

typedef struct
{
  gint64 id;
  gint64 plan;
  gint64 parent; /* 0 for none */
  gint64 position;
  char *number; /* owned: set by a person, or empty */
} TaskPlace;

static gboolean
read_place (CchDatabase *database, gint64 task, TaskPlace *place)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "SELECT plan, coalesce (parent, 0), position, number FROM task WHERE id = ?1",
      NULL);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, task);
  if (cch_statement_step (statement, NULL) != CCH_STEP_ROW)
    return FALSE;
  *place =
      (TaskPlace){ task, cch_statement_get_int64 (statement, 0),
                   cch_statement_get_int64 (statement, 1), cch_statement_get_int64 (statement, 2),
                   cch_statement_dup_text (statement, 3) };
  return TRUE;
}

/* Counts along an index, and only so far: among very many rows a number is of no use to people, and
 * looking for it would make every edit slow.
 *
 * Returns: 0 when the task is too far down */
static gint64
count_rank (CchDatabase *database, const TaskPlace *place)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database,
      place->parent != 0
          ? "SELECT count (*), count (*) FROM (SELECT 1 FROM task WHERE parent = ?1"
            " AND (position, id) <= (?2, ?3) LIMIT ?4)"
          : "SELECT count (*), sum (top) FROM (SELECT parent IS NULL AS top FROM task"
            " WHERE plan = ?1 AND (position, id) <= (?2, ?3) LIMIT ?4)",
      NULL);

  if (statement == NULL)
    return 0;
  cch_statement_bind_int64 (statement, 1, place->parent != 0 ? place->parent : place->plan);
  cch_statement_bind_int64 (statement, 2, place->position);
  cch_statement_bind_int64 (statement, 3, place->id);
  cch_statement_bind_int64 (statement, 4, MAX_RANK + 1);
  if (cch_statement_step (statement, NULL) != CCH_STEP_ROW
      || cch_statement_get_int64 (statement, 0) > MAX_RANK)
    return 0;
  return cch_statement_get_int64 (statement, 1);
}

static char *
get_number (CchDatabase *database, gint64 task, guint depth)
{
  TaskPlace place = { 0 };
  g_autofree char *set = NULL;
  g_autofree char *above = NULL;
  gint64 rank;

  if (depth > MAX_DEPTH || !read_place (database, task, &place))
    return g_strdup ("");
  set = place.number;
  if (*set != '\0')
    return g_steal_pointer (&set);
  rank = count_rank (database, &place);
  if (rank == 0)
    return g_strdup ("");
  if (place.parent == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, rank);

  above = get_number (database, place.parent, depth + 1);
  if (*above == '\0')
    return g_steal_pointer (&above);
  return g_strdup_printf ("%s.%" G_GINT64_FORMAT, above, rank);
}

/**
 * cch_words_get_number:
 *
 * Counts the rows above it; a number that a person has set stands for itself.
 *
 * Returns: (transfer full): such as "2.3"; empty when there is no such task, and when there are
 *   more rows above it than anybody would count
 */
char *
cch_words_get_number (CchDatabase *database, gint64 task)
{
  return get_number (database, task, 0);
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
    own = cch_words_get_number (database, cch_record_get_id (record));
  if (own != NULL && *own != '\0')
    return g_steal_pointer (&own);
  g_clear_pointer (&own, g_free);

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
name_of_gone_row (CchDatabase *database, const CchChangeReader *change)
{
  g_autoptr (CchRecord) record = cch_record_new (change->kind);

  for (int i = 0; i < change->n_columns; i++)
    {
      sqlite3_value *raw = cch_change_reader_get_whole (change, i);
      g_auto (GValue) value = G_VALUE_INIT;

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
name_row (CchDatabase *database, const CchChangeReader *change)
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
append_update (CchDatabase *database,
               const CchChangeReader *change,
               const char *name,
               GPtrArray *lines)
{
  for (int i = 0; i < change->n_columns; i++)
    {
      const CchField *field = change->columns[i];
      g_autofree char *label = NULL;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      sqlite3_value *old_value = cch_change_reader_get_old (change, i);
      sqlite3_value *new_value = cch_change_reader_get_new (change, i);

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

/**
 * cch_words_append:
 * @lines: (element-type utf8): gets the change that @change stands on, a line a field
 */
void
cch_words_append (CchDatabase *database, const CchChangeReader *change, GPtrArray *lines)
{
  g_autofree char *name = name_row (database, change);

  if (change->operation == SQLITE_INSERT)
    g_ptr_array_add (lines, g_strdup_printf (_ ("Add %s"), name));
  else if (change->operation == SQLITE_DELETE)
    g_ptr_array_add (lines, g_strdup_printf (_ ("Remove %s"), name));
  else
    append_update (database, change, name, lines);
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
  g_auto (CchChangeReader) reader = { 0 };

  if (!cch_change_reader_start (&reader, database, changeset, NULL))
    return lines;
  while ((limit == 0 || lines->len < limit) && cch_change_reader_next (&reader))
    cch_words_append (database, &reader, lines);
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
