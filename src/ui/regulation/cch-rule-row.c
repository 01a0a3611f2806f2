/* A row that says a rule in words, and plainly when the rule is only assumed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-rule-row.h"

#include "base/cch-i18n.h"

/* The sign at the end of a row, which does not depend on colour alone. */
void
cch_rule_row_mark_assumed (AdwActionRow *row)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (image, "warning");
  gtk_widget_set_tooltip_text (image, _ ("Assumed, because no source says so"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Assumed"), -1);
  adw_action_row_add_suffix (row, image);
}

/* A label that wraps looks for the width that suits its height best, by laying out its text over and
 * over: half a second for a rule of fifteen lines. */
static void
measure_once (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_natural_wrap_mode (GTK_LABEL (widget), GTK_NATURAL_WRAP_NONE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    measure_once (child);
}

/**
 * cch_plain_row_new:
 * @type: AdwActionRow or AdwExpanderRow
 *
 * Words of a file may look like markup. The row must know that they are none before it gets them,
 * not at the same time.
 *
 * Returns: (transfer floating): a row with that text
 */
GtkWidget *
cch_plain_row_new (GType type, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, NULL);

  g_object_set (row, "title", title, "subtitle", subtitle, NULL);
  measure_once (row);
  return row;
}

/**
 * cch_rule_row_new:
 * @node: (nullable): what the row is about
 * @words: lines of plain text
 *
 * Returns: (transfer floating): an AdwActionRow
 */
GtkWidget *
cch_rule_row_new (const CchPackNode *node, const char *title, const char *words)
{
  AdwActionRow *row = ADW_ACTION_ROW (cch_plain_row_new (ADW_TYPE_ACTION_ROW, title, ""));
  GString *text = g_string_new (words);

  if (node != NULL && node->assumed != NULL)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Assumed: %s"), node->assumed);
      cch_rule_row_mark_assumed (row);
    }
  adw_action_row_set_subtitle (row, text->str);
  if (*title == '\0') /* then a screen reader has nothing else to call it by */
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                    -1);
  g_string_free (text, TRUE);
  return GTK_WIDGET (row);
}

void
cch_rule_row_set_indent (GtkWidget *row, int indent)
{
  GtkWidget *room;

  if (indent == 0)
    return;
  room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (room, indent, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), room);
}
