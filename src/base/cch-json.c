/* Writes one JSON document, the same bytes for the same content.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-json.h"

struct _CchJson
{
  GString *text;    /* owned */
  GString *closers; /* owned: the bracket that ends each open container, outermost first */
  gboolean empty;   /* nothing stands in the innermost container yet */
};

CchJson *
cch_json_new (void)
{
  CchJson *json = g_new0 (CchJson, 1);

  json->text = g_string_new (NULL);
  json->closers = g_string_new (NULL);
  json->empty = TRUE;
  return json;
}

void
cch_json_free (CchJson *json)
{
  g_string_free (json->text, TRUE);
  g_string_free (json->closers, TRUE);
  g_free (json);
}

static void
append_line (CchJson *json)
{
  g_string_append_c (json->text, '\n');
  for (gsize i = 0; i < json->closers->len; i++)
    g_string_append (json->text, "  ");
}

static void
append_escaped (GString *text, char character)
{
  switch (character)
    {
    case '"':
    case '\\':
      g_string_append_c (text, '\\');
      g_string_append_c (text, character);
      break;
    case '\n':
      g_string_append (text, "\\n");
      break;
    case '\r':
      g_string_append (text, "\\r");
      break;
    case '\t':
      g_string_append (text, "\\t");
      break;
    default:
      if ((guchar) character < ' ' || character == 0x7f)
        g_string_append_printf (text, "\\u%04x", (guint) character);
      else
        g_string_append_c (text, character);
    }
}

static void
append_quoted (GString *text, const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  g_string_append_c (text, '"');
  for (const char *at = valid; *at != '\0'; at++)
    append_escaped (text, *at);
  g_string_append_c (text, '"');
}

static gboolean
is_in_object (const CchJson *json)
{
  return json->closers->len > 0 && json->closers->str[json->closers->len - 1] == '}';
}

/* Everything before a value: the comma, the line, the name. */
static gboolean
begin_value (CchJson *json, const char *name)
{
  g_return_val_if_fail (is_in_object (json) == (name != NULL), FALSE);
  g_return_val_if_fail (json->closers->len > 0 || json->text->len == 0, FALSE);

  if (!json->empty)
    g_string_append_c (json->text, ',');
  if (json->closers->len > 0)
    append_line (json);
  if (name != NULL)
    {
      append_quoted (json->text, name);
      g_string_append (json->text, ": ");
    }
  json->empty = FALSE;
  return TRUE;
}

static void
begin_container (CchJson *json, const char *name, char opener, char closer)
{
  if (!begin_value (json, name))
    return;

  g_string_append_c (json->text, opener);
  g_string_append_c (json->closers, closer);
  json->empty = TRUE;
}

void
cch_json_begin_object (CchJson *json, const char *name)
{
  begin_container (json, name, '{', '}');
}

void
cch_json_begin_array (CchJson *json, const char *name)
{
  begin_container (json, name, '[', ']');
}

/**
 * cch_json_end:
 *
 * Ends the innermost object or array.
 */
void
cch_json_end (CchJson *json)
{
  char closer;

  g_return_if_fail (json->closers->len > 0);

  closer = json->closers->str[json->closers->len - 1];
  g_string_truncate (json->closers, json->closers->len - 1);
  if (!json->empty)
    append_line (json);
  g_string_append_c (json->text, closer);
  json->empty = FALSE;
}

static void
add_literal (CchJson *json, const char *name, const char *literal)
{
  if (begin_value (json, name))
    g_string_append (json->text, literal);
}

/**
 * cch_json_add_string:
 * @value: (nullable): %NULL is written as null
 */
void
cch_json_add_string (CchJson *json, const char *name, const char *value)
{
  if (value == NULL)
    cch_json_add_null (json, name);
  else if (begin_value (json, name))
    append_quoted (json->text, value);
}

void
cch_json_add_integer (CchJson *json, const char *name, gint64 value)
{
  if (begin_value (json, name))
    g_string_append_printf (json->text, "%" G_GINT64_FORMAT, value);
}

void
cch_json_add_number (CchJson *json, const char *name, CchNumber value)
{
  g_autofree char *plain = cch_number_to_plain (value);

  add_literal (json, name, plain);
}

void
cch_json_add_boolean (CchJson *json, const char *name, gboolean value)
{
  add_literal (json, name, value ? "true" : "false");
}

/**
 * cch_json_add_date:
 *
 * An ISO date, or null for none.
 */
void
cch_json_add_date (CchJson *json, const char *name, CchDate value)
{
  g_autofree char *iso = cch_date_is_valid (value) ? cch_date_to_iso (value) : NULL;

  cch_json_add_string (json, name, iso);
}

void
cch_json_add_null (CchJson *json, const char *name)
{
  add_literal (json, name, "null");
}

/**
 * cch_json_get_text:
 *
 * Returns: (transfer none): the whole document, ended by a line feed once every container is ended
 */
const char *
cch_json_get_text (CchJson *json)
{
  g_return_val_if_fail (json->closers->len == 0, NULL);

  if (json->text->len > 0 && json->text->str[json->text->len - 1] != '\n')
    g_string_append_c (json->text, '\n');
  return json->text->str;
}
