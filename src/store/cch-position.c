/* The order of records within their owner: places with gaps, so that a move changes one row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-position.h"

#include "store/cch-statement.h"

/* The owner that holds the record: of several that a kind may have, the first that is set. */
static const CchField *
find_owner (CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];

      if ((field->flags & CCH_FIELD_OWNER) && *(gint64 *) cch_record_peek (record, field) != 0)
        return field;
    }
  return NULL;
}

/* "?1" is the owner, or anything when the record has none. */
static char *
make_condition (const CchField *owner)
{
  return owner != NULL ? g_strdup_printf ("\"%s\" = ?1", owner->name) : g_strdup ("?1 = 0");
}

static gboolean
query (CchDatabase *database,
       const char *sql,
       gint64 first,
       gint64 second,
       gint64 *value,
       GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, first);
  if (second != 0)
    cch_statement_bind_int64 (statement, 2, second);
  if (cch_statement_step (statement, error) != CCH_STEP_ROW)
    return FALSE;
  *value = cch_statement_get_int64 (statement, 0);
  return TRUE;
}

static gboolean
find_end (CchDatabase *database, CchRecord *record, gint64 *position, GError **error)
{
  const CchField *owner = find_owner (record);
  g_autofree char *condition = make_condition (owner);
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (max (position), 0) FROM %s WHERE %s",
                                          cch_record_get_kind (record)->name, condition);
  gint64 last;

  if (!query (database, sql, owner != NULL ? *(gint64 *) cch_record_peek (record, owner) : 0, 0,
              &last, error))
    return FALSE;
  *position = last + CCH_POSITION_GAP;
  return TRUE;
}

/**
 * cch_position_give:
 *
 * Puts a draft that has no place yet at the end of its owner.
 */
gboolean
cch_position_give (CchDatabase *database, CchRecord *draft, GError **error)
{
  const CchField *field = cch_kind_get_position_field (cch_record_get_kind (draft));
  gint64 *position = field != NULL ? cch_record_peek (draft, field) : NULL;

  return position == NULL || *position != 0 || find_end (database, draft, position, error);
}

static gboolean
write_position (CchDatabase *database, CchRecord *record, gint64 position, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET position = ?2 WHERE id = ?1",
                                          cch_record_get_kind (record)->name);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
  cch_statement_bind_int64 (statement, 2, position);
  return cch_statement_run (statement, error);
}

/* No room between two neighbours: everything of the owner gets its gaps back. */
static gboolean
spread (CchDatabase *database, CchRecord *record, GError **error)
{
  const CchField *owner = find_owner (record);
  g_autofree char *condition = make_condition (owner);
  const char *table = cch_record_get_kind (record)->name;
  g_autofree char *sql = g_strdup_printf (
      "UPDATE %s SET position = numbered.place * ?2 FROM (SELECT id, row_number () OVER (ORDER BY"
      " position, id) AS place FROM %s WHERE %s) AS numbered WHERE %s.id = numbered.id",
      table, table, condition, table);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1,
                            owner != NULL ? *(gint64 *) cch_record_peek (record, owner) : 0);
  cch_statement_bind_int64 (statement, 2, CCH_POSITION_GAP);
  return cch_statement_run (statement, error);
}

/* Reads the file, not the objects, which show only what is committed. */
static gboolean
find_gap (CchDatabase *database,
          CchRecord *record,
          CchRecord *before,
          gint64 *low,
          gint64 *high,
          GError **error)
{
  const CchField *owner = find_owner (before);
  g_autofree char *condition = make_condition (owner);
  const char *table = cch_record_get_kind (record)->name;
  g_autofree char *place = g_strdup_printf ("SELECT position FROM %s WHERE id = ?1", table);
  g_autofree char *previous = g_strdup_printf (
      "SELECT coalesce (max (position), 0) FROM %s WHERE %s AND position < ?2 AND id <> %" G_GINT64_FORMAT,
      table, condition, cch_record_get_id (record));

  return query (database, place, cch_record_get_id (before), 0, high, error)
         && query (database, previous,
                   owner != NULL ? *(gint64 *) cch_record_peek (before, owner) : 0, *high, low,
                   error);
}

/**
 * cch_position_move:
 * @before: (nullable): what follows it then, of the same owner; %NULL for the end
 */
gboolean
cch_position_move (CchDatabase *database, CchRecord *record, CchRecord *before, GError **error)
{
  gint64 low = 0;
  gint64 high = 0;

  g_return_val_if_fail (cch_kind_get_position_field (cch_record_get_kind (record)) != NULL, FALSE);
  if (before == NULL)
    return find_end (database, record, &high, error)
           && write_position (database, record, high, error);

  if (!find_gap (database, record, before, &low, &high, error))
    return FALSE;
  if (high - low < 2
      && (!spread (database, before, error)
          || !find_gap (database, record, before, &low, &high, error)))
    return FALSE;
  return write_position (database, record, low + (high - low) / 2, error);
}

/* Whatever stands from @from on goes so far down. */
static gboolean
shift (CchDatabase *database, CchRecord *record, gint64 from, gint64 distance, GError **error)
{
  const CchField *owner = find_owner (record);
  g_autofree char *condition = make_condition (owner);
  g_autofree char *sql =
      g_strdup_printf ("UPDATE %s SET position = position + ?3 WHERE %s AND position >= ?2",
                       cch_record_get_kind (record)->name, condition);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1,
                            owner != NULL ? *(gint64 *) cch_record_peek (record, owner) : 0);
  cch_statement_bind_int64 (statement, 2, from);
  cch_statement_bind_int64 (statement, 3, distance);
  return cch_statement_run (statement, error);
}

/**
 * cch_position_make_room:
 * @after: what stands before the new ones
 * @count: how many drafts are to follow it
 * @first: (out): the position of the first of them
 * @step: (out): from each to the next
 *
 * For many records at once: drafts that have a position keep it.
 */
gboolean
cch_position_make_room (CchDatabase *database,
                        CchRecord *after,
                        guint count,
                        gint64 *first,
                        gint64 *step,
                        GError **error)
{
  const CchField *owner = find_owner (after);
  const char *table = cch_record_get_kind (after)->name;
  g_autofree char *condition = make_condition (owner);
  g_autofree char *place = g_strdup_printf ("SELECT position FROM %s WHERE id = ?1", table);
  g_autofree char *next =
      g_strdup_printf ("SELECT coalesce (min (position), 0) FROM %s WHERE %s AND position > ?2",
                       table, condition);
  gint64 low = 0;
  gint64 high = 0;

  if (!query (database, place, cch_record_get_id (after), 0, &low, error)
      || !query (database, next, owner != NULL ? *(gint64 *) cch_record_peek (after, owner) : 0,
                 low, &high, error))
    return FALSE;
  *step = high == 0 ? CCH_POSITION_GAP : (high - low) / ((gint64) count + 1);
  if (*step == 0)
    {
      *step = CCH_POSITION_GAP;
      if (!shift (database, after, high, (gint64) (count + 1) * CCH_POSITION_GAP, error))
        return FALSE;
    }
  *first = low + *step;
  return TRUE;
}
