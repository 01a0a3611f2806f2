/* What a person may mean who has written the beginning of something: names, initials, no marks needed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-completion.h"

#include "base/cch-text.h"

#include <string.h>

/* One way to come to an entry. */
typedef struct
{
  char *folded;   /* owned: words with one blank between them */
  char *initials; /* owned */
} Name;

typedef struct
{
  char *text;   /* owned */
  char *detail; /* owned, nullable */
  guint uses;
  guint turn;    /* when it was last used in this sitting, 0 never */
  GArray *names; /* (element-type Name), owned */
} Entry;

struct _CchCompletion
{
  GPtrArray *entries;  /* (element-type Entry), owned */
  GHashTable *by_text; /* text (not owned) -> Entry (not owned) */
  guint turns;
};

/* How well it fits; less is better. */
enum
{
  FIT_EXACT,
  FIT_INITIALS,
  FIT_BEGINNING,
  FIT_FIRST_INITIALS,
  FIT_WORDS,
  FIT_BEGINNINGS,
  FIT_INNER_INITIALS,
  FIT_NOT,
};

typedef struct
{
  const Entry *entry;
  guint fit;
} Candidate;

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_free (name->folded);
  g_free (name->initials);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
  g_free (entry->detail);
  g_array_unref (entry->names);
  g_free (entry);
}

CchCompletion *
cch_completion_new (void)
{
  CchCompletion *completion = g_new0 (CchCompletion, 1);

  completion->entries = g_ptr_array_new_with_free_func (free_entry);
  completion->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  return completion;
}

void
cch_completion_free (CchCompletion *completion)
{
  g_hash_table_unref (completion->by_text);
  g_ptr_array_unref (completion->entries);
  g_free (completion);
}

/* Folded words with one blank between them; "&", "-" and "," part words as a blank does. */
static char *
fold_words (const char *text)
{
  g_autofree char *folded = cch_text_fold (text);
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter) || letter == '/')
        g_string_append_unichar (words, letter);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
get_initials (const char *folded)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (begins)
        g_string_append_unichar (initials, g_utf8_get_char (at));
      begins = *at == ' ';
    }
  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/* @name: other words for the entry: a full name, a short one, an abbreviation */
void
cch_completion_add_name (CchCompletion *completion, guint index, const char *text)
{
  Entry *entry = g_ptr_array_index (completion->entries, index);
  Name name = { fold_words (text), NULL };

  for (guint i = 0; i < entry->names->len; i++)
    if (g_str_equal (g_array_index (entry->names, Name, i).folded, name.folded))
      {
        g_free (name.folded);
        return;
      }
  name.initials = get_initials (name.folded);
  g_array_append_val (entry->names, name);
}

/**
 * cch_completion_add:
 * @detail: (nullable): what it is in full, for the eye
 * @uses: how often it was written before
 *
 * Returns: the entry, for cch_completion_add_name()
 */
guint
cch_completion_add (CchCompletion *completion, const char *text, const char *detail, guint uses)
{
  Entry *entry = g_hash_table_lookup (completion->by_text, text);
  guint index = completion->entries->len;

  if (entry != NULL)
    {
      entry->uses += uses;
      g_ptr_array_find (completion->entries, entry, &index);
      return index;
    }
  entry = g_new0 (Entry, 1);
  entry->text = g_strdup (text);
  entry->detail = g_strdup (detail);
  entry->uses = uses;
  entry->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (entry->names, clear_name);
  g_ptr_array_add (completion->entries, entry);
  g_hash_table_insert (completion->by_text, entry->text, entry);
  cch_completion_add_name (completion, index, text);
  return index;
}

/* The text was written once more; what was written last is offered first. */
void
cch_completion_use (CchCompletion *completion, const char *text)
{
  Entry *entry;

  if (*text == '\0')
    return;
  cch_completion_add (completion, text, NULL, 1);
  entry = g_hash_table_lookup (completion->by_text, text);
  entry->turn = ++completion->turns;
}

