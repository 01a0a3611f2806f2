/* 3,355 agencies with dated superiors, resolved for one day. Peer: one hash table of their ids.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-organisation.h"

#include <stdio.h>

enum
{
  PROVINCES = 34,
  COMMUNES = 3321,
  ROUNDS = 20,
};

static void
add (GPtrArray *agencies, GPtrArray *terms, gint64 id, gint64 parent)
{
  CchRecord *agency = cch_record_new (&cch_agency_kind);
  g_autofree char *uuid = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  cch_record_set_identity (agency, id, uuid);
  g_ptr_array_add (agencies, agency);
  for (guint i = 0; i < 2; i++)
    {
      CchAgencyTerm *term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

      term->agency = id;
      term->parent = parent;
      term->name = g_strdup (uuid);
      term->level = parent == 0 ? CCH_AGENCY_LEVEL_PROVINCE : CCH_AGENCY_LEVEL_COMMUNE;
      term->start = i == 0 ? CCH_DATE_NONE : cch_date_new (2025, 7, 1);
      term->end = i == 0 ? cch_date_new (2025, 6, 30) : CCH_DATE_NONE;
      g_ptr_array_add (terms, term);
    }
}

int
main (void)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 best = G_MAXINT64;
  gint64 best_peer = G_MAXINT64;
  guint counted = 0;

  for (gint64 i = 1; i <= PROVINCES; i++)
    add (agencies, terms, i, 0);
  for (gint64 i = 0; i < COMMUNES; i++)
    add (agencies, terms, PROVINCES + 1 + i, 1 + i % PROVINCES);

  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 started = g_get_monotonic_time ();
      g_autoptr (CchOrganisation) organisation =
          cch_organisation_new (agencies, terms, cch_date_new (2026, 1, 1));
      gint64 ended;
      g_autoptr (GHashTable) table =
          g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

      counted = cch_organisation_count (organisation, NULL, CCH_AGENCY_LEVEL_COMMUNE, 1);
      ended = g_get_monotonic_time ();
      best = MIN (best, ended - started);
      for (guint i = 0; i < agencies->len; i++)
        {
          gint64 id = cch_record_get_id (g_ptr_array_index (agencies, i));

          g_hash_table_add (table, g_memdup2 (&id, sizeof id));
        }
      best_peer = MIN (best_peer, g_get_monotonic_time () - ended);
    }
  printf ("organisation of %u agencies for a day: %.2f ms (%.1f times a hash table; allowed 20 ms),"
          " %u communes counted\n",
          agencies->len, (double) best / 1000, (double) best / (double) best_peer, counted);
  return 0;
}
