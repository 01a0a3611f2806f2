/* An official letter (công văn): mẫu 1.5 of Nghị định 30/2020.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-compose-letter.h"

#include "compose/cch-agency-lines.h"
#include "compose/cch-closing.h"
#include "compose/cch-letterhead.h"
#include "compose/cch-section-text.h"

#include <string.h>

/* What stands where a draft says nothing yet. */
#define ROOM "……"

static void
set_source (const CchLetterView *view, CchDocBuilder *builder, const char *field)
{
  cch_doc_builder_set_source (builder, cch_letter_kind.name,
                              cch_record_get_uuid (CCH_RECORD (view->letter)), field);
}

static void
add_line (const CchLetterView *view,
          CchDocBuilder *builder,
          CchDocRole role,
          const char *field,
          const char *line)
{
  set_source (view, builder, field);
  cch_doc_builder_add_line (builder, role, line);
}

/* Dash and end are the list's own, so that lines pasted from another letter do not double them. */
static char *
strip_item (const char *line)
{
  g_autofree char *whole = g_strstrip (g_strdup (line));
  char *name = g_strchug (g_strdup (g_str_has_prefix (whole, "- ") ? whole + 2 : whole));
  gsize length;

  for (length = strlen (name); length > 0 && strchr (";.,", name[length - 1]) != NULL; length--)
    name[length - 1] = '\0';
  return name;
}

/**
 * cch_letter_list_names:
 * @text: (nullable): one name a line, as it was typed or pasted
 *
 * Returns: (transfer full): the names alone
 */
char **
cch_letter_list_names (const char *text)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = strip_item (lines[i]);

      if (*name != '\0')
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

/**
 * cch_letter_make_symbol:
 * @issuer: (nullable)
 *
 * Returns: (transfer full): the symbol a letter has by who issues and who wrote it: "UBND-VHXH",
 *   with room for what is not known
 */
char *
cch_letter_make_symbol (const CchLetter *letter, const CchAgencyTerm *issuer)
{
  const char *letters = issuer != NULL ? cch_agency_get_symbol (issuer) : NULL;

  return g_strdup_printf ("%s-%s", letters != NULL ? letters : ROOM,
                          letter->drafting_unit != NULL ? letter->drafting_unit : ROOM);
}

/* A line of the foot breaks between what it tells, not inside. */
static void
add_address_line (CchDocBuilder *builder, const char *line)
{
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  g_auto (GStrv) parts = g_strsplit (line, "; ", -1);
  gboolean single = parts[0] == NULL || parts[1] == NULL;
  g_autoptr (CchDocText) whole = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = g_strconcat (parts[i], parts[i + 1] != NULL ? ";" : "", NULL);

      cch_doc_text_builder_add (text, i > 0 ? " " : "", CCH_DOC_STYLE_ROLE);
      cch_doc_text_builder_add (text, part, single ? CCH_DOC_STYLE_ROLE : CCH_DOC_STYLE_NO_BREAK);
    }
  whole = cch_doc_text_builder_end (text);
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_ADDRESS, whole);
}

/* Before all else: it is the first page that has less room. */
static void
add_address (const CchLetterView *view, CchDocBuilder *builder)
{
  g_auto (GStrv) lines = view->issuer != NULL ? cch_agency_get_address_lines (view->issuer) : NULL;

  if (lines == NULL || lines[0] == NULL)
    return;
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_FOOT);
  for (guint i = 0; lines[i] != NULL; i++)
    add_address_line (builder, lines[i]);
  cch_doc_builder_end_block (builder);
}

