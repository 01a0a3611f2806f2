/* The outline of a report that a plan asks for, as its appendix.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-outline.h"

#include "base/cch-text.h"
#include "compose/cch-closing.h"
#include "compose/cch-document-type.h"
#include "compose/cch-letterhead.h"
#include "compose/cch-plan-sections.h"

static char *
name_type (const CchRegulationForm *form)
{
  const CchDocumentType *type =
      cch_document_type_find (form->document_type != NULL ? form->document_type : "BC");

  return cch_text_upper (type != NULL ? type->name : form->document_type);
}

/* "Phụ lục", "ĐỀ CƯƠNG BÁO CÁO …", and which document it goes along with */
static void
add_appendix_title (const CchComposition *composition,
                    const CchComposition *outline,
                    CchDocBuilder *builder,
                    const char *number)
{
  g_autofree char *type = name_type (outline->form);
  g_autofree char *subject = cch_composition_get_subject (outline);
  g_autofree char *upper = cch_text_upper (subject);
  g_autofree char *title = g_strdup_printf ("ĐỀ CƯƠNG %s %s", type, upper);
  g_autoptr (CchDocText) reference = cch_composition_get_reference (composition);

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_APPENDIX_TITLE);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_APPENDIX_NUMBER, number);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_APPENDIX_TITLE, title);
  cch_composition_set_plan_source (composition, builder, "number");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_REFERENCE, reference);
  cch_doc_builder_end_block (builder);
}

static void
add_title (const CchComposition *outline, CchDocBuilder *builder)
{
  g_autofree char *type = name_type (outline->form);
  g_autofree char *subject = cch_composition_get_subject (outline);

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_TITLE);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_TYPE_NAME, type);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SUBJECT, subject);
  cch_doc_builder_end_block (builder);
}

/**
 * cch_outline_add:
 * @form: of the report that is asked for
 * @number: "Phụ lục II"
 *
 * Adds a blank report whose sections say what is to be written there.
 */
void
cch_outline_add (const CchComposition *composition,
                 CchDocBuilder *builder,
                 const CchRegulationForm *form,
                 const char *number)
{
  const CchComposition outline = {
    .asking = composition->plan,
    .regulation = composition->regulation,
    .form = form,
    .profile = composition->profile,
  };

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX, CCH_DOC_PORTRAIT, number);
  add_appendix_title (composition, &outline, builder, number);
  cch_letterhead_add (&outline, builder);
  add_title (&outline, builder);
  cch_plan_sections_add (&outline, builder);
  cch_closing_add (&outline, builder);
}
