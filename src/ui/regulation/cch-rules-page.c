/* The page of the regulations in force and what they ask for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-rules-page.h"

#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "model/cch-progress.h"
#include "model/cch-setting.h"
#include "model/cch-task.h"
#include "rules/cch-pack-faults.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-pack-edit.h"
#include "session/cch-session.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/regulation/cch-holidays-view.h"
#include "ui/regulation/cch-pack-faults-view.h"
#include "ui/regulation/cch-percentage-view.h"
#include "ui/regulation/cch-regulation-rules-view.h"
#include "ui/regulation/cch-regulation-year-view.h"
#include "ui/regulation/cch-rule-row.h"
#include "ui/shell/cch-split.h"
#include "ui/shell/cch-window.h"

enum
{
  N_VIEWS = 3, /* of a regulation */
};

struct _CchRulesPage
{
  CchPage parent_instance;

  GtkWidget *switcher;
  GtkScrolledWindow *list_window;
  GtkListBox *list;
  GtkStack *stack;
  AdwViewStack *views;
  CchRegulationRulesView *rules_view;
  CchRegulationYearView *year_view;
  CchPercentageView *percentage_view;
  CchPackFaultsView *faults_view;
  CchHolidaysView *holidays_view;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;

  CchRegulationShelf *shelf;  /* nullable, owned: read when the page is first shown */
  CchOffice *office;          /* nullable, owned */
  CchRegulationItem *shown;   /* nullable, owned */
  GtkWidget *filled[N_VIEWS]; /* views that show it already, not owned */
  guint n_filled;
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

static gboolean
is_filled (CchRulesPage *self, GtkWidget *view)
{
  for (guint i = 0; i < self->n_filled; i++)
    if (self->filled[i] == view)
      return TRUE;
  return FALSE;
}

/* Hundreds of rows are made only for the view that is looked at. */
static void
fill_view (CchRulesPage *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);
  CchRegulation *regulation =
      self->shown != NULL ? cch_regulation_item_get_regulation (self->shown) : NULL;

  if (regulation == NULL || is_filled (self, view) || self->n_filled == N_VIEWS)
    return;
  self->filled[self->n_filled++] = view;
  if (view == GTK_WIDGET (self->rules_view))
    cch_regulation_rules_view_set_regulation (self->rules_view, regulation);
  else if (view == GTK_WIDGET (self->year_view))
    cch_regulation_year_view_set_regulation (self->year_view, regulation);
  else if (view == GTK_WIDGET (self->percentage_view))
    cch_percentage_view_set_regulation (self->percentage_view, regulation);
  else
    self->n_filled--;
}

static void
show_actions (CchRulesPage *self)
{
  CchRegulationItem *item = self->shown;
  gboolean own = item != NULL && cch_regulation_item_is_own (item);
  gboolean usable = item != NULL && cch_regulation_item_get_regulation (item) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "regulation.remove", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "regulation.save", usable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "regulation.follow",
                                 usable && self->office != NULL
                                     && !cch_regulation_item_is_followed (item));
}

static void
show_item (CchRulesPage *self, CchRegulationItem *item)
{
  CchRegulation *regulation = cch_regulation_item_get_regulation (item);

  g_set_object (&self->shown, item);
  self->n_filled = 0;
  show_actions (self);
  if (regulation == NULL)
    {
      cch_pack_faults_view_set_faults (self->faults_view, cch_regulation_item_get_file (item), NULL,
                                       cch_regulation_item_get_faults (item));
      gtk_stack_set_visible_child_name (self->stack, "faults");
      return;
    }
  fill_view (self);
  gtk_stack_set_visible_child_name (self->stack, "regulation");
}

/* The one that the office follows may stand far down in the list. */
static void
scroll_to_selected (CchRulesPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds)
      && bounds.size.height > 0)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->list_window),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
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
  scroll_to_selected (self);
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
say (CchRulesPage *self, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CCH_IS_WINDOW (root))
    cch_window_say (CCH_WINDOW (root), words);
}

static void
offer_undo (CchRulesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CCH_IS_WINDOW (root))
    cch_window_offer_undo (CCH_WINDOW (root), cch_office_get_undo_label (self->office));
}

