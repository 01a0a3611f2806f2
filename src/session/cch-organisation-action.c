/* One action on agencies while it is done: the edit, and the records as they will be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-action.h"

gboolean
cch_organisation_action_begin (CchOrganisationAction *action,
                               CchOffice *office,
                               CchOrganisationRecords *records,
                               CchDate day,
                               const char *label,
                               GError **error)
{
  action->office = office;
  action->records = records;
  action->day = day;
  action->edit = cch_edit_begin (office, label, error);
  return action->edit != NULL;
}

void
cch_organisation_action_clear (CchOrganisationAction *action)
{
  g_clear_pointer (&action->edit, cch_edit_free);
}

/* The last day of what was before. */
CchDate
cch_organisation_action_get_eve (const CchOrganisationAction *action)
{
  return cch_date_add_days (action->day, -1);
}

void
cch_organisation_action_set_date (CchOrganisationAction *action,
                                  gpointer record,
                                  const char *field,
                                  CchDate *member,
                                  CchDate day)
{
  g_autofree char *text = cch_date_is_none (day) ? NULL : cch_date_to_iso (day);

  cch_edit_set (action->edit, record, field, text, NULL);
  *member = day;
}

static gboolean
is_identity (const CchField *field)
{
  static const char *const names[] = { "agency", "start", "end", NULL };

  return g_strv_contains (names, field->name);
}

static void
copy_description (CchAgencyTerm *target, CchAgencyTerm *source)
{
  CchDate start = target->start;
  CchDate end = target->end;
  gint64 agency = target->agency;

  cch_record_copy (CCH_RECORD (target), CCH_RECORD (source));
  target->agency = agency;
  target->start = start;
  target->end = end;
}

/**
 * cch_organisation_action_found:
 *
 * Returns: the new agency, 0 on failure
 */
gint64
cch_organisation_action_found (CchOrganisationAction *action, CchAgencyTerm *draft)
{
  g_autoptr (CchRecord) agency = cch_record_new (&cch_agency_kind);
  CchAgencyTerm *term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

  CCH_AGENCY (agency)->name = g_strdup (draft->name);
  CCH_AGENCY (agency)->founded = action->day;
  copy_description (term, draft);
  term->start = action->day;
  g_ptr_array_add (action->records->terms, term);
  if (!cch_edit_add (action->edit, agency))
    return 0;

  term->agency = cch_record_get_id (agency);
  return cch_edit_add (action->edit, CCH_RECORD (term)) ? term->agency : 0;
}

/* The usual name follows the last term. */
static void
follow_name (CchOrganisationAction *action, CchAgencyTerm *term)
{
  CchAgency *agency = cch_organisation_records_find (action->records, term->agency);

  if (agency == NULL || !cch_date_is_none (term->end) || g_strcmp0 (agency->name, term->name) == 0)
    return;
  cch_edit_set (action->edit, agency, "name", term->name, NULL);
  g_free (agency->name);
  agency->name = g_strdup (term->name);
}

static void
correct_term (CchOrganisationAction *action, CchAgencyTerm *running, CchAgencyTerm *draft)
{
  for (guint i = 0; i < cch_agency_term_kind.n_fields; i++)
    {
      const CchField *field = cch_kind_get_field (&cch_agency_term_kind, i);
      g_auto (GValue) value = G_VALUE_INIT;

      if (is_identity (field)
          || cch_record_field_equals (CCH_RECORD (running), CCH_RECORD (draft), field))
        continue;
      g_value_init (&value, cch_field_get_value_type (field));
      cch_record_get_value (CCH_RECORD (draft), field, &value);
      cch_edit_set_value (action->edit, CCH_RECORD (running), field, &value);
    }
  copy_description (running, draft);
}

/**
 * cch_organisation_action_put_term:
 * @running: the term that holds on @day
 * @day: when it is the first day of @running, that term is corrected
 */
void
cch_organisation_action_put_term (CchOrganisationAction *action,
                                  CchAgencyTerm *running,
                                  CchAgencyTerm *draft,
                                  CchDate day)
{
  CchAgencyTerm *term;

  if (cch_date_compare (running->start, day) == 0)
    {
      correct_term (action, running, draft);
      follow_name (action, running);
      return;
    }
  term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));
  copy_description (term, draft);
  term->agency = running->agency;
  term->start = day;
  term->end = running->end;
  g_ptr_array_add (action->records->terms, term);
  cch_organisation_action_set_date (action, running, "end", &running->end,
                                    cch_date_add_days (day, -1));
  cch_edit_add (action->edit, CCH_RECORD (term));
  follow_name (action, term);
}

/* The agency is there for the last time on the eve. */
void
cch_organisation_action_close (CchOrganisationAction *action, gint64 agency)
{
  CchAgencyTerm *term = cch_organisation_records_find_term (action->records, agency, action->day);
  CchAgency *record = cch_organisation_records_find (action->records, agency);
  CchDate eve = cch_organisation_action_get_eve (action);

  cch_organisation_action_set_date (action, term, "end", &term->end, eve);
  cch_organisation_action_set_date (action, record, "closed", &record->closed, eve);
}

void
cch_organisation_action_succeed (CchOrganisationAction *action,
                                 gint64 predecessor,
                                 gint64 successor,
                                 CchAgencyChange change,
                                 const char *basis)
{
  g_autoptr (CchRecord) record = cch_record_new (&cch_agency_succession_kind);
  CchAgencySuccession *succession = CCH_AGENCY_SUCCESSION (record);

  succession->predecessor = predecessor;
  succession->successor = successor;
  succession->day = action->day;
  succession->change = change;
  succession->basis = g_strdup (basis);
  cch_edit_add (action->edit, record);
}

void
cch_organisation_action_add_owner (CchOrganisationAction *action,
                                   gint64 area,
                                   gint64 agency,
                                   CchDate start,
                                   CchDate end)
{
  CchAreaOwner *owner = CCH_AREA_OWNER (cch_record_new (&cch_area_owner_kind));

  owner->area = area;
  owner->agency = agency;
  owner->start = start;
  owner->end = end;
  g_ptr_array_add (action->records->owners, owner);
  cch_edit_add (action->edit, CCH_RECORD (owner));
}
