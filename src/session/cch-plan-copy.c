/* A second plan with everything that the first one holds: the start of an amendment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-copy.h"

#include "model/cch-citation.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-section.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "model/cch-task.h"
#include "store/cch-record-sql.h"

#define OF_PLAN "WHERE plan = ?1 ORDER BY id"
#define OF_TASKS "WHERE task IN (SELECT id FROM task WHERE plan = ?1) ORDER BY id"
#define OF_BOTH "WHERE plan = ?1 OR task IN (SELECT id FROM task WHERE plan = ?1) ORDER BY id"

/* What a plan holds, owners before what they own. */
static const struct
{
  const CchKind *kind;
  const char *tail;
} parts[] = {
  { &cch_section_kind, OF_PLAN },      { &cch_citation_kind, OF_PLAN },
  { &cch_recipient_kind, OF_PLAN },    { &cch_task_kind, OF_PLAN },
  { &cch_task_agency_kind, OF_TASKS }, { &cch_product_kind, OF_TASKS },
  { &cch_milestone_kind, OF_TASKS },   { &cch_target_kind, OF_BOTH },
};

typedef struct
{
  CchEdit *edit;
  gint64 plan;
  const CchPlanCopyHooks *hooks;              /* nullable */
  GHashTable *rows[G_N_ELEMENTS (parts) + 1]; /* gint64* -> gint64*, owned: old to new; the last of
                                                 plans */
} Copier;

static GHashTable *
find_rows (Copier *copier, const CchKind *kind)
{
  if (kind == &cch_plan_kind)
    return copier->rows[G_N_ELEMENTS (parts)];
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].kind == kind)
      return copier->rows[i];
  return NULL;
}

static void
note_row (GHashTable *rows, gint64 old, gint64 new)
{
  g_hash_table_insert (rows, g_memdup2 (&old, sizeof old), g_memdup2 (&new, sizeof new));
}

static GPtrArray *
load (Copier *copier, const CchKind *kind, const char *tail, GError **error)
{
  CchDatabase *database = cch_office_get_database (cch_edit_get_office (copier->edit));
  g_autofree char *sql = cch_record_sql_select (kind, tail);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  CchStep step;

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, copier->plan);
  do
    {
      g_autoptr (CchRecord) record = cch_record_new (kind);

      step = cch_statement_step (statement, error);
      if (step != CCH_STEP_ROW)
        break;
      cch_record_sql_read (statement, record);
      g_ptr_array_add (records, g_steal_pointer (&record));
    }
  while (TRUE);
  return step == CCH_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

/* Whether something of its own kind that it stands under is not copied yet. */
static gboolean
has_to_wait (Copier *copier, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];
      const gint64 *row = cch_record_peek (record, field);

      if (field->type == CCH_FIELD_REFERENCE && field->target == kind && *row != 0
          && g_str_equal (field->name, "parent")
          && !g_hash_table_contains (find_rows (copier, kind), row))
        return TRUE;
    }
  return FALSE;
}

/* References inside the plan lead to the copies, all others to where they led. */
static void
lead_to_copies (Copier *copier, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];
      GHashTable *rows =
          field->type == CCH_FIELD_REFERENCE ? find_rows (copier, field->target) : NULL;
      gint64 *row = cch_record_peek (record, field);
      const gint64 *copy = rows != NULL ? g_hash_table_lookup (rows, row) : NULL;

      if (copy != NULL)
        *row = *copy;
    }
}

static void
insert (Copier *copier, GHashTable *rows, CchRecord *record)
{
  gint64 old = cch_record_get_id (record);

  gint64 row;

  lead_to_copies (copier, record);
  row = cch_edit_insert (copier->edit, record);
  note_row (rows, old, row);
  if (copier->hooks != NULL && copier->hooks->taken != NULL)
    copier->hooks->taken (record, row, copier->hooks->data);
}

/* What belongs to something that was left out is left out as well. */
static gboolean
is_orphan (Copier *copier, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];
      const gint64 *row = cch_record_peek (record, field);
      GHashTable *rows = (field->flags & CCH_FIELD_OWNER) != 0 && field->target != kind
                             ? find_rows (copier, field->target)
                             : NULL;

      if (rows != NULL && *row != 0 && !g_hash_table_contains (rows, row))
        return TRUE;
    }
  return FALSE;
}

static void
drop_unwanted (Copier *copier, GPtrArray *records)
{
  guint n_kept = 0;

  g_ptr_array_set_free_func (records, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      CchRecord *record = records->pdata[i];

      if (is_orphan (copier, record)
          || (copier->hooks != NULL && copier->hooks->take != NULL
              && !copier->hooks->take (record, copier->hooks->data)))
        g_object_unref (record);
      else
        records->pdata[n_kept++] = record;
    }
  g_ptr_array_set_size (records, (int) n_kept);
  g_ptr_array_set_free_func (records, g_object_unref);
}

/* Round after round, what stands under something follows it. */
static void
insert_all (Copier *copier, GHashTable *rows, GPtrArray *records)
{
  guint n_before;

  do
    {
      n_before = records->len;
      for (guint i = 0; i < records->len;)
        {
          if (has_to_wait (copier, records->pdata[i]))
            {
              i++;
              continue;
            }
          insert (copier, rows, records->pdata[i]);
          g_ptr_array_remove_index (records, i);
        }
    }
  while (records->len > 0 && records->len < n_before && !cch_edit_has_failed (copier->edit));
}

static gboolean
copy_parts (Copier *copier, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GPtrArray) records = load (copier, parts[i].kind, parts[i].tail, error);

      if (records == NULL)
        return FALSE;
      drop_unwanted (copier, records);
      insert_all (copier, copier->rows[i], records);
    }
  return TRUE;
}

/**
 * cch_plan_copy_parts:
 * @edit: what it becomes a part of
 * @target: the row of the plan that gets what @plan holds
 * @hooks: (nullable): who chooses and changes
 *
 * Returns: %FALSE with @error when @plan could not be read. Failures of @edit are told by its
 *   commit
 */
gboolean
cch_plan_copy_parts (CchEdit *edit,
                     CchPlan *plan,
                     gint64 target,
                     const CchPlanCopyHooks *hooks,
                     GError **error)
{
  Copier copier = {
    .edit = edit,
    .plan = cch_record_get_id (CCH_RECORD (plan)),
    .hooks = hooks,
  };
  gboolean done;

  for (guint i = 0; i < G_N_ELEMENTS (copier.rows); i++)
    copier.rows[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  note_row (find_rows (&copier, &cch_plan_kind), copier.plan, target);
  done = copy_parts (&copier, error);
  for (guint i = 0; i < G_N_ELEMENTS (copier.rows); i++)
    g_hash_table_unref (copier.rows[i]);
  return done;
}

/**
 * cch_plan_copy:
 * @edit: what it becomes a part of
 * @draft: a record without a row, with the fields of the new plan
 *
 * Returns: the row of the new plan; 0 with @error when the first could not be read. Failures of
 *   @edit are told by its commit
 */
gint64
cch_plan_copy (CchEdit *edit, CchPlan *plan, CchPlan *draft, GError **error)
{
  gint64 row = cch_edit_insert (edit, CCH_RECORD (draft));

  return cch_plan_copy_parts (edit, plan, row, NULL, error) ? row : 0;
}
