/* All agencies of an office with their terms, successions and areas, read at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-records.h"

#include "store/cch-record-sql.h"

static GPtrArray *
load_kind (CchDatabase *database, const CchKind *kind, GError **error)
{
  g_autofree char *sql = cch_record_sql_select (kind, "ORDER BY id");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  CchStep step;

  if (statement == NULL)
    return NULL;
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecord *record = cch_record_new (kind);

      cch_record_sql_read (statement, record);
      g_ptr_array_add (records, record);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static void
index_agencies (CchOrganisationRecords *records)
{
  for (guint i = 0; i < records->agencies->len; i++)
    {
      CchRecord *agency = g_ptr_array_index (records->agencies, i);
      gint64 id = cch_record_get_id (agency);

      g_hash_table_insert (records->by_id, g_memdup2 (&id, sizeof id), agency);
    }
}

CchOrganisationRecords *
cch_organisation_records_load (CchDatabase *database, GError **error)
{
  g_autoptr (CchOrganisationRecords) records = g_new0 (CchOrganisationRecords, 1);

  records->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if ((records->agencies = load_kind (database, &cch_agency_kind, error)) == NULL
      || (records->terms = load_kind (database, &cch_agency_term_kind, error)) == NULL
      || (records->successions = load_kind (database, &cch_agency_succession_kind, error)) == NULL
      || (records->owners = load_kind (database, &cch_area_owner_kind, error)) == NULL)
    return NULL;
  index_agencies (records);
  return g_steal_pointer (&records);
}

void
cch_organisation_records_free (CchOrganisationRecords *records)
{
  g_clear_pointer (&records->by_id, g_hash_table_unref);
  g_clear_pointer (&records->agencies, g_ptr_array_unref);
  g_clear_pointer (&records->terms, g_ptr_array_unref);
  g_clear_pointer (&records->successions, g_ptr_array_unref);
  g_clear_pointer (&records->owners, g_ptr_array_unref);
  g_free (records);
}

/**
 * cch_organisation_records_find:
 *
 * Returns: (transfer none) (nullable)
 */
CchAgency *
cch_organisation_records_find (const CchOrganisationRecords *records, gint64 agency)
{
  return g_hash_table_lookup (records->by_id, &agency);
}

/**
 * cch_organisation_records_find_term:
 *
 * Returns: (transfer none) (nullable): what the agency is called on @day; of two terms for that
 *   day the one that began later
 */
CchAgencyTerm *
cch_organisation_records_find_term (const CchOrganisationRecords *records,
                                    gint64 agency,
                                    CchDate day)
{
  CchAgencyTerm *found = NULL;

  for (guint i = 0; i < records->terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (records->terms, i);

      if (term->agency == agency && cch_date_compare (term->start, day) <= 0
          && (cch_date_is_none (term->end) || cch_date_compare (term->end, day) >= 0)
          && (found == NULL || cch_date_compare (found->start, term->start) <= 0))
        found = term;
    }
  return found;
}

/**
 * cch_organisation_records_dup_name:
 *
 * Returns: (transfer full): its name on @day, or else its usual one
 */
char *
cch_organisation_records_dup_name (const CchOrganisationRecords *records,
                                   gint64 agency,
                                   CchDate day)
{
  CchAgencyTerm *term = cch_organisation_records_find_term (records, agency, day);
  CchAgency *record = cch_organisation_records_find (records, agency);

  if (term != NULL)
    return g_strdup (term->name);
  return g_strdup (record != NULL ? record->name : "");
}

/**
 * cch_organisation_records_resolve:
 *
 * Returns: (transfer full): the agencies as they stand on @day
 */
CchOrganisation *
cch_organisation_records_resolve (const CchOrganisationRecords *records, CchDate day)
{
  return cch_organisation_new (records->agencies, records->terms, day);
}
