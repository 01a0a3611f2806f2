/* A plan with everything that belongs to it, for those who only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-plan-view.h"

#include "model/cch-area-owner.h"
#include "model/cch-citation.h"
#include "model/cch-document.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"

G_DEFINE_BOXED_TYPE (CchPlanView, cch_plan_view, cch_plan_view_ref, cch_plan_view_unref)

/* Where records of a kind are kept: in a list of the view, or in a list of their task. */
typedef struct
{
  const CchKind *kind;
  gsize list;
  gboolean of_task;
} Place;

static const Place places[] = {
  { &cch_area_kind, G_STRUCT_OFFSET (CchPlanView, areas), FALSE },
  { &cch_area_owner_kind, G_STRUCT_OFFSET (CchPlanView, area_owners), FALSE },
  { &cch_section_kind, G_STRUCT_OFFSET (CchPlanView, sections), FALSE },
  { &cch_citation_kind, G_STRUCT_OFFSET (CchPlanView, citations), FALSE },
  { &cch_recipient_kind, G_STRUCT_OFFSET (CchPlanView, recipients), FALSE },
  { &cch_document_kind, G_STRUCT_OFFSET (CchPlanView, documents), FALSE },
  { &cch_agency_term_kind, G_STRUCT_OFFSET (CchPlanView, terms), FALSE },
  { &cch_task_agency_kind, G_STRUCT_OFFSET (CchTaskView, agencies), TRUE },
  { &cch_product_kind, G_STRUCT_OFFSET (CchTaskView, products), TRUE },
  { &cch_milestone_kind, G_STRUCT_OFFSET (CchTaskView, milestones), TRUE },
  { &cch_target_kind, G_STRUCT_OFFSET (CchTaskView, targets), TRUE },
};

static GPtrArray **
get_list (gpointer owner, const Place *place)
{
  return (GPtrArray **) G_STRUCT_MEMBER_P (owner, place->list);
}

/* A list that nobody shares yet: it may be added to, and is sorted in the end. */
static GPtrArray *
make_list (CchPlanView *view)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_hash_table_add (view->unsorted, list);
  return list;
}

static void
make_lists (CchPlanView *view, gpointer owner, gboolean of_task)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].of_task == of_task)
      *get_list (owner, &places[i]) = make_list (view);
}

static void
share_lists (gpointer owner, gpointer other, gboolean of_task)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].of_task == of_task)
      *get_list (owner, &places[i]) = g_ptr_array_ref (*get_list (other, &places[i]));
}

static void
free_lists (gpointer owner, gboolean of_task)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].of_task == of_task)
      g_clear_pointer (get_list (owner, &places[i]), g_ptr_array_unref);
}

static void
task_view_free (CchTaskView *view)
{
  free_lists (view, TRUE);
  g_clear_object (&view->task);
  g_free (view);
}

/* The copy keeps the view the same while edits go on, and lets a thread read it. */
static gpointer
copy_record (gpointer record)
{
  CchRecord *copy = cch_record_new (cch_record_get_kind (record));

  cch_record_set_identity (copy, cch_record_get_id (record), cch_record_get_uuid (record));
  cch_record_copy (copy, record);
  return copy;
}

static void remember (GHashTable *table, gint64 id, gpointer value);

/* A view without lists. */
static CchPlanView *
make_view (CchPlan *plan, CchDate day)
{
  CchPlanView *view = g_new0 (CchPlanView, 1);

  g_atomic_ref_count_init (&view->references);
  view->plan = copy_record (plan);
  view->day = day;
  view->unsorted = g_hash_table_new (NULL, NULL);
  view->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) task_view_free);
  view->tasks_by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  view->terms_by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  view->areas_by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return view;
}

/**
 * cch_plan_view_new:
 * @plan: (transfer none): it is copied
 * @day: as of when agencies are named
 */
CchPlanView *
cch_plan_view_new (CchPlan *plan, CchDate day)
{
  CchPlanView *view = make_view (plan, day);

  make_lists (view, view, FALSE);
  return view;
}

