/* What is different between two versions of a plan, as it reads on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-plan-difference.h"

#include "compose/cch-citation-words.h"
#include "compose/cch-task-cell.h"
#include "compose/cch-task-match.h"
#include "compose/cch-task-numbers.h"
#include "compose/cch-word-difference.h"
#include "model/cch-recipient.h"
#include "rules/cch-plan-form.h"
#include "rules/cch-regulation-column.h"

/* As much of a line as must be the same for it to be the same line, reworded. */
#define ENOUGH 0.3

typedef struct
{
  const CchComposition *before;
  const CchComposition *after;
  GPtrArray *changes; /* (element-type CchPlanChange) */
} Lister;

static void
change_free (gpointer data)
{
  CchPlanChange *change = data;

  g_free (change->group);
  g_free (change->place);
  g_free (change->before);
  g_free (change->after);
  g_clear_pointer (&change->source, cch_doc_source_unref);
  g_free (change);
}

/* Returns: what it is called on paper */
const char *
cch_plan_change_get_name (CchPlanChangeAct act)
{
  static const char *const names[] = {
    [CCH_PLAN_CHANGE_ADDED] = "Bổ sung",
    [CCH_PLAN_CHANGE_REMOVED] = "Bãi bỏ",
    [CCH_PLAN_CHANGE_CHANGED] = "Sửa đổi",
  };

  return names[act];
}

static gboolean
is_empty (const char *words)
{
  return words == NULL || *words == '\0';
}

/* Adds nothing when both are the same. */
static void
add (Lister *lister,
     const char *group,
     const char *place,
     const char *before,
     const char *after,
     CchDocSource *source)
{
  CchPlanChange *change;

  if (is_empty (before) && is_empty (after))
    return;
  if (!is_empty (before) && !is_empty (after) && g_str_equal (before, after))
    return;

  change = g_new0 (CchPlanChange, 1);
  change->act = is_empty (before)  ? CCH_PLAN_CHANGE_ADDED
                : is_empty (after) ? CCH_PLAN_CHANGE_REMOVED
                                   : CCH_PLAN_CHANGE_CHANGED;
  change->group = g_strdup (group);
  change->place = g_strdup (place);
  change->before = is_empty (before) ? NULL : g_strdup (before);
  change->after = is_empty (after) ? NULL : g_strdup (after);
  change->source = source != NULL ? cch_doc_source_ref (source) : NULL;
  g_ptr_array_add (lister->changes, change);
}

/* What went and what came between two equal lines: pairs where they are alike, else apart. */
static void
add_gap (Lister *lister,
         const char *group,
         const char *place,
         GPtrArray *gone,
         GPtrArray *come,
         CchDocSource *source)
{
  for (guint i = 0; i < MAX (gone->len, come->len); i++)
    {
      const char *before = i < gone->len ? g_ptr_array_index (gone, i) : NULL;
      const char *after = i < come->len ? g_ptr_array_index (come, i) : NULL;

      if (before != NULL && after != NULL && cch_word_difference_compare (before, after) < ENOUGH)
        {
          add (lister, group, place, before, NULL, source);
          add (lister, group, place, NULL, after, source);
        }
      else
        add (lister, group, place, before, after, source);
    }
  g_ptr_array_set_size (gone, 0);
  g_ptr_array_set_size (come, 0);
}

static void
compare_lines (Lister *lister,
               const char *group,
               const char *place,
               const char *const *before,
               const char *const *after,
               CchDocSource *source)
{
  g_autoptr (GArray) pairs = cch_word_difference_pair (before, after);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) come = g_ptr_array_new ();

  for (guint i = 0; i < pairs->len; i++)
    {
      const CchWordPair *pair = &g_array_index (pairs, CchWordPair, i);

      if (pair->before >= 0 && pair->after >= 0)
        add_gap (lister, group, place, gone, come, source);
      else if (pair->before >= 0)
        g_ptr_array_add (gone, (gpointer) before[pair->before]);
      else
        g_ptr_array_add (come, (gpointer) after[pair->after]);
    }
  add_gap (lister, group, place, gone, come, source);
}

static char **
list_citations (const CchComposition *composition)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < composition->plan->citations->len; i++)
    {
      CchCitation *citation = g_ptr_array_index (composition->plan->citations, i);
      g_autofree char *line = cch_citation_format_full (citation);

      if (citation->role != CCH_CITATION_ROLE_MENTION)
        g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

static char **
list_recipients (const CchComposition *composition)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < composition->plan->recipients->len; i++)
    {
      const CchRecipient *recipient = g_ptr_array_index (composition->plan->recipients, i);
      const char *name = recipient->wording;

      if (name == NULL)
        name = cch_plan_view_get_agency_name (composition->plan, recipient->agency);
      if (name != NULL)
        g_strv_builder_add (lines, name);
    }
  return g_strv_builder_end (lines);
}

