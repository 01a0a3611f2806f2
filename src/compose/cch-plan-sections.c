/* The body of a document: the sections of its form, with what was written in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-plan-sections.h"

#include "base/cch-numbering.h"
#include "compose/cch-citation-words.h"
#include "compose/cch-lead.h"
#include "compose/cch-task-table.h"

#include <string.h>

/* Headings by how deep their section stands. */
static const CchDocRole heading_roles[] = {
  CCH_DOC_ROLE_ROMAN_HEADING,
  CCH_DOC_ROLE_NUMBER_HEADING,
  CCH_DOC_ROLE_SUBNUMBER_HEADING,
  CCH_DOC_ROLE_LETTER_HEADING,
};

static CchSection *
find_section (const CchComposition *composition, const char *code)
{
  return composition->plan != NULL ? cch_plan_view_find_section (composition->plan, code) : NULL;
}

static void
set_source (CchDocBuilder *builder, CchSection *section, const char *field)
{
  if (section != NULL)
    cch_doc_builder_set_source (builder, cch_section_kind.name,
                                cch_record_get_uuid (CCH_RECORD (section)), field);
}

static void
add_heading (CchDocBuilder *builder,
             CchSection *section,
             guint depth,
             const char *number,
             const char *heading)
{
  CchDocRole role = heading_roles[MIN (depth, G_N_ELEMENTS (heading_roles) - 1)];
  gboolean letter = number != NULL && !g_ascii_isdigit (*number) && !g_ascii_isupper (*number);
  g_autofree char *line = NULL;

  if (heading == NULL)
    return;

  line = number != NULL ? g_strdup_printf ("%s%s %s", number, letter ? ")" : ".", heading)
                        : g_strdup (heading);
  set_source (builder, section, "heading");
  cch_doc_builder_add_line (builder, role, line);
}

static CchDocRole
get_line_role (const char *line)
{
  if (g_str_has_prefix (line, "- "))
    return CCH_DOC_ROLE_BULLET;
  if (g_str_has_prefix (line, "+ "))
    return CCH_DOC_ROLE_SUB_BULLET;
  return CCH_DOC_ROLE_BODY;
}

static void
add_lines (CchDocBuilder *builder, CchSection *section, const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        continue;
      set_source (builder, section, "body");
      cch_doc_builder_add_line (builder, get_line_role (line), line);
    }
}

static void
add_citation (CchDocBuilder *builder, CchCitation *citation, gboolean last)
{
  g_autofree char *line = cch_citation_format_basis (citation, last);

  cch_doc_builder_set_source (builder, cch_citation_kind.name,
                              cch_record_get_uuid (CCH_RECORD (citation)), "subject");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_CITATION, line);
}

/**
 * cch_plan_sections_add_citations:
 *
 * Adds the legal grounds, each on a line, ";" behind each and "." behind the last.
 */
void
cch_plan_sections_add_citations (const CchComposition *composition, CchDocBuilder *builder)
{
  g_autoptr (GPtrArray) grounds = g_ptr_array_new ();

  if (composition->plan == NULL)
    {
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_CITATION, "Căn cứ ……;");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_CITATION, "Căn cứ …….");
      return;
    }

  for (guint i = 0; i < composition->plan->citations->len; i++)
    {
      CchCitation *citation = g_ptr_array_index (composition->plan->citations, i);

      if (citation->role != CCH_CITATION_ROLE_MENTION)
        g_ptr_array_add (grounds, citation);
    }
  for (guint i = 0; i < grounds->len; i++)
    add_citation (builder, g_ptr_array_index (grounds, i), i + 1 == grounds->len);
}

static void
add_text (const CchComposition *composition,
          CchDocBuilder *builder,
          const CchRegulationSection *form)
{
  CchSection *section = find_section (composition, form->id);

  if (section != NULL && section->body != NULL)
    add_lines (builder, section, section->body);
  else if (composition->plan == NULL)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "……");
  else if (form->empty_text != NULL)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, form->empty_text);
  else if (composition->draft && (form->sections == NULL || form->sections->len == 0))
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "……");
}

