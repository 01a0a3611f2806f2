/* What happens to agencies, as a value: told in words before it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-event.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-area.h"
#include "session/cch-organisation-check.h"
#include "session/cch-organisation-edit.h"
#include "store/cch-edit.h"
#include "store/cch-statement.h"

CchOrganisationEvent *
cch_organisation_event_new (CchOrganisationEventKind kind, gint64 agency)
{
  CchOrganisationEvent *event = g_new0 (CchOrganisationEvent, 1);

  event->kind = kind;
  event->agency = agency;
  event->others = g_array_new (FALSE, FALSE, sizeof (gint64));
  event->names = g_new0 (char *, 1);
  event->shares = g_array_new (FALSE, FALSE, sizeof (CchTaskShare));
  return event;
}

void
cch_organisation_event_free (CchOrganisationEvent *event)
{
  g_array_unref (event->others);
  g_array_unref (event->shares);
  g_strfreev (event->names);
  g_free (event->short_name);
  g_free (event->basis);
  g_free (event);
}

/* Those that end: all that take part in a merger but the one that goes on. */
static GArray *
list_ending (const CchOrganisationEvent *event)
{
  GArray *ending = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (event->agency != event->into)
    g_array_append_val (ending, event->agency);
  for (guint i = 0; i < event->others->len; i++)
    if (g_array_index (event->others, gint64, i) != event->into)
      g_array_append_val (ending, g_array_index (event->others, gint64, i));
  return ending;
}

/* A new agency takes after the one that it comes from, but for its name. */
static CchAgencyTerm *
draft_from (CchOffice *office,
            const CchOrganisationEvent *event,
            const char *name,
            const char *short_name,
            GError **error)
{
  CchAgencyTerm *draft = cch_organisation_dup_term (office, event->agency, event->day, error);

  if (draft == NULL)
    return NULL;
  g_free (draft->name);
  draft->name = g_strdup (name);
  g_free (draft->short_name);
  draft->short_name = g_strdup (short_name);
  return draft;
}

static gboolean
require_name (const CchOrganisationEvent *event, GError **error)
{
  if (event->names[0] != NULL && *event->names[0] != '\0')
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED, _ ("Write the name"));
  return FALSE;
}

static gint64
merge (CchOffice *office, const CchOrganisationEvent *event, GError **error)
{
  g_autoptr (GArray) ending = list_ending (event);
  g_autoptr (CchAgencyTerm) draft = NULL;

  if (event->into == 0)
    {
      if (!require_name (event, error))
        return 0;
      draft = draft_from (office, event, event->names[0], event->short_name, error);
      if (draft == NULL)
        return 0;
    }
  return cch_organisation_merge (office, ending, event->into, draft, event->day, event->basis,
                                 error);
}

static gint64
split (CchOffice *office, const CchOrganisationEvent *event, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; event->names[i] != NULL; i++)
    {
      CchAgencyTerm *draft = draft_from (office, event, event->names[i], NULL, error);

      if (draft == NULL)
        return 0;
      g_ptr_array_add (drafts, draft);
    }
  return cch_organisation_split (office, event->agency, drafts, event->shares, event->day,
                                 event->basis, error)
             ? event->agency
             : 0;
}

static gint64
add_past (CchOffice *office, const CchOrganisationEvent *event, GError **error)
{
  g_autoptr (CchAgencyTerm) term = NULL;

  if (!require_name (event, error))
    return 0;
  term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));
  term->agency = event->agency;
  term->name = g_strdup (event->names[0]);
  term->short_name = g_strdup (event->short_name);
  term->start = event->day;
  term->end = event->last;
  return cch_organisation_add_past (office, term, error) ? event->agency : 0;
}

static gint64
set_owner (CchOffice *office, const CchOrganisationEvent *event, GError **error)
{
  if (event->area == 0)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED, _ ("Choose the area"));
      return 0;
    }
  return cch_organisation_set_owner (office, event->area, event->agency, event->day, error)
             ? event->agency
             : 0;
}

/**
 * cch_organisation_event_apply:
 *
 * One entry of the journal, or nothing.
 *
 * Returns: the agency to look at afterwards, 0 when it is refused
 */
