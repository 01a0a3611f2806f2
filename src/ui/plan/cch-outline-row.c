/* How a row of the outline looks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-outline-row.h"

#include "base/cch-i18n.h"

#define INDENT 14

struct _CchOutlineRow
{
  GtkBox parent_instance;

  GtkImage *mark;
  GtkLabel *title_label;
  GtkLabel *owner_label;
  GtkLabel *count_label;
  GtkLabel *findings_label;

  GSignalGroup *signals; /* of the item */
};

G_DEFINE_FINAL_TYPE (CchOutlineRow, cch_outline_row, GTK_TYPE_BOX)

/* Told apart by shape as well as by colour. */
static const struct
{
  const char *icon_name; /* nullable */
  const char *style;     /* nullable */
} marks[] = {
  [CCH_OUTLINE_PLAIN] = { NULL, NULL },
  [CCH_OUTLINE_DONE] = { "cch-mark-done-symbolic", "success" },
  [CCH_OUTLINE_OPTIONAL] = { "cch-mark-optional-symbolic", "dim-label" },
  [CCH_OUTLINE_EMPTY] = { "cch-mark-empty-symbolic", "warning" },
  [CCH_OUTLINE_TOO_LONG] = { "dialog-warning-symbolic", "warning" },
};

static void
show_mark (CchOutlineRow *self, CchOutlineState state)
{
  const char *classes[] = { marks[state].style, NULL };

  gtk_image_set_from_icon_name (self->mark, marks[state].icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->mark), classes);
}

static void
show_title (CchOutlineRow *self, const CchOutlineEntry *entry)
{
  g_autofree char *title = entry->number != NULL
                               ? g_strdup_printf ("%s. %s", entry->number, entry->title)
                               : g_strdup (entry->title);

  gtk_label_set_label (self->title_label, title);
  if (entry->depth == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "cch-outline-top");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "cch-outline-top");
  gtk_widget_set_margin_start (GTK_WIDGET (self), (int) entry->depth * INDENT);
}

static void
show_owner (CchOutlineRow *self, const CchOutlineEntry *entry)
{
  gboolean owned = entry->kind == CCH_OUTLINE_AREA;

  gtk_widget_set_visible (GTK_WIDGET (self->owner_label), owned);
  gtk_label_set_label (self->owner_label,
                       entry->owner != NULL ? entry->owner : _ ("nobody writes it yet"));
  if (owned && entry->owner == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->owner_label), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->owner_label), "warning");
}

/* Of a text with a limit how much of it is used, of a list how long it is. */
static void
show_count (CchOutlineRow *self, const CchOutlineEntry *entry)
{
  g_autofree char *text = NULL;

  if (entry->max_words > 0)
    text = g_strdup_printf ("%u/%u", entry->n_words, entry->max_words);
  else if (entry->n_words > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", entry->n_words),
                            entry->n_words);
  else if (entry->n_items > 0)
    text = g_strdup_printf ("%u", entry->n_items);
  gtk_label_set_label (self->count_label, text != NULL ? text : "");
}

static void
show_findings (CchOutlineRow *self, CchOutlineItem *item)
{
  guint n_errors, n_warnings;
  g_autofree char *text = NULL;

  cch_outline_item_get_findings (item, &n_errors, &n_warnings);
  text = g_strdup_printf ("%u", n_errors > 0 ? n_errors : n_warnings);
  gtk_label_set_label (self->findings_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->findings_label), n_errors + n_warnings > 0);
  if (n_errors > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->findings_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->findings_label), "error");
}

/* GTK 4.8 cannot be told the name of a list item; its widget is our parent. */
static void
show_description (CchOutlineRow *self, CchOutlineItem *item)
{
  g_autofree char *words = cch_outline_item_describe (item);
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    words, -1);
}

static void
update (CchOutlineRow *self)
{
  CchOutlineItem *item = cch_outline_row_get_item (self);
  const CchOutlineEntry *entry;

  if (item == NULL)
    return;
  entry = cch_outline_item_get_entry (item);
  show_mark (self, entry->state);
  show_title (self, entry);
  show_owner (self, entry);
  show_count (self, entry);
  show_findings (self, item);
  show_description (self, item);
}

static void
cch_outline_row_dispose (GObject *object)
{
  CchOutlineRow *self = CCH_OUTLINE_ROW (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (cch_outline_row_parent_class)->dispose (object);
}

static void
cch_outline_row_class_init (CchOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_outline_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CchOutlineRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CchOutlineRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CchOutlineRow, owner_label);
  gtk_widget_class_bind_template_child (widget_class, CchOutlineRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, CchOutlineRow, findings_label);
}

static void
cch_outline_row_init (CchOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (CCH_TYPE_OUTLINE_ITEM);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}

GtkWidget *
cch_outline_row_new (void)
{
  return g_object_new (CCH_TYPE_OUTLINE_ROW, NULL);
}

/* @item: (nullable) */
void
cch_outline_row_set_item (CchOutlineRow *self, CchOutlineItem *item)
{
  g_signal_group_set_target (self->signals, item);
  update (self);
}

/* Returns: (transfer none) (nullable) */
CchOutlineItem *
cch_outline_row_get_item (CchOutlineRow *self)
{
  g_autoptr (GObject) item = g_signal_group_dup_target (self->signals);

  return (CchOutlineItem *) item; /* the list holds it */
}
