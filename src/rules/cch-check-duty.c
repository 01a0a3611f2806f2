/* Checks of who does what: leads, blocks of duties, recipients, names of agencies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"
#include "rules/cch-decision-articles.h"
#include "rules/cch-organisation.h"
#include "rules/cch-plan-form.h"

#include <string.h>

static GHashTable *
collect_leads (const CchCheckView *view, gboolean by_task)
{
  GHashTable *found = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < cch_check_length (view->task_agencies); i++)
    {
      CchTaskAgency *link = g_ptr_array_index (view->task_agencies, i);

      if (link->role != CCH_TASK_ROLE_LEAD && link->role != CCH_TASK_ROLE_EXECUTING)
        continue;
      if (by_task)
        g_hash_table_add (found, &link->task);
      else if (link->role == CCH_TASK_ROLE_LEAD && link->agency != 0)
        g_hash_table_add (found, &link->agency);
    }
  return found;
}

static const char *
find_agency_name (const CchCheckView *view, gint64 agency)
{
  for (guint i = 0; i < cch_check_length (view->agency_terms); i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->agency_terms, i);

      if (term->agency == agency && term->name != NULL)
        return term->name;
    }
  return "?";
}

static CchDate
get_day (const CchCheckView *view)
{
  if (!cch_date_is_none (view->plan->issued))
    return view->plan->issued;
  return view->plan->year > 0 ? cch_date_new ((guint) view->plan->year, 1, 1) : CCH_DATE_NONE;
}

static gint64
find_owner (const CchCheckView *view, gint64 area)
{
  return area != 0 && view->area_owners != NULL
             ? cch_organisation_find_owner (view->area_owners, area, get_day (view))
             : 0;
}

static const char *
find_agency_uuid (const CchCheckView *view, gint64 agency)
{
  for (guint i = 0; i < cch_check_length (view->agencies); i++)
    if (cch_record_get_id (g_ptr_array_index (view->agencies, i)) == agency)
      return cch_record_get_uuid (g_ptr_array_index (view->agencies, i));
  return NULL;
}

/* Whoever answers for the area of a task is the first to be asked to lead it. */
static void
mark_task_without_lead (CchCheckContext *context, CchTask *task)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  gint64 owner = find_owner (view, task->area);
  const char *uuid = owner != 0 ? find_agency_uuid (view, owner) : NULL;
  const char *fields[] = {
    "task", cch_record_get_uuid (CCH_RECORD (task)), "role", "lead", "agency", uuid, NULL,
  };
  g_autofree char *words = NULL;
  CchCheckMark mark = { .record = task, .field = "lead" };

  if (uuid != NULL)
    {
      words = g_strdup_printf (_ ("Let “%s” lead"), find_agency_name (view, owner));
      mark.add = &cch_task_agency_kind;
      mark.fields = fields;
      mark.words = words;
    }
  cch_check_context_mark (context, &mark, _ ("No agency leads this task"));
}

/* A table whose title names the one who leads needs somebody to name. */
static void
check_owners (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const CchRegulationForm *form =
      view->regulation != NULL ? cch_plan_form_find (view->regulation, view->plan) : NULL;
  const CchRegulationTable *table =
      form != NULL ? cch_plan_form_find_task_table (view->regulation, form) : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (table == NULL || table->title == NULL || strstr (table->title, "{owner}") == NULL)
    return;
  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      CchArea *area = cch_check_context_find_area (context, task->area);

      if (area == NULL || !g_hash_table_add (seen, area) || find_owner (view, task->area) != 0)
        continue;
      cch_check_context_add (context, area, "name", NULL,
                             _ ("The title of the table for “%s” names who leads, but no agency "
                                "answers for this area"),
                             area->name);
    }
}

