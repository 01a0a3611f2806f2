/* Mergers, splits and ends of agencies, with all that passes to those who follow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-edit.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "session/cch-organisation-action.h"
#include "session/cch-organisation-check.h"

static gboolean
refuse (const char *words, const char *name, GError **error)
{
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED, words, name);
  return FALSE;
}

static gboolean
contains (const GArray *ids, guint n_ids, gint64 id)
{
  for (guint i = 0; i < n_ids; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static gboolean
check_merged (const CchOrganisationRecords *records,
              const GArray *agencies,
              gint64 into,
              CchDate day,
              GError **error)
{
  if (agencies->len < (into != 0 ? 1 : 2))
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                           _ ("Choose at least two agencies to merge"));
      return FALSE;
    }
  for (guint i = 0; i < agencies->len; i++)
    {
      gint64 agency = g_array_index (agencies, gint64, i);
      g_autofree char *name = cch_organisation_records_dup_name (records, agency, day);

      if (agency == into)
        return refuse (_ ("“%s” cannot be merged into itself. Leave it out"), name, error);
      if (contains (agencies, i, agency))
        return refuse (_ ("“%s” is named twice. Leave it out once"), name, error);
      if (!cch_organisation_check_end (records, agency, day, error))
        return FALSE;
    }
  return TRUE;
}

/* What ends cannot stand over what goes on, and its name is free again. */
static gboolean
check_follower (CchOrganisationRecords *records,
                const GArray *ending,
                gint64 agency,
                CchAgencyTerm *draft,
                CchDate day,
                GError **error)
{
  g_autoptr (GPtrArray) kept = NULL;
  GPtrArray *all = records->agencies;
  gboolean done;

  if (draft == NULL)
    return TRUE;
  if (contains (ending, ending->len, draft->parent))
    {
      g_autofree char *name = cch_organisation_records_dup_name (records, draft->parent, day);

      return refuse (_ ("“%s” ends on that day and cannot be the superior. Choose another agency"),
                     name, error);
    }
  kept = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (!contains (ending, ending->len, cch_record_get_id (g_ptr_array_index (all, i))))
      g_ptr_array_add (kept, g_ptr_array_index (all, i));
  records->agencies = kept;
  done = cch_organisation_check_draft (records, agency, draft, day, error);
  records->agencies = all;
  return done;
}

/* Lets all agencies of @ending be followed by one. */
static gboolean
pass_on (CchOrganisationAction *action,
         const GArray *ending,
         gint64 to,
         gint64 top,
         gboolean with_tasks,
         GError **error)
{
  cch_organisation_action_pass_subordinates (action, ending, to, top);
  for (guint i = 0; i < ending->len; i++)
    {
      gint64 from = g_array_index (ending, gint64, i);

      cch_organisation_action_pass_areas (action, from, to);
      if (with_tasks && !cch_organisation_action_pass_tasks (action, from, to, error))
        return FALSE;
      cch_organisation_action_close (action, from);
    }
  return TRUE;
}

static gint64
find_follower (CchOrganisationAction *action, gint64 into, CchAgencyTerm *draft)
{
  CchAgencyTerm *running;

  if (into == 0)
    return cch_organisation_action_found (action, draft);
  running = cch_organisation_records_find_term (action->records, into, action->day);
  if (draft != NULL)
    cch_organisation_action_put_term (action, running, draft, action->day);
  return into;
}

static char *
describe_merger (const CchOrganisationRecords *records,
                 guint n_agencies,
                 gint64 into,
                 const CchAgencyTerm *draft,
                 CchDate day)
{
  g_autofree char *written = cch_organisation_check_write_day (day);
  g_autofree char *name = draft != NULL ? g_strdup (draft->name)
                                        : cch_organisation_records_dup_name (records, into, day);

  return g_strdup_printf (_ ("Merge into “%s” from %s; agencies that end: %u"), name, written,
                          n_agencies);
}

/**
 * cch_organisation_merge:
 * @agencies: (element-type gint64): those that end
 * @into: the agency that takes them in, 0 for a new one
 * @draft: (nullable): the new agency, or what @into is from then on; %NULL when it stays as it is
 * @day: the first day after the merger
 * @basis: (nullable): the document that orders it
 *
 * Areas, subordinate agencies, and duties in plans that are not issued pass to the follower.
 *
 * Returns: the agency that follows, 0 when it is refused
 */
