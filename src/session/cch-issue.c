/* How a document is issued: its number from the register, its day, its signer, its line there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-issue.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-document-type.h"
#include "model/cch-document.h"
#include "model/cch-plan.h"
#include "session/cch-own-agency.h"
#include "session/cch-register.h"
#include "store/cch-statement.h"

#include <string.h>

/* Sent documents of one kind are counted from 1 each year: number, symbol, day, what. ?1 is the
 * document itself, which is of the kind ?2, and ?3 its agency; ?4 whether that is another one. */
#define ISSUED "state IN ('issued', 'amended', 'replaced', 'withdrawn')"
#define REGISTER                                                                                   \
  "SELECT number, symbol, issued, subject FROM document"                                           \
  " WHERE direction = 'out' AND number <> '' AND NOT ?4"                                           \
  " AND coalesce (CASE ?2 WHEN 'plan' THEN plan ELSE letter END, 0) <> ?1"                         \
  " UNION SELECT number, symbol, issued, title FROM plan"                                          \
  " WHERE " ISSUED " AND NOT (?2 = 'plan' AND id = ?1) AND coalesce (agency, 0) = ?3"              \
  " UNION SELECT number, symbol, issued, subject FROM letter"                                      \
  " WHERE " ISSUED " AND NOT (?2 = 'letter' AND id = ?1) AND coalesce (agency, 0) = ?3"

/* The lines of a document of another agency: its own, or one that was entered when it came. */
#define RECEIVED                                                                                   \
  "SELECT id FROM document WHERE direction = 'in' AND (plan = ?1 OR (plan IS NULL"                 \
  " AND ltrim (number, '0') = ltrim (?2, '0') AND symbol = ?3 AND issued = ?4))"                   \
  " ORDER BY plan IS NULL, id LIMIT 1"

static gconstpointer
peek (CchRecord *record, const char *field)
{
  return cch_record_peek (record, cch_kind_find_field (cch_record_get_kind (record), field));
}

