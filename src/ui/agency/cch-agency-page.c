/* The page of the offices, their names and their changes over time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-page.h"

#include "base/cch-file-bytes.h"
#include "base/cch-i18n.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-session-paper.h"
#include "ui/agency/cch-agency-details.h"
#include "ui/agency/cch-agency-event-form.h"
#include "ui/agency/cch-agency-form.h"
#include "ui/agency/cch-agency-import-dialog.h"
#include "ui/agency/cch-agency-node.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/compat/cch-compat-row.h"
#include "ui/shell/cch-split.h"
#include "ui/shell/cch-window.h"
#include "ui/shell/cch-wrong-mark.h"

#include <string.h>

struct _CchAgencyPage
{
  CchPage parent_instance;

  GtkEditable *day_entry;
  GtkEditable *search_entry;
  GtkListView *list;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkBox *details;

  CchOffice *office;               /* nullable, owned */
  CchRegulation *regulation;       /* nullable, owned */
  CchOrganisationRecords *records; /* nullable, owned */
  CchDate day;
  gint64 selected; /* agency, 0 for none; stays while the list is filled anew */
  gboolean filling;
  char *words;             /* owned, nullable: what the tree was searched for */
  CchAgencyImport *import; /* nullable, owned: while the person is asked */
};

G_DEFINE_FINAL_TYPE (CchAgencyPage, cch_agency_page, CCH_TYPE_PAGE)

static GListModel *
create_children (gpointer node, gpointer data)
{
  GListModel *children = cch_agency_node_get_children (CCH_AGENCY_NODE (node));

  return children != NULL ? g_object_ref (children) : NULL;
}

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), label);
  gtk_list_item_set_child (item, expander);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (CchAgencyNode) node = gtk_tree_list_row_get_item (row);
  const char *name = cch_agency_node_get_name (node);
  GtkWidget *label = gtk_tree_expander_get_child (expander);

  gtk_tree_expander_set_list_row (expander, row);
  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_widget_set_tooltip_text (label, name);
}

static void
unbind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

static GtkListItemFactory *
create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), NULL);
  return factory;
}

static void
show_details (CchAgencyPage *self)
{
  gboolean known = self->records != NULL
                   && cch_organisation_records_find (self->records, self->selected) != NULL;

  if (known)
    cch_agency_details_fill (self->details, self->office, self->records, self->regulation,
                             self->selected, self->day);
  gtk_stack_set_visible_child_name (self->stack, known ? "details" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agency.change", known);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agency.event", known);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agency.add", self->office != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agency.import", self->office != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agency.paste", self->office != NULL);
}

static void
selected_cb (CchAgencyPage *self, GParamSpec *pspec, GtkSingleSelection *selection)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (selection);
  g_autoptr (CchAgencyNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (self->filling || node == NULL)
    return;
  self->selected = cch_agency_node_get_agency (node);
  show_details (self);
}

static guint
find_selected (CchAgencyPage *self, GListModel *rows)
{
  for (guint i = 0; self->selected != 0 && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (CchAgencyNode) node = gtk_tree_list_row_get_item (row);

      if (cch_agency_node_get_agency (node) == self->selected)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
set_rows (CchAgencyPage *self, GListStore *roots)
{
  GtkTreeListModel *tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (roots)), FALSE,
                                                    TRUE, create_children, NULL, NULL);
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (tree));
  gtk_single_selection_set_selected (selection, find_selected (self, G_LIST_MODEL (tree)));
  g_object_unref (tree);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* "Sở: 20 · Xã: 69": classes in the order of the regulation. */
static void
show_counts (CchAgencyPage *self, const CchOrganisation *organisation)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GPtrArray *classes =
      self->regulation != NULL ? cch_regulation_get_list (self->regulation, CCH_REGULATION_CLASSES)
                               : NULL;

  g_string_append_printf (text, _ ("Agencies: %u"), cch_organisation_get_n_members (organisation));
  for (guint i = 0; classes != NULL && i < classes->len; i++)
    {
      const CchRegulationClass *class = g_ptr_array_index (classes, i);
      guint count = cch_organisation_count (organisation, class->id, CCH_AGENCY_LEVEL_NONE, 0);

      if (count > 0)
        g_string_append_printf (text, "\n%s: %u", class->name, count);
    }
  gtk_label_set_label (self->count_label, text->str);
}

static void
fill (CchAgencyPage *self)
{
  g_autoptr (CchOrganisation) organisation = NULL;
  g_autoptr (GListStore) roots = NULL;

  if (self->records == NULL)
    return;
  self->filling = TRUE;
  g_free (self->words);
  self->words = g_strdup (gtk_editable_get_text (self->search_entry));
  organisation = cch_organisation_records_resolve (self->records, self->day);
  roots = cch_agency_node_build (organisation, self->words);
  set_rows (self, roots);
  show_counts (self, organisation);
  self->filling = FALSE;
  show_details (self);
}

