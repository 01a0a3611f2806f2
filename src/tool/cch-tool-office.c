/* What the commands on office files share: opening, naming and showing records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-office.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-document-type.h"
#include "model/cch-plan.h"
#include "session/cch-record-input.h"
#include "session/cch-record-lookup.h"
#include "store/cch-words.h"

static const char *const type_names[] = {
  [CCH_FIELD_TEXT] = "text", [CCH_FIELD_LINES] = "lines",       [CCH_FIELD_INTEGER] = "integer",
  [CCH_FIELD_REAL] = "real", [CCH_FIELD_BOOLEAN] = "boolean",   [CCH_FIELD_DATE] = "date",
  [CCH_FIELD_TIME] = "time", [CCH_FIELD_ENUM] = "enum",         [CCH_FIELD_REFERENCE] = "reference",
  [CCH_FIELD_HASH] = "hash", [CCH_FIELD_POSITION] = "position",
};

const char *
cch_tool_field_get_type_name (const CchField *field)
{
  return type_names[field->type];
}

const CchKind *
cch_tool_find_kind (const char *name, GError **error)
{
  const CchKind *kind = cch_kinds_find (name);

  if (kind == NULL)
    g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                 _ ("%s: there is no such kind of record. See caicach-tool fields"), name);
  return kind;
}

const CchField *
cch_tool_find_field (const CchKind *kind, const char *name, GError **error)
{
  const CchField *field = cch_kind_find_field (kind, name);

  if (field == NULL)
    g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                 _ ("%s.%s: there is no such field. See caicach-tool fields %s"), kind->name, name,
                 kind->name);
  return field;
}

/**
 * cch_tool_require_arguments:
 * @at_most: 0 for any number
 */
gboolean
cch_tool_require_arguments (const char *command,
                            char **rest,
                            guint at_least,
                            guint at_most,
                            GError **error)
{
  guint count = g_strv_length (rest);

  if (count >= at_least && (at_most == 0 || count <= at_most))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               count < at_least ? _ ("%s: something is missing. See caicach-tool %s --help")
                                : _ ("%s: there is too much. See caicach-tool %s --help"),
               command, command);
  return FALSE;
}

/**
 * cch_tool_split_assignment:
 * @text: FIELD=VALUE
 * @value: (out): points into @text
 */
gboolean
cch_tool_split_assignment (const CchKind *kind,
                           const char *text,
                           const CchField **field,
                           const char **value,
                           GError **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *name = NULL;

  if (equals == NULL || equals == text)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("“%s” is not of the form FIELD=VALUE. See caicach-tool fields %s"), text,
                   kind->name);
      return FALSE;
    }
  name = g_strndup (text, (gsize) (equals - text));
  *field = cch_tool_find_field (kind, name, error);
  *value = equals + 1;
  return *field != NULL;
}

/**
 * cch_tool_fill:
 * @record: a draft
 *
 * Gives the draft the values of all @assignments.
 */
gboolean
cch_tool_fill (CchOffice *office, CchRecord *record, char **assignments, GError **error)
{
  const CchKind *kind = cch_record_get_kind (record);

  for (guint i = 0; assignments[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      const CchField *field;
      const char *text;

      if (!cch_tool_split_assignment (kind, assignments[i], &field, &text, error))
        return FALSE;
      if (!cch_record_input_parse (office, field, text, &value, error))
        {
          g_prefix_error (error, "%s.", kind->name);
          return FALSE;
        }
      cch_record_set_value (record, field, &value);
    }
  return TRUE;
}

/**
 * cch_tool_format_time:
 * @time: microseconds since 1970
 *
 * Returns: (transfer full): the moment in the time of this computer
 */
char *
cch_tool_format_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z");
}

static gint64
get_row (CchRecord *record, const CchField *field)
{
  return *(gint64 *) cch_record_peek (record, field);
}

/* In the file a year that is not given is 0; that is no year a person should read. */
static gboolean
says_nothing (const CchField *field, const GValue *value)
{
  return cch_field_is_empty (field, value)
         || (field->type == CCH_FIELD_INTEGER && field->minimum > 0
             && g_value_get_int64 (value) == 0);
}

/**
 * cch_tool_describe_value:
 *
 * Returns: (transfer full): the value as people read it; empty for none
 */
char *
cch_tool_describe_value (CchOffice *office, CchRecord *record, const CchField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, cch_field_get_value_type (field));
  cch_record_get_value (record, field, &value);
  if (says_nothing (field, &value))
    return g_strdup ("");
  if (field->type == CCH_FIELD_TIME)
    return cch_tool_format_time (get_row (record, field));
  if (field->type == CCH_FIELD_REFERENCE)
    return cch_words_get_title (cch_office_get_database (office), field->target,
                                get_row (record, field));
  return cch_field_to_words (field, &value);
}

/* Its own words, or those of what it belongs to. */
static char *
get_title (CchOffice *office, CchRecord *record)
{
  g_autofree char *title = cch_record_get_title (record);

  if (*title != '\0')
    return g_steal_pointer (&title);
  return cch_words_get_title (cch_office_get_database (office), cch_record_get_kind (record),
                              cch_record_get_id (record));
}

