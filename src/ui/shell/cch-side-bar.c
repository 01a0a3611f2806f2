/* The list of pages at the side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-side-bar.h"

#include "base/cch-i18n.h"
#include "ui/office/cch-office-context.h"
#include "ui/shell/cch-page-table.h"

struct _CchSideBar
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  CchRecord *agency; /* nullable, ref: whose office is open; its name is the subtitle */
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchSideBar, cch_side_bar, ADW_TYPE_BIN)

/* The rows stand in the order of the table, so a row's index is its entry's. */
static const CchPageEntry *
get_entry (GtkListBoxRow *row)
{
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);

  return &entries[gtk_list_box_row_get_index (row)];
}

static GtkWidget *
create_row (const CchPageEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (entry->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (entry->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (entry->title), -1);
  return row;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  gboolean wanted = before != NULL && get_entry (row)->starts_group;

  if (wanted && gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  else if (!wanted)
    gtk_list_box_row_set_header (row, NULL);
}

static void
row_selected_cb (CchSideBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
row_activated_cb (CchSideBar *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
cch_side_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchSideBar *self = CCH_SIDE_BAR (object);

  switch (id)
    {
    case PROP_PAGE:
      g_value_set_string (value, cch_side_bar_get_page (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_side_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchSideBar *self = CCH_SIDE_BAR (object);

  switch (id)
    {
    case PROP_PAGE:
      cch_side_bar_set_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* One step of Tab: the arrow keys walk over the rows, and every row on the way would show its page. */
static gboolean
cch_side_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CchSideBar *self = CCH_SIDE_BAR (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (cch_side_bar_parent_class)->focus (widget, direction);
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
cch_side_bar_dispose (GObject *object)
{
  CchSideBar *self = CCH_SIDE_BAR (object);

  g_clear_object (&self->agency);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_SIDE_BAR);

  G_OBJECT_CLASS (cch_side_bar_parent_class)->dispose (object);
}

static void
cch_side_bar_class_init (CchSideBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_side_bar_get_property;
  object_class->set_property = cch_side_bar_set_property;
  object_class->dispose = cch_side_bar_dispose;
  widget_class->focus = cch_side_bar_focus;

  properties[PROP_PAGE] =
      g_param_spec_string ("page", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A person settled on the page of the selected row, not only passed over it. */
  signals[CHOSEN] = g_signal_new ("chosen", CCH_TYPE_SIDE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/shell/cch-side-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CchSideBar, title);
  gtk_widget_class_bind_template_child (widget_class, CchSideBar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cch_side_bar_init (CchSideBar *self)
{
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_entries; i++)
    gtk_list_box_append (self->list, create_row (&entries[i]));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

/* Returns: (nullable): the id of the page whose row is selected */
const char *
cch_side_bar_get_page (CchSideBar *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CCH_IS_SIDE_BAR (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? get_entry (row)->id : NULL;
}

void
cch_side_bar_set_page (CchSideBar *self, const char *page)
{
  GtkListBoxRow *row;

  g_return_if_fail (CCH_IS_SIDE_BAR (self));

  if (g_strcmp0 (page, cch_side_bar_get_page (self)) == 0)
    return;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_entry (row)->id, page) == 0)
      break;
  gtk_list_box_select_row (self->list, row);
}

static void
show_name (CchSideBar *self)
{
  g_autofree char *name = NULL;

  if (self->agency != NULL)
    g_object_get (self->agency, "name", &name, NULL);
  adw_window_title_set_subtitle (self->title, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), name);
}

static void
session_cb (CchSideBar *self, GParamSpec *pspec, CchOfficeContext *context)
{
  CchSession *session = cch_office_context_get_session (context);

  if (self->agency != NULL)
    g_signal_handlers_disconnect_by_data (self->agency, self);
  g_clear_object (&self->agency);
  if (session != NULL)
    self->agency = cch_session_get_agency (session, NULL);
  if (self->agency != NULL)
    g_signal_connect_object (self->agency, "notify::name", G_CALLBACK (show_name), self,
                             G_CONNECT_SWAPPED);
  show_name (self);
}

/* Called once, when the window is made: the side bar says whose office is open. */
void
cch_side_bar_set_context (CchSideBar *self, CchOfficeContext *context)
{
  g_return_if_fail (CCH_IS_SIDE_BAR (self));

  g_signal_connect_object (context, "notify::session", G_CALLBACK (session_cb), self,
                           G_CONNECT_SWAPPED);
  session_cb (self, NULL, context);
}
