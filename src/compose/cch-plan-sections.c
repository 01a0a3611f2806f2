/* The body of a document: the sections of its form, with what was written in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-plan-sections.h"

#include "base/cch-numbering.h"
#include "base/cch-text.h"
#include "compose/cch-citation-words.h"
#include "compose/cch-document-type.h"
#include "compose/cch-plan-duties.h"
#include "compose/cch-section-text.h"
#include "compose/cch-task-number.h"
#include "compose/cch-task-table.h"
#include "rules/cch-regulation-text.h"

#include <string.h>

/* The older rules word and end the grounds of a decision in their own way. */
static char *
format_ground (const CchComposition *composition, const CchCitation *citation, gboolean last)
{
  g_autofree char *line = cch_citation_format_basis (citation, last);
  const char *usual = CCH_CITATION_REQUEST_WORDING;
  const char *own = cch_doc_profile_get_request_wording (composition->profile);

  if (last && cch_composition_is_attached (composition))
    {
      g_autofree char *sentence = g_steal_pointer (&line);

      sentence[strlen (sentence) - 1] = '\0';
      line = g_strconcat (sentence, cch_doc_profile_get_decision_grounds_end (composition->profile),
                          NULL);
    }
  if (citation->wording == NULL && g_str_has_prefix (line, usual))
    return g_strconcat (own, line + strlen (usual), NULL);
  return g_steal_pointer (&line);
}

static void
add_citation (const CchComposition *composition,
              CchDocBuilder *builder,
              CchCitation *citation,
              gboolean last)
{
  g_autofree char *line = format_ground (composition, citation, last);
  g_autofree char *bookmark =
      g_strdup_printf ("ground-%s", cch_record_get_uuid (CCH_RECORD (citation)));

  cch_doc_builder_set_bookmark (builder, bookmark);
  if (citation->number != NULL && citation->symbol != NULL)
    {
      g_autofree char *number = cch_document_number_format (citation->number, citation->symbol);

      cch_doc_builder_add_mention (builder, number, bookmark);
    }
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
    add_citation (composition, builder, g_ptr_array_index (grounds, i), i + 1 == grounds->len);
}

/* The words of the form have slots, so that nobody types the name of the plan again. */
static void
add_form_words (const CchComposition *composition,
                CchDocBuilder *builder,
                const CchRegulationSection *form)
{
  g_autofree char *words = cch_composition_fill (composition, form->empty_text, NULL, NULL);

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, words);
}

static void
add_text (const CchComposition *composition,
          CchDocBuilder *builder,
          const CchRegulationSection *form)
{
  CchSection *section = cch_section_text_find (composition, form->id);

  if (section != NULL && section->body != NULL)
    cch_section_text_add_lines (builder, section, section->body);
  else if (form->empty_text != NULL)
    add_form_words (composition, builder, form);
  else if (composition->plan == NULL)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "……");
  else if (composition->draft && (form->sections == NULL || form->sections->len == 0))
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "……");
}

static void
add_area_tasks (const CchComposition *composition, CchDocBuilder *builder, CchArea *area)
{
  for (guint i = 0; i < composition->plan->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (composition->plan->tasks, i);

      if (cch_plan_view_find_area (composition->plan, task->task->area) == area
          && task->task->text != NULL)
        cch_section_text_add_task (builder, task, "text", "");
    }
}

/* What somebody wrote about the area; else its tasks, so that nothing is written twice. */
static void
add_plan_area (const CchComposition *composition,
               CchDocBuilder *builder,
               CchArea *area,
               guint depth)
{
  CchSection *section = cch_section_text_find (composition, area->code);
  g_autofree char *number = cch_task_number_label_area (composition->regulation, composition->plan,
                                                        area, CCH_NUMBERING_ARABIC);

  cch_doc_builder_set_source (builder, cch_area_kind.name, cch_record_get_uuid (CCH_RECORD (area)),
                              "name");
  cch_section_text_add_heading (builder, section, depth, number, area->name);
  if (section != NULL && section->body != NULL)
    cch_section_text_add_lines (builder, section, section->body);
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
      cch_section_text_add_heading (builder, NULL, depth, number, area->name);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "……");
    }
}

