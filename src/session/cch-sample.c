/* Fills a new office with a complete example year: records written as XML elements.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-sample.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "cch-sample-resources.h"
#include "model/cch-agency.h"
#include "model/cch-area.h"
#include "model/cch-plan.h"
#include "model/cch-task.h"
#include "session/cch-task-milestones.h"
#include "store/cch-edit.h"
#include "store/cch-record-sql.h"

#include <string.h>

#define SAMPLE "/io/github/caicach/CaiCach/sample/office.xml"

/**
 * Reader:
 * @names: (char* -> gint64*): rows by the names that @ref gave them
 * @open: (element-type CchRecord), owned: the records around the place that is read; a record is
 *   written when the first one inside it begins, or when it ends
 * @refs: (element-type utf8), owned: as many, what each is called, an empty name for none
 * @text: of the field that is open
 * @late: (element-type Late): fields that would freeze a record, set when all else is written
 * @tasks: (element-type Due): whose time is still to be understood
 * @year: of the plan that is read
 */
typedef struct
{
  CchOffice *office;
  CchEdit *edit;
  GHashTable *names;
  GPtrArray *open;
  GPtrArray *refs;
  const CchField *field;
  GString *text;
  GArray *late;
  GArray *tasks;
  gint64 year;
} Reader;

typedef struct
{
  CchRecord *record; /* owned */
  char *state;       /* owned */
} Late;

/* A task and the year of its plan. */
typedef struct
{
  CchTask *task; /* owned */
  guint year;
} Due;

static void
due_clear (gpointer data)
{
  Due *due = data;

  g_clear_object (&due->task);
}

static void
late_clear (gpointer data)
{
  Late *late = data;

  g_clear_object (&late->record);
  g_clear_pointer (&late->state, g_free);
}

static CchRecord *
get_open (const Reader *reader)
{
  return reader->open->len > 0 ? g_ptr_array_index (reader->open, reader->open->len - 1) : NULL;
}

static void
remember (Reader *reader, const char *name, gint64 row)
{
  g_hash_table_replace (reader->names, g_strdup (name), g_memdup2 (&row, sizeof row));
}

/* The innermost record, which has all its fields by now. */
static void
write_record (Reader *reader)
{
  CchRecord *record = get_open (reader);
  const char *ref = g_ptr_array_index (reader->refs, reader->refs->len - 1);

  if (cch_record_get_id (record) == 0)
    cch_edit_add (reader->edit, record);
  if (*ref != '\0' && !cch_edit_has_failed (reader->edit))
    remember (reader, ref, cch_record_get_id (record));
}

static gboolean
set_reference (Reader *reader,
               CchRecord *record,
               const CchField *field,
               const char *text,
               GError **error)
{
  gint64 *row = g_hash_table_lookup (reader->names, text + (*text == '@'));

  if (row == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("“%s” names no record before it"), text);
      return FALSE;
    }
  *(gint64 *) cch_record_peek (record, field) = *row;
  return TRUE;
}

static gboolean
set_field (Reader *reader, CchRecord *record, const char *name, const char *text, GError **error)
{
  const CchField *field = cch_kind_find_field (cch_record_get_kind (record), name);
  g_auto (GValue) value = G_VALUE_INIT;

  if (field == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("“%s” is not a field of %s"), name,
                   cch_record_get_kind (record)->name);
      return FALSE;
    }
  if (field->type == CCH_FIELD_REFERENCE)
    return set_reference (reader, record, field, text, error);
  if (g_str_equal (name, "state"))
    {
      Late late = { g_object_ref (record), g_strdup (text) };

      g_array_append_val (reader->late, late);
      return TRUE;
    }

  if (!cch_field_parse (field, text, &value, error))
    return FALSE;
  cch_record_set_value (record, field, &value);
  return TRUE;
}

/* A record inside another one belongs to it: the reference of that name is set. */
static void
set_owner (CchRecord *record, CchRecord *owner)
{
  const CchKind *kind = cch_record_get_kind (owner);
  const CchField *field = cch_kind_find_field (cch_record_get_kind (record), kind->name);

  if (field != NULL && field->target == kind)
    *(gint64 *) cch_record_peek (record, field) = cch_record_get_id (owner);
}

static gboolean
begin_record (Reader *reader,
              const CchKind *kind,
              const char **names,
              const char **values,
              GError **error)
{
  g_autoptr (CchRecord) record = cch_record_new (kind);
  CchRecord *owner = get_open (reader);
  const char *ref = "";

  if (owner != NULL)
    {
      write_record (reader);
      set_owner (record, owner);
    }
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "ref"))
      ref = values[i];
    else if (!set_field (reader, record, names[i], values[i], error))
      return FALSE;

  if (kind == &cch_plan_kind)
    reader->year = CCH_PLAN (record)->year;
  g_ptr_array_add (reader->open, g_steal_pointer (&record));
  g_ptr_array_add (reader->refs, g_strdup (ref));
  return TRUE;
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Reader *reader = user_data;
  const CchKind *kind = cch_kinds_find (element);
  CchRecord *open = get_open (reader);

  if (kind != NULL)
    {
      begin_record (reader, kind, names, values, error);
      return;
    }
  reader->field = open != NULL ? cch_kind_find_field (cch_record_get_kind (open), element) : NULL;
  if (reader->field == NULL && !g_str_equal (element, "sample"))
    g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("“%s” is not a kind of record"), element);
}

