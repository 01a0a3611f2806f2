/* The window: side bar, header bar and one page at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-window.h"

#include "base/cch-i18n.h"
#include "ui/office/cch-history-panel.h"
#include "ui/office/cch-office-actions.h"
#include "ui/office/cch-start-page.h"
#include "ui/shell/cch-header.h"
#include "ui/shell/cch-history-actions.h"
#include "ui/shell/cch-page-table.h"
#include "ui/shell/cch-shortcut-table.h"
#include "ui/shell/cch-side-bar.h"
#include "ui/shell/cch-split.h"

/* Pages are created when they are first shown: a start pays for one page, not for ten. */

struct _CchWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *rooms; /* the start page, or the office with its pages */
  CchStartPage *start_page;
  CchSplit *split;
  CchSideBar *side_bar;
  CchHeader *header;
  AdwToastOverlay *toast_overlay;
  AdwToast *toast; /* nullable, weak: what was said last */
  GtkStack *stack;
  GtkRevealer *history_revealer;
  CchHistoryPanel *history_panel;

  const CchPageEntry *entry; /* of the visible page */
  GSignalGroup *page_signals;
  CchOfficeContext *context;
  CchHistory *history; /* nullable, ref */
  CchHistoryActions *history_actions;
  GSettings *settings;
};

enum
{
  PROP_0,
  PROP_PAGE_ID,
  PROP_HISTORY,
  PROP_SHOW_SIDEBAR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchWindow, cch_window, ADW_TYPE_APPLICATION_WINDOW)

static CchPage *
ensure_page (CchWindow *self, const CchPageEntry *entry)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, entry->id);

  if (page == NULL)
    {
      page = GTK_WIDGET (cch_page_entry_create (entry));
      cch_page_set_context (CCH_PAGE (page), self->context);
      gtk_stack_add_named (self->stack, page, entry->id);
    }
  return CCH_PAGE (page);
}

static void
start_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchWindow *self = CCH_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* The key is the application's before it is the preview's. */
  if (focus != NULL && gtk_widget_activate_action (focus, "preview.search", NULL))
    return;
  if (cch_page_start_search (cch_window_get_page (self)))
    return;

  gtk_widget_activate_action (widget, "win.find", NULL);
}

static void
chosen_cb (CchWindow *self)
{
  if (cch_split_get_collapsed (self->split))
    cch_split_set_show_sidebar (self->split, FALSE);
}

static void
side_bar_page_cb (CchWindow *self)
{
  const char *page_id = cch_side_bar_get_page (self->side_bar);

  if (page_id != NULL)
    cch_window_set_page_id (self, page_id);
}

static void
show_sidebar_cb (CchWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

/* Window buttons at the start belong to whatever bar is leftmost. */
static gboolean
needs_start_buttons (CchWindow *self, gboolean show_sidebar, gboolean collapsed)
{
  return !show_sidebar || collapsed;
}

static void
bind_settings (CchWindow *self)
{
  self->settings = g_settings_new (CCH_APPLICATION_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-sidebar", self->split, "pinned", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "last-page", self, "page-id", G_SETTINGS_BIND_DEFAULT);
}

static gboolean
is_in_office (CchWindow *self)
{
  return gtk_stack_get_visible_child (self->rooms) == GTK_WIDGET (self->split);
}

static void
update_title (CchWindow *self)
{
  CchPage *page = self->entry != NULL ? cch_window_get_page (self) : NULL;
  g_autofree char *title = NULL;

  if (page != NULL && is_in_office (self))
    /* Translators: the title of the window; a page, then the name of the application */
    title = g_strdup_printf (_ ("%s – Cải Cách"), cch_page_get_title (page));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _ ("Cải Cách"));
}

/* Nothing is undone that a person does not see. */
static void
update_history_actions (CchWindow *self)
{
  if (self->history_actions != NULL)
    cch_history_actions_set_history (self->history_actions,
                                     is_in_office (self) ? self->history : NULL);
}

/* On the start page there is no page to go to, nothing to search and nothing to undo. */
static void
room_changed_cb (CchWindow *self)
{
  static const char *const actions[] = { "win.page", "win.show-sidebar", "win.start-search" };
  GAction *find = g_action_map_lookup_action (G_ACTION_MAP (self), "find");

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], is_in_office (self));
  if (find != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (find), is_in_office (self));
  update_history_actions (self);
  update_title (self);
}

