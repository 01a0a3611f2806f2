/* The head of a document: who writes, under which number, where and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-letterhead.h"

#include "base/cch-text.h"
#include "compose/cch-agency-lines.h"
#include "compose/cch-document-type.h"

enum
{
  /* Room for a pen, in millimetres. */
  BLANK_NUMBER = 15,
  BLANK_DAY = 8,
};

static void
set_source (const CchComposition *composition, CchDocBuilder *builder, const char *field)
{
  if (composition->plan != NULL)
    cch_doc_builder_set_source (builder, cch_plan_kind.name,
                                cch_record_get_uuid (CCH_RECORD (composition->plan->plan)), field);
}

static void
add_parent (const CchComposition *composition, const CchAgencyTerm *issuer, CchDocBuilder *builder)
{
  const CchAgencyTerm *parent = cch_plan_view_find_agency (composition->plan, issuer->parent);
  g_autofree char *line = NULL;

  if (parent == NULL || cch_agency_is_committee (issuer))
    return;

  line = cch_text_upper (parent->name);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_PARENT_AGENCY, line);
}

static void
add_agency (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchAgencyTerm *issuer = cch_composition_get_issuer (composition);
  g_auto (GStrv) lines = NULL;

  if (issuer == NULL)
    {
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_PARENT_AGENCY, "CƠ QUAN CHỦ QUẢN ……");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AGENCY, "CƠ QUAN, ĐƠN VỊ ……");
      return;
    }

  add_parent (composition, issuer, builder);
  lines = cch_agency_get_lines (issuer);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      set_source (composition, builder, "agency");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AGENCY, lines[i]);
    }
}

static gboolean
has_number (const CchComposition *composition)
{
  return composition->plan != NULL && !composition->draft
         && composition->plan->plan->number != NULL;
}

static void
add_number (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchPlan *plan = composition->plan != NULL ? composition->plan->plan : NULL;
  g_autofree char *blank = cch_composition_get_blank_symbol (composition);
  const char *symbol = plan != NULL && plan->symbol != NULL ? plan->symbol : blank;
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) line = NULL;

  cch_doc_text_builder_add (text, "Số: ", CCH_DOC_STYLE_ROLE);
  if (has_number (composition))
    {
      g_autofree char *number = cch_document_number_format (plan->number, symbol);

      cch_doc_text_builder_add (text, number, CCH_DOC_STYLE_NO_BREAK);
    }
  else
    {
      cch_doc_text_builder_add_blank (text, BLANK_NUMBER);
      cch_doc_text_builder_add (text, *symbol == '/' ? "" : "/", CCH_DOC_STYLE_ROLE);
      cch_doc_text_builder_add (text, symbol, CCH_DOC_STYLE_NO_BREAK);
    }
  line = cch_doc_text_builder_end (text);
  set_source (composition, builder, "number");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_NUMBER, line);
}

static void
add_blank_date (const CchComposition *composition, CchDocTextBuilder *text)
{
  g_autofree char *year = NULL;

  cch_doc_text_builder_add (text, "ngày ", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add_blank (text, BLANK_DAY);
  cch_doc_text_builder_add (text, " tháng ", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add_blank (text, BLANK_DAY);
  if (composition->plan != NULL && !cch_date_is_none (composition->plan->day))
    year = g_strdup_printf (" năm %u", composition->plan->day.year);
  cch_doc_text_builder_add (text, year != NULL ? year : " năm ……", CCH_DOC_STYLE_ROLE);
}

static void
add_place_date (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchAgencyTerm *issuer = cch_composition_get_issuer (composition);
  const CchPlan *plan = composition->plan != NULL ? composition->plan->plan : NULL;
  const char *place = plan != NULL ? plan->place : NULL;
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) line = NULL;

  if (place == NULL && issuer != NULL)
    place = issuer->place;
  cch_doc_text_builder_add (text, place != NULL ? place : "……", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add (text, ", ", CCH_DOC_STYLE_ROLE);
  if (plan != NULL && !composition->draft && !cch_date_is_none (plan->issued))
    {
      g_autofree char *date = cch_date_format (plan->issued, CCH_DATE_FORM_HEADER);

      cch_doc_text_builder_add (text, date, CCH_DOC_STYLE_ROLE);
    }
  else
    add_blank_date (composition, text);

  line = cch_doc_text_builder_end (text);
  set_source (composition, builder, "issued");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_PLACE_DATE, line);
}

/**
 * cch_letterhead_add:
 *
 * Adds the two columns over a document.
 */
void
cch_letterhead_add (const CchComposition *composition, CchDocBuilder *builder)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
  add_agency (composition, builder);
  add_number (composition, builder);
  cch_doc_builder_add_national_lines (builder);
  add_place_date (composition, builder);
  if (composition->draft && composition->plan != NULL)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_DRAFT_MARK, "DỰ THẢO");
  cch_doc_builder_end_block (builder);
}

/**
 * cch_letterhead_add_attached:
 *
 * Adds the head of a document that another one issues: it has no number and no date of its own.
 */
void
cch_letterhead_add_attached (const CchComposition *composition, CchDocBuilder *builder)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
  add_agency (composition, builder);
  cch_doc_builder_add_national_lines (builder);
  cch_doc_builder_end_block (builder);
}