static void
add_area_tasks (const CchComposition *composition, CchDocBuilder *builder, CchArea *area)
{
  for (guint i = 0; i < composition->plan->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (composition->plan->tasks, i);
      g_autofree char *line = NULL;

      if (cch_plan_view_find_area (composition->plan, task->task->area) != area
          || task->task->text == NULL)
        continue;
      line = g_strdup_printf ("- %s.", task->task->text);
      cch_doc_builder_set_source (builder, cch_task_kind.name,
                                  cch_record_get_uuid (CCH_RECORD (task->task)), "text");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BULLET, line);
    }
}

/* What somebody wrote about the area; else its tasks, so that nothing is written twice. */
static void
add_plan_area (const CchComposition *composition,
               CchDocBuilder *builder,
               CchArea *area,
               guint depth,
               guint ordinal)
{
  CchSection *section = find_section (composition, area->code);
  g_autofree char *number = cch_numbering_format (CCH_NUMBERING_ARABIC, ordinal);

  add_heading (builder, section, depth, number, area->name);
  if (section != NULL && section->body != NULL)
    add_lines (builder, section, section->body);
  else
    add_area_tasks (composition, builder, area);
}

static void
add_blank_areas (const CchComposition *composition, CchDocBuilder *builder, guint depth)
{
  const GPtrArray *areas = cch_regulation_get_list (composition->regulation, CCH_REGULATION_AREAS);
  guint ordinal = 0;

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);
      g_autofree char *number = NULL;

      if (area->role != CCH_AREA_ROLE_TASKS)
        continue;
      number = cch_numbering_format (CCH_NUMBERING_ARABIC, ++ordinal);
      add_heading (builder, NULL, depth, number, area->name);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "……");
    }
}

static void
add_areas (const CchComposition *composition, CchDocBuilder *builder, guint depth)
{
  g_autoptr (GPtrArray) areas = NULL;
  guint ordinal = 0;

  if (composition->plan == NULL)
    {
      add_blank_areas (composition, builder, depth);
      return;
    }

  areas = cch_task_table_list_areas (composition->plan);
  for (guint i = 0; i < areas->len; i++)
    if (g_ptr_array_index (areas, i) != NULL)
      add_plan_area (composition, builder, g_ptr_array_index (areas, i), depth, ++ordinal);
}

/* What an inspection looks at: the areas, lettered, under each what is asked there. */
static void
add_checklist (const CchComposition *composition,
               CchDocBuilder *builder,
               const CchRegulationSection *form)
{
  CchSection *section = find_section (composition, form->id);
  g_autoptr (GPtrArray) areas = NULL;

  if (composition->plan == NULL || (section != NULL && section->body != NULL))
    {
      add_text (composition, builder, form);
      return;
    }

  areas = cch_task_table_list_areas (composition->plan);
  for (guint i = 0; i < areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (areas, i);
      g_autofree char *letter = cch_numbering_format (CCH_NUMBERING_LETTER, i + 1);
      g_autofree char *line = area != NULL ? g_strdup_printf ("%s) %s", letter, area->name) : NULL;

      if (area == NULL)
        continue;
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_LETTER_HEADING, line);
      add_area_tasks (composition, builder, area);
    }
}

/* A heading whose table stands behind the document says where. */
static void
add_table_reference (const CchComposition *composition,
                     CchDocBuilder *builder,
                     const CchRegulationTable *table)
{
  gboolean several = table->grouping == CCH_TABLE_GROUPING_APPENDIX_PER_AREA;

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY,
                            several ? "(Chi tiết tại các Phụ lục kèm theo)."
                                    : "(Chi tiết tại Phụ lục kèm theo).");
}

static void
add_inline_table (const CchComposition *composition,
                  CchDocBuilder *builder,
                  const CchRegulationTable *table)
{
  g_autoptr (CchDocTable) grid = NULL;

  if (table == NULL || table->placement != CCH_TABLE_PLACEMENT_INLINE)
    return;

  grid = cch_task_table_new (composition, table, NULL);
  cch_doc_builder_add_table (builder, grid);
}

static void
add_table_section (const CchComposition *composition,
                   CchDocBuilder *builder,
                   const CchRegulationSection *form)
{
  const CchRegulationTable *table = cch_regulation_form_find_table (composition->form, form->table);
  CchSection *section = find_section (composition, form->id);

  if (section != NULL && section->body != NULL)
    add_lines (builder, section, section->body);
  else if (form->heading != NULL && table != NULL
           && table->placement == CCH_TABLE_PLACEMENT_APPENDIX)
    add_table_reference (composition, builder, table);
  add_inline_table (composition, builder, table);
}