gint64
cch_organisation_event_apply (CchOffice *office, const CchOrganisationEvent *event, GError **error)
{
  if (!cch_organisation_check_day (event->day, error))
    return 0;
  switch (event->kind)
    {
    case CCH_ORGANISATION_MERGE:
      return merge (office, event, error);
    case CCH_ORGANISATION_SPLIT:
      return split (office, event, error);
    case CCH_ORGANISATION_DISSOLVE:
      return cch_organisation_dissolve (office, event->agency, event->into, event->day,
                                        event->basis, error)
                 ? event->agency
                 : 0;
    case CCH_ORGANISATION_MOVE:
      return cch_organisation_place_under (office, event->agency, event->into, event->day, error)
                 ? event->agency
                 : 0;
    case CCH_ORGANISATION_OWN:
      return set_owner (office, event, error);
    case CCH_ORGANISATION_PAST_NAME:
      return add_past (office, event, error);
    case CCH_ORGANISATION_HAND_OUT:
      return cch_organisation_hand_out (office, event->agency, event->shares, event->others,
                                        event->day, error)
                 ? event->agency
                 : 0;
    default:
      g_return_val_if_reached (0);
    }
}

/* What passes on when agencies end. */
typedef struct
{
  gint64 tasks;
  gint64 areas;
  gint64 agencies;
} Passing;

static gint64
count (CchDatabase *database, const char *sql, gint64 agency, CchDate day)
{
  g_autofree char *iso = cch_date_to_iso (day);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, NULL);

  if (statement == NULL)
    return 0;
  cch_statement_bind_int64 (statement, 1, agency);
  cch_statement_bind_text (statement, 2, iso);
  return cch_statement_step (statement, NULL) == CCH_STEP_ROW
             ? cch_statement_get_int64 (statement, 0)
             : 0;
}

static Passing
count_passing (CchOffice *office, const GArray *ending, CchDate day)
{
  CchDatabase *database = cch_office_get_database (office);
  Passing passing = { 0 };

  for (guint i = 0; i < ending->len; i++)
    {
      gint64 agency = g_array_index (ending, gint64, i);

      passing.tasks += count (
          database,
          "SELECT count (DISTINCT task.id) FROM task_agency JOIN task ON task.id = task_agency.task"
          " JOIN plan ON plan.id = task.plan WHERE plan.state = 'draft'"
          " AND task_agency.agency = ?1 AND ?2 <> ''",
          agency, day);
      passing.areas += count (database,
                              "SELECT count (*) FROM area_owner WHERE agency = ?1"
                              " AND (end IS NULL OR end = '' OR end >= ?2)",
                              agency, day);
      passing.agencies += count (database,
                                 "SELECT count (DISTINCT agency) FROM agency_term WHERE parent = ?1"
                                 " AND (end IS NULL OR end = '' OR end >= ?2)",
                                 agency, day);
    }
  return passing;
}

static char *
name_agency (CchOffice *office, gint64 agency, CchDate day)
{
  g_autoptr (CchAgencyTerm) term = cch_organisation_dup_term (office, agency, day, NULL);

  return g_strdup (term != NULL && term->name != NULL ? term->name : "…");
}

static char *
describe_passing (CchOffice *office, const CchOrganisationEvent *event)
{
  g_autoptr (GArray) ending = list_ending (event);
  Passing passing = count_passing (office, ending, event->day);
  g_autofree char *to =
      event->into != 0 ? name_agency (office, event->into, event->day) : g_strdup (event->names[0]);

  if (event->kind == CCH_ORGANISATION_DISSOLVE && event->into == 0)
    return g_strdup_printf (_ ("%d areas are left without an owner; %d tasks in drafts keep the "
                               "agency until somebody else gets them."),
                            (int) passing.areas, (int) passing.tasks);
  return g_strdup_printf (_ ("%d tasks in drafts, %d areas and %d agencies under it pass to “%s”."),
                          (int) passing.tasks, (int) passing.areas, (int) passing.agencies, to);
}