gint64
cch_organisation_merge (CchOffice *office,
                        const GArray *agencies,
                        gint64 into,
                        CchAgencyTerm *draft,
                        CchDate day,
                        const char *basis,
                        GError **error)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (office), error);
  g_auto (CchOrganisationAction) action = { 0 };
  g_autofree char *label = NULL;
  gint64 follower;

  g_return_val_if_fail (into != 0 || draft != NULL, 0);
  if (records == NULL || !cch_organisation_check_day (day, error)
      || !check_merged (records, agencies, into, day, error)
      || (into != 0 && cch_organisation_check_agency (records, into, day, error) == NULL)
      || !check_follower (records, agencies, into, draft, day, error))
    return 0;

  label = describe_merger (records, agencies->len, into, draft, day);
  if (!cch_organisation_action_begin (&action, office, records, day, label, error))
    return 0;
  follower = find_follower (&action, into, draft);
  if (!pass_on (&action, agencies, follower, draft != NULL ? draft->parent : into, TRUE, error))
    return 0;
  for (guint i = 0; i < agencies->len; i++)
    cch_organisation_action_succeed (&action, g_array_index (agencies, gint64, i), follower,
                                     CCH_AGENCY_CHANGE_MERGED, basis);
  return cch_edit_commit (action.edit, error) ? follower : 0;
}

static gboolean
check_parts (CchOrganisationRecords *records,
             const GArray *ending,
             const GPtrArray *drafts,
             CchDate day,
             GError **error)
{
  if (drafts->len < 2)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                           _ ("Name at least two agencies that follow"));
      return FALSE;
    }
  for (guint i = 0; i < drafts->len; i++)
    {
      CchAgencyTerm *draft = g_ptr_array_index (drafts, i);

      if (!check_follower (records, ending, 0, draft, day, error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        {
          CchAgencyTerm *other = g_ptr_array_index (drafts, j);

          if (g_str_equal (other->name, draft->name) && other->parent == draft->parent)
            return refuse (_ ("“%s” is named twice. Leave it out once"), draft->name, error);
        }
    }
  return TRUE;
}

static char *
describe_split (const CchOrganisationRecords *records, gint64 agency, guint n_parts, CchDate day)
{
  g_autofree char *written = cch_organisation_check_write_day (day);
  g_autofree char *name = cch_organisation_records_dup_name (records, agency, day);

  return g_strdup_printf (_ ("Split up “%s” from %s; parts: %u"), name, written, n_parts);
}

/* Returns: (element-type gint64): the parts, %NULL on failure */
static GArray *
found_parts (CchOrganisationAction *action,
             const GArray *ending,
             const GPtrArray *drafts,
             const char *basis,
             GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < drafts->len; i++)
    {
      CchAgencyTerm *draft = g_ptr_array_index (drafts, i);
      gint64 part = cch_organisation_action_found (action, draft);

      g_array_append_val (parts, part);
      cch_organisation_action_succeed (action, g_array_index (ending, gint64, 0), part,
                                       CCH_AGENCY_CHANGE_SPLIT, basis);
      if (i == 0 && !pass_on (action, ending, part, draft->parent, FALSE, error))
        return NULL;
    }
  return g_steal_pointer (&parts);
}

/**
 * cch_organisation_split:
 * @drafts: (element-type CchAgencyTerm): the parts, two or more
 * @shares: (nullable) (element-type CchTaskShare): which part takes which task of a draft
 *
 * The agency ends. Its areas and subordinate agencies pass to the first part. Its other tasks in
 * drafts stay with it, since only a person knows which part takes which.
 */
gboolean
cch_organisation_split (CchOffice *office,
                        gint64 agency,
                        const GPtrArray *drafts,
                        const GArray *shares,
                        CchDate day,
                        const char *basis,
                        GError **error)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (office), error);
  g_autoptr (GArray) ending = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) parts = NULL;
  g_auto (CchOrganisationAction) action = { 0 };
  g_autofree char *label = NULL;

  g_array_append_val (ending, agency);
  if (records == NULL || !cch_organisation_check_day (day, error)
      || !cch_organisation_check_end (records, agency, day, error)
      || !check_parts (records, ending, drafts, day, error))
    return FALSE;

  label = describe_split (records, agency, drafts->len, day);
  if (!cch_organisation_action_begin (&action, office, records, day, label, error))
    return FALSE;
  parts = found_parts (&action, ending, drafts, basis, error);
  if (parts == NULL
      || (shares != NULL
          && !cch_organisation_action_share_tasks (&action, agency, shares, parts, error)))
    return FALSE;
  return cch_edit_commit (action.edit, error);
}

