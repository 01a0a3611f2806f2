/* What is offered while somebody writes in a column of the task table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-offers.h"

#include "model/cch-agency-alias.h"
#include "model/cch-task-agency.h"
#include "session/cch-phrases.h"
#include "store/cch-record-sql.h"

#include <string.h>

struct _CchTaskOffers
{
  CchOpenPlan *plan;   /* ref */
  GHashTable *columns; /* source id (not owned) -> CchCompletion, owned */
};

/* The times that plans name, with the keys that officials use for them. %d is the year. */
static const struct
{
  const char *text;
  const char *key;
} times[] = {
  { "Quý I/%d", "q1" },           { "Quý II/%d", "q2" },        { "Quý III/%d", "q3" },
  { "Quý IV/%d", "q4" },          { "Tháng 01/%d", "t1" },      { "Tháng 02/%d", "t2" },
  { "Tháng 3/%d", "t3" },         { "Tháng 4/%d", "t4" },       { "Tháng 5/%d", "t5" },
  { "Tháng 6/%d", "t6" },         { "Tháng 7/%d", "t7" },       { "Tháng 8/%d", "t8" },
  { "Tháng 9/%d", "t9" },         { "Tháng 10/%d", "t10" },     { "Tháng 11/%d", "t11" },
  { "Tháng 12/%d", "t12" },       { "Trong năm %d", "tn" },     { "Thường xuyên trong năm", "tx" },
  { "Hằng tháng, năm %d", "ht" }, { "Hằng quý, năm %d", "hq" }, { "06 tháng đầu năm %d", "6t" },
};

static gboolean
lists_agencies (const CchColumnSource *source)
{
  return g_str_equal (source->id, "lead") || g_str_equal (source->id, "cooperating")
         || g_str_equal (source->id, "executing");
}

/**
 * cch_task_offers_get_separators:
 *
 * Returns: letters that part several values in such a cell
 */
const char *
cch_task_offers_get_separators (const CchColumnSource *source)
{
  return lists_agencies (source) ? ";,\n" : "\n";
}

CchTaskOffers *
cch_task_offers_new (CchOpenPlan *plan)
{
  CchTaskOffers *offers = g_new0 (CchTaskOffers, 1);

  offers->plan = g_object_ref (plan);
  offers->columns =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) cch_completion_free);
  return offers;
}

void
cch_task_offers_free (CchTaskOffers *offers)
{
  g_hash_table_unref (offers->columns);
  g_object_unref (offers->plan);
  g_free (offers);
}

static gboolean
belongs_to (const CchTaskAgency *agency, const CchColumnSource *source)
{
  if (g_str_equal (source->id, "executing"))
    return TRUE;
  return (agency->role == CCH_TASK_ROLE_LEAD) == g_str_equal (source->id, "lead");
}

/* How often each agency stands in that column of the plan. */
static GHashTable *
count_uses (const CchPlanView *view, const CchColumnSource *source)
{
  GHashTable *uses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      for (guint j = 0; j < task->agencies->len; j++)
        {
          const CchTaskAgency *agency = g_ptr_array_index (task->agencies, j);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (uses, &agency->agency));

          if (agency->agency != 0 && belongs_to (agency, source))
            g_hash_table_replace (uses, g_memdup2 (&agency->agency, sizeof (gint64)),
                                  GUINT_TO_POINTER (count + 1));
        }
    }
  return uses;
}

static void
add_aliases (CchTaskOffers *offers, CchCompletion *completion, GHashTable *entries)
{
  CchDatabase *database = cch_office_get_database (cch_open_plan_get_office (offers->plan));
  g_autofree char *sql = cch_record_sql_select (&cch_agency_alias_kind, "");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, NULL);
  g_autoptr (CchAgencyAlias) alias = CCH_AGENCY_ALIAS (cch_record_new (&cch_agency_alias_kind));

  while (statement != NULL && cch_statement_step (statement, NULL) == CCH_STEP_ROW)
    {
      gpointer entry;

      cch_record_sql_read (statement, CCH_RECORD (alias));
      if (alias->alias != NULL
          && g_hash_table_lookup_extended (entries, &alias->agency, NULL, &entry))
        cch_completion_add_name (completion, GPOINTER_TO_UINT (entry), alias->alias);
    }
}

/* Each agency as the tables name it; its full name, short name and other names all lead there. */
static void
add_agencies (CchTaskOffers *offers, CchCompletion *completion, const CchColumnSource *source)
{
  const CchPlanView *view = cch_open_plan_get_view (offers->plan, NULL);
  g_autoptr (GHashTable) uses = view != NULL ? count_uses (view, source) : NULL;
  g_autoptr (GHashTable) entries = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; view != NULL && i < view->terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->terms, i);
      const char *name = cch_plan_view_get_agency_name (view, term->agency);
      guint entry;

      if (cch_plan_view_find_agency (view, term->agency) != term || name == NULL)
        continue;
      entry = cch_completion_add (completion, name, term->name,
                                  GPOINTER_TO_UINT (g_hash_table_lookup (uses, &term->agency)));
      if (term->name != NULL)
        cch_completion_add_name (completion, entry, term->name);
      g_hash_table_insert (entries, &term->agency, GUINT_TO_POINTER (entry));
    }
  add_aliases (offers, completion, entries);
}

static void
add_phrases (CchTaskOffers *offers, CchCompletion *completion, const CchColumnSource *source)
{
  CchDatabase *database = cch_office_get_database (cch_open_plan_get_office (offers->plan));
  g_autoptr (GPtrArray) phrases =
      cch_phrases_list (database, cch_open_plan_get_plan (offers->plan), source, NULL);

  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    {
      const CchPhrase *phrase = g_ptr_array_index (phrases, i);

      cch_completion_add (completion, phrase->text, NULL, phrase->uses);
    }
}

static char *
fill_year (const char *text, gint64 year)
{
  g_auto (GStrv) parts = g_strsplit (text, "%d", -1);
  g_autofree char *words = g_strdup_printf ("%" G_GINT64_FORMAT, year);

  return g_strjoinv (words, parts);
}

static void
add_times (CchTaskOffers *offers, CchCompletion *completion)
{
  gint64 year = cch_open_plan_get_plan (offers->plan)->year;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = fill_year (times[i].text, year);

      cch_completion_add_name (completion, cch_completion_add (completion, text, NULL, 0),
                               times[i].key);
    }
}

/* Returns: (transfer none): what may be meant in that column */
CchCompletion *
cch_task_offers_get (CchTaskOffers *offers, const CchColumnSource *source)
{
  CchCompletion *completion = g_hash_table_lookup (offers->columns, source->id);

  if (completion != NULL)
    return completion;
  completion = cch_completion_new ();
  if (lists_agencies (source))
    add_agencies (offers, completion, source);
  add_phrases (offers, completion, source);
  if (g_str_equal (source->id, "time"))
    add_times (offers, completion);
  g_hash_table_insert (offers->columns, (gpointer) source->id, completion);
  return completion;
}

/* Each value of a cell that was written is offered first the next time. */
void
cch_task_offers_learn (CchTaskOffers *offers, const CchColumnSource *source, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, cch_task_offers_get_separators (source), -1);

  for (guint i = g_strv_length (parts); i > 0; i--)
    {
      char *part = g_strstrip (parts[i - 1]);

      cch_completion_use (cch_task_offers_get (offers, source),
                          g_str_has_prefix (part, "- ") ? part + 2 : part);
    }
}
