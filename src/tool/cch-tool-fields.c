/* caicach-tool fields: the kinds of records, and the fields of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-fields.h"

#include "base/cch-i18n.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

static void
print_kinds (CchToolOutput *output)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "kinds");
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    {
      const CchKind *kind = cch_kinds_get (i);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "name", kind->name);
      cch_json_add_string (json, "label", cch_kind_get_label (kind));
      cch_json_end (json);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s  %s\n", kind->name, cch_kind_get_label (kind));
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
}

static void
add_choices (CchJson *json, const CchField *field)
{
  cch_json_begin_array (json, "choices");
  for (guint i = 0; i < cch_field_get_n_choices (field); i++)
    {
      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "value", cch_field_get_nick (field, (int) i));
      cch_json_add_string (json, "label", cch_field_get_choice (field, (int) i));
      cch_json_end (json);
    }
  cch_json_end (json);
}

static void
print_fields_json (CchToolOutput *output, const CchKind *kind)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "kind", kind->name);
  cch_json_add_string (json, "label", cch_kind_get_label (kind));
  cch_json_begin_array (json, "fields");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = cch_kind_get_field (kind, i);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "name", field->name);
      cch_json_add_string (json, "type", cch_tool_field_get_type_name (field));
      cch_json_add_string (json, "label", cch_field_get_label (field));
      cch_json_add_boolean (json, "required", (field->flags & CCH_FIELD_REQUIRED) != 0);
      cch_json_add_boolean (json, "read_only", (field->flags & CCH_FIELD_READ_ONLY) != 0);
      if (field->type == CCH_FIELD_REFERENCE)
        cch_json_add_string (json, "target", field->target->name);
      if (field->type == CCH_FIELD_ENUM)
        add_choices (json, field);
      cch_json_end (json);
    }
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static char *
describe_type (const CchField *field)
{
  g_autoptr (GString) text = g_string_new (cch_tool_field_get_type_name (field));

  if (field->type == CCH_FIELD_REFERENCE)
    g_string_append_printf (text, " %s", field->target->name);
  if (field->type == CCH_FIELD_ENUM)
    for (guint i = 0; i < cch_field_get_n_choices (field); i++)
      g_string_append_printf (text, "%s%s", i == 0 ? " " : "|",
                              cch_field_get_nick (field, (int) i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_fields_text (CchToolOutput *output, const CchKind *kind)
{
  cch_tool_output_print (output, "%s  %s\n", kind->name, cch_kind_get_label (kind));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = cch_kind_get_field (kind, i);
      g_autofree char *type = describe_type (field);
      const char *note = "";

      if ((field->flags & CCH_FIELD_REQUIRED) != 0)
        note = _ (" (required)");
      else if ((field->flags & CCH_FIELD_READ_ONLY) != 0)
        note = _ (" (set by the program)");
      cch_tool_output_print (output, "  %s  %s  %s%s\n", field->name, type,
                             cch_field_get_label (field), note);
    }
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  const CchKind *kind;

  if (!cch_tool_command_parse (arguments, NULL, &rest, error)
      || !cch_tool_require_arguments ("fields", rest, 0, 1, error))
    return -1;
  if (rest[0] == NULL)
    {
      print_kinds (output);
      return EXIT_SUCCESS;
    }

  kind = cch_tool_find_kind (rest[0], error);
  if (kind == NULL)
    return -1;
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_fields_json (output, kind);
  else
    print_fields_text (output, kind);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_fields_command = {
  "fields",
  "[KIND]",
  N_ ("Shows the kinds of records, or the fields of one."),
  run,
};
