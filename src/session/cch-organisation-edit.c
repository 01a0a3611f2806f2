/* Actions on the agencies of an office: each is one entry of the journal, or is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-edit.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-area.h"
#include "session/cch-organisation-action.h"
#include "session/cch-organisation-check.h"

static CchOrganisationRecords *
load (CchOffice *office, GError **error)
{
  return cch_organisation_records_load (cch_office_get_database (office), error);
}

/**
 * cch_organisation_load:
 *
 * Returns: (transfer full): the agencies as they stand on @day
 */
CchOrganisation *
cch_organisation_load (CchOffice *office, CchDate day, GError **error)
{
  g_autoptr (CchOrganisationRecords) records = load (office, error);

  return records != NULL ? cch_organisation_records_resolve (records, day) : NULL;
}

/**
 * cch_organisation_dup_term:
 *
 * Returns: (transfer full): a draft of what the agency is on @day
 */
CchAgencyTerm *
cch_organisation_dup_term (CchOffice *office, gint64 agency, CchDate day, GError **error)
{
  g_autoptr (CchOrganisationRecords) records = load (office, error);
  CchAgencyTerm *term;
  CchAgencyTerm *draft;

  if (records == NULL)
    return NULL;
  term = cch_organisation_check_agency (records, agency, day, error);
  if (term == NULL)
    return NULL;
  draft = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));
  cch_record_copy (CCH_RECORD (draft), CCH_RECORD (term));
  return draft;
}

/**
 * cch_organisation_add:
 * @day: when it was founded; "no date" when it has always been there
 *
 * Returns: the new agency, 0 when it is refused
 */
gint64
cch_organisation_add (CchOffice *office, CchAgencyTerm *draft, CchDate day, GError **error)
{
  g_autoptr (CchOrganisationRecords) records = load (office, error);
  g_auto (CchOrganisationAction) action = { 0 };
  g_autofree char *label = NULL;
  gint64 agency;

  if (records == NULL || !cch_organisation_check_draft (records, 0, draft, day, error))
    return 0;
  label = g_strdup_printf (_ ("Add the agency “%s”"), draft->name);
  if (!cch_organisation_action_begin (&action, office, records, day, label, error))
    return 0;
  agency = cch_organisation_action_found (&action, draft);
  return cch_edit_commit (action.edit, error) ? agency : 0;
}

static char *
describe_change (const CchAgencyTerm *running, const CchAgencyTerm *draft, CchDate day)
{
  g_autofree char *written = cch_organisation_check_write_day (day);

  if (cch_date_compare (running->start, day) == 0)
    return g_strdup_printf (_ ("Correct the agency “%s”"), running->name);
  if (g_strcmp0 (running->name, draft->name) != 0)
    return g_strdup_printf (_ ("Rename “%s” to “%s” from %s"), running->name, draft->name, written);
  if (running->parent != draft->parent)
    return g_strdup_printf (_ ("Put “%s” under another superior from %s"), running->name, written);
  return g_strdup_printf (_ ("Change the agency “%s” from %s"), running->name, written);
}

/**
 * cch_organisation_change:
 * @day: on the first day of what runs then, that is corrected instead
 */
gboolean
cch_organisation_change (CchOffice *office,
                         gint64 agency,
                         CchAgencyTerm *draft,
                         CchDate day,
                         GError **error)
{
  g_autoptr (CchOrganisationRecords) records = load (office, error);
  g_auto (CchOrganisationAction) action = { 0 };
  g_autofree char *label = NULL;
  CchAgencyTerm *running;

  if (records == NULL || !cch_organisation_check_day (day, error))
    return FALSE;
  running = cch_organisation_check_agency (records, agency, day, error);
  if (running == NULL || !cch_organisation_check_draft (records, agency, draft, day, error))
    return FALSE;

  label = describe_change (running, draft, day);
  if (!cch_organisation_action_begin (&action, office, records, day, label, error))
    return FALSE;
  cch_organisation_action_put_term (&action, running, draft, day);
  return cch_edit_commit (action.edit, error);
}

gboolean
cch_organisation_rename (CchOffice *office,
                         gint64 agency,
                         const char *name,
                         const char *short_name,
                         CchDate day,
                         GError **error)
{
  g_autoptr (CchAgencyTerm) draft = cch_organisation_dup_term (office, agency, day, error);

  if (draft == NULL)
    return FALSE;
  g_free (draft->name);
  g_free (draft->short_name);
  draft->name = g_strdup (name);
  draft->short_name = g_strdup (short_name);
  return cch_organisation_change (office, agency, draft, day, error);
}

/**
 * cch_organisation_place_under:
 * @superior: 0 for none
 */
gboolean
cch_organisation_place_under (CchOffice *office,
                              gint64 agency,
                              gint64 superior,
                              CchDate day,
                              GError **error)
{
  g_autoptr (CchAgencyTerm) draft = cch_organisation_dup_term (office, agency, day, error);

  if (draft == NULL)
    return FALSE;
  draft->parent = superior;
  return cch_organisation_change (office, agency, draft, day, error);
}

