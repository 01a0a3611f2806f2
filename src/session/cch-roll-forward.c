/* Last year's plan as this year's draft: every change is shown before anything is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-roll-forward.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-milestone.h"
#include "model/cch-task.h"
#include "session/cch-plan-copy.h"
#include "session/cch-plan-loader.h"
#include "session/cch-roll-finder.h"
#include "session/cch-task-milestones.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"

struct _CchRollForward
{
  CchOffice *office; /* ref */
  CchPlan *source;   /* ref, live */
  CchPlan *parent;   /* ref, nullable: the superior's plan of the new year */
  guint year;
  GPtrArray *proposals; /* (element-type CchRollProposal), owned */
};

/* What is changed while the parts are copied. */
typedef struct
{
  const CchRollForward *roll;
  GHashTable *by_uuid; /* char* (not owned) -> GPtrArray of CchRollProposal (not owned), owned */
  GPtrArray *tasks;    /* (element-type CchTask), owned: new ones whose times are to be read */
} Copying;

/* The newest plan that the same superior has for the year. */
static gboolean
find_parent (CchRollForward *roll, GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (CchRecord) old = NULL;
  g_autoptr (GArray) rows = NULL;

  if (roll->source->parent == 0)
    return TRUE;
  old = cch_office_get (roll->office, &cch_plan_kind, roll->source->parent, error);
  if (old == NULL)
    return FALSE;
  cch_query_where_row (query, "agency", CCH_PLAN (old)->agency);
  rows = cch_query_run (query, cch_office_get_database (roll->office), error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autoptr (CchRecord) plan =
          cch_office_get (roll->office, &cch_plan_kind, g_array_index (rows, gint64, i), error);

      if (plan == NULL)
        return FALSE;
      if (CCH_PLAN (plan)->year == roll->year && CCH_PLAN (plan)->kind == CCH_PLAN (old)->kind)
        g_set_object (&roll->parent, CCH_PLAN (plan));
    }
  return rows != NULL;
}

/**
 * cch_roll_forward_new:
 * @source: a plan of an earlier year, which stays as it is
 * @year: of the new one
 *
 * Returns: (transfer full): what would change
 */
CchRollForward *
cch_roll_forward_new (CchSession *session, CchPlan *source, guint year, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchRollForward) roll = g_new0 (CchRollForward, 1);
  g_autoptr (CchPlanView) view = NULL;

  roll->office = g_object_ref (office);
  roll->source = g_object_ref (source);
  roll->year = year;
  roll->proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_roll_proposal_free);
  if (source->year <= 0 || year <= (guint) source->year || year > (guint) source->year + 20)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("A plan of %d rolls forward to a later year, not to %u"), (int) source->year,
                   year);
      return NULL;
    }
  if (!find_parent (roll, error))
    return NULL;
  view = cch_plan_loader_load (cch_office_get_database (office),
                               cch_record_get_id (CCH_RECORD (source)), error);
  if (view == NULL
      || !cch_roll_finder_run (office, view, roll->parent, year, roll->proposals, error))
    return NULL;
  return g_steal_pointer (&roll);
}

void
cch_roll_forward_free (CchRollForward *roll)
{
  g_clear_object (&roll->office);
  g_clear_object (&roll->source);
  g_clear_object (&roll->parent);
  g_ptr_array_unref (roll->proposals);
  g_free (roll);
}

CchPlan *
cch_roll_forward_get_source (const CchRollForward *roll)
{
  return roll->source;
}

guint
cch_roll_forward_get_year (const CchRollForward *roll)
{
  return roll->year;
}

guint
cch_roll_forward_get_n (const CchRollForward *roll)
{
  return roll->proposals->len;
}

const CchRollProposal *
cch_roll_forward_get (const CchRollForward *roll, guint index)
{
  g_return_val_if_fail (index < roll->proposals->len, NULL);

  return g_ptr_array_index (roll->proposals, index);
}

void
cch_roll_forward_set_ticked (CchRollForward *roll, guint index, gboolean ticked)
{
  g_return_if_fail (index < roll->proposals->len);

  ((CchRollProposal *) g_ptr_array_index (roll->proposals, index))->ticked = ticked;
}

/**
 * cch_roll_forward_can_reword:
 *
 * Returns: whether other words than the proposed ones can be written
 */
gboolean
cch_roll_forward_can_reword (const CchRollForward *roll, guint index)
{
  const CchRollProposal *proposal = cch_roll_forward_get (roll, index);

  return proposal->act == CCH_ROLL_REPLACE || proposal->act == CCH_ROLL_ADD_TASK;
}

/**
 * cch_roll_forward_set_words:
 *
 * Somebody writes other words, and so wants them.
 */
void
cch_roll_forward_set_words (CchRollForward *roll, guint index, const char *words)
{
  CchRollProposal *proposal;

  g_return_if_fail (cch_roll_forward_can_reword (roll, index));

  proposal = g_ptr_array_index (roll->proposals, index);
  g_free (proposal->words);
  proposal->words = g_strdup (words);
  proposal->ticked = TRUE;
}

static GHashTable *
group_by_uuid (const CchRollForward *roll)
{
  GHashTable *by_uuid =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < roll->proposals->len; i++)
    {
      CchRollProposal *proposal = roll->proposals->pdata[i];
      GPtrArray *list;

      if (proposal->uuid == NULL)
        continue;
      list = g_hash_table_lookup (by_uuid, proposal->uuid);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (by_uuid, proposal->uuid, list);
        }
      g_ptr_array_add (list, proposal);
    }
  return by_uuid;
}

