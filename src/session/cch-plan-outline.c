/* What a plan is made of, from top to bottom: the parts of its form, and how far each of them is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-outline.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "compose/cch-task-number.h"
#include "model/cch-citation.h"
#include "rules/cch-decision-articles.h"
#include "rules/cch-organisation.h"

typedef struct
{
  const CchPlanView *view;
  const CchRegulation *regulation; /* nullable */
  const CchRegulationForm *form;   /* nullable */
  const CchRegulationTable *table; /* nullable */
  GPtrArray *areas;                /* (element-type CchArea), owned: in scope, at the top */
  GHashTable *counts;              /* CchArea (not owned) -> number of its tasks and its parts' */
  GPtrArray *entries;              /* (element-type CchOutlineEntry), owned */
} Writer;

static CchOutlineEntry *
add (Writer *writer, CchOutlineKind kind, guint depth, const char *title)
{
  CchOutlineEntry *entry = g_new0 (CchOutlineEntry, 1);

  entry->kind = kind;
  entry->depth = depth;
  entry->title = g_strdup (title);
  g_ptr_array_add (writer->entries, entry);
  return entry;
}

static char *
fill_year (const Writer *writer, const char *pattern)
{
  g_autofree char *year = g_strdup_printf ("%" G_GINT64_FORMAT, writer->view->plan->year);
  GString *text = g_string_new (pattern);

  g_string_replace (text, "{year}", year, 0);
  return g_string_free (text, FALSE);
}

static const CchRegulationArea *
find_rule (const Writer *writer, CchArea *area)
{
  return writer->regulation != NULL && area->code != NULL
             ? cch_task_number_find_area (writer->regulation, area)
             : NULL;
}

static CchArea *
get_root (const CchPlanView *view, CchArea *area)
{
  for (guint step = 0; area != NULL && area->parent != 0 && step < 8; step++)
    area = cch_plan_view_find_area (view, area->parent);
  return area;
}

static void
count_tasks (Writer *writer)
{
  const CchPlanView *view = writer->view;

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);
      CchArea *root = get_root (view, cch_plan_view_find_area (view, task->task->area));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (writer->counts, root));

      if (task->task->row == CCH_TASK_ROW_TASK)
        g_hash_table_insert (writer->counts, root, GUINT_TO_POINTER (count + 1));
    }
}

static guint
count_of (const Writer *writer, CchArea *area)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (writer->counts, area));
}

/* Returns: (nullable): which areas the form asks of this office, or the form of the tasks that goes
 *   with it; %NULL when nobody says */
static GPtrArray *
list_scope (const Writer *writer)
{
  const CchAgencyTerm *issuer =
      cch_plan_view_find_agency (writer->view, writer->view->plan->agency);
  const GPtrArray *forms = writer->regulation != NULL
                               ? cch_regulation_get_list (writer->regulation, CCH_REGULATION_FORMS)
                               : NULL;
  GPtrArray *scope;

  if (writer->regulation == NULL || writer->form == NULL || issuer == NULL || issuer->class == NULL)
    return NULL;
  scope = cch_regulation_list_scope (writer->regulation, writer->form->id, issuer->class, NULL);
  for (guint i = 0; scope == NULL && forms != NULL && i < forms->len; i++)
    {
      const CchRegulationForm *form = g_ptr_array_index (forms, i);

      if (form->kind == CCH_FORM_KIND_TASK_TABLE)
        scope = cch_regulation_list_scope (writer->regulation, form->id, issuer->class, NULL);
    }
  return scope;
}

static gboolean
is_asked_for (const Writer *writer, const GPtrArray *scope, CchArea *area)
{
  const CchRegulationArea *rule = find_rule (writer, area);

  if (count_of (writer, area) > 0)
    return TRUE;
  if (rule == NULL)
    return FALSE;
  return rule->role == CCH_AREA_ROLE_TASKS
         && (scope == NULL || g_ptr_array_find ((GPtrArray *) scope, rule, NULL));
}

static void
choose_areas (Writer *writer)
{
  g_autoptr (GPtrArray) scope = list_scope (writer);

  for (guint i = 0; i < writer->view->areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (writer->view->areas, i);

      if (area->parent == 0 && is_asked_for (writer, scope, area))
        g_ptr_array_add (writer->areas, area);
    }
}

