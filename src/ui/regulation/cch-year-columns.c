/* The columns of the table that shows a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-year-columns.h"

#include "base/cch-i18n.h"
#include "ui/regulation/cch-year-item.h"

/* What the table keeps free beside the text of a cell. */
#define MARGIN 20

static const struct
{
  CchYearText text;
  const char *title;
  int width;
} columns[] = {
  { CCH_YEAR_TEXT_NAME, N_ ("What"), 170 },
  { CCH_YEAR_TEXT_DUE, N_ ("Due"), 110 },
  { CCH_YEAR_TEXT_TRIAL, N_ ("Due in the trial"), 140 },
  { CCH_YEAR_TEXT_NOTE, N_ ("To be noted"), 200 },
  { CCH_YEAR_TEXT_EFFECTIVE, N_ ("Last working day"), 120 },
  { CCH_YEAR_TEXT_WINDOW, N_ ("Data from and to"), 130 },
  { CCH_YEAR_TEXT_SCOPE, N_ ("Rows to fill in"), 190 },
};

/* A row is as high as its labels are at their narrowest, so none may be much narrower than its
 * column. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_size_request (label, GPOINTER_TO_INT (data) - MARGIN, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (list_item, label);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const CchYearText text = (CchYearText) GPOINTER_TO_UINT (data);
  CchYearItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);

  gtk_label_set_text (GTK_LABEL (label), cch_year_item_get_text (item, text));
  set_class (label, "heading", text == CCH_YEAR_TEXT_DUE || text == CCH_YEAR_TEXT_TRIAL);
  set_class (label, "accent", text == CCH_YEAR_TEXT_TRIAL);
  set_class (label, "warning", text == CCH_YEAR_TEXT_NOTE && cch_year_item_is_pressing (item));
  set_class (label, "dim-label", text == CCH_YEAR_TEXT_EFFECTIVE);
}

/* Returns: (transfer none): the column of the trial, hidden at first */
GtkColumnViewColumn *
cch_year_columns_add (GtkColumnView *table)
{
  GtkColumnViewColumn *trial = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column =
          gtk_column_view_column_new (_ (columns[i].title), factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb),
                        GINT_TO_POINTER (columns[i].width));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (columns[i].text));
      gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (table, column);
      if (columns[i].text == CCH_YEAR_TEXT_TRIAL)
        trial = column;
    }
  gtk_column_view_column_set_visible (trial, FALSE);
  return trial;
}