static void
connect_page (CchWindow *self)
{
  self->page_signals = g_signal_group_new (CCH_TYPE_PAGE);
  g_signal_group_connect_swapped (self->page_signals, "notify::title", G_CALLBACK (update_title),
                                  self);
}

/* GtkText takes the keys of undo even when it is told to remember nothing; without its actions it
 * leaves them to ours. */
static void
focus_changed_cb (CchWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!GTK_IS_TEXT (focus) || gtk_editable_get_enable_undo (GTK_EDITABLE (focus)))
    return;

  gtk_widget_action_set_enabled (focus, "text.undo", FALSE);
  gtk_widget_action_set_enabled (focus, "text.redo", FALSE);
}

static void
connect_history (CchWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  self->history_actions = cch_history_actions_new (G_ACTION_MAP (self));
  g_signal_connect_object (self->history_actions, "said", G_CALLBACK (cch_window_say), self,
                           G_CONNECT_SWAPPED);
}

static void
other_office_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_window_show_start (CCH_WINDOW (widget));
}

static void
enter_page (CchWindow *self)
{
  GtkWidget *page = GTK_WIDGET (cch_window_get_page (self));

  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
enter_office (CchWindow *self)
{
  gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->split));
  enter_page (self);
}

static void
back_to_office_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchWindow *self = CCH_WINDOW (widget);

  if (cch_office_context_get_session (self->context) != NULL)
    enter_office (self);
}

static void
opened_cb (CchWindow *self, const char *note)
{
  enter_office (self);
  if (note != NULL)
    cch_window_say (self, note);
}

static void
session_cb (CchWindow *self)
{
  gboolean open = cch_office_context_get_session (self->context) != NULL;

  cch_window_set_history (self, open ? CCH_HISTORY (self->context) : NULL);
}

static void
connect_context (CchWindow *self)
{
  self->context = cch_office_context_new ();
  g_signal_connect_object (self->context, "notify::session", G_CALLBACK (session_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "opened", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  cch_start_page_set_context (self->start_page, self->context);
  cch_side_bar_set_context (self->side_bar, self->context);
  cch_history_panel_set_context (self->history_panel, self->context);
  cch_office_actions_add (GTK_APPLICATION_WINDOW (self), self->context, self->history_revealer);
}

static void
cch_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchWindow *self = CCH_WINDOW (object);

  switch (id)
    {
    case PROP_PAGE_ID:
      g_value_set_string (value, cch_window_get_page_id (self));
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_SHOW_SIDEBAR:
      /* The button of the template asks its action for a state before the template is bound. */
      g_value_set_boolean (value, self->split == NULL || cch_split_get_show_sidebar (self->split));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchWindow *self = CCH_WINDOW (object);

  switch (id)
    {
    case PROP_PAGE_ID:
      cch_window_set_page_id (self, g_value_get_string (value));
      break;
    case PROP_HISTORY:
      cch_window_set_history (self, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      cch_split_set_show_sidebar (self->split, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_window_dispose (GObject *object)
{
  CchWindow *self = CCH_WINDOW (object);

  /* Bound settings must not be told of the dismantling. */
  if (self->settings != NULL)
    g_settings_unbind (self, "page-id");
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->page_signals);
  g_clear_object (&self->history_actions);
  g_clear_object (&self->history);
  if (self->context != NULL)
    cch_office_context_close (self->context);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_WINDOW);

  G_OBJECT_CLASS (cch_window_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_PAGE_ID] = g_param_spec_string ("page-id", NULL, NULL, NULL, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, CCH_TYPE_HISTORY, flags);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* By key a person goes into the page; choosing in the side bar leaves the focus there. */
static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchWindow *self = CCH_WINDOW (widget);

  cch_window_set_page_id (self, g_variant_get_string (parameter, NULL));
  enter_page (self);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_property_action (widget_class, "win.show-sidebar", "show-sidebar");
  gtk_widget_class_install_action (widget_class, "win.start-search", NULL, start_search_action);
  gtk_widget_class_install_action (widget_class, "win.other-office", NULL, other_office_action);
  gtk_widget_class_install_action (widget_class, "win.back-to-office", NULL, back_to_office_action);
  cch_shortcut_table_bind (widget_class);
}

static void
cch_window_class_init (CchWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_window_get_property;
  object_class->set_property = cch_window_set_property;
  object_class->dispose = cch_window_dispose;
  install_properties (object_class);
  install_actions (widget_class);

  g_type_ensure (CCH_TYPE_START_PAGE);
  g_type_ensure (CCH_TYPE_HEADER);
  g_type_ensure (CCH_TYPE_HISTORY_PANEL);
  g_type_ensure (CCH_TYPE_SPLIT);
  g_type_ensure (CCH_TYPE_SIDE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caicach/CaiCach/ui/shell/cch-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchWindow, rooms);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, split);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, side_bar);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, history_revealer);
  gtk_widget_class_bind_template_child (widget_class, CchWindow, history_panel);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_bar_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_sidebar_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, needs_start_buttons);
  gtk_widget_class_bind_template_callback (widget_class, cch_window_say);
}

