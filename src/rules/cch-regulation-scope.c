/* Which rows of a form agencies of a class fill in a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-scope.h"

#include "rules/cch-regulation-area.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationScope, field)

static const CchPackAttribute attributes[] = {
  { "form", CCH_PACK_VALUE_REFERENCE, AT (form), CCH_PACK_REQUIRED, .target = "form" },
  { "classes", CCH_PACK_VALUE_REFERENCES, AT (classes), CCH_PACK_REQUIRED, .target = "class" },
  { "periods", CCH_PACK_VALUE_REFERENCES, AT (periods), .target = "period" },
  { "rows", CCH_PACK_VALUE_TEXT, AT (rows), CCH_PACK_REQUIRED },
};

const CchPackElement cch_regulation_scope_element = {
  .name = "scope",
  .size = sizeof (CchRegulationScope),
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
};

gboolean
cch_regulation_scope_holds (const CchRegulationScope *scope,
                            const char *form,
                            const char *class_id,
                            const char *period)
{
  return g_str_equal (scope->form, form) && g_strv_contains (scope->classes, class_id)
         && (scope->periods == NULL || g_strv_contains (scope->periods, period));
}

static int
find_code (const GPtrArray *areas, const char *code)
{
  for (guint i = 0; i < areas->len; i++)
    if (g_str_equal (((const CchRegulationArea *) g_ptr_array_index (areas, i))->code, code))
      return (int) i;
  return -1;
}

/* A code may hold a hyphen itself, so the whole word is tried before it is taken for a range. */
static gboolean
find_range (const GPtrArray *areas, const char *word, int *first, int *last)
{
  g_auto (GStrv) ends = NULL;

  *first = *last = find_code (areas, word);
  if (*first >= 0)
    return TRUE;

  ends = g_strsplit (word, "-", 2);
  if (g_strv_length (ends) != 2)
    return FALSE;
  *first = find_code (areas, ends[0]);
  *last = find_code (areas, ends[1]);
  return *first >= 0 && *last >= *first;
}

/**
 * cch_regulation_scope_list_areas:
 * @areas: (element-type CchRegulationArea): the areas of the regulation, in order
 * @unknown: (out) (optional) (transfer full) (nullable): the first word that names no area
 *
 * Returns: (transfer full) (element-type CchRegulationArea): the areas in scope, in the order of
 *   the regulation; their parts come with them
 */
GPtrArray *
cch_regulation_scope_list_areas (const CchRegulationScope *scope,
                                 const GPtrArray *areas,
                                 char **unknown)
{
  g_auto (GStrv) words = g_strsplit (scope->rows, " ", -1);
  g_autofree gboolean *taken = g_new0 (gboolean, areas->len + 1);
  GPtrArray *found = g_ptr_array_new ();
  gboolean all = g_str_equal (scope->rows, "all");

  for (guint i = 0; !all && words[i] != NULL; i++)
    {
      int first, last;

      if (find_range (areas, words[i], &first, &last))
        for (int row = first; row <= last; row++)
          taken[row] = TRUE;
      else if (unknown != NULL && *unknown == NULL)
        *unknown = g_strdup (words[i]);
    }

  for (guint i = 0; i < areas->len; i++)
    if (all || taken[i])
      g_ptr_array_add (found, g_ptr_array_index (areas, i));
  return found;
}
