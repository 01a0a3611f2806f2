/* What a document is composed of: the plan, the regulation, the page profile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-composition.h"

#include "base/cch-date.h"
#include "base/cch-text.h"
#include "compose/cch-document-type.h"
#include "compose/cch-signing-lines.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *value;
} Slot;

static const char *
find_slot (const Slot *slots, gsize n_slots, const char *name, gsize length)
{
  for (gsize i = 0; i < n_slots; i++)
    if (strlen (slots[i].name) == length && strncmp (slots[i].name, name, length) == 0)
      return slots[i].value;
  return NULL;
}

/* A slot without a value leaves the room a pen needs. */
static char *
fill_slots (const char *pattern, const Slot *slots, gsize n_slots)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (*pattern != '\0')
    {
      const char *end = *pattern == '{' ? strchr (pattern, '}') : NULL;
      const char *value;

      if (end == NULL)
        {
          g_string_append_c (text, *pattern++);
          continue;
        }
      value = find_slot (slots, n_slots, pattern + 1, end - pattern - 1);
      g_string_append (text, value != NULL ? value : "……");
      pattern = end + 1;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
get_year (const CchComposition *composition)
{
  const CchPlanView *plan = composition->plan != NULL ? composition->plan : composition->asking;

  if (plan == NULL || plan->plan->year == 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT, plan->plan->year);
}

/* Without the word "ngày", which the patterns of packs hold. */
static char *
get_date (const CchComposition *composition)
{
  static const char word[] = "ngày ";
  g_autofree char *date = NULL;

  if (composition->plan == NULL || composition->draft
      || cch_date_is_none (composition->plan->plan->issued))
    return g_strdup ("…… tháng …… năm ……");

  date = cch_date_format (composition->plan->plan->issued, CCH_DATE_FORM_HEADER);
  return g_strdup (g_str_has_prefix (date, word) ? date + strlen (word) : date);
}

/**
 * cch_composition_get_issuer:
 *
 * Returns: (nullable): the agency that issues, as it is called on the day of the plan
 */
const CchAgencyTerm *
cch_composition_get_issuer (const CchComposition *composition)
{
  if (composition->plan == NULL)
    return NULL;
  return cch_plan_view_find_agency (composition->plan, composition->plan->plan->agency);
}

/**
 * cch_composition_is_attached:
 *
 * Returns: whether a decision issues the document; a blank form that has no room for grounds
 *   counts on one
 */
gboolean
cch_composition_is_attached (const CchComposition *composition)
{
  if (composition->plan != NULL)
    return composition->plan->plan->attached;
  return composition->form->kind == CCH_FORM_KIND_PLAN
         && !cch_regulation_form_has_content (composition->form, CCH_SECTION_CONTENT_CITATIONS);
}

/**
 * cch_composition_get_blank_symbol:
 *
 * Returns: (transfer full): "KH-……", for a form that nobody has issued yet
 */
char *
cch_composition_get_blank_symbol (const CchComposition *composition)
{
  const char *code = composition->form->document_type;

  if (composition->plan == NULL && cch_composition_is_attached (composition))
    code = "QĐ";
  return g_strconcat (code != NULL ? code : "KH", "-……", NULL);
}

/**
 * cch_composition_name_document:
 *
 * Returns: (transfer full): "Kế hoạch số 03/KH-UBND", with room for a number not yet given
 */
char *
cch_composition_name_document (const CchComposition *composition)
{
  const CchPlan *plan = composition->plan != NULL ? composition->plan->plan : NULL;
  const char *symbol = plan != NULL ? plan->symbol : NULL;
  g_autofree char *blank = cch_composition_get_blank_symbol (composition);
  const CchDocumentType *type = cch_document_type_from_symbol (symbol != NULL ? symbol : blank);
  g_autofree char *number = NULL;

  if (type == NULL)
    type = cch_document_type_find ("KH");
  number = cch_document_number_format (plan != NULL && plan->number != NULL && !composition->draft
                                           ? plan->number
                                           : "……",
                                       symbol != NULL ? symbol : blank);
  return g_strdup_printf ("%s số %s", type->name, number);
}

static gboolean
has_part (const CchComposition *composition, const CchTaskView *task)
{
  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *part = g_ptr_array_index (task->agencies, i);

      if (part->agency == composition->agency && part->role == composition->role)
        return TRUE;
    }
  return FALSE;
}

/* Returns: whether the tables show the task: one that is meant, or that others stand under */
gboolean
cch_composition_takes (const CchComposition *composition, const CchTaskView *task)
{
  if (composition->agency == 0 || has_part (composition, task))
    return TRUE;
  for (guint i = 0; task->task->row == CCH_TASK_ROW_GROUP && i < composition->plan->tasks->len; i++)
    {
      const CchTaskView *part = g_ptr_array_index (composition->plan->tasks, i);

      if (part->task->parent == cch_record_get_id (CCH_RECORD (task->task))
          && has_part (composition, part))
        return TRUE;
    }
  return FALSE;
}

/**
 * cch_composition_name_authority:
 *
 * Returns: (transfer full) (nullable): who puts it into force: what the head decides is his, what
 *   the collective decides is its own
 */
