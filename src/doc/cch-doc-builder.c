/* Writes a document from top to bottom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-builder.h"

#include <string.h>

struct _CchDocBuilder
{
  CchDocProfile *profile;
  char *title;
  char *author;
  char *subject;
  GPtrArray *parts; /* (element-type CchDocPart), owned */

  gboolean in_part;
  CchDocPartKind part_kind;
  CchDocOrientation orientation;
  char *label;
  GPtrArray *blocks; /* (element-type CchDocBlock), owned: of the open part */

  gboolean in_block;
  CchDocBlockKind block_kind;
  GArray *lines; /* (element-type CchDocLine), owned: of the open block */

  CchDocSource *source; /* for the next line */
  char *bookmark;       /* for the next block */
  GPtrArray *mentions;  /* (element-type utf8), owned: words and where they lead, in turns */
};

static void
clear_line (gpointer data)
{
  CchDocLine *line = data;

  g_clear_pointer (&line->text, cch_doc_text_unref);
  g_clear_pointer (&line->source, cch_doc_source_unref);
  if (line->image != NULL)
    g_bytes_unref (line->image->png);
  g_clear_pointer (&line->image, g_free);
}

CchDocBuilder *
cch_doc_builder_new (CchDocProfile *profile)
{
  CchDocBuilder *builder = g_new0 (CchDocBuilder, 1);

  builder->profile = cch_doc_profile_ref (profile);
  builder->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_doc_part_unref);
  builder->mentions = g_ptr_array_new_with_free_func (g_free);
  builder->lines = g_array_new (FALSE, TRUE, sizeof (CchDocLine));
  g_array_set_clear_func (builder->lines, clear_line);
  return builder;
}

void
cch_doc_builder_free (CchDocBuilder *builder)
{
  cch_doc_profile_unref (builder->profile);
  g_free (builder->title);
  g_free (builder->author);
  g_free (builder->subject);
  g_free (builder->label);
  g_free (builder->bookmark);
  g_ptr_array_unref (builder->mentions);
  g_clear_pointer (&builder->source, cch_doc_source_unref);
  g_clear_pointer (&builder->blocks, g_ptr_array_unref);
  g_ptr_array_unref (builder->parts);
  g_array_unref (builder->lines);
  g_free (builder);
}

static void
replace_string (char **place, const char *string)
{
  g_free (*place);
  *place = g_strdup (string);
}

void
cch_doc_builder_set_title (CchDocBuilder *builder, const char *title)
{
  replace_string (&builder->title, title);
}

void
cch_doc_builder_set_author (CchDocBuilder *builder, const char *author)
{
  replace_string (&builder->author, author);
}

void
cch_doc_builder_set_subject (CchDocBuilder *builder, const char *subject)
{
  replace_string (&builder->subject, subject);
}

static void
finish_part (CchDocBuilder *builder)
{
  if (!builder->in_part)
    return;

  if (builder->in_block)
    cch_doc_builder_end_block (builder);
  g_ptr_array_add (builder->parts, cch_doc_part_new (builder->part_kind, builder->orientation,
                                                     builder->label, builder->blocks));
  g_clear_pointer (&builder->blocks, g_ptr_array_unref);
  builder->in_part = FALSE;
}

/**
 * cch_doc_builder_begin_part:
 * @label: (nullable): what a viewer shows before the page number, such as "PL II"
 */
void
cch_doc_builder_begin_part (CchDocBuilder *builder,
                            CchDocPartKind kind,
                            CchDocOrientation orientation,
                            const char *label)
{
  finish_part (builder);
  builder->in_part = TRUE;
  builder->part_kind = kind;
  builder->orientation = orientation;
  replace_string (&builder->label, label);
  builder->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_doc_block_unref);
}

/**
 * cch_doc_builder_set_source:
 * @uuid: (nullable): the record that the next line comes from
 */
