/* The columns of the list of all plans: what stands in them, how they sort, which have room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-columns.h"

#include "base/cch-i18n.h"

/* What a small screen has no room for comes last: rather no column than one that is cut off. */
static const struct
{
  CchPlanColumn column;
  const char *title;
  gboolean expands;
  gboolean is_number;
  int width; /* characters, in two lines; 0 for as long as it is */
  int least; /* letters for which the whole list has room, or else it is left out */
} columns[] = {
  { CCH_PLAN_COLUMN_YEAR, N_ ("Year"), FALSE, TRUE, 0, 0 },
  { CCH_PLAN_COLUMN_TITLE, N_ ("Title"), TRUE, FALSE, 22, 0 },
  { CCH_PLAN_COLUMN_STATE, N_ ("State"), FALSE, FALSE, 0, 0 },
  { CCH_PLAN_COLUMN_FINDINGS, N_ ("Findings"), FALSE, FALSE, 0, 0 },
  { CCH_PLAN_COLUMN_NUMBER, N_ ("Number, date"), FALSE, FALSE, 13, 0 },
  { CCH_PLAN_COLUMN_ISSUER, N_ ("Issued by"), FALSE, FALSE, 12, 0 },
  { CCH_PLAN_COLUMN_TASKS, N_ ("Tasks"), FALSE, TRUE, 0, 124 },
  { CCH_PLAN_COLUMN_KIND, N_ ("Kind of plan"), FALSE, FALSE, 0, 138 },
};

static void
set_up_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), columns[index].is_number ? 1 : 0);
  if (columns[index].is_number)
    gtk_widget_add_css_class (label, "numeric");
  if (columns[index].width > 0)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_lines (GTK_LABEL (label), 2);
      gtk_label_set_width_chars (GTK_LABEL (label), columns[index].width);
      /* GTK 4.18 asks for the height at the natural width: that is to be two lines. */
      gtk_label_set_max_width_chars (GTK_LABEL (label), columns[index].width);
    }
  gtk_list_item_set_child (item, label);
}

static void
mark (GtkWidget *label, const char *style, gboolean marked)
{
  if (marked)
    gtk_widget_add_css_class (label, style);
  else
    gtk_widget_remove_css_class (label, style);
}

/* The row of the table is around the cell around the label; a reader hears all of it at once. */
static void
name_row (GtkWidget *label, CchPlanRow *row)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = cch_plan_row_format (row, columns[i].column);

      if (text != NULL && *text != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
    }
  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    words->str, -1);
}

static void
show_cell (GtkListItem *item, CchPlanRow *row)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "column"));
  CchPlanColumn column = columns[index].column;
  g_autofree char *text = cch_plan_row_format (row, column);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (columns[index].width > 0)
    gtk_widget_set_tooltip_text (label, text);
  if (column == CCH_PLAN_COLUMN_TITLE)
    name_row (label, row);
  mark (label, "success",
        column == CCH_PLAN_COLUMN_STATE && cch_plan_row_get_summary (row)->in_force);
  mark (label, "error", column == CCH_PLAN_COLUMN_FINDINGS && cch_plan_row_get_n_errors (row) > 0);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  CchPlanRow *row = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "column", data);
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "row", row);
  g_signal_connect_object (row, "changed", G_CALLBACK (show_cell), item, G_CONNECT_SWAPPED);
  show_cell (item, row);
}

static void
unbind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_cell, item);
}

static int
compare_rows (gconstpointer one, gconstpointer other, gpointer data)
{
  return cch_plan_row_compare ((CchPlanRow *) one, (CchPlanRow *) other,
                               columns[GPOINTER_TO_UINT (data)].column);
}

static void
add_column (GtkColumnView *view, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (index), NULL));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), NULL);
  column = gtk_column_view_column_new (_ (columns[index].title), factory);
  gtk_column_view_column_set_expand (column, columns[index].expands);
  gtk_column_view_column_set_resizable (column, columns[index].width > 0);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (view, column);
}

void
cch_plan_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (view, i);
}

static int
count_letters (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return gtk_widget_get_width (widget) * PANGO_SCALE / MAX (letter, 1);
}

/* Shows the columns for which there is room. */
void
cch_plan_columns_fit (GtkColumnView *view)
{
  int letters = count_letters (GTK_WIDGET (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
          g_list_model_get_item (gtk_column_view_get_columns (view), i);

      gtk_column_view_column_set_visible (column, letters >= columns[i].least);
    }
}

/* Returns: (transfer none) (nullable): what the line says, of which @widget is the whole or a part */
CchPlanRow *
cch_plan_columns_find_row (GtkWidget *widget)
{
  for (GtkWidget *child = widget; child != NULL; child = gtk_widget_get_first_child (child))
    if (GTK_IS_LABEL (child))
      return g_object_get_data (G_OBJECT (child), "row");
  return NULL;
}

static GtkWidget *
find_line (GtkWidget *widget, CchPlanRow *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_line (child, row);

      if (found != NULL)
        return found;
    }
  if (!GTK_IS_LABEL (widget) || g_object_get_data (G_OBJECT (widget), "row") != row
      || !gtk_widget_get_mapped (widget))
    return NULL;
  return gtk_widget_get_parent (gtk_widget_get_parent (widget));
}

/**
 * cch_plan_columns_find_line:
 * @row: (nullable)
 *
 * Returns: (transfer none) (nullable): what takes the focus for it, if it is on the screen
 */
GtkWidget *
cch_plan_columns_find_line (GtkColumnView *view, CchPlanRow *row)
{
  return row != NULL ? find_line (GTK_WIDGET (view), row) : NULL;
}
