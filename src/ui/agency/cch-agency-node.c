/* An agency in the tree of one day, with those under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-node.h"

#include "base/cch-text.h"

#include <string.h>

struct _CchAgencyNode
{
  GObject parent_instance;

  gint64 agency;
  char *name;           /* owned */
  gboolean found;       /* its own name has the words, not only that of somebody under it */
  GListStore *children; /* (element-type CchAgencyNode), owned, nullable: none */
};

G_DEFINE_FINAL_TYPE (CchAgencyNode, cch_agency_node, G_TYPE_OBJECT)

static void
cch_agency_node_finalize (GObject *object)
{
  CchAgencyNode *self = CCH_AGENCY_NODE (object);

  g_free (self->name);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (cch_agency_node_parent_class)->finalize (object);
}

static void
cch_agency_node_class_init (CchAgencyNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_agency_node_finalize;
}

static void
cch_agency_node_init (CchAgencyNode *self)
{
}

gint64
cch_agency_node_get_agency (CchAgencyNode *self)
{
  return self->agency;
}

const char *
cch_agency_node_get_name (CchAgencyNode *self)
{
  return self->name;
}

gboolean
cch_agency_node_is_found (CchAgencyNode *self)
{
  return self->found;
}

/* Returns: (transfer none) (nullable): %NULL when there is nobody under it */
GListModel *
cch_agency_node_get_children (CchAgencyNode *self)
{
  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

CchAgencyNode *
cch_agency_node_new (gint64 agency, const char *name)
{
  CchAgencyNode *self = g_object_new (CCH_TYPE_AGENCY_NODE, NULL);

  self->agency = agency;
  self->name = g_strdup (name);
  return self;
}

static gboolean
matches (const CchAgencyTerm *term, const char *folded)
{
  g_autofree char *name = cch_text_fold (term->name);
  g_autofree char *short_name = cch_text_fold (term->short_name != NULL ? term->short_name : "");

  return strstr (name, folded) != NULL || strstr (short_name, folded) != NULL;
}

/* Who matches, and the way up from there.
 *
 * @nodes: (element-type CchAgencyNode): told who matches
 */
static GArray *
choose (const CchOrganisation *organisation, const char *words, GPtrArray *nodes)
{
  guint n_members = cch_organisation_get_n_members (organisation);
  GArray *chosen = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), n_members);
  g_autofree char *folded = cch_text_fold (words);

  g_array_set_size (chosen, n_members);
  for (guint i = 0; i < n_members; i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      if (!matches (member->term, folded))
        continue;
      CCH_AGENCY_NODE (g_ptr_array_index (nodes, i))->found = TRUE;
      for (int at = (int) i; at >= 0 && !g_array_index (chosen, gboolean, at);
           at = cch_organisation_get_member (organisation, (guint) at)->parent)
        g_array_index (chosen, gboolean, at) = TRUE;
    }
  return chosen;
}

static GListStore *
ensure_children (CchAgencyNode *node)
{
  if (node->children == NULL)
    node->children = g_list_store_new (CCH_TYPE_AGENCY_NODE);
  return node->children;
}

static GPtrArray *
create_nodes (const CchOrganisation *organisation)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      g_ptr_array_add (nodes, cch_agency_node_new (member->agency, member->term->name));
    }
  return nodes;
}

/**
 * cch_agency_node_build:
 * @words: (nullable): only agencies with these words in their name, and their superiors
 *
 * Returns: (transfer full) (element-type CchAgencyNode): those without a superior
 */
GListStore *
cch_agency_node_build (const CchOrganisation *organisation, const char *words)
{
  g_autoptr (GPtrArray) nodes = create_nodes (organisation);
  g_autoptr (GArray) chosen = choose (organisation, words != NULL ? words : "", nodes);
  GListStore *roots = g_list_store_new (CCH_TYPE_AGENCY_NODE);

  for (guint i = 0; i < nodes->len; i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);
      GListStore *list = member->parent >= 0
                             ? ensure_children (g_ptr_array_index (nodes, (guint) member->parent))
                             : roots;

      if (g_array_index (chosen, gboolean, i))
        g_list_store_append (list, g_ptr_array_index (nodes, i));
    }
  return roots;
}