void
cch_check_lead (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) led = collect_leads (view, TRUE);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      gint64 id = cch_record_get_id (CCH_RECORD (task));

      if (task->row == CCH_TASK_ROW_TASK && task->state != CCH_TASK_STATE_CANCELLED
          && !g_hash_table_contains (led, &id))
        mark_task_without_lead (context, task);
    }
  check_owners (context);
}

static void
check_blocks (CchCheckContext *context, GHashTable *leads, GHashTable *blocks)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->sections); i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);

      if (section->agency == 0)
        continue;
      if (!g_hash_table_add (blocks, &section->agency))
        cch_check_context_add (context, section, "agency", NULL, _ ("%s has two blocks of duties"),
                               find_agency_name (view, section->agency));
      else if (!g_hash_table_contains (leads, &section->agency))
        cch_check_context_add (context, section, "agency", NULL,
                               _ ("%s has a block of duties but leads no task"),
                               find_agency_name (view, section->agency));
    }
}

/* Only a plan that has blocks of duties at all owes one to every lead. */
void
cch_check_duty_blocks (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) leads = collect_leads (view, FALSE);
  g_autoptr (GHashTable) blocks = g_hash_table_new (g_int64_hash, g_int64_equal);

  check_blocks (context, leads, blocks);
  if (g_hash_table_size (blocks) == 0)
    return;
  for (guint i = 0; i < cch_check_length (view->task_agencies); i++)
    {
      CchTaskAgency *link = g_ptr_array_index (view->task_agencies, i);

      if (link->role != CCH_TASK_ROLE_LEAD || link->agency == 0
          || g_hash_table_contains (blocks, &link->agency))
        continue;
      g_hash_table_add (blocks, &link->agency);
      cch_check_context_add (context, link, "agency", NULL,
                             _ ("%s leads a task but has no block of duties"),
                             find_agency_name (view, link->agency));
    }
}

#define FILE_COPY "Lưu"

/* A copy on file that was typed prints as it was typed, and only the last one does. */
static void
check_typed_copy (CchCheckContext *context, CchRecipient *recipient, gboolean last)
{
  const CchPlan *plan = cch_check_context_get_view (context)->plan;
  const char *unit = plan->drafting_unit;
  const char *rest = recipient->wording + strlen (FILE_COPY);
  g_autofree char *mend = NULL;

  if (!last)
    {
      cch_check_context_add (context, recipient, "wording", NULL,
                             _ ("“%s” is not printed, because another line below says it"),
                             recipient->wording);
      return;
    }
  if (*rest != ':')
    {
      mend = g_strconcat (FILE_COPY ": ", rest + strspn (rest, " "), NULL);
      cch_check_context_add (context, recipient, "wording", mend,
                             _ ("“%s” has no colon after “Lưu”"), recipient->wording);
    }
  else if (strchr (rest, ',') == NULL && unit != NULL && *unit != '\0')
    {
      mend = g_strconcat (recipient->wording, ", ", unit, NULL);
      cch_check_context_add (context, recipient, "wording", mend,
                             _ ("“%s” does not name the drafting unit"), recipient->wording);
    }
}

/* What follows the recipients on an old form and is none. */
static gboolean
is_no_recipient (const char *wording)
{
  g_autofree char *folded = cch_text_fold_words (wording);

  return g_str_equal (folded, "in ban") || g_str_equal (folded, "noi nhan");
}

static void
check_recipient_line (CchCheckContext *context, CchRecipient *recipient, CchRecipient *last_copy)
{
  if (recipient->wording == NULL)
    return;
  if (is_no_recipient (recipient->wording))
    cch_check_context_add (context, recipient, "wording", NULL, _ ("“%s” is no recipient"),
                           recipient->wording);
  if (!g_str_has_prefix (recipient->wording, FILE_COPY))
    return;
  if (recipient->purpose != CCH_RECIPIENT_PURPOSE_FILE)
    cch_check_context_add (context, recipient, "purpose", "file",
                           _ ("“%s” is typed, and would be printed twice"), recipient->wording);
  else
    check_typed_copy (context, recipient, recipient == last_copy);
}