static void
end_record (Reader *reader)
{
  CchRecord *record = get_open (reader);

  write_record (reader);
  if (CCH_IS_TASK (record))
    {
      Due due = { CCH_TASK (g_object_ref (record)), (guint) reader->year };

      g_array_append_val (reader->tasks, due);
    }
  g_ptr_array_set_size (reader->open, (int) reader->open->len - 1);
  g_ptr_array_set_size (reader->refs, (int) reader->refs->len - 1);
}

/* What is written already would not have it. */
static void
end_field (Reader *reader, GError **error)
{
  CchRecord *record = get_open (reader);

  if (cch_record_get_id (record) != 0)
    g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("“%s” stands behind a part of its record"),
                 reader->field->name);
  else
    set_field (reader, record, reader->field->name, reader->text->str, error);
  reader->field = NULL;
  g_string_truncate (reader->text, 0);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reader *reader = user_data;

  if (reader->field != NULL)
    end_field (reader, error);
  else if (get_open (reader) != NULL)
    end_record (reader);
}

static void
take_text (GMarkupParseContext *context,
           const char *text,
           gsize length,
           gpointer user_data,
           GError **error)
{
  Reader *reader = user_data;

  if (reader->field != NULL)
    g_string_append_len (reader->text, text, (gssize) length);
}

static const GMarkupParser parser = {
  .start_element = start_element,
  .end_element = end_element,
  .text = take_text,
};

static gboolean
parse (Reader *reader, const char *text, gssize length, const char *file, GError **error)
{
  g_autoptr (GMarkupParseContext) context = NULL;
  GMarkupParseFlags flags = G_MARKUP_PREFIX_ERROR_POSITION;

  context = g_markup_parse_context_new (&parser, flags, reader, NULL);
  if (g_markup_parse_context_parse (context, text, length, error)
      && g_markup_parse_context_end_parse (context, error))
    return TRUE;

  g_prefix_error (error, "%s: ", file);
  return FALSE;
}

static gboolean
finish (Reader *reader, GError **error)
{
  for (guint i = 0; i < reader->tasks->len; i++)
    {
      Due *due = &g_array_index (reader->tasks, Due, i);

      if (!cch_task_milestones_derive (reader->edit, reader->office, due->task, due->year, error))
        return FALSE;
    }

  for (guint i = 0; i < reader->late->len; i++)
    {
      Late *late = &g_array_index (reader->late, Late, i);

      cch_edit_set_text (reader->edit, late->record, "state", late->state);
    }
  return cch_edit_commit (reader->edit, error);
}

static gboolean
name_areas (Reader *reader, GError **error)
{
  g_autofree char *sql = cch_record_sql_select (&cch_area_kind, "");
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (reader->office), sql, error);
  g_autoptr (CchArea) area = CCH_AREA (cch_record_new (&cch_area_kind));
  CchStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      g_autofree char *name = NULL;

      cch_record_sql_read (statement, CCH_RECORD (area));
      name = g_strdup_printf ("area:%s", area->code);
      remember (reader, name, cch_record_get_id (CCH_RECORD (area)));
    }
  return step == CCH_STEP_DONE;
}

/**
 * cch_sample_read:
 * @agency: the row of the office's own agency, which the text calls @own
 * @file: what the text is called in messages
 *
 * Adds the records of @text as one entry of the journal, or none of them.
 */
gboolean
cch_sample_read (CchOffice *office,
                 gint64 agency,
                 const char *text,
                 gssize length,
                 const char *file,
                 GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, _ ("Add the sample year"), error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) refs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (Due));
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (Late));
  g_autoptr (GString) field_text = g_string_new (NULL);
  Reader reader = { office, edit, names, open, refs, NULL, field_text, late, tasks, 0 };

  if (edit == NULL)
    return FALSE;

  g_array_set_clear_func (late, late_clear);
  g_array_set_clear_func (tasks, due_clear);
  remember (&reader, "own", agency);
  return name_areas (&reader, error) && parse (&reader, text, length, file, error)
         && finish (&reader, error);
}

static CchRecord *
load_agency (CchOffice *office, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office),
                         "SELECT value FROM setting WHERE key = ?1", error);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_text (statement, 1, CCH_SETTING_AGENCY);
  if (cch_statement_step (statement, error) != CCH_STEP_ROW)
    return NULL;
  return cch_office_find (office, &cch_agency_kind, cch_statement_get_text (statement, 0), error);
}

/**
 * cch_sample_fill:
 *
 * Adds the sample year that ships with the program; for the seed of a new office.
 */
gboolean
cch_sample_fill (CchOffice *office, GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cch_sample_get_resource (), SAMPLE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (CchRecord) agency = bytes != NULL ? load_agency (office, error) : NULL;
  const char *text;
  gsize length;

  if (agency == NULL)
    return FALSE;
  text = g_bytes_get_data (bytes, &length);
  return cch_sample_read (office, cch_record_get_id (agency), text, (gssize) length, "office.xml",
                          error);
}
