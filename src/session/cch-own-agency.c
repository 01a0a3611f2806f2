/* Whether a plan or letter is of this office's agency, or was received from another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-own-agency.h"

#include "session/cch-session-create.h"
#include "store/cch-statement.h"

gboolean
cch_own_agency_is_other (CchDatabase *database, gint64 agency)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database,
                         "SELECT 1 FROM agency JOIN setting ON setting.key = '" CCH_SETTING_AGENCY
                         "'"
                         " WHERE agency.id = ?1 AND agency.uuid <> setting.value",
                         NULL);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, agency);
  return cch_statement_step (statement, NULL) == CCH_STEP_ROW;
}