static CchRecipient *
find_last_copy (const CchCheckView *view)
{
  for (guint i = cch_check_length (view->recipients); i > 0; i--)
    {
      CchRecipient *recipient = g_ptr_array_index (view->recipients, i - 1);

      if (recipient->wording != NULL && g_str_has_prefix (recipient->wording, FILE_COPY))
        return recipient;
    }
  return NULL;
}

/* The program makes "Lưu: VT, <đơn vị soạn>" itself; who types it must type it right, and once. */
void
cch_check_filing_line (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchRecipient *last_copy = find_last_copy (view);

  if (cch_check_length (view->recipients) > 0
      && (view->plan->drafting_unit == NULL || *view->plan->drafting_unit == '\0'))
    cch_check_context_add (context, view->plan, "drafting_unit", NULL,
                           _ ("“Lưu: VT” does not name the drafting unit"));
  for (guint i = 0; i < cch_check_length (view->recipients); i++)
    check_recipient_line (context, g_ptr_array_index (view->recipients, i), last_copy);
}

static gboolean
has_article (const CchCheckView *view, const char *article)
{
  gsize length = strlen (article);

  for (guint i = 0; i < cch_check_length (view->sections); i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);
      const char *texts[] = { section->heading, section->body };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autofree char *folded = texts[j] != NULL ? cch_text_fold (texts[j]) : g_strdup ("");
          const char *at = strstr (folded, article);

          if (at != NULL && !g_ascii_isdigit (at[length]))
            return TRUE;
        }
    }
  return FALSE;
}

/* Returns: the number in "Như Điều 2", 0 when @wording says no such thing */
static guint
read_article (const char *wording)
{
  g_autofree char *folded = wording != NULL ? cch_text_fold (wording) : g_strdup ("");
  gsize prefix = strlen ("nhu dieu ");

  if (!g_str_has_prefix (folded, "nhu dieu ") || !g_ascii_isdigit (folded[prefix]))
    return 0;
  return (guint) g_ascii_strtoull (folded + prefix, NULL, 10);
}

/* The last article of the decision names those who carry it out. */
static guint
get_last_article (const CchCheckView *view)
{
  const CchSection *section = cch_check_find_section (view, CCH_DECISION_ARTICLES);

  return cch_decision_articles_count (section != NULL ? section->body : NULL);
}

static void
check_decision_article (CchCheckContext *context, CchRecipient *recipient, guint number)
{
  const guint last = get_last_article (cch_check_context_get_view (context));
  g_autofree char *digits_of_last = g_strdup_printf ("%u", last);
  g_autofree char *mend = NULL;
  const char *digits = recipient->wording;

  if (number == last)
    return;
  while (!g_ascii_isdigit (*digits))
    digits++;
  mend = cch_check_replace (recipient->wording, (gsize) (digits - recipient->wording),
                            (gsize) (digits - recipient->wording) + strspn (digits, "0123456789"),
                            digits_of_last);
  if (number > last)
    cch_check_context_add (context, recipient, "wording", mend,
                           _ ("“%s”: there is no such article"), recipient->wording);
  else
    cch_check_context_add (context, recipient, "wording", mend,
                           _ ("“%s”: that article does not say who carries out the decision"),
                           recipient->wording);
}

void
cch_check_cited_article (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->recipients); i++)
    {
      CchRecipient *recipient = g_ptr_array_index (view->recipients, i);
      guint number = read_article (recipient->wording);
      g_autofree char *article = g_strdup_printf ("dieu %u", number);

      if (number == 0)
        continue;
      if (view->plan->attached)
        check_decision_article (context, recipient, number);
      else if (!has_article (view, article))
        cch_check_context_add (context, recipient, "wording", NULL,
                               _ ("“%s”: there is no such article"), recipient->wording);
    }
}
