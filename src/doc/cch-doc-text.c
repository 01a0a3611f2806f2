/* Immutable text of a line: words in runs of one style, link and source.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-text.h"

#define NO_BREAK_SPACE "\xc2\xa0"

/* One allocation: the runs, then the bytes. A long document has one of these a cell. */
struct _CchDocText
{
  gatomicrefcount references;
  guint32 length;
  guint32 n_runs;
  CchDocRun runs[]; /* sources owned; the string follows the last run */
};

struct _CchDocTextBuilder
{
  GString *string;
  GArray *runs; /* (element-type CchDocRun), sources owned */
  CchDocSource *source;
};

G_DEFINE_BOXED_TYPE (CchDocText, cch_doc_text, cch_doc_text_ref, cch_doc_text_unref)

static char *
text_bytes (const CchDocText *text)
{
  return (char *) &text->runs[text->n_runs];
}

static CchDocText *
text_new_sealed (const char *bytes, gsize length, const CchDocRun *runs, guint n_runs)
{
  CchDocText *text = g_malloc (sizeof (CchDocText) + n_runs * sizeof (CchDocRun) + length + 1);

  g_atomic_ref_count_init (&text->references);
  text->length = (guint32) length;
  text->n_runs = n_runs;
  if (n_runs > 0)
    memcpy (text->runs, runs, n_runs * sizeof (CchDocRun));
  memcpy (text_bytes (text), bytes, length);
  text_bytes (text)[length] = '\0';
  return text;
}

