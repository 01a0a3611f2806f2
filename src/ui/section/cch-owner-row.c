/* A row of the list of areas: the area, who writes it, how far they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-owner-row.h"

#include "base/cch-i18n.h"

struct _CchOwnerRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *area_label;
  GtkLabel *owner_label;
  GtkLabel *days_label;
  GtkLabel *work_label;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (CchOwnerRow, cch_owner_row, GTK_TYPE_LIST_BOX_ROW)

static void
cch_owner_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_OWNER_ROW);

  G_OBJECT_CLASS (cch_owner_row_parent_class)->dispose (object);
}

static void
cch_owner_row_class_init (CchOwnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_owner_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-owner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CchOwnerRow, area_label);
  gtk_widget_class_bind_template_child (widget_class, CchOwnerRow, owner_label);
  gtk_widget_class_bind_template_child (widget_class, CchOwnerRow, days_label);
  gtk_widget_class_bind_template_child (widget_class, CchOwnerRow, work_label);
  gtk_widget_class_bind_template_child (widget_class, CchOwnerRow, menu_button);
}

static void
cch_owner_row_init (CchOwnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_days (const CchAreaOwner *owner)
{
  g_autofree char *start = cch_date_format (owner->start, CCH_DATE_FORM_PADDED);
  g_autofree char *end = cch_date_format (owner->end, CCH_DATE_FORM_PADDED);

  if (!cch_date_is_none (owner->start) && !cch_date_is_none (owner->end))
    return g_strdup_printf (_ ("From %s until %s"), start, end);
  if (!cch_date_is_none (owner->start))
    return g_strdup_printf (_ ("From %s"), start);
  return cch_date_is_none (owner->end) ? NULL : g_strdup_printf (_ ("Until %s"), end);
}

static void
show_owner (CchOwnerRow *self, const CchAreaWork *work)
{
  g_autofree char *days = work->owner != NULL ? describe_days (work->owner) : NULL;

  gtk_label_set_label (self->owner_label,
                       work->owner_name != NULL ? work->owner_name : _ ("Nobody yet"));
  if (work->owner == NULL || !work->in_force)
    gtk_widget_add_css_class (GTK_WIDGET (self->owner_label), "dim-label");
  gtk_label_set_label (self->days_label, days != NULL ? days : "");
  gtk_widget_set_visible (GTK_WIDGET (self->days_label), days != NULL);
}

/* The actions are those of the plan page. The button keeps its room where it has nothing to offer. */
static void
add_menu (CchOwnerRow *self, const CchAreaOwner *owner)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const struct
  {
    const char *label, *action;
  } lines[] = {
    { _ ("_Only This Part in the Table"), "plan.show-part" },
    { _ ("_Print This Part…"), "plan.print-part" },
  };

  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), owner != NULL);
  gtk_widget_set_opacity (GTK_WIDGET (self->menu_button), owner != NULL ? 1 : 0);
  for (guint i = 0; owner != NULL && i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (lines[i].label, NULL);

      g_menu_item_set_action_and_target (item, lines[i].action, "x", owner->agency);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

GtkWidget *
cch_owner_row_new (const CchAreaWork *work)
{
  CchOwnerRow *self = g_object_new (CCH_TYPE_OWNER_ROW, NULL);
  g_autofree char *words = cch_area_work_describe (work);
  g_autofree char *area = g_strdup_printf ("%s. %s", work->area->code, work->area->name);

  gtk_label_set_label (self->area_label, area);
  gtk_widget_set_margin_start (GTK_WIDGET (self->area_label), (int) work->depth * 18);
  show_owner (self, work);
  add_menu (self, work->owner);
  gtk_label_set_label (self->work_label, words);
  if (work->n_tasks == 0 || work->n_gaps > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->work_label), "cch-remark");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, area,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  return GTK_WIDGET (self);
}
