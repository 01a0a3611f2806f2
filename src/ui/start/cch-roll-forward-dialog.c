/* Shows what changes when last year's plan becomes this year's, one by one, before it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/start/cch-roll-forward-dialog.h"

#include "base/cch-i18n.h"
#include "ui/start/cch-roll-row.h"

struct _CchRollForwardDialog
{
  CchDialog parent_instance;

  GtkLabel *summary_label;
  GtkListView *list;
  GtkLabel *text_label;
  GtkEntry *words_entry;
  GtkWidget *words_box;
  GtkLabel *problem_label;

  CchRollForward *roll;          /* owned */
  GListStore *items;             /* (element-type CchRollItem), owned */
  GtkSingleSelection *selection; /* owned */
  gboolean filling;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchRollForwardDialog, cch_roll_forward_dialog, CCH_TYPE_DIALOG)

static CchRollItem *
get_selected (CchRollForwardDialog *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

static void
summarize (CchRollForwardDialog *self)
{
  guint n = cch_roll_forward_get_n (self->roll);
  guint n_ticked = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < n; i++)
    n_ticked += cch_roll_forward_get (self->roll, i)->ticked ? 1 : 0;
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u proposal is ticked",
                                        "%u of %u proposals are ticked", n),
                           n_ticked, n);
  gtk_label_set_label (self->summary_label, words);
}

/* The whole text of what is selected, with what changes in it. */
static void
show_selected (CchRollForwardDialog *self)
{
  CchRollItem *item = get_selected (self);
  g_autofree char *markup = item != NULL ? cch_roll_item_get_markup (item, 0) : g_strdup ("");
  gboolean editable = item != NULL && cch_roll_item_can_reword (item);

  gtk_label_set_markup (self->text_label, markup);
  gtk_widget_set_visible (self->words_box, editable);
  if (!editable)
    return;
  self->filling = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->words_entry)),
                 cch_roll_item_get_proposal (item)->words)
      != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->words_entry),
                           cch_roll_item_get_proposal (item)->words);
  self->filling = FALSE;
}

static void
item_cb (CchRollForwardDialog *self)
{
  summarize (self);
  show_selected (self);
}

static void
words_cb (CchRollForwardDialog *self)
{
  CchRollItem *item = get_selected (self);

  if (!self->filling && item != NULL && cch_roll_item_can_reword (item))
    cch_roll_item_set_words (item, gtk_editable_get_text (GTK_EDITABLE (self->words_entry)));
}

static void
activate_cb (CchRollForwardDialog *self)
{
  CchRollItem *item = get_selected (self);

  if (item != NULL && cch_roll_item_can_reword (item))
    gtk_widget_grab_focus (GTK_WIDGET (self->words_entry));
}

/* GTK 4.8 cannot be asked to focus an item: the widget around its row is looked for. */
static void
focus_item (CchRollForwardDialog *self, CchRollItem *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (CCH_IS_ROLL_ROW (row) && cch_roll_row_get_item (CCH_ROLL_ROW (row)) == item)
        gtk_widget_grab_focus (child);
    }
}

/* From the words to the next proposal. */
static void
entered_cb (CchRollForwardDialog *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);

  if (place + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    gtk_single_selection_set_selected (self->selection, place + 1);
  focus_item (self, get_selected (self));
}

static gboolean
key_cb (CchRollForwardDialog *self, guint key, guint code, GdkModifierType state)
{
  CchRollItem *item = get_selected (self);

  if (key != GDK_KEY_space || item == NULL
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  cch_roll_item_set_ticked (item, !cch_roll_item_get_ticked (item));
  return GDK_EVENT_STOP;
}

static void
tick_all (CchRollForwardDialog *self, gboolean ticked)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CchRollItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      cch_roll_item_set_ticked (item, ticked);
    }
}

static void
tick_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tick_all (CCH_ROLL_FORWARD_DIALOG (widget), g_str_equal (name, "roll.tick-all"));
}

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchRollForwardDialog *self = CCH_ROLL_FORWARD_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPlan) plan = cch_roll_forward_apply (self->roll, &error);

  if (plan == NULL)
    {
      gtk_label_set_label (self->problem_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_DONE], 0, cch_record_get_id (CCH_RECORD (plan)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, cch_roll_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  cch_roll_row_set_item (CCH_ROLL_ROW (gtk_list_item_get_child (item)),
                         gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  cch_roll_row_set_item (CCH_ROLL_ROW (gtk_list_item_get_child (item)), NULL);
}

static GtkListItemFactory *
create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

static void
cch_roll_forward_dialog_dispose (GObject *object)
{
  CchRollForwardDialog *self = CCH_ROLL_FORWARD_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_ROLL_FORWARD_DIALOG);

  G_OBJECT_CLASS (cch_roll_forward_dialog_parent_class)->dispose (object);
}

static void
cch_roll_forward_dialog_finalize (GObject *object)
{
  CchRollForwardDialog *self = CCH_ROLL_FORWARD_DIALOG (object);

  g_clear_pointer (&self->roll, cch_roll_forward_free);

  G_OBJECT_CLASS (cch_roll_forward_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/start/cch-roll-forward-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CchRollForwardDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CchRollForwardDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CchRollForwardDialog, text_label);
  gtk_widget_class_bind_template_child (widget_class, CchRollForwardDialog, words_entry);
  gtk_widget_class_bind_template_child (widget_class, CchRollForwardDialog, words_box);
  gtk_widget_class_bind_template_child (widget_class, CchRollForwardDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, words_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
cch_roll_forward_dialog_class_init (CchRollForwardDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_roll_forward_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cch_roll_forward_dialog_finalize;
  signals[SIGNAL_DONE] = g_signal_new ("done", CCH_TYPE_ROLL_FORWARD_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "roll.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "roll.tick-all", NULL, tick_action);
  gtk_widget_class_install_action (widget_class, "roll.tick-none", NULL, tick_action);
}

static void
cch_roll_forward_dialog_init (CchRollForwardDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = create_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  self->items = g_list_store_new (CCH_TYPE_ROLL_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_selected),
                           self, G_CONNECT_SWAPPED);
}

static void
fill (CchRollForwardDialog *self)
{
  for (guint i = 0; i < cch_roll_forward_get_n (self->roll); i++)
    {
      g_autoptr (CchRollItem) item = cch_roll_item_new (self->roll, i);

      g_signal_connect_object (item, "notify::ticked", G_CALLBACK (item_cb), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (self->items, item);
    }
  item_cb (self);
}

/**
 * cch_roll_forward_dialog_new:
 * @source: last year's plan
 *
 * Returns: (nullable): %NULL with @error when the plan cannot be rolled forward to that year
 */
CchRollForwardDialog *
cch_roll_forward_dialog_new (CchSession *session, CchPlan *source, guint year, GError **error)
{
  CchRollForward *roll = cch_roll_forward_new (session, source, year, error);
  CchRollForwardDialog *self;
  g_autofree char *title = NULL;

  if (roll == NULL)
    return NULL;
  self = g_object_new (CCH_TYPE_ROLL_FORWARD_DIALOG, NULL);
  self->roll = roll;
  title = g_strdup_printf (_ ("Roll the Plan of %d Forward to %u"), (int) source->year, year);
  gtk_window_set_title (GTK_WINDOW (self), title);
  fill (self);
  return self;
}