static gboolean
check_lonely (const CchOrganisationRecords *records, gint64 agency, CchDate day, GError **error)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_records_resolve (records, day);
  guint n_under = cch_organisation_count (organisation, NULL, CCH_AGENCY_LEVEL_NONE, agency);
  g_autofree char *name = cch_organisation_records_dup_name (records, agency, day);

  if (n_under == 0)
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("“%s” still has agencies under it: %u. Put them under another superior first, or"
                  " say who follows"),
               name, n_under);
  return FALSE;
}

static gboolean
check_dissolved (const CchOrganisationRecords *records,
                 gint64 agency,
                 gint64 successor,
                 CchDate day,
                 GError **error)
{
  g_autofree char *name = cch_organisation_records_dup_name (records, agency, day);

  if (!cch_organisation_check_day (day, error)
      || !cch_organisation_check_end (records, agency, day, error))
    return FALSE;
  if (successor == 0)
    return check_lonely (records, agency, day, error);
  if (successor == agency)
    return refuse (_ ("“%s” cannot follow itself. Choose another agency"), name, error);
  return cch_organisation_check_agency (records, successor, day, error) != NULL;
}

/**
 * cch_organisation_dissolve:
 * @successor: who takes over areas, subordinate agencies and duties; 0 for nobody, when the areas
 *   are without an owner and the duties stay
 * @day: the first day without the agency
 */
gboolean
cch_organisation_dissolve (CchOffice *office,
                           gint64 agency,
                           gint64 successor,
                           CchDate day,
                           const char *basis,
                           GError **error)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (office), error);
  g_autoptr (GArray) ending = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (CchOrganisationAction) action = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *written = NULL;
  g_autofree char *label = NULL;

  g_array_append_val (ending, agency);
  if (records == NULL || !check_dissolved (records, agency, successor, day, error))
    return FALSE;

  name = cch_organisation_records_dup_name (records, agency, day);
  written = cch_organisation_check_write_day (day);
  label = g_strdup_printf (_ ("Dissolve “%s” from %s"), name, written);
  if (!cch_organisation_action_begin (&action, office, records, day, label, error)
      || !pass_on (&action, ending, successor, successor, successor != 0, error))
    return FALSE;
  if (successor != 0)
    cch_organisation_action_succeed (&action, agency, successor, CCH_AGENCY_CHANGE_DISSOLVED,
                                     basis);
  return cch_edit_commit (action.edit, error);
}

static gboolean
check_takers (const CchOrganisationRecords *records,
              gint64 agency,
              const GArray *shares,
              const GArray *takers,
              CchDate day,
              GError **error)
{
  if (shares->len == 0)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                           _ ("Nothing is handed out yet. Say of a task who takes it"));
      return FALSE;
    }
  for (guint i = 0; i < takers->len; i++)
    {
      gint64 taker = g_array_index (takers, gint64, i);
      g_autofree char *name = cch_organisation_records_dup_name (records, taker, day);

      if (taker == agency)
        return refuse (_ ("“%s” has its tasks already. Choose another agency"), name, error);
      if (cch_organisation_check_agency (records, taker, day, error) == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_organisation_hand_out:
 * @agency: whose open tasks they are; it may have ended
 * @shares: (element-type CchTaskShare): which of @takers takes which; other tasks stay
 * @takers: (element-type gint64)
 * @day: on which @takers exist
 *
 * For what a split or an end has left.
 */
gboolean
cch_organisation_hand_out (CchOffice *office,
                           gint64 agency,
                           const GArray *shares,
                           const GArray *takers,
                           CchDate day,
                           GError **error)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (office), error);
  g_auto (CchOrganisationAction) action = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (records == NULL || !cch_organisation_check_day (day, error)
      || !check_takers (records, agency, shares, takers, day, error))
    return FALSE;
  name = cch_organisation_records_dup_name (records, agency, day);
  label = g_strdup_printf (_ ("Hand out tasks of “%s”: %u"), name, shares->len);
  return cch_organisation_action_begin (&action, office, records, day, label, error)
         && cch_organisation_action_share_tasks (&action, agency, shares, takers, error)
         && cch_edit_commit (action.edit, error);
}
