/* caicach-tool text: what the program does to Vietnamese text, from standard input.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-text.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "base/cch-legacy.h"
#include "base/cch-text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MEBIBYTE = 1024 * 1024,
  MAX_INPUT_MEBIBYTES = 64,
};

typedef struct
{
  gboolean clean;
  char *tones; /* owned, nullable: "old" or "new" */
  char *font;  /* owned, nullable */
} TextOptions;

static void
text_options_clear (TextOptions *options)
{
  g_free (options->tones);
  g_free (options->font);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TextOptions, text_options_clear)

static gboolean
read_input (GString *input, GError **error)
{
  char buffer[16384];
  gsize length;

  while ((length = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    {
      g_string_append_len (input, buffer, (gssize) length);
      if (input->len > (gsize) MAX_INPUT_MEBIBYTES * MEBIBYTE)
        {
          g_set_error (error, CCH_ERROR, CCH_ERROR_LIMIT,
                       _ ("Standard input is larger than %d MiB. Give it in parts"),
                       MAX_INPUT_MEBIBYTES);
          return FALSE;
        }
    }

  if (!ferror (stdin))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_UNREADABLE, _ ("Standard input cannot be read: %s"),
               g_strerror (errno));
  return FALSE;
}

/* The last line may or may not have an end of its own; either way there is no line behind it. */
static char **
split_lines (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *body = g_strndup (text, length - g_str_has_suffix (text, "\n"));

  return length == 0 ? g_new0 (char *, 1) : g_strsplit (body, "\n", -1);
}

static void
print_lines (char **lines, CchToolOutput *output)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "lines");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      cch_json_add_string (json, NULL, lines[i]);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s\n", lines[i]);
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
}

static gboolean
normalize (const char *text, const TextOptions *options, CchToolOutput *output, GError **error)
{
  g_autofree char *normalized =
      cch_text_normalize (text, options->clean ? CCH_TEXT_CLEAN : CCH_TEXT_KEEP);
  g_auto (GStrv) lines = NULL;

  if (options->tones != NULL)
    {
      gboolean old = g_str_equal (options->tones, "old");
      g_autofree char *plain = g_steal_pointer (&normalized);

      if (!old && !g_str_equal (options->tones, "new"))
        {
          g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                       _ ("--tones: “%s” is not a style. Write old (hóa) or new (hoá)"),
                       options->tones);
          return FALSE;
        }
      normalized = cch_text_set_tone_style (plain, old ? CCH_TONE_STYLE_OLD : CCH_TONE_STYLE_NEW);
    }

  /* As text the bytes are kept; a missing end of the last line is still missing. */
  if (output->format == CCH_TOOL_FORMAT_TEXT)
    {
      cch_tool_output_print (output, "%s", normalized);
      return TRUE;
    }
  lines = split_lines (normalized);
  print_lines (lines, output);
  return TRUE;
}

static gboolean
fold (const char *text, const TextOptions *options, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) lines = split_lines (text);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_steal_pointer (&lines[i]);

      lines[i] = cch_text_fold (line);
    }
  print_lines (lines, output);
  return TRUE;
}

/* Lines that are equal in the order are put by their bytes, so that the result is always one. */
static int
compare_lines (gconstpointer first, gconstpointer second)
{
  const char *one = *(const char *const *) first;
  const char *two = *(const char *const *) second;
  int order = cch_text_collate (one, two);

  return order != 0 ? order : strcmp (one, two);
}

static gboolean
sort (const char *text, const TextOptions *options, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) lines = split_lines (text);

  qsort (lines, g_strv_length (lines), sizeof (char *), compare_lines);
  print_lines (lines, output);
  return TRUE;
}

static gboolean
count (const char *text, const TextOptions *options, CchToolOutput *output, GError **error)
{
  g_autoptr (CchJson) json = cch_json_new ();
  guint words = cch_text_count_words (text);

  cch_json_begin_object (json, NULL);
  cch_json_add_integer (json, "words", words);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
  else
    cch_tool_output_print (output, "%u\n", words);
  return TRUE;
}

static const char *
get_encoding_name (CchLegacy encoding)
{
  g_autoptr (GEnumClass) names = g_type_class_ref (CCH_TYPE_LEGACY);

  return g_enum_get_value (names, (int) encoding)->value_nick;
}

static gboolean
convert_legacy (const char *text, const TextOptions *options, CchToolOutput *output, GError **error)
{
  g_autoptr (CchJson) json = cch_json_new ();
  guint confidence;
  CchLegacy by_letters = cch_legacy_detect (text, &confidence);
  CchLegacy by_font = cch_legacy_from_font (options->font);
  CchLegacy encoding = by_font != CCH_LEGACY_NONE ? by_font : by_letters;
  g_autofree char *converted = cch_legacy_convert (text, encoding);

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "encoding", get_encoding_name (encoding));
  cch_json_add_integer (json, "confidence", confidence);
  cch_json_add_string (json, "text", converted);
  cch_json_end (json);
  cch_tool_output_print (
      output, "%s", output->format == CCH_TOOL_FORMAT_JSON ? cch_json_get_text (json) : converted);
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*change) (const char *text,
                      const TextOptions *options,
                      CchToolOutput *output,
                      GError **error);
  gboolean reads_bytes; /* the input may be in an encoding of old */
} changes[] = {
  { "normalize", normalize, FALSE },  { "fold", fold, FALSE },   { "sort", sort, FALSE },
  { "legacy", convert_legacy, TRUE }, { "count", count, FALSE },
};

/* What is no UTF-8 is another encoding, and guessing would spoil it. */
static char *
take_utf8 (const GString *input, GError **error)
{
  const char *end = NULL;
  guint line = 1;
  gsize start = 0;

  if (g_utf8_validate (input->str, (gssize) input->len, &end))
    return g_strndup (input->str, input->len);
  for (gsize i = 0; i < (gsize) (end - input->str); i++)
    if (input->str[i] == '\n')
      {
        line++;
        start = i + 1;
      }
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("Standard input, line %u, byte %zu"
                  ": this is not UTF-8. Convert it first, with text legacy"),
               line, (gsize) (end - input->str) - start + 1);
  return NULL;
}

static int
run_change (guint index, const TextOptions *options, CchToolOutput *output, GError **error)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (!read_input (input, error))
    return -1;

  text = changes[index].reads_bytes ? cch_legacy_read_bytes (input->str, input->len)
                                    : take_utf8 (input, error);
  return text != NULL && changes[index].change (text, options, output, error) ? EXIT_SUCCESS : -1;
}

static int
run_text (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (TextOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "clean", 0, 0, G_OPTION_ARG_NONE, &options.clean, NULL, NULL },
    { "tones", 0, 0, G_OPTION_ARG_STRING, &options.tones, NULL, NULL },
    { "font", 0, 0, G_OPTION_ARG_STRING, &options.font, NULL, NULL },
    { 0 },
  };
  g_auto (GStrv) rest = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error))
    return -1;

  if (g_strv_length (rest) == 1)
    for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
      if (g_str_equal (rest[0], changes[i].name))
        return run_change (i, &options, output, error);

  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                       _ ("text: say what to do: normalize, fold, sort, count or legacy"));
  return -1;
}

const CchToolCommand cch_tool_text_command = {
  "text",
  "normalize [--clean] [--tones old|new] | fold | sort | count | legacy [--font NAME]",
  N_ ("Reads text from standard input and writes it composed, as search keys, in Vietnamese order, "
      "its word count, or in Unicode."),
  run_text,
};
