/* What can be cited: documents of the register, plans, and what was cited before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-citation-sources.h"

#include "base/cch-text.h"
#include "compose/cch-citation-words.h"
#include "model/cch-document.h"
#include "session/cch-citation-parse.h"
#include "session/cch-plan-start.h"
#include "store/cch-query.h"
#include "store/cch-record-sql.h"

#include <string.h>

typedef struct
{
  CchCitation *citation; /* owned: a draft */
  char *folded;          /* owned: what it prints, to be searched */
} Source;

struct _CchCitationSources
{
  GPtrArray *sources; /* (element-type Source), owned */
  GHashTable *keys;   /* (element-type utf8), owned: of what is there, or cited in the plan */
};

static void
free_source (gpointer data)
{
  Source *source = data;

  g_object_unref (source->citation);
  g_free (source->folded);
  g_free (source);
}

/* Takes @citation, unless it is there already. */
static void
take (CchCitationSources *sources, CchCitation *citation)
{
  char *key = cch_citation_get_key (citation);
  g_autofree char *words = NULL;
  Source *source;

  if (key == NULL || !g_hash_table_add (sources->keys, key))
    {
      g_object_unref (citation);
      return;
    }
  words = cch_citation_format_full (citation);
  source = g_new0 (Source, 1);
  source->citation = citation;
  source->folded = cch_text_fold (words);
  g_ptr_array_add (sources->sources, source);
}

static CchCitation *
copy_citation (CchRecord *record)
{
  CchCitation *copy = CCH_CITATION (cch_record_new (&cch_citation_kind));

  cch_record_copy (CCH_RECORD (copy), record);
  copy->plan = 0;
  copy->report = 0;
  copy->position = 0;
  return copy;
}

static CchCitation *
cite_document (const CchDocument *document, const CchPlanView *view)
{
  CchCitation *citation = CCH_CITATION (cch_record_new (&cch_citation_kind));
  const char *agency = cch_plan_view_get_agency_name (view, document->agency);

  citation->document_type = g_strdup (document->document_type);
  citation->number = g_strdup (document->number);
  citation->symbol = g_strdup (document->symbol);
  citation->issued = document->issued;
  citation->issuer = g_strdup (document->issuer != NULL ? document->issuer : agency);
  citation->subject = g_strdup (document->subject);
  return citation;
}

/* "Cải cách hành chính năm 2026" is cited as "về cải cách hành chính năm 2026". */
static char *
make_subject (const char *title)
{
  const char *rest = g_utf8_next_char (title);
  g_autofree char *first = g_strndup (title, (gsize) (rest - title));
  g_autofree char *lower = cch_text_lower (first);

  if (cch_text_match_prefix (title, "ve") > 0)
    return g_strdup (title);
  /* Not of an abbreviation. */
  return g_strconcat ("về ", g_unichar_isupper (g_utf8_get_char (rest)) ? first : lower, rest,
                      NULL);
}

static CchCitation *
cite_plan (const CchPlan *plan, const CchPlanView *view)
{
  CchCitation *citation = CCH_CITATION (cch_record_new (&cch_citation_kind));

  citation->document_type = g_strdup ("KH");
  citation->number = g_strdup (plan->number);
  citation->symbol = g_strdup (plan->symbol);
  citation->issued = plan->issued;
  citation->issuer = g_strdup (cch_plan_view_get_agency_name (view, plan->agency));
  citation->subject = make_subject (plan->title);
  return citation;
}

static gboolean
add_kind (CchCitationSources *sources,
          CchOpenPlan *open,
          const CchKind *kind,
          const char *tail,
          GError **error)
{
  CchPlanView *view = cch_open_plan_get_view (open, error);
  CchDatabase *database = cch_office_get_database (cch_open_plan_get_office (open));
  g_autofree char *sql = cch_record_sql_select (kind, tail);
  g_autoptr (CchStatement) statement = NULL;
  g_autoptr (CchRecord) record = cch_record_new (kind);
  CchStep step;

  if (view == NULL)
    return FALSE;
  statement = cch_statement_new (database, sql, error);
  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1,
                            cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (open))));
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      cch_record_sql_read (statement, record);
      if (kind == &cch_citation_kind)
        take (sources, copy_citation (record));
      else if (kind == &cch_plan_kind)
        take (sources, cite_plan (CCH_PLAN (record), view));
      else
        take (sources, cite_document (CCH_DOCUMENT (record), view));
    }
  return step == CCH_STEP_DONE;
}

static void
leave_out_cited (CchCitationSources *sources, const CchPlanView *view)
{
  for (guint i = 0; view != NULL && i < view->citations->len; i++)
    {
      char *key = cch_citation_get_key (g_ptr_array_index (view->citations, i));

      if (key != NULL)
        g_hash_table_add (sources->keys, key);
    }
}

/* What the regulation rests on, but does not bind everybody: it stands behind what the office has. */
static void
add_regulation (CchCitationSources *sources, CchOpenPlan *plan)
{
  CchRegulation *regulation = cch_open_plan_get_regulation (plan);
  g_autoptr (GPtrArray) offers =
      regulation != NULL ? cch_plan_offer_citations (cch_open_plan_get_plan (plan), regulation)
                         : g_ptr_array_new ();

  for (guint i = 0; i < offers->len; i++)
    take (sources, copy_citation (offers->pdata[i]));
}

/**
 * cch_citation_sources_new:
 * @plan: what it cites already is left out
 *
 * Returns: (transfer full): plans first, then the newest of what was cited, then the register, then
 *   what the regulation rests on
 */
CchCitationSources *
cch_citation_sources_new (CchOpenPlan *plan, GError **error)
{
  /* The newest first; ?1 is the plan itself. */
  static const struct
  {
    const CchKind *kind;
    const char *tail;
  } tails[] = {
    { &cch_plan_kind, "WHERE id <> ?1 AND number <> '' ORDER BY issued DESC, id DESC" },
    { &cch_citation_kind, "WHERE plan IS NOT ?1 ORDER BY id DESC" },
    { &cch_document_kind, "WHERE plan IS NOT ?1 ORDER BY issued DESC, id DESC" },
  };
  g_autoptr (CchCitationSources) sources = g_new0 (CchCitationSources, 1);

  sources->sources = g_ptr_array_new_with_free_func (free_source);
  sources->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  leave_out_cited (sources, cch_open_plan_get_view (plan, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (!add_kind (sources, plan, tails[i].kind, tails[i].tail, error))
      return NULL;
  add_regulation (sources, plan);
  return g_steal_pointer (&sources);
}

void
cch_citation_sources_free (CchCitationSources *sources)
{
  g_ptr_array_unref (sources->sources);
  g_hash_table_unref (sources->keys);
  g_free (sources);
}

static gboolean
has_all (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * cch_citation_sources_find:
 * @folded: words that are all to be there, in any order
 *
 * Returns: (transfer full) (element-type CchCitation): drafts, at most @limit
 */
GPtrArray *
cch_citation_sources_find (const CchCitationSources *sources, const char *folded, guint limit)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; i < sources->sources->len && found->len < limit; i++)
    {
      const Source *source = g_ptr_array_index (sources->sources, i);

      if (has_all (source->folded, words))
        g_ptr_array_add (found, g_object_ref (source->citation));
    }
  return found;
}
