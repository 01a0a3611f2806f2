/* Which area the heading of a table means, whatever its number, case and programme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-area-names.h"

#include "base/cch-numbering.h"
#include "base/cch-text.h"
#include "compose/cch-task-number.h"

#include <string.h>

/* Folded words -> gint64* (owned), 0 for several areas. */
struct _CchAreaNames
{
  GHashTable *own;    /* what the areas that the regulation gives are called now */
  GHashTable *others; /* aliases, names in other programmes, areas of other programmes */
};

static void
add_name (GHashTable *areas, const char *name, gint64 area)
{
  g_autofree char *words = cch_text_fold_words (name != NULL ? name : "");
  gint64 *known = g_hash_table_lookup (areas, words);

  if (known != NULL && *known != area)
    *known = 0;
  else if (known == NULL && *words != '\0')
    g_hash_table_insert (areas, g_steal_pointer (&words), g_memdup2 (&area, sizeof area));
}

static const CchRegulationArea *
find_in_programme (const CchRegulation *regulation, const CchRegulationEquivalent *equivalent)
{
  const GPtrArray *programmes = cch_regulation_get_list (regulation, CCH_REGULATION_PROGRAMMES);

  for (guint i = 0; i < programmes->len; i++)
    {
      const CchRegulationProgramme *programme = g_ptr_array_index (programmes, i);

      if (g_strcmp0 (programme->id, equivalent->programme) == 0)
        return cch_regulation_area_find (programme->areas, equivalent->area);
    }
  return NULL;
}

static void
add_other_names (CchAreaNames *names,
                 const CchRegulation *regulation,
                 const CchRegulationArea *rule,
                 gint64 area)
{
  add_name (names->own, rule->name, area);
  for (guint i = 0; i < rule->aliases->len; i++)
    add_name (names->others, ((const CchRegulationText *) rule->aliases->pdata[i])->text, area);
  for (guint i = 0; i < rule->equivalents->len; i++)
    {
      const CchRegulationArea *other = find_in_programme (regulation, rule->equivalents->pdata[i]);

      if (other != NULL)
        add_name (names->others, other->name, area);
    }
}

/* An office keeps the areas of every programme that it has worked in. */
static gboolean
is_of_regulation (const CchArea *area, const CchRegulation *regulation)
{
  const char *programme;

  if (regulation == NULL)
    return TRUE;
  programme = cch_regulation_get_root (regulation)->programme;
  return g_strcmp0 (area->area_set,
                    programme != NULL ? programme : cch_regulation_get_id (regulation))
         == 0;
}

/**
 * cch_area_names_new:
 * @regulation: (nullable): of the plan; it knows other names
 */
CchAreaNames *
cch_area_names_new (const CchPlanView *view, const CchRegulation *regulation)
{
  CchAreaNames *names = g_new0 (CchAreaNames, 1);

  names->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  names->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < view->areas->len; i++)
    {
      CchArea *area = view->areas->pdata[i];
      gint64 id = cch_record_get_id (CCH_RECORD (area));
      gboolean own = is_of_regulation (area, regulation);
      const CchRegulationArea *rule =
          own && regulation != NULL ? cch_task_number_find_area (regulation, area) : NULL;

      add_name (own ? names->own : names->others, area->name, id);
      if (rule != NULL)
        add_other_names (names, regulation, rule, id);
    }
  return names;
}

void
cch_area_names_free (CchAreaNames *names)
{
  g_hash_table_unref (names->own);
  g_hash_table_unref (names->others);
  g_free (names);
}

static gint64
look_up (const CchAreaNames *names, const char *words)
{
  const gint64 *area = g_hash_table_lookup (names->own, words);

  if (area == NULL)
    area = g_hash_table_lookup (names->others, words);
  return area != NULL ? *area : 0;
}

/* Returns: the length of "1", "7.1.2", "IV", "b" at @text, 0 when no number stands there */
static gsize
measure_number (const char *text)
{
  guint number;
  gsize length = strspn (text, "0123456789");

  if (length > 0)
    {
      while (text[length] == '.' && g_ascii_isdigit (text[length + 1]))
        length += 1 + strspn (text + length + 1, "0123456789");
      return length;
    }
  length = cch_numbering_parse (CCH_NUMBERING_ROMAN, text, &number);
  return length > 0 ? length : cch_numbering_parse (CCH_NUMBERING_LETTER, text, &number);
}

/**
 * cch_area_names_skip_number:
 *
 * Returns: @text behind "1.", "IV.", "7.1.2.", "b)", "(3)" or "2.1 "; "30 thủ tục" and
 *   "a lô" begin with no number
 */
const char *
cch_area_names_skip_number (const char *text)
{
  const char *start = text + strspn (text, " (");
  gsize length = measure_number (start);
  const char *behind = start + length;
  gboolean parted = *behind != '\0' && strchr (".)/:", *behind) != NULL;

  if (length == 0 || (!parted && memchr (start, '.', length) == NULL))
    return text;
  behind += parted ? 1 : 0;
  return *behind == ' ' || *behind == '\0' ? behind + strspn (behind, " ") : text;
}

/**
 * cch_area_names_find:
 *
 * Returns: the area, 0 when none or more than one is called so
 */
gint64
cch_area_names_find (const CchAreaNames *names, const char *text)
{
  static const char *const openings[] = { "linh vuc ", "ve ", "cong tac ", "noi dung ",
                                          "nhiem vu " };
  g_autofree char *title = g_strndup (text, strcspn (text, "(\n"));
  g_autofree char *words = cch_text_fold_words (cch_area_names_skip_number (title));
  gint64 area = look_up (names, words);

  for (guint i = 0; i < G_N_ELEMENTS (openings) && area == 0; i++)
    if (g_str_has_prefix (words, openings[i]))
      area = look_up (names, words + strlen (openings[i]));
  return area;
}
