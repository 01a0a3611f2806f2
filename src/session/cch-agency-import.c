/* A list of agencies from a table: every row with its doubts first, then one entry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-agency-import.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "session/cch-agency-columns.h"
#include "session/cch-organisation-records.h"
#include "store/cch-edit.h"

struct _CchAgencyImport
{
  gatomicrefcount references;
  CchOffice *office; /* owned */
  char *file;        /* owned, nullable */
  CchDate day;
  GPtrArray *rows; /* (element-type CchAgencyImportRow), owned */
  char *unread;    /* owned, nullable: headers of columns that are not read */
};

/* Who may be meant by a name: a row of the table, or an agency of the office. */
typedef struct
{
  int row; /* -1 for an agency */
  gint64 agency;
} Candidate;

typedef struct
{
  CchAgencyImport *import;
  CchOrganisation *organisation; /* owned: as it is on the day */
  GHashTable *exact;             /* (element-type utf8 GArray), owned: lower case to candidates */
  GHashTable *folded;            /* (element-type utf8 GArray), owned: without marks */
} Matcher;

G_DEFINE_BOXED_TYPE (CchAgencyImport,
                     cch_agency_import,
                     cch_agency_import_ref,
                     cch_agency_import_unref)

static CchAgencyImportRow *
get_row (const CchAgencyImport *import, guint index)
{
  return g_ptr_array_index (import->rows, index);
}

static void
put (GHashTable *table, char *key, Candidate candidate)
{
  GArray *candidates = g_hash_table_lookup (table, key);

  if (candidates == NULL)
    {
      candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
      g_hash_table_insert (table, key, candidates);
    }
  else
    g_free (key);
  g_array_append_val (candidates, candidate);
}

static void
register_name (Matcher *matcher, const char *name, Candidate candidate)
{
  if (name == NULL || *name == '\0')
    return;
  put (matcher->exact, cch_text_lower (name), candidate);
  put (matcher->folded, cch_text_fold (name), candidate);
}

static void
register_term (Matcher *matcher, const CchAgencyTerm *term, Candidate candidate)
{
  register_name (matcher, term->name, candidate);
  if (g_strcmp0 (term->name, term->short_name) != 0)
    register_name (matcher, term->short_name, candidate);
}

static void
matcher_init (Matcher *matcher, CchAgencyImport *import, CchOrganisation *organisation)
{
  GDestroyNotify unref = (GDestroyNotify) g_array_unref;

  matcher->import = import;
  matcher->organisation = organisation;
  matcher->exact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref);
  matcher->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref);
  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      register_term (matcher, member->term, (Candidate){ -1, member->agency });
    }
}

static void
matcher_clear (Matcher *matcher)
{
  g_hash_table_unref (matcher->exact);
  g_hash_table_unref (matcher->folded);
}

static gboolean
says_same (const char *first, const char *second)
{
  g_autofree char *one = cch_text_fold (first != NULL ? first : "");
  g_autofree char *other = cch_text_fold (second != NULL ? second : "");

  return g_str_equal (one, other);
}

/* Rows that do not say their superior may mean any. */
static gboolean
has_superior (const Matcher *matcher, gint64 agency, const char *superior)
{
  const CchOrganisationMember *member = cch_organisation_find (matcher->organisation, agency);
  const CchOrganisationMember *above;

  if (superior == NULL)
    return TRUE;
  if (member->parent < 0)
    return FALSE;
  above = cch_organisation_get_member (matcher->organisation, (guint) member->parent);
  return says_same (above->term->name, superior) || says_same (above->term->short_name, superior);
}

/* Looks among what is known so far: the office, and the rows above. */
static void
find_duplicate (Matcher *matcher, CchAgencyImportRow *row)
{
  g_autofree char *key = cch_text_lower (row->term->name);
  GArray *candidates = g_hash_table_lookup (matcher->exact, key);

  for (guint i = 0; candidates != NULL && i < candidates->len && row->taken; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->row >= 0)
        row->taken =
            !says_same (row->superior, get_row (matcher->import, (guint) candidate->row)->superior);
      else if (has_superior (matcher, candidate->agency, row->superior))
        {
          row->taken = FALSE;
          row->existing = candidate->agency;
        }
    }
  if (row->taken)
    return;
  cch_agency_import_row_doubt (row, CCH_SEVERITY_WARNING, "agency-duplicate", matcher->import->file,
                               row->existing != 0 ? _ ("“%s” is in the office already")
                                                  : _ ("“%s” stands in a row above"),
                               row->term->name, _ ("The row is left out"));
}

static void
find_lookalike (Matcher *matcher, CchAgencyImportRow *row)
{
  g_autofree char *key = cch_text_fold (row->term->name);
  g_autofree char *lower = cch_text_lower (row->term->name);

  if (!g_hash_table_contains (matcher->folded, key)
      || g_hash_table_contains (matcher->exact, lower))
    return;
  cch_agency_import_row_doubt (row, CCH_SEVERITY_HINT, "agency-lookalike", matcher->import->file,
                               _ ("“%s” differs from another name only in its marks"),
                               row->term->name, _ ("See whether it is the same agency"));
}

