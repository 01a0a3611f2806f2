/* The steps of a letter's life: begun, issued with number and day, reopened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-letter-life.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-agency-lines.h"
#include "compose/cch-compose-letter.h"
#include "compose/cch-document-type.h"
#include "session/cch-letter-loader.h"
#include "store/cch-query.h"

/* The last letter of the office says how it signs. */
static CchLetter *
find_last (CchOffice *office, GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_letter_kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), error);
  gint64 last = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    last = MAX (last, g_array_index (rows, gint64, i));
  if (last == 0)
    return NULL;
  return CCH_LETTER (cch_office_get (office, &cch_letter_kind, last, error));
}

static void
propose (char **text, const char *proposal)
{
  if (*text == NULL)
    *text = g_strdup (proposal);
}

/* Who names the signer says how he signs. */
static void
sign_as_before (CchLetter *letter, const CchLetter *last)
{
  if (letter->signer_post == NULL)
    {
      letter->authority = last->authority;
      letter->signing = last->signing;
      propose (&letter->signer, last->signer);
    }
  propose (&letter->signer_post, last->signer_post);
  propose (&letter->drafting_unit, last->drafting_unit);
  propose (&letter->drafter, last->drafter);
}

static void
sign_by_agency (CchLetter *letter, const CchAgencyTerm *term)
{
  gboolean collective = cch_agency_is_collective (term);

  if (letter->signer_post != NULL)
    return;
  letter->authority = collective ? CCH_DOCUMENT_AUTHORITY_COLLECTIVE : CCH_DOCUMENT_AUTHORITY_HEAD;
  propose (&letter->signer_post, term->head_post != NULL ? term->head_post
                                 : collective            ? "Chủ tịch"
                                                         : NULL);
  propose (&letter->signer, term->head);
}

/* The office itself writes, unless another agency was named. */
static gboolean
fill (CchLetter *letter, CchSession *session, GError **error)
{
  g_autoptr (CchRecord) own = letter->agency == 0 ? cch_session_get_agency (session, error) : NULL;
  g_autoptr (CchLetter) last = NULL;
  g_autoptr (CchLetterView) view = NULL;
  g_autoptr (GError) cause = NULL;

  if (own != NULL)
    letter->agency = cch_record_get_id (own);
  if (letter->agency == 0)
    return FALSE;
  last = find_last (cch_session_get_office (session), &cause);
  if (last != NULL)
    sign_as_before (letter, last);
  else if (cause == NULL)
    view = cch_letter_loader_load_agencies (session, letter, &cause);
  if (view != NULL && view->issuer != NULL)
    sign_by_agency (letter, view->issuer);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return last != NULL || view != NULL;
}

/**
 * cch_letter_start_from:
 * @letter: a new one with what somebody gave, which stays
 *
 * Returns: (transfer full): the letter, written, signed as the last one was: one entry of the
 *   journal
 */
CchLetter *
cch_letter_start_from (CchSession *session, CchLetter *letter, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autofree char *label =
      g_strdup_printf (_ ("Begin the letter “%s”"), letter->subject != NULL ? letter->subject : "");
  g_autoptr (CchEdit) edit = NULL;

  if (!fill (letter, session, error))
    return NULL;
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL)
    return NULL;
  cch_edit_add (edit, CCH_RECORD (letter));
  return cch_edit_commit (edit, error) ? g_object_ref (letter) : NULL;
}

/**
 * cch_letter_start:
 * @subject: what it is about, without "V/v"
 *
 * Returns: (transfer full): as cch_letter_start_from()
 */
CchLetter *
cch_letter_start (CchSession *session, const char *subject, GError **error)
{
  g_autoptr (CchLetter) letter = CCH_LETTER (cch_record_new (&cch_letter_kind));

  letter->subject = g_strdup (subject);
  return cch_letter_start_from (session, letter, error);
}

/**
 * cch_letter_issue_new:
 * @day: the day of issue that is proposed when the letter has none
 *
 * Returns: (transfer full): what the letter and the register propose
 */
CchIssue *
cch_letter_issue_new (CchSession *session, CchLetter *letter, CchDate day, GError **error)
{
  g_autoptr (CchLetterView) view = cch_letter_loader_load_agencies (session, letter, error);
  g_autofree char *symbol = NULL;

  if (view == NULL)
    return NULL;
  if (letter->drafting_unit != NULL && view->issuer != NULL
      && cch_agency_get_symbol (view->issuer) != NULL)
    symbol = cch_letter_make_symbol (letter, view->issuer);
  return cch_issue_new (cch_session_get_office (session), CCH_RECORD (letter), symbol,
                        view->issuer != NULL ? view->issuer->head_post : NULL, day, error);
}

/* Whether the letter is at the point at which it can be issued. */
gboolean
cch_letter_issue_allow (const CchLetter *letter, GError **error)
{
  if (cch_document_state_is_issued (letter->state))
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("The letter is issued already. Reopen it with a reason"));
  else if (letter->addressees == NULL)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("The letter is addressed to nobody. Write whom it is for, one a line"));
  else if (letter->body == NULL)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("The letter has no text. Write it before the letter is issued"));
  else
    return TRUE;
  return FALSE;
}

/* All who receive the letter, those it is addressed to first. */
static char *
list_recipients (const CchLetter *letter)
{
  g_auto (GStrv) addressees = cch_letter_list_names (letter->addressees);
  g_auto (GStrv) others = cch_letter_list_names (letter->recipients);
  g_autofree char *first = g_strjoinv ("\n", addressees);
  g_autofree char *rest = g_strjoinv ("\n", others);

  return g_strconcat (first, *rest != '\0' ? "\n" : "", rest, NULL);
}

/**
 * cch_letter_issue_apply:
 *
 * Issues the letter and enters it in the register of sent documents: one entry of the journal.
 */
gboolean
cch_letter_issue_apply (CchSession *session,
                        CchLetter *letter,
                        const CchIssue *issue,
                        GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autofree char *recipients = list_recipients (letter);
  const CchIssueLine line = { .document_type = "Công văn",
                              .subject = letter->subject,
                              .recipients = recipients,
                              .keeper = letter->drafting_unit };
  g_autofree char *number = cch_document_number_format (issue->number, issue->symbol);
  g_autofree char *label = g_strdup_printf (_ ("Issue the letter %s"), number);
  g_autoptr (CchEdit) edit = NULL;

  if (!cch_letter_issue_allow (letter, error))
    return FALSE;
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL)
    return FALSE;
  cch_issue_write (edit, CCH_RECORD (letter), issue, &line);
  return cch_edit_commit (edit, error);
}

/* @reason: kept with the letter; the journal keeps earlier ones */
gboolean
cch_letter_reopen (CchSession *session, CchLetter *letter, const char *reason, GError **error)
{
  if (!cch_document_state_is_issued (letter->state))
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                           _ ("Only an issued letter can be reopened"));
      return FALSE;
    }
  return cch_issue_reopen (cch_session_get_office (session), CCH_RECORD (letter),
                           _ ("Reopen the issued letter"), reason, error);
}
