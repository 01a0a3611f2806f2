/* The end of a document: who receives it and who signs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-closing.h"

#include "compose/cch-section-text.h"
#include "compose/cch-signing-lines.h"
#include "model/cch-recipient.h"
#include "rules/cch-decision-articles.h"

/* What stands behind a recipient: what the copy is for. */
static const char *const purposes[] = {
  [CCH_RECIPIENT_PURPOSE_NONE] = "",
  [CCH_RECIPIENT_PURPOSE_EXECUTE] = " (t/h)",
  [CCH_RECIPIENT_PURPOSE_REPORT] = " (b/c)",
  [CCH_RECIPIENT_PURPOSE_INFORM] = " (để biết)",
  [CCH_RECIPIENT_PURPOSE_COORDINATE] = " (p/h)",
  [CCH_RECIPIENT_PURPOSE_FILE] = "",
};

static const char *
get_name (const CchPlanView *view, const CchRecipient *recipient)
{
  if (recipient->wording != NULL)
    return recipient->wording;
  return cch_plan_view_get_agency_name (view, recipient->agency);
}

/**
 * cch_closing_is_file_copy:
 * @wording: (nullable): as it was typed
 *
 * Returns: whether it names the copy that stays: it then stands last, once, as it was written
 */
gboolean
cch_closing_is_file_copy (const char *wording)
{
  return wording != NULL && g_str_has_prefix (wording, "Lưu");
}

/**
 * cch_closing_format_recipient:
 *
 * Returns: (transfer full) (nullable): "- Sở Nội vụ (b/c);"; %NULL for what does not print in its
 *   place
 */
char *
cch_closing_format_recipient (const CchPlanView *view, const CchRecipient *recipient)
{
  const char *name = get_name (view, recipient);

  if (name == NULL || recipient->purpose == CCH_RECIPIENT_PURPOSE_FILE
      || cch_closing_is_file_copy (recipient->wording))
    return NULL;
  return g_strdup_printf ("- %s%s;", name, purposes[recipient->purpose]);
}

/* "PL.(300)": who typed the document and how many copies of it are sent, where that is noted. */
static char *
format_mark (const char *drafter, gint64 copies)
{
  GString *mark = g_string_new (NULL);

  if (drafter != NULL)
    g_string_append_printf (mark, " %s", drafter);
  if (drafter != NULL && copies > 0 && !g_str_has_suffix (drafter, "."))
    g_string_append_c (mark, '.');
  if (copies > 0)
    g_string_append_printf (mark, "%s(%02" G_GINT64_FORMAT ")", drafter != NULL ? "" : " ", copies);
  return g_string_free (mark, FALSE);
}

static char *
make_file_copy (const char *typed, const char *drafting_unit, const char *drafter, gint64 copies)
{
  g_autofree char *mark = format_mark (drafter, copies);
  g_autofree char *line = typed != NULL
                              ? g_strdup_printf ("- %s", typed)
                              : g_strconcat ("- Lưu: VT", drafting_unit != NULL ? ", " : "",
                                             drafting_unit != NULL ? drafting_unit : "", NULL);
  gboolean ended = g_str_has_suffix (line, ".");

  if (*mark == '\0')
    return g_strconcat (line, ended ? "" : ".", NULL);
  return g_strconcat (line, ended ? "" : ".", mark, g_str_has_suffix (mark, ".") ? "" : ".", NULL);
}

/* The last one that was typed, if any. */
static CchRecipient *
find_file_copy (const CchPlanView *view)
{
  for (guint i = view->recipients->len; i > 0; i--)
    {
      CchRecipient *recipient = g_ptr_array_index (view->recipients, i - 1);

      if (cch_closing_is_file_copy (recipient->wording))
        return recipient;
    }
  return NULL;
}

/**
 * cch_closing_format_file_copy:
 *
 * Returns: (transfer full): the last line of the recipients, which need not be typed: the copy that
 *   stays
 */
char *
cch_closing_format_file_copy (const CchPlanView *view)
{
  const CchRecipient *typed = find_file_copy (view);

  return make_file_copy (typed != NULL ? typed->wording : NULL, view->plan->drafting_unit,
                         view->plan->drafter, view->plan->copies);
}

static void
add_recipient (const CchComposition *composition, CchRecipient *recipient, CchDocBuilder *builder)
{
  g_autofree char *line = cch_closing_format_recipient (composition->plan, recipient);

  if (line == NULL)
    return;
  cch_doc_builder_set_source (builder, cch_recipient_kind.name,
                              cch_record_get_uuid (CCH_RECORD (recipient)), "wording");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, line);
}