static CchTaskView *
share_task (CchTaskView *task)
{
  CchTaskView *copy = g_new0 (CchTaskView, 1);

  copy->task = g_object_ref (task->task);
  share_lists (copy, task, TRUE);
  return copy;
}

/**
 * cch_plan_view_copy:
 * @view: finished
 * @plan: (transfer none): the plan as it is now
 *
 * After a change of a few records the rest need not be read again: drop the kinds and tasks that
 * changed, add what they are now, and finish.
 *
 * Returns: (transfer full): an unfinished view that shares everything with @view
 */
CchPlanView *
cch_plan_view_copy (CchPlanView *view, CchPlan *plan)
{
  CchPlanView *copy = make_view (plan, view->day);

  share_lists (copy, view, FALSE);
  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTaskView *task = share_task (g_ptr_array_index (view->tasks, i));

      g_ptr_array_add (copy->tasks, task);
      remember (copy->tasks_by_id, cch_record_get_id (CCH_RECORD (task->task)), task);
    }
  return copy;
}

/**
 * cch_plan_view_drop_kind:
 * @kind: one that does not belong to a task
 */
void
cch_plan_view_drop_kind (CchPlanView *view, const CchKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].kind == kind && !places[i].of_task)
      {
        g_ptr_array_unref (*get_list (view, &places[i]));
        *get_list (view, &places[i]) = make_list (view);
      }
}

/* The task with all its parts, if it is there. */
void
cch_plan_view_drop_task (CchPlanView *view, gint64 task)
{
  CchTaskView *dropped = cch_plan_view_find_task (view, task);

  if (dropped == NULL)
    return;
  g_hash_table_remove (view->tasks_by_id, &task);
  g_ptr_array_remove (view->tasks, dropped);
}

CchPlanView *
cch_plan_view_ref (CchPlanView *view)
{
  g_atomic_ref_count_inc (&view->references);
  return view;
}

void
cch_plan_view_unref (CchPlanView *view)
{
  if (!g_atomic_ref_count_dec (&view->references))
    return;

  g_clear_pointer (&view->tasks_by_id, g_hash_table_unref);
  g_clear_pointer (&view->terms_by_id, g_hash_table_unref);
  g_clear_pointer (&view->areas_by_id, g_hash_table_unref);
  g_clear_pointer (&view->unsorted, g_hash_table_unref);
  g_clear_pointer (&view->tasks, g_ptr_array_unref);
  free_lists (view, FALSE);
  g_clear_object (&view->plan);
  g_free (view);
}

static void
remember (GHashTable *table, gint64 id, gpointer value)
{
  g_hash_table_replace (table, g_memdup2 (&id, sizeof id), value);
}

static void
add_task (CchPlanView *view, CchRecord *record)
{
  CchTaskView *task = g_new0 (CchTaskView, 1);

  make_lists (view, task, TRUE);
  task->task = copy_record (record);
  g_ptr_array_add (view->tasks, task);
  remember (view->tasks_by_id, cch_record_get_id (record), task);
}

static gpointer
find_owner (CchPlanView *view, const Place *place, CchRecord *record)
{
  const CchField *owner;

  if (!place->of_task)
    return view;

  /* Not the first owner: a target may belong to the plan or to a task. */
  owner = cch_kind_find_field (place->kind, "task");
  return cch_plan_view_find_task (view, *(gint64 *) cch_record_peek (record, owner));
}

/**
 * cch_plan_view_add:
 * @record: (transfer none): a record of the plan or of the office; it is copied
 *
 * Tasks come before their parts. A part whose task is not here, and a record of a kind that a
 * plan does not show, are left out.
 */
void
cch_plan_view_add (CchPlanView *view, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  if (kind == &cch_task_kind)
    {
      add_task (view, record);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gpointer owner = NULL;

      if (places[i].kind == kind)
        owner = find_owner (view, &places[i], record);
      if (owner != NULL)
        g_ptr_array_add (*get_list (owner, &places[i]), copy_record (record));
    }
}

