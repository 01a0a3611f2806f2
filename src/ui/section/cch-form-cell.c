/* One field of a form: what a person types or chooses in it, and what files hold of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-form-cell.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-number.h"

#include <string.h>

void
cch_form_cell_free (gpointer data)
{
  CchFormCell *cell = data;

  g_strfreev (cell->labels);
  g_strfreev (cell->values);
  g_free (cell);
}

gboolean
cch_form_cell_is_choice (const CchFormCell *cell)
{
  return GTK_IS_DROP_DOWN (cell->widget) || ADW_IS_COMBO_ROW (cell->widget);
}

gboolean
cch_form_cell_is_switch (const CchFormCell *cell)
{
  return cell->field->type == CCH_FIELD_BOOLEAN;
}

char *
cch_form_cell_dup_typed (const CchFormCell *cell)
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
  CchDate date = cch_date_read (text);

  if (!cch_date_is_none (date))
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
gboolean
cch_form_cell_read (const CchFormCell *cell, char **canonical, GError **error)
{
  g_autofree char *text = cch_form_cell_dup_typed (cell);

  if (*text != '\0' && cell->field->type == CCH_FIELD_DATE)
    return read_date (text, canonical, error);
  if (cell->field->type == CCH_FIELD_INTEGER || cell->field->type == CCH_FIELD_REAL)
    return read_number (*text != '\0' ? text : "0", cell->field, canonical, error);
  *canonical = g_steal_pointer (&text);
  return TRUE;
}

char *
cch_form_cell_dup_value (const CchFormCell *cell, CchRecord *record)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, cch_field_get_value_type (cell->field));
  cch_record_get_value (record, cell->field, &value);
  if (cch_field_is_empty (cell->field, &value))
    return g_strdup ("");
  return cch_field_to_text (cell->field, &value);
}

/* The other way; years have no points between their digits. */
char *
cch_form_cell_dup_shown (const CchFormCell *cell, CchRecord *record)
{
  g_autofree char *value = cch_form_cell_dup_value (cell, record);
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

/* Returns: which value the record has; an enum's is its number. GTK_INVALID_LIST_POSITION for one
 * that is not among the values */
guint
cch_form_cell_find_selected (const CchFormCell *cell, CchRecord *record)
{
  g_autofree char *value = NULL;

  if (record == NULL)
    return 0;
  if (cell->field->type == CCH_FIELD_ENUM)
    return (guint) * (int *) cch_record_peek (record, cell->field);
  value = cch_form_cell_dup_value (cell, record);
  for (guint i = 0; cell->values != NULL && cell->values[i] != NULL; i++)
    if (strcmp (cell->values[i], value) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

int
cch_form_cell_get_int (const CchFormCell *cell, CchRecord *record)
{
  return record != NULL ? *(int *) cch_record_peek (record, cell->field) : 0;
}

char *
cch_form_cell_dup_chosen (const CchFormCell *cell)
{
  guint selected;
  gboolean active;

  if (cch_form_cell_is_switch (cell))
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

void
cch_form_cell_fill_choices (const CchFormCell *cell)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  for (guint i = 0; i < cch_field_get_n_choices (cell->field); i++)
    gtk_string_list_append (choices, cch_field_get_choice (cell->field, (int) i));
  g_object_set (cell->widget, "model", choices, NULL);
}
