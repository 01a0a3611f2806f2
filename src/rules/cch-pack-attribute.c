/* Reads one attribute of a pack into its field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-pack-attribute.h"

#include "base/cch-date.h"
#include "base/cch-i18n.h"

/**
 * cch_pack_clean_text:
 *
 * Returns: (transfer full): @text in NFC, with runs of blanks made one and none at the ends
 */
char *
cch_pack_clean_text (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *clean = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *letter = composed; letter != NULL && *letter != '\0'; letter++)
    {
      if (g_ascii_isspace (*letter))
        {
          blank = clean->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (clean, ' ');
      blank = FALSE;
      g_string_append_c (clean, *letter);
    }
  return g_string_free (clean, FALSE);
}

/**
 * cch_pack_attribute_set_fallback:
 *
 * Makes the field what an absent attribute means; a required text becomes empty, never %NULL, so
 * that later checks need not ask.
 */
void
cch_pack_attribute_set_fallback (const CchPackAttribute *attribute, CchPackNode *node)
{
  switch (attribute->value)
    {
    case CCH_PACK_VALUE_INTEGER:
    case CCH_PACK_VALUE_WORD:
    case CCH_PACK_VALUE_DAY:
    case CCH_PACK_VALUE_BOOLEAN:
      G_STRUCT_MEMBER (int, node, attribute->offset) = attribute->fallback;
      break;
    case CCH_PACK_VALUE_TEXT:
    case CCH_PACK_VALUE_ID:
    case CCH_PACK_VALUE_REFERENCE:
      if (attribute->occurrence == CCH_PACK_REQUIRED)
        G_STRUCT_MEMBER (const char *, node, attribute->offset) = "";
      break;
    case CCH_PACK_VALUE_REFERENCES:
      if (attribute->occurrence == CCH_PACK_REQUIRED)
        {
          static const char *const none[] = { NULL };

          G_STRUCT_MEMBER (const char *const *, node, attribute->offset) = none;
        }
      break;
    case CCH_PACK_VALUE_DATE:
    default:
      break;
    }
}

static gboolean
is_id (const char *text)
{
  if (!g_ascii_islower (*text) && !g_ascii_isdigit (*text))
    return FALSE;
  for (; *text != '\0'; text++)
    if (!g_ascii_islower (*text) && !g_ascii_isdigit (*text) && *text != '-')
      return FALSE;
  return TRUE;
}

static char *
list_words (GEnumClass *words)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < words->n_values; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", words->values[i].value_nick);
  return g_string_free (list, FALSE);
}

static char *
describe_words (GType type)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  g_autofree char *list = list_words ((GEnumClass *) type_class);

  return g_strdup_printf (_ ("one of these words is wanted: %s"), list);
}

/**
 * cch_pack_attribute_describe:
 *
 * Returns: (transfer full) (nullable): what a value must be; %NULL when it is any text
 */
char *
cch_pack_attribute_describe (const CchPackAttribute *attribute)
{
  switch (attribute->value)
    {
    case CCH_PACK_VALUE_INTEGER:
      return g_strdup_printf (_ ("a whole number from %d to %d is wanted"), attribute->minimum,
                              attribute->maximum);
    case CCH_PACK_VALUE_DAY:
      return g_strdup (_ ("a day from 1 to 31, or last, is wanted"));
    case CCH_PACK_VALUE_WORD:
      return describe_words (attribute->words ());
    case CCH_PACK_VALUE_BOOLEAN:
      return g_strdup (_ ("yes or no is wanted"));
    case CCH_PACK_VALUE_DATE:
      return g_strdup (_ ("a day of the calendar such as 2019-11-05 is wanted"));
    case CCH_PACK_VALUE_ID:
      return g_strdup (_ ("an id has small letters a to z, digits and hyphens only"));
    case CCH_PACK_VALUE_TEXT:
    case CCH_PACK_VALUE_REFERENCE:
    case CCH_PACK_VALUE_REFERENCES:
    default:
      return NULL;
    }
}

static gboolean
read_integer (const CchPackAttribute *attribute, const char *text, int *number)
{
  gint64 value;

  if (!g_ascii_string_to_signed (text, 10, attribute->minimum, attribute->maximum, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

static gboolean
read_day (const char *text, int *day)
{
  gint64 value;

  if (g_str_equal (text, "last"))
    *day = CCH_PACK_LAST_DAY;
  else if (g_ascii_string_to_signed (text, 10, 1, 31, &value, NULL))
    *day = (int) value;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_word (GType type, const char *text, int *value)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  GEnumValue *word = g_enum_get_value_by_nick ((GEnumClass *) type_class, text);

  if (word == NULL)
    return FALSE;
  *value = word->value;
  return TRUE;
}

static gboolean
read_boolean (const char *text, gboolean *value)
{
  *value = g_str_equal (text, "yes");
  return *value || g_str_equal (text, "no");
}

static gboolean
read_id (const char *text, CchPackArena *arena, const char **id)
{
  if (!is_id (text))
    return FALSE;
  *id = cch_pack_arena_text (arena, text);
  return TRUE;
}

static const char *const *
read_words (const char *text, CchPackArena *arena)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return cch_pack_arena_words (arena, (const char *const *) words);
}

static gboolean
read_value (const CchPackAttribute *attribute,
            const char *text,
            CchPackArena *arena,
            CchPackNode *node)
{
  gpointer field = G_STRUCT_MEMBER_P (node, attribute->offset);

  switch (attribute->value)
    {
    case CCH_PACK_VALUE_INTEGER:
      return read_integer (attribute, text, field);
    case CCH_PACK_VALUE_DAY:
      return read_day (text, field);
    case CCH_PACK_VALUE_WORD:
      return read_word (attribute->words (), text, field);
    case CCH_PACK_VALUE_BOOLEAN:
      return read_boolean (text, field);
    case CCH_PACK_VALUE_DATE:
      return cch_date_from_iso (text, field, NULL);
    case CCH_PACK_VALUE_ID:
      return read_id (text, arena, field);
    case CCH_PACK_VALUE_REFERENCES:
      *(const char *const **) field = read_words (text, arena);
      return TRUE;
    case CCH_PACK_VALUE_TEXT:
    case CCH_PACK_VALUE_REFERENCE:
    default:
      *(const char **) field = cch_pack_arena_text (arena, text);
      return TRUE;
    }
}

/**
 * cch_pack_attribute_read:
 * @text: cleaned by cch_pack_clean_text(), not empty
 * @problem: (out) (transfer full): what is wrong with @text
 *
 * Returns: whether @text was understood
 */
gboolean
cch_pack_attribute_read (const CchPackAttribute *attribute,
                         const char *text,
                         CchPackArena *arena,
                         CchPackNode *node,
                         char **problem)
{
  if (read_value (attribute, text, arena, node))
    return TRUE;
  *problem = cch_pack_attribute_describe (attribute);
  return FALSE;
}