static gboolean
is_named (const GPtrArray *sections, const char *table)
{
  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      if (g_strcmp0 (section->table, table) == 0 || is_named (section->sections, table))
        return TRUE;
    }
  return FALSE;
}

/* Tables that stand in the text but in no section of it: they are the text. */
static void
add_loose_tables (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchRegulationForm *form = composition->form;

  for (guint i = 0; form->tables != NULL && i < form->tables->len; i++)
    {
      const CchRegulationTable *table = g_ptr_array_index (form->tables, i);

      if (!is_named (form->sections, table->id))
        add_inline_table (composition, builder, table);
    }
}

/* What nobody wrote follows from the table: each leading agency and what it leads. */
static void
add_lead (CchDocBuilder *builder,
          const CchLead *lead,
          guint depth,
          guint ordinal,
          gboolean numbered)
{
  g_autofree char *number = cch_numbering_format (CCH_NUMBERING_ARABIC, ordinal);

  add_heading (builder, NULL, depth, number, lead->name);
  for (guint i = 0; i < lead->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (lead->tasks, i);
      g_autofree char *line = NULL;

      if (task->task->text == NULL)
        continue;
      if (numbered)
        line =
            g_strdup_printf ("- Chủ trì nhiệm vụ %s: %s.",
                             (const char *) g_ptr_array_index (lead->numbers, i), task->task->text);
      else
        line = g_strdup_printf ("- Chủ trì: %s.", task->task->text);
      cch_doc_builder_set_source (builder, cch_task_kind.name,
                                  cch_record_get_uuid (CCH_RECORD (task->task)), "lead");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BULLET, line);
    }
}

/* Numbers that begin anew under each area name nothing in the text. */
static gboolean
numbers_differ (const GPtrArray *leads)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < leads->len; i++)
    {
      const CchLead *lead = g_ptr_array_index (leads, i);

      for (guint k = 0; k < lead->numbers->len; k++)
        if (!g_hash_table_add (seen, g_ptr_array_index (lead->numbers, k)))
          return FALSE;
    }
  return TRUE;
}

static gboolean
is_duty_block (const CchSection *section)
{
  return section->code == NULL && section->agency != 0;
}

static const char *
get_block_heading (const CchPlanView *view, const CchSection *section)
{
  return section->heading != NULL ? section->heading
                                  : cch_plan_view_get_agency_name (view, section->agency);
}

/* Returns: how many there are */
static guint
add_duty_blocks (const CchComposition *composition, CchDocBuilder *builder, guint depth)
{
  guint ordinal = 0;

  for (guint i = 0; i < composition->plan->sections->len; i++)
    {
      CchSection *section = g_ptr_array_index (composition->plan->sections, i);
      g_autofree char *number = NULL;

      if (!is_duty_block (section))
        continue;
      number = cch_numbering_format (CCH_NUMBERING_ARABIC, ++ordinal);
      add_heading (builder, section, depth, number, get_block_heading (composition->plan, section));
      if (section->body != NULL)
        add_lines (builder, section, section->body);
    }
  return ordinal;
}

