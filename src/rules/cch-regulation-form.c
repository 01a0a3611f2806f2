/* A form that a regulation prescribes: mẫu 1a, mẫu 1b, mẫu 2, an outline of a report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-form.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationForm, field)

G_DEFINE_ENUM_TYPE (CchFormKind,
                    cch_form_kind,
                    G_DEFINE_ENUM_VALUE (CCH_FORM_KIND_PLAN, "plan"),
                    G_DEFINE_ENUM_VALUE (CCH_FORM_KIND_TASK_TABLE, "task-table"),
                    G_DEFINE_ENUM_VALUE (CCH_FORM_KIND_REPORT, "report"),
                    G_DEFINE_ENUM_VALUE (CCH_FORM_KIND_INSPECTION_PLAN, "inspection-plan"),
                    G_DEFINE_ENUM_VALUE (CCH_FORM_KIND_INSPECTION_REPORT, "inspection-report"),
                    G_DEFINE_ENUM_VALUE (CCH_FORM_KIND_SCORING_REPORT, "scoring-report"),
                    G_DEFINE_ENUM_VALUE (CCH_FORM_KIND_REVIEW_REPORT, "review-report"))

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "name", CCH_PACK_VALUE_TEXT, AT (name), CCH_PACK_REQUIRED },
  { "kind", CCH_PACK_VALUE_WORD, AT (kind), CCH_PACK_REQUIRED, .words = cch_form_kind_get_type },
  { "document-type", CCH_PACK_VALUE_TEXT, AT (document_type) },
  { "title", CCH_PACK_VALUE_TEXT, AT (title) },
  { "outline", CCH_PACK_VALUE_REFERENCE, AT (outline), .target = "form" },
};

static const CchPackChild children[] = {
  { &cch_regulation_section_element, AT (sections), CCH_PACK_MANY },
  { &cch_regulation_table_element, AT (tables), CCH_PACK_MANY },
};

const CchPackElement cch_regulation_form_element = {
  .name = "form",
  .size = sizeof (CchRegulationForm),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};

const CchRegulationTable *
cch_regulation_form_find_table (const CchRegulationForm *form, const char *id)
{
  for (guint i = 0; i < form->tables->len; i++)
    {
      const CchRegulationTable *table = g_ptr_array_index (form->tables, i);

      if (g_strcmp0 (table->id, id) == 0)
        return table;
    }
  return NULL;
}

static const CchRegulationSection *
find_section (const GPtrArray *sections, const char *id)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);
      const CchRegulationSection *found;

      if (g_strcmp0 (section->id, id) == 0)
        return section;
      found = find_section (section->sections, id);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * cch_regulation_form_find_section:
 *
 * Returns: (nullable): the section with that id, at any depth
 */
const CchRegulationSection *
cch_regulation_form_find_section (const CchRegulationForm *form, const char *id)
{
  return find_section (form->sections, id);
}

/**
 * cch_regulation_form_has_areas:
 *
 * Returns: whether what it asks for depends on the scope of the agency
 */
gboolean
cch_regulation_form_has_areas (const CchRegulationForm *form)
{
  for (guint i = 0; i < form->tables->len; i++)
    if (cch_regulation_table_has_areas (g_ptr_array_index (form->tables, i)))
      return TRUE;
  return FALSE;
}

static gboolean
has_content (const GPtrArray *sections, CchSectionContent content)
{
  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      if (section->content == content || has_content (section->sections, content))
        return TRUE;
    }
  return FALSE;
}

/**
 * cch_regulation_form_has_content:
 *
 * Returns: whether a section at any depth prints it
 */
gboolean
cch_regulation_form_has_content (const CchRegulationForm *form, CchSectionContent content)
{
  return has_content (form->sections, content);
}

/**
 * cch_regulation_form_is_closing:
 *
 * Returns: whether the section holds words without a heading behind everything that has one: they
 *   stay last, whatever an office adds itself
 */
gboolean
cch_regulation_form_is_closing (const CchRegulationForm *form, const CchRegulationSection *section)
{
  for (guint i = form->sections->len; i > 0; i--)
    {
      const CchRegulationSection *other = g_ptr_array_index (form->sections, i - 1);

      if (other->heading != NULL)
        return FALSE;
      if (other == section)
        return i > 1 && section->content == CCH_SECTION_CONTENT_NARRATIVE;
    }
  return FALSE;
}