static const char *
get_text (CchRecord *record, const char *field)
{
  return *(char *const *) peek (record, field);
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

gboolean
cch_issue_is_received (CchOffice *office, CchRecord *record)
{
  return cch_own_agency_is_other (cch_office_get_database (office),
                                  *(const gint64 *) peek (record, "agency"));
}

static CchStatement *
ask_register (CchOffice *office, CchRecord *record, GError **error)
{
  CchStatement *statement = cch_statement_new (cch_office_get_database (office), REGISTER, error);

  if (statement != NULL)
    {
      cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
      cch_statement_bind_text (statement, 2, cch_record_get_kind (record)->name);
      cch_statement_bind_int64 (statement, 3, *(const gint64 *) peek (record, "agency"));
      cch_statement_bind_int64 (statement, 4, cch_issue_is_received (office, record));
    }
  return statement;
}

/* Letters of all units are counted together: their symbols name no type. */
static gboolean
is_of_series (CchStatement *statement, const CchIssue *issue)
{
  const char *symbol = cch_statement_get_text (statement, 1);
  CchDate day = CCH_DATE_NONE;

  if (g_strcmp0 (symbol, issue->symbol) != 0
      && (cch_document_type_from_symbol (symbol) != NULL
          || cch_document_type_from_symbol (issue->symbol) != NULL))
    return FALSE;
  return cch_date_from_iso (cch_statement_get_text (statement, 2), &day, NULL)
         && day.year == issue->issued.year;
}

/* The next number of the series, as offices write it: two digits at least. */
static char *
find_next_number (CchOffice *office, CchRecord *record, const CchIssue *issue, GError **error)
{
  g_autoptr (CchStatement) statement = ask_register (office, record, error);
  guint64 highest = 0;
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    if (is_of_series (statement, issue))
      highest = MAX (highest, g_ascii_strtoull (cch_statement_get_text (statement, 0), NULL, 10));
  return step == CCH_STEP_DONE ? g_strdup_printf ("%02" G_GUINT64_FORMAT, highest + 1) : NULL;
}

/* The number that it has already; only the other agency knows which one it gives. */
static char *
propose_number (CchOffice *office, CchRecord *record, const CchIssue *issue, GError **error)
{
  const char *number = get_text (record, "number");

  if (is_filled (number))
    return g_strdup (number);
  return cch_issue_is_received (office, record) ? g_strdup ("")
                                                : find_next_number (office, record, issue, error);
}

static char *
choose (CchRecord *record, const char *field, const char *proposal)
{
  const char *own = get_text (record, field);

  return g_strdup (is_filled (own) ? own : proposal != NULL ? proposal : "");
}

/**
 * cch_issue_new:
 * @symbol: (nullable): the symbol that is proposed when the document has none
 * @post: (nullable): the post of the signer, likewise
 * @day: the day of issue, likewise
 *
 * Returns: (transfer full): what the document and the register propose
 */
CchIssue *
cch_issue_new (CchOffice *office,
               CchRecord *record,
               const char *symbol,
               const char *post,
               CchDate day,
               GError **error)
{
  g_autoptr (CchIssue) issue = g_new0 (CchIssue, 1);
  CchDate issued = *(const CchDate *) peek (record, "issued");

  issue->symbol = choose (record, "symbol", symbol);
  issue->issued = cch_date_is_none (issued) ? day : issued;
  issue->authority = *(const CchDocumentAuthority *) peek (record, "authority");
  issue->signing = *(const CchDocumentSigning *) peek (record, "signing");
  issue->signer_post = choose (record, "signer_post", post);
  issue->signer = choose (record, "signer", NULL);
  issue->number = propose_number (office, record, issue, error);
  return issue->number != NULL ? g_steal_pointer (&issue) : NULL;
}

void
cch_issue_free (CchIssue *issue)
{
  g_free (issue->number);
  g_free (issue->symbol);
  g_free (issue->signer_post);
  g_free (issue->signer);
  g_free (issue->reason);
  g_free (issue);
}

/* "05", "12", "12a"; the symbol stands beside it and not in it. */
static gboolean
is_number (const char *text)
{
  return g_ascii_isdigit (*text) && g_ascii_strtoull (text, NULL, 10) > 0
         && strpbrk (text, "/ \n") == NULL;
}

/**
 * cch_issue_check:
 * @n_errors: how many errors the checks still find
 *
 * Returns: %FALSE with @error when something is missing that an issued document must have
 */
gboolean
cch_issue_check (const CchIssue *issue, guint n_errors, GError **error)
{
  const char *missing = NULL;

  if (!is_filled (issue->number))
    missing = _ ("A document is issued with a number. Take it from the register of sent documents");
  else if (!is_number (issue->number))
    missing = _ ("The number is that of the register, such as 05 or 12. It begins with a digit");
  else if (!is_filled (issue->symbol))
    missing = _ ("A document is issued with a symbol, such as KH-UBND or UBND-VP");
  else if (!cch_date_is_valid (issue->issued))
    missing = _ ("Write the day of issue as day/month/year, such as 05/01/2026");
  else if (!is_filled (issue->signer_post))
    missing = _ ("Say in which post the signer signs, such as Chủ tịch");
  if (missing != NULL)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID, missing);
  else if (n_errors > 0 && !is_filled (issue->reason))
    {
      missing =
          _ ("The checks still find errors. Mend them, or write why the plan is issued anyway");
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED, missing);
    }
  return missing == NULL;
}

static gboolean
is_same_number (const char *one, const char *other)
{
  guint64 first = g_ascii_strtoull (one, NULL, 10), second = g_ascii_strtoull (other, NULL, 10);

  return first != 0 ? first == second : g_strcmp0 (one, other) == 0;
}

static char *
describe_twin (CchStatement *statement)
{
  CchDate day = CCH_DATE_NONE;
  g_autofree char *date = NULL;
  g_autofree char *number = cch_document_number_format (cch_statement_get_text (statement, 0),
                                                        cch_statement_get_text (statement, 1));

  cch_date_from_iso (cch_statement_get_text (statement, 2), &day, NULL);
  date = cch_date_format (day, CCH_DATE_FORM_PADDED);
  return g_strdup_printf ("%s, %s: %s", number, date, cch_statement_get_text (statement, 3));
}

/**
 * cch_issue_find_twin:
 *
 * Returns: (transfer full) (nullable): the document that has this number already, in words; %NULL
 *   without @error when none has
 */
char *
cch_issue_find_twin (CchOffice *office, CchRecord *record, const CchIssue *issue, GError **error)
{
  g_autoptr (CchStatement) statement = ask_register (office, record, error);

  while (statement != NULL && cch_statement_step (statement, error) == CCH_STEP_ROW)
    if (is_of_series (statement, issue)
        && is_same_number (cch_statement_get_text (statement, 0), issue->number))
      return describe_twin (statement);
  return NULL;
}

/* A document that is issued again after it was reopened has its line in the register. */
static CchRecord *
find_line (CchOffice *office, CchRecord *record)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT id FROM document WHERE %s = ?1 AND direction = 'out' ORDER BY id LIMIT 1",
      cch_record_get_kind (record)->name);
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), sql, NULL);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
  if (cch_statement_step (statement, NULL) != CCH_STEP_ROW)
    return NULL;
  return cch_office_get (office, &cch_document_kind, cch_statement_get_int64 (statement, 0), NULL);
}

