/* A row of the list of proposals: a tick, where it is, what changes, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/start/cch-roll-row.h"

/* Letters of the text on each side of what changes. */
#define CONTEXT_LETTERS 60

struct _CchRollRow
{
  GtkBox parent_instance;

  GtkCheckButton *check;
  GtkLabel *place;
  GtkLabel *words;
  GtkLabel *why;

  CchRollItem *item; /* owned, nullable */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CchRollRow, cch_roll_row, GTK_TYPE_BOX)

/* GTK 4.8 cannot be told the name of a list item; its widget is our parent. */
static void
show_name (CchRollRow *self)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean ticked = cch_roll_item_get_ticked (self->item);
  g_autofree char *name =
      g_strjoin (" · ", gtk_label_get_text (self->words), gtk_label_get_text (self->place), NULL);

  if (list_item == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->why), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_STATE_CHECKED,
                               ticked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                      : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
fill (CchRollRow *self)
{
  g_autofree char *words = cch_roll_item_get_markup (self->item, CONTEXT_LETTERS);
  const CchRollProposal *proposal = cch_roll_item_get_proposal (self->item);

  self->filling = TRUE;
  gtk_check_button_set_active (self->check, cch_roll_item_get_ticked (self->item));
  self->filling = FALSE;
  gtk_label_set_label (self->place, proposal->place);
  gtk_label_set_markup (self->words, words);
  gtk_label_set_label (self->why, proposal->why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->words),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, proposal->why, -1);
  show_name (self);
}

static void
toggled_cb (CchRollRow *self)
{
  if (!self->filling && self->item != NULL)
    cch_roll_item_set_ticked (self->item, gtk_check_button_get_active (self->check));
}

static void
cch_roll_row_dispose (GObject *object)
{
  CchRollRow *self = CCH_ROLL_ROW (object);

  cch_roll_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_ROLL_ROW);

  G_OBJECT_CLASS (cch_roll_row_parent_class)->dispose (object);
}

static void
cch_roll_row_class_init (CchRollRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_roll_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/start/cch-roll-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CchRollRow, check);
  gtk_widget_class_bind_template_child (widget_class, CchRollRow, place);
  gtk_widget_class_bind_template_child (widget_class, CchRollRow, words);
  gtk_widget_class_bind_template_child (widget_class, CchRollRow, why);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
cch_roll_row_init (CchRollRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cch_roll_row_new (void)
{
  return g_object_new (CCH_TYPE_ROLL_ROW, NULL);
}

/* Returns: (transfer none) (nullable) */
CchRollItem *
cch_roll_row_get_item (CchRollRow *self)
{
  return self->item;
}

/* @item: (nullable): %NULL when the row is used again later */
void
cch_roll_row_set_item (CchRollRow *self, CchRollItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  if (g_set_object (&self->item, item) && item != NULL)
    fill (self);
  if (item != NULL)
    g_signal_connect_object (item, "notify::ticked", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}
