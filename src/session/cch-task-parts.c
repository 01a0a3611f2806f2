/* The parts of a task, each a record of its own: agencies, products, milestones, targets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-task-parts.h"

#include "store/cch-record-sql.h"

/**
 * cch_task_parts_list:
 *
 * Returns: (transfer full) (element-type CchRecord): the parts in their order, as an open edit
 *   left them; records of their own
 */
GPtrArray *
cch_task_parts_list (CchOffice *office, const CchKind *kind, gint64 task, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = cch_record_sql_select (kind, "WHERE task = ?1 ORDER BY position, id");
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), sql, error);
  CchStep step;

  if (statement == NULL)
    return NULL;

  cch_statement_bind_int64 (statement, 1, task);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecord *record = cch_record_new (kind);

      cch_record_sql_read (statement, record);
      g_ptr_array_add (list, record);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
are_equal (CchRecord *old, CchRecord *draft, const char *const *fields)
{
  const CchKind *kind = cch_record_get_kind (old);

  for (guint i = 0; fields[i] != NULL; i++)
    if (!cch_record_field_equals (old, draft, cch_kind_find_field (kind, fields[i])))
      return FALSE;
  return TRUE;
}

/* What is the same stays; of the rest, in its order, what there was becomes what is wanted. */
static GPtrArray *
match (GPtrArray *old, GPtrArray *drafts, const char *const *fields)
{
  g_autoptr (GPtrArray) free_ones = g_ptr_array_copy (old, NULL, NULL);
  GPtrArray *matches = g_ptr_array_new ();

  g_ptr_array_set_free_func (free_ones, NULL);
  g_ptr_array_set_size (matches, (int) drafts->len);
  for (guint i = 0; i < drafts->len; i++)
    for (guint j = 0; j < free_ones->len && matches->pdata[i] == NULL; j++)
      if (are_equal (free_ones->pdata[j], drafts->pdata[i], fields))
        matches->pdata[i] = g_ptr_array_remove_index (free_ones, j);
  for (guint i = 0; i < drafts->len && free_ones->len > 0; i++)
    if (matches->pdata[i] == NULL)
      matches->pdata[i] = g_ptr_array_remove_index (free_ones, 0);
  return matches;
}

static void
copy_fields (CchEdit *edit, CchRecord *old, CchRecord *draft, const char *const *fields)
{
  const CchKind *kind = cch_record_get_kind (old);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const CchField *field = cch_kind_find_field (kind, fields[i]);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, cch_field_get_value_type (field));
      cch_record_get_value (draft, field, &value);
      cch_edit_set_value (edit, old, field, &value);
    }
}

static gint64
get_position (CchRecord *record)
{
  const CchField *field = cch_kind_get_position_field (cch_record_get_kind (record));

  return *(gint64 *) cch_record_peek (record, field);
}

/**
 * cch_task_parts_put:
 * @old: (element-type CchRecord): the parts that there are, in their order
 * @drafts: (element-type CchRecord): what there shall be, in its order
 * @fields: what a draft says; other fields of a part that stays are left alone
 *
 * Changes as few rows as it can, so that what hangs on a part outlives the typing beside it. A
 * failure is the edit's, whose commit reports it.
 */
void
cch_task_parts_put (CchEdit *edit, GPtrArray *old, GPtrArray *drafts, const char *const *fields)
{
  g_autoptr (GPtrArray) matches = match (old, drafts, fields);
  gint64 last = G_MININT64;

  for (guint i = 0; i < old->len; i++)
    if (!g_ptr_array_find (matches, old->pdata[i], NULL))
      cch_edit_remove (edit, old->pdata[i]);
  for (guint i = 0; i < drafts->len; i++)
    {
      CchRecord *part = matches->pdata[i];

      if (part == NULL)
        cch_edit_add (edit, drafts->pdata[i]);
      else
        copy_fields (edit, part, drafts->pdata[i], fields);
      if (part != NULL && get_position (part) <= last)
        cch_edit_move (edit, part, NULL);
      /* What is new stands at the end already; whatever follows it has to go behind it. */
      if (part == NULL || get_position (part) <= last)
        last = G_MAXINT64;
      else
        last = get_position (part);
    }
}
