/* Which records, in which order: a question to an office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-query.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "store/cch-hit-set.h"
#include "store/cch-record-sql.h"
#include "store/cch-search-index.h"
#include "store/cch-search.h"

/* More records than this are not looked up one by one. */
#define MAX_LOOKED_UP 4000

typedef struct
{
  const CchField *field;
  CchQueryTest test;
  GValue value;
} Condition;

typedef struct
{
  const CchField *field;
  gboolean descending;
} Order;

struct _CchQuery
{
  gatomicrefcount references;
  const CchKind *kind;
  GArray *conditions; /* (element-type Condition) */
  GArray *orders;     /* (element-type Order) */
  char *search;       /* owned, nullable: words for the index */
};

G_DEFINE_BOXED_TYPE (CchQuery, cch_query, cch_query_ref, cch_query_unref)

static const char *const operators[] = {
  [CCH_QUERY_EQUAL] = "IS",    [CCH_QUERY_NOT_EQUAL] = "IS NOT", [CCH_QUERY_LESS] = "<",
  [CCH_QUERY_AT_MOST] = "<=",  [CCH_QUERY_MORE] = ">",           [CCH_QUERY_AT_LEAST] = ">=",
  [CCH_QUERY_CONTAINS] = NULL,
};

static void
clear_condition (gpointer data)
{
  g_value_unset (&((Condition *) data)->value);
}

CchQuery *
cch_query_new (const CchKind *kind)
{
  CchQuery *query = g_new0 (CchQuery, 1);

  g_atomic_ref_count_init (&query->references);
  query->kind = kind;
  query->conditions = g_array_new (FALSE, TRUE, sizeof (Condition));
  g_array_set_clear_func (query->conditions, clear_condition);
  query->orders = g_array_new (FALSE, FALSE, sizeof (Order));
  return query;
}

CchQuery *
cch_query_ref (CchQuery *query)
{
  g_atomic_ref_count_inc (&query->references);
  return query;
}

void
cch_query_unref (CchQuery *query)
{
  if (!g_atomic_ref_count_dec (&query->references))
    return;

  g_array_unref (query->conditions);
  g_array_unref (query->orders);
  g_free (query->search);
  g_free (query);
}

/**
 * cch_query_where:
 * @text: the value as files write it; for CCH_QUERY_CONTAINS any text
 */
gboolean
cch_query_where (CchQuery *query,
                 const char *name,
                 CchQueryTest test,
                 const char *text,
                 GError **error)
{
  Condition condition = { cch_kind_find_field (query->kind, name), test, G_VALUE_INIT };

  if (condition.field == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("%s: there is no field “%s”. See the list of fields"), query->kind->name,
                   name);
      return FALSE;
    }
  if (test == CCH_QUERY_CONTAINS)
    {
      g_value_init (&condition.value, G_TYPE_STRING);
      g_value_take_string (&condition.value, cch_text_fold (text));
    }
  else if (!cch_field_parse (condition.field, text, &condition.value, error))
    return FALSE;

  g_array_append_val (query->conditions, condition);
  return TRUE;
}

/**
 * cch_query_where_row:
 * @field: a reference
 * @row: what it must refer to; 0 for nothing
 */
void
cch_query_where_row (CchQuery *query, const char *name, gint64 row)
{
  Condition condition = { cch_kind_find_field (query->kind, name), CCH_QUERY_EQUAL, G_VALUE_INIT };

  g_return_if_fail (condition.field != NULL && condition.field->type == CCH_FIELD_REFERENCE);

  g_value_init (&condition.value, G_TYPE_INT64);
  g_value_set_int64 (&condition.value, row);
  g_array_append_val (query->conditions, condition);
}

/**
 * cch_query_search:
 * @text: words as a person types them; the last may be unfinished
 */
void
cch_query_search (CchQuery *query, const char *text)
{
  g_free (query->search);
  query->search = cch_search_make_match (text);
}

void
cch_query_order (CchQuery *query, const char *name, gboolean descending)
{
  Order order = { cch_kind_find_field (query->kind, name), descending };

  g_return_if_fail (order.field != NULL);

  g_array_append_val (query->orders, order);
}

const CchKind *
cch_query_get_kind (CchQuery *query)
{
  return query->kind;
}