static void
compare_lists (Lister *lister, const char *group, char **(*list) (const CchComposition *) )
{
  g_auto (GStrv) before = list (lister->before);
  g_auto (GStrv) after = list (lister->after);

  compare_lines (lister, group, group, (const char *const *) before, (const char *const *) after,
                 NULL);
}

/* Bodies are compared paragraph by paragraph. */
static void
compare_bodies (Lister *lister,
                const char *heading,
                const CchSection *before,
                const CchSection *after,
                CchDocSource *source)
{
  const char *old = before != NULL && before->body != NULL ? before->body : "";
  const char *new = after != NULL && after->body != NULL ? after->body : "";
  g_auto (GStrv) old_lines = g_strsplit (old, "\n", -1);
  g_auto (GStrv) new_lines = g_strsplit (new, "\n", -1);

  compare_lines (lister, heading, heading, (const char *const *) old_lines,
                 (const char *const *) new_lines, source);
}

static const char *
get_form_heading (const GPtrArray *forms, const char *code)
{
  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const CchRegulationSection *form = g_ptr_array_index (forms, i);
      const char *inner =
          g_strcmp0 (form->id, code) == 0 ? form->heading : get_form_heading (form->sections, code);

      if (inner != NULL)
        return inner;
    }
  return NULL;
}

static const char *
get_area_name (const CchPlanView *plan, const char *code)
{
  for (guint i = 0; i < plan->areas->len; i++)
    {
      const CchArea *area = g_ptr_array_index (plan->areas, i);

      if (g_strcmp0 (area->code, code) == 0)
        return area->name;
    }
  return NULL;
}

static char *
name_section (const CchComposition *composition, const CchSection *section)
{
  const char *heading = section->heading;

  if (heading == NULL)
    heading = get_form_heading (composition->form->sections, section->code);
  if (heading == NULL)
    heading = get_area_name (composition->plan, section->code);
  return heading != NULL ? cch_composition_fill (composition, heading, NULL, NULL)
                         : g_strdup ("Nội dung");
}

/* Sections of the form are known by their code, own ones by what they are or are called. */
static gboolean
is_same_section (CchSection *one, CchSection *other)
{
  if (one->code != NULL || other->code != NULL)
    return g_strcmp0 (one->code, other->code) == 0;
  return g_strcmp0 (cch_record_get_uuid (CCH_RECORD (one)),
                    cch_record_get_uuid (CCH_RECORD (other)))
             == 0
         || g_strcmp0 (one->heading, other->heading) == 0;
}

static CchSection *
find_same (const CchPlanView *plan, CchSection *section)
{
  for (guint i = 0; i < plan->sections->len; i++)
    if (is_same_section (g_ptr_array_index (plan->sections, i), section))
      return g_ptr_array_index (plan->sections, i);
  return NULL;
}

static void
compare_section (Lister *lister,
                 const CchComposition *composition,
                 CchSection *before,
                 CchSection *after)
{
  CchSection *known = after != NULL ? after : before;
  g_autofree char *name = name_section (composition, known);
  g_autoptr (CchDocSource) source =
      cch_doc_source_new (cch_section_kind.name, cch_record_get_uuid (CCH_RECORD (known)), "body");

  if (before != NULL && after != NULL)
    add (lister, name, "Tên mục", before->heading, after->heading, source);
  compare_bodies (lister, name, before, after, source);
}

static void
compare_sections (Lister *lister)
{
  const GPtrArray *before = lister->before->plan->sections;
  const GPtrArray *after = lister->after->plan->sections;

  for (guint i = 0; i < after->len; i++)
    {
      CchSection *section = g_ptr_array_index (after, i);

      compare_section (lister, lister->after, find_same (lister->before->plan, section), section);
    }
  for (guint i = 0; i < before->len; i++)
    {
      CchSection *section = g_ptr_array_index (before, i);

      if (find_same (lister->after->plan, section) == NULL)
        compare_section (lister, lister->before, section, NULL);
    }
}

static const char *
name_task_group (const CchComposition *composition, const CchTaskView *task)
{
  const CchArea *area = cch_plan_view_find_area (composition->plan, task->task->area);

  return area != NULL ? area->name : "Nhiệm vụ";
}

static CchDocSource *
make_source (const CchTaskView *task, const char *field)
{
  return cch_doc_source_new (cch_task_kind.name, cch_record_get_uuid (CCH_RECORD (task->task)),
                             field);
}

static gboolean
is_compared (const char *source)
{
  return g_strcmp0 (source, "number") != 0 && g_strcmp0 (source, "area") != 0;
}

static char *
name_column (const CchRegulationColumn *column)
{
  return column->group != NULL ? g_strdup_printf ("%s - %s", column->group, column->header)
                               : g_strdup (column->header);
}

static const CchRegulationTable *
get_table (const CchComposition *composition)
{
  return cch_plan_form_find_task_table (composition->regulation, composition->form);
}

