/* Checks of names: agencies as the directory spells them, places with their tone marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"

#include <string.h>

enum
{
  NEAR = 2,          /* edits between a name and its misspelling */
  SHORTEST_NAME = 8, /* below that, two edits make another name */
  LONGEST_NAME = 120,
  LONGEST_PLACE = 4, /* syllables */
};

/* Edits between two folded names; more than NEAR is NEAR + 1. */
static guint
measure_distance (const char *first, const char *second)
{
  gsize length = strlen (second);
  guint row[LONGEST_NAME + 1];

  if (length > LONGEST_NAME || strlen (first) > LONGEST_NAME)
    return NEAR + 1;
  for (guint i = 0; i <= length; i++)
    row[i] = i;
  for (guint i = 0; first[i] != '\0'; i++)
    {
      guint corner = row[0];
      guint least = ++row[0];

      for (guint j = 0; j < length; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = MIN (MIN (above, row[j]) + 1, corner + (first[i] == second[j] ? 0 : 1));
          corner = above;
          least = MIN (least, row[j + 1]);
        }
      if (least > NEAR)
        return NEAR + 1;
    }
  return MIN (row[length], NEAR + 1);
}

/* One spelling of tone marks and case; @length -1 for all of @text. */
static char *
make_key (const char *text, gssize length)
{
  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_autofree char *styled = cch_text_set_tone_style (copy, CCH_TONE_STYLE_OLD);

  return cch_text_lower (styled);
}

/* "Văn phòng HĐND&UBND", "… HĐND-UBND" and "… HĐND và UBND" are one name: what joins words falls
 * away. */
static char *
reduce_name (const char *name)
{
  g_autofree char *key = make_key (name, -1);
  g_autoptr (GString) spaced = g_string_new (NULL);
  g_autoptr (GString) reduced = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  for (const char *at = key; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (spaced,
                             g_unichar_isalnum (g_utf8_get_char (at)) ? g_utf8_get_char (at) : ' ');
  words = g_strsplit (spaced->str, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_equal (words[i], "và"))
      g_string_append_printf (reduced, "%s%s", reduced->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&reduced), FALSE);
}

typedef struct
{
  char *folded;  /* owned */
  char *reduced; /* owned */
  gsize length;
  const char *name;
} Name;

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->folded);
  g_free (((Name *) data)->reduced);
}

static void
add_name (GArray *names, const char *name)
{
  Name entry = { .name = name };

  if (name == NULL || *name == '\0')
    return;
  entry.folded = cch_text_fold (name);
  entry.reduced = reduce_name (name);
  entry.length = strlen (entry.folded);
  g_array_append_val (names, entry);
}

static gpointer
collect_names (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, clear_name);
  for (guint i = 0; i < cch_check_length (view->agency_terms); i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->agency_terms, i);

      add_name (names, term->name);
      add_name (names, term->short_name);
    }
  for (guint i = 0; i < cch_check_length (view->aliases); i++)
    add_name (names, ((CchAgencyAlias *) g_ptr_array_index (view->aliases, i))->alias);
  return names;
}

/* Only asked for when somebody is named in words; then both rules share it. */
static GArray *
get_names (CchCheckContext *context)
{
  return cch_check_context_share (context, "names", collect_names, (GDestroyNotify) g_array_unref);
}

static gboolean
is_known (GArray *names, const char *written)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_array_index (names, Name, i).name, written))
      return TRUE;
  return FALSE;
}

static const char *
find_near_name (GArray *names, const char *written)
{
  g_autofree char *folded = cch_text_fold (written);
  const char *near = NULL;
  gsize length = strlen (folded);
  guint best = length >= SHORTEST_NAME ? NEAR + 1 : 1;

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      guint distance;

      if (length > name->length + NEAR || name->length > length + NEAR)
        continue;
      distance = measure_distance (folded, name->folded);
      if (distance >= best)
        continue;
      best = distance;
      near = name->name;
    }
  return near;
}

static const char *
find_variant (GArray *names, const char *written)
{
  g_autofree char *reduced = reduce_name (written);

  for (guint i = 0; i < names->len && *reduced != '\0'; i++)
    if (g_str_equal (g_array_index (names, Name, i).reduced, reduced))
      return g_array_index (names, Name, i).name;
  return NULL;
}

/* What the directory has for @written; plans name the same few agencies over and over. */
static const char *
find_name (GHashTable *answers, GArray *names, const char *written, gboolean variants)
{
  const char *variant;
  gpointer answer;

  if (g_hash_table_lookup_extended (answers, written, NULL, &answer))
    return answer;
  variant = is_known (names, written) ? written : find_variant (names, written);
  if (variants)
    answer = (gpointer) (variant != written ? variant : NULL);
  else
    answer = (gpointer) (variant == NULL ? find_near_name (names, written) : NULL);
  g_hash_table_insert (answers, (gpointer) written, answer);
  return answer;
}

/* Names that nobody has linked to an agency of the directory. */
static void
check_written (CchCheckContext *context, gboolean variants)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cch_check_length (view->task_agencies); i++)
    {
      CchTaskAgency *link = g_ptr_array_index (view->task_agencies, i);
      const char *name;

      if (link->agency != 0 || link->wording == NULL || *link->wording == '\0')
        continue;
      name = find_name (answers, get_names (context), link->wording, variants);
      if (name != NULL)
        cch_check_context_add (context, link, "wording", name,
                               _ ("“%s” is written “%s” in the directory"), link->wording, name);
    }
}