static void
reload (CchAgencyPage *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->records, cch_organisation_records_free);
  if (self->office != NULL)
    self->records = cch_organisation_records_load (cch_office_get_database (self->office), &error);
  if (error != NULL)
    gtk_label_set_label (self->count_label, error->message);
  if (self->records == NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      show_details (self);
    }
  fill (self);
}

static void
office_changed_cb (CchAgencyPage *self, CchChanges *changes)
{
  const CchKind *const kinds[] = { &cch_agency_kind, &cch_agency_term_kind,
                                   &cch_agency_succession_kind, &cch_area_owner_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (cch_changes_get_n (changes, kinds[i]) > 0)
      {
        reload (self);
        return;
      }
}

static void
day_changed_cb (CchAgencyPage *self)
{
  CchDate day = cch_date_read (gtk_editable_get_text (self->day_entry));

  cch_wrong_mark_set (GTK_WIDGET (self->day_entry), cch_date_is_none (day));
  if (cch_date_is_none (day) || cch_date_compare (day, self->day) == 0)
    return;
  self->day = day;
  fill (self);
}

/* The entry tells late what it tells; Enter may have been first. */
static void
search_changed_cb (CchAgencyPage *self)
{
  if (g_strcmp0 (self->words, gtk_editable_get_text (self->search_entry)) != 0)
    fill (self);
}

/* Enter goes from the words to the first agency that has them. */
static void
found_cb (CchAgencyPage *self)
{
  GListModel *rows;

  search_changed_cb (self);
  rows = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (CchAgencyNode) node = gtk_tree_list_row_get_item (row);

      if (cch_agency_node_is_found (node))
        {
          gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), i, TRUE);
          cch_compat_focus_selected (self->list);
          return;
        }
    }
}

static void
stop_search_cb (CchAgencyPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  cch_compat_focus_selected (self->list);
}

static void
say (CchAgencyPage *self, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CCH_IS_WINDOW (root))
    cch_window_say (CCH_WINDOW (root), words);
}

static void
done_cb (CchAgencyPage *self, gint64 agency)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->selected = agency;
  reload (self);
  if (CCH_IS_WINDOW (root))
    cch_window_offer_undo (CCH_WINDOW (root), cch_office_get_undo_label (self->office));
}

static void
present_form (CchAgencyPage *self, gpointer form)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_signal_connect_object (form, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (form), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (form));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchAgencyPage *self = CCH_AGENCY_PAGE (widget);
  CchAgencyForm *form = cch_agency_form_new (self->office, self->regulation, self->day);

  if (self->selected != 0)
    cch_agency_form_set_superior (form, self->selected);
  present_form (self, form);
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchAgencyPage *self = CCH_AGENCY_PAGE (widget);
  CchAgencyForm *form = cch_agency_form_new (self->office, self->regulation, self->day);
  g_autoptr (GError) error = NULL;

  if (cch_agency_form_set_agency (form, self->selected, &error))
    {
      present_form (self, form);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (form));
  say (self, error->message);
}

static const char *const events[] = {
  [CCH_ORGANISATION_MERGE] = "merge",       [CCH_ORGANISATION_SPLIT] = "split",
  [CCH_ORGANISATION_DISSOLVE] = "dissolve", [CCH_ORGANISATION_MOVE] = "move",
  [CCH_ORGANISATION_OWN] = "own",           [CCH_ORGANISATION_PAST_NAME] = "past-name",
  [CCH_ORGANISATION_HAND_OUT] = "hand-out",
};

static void
event_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchAgencyPage *self = CCH_AGENCY_PAGE (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_equal (events[i], wanted))
      present_form (self, cch_agency_event_form_new (self->office, (CchOrganisationEventKind) i,
                                                     self->selected, self->day));
}

static void
import_response_cb (CchAgencyPage *self, const char *response)
{
  g_autoptr (CchAgencyImport) import = g_steal_pointer (&self->import);
  g_autoptr (GError) error = NULL;

  if (import == NULL || self->office == NULL || !g_str_equal (response, "import"))
    return;
  if (cch_agency_import_apply (import, &error))
    done_cb (self, self->selected);
  else
    say (self, error->message);
}

