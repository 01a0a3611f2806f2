/* What is refused of an action on agencies, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-check.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"

char *
cch_organisation_check_write_day (CchDate day)
{
  return cch_date_format (day, CCH_DATE_FORM_PADDED);
}

gboolean
cch_organisation_check_day (CchDate day, GError **error)
{
  if (cch_date_is_valid (day))
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID,
                       _ ("The day is missing. Write from which day on it counts"));
  return FALSE;
}

static gboolean
refuse_with_day (const char *words, const char *name, CchDate day, GError **error)
{
  g_autofree char *written = cch_organisation_check_write_day (day);

  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED, words, name, written);
  return FALSE;
}

/* Looks at the life of the agency only, not at its terms. */
static gboolean
check_life (const CchAgency *agency, CchDate day, GError **error)
{
  if (!cch_date_is_none (agency->founded) && cch_date_compare (day, agency->founded) < 0)
    return refuse_with_day (_ ("“%s” was founded only on %s. Choose a day from then on"),
                            agency->name, agency->founded, error);
  if (!cch_date_is_none (agency->closed) && cch_date_compare (day, agency->closed) > 0)
    return refuse_with_day (_ ("“%s” was closed on %s. Choose a day before that"), agency->name,
                            agency->closed, error);
  return TRUE;
}

/**
 * cch_organisation_check_agency:
 * @day: "no date" for the time before all dates
 *
 * Returns: (transfer none) (nullable): the term of the agency on @day; %NULL when it does not
 *   exist then
 */
CchAgencyTerm *
cch_organisation_check_agency (const CchOrganisationRecords *records,
                               gint64 agency,
                               CchDate day,
                               GError **error)
{
  CchAgency *record = cch_organisation_records_find (records, agency);
  CchAgencyTerm *term;

  if (record == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                           _ ("The agency is not in this office any more"));
      return NULL;
    }
  if (!check_life (record, day, error))
    return NULL;

  term = cch_organisation_records_find_term (records, agency, day);
  if (term == NULL)
    refuse_with_day (_ ("“%s” has no name for %s. Choose another day, or enter its name of that"
                        " time first"),
                     record->name, day, error);
  return term;
}

static gboolean
check_superior (const CchOrganisationRecords *records,
                gint64 agency,
                CchAgencyTerm *draft,
                CchDate day,
                GError **error)
{
  g_autoptr (CchOrganisation) organisation = NULL;
  g_autofree char *superior = NULL;

  if (draft->parent == 0)
    return TRUE;
  if (draft->parent == agency)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("“%s” cannot be its own superior. Choose another agency"), draft->name);
      return FALSE;
    }
  if (cch_organisation_check_agency (records, draft->parent, day, error) == NULL)
    {
      g_prefix_error (error, _ ("Superior agency: "));
      return FALSE;
    }
  organisation = cch_organisation_records_resolve (records, day);
  if (agency == 0 || !cch_organisation_is_under (organisation, draft->parent, agency))
    return TRUE;

  superior = cch_organisation_records_dup_name (records, draft->parent, day);
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("“%s” is under “%s” itself: the superiors would run in a circle. Choose another"
                  " agency"),
               superior, draft->name);
  return FALSE;
}

static gboolean
has_namesake (const CchOrganisationRecords *records,
              gint64 agency,
              CchAgencyTerm *draft,
              CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_records_resolve (records, day);
  g_autofree char *name = cch_text_lower (draft->name);

  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);
      g_autofree char *other = NULL;

      if (member->agency == agency || member->term->parent != draft->parent)
        continue;
      other = cch_text_lower (member->term->name);
      if (g_str_equal (name, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * cch_organisation_check_draft:
 * @agency: whose term it is to be, 0 for a new one
 * @draft: its name is cleaned
 */
gboolean
cch_organisation_check_draft (const CchOrganisationRecords *records,
                              gint64 agency,
                              CchAgencyTerm *draft,
                              CchDate day,
                              GError **error)
{
  char *name = cch_text_normalize (draft->name != NULL ? draft->name : "", CCH_TEXT_CLEAN);

  g_free (draft->name);
  draft->name = g_strstrip (name);
  if (*name == '\0')
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID,
                           _ ("The name of the agency is missing. Write its official name"));
      return FALSE;
    }
  if (!check_superior (records, agency, draft, day, error))
    return FALSE;
  if (!has_namesake (records, agency, draft, day))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("“%s” is already in the list, under the same superior. Give it another name"),
               draft->name);
  return FALSE;
}

static gboolean
overlaps (const CchAgencyTerm *first, const CchAgencyTerm *second)
{
  return (cch_date_is_none (first->end) || cch_date_compare (second->start, first->end) <= 0)
         && (cch_date_is_none (second->end) || cch_date_compare (first->start, second->end) <= 0);
}

/**
 * cch_organisation_check_period:
 *
 * Refuses a term that ends before it begins, leaves the life of its agency, or meets another one.
 */
gboolean
cch_organisation_check_period (const CchOrganisationRecords *records,
                               const CchAgencyTerm *term,
                               GError **error)
{
  CchAgency *agency = cch_organisation_records_find (records, term->agency);

  if (!cch_date_is_none (term->end) && cch_date_compare (term->end, term->start) < 0)
    return refuse_with_day (_ ("“%s” would end on %s, before it begins. Correct one of the days"),
                            term->name, term->end, error);
  if (agency == NULL)
    return cch_organisation_check_agency (records, term->agency, term->start, error) != NULL;
  if (!check_life (agency, term->start, error)
      || (!cch_date_is_none (term->end) && !check_life (agency, term->end, error)))
    return FALSE;

  for (guint i = 0; i < records->terms->len; i++)
    {
      CchAgencyTerm *other = g_ptr_array_index (records->terms, i);

      if (other->agency != term->agency || !overlaps (other, term))
        continue;
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("For a part of that time the agency is called “%s” already. Choose days that"
                      " do not meet"),
                   other->name);
      return FALSE;
    }
  return TRUE;
}

/**
 * cch_organisation_check_end:
 * @day: the first day without the agency
 */
gboolean
cch_organisation_check_end (const CchOrganisationRecords *records,
                            gint64 agency,
                            CchDate day,
                            GError **error)
{
  CchAgencyTerm *running = cch_organisation_check_agency (records, agency, day, error);
  CchAgency *record = cch_organisation_records_find (records, agency);

  if (running == NULL)
    return FALSE;
  if (cch_date_compare (running->start, day) >= 0
      || (!cch_date_is_none (record->founded) && cch_date_compare (record->founded, day) >= 0))
    return refuse_with_day (_ ("“%s” begins only on %s. Choose a later day"), running->name,
                            running->start, error);

  for (guint i = 0; i < records->terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (records->terms, i);

      if (term->agency == agency && cch_date_compare (term->start, day) > 0)
        return refuse_with_day (_ ("“%s” has a change on %s, after that day. Choose a later day"),
                                running->name, term->start, error);
    }
  return TRUE;
}