static char *
dup_owner (const Writer *writer, CchArea *area)
{
  gint64 agency =
      cch_organisation_find_owner (writer->view->area_owners, cch_record_get_id (CCH_RECORD (area)),
                                   writer->view->day);
  const CchAgencyTerm *term = agency != 0 ? cch_plan_view_find_agency (writer->view, agency) : NULL;

  if (term == NULL)
    return NULL;
  return g_strdup (term->short_name != NULL ? term->short_name : term->name);
}

static gboolean
has_text (const CchSection *section)
{
  return section != NULL && section->body != NULL && *section->body != '\0';
}

static CchOutlineState
judge_text (const CchRegulationSection *form, gboolean written, guint n_words, guint max_words)
{
  if (max_words > 0 && n_words > max_words)
    return CCH_OUTLINE_TOO_LONG;
  if (written)
    return CCH_OUTLINE_DONE;
  if (form == NULL)
    return CCH_OUTLINE_EMPTY;
  if (form->content == CCH_SECTION_CONTENT_NARRATIVE)
    return form->optional ? CCH_OUTLINE_OPTIONAL : CCH_OUTLINE_EMPTY;
  if (form->content == CCH_SECTION_CONTENT_DUTIES)
    return CCH_OUTLINE_OPTIONAL;
  return CCH_OUTLINE_PLAIN;
}

static void
describe_text (CchOutlineEntry *entry, CchSection *section, const CchRegulationSection *form)
{
  gboolean written = has_text (section);

  entry->n_words = written ? cch_text_count_words (section->body) : 0;
  entry->max_words = form != NULL && form->max_words > 0 ? (guint) form->max_words : 0;
  entry->state = judge_text (form, written, entry->n_words, entry->max_words);
}

static const char *
get_key (CchSection *section, const char *code)
{
  return section != NULL ? cch_record_get_uuid (CCH_RECORD (section)) : code;
}

/* The text of an area may be left out: its tasks then stand there as sentences. */
static void
add_area_text (Writer *writer, const CchRegulationSection *form, CchArea *area, guint depth)
{
  CchSection *section = cch_plan_view_find_section (writer->view, area->code);
  CchOutlineEntry *entry = add (writer, CCH_OUTLINE_SECTION, depth, area->name);

  entry->key = g_strdup (get_key (section, area->code));
  entry->owner = dup_owner (writer, area);
  describe_text (entry, section, form);
  if (entry->state == CCH_OUTLINE_PLAIN)
    entry->state = count_of (writer, area) > 0 ? CCH_OUTLINE_OPTIONAL : CCH_OUTLINE_EMPTY;
}

static guint
count_grounds (const CchPlanView *view)
{
  guint count = 0;

  for (guint i = 0; i < view->citations->len; i++)
    {
      const CchCitation *citation = g_ptr_array_index (view->citations, i);

      if (citation->role != CCH_CITATION_ROLE_MENTION)
        count++;
    }
  return count;
}

static CchOutlineEntry *
add_list (Writer *writer, CchOutlineKind kind, const char *title, guint n_items)
{
  CchOutlineEntry *entry = add (writer, kind, 0, title);

  entry->n_items = n_items;
  entry->state = n_items > 0 ? CCH_OUTLINE_DONE : CCH_OUTLINE_EMPTY;
  return entry;
}

static void add_sections (Writer *writer, const GPtrArray *forms, guint depth);

static void
add_section (Writer *writer, const CchRegulationSection *form, guint depth)
{
  CchSection *section = cch_plan_view_find_section (writer->view, form->id);
  const char *pattern =
      section != NULL && section->heading != NULL ? section->heading : form->heading;
  g_autofree char *title = pattern != NULL ? fill_year (writer, pattern) : NULL;
  CchOutlineEntry *entry;

  /* Grounds have a place of their own, but not what leads from them to the text; and the table
   * without a heading is that of the tasks. */
  if (form->content == CCH_SECTION_CONTENT_CITATIONS)
    add_sections (writer, form->sections, depth);
  if (form->content == CCH_SECTION_CONTENT_CITATIONS
      || (form->content == CCH_SECTION_CONTENT_TABLE && title == NULL))
    return;

  if (title == NULL)
    title = g_strdup (cch_regulation_form_is_closing (writer->form, form) ? _ ("Closing words")
                                                                          : _ ("Opening words"));
  entry = add (writer, CCH_OUTLINE_SECTION, depth, title);
  entry->key = g_strdup (get_key (section, form->id));
  entry->number = g_strdup (form->number);
  describe_text (entry, section, form);
  if (form->content == CCH_SECTION_CONTENT_CHECKLIST && entry->state == CCH_OUTLINE_PLAIN)
    entry->state = writer->view->tasks->len > 0 ? CCH_OUTLINE_OPTIONAL : CCH_OUTLINE_EMPTY;
  if (form->content == CCH_SECTION_CONTENT_AREAS)
    for (guint i = 0; i < writer->areas->len; i++)
      add_area_text (writer, form, g_ptr_array_index (writer->areas, i), depth + 1);
  add_sections (writer, form->sections, depth + 1);
}

