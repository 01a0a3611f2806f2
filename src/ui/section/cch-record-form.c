/* Widgets of a form as fields of a record: what is typed goes to the file, what changes there shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-record-form.h"

#include "store/cch-edit.h"
#include "ui/section/cch-form-cell.h"
#include "ui/section/cch-section-text.h"
#include "ui/section/cch-typing.h"
#include "ui/shell/cch-wrong-mark.h"

#include <string.h>

struct _CchRecordForm
{
  GObject parent_instance;

  const CchKind *kind;
  GPtrArray *cells;      /* (element-type CchFormCell), owned */
  CchOffice *office;     /* owned, nullable */
  CchRecord *record;     /* owned, nullable */
  GSignalGroup *signals; /* owned: of the record */
  CchTyping *typing;     /* owned */
  gboolean showing;      /* the widgets are being filled */
};

enum
{
  SIGNAL_PROBLEM,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchRecordForm, cch_record_form, G_TYPE_OBJECT)

static void
show_text (CchRecordForm *self, CchFormCell *cell)
{
  g_autofree char *shown =
      self->record != NULL ? cch_form_cell_dup_shown (cell, self->record) : g_strdup ("");
  g_autofree char *now = cch_form_cell_dup_typed (cell);

  cch_wrong_mark_set (cell->widget, FALSE);
  if (strcmp (now, shown) == 0)
    return;
  if (CCH_IS_SECTION_TEXT (cell->widget))
    cch_section_text_set_text (CCH_SECTION_TEXT (cell->widget), shown);
  else if (GTK_IS_TEXT_VIEW (cell->widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (cell->widget)), shown, -1);
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (cell->widget), shown);
      gtk_editable_set_position (GTK_EDITABLE (cell->widget), -1);
    }
}

static void
show_cell (CchRecordForm *self, CchFormCell *cell)
{
  if (cch_form_cell_is_choice (cell))
    g_object_set (cell->widget, "selected", cch_form_cell_find_selected (cell, self->record), NULL);
  else if (cch_form_cell_is_switch (cell))
    g_object_set (cell->widget, "active", cch_form_cell_get_int (cell, self->record) != 0, NULL);
  else if (!cell->typed)
    show_text (self, cell);
}

static void
show_all (CchRecordForm *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->cells->len; i++)
    show_cell (self, g_ptr_array_index (self->cells, i));
  self->showing = FALSE;
}

static void
tell_problem (CchRecordForm *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error != NULL ? error->message : NULL);
}

static gboolean
write_value (CchRecordForm *self, const CchFormCell *cell, const char *text, GError **error)
{
  g_autofree char *now = cch_form_cell_dup_value (cell, self->record);
  g_autoptr (CchEdit) edit = NULL;

  if (strcmp (now, text) == 0)
    return TRUE;
  edit = cch_edit_begin_typing (self->office, self->record, cell->field->name, error);
  if (edit == NULL)
    return FALSE;
  cch_edit_set_text (edit, self->record, cell->field->name, text);
  return cch_edit_commit (edit, error);
}

static gboolean
write_cell (CchRecordForm *self, CchFormCell *cell, GError **error)
{
  g_autofree char *canonical = NULL;

  if (!cell->typed)
    return TRUE;
  /* Cleared first: the commit tells everybody, and this widget shows the record again. */
  cell->typed = FALSE;
  self->showing = TRUE;
  if (cch_form_cell_read (cell, &canonical, error) && write_value (self, cell, canonical, error))
    {
      cch_wrong_mark_set (cell->widget, FALSE);
      self->showing = FALSE;
      return TRUE;
    }
  self->showing = FALSE;
  cell->typed = TRUE;
  cch_wrong_mark_set (cell->widget, *error != NULL);
  return FALSE;
}

static void
write_cb (CchRecordForm *self)
{
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < self->cells->len && self->record != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!write_cell (self, g_ptr_array_index (self->cells, i), &error) && first == NULL)
        first = g_steal_pointer (&error);
    }
  tell_problem (self, first);
}

static CchFormCell *
find_cell (CchRecordForm *self, gpointer widget)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CchFormCell *cell = g_ptr_array_index (self->cells, i);

      if (cell->widget == widget)
        return cell;
    }
  return NULL;
}

static void
typed_cb (CchRecordForm *self, GtkWidget *widget)
{
  CchFormCell *cell = find_cell (self, widget);

  if (self->showing || self->record == NULL || cell == NULL)
    return;
  cell->typed = TRUE;
  cch_typing_touch (self->typing);
}

static void
buffer_typed_cb (CchRecordForm *self, GtkTextBuffer *buffer)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CchFormCell *cell = g_ptr_array_index (self->cells, i);

      if (GTK_IS_TEXT_VIEW (cell->widget)
          && gtk_text_view_get_buffer (GTK_TEXT_VIEW (cell->widget)) == buffer)
        typed_cb (self, cell->widget);
    }
}

/* A choice is an action of its own. */
static void
chosen_cb (CchRecordForm *self, GParamSpec *pspec, GtkWidget *widget)
{
  CchFormCell *cell = find_cell (self, widget);
  g_autofree char *chosen = NULL;
  g_autofree char *now = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  if (self->showing || self->record == NULL || cell == NULL)
    return;
  chosen = cch_form_cell_dup_chosen (cell);
  now = cch_form_cell_dup_value (cell, self->record);
  if (chosen == NULL || strcmp (chosen, now) == 0)
    return;

  cch_typing_end (self->typing);
  edit = cch_edit_begin (self->office, NULL, &error);
  if (edit != NULL)
    {
      cch_edit_set_text (edit, self->record, cell->field->name, chosen);
      cch_edit_commit (edit, &error);
    }
  tell_problem (self, error);
  show_all (self);
}