static gboolean
is_dropped (gunichar letter)
{
  return (letter < 0x20 && letter != '\n' && letter != '\t') || (letter >= 0x7f && letter < 0xa0)
         || letter == 0xfeff || letter == 0xfffe || letter == 0xffff
         || (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

/* Nearly all text comes composed and clean: one walk tells, and nothing is copied. Letters of
 * one code point that Vietnamese uses have no other composed form; marks of their own, and
 * everything beyond Latin, take the slow road. */
static gboolean
is_clean (const char *string)
{
  const guchar *at = (const guchar *) string;

  while (*at != '\0')
    {
      if (*at < 0x80)
        {
          if ((*at < 0x20 && *at != '\n') || *at == 0x7f)
            return FALSE;
          at++;
        }
      else if ((*at == 0xc3 || (*at >= 0xc4 && *at <= 0xc9)) && (at[1] & 0xc0) == 0x80)
        at += 2;
      else if (*at == 0xe1 && (at[1] == 0xba || at[1] == 0xbb) && (at[2] & 0xc0) == 0x80)
        at += 3;
      else if (*at == 0xe2 && at[1] == 0x80 && at[2] >= 0x90 && at[2] <= 0xa7)
        at += 3;
      else
        return FALSE;
    }
  return TRUE;
}

/* Paper takes any input: what is not UTF-8 is replaced, what is no letter is dropped. */
static char *
clean_string (const char *string)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  g_autoptr (GString) clean = NULL;

  if (is_clean (string))
    return g_strdup (string);
  valid = g_utf8_make_valid (string, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  clean = g_string_sized_new (strlen (composed));
  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\t')
        g_string_append_c (clean, ' ');
      else if (letter == 0x2028 || letter == 0x2029)
        g_string_append_c (clean, '\n');
      else if (!is_dropped (letter))
        g_string_append_unichar (clean, letter);
    }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

/**
 * cch_doc_text_new:
 * @string: any bytes; they are made valid UTF-8 in NFC, control characters are dropped
 */
CchDocText *
cch_doc_text_new (const char *string)
{
  return cch_doc_text_new_styled (string, CCH_DOC_STYLE_ROLE);
}

CchDocText *
cch_doc_text_new_styled (const char *string, CchDocStyle style)
{
  g_autofree char *clean = NULL;
  CchDocRun run = { 0 };

  g_return_val_if_fail (string != NULL, NULL);

  if (!is_clean (string))
    string = clean = clean_string (string);
  run.length = (guint32) strlen (string);
  run.style = (guint16) style;
  return text_new_sealed (string, run.length, &run, run.length > 0 ? 1 : 0);
}

CchDocText *
cch_doc_text_ref (CchDocText *text)
{
  g_atomic_ref_count_inc (&text->references);
  return text;
}

void
cch_doc_text_unref (CchDocText *text)
{
  if (!g_atomic_ref_count_dec (&text->references))
    return;

  for (guint i = 0; i < text->n_runs; i++)
    g_clear_pointer (&text->runs[i].source, cch_doc_source_unref);
  g_free (text);
}

const char *
cch_doc_text_get_string (const CchDocText *text)
{
  return text_bytes (text);
}

gsize
cch_doc_text_get_length (const CchDocText *text)
{
  return text->length;
}

/**
 * cch_doc_text_get_runs:
 *
 * Returns: (transfer none): the runs in order; together they cover the text without gaps
 */
const CchDocRun *
cch_doc_text_get_runs (const CchDocText *text, guint *n_runs)
{
  *n_runs = text->n_runs;
  return text->runs;
}

/**
 * cch_doc_text_get_run_at:
 *
 * Returns: (nullable) (transfer none): the run that holds the byte at @offset
 */
const CchDocRun *
cch_doc_text_get_run_at (const CchDocText *text, gsize offset)
{
  for (guint i = 0; i < text->n_runs; i++)
    if (offset >= text->runs[i].start && offset < text->runs[i].start + text->runs[i].length)
      return &text->runs[i];
  return NULL;
}

CchDocTextBuilder *
cch_doc_text_builder_new (void)
{
  CchDocTextBuilder *builder = g_new0 (CchDocTextBuilder, 1);

  builder->string = g_string_new (NULL);
  builder->runs = g_array_new (FALSE, FALSE, sizeof (CchDocRun));
  return builder;
}

void
cch_doc_text_builder_free (CchDocTextBuilder *builder)
{
  for (guint i = 0; i < builder->runs->len; i++)
    g_clear_pointer (&g_array_index (builder->runs, CchDocRun, i).source, cch_doc_source_unref);
  g_array_unref (builder->runs);
  g_string_free (builder->string, TRUE);
  g_clear_pointer (&builder->source, cch_doc_source_unref);
  g_free (builder);
}

/**
 * cch_doc_text_builder_set_source:
 * @source: (nullable): where the runs that follow come from
 */
void
cch_doc_text_builder_set_source (CchDocTextBuilder *builder, CchDocSource *source)
{
  g_clear_pointer (&builder->source, cch_doc_source_unref);
  if (source != NULL)
    builder->source = cch_doc_source_ref (source);
}

static void
append_run (CchDocTextBuilder *builder, const char *string, CchDocRun run)
{
  run.start = (guint32) builder->string->len;
  run.length = (guint32) strlen (string);
  if (run.length == 0)
    return;

  if (run.source != NULL)
    cch_doc_source_ref (run.source);
  g_string_append (builder->string, string);
  g_array_append_val (builder->runs, run);
}

void
cch_doc_text_builder_add (CchDocTextBuilder *builder, const char *string, CchDocStyle style)
{
  cch_doc_text_builder_add_link (builder, string, style, NULL);
}

/**
 * cch_doc_text_builder_add_link:
 * @target: (nullable): "#bookmark" or an absolute URI
 */
void
cch_doc_text_builder_add_link (CchDocTextBuilder *builder,
                               const char *string,
                               CchDocStyle style,
                               const char *target)
{
  g_autofree char *clean = clean_string (string);
  CchDocRun run = { .style = (guint16) style,
                    .link = g_intern_string (target),
                    .source = builder->source };

  append_run (builder, clean, run);
}

/**
 * cch_doc_text_builder_add_blank:
 *
 * Leaves room that a pen fills in: the number or the day of a draft.
 */
void
cch_doc_text_builder_add_blank (CchDocTextBuilder *builder, guint millimetres)
{
  CchDocRun run = { .blank_width = (guint16) CLAMP (millimetres, 1, 200),
                    .source = builder->source };

  append_run (builder, NO_BREAK_SPACE, run);
}

void
cch_doc_text_builder_add_text (CchDocTextBuilder *builder, const CchDocText *text)
{
  cch_doc_text_builder_add_start (builder, text, text->length);
}

/**
 * cch_doc_text_builder_add_start:
 * @length: how many bytes of the text, which end a letter
 */
void
cch_doc_text_builder_add_start (CchDocTextBuilder *builder, const CchDocText *text, gsize length)
{
  for (guint i = 0; i < text->n_runs && text->runs[i].start < length; i++)
    {
      const CchDocRun *run = &text->runs[i];
      g_autofree char *piece =
          g_strndup (text_bytes (text) + run->start, MIN (run->length, length - run->start));

      append_run (builder, piece, *run);
    }
}

/**
 * cch_doc_text_builder_end:
 *
 * Returns: (transfer full): the text; the builder is empty again
 */
CchDocText *
cch_doc_text_builder_end (CchDocTextBuilder *builder)
{
  CchDocText *text =
      text_new_sealed (builder->string->str, builder->string->len,
                       (const CchDocRun *) (gpointer) builder->runs->data, builder->runs->len);

  g_array_set_size (builder->runs, 0);
  g_string_truncate (builder->string, 0);
  return text;
}
