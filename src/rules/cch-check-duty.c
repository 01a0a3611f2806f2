/* Checks of who does what: leads, blocks of duties, recipients, names of agencies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"

#include <string.h>

enum
{
  NEAR = 2,          /* edits between a name and its misspelling */
  SHORTEST_NAME = 8, /* below that, two edits make another name */
  LONGEST_NAME = 120,
};

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

void
cch_check_lead (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) led = collect_leads (view, TRUE);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      gint64 id = cch_record_get_id (CCH_RECORD (task));

      if (task->row != CCH_TASK_ROW_TASK || task->state == CCH_TASK_STATE_CANCELLED
          || g_hash_table_contains (led, &id))
        continue;
      cch_check_context_add (context, task, "text", NULL, _ ("No agency leads this task"));
    }
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

/* The program prints "Lưu: VT, <đơn vị soạn>" itself, so a typed one would be printed twice, unless
 * it is marked as the copy on file. */
void
cch_check_filing_line (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  if (cch_check_length (view->recipients) > 0
      && (view->plan->drafting_unit == NULL || *view->plan->drafting_unit == '\0'))
    cch_check_context_add (context, view->plan, "drafting_unit", NULL,
                           _ ("“Lưu: VT” does not name the drafting unit"));
  for (guint i = 0; i < cch_check_length (view->recipients); i++)
    {
      CchRecipient *recipient = g_ptr_array_index (view->recipients, i);

      if (recipient->wording != NULL && g_str_has_prefix (recipient->wording, "Lưu")
          && recipient->purpose != CCH_RECIPIENT_PURPOSE_FILE)
        cch_check_context_add (context, recipient, "purpose", "file",
                               _ ("“%s” is typed, and would be printed twice"), recipient->wording);
    }
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

void
cch_check_cited_article (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->recipients); i++)
    {
      CchRecipient *recipient = g_ptr_array_index (view->recipients, i);
      g_autofree char *folded =
          recipient->wording != NULL ? cch_text_fold (recipient->wording) : g_strdup ("");
      g_autofree char *article = NULL;

      if (!g_str_has_prefix (folded, "nhu dieu ")
          || !g_ascii_isdigit (folded[strlen ("nhu dieu ")]))
        continue;
      article = g_strdup_printf ("dieu %u", (guint) g_ascii_strtoull (folded + strlen ("nhu dieu "),
                                                                      NULL, 10));
      if (!has_article (view, article))
        cch_check_context_add (context, recipient, "wording", NULL,
                               _ ("“%s”: there is no such article"), recipient->wording);
    }
}

/* Edits between two folded names; more than NEAR is NEAR + 1. */
static guint
measure_distance (const char *first, const char *second)
{
  gsize length = strlen (second);
  guint row[LONGEST_NAME + 1];

  if (length > LONGEST_NAME || strlen (first) > LONGEST_NAME)
    return NEAR + 1;
  for (guint i = 0; i <= length; i++)
    row[i] = i;
  for (guint i = 0; first[i] != '\0'; i++)
    {
      guint corner = row[0];
      guint least = ++row[0];

      for (guint j = 0; j < length; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = MIN (MIN (above, row[j]) + 1, corner + (first[i] == second[j] ? 0 : 1));
          corner = above;
          least = MIN (least, row[j + 1]);
        }
      if (least > NEAR)
        return NEAR + 1;
    }
  return MIN (row[length], NEAR + 1);
}

typedef struct
{
  char *folded; /* owned */
  gsize length;
  const char *name;
} Name;

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->folded);
}

static void
add_name (GArray *names, const char *name)
{
  Name entry = { .name = name };

  if (name == NULL || *name == '\0')
    return;
  entry.folded = cch_text_fold (name);
  entry.length = strlen (entry.folded);
  g_array_append_val (names, entry);
}

static GArray *
collect_names (const CchCheckView *view)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, clear_name);
  for (guint i = 0; i < cch_check_length (view->agency_terms); i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->agency_terms, i);

      add_name (names, term->name);
      add_name (names, term->short_name);
    }
  for (guint i = 0; i < cch_check_length (view->aliases); i++)
    add_name (names, ((CchAgencyAlias *) g_ptr_array_index (view->aliases, i))->alias);
  return names;
}

static const char *
find_near_name (GArray *names, const char *written)
{
  g_autofree char *folded = cch_text_fold (written);
  const char *near = NULL;
  gsize length = strlen (folded);
  guint best = length >= SHORTEST_NAME ? NEAR + 1 : 1;

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      guint distance;

      if (g_str_equal (name->name, written))
        return NULL;
      if (length > name->length + NEAR || name->length > length + NEAR)
        continue;
      distance = measure_distance (folded, name->folded);
      if (distance >= best)
        continue;
      best = distance;
      near = name->name;
    }
  return near;
}

void
cch_check_agency_name (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GArray) names = collect_names (view);

  for (guint i = 0; i < cch_check_length (view->task_agencies); i++)
    {
      CchTaskAgency *link = g_ptr_array_index (view->task_agencies, i);
      const char *near;

      if (link->agency != 0 || link->wording == NULL || *link->wording == '\0')
        continue;
      near = find_near_name (names, link->wording);
      if (near != NULL)
        cch_check_context_add (context, link, "wording", near,
                               _ ("“%s” is written “%s” in the directory"), link->wording, near);
    }
}
