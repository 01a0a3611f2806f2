/* The decision that issues a plan: mẫu 1.3 of Nghị định 30/2020.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-decision.h"

#include "base/cch-text.h"
#include "compose/cch-closing.h"
#include "compose/cch-letterhead.h"
#include "compose/cch-plan-sections.h"
#include "compose/cch-section-text.h"
#include "rules/cch-decision-articles.h"

/* What the head decides is headed by the post, what the collective decides by its name. */
static char *
head_authority (const CchComposition *composition)
{
  g_autofree char *name = cch_composition_name_authority (composition);

  return name != NULL ? cch_text_upper (name) : g_strdup ("THẨM QUYỀN BAN HÀNH");
}

static void
add_title (const CchComposition *composition, CchDocBuilder *builder)
{
  g_autofree char *plan = cch_composition_get_inner_subject (composition);
  g_autofree char *subject = g_strdup_printf ("Ban hành Kế hoạch %s", plan);

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_TITLE);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_TYPE_NAME, "QUYẾT ĐỊNH");
  cch_composition_set_plan_source (composition, builder, "title");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SUBJECT, subject);
  cch_doc_builder_end_block (builder);
}

/* What mẫu 1.3 leaves to the office: the plan, since when, and who carries it out. */
static void
add_usual_articles (const CchComposition *composition, CchDocBuilder *builder)
{
  g_autofree char *plan = cch_composition_get_inner_subject (composition);
  g_autofree char *first = g_strdup_printf ("Ban hành kèm theo Quyết định này Kế hoạch %s.", plan);

  cch_doc_builder_add_labelled (builder, CCH_DOC_ROLE_ARTICLE, "Điều 1. ", first);
  cch_doc_builder_add_labelled (builder, CCH_DOC_ROLE_ARTICLE, "Điều 2. ",
                                "Quyết định này có hiệu lực kể từ ngày ký.");
  cch_doc_builder_add_labelled (
      builder, CCH_DOC_ROLE_ARTICLE, "Điều 3. ",
      "Thủ trưởng các cơ quan, đơn vị và tổ chức, cá nhân có liên quan chịu trách nhiệm thi "
      "hành Quyết định này.");
}

/* The first line stands behind the label, the others under it. */
static void
add_article (CchDocBuilder *builder, CchSection *section, guint number, const char *words)
{
  g_autofree char *label = g_strdup_printf ("Điều %u. ", number);
  g_auto (GStrv) lines = g_strsplit (words, "\n", 2);

  cch_section_text_set_source (builder, section, "body");
  cch_doc_builder_add_labelled (builder, CCH_DOC_ROLE_ARTICLE, label, lines[0]);
  if (lines[1] != NULL)
    cch_section_text_add_lines (builder, section, lines[1]);
}

static void
add_articles (const CchComposition *composition, CchDocBuilder *builder)
{
  CchSection *section = cch_section_text_find (composition, CCH_DECISION_ARTICLES);
  g_auto (GStrv) articles = cch_decision_articles_split (section != NULL ? section->body : NULL);

  for (guint i = 0; articles[i] != NULL; i++)
    add_article (builder, section, i + 1, articles[i]);
  if (articles[0] == NULL)
    add_usual_articles (composition, builder);
  cch_doc_builder_add_end_mark (builder);
}

/**
 * cch_decision_add:
 *
 * Adds the decision as the main part; the plan follows as its attachment.
 */
void
cch_decision_add (const CchComposition *composition, CchDocBuilder *builder)
{
  g_autofree char *authority = head_authority (composition);

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  cch_letterhead_add (composition, builder);
  add_title (composition, builder);
  cch_composition_set_plan_source (composition, builder, "authority");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AUTHORITY, authority);
  cch_plan_sections_add_citations (composition, builder);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_DECIDES, "QUYẾT ĐỊNH:");
  add_articles (composition, builder);
  cch_closing_add (composition, builder);
}