void
cch_doc_builder_set_source (CchDocBuilder *builder,
                            const char *kind,
                            const char *uuid,
                            const char *field)
{
  g_clear_pointer (&builder->source, cch_doc_source_unref);
  if (uuid != NULL)
    builder->source = cch_doc_source_new (kind, uuid, field);
}

void
cch_doc_builder_set_bookmark (CchDocBuilder *builder, const char *bookmark)
{
  replace_string (&builder->bookmark, bookmark);
}

static void
take_block (CchDocBuilder *builder, CchDocBlock *block)
{
  if (!builder->in_part)
    cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  g_ptr_array_add (builder->blocks, block);
  g_clear_pointer (&builder->bookmark, g_free);
}

void
cch_doc_builder_begin_block (CchDocBuilder *builder, CchDocBlockKind kind)
{
  g_return_if_fail (!builder->in_block);

  builder->in_block = TRUE;
  builder->block_kind = kind;
}

void
cch_doc_builder_end_block (CchDocBuilder *builder)
{
  g_return_if_fail (builder->in_block);

  take_block (builder, cch_doc_block_new (builder->block_kind,
                                          (const CchDocLine *) (gpointer) builder->lines->data,
                                          builder->lines->len, builder->bookmark));
  g_array_set_size (builder->lines, 0);
  builder->in_block = FALSE;
}

static void
take_line (CchDocBuilder *builder, CchDocLine line)
{
  gboolean alone = !builder->in_block;

  if (alone)
    cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_PARAGRAPH);
  line.source = g_steal_pointer (&builder->source);
  g_array_append_val (builder->lines, line);
  if (alone)
    cch_doc_builder_end_block (builder);
}

/**
 * cch_doc_builder_add_mention:
 *
 * Wherever these words stand in the sentences that follow, they lead to the place of that name.
 */
void
cch_doc_builder_add_mention (CchDocBuilder *builder, const char *words, const char *bookmark)
{
  g_ptr_array_add (builder->mentions, g_strdup (words));
  g_ptr_array_add (builder->mentions, g_strconcat ("#", bookmark, NULL));
}

static gboolean
is_word (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at));
}

static gboolean
is_joint (const char *at)
{
  return *at == '-' || *at == '/';
}

/* Neither a letter nor a stroke with one behind it goes on from there. */
static gboolean
is_end (const char *at)
{
  return !is_word (at) && !(is_joint (at) && is_word (at + 1));
}

static gboolean
is_start (const char *string, const char *at)
{
  return at == string || (!is_word (g_utf8_prev_char (at)) && !is_joint (at - 1));
}

/* Whole words alone: "Phụ lục I" does not stand in "Phụ lục II", nor "76/NQ" in "76/NQ-CP". */
static const char *
find_words (const char *string, const char *words)
{
  for (const char *at = strstr (string, words); at != NULL; at = strstr (at + 1, words))
    if (is_start (string, at) && is_end (at + strlen (words)))
      return at;
  return NULL;
}

/* The one that comes first; of two at one place the longer. */
static const char *
find_mention (const CchDocBuilder *builder, const char *string, guint *mention)
{
  const char *found = NULL;

  for (guint i = 0; i < builder->mentions->len; i += 2)
    {
      const char *words = g_ptr_array_index (builder->mentions, i);
      const char *at = find_words (string, words);

      if (at == NULL || (found != NULL && at > found)
          || (at == found
              && strlen (words) <= strlen (g_ptr_array_index (builder->mentions, *mention))))
        continue;
      found = at;
      *mention = i;
    }
  return found;
}

