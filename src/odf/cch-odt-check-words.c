/* The format police on a foreign document's words, lists and order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odt-police-private.h"

#include "doc/cch-doc-words.h"

static gboolean
is_in_role (const CchOdtParagraph *paragraph, CchDocRole role)
{
  return paragraph->known && paragraph->role == role;
}

static void
check_fixed_words (CchOdtPolice *police)
{
  guint n_rules;
  const CchDocWords *rules = cch_doc_words_list (&n_rules);

  for (guint i = 0; i < police->document->paragraphs->len; i++)
    for (guint k = 0; k < n_rules; k++)
      {
        const CchOdtParagraph *paragraph = cch_odt_police_get (police, i);

        if (is_in_role (paragraph, rules[k].role)
            && !cch_doc_words_match (rules[k].pattern, paragraph->text))
          cch_odt_police_report (police, rules[k].id, paragraph->text);
      }
}

/**
 * ListRule:
 * @each: what every line but the last must match
 * @last: what the last must
 */
typedef struct
{
  const char *id;
  CchDocRole role;
  const char *each;
  const char *last;
} ListRule;

/* Returns: on how many lines more the line goes on */
static guint
count_more (const CchOdtPolice *police, guint index, CchDocRole role)
{
  guint end = index + 1;

  while (end < police->document->paragraphs->len && !cch_odt_police_get (police, end)->known
         && cch_odt_police_get (police, end)->role == role)
    end++;
  return end - index - 1;
}

/* The end of a list: a line of the role with none behind it. */
static gboolean
is_last (const CchOdtPolice *police, guint index, CchDocRole role)
{
  guint next = index + count_more (police, index, role) + 1;

  return next >= police->document->paragraphs->len
         || !is_in_role (cch_odt_police_get (police, next), role);
}