/* What a draft does not have yet stays blank, even where it was already written down. */
static void
add_head (const CchLetterView *view, CchDocBuilder *builder, gboolean draft)
{
  const CchLetter *letter = view->letter;
  g_autofree char *symbol =
      letter->symbol != NULL ? NULL : cch_letter_make_symbol (letter, view->issuer);
  const CchLetterhead head = {
    .issuer = view->issuer,
    .parent = view->parent,
    .number = draft ? NULL : letter->number,
    .symbol = symbol != NULL ? symbol : letter->symbol,
    .place = letter->place != NULL || view->issuer == NULL ? letter->place : view->issuer->place,
    .date = draft ? CCH_DATE_NONE : letter->issued,
    .year = letter->issued.year,
    .concerning = letter->subject,
    .draft = draft,
    .urgency = letter->urgency,
    .secrecy = letter->secrecy,
    .circulation = letter->circulation,
    .kind = cch_letter_kind.name,
    .uuid = cch_record_get_uuid (CCH_RECORD (view->letter)),
  };

  cch_letterhead_add_lines (&head, builder);
}

static void
add_addressees (const CchLetterView *view, CchDocBuilder *builder)
{
  g_auto (GStrv) names = cch_letter_list_names (view->letter->addressees);
  guint n_names = g_strv_length (names);

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_ADDRESSEES);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_ADDRESSEE_LABEL, "Kính gửi:");
  if (n_names < 2)
    add_line (view, builder, CCH_DOC_ROLE_ADDRESSEE, "addressees", n_names == 1 ? names[0] : ROOM);
  for (guint i = 0; n_names > 1 && i < n_names; i++)
    {
      g_autofree char *line = g_strconcat ("- ", names[i], i + 1 < n_names ? ";" : ".", NULL);

      add_line (view, builder, CCH_DOC_ROLE_ADDRESSEE, "addressees", line);
    }
  cch_doc_builder_end_block (builder);
}

static void
add_body (const CchLetterView *view, CchDocBuilder *builder)
{
  if (view->letter->body != NULL)
    cch_section_text_add_body (builder, CCH_RECORD (view->letter), view->letter->body);
  else
    add_line (view, builder, CCH_DOC_ROLE_BODY, "body", ROOM);
  cch_doc_builder_add_end_mark (builder);
}

/* Those above all know; the copy that stays is printed by itself, unless somebody typed another. */
static void
add_recipients (const CchLetterView *view, CchDocBuilder *builder)
{
  g_auto (GStrv) names = cch_letter_list_names (view->letter->recipients);
  const char *copy = NULL;

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận:");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, "- Như trên;");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("- %s;", names[i]);

      if (cch_closing_is_file_copy (names[i]))
        copy = names[i];
      else if (!g_str_equal (names[i], "Như trên"))
        add_line (view, builder, CCH_DOC_ROLE_RECIPIENT, "recipients", line);
    }
  set_source (view, builder, copy != NULL ? "recipients" : "drafting_unit");
  cch_closing_add_file_copy (builder, copy, view->letter->drafting_unit, view->letter->drafter,
                             view->letter->copies);
}

static void
add_closing (const CchLetterView *view, CchDocBuilder *builder)
{
  const CchLetter *letter = view->letter;

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
  add_recipients (view, builder);
  cch_closing_add_signature (builder, CCH_RECORD (view->letter), view->issuer, letter->authority,
                             letter->signing, letter->signer_post, letter->signer);
  cch_doc_builder_end_block (builder);
}

static void
set_metadata (const CchLetterView *view, CchDocBuilder *builder)
{
  g_autofree char *title = g_strdup_printf ("Công văn: %s", view->letter->subject);

  cch_doc_builder_set_title (builder, title);
  cch_doc_builder_set_subject (builder, view->letter->subject);
  if (view->issuer != NULL)
    cch_doc_builder_set_author (builder, view->issuer->name);
}

/**
 * cch_compose_letter:
 * @draft: print blanks for number and day, and the mark of a draft
 *
 * Returns: (transfer full): the letter; a type name it has none. Where the issuer is found stands
 *   at the foot of the first page
 */
CchDoc *
cch_compose_letter (const CchLetterView *letter, CchDocProfile *profile, gboolean draft)
{
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);

  set_metadata (letter, builder);
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  add_address (letter, builder);
  add_head (letter, builder, draft);
  add_addressees (letter, builder);
  add_body (letter, builder);
  add_closing (letter, builder);
  return cch_doc_builder_end (builder);
}