/* Plans of one year are called alike: an amendment, the plan it amends, that of the superior. */
static char *
describe_plan (const CchPlan *plan)
{
  const char *state = _ (cch_document_state_labels[plan->state]);
  g_autofree char *number = NULL;

  if (plan->number == NULL || *plan->number == '\0')
    return g_strdup (state);
  number = cch_document_number_format (plan->number, plan->symbol);
  return g_strdup_printf ("%s, %s", number, state);
}

/**
 * cch_tool_describe_record:
 *
 * Returns: (transfer full): one line: the end of the identifier, and the title; of plans also which
 *   they are
 */
char *
cch_tool_describe_record (CchOffice *office, CchRecord *record)
{
  g_autofree char *title = get_title (office, record);
  g_autofree char *which = CCH_IS_PLAN (record) ? describe_plan (CCH_PLAN (record)) : NULL;

  /* Texts of several lines stay one line of the list. */
  g_strdelimit (title, "\n", ' ');
  if (which != NULL)
    return g_strdup_printf ("%s  %s (%s)", cch_record_get_short_id (record), title, which);
  return g_strdup_printf ("%s  %s", cch_record_get_short_id (record), title);
}

static void
add_reference (CchJson *json, CchOffice *office, CchRecord *record, const CchField *field)
{
  g_autoptr (CchRecord) target =
      cch_office_get (office, field->target, get_row (record, field), NULL);

  if (target != NULL)
    cch_json_add_string (json, field->name, cch_record_get_uuid (target));
  else
    cch_json_add_null (json, field->name);
}

static void
add_real (CchJson *json, const CchField *field, const GValue *value)
{
  g_autofree char *text = cch_field_to_text (field, value);
  CchNumber number;

  /* What is too large or too fine for an exact number stays readable as text. */
  if (cch_number_from_plain (text, &number, NULL))
    cch_json_add_number (json, field->name, number);
  else
    cch_json_add_string (json, field->name, text);
}

static void
add_value (CchJson *json, CchOffice *office, CchRecord *record, const CchField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  g_value_init (&value, cch_field_get_value_type (field));
  cch_record_get_value (record, field, &value);
  if (says_nothing (field, &value))
    {
      cch_json_add_null (json, field->name);
      return;
    }

  text = cch_field_to_text (field, &value);
  if (field->type == CCH_FIELD_REFERENCE)
    add_reference (json, office, record, field);
  else if (field->type == CCH_FIELD_REAL)
    add_real (json, field, &value);
  else if (field->type == CCH_FIELD_BOOLEAN)
    cch_json_add_boolean (json, field->name, g_value_get_boolean (&value));
  else if (field->type == CCH_FIELD_TIME)
    {
      g_autofree char *time = cch_tool_format_time (get_row (record, field));

      cch_json_add_string (json, field->name, time);
    }
  else if (G_VALUE_HOLDS_INT64 (&value))
    cch_json_add_integer (json, field->name, g_value_get_int64 (&value));
  else
    cch_json_add_string (json, field->name, text);
}

/**
 * cch_tool_add_record:
 * @name: (nullable): of the member; %NULL for the document itself or an item of an array
 */
void
cch_tool_add_record (CchJson *json, const char *name, CchOffice *office, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);
  g_autofree char *title =
      cch_words_get_title (cch_office_get_database (office), kind, cch_record_get_id (record));

  cch_json_begin_object (json, name);
  cch_json_add_string (json, "id", cch_record_get_uuid (record));
  cch_json_add_string (json, "kind", kind->name);
  cch_json_add_string (json, "title", title);
  cch_json_begin_object (json, "fields");
  for (guint i = 0; i < kind->n_fields; i++)
    add_value (json, office, record, cch_kind_get_field (kind, i));
  cch_json_end (json);
  cch_json_end (json);
}

/**
 * cch_tool_print_record:
 *
 * Prints the record in the form that the person asked for.
 */
void
cch_tool_print_record (CchToolOutput *output, CchOffice *office, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  if (output->format == CCH_TOOL_FORMAT_JSON)
    {
      g_autoptr (CchJson) json = cch_json_new ();

      cch_tool_add_record (json, NULL, office, record);
      cch_tool_output_print_json (output, json);
      return;
    }

  cch_tool_output_print (output, "%s %s\n", cch_kind_get_label (kind),
                         cch_record_get_uuid (record));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = cch_kind_get_field (kind, i);
      g_autofree char *words = cch_tool_describe_value (office, record, field);

      /* A position is a number with gaps: it says nothing to a person. */
      if (*words != '\0' && field->type != CCH_FIELD_POSITION)
        cch_tool_output_print (output, "%s: %s\n", cch_field_get_label (field), words);
    }
}

gboolean
cch_tool_require_output (const char *command, const char *target, GError **error)
{
  if (target != NULL && *target != '\0')
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("%s: -o FILE is missing. See caicach-tool %s --help"), command, command);
  return FALSE;
}

/**
 * cch_tool_print_file:
 *
 * Says that a file has been written.
 */
void
cch_tool_print_file (CchToolOutput *output, const char *path)
{
  g_autoptr (CchJson) json = NULL;

  if (output->format == CCH_TOOL_FORMAT_TEXT)
    {
      cch_tool_output_print (output, _ ("written: %s\n"), path);
      return;
    }
  json = cch_json_new ();
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "file", path);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}
