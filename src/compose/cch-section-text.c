/* What stands under a heading of a document: its lines, each with its place in the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-section-text.h"

/* Headings by how deep their section stands. */
static const CchDocRole heading_roles[] = {
  CCH_DOC_ROLE_ROMAN_HEADING,
  CCH_DOC_ROLE_NUMBER_HEADING,
  CCH_DOC_ROLE_SUBNUMBER_HEADING,
  CCH_DOC_ROLE_LETTER_HEADING,
};

/**
 * cch_section_text_find:
 *
 * Returns: (nullable): what the plan has under a section of its form
 */
CchSection *
cch_section_text_find (const CchComposition *composition, const char *code)
{
  return composition->plan != NULL ? cch_plan_view_find_section (composition->plan, code) : NULL;
}

/**
 * cch_section_text_set_source:
 * @section: (nullable): what a click on the next line leads to
 */
void
cch_section_text_set_source (CchDocBuilder *builder, CchSection *section, const char *field)
{
  if (section != NULL)
    cch_doc_builder_set_source (builder, cch_section_kind.name,
                                cch_record_get_uuid (CCH_RECORD (section)), field);
}

/**
 * cch_section_text_add_heading:
 * @number: (nullable): "II", "1", "a"
 * @heading: (nullable): %NULL adds nothing
 */
void
cch_section_text_add_heading (CchDocBuilder *builder,
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
  cch_section_text_set_source (builder, section, "heading");
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

/**
 * cch_section_text_add_lines:
 *
 * Adds each line as a paragraph: "- " and "+ " begin items of a list.
 */
void
cch_section_text_add_lines (CchDocBuilder *builder, CchSection *section, const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        continue;
      cch_section_text_set_source (builder, section, "body");
      cch_doc_builder_add_line (builder, get_line_role (line), line);
    }
}