/* All that the table prints of a task that is there only once. */
static char *
describe_task (const CchComposition *composition, const CchTaskView *task)
{
  const CchRegulationTable *table = get_table (composition);
  g_autoptr (GString) text = g_string_new (task->task->text);

  for (guint i = 0; table != NULL && i < table->columns->len; i++)
    {
      const CchRegulationColumn *column = g_ptr_array_index (table->columns, i);
      g_autofree char *name = name_column (column);
      g_autofree char *cell = NULL;

      if (!is_compared (column->source) || g_strcmp0 (column->source, "task") == 0)
        continue;
      cell = cch_task_cell_format (composition, task, column->source);
      g_strdelimit (cell, "\n", ' ');
      if (!is_empty (cell))
        g_string_append_printf (text, "\n%s: %s", name, cell);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
compare_cells (Lister *lister,
               const CchTaskView *before,
               const CchTaskView *after,
               const char *number)
{
  const CchRegulationTable *table = get_table (lister->after);
  const char *group = name_task_group (lister->after, after);

  if (before->task->area != after->task->area)
    add (lister, group, number, name_task_group (lister->before, before), group, NULL);
  for (guint i = 0; table != NULL && i < table->columns->len; i++)
    {
      const CchRegulationColumn *column = g_ptr_array_index (table->columns, i);
      const char *field = cch_task_cell_get_field (column->source);
      g_autoptr (CchDocSource) source = make_source (after, field);
      g_autofree char *old = NULL, *new = NULL, *name = NULL, *place = NULL;

      if (!is_compared (column->source))
        continue;
      old = cch_task_cell_format (lister->before, before, column->source);
      new = cch_task_cell_format (lister->after, after, column->source);
      name = name_column (column);
      place = g_strdup_printf ("%s\n%s", number, name);
      add (lister, group, place, old, new, source);
    }
}

static char *
name_task (GPtrArray *numbers, guint index)
{
  return g_strdup_printf ("Nhiệm vụ %s", (const char *) g_ptr_array_index (numbers, index));
}

static void
compare_later_tasks (Lister *lister, GArray *matches)
{
  g_autoptr (GPtrArray) numbers = cch_task_numbers_list (lister->after);

  for (guint i = 0; i < matches->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (lister->after->plan->tasks, i);
      int match = g_array_index (matches, int, i);
      g_autofree char *place = name_task (numbers, i);
      g_autoptr (CchDocSource) source = make_source (task, "text");
      g_autofree char *words = match < 0 ? describe_task (lister->after, task) : NULL;

      if (match >= 0)
        compare_cells (lister, g_ptr_array_index (lister->before->plan->tasks, (guint) match), task,
                       place);
      else
        add (lister, name_task_group (lister->after, task), place, NULL, words, source);
    }
}

static gboolean
is_met (GArray *matches, guint before)
{
  for (guint i = 0; i < matches->len; i++)
    if (g_array_index (matches, int, i) == (int) before)
      return TRUE;
  return FALSE;
}

static void
list_removed_tasks (Lister *lister, GArray *matches)
{
  g_autoptr (GPtrArray) numbers = cch_task_numbers_list (lister->before);

  for (guint i = 0; i < numbers->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (lister->before->plan->tasks, i);
      g_autofree char *place = NULL;
      g_autofree char *words = NULL;
      g_autoptr (CchDocSource) source = NULL;

      if (is_met (matches, i))
        continue;
      place = name_task (numbers, i);
      words = describe_task (lister->before, task);
      source = make_source (task, "text");
      add (lister, name_task_group (lister->before, task), place, words, NULL, source);
    }
}

/* Groups keep the order in which they first came; so do the changes within a group. */
static void
gather_groups (GPtrArray *changes)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      CchPlanChange *first = g_ptr_array_index (changes, i);

      for (guint k = i; !g_hash_table_contains (done, first->group) && k < changes->len; k++)
        {
          CchPlanChange *change = g_ptr_array_index (changes, k);

          if (g_str_equal (first->group, change->group))
            g_ptr_array_add (ordered, change);
        }
      g_hash_table_add (done, first->group);
    }
  for (guint i = 0; i < changes->len; i++)
    changes->pdata[i] = ordered->pdata[i];
}

/**
 * cch_plan_difference_list:
 * @before: the earlier version
 * @after: the later one; what is compared is what its form prints
 *
 * Returns: (transfer full) (element-type CchPlanChange): in the order of the document
 */
GPtrArray *
cch_plan_difference_list (const CchComposition *before, const CchComposition *after)
{
  Lister lister = { before, after, g_ptr_array_new_with_free_func (change_free) };
  g_autofree char *old_subject = cch_composition_get_subject (before);
  g_autofree char *new_subject = cch_composition_get_subject (after);
  g_autoptr (GArray) matches = cch_task_match (before->plan, after->plan);

  add (&lister, "Tên kế hoạch", "Trích yếu", old_subject, new_subject, NULL);
  compare_lists (&lister, "Căn cứ", list_citations);
  compare_sections (&lister);
  compare_later_tasks (&lister, matches);
  list_removed_tasks (&lister, matches);
  gather_groups (lister.changes);
  compare_lists (&lister, "Nơi nhận", list_recipients);
  return lister.changes;
}
