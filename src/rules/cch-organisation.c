/* The agencies as they stand on one day: names, classes, levels, superiors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-organisation.h"

struct _CchOrganisation
{
  gatomicrefcount references;
  CchDate date;
  GArray *members; /* (element-type CchOrganisationMember), owned, in the order of the agencies */
  GHashTable *indexes; /* (element-type gint64 guint), owned: agency to 1 + index */
  GPtrArray *terms;    /* (element-type CchAgencyTerm), owned: keeps the records alive */
};

enum
{
  UNSET = -1, /* no superior */
  OPEN = -2,  /* the superior is not looked up yet */
  UNKNOWN_DEPTH = G_MAXUINT,
};

G_DEFINE_BOXED_TYPE (CchOrganisation,
                     cch_organisation,
                     cch_organisation_ref,
                     cch_organisation_unref)

static gboolean
holds (CchDate start, CchDate end, CchDate date)
{
  return (cch_date_is_none (start) || cch_date_compare (start, date) <= 0)
         && (cch_date_is_none (end) || cch_date_compare (date, end) <= 0);
}

static guint
find_index (const CchOrganisation *organisation, gint64 agency)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (organisation->indexes, &agency));
}

static void
add_agency (CchOrganisation *organisation, CchAgency *agency)
{
  CchOrganisationMember member = { .agency = cch_record_get_id (CCH_RECORD (agency)),
                                   .parent = OPEN,
                                   .depth = UNKNOWN_DEPTH };
  gint64 *key;

  if (cch_record_is_removed (CCH_RECORD (agency))
      || !holds (agency->founded, agency->closed, organisation->date))
    return;
  key = g_memdup2 (&member.agency, sizeof member.agency);
  g_array_append_val (organisation->members, member);
  g_hash_table_insert (organisation->indexes, key, GUINT_TO_POINTER (organisation->members->len));
}

/* Of two terms for the same day, the one that began later corrects the other. */
static void
add_term (CchOrganisation *organisation, CchAgencyTerm *term)
{
  guint index = find_index (organisation, term->agency);
  CchOrganisationMember *member;

  if (index == 0 || cch_record_is_removed (CCH_RECORD (term))
      || !holds (term->start, term->end, organisation->date))
    return;
  member = &g_array_index (organisation->members, CchOrganisationMember, index - 1);
  if (member->term == NULL || cch_date_compare (member->term->start, term->start) <= 0)
    member->term = term;
}

static void
drop_nameless (CchOrganisation *organisation)
{
  guint kept = 0;

  g_hash_table_remove_all (organisation->indexes);
  for (guint i = 0; i < organisation->members->len; i++)
    {
      CchOrganisationMember member =
          g_array_index (organisation->members, CchOrganisationMember, i);

      if (member.term == NULL)
        continue;
      g_array_index (organisation->members, CchOrganisationMember, kept++) = member;
      g_hash_table_insert (organisation->indexes, g_memdup2 (&member.agency, sizeof member.agency),
                           GUINT_TO_POINTER (kept));
      g_ptr_array_add (organisation->terms, g_object_ref (member.term));
    }
  g_array_set_size (organisation->members, kept);
}

/* Walks up to a member whose depth is known, then down again; a member met on the way up closes a
 * circle, and the link that closes it is dropped. */
static void
settle_depth (CchOrganisation *organisation, guint first, GArray *way)
{
  CchOrganisationMember *members = (gpointer) organisation->members->data;
  guint at = first;
  guint depth = 0;

  g_array_set_size (way, 0);
  while (members[at].depth == UNKNOWN_DEPTH)
    {
      guint up = find_index (organisation, members[at].term->parent);

      g_array_append_val (way, at);
      if (up == 0 || members[up - 1].parent != OPEN)
        {
          members[at].parent = up == 0 ? UNSET : (int) up - 1;
          /* On the way itself: it is a circle when its depth is still unknown. */
          if (up != 0 && members[up - 1].depth == UNKNOWN_DEPTH)
            members[at].parent = UNSET;
          break;
        }
      members[at].parent = (int) up - 1;
      at = up - 1;
    }

  for (guint i = way->len; i > 0; i--)
    {
      CchOrganisationMember *member = &members[g_array_index (way, guint, i - 1)];

      depth = member->parent == UNSET ? 0 : members[member->parent].depth + 1;
      member->depth = depth;
    }
}

