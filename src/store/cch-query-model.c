/* The answer to a query as a list that follows the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-query-model.h"

#include "store/cch-office-private.h"
#include "store/cch-row-list.h"
#include "store/cch-search.h"

/* Records that one statement loads, and how many such pages are held alive. */
#define PAGE_SIZE 64
#define MAX_PAGES 16

/* What is indexed before an answer is given, and how long until the next look. */
#define MAX_STEPS 2
#define LOOK_AGAIN_MILLISECONDS 150

struct _CchQueryModel
{
  GObject parent_instance;

  CchOffice *office; /* owned */
  CchQuery *query;   /* owned */
  GArray *rows;      /* (element-type gint64): the answer */
  guint look_again;  /* source: the index was behind, 0 when it was not */
  GQueue *held; /* (element-type CchRecord), owned: newest last, so that scrolling finds them */
};

static void cch_query_model_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CchQueryModel,
                               cch_query_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cch_query_model_list_model_init))

static void
cch_query_model_finalize (GObject *object)
{
  CchQueryModel *self = CCH_QUERY_MODEL (object);

  g_clear_handle_id (&self->look_again, g_source_remove);
  g_queue_free_full (self->held, g_object_unref);
  g_array_unref (self->rows);
  g_clear_pointer (&self->query, cch_query_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cch_query_model_parent_class)->finalize (object);
}

static void
cch_query_model_class_init (CchQueryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_query_model_finalize;
}

static void
cch_query_model_init (CchQueryModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->held = g_queue_new ();
}

static GType
cch_query_model_get_item_type (GListModel *model)
{
  return cch_query_get_kind (CCH_QUERY_MODEL (model)->query)->get_type ();
}

static guint
cch_query_model_get_n_items (GListModel *model)
{
  return CCH_QUERY_MODEL (model)->rows->len;
}

static void
hold (CchQueryModel *self, CchRecord *record)
{
  g_queue_push_tail (self->held, g_object_ref (record));
  while (g_queue_get_length (self->held) > PAGE_SIZE * MAX_PAGES)
    g_object_unref (g_queue_pop_head (self->held));
}

/* Loads those of the page that nobody holds yet, with one statement. */
static void
load_page (CchQueryModel *self, guint first)
{
  static const char *const tail = "WHERE id IN (SELECT value FROM json_each (?1))";
  const CchKind *kind = cch_query_get_kind (self->query);
  g_autoptr (GString) wanted = g_string_new ("[");
  g_autoptr (CchStatement) statement = NULL;

  for (guint i = first; i < MIN (first + PAGE_SIZE, self->rows->len); i++)
    if (cch_office_peek (self->office, kind, g_array_index (self->rows, gint64, i)) == NULL)
      g_string_append_printf (wanted, "%s%" G_GINT64_FORMAT, wanted->len > 1 ? "," : "",
                              g_array_index (self->rows, gint64, i));
  g_string_append_c (wanted, ']');

  statement = cch_statement_new (cch_office_get_database (self->office),
                                 cch_office_get_sql (self->office, kind, tail), NULL);
  if (statement == NULL)
    return;
  cch_statement_bind_text (statement, 1, wanted->str);
  while (cch_statement_step (statement, NULL) == CCH_STEP_ROW)
    {
      g_autoptr (CchRecord) record = cch_office_materialize (self->office, kind, statement);

      hold (self, record);
    }
}

static gpointer
cch_query_model_get_item (GListModel *model, guint position)
{
  CchQueryModel *self = CCH_QUERY_MODEL (model);
  const CchKind *kind = cch_query_get_kind (self->query);
  CchRecord *record;
  gint64 row;

  if (position >= self->rows->len)
    return NULL;

  row = g_array_index (self->rows, gint64, position);
  record = cch_office_peek (self->office, kind, row);
  if (record == NULL)
    {
      load_page (self, position - position % PAGE_SIZE);
      record = cch_office_peek (self->office, kind, row);
    }
  /* A row that is gone behind our back still is an item, until the list is told. */
  if (record == NULL)
    {
      g_autoptr (CchRecord) gone = cch_record_new (kind);

      cch_record_set_identity (gone, row, "");
      cch_record_set_removed (gone, TRUE);
      return g_steal_pointer (&gone);
    }
  return g_object_ref (record);
}

