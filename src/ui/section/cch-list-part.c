/* A part of the plan page that is a list of records: what prints, in its order, and a form for one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-list-part-private.h"

#include "ui/section/cch-list-row.h"

#include <string.h>

enum
{
  PROP_0,
  PROP_FORM,
  PROP_HINT,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CchListPart, cch_list_part, CCH_TYPE_PLAN_PART)

CchListPartPrivate *
cch_list_part_get_private (CchListPart *self)
{
  return cch_list_part_get_instance_private (self);
}

CchOpenPlan *
cch_list_part_get_plan (CchListPart *self)
{
  return cch_plan_part_get_plan (CCH_PLAN_PART (self));
}

CchOffice *
cch_list_part_get_office (CchListPart *self)
{
  return cch_open_plan_get_office (cch_list_part_get_plan (self));
}

gboolean
cch_list_part_is_editable (CchListPart *self)
{
  return cch_list_part_get_plan (self) != NULL
         && !cch_open_plan_is_frozen (cch_list_part_get_plan (self));
}

void
cch_list_part_show_problem (CchListPart *self, const char *message)
{
  GtkLabel *label = cch_list_part_get_private (self)->problem_label;

  gtk_label_set_label (label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
}

static void
problem_cb (CchListPart *self, const char *message)
{
  cch_list_part_show_problem (self, message);
}

static void
entered_cb (CchListPart *self, const char *field)
{
  CchRecord *selected = cch_list_part_get_private (self)->selected;

  if (selected != NULL)
    cch_plan_part_select (CCH_PLAN_PART (self), selected, field);
}

static CchRecord *
get_record (GtkListBoxRow *row)
{
  return cch_list_row_get_record (CCH_LIST_ROW (row));
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return cch_list_row_new (record);
}

static void
describe_row (CchListPart *self, GtkListBoxRow *row, gboolean last)
{
  g_autofree char *remark = NULL;
  g_autofree char *line =
      CCH_LIST_PART_GET_CLASS (self)->describe (self, get_record (row), last, &remark);

  cch_list_row_set_words (CCH_LIST_ROW (row), line, remark);
}

guint
cch_list_part_get_count (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);

  return priv->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->model)) : 0;
}

static void
describe_all (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  char *(*get_footer) (CchListPart *) = CCH_LIST_PART_GET_CLASS (self)->footer;
  g_autofree char *footer =
      cch_list_part_get_plan (self) != NULL && get_footer != NULL ? get_footer (self) : NULL;
  guint count = cch_list_part_get_count (self);

  for (guint i = 0; i < count; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (priv->list, (int) i);

      if (row != NULL)
        describe_row (self, row, i + 1 == count);
    }
  gtk_label_set_label (priv->footer_label, footer != NULL ? footer : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->footer_label), footer != NULL);
}

static void
show_form (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  void (*shown) (CchListPart *, CchRecord *) = CCH_LIST_PART_GET_CLASS (self)->shown;

  if (cch_record_form_get_record (priv->form) != priv->selected || priv->selected == NULL)
    cch_record_form_set_record (
        priv->form, cch_list_part_get_plan (self) != NULL ? cch_list_part_get_office (self) : NULL,
        priv->selected, cch_list_part_is_editable (self));
  gtk_widget_set_visible (GTK_WIDGET (priv->form_bin), priv->selected != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list-part.remove",
                                 cch_list_part_is_editable (self) && priv->selected != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list-part.move",
                                 cch_list_part_is_editable (self) && priv->selected != NULL);
  if (shown != NULL)
    shown (self, priv->selected);
}

static void
set_selected (CchListPart *self, CchRecord *record, guint index)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);

  priv->index = index;
  g_set_object (&priv->selected, record);
  show_form (self);
}

/* Whoever was selected stays so when rows change places; when it is gone, who stands there now. */
static void
restore_selection (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  guint count = cch_list_part_get_count (self);
  guint index = MIN (priv->index, count > 0 ? count - 1 : 0);
  GtkListBoxRow *row;

  if (priv->selected != NULL)
    cch_query_model_find (priv->model, cch_record_get_id (priv->selected), &index);
  row = count > 0 ? gtk_list_box_get_row_at_index (priv->list, (int) index) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (priv->list, row);
  set_selected (self, row != NULL ? get_record (row) : NULL, index);
}