static int
compare_positions (gconstpointer first, gconstpointer second)
{
  CchRecord *a = *(CchRecord *const *) first;
  CchRecord *b = *(CchRecord *const *) second;
  const CchField *position = cch_kind_get_position_field (cch_record_get_kind (a));
  gint64 difference =
      *(gint64 *) cch_record_peek (a, position) - *(gint64 *) cch_record_peek (b, position);

  if (difference == 0)
    difference = cch_record_get_id (a) - cch_record_get_id (b);
  return difference < 0 ? -1 : difference > 0;
}

/* Lists that are shared with another view are sorted, and read by others meanwhile. */
static void
sort_lists (CchPlanView *view, gpointer owner, gboolean of_task)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].of_task == of_task && cch_kind_get_position_field (places[i].kind) != NULL
        && g_hash_table_contains (view->unsorted, *get_list (owner, &places[i])))
      g_ptr_array_sort (*get_list (owner, &places[i]), compare_positions);
}

/* A term counts on its first day and on its last. */
static gboolean
term_holds_on (const CchAgencyTerm *term, CchDate day)
{
  if (cch_date_is_none (day))
    return cch_date_is_none (term->end);
  return (cch_date_is_none (term->start) || cch_date_compare (term->start, day) <= 0)
         && (cch_date_is_none (term->end) || cch_date_compare (day, term->end) <= 0);
}

/* An agency without a term for the day keeps its latest name rather than none. */
static void
index_terms (CchPlanView *view)
{
  for (guint i = 0; i < view->terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->terms, i);

      if (term_holds_on (term, view->day) || cch_plan_view_find_agency (view, term->agency) == NULL)
        remember (view->terms_by_id, term->agency, term);
    }
}

static void
index_areas (CchPlanView *view)
{
  for (guint i = 0; i < view->areas->len; i++)
    {
      CchRecord *area = g_ptr_array_index (view->areas, i);

      remember (view->areas_by_id, cch_record_get_id (area), area);
    }
}

/* Places of areas in reading order: an area, then its parts, so that 7 < 7.1 < 7.2 < 8. */
static guint
number_areas (CchPlanView *view, gint64 parent, guint next, GHashTable *places_by_id)
{
  for (guint i = 0; i < view->areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (view->areas, i);
      gint64 id = cch_record_get_id (CCH_RECORD (area));

      if (area->parent != parent || g_hash_table_contains (places_by_id, &id))
        continue;
      remember (places_by_id, id, GUINT_TO_POINTER (next++));
      next = number_areas (view, id, next, places_by_id);
    }
  return next;
}

static guint
get_area_place (GHashTable *places_by_id, gint64 area)
{
  gpointer place;

  if (g_hash_table_lookup_extended (places_by_id, &area, NULL, &place))
    return GPOINTER_TO_UINT (place);
  return G_MAXUINT;
}

static int
compare_tasks (gconstpointer first, gconstpointer second, gpointer places_by_id)
{
  const CchTaskView *a = *(CchTaskView *const *) first;
  const CchTaskView *b = *(CchTaskView *const *) second;
  guint place_a = get_area_place (places_by_id, a->task->area);
  guint place_b = get_area_place (places_by_id, b->task->area);

  if (place_a != place_b)
    return place_a < place_b ? -1 : 1;
  return compare_positions (&a->task, &b->task);
}

/* Returns: (element-type gint64 GPtrArray): what stands under each task, 0 for none, in order */
static GHashTable *
list_children (const CchPlanView *view)
{
  GHashTable *children =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTaskView *task = g_ptr_array_index (view->tasks, i);
      GPtrArray *list = g_hash_table_lookup (children, &task->task->parent);

      if (list == NULL)
        g_hash_table_insert (children, &task->task->parent, list = g_ptr_array_new ());
      g_ptr_array_add (list, task);
    }
  return children;
}

