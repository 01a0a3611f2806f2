/* A row of choices whose names are long: the list shows them whole, and can the row under its title.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-combo-row.h"

/* libadwaita cuts every choice off after 20 letters: here most begin with the same twenty. */
#define MOST_LETTERS 48
#define MOST_LETTERS_CHOSEN 28

struct _CchComboRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (CchComboRow, cch_combo_row, ADW_TYPE_COMBO_ROW)

static char *
read_words (CchComboRow *self, gpointer item)
{
  GtkExpression *expression = adw_combo_row_get_expression (ADW_COMBO_ROW (self));
  g_auto (GValue) value = G_VALUE_INIT;

  if (expression != NULL && gtk_expression_evaluate (expression, item, &value))
    return g_value_dup_string (&value);
  return GTK_IS_STRING_OBJECT (item) ? g_strdup (gtk_string_object_get_string (item)) : NULL;
}

static void
mark_chosen (GtkListItem *cell)
{
  GtkWidget *box = gtk_list_item_get_child (cell);
  CchComboRow *self = g_object_get_data (G_OBJECT (cell), "row");
  gboolean chosen =
      gtk_list_item_get_item (cell) == adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  gtk_widget_set_opacity (gtk_widget_get_last_child (box), chosen ? 1 : 0);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                    "max-width-chars", MOST_LETTERS, "hexpand", TRUE, NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  g_object_set (mark, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (cell, box);
  g_object_set_data (G_OBJECT (cell), "row", row);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (mark_chosen), cell,
                           G_CONNECT_SWAPPED);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  g_autofree char *words = read_words (row, gtk_list_item_get_item (cell));

  gtk_label_set_label (GTK_LABEL (label), words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (
                                      gtk_widget_get_parent (gtk_list_item_get_child (cell))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
  mark_chosen (cell);
}

/* What is chosen, at the end of the row: a long sentence beside it wraps rather than cutting it off. */
static void
set_up_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", MOST_LETTERS, NULL);

  gtk_list_item_set_child (cell, label);
}

static void
bind_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer row)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  g_autofree char *words = read_words (row, gtk_list_item_get_item (cell));
  glong n_letters = words != NULL ? g_utf8_strlen (words, -1) : 0;

  gtk_label_set_label (GTK_LABEL (label), words != NULL ? words : "");
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (n_letters, MOST_LETTERS_CHOSEN));
}

static void
cch_combo_row_class_init (CchComboRowClass *klass)
{
}

/* What is chosen then reads like what is typed in the rows beside it. */
static void
use_subtitle_cb (CchComboRow *self)
{
  if (adw_combo_row_get_use_subtitle (ADW_COMBO_ROW (self)))
    gtk_widget_add_css_class (GTK_WIDGET (self), "cch-value");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cch-value");
}

static void
cch_combo_row_init (CchComboRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();

  g_signal_connect (chosen, "setup", G_CALLBACK (set_up_chosen_cb), NULL);
  g_signal_connect_object (chosen, "bind", G_CALLBACK (bind_chosen_cb), self, 0);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), chosen);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (self, "notify::use-subtitle", G_CALLBACK (use_subtitle_cb), NULL);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), factory);
}
