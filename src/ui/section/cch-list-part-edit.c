/* Adds records to the list of a part, takes them away and moves them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-list-part-private.h"

#include "base/cch-i18n.h"
#include "session/cch-record-actions.h"

void
cch_list_part_take_text (CchListPart *self, const char *text, CchChoice *choice)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);

  CCH_LIST_PART_GET_CLASS (self)->make (self, text, choice, drafts);
  if (drafts->len > 0 && cch_list_part_add (self, drafts))
    gtk_editable_set_text (GTK_EDITABLE (priv->entry), "");
}

void
cch_list_part_chosen_cb (CchListPart *self, CchChoice *choice)
{
  cch_list_part_take_text (self, NULL, choice);
}

GPtrArray *
cch_list_part_suggest (const char *folded, gpointer data)
{
  CchListPart *self = data;

  if (!cch_list_part_is_editable (self))
    return NULL;
  return CCH_LIST_PART_GET_CLASS (self)->suggest (self, folded);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_list_part_move_selected (CCH_LIST_PART (widget), g_variant_get_int32 (parameter));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cch_list_part_remove_selected (CCH_LIST_PART (widget));
}

/* In an entry Delete takes a letter, not the record. */
static gboolean
key_remove_cb (GtkWidget *list, GVariant *arguments, gpointer data)
{
  cch_list_part_remove_selected (data);
  return TRUE;
}

void
cch_list_part_add_remove_key (CchListPart *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                        gtk_callback_action_new (key_remove_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (cch_list_part_get_private (self)->list), keys);
}

void
cch_list_part_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list-part.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "list-part.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "list-part.move",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "list-part.move",
                                       "i", 1);
}

static gboolean
end_action (CchListPart *self, gboolean done, const GError *error)
{
  cch_list_part_show_problem (self, error != NULL ? error->message : NULL);
  return done;
}

/**
 * cch_list_part_add:
 * @drafts: (element-type CchRecord): new records, which get the plan and places at the end
 *
 * Returns: whether they are in the file; what went wrong is shown
 */
gboolean
cch_list_part_add (CchListPart *self, GPtrArray *drafts)
{
  gint64 plan =
      cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (cch_list_part_get_plan (self))));
  g_autoptr (GError) error = NULL;

  cch_record_form_end (cch_list_part_get_private (self)->form);
  if (!end_action (self,
                   cch_records_add (cch_list_part_get_office (self), drafts, plan,
                                    _ (CCH_LIST_PART_GET_CLASS (self)->add_label), &error),
                   error))
    return FALSE;
  cch_list_part_select (self, g_ptr_array_index (drafts, drafts->len - 1));
  return TRUE;
}

void
cch_list_part_remove_selected (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  g_autoptr (GError) error = NULL;

  if (!cch_list_part_is_editable (self) || priv->selected == NULL)
    return;
  cch_record_form_end (priv->form);
  end_action (self, cch_record_remove (cch_list_part_get_office (self), priv->selected, &error),
              error);
}

/**
 * cch_list_part_move_selected:
 * @by: -1 up, 1 down
 */
void
cch_list_part_move_selected (CchListPart *self, int by)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  g_autoptr (CchRecord) before = NULL;
  g_autoptr (GError) error = NULL;
  int to = (int) priv->index + by;

  if (!cch_list_part_is_editable (self) || priv->selected == NULL || to < 0
      || to >= (int) cch_list_part_get_count (self))
    return;
  before = g_list_model_get_item (G_LIST_MODEL (priv->model), (guint) (by < 0 ? to : to + 1));
  cch_record_form_end (priv->form);
  end_action (self,
              cch_record_move (cch_list_part_get_office (self), priv->selected, before, &error),
              error);
}