/* Shows what a table would bring; nothing is written before the person says so. */
void
cch_agency_page_import (CchAgencyPage *self, GBytes *bytes, const char *file)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  g_return_if_fail (CCH_IS_AGENCY_PAGE (self) && self->office != NULL);

  g_clear_pointer (&self->import, cch_agency_import_unref);
  self->import =
      cch_agency_import_new (self->office, self->regulation, bytes, file, self->day, &error);
  if (self->import == NULL)
    {
      say (self, error->message);
      return;
    }
  dialog = cch_agency_import_dialog_new (GTK_WINDOW (root), self->import);
  g_signal_connect_object (dialog, "response", G_CALLBACK (import_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
table_chosen_cb (GFile *file, gpointer data)
{
  CchAgencyPage *self = CCH_AGENCY_PAGE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GBytes) bytes = path != NULL ? cch_file_bytes_read (path, &error) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (error != NULL)
    say (self, error->message);
  if (bytes != NULL && self->office != NULL)
    cch_agency_page_import (self, bytes, name);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_compat_open_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Import a List of Agencies"),
                        _ ("Tables as text (CSV, TSV)"), "*", table_chosen_cb,
                        g_object_ref (widget), g_object_unref);
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (CchAgencyPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GBytes) bytes = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;

  if (bytes != NULL && self->office != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    cch_agency_page_import (self, bytes, _ ("what was pasted"));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                 g_object_ref (widget));
}

/* The button stands in the header bar, outside the page, where actions of the page do not reach. */
static void
import_cb (CchAgencyPage *self)
{
  if (self->office != NULL)
    import_action (GTK_WIDGET (self), NULL, NULL);
}

static gboolean
cch_agency_page_start_search (CchPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CCH_AGENCY_PAGE (page)->search_entry));
}

/* Who is not there on the day that the tree shows has details all the same. */
static gboolean
cch_agency_page_show_record (CchPage *page, const CchKind *kind, gint64 id)
{
  CchAgencyPage *self = CCH_AGENCY_PAGE (page);

  if (kind != &cch_agency_kind || self->records == NULL
      || cch_organisation_records_find (self->records, id) == NULL)
    return FALSE;

  gtk_editable_set_text (self->search_entry, "");
  self->selected = id;
  fill (self);
  cch_compat_focus_selected (self->list);
  return TRUE;
}

static void
leave_office (CchAgencyPage *self)
{
  if (self->office != NULL)
    g_signal_handlers_disconnect_by_data (self->office, self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->regulation, cch_regulation_unref);
  g_clear_pointer (&self->import, cch_agency_import_unref);
  self->selected = 0;
}

static void
cch_agency_page_session_changed (CchPage *page, CchSession *session)
{
  CchAgencyPage *self = CCH_AGENCY_PAGE (page);
  g_autofree char *id = NULL;

  leave_office (self);
  if (session != NULL)
    {
      id = cch_session_dup_setting (session, CCH_SETTING_REGULATION);
      self->office = g_object_ref (cch_session_get_office (session));
      self->regulation = id != NULL ? cch_session_load_regulation (session, id, NULL) : NULL;
      g_signal_connect_swapped (self->office, "changed", G_CALLBACK (office_changed_cb), self);
    }
  reload (self);
}

static void
cch_agency_page_dispose (GObject *object)
{
  CchAgencyPage *self = CCH_AGENCY_PAGE (object);

  leave_office (self);
  g_clear_pointer (&self->words, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_AGENCY_PAGE);
  g_clear_pointer (&self->records, cch_organisation_records_free);

  G_OBJECT_CLASS (cch_agency_page_parent_class)->dispose (object);
}

static void
cch_agency_page_class_init (CchAgencyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_agency_page_dispose;
  CCH_PAGE_CLASS (klass)->start_search = cch_agency_page_start_search;
  CCH_PAGE_CLASS (klass)->session_changed = cch_agency_page_session_changed;
  CCH_PAGE_CLASS (klass)->show_record = cch_agency_page_show_record;

  g_type_ensure (CCH_TYPE_SPLIT);
  gtk_widget_class_install_action (widget_class, "agency.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "agency.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "agency.event", "s", event_action);
  gtk_widget_class_install_action (widget_class, "agency.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "agency.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "agency.paste",
                                       NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/agency/cch-agency-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CchAgencyPage, day_entry);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyPage, list);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CchAgencyPage, details);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
}

static void
cch_agency_page_init (CchAgencyPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GtkListItemFactory) factory = create_factory ();
  g_autofree char *today = NULL;
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  self->day = cch_date_new ((guint) year, (guint) month, (guint) day);
  today = cch_date_format (self->day, CCH_DATE_FORM_PADDED);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  cch_compat_leave_by_tab (GTK_WIDGET (self->list));
  gtk_editable_set_text (self->day_entry, today);
  show_details (self);
}
