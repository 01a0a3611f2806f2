/* Reads an official letter and the agencies that it names out of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-letter-loader.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "session/cch-bare-agencies.h"
#include "session/cch-organisation-records.h"
#include "store/cch-record-sql.h"

/* As of when agencies are named: the day of issue, or today. */
static CchDate
get_day (const CchLetter *letter)
{
  return cch_date_is_none (letter->issued) ? cch_date_new_today () : letter->issued;
}

static CchLetter *
read_letter (CchDatabase *database, gint64 row, GError **error)
{
  g_autofree char *sql = cch_record_sql_select (&cch_letter_kind, "WHERE id = ?1");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  g_autoptr (CchRecord) letter = cch_record_new (&cch_letter_kind);
  CchStep step;

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, row);
  step = cch_statement_step (statement, error);
  if (step == CCH_STEP_DONE)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                         _ ("The letter is not in this office any more"));
  if (step != CCH_STEP_ROW)
    return NULL;
  cch_record_sql_read (statement, letter);
  return CCH_LETTER (g_steal_pointer (&letter));
}

/* The term of that day; without one the agency is called as usual, so that it is not left out. */
static CchAgencyTerm *
find_term (const CchOrganisationRecords *records, GPtrArray *bare, gint64 agency, CchDate day)
{
  CchAgencyTerm *term = cch_organisation_records_find_term (records, agency, day);

  for (guint i = 0; term == NULL && i < bare->len; i++)
    if (CCH_AGENCY_TERM (bare->pdata[i])->agency == agency)
      term = bare->pdata[i];
  return term;
}

/* Who writes unless the letter says so: the office itself. */
static gint64
find_agency (CchSession *session, const CchLetter *letter)
{
  g_autoptr (CchRecord) own = letter->agency == 0 ? cch_session_get_agency (session, NULL) : NULL;

  return own != NULL ? cch_record_get_id (own) : letter->agency;
}

/**
 * cch_letter_loader_load_agencies:
 * @letter: (transfer none): it is copied
 *
 * Returns: (transfer full): the letter as it is given, with the agencies as they are committed now
 */
CchLetterView *
cch_letter_loader_load_agencies (CchSession *session, CchLetter *letter, GError **error)
{
  CchDatabase *database = cch_session_get_database (session);
  g_autoptr (CchOrganisationRecords) records = cch_organisation_records_load (database, error);
  g_autoptr (GPtrArray) bare = records != NULL ? cch_bare_agencies_list (database, error) : NULL;
  CchDate day = get_day (letter);
  CchLetterView *view;
  CchAgencyTerm *issuer;

  if (bare == NULL)
    return NULL;
  view = cch_letter_view_new (letter);
  issuer = find_term (records, bare, find_agency (session, letter), day);
  cch_letter_view_set_agencies (view, issuer,
                                issuer != NULL && issuer->parent != 0
                                    ? find_term (records, bare, issuer->parent, day)
                                    : NULL);
  return view;
}

/**
 * cch_letter_loader_load:
 * @letter: its row
 *
 * Returns: (transfer full): the letter as it is committed now; agencies are called as on its day
 *   of issue
 */
CchLetterView *
cch_letter_loader_load (CchSession *session, gint64 letter, GError **error)
{
  g_autoptr (CchLetter) record = read_letter (cch_session_get_database (session), letter, error);

  return record != NULL ? cch_letter_loader_load_agencies (session, record, error) : NULL;
}

/* Returns: whether the changes touch anything that the loader reads, of whichever letter */
gboolean
cch_letter_loader_concerns (CchChanges *changes)
{
  return cch_changes_get_n (changes, &cch_letter_kind) > 0
         || cch_changes_get_n (changes, &cch_agency_kind) > 0
         || cch_changes_get_n (changes, &cch_agency_term_kind) > 0;
}
