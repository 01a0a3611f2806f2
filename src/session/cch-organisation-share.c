/* How many of the agencies of some classes: 21/21 communes and townships.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-organisation-edit.h"

static gboolean
is_listed (const GArray *agencies, gint64 agency)
{
  for (guint i = 0; i < agencies->len; i++)
    if (g_array_index (agencies, gint64, i) == agency)
      return TRUE;
  return FALSE;
}

/**
 * cch_organisation_count_share:
 * @agencies: (element-type gint64): those that have done something; each counts once, and only
 *   when it exists on the day
 * @classes: (nullable): names of classes, ended by %NULL; %NULL for all
 * @superior: only under this agency, 0 for all
 * @total: (out): how many there are on the day
 *
 * Returns: how many of them are in @agencies
 */
guint
cch_organisation_count_share (const CchOrganisation *organisation,
                              const GArray *agencies,
                              const char *const *classes,
                              gint64 superior,
                              guint *total)
{
  guint part = 0;

  *total = 0;
  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);
      const char *its_class = member->term->class != NULL ? member->term->class : "";

      if ((classes != NULL && !g_strv_contains (classes, its_class))
          || (superior != 0 && !cch_organisation_is_under (organisation, member->agency, superior)))
        continue;
      *total += 1;
      part += is_listed (agencies, member->agency) ? 1 : 0;
    }
  return part;
}

char *
cch_organisation_format_share (guint part, guint total)
{
  return g_strdup_printf ("%u/%u", part, total);
}
