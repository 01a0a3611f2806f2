/* What the search box of the window asks: grouped, ranked, and never in the window's own thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-finder.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-area.h"
#include "model/cch-document.h"
#include "model/cch-evidence.h"
#include "model/cch-letter.h"
#include "model/cch-plan.h"
#include "model/cch-report.h"
#include "model/cch-section.h"
#include "model/cch-task.h"
#include "session/cch-record-lookup.h"
#include "store/cch-search.h"

/* Ranked at most, and shown of each kind. */
#define MAX_RANKED 600
#define MAX_SHOWN 12

/* Small changes are taken in before the answer; big ones go on afterwards. */
#define MAX_STEPS 2

/* Owners of owners end somewhere; a damaged file may go round. */
#define MAX_OWNERS 16

/* What stands for itself, in the order of the groups. What is found of another kind stands for the
 * one of these that it is a part of. */
static const CchKind *const shown_kinds[] = {
  &cch_plan_kind,     &cch_task_kind,     &cch_section_kind, &cch_report_kind, &cch_letter_kind,
  &cch_document_kind, &cch_evidence_kind, &cch_agency_kind,  &cch_area_kind,
};

void
cch_finder_answer_free (CchFinderAnswer *answer)
{
  g_ptr_array_unref (answer->found);
  g_free (answer);
}

/* Returns: where its group stands, -1 when it does not stand for itself */
static int
get_group (const CchKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_kinds); i++)
    if (shown_kinds[i] == kind)
      return (int) i;
  return -1;
}

/* Returns: (transfer full) (nullable): what stands for the record */
static CchRecord *
find_shown (CchOffice *office, CchRecord *record)
{
  g_autoptr (CchRecord) shown = g_object_ref (record);

  for (guint i = 0; shown != NULL && i < MAX_OWNERS; i++)
    {
      g_autoptr (CchRecord) part = NULL;

      if (get_group (cch_record_get_kind (shown)) >= 0)
        return g_steal_pointer (&shown);
      part = g_steal_pointer (&shown);
      shown = cch_record_load_owner (office, part);
    }
  return NULL;
}

/* Plans are what tasks and sections are found in; what is nearer says less. */
static char *
describe_owner (CchOffice *office, CchRecord *record)
{
  g_autoptr (CchRecord) owner = NULL;

  if (CCH_IS_TASK (record))
    owner = cch_office_get (office, &cch_plan_kind, CCH_TASK (record)->plan, NULL);
  else
    owner = cch_record_load_owner (office, record);
  return owner != NULL ? cch_record_get_title (owner) : NULL;
}

static char *
describe_place (CchOffice *office, CchRecord *shown, CchRecord *record)
{
  g_autofree char *title = NULL;
  g_autofree char *owner = NULL;

  if (shown != record)
    {
      title = cch_record_get_title (record);
      /* Translators: what part of a record has the words, and what it says: "Product: a report" */
      return g_strdup_printf (_ ("%s: %s"), cch_kind_get_label (cch_record_get_kind (record)),
                              title);
    }
  owner = describe_owner (office, record);
  return g_steal_pointer (&owner);
}

static CchFound *
make_found (CchOffice *office, CchRecord *shown, CchRecord *record)
{
  g_autofree char *title = cch_record_get_title (shown);
  g_autofree char *place = describe_place (office, shown, record);

  return cch_found_new (cch_record_get_kind (shown), cch_record_get_id (shown), title, place);
}

/* Puts what is found into its group, once. */
static void
sort_in (CchOffice *office,
         CchRecord *record,
         CchRecord *shown,
         GPtrArray **groups,
         GHashTable *seen,
         gboolean *full)
{
  GPtrArray *group;

  if (shown == NULL || g_hash_table_contains (seen, shown))
    return;
  group = groups[get_group (cch_record_get_kind (shown))];
  if (group->len == MAX_SHOWN)
    {
      *full = TRUE;
      return;
    }
  g_ptr_array_add (group, make_found (office, shown, record));
  g_hash_table_add (seen, g_object_ref (shown));
}

/* What has the words itself comes before what has them in a part. */
static void
group_all (CchOffice *office, GPtrArray *records, CchFinderAnswer *answer)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GPtrArray *groups[G_N_ELEMENTS (shown_kinds)];

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    groups[i] = g_ptr_array_new ();
  for (guint i = 0; i < records->len; i++)
    if (get_group (cch_record_get_kind (records->pdata[i])) >= 0)
      sort_in (office, records->pdata[i], records->pdata[i], groups, seen, &answer->truncated);
  for (guint i = 0; i < records->len; i++)
    if (get_group (cch_record_get_kind (records->pdata[i])) < 0)
      {
        g_autoptr (CchRecord) shown = find_shown (office, records->pdata[i]);

        sort_in (office, records->pdata[i], shown, groups, seen, &answer->truncated);
      }
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_ptr_array_extend_and_steal (answer->found, groups[i]);
}

/**
 * cch_finder_find:
 * @text: as a person types it
 *
 * Returns: (transfer full): what is found
 */
CchFinderAnswer *
cch_finder_find (CchOffice *office, const char *text, GError **error)
{
  g_autoptr (CchFinderAnswer) answer = g_new0 (CchFinderAnswer, 1);
  g_autoptr (GPtrArray) records = NULL;

  answer->found = g_ptr_array_new_with_free_func (g_object_unref);
  if (!cch_search_catch_up (office, MAX_STEPS, error))
    return NULL;
  answer->complete =
      cch_search_is_current (office)
      || cch_database_get_mode (cch_office_get_database (office)) == CCH_DATABASE_READ;
  records = cch_search_find (office, text, MAX_RANKED, error);
  if (records == NULL)
    return NULL;
  group_all (office, records, answer);
  return g_steal_pointer (&answer);
}

static gpointer
find_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  return cch_finder_find (office, data, error);
}

void
cch_finder_find_async (CchWorker *worker,
                       const char *text,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  cch_worker_run_async (worker, find_job, g_strdup (text), g_free,
                        (GDestroyNotify) cch_finder_answer_free, cancellable, callback, user_data);
}

CchFinderAnswer *
cch_finder_find_finish (GAsyncResult *result, GError **error)
{
  return cch_worker_run_finish (result, error);
}
