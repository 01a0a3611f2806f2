/* Widgets of a form as fields of a record: what is typed goes to the file, what changes there shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-record-form.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-number.h"
#include "store/cch-edit.h"
#include "ui/section/cch-typing.h"

#include <string.h>

typedef struct
{
  const CchField *field;
  GtkWidget *widget; /* not owned: the form lives as long as its widgets */
  gboolean typed;    /* what stands there is newer than the record */
  char **labels;     /* owned, nullable: what can be chosen, as people read it */
  char **values;     /* owned, nullable: and as files hold it */
} Cell;

struct _CchRecordForm
{
  GObject parent_instance;

  const CchKind *kind;
  GPtrArray *cells;      /* (element-type Cell), owned */
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
free_cell (gpointer data)
{
  Cell *cell = data;

  g_strfreev (cell->labels);
  g_strfreev (cell->values);
  g_free (cell);
}

static gboolean
is_choice (const Cell *cell)
{
  return GTK_IS_DROP_DOWN (cell->widget) || ADW_IS_COMBO_ROW (cell->widget);
}

static gboolean
is_switch (const Cell *cell)
{
  return cell->field->type == CCH_FIELD_BOOLEAN;
}

static char *
dup_typed (const Cell *cell)
{
  if (GTK_IS_TEXT_VIEW (cell->widget))
    {
      char *text;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (cell->widget)), "text", &text, NULL);
      return g_strstrip (text);
    }
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (cell->widget))));
}

static gboolean
read_date (const char *text, char **canonical, GError **error)
{
  CchDate date;
  gsize length = cch_date_parse (text, &date);

  if (length > 0 && text[length] == '\0')
    {
      *canonical = cch_date_to_iso (date);
      return TRUE;
    }
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("“%s” is no day. Write it as 05/01/2023"),
               text);
  return FALSE;
}

static gboolean
read_number (const char *text, const CchField *field, char **canonical, GError **error)
{
  CchNumber number;

  if (!cch_number_parse (text, &number, error))
    return FALSE;
  if (field->type == CCH_FIELD_INTEGER && number.places > 0)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("“%s” is no whole number"), text);
      return FALSE;
    }
  *canonical = cch_number_to_plain (number);
  return TRUE;
}

/* From what a person types to what files hold. */
static gboolean
read_cell (const Cell *cell, char **canonical, GError **error)
{
  g_autofree char *text = dup_typed (cell);

  if (*text != '\0' && cell->field->type == CCH_FIELD_DATE)
    return read_date (text, canonical, error);
  if (cell->field->type == CCH_FIELD_INTEGER || cell->field->type == CCH_FIELD_REAL)
    return read_number (*text != '\0' ? text : "0", cell->field, canonical, error);
  *canonical = g_steal_pointer (&text);
  return TRUE;
}

static char *
dup_value (CchRecordForm *self, const Cell *cell)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, cch_field_get_value_type (cell->field));
  cch_record_get_value (self->record, cell->field, &value);
  if (cch_field_is_empty (cell->field, &value))
    return g_strdup ("");
  return cch_field_to_text (cell->field, &value);
}

/* The other way; years have no points between their digits. */
static char *
dup_shown (CchRecordForm *self, const Cell *cell)
{
  g_autofree char *value = dup_value (self, cell);
  CchNumber number;
  CchDate date;

  if (cell->field->type == CCH_FIELD_DATE && cch_date_from_iso (value, &date, NULL))
    return cch_date_format (date, CCH_DATE_FORM_PADDED);
  if (cell->field->type == CCH_FIELD_REAL && cch_number_from_plain (value, &number, NULL))
    return number.units != 0 ? cch_number_format (number) : g_strdup ("");
  if (cell->field->type == CCH_FIELD_INTEGER && strcmp (value, "0") == 0)
    return g_strdup ("");
  return g_steal_pointer (&value);
}

static void
set_fault (const Cell *cell, const GError *error)
{
  if (error != NULL)
    gtk_widget_add_css_class (cell->widget, "error");
  else
    gtk_widget_remove_css_class (cell->widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell->widget), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_text (CchRecordForm *self, Cell *cell)
{
  g_autofree char *shown = self->record != NULL ? dup_shown (self, cell) : g_strdup ("");
  g_autofree char *now = dup_typed (cell);

  set_fault (cell, NULL);
  if (strcmp (now, shown) == 0)
    return;
  if (GTK_IS_TEXT_VIEW (cell->widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (cell->widget)), shown, -1);
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (cell->widget), shown);
      gtk_editable_set_position (GTK_EDITABLE (cell->widget), -1);
    }
}