static void
cch_query_model_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = cch_query_model_get_item_type;
  interface->get_n_items = cch_query_model_get_n_items;
  interface->get_item = cch_query_model_get_item;
}

static gboolean look_again_cb (gpointer data);

/* After a big import the index is filled in steps, between which the window lives on. */
static gboolean
catch_up (CchQueryModel *self, GError **error)
{
  if (!cch_query_needs_index (self->query))
    return TRUE;
  if (!cch_search_catch_up (self->office, MAX_STEPS, error))
    return FALSE;
  if (self->look_again == 0 && !cch_search_is_current (self->office)
      && cch_database_get_mode (cch_office_get_database (self->office)) != CCH_DATABASE_READ)
    self->look_again = g_timeout_add (LOOK_AGAIN_MILLISECONDS, look_again_cb, self);
  return TRUE;
}

static GArray *
ask (CchQueryModel *self, GError **error)
{
  if (!catch_up (self, error))
    return NULL;
  return cch_query_run (self->query, cch_office_get_database (self->office), error);
}

static void
tell (guint position, guint removed, guint added, gpointer user_data)
{
  g_list_model_items_changed (user_data, position, removed, added);
}

static void
ask_again (CchQueryModel *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;

  rows = ask (self, &error);
  if (rows == NULL)
    {
      g_warning ("A list cannot be brought up to date: %s", error->message);
      return;
    }
  cch_row_list_update (self->rows, rows, tell, self);
}

static gboolean
look_again_cb (gpointer data)
{
  CchQueryModel *self = CCH_QUERY_MODEL (data);

  self->look_again = 0;
  ask_again (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CchOffice *office, CchChanges *changes, CchQueryModel *self)
{
  if (cch_changes_touch (changes, cch_query_get_kind (self->query),
                         cch_query_get_fields (self->query)))
    ask_again (self);
}

/**
 * cch_query_model_new:
 *
 * Returns: (transfer full): the answer
 */
CchQueryModel *
cch_query_model_new (CchOffice *office, CchQuery *query, GError **error)
{
  g_autoptr (CchQueryModel) self = g_object_new (CCH_TYPE_QUERY_MODEL, NULL);
  g_autoptr (GArray) rows = NULL;

  self->office = g_object_ref (office);
  self->query = cch_query_ref (query);
  rows = ask (self, error);
  if (rows == NULL)
    return NULL;

  g_array_unref (self->rows);
  self->rows = g_steal_pointer (&rows);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, 0);
  return g_steal_pointer (&self);
}

/**
 * cch_query_model_set_query:
 * @query: of the same kind
 *
 * Filters, sorts or searches otherwise; what stays in its place is not told as changed.
 */
gboolean
cch_query_model_set_query (CchQueryModel *self, CchQuery *query, GError **error)
{
  g_autoptr (CchQuery) before = g_steal_pointer (&self->query);
  g_autoptr (GArray) rows = NULL;

  g_return_val_if_fail (cch_query_get_kind (query) == cch_query_get_kind (before), FALSE);

  self->query = cch_query_ref (query);
  rows = ask (self, error);
  if (rows == NULL)
    {
      cch_query_unref (self->query);
      self->query = g_steal_pointer (&before);
      return FALSE;
    }
  cch_row_list_update (self->rows, rows, tell, self);
  return TRUE;
}

CchQuery *
cch_query_model_get_query (CchQueryModel *self)
{
  return self->query;
}

gint64
cch_query_model_get_row (CchQueryModel *self, guint position)
{
  g_return_val_if_fail (position < self->rows->len, 0);

  return g_array_index (self->rows, gint64, position);
}

/**
 * cch_query_model_find:
 * @position: (out) (optional): where it stands
 *
 * Returns: whether the row is in the answer
 */
gboolean
cch_query_model_find (CchQueryModel *self, gint64 row, guint *position)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, gint64, i) == row)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}