char *
cch_composition_name_authority (const CchComposition *composition)
{
  const CchAgencyTerm *issuer = cch_composition_get_issuer (composition);
  const CchPlan *plan = composition->plan != NULL ? composition->plan->plan : NULL;
  const char *post;

  if (issuer == NULL)
    return NULL;
  post = plan->authority == CCH_DOCUMENT_AUTHORITY_HEAD
             ? cch_signing_find_head (issuer, plan->signing, plan->signer_post)
             : NULL;
  return post != NULL ? g_strdup_printf ("%s %s", post, issuer->name) : g_strdup (issuer->name);
}

/* The subject itself comes from a title with slots, which must not ask for it again. */
static char *
fill (const CchComposition *composition,
      const char *pattern,
      const CchRegulationArea *area,
      const char *owner,
      const char *subject)
{
  g_autofree char *issuer = cch_composition_name_authority (composition);
  g_autofree char *year = get_year (composition);
  g_autofree char *date = get_date (composition);
  g_autofree char *document = cch_composition_name_document (composition);
  const Slot slots[] = {
    { "year", year },       { "area", area != NULL ? area->name : NULL },
    { "owner", owner },     { "document", document },
    { "date", date },       { "issuer", issuer },
    { "subject", subject },
  };

  return fill_slots (pattern, slots, G_N_ELEMENTS (slots));
}

/**
 * cch_composition_fill:
 * @pattern: words of a pack with slots: {year}, {area}, {owner}, {document}, {date}, {issuer}, {subject}
 * @area: (nullable): the area that is meant
 * @owner: (nullable): who answers for it
 *
 * Returns: (transfer full): the words with the slots filled
 */
char *
cch_composition_fill (const CchComposition *composition,
                      const char *pattern,
                      const CchRegulationArea *area,
                      const char *owner)
{
  g_autofree char *subject = strstr (pattern, "{subject}") != NULL
                                 ? cch_composition_get_inner_subject (composition)
                                 : NULL;

  return fill (composition, pattern, area, owner, subject);
}

/**
 * cch_composition_get_subject:
 *
 * Returns: (transfer full): what the document is about
 */
char *
cch_composition_get_subject (const CchComposition *composition)
{
  const char *title = composition->plan != NULL ? composition->plan->plan->title : NULL;

  if (title != NULL)
    return g_strdup (title);
  return fill (composition,
               composition->form->title != NULL ? composition->form->title
                                                : composition->form->name,
               NULL, NULL, NULL);
}

/**
 * cch_composition_get_inner_subject:
 *
 * Returns: (transfer full): the subject as it stands behind the name of the type: "Kế hoạch cải
 *   cách hành chính năm …"; letters that stand for words stay large
 */
char *
cch_composition_get_inner_subject (const CchComposition *composition)
{
  g_autofree char *subject = cch_composition_get_subject (composition);
  const char *rest = g_utf8_next_char (subject);
  g_autofree char *first = NULL;

  if (*subject == '\0' || !g_unichar_islower (g_utf8_get_char (rest)))
    return g_steal_pointer (&subject);
  first = g_utf8_strdown (subject, rest - subject);
  return g_strconcat (first, rest, NULL);
}

static char *
format_reference (const CchComposition *composition)
{
  const CchRegulationPage *page = cch_regulation_get_page (composition->regulation);
  const char *opening = cch_doc_profile_get_reference_wording (composition->profile);
  g_autofree char *pattern = NULL;

  if (page != NULL && page->attachment != NULL)
    return cch_composition_fill (composition, page->attachment, NULL, NULL);

  pattern = g_strdup_printf ("(%s {document} ngày {date} của {issuer})", opening);
  return cch_composition_fill (composition, pattern, NULL, NULL);
}

/**
 * cch_composition_get_reference:
 *
 * Returns: (transfer full): the line that binds an attachment to its document. It is made from
 *   the document, never typed; its date stays on one line
 */
CchDocText *
cch_composition_get_reference (const CchComposition *composition)
{
  g_autoptr (CchDocTextBuilder) builder = cch_doc_text_builder_new ();
  g_autofree char *line = format_reference (composition);
  g_autofree char *day = get_date (composition);
  g_autofree char *date = g_strconcat ("ngày ", day, NULL);
  const char *at = strstr (line, date);

  g_autofree char *opening = at != NULL ? g_strndup (line, (gsize) (at - line)) : NULL;

  if (at == NULL)
    return cch_doc_text_new (line);
  cch_doc_text_builder_add (builder, opening, CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add (builder, date, CCH_DOC_STYLE_NO_BREAK);
  cch_doc_text_builder_add (builder, at + strlen (date), CCH_DOC_STYLE_ROLE);
  return cch_doc_text_builder_end (builder);
}

/**
 * cch_composition_set_plan_source:
 *
 * Lets a click on the next line lead to a field of the plan; to nothing in a blank form.
 */
void
cch_composition_set_plan_source (const CchComposition *composition,
                                 CchDocBuilder *builder,
                                 const char *field)
{
  if (composition->plan != NULL)
    cch_doc_builder_set_source (builder, cch_plan_kind.name,
                                cch_record_get_uuid (CCH_RECORD (composition->plan->plan)), field);
}
