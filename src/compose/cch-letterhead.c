/* The head of a document: who writes, under which number, where and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-letterhead.h"

#include "base/cch-text.h"
#include "compose/cch-agency-lines.h"
#include "compose/cch-document-type.h"

#include <string.h>

enum
{
  /* Room for a pen, in millimetres. */
  BLANK_NUMBER = 15,
  SHORT_BLANK_NUMBER = 9,
  BLANK_DAY = 8,
  /* Bytes of a symbol that leaves less room beside it. */
  LONG_SYMBOL = 16,
};

static const char *const urgency_words[] = {
  [CCH_DOCUMENT_URGENCY_URGENT] = "KHẨN",
  [CCH_DOCUMENT_URGENCY_VERY_URGENT] = "THƯỢNG KHẨN",
  [CCH_DOCUMENT_URGENCY_EXPRESS] = "HOẢ TỐC",
};

static const char *const circulation_words[] = {
  [CCH_DOCUMENT_CIRCULATION_RETURN] = "XEM XONG TRẢ LẠI",
  [CCH_DOCUMENT_CIRCULATION_INTERNAL] = "LƯU HÀNH NỘI BỘ",
};

/* The stamps MẬT, TỐI MẬT and TUYỆT MẬT, in millimetres. */
static const guint secrecy_widths[] = {
  [CCH_DOCUMENT_SECRECY_SECRET] = 20,
  [CCH_DOCUMENT_SECRECY_HIGH] = 30,
  [CCH_DOCUMENT_SECRECY_HIGHEST] = 40,
};

static void
set_source (const CchLetterhead *head, CchDocBuilder *builder, const char *field)
{
  cch_doc_builder_set_source (builder, head->kind, head->uuid, field);
}

static void
add_parent (const CchLetterhead *head, CchDocBuilder *builder)
{
  g_autofree char *line = NULL;

  if (head->parent == NULL || cch_agency_is_committee (head->issuer))
    return;

  line = cch_text_upper (head->parent->name);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_PARENT_AGENCY, line);
}

static void
add_agency (const CchLetterhead *head, CchDocBuilder *builder)
{
  g_auto (GStrv) lines = NULL;

  if (head->issuer == NULL)
    {
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_PARENT_AGENCY, "CƠ QUAN CHỦ QUẢN ……");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AGENCY, "CƠ QUAN, ĐƠN VỊ ……");
      return;
    }

  add_parent (head, builder);
  lines = cch_agency_get_lines (head->issuer);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      set_source (head, builder, "agency");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_AGENCY, lines[i]);
    }
}

static void
add_number (const CchLetterhead *head, CchDocBuilder *builder)
{
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) line = NULL;

  cch_doc_text_builder_add (text, "Số: ", CCH_DOC_STYLE_ROLE);
  if (head->number != NULL)
    {
      g_autofree char *number = cch_document_number_format (head->number, head->symbol);

      cch_doc_text_builder_add (text, number, CCH_DOC_STYLE_NO_BREAK);
    }
  else
    {
      cch_doc_text_builder_add_blank (text, strlen (head->symbol) > LONG_SYMBOL ? SHORT_BLANK_NUMBER
                                                                                : BLANK_NUMBER);
      cch_doc_text_builder_add (text, *head->symbol == '/' ? "" : "/", CCH_DOC_STYLE_ROLE);
      cch_doc_text_builder_add (text, head->symbol, CCH_DOC_STYLE_NO_BREAK);
    }
  line = cch_doc_text_builder_end (text);
  set_source (head, builder, "number");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_NUMBER, line);
}

static void
add_concerning (const CchLetterhead *head, CchDocBuilder *builder)
{
  g_autofree char *line = NULL;

  if (head->concerning == NULL)
    return;

  line = g_strconcat ("V/v ", head->concerning, NULL);
  set_source (head, builder, "subject");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_CONCERNING, line);
}

/* The day stays on one line: a long name of a place breaks before it. */
static void
add_blank_date (const CchLetterhead *head, CchDocTextBuilder *text)
{
  g_autofree char *year = head->year != 0 ? g_strdup_printf (" năm %u", head->year) : NULL;

  cch_doc_text_builder_add (text, "ngày ", CCH_DOC_STYLE_NO_BREAK);
  cch_doc_text_builder_add_blank (text, BLANK_DAY);
  cch_doc_text_builder_add (text, " tháng ", CCH_DOC_STYLE_NO_BREAK);
  cch_doc_text_builder_add_blank (text, BLANK_DAY);
  cch_doc_text_builder_add (text, year != NULL ? year : " năm ……", CCH_DOC_STYLE_NO_BREAK);
}

