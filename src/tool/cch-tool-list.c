/* caicach-tool list and show: records of an office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-list.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "session/cch-record-input.h"
#include "session/cch-record-lookup.h"
#include "store/cch-query.h"
#include "store/cch-search.h"
#include "store/cch-statement.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

static gboolean
add_condition (CchQuery *query, CchOffice *office, const char *text, GError **error)
{
  const CchKind *kind = cch_query_get_kind (query);
  const CchField *field;
  const char *words;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *exact = NULL;

  if (!cch_tool_split_assignment (kind, text, &field, &words, error))
    return FALSE;
  if ((field->flags & CCH_FIELD_READ_ONLY) != 0
          ? !cch_field_parse (field, words, &value, error)
          : !cch_record_input_parse (office, field, words, &value, error))
    {
      g_prefix_error (error, "%s.", kind->name);
      return FALSE;
    }
  if (field->type == CCH_FIELD_REFERENCE)
    {
      cch_query_where_row (query, field->name, g_value_get_int64 (&value));
      return TRUE;
    }
  exact = cch_field_to_text (field, &value);
  return cch_query_where (query, field->name, CCH_QUERY_EQUAL, exact, error);
}

/* Returns: (transfer full) (nullable) (element-type CchRecord) */
static GPtrArray *
find_records (CchOffice *office, CchQuery *query, guint limit, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CchStatement) statement =
      cch_query_prepare (query, cch_office_get_database (office), error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (limit == 0 || records->len < limit)
         && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecord *record = cch_office_get (office, cch_query_get_kind (query),
                                          cch_statement_get_int64 (statement, 0), error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return statement != NULL && step != CCH_STEP_ERROR ? g_steal_pointer (&records) : NULL;
}

static void
print_records (CchToolOutput *output, CchOffice *office, const CchKind *kind, GPtrArray *records)
{
  g_autoptr (CchJson) json = cch_json_new ();

  if (output->format == CCH_TOOL_FORMAT_TEXT)
    {
      for (guint i = 0; i < records->len; i++)
        {
          g_autofree char *line = cch_tool_describe_record (office, records->pdata[i]);

          cch_tool_output_print (output, "%s\n", line);
        }
      return;
    }

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "kind", kind->name);
  cch_json_begin_array (json, "records");
  for (guint i = 0; i < records->len; i++)
    cch_tool_add_record (json, NULL, office, records->pdata[i]);
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static int
list_office (CchToolOutput *output, char **rest, const char *search, guint limit, GError **error)
{
  const CchKind *kind = cch_tool_find_kind (rest[1], error);
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchQuery) query = NULL;
  g_autoptr (GPtrArray) records = NULL;
  CchOffice *office;

  if (kind == NULL)
    return -1;
  /* Whoever searches brings the search index up to date, which is writing. */
  session = cch_session_open (rest[0], search != NULL ? CCH_SESSION_WRITE : CCH_SESSION_READ, NULL,
                              NULL, error);
  if (session == NULL)
    return -1;

  office = cch_session_get_office (session);
  query = cch_query_new (kind);
  for (guint i = 2; rest[i] != NULL; i++)
    if (!add_condition (query, office, rest[i], error))
      return -1;
  if (search != NULL)
    {
      cch_query_search (query, search);
      if (!cch_search_catch_up (office, 0, error))
        return -1;
    }

  records = find_records (office, query, limit, error);
  if (records == NULL)
    return -1;
  print_records (output, office, kind, records);
  return EXIT_SUCCESS;
}

static int
run_list (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_autofree char *search = NULL;
  int limit = 0;
  const GOptionEntry entries[] = {
    { "search", 0, 0, G_OPTION_ARG_STRING, &search },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("list", rest, 2, 0, error))
    return -1;
  if (limit < 0)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("--limit: write how many records at most"));
      return -1;
    }
  return list_office (output, rest, search, (guint) limit, error);
}

static int
run_show (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchRecord) record = NULL;

  if (!cch_tool_command_parse (arguments, NULL, &rest, error)
      || !cch_tool_require_arguments ("show", rest, 2, 2, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL)
    return -1;
  record = cch_record_lookup (cch_session_get_office (session), NULL, rest[1], error);
  if (record == NULL)
    return -1;
  cch_tool_print_record (output, cch_session_get_office (session), record);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_list_command = {
  "list",
  "OFFICE KIND [FIELD=VALUE …] [--search TEXT] [--limit N]",
  N_ ("Lists records; a search ignores case, tone marks and đ."),
  run_list,
};

const CchToolCommand cch_tool_show_command = {
  "show",
  "OFFICE ID",
  N_ ("Shows one record."),
  run_show,
};