static void
set_field (CchRecord *record, const CchField *field, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (cch_field_parse (field, text, &value, NULL))
    cch_record_set_value (record, field, &value);
}

/* Returns: %FALSE when the record is not wanted in the new plan */
static gboolean
change (CchRecord *record, const GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      const CchRollProposal *proposal = proposals->pdata[i];
      const CchRollProposal *last = i > 0 ? proposals->pdata[i - 1] : NULL;

      if (proposal->ticked && proposal->act == CCH_ROLL_LEAVE_OUT)
        return FALSE;
      if (proposal->ticked && proposal->act == CCH_ROLL_SET)
        set_field (record, proposal->field, proposal->words);
      else if (proposal->act == CCH_ROLL_REPLACE
               && (last == NULL || last->field != proposal->field))
        {
          g_autofree char *text =
              cch_roll_proposal_apply (proposal->text, proposals, proposal->field);

          set_field (record, proposal->field, text);
        }
    }
  return TRUE;
}

/* Times are read anew; links lead to a plan of last year. */
static gboolean
take (CchRecord *record, gpointer data)
{
  Copying *copying = data;
  const GPtrArray *proposals = g_hash_table_lookup (copying->by_uuid, cch_record_get_uuid (record));

  if (cch_record_get_kind (record) == &cch_milestone_kind)
    return FALSE;
  if (CCH_IS_TASK (record))
    CCH_TASK (record)->superior = 0;
  return proposals == NULL || change (record, proposals);
}

static void
taken (CchRecord *record, gint64 row, gpointer data)
{
  Copying *copying = data;
  CchTask *task;

  if (!CCH_IS_TASK (record) || CCH_TASK (record)->time_wording == NULL)
    return;
  task = CCH_TASK (cch_record_new (&cch_task_kind));
  cch_record_copy (CCH_RECORD (task), record);
  cch_record_set_identity (CCH_RECORD (task), row, "");
  g_ptr_array_add (copying->tasks, task);
}

static CchPlan *
make_draft (const Copying *copying)
{
  const CchRollForward *roll = copying->roll;
  CchPlan *draft = CCH_PLAN (cch_record_new (&cch_plan_kind));
  const GPtrArray *proposals =
      g_hash_table_lookup (copying->by_uuid, cch_record_get_uuid (CCH_RECORD (roll->source)));

  cch_record_copy (CCH_RECORD (draft), CCH_RECORD (roll->source));
  if (proposals != NULL)
    change (CCH_RECORD (draft), proposals);
  draft->state = CCH_DOCUMENT_STATE_DRAFT;
  if (draft->end_year != 0)
    draft->end_year += roll->year - draft->year;
  draft->year = roll->year;
  draft->parent = roll->parent != NULL ? cch_record_get_id (CCH_RECORD (roll->parent)) : 0;
  draft->issued = draft->received = CCH_DATE_NONE;
  draft->amends = draft->replaces = draft->reopened = 0;
  g_clear_pointer (&draft->number, g_free);
  g_clear_pointer (&draft->reopen_reason, g_free);
  return draft;
}

static void
add_tasks (CchEdit *edit, const CchRollForward *roll, CchPlan *plan)
{
  for (guint i = 0; i < roll->proposals->len; i++)
    {
      const CchRollProposal *proposal = roll->proposals->pdata[i];

      if (proposal->act == CCH_ROLL_ADD_TASK && proposal->ticked)
        cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (CCH_RECORD (plan)),
                         "area", proposal->area, "text", proposal->words, "origin",
                         CCH_TASK_ORIGIN_CARRIED, NULL);
    }
}

static gboolean
copy (CchEdit *edit, Copying *copying, CchPlan *draft, GError **error)
{
  const CchRollForward *roll = copying->roll;
  const CchPlanCopyHooks hooks = { take, taken, copying };

  if (!cch_edit_add (edit, CCH_RECORD (draft)))
    return TRUE;
  if (!cch_plan_copy_parts (edit, roll->source, cch_record_get_id (CCH_RECORD (draft)), &hooks,
                            error))
    return FALSE;
  for (guint i = 0; i < copying->tasks->len && !cch_edit_has_failed (edit); i++)
    if (!cch_task_milestones_derive (edit, roll->office, copying->tasks->pdata[i], roll->year,
                                     error))
      return FALSE;
  add_tasks (edit, roll, draft);
  return TRUE;
}

/**
 * cch_roll_forward_apply:
 *
 * Writes the new plan with what is ticked, as one entry of the journal.
 *
 * Returns: (transfer full): the new plan
 */
CchPlan *
cch_roll_forward_apply (CchRollForward *roll, GError **error)
{
  g_autoptr (GHashTable) by_uuid = group_by_uuid (roll);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  Copying copying = { roll, by_uuid, tasks };
  g_autofree char *label = g_strdup_printf (_ ("Roll the plan forward to %u"), roll->year);
  g_autoptr (CchPlan) draft = make_draft (&copying);
  g_autoptr (CchEdit) edit = cch_edit_begin (roll->office, label, error);

  if (edit == NULL || !copy (edit, &copying, draft, error) || !cch_edit_commit (edit, error))
    return NULL;
  return g_steal_pointer (&draft);
}