static gboolean
has_block (const CchPlanView *view, const CchLead *lead)
{
  for (guint i = 0; i < view->sections->len; i++)
    {
      const CchSection *section = g_ptr_array_index (view->sections, i);

      if (is_duty_block (section)
          && g_strcmp0 (cch_plan_view_get_agency_name (view, section->agency), lead->name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A text of its own, blocks that somebody wrote for agencies, and behind them who leads something
 * but has neither. */
static void
add_duties (const CchComposition *composition,
            CchDocBuilder *builder,
            const CchRegulationSection *form,
            guint depth)
{
  CchSection *section = find_section (composition, form->id);
  gboolean written = section != NULL && section->body != NULL;
  g_autoptr (GPtrArray) leads = NULL;
  gboolean numbered;
  guint ordinal;

  if (composition->plan == NULL || written)
    add_text (composition, builder, form);
  if (composition->plan == NULL)
    return;

  ordinal = add_duty_blocks (composition, builder, depth);
  if (written)
    return;
  leads = cch_leads_list (composition);
  numbered = numbers_differ (leads);
  for (guint i = 0; i < leads->len; i++)
    if (!has_block (composition->plan, g_ptr_array_index (leads, i)))
      add_lead (builder, g_ptr_array_index (leads, i), depth, ++ordinal, numbered);
}

static gboolean
is_left_out (const CchComposition *composition, const CchRegulationSection *form)
{
  CchSection *section = find_section (composition, form->id);

  return composition->plan != NULL && form->optional && form->empty_text == NULL
         && (section == NULL || section->body == NULL)
         && form->content == CCH_SECTION_CONTENT_NARRATIVE;
}

/* The decision that issues the document has its grounds. */
static gboolean
is_attached (const CchComposition *composition)
{
  return composition->plan != NULL && composition->plan->plan->attached;
}

static void add_sections (const CchComposition *composition,
                          CchDocBuilder *builder,
                          const GPtrArray *forms,
                          guint depth);

static void
add_section (const CchComposition *composition,
             CchDocBuilder *builder,
             const CchRegulationSection *form,
             guint depth)
{
  CchSection *section = find_section (composition, form->id);
  const char *pattern =
      section != NULL && section->heading != NULL ? section->heading : form->heading;
  g_autofree char *heading =
      pattern != NULL ? cch_composition_fill (composition, pattern, NULL, NULL) : NULL;

  if (is_left_out (composition, form))
    return;

  add_heading (builder, section, depth, form->number, heading);
  switch (form->content)
    {
    case CCH_SECTION_CONTENT_CITATIONS:
      if (!is_attached (composition))
        cch_plan_sections_add_citations (composition, builder);
      break;

    case CCH_SECTION_CONTENT_AREAS:
    case CCH_SECTION_CONTENT_TASKS:
      add_areas (composition, builder, depth + 1);
      break;

    case CCH_SECTION_CONTENT_TABLE:
      add_table_section (composition, builder, form);
      break;

    case CCH_SECTION_CONTENT_CHECKLIST:
      add_checklist (composition, builder, form);
      break;

    case CCH_SECTION_CONTENT_HEADING:
      if (section != NULL && section->body != NULL)
        add_lines (builder, section, section->body);
      break;

    case CCH_SECTION_CONTENT_DUTIES:
      add_duties (composition, builder, form, depth + 1);
      break;

    case CCH_SECTION_CONTENT_NARRATIVE:
    default:
      add_text (composition, builder, form);
      break;
    }
  add_sections (composition, builder, form->sections, depth + 1);
}

static void
add_sections (const CchComposition *composition,
              CchDocBuilder *builder,
              const GPtrArray *forms,
              guint depth)
{
  for (guint i = 0; forms != NULL && i < forms->len; i++)
    add_section (composition, builder, g_ptr_array_index (forms, i), depth);
}

static gboolean
has_content (const GPtrArray *forms, CchSectionContent content)
{
  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const CchRegulationSection *form = g_ptr_array_index (forms, i);

      if (form->content == content || has_content (form->sections, content))
        return TRUE;
    }
  return FALSE;
}

/* Sections that the form does not know: what an office added itself must not get lost. They stand
 * behind those of the form, with the heading as it was typed. */
static void
add_own_sections (const CchComposition *composition, CchDocBuilder *builder)
{
  const GPtrArray *sections = composition->plan != NULL ? composition->plan->sections : NULL;
  gboolean has_duties = has_content (composition->form->sections, CCH_SECTION_CONTENT_DUTIES);

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      CchSection *section = g_ptr_array_index (sections, i);

      if (section->code != NULL || (has_duties && is_duty_block (section)))
        continue;
      add_heading (builder, section, section->parent != 0 ? 1 : 0, NULL, section->heading);
      if (section->body != NULL)
        add_lines (builder, section, section->body);
    }
}

/* A form that counts on a decision has no room for grounds; a plan without one prints them still. */
static gboolean
needs_citations (const CchComposition *composition)
{
  return composition->plan != NULL && !is_attached (composition)
         && composition->form->kind == CCH_FORM_KIND_PLAN
         && !has_content (composition->form->sections, CCH_SECTION_CONTENT_CITATIONS);
}

/**
 * cch_plan_sections_add:
 *
 * Adds every section of the form in its order. Guidance is for the person who writes; it never
 * prints.
 */
void
cch_plan_sections_add (const CchComposition *composition, CchDocBuilder *builder)
{
  if (needs_citations (composition))
    cch_plan_sections_add_citations (composition, builder);
  add_sections (composition, builder, composition->form->sections, 0);
  add_own_sections (composition, builder);
  add_loose_tables (composition, builder);
}
