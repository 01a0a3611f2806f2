/* A plan as a document: by itself or issued by a decision, with its appendices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-compose-plan.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "compose/cch-appendices.h"
#include "compose/cch-closing.h"
#include "compose/cch-decision.h"
#include "compose/cch-document-type.h"
#include "compose/cch-form-notes.h"
#include "compose/cch-letterhead.h"
#include "compose/cch-plan-sections.h"
#include "rules/cch-plan-form.h"

static const char *
get_type_name (const CchComposition *composition)
{
  const char *code = composition->form->document_type;
  const CchDocumentType *type = cch_document_type_find (code != NULL ? code : "KH");

  return type != NULL ? type->name : code;
}

static void
add_title (const CchComposition *composition, CchDocBuilder *builder, gboolean attached)
{
  const char *type_name = get_type_name (composition);
  g_autofree char *type = cch_text_upper (type_name);
  g_autofree char *subject = cch_composition_get_subject (composition);

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_TITLE);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_TYPE_NAME, type);
  cch_composition_set_plan_source (composition, builder, "title");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SUBJECT, subject);
  if (attached)
    {
      g_autoptr (CchDocText) reference = cch_composition_get_reference (composition);

      cch_composition_set_plan_source (composition, builder, "number");
      cch_doc_builder_add_text (builder, CCH_DOC_ROLE_REFERENCE, reference);
    }
  cch_doc_builder_end_block (builder);
}

/* A document lies on its side only for a wide table that it holds itself. */
static CchDocOrientation
get_orientation (const CchRegulationForm *form)
{
  for (guint i = 0; form->tables != NULL && i < form->tables->len; i++)
    {
      const CchRegulationTable *table = g_ptr_array_index (form->tables, i);

      if (table->landscape && table->placement == CCH_TABLE_PLACEMENT_INLINE)
        return CCH_DOC_LANDSCAPE;
    }
  return CCH_DOC_PORTRAIT;
}

static void
add_plan (const CchComposition *composition, CchDocBuilder *builder, gboolean attached)
{
  cch_doc_builder_begin_part (builder, attached ? CCH_DOC_PART_ATTACHED : CCH_DOC_PART_MAIN,
                              get_orientation (composition->form), NULL);
  if (attached)
    cch_letterhead_add_attached (composition, builder);
  else
    cch_letterhead_add (composition, builder);
  add_title (composition, builder, attached);
  cch_plan_sections_add (composition, builder);
  /* A table to be filled in by hand has no last sentence. */
  if (composition->plan != NULL || !cch_doc_builder_is_after_table (builder))
    cch_doc_builder_add_end_mark (builder);
  if (!attached)
    cch_closing_add (composition, builder);
  cch_form_notes_add_inline (composition, builder);
}

static void
set_metadata (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchAgencyTerm *issuer = cch_composition_get_issuer (composition);
  g_autofree char *subject = cch_composition_get_subject (composition);
  g_autofree char *title = g_strdup_printf ("%s: %s", get_type_name (composition), subject);

  cch_doc_builder_set_title (builder, title);
  cch_doc_builder_set_subject (builder, subject);
  if (issuer != NULL)
    cch_doc_builder_set_author (builder, issuer->name);
}

/* A table that goes with every plan is no document of its own. */
static CchDoc *
compose (const CchComposition *composition)
{
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (composition->profile);
  gboolean attached = cch_composition_is_attached (composition);

  set_metadata (composition, builder);
  cch_appendices_announce (composition, builder);
  if (attached)
    cch_decision_add (composition, builder);
  if (composition->form->kind != CCH_FORM_KIND_TASK_TABLE)
    add_plan (composition, builder, attached);
  cch_appendices_add (composition, builder);
  return cch_doc_builder_end (builder);
}

/**
 * cch_compose_plan:
 * @draft: print blanks for number and day, and the mark of a draft
 *
 * Returns: (transfer full): the document; %NULL with @error when the regulation has no form for
 *   such a plan
 */
CchDoc *
cch_compose_plan (const CchPlanView *plan,
                  const CchRegulation *regulation,
                  CchDocProfile *profile,
                  gboolean draft,
                  GError **error)
{
  CchComposition composition = {
    .plan = plan,
    .regulation = regulation,
    .form = cch_plan_form_find (regulation, plan->plan),
    .profile = profile,
    .draft = draft,
  };

  if (composition.form == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("%s: this regulation has no form for a plan of this kind. Choose another "
                      "regulation for the plan"),
                   cch_regulation_get_title (regulation));
      return NULL;
    }
  return compose (&composition);
}

/**
 * cch_compose_blank_form:
 *
 * Returns: (transfer full): the form to be filled in by hand
 */
CchDoc *
cch_compose_blank_form (const CchRegulation *regulation,
                        const CchRegulationForm *form,
                        CchDocProfile *profile)
{
  CchComposition composition = {
    .regulation = regulation,
    .form = form,
    .profile = profile,
  };

  return compose (&composition);
}
