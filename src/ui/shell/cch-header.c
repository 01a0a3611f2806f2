/* The header bar: the title and the widgets of the visible page, undo and redo, the main menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-header.h"

#include "base/cch-i18n.h"
#include "ui/shell/cch-history-buttons.h"
#include "ui/shell/cch-page-table.h"

struct _CchHeader
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  AdwBin *page_start;
  AdwBin *page_end;
  CchHistoryButtons *history_buttons;
  GtkMenuButton *menu_button;

  CchPage *page; /* nullable, ref */
  GBindingGroup *page_bindings;
  GSignalGroup *page_signals;
};

enum
{
  PROP_0,
  PROP_SHOW_START_TITLE_BUTTONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchHeader, cch_header, ADW_TYPE_BIN)

/* No child of the template: GTK takes those out of a bin behind its back when it goes. */
static AdwHeaderBar *
get_bar (CchHeader *self)
{
  return ADW_HEADER_BAR (adw_bin_get_child (ADW_BIN (self)));
}

static void
update_page_widgets (CchHeader *self)
{
  adw_bin_set_child (self->page_start, cch_page_get_header_start (self->page));
  adw_bin_set_child (self->page_end, cch_page_get_header_end (self->page));
}

static void
connect_page (CchHeader *self)
{
  self->page_bindings = g_binding_group_new ();
  g_binding_group_bind (self->page_bindings, "title", self->title, "title", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->page_bindings, "subtitle", self->title, "subtitle",
                        G_BINDING_SYNC_CREATE);

  self->page_signals = g_signal_group_new (CCH_TYPE_PAGE);
  g_signal_group_connect_swapped (self->page_signals, "notify::header-start",
                                  G_CALLBACK (update_page_widgets), self);
  g_signal_group_connect_swapped (self->page_signals, "notify::header-end",
                                  G_CALLBACK (update_page_widgets), self);
}

static GMenuModel *
create_page_menu (void)
{
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *action = cch_page_entry_dup_action (&entries[i]);

      g_menu_append (menu, _ (entries[i].title), action);
    }
  return G_MENU_MODEL (menu);
}

static void
prepend_page_menu (CchHeader *self)
{
  g_autoptr (GMenuModel) pages = create_page_menu ();
  g_autoptr (GMenu) section = g_menu_new ();
  GMenuModel *menu = gtk_menu_button_get_menu_model (self->menu_button);

  g_menu_append_submenu (section, _ ("_Go To"), pages);
  g_menu_prepend_section (G_MENU (menu), NULL, G_MENU_MODEL (section));
}

static void
cch_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchHeader *self = CCH_HEADER (object);

  switch (id)
    {
    case PROP_SHOW_START_TITLE_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_start_title_buttons (get_bar (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_header_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchHeader *self = CCH_HEADER (object);

  switch (id)
    {
    case PROP_SHOW_START_TITLE_BUTTONS:
      adw_header_bar_set_show_start_title_buttons (get_bar (self), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_header_dispose (GObject *object)
{
  CchHeader *self = CCH_HEADER (object);

  g_clear_object (&self->page_bindings);
  g_clear_object (&self->page_signals);
  g_clear_object (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_HEADER);

  G_OBJECT_CLASS (cch_header_parent_class)->dispose (object);
}

static void
cch_header_class_init (CchHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_header_get_property;
  object_class->set_property = cch_header_set_property;
  object_class->dispose = cch_header_dispose;

  properties[PROP_SHOW_START_TITLE_BUTTONS] =
      g_param_spec_boolean ("show-start-title-buttons", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CCH_TYPE_HISTORY_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caicach/CaiCach/ui/shell/cch-header.ui");
  gtk_widget_class_bind_template_child (widget_class, CchHeader, title);
  gtk_widget_class_bind_template_child (widget_class, CchHeader, page_start);
  gtk_widget_class_bind_template_child (widget_class, CchHeader, page_end);
  gtk_widget_class_bind_template_child (widget_class, CchHeader, history_buttons);
  gtk_widget_class_bind_template_child (widget_class, CchHeader, menu_button);
}

static void
cch_header_init (CchHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  connect_page (self);
  prepend_page_menu (self);
}

/* Shows the title and the widgets of @page in the place of those of the page before. */
void
cch_header_set_page (CchHeader *self, CchPage *page)
{
  g_return_if_fail (CCH_IS_HEADER (self));
  g_return_if_fail (CCH_IS_PAGE (page));

  g_set_object (&self->page, page);
  g_binding_group_set_source (self->page_bindings, page);
  g_signal_group_set_target (self->page_signals, page);
  update_page_widgets (self);
}

/* @history: (nullable): whose newest actions the buttons name */
void
cch_header_set_history (CchHeader *self, CchHistory *history)
{
  g_return_if_fail (CCH_IS_HEADER (self));

  cch_history_buttons_set_history (self->history_buttons, history);
}
