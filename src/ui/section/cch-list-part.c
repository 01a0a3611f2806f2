/* A part of the plan page that is a list of records: what prints, in its order, and a form for one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-list-part.h"

#include "base/cch-i18n.h"
#include "session/cch-record-actions.h"
#include "store/cch-query-model.h"
#include "ui/section/cch-list-row.h"
#include "ui/section/cch-suggestions.h"

#include <string.h>

typedef struct
{
  GtkWidget *frozen_label;
  GtkWidget *tools;
  GtkWidget *entry;
  GtkWidget *extra;
  GtkListBox *list;
  GtkLabel *footer_label;
  AdwBin *form_bin;
  GtkLabel *problem_label;

  CchSuggestions *suggestions; /* owned */
  CchRecordForm *form;         /* owned */
  CchQueryModel *model;        /* owned, nullable */
  CchRecord *selected;         /* owned, nullable */
  guint index;                 /* where it stands, or stood */
} CchListPartPrivate;

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

static CchListPartPrivate *
get_private (CchListPart *self)
{
  return cch_list_part_get_instance_private (self);
}

static CchOpenPlan *
get_plan (CchListPart *self)
{
  return cch_plan_part_get_plan (CCH_PLAN_PART (self));
}

static CchOffice *
get_office (CchListPart *self)
{
  return cch_open_plan_get_office (get_plan (self));
}

static gboolean
is_editable (CchListPart *self)
{
  return get_plan (self) != NULL && !cch_open_plan_is_frozen (get_plan (self));
}

static void
show_problem (CchListPart *self, const char *message)
{
  GtkLabel *label = get_private (self)->problem_label;

  gtk_label_set_label (label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
}

static void
problem_cb (CchListPart *self, const char *message)
{
  show_problem (self, message);
}

static void
entered_cb (CchListPart *self, const char *field)
{
  CchRecord *selected = get_private (self)->selected;

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

static guint
get_count (CchListPart *self)
{
  CchListPartPrivate *priv = get_private (self);

  return priv->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (priv->model)) : 0;
}

static void
describe_all (CchListPart *self)
{
  CchListPartPrivate *priv = get_private (self);
  char *(*get_footer) (CchListPart *) = CCH_LIST_PART_GET_CLASS (self)->footer;
  g_autofree char *footer =
      get_plan (self) != NULL && get_footer != NULL ? get_footer (self) : NULL;
  guint count = get_count (self);

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
  CchListPartPrivate *priv = get_private (self);
  void (*shown) (CchListPart *, CchRecord *) = CCH_LIST_PART_GET_CLASS (self)->shown;

  if (cch_record_form_get_record (priv->form) != priv->selected || priv->selected == NULL)
    cch_record_form_set_record (priv->form, get_plan (self) != NULL ? get_office (self) : NULL,
                                priv->selected, is_editable (self));
  gtk_widget_set_visible (GTK_WIDGET (priv->form_bin), priv->selected != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list-part.remove",
                                 is_editable (self) && priv->selected != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list-part.move",
                                 is_editable (self) && priv->selected != NULL);
  if (shown != NULL)
    shown (self, priv->selected);
}

static void
set_selected (CchListPart *self, CchRecord *record, guint index)
{
  CchListPartPrivate *priv = get_private (self);

  priv->index = index;
  g_set_object (&priv->selected, record);
  show_form (self);
}

/* Whoever was selected stays so when rows change places; when it is gone, who stands there now. */
static void
restore_selection (CchListPart *self)
{
  CchListPartPrivate *priv = get_private (self);
  guint count = get_count (self);
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

  if (record == NULL || record == get_private (self)->selected)
    return;
  set_selected (self, record, (guint) gtk_list_box_row_get_index (row));
  cch_plan_part_select (CCH_PLAN_PART (self), record, NULL);
}

static void
row_activated_cb (CchListPart *self)
{
  gtk_widget_child_focus (GTK_WIDGET (get_private (self)->form_bin), GTK_DIR_TAB_FORWARD);
}

static void
load_model (CchListPart *self)
{
  CchListPartPrivate *priv = get_private (self);
  g_autoptr (CchQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  gtk_list_box_bind_model (priv->list, NULL, NULL, NULL, NULL);
  g_clear_object (&priv->model);
  g_clear_object (&priv->selected);
  priv->index = 0;
  if (get_plan (self) == NULL)
    return;

  query = cch_query_new (CCH_LIST_PART_GET_CLASS (self)->kind);
  cch_query_where_row (query, "plan",
                       cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (get_plan (self)))));
  priv->model = cch_query_model_new (get_office (self), query, &error);
  show_problem (self, error != NULL ? error->message : NULL);
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
  CchListPartPrivate *priv = get_private (self);

  if (changes == NULL)
    {
      cch_record_form_set_record (priv->form, NULL, NULL, FALSE);
      load_model (self);
      gtk_widget_set_sensitive (priv->tools, is_editable (self));
      gtk_widget_set_visible (priv->frozen_label, get_plan (self) != NULL && !is_editable (self));
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
  CchListPartPrivate *priv = get_private (self);
  const CchKind *own = CCH_LIST_PART_GET_CLASS (self)->kind;
  g_autoptr (CchRecord) record = NULL;
  GtkWidget *widget;
  guint index;

  if (get_plan (self) == NULL || priv->model == NULL || g_strcmp0 (kind, own->name) != 0)
    return FALSE;
  record = cch_office_find (get_office (self), own, uuid, NULL);
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
take_text (CchListPart *self, const char *text, CchChoice *choice)
{
  CchListPartPrivate *priv = get_private (self);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);

  CCH_LIST_PART_GET_CLASS (self)->make (self, text, choice, drafts);
  if (drafts->len > 0 && cch_list_part_add (self, drafts))
    gtk_editable_set_text (GTK_EDITABLE (priv->entry), "");
}

static void
activate_cb (CchListPart *self)
{
  g_autofree char *text =
      g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry)));

  cch_suggestions_hide (get_private (self)->suggestions);
  if (*g_strstrip (text) != '\0' && is_editable (self))
    take_text (self, text, NULL);
}