static void
entered_cb (CchRecordForm *self, GtkEventController *controller)
{
  CchFormCell *cell = find_cell (self, gtk_event_controller_get_widget (controller));

  if (cell != NULL && self->record != NULL)
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0, cell->field->name);
}

static void
cch_record_form_dispose (GObject *object)
{
  CchRecordForm *self = CCH_RECORD_FORM (object);

  if (self->typing != NULL)
    cch_typing_end (self->typing);
  g_clear_object (&self->typing);
  g_clear_object (&self->signals);
  g_clear_object (&self->office);
  g_clear_object (&self->record);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (cch_record_form_parent_class)->dispose (object);
}

static void
cch_record_form_class_init (CchRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_record_form_dispose;
  signals[SIGNAL_PROBLEM] = g_signal_new ("problem", CCH_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", CCH_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cch_record_form_init (CchRecordForm *self)
{
  self->cells = g_ptr_array_new_with_free_func (cch_form_cell_free);
  self->typing = cch_typing_new ();
  g_signal_connect_object (self->typing, "write", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (CCH_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_all), self);
}

/* Returns: (transfer full): a form without widgets */
CchRecordForm *
cch_record_form_new (const CchKind *kind)
{
  CchRecordForm *self = g_object_new (CCH_TYPE_RECORD_FORM, NULL);

  self->kind = kind;
  return self;
}

static void
connect_cell (CchRecordForm *self, const CchFormCell *cell)
{
  if (cch_form_cell_is_choice (cell))
    {
      if (cell->field->type == CCH_FIELD_ENUM)
        cch_form_cell_fill_choices (cell);
      g_signal_connect_object (cell->widget, "notify::selected", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else if (cch_form_cell_is_switch (cell))
    g_signal_connect_object (cell->widget, "notify::active", G_CALLBACK (chosen_cb), self,
                             G_CONNECT_SWAPPED);
  else if (GTK_IS_TEXT_VIEW (cell->widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (cell->widget));

      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_typed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (cell->widget), FALSE);
      g_signal_connect_object (cell->widget, "changed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/**
 * cch_record_form_add:
 * @widget: shows and edits the field
 */
void
cch_record_form_add (CchRecordForm *self, const char *field, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  CchFormCell *cell = g_new0 (CchFormCell, 1);

  cell->field = cch_kind_find_field (self->kind, field);
  cell->widget = widget;
  g_ptr_array_add (self->cells, cell);
  g_return_if_fail (cell->field != NULL);

  connect_cell (self, cell);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (cch_record_form_end), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

/**
 * cch_record_form_set_values:
 * @field: a text or a reference, in a #GtkDropDown or #AdwComboRow
 * @labels: what people read
 * @values: as many: what files hold, the number of a row for a reference, "" for none
 */
void
cch_record_form_set_values (CchRecordForm *self,
                            const char *field,
                            const char *const *labels,
                            const char *const *values)
{
  CchFormCell *cell = find_cell (self, cch_record_form_get_widget (self, field));
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  g_return_if_fail (cell != NULL);

  /* A list must not go while somebody chooses from it. */
  if (cell->values != NULL && g_strv_equal (values, (const char *const *) cell->values)
      && g_strv_equal (labels, (const char *const *) cell->labels))
    return;

  self->showing = TRUE;
  g_strfreev (cell->labels);
  g_strfreev (cell->values);
  cell->labels = g_strdupv ((char **) labels);
  cell->values = g_strdupv ((char **) values);
  g_object_set (cell->widget, "model", model, NULL);
  show_cell (self, cell);
  self->showing = FALSE;
}

/* Returns: (transfer none) (nullable): where the field is edited */
GtkWidget *
cch_record_form_get_widget (CchRecordForm *self, const char *field)
{
  for (guint i = 0; field != NULL && i < self->cells->len; i++)
    {
      CchFormCell *cell = g_ptr_array_index (self->cells, i);

      if (strcmp (cell->field->name, field) == 0)
        return cell->widget;
    }
  return NULL;
}

CchRecord *
cch_record_form_get_record (CchRecordForm *self)
{
  return self->record;
}

static void
set_editable (CchRecordForm *self, gboolean editable)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CchFormCell *cell = g_ptr_array_index (self->cells, i);

      if (cch_form_cell_is_choice (cell) || cch_form_cell_is_switch (cell))
        gtk_widget_set_sensitive (cell->widget, editable);
      else
        g_object_set (cell->widget, "editable", editable, NULL);
    }
}

/**
 * cch_record_form_set_record:
 * @record: (nullable): a live record of the form's kind
 * @editable: whether it can be changed
 *
 * Writes first what was typed for the record before.
 */
void
cch_record_form_set_record (CchRecordForm *self,
                            CchOffice *office,
                            CchRecord *record,
                            gboolean editable)
{
  cch_typing_end (self->typing);
  if (record != self->record)
    for (guint i = 0; i < self->cells->len; i++)
      ((CchFormCell *) g_ptr_array_index (self->cells, i))->typed = FALSE;
  cch_typing_set_office (self->typing, office);
  g_set_object (&self->office, office);
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->signals, record);
  set_editable (self, record != NULL && editable);
  show_all (self);
  tell_problem (self, NULL);
}

/* Writes now what was typed last. */
void
cch_record_form_write (CchRecordForm *self)
{
  cch_typing_write (self->typing);
}

/* The person has left the field. */
void
cch_record_form_end (CchRecordForm *self)
{
  cch_typing_end (self->typing);
}
