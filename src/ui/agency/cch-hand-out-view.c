/* Hands out the open tasks of an agency among others: a list, each task with who takes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-hand-out-view.h"

#include "base/cch-i18n.h"
#include "ui/agency/cch-hand-out-item.h"

struct _CchHandOutView
{
  GtkBox parent_instance;

  GtkMenuButton *all_button;
  GtkListView *list;

  GListStore *items; /* (element-type CchHandOutItem), owned */
  GStrv takers;      /* owned */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchHandOutView, cch_hand_out_view, GTK_TYPE_BOX)

static const char *
get_name (CchHandOutView *self, int taker)
{
  return taker >= 0 && taker < (int) g_strv_length (self->takers) ? self->takers[taker] : NULL;
}

static guint
get_n_items (CchHandOutView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static void
give_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  guint position;
  int taker;

  g_variant_get (parameter, "(ui)", &position, &taker);
  cch_hand_out_view_give (CCH_HAND_OUT_VIEW (widget), position, taker);
}

static void
give_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CchHandOutView *self = CCH_HAND_OUT_VIEW (widget);
  int taker = g_variant_get_int32 (parameter);

  for (guint i = 0; i < get_n_items (self); i++)
    {
      g_autoptr (CchHandOutItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      cch_hand_out_item_give (item, taker, get_name (self, taker));
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* @position: of the task; G_MAXUINT for all of them */
static GMenu *
create_menu (CchHandOutView *self, guint position)
{
  GMenu *menu = g_menu_new ();
  int n_takers = (int) g_strv_length (self->takers);

  for (int i = 0; i <= n_takers; i++)
    {
      int taker = i < n_takers ? i : CCH_HAND_OUT_NOBODY;
      g_autoptr (GMenuItem) entry =
          g_menu_item_new (i < n_takers ? self->takers[i] : _ ("Nobody yet"), NULL);

      if (position == G_MAXUINT)
        g_menu_item_set_action_and_target (entry, "hand-out.give-all", "i", taker);
      else
        g_menu_item_set_action_and_target (entry, "hand-out.give", "(ui)", position, taker);
      g_menu_append_item (menu, entry);
    }
  return menu;
}

static void
set_menu (GtkMenuButton *button, GMenu *menu)
{
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  g_object_unref (menu);
}

static void
pop_up_cb (GtkMenuButton *button, gpointer cell)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (button), CCH_TYPE_HAND_OUT_VIEW);

  set_menu (button, create_menu (CCH_HAND_OUT_VIEW (view), gtk_list_item_get_position (cell)));
}

static void
pop_up_all_cb (GtkMenuButton *button, gpointer self)
{
  set_menu (button, create_menu (self, G_MAXUINT));
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "caption");
    }
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchHandOutView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_box_append (GTK_BOX (words), create_label (NULL));
  gtk_box_append (GTK_BOX (words), create_label ("dim-label"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), pop_up_cb, cell, NULL);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "cch-hand-out-row");
  gtk_list_item_set_child (cell, row);
  gtk_list_item_set_activatable (cell, FALSE);
  gtk_list_item_set_selectable (cell, FALSE);
}