static void
register_rows (Matcher *matcher)
{
  for (guint i = 0; i < matcher->import->rows->len; i++)
    {
      CchAgencyImportRow *row = get_row (matcher->import, i);

      if (!row->taken)
        continue;
      find_duplicate (matcher, row);
      if (!row->taken)
        continue;
      find_lookalike (matcher, row);
      register_term (matcher, row->term, (Candidate){ (int) i, 0 });
    }
}

static GArray *
find_candidates (Matcher *matcher, const char *name)
{
  g_autofree char *lower = cch_text_lower (name);
  g_autofree char *folded = cch_text_fold (name);
  GArray *found = g_hash_table_lookup (matcher->exact, lower);

  return found != NULL ? found : g_hash_table_lookup (matcher->folded, folded);
}

static void
find_superior (Matcher *matcher, guint index)
{
  CchAgencyImportRow *row = get_row (matcher->import, index);
  GArray *candidates = find_candidates (matcher, row->superior);
  const Candidate *candidate =
      candidates != NULL && candidates->len == 1 ? &g_array_index (candidates, Candidate, 0) : NULL;
  const char *words = NULL;

  if (candidates == NULL)
    words = _ ("The superior “%s” is neither in the table nor in the office");
  else if (candidate == NULL)
    words = _ ("More than one agency is called “%s”");
  else if (candidate->row == (int) index)
    words = _ ("“%s” would be its own superior");

  if (words != NULL)
    {
      cch_agency_import_row_doubt (
          row, CCH_SEVERITY_WARNING, "agency-superior", matcher->import->file, words, row->superior,
          _ ("The agency comes without a superior; choose one afterwards"));
      return;
    }
  row->superior_row = candidate->row;
  row->term->parent = candidate->agency;
}

/* Every row is walked once: its stamp is that of the walk that met it first. */
static void
drop_circles (CchAgencyImport *import)
{
  g_autofree guint *stamps = g_new0 (guint, import->rows->len);

  for (guint i = 0; i < import->rows->len; i++)
    {
      int at = (int) i;
      int before = -1;

      while (at >= 0 && stamps[at] == 0)
        {
          stamps[at] = i + 1;
          before = at;
          at = get_row (import, (guint) at)->superior_row;
        }
      if (at < 0 || before < 0 || stamps[at] != i + 1)
        continue;
      get_row (import, (guint) before)->superior_row = -1;
      cch_agency_import_row_doubt (
          get_row (import, (guint) before), CCH_SEVERITY_WARNING, "agency-circle", import->file,
          _ ("With “%s” the superiors run in a circle"), get_row (import, (guint) before)->superior,
          _ ("The agency comes without a superior; choose one afterwards"));
    }
}

static void
match (CchAgencyImport *import, CchOrganisation *organisation)
{
  Matcher matcher;

  matcher_init (&matcher, import, organisation);
  register_rows (&matcher);
  for (guint i = 0; i < import->rows->len; i++)
    if (get_row (import, i)->taken && get_row (import, i)->superior != NULL)
      find_superior (&matcher, i);
  drop_circles (import);
  matcher_clear (&matcher);
}

static gboolean
read_rows (CchAgencyImport *import, const CchRegulation *regulation, GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) rows = cch_text_table_read (bytes, CCH_TEXT_TABLE_FILE, error);
  g_auto (CchAgencyColumns) columns = { 0 };
  guint first;

  if (rows == NULL || !cch_agency_columns_find (&columns, rows, &first, error))
    return FALSE;
  for (guint i = first; i < rows->len; i++)
    g_ptr_array_add (import->rows, cch_agency_columns_read (&columns, g_ptr_array_index (rows, i),
                                                            regulation, import->file));
  if (columns.unknown->len > 0)
    {
      g_ptr_array_add (columns.unknown, NULL);
      import->unread = g_strjoinv (", ", (char **) columns.unknown->pdata);
    }
  return TRUE;
}

/**
 * cch_agency_import_new:
 * @regulation: (nullable): knows the classes; without it they are taken as they are written
 * @file: (nullable): what the notices call the table
 * @day: from when the agencies are entered; "no date" when they have always been there
 *
 * Returns: (transfer full): nothing is written yet
 */
CchAgencyImport *
cch_agency_import_new (CchOffice *office,
                       const CchRegulation *regulation,
                       GBytes *bytes,
                       const char *file,
                       CchDate day,
                       GError **error)
{
  g_autoptr (CchAgencyImport) import = g_new0 (CchAgencyImport, 1);
  g_autoptr (CchOrganisationRecords) records = NULL;
  g_autoptr (CchOrganisation) organisation = NULL;

  g_atomic_ref_count_init (&import->references);
  import->office = g_object_ref (office);
  import->file = g_strdup (file);
  import->day = day;
  import->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_agency_import_row_free);

  records = cch_organisation_records_load (cch_office_get_database (office), error);
  if (records == NULL || !read_rows (import, regulation, bytes, error))
    return NULL;
  organisation = cch_organisation_records_resolve (records, day);
  match (import, organisation);
  return g_steal_pointer (&import);
}