static char *
get_whole (const CchOdtPolice *police, guint index, CchDocRole role)
{
  guint more = count_more (police, index, role);
  g_autoptr (GString) whole = g_string_new (cch_odt_police_get (police, index)->text);

  for (guint i = 1; i <= more; i++)
    g_string_append_printf (whole, " %s", cch_odt_police_get (police, index + i)->text);
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

static void
check_list (CchOdtPolice *police, const ListRule *rule)
{
  for (guint i = 0; i < police->document->paragraphs->len; i++)
    {
      const CchOdtParagraph *paragraph = cch_odt_police_get (police, i);
      const char *pattern = is_last (police, i, rule->role) ? rule->last : rule->each;
      g_autofree char *whole = get_whole (police, i, rule->role);

      if (is_in_role (paragraph, rule->role) && !cch_doc_words_match (pattern, whole))
        cch_odt_police_report (police, rule->id, paragraph->text);
    }
}

/* The older circular ends the grounds with what follows them. */
static void
check_lists (CchOdtPolice *police)
{
  static const ListRule lists[] = {
    { "recipients.list", CCH_DOC_ROLE_RECIPIENT, "^[-+] .*[;:,]$", "^[-+] .*[.]$" },
    { "recipients.archive", CCH_DOC_ROLE_RECIPIENT, "", "^- Lưu: VT, \\S" },
    { "addressees.list", CCH_DOC_ROLE_ADDRESSEE, "^- .*;$", "^- .*[.]$" },
  };
  gboolean italic = cch_doc_profile_get_style (police->law, CCH_DOC_ROLE_CITATION)->italic;
  ListRule grounds = { "citation.end", CCH_DOC_ROLE_CITATION, ";$", italic ? "[.]$" : "[.,;]$" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    check_list (police, &lists[i]);
  check_list (police, &grounds);
}

static void
check_references (CchOdtPolice *police)
{
  g_autofree char *start =
      g_strconcat ("(", cch_doc_profile_get_reference_wording (police->law), " ", NULL);

  for (guint i = 0; i < police->document->paragraphs->len; i++)
    {
      const CchOdtParagraph *paragraph = cch_odt_police_get (police, i);

      if (is_in_role (paragraph, CCH_DOC_ROLE_REFERENCE)
          && !(g_str_has_prefix (paragraph->text, start)
               && g_str_has_suffix (paragraph->text, ")")))
        cch_odt_police_report (police, "reference.words", paragraph->text);
    }
}

/* A deputy signs for the head: the head's line comes first. */
static void
check_capacity (CchOdtPolice *police)
{
  const char *above = "";

  for (guint i = 0; i < police->document->paragraphs->len; i++)
    {
      const CchOdtParagraph *paragraph = cch_odt_police_get (police, i);

      if (!is_in_role (paragraph, CCH_DOC_ROLE_SIGNING_CAPACITY))
        continue;
      if (g_str_has_prefix (paragraph->text, "PHÓ ") && !g_str_has_prefix (above, "KT. "))
        cch_odt_police_report (police, "signature.capacity", paragraph->text);
      above = paragraph->text;
    }
  if (g_str_has_prefix (above, "KT. ") || g_str_has_prefix (above, "TM. "))
    cch_odt_police_report (police, "signature.capacity", above);
}

static guint
count_role (const CchOdtPolice *police, CchDocRole role)
{
  guint count = 0;

  for (guint i = 0; i < police->document->paragraphs->len; i++)
    count += is_in_role (cch_odt_police_get (police, i), role);
  return count;
}

static void
check_appendices (CchOdtPolice *police)
{
  guint n_appendices = count_role (police, CCH_DOC_ROLE_APPENDIX_NUMBER);
  const char *pattern = n_appendices > 1 ? "^Phụ lục [IVXL]+$" : "^Phụ lục$";

  for (guint i = 0; i < police->document->paragraphs->len; i++)
    {
      const CchOdtParagraph *paragraph = cch_odt_police_get (police, i);

      if (is_in_role (paragraph, CCH_DOC_ROLE_APPENDIX_NUMBER)
          && !cch_doc_words_match (pattern, paragraph->text))
        cch_odt_police_report (police, "appendix.number", paragraph->text);
    }
}

static void
check_there (CchOdtPolice *police)
{
  const CchOdtParagraph *concerning = cch_odt_police_find (police, CCH_DOC_ROLE_CONCERNING);
  gboolean typed = cch_odt_police_find (police, CCH_DOC_ROLE_TYPE_NAME) != NULL;
  gboolean ended = FALSE;

  if (cch_odt_police_find (police, CCH_DOC_ROLE_COUNTRY) == NULL
      || cch_odt_police_find (police, CCH_DOC_ROLE_MOTTO) == NULL)
    cch_odt_police_report (police, "head.national", NULL);
  if (cch_odt_police_find (police, CCH_DOC_ROLE_NUMBER) == NULL)
    cch_odt_police_report (police, "head.number", NULL);
  if (typed && concerning != NULL)
    cch_odt_police_report (police, "subject.words", concerning->text);
  if (!typed && concerning == NULL
      && cch_odt_police_find (police, CCH_DOC_ROLE_ADDRESSEE_LABEL) != NULL)
    cch_odt_police_report (police, "concerning.words", NULL);
  for (guint i = 0; i < police->document->paragraphs->len; i++)
    ended = ended || g_str_has_suffix (cch_odt_police_get (police, i)->text, "./.");
  if (!ended)
    cch_odt_police_report (police, "end.mark", NULL);
}

/**
 * SideRule:
 *
 * Two lines in one row of a table that has no borders: what must stand left, what right.
 */
typedef struct
{
  const char *id;
  CchDocRole left;
  CchDocRole right;
} SideRule;

static gboolean
stand_in_order (const CchOdtParagraph *left, const CchOdtParagraph *right)
{
  return left->table != right->table || left->column < right->column;
}

static void
check_sides (CchOdtPolice *police)
{
  static const SideRule sides[] = {
    { "country.side", CCH_DOC_ROLE_AGENCY, CCH_DOC_ROLE_COUNTRY },
    { "signature.side", CCH_DOC_ROLE_RECIPIENTS_LABEL, CCH_DOC_ROLE_SIGNING_CAPACITY },
    { "head.level", CCH_DOC_ROLE_NUMBER, CCH_DOC_ROLE_PLACE_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const CchOdtParagraph *left = cch_odt_police_find (police, sides[i].left);
      const CchOdtParagraph *right = cch_odt_police_find (police, sides[i].right);

      if (left != NULL && right != NULL && left->table != 0 && !stand_in_order (left, right))
        cch_odt_police_report (police, sides[i].id, right->text);
      else if (left != NULL && right != NULL && left->table == 0 && right->table == 0)
        cch_odt_police_report (police, sides[i].id, right->text);
    }
}

/* The motto is the next line under the country's name. */
static void
check_motto_place (CchOdtPolice *police)
{
  for (guint i = 1; i < police->document->paragraphs->len; i++)
    if (is_in_role (cch_odt_police_get (police, i), CCH_DOC_ROLE_MOTTO)
        && cch_odt_police_find (police, CCH_DOC_ROLE_COUNTRY) != NULL
        && !is_in_role (cch_odt_police_get (police, i - 1), CCH_DOC_ROLE_COUNTRY))
      cch_odt_police_report (police, "motto.place", cch_odt_police_get (police, i)->text);
}

static void
check_tables (CchOdtPolice *police)
{
  for (guint i = 0; i < police->document->paragraphs->len; i++)
    if (cch_odt_police_get (police, i)->broken)
      cch_odt_police_report (police, "table.header", cch_odt_police_get (police, i)->text);
}

/* Everything that does not need the look of the letters. */
void
cch_odt_police_check_words (CchOdtPolice *police)
{
  check_there (police);
  check_fixed_words (police);
  check_lists (police);
  check_references (police);
  check_capacity (police);
  check_appendices (police);
  check_sides (police);
  check_motto_place (police);
  check_tables (police);
}
