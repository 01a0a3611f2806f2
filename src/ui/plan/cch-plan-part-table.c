/* Which widget shows which part of a plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-part-table.h"

#include "ui/section/cch-citations-editor.h"
#include "ui/section/cch-information-editor.h"
#include "ui/section/cch-owners-editor.h"
#include "ui/section/cch-recipients-editor.h"
#include "ui/section/cch-section-editor.h"
#include "ui/task/cch-task-editor.h"

static void
show_section (CchPlanPart *part, const char *key)
{
  CchOffice *office = cch_open_plan_get_office (cch_plan_part_get_plan (part));
  g_autoptr (CchRecord) section = cch_office_find (office, &cch_section_kind, key, NULL);

  if (section != NULL)
    cch_section_editor_set_section (CCH_SECTION_EDITOR (part), CCH_SECTION (section));
  else
    cch_section_editor_set_code (CCH_SECTION_EDITOR (part), key);
}

static void
show_area (CchPlanPart *part, const char *key)
{
  CchOffice *office = cch_open_plan_get_office (cch_plan_part_get_plan (part));
  g_autoptr (CchRecord) area = cch_office_find (office, &cch_area_kind, key, NULL);

  if (area != NULL)
    cch_task_editor_show_area (CCH_TASK_EDITOR (part), cch_record_get_id (area));
}

static void
show_information (CchPlanPart *part, const char *key)
{
  cch_information_editor_scroll (CCH_INFORMATION_EDITOR (part), FALSE);
}

static void
show_signature (CchPlanPart *part, const char *key)
{
  cch_information_editor_scroll (CCH_INFORMATION_EDITOR (part), TRUE);
}

/* A part that is not here is left out of the outline. The last line ends the table. */
/* clang-format off */
static const CchPlanPartEntry entries[] = {
  { CCH_OUTLINE_INFORMATION, cch_information_editor_get_type, show_information },
  { CCH_OUTLINE_CITATIONS, cch_citations_editor_get_type, NULL },
  { CCH_OUTLINE_SECTION, cch_section_editor_get_type, show_section },
  { CCH_OUTLINE_TASKS, cch_task_editor_get_type, NULL },
  { CCH_OUTLINE_AREA, cch_task_editor_get_type, show_area },
  { CCH_OUTLINE_OWNERS, cch_owners_editor_get_type, NULL },
  { CCH_OUTLINE_RECIPIENTS, cch_recipients_editor_get_type, NULL },
  { CCH_OUTLINE_SIGNATURE, cch_information_editor_get_type, show_signature },
  { 0, NULL, NULL },
};
/* clang-format on */

/* Where records are edited; the first line that fits counts. */
static const struct
{
  const char *record_kind;
  const char *field; /* nullable: of any other field */
  CchOutlineKind kind;
} places[] = {
  { "section", NULL, CCH_OUTLINE_SECTION },
  { "citation", NULL, CCH_OUTLINE_CITATIONS },
  { "recipient", NULL, CCH_OUTLINE_RECIPIENTS },
  { "task", NULL, CCH_OUTLINE_TASKS },
  { "task_agency", NULL, CCH_OUTLINE_TASKS },
  { "product", NULL, CCH_OUTLINE_TASKS },
  { "milestone", NULL, CCH_OUTLINE_TASKS },
  { "target", NULL, CCH_OUTLINE_TASKS },
  { "area", NULL, CCH_OUTLINE_AREA },
  { "area_owner", NULL, CCH_OUTLINE_OWNERS },
  { "plan", "authority", CCH_OUTLINE_SIGNATURE },
  { "plan", "signing", CCH_OUTLINE_SIGNATURE },
  { "plan", "signer_post", CCH_OUTLINE_SIGNATURE },
  { "plan", "signer", CCH_OUTLINE_SIGNATURE },
  { "plan", NULL, CCH_OUTLINE_INFORMATION },
};

/* Returns: (nullable): %NULL for a part that this version cannot show */
const CchPlanPartEntry *
cch_plan_part_table_find (CchOutlineKind kind)
{
  for (guint i = 0; entries[i].get_type != NULL; i++)
    if (entries[i].kind == kind)
      return &entries[i];
  return NULL;
}

/**
 * cch_plan_part_table_place:
 * @field: (nullable): of the record
 * @kind: (out): where in the outline it stands
 *
 * Returns: %FALSE for records that no part shows
 */
gboolean
cch_plan_part_table_place (const char *record_kind, const char *field, CchOutlineKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].record_kind, record_kind)
        && (places[i].field == NULL || g_strcmp0 (places[i].field, field) == 0)
        && cch_plan_part_table_find (places[i].kind) != NULL)
      {
        *kind = places[i].kind;
        return TRUE;
      }
  return FALSE;
}
