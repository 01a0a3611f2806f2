/* Checks the sense of forms: columns, sums, number rows, fixed rows, page profile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "rules/cch-column-source.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-checks.h"
#include "rules/cch-regulation-column.h"
#include "rules/cch-regulation-form.h"

static void
check_column (const CchRegulationTable *table, const CchRegulationColumn *column, GPtrArray *faults)
{
  const CchColumnSource *source = cch_column_source_find (column->source);

  if (source == NULL && *column->source != '\0')
    cch_pack_faults_add (faults, "pack.unknown-source", &column->node, "column",
                         _ ("HACKING.md lists the sources"),
                         _ ("source=\"%s\": the program knows no such source"), column->source);
  if (source != NULL && column->summed && !cch_column_source_can_sum (source))
    cch_pack_faults_add (faults, "pack.cannot-sum", &column->node, "column", NULL,
                         _ ("“%s” is not a number and cannot be summed"), column->source);
  if (table->number_row && column->number == NULL)
    cch_pack_faults_add (faults, "pack.column-number", &column->node, "column", NULL,
                         _ ("the table has a number row, and this column has no number"));
  if (column->summed && table->total_label == NULL)
    cch_pack_faults_add (faults, "pack.total", &column->node, "column",
                         _ ("Give the table a total-label"),
                         _ ("a column is summed, and the table has no total row"));
}

static void
check_table (const CchRegulationTable *table, GPtrArray *faults)
{
  gboolean fixed = table->grouping == CCH_TABLE_GROUPING_FIXED_ROWS;

  for (guint i = 0; i < table->columns->len; i++)
    check_column (table, g_ptr_array_index (table->columns, i), faults);
  if (fixed != (table->rows->len > 0))
    cch_pack_faults_add (faults, "pack.rows", &table->node, "table", NULL,
                         fixed ? _ ("a table of fixed rows has no <row>")
                               : _ ("only a table of fixed rows may have <row>"));
}

static void
check_sections (const GPtrArray *sections, GPtrArray *faults)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      if ((section->content == CCH_SECTION_CONTENT_TABLE) && section->table == NULL)
        cch_pack_faults_add (faults, "pack.section-table", &section->node, "section", NULL,
                             _ ("the section is a table and does not say which"));
      check_sections (section->sections, faults);
    }
}

static void
check_page (const CchRegulationPage *page, GPtrArray *faults)
{
  static const char *const profiles[] = { "nd-30-2020", "tt-01-2011", NULL };

  if (*page->profile != '\0' && !g_strv_contains (profiles, page->profile))
    cch_pack_faults_add (faults, "pack.unknown-profile", &page->node, "page",
                         _ ("There are nd-30-2020 and tt-01-2011"),
                         _ ("profile=\"%s\": there is no such page profile"), page->profile);
}

/**
 * cch_regulation_form_sense_check:
 * @faults: (element-type CchNotice): is added to
 */
void
cch_regulation_form_sense_check (const CchRegulationRoot *root, GPtrArray *faults)
{
  const GPtrArray *forms = cch_regulation_root_get_items (root, CCH_REGULATION_FORMS);

  if (root->page != NULL)
    check_page (root->page, faults);
  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const CchRegulationForm *form = g_ptr_array_index (forms, i);

      for (guint j = 0; j < form->tables->len; j++)
        check_table (g_ptr_array_index (form->tables, j), faults);
      check_sections (form->sections, faults);
    }
}