/* "“A”: 3; “B”: 2; nobody yet: 1" */
static char *
describe_shares (const CchOrganisationEvent *event, char **takers, guint n_tasks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; takers[i] != NULL; i++)
    {
      guint n = cch_task_share_count (event->shares, i);

      if (n > 0)
        g_string_append_printf (text, _ ("“%s”: %u; "), takers[i], n);
    }
  if (n_tasks > event->shares->len)
    g_string_append_printf (text, _ ("nobody yet: %u"), n_tasks - event->shares->len);
  if (g_str_has_suffix (text->str, "; "))
    g_string_truncate (text, text->len - 2);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_split (CchOffice *office, const CchOrganisationEvent *event)
{
  g_autoptr (GArray) ending = list_ending (event);
  Passing passing = count_passing (office, ending, event->day);
  g_autofree char *shares = describe_shares (event, event->names, (guint) passing.tasks);
  g_autofree char *tasks =
      passing.tasks > 0 ? g_strdup_printf (_ (" Tasks in drafts: %s."), shares) : g_strdup ("");

  return g_strdup_printf (_ ("%d areas and %d agencies under it pass to “%s”.%s"),
                          (int) passing.areas, (int) passing.agencies,
                          event->names[0] != NULL ? event->names[0] : "…", tasks);
}

static char *
describe_handing_out (CchOffice *office, const CchOrganisationEvent *event)
{
  g_autoptr (GArray) from = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) takers = NULL;
  g_autofree char *shares = NULL;

  g_array_append_val (from, event->agency);
  for (guint i = 0; i < event->others->len; i++)
    {
      g_autofree char *name =
          name_agency (office, g_array_index (event->others, gint64, i), event->day);

      g_strv_builder_add (builder, name);
    }
  takers = g_strv_builder_end (builder);
  shares = describe_shares (event, takers, (guint) count_passing (office, from, event->day).tasks);
  return g_strdup_printf (_ ("Tasks in drafts: %s."), shares);
}

static char *
describe_move (CchOffice *office, const CchOrganisationEvent *event)
{
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *name = name_agency (office, event->agency, event->day);
  g_autofree char *to = name_agency (office, event->into, event->day);

  g_array_append_val (moved, event->agency);
  if (event->into == 0)
    return g_strdup_printf (_ ("“%s” has no superior any more."), name);
  return g_strdup_printf (_ ("“%s” comes under “%s”, with %d agencies under it."), name, to,
                          (int) count_passing (office, moved, event->day).agencies);
}

static char *
describe_owner (CchOffice *office, const CchOrganisationEvent *event)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (office), NULL);
  g_autoptr (CchRecord) area = cch_office_get (office, &cch_area_kind, event->area, NULL);
  gint64 owner = records != NULL ? cch_organisation_find_owner (records->owners, event->area,
                                                                cch_date_add_days (event->day, -1))
                                 : 0;
  g_autofree char *before = name_agency (office, owner, event->day);
  g_autofree char *after = name_agency (office, event->agency, event->day);
  const char *name = area != NULL ? CCH_AREA (area)->name : "…";

  if (owner == 0)
    return g_strdup_printf (_ ("“%s” answers for “%s”."), after, name);
  return g_strdup_printf (_ ("“%s” answers for “%s”, in place of “%s”."), after, name, before);
}

static char *
describe (CchOffice *office, const CchOrganisationEvent *event)
{
  switch (event->kind)
    {
    case CCH_ORGANISATION_MERGE:
    case CCH_ORGANISATION_DISSOLVE:
      return describe_passing (office, event);
    case CCH_ORGANISATION_SPLIT:
      return describe_split (office, event);
    case CCH_ORGANISATION_HAND_OUT:
      return describe_handing_out (office, event);
    case CCH_ORGANISATION_MOVE:
      return describe_move (office, event);
    case CCH_ORGANISATION_OWN:
      return describe_owner (office, event);
    case CCH_ORGANISATION_PAST_NAME:
      return g_strdup_printf (_ ("Documents of that time are found under “%s”."), event->names[0]);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cch_organisation_event_preview:
 *
 * Does it in an edit that is thrown away, so what is refused here is refused then, too.
 *
 * Returns: (transfer full) (nullable): what will pass to whom; %NULL with @error when it would be
 *   refused
 */
char *
cch_organisation_event_preview (CchOffice *office,
                                const CchOrganisationEvent *event,
                                GError **error)
{
  g_autofree char *words = describe (office, event);
  g_autoptr (CchEdit) trial = cch_edit_begin (office, "", error);

  if (trial == NULL || cch_organisation_event_apply (office, event, error) == 0)
    return NULL;
  return g_steal_pointer (&words);
}