static void
add_sections (Writer *writer, const GPtrArray *forms, guint depth)
{
  for (guint i = 0; forms != NULL && i < forms->len; i++)
    add_section (writer, g_ptr_array_index (forms, i), depth);
}

static void
add_form_sections (Writer *writer, gboolean closing)
{
  for (guint i = 0; writer->form != NULL && i < writer->form->sections->len; i++)
    {
      const CchRegulationSection *form = g_ptr_array_index (writer->form->sections, i);

      if (cch_regulation_form_is_closing (writer->form, form) == closing)
        add_section (writer, form, 0);
    }
}

/* What the form does not know, behind what it knows, as it will print. */
static void
add_own_sections (Writer *writer)
{
  for (guint i = 0; i < writer->view->sections->len; i++)
    {
      CchSection *section = g_ptr_array_index (writer->view->sections, i);
      CchOutlineEntry *entry;

      if (section->code != NULL)
        continue;
      entry = add (writer, CCH_OUTLINE_SECTION, section->parent != 0 ? 1 : 0,
                   section->heading != NULL ? section->heading : _ ("Section without a heading"));
      entry->key = g_strdup (cch_record_get_uuid (CCH_RECORD (section)));
      entry->movable = TRUE;
      describe_text (entry, section, NULL);
    }
}

static void
add_area_tasks (Writer *writer, CchArea *area, guint ordinal)
{
  CchOutlineEntry *entry = add (writer, CCH_OUTLINE_AREA, 1, area->name);
  const CchRegulationPage *page =
      writer->regulation != NULL ? cch_regulation_get_page (writer->regulation) : NULL;
  const CchRegulationArea *rule = find_rule (writer, area);

  entry->key = g_strdup (cch_record_get_uuid (CCH_RECORD (area)));
  entry->owner = dup_owner (writer, area);
  entry->n_items = count_of (writer, area);
  entry->state = entry->n_items > 0 ? CCH_OUTLINE_DONE : CCH_OUTLINE_EMPTY;
  if (page != NULL && writer->table != NULL
      && writer->table->grouping == CCH_TABLE_GROUPING_APPENDIX_PER_AREA)
    entry->number = cch_regulation_page_name_appendix (page, ordinal, writer->areas->len);
  else
    entry->number = g_strdup (rule != NULL ? rule->code : area->code);
}

static gboolean
is_grouped (const CchRegulationTable *table)
{
  return table == NULL || table->grouping == CCH_TABLE_GROUPING_AREA_ROWS
         || table->grouping == CCH_TABLE_GROUPING_AREA_MERGED
         || table->grouping == CCH_TABLE_GROUPING_APPENDIX_PER_AREA;
}

static const char *
get_tasks_title (const CchRegulationTable *table)
{
  if (table == NULL || table->placement == CCH_TABLE_PLACEMENT_INLINE)
    return _ ("Table of tasks");
  return table->grouping == CCH_TABLE_GROUPING_APPENDIX_PER_AREA ? _ ("Appendices: tasks")
                                                                 : _ ("Appendix: tasks");
}

/* A form without a table has nowhere to write tasks: what is asked stands in its sections. */
static void
add_tasks (Writer *writer)
{
  guint n_tasks = 0;

  for (guint i = 0; i < writer->view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (writer->view->tasks, i);

      n_tasks += task->task->row == CCH_TASK_ROW_TASK;
    }
  if (writer->form != NULL && writer->table == NULL && n_tasks == 0)
    return;
  add_list (writer, CCH_OUTLINE_TASKS, get_tasks_title (writer->table), n_tasks);
  for (guint i = 0; is_grouped (writer->table) && i < writer->areas->len; i++)
    add_area_tasks (writer, g_ptr_array_index (writer->areas, i), i);
}

static void
add_citations (Writer *writer)
{
  guint n_grounds = count_grounds (writer->view);
  CchOutlineEntry *entry = add_list (writer, CCH_OUTLINE_CITATIONS, _ ("Legal grounds"), n_grounds);

  if (n_grounds == 0 && writer->form != NULL
      && !cch_regulation_form_has_content (writer->form, CCH_SECTION_CONTENT_CITATIONS)
      && !writer->view->plan->attached)
    entry->state = CCH_OUTLINE_OPTIONAL;
}