/* A draft shows where something is still missing. */
static void
add_room (const CchComposition *composition, CchDocBuilder *builder)
{
  if (composition->draft)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "……");
}

static void
add_areas (const CchComposition *composition, CchDocBuilder *builder, guint depth)
{
  g_autoptr (GPtrArray) areas = NULL;

  if (composition->plan == NULL)
    {
      add_blank_areas (composition, builder, depth);
      return;
    }

  areas = cch_task_table_list_areas (composition->plan);
  if (areas->len == 0)
    add_room (composition, builder);
  for (guint i = 0; i < areas->len; i++)
    if (g_ptr_array_index (areas, i) != NULL)
      add_plan_area (composition, builder, g_ptr_array_index (areas, i), depth);
}

static void
add_lettered_area (const CchComposition *composition, CchDocBuilder *builder, CchArea *area)
{
  guint place = cch_task_number_place_area (composition->regulation, composition->plan, area);
  g_autofree char *letter = cch_numbering_format (CCH_NUMBERING_LETTER, place);
  g_autofree char *line = g_strdup_printf ("%s) %s", letter, area->name);

  cch_doc_builder_set_source (builder, cch_area_kind.name, cch_record_get_uuid (CCH_RECORD (area)),
                              "name");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_LETTER_HEADING, line);
}

