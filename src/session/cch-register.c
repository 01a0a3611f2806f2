/* The register of received documents: a line for what came today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-register.h"

#include "base/cch-i18n.h"
#include "model/cch-document.h"
#include "store/cch-edit.h"
#include "store/cch-statement.h"

#define LAST_ARRIVAL                                                                               \
  "SELECT coalesce (max (arrival), 0) FROM document WHERE direction = 'in' AND year = ?1"

/* Returns: the number that the next document of @year gets when it arrives; 0 with @error */
gint64
cch_register_find_next_arrival (CchOffice *office, guint year, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), LAST_ARRIVAL, error);

  if (statement == NULL)
    return 0;
  cch_statement_bind_int64 (statement, 1, year);
  return cch_statement_step (statement, error) == CCH_STEP_ROW
             ? cch_statement_get_int64 (statement, 0) + 1
             : 0;
}

/**
 * cch_register_receive:
 * @day: on which it came
 *
 * Returns: the row of a new line with the next arrival number of the year; 0 with @error
 */
gint64
cch_register_receive (CchOffice *office, const char *subject, CchDate day, GError **error)
{
  g_autofree char *registered = cch_date_to_iso (day);
  g_autoptr (CchEdit) edit = NULL;
  CchRecord *line;
  gint64 arrival = cch_register_find_next_arrival (office, day.year, error);

  if (arrival == 0)
    return 0;
  edit = cch_edit_begin (office, _ ("Register a received document"), error);
  if (edit == NULL)
    return 0;
  line = cch_edit_create (edit, &cch_document_kind, "direction", CCH_DOCUMENT_DIRECTION_IN, "year",
                          (gint64) day.year, "arrival", arrival, "registered", registered,
                          "subject", subject, NULL);
  return cch_edit_commit (edit, error) ? cch_record_get_id (line) : 0;
}
