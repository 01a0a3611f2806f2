/* Agencies as suggestions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-agency-choices.h"

#include "base/cch-text.h"

#include <string.h>

enum
{
  MOST_CHOICES = 12,
};

/**
 * cch_choice_fits:
 * @text: (nullable): what may be meant
 * @folded: words that are all to be there, in any order
 */
gboolean
cch_choice_fits (const char *text, const char *folded)
{
  g_autofree char *all = text != NULL ? cch_text_fold (text) : NULL;
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; all != NULL && words[i] != NULL; i++)
    if (strstr (all, words[i]) == NULL)
      return FALSE;
  return all != NULL;
}

/**
 * cch_agency_choices_find:
 * @view: (nullable): on whose day an agency must exist
 *
 * Returns: (transfer full) (element-type CchChoice): agencies whose name or short name fits; their
 *   rows are those of the agencies
 */
GPtrArray *
cch_agency_choices_find (const CchPlanView *view, const char *folded)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; view != NULL && i < view->terms->len && choices->len < MOST_CHOICES; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->terms, i);

      if (term->name == NULL || cch_plan_view_find_agency (view, term->agency) != term
          || (!cch_choice_fits (term->name, folded) && !cch_choice_fits (term->short_name, folded)))
        continue;
      g_ptr_array_add (choices, cch_choice_new (term->name, term->short_name, NULL, term->agency));
    }
  return choices;
}