CchAgencyImport *
cch_agency_import_ref (CchAgencyImport *import)
{
  g_atomic_ref_count_inc (&import->references);
  return import;
}

void
cch_agency_import_unref (CchAgencyImport *import)
{
  if (!g_atomic_ref_count_dec (&import->references))
    return;
  g_object_unref (import->office);
  g_ptr_array_unref (import->rows);
  g_free (import->file);
  g_free (import->unread);
  g_free (import);
}

guint
cch_agency_import_get_n_rows (const CchAgencyImport *import)
{
  return import->rows->len;
}

const CchAgencyImportRow *
cch_agency_import_get_row (const CchAgencyImport *import, guint index)
{
  g_return_val_if_fail (index < import->rows->len, NULL);

  return get_row (import, index);
}

guint
cch_agency_import_count_taken (const CchAgencyImport *import)
{
  guint count = 0;

  for (guint i = 0; i < import->rows->len; i++)
    count += get_row (import, i)->taken ? 1 : 0;
  return count;
}

/**
 * cch_agency_import_get_day:
 *
 * Returns: from when the agencies are that say no day of their own
 */
CchDate
cch_agency_import_get_day (const CchAgencyImport *import)
{
  return import->day;
}

/**
 * cch_agency_import_get_unread:
 *
 * Returns: (nullable): the headers of the columns that are not read, with commas between
 */
const char *
cch_agency_import_get_unread (const CchAgencyImport *import)
{
  return import->unread;
}

/* Rows with at least one notice. */
guint
cch_agency_import_count_doubts (const CchAgencyImport *import)
{
  guint count = 0;

  for (guint i = 0; i < import->rows->len; i++)
    count += get_row (import, i)->notices->len > 0 ? 1 : 0;
  return count;
}

/**
 * cch_agency_import_set_taken:
 *
 * Returns: %FALSE when the row cannot be taken: it has no name, or its agency is there
 */
gboolean
cch_agency_import_set_taken (CchAgencyImport *import, guint index, gboolean taken)
{
  CchAgencyImportRow *row;

  g_return_val_if_fail (index < import->rows->len, FALSE);

  row = get_row (import, index);
  if (taken && (row->term->name == NULL || row->existing != 0))
    return FALSE;
  row->taken = taken;
  return TRUE;
}

static GArray *
insert_agencies (CchAgencyImport *import, CchEdit *edit)
{
  GArray *ids = g_array_sized_new (FALSE, TRUE, sizeof (gint64), import->rows->len);
  g_autoptr (CchRecord) draft = cch_record_new (&cch_agency_kind);
  CchAgency *agency = CCH_AGENCY (draft);

  for (guint i = 0; i < import->rows->len; i++)
    {
      const CchAgencyImportRow *row = get_row (import, i);
      gint64 id = 0;

      if (row->taken)
        {
          g_free (agency->name);
          g_free (agency->code);
          agency->name = g_strdup (row->term->name);
          agency->code = g_strdup (row->code);
          id = cch_edit_insert (edit, draft);
        }
      g_array_append_val (ids, id);
    }
  return ids;
}

static void
insert_terms (CchAgencyImport *import, CchEdit *edit, const GArray *ids)
{
  for (guint i = 0; i < import->rows->len; i++)
    {
      const CchAgencyImportRow *row = get_row (import, i);
      g_autoptr (CchRecord) draft = NULL;

      if (!row->taken)
        continue;
      draft = cch_record_new (&cch_agency_term_kind);
      cch_record_copy (draft, CCH_RECORD (row->term));
      CCH_AGENCY_TERM (draft)->agency = g_array_index (ids, gint64, i);
      if (cch_date_is_none (row->term->start))
        CCH_AGENCY_TERM (draft)->start = import->day;
      if (row->superior_row >= 0)
        CCH_AGENCY_TERM (draft)->parent = g_array_index (ids, gint64, row->superior_row);
      cch_edit_insert (edit, draft);
    }
}

/**
 * cch_agency_import_apply:
 *
 * Adds the rows that are taken, all or none.
 */
gboolean
cch_agency_import_apply (CchAgencyImport *import, GError **error)
{
  g_autofree char *label =
      g_strdup_printf (_ ("Import agencies: %u"), cch_agency_import_count_taken (import));
  g_autoptr (CchEdit) edit = cch_edit_begin (import->office, label, error);
  g_autoptr (GArray) ids = NULL;

  if (edit == NULL)
    return FALSE;
  ids = insert_agencies (import, edit);
  insert_terms (import, edit, ids);
  return cch_edit_commit (edit, error);
}
