/* The appendices of a plan: one for its tasks, or one for each area.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-appendices.h"

#include "base/cch-text.h"
#include "compose/cch-form-notes.h"
#include "compose/cch-outline.h"
#include "compose/cch-task-number.h"
#include "compose/cch-task-table.h"
#include "rules/cch-organisation.h"

#define BOOKMARK "appendix-%u"

/**
 * Appendix:
 * @form: the form that the table belongs to, or that is an outline itself
 * @table: (nullable): %NULL: the outline of a report
 * @area: (nullable): the area it is about; %NULL: the whole table
 * @rule: (nullable): what the regulation says about that area
 */
typedef struct
{
  const CchRegulationForm *form;
  const CchRegulationTable *table;
  CchArea *area;
  const CchRegulationArea *rule;
} Appendix;

/* A blank form has an appendix for each area that the regulation knows. */
static void
add_blank_areas (const CchComposition *composition, Appendix appendix, GArray *appendices)
{
  const GPtrArray *areas = cch_regulation_get_list (composition->regulation, CCH_REGULATION_AREAS);

  for (guint i = 0; i < areas->len; i++)
    {
      appendix.rule = g_ptr_array_index (areas, i);
      if (appendix.rule->role == CCH_AREA_ROLE_TASKS)
        g_array_append_val (appendices, appendix);
    }
}

static void
add_plan_areas (const CchComposition *composition, Appendix appendix, GArray *appendices)
{
  g_autoptr (GPtrArray) areas = cch_task_table_list_areas (composition->plan);

  for (guint i = 0; i < areas->len; i++)
    {
      appendix.area = g_ptr_array_index (areas, i);
      appendix.rule = appendix.area != NULL
                          ? cch_task_number_find_area (composition->regulation, appendix.area)
                          : NULL;
      g_array_append_val (appendices, appendix);
    }
}

static void
add_table (const CchComposition *composition,
           const CchRegulationForm *form,
           const CchRegulationTable *table,
           GArray *appendices)
{
  Appendix appendix = { .form = form, .table = table };

  if (table->placement != CCH_TABLE_PLACEMENT_APPENDIX)
    return;
  if (table->grouping != CCH_TABLE_GROUPING_APPENDIX_PER_AREA)
    g_array_append_val (appendices, appendix);
  else if (composition->plan == NULL)
    add_blank_areas (composition, appendix, appendices);
  else
    add_plan_areas (composition, appendix, appendices);
}

static void
add_form_tables (const CchComposition *composition,
                 const CchRegulationForm *form,
                 GArray *appendices)
{
  for (guint i = 0; form->tables != NULL && i < form->tables->len; i++)
    add_table (composition, form, g_ptr_array_index (form->tables, i), appendices);
}

static void
add_outline (const CchComposition *composition, GArray *appendices)
{
  const char *id = composition->form->outline;
  const Appendix appendix = {
    .form = id != NULL ? cch_regulation_find_form (composition->regulation, id) : NULL,
  };

  if (appendix.form != NULL)
    g_array_append_val (appendices, appendix);
}

/* A regulation may keep the table of tasks in a form of its own, which goes with every plan. */
static GArray *
list_appendices (const CchComposition *composition)
{
  const GPtrArray *forms = cch_regulation_get_list (composition->regulation, CCH_REGULATION_FORMS);
  GArray *appendices = g_array_new (FALSE, FALSE, sizeof (Appendix));

  add_form_tables (composition, composition->form, appendices);
  if (composition->plan == NULL)
    return appendices;

  add_outline (composition, appendices);
  for (guint i = 0; composition->form->kind == CCH_FORM_KIND_PLAN && i < forms->len; i++)
    {
      const CchRegulationForm *form = g_ptr_array_index (forms, i);

      if (form->kind == CCH_FORM_KIND_TASK_TABLE)
        add_form_tables (composition, form, appendices);
    }
  return appendices;
}

static const char *
find_owner (const CchPlanView *plan, CchArea *area)
{
  gint64 owner = cch_organisation_find_owner (plan->area_owners,
                                              cch_record_get_id (CCH_RECORD (area)), plan->day);

  return owner != 0 ? cch_plan_view_get_agency_name (plan, owner) : NULL;
}

