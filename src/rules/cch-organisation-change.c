/* What follows from mergers and splits of agencies, and who owns an area.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-organisation.h"

typedef enum
{
  DIRECTION_FORWARD,
  DIRECTION_BACKWARD,
} Direction;

static gboolean
contains (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* Adds the neighbours of @agency and says whether there are any. */
static gboolean
add_next (GPtrArray *successions, gint64 agency, CchDate date, Direction direction, GArray *seen)
{
  gboolean found = FALSE;

  for (guint i = 0; i < successions->len; i++)
    {
      CchAgencySuccession *succession = g_ptr_array_index (successions, i);
      gboolean forward = direction == DIRECTION_FORWARD;
      gint64 from = forward ? succession->predecessor : succession->successor;
      gint64 to = forward ? succession->successor : succession->predecessor;

      if (from != agency || to == 0 || to == agency
          || cch_record_is_removed (CCH_RECORD (succession))
          || cch_date_compare (succession->day, date) > 0)
        continue;
      found = TRUE;
      if (!contains (seen, to))
        g_array_append_val (seen, to);
    }
  return found;
}

static GArray *
list_ends (GPtrArray *successions, gint64 agency, CchDate date, Direction direction)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (seen, agency);
  for (guint i = 0; i < seen->len; i++)
    {
      gint64 id = g_array_index (seen, gint64, i);

      if (!add_next (successions, id, date, direction, seen))
        g_array_append_val (ends, id);
    }
  return ends;
}

/**
 * cch_organisation_list_successors:
 * @successions: (element-type CchAgencySuccession)
 * @date: changes after this day have not happened yet
 *
 * Who carries on the open tasks of @agency: the agency itself when nothing happened, one agency
 * after a merger, several after a split. A renamed agency that kept its record is itself.
 *
 * Returns: (transfer full) (element-type gint64): never empty, but for a circle in the records
 */
GArray *
cch_organisation_list_successors (GPtrArray *successions, gint64 agency, CchDate date)
{
  return list_ends (successions, agency, date, DIRECTION_FORWARD);
}

/**
 * cch_organisation_list_predecessors:
 * @successions: (element-type CchAgencySuccession)
 *
 * Returns: (transfer full) (element-type gint64): the agencies whose tasks came to @agency
 */
GArray *
cch_organisation_list_predecessors (GPtrArray *successions, gint64 agency, CchDate date)
{
  return list_ends (successions, agency, date, DIRECTION_BACKWARD);
}

/**
 * cch_organisation_find_owner:
 * @owners: (element-type CchAreaOwner)
 *
 * Returns: the agency that answers for @area on @date, 0 when none
 */
gint64
cch_organisation_find_owner (GPtrArray *owners, gint64 area, CchDate date)
{
  CchAreaOwner *found = NULL;

  for (guint i = 0; i < owners->len; i++)
    {
      CchAreaOwner *owner = g_ptr_array_index (owners, i);

      if (owner->area != area || cch_record_is_removed (CCH_RECORD (owner))
          || (!cch_date_is_none (owner->start) && cch_date_compare (owner->start, date) > 0)
          || (!cch_date_is_none (owner->end) && cch_date_compare (owner->end, date) < 0))
        continue;
      if (found == NULL || cch_date_compare (found->start, owner->start) <= 0)
        found = owner;
    }
  return found != NULL ? found->agency : 0;
}