static void
add_place_date (const CchLetterhead *head, CchDocBuilder *builder)
{
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) line = NULL;

  cch_doc_text_builder_add (text, head->place != NULL ? head->place : "……", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add (text, ", ", CCH_DOC_STYLE_ROLE);
  if (cch_date_is_none (head->date))
    add_blank_date (head, text);
  else
    {
      g_autofree char *date = cch_date_format (head->date, CCH_DATE_FORM_HEADER);

      cch_doc_text_builder_add (text, date, CCH_DOC_STYLE_NO_BREAK);
    }

  line = cch_doc_text_builder_end (text);
  set_source (head, builder, "issued");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_PLACE_DATE, line);
}

static void
add_secrecy (const CchLetterhead *head, CchDocBuilder *builder)
{
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) line = NULL;

  if (head->secrecy == CCH_DOCUMENT_SECRECY_NONE)
    return;
  cch_doc_text_builder_add_blank (text, secrecy_widths[head->secrecy]);
  line = cch_doc_text_builder_end (text);
  set_source (head, builder, "secrecy");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_SECRECY, line);
}

static void
add_words (const CchLetterhead *head,
           CchDocBuilder *builder,
           CchDocRole role,
           const char *words,
           const char *field)
{
  if (words == NULL)
    return;
  set_source (head, builder, field);
  cch_doc_builder_add_line (builder, role, words);
}

/**
 * cch_letterhead_add_lines:
 *
 * Adds the two columns over a document.
 */
void
cch_letterhead_add_lines (const CchLetterhead *head, CchDocBuilder *builder)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
  add_agency (head, builder);
  add_number (head, builder);
  add_concerning (head, builder);
  add_secrecy (head, builder);
  add_words (head, builder, CCH_DOC_ROLE_URGENCY, urgency_words[head->urgency], "urgency");
  add_words (head, builder, CCH_DOC_ROLE_CIRCULATION, circulation_words[head->circulation],
             "circulation");
  cch_doc_builder_add_national_lines (builder);
  add_place_date (head, builder);
  if (head->draft)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_DRAFT_MARK, "DỰ THẢO");
  cch_doc_builder_end_block (builder);
}

/* What a draft does not have yet stays blank, even where it was already written down. */
static CchLetterhead
read_plan (const CchComposition *composition)
{
  CchLetterhead head = { .issuer = cch_composition_get_issuer (composition) };
  const CchPlan *plan;

  if (composition->plan == NULL)
    return head;

  plan = composition->plan->plan;
  head.kind = cch_plan_kind.name;
  head.uuid = cch_record_get_uuid (CCH_RECORD (composition->plan->plan));
  head.symbol = plan->symbol;
  head.place = plan->place;
  head.year = composition->plan->day.year;
  head.urgency = plan->urgency;
  head.secrecy = plan->secrecy;
  head.circulation = plan->circulation;
  head.draft = composition->draft;
  if (head.issuer != NULL)
    head.parent = cch_plan_view_find_agency (composition->plan, head.issuer->parent);
  if (head.place == NULL && head.issuer != NULL)
    head.place = head.issuer->place;
  if (!composition->draft)
    {
      head.number = plan->number;
      head.date = plan->issued;
    }
  return head;
}

/**
 * cch_letterhead_add:
 *
 * Adds the head of the plan, or of the blank form.
 */
void
cch_letterhead_add (const CchComposition *composition, CchDocBuilder *builder)
{
  g_autofree char *blank = cch_composition_get_blank_symbol (composition);
  CchLetterhead head = read_plan (composition);

  if (head.symbol == NULL)
    head.symbol = blank;
  cch_letterhead_add_lines (&head, builder);
}

/**
 * cch_letterhead_add_attached:
 *
 * Adds the head of a document that another one issues: it has no number and no date of its own.
 */
void
cch_letterhead_add_attached (const CchComposition *composition, CchDocBuilder *builder)
{
  CchLetterhead head = read_plan (composition);

  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
  add_agency (&head, builder);
  cch_doc_builder_add_national_lines (builder);
  cch_doc_builder_end_block (builder);
}
