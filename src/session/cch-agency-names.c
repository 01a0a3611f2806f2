/* Which agency a person means who writes its name, its short name or another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-agency-names.h"

#include "base/cch-text.h"
#include "model/cch-agency-alias.h"
#include "session/cch-bare-agencies.h"
#include "session/cch-organisation-edit.h"
#include "store/cch-record-sql.h"

#include <string.h>

/* No name has more commas and "và" in it. */
#define MAX_NAME_PARTS 8

struct _CchAgencyNames
{
  GHashTable *agencies; /* char* folded words -> gint64*, owned; 0 for several agencies */
};

/* A part of a list between commas and "và". */
typedef struct
{
  const char *start;
  const char *end;
} Part;

static void
add_name (CchAgencyNames *names, const char *name, gint64 agency)
{
  g_autofree char *words = NULL;
  gint64 *known;

  if (name == NULL)
    return;
  words = cch_text_fold_words (name);
  known = g_hash_table_lookup (names->agencies, words);
  if (known != NULL && *known != agency)
    *known = 0;
  else if (known == NULL && *words != '\0')
    g_hash_table_insert (names->agencies, g_steal_pointer (&words),
                         g_memdup2 (&agency, sizeof agency));
}

/* What agencies are called on the day itself; a name from another time is found by an alias only. */
static GHashTable *
read_terms (CchAgencyNames *names, const CchOrganisation *organisation)
{
  GHashTable *living = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchAgencyTerm *term = cch_organisation_get_member (organisation, i)->term;

      add_name (names, term->name, term->agency);
      add_name (names, term->short_name, term->agency);
      g_hash_table_add (living, g_memdup2 (&term->agency, sizeof term->agency));
    }
  return living;
}

static gboolean
read_bare (CchAgencyNames *names,
           CchDatabase *database,
           CchDate day,
           GHashTable *living,
           GError **error)
{
  g_autoptr (GPtrArray) terms = cch_bare_agencies_list (database, error);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      const CchAgencyTerm *term = terms->pdata[i];

      if (!cch_date_is_none (term->end) && !cch_date_is_none (day)
          && cch_date_compare (term->end, day) < 0)
        continue;
      add_name (names, term->name, term->agency);
      g_hash_table_add (living, g_memdup2 (&term->agency, sizeof term->agency));
    }
  return terms != NULL;
}

static gboolean
read_aliases (CchAgencyNames *names, CchDatabase *database, GHashTable *living, GError **error)
{
  g_autofree char *sql = cch_record_sql_select (&cch_agency_alias_kind, "");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  g_autoptr (CchRecord) record = cch_record_new (&cch_agency_alias_kind);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      const CchAgencyAlias *alias = CCH_AGENCY_ALIAS (record);

      cch_record_sql_read (statement, record);
      if (g_hash_table_contains (living, &alias->agency))
        add_name (names, alias->alias, alias->agency);
    }
  return step == CCH_STEP_DONE;
}

/**
 * cch_agency_names_new:
 * @day: as of which agencies exist
 */
CchAgencyNames *
cch_agency_names_new (CchOffice *office, CchDate day, GError **error)
{
  g_autoptr (CchAgencyNames) names = g_new0 (CchAgencyNames, 1);
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (office, day, error);
  g_autoptr (GHashTable) living = NULL;

  names->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (organisation == NULL)
    return NULL;
  living = read_terms (names, organisation);
  if (!read_bare (names, cch_office_get_database (office), day, living, error)
      || !read_aliases (names, cch_office_get_database (office), living, error))
    return NULL;
  return g_steal_pointer (&names);
}

void
cch_agency_names_free (CchAgencyNames *names)
{
  g_hash_table_unref (names->agencies);
  g_free (names);
}

/**
 * cch_agency_names_find:
 *
 * Returns: the agency, 0 when none or more than one is called so
 */
gint64
cch_agency_names_find (const CchAgencyNames *names, const char *text)
{
  g_autofree char *words = cch_text_fold_words (text);
  const gint64 *agency = g_hash_table_lookup (names->agencies, words);

  return agency != NULL ? *agency : 0;
}

void
cch_agency_mention_free (CchAgencyMention *mention)
{
  g_free (mention->wording);
  g_free (mention);
}