/* Of the decision that a plan is attached to. */
static void
add_articles (Writer *writer)
{
  CchSection *section = cch_plan_view_find_section (writer->view, CCH_DECISION_ARTICLES);
  CchOutlineEntry *entry;

  if (!writer->view->plan->attached)
    return;
  entry = add (writer, CCH_OUTLINE_SECTION, 0, _ ("Articles of the decision"));
  entry->key = g_strdup (get_key (section, CCH_DECISION_ARTICLES));
  describe_text (entry, section, NULL);
  if (entry->state == CCH_OUTLINE_EMPTY)
    entry->state = CCH_OUTLINE_OPTIONAL;
}

static void
add_owners (Writer *writer)
{
  CchOutlineEntry *entry = add (writer, CCH_OUTLINE_OWNERS, 0, _ ("Who writes what"));

  if (writer->areas->len == 0)
    return;
  for (guint i = 0; i < writer->areas->len; i++)
    {
      g_autofree char *owner = dup_owner (writer, g_ptr_array_index (writer->areas, i));

      entry->n_items += owner != NULL;
    }
  entry->state = entry->n_items == writer->areas->len ? CCH_OUTLINE_DONE : CCH_OUTLINE_OPTIONAL;
}

static void
add_signature (Writer *writer)
{
  const CchPlan *plan = writer->view->plan;
  CchOutlineEntry *entry = add (writer, CCH_OUTLINE_SIGNATURE, 0, _ ("Signature"));

  entry->state = plan->signer_post != NULL && *plan->signer_post != '\0' ? CCH_OUTLINE_DONE
                                                                         : CCH_OUTLINE_EMPTY;
}

/**
 * cch_plan_outline_list:
 * @regulation: (nullable): without it, the outline holds what the plan has
 * @form: (nullable): of the body
 * @table: (nullable): of the tasks
 *
 * Returns: (transfer full) (element-type CchOutlineEntry): in the order of writing
 */
GPtrArray *
cch_plan_outline_list (const CchPlanView *view,
                       const CchRegulation *regulation,
                       const CchRegulationForm *form,
                       const CchRegulationTable *table)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  Writer writer = {
    .view = view,
    .regulation = regulation,
    .form = form,
    .table = table,
    .areas = areas,
    .counts = counts,
    .entries = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_outline_entry_free),
  };

  count_tasks (&writer);
  choose_areas (&writer);
  add (&writer, CCH_OUTLINE_INFORMATION, 0, _ ("General information"))->state = CCH_OUTLINE_DONE;
  add_owners (&writer);
  add_citations (&writer);
  add_articles (&writer);
  add_form_sections (&writer, FALSE);
  add_own_sections (&writer);
  add_form_sections (&writer, TRUE);
  add_tasks (&writer);
  add_list (&writer, CCH_OUTLINE_RECIPIENTS, _ ("Recipients"), view->recipients->len);
  add_signature (&writer);
  return writer.entries;
}

GPtrArray *
cch_plan_outline_read (CchOpenPlan *plan, GError **error)
{
  const CchPlanView *view = cch_open_plan_get_view (plan, error);

  if (view == NULL)
    return NULL;
  return cch_plan_outline_list (view, cch_open_plan_get_regulation (plan),
                                cch_open_plan_get_form (plan), cch_open_plan_get_table (plan));
}

void
cch_outline_entry_free (CchOutlineEntry *entry)
{
  if (entry == NULL) /* taken out of a list */
    return;
  g_free (entry->key);
  g_free (entry->number);
  g_free (entry->title);
  g_free (entry->owner);
  g_free (entry);
}

gboolean
cch_outline_entry_equals (const CchOutlineEntry *one, const CchOutlineEntry *other)
{
  return one->kind == other->kind && one->state == other->state && one->depth == other->depth
         && one->n_words == other->n_words && one->max_words == other->max_words
         && one->n_items == other->n_items && one->movable == other->movable
         && g_strcmp0 (one->key, other->key) == 0 && g_strcmp0 (one->number, other->number) == 0
         && g_strcmp0 (one->title, other->title) == 0 && g_strcmp0 (one->owner, other->owner) == 0;
}

/* Whether both speak of the same part of the plan, however far it is. */
gboolean
cch_outline_entry_is_same_place (const CchOutlineEntry *one, const CchOutlineEntry *other)
{
  return one->kind == other->kind && g_strcmp0 (one->key, other->key) == 0;
}