static void
show_taker (CchHandOutItem *item, GtkMenuButton *button)
{
  const char *words = cch_hand_out_item_get_words (item);
  g_autofree char *label =
      g_strdup_printf (_ ("“%s” goes to: %s"), cch_hand_out_item_get_task (item)->text, words);

  gtk_menu_button_set_label (button, words);
  /* The focus is on the button inside, which would only say who takes it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static char *
describe (const CchOpenTask *task)
{
  return task->roles != NULL ? g_strdup_printf ("%s · %s", task->plan, task->roles)
                             : g_strdup (task->plan);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchHandOutView *self)
{
  GtkWidget *row = gtk_list_item_get_child (cell);
  GtkWidget *words = gtk_widget_get_first_child (row);
  GtkWidget *button = gtk_widget_get_last_child (row);
  CchHandOutItem *item = gtk_list_item_get_item (cell);
  const CchOpenTask *task = cch_hand_out_item_get_task (item);
  g_autofree char *caption = describe (task);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), task->text);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), caption);
  gtk_widget_set_tooltip_text (words, task->text);
  show_taker (item, GTK_MENU_BUTTON (button));
  g_signal_connect_object (item, "given", G_CALLBACK (show_taker), button, 0);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchHandOutView *self)
{
  GtkWidget *button = gtk_widget_get_last_child (gtk_list_item_get_child (cell));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (cell), show_taker, button);
}

static GtkListItemFactory *
create_factory (CchHandOutView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

static void
cch_hand_out_view_dispose (GObject *object)
{
  CchHandOutView *self = CCH_HAND_OUT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_HAND_OUT_VIEW);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (cch_hand_out_view_parent_class)->dispose (object);
}

static void
cch_hand_out_view_finalize (GObject *object)
{
  CchHandOutView *self = CCH_HAND_OUT_VIEW (object);

  g_strfreev (self->takers);

  G_OBJECT_CLASS (cch_hand_out_view_parent_class)->finalize (object);
}

static void
cch_hand_out_view_class_init (CchHandOutViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_hand_out_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_hand_out_view_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_HAND_OUT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "hand-out.give", "(ui)", give_action);
  gtk_widget_class_install_action (widget_class, "hand-out.give-all", "i", give_all_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/agency/cch-hand-out-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CchHandOutView, all_button);
  gtk_widget_class_bind_template_child (widget_class, CchHandOutView, list);
}

static void
cch_hand_out_view_init (CchHandOutView *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->takers = g_new0 (char *, 1);
  self->items = g_list_store_new (CCH_TYPE_HAND_OUT_ITEM);
  factory = create_factory (self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                           g_object_ref (G_LIST_MODEL (self->items)))));
  gtk_menu_button_set_create_popup_func (self->all_button, pop_up_all_cb, self, NULL);
}

/**
 * cch_hand_out_view_set_tasks:
 * @tasks: (transfer full) (element-type CchOpenTask)
 */
void
cch_hand_out_view_set_tasks (CchHandOutView *self, GPtrArray *tasks)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CCH_IS_HAND_OUT_VIEW (self));

  while (tasks->len > 0)
    g_ptr_array_insert (items, 0,
                        cch_hand_out_item_new (g_ptr_array_steal_index (tasks, tasks->len - 1)));
  g_ptr_array_unref (tasks);
  g_list_store_splice (self->items, 0, get_n_items (self), items->pdata, items->len);
}

guint
cch_hand_out_view_get_n_tasks (CchHandOutView *self)
{
  return get_n_items (self);
}

void
cch_hand_out_view_set_takers (CchHandOutView *self, const char *const *takers)
{
  gboolean renamed;

  g_return_if_fail (CCH_IS_HAND_OUT_VIEW (self));

  renamed = g_strv_length (self->takers) == g_strv_length ((char **) takers);
  g_strfreev (self->takers);
  self->takers = g_strdupv ((char **) takers);
  for (guint i = 0; i < get_n_items (self); i++)
    {
      g_autoptr (CchHandOutItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      cch_hand_out_item_follow (item, takers, renamed);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->all_button), *takers != NULL);
}

void
cch_hand_out_view_give (CchHandOutView *self, guint position, int taker)
{
  g_autoptr (CchHandOutItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  g_return_if_fail (item != NULL);
  cch_hand_out_item_give (item, taker, get_name (self, taker));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cch_hand_out_view_list_shares:
 *
 * Returns: (transfer full) (element-type CchTaskShare): without the tasks that nobody takes
 */
GArray *
cch_hand_out_view_list_shares (CchHandOutView *self)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (CchTaskShare));

  for (guint i = 0; i < get_n_items (self); i++)
    {
      g_autoptr (CchHandOutItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      int taker = cch_hand_out_item_get_taker (item);
      CchTaskShare share = { cch_hand_out_item_get_task (item)->task, (guint) taker };

      if (taker != CCH_HAND_OUT_NOBODY)
        g_array_append_val (shares, share);
    }
  return shares;
}
