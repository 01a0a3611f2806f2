/* An official letter (công văn): mẫu 1.5 of Nghị định 30/2020.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-letter.h"

#include "compose/cch-agency-lines.h"
#include "compose/cch-closing.h"

/* Before all else: it is the first page that has less room. */
static void
add_address (const CchLetter *letter, CchDocBuilder *builder)
{
  g_auto (GStrv) lines =
      letter->head.issuer != NULL ? cch_agency_get_address_lines (letter->head.issuer) : NULL;

  if (lines == NULL || lines[0] == NULL)
    return;
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_FOOT);
  for (guint i = 0; lines[i] != NULL; i++)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_ADDRESS, lines[i]);
  cch_doc_builder_end_block (builder);
}

static void
add_addressees (const CchLetter *letter, CchDocBuilder *builder)
{
  gboolean several = letter->addressees[0] != NULL && letter->addressees[1] != NULL;

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_ADDRESSEES);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_ADDRESSEE_LABEL, "Kính gửi:");
  for (guint i = 0; letter->addressees[i] != NULL; i++)
    {
      const char *end = letter->addressees[i + 1] != NULL ? ";" : ".";
      g_autofree char *line = several ? g_strconcat ("- ", letter->addressees[i], end, NULL)
                                      : g_strdup (letter->addressees[i]);

      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_ADDRESSEE, line);
    }
  cch_doc_builder_end_block (builder);
}

static void
add_paragraphs (const CchLetter *letter, CchDocBuilder *builder)
{
  for (guint i = 0; letter->paragraphs[i] != NULL; i++)
    {
      gboolean bullet = g_str_has_prefix (letter->paragraphs[i], "- ");

      cch_doc_builder_add_line (builder, bullet ? CCH_DOC_ROLE_BULLET : CCH_DOC_ROLE_BODY,
                                letter->paragraphs[i]);
    }
  cch_doc_builder_add_end_mark (builder);
}

static void
add_closing (const CchLetter *letter, CchDocBuilder *builder)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận:");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, "- Như trên;");
  for (guint i = 0; letter->recipients != NULL && letter->recipients[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("- %s;", letter->recipients[i]);

      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, line);
    }
  cch_closing_add_file_copy (builder, letter->drafting_unit);
  cch_closing_add_signature (builder, letter->head.issuer, letter->authority, letter->signing,
                             letter->signer_post, letter->signer);
  cch_doc_builder_end_block (builder);
}

/**
 * cch_compose_letter:
 *
 * Returns: (transfer full): the letter; a type name it has none
 */
CchDoc *
cch_compose_letter (const CchLetter *letter, CchDocProfile *profile)
{
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);

  cch_doc_builder_set_title (builder, letter->head.concerning);
  if (letter->head.issuer != NULL)
    cch_doc_builder_set_author (builder, letter->head.issuer->name);
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  add_address (letter, builder);
  cch_letterhead_add_lines (&letter->head, builder);
  add_addressees (letter, builder);
  add_paragraphs (letter, builder);
  add_closing (letter, builder);
  return cch_doc_builder_end (builder);
}