/* The wording is what prints, also where the agency is known by it: then a slip shows nowhere else. */
static void
check_recipients (CchCheckContext *context, gboolean variants)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cch_check_length (view->recipients); i++)
    {
      CchRecipient *recipient = g_ptr_array_index (view->recipients, i);
      const char *name;

      if (recipient->wording == NULL || *recipient->wording == '\0')
        continue;
      name = find_name (answers, get_names (context), recipient->wording, variants);
      if (name != NULL)
        cch_check_context_add (context, recipient, "wording", name,
                               _ ("“%s” is written “%s” in the directory"), recipient->wording,
                               name);
    }
}

/* R116: the same words, joined in another way. */
void
cch_check_name_variants (CchCheckContext *context)
{
  check_written (context, TRUE);
  check_recipients (context, TRUE);
}

/* The units whose names follow their kind: "huyện Ngọc Lặc". Folded. */
static const char *const unit_words[] = {
  "thanh pho ", "thi tran ", "dac khu ", "thi xa ", "phuong ", "huyen ", "tinh ", "quan ", "xa ",
};

/* Behind the last word for a unit; the fold of a letter is as long as it is in characters. */
static char *
cut_proper_name (const char *name)
{
  g_autofree char *folded = cch_text_fold (name);
  const char *best = NULL;
  gsize word = 0;

  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    {
      const char *at = g_strrstr (folded, unit_words[i]);

      if (at == NULL || (at > folded && at[-1] != ' ') || (best != NULL && at <= best))
        continue;
      best = at;
      word = strlen (unit_words[i]);
    }
  if (best == NULL || g_utf8_strlen (name, -1) != (glong) strlen (folded))
    return NULL;
  return g_utf8_substring (name, (best - folded) + (glong) word, -1);
}

static void
add_place (GHashTable *places, const char *name)
{
  g_autofree char *place = g_strstrip (g_strdup (name != NULL ? name : ""));
  char *folded;

  if (strchr (place, ' ') == NULL || *place == '\0')
    return;
  folded = cch_text_fold (place);
  if (!g_hash_table_contains (places, folded))
    g_hash_table_insert (places, folded, g_ptr_array_new_with_free_func (g_free));
  else
    g_free (folded);
  folded = cch_text_fold (place);
  g_ptr_array_add (g_hash_table_lookup (places, folded), g_steal_pointer (&place));
  g_free (folded);
}

/* Folded to the spellings that are right. */
static GHashTable *
collect_places (const CchCheckView *view)
{
  GHashTable *places =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < cch_check_length (view->agency_terms); i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->agency_terms, i);
      g_autofree char *proper = term->name != NULL ? cut_proper_name (term->name) : NULL;

      add_place (places, term->place);
      add_place (places, proper);
    }
  return places;
}

static gboolean
is_right (const GPtrArray *spellings, const char *key)
{
  for (guint i = 0; i < spellings->len; i++)
    {
      g_autofree char *other = make_key (g_ptr_array_index (spellings, i), -1);

      if (g_str_equal (other, key))
        return TRUE;
    }
  return FALSE;
}

/* The end of the word at @at, %NULL when it does not begin with a capital. */
static const char *
find_capital_end (const char *at)
{
  if (!g_unichar_isupper (g_utf8_get_char (at)))
    return NULL;
  while (g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static void
mark_place (CchCheckContext *context,
            const CchCheckText *text,
            const char *at,
            const char *end,
            const char *right)
{
  g_autofree char *written = g_strndup (at, (gsize) (end - at));
  g_autofree char *upper = cch_text_upper (written);
  g_autofree char *spelling =
      g_str_equal (upper, written) ? cch_text_upper (right) : g_strdup (right);
  CchCheckMark mark = {
    .record = text->record,
    .field = text->field,
    .detail = written,
    .start = (gsize) (at - text->text),
    .end = (gsize) (end - text->text),
    .replacement = spelling,
  };

  cch_check_context_mark (context, &mark, _ ("“%s” is written “%s” in the directory"), written,
                          spelling);
}

/* Returns: whether the words are the name of a place, written another way */
static gboolean
check_place (CchCheckContext *context,
             const CchCheckText *text,
             const char *at,
             const char *end,
             GHashTable *places)
{
  g_autofree char *part = g_strndup (at, (gsize) (end - at));
  g_autofree char *folded = cch_text_fold (part);
  const GPtrArray *spellings = g_hash_table_lookup (places, folded);
  g_autofree char *key = spellings != NULL ? make_key (at, end - at) : NULL;

  if (spellings == NULL || is_right (spellings, key))
    return FALSE;
  mark_place (context, text, at, end, g_ptr_array_index (spellings, 0));
  return TRUE;
}

/* Looks for a place of two words and more that begins at @at. */
static void
check_place_at (CchCheckContext *context,
                const CchCheckText *text,
                const char *at,
                GHashTable *places)
{
  const char *end = find_capital_end (at);

  for (guint n = 2; end != NULL && n <= LONGEST_PLACE; n++)
    {
      end = *end == ' ' ? find_capital_end (end + 1) : NULL;
      if (end != NULL && check_place (context, text, at, end, places))
        return;
    }
}

static void
check_places (CchCheckContext *context, GHashTable *places)
{
  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    {
      const CchCheckText *text = cch_check_context_get_text (context, i);
      gboolean inside = FALSE;

      for (const char *at = text->text; *at != '\0'; at = g_utf8_next_char (at))
        {
          gboolean letter = g_unichar_isalpha (g_utf8_get_char (at));

          if (letter && !inside)
            check_place_at (context, text, at, places);
          inside = letter;
        }
    }
}

/* R115: a slip of the pen in the name of an agency, or of a place. */
void
cch_check_agency_name (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) places = collect_places (view);

  check_written (context, FALSE);
  check_recipients (context, FALSE);
  check_places (context, places);
}
