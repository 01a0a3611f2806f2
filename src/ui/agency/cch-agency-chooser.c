/* Chooses one agency, or several, among thousands: a search and a list with ticks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-chooser.h"

#include "base/cch-text.h"
#include "ui/agency/cch-agency-node.h"
#include "ui/compat/cch-compat-row.h"

#include <string.h>

struct _CchAgencyChooser
{
  GtkBox parent_instance;

  GtkEditable *search_entry;
  GtkListView *list;

  GListStore *nodes;       /* (element-type CchAgencyNode), owned */
  GtkCustomFilter *filter; /* owned */
  GHashTable *chosen;      /* (element-type gint64), owned */
  char *words;             /* owned: folded, what is searched for */
  gboolean multiple;
  gboolean filling;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchAgencyChooser, cch_agency_chooser, GTK_TYPE_BOX)

static gboolean
matches_cb (gpointer node, gpointer data)
{
  CchAgencyChooser *self = data;
  g_autofree char *folded = NULL;

  if (self->words == NULL || *self->words == '\0')
    return TRUE;
  folded = cch_text_fold (cch_agency_node_get_name (node));
  return strstr (folded, self->words) != NULL;
}

static void
search_cb (CchAgencyChooser *self)
{
  g_free (self->words);
  self->words = cch_text_fold (gtk_editable_get_text (self->search_entry));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
is_chosen (CchAgencyChooser *self, gint64 agency)
{
  return g_hash_table_contains (self->chosen, &agency);
}

static void
put (CchAgencyChooser *self, gint64 agency, gboolean chosen)
{
  if (!chosen)
    {
      g_hash_table_remove (self->chosen, &agency);
      return;
    }
  if (!self->multiple)
    g_hash_table_remove_all (self->chosen);
  g_hash_table_add (self->chosen, g_memdup2 (&agency, sizeof agency));
}

/* Shows the ticks of all rows anew: one choice takes the tick from another row. */
static void
refresh (CchAgencyChooser *self)
{
  self->filling = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *button = gtk_widget_get_first_child (row);
      CchAgencyNode *node = button != NULL ? g_object_get_data (G_OBJECT (button), "node") : NULL;

      if (node != NULL)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                     is_chosen (self, cch_agency_node_get_agency (node)));
    }
  self->filling = FALSE;
}

static void
toggled_cb (CchAgencyChooser *self, GtkCheckButton *button)
{
  CchAgencyNode *node = g_object_get_data (G_OBJECT (button), "node");

  if (self->filling || node == NULL)
    return;
  put (self, cch_agency_node_get_agency (node), gtk_check_button_get_active (button));
  refresh (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activate_cb (CchAgencyChooser *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (CchAgencyNode) node = g_list_model_get_item (model, position);

  if (node == NULL)
    return;
  put (self, cch_agency_node_get_agency (node),
       !is_chosen (self, cch_agency_node_get_agency (node)));
  refresh (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchAgencyChooser *self)
{
  GtkWidget *button = gtk_check_button_new ();

  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (cell, button);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchAgencyChooser *self)
{
  GtkWidget *button = gtk_list_item_get_child (cell);
  CchAgencyNode *node = gtk_list_item_get_item (cell);

  self->filling = TRUE;
  g_object_set_data (G_OBJECT (button), "node", node);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (button), cch_agency_node_get_name (node));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               is_chosen (self, cch_agency_node_get_agency (node)));
  self->filling = FALSE;
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchAgencyChooser *self)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (cell)), "node", NULL);
}

static GtkListItemFactory *
create_factory (CchAgencyChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

static gboolean
cch_agency_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CCH_AGENCY_CHOOSER (widget)->search_entry));
}

static void
cch_agency_chooser_dispose (GObject *object)
{
  CchAgencyChooser *self = CCH_AGENCY_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_AGENCY_CHOOSER);
  g_clear_object (&self->filter);
  g_clear_object (&self->nodes);

  G_OBJECT_CLASS (cch_agency_chooser_parent_class)->dispose (object);
}

static void
cch_agency_chooser_finalize (GObject *object)
{
  CchAgencyChooser *self = CCH_AGENCY_CHOOSER (object);

  g_hash_table_unref (self->chosen);
  g_free (self->words);

  G_OBJECT_CLASS (cch_agency_chooser_parent_class)->finalize (object);
}

static void
cch_agency_chooser_class_init (CchAgencyChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_agency_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_agency_chooser_finalize;
  widget_class->grab_focus = cch_agency_chooser_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_AGENCY_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/agency/cch-agency-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, CchAgencyChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
cch_agency_chooser_init (CchAgencyChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  GListModel *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->nodes = g_list_store_new (CCH_TYPE_AGENCY_NODE);
  self->filter = gtk_custom_filter_new (matches_cb, self, NULL);
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->nodes)),
                                                      g_object_ref (GTK_FILTER (self->filter))));
  factory = create_factory (self);
  gtk_list_view_set_factory (self->list, factory);
  cch_compat_leave_by_tab (GTK_WIDGET (self->list));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (filtered)));
}

void
cch_agency_chooser_set_multiple (CchAgencyChooser *self, gboolean multiple)
{
  self->multiple = multiple;
}

/**
 * cch_agency_chooser_set_organisation:
 * @except: an agency that is not offered, 0 for none
 *
 * Offers who is there on the day of @organisation; what is chosen and is there stays so.
 */
void
cch_agency_chooser_set_organisation (CchAgencyChooser *self,
                                     const CchOrganisation *organisation,
                                     gint64 except)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      if (member->agency != except)
        g_ptr_array_add (nodes, cch_agency_node_new (member->agency, member->term->name));
    }
  g_list_store_splice (self->nodes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->nodes)),
                       nodes->pdata, nodes->len);
}

void
cch_agency_chooser_choose (CchAgencyChooser *self, gint64 agency, gboolean chosen)
{
  put (self, agency, chosen);
  refresh (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cch_agency_chooser_list_chosen:
 *
 * Returns: (transfer full) (element-type gint64): in the order of the list; who is hidden by the
 *   search counts, too
 */
GArray *
cch_agency_chooser_list_chosen (CchAgencyChooser *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->nodes)); i++)
    {
      g_autoptr (CchAgencyNode) node = g_list_model_get_item (G_LIST_MODEL (self->nodes), i);
      gint64 agency = cch_agency_node_get_agency (node);

      if (is_chosen (self, agency))
        g_array_append_val (list, agency);
    }
  return list;
}

/* Returns: (transfer full) (nullable): */
char *
cch_agency_chooser_dup_name (CchAgencyChooser *self, gint64 agency)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->nodes)); i++)
    {
      g_autoptr (CchAgencyNode) node = g_list_model_get_item (G_LIST_MODEL (self->nodes), i);

      if (cch_agency_node_get_agency (node) == agency)
        return g_strdup (cch_agency_node_get_name (node));
    }
  return NULL;
}
