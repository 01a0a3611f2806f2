/* Agencies that have no term, as the command line or a table brings them: they are called as usual.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-bare-agencies.h"

#include "model/cch-agency-term.h"
#include "store/cch-statement.h"

#define BARE                                                                                       \
  "SELECT id, name, founded, closed FROM agency"                                                   \
  " WHERE id NOT IN (SELECT agency FROM agency_term) ORDER BY id"

static void
take_date (CchStatement *statement, guint column, CchDate *date)
{
  const char *text = cch_statement_get_text (statement, column);

  if (text == NULL || *text == '\0' || !cch_date_from_iso (text, date, NULL))
    *date = CCH_DATE_NONE;
}

/**
 * cch_bare_agencies_list:
 *
 * Returns: (transfer full) (element-type CchAgencyTerm): terms that stand in no file, one for each
 *   agency that has none; from its founding to its closing, always where these are not known
 */
GPtrArray *
cch_bare_agencies_list (CchDatabase *database, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, BARE, error);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_object_unref);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchAgencyTerm *term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

      term->agency = cch_statement_get_int64 (statement, 0);
      term->name = g_strdup (cch_statement_get_text (statement, 1));
      take_date (statement, 2, &term->start);
      take_date (statement, 3, &term->end);
      g_ptr_array_add (terms, term);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&terms) : NULL;
}