const char *
cch_query_get_search (CchQuery *query)
{
  return query->search;
}

static guint64
get_default_order_fields (const CchKind *kind)
{
  const CchField *position = cch_kind_get_position_field (kind);
  guint64 fields = 0;

  if (position != NULL)
    fields |= G_GUINT64_CONSTANT (1) << cch_kind_get_field_index (kind, position);
  if (position != NULL && cch_kind_get_owner_field (kind) != NULL)
    fields |= G_GUINT64_CONSTANT (1)
              << cch_kind_get_field_index (kind, cch_kind_get_owner_field (kind));
  return fields;
}

/**
 * cch_query_get_fields:
 *
 * Returns: a bit for each field that decides what the answer holds or its order
 */
guint64
cch_query_get_fields (CchQuery *query)
{
  const CchKind *kind = query->kind;
  guint64 fields = query->orders->len == 0 ? get_default_order_fields (kind) : 0;

  for (guint i = 0; i < query->conditions->len; i++)
    fields |= G_GUINT64_CONSTANT (1)
              << cch_kind_get_field_index (kind,
                                           g_array_index (query->conditions, Condition, i).field);
  for (guint i = 0; i < query->orders->len; i++)
    fields |= G_GUINT64_CONSTANT (1)
              << cch_kind_get_field_index (kind, g_array_index (query->orders, Order, i).field);
  for (guint i = 0; i < kind->n_fields && query->search != NULL; i++)
    if (kind->fields[i].flags & CCH_FIELD_SEARCHED)
      fields |= G_GUINT64_CONSTANT (1) << i;
  return fields;
}

static gboolean
is_contained (const Condition *condition, gboolean by_index, const CchKind *kind)
{
  return by_index && condition->test == CCH_QUERY_CONTAINS
         && *g_value_get_string (&condition->value) != '\0'
         && cch_search_index_get_part (kind, condition->field) >= 0;
}

static void
append_condition (const Condition *condition, guint parameter, GString *sql)
{
  if (condition->test == CCH_QUERY_CONTAINS)
    g_string_append_printf (sql, "instr (cch_fold (\"%s\"), ?%u) > 0", condition->field->name,
                            parameter);
  else
    g_string_append_printf (sql, "\"%s\" %s ?%u", condition->field->name,
                            operators[condition->test], parameter);
}

/* @by_index: whether the index has answered what it can
 * @narrow: whether only a list of ids is wanted */
static void
append_conditions (CchQuery *query, gboolean by_index, gboolean narrow, GString *sql)
{
  const char *joint = " WHERE ";

  for (guint i = 0; i < query->conditions->len; i++)
    {
      const Condition *condition = &g_array_index (query->conditions, Condition, i);

      if (is_contained (condition, by_index, query->kind))
        continue;
      g_string_append (sql, joint);
      append_condition (condition, i + 1, sql);
      joint = " AND ";
    }
  if (narrow)
    g_string_append_printf (sql, "%sid IN (SELECT value FROM json_each (?%u))", joint,
                            query->conditions->len + 1);
}

static void
append_order (CchQuery *query, GString *sql)
{
  const CchField *owner = cch_kind_get_owner_field (query->kind);

  g_string_append (sql, " ORDER BY ");
  for (guint i = 0; i < query->orders->len; i++)
    {
      const Order *order = &g_array_index (query->orders, Order, i);
      gboolean text = cch_field_is_text (order->field);

      g_string_append_printf (sql, "%s\"%s\"%s%s, ", text ? "cch_key (" : "", order->field->name,
                              text ? ")" : "", order->descending ? " DESC" : "");
    }
  if (query->orders->len == 0 && cch_kind_get_position_field (query->kind) != NULL)
    g_string_append_printf (sql, "%s%s%sposition, ", owner != NULL ? "\"" : "",
                            owner != NULL ? owner->name : "", owner != NULL ? "\", " : "");
  g_string_append (sql, "id");
}

/* A statement whose rows are ids of records in the order of the answer.
 *
 * @by_index: whether the index has answered what it can
 * @few: (nullable): only these, looked up one by one */