gboolean
cch_organisation_reclass (CchOffice *office,
                          gint64 agency,
                          const char *agency_class,
                          CchAgencyLevel level,
                          CchDate day,
                          GError **error)
{
  g_autoptr (CchAgencyTerm) draft = cch_organisation_dup_term (office, agency, day, error);

  if (draft == NULL)
    return FALSE;
  g_free (draft->class);
  draft->class = g_strdup (agency_class);
  draft->level = level;
  return cch_organisation_change (office, agency, draft, day, error);
}

/* The name that is known without a first day: it begins when an earlier one ends. */
static CchAgencyTerm *
begin_after (const CchOrganisationRecords *records, const CchAgencyTerm *term)
{
  for (guint i = 0; !cch_date_is_none (term->end) && i < records->terms->len; i++)
    {
      CchAgencyTerm *other = g_ptr_array_index (records->terms, i);

      if (other->agency != term->agency || !cch_date_is_none (other->start)
          || (!cch_date_is_none (other->end) && cch_date_compare (other->end, term->end) <= 0))
        continue;
      other->start = cch_date_add_days (term->end, 1);
      return other;
    }
  return NULL;
}

/**
 * cch_organisation_add_past:
 * @term: with agency, first and last day, such as an earlier name
 *
 * A name that was said to hold always begins on the day after.
 */
gboolean
cch_organisation_add_past (CchOffice *office, CchAgencyTerm *term, GError **error)
{
  g_autoptr (CchOrganisationRecords) records = load (office, error);
  CchAgencyTerm *next = records != NULL ? begin_after (records, term) : NULL;
  g_autofree char *start = next != NULL ? cch_date_to_iso (next->start) : NULL;
  g_autoptr (CchEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (records == NULL || !cch_organisation_check_period (records, term, error))
    return FALSE;
  label = g_strdup_printf (_ ("Enter the earlier name “%s”"), term->name);
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL)
    return FALSE;
  if (next != NULL)
    cch_edit_set (edit, next, "start", start, NULL);
  cch_edit_add (edit, CCH_RECORD (term));
  return cch_edit_commit (edit, error);
}

/* The day before the next owner of the area begins, "no date" when none does. */
static CchDate
find_end (const CchOrganisationRecords *records, gint64 area, CchDate day)
{
  CchDate end = CCH_DATE_NONE;

  for (guint i = 0; i < records->owners->len; i++)
    {
      CchAreaOwner *owner = g_ptr_array_index (records->owners, i);

      if (owner->area == area && cch_date_compare (owner->start, day) > 0
          && (cch_date_is_none (end) || cch_date_compare (owner->start, end) <= 0))
        end = cch_date_add_days (owner->start, -1);
    }
  return end;
}

static void
end_owners (CchOrganisationAction *action, gint64 area)
{
  for (guint i = 0; i < action->records->owners->len; i++)
    {
      CchAreaOwner *owner = g_ptr_array_index (action->records->owners, i);
      int order = cch_date_compare (owner->start, action->day);

      if (owner->area != area || order > 0
          || (!cch_date_is_none (owner->end) && cch_date_compare (owner->end, action->day) < 0))
        continue;
      if (order == 0)
        cch_edit_remove (action->edit, CCH_RECORD (owner));
      else
        cch_organisation_action_set_date (action, owner, "end", &owner->end,
                                          cch_organisation_action_get_eve (action));
    }
}

static gboolean
check_owner (const CchOrganisationRecords *records,
             gint64 area,
             gint64 agency,
             CchDate day,
             GError **error)
{
  g_autofree char *name = cch_organisation_records_dup_name (records, agency, day);

  if (agency != 0 && cch_organisation_check_agency (records, agency, day, error) == NULL)
    return FALSE;
  if (cch_organisation_find_owner (records->owners, area, day) != agency)
    return TRUE;
  if (agency == 0)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("Nobody answers for this area already on that day"));
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                 _ ("“%s” answers for this area already on that day"), name);
  return FALSE;
}

/**
 * cch_organisation_set_owner:
 * @agency: 0 for nobody
 * @day: "no date" for always
 *
 * Whoever answered for the area does so until the day before; who is already entered for a later
 * day stays.
 */
gboolean
cch_organisation_set_owner (CchOffice *office,
                            gint64 area,
                            gint64 agency,
                            CchDate day,
                            GError **error)
{
  g_autoptr (CchOrganisationRecords) records = load (office, error);
  g_autoptr (CchRecord) record = cch_office_get (office, &cch_area_kind, area, NULL);
  g_auto (CchOrganisationAction) action = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (records == NULL)
    return FALSE;
  if (record == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                           _ ("The area is not in this office any more"));
      return FALSE;
    }
  if (!check_owner (records, area, agency, day, error))
    return FALSE;

  name = cch_organisation_records_dup_name (records, agency, day);
  label = agency != 0
              ? g_strdup_printf (_ ("Let “%s” answer for “%s”"), name, CCH_AREA (record)->name)
              : g_strdup_printf (_ ("Let nobody answer for “%s”"), CCH_AREA (record)->name);
  if (!cch_organisation_action_begin (&action, office, records, day, label, error))
    return FALSE;
  end_owners (&action, area);
  if (agency != 0)
    cch_organisation_action_add_owner (&action, area, agency, day, find_end (records, area, day));
  return cch_edit_commit (action.edit, error);
}
