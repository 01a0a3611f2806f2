/* What a row of a list says: a title, and under it in small letters what goes with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-two-lines.h"

struct _CchTwoLines
{
  GtkBox parent_instance;

  GtkLabel *title;   /* not owned: a child */
  GtkLabel *caption; /* not owned: a child; hidden while there is nothing to say */
};

G_DEFINE_FINAL_TYPE (CchTwoLines, cch_two_lines, GTK_TYPE_BOX)

static GtkLabel *
add_line (CchTwoLines *self)
{
  GtkWidget *line = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (line), 0);
  gtk_label_set_ellipsize (GTK_LABEL (line), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self), line);
  return GTK_LABEL (line);
}

static void
set_line (GtkLabel *line, const char *words)
{
  gtk_label_set_label (line, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (line), words);
}

static void
cch_two_lines_class_init (CchTwoLinesClass *klass)
{
}

static void
cch_two_lines_init (CchTwoLines *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->title = add_line (self);
  self->caption = add_line (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dim-label");
}

/**
 * cch_two_lines_new:
 * @title_lines: over how many lines a long title may run before it is cut
 */
GtkWidget *
cch_two_lines_new (int title_lines)
{
  CchTwoLines *self = g_object_new (CCH_TYPE_TWO_LINES, NULL);

  if (title_lines > 1)
    {
      gtk_label_set_wrap (self->title, TRUE);
      gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (self->title, title_lines);
    }
  return GTK_WIDGET (self);
}

/**
 * cch_two_lines_set:
 * @caption: (nullable): what goes with the title
 *
 * What had to be cut is in the tooltip. The row around it, if it is in one, is named by the title.
 */
void
cch_two_lines_set (CchTwoLines *self, const char *title, const char *caption)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  set_line (self->title, title);
  set_line (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL && *caption != '\0');
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Whether the title stands over the rows that follow. */
void
cch_two_lines_set_heading (CchTwoLines *self, gboolean heading)
{
  if (heading)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
}