static CchStatement *
prepare (CchQuery *query,
         CchDatabase *database,
         gboolean by_index,
         const CchHitSet *few,
         GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  CchStatement *statement;

  g_string_printf (sql, "SELECT id FROM %s", query->kind->name);
  append_conditions (query, by_index, few != NULL, sql);
  append_order (query, sql);

  statement = cch_statement_new (database, sql->str, error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < query->conditions->len; i++)
    {
      const Condition *condition = &g_array_index (query->conditions, Condition, i);

      if (is_contained (condition, by_index, query->kind))
        continue;
      if (condition->test == CCH_QUERY_CONTAINS)
        cch_statement_bind_text (statement, i + 1, g_value_get_string (&condition->value));
      else
        cch_record_sql_bind_value (statement, i + 1, condition->field, &condition->value);
    }
  if (few != NULL)
    {
      g_autofree char *list = cch_hit_set_to_json (few);

      cch_statement_bind_text (statement, query->conditions->len + 1, list);
    }
  return statement;
}

/* @wanted: (nullable): only these */
static GArray *
collect_rows (CchStatement *statement, const CchHitSet *wanted, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  CchStep step;

  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 row = cch_statement_get_int64 (statement, 0);

      if (wanted == NULL || cch_hit_set_contains (wanted, row))
        g_array_append_val (rows, row);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * cch_query_needs_index:
 *
 * Returns: whether the answer comes, or comes sooner, from the index of words
 */
gboolean
cch_query_needs_index (CchQuery *query)
{
  for (guint i = 0; i < query->conditions->len; i++)
    if (is_contained (&g_array_index (query->conditions, Condition, i), TRUE, query->kind))
      return TRUE;
  return query->search != NULL;
}

/* @set: (transfer full) (nullable): %NULL when it could not be made */
static gboolean
add_hits (CchHitSet **hits, CchHitSet *set)
{
  g_autoptr (CchHitSet) other = set;

  if (other == NULL)
    return FALSE;
  if (*hits == NULL)
    *hits = g_steal_pointer (&other);
  else
    cch_hit_set_intersect (*hits, other);
  return TRUE;
}

/* What the index knows of the answer.
 *
 * @by_index: whether it knows everything
 * @hits: (out) (nullable): those that may be in the answer; %NULL for all */
static gboolean
find_hits (CchQuery *query,
           CchDatabase *database,
           gboolean by_index,
           CchHitSet **hits,
           GError **error)
{
  *hits = NULL;
  for (guint i = 0; i < query->conditions->len; i++)
    {
      const Condition *condition = &g_array_index (query->conditions, Condition, i);

      if (is_contained (condition, by_index, query->kind)
          && !add_hits (hits,
                        cch_hit_set_new_containing (database, query->kind, condition->field,
                                                    g_value_get_string (&condition->value), error)))
        return FALSE;
    }
  return query->search == NULL
         || add_hits (hits, cch_hit_set_new (database, query->kind, query->search, error));
}

/**
 * cch_query_prepare:
 *
 * Returns: (transfer full): a statement whose rows are the ids of the answer in their order;
 *   cch_query_run() is quicker where words are looked for
 */
CchStatement *
cch_query_prepare (CchQuery *query, CchDatabase *database, GError **error)
{
  g_autoptr (CchHitSet) hits = NULL;

  if (query->search == NULL)
    return prepare (query, database, FALSE, NULL, error);
  hits = cch_hit_set_new (database, query->kind, query->search, error);
  return hits != NULL ? prepare (query, database, FALSE, hits, error) : NULL;
}

/**
 * cch_query_run:
 *
 * When words are found in few records, SQLite looks those up; when they are found in very many, it
 * is quicker to walk all records in their order and leave out the others.
 *
 * Returns: (transfer full) (element-type gint64): the ids of the answer in their order
 */
GArray *
cch_query_run (CchQuery *query, CchDatabase *database, GError **error)
{
  g_autoptr (CchHitSet) hits = NULL;
  g_autoptr (CchStatement) statement = NULL;
  gboolean by_index = cch_query_needs_index (query) && cch_search_index_is_current (database);
  gboolean few;

  if (!find_hits (query, database, by_index, &hits, error))
    return NULL;
  few = hits != NULL && cch_hit_set_get_n (hits) <= MAX_LOOKED_UP;
  statement = prepare (query, database, by_index, few ? hits : NULL, error);
  return statement != NULL ? collect_rows (statement, few ? NULL : hits, error) : NULL;
}
