/* The page of the regulations in force and what they ask for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-rules-page.h"

#include "base/cch-i18n.h"
#include "rules/cch-pack-faults.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/regulation/cch-pack-faults-view.h"
#include "ui/regulation/cch-percentage-view.h"
#include "ui/regulation/cch-regulation-rules-view.h"
#include "ui/regulation/cch-regulation-year-view.h"
#include "ui/regulation/cch-rule-row.h"
#include "ui/shell/cch-split.h"

struct _CchRulesPage
{
  CchPage parent_instance;

  GtkListBox *list;
  GtkStack *stack;
  AdwViewStack *views;
  CchRegulationRulesView *rules_view;
  CchRegulationYearView *year_view;
  CchPercentageView *percentage_view;
  CchPackFaultsView *faults_view;

  CchRegulationShelf *shelf; /* nullable, owned: read when the page is first shown */
};

G_DEFINE_FINAL_TYPE (CchRulesPage, cch_rules_page, CCH_TYPE_PAGE)

static GtkWidget *
create_row (gpointer object, gpointer data)
{
  CchRegulationItem *item = CCH_REGULATION_ITEM (object);
  g_autofree char *title = cch_regulation_item_dup_title (item);
  g_autofree char *subtitle = cch_regulation_item_dup_subtitle (item);
  AdwActionRow *row = ADW_ACTION_ROW (cch_plain_row_new (ADW_TYPE_ACTION_ROW, title, subtitle));
  GtkWidget *image;

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (cch_regulation_item_get_regulation (item) == NULL)
    {
      image = gtk_image_new_from_icon_name ("dialog-error-symbolic");
      gtk_widget_add_css_class (image, "error");
      adw_action_row_add_suffix (row, image);
    }
  return GTK_WIDGET (row);
}

static void
show_item (CchRulesPage *self, CchRegulationItem *item)
{
  CchRegulation *regulation = cch_regulation_item_get_regulation (item);

  if (regulation == NULL)
    {
      cch_pack_faults_view_set_faults (self->faults_view, cch_regulation_item_get_file (item), NULL,
                                       cch_regulation_item_get_faults (item));
      gtk_stack_set_visible_child_name (self->stack, "faults");
      return;
    }
  cch_regulation_rules_view_set_regulation (self->rules_view, regulation);
  cch_regulation_year_view_set_regulation (self->year_view, regulation);
  cch_percentage_view_set_regulation (self->percentage_view, regulation);
  gtk_stack_set_visible_child_name (self->stack, "regulation");
}

static void
row_selected_cb (CchRulesPage *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  show_item (self,
             cch_regulation_shelf_get (self->shelf, (guint) gtk_list_box_row_get_index (row)));
}

static void
select_position (CchRulesPage *self, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);

  if (row != NULL && row == gtk_list_box_get_selected_row (self->list))
    row_selected_cb (self, row);
  else if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
ensure_shelf (CchRulesPage *self)
{
  g_autofree char *folder = NULL;
  g_autoptr (CchRegulationShelf) shelf = NULL;

  if (self->shelf != NULL)
    return;
  folder = g_build_filename (g_get_user_data_dir (), "caicach", "regulations", NULL);
  shelf = cch_regulation_shelf_new (folder);
  cch_rules_page_set_shelf (self, shelf);
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  CchRulesPage *self = CCH_RULES_PAGE (data);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    cch_rules_page_open_file (self, path);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  cch_compat_open_file (GTK_WINDOW (root), _ ("Open a Regulation of Your Own"),
                        _ ("Regulations (XML)"), "*.xml", file_chosen_cb, g_object_ref (widget),
                        g_object_unref);
}

static void
cch_rules_page_map (GtkWidget *widget)
{
  ensure_shelf (CCH_RULES_PAGE (widget));

  GTK_WIDGET_CLASS (cch_rules_page_parent_class)->map (widget);
}

static void
cch_rules_page_dispose (GObject *object)
{
  CchRulesPage *self = CCH_RULES_PAGE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_RULES_PAGE);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (cch_rules_page_parent_class)->dispose (object);
}

static void
cch_rules_page_class_init (CchRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_rules_page_dispose;
  widget_class->map = cch_rules_page_map;

  g_type_ensure (CCH_TYPE_SPLIT);
  g_type_ensure (CCH_TYPE_PACK_FAULTS_VIEW);
  g_type_ensure (CCH_TYPE_PERCENTAGE_VIEW);
  g_type_ensure (CCH_TYPE_REGULATION_RULES_VIEW);
  g_type_ensure (CCH_TYPE_REGULATION_YEAR_VIEW);
  gtk_widget_class_install_action (widget_class, "regulation.open", NULL, open_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/regulation/cch-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, list);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, views);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, rules_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, year_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, percentage_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, faults_view);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
cch_rules_page_init (CchRulesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows the regulations of @shelf instead of those in the person's own folder. */
void
cch_rules_page_set_shelf (CchRulesPage *self, CchRegulationShelf *shelf)
{
  g_return_if_fail (CCH_IS_RULES_PAGE (self));
  g_return_if_fail (CCH_IS_REGULATION_SHELF (shelf));

  if (!g_set_object (&self->shelf, shelf))
    return;
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (shelf), create_row, NULL, NULL);
  select_position (self, 0);
}

/**
 * cch_rules_page_open_file:
 *
 * Takes in an own file and shows it, or shows everything that is wrong with it.
 *
 * Returns: whether it was taken in
 */
gboolean
cch_rules_page_open_file (CchRulesPage *self, const char *path)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GError) error = NULL;
  guint position;

  g_return_val_if_fail (CCH_IS_RULES_PAGE (self), FALSE);

  ensure_shelf (self);
  if (!cch_regulation_shelf_import (self->shelf, path, faults, &position, &error))
    {
      gtk_list_box_unselect_all (self->list);
      cch_pack_faults_view_set_faults (self->faults_view, path, error->message, faults);
      gtk_stack_set_visible_child_name (self->stack, "faults");
      return FALSE;
    }
  select_position (self, position);
  return TRUE;
}

/* Returns: whether there is a regulation with that id */
gboolean
cch_rules_page_show (CchRulesPage *self, const char *id)
{
  g_return_val_if_fail (CCH_IS_RULES_PAGE (self), FALSE);

  ensure_shelf (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shelf)); i++)
    {
      CchRegulation *regulation =
          cch_regulation_item_get_regulation (cch_regulation_shelf_get (self->shelf, i));

      if (regulation == NULL || g_strcmp0 (cch_regulation_get_id (regulation), id) != 0)
        continue;
      select_position (self, i);
      return TRUE;
    }
  return FALSE;
}