static gboolean
has_words (const char *folded, const char *typed)
{
  gsize length = strlen (typed);

  for (const char *at = folded; at != NULL; at = strchr (at, ' '))
    {
      at += *at == ' ' ? 1 : 0;
      if (strncmp (at, typed, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Each typed word begins a word of the name, in the same order. */
static gboolean
has_beginnings (const char *folded, const char *typed)
{
  const char *at = folded;

  while (*typed != '\0')
    {
      gsize length = strcspn (typed, " ");

      while (*at != '\0' && strncmp (at, typed, length) != 0)
        {
          at += strcspn (at, " ");
          at += *at == ' ' ? 1 : 0;
        }
      if (*at == '\0')
        return FALSE;
      at += strcspn (at, " ");
      at += *at == ' ' ? 1 : 0;
      typed += length;
      typed += *typed == ' ' ? 1 : 0;
    }
  return TRUE;
}

static guint
fit_name (const Name *name, const char *typed)
{
  if (g_str_equal (name->folded, typed))
    return FIT_EXACT;
  if (g_str_equal (name->initials, typed))
    return FIT_INITIALS;
  if (g_str_has_prefix (name->folded, typed))
    return FIT_BEGINNING;
  if (strlen (typed) > 1 && g_str_has_prefix (name->initials, typed))
    return FIT_FIRST_INITIALS;
  if (has_words (name->folded, typed))
    return FIT_WORDS;
  if (has_beginnings (name->folded, typed))
    return FIT_BEGINNINGS;
  return strlen (typed) > 1 && strstr (name->initials, typed) != NULL ? FIT_INNER_INITIALS
                                                                      : FIT_NOT;
}

static guint
fit_entry (const Entry *entry, const char *typed)
{
  guint best = FIT_NOT;

  for (guint i = 0; i < entry->names->len; i++)
    best = MIN (best, fit_name (&g_array_index (entry->names, Name, i), typed));
  return best;
}

/* What was written a moment ago, then what is written most, then what is shortest. */
static int
compare_candidates (gconstpointer first, gconstpointer second)
{
  const Candidate *a = first, *b = second;

  if (a->fit != b->fit)
    return a->fit < b->fit ? -1 : 1;
  if (a->entry->turn != b->entry->turn)
    return a->entry->turn > b->entry->turn ? -1 : 1;
  if (a->entry->uses != b->entry->uses)
    return a->entry->uses > b->entry->uses ? -1 : 1;
  return (int) strlen (a->entry->text) - (int) strlen (b->entry->text);
}

/**
 * cch_completion_match:
 * @most: how many at most
 *
 * Returns: (transfer full) (element-type CchCompletionMatch): what may be meant, the likeliest
 *   first; valid until the completion changes
 */
GArray *
cch_completion_match (const CchCompletion *completion, const char *typed, guint most)
{
  g_autofree char *folded = fold_words (typed);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (CchCompletionMatch));

  for (guint i = 0; *folded != '\0' && i < completion->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (completion->entries, i);
      Candidate candidate = { entry, fit_entry (entry, folded) };

      if (candidate.fit != FIT_NOT)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (most, candidates->len); i++)
    {
      const Entry *entry = g_array_index (candidates, Candidate, i).entry;
      CchCompletionMatch match = { entry->text, entry->detail, g_str_equal (entry->text, typed),
                                   g_array_index (candidates, Candidate, i).fit <= FIT_INITIALS };

      g_array_append_val (matches, match);
    }
  return matches;
}

/**
 * cch_completion_is_plain:
 *
 * Who writes without any mark writes an abbreviation and means one of the offers; who takes the
 * trouble of marks and punctuation means what is written.
 */
gboolean
cch_completion_is_plain (const char *typed)
{
  gsize length = strlen (typed);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (typed[i]) && strchr (" -/&.", typed[i]) == NULL)
      return FALSE;
  return length > 0 && g_ascii_isalnum (typed[length - 1]);
}