/* What the open office says about rules, in all places that show it. */
static void
reload_rules (CchRulesPage *self)
{
  g_autoptr (CchOfficeRules) rules =
      self->office != NULL ? cch_office_rules_load (cch_office_get_database (self->office), NULL)
                           : NULL;
  g_autoptr (CchHolidays) shipped = rules == NULL ? cch_holidays_new_shipped () : NULL;
  g_autofree char *id = NULL;
  guint position = 0;

  if (self->shelf == NULL)
    return;
  if (self->shown != NULL && cch_regulation_item_get_regulation (self->shown) != NULL)
    id = g_strdup (cch_regulation_get_id (cch_regulation_item_get_regulation (self->shown)));
  else if (rules != NULL)
    id = g_strdup (cch_office_rules_get_regulation_id (rules));
  cch_regulation_shelf_set_rules (self->shelf, rules);
  cch_regulation_year_view_set_holidays (
      self->year_view, rules != NULL ? cch_office_rules_get_holidays (rules) : shipped);
  cch_holidays_view_reload (self->holidays_view);
  cch_regulation_shelf_find (self->shelf, id != NULL ? id : "", &position);
  select_position (self, position);
}

static void
office_changed_cb (CchRulesPage *self, CchChanges *changes)
{
  if (cch_changes_get_n (changes, &cch_setting_kind) > 0)
    reload_rules (self);
  if (cch_changes_get_n (changes, &cch_plan_kind) + cch_changes_get_n (changes, &cch_task_kind)
          + cch_changes_get_n (changes, &cch_progress_kind)
      > 0)
    cch_percentage_view_set_office (self->percentage_view, self->office);
}

static void
leave_office (CchRulesPage *self)
{
  if (self->office != NULL)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
}

/* What the agency whose office it is counts as today. */
static char *
dup_own_class (CchSession *session)
{
  g_autofree char *uuid = cch_session_dup_setting (session, CCH_SETTING_AGENCY);
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchRecord) agency =
      uuid != NULL ? cch_office_find (office, &cch_agency_kind, uuid, NULL) : NULL;
  g_autoptr (CchAgencyTerm) term =
      agency != NULL ? cch_organisation_dup_term (office, cch_record_get_id (agency),
                                                  cch_date_new_today (), NULL)
                     : NULL;

  return term != NULL ? g_strdup (term->class) : NULL;
}

static void
cch_rules_page_session_changed (CchPage *page, CchSession *session)
{
  CchRulesPage *self = CCH_RULES_PAGE (page);
  g_autofree char *class_id = NULL;

  leave_office (self);
  if (session != NULL)
    {
      class_id = dup_own_class (session);
      self->office = g_object_ref (cch_session_get_office (session));
      g_signal_connect_swapped (self->office, "changed", G_CALLBACK (office_changed_cb), self);
    }
  g_clear_object (&self->shown);
  cch_regulation_year_view_set_own_class (self->year_view, class_id);
  cch_holidays_view_set_office (self->holidays_view, self->office);
  cch_percentage_view_set_office (self->percentage_view, self->office);
  reload_rules (self);
}

static gboolean
follow (CchRulesPage *self, GError **error)
{
  CchRegulation *regulation = cch_regulation_item_get_regulation (self->shown);
  const char *file = cch_regulation_item_get_file (self->shown);
  g_autofree char *id = g_strdup (cch_regulation_get_id (regulation));
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) own = NULL;

  /* A file of this computer goes into the office file, so that it is there on another one. */
  if (file != NULL)
    {
      g_autofree char *kept = NULL;

      own = g_file_new_for_path (file);
      bytes = g_file_load_bytes (own, NULL, NULL, error);
      kept = bytes != NULL ? cch_pack_edit_add (self->office, bytes, file, faults, error) : NULL;
      if (kept == NULL)
        return FALSE;
    }
  return cch_pack_edit_follow (self->office, id, error);
}

static void
follow_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchRulesPage *self = CCH_RULES_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (self->office == NULL || self->shown == NULL)
    return;
  if (follow (self, &error))
    offer_undo (self);
  else
    say (self, error->message);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchRulesPage *self = CCH_RULES_PAGE (widget);
  g_autoptr (CchRegulationItem) item = self->shown != NULL ? g_object_ref (self->shown) : NULL;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (item == NULL || row == NULL)
    return;
  if (cch_regulation_item_is_in_office (item))
    {
      done = cch_regulation_item_remove (item, self->office, &error);
      if (done)
        offer_undo (self);
    }
  else
    done =
        cch_regulation_shelf_remove (self->shelf, (guint) gtk_list_box_row_get_index (row), &error);
  if (!done)
    say (self, error->message);
  else
    select_position (self, 0);
}

static void
search_cb (CchRulesPage *self)
{
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->rules_view));
  cch_regulation_rules_view_search (self->rules_view, gtk_editable_get_text (self->search_entry));
}