static char *
make_title (const CchComposition *composition, const Appendix *appendix)
{
  const char *owner =
      appendix->area != NULL ? find_owner (composition->plan, appendix->area) : NULL;
  const char *pattern = appendix->table->title;
  g_autofree char *title = NULL;

  /* Nobody answers for the area: the title of a finished document does not ask who does. */
  if (appendix->area != NULL && owner == NULL && !composition->draft)
    pattern = appendix->area->name;
  if (pattern == NULL)
    pattern = appendix->area != NULL ? appendix->area->name : appendix->form->title;
  if (pattern == NULL)
    pattern = appendix->form->name;
  title = cch_composition_fill (composition, pattern, appendix->rule, owner);
  return cch_text_upper (title);
}

static void
add_title (const CchComposition *composition,
           CchDocBuilder *builder,
           const Appendix *appendix,
           const char *number)
{
  g_autofree char *title = make_title (composition, appendix);
  g_autoptr (CchDocText) reference = cch_composition_get_reference (composition);

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_APPENDIX_TITLE);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_APPENDIX_NUMBER, number);
  if (appendix->area != NULL)
    cch_doc_builder_set_source (builder, cch_area_kind.name,
                                cch_record_get_uuid (CCH_RECORD (appendix->area)), "name");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_APPENDIX_TITLE, title);
  cch_composition_set_plan_source (composition, builder, "number");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_REFERENCE, reference);
  cch_doc_builder_end_block (builder);
}

static void
add_appendix (const CchComposition *composition,
              CchDocBuilder *builder,
              const Appendix *appendix,
              const char *number)
{
  g_autoptr (CchDocTable) table = NULL;

  if (appendix->table == NULL)
    {
      cch_outline_add (composition, builder, appendix->form, number);
      return;
    }
  table = cch_task_table_new (composition, appendix->table, appendix->area);
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX,
                              appendix->table->landscape ? CCH_DOC_LANDSCAPE : CCH_DOC_PORTRAIT,
                              number);
  add_title (composition, builder, appendix, number);
  cch_doc_builder_add_table (builder, table);
  cch_form_notes_add (composition, builder, appendix->form, appendix->table);
}

/* Words of the form that send a reader to what stands behind the document. */
static const char *const general_words[] = { "Phụ lục kèm theo", "khung phụ lục" };

/**
 * cch_appendices_announce:
 *
 * Lets what the text says of the appendices lead to them.
 */
void
cch_appendices_announce (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchRegulationPage *page = cch_regulation_get_page (composition->regulation);
  g_autoptr (GArray) appendices = list_appendices (composition);

  for (guint i = 0; appendices->len > 1 && i < appendices->len; i++)
    {
      g_autofree char *number = cch_regulation_page_name_appendix (page, i, appendices->len);
      g_autofree char *bookmark = g_strdup_printf (BOOKMARK, i + 1);

      cch_doc_builder_add_mention (builder, number, bookmark);
    }
  for (guint i = 0; appendices->len > 0 && i < G_N_ELEMENTS (general_words); i++)
    {
      g_autofree char *bookmark = g_strdup_printf (BOOKMARK, 1);

      cch_doc_builder_add_mention (builder, general_words[i], bookmark);
    }
}

/**
 * cch_appendices_add:
 *
 * Adds the appendices. Their numbers are computed: an only one has none.
 */
void
cch_appendices_add (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchRegulationPage *page = cch_regulation_get_page (composition->regulation);
  g_autoptr (GArray) appendices = list_appendices (composition);

  for (guint i = 0; i < appendices->len; i++)
    {
      g_autofree char *number = cch_regulation_page_name_appendix (page, i, appendices->len);

      g_autofree char *bookmark = g_strdup_printf (BOOKMARK, i + 1);

      cch_doc_builder_set_bookmark (builder, bookmark);
      add_appendix (composition, builder, &g_array_index (appendices, Appendix, i), number);
    }
}