static CchDocText *
make_text (const CchDocBuilder *builder, CchDocRole role, const char *string)
{
  gboolean sentence =
      role == CCH_DOC_ROLE_BODY || role == CCH_DOC_ROLE_BULLET || role == CCH_DOC_ROLE_SUB_BULLET;
  g_autoptr (CchDocTextBuilder) text = NULL;
  guint mention = 0;
  const char *at;

  if (!sentence || !g_utf8_validate (string, -1, NULL)
      || find_mention (builder, string, &mention) == NULL)
    return cch_doc_text_new (string);

  text = cch_doc_text_builder_new ();
  while ((at = find_mention (builder, string, &mention)) != NULL)
    {
      const char *words = g_ptr_array_index (builder->mentions, mention);
      g_autofree char *before = g_strndup (string, (gsize) (at - string));

      cch_doc_text_builder_add (text, before, CCH_DOC_STYLE_ROLE);
      cch_doc_text_builder_add_link (text, words, CCH_DOC_STYLE_ROLE,
                                     g_ptr_array_index (builder->mentions, mention + 1));
      string = at + strlen (words);
    }
  cch_doc_text_builder_add (text, string, CCH_DOC_STYLE_ROLE);
  return cch_doc_text_builder_end (text);
}

/**
 * cch_doc_builder_add_line:
 *
 * Adds a line to the open block, or a paragraph of that role when no block is open.
 */
void
cch_doc_builder_add_line (CchDocBuilder *builder, CchDocRole role, const char *string)
{
  take_line (builder, (CchDocLine){ .role = role, .text = make_text (builder, role, string) });
}

/**
 * cch_doc_builder_add_labelled:
 * @label: such as "Điều 1. " or "- ", with its space; the label of an article is bold
 */
void
cch_doc_builder_add_labelled (CchDocBuilder *builder,
                              CchDocRole role,
                              const char *label,
                              const char *string)
{
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  CchDocStyle style = role == CCH_DOC_ROLE_ARTICLE ? CCH_DOC_STYLE_BOLD : CCH_DOC_STYLE_ROLE;

  if (style == CCH_DOC_STYLE_ROLE)
    {
      g_autofree char *whole = g_strconcat (label, string, NULL);

      cch_doc_builder_add_line (builder, role, whole);
      return;
    }
  cch_doc_text_builder_add (text, label, style);
  cch_doc_text_builder_add (text, string, CCH_DOC_STYLE_ROLE);
  take_line (builder, (CchDocLine){ .role = role, .text = cch_doc_text_builder_end (text) });
}

/**
 * cch_doc_builder_add_text:
 * @text: (transfer none)
 */
void
cch_doc_builder_add_text (CchDocBuilder *builder, CchDocRole role, CchDocText *text)
{
  take_line (builder, (CchDocLine){ .role = role, .text = cch_doc_text_ref (text) });
}

/**
 * cch_doc_builder_add_signature:
 * @role: %CCH_DOC_ROLE_SIGNATURE or %CCH_DOC_ROLE_LEFT_SIGNATURE
 * @png: (nullable): the picture of a signature or seal; %NULL keeps the room for a pen
 */
void
cch_doc_builder_add_signature (CchDocBuilder *builder,
                               CchDocRole role,
                               GBytes *png,
                               double width,
                               double height)
{
  CchDocLine line = { .role = role, .text = cch_doc_text_new ("") };

  if (png != NULL)
    {
      line.image = g_new0 (CchDocImage, 1);
      line.image->png = g_bytes_ref (png);
      line.image->width = width;
      line.image->height = height;
    }
  take_line (builder, line);
}

/**
 * cch_doc_builder_add_national_lines:
 *
 * Adds the country's name and motto, the right column of every letterhead.
 */
void
cch_doc_builder_add_national_lines (CchDocBuilder *builder)
{
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_COUNTRY, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_MOTTO, "Độc lập - Tự do - Hạnh phúc");
}

void
cch_doc_builder_add_table (CchDocBuilder *builder, CchDocTable *table)
{
  g_return_if_fail (!builder->in_block);

  take_block (builder, cch_doc_block_new_table (table, builder->bookmark));
}

void
cch_doc_builder_add_page_break (CchDocBuilder *builder)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_PAGE_BREAK);
  cch_doc_builder_end_block (builder);
}