/* What an inspection looks at: the areas, lettered, under each what is asked there. */
static void
add_checklist (const CchComposition *composition,
               CchDocBuilder *builder,
               const CchRegulationSection *form)
{
  CchSection *section = cch_section_text_find (composition, form->id);
  g_autoptr (GPtrArray) areas = NULL;

  if (composition->plan == NULL || (section != NULL && section->body != NULL))
    {
      add_text (composition, builder, form);
      return;
    }

  areas = cch_task_table_list_areas (composition->plan);
  if (areas->len == 0)
    add_room (composition, builder);
  for (guint i = 0; i < areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (areas, i);

      if (area == NULL)
        continue;
      add_lettered_area (composition, builder, area);
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
  CchSection *section = cch_section_text_find (composition, form->id);

  if (section != NULL && section->body != NULL)
    cch_section_text_add_lines (builder, section, section->body);
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

/* What leads from the grounds to the document has no place where a decision issues it, unless
 * somebody wrote it all the same. */
static void
add_grounds (const CchComposition *composition,
             CchDocBuilder *builder,
             const CchRegulationSection *form)
{
  gboolean attached = cch_composition_is_attached (composition);

  if (!attached)
    cch_plan_sections_add_citations (composition, builder);
  for (guint i = 0; form->sections != NULL && i < form->sections->len; i++)
    {
      const CchRegulationSection *part = g_ptr_array_index (form->sections, i);
      CchSection *section = cch_section_text_find (composition, part->id);

      if (!attached || (section != NULL && section->body != NULL))
        add_text (composition, builder, part);
    }
}

/* An outline says what is wanted, where a form leaves room for it. */
static gboolean
add_guidance (const CchComposition *composition,
              CchDocBuilder *builder,
              const CchRegulationSection *form)
{
  guint n_lines = composition->asking != NULL && form->guidance != NULL ? form->guidance->len : 0;

  for (guint i = 0; i < n_lines; i++)
    {
      const CchRegulationText *guidance = g_ptr_array_index (form->guidance, i);
      g_autofree char *line = cch_composition_fill (composition, guidance->text, NULL, NULL);

      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, line);
    }
  return n_lines > 0;
}

static gboolean
is_left_out (const CchComposition *composition, const CchRegulationSection *form)
{
  CchSection *section = cch_section_text_find (composition, form->id);

  return composition->plan != NULL && form->optional && form->empty_text == NULL
         && (section == NULL || section->body == NULL)
         && form->content == CCH_SECTION_CONTENT_NARRATIVE;
}

static void
add_content (const CchComposition *composition,
             CchDocBuilder *builder,
             const CchRegulationSection *form,
             CchSection *section,
             guint depth)
{
  switch (form->content)
    {
    case CCH_SECTION_CONTENT_CITATIONS:
      add_grounds (composition, builder, form);
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
        cch_section_text_add_lines (builder, section, section->body);
      break;

    case CCH_SECTION_CONTENT_DUTIES:
      if (composition->plan == NULL || (section != NULL && section->body != NULL))
        add_text (composition, builder, form);
      if (cch_plan_duties_add (composition, builder, section, depth + 1) == 0)
        add_room (composition, builder);
      break;

    case CCH_SECTION_CONTENT_NARRATIVE:
    default:
      add_text (composition, builder, form);
      break;
    }
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
  CchSection *section = cch_section_text_find (composition, form->id);
  const char *pattern =
      section != NULL && section->heading != NULL ? section->heading : form->heading;
  g_autofree char *heading =
      pattern != NULL ? cch_composition_fill (composition, pattern, NULL, NULL) : NULL;

  if (is_left_out (composition, form))
    return;

  if (heading != NULL && composition->plan == NULL && form->optional && form->empty_text == NULL)
    {
      g_autofree char *plain = g_steal_pointer (&heading);
      g_autofree char *upper = cch_text_upper (plain);

      heading = g_strconcat (plain, g_str_equal (plain, upper) ? " (NẾU CÓ)" : " (nếu có)", NULL);
    }
  cch_section_text_add_heading (builder, section, depth, form->number, heading);
  if (!add_guidance (composition, builder, form))
    add_content (composition, builder, form, section, depth);
  /* What leads from the grounds to the document stands with them already. */
  if (form->content != CCH_SECTION_CONTENT_CITATIONS)
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

/* Sections that the form does not know: what an office added itself must not get lost. They stand
 * behind those of the form, with the heading as it was typed. */
static void
add_own_sections (const CchComposition *composition, CchDocBuilder *builder)
{
  const GPtrArray *sections = composition->plan != NULL ? composition->plan->sections : NULL;
  gboolean has_duties =
      cch_regulation_form_has_content (composition->form, CCH_SECTION_CONTENT_DUTIES);

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      CchSection *section = g_ptr_array_index (sections, i);

      if (section->code != NULL || (has_duties && cch_plan_duties_is_block (section)))
        continue;
      cch_section_text_add_heading (builder, section, section->parent != 0 ? 1 : 0, NULL,
                                    section->heading);
      if (section->body != NULL)
        cch_section_text_add_lines (builder, section, section->body);
    }
}

/* A form that counts on a decision has no room for grounds; a plan without one prints them still. */
static gboolean
needs_citations (const CchComposition *composition)
{
  return composition->plan != NULL && !cch_composition_is_attached (composition)
         && composition->form->kind == CCH_FORM_KIND_PLAN
         && !cch_regulation_form_has_content (composition->form, CCH_SECTION_CONTENT_CITATIONS);
}

static void
add_form_sections (const CchComposition *composition, CchDocBuilder *builder, gboolean closing)
{
  const GPtrArray *forms = composition->form->sections;

  for (guint i = 0; i < forms->len; i++)
    {
      const CchRegulationSection *form = g_ptr_array_index (forms, i);

      if (cch_regulation_form_is_closing (composition->form, form) == closing)
        add_section (composition, builder, form, 0);
    }
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
  add_form_sections (composition, builder, FALSE);
  add_own_sections (composition, builder);
  add_form_sections (composition, builder, TRUE);
  add_loose_tables (composition, builder);
}