static gboolean
cch_rules_page_start_search (CchPage *page)
{
  CchRulesPage *self = CCH_RULES_PAGE (page);

  if (self->shown == NULL || cch_regulation_item_get_regulation (self->shown) == NULL)
    return FALSE;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
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

gboolean
cch_rules_page_save_file (CchRulesPage *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  cch_regulation_item_save (self->shown, self->office, path, &error);
  say (self, error != NULL ? error->message : _ ("The regulation is saved"));
  return error == NULL;
}

static void
place_chosen_cb (GFile *file, gpointer data)
{
  CchRulesPage *self = CCH_RULES_PAGE (data);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->shown != NULL)
    cch_rules_page_save_file (self, path);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchRulesPage *self = CCH_RULES_PAGE (widget);
  CchRegulation *regulation = cch_regulation_item_get_regulation (self->shown);
  g_autofree char *file = g_strconcat (cch_regulation_get_id (regulation), ".xml", NULL);

  cch_compat_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Regulation"), file,
                        place_chosen_cb, g_object_ref (widget), g_object_unref);
}

/* Before the first frame nothing has a place yet. */
static gboolean
first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_height (GTK_WIDGET (CCH_RULES_PAGE (widget)->list)) == 0)
    return G_SOURCE_CONTINUE;
  scroll_to_selected (CCH_RULES_PAGE (widget));
  return G_SOURCE_REMOVE;
}

static void
cch_rules_page_map (GtkWidget *widget)
{
  ensure_shelf (CCH_RULES_PAGE (widget));

  GTK_WIDGET_CLASS (cch_rules_page_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, first_frame_cb, NULL, NULL);
}

static void
cch_rules_page_dispose (GObject *object)
{
  CchRulesPage *self = CCH_RULES_PAGE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  leave_office (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_RULES_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (cch_rules_page_parent_class)->dispose (object);
}

/* Before the page has its places, GTK takes the tabs in any order. */
static gboolean
cch_rules_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *switcher = CCH_RULES_PAGE (widget)->switcher;
  GtkWidget *first = gtk_widget_get_first_child (switcher);

  while (first != NULL && !gtk_widget_get_focusable (first))
    first = gtk_widget_get_first_child (first);
  return gtk_widget_get_child_visible (switcher) && first != NULL && gtk_widget_grab_focus (first);
}

static void
cch_rules_page_class_init (CchRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_rules_page_dispose;
  widget_class->map = cch_rules_page_map;
  CCH_PAGE_CLASS (klass)->session_changed = cch_rules_page_session_changed;
  widget_class->grab_focus = cch_rules_page_grab_focus;
  CCH_PAGE_CLASS (klass)->start_search = cch_rules_page_start_search;

  g_type_ensure (CCH_TYPE_SPLIT);
  g_type_ensure (CCH_TYPE_HOLIDAYS_VIEW);
  g_type_ensure (CCH_TYPE_PACK_FAULTS_VIEW);
  g_type_ensure (CCH_TYPE_PERCENTAGE_VIEW);
  g_type_ensure (CCH_TYPE_REGULATION_RULES_VIEW);
  g_type_ensure (CCH_TYPE_REGULATION_YEAR_VIEW);
  gtk_widget_class_install_action (widget_class, "regulation.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "regulation.follow", NULL, follow_action);
  gtk_widget_class_install_action (widget_class, "regulation.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "regulation.save", NULL, save_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/regulation/cch-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, list_window);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, list);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, views);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, rules_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, year_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, percentage_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, faults_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, holidays_view);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CchRulesPage, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, say);
  gtk_widget_class_bind_template_callback (widget_class, fill_view);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
cch_rules_page_init (CchRulesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  show_actions (self);
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
  reload_rules (self);
}

/* Into the office file when one is open, else into the person's own folder. */
static gboolean
take_in (CchRulesPage *self, const char *path, GPtrArray *faults, guint *position, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *id = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->office == NULL)
    return cch_regulation_shelf_import (self->shelf, path, faults, position, error);
  bytes = g_file_load_bytes (file, NULL, NULL, error);
  id = bytes != NULL ? cch_pack_edit_add (self->office, bytes, name, faults, error) : NULL;
  return id != NULL && cch_regulation_shelf_find (self->shelf, id, position);
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
  guint position = 0;

  g_return_val_if_fail (CCH_IS_RULES_PAGE (self), FALSE);

  ensure_shelf (self);
  if (!take_in (self, path, faults, &position, &error))
    {
      gtk_list_box_unselect_all (self->list);
      g_clear_object (&self->shown);
      show_actions (self);
      cch_pack_faults_view_set_faults (self->faults_view, path, error->message, faults);
      gtk_stack_set_visible_child_name (self->stack, "faults");
      return FALSE;
    }
  select_position (self, position);
  return TRUE;
}

/* @view: "rules", "year", "percentage" or "holidays" */
void
cch_rules_page_set_view (CchRulesPage *self, const char *view)
{
  g_return_if_fail (CCH_IS_RULES_PAGE (self));

  adw_view_stack_set_visible_child_name (self->views, view);
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
