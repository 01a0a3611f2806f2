/* Finds the record that a person means: by its identifier, the end of it, or its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-record-lookup.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-uuid.h"
#include "model/cch-agency.h"
#include "store/cch-statement.h"

/* Fewer letters than this would find records by accident. */
#define MIN_SHORT_ID_LENGTH 4

/* Names that are records of their own. */
static const struct
{
  const CchKind *kind;
  const char *sql; /* ?1 is the text; selects rows of the kind */
} other_names[] = {
  { &cch_agency_kind, "SELECT agency FROM agency_alias WHERE cch_fold (alias) = cch_fold (?1)"
                      " UNION SELECT agency FROM agency_term"
                      " WHERE cch_fold (name) = cch_fold (?1) OR short_name = ?1 LIMIT 2" },
};

/* The records that match so far; two are as good as many. */
typedef struct
{
  const CchKind *kind; /* of the first */
  gint64 row;
  guint count;
} Matches;

/**
 * cch_record_lookup_shorten:
 *
 * Returns: (transfer none): the end of @uuid, which cch_record_lookup() finds
 */
const char *
cch_record_lookup_shorten (const char *uuid)
{
  return uuid + MAX ((int) strlen (uuid) - CCH_RECORD_SHORT_ID_LENGTH, 0);
}

/**
 * cch_record_get_short_id:
 *
 * Returns: (transfer none): the end of the record's uuid
 */
const char *
cch_record_get_short_id (CchRecord *record)
{
  return cch_record_lookup_shorten (cch_record_get_uuid (record));
}

static gboolean
is_short_id (const char *text)
{
  gsize length = strspn (text, "0123456789abcdefABCDEF-");

  return text[length] == '\0' && length >= MIN_SHORT_ID_LENGTH && length <= CCH_UUID_LENGTH;
}

static gboolean
collect (CchOffice *office,
         const CchKind *kind,
         const char *sql,
         const char *text,
         Matches *matches,
         GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), sql, error);
  CchStep step = CCH_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, text);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 row = cch_statement_get_int64 (statement, 0);

      if (matches->count > 0 && matches->kind == kind && matches->row == row)
        continue;
      matches->count++;
      matches->kind = kind;
      matches->row = row;
    }
  return step == CCH_STEP_DONE;
}

static gboolean
collect_by_short_id (CchOffice *office,
                     const CchKind *kind,
                     const char *text,
                     Matches *matches,
                     GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM %s WHERE substr (uuid, -length (?1)) = lower (?1) LIMIT 2",
                       kind->name);

  return collect (office, kind, sql, text, matches, error);
}

/* By the words of a title, exactly first, then as the search box compares them. */
static gboolean
collect_by_name (CchOffice *office,
                 const CchKind *kind,
                 const char *text,
                 Matches *matches,
                 GError **error)
{
  static const char *const forms[] = {
    "SELECT id FROM %s WHERE \"%s\" = ?1 LIMIT 2",
    "SELECT id FROM %s WHERE cch_fold (\"%s\") = cch_fold (?1) LIMIT 2"
  };

  for (guint form = 0; form < G_N_ELEMENTS (forms) && matches->count == 0; form++)
    for (guint i = 0; i < kind->n_fields; i++)
      {
        const CchField *field = cch_kind_get_field (kind, i);
        g_autofree char *sql = NULL;

        if (!cch_field_is_text (field)
            || ((field->flags & CCH_FIELD_TITLE) == 0 && !g_str_equal (field->name, "code")))
          continue;
        sql = g_strdup_printf (forms[form], kind->name, field->name);
        if (!collect (office, kind, sql, text, matches, error))
          return FALSE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (other_names) && matches->count == 0; i++)
    if (other_names[i].kind == kind
        && !collect (office, kind, other_names[i].sql, text, matches, error))
      return FALSE;
  return TRUE;
}

static gboolean
collect_all (CchOffice *office,
             const CchKind *kind,
             const char *text,
             Matches *matches,
             GError **error)
{
  if (is_short_id (text))
    for (guint i = 0; i < cch_kinds_get_n (); i++)
      if ((kind == NULL || kind == cch_kinds_get (i))
          && !collect_by_short_id (office, cch_kinds_get (i), text, matches, error))
        return FALSE;

  return kind == NULL || matches->count > 0 || collect_by_name (office, kind, text, matches, error);
}

/* Whoever took the identifier from the list of another kind is told so. */
static gboolean
is_of_another_kind (CchOffice *office, const CchKind *kind, const char *text, GError **error)
{
  Matches matches = { 0 };

  if (kind == NULL || !collect_all (office, NULL, text, &matches, NULL) || matches.count != 1)
    return FALSE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
               _ ("“%s” is a record of the kind “%s”; this needs one of the kind “%s”. Look up its "
                  "identifier in the list"),
               text, cch_kind_get_label (matches.kind), cch_kind_get_label (kind));
  return TRUE;
}

/**
 * cch_record_lookup:
 * @kind: (nullable): the kind that is meant; a name is looked for only when it is known
 * @text: a uuid, at least four letters of its end, or the name of the record
 *
 * Returns: (transfer full): the one record that is meant
 */
CchRecord *
cch_record_lookup (CchOffice *office, const CchKind *kind, const char *text, GError **error)
{
  Matches matches = { 0 };
  CchRecord *known = cch_uuid_is_valid (text) ? cch_office_find (office, kind, text, NULL) : NULL;

  if (known != NULL)
    return known;
  if (!collect_all (office, kind, text, &matches, error))
    return NULL;
  if (matches.count == 1)
    return cch_office_get (office, matches.kind, matches.row, error);

  if (matches.count == 0 && is_of_another_kind (office, kind, text, error))
    return NULL;
  if (matches.count == 0)
    g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                 _ ("“%s”: there is no such record. Look up its identifier in the list"), text);
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                 _ ("“%s”: more than one record is called so. Write the identifier instead"), text);
  return NULL;
}

/* Returns: (transfer full) (nullable): the record that @record is a part of, if it is */
CchRecord *
cch_record_load_owner (CchOffice *office, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];
      gint64 id = 0;

      if (field->type == CCH_FIELD_REFERENCE && (field->flags & CCH_FIELD_OWNER))
        id = *(const gint64 *) cch_record_peek (record, field);
      if (id != 0)
        return cch_office_get (office, field->target, id, NULL);
    }
  return NULL;
}