/**
 * cch_closing_add_file_copy:
 * @typed: (nullable): its words, when somebody wrote them
 * @drafting_unit: (nullable): who wrote the document
 * @drafter: (nullable): the mark of the person who did
 * @copies: 0 when they are not noted
 *
 * Adds the last line of the recipients, which need not be typed: the copy that stays.
 */
void
cch_closing_add_file_copy (CchDocBuilder *builder,
                           const char *typed,
                           const char *drafting_unit,
                           const char *drafter,
                           gint64 copies)
{
  g_autofree char *line = make_file_copy (typed, drafting_unit, drafter, copies);

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, line);
}

static void
add_own_file_copy (const CchPlanView *view, CchDocBuilder *builder)
{
  CchRecipient *typed = find_file_copy (view);
  g_autofree char *line = cch_closing_format_file_copy (view);

  if (typed != NULL)
    cch_doc_builder_set_source (builder, cch_recipient_kind.name,
                                cch_record_get_uuid (CCH_RECORD (typed)), "wording");
  else
    cch_doc_builder_set_source (builder, cch_plan_kind.name,
                                cch_record_get_uuid (CCH_RECORD (view->plan)), "drafting_unit");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, line);
}

static gboolean
has_recipient (const CchPlanView *view, const char *beginning)
{
  for (guint i = 0; i < view->recipients->len; i++)
    {
      const char *name = get_name (view, g_ptr_array_index (view->recipients, i));

      if (name != NULL && g_str_has_prefix (name, beginning))
        return TRUE;
    }
  return FALSE;
}

/* Whom the last article of the decision names need not be typed again. */
static void
add_cited (const CchComposition *composition, CchDocBuilder *builder)
{
  CchSection *section = cch_section_text_find (composition, CCH_DECISION_ARTICLES);
  g_autofree char *line =
      g_strdup_printf ("- Như Điều %u;",
                       cch_decision_articles_count (section != NULL ? section->body : NULL));

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, line);
}

static void
add_recipients (const CchComposition *composition, CchDocBuilder *builder)
{
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận:");
  if (composition->plan == NULL)
    {
      if (cch_composition_is_attached (composition))
        add_cited (composition, builder);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, "- ……;");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, "- Lưu: VT, …….");
      return;
    }

  if (composition->plan->plan->attached && !has_recipient (composition->plan, "Như Điều"))
    add_cited (composition, builder);
  for (guint i = 0; i < composition->plan->recipients->len; i++)
    add_recipient (composition, g_ptr_array_index (composition->plan->recipients, i), builder);
  add_own_file_copy (composition->plan, builder);
}

static void
set_origin (CchDocBuilder *builder, CchRecord *origin, const char *field)
{
  if (origin != NULL)
    cch_doc_builder_set_source (builder, cch_record_get_kind (origin)->name,
                                cch_record_get_uuid (origin), field);
}

/**
 * cch_closing_add_signature:
 * @origin: (nullable): the plan or letter, which a click on these lines leads to
 * @issuer: (nullable): %NULL prints the words of a blank form
 */
void
cch_closing_add_signature (CchDocBuilder *builder,
                           CchRecord *origin,
                           const CchAgencyTerm *issuer,
                           CchDocumentAuthority authority,
                           CchDocumentSigning signing,
                           const char *signer_post,
                           const char *signer)
{
  static const char *const blank[] = { "THỦ TRƯỞNG", "CƠ QUAN, ĐƠN VỊ", NULL };
  g_auto (GStrv) lines = issuer != NULL
                             ? cch_signing_lines (issuer, authority, signing, signer_post)
                             : g_strdupv ((char **) blank);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      set_origin (builder, origin, lines[i + 1] == NULL ? "signer_post" : "signing");
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNING_CAPACITY, lines[i]);
    }
  cch_doc_builder_add_signature (builder, CCH_DOC_ROLE_SIGNATURE, NULL, 0, 0);
  if (signer == NULL)
    return;
  set_origin (builder, origin, "signer");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_SIGNER, signer);
}

static void
add_signature (const CchComposition *composition, CchDocBuilder *builder)
{
  const CchPlan *plan = composition->plan != NULL ? composition->plan->plan : NULL;

  if (plan == NULL)
    cch_closing_add_signature (builder, NULL, NULL, CCH_DOCUMENT_AUTHORITY_HEAD,
                               CCH_DOCUMENT_SIGNING_SELF, NULL, NULL);
  else
    cch_closing_add_signature (builder, CCH_RECORD (composition->plan->plan),
                               cch_composition_get_issuer (composition), plan->authority,
                               plan->signing, plan->signer_post, plan->signer);
}

/**
 * cch_closing_add:
 *
 * Adds the recipients and, beside them, the signature.
 */
void
cch_closing_add (const CchComposition *composition, CchDocBuilder *builder)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
  add_recipients (composition, builder);
  add_signature (composition, builder);
  cch_doc_builder_end_block (builder);
}