static void
items_changed_cb (CchListPart *self)
{
  describe_all (self);
  restore_selection (self);
}

static void
row_selected_cb (CchListPart *self, GtkListBoxRow *row)
{
  CchRecord *record = row != NULL ? get_record (row) : NULL;

  if (record == NULL || record == cch_list_part_get_private (self)->selected)
    return;
  set_selected (self, record, (guint) gtk_list_box_row_get_index (row));
  cch_plan_part_select (CCH_PLAN_PART (self), record, NULL);
}

static void
row_activated_cb (CchListPart *self)
{
  gtk_widget_child_focus (GTK_WIDGET (cch_list_part_get_private (self)->form_bin),
                          GTK_DIR_TAB_FORWARD);
}

static void
load_model (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  g_autoptr (CchQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  gtk_list_box_bind_model (priv->list, NULL, NULL, NULL, NULL);
  g_clear_object (&priv->model);
  g_clear_object (&priv->selected);
  priv->index = 0;
  if (cch_list_part_get_plan (self) == NULL)
    return;

  query = cch_query_new (CCH_LIST_PART_GET_CLASS (self)->kind);
  cch_query_where_row (query, "plan",
                       cch_record_get_id (
                           CCH_RECORD (cch_open_plan_get_plan (cch_list_part_get_plan (self)))));
  priv->model = cch_query_model_new (cch_list_part_get_office (self), query, &error);
  cch_list_part_show_problem (self, error != NULL ? error->message : NULL);
  if (priv->model == NULL)
    return;
  gtk_list_box_bind_model (priv->list, G_LIST_MODEL (priv->model), make_row, NULL, NULL);
  g_signal_connect_object (priv->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cch_list_part_plan_changed (CchPlanPart *part, CchChanges *changes)
{
  CchListPart *self = CCH_LIST_PART (part);
  CchListPartPrivate *priv = cch_list_part_get_private (self);

  if (changes == NULL)
    {
      cch_record_form_set_record (priv->form, NULL, NULL, FALSE);
      load_model (self);
      gtk_widget_set_sensitive (priv->tools, cch_list_part_is_editable (self));
      gtk_widget_set_visible (priv->frozen_label, cch_list_part_get_plan (self) != NULL
                                                      && !cch_list_part_is_editable (self));
      restore_selection (self);
    }
  describe_all (self);
  if (CCH_LIST_PART_GET_CLASS (self)->shown != NULL)
    CCH_LIST_PART_GET_CLASS (self)->shown (self, priv->selected);
}

static gboolean
cch_list_part_show_record (CchPlanPart *part, const char *kind, const char *uuid, const char *field)
{
  CchListPart *self = CCH_LIST_PART (part);
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  const CchKind *own = CCH_LIST_PART_GET_CLASS (self)->kind;
  g_autoptr (CchRecord) record = NULL;
  GtkWidget *widget;
  guint index;

  if (cch_list_part_get_plan (self) == NULL || priv->model == NULL
      || g_strcmp0 (kind, own->name) != 0)
    return FALSE;
  record = cch_office_find (cch_list_part_get_office (self), own, uuid, NULL);
  if (record == NULL || !cch_query_model_find (priv->model, cch_record_get_id (record), &index))
    return FALSE;

  cch_list_part_select (self, record);
  widget = cch_record_form_get_widget (priv->form, field);
  gtk_widget_grab_focus (
      widget != NULL ? widget
                     : GTK_WIDGET (gtk_list_box_get_row_at_index (priv->list, (int) index)));
  return TRUE;
}

static void
activate_cb (CchListPart *self)
{
  g_autofree char *text =
      g_strdup (gtk_editable_get_text (GTK_EDITABLE (cch_list_part_get_private (self)->entry)));

  cch_suggestions_hide (cch_list_part_get_private (self)->suggestions);
  if (*g_strstrip (text) != '\0' && cch_list_part_is_editable (self))
    cch_list_part_take_text (self, text, NULL);
}

/* Several lines can only have been pasted, and are taken at once. */
static void
changed_cb (CchListPart *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (cch_list_part_get_private (self)->entry));

  if (strchr (text, '\n') != NULL && cch_list_part_is_editable (self))
    {
      g_autofree char *copy = g_strdup (text);

      cch_list_part_take_text (self, copy, NULL);
    }
}

static void
cch_list_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchListPartPrivate *priv = cch_list_part_get_private (CCH_LIST_PART (object));

  switch (id)
    {
    case PROP_FORM:
      g_value_set_object (value, adw_bin_get_child (priv->form_bin));
      break;
    case PROP_HINT:
      g_value_set_string (value, gtk_entry_get_placeholder_text (GTK_ENTRY (priv->entry)));
      break;
    case PROP_EXTRA:
      g_value_set_object (value, gtk_widget_get_first_child (priv->extra));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_hint (CchListPartPrivate *priv, const char *hint)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (priv->entry), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, hint,
                                  -1);
}

static void
cch_list_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchListPartPrivate *priv = cch_list_part_get_private (CCH_LIST_PART (object));

  switch (id)
    {
    case PROP_FORM:
      adw_bin_set_child (priv->form_bin, g_value_get_object (value));
      break;
    case PROP_HINT:
      set_hint (priv, g_value_get_string (value));
      break;
    case PROP_EXTRA:
      if (g_value_get_object (value) != NULL)
        gtk_box_append (GTK_BOX (priv->extra), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_list_part_dispose (GObject *object)
{
  CchListPartPrivate *priv = cch_list_part_get_private (CCH_LIST_PART (object));

  g_clear_object (&priv->form);
  g_clear_object (&priv->suggestions);
  if (priv->list != NULL)
    gtk_list_box_bind_model (priv->list, NULL, NULL, NULL, NULL);
  g_clear_object (&priv->model);
  g_clear_object (&priv->selected);
  /* No gtk_widget_dispose_template(): GTK 4.8 looks for the children of the subclass's template. */

  G_OBJECT_CLASS (cch_list_part_parent_class)->dispose (object);
}

static void
cch_list_part_class_init (CchListPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cch_list_part_get_property;
  object_class->set_property = cch_list_part_set_property;
  object_class->dispose = cch_list_part_dispose;
  CCH_PLAN_PART_CLASS (klass)->plan_changed = cch_list_part_plan_changed;
  CCH_PLAN_PART_CLASS (klass)->show_record = cch_list_part_show_record;

  properties[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_EXTRA] = g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  cch_list_part_add_actions (widget_class);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-list-part.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, frozen_label);
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, tools);
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, entry);
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, extra);
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, list);
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, footer_label);
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, form_bin);
  gtk_widget_class_bind_template_child_private (widget_class, CchListPart, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cch_list_part_init (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  priv->suggestions = cch_suggestions_new (priv->entry, cch_list_part_suggest, self);
  g_signal_connect_object (priv->suggestions, "chosen", G_CALLBACK (cch_list_part_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  cch_list_part_add_remove_key (self);
}

/* Returns: (transfer none): the form, to which subclasses add their widgets */
CchRecordForm *
cch_list_part_get_form (CchListPart *self)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);

  /* Not before, as the class of a subclass is not known while this one comes into being. */
  if (priv->form == NULL)
    {
      priv->form = cch_record_form_new (CCH_LIST_PART_GET_CLASS (self)->kind);
      g_signal_connect_object (priv->form, "problem", G_CALLBACK (problem_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (priv->form, "entered", G_CALLBACK (entered_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return priv->form;
}

CchRecord *
cch_list_part_get_selected (CchListPart *self)
{
  return cch_list_part_get_private (self)->selected;
}

/* Returns: (transfer none) (nullable): the records in their order */
GListModel *
cch_list_part_get_model (CchListPart *self)
{
  CchQueryModel *model = cch_list_part_get_private (self)->model;

  return model != NULL ? G_LIST_MODEL (model) : NULL;
}

void
cch_list_part_select (CchListPart *self, CchRecord *record)
{
  CchListPartPrivate *priv = cch_list_part_get_private (self);
  guint index;

  if (priv->model != NULL && cch_query_model_find (priv->model, cch_record_get_id (record), &index))
    gtk_list_box_select_row (priv->list, gtk_list_box_get_row_at_index (priv->list, (int) index));
}