static gboolean
is_mentioned (const GPtrArray *mentions, gint64 agency)
{
  for (guint i = 0; i < mentions->len; i++)
    if (((const CchAgencyMention *) mentions->pdata[i])->agency == agency)
      return TRUE;
  return FALSE;
}

static void
take (GPtrArray *mentions, gint64 agency, const char *start, const char *end)
{
  g_autofree char *wording = g_strstrip (g_strndup (start, (gsize) (end - start)));
  CchAgencyMention *mention;

  if (*wording == '\0' || (agency != 0 && is_mentioned (mentions, agency)))
    return;
  mention = g_new0 (CchAgencyMention, 1);
  mention->agency = agency;
  mention->wording = g_steal_pointer (&wording);
  g_ptr_array_add (mentions, mention);
}

/* Returns: the length of "," or " và " at @at, 0 when another thing stands there */
static gsize
measure_separator (const char *at)
{
  gsize length;

  if (*at == ',')
    return 1;
  if (*at != ' ')
    return 0;
  length = cch_text_match_prefix (at + 1, "va");
  return length > 0 && at[1 + length] == ' ' ? length + 2 : 0;
}

static GArray *
list_parts (const char *start, const char *end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  Part part = { start, start };

  while (part.end < end)
    {
      gsize length = measure_separator (part.end);

      if (length == 0)
        {
          part.end++;
          continue;
        }
      g_array_append_val (parts, part);
      part.start = part.end = MIN (part.end + length, end);
    }
  g_array_append_val (parts, part);
  return parts;
}

/* Returns: how many parts from @first on are one name, the most that can be; 0 when none is */
static guint
match_parts (const CchAgencyNames *names, const GArray *parts, guint first, gint64 *agency)
{
  for (guint n = MIN (parts->len - first, MAX_NAME_PARTS); n > 0; n--)
    {
      const Part *from = &g_array_index (parts, Part, first);
      const Part *to = &g_array_index (parts, Part, first + n - 1);
      g_autofree char *text = g_strndup (from->start, (gsize) (to->end - from->start));

      *agency = cch_agency_names_find (names, text);
      if (*agency != 0)
        return n;
    }
  return 0;
}

static gboolean
has_words (const Part *part)
{
  g_autofree char *text = g_strndup (part->start, (gsize) (part->end - part->start));
  g_autofree char *words = cch_text_fold_words (text);

  return *words != '\0';
}

/* Known names stand alone; what lies between them stays together as it was written. */
static void
split_line (const CchAgencyNames *names, const char *start, const char *end, GPtrArray *mentions)
{
  g_autoptr (GArray) parts = list_parts (start, end);
  Part unknown = { NULL, NULL };
  guint n;

  for (guint i = 0; i < parts->len; i += MAX (n, 1))
    {
      const Part *part = &g_array_index (parts, Part, i);
      gint64 agency;

      n = match_parts (names, parts, i, &agency);
      if (n == 0 && has_words (part))
        unknown = (Part){ unknown.start != NULL ? unknown.start : part->start, part->end };
      if (n == 0)
        continue;
      if (unknown.start != NULL)
        take (mentions, 0, unknown.start, unknown.end);
      unknown.start = NULL;
      take (mentions, agency, part->start, g_array_index (parts, Part, i + n - 1).end);
    }
  if (unknown.start != NULL)
    take (mentions, 0, unknown.start, unknown.end);
}

/**
 * cch_agency_names_split:
 * @text: agencies between semicolons, commas, "và" or one a line
 *
 * A comma or "và" parts only what is known: "Các phòng, ban và đoàn thể" stays as it is, and
 * so does "Sở Văn hóa, Thể thao và Du lịch".
 *
 * Returns: (transfer full) (element-type CchAgencyMention)
 */
GPtrArray *
cch_agency_names_split (const CchAgencyNames *names, const char *text)
{
  GPtrArray *mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_agency_mention_free);

  while (*text != '\0')
    {
      const char *end = text + strcspn (text, ";\n");

      text += strspn (text, " \t-+•");
      if (text < end)
        split_line (names, text, end, mentions);
      text = *end != '\0' ? end + 1 : end;
    }
  return mentions;
}