static void
settle_parents (CchOrganisation *organisation)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < organisation->members->len; i++)
    settle_depth (organisation, i, way);
}

/**
 * cch_organisation_new:
 * @agencies: (element-type CchAgency)
 * @terms: (element-type CchAgencyTerm)
 */
CchOrganisation *
cch_organisation_new (GPtrArray *agencies, GPtrArray *terms, CchDate date)
{
  CchOrganisation *organisation = g_new0 (CchOrganisation, 1);

  g_atomic_ref_count_init (&organisation->references);
  organisation->date = date;
  organisation->members =
      g_array_sized_new (FALSE, FALSE, sizeof (CchOrganisationMember), agencies->len);
  organisation->indexes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  organisation->terms = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < agencies->len; i++)
    add_agency (organisation, g_ptr_array_index (agencies, i));
  for (guint i = 0; i < terms->len; i++)
    add_term (organisation, g_ptr_array_index (terms, i));
  drop_nameless (organisation);
  settle_parents (organisation);
  return organisation;
}

CchOrganisation *
cch_organisation_ref (CchOrganisation *organisation)
{
  g_atomic_ref_count_inc (&organisation->references);
  return organisation;
}

void
cch_organisation_unref (CchOrganisation *organisation)
{
  if (!g_atomic_ref_count_dec (&organisation->references))
    return;

  g_array_unref (organisation->members);
  g_hash_table_unref (organisation->indexes);
  g_ptr_array_unref (organisation->terms);
  g_free (organisation);
}

CchDate
cch_organisation_get_date (const CchOrganisation *organisation)
{
  return organisation->date;
}

guint
cch_organisation_get_n_members (const CchOrganisation *organisation)
{
  return organisation->members->len;
}

const CchOrganisationMember *
cch_organisation_get_member (const CchOrganisation *organisation, guint index)
{
  g_return_val_if_fail (index < organisation->members->len, NULL);

  return &g_array_index (organisation->members, CchOrganisationMember, index);
}

/**
 * cch_organisation_find:
 *
 * Returns: (nullable): %NULL when the agency does not exist on that day
 */
const CchOrganisationMember *
cch_organisation_find (const CchOrganisation *organisation, gint64 agency)
{
  guint index = find_index (organisation, agency);

  return index > 0 ? cch_organisation_get_member (organisation, index - 1) : NULL;
}

/**
 * cch_organisation_is_under:
 *
 * Returns: whether @superior is a superior of @agency, over any number of levels
 */
gboolean
cch_organisation_is_under (const CchOrganisation *organisation, gint64 agency, gint64 superior)
{
  const CchOrganisationMember *member = cch_organisation_find (organisation, agency);

  while (member != NULL && member->parent >= 0)
    {
      member = cch_organisation_get_member (organisation, (guint) member->parent);
      if (member->agency == superior)
        return TRUE;
    }
  return FALSE;
}

/**
 * cch_organisation_list:
 * @agency_class: (nullable): only of this class
 * @level: only of this level, %CCH_AGENCY_LEVEL_NONE for any
 * @superior: only under this agency, 0 for all
 *
 * Returns: (transfer full) (element-type guint): indexes of members
 */
GArray *
cch_organisation_list (const CchOrganisation *organisation,
                       const char *agency_class,
                       CchAgencyLevel level,
                       gint64 superior)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < organisation->members->len; i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      if ((agency_class == NULL || g_strcmp0 (member->term->class, agency_class) == 0)
          && (level == CCH_AGENCY_LEVEL_NONE || member->term->level == level)
          && (superior == 0 || cch_organisation_is_under (organisation, member->agency, superior)))
        g_array_append_val (found, i);
    }
  return found;
}

guint
cch_organisation_count (const CchOrganisation *organisation,
                        const char *agency_class,
                        CchAgencyLevel level,
                        gint64 superior)
{
  g_autoptr (GArray) found = cch_organisation_list (organisation, agency_class, level, superior);

  return found->len;
}