/* Parts follow their task. A task whose parent is gone, or is its own ancestor, stands alone. */
static void
append_branch (GPtrArray *sorted,
               GHashTable *children,
               gint64 parent,
               guint depth,
               GHashTable *taken)
{
  const GPtrArray *list = g_hash_table_lookup (children, &parent);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      CchTaskView *task = g_ptr_array_index (list, i);

      if (!g_hash_table_add (taken, task))
        continue;
      task->depth = depth;
      g_ptr_array_add (sorted, task);
      append_branch (sorted, children, cch_record_get_id (CCH_RECORD (task->task)), depth + 1,
                     taken);
    }
}

static gboolean
has_parents (const CchPlanView *view)
{
  for (guint i = 0; i < view->tasks->len; i++)
    if (((CchTaskView *) g_ptr_array_index (view->tasks, i))->task->parent != 0)
      return TRUE;
  return FALSE;
}

static void
arrange_tree (CchPlanView *view)
{
  g_autoptr (GHashTable) children = list_children (view);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  GPtrArray *sorted = g_ptr_array_sized_new (view->tasks->len);

  append_branch (sorted, children, 0, 0, taken);
  for (guint i = 0; i < view->tasks->len; i++)
    {
      gpointer task = g_ptr_array_index (view->tasks, i);

      if (g_hash_table_add (taken, task))
        g_ptr_array_add (sorted, task);
    }
  g_ptr_array_set_free_func (view->tasks, NULL);
  g_ptr_array_unref (view->tasks);
  g_ptr_array_set_free_func (sorted, (GDestroyNotify) task_view_free);
  view->tasks = sorted;
}

static void
arrange_tasks (CchPlanView *view)
{
  g_autoptr (GHashTable) area_places =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  number_areas (view, 0, 0, area_places);
  g_ptr_array_sort_with_data (view->tasks, compare_tasks, area_places);
  for (guint i = 0; i < view->tasks->len; i++)
    sort_lists (view, g_ptr_array_index (view->tasks, i), TRUE);
  if (has_parents (view))
    arrange_tree (view);
}

/**
 * cch_plan_view_finish:
 *
 * Puts everything in order. To be called once, after the last record was added.
 */
void
cch_plan_view_finish (CchPlanView *view)
{
  sort_lists (view, view, FALSE);
  index_terms (view);
  index_areas (view);
  arrange_tasks (view);
  g_clear_pointer (&view->unsorted, g_hash_table_unref);
}

/**
 * cch_plan_view_find_agency:
 *
 * Returns: (nullable) (transfer none): how the agency is called on the day of the view
 */
CchAgencyTerm *
cch_plan_view_find_agency (const CchPlanView *view, gint64 agency)
{
  return g_hash_table_lookup (view->terms_by_id, &agency);
}

CchArea *
cch_plan_view_find_area (const CchPlanView *view, gint64 area)
{
  return g_hash_table_lookup (view->areas_by_id, &area);
}

CchTaskView *
cch_plan_view_find_task (const CchPlanView *view, gint64 task)
{
  return g_hash_table_lookup (view->tasks_by_id, &task);
}

/**
 * cch_plan_view_find_section:
 * @code: the id of the section in its form
 */
CchSection *
cch_plan_view_find_section (const CchPlanView *view, const char *code)
{
  for (guint i = 0; i < view->sections->len; i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);

      if (g_strcmp0 (section->code, code) == 0)
        return section;
    }
  return NULL;
}

/**
 * cch_plan_view_get_agency_name:
 *
 * Returns: (nullable): the name for tables: the short one where there is one
 */
const char *
cch_plan_view_get_agency_name (const CchPlanView *view, gint64 agency)
{
  const CchAgencyTerm *term = cch_plan_view_find_agency (view, agency);

  if (term == NULL)
    return NULL;
  return term->short_name != NULL ? term->short_name : term->name;
}