static void
cch_window_init (CchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  connect_page (self);
  connect_history (self);
  connect_context (self);
  bind_settings (self);
}

CchWindow *
cch_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (CCH_TYPE_WINDOW, "application", application, NULL);
}

const char *
cch_window_get_page_id (CchWindow *self)
{
  g_return_val_if_fail (CCH_IS_WINDOW (self), NULL);

  return self->entry != NULL ? self->entry->id : ""; /* never NULL: it is an action state */
}

static void
show_page (CchWindow *self, const CchPageEntry *entry)
{
  CchPage *page = ensure_page (self, entry);

  self->entry = entry;
  g_signal_group_set_target (self->page_signals, page);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  cch_header_set_page (self->header, page);
  update_title (self);
  cch_side_bar_set_page (self->side_bar, entry->id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE_ID]);
}

/* A page that this version does not have (a setting of another version) changes nothing, except
 * that a window always shows some page. */
void
cch_window_set_page_id (CchWindow *self, const char *page_id)
{
  const CchPageEntry *entry = cch_page_table_find (page_id);
  guint n_entries;

  g_return_if_fail (CCH_IS_WINDOW (self));

  if (entry == NULL && self->entry == NULL)
    entry = cch_page_table_get (&n_entries);
  if (entry != NULL && entry != self->entry)
    show_page (self, entry);
}

/* Returns: (transfer none): the visible page */
CchPage *
cch_window_get_page (CchWindow *self)
{
  g_return_val_if_fail (CCH_IS_WINDOW (self), NULL);

  return CCH_PAGE (gtk_stack_get_child_by_name (self->stack, self->entry->id));
}

/* Returns: (transfer none): what opens offices */
CchOfficeContext *
cch_window_get_context (CchWindow *self)
{
  g_return_val_if_fail (CCH_IS_WINDOW (self), NULL);

  return self->context;
}

/* Returns: (transfer none) (nullable): */
CchHistory *
cch_window_get_history (CchWindow *self)
{
  g_return_val_if_fail (CCH_IS_WINDOW (self), NULL);

  return self->history;
}

/**
 * cch_window_set_history:
 * @history: (nullable): what Ctrl+Z works on
 */
void
cch_window_set_history (CchWindow *self, CchHistory *history)
{
  g_return_if_fail (CCH_IS_WINDOW (self));
  g_return_if_fail (history == NULL || CCH_IS_HISTORY (history));

  if (!g_set_object (&self->history, history))
    return;

  update_history_actions (self);
  cch_header_set_history (self->header, history);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

/* What is open stays open, until another office is. */
void
cch_window_show_start (CchWindow *self)
{
  g_return_if_fail (CCH_IS_WINDOW (self));

  cch_start_page_refresh (self->start_page);
  gtk_stack_set_visible_child (self->rooms, GTK_WIDGET (self->start_page));
  gtk_widget_grab_focus (GTK_WIDGET (self->start_page));
}

/* Titles of toasts are markup; words of people are not. */
static AdwToast *
create_toast (const char *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_title (toast, markup);
  return toast;
}

/* Who undoes five things wants to read the fifth now, not the first for five seconds.
 * @toast: (transfer full) */
static void
add_toast (CchWindow *self, AdwToast *toast)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* Says something that needs no answer. */
void
cch_window_say (CchWindow *self, const char *words)
{
  add_toast (self, create_toast (words));
}

/**
 * cch_window_offer_undo:
 * @words: what has just been done, such as "Removed the task 2.3"
 *
 * A toast with a button that undoes the last action.
 */
void
cch_window_offer_undo (CchWindow *self, const char *words)
{
  AdwToast *toast = create_toast (words);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  add_toast (self, toast);
}
