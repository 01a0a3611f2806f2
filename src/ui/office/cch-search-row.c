/* A row of the search box: a page, or a record that has been found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-search-row.h"

#include "base/cch-i18n.h"

struct _CchSearchRow
{
  GtkListBoxRow parent_instance;

  const CchPageEntry *page; /* nullable */
  CchFound *found;          /* nullable, ref */
};

G_DEFINE_FINAL_TYPE (CchSearchRow, cch_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
cch_search_row_finalize (GObject *object)
{
  CchSearchRow *self = CCH_SEARCH_ROW (object);

  g_clear_object (&self->found);

  G_OBJECT_CLASS (cch_search_row_parent_class)->finalize (object);
}

static void
cch_search_row_class_init (CchSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_search_row_finalize;
}

static void
cch_search_row_init (CchSearchRow *self)
{
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

static void
fill (CchSearchRow *self, const char *icon_name, const char *title, const char *place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (lines), create_label (title, NULL));
  if (*place != '\0')
    gtk_box_append (GTK_BOX (lines), create_label (place, "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
}

CchSearchRow *
cch_search_row_new_for_page (const CchPageEntry *entry)
{
  CchSearchRow *self = g_object_new (CCH_TYPE_SEARCH_ROW, NULL);

  self->page = entry;
  fill (self, entry->icon_name, _ (entry->title), "");
  return self;
}

/* The picture is the one of the page where the record has its place. */
CchSearchRow *
cch_search_row_new (CchFound *found)
{
  CchSearchRow *self = g_object_new (CCH_TYPE_SEARCH_ROW, NULL);
  const CchPageEntry *entry = cch_page_table_find_for_kind (cch_found_get_kind (found));

  self->found = g_object_ref (found);
  fill (self, entry != NULL ? entry->icon_name : "text-x-generic-symbolic",
        cch_found_get_title (found), cch_found_get_place (found));
  return self;
}

/* Returns: (nullable): %NULL for a record */
const CchPageEntry *
cch_search_row_get_page (CchSearchRow *self)
{
  return self->page;
}

/* Returns: (transfer none) (nullable): %NULL for a page */
CchFound *
cch_search_row_get_found (CchSearchRow *self)
{
  return self->found;
}

/* Returns: the words above the rows of its sort */
const char *
cch_search_row_get_group (CchSearchRow *self)
{
  return self->found != NULL ? cch_kind_get_label (cch_found_get_kind (self->found)) : _ ("Pages");
}
