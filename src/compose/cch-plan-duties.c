/* Who has to do what: blocks that somebody wrote, and what follows from the tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-plan-duties.h"

#include "base/cch-numbering.h"
#include "compose/cch-lead.h"
#include "compose/cch-section-text.h"
#include "rules/cch-plan-form.h"

/* What nobody wrote follows from the table: each leading agency and what it leads. */
static void
add_lead (CchDocBuilder *builder,
          const CchLead *lead,
          guint depth,
          guint ordinal,
          gboolean numbered)
{
  g_autofree char *number = cch_numbering_format (CCH_NUMBERING_ARABIC, ordinal);

  cch_section_text_add_heading (builder, NULL, depth, number, lead->name);
  for (guint i = 0; i < lead->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (lead->tasks, i);
      const char *of = numbered ? g_ptr_array_index (lead->numbers, i) : "";
      g_autofree char *opening =
          g_strdup_printf ("Chủ trì%s%s: ", numbered ? " nhiệm vụ " : "", of);

      if (task->task->text != NULL)
        cch_section_text_add_task (builder, task, "lead", opening);
    }
}

/* Numbers that no table prints, or that begin anew under each area, name nothing in the text. */
static gboolean
has_numbers (const CchComposition *composition, const GPtrArray *leads)
{
  const CchRegulationTable *table =
      cch_plan_form_find_task_table (composition->regulation, composition->form);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (table == NULL || table->grouping == CCH_TABLE_GROUPING_APPENDIX_PER_AREA)
    return FALSE;
  for (guint i = 0; i < leads->len; i++)
    {
      const CchLead *lead = g_ptr_array_index (leads, i);

      for (guint k = 0; k < lead->numbers->len; k++)
        if (!g_hash_table_add (seen, g_ptr_array_index (lead->numbers, k)))
          return FALSE;
    }
  return TRUE;
}

/**
 * cch_plan_duties_is_block:
 *
 * Returns: whether the section says what one agency has to do
 */
gboolean
cch_plan_duties_is_block (const CchSection *section)
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

      if (!cch_plan_duties_is_block (section))
        continue;
      number = cch_numbering_format (CCH_NUMBERING_ARABIC, ++ordinal);
      cch_section_text_add_heading (builder, section, depth, number,
                                    get_block_heading (composition->plan, section));
      if (section->body != NULL)
        cch_section_text_add_lines (builder, section, section->body);
    }
  return ordinal;
}

static gboolean
has_block (const CchPlanView *view, const CchLead *lead)
{
  for (guint i = 0; i < view->sections->len; i++)
    {
      const CchSection *section = g_ptr_array_index (view->sections, i);

      if (cch_plan_duties_is_block (section)
          && g_strcmp0 (cch_plan_view_get_agency_name (view, section->agency), lead->name) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cch_plan_duties_add:
 * @section: (nullable): what is written over the duties
 *
 * Adds blocks that somebody wrote for agencies, and behind them who leads something but has none,
 * unless a text of its own says everything.
 *
 * Returns: how many paragraphs of duties there are
 */
guint
cch_plan_duties_add (const CchComposition *composition,
                     CchDocBuilder *builder,
                     const CchSection *section,
                     guint depth)
{
  g_autoptr (GPtrArray) leads = NULL;
  gboolean numbered;
  guint ordinal;

  if (composition->plan == NULL)
    return 1;

  ordinal = add_duty_blocks (composition, builder, depth);
  if (section != NULL && section->body != NULL)
    return ordinal + 1;
  leads = cch_leads_list (composition);
  numbered = has_numbers (composition, leads);
  for (guint i = 0; i < leads->len; i++)
    if (!has_block (composition->plan, g_ptr_array_index (leads, i)))
      add_lead (builder, g_ptr_array_index (leads, i), depth, ++ordinal, numbered);
  return ordinal;
}