static gsize
leave_off (const char *string, gsize length, const char *letters)
{
  while (length > 0 && strchr (letters, string[length - 1]) != NULL)
    length--;
  return length;
}

/* Returns: how long the text is without an end mark that somebody typed or pasted: "./.", "/." */
static gsize
find_typed_end (const char *string)
{
  gsize whole = leave_off (string, strlen (string), " ");
  gsize length = whole > 0 && string[whole - 1] == '.' ? leave_off (string, whole - 1, " ") : 0;

  if (length == 0 || string[length - 1] != '/')
    return whole;
  length = leave_off (string, length - 1, " ");
  if (length > 0 && string[length - 1] == '.')
    length--;
  return leave_off (string, length, " ");
}

/* The mark replaces a full stop: "… thi hành./." */
static CchDocText *
text_with_end_mark (const CchDocText *text)
{
  g_autoptr (CchDocTextBuilder) builder = cch_doc_text_builder_new ();
  const char *string = cch_doc_text_get_string (text);
  gsize length = leave_off (string, find_typed_end (string), ";,");
  gboolean stopped = length > 0 && string[length - 1] == '.';

  cch_doc_text_builder_add_start (builder, text, length);
  cch_doc_text_builder_add (builder, stopped ? "/." : "./.", CCH_DOC_STYLE_ROLE);
  return cch_doc_text_builder_end (builder);
}

/**
 * cch_doc_builder_is_after_table:
 *
 * Returns: whether a table was the last to be added to the part
 */
gboolean
cch_doc_builder_is_after_table (const CchDocBuilder *builder)
{
  return builder->in_part && builder->blocks->len > 0
         && cch_doc_block_get_kind (g_ptr_array_index (builder->blocks, builder->blocks->len - 1))
                == CCH_DOC_BLOCK_TABLE;
}

/* An article is a heading of the outline and a sentence all the same. */
static gboolean
is_heading (CchDocRole role)
{
  return role != CCH_DOC_ROLE_ARTICLE && cch_doc_role_get_outline_level (role) > 0;
}

static gboolean
is_sentence (const CchDocBlock *block)
{
  guint n_lines;

  return block != NULL && cch_doc_block_get_kind (block) == CCH_DOC_BLOCK_PARAGRAPH
         && !is_heading (cch_doc_block_get_lines (block, &n_lines)[0].role);
}

/**
 * cch_doc_builder_add_end_mark:
 *
 * Puts "./." behind the last sentence: of the paragraph just added, or, after a table or a
 * heading, on a line of its own.
 */
void
cch_doc_builder_add_end_mark (CchDocBuilder *builder)
{
  CchDocBlock *last = builder->in_part && builder->blocks->len > 0
                          ? g_ptr_array_index (builder->blocks, builder->blocks->len - 1)
                          : NULL;
  g_autoptr (CchDocText) text = NULL;
  CchDocLine line;
  guint n_lines;

  g_return_if_fail (!builder->in_block);

  if (!is_sentence (last))
    {
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "./.");
      return;
    }
  line = *cch_doc_block_get_lines (last, &n_lines);
  line.text = text = text_with_end_mark (line.text);
  last = cch_doc_block_new (CCH_DOC_BLOCK_PARAGRAPH, &line, 1, cch_doc_block_get_bookmark (last));
  cch_doc_block_unref (g_ptr_array_index (builder->blocks, builder->blocks->len - 1));
  builder->blocks->pdata[builder->blocks->len - 1] = last;
}

/**
 * cch_doc_builder_end:
 *
 * Returns: (transfer full): the document; the builder is spent
 */
CchDoc *
cch_doc_builder_end (CchDocBuilder *builder)
{
  finish_part (builder);
  return cch_doc_new (builder->profile, builder->title, builder->author, builder->subject,
                      builder->parts);
}