static CchRecord *
make_line (CchEdit *edit, CchRecord *record, const CchIssue *issue, const CchIssueLine *line)
{
  CchRecord *made =
      cch_edit_create (edit, &cch_document_kind, "direction", CCH_DOCUMENT_DIRECTION_OUT, "year",
                       (gint64) issue->issued.year, "subject", line->subject,
                       cch_record_get_kind (record)->name, cch_record_get_id (record), NULL);

  return made != NULL ? g_object_ref (made) : NULL;
}

static void
enter_in_register (CchEdit *edit,
                   CchRecord *record,
                   const CchIssue *issue,
                   const CchIssueLine *line,
                   const char *day)
{
  g_autoptr (CchRecord) known = find_line (cch_edit_get_office (edit), record);

  if (known == NULL)
    known = make_line (edit, record, issue, line);
  if (known == NULL)
    return;
  cch_edit_set (edit, known, "year", (gint64) issue->issued.year, "number", issue->number, "symbol",
                issue->symbol, "issued", day, "document_type",
                line->document_type != NULL ? line->document_type : "", "subject", line->subject,
                "agency", *(const gint64 *) peek (record, "agency"), "signer", issue->signer,
                "recipients", line->recipients, "keeper", line->keeper != NULL ? line->keeper : "",
                "note", issue->reason != NULL ? issue->reason : "", NULL);
}

static CchRecord *
find_received_line (CchOffice *office, CchRecord *record, const CchIssue *issue, const char *day)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), RECEIVED, NULL);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (record));
  cch_statement_bind_text (statement, 2, issue->number);
  cch_statement_bind_text (statement, 3, issue->symbol);
  cch_statement_bind_text (statement, 4, day);
  if (cch_statement_step (statement, NULL) != CCH_STEP_ROW)
    return NULL;
  return cch_office_get (office, &cch_document_kind, cch_statement_get_int64 (statement, 0), NULL);
}

/* What came is entered with the next arrival number; a line that is there already stays as it is. */
static void
enter_as_received (CchEdit *edit,
                   CchRecord *record,
                   const CchIssue *issue,
                   const CchIssueLine *line,
                   const char *day)
{
  CchDate today = cch_date_new_today ();
  g_autofree char *registered = cch_date_to_iso (today);
  g_autoptr (CchRecord) known = find_received_line (cch_edit_get_office (edit), record, issue, day);

  if (known != NULL)
    cch_edit_set (edit, known, "plan", cch_record_get_id (record), NULL);
  else
    cch_edit_create (edit, &cch_document_kind, "direction", CCH_DOCUMENT_DIRECTION_IN, "year",
                     (gint64) today.year, "arrival",
                     cch_register_find_next_arrival (cch_edit_get_office (edit), today.year, NULL),
                     "registered", registered, "number", issue->number, "symbol", issue->symbol,
                     "issued", day, "document_type",
                     line->document_type != NULL ? line->document_type : "", "subject",
                     line->subject, "agency", *(const gint64 *) peek (record, "agency"), "signer",
                     issue->signer, "plan", cch_record_get_id (record), NULL);
  if (cch_date_is_none (*(const CchDate *) peek (record, "received")))
    cch_edit_set (edit, record, "received", registered, NULL);
}

/**
 * cch_issue_write:
 *
 * Enters the document in the register of sent or received ones, and freezes it.
 */
void
cch_issue_write (CchEdit *edit, CchRecord *record, const CchIssue *issue, const CchIssueLine *line)
{
  g_autofree char *day = cch_date_to_iso (issue->issued);

  if (cch_issue_is_received (cch_edit_get_office (edit), record) && CCH_IS_PLAN (record))
    enter_as_received (edit, record, issue, line, day);
  else
    enter_in_register (edit, record, issue, line, day);
  cch_edit_set (edit, record, "number", issue->number, "symbol", issue->symbol, "issued", day,
                "authority", issue->authority, "signing", issue->signing, "signer_post",
                issue->signer_post, "signer", issue->signer, NULL);
  cch_edit_set (edit, record, "state", CCH_DOCUMENT_STATE_ISSUED, NULL);
}

/* @reason: kept with the document; the journal keeps earlier ones */
gboolean
cch_issue_reopen (CchOffice *office,
                  CchRecord *record,
                  const char *label,
                  const char *reason,
                  GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, error);

  if (edit == NULL)
    return FALSE;
  cch_edit_reopen (edit, record, reason);
  return cch_edit_commit (edit, error);
}