/* Several lines can only have been pasted, and are taken at once. */
static void
changed_cb (CchListPart *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry));

  if (strchr (text, '\n') != NULL && is_editable (self))
    {
      g_autofree char *copy = g_strdup (text);

      take_text (self, copy, NULL);
    }
}

static void
chosen_cb (CchListPart *self, CchChoice *choice)
{
  take_text (self, NULL, choice);
}

static GPtrArray *
suggest (const char *folded, gpointer data)
{
  CchListPart *self = data;

  if (!is_editable (self))
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

static void
add_remove_key (CchListPart *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                        gtk_callback_action_new (key_remove_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (get_private (self)->list), keys);
}

static void
cch_list_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchListPartPrivate *priv = get_private (CCH_LIST_PART (object));

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
  CchListPartPrivate *priv = get_private (CCH_LIST_PART (object));

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
  CchListPartPrivate *priv = get_private (CCH_LIST_PART (object));

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
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list-part.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "list-part.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "list-part.move",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "list-part.move",
                                       "i", 1);
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
  add_actions (widget_class);

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
  CchListPartPrivate *priv = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  priv->suggestions = cch_suggestions_new (priv->entry, suggest, self);
  g_signal_connect_object (priv->suggestions, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  add_remove_key (self);
}

/* Returns: (transfer none): the form, to which subclasses add their widgets */
CchRecordForm *
cch_list_part_get_form (CchListPart *self)
{
  CchListPartPrivate *priv = get_private (self);

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
  return get_private (self)->selected;
}

/* Returns: (transfer none) (nullable): the records in their order */
GListModel *
cch_list_part_get_model (CchListPart *self)
{
  CchQueryModel *model = get_private (self)->model;

  return model != NULL ? G_LIST_MODEL (model) : NULL;
}

void
cch_list_part_select (CchListPart *self, CchRecord *record)
{
  CchListPartPrivate *priv = get_private (self);
  guint index;

  if (priv->model != NULL && cch_query_model_find (priv->model, cch_record_get_id (record), &index))
    gtk_list_box_select_row (priv->list, gtk_list_box_get_row_at_index (priv->list, (int) index));
}

static gboolean
end_action (CchListPart *self, gboolean done, const GError *error)
{
  show_problem (self, error != NULL ? error->message : NULL);
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
  gint64 plan = cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (get_plan (self))));
  g_autoptr (GError) error = NULL;

  cch_record_form_end (get_private (self)->form);
  if (!end_action (self,
                   cch_records_add (get_office (self), drafts, plan,
                                    _ (CCH_LIST_PART_GET_CLASS (self)->add_label), &error),
                   error))
    return FALSE;
  cch_list_part_select (self, g_ptr_array_index (drafts, drafts->len - 1));
  return TRUE;
}

void
cch_list_part_remove_selected (CchListPart *self)
{
  CchListPartPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;

  if (!is_editable (self) || priv->selected == NULL)
    return;
  cch_record_form_end (priv->form);
  end_action (self, cch_record_remove (get_office (self), priv->selected, &error), error);
}

/**
 * cch_list_part_move_selected:
 * @by: -1 up, 1 down
 */
void
cch_list_part_move_selected (CchListPart *self, int by)
{
  CchListPartPrivate *priv = get_private (self);
  g_autoptr (CchRecord) before = NULL;
  g_autoptr (GError) error = NULL;
  int to = (int) priv->index + by;

  if (!is_editable (self) || priv->selected == NULL || to < 0 || to >= (int) get_count (self))
    return;
  before = g_list_model_get_item (G_LIST_MODEL (priv->model), (guint) (by < 0 ? to : to + 1));
  cch_record_form_end (priv->form);
  end_action (self, cch_record_move (get_office (self), priv->selected, before, &error), error);
}