/* Returns: which value the record has; an enum's is its number. GTK_INVALID_LIST_POSITION for one
 * that is not among the values */
static guint
find_selected (CchRecordForm *self, const Cell *cell)
{
  g_autofree char *value = NULL;

  if (self->record == NULL)
    return 0;
  if (cell->field->type == CCH_FIELD_ENUM)
    return (guint) * (int *) cch_record_peek (self->record, cell->field);
  value = dup_value (self, cell);
  for (guint i = 0; cell->values != NULL && cell->values[i] != NULL; i++)
    if (strcmp (cell->values[i], value) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static int
get_int (CchRecordForm *self, const Cell *cell)
{
  return self->record != NULL ? *(int *) cch_record_peek (self->record, cell->field) : 0;
}

static void
show_cell (CchRecordForm *self, Cell *cell)
{
  if (is_choice (cell))
    g_object_set (cell->widget, "selected", find_selected (self, cell), NULL);
  else if (is_switch (cell))
    g_object_set (cell->widget, "active", get_int (self, cell) != 0, NULL);
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
write_value (CchRecordForm *self, const Cell *cell, const char *text, GError **error)
{
  g_autofree char *now = dup_value (self, cell);
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
write_cell (CchRecordForm *self, Cell *cell, GError **error)
{
  g_autofree char *canonical = NULL;

  if (!cell->typed)
    return TRUE;
  /* Cleared first: the commit tells everybody, and this widget shows the record again. */
  cell->typed = FALSE;
  self->showing = TRUE;
  if (read_cell (cell, &canonical, error) && write_value (self, cell, canonical, error))
    {
      set_fault (cell, NULL);
      self->showing = FALSE;
      return TRUE;
    }
  self->showing = FALSE;
  cell->typed = TRUE;
  set_fault (cell, *error);
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

static Cell *
find_cell (CchRecordForm *self, gpointer widget)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (cell->widget == widget)
        return cell;
    }
  return NULL;
}

static void
typed_cb (CchRecordForm *self, GtkWidget *widget)
{
  Cell *cell = find_cell (self, widget);

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
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (GTK_IS_TEXT_VIEW (cell->widget)
          && gtk_text_view_get_buffer (GTK_TEXT_VIEW (cell->widget)) == buffer)
        typed_cb (self, cell->widget);
    }
}

static char *
dup_chosen (const Cell *cell)
{
  guint selected;
  gboolean active;

  if (is_switch (cell))
    {
      g_object_get (cell->widget, "active", &active, NULL);
      return g_strdup (active ? "true" : "false");
    }
  g_object_get (cell->widget, "selected", &selected, NULL);
  if (selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (cell->field->type == CCH_FIELD_ENUM)
    return g_strdup (cch_field_get_nick (cell->field, (int) selected));
  return cell->values != NULL ? g_strdup (cell->values[selected]) : NULL;
}

/* A choice is an action of its own. */
static void
chosen_cb (CchRecordForm *self, GParamSpec *pspec, GtkWidget *widget)
{
  Cell *cell = find_cell (self, widget);
  g_autofree char *chosen = NULL;
  g_autofree char *now = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  if (self->showing || self->record == NULL || cell == NULL)
    return;
  chosen = dup_chosen (cell);
  now = dup_value (self, cell);
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
  Cell *cell = find_cell (self, gtk_event_controller_get_widget (controller));

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
  self->cells = g_ptr_array_new_with_free_func (free_cell);
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
fill_choices (GtkWidget *widget, const CchField *field)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  for (guint i = 0; i < cch_field_get_n_choices (field); i++)
    gtk_string_list_append (choices, cch_field_get_choice (field, (int) i));
  g_object_set (widget, "model", choices, NULL);
}

static void
connect_cell (CchRecordForm *self, const Cell *cell)
{
  if (is_choice (cell))
    {
      if (cell->field->type == CCH_FIELD_ENUM)
        fill_choices (cell->widget, cell->field);
      g_signal_connect_object (cell->widget, "notify::selected", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else if (is_switch (cell))
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
  Cell *cell = g_new0 (Cell, 1);

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
  Cell *cell = find_cell (self, cch_record_form_get_widget (self, field));
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
      Cell *cell = g_ptr_array_index (self->cells, i);

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
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (is_choice (cell) || is_switch (cell))
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
      ((Cell *) g_ptr_array_index (self->cells, i))->typed = FALSE;
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
