/* A form of a regulation: its sections and columns, listed when the row is opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-form-row.h"

#include "base/cch-i18n.h"
#include "compose/cch-compose-plan.h"
#include "rules/cch-regulation-words.h"
#include "ui/paper/cch-paper-window.h"
#include "ui/regulation/cch-rule-row.h"

#define STEP 18

struct _CchFormRow
{
  AdwExpanderRow parent_instance;

  CchRegulation *regulation;     /* owned: keeps the form alive */
  const CchRegulationForm *form; /* of the regulation */
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (CchFormRow, cch_form_row, ADW_TYPE_EXPANDER_ROW)

static void
cch_form_row_finalize (GObject *object)
{
  CchFormRow *self = CCH_FORM_ROW (object);

  g_clear_pointer (&self->regulation, cch_regulation_unref);

  G_OBJECT_CLASS (cch_form_row_parent_class)->finalize (object);
}

static void
cch_form_row_class_init (CchFormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_form_row_finalize;
}

static void
add_row (CchFormRow *self, const CchPackNode *node, const char *title, const char *words, int depth)
{
  GtkWidget *row = cch_rule_row_new (node, title, words);

  cch_rule_row_set_indent (row, depth * STEP);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* What is filled in when a document is made: "kết quả … năm …". */
static char *
leave_blanks (const char *title)
{
  g_autoptr (GRegex) slots = g_regex_new ("\\{[a-z]+\\}", 0, 0, NULL);

  return g_regex_replace_literal (slots, title, -1, 0, "…", 0, NULL);
}

static void
add_section (CchFormRow *self, const CchRegulationSection *section, int depth)
{
  g_autofree char *words = cch_regulation_words_for_section (section);
  g_autofree char *title =
      g_strdup_printf ("%s%s%s", section->number != NULL ? section->number : "",
                       section->number != NULL ? ". " : "",
                       section->heading != NULL ? section->heading : _ ("(without a heading)"));
  GString *text = g_string_new (words);

  for (guint i = 0; i < section->guidance->len; i++)
    g_string_append_printf (
        text, "\n%s", ((const CchRegulationText *) g_ptr_array_index (section->guidance, i))->text);
  add_row (self, &section->node, title, text->str, depth);
  g_string_free (text, TRUE);
  for (guint i = 0; i < section->sections->len; i++)
    add_section (self, g_ptr_array_index (section->sections, i), depth + 1);
}

static void
add_column (CchFormRow *self, const CchRegulationTable *table, const CchRegulationColumn *column)
{
  g_autofree char *words = cch_regulation_words_for_column (table, column);
  g_autofree char *title = column->group != NULL
                               ? g_strdup_printf ("%s – %s", column->group, column->header)
                               : g_strdup (column->header);

  add_row (self, &column->node, title, words, 1);
}

static void
add_table (CchFormRow *self, const CchRegulationTable *table)
{
  g_autofree char *words = cch_regulation_words_for_table (table);
  g_autofree char *title = leave_blanks (table->title != NULL ? table->title : _ ("Table"));

  add_row (self, &table->node, title, words, 0);
  for (guint i = 0; i < table->columns->len; i++)
    add_column (self, table, g_ptr_array_index (table->columns, i));
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CchRegulationText *note = g_ptr_array_index (table->notes, i);

      add_row (self, &note->node, _ ("Note under the table"), note->text, 1);
    }
}

static void
show_blank (CchFormRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date (today, &error);
  g_autoptr (CchDoc) document = NULL;

  if (profile == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  document = cch_compose_blank_form (self->regulation, self->form, profile);
  cch_paper_window_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), document);
}

/* The form as a clerk files it: on paper, to be filled in by hand. */
static void
add_blank_row (CchFormRow *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Blank Form"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("See it on paper, print it or save it"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("printer-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_blank), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
expanded_cb (CchFormRow *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  add_blank_row (self);
  for (guint i = 0; i < self->form->sections->len; i++)
    add_section (self, g_ptr_array_index (self->form->sections, i), 0);
  for (guint i = 0; i < self->form->tables->len; i++)
    add_table (self, g_ptr_array_index (self->form->tables, i));
}

static void
cch_form_row_init (CchFormRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
cch_form_row_new (CchRegulation *regulation, const CchRegulationForm *form)
{
  CchFormRow *self = g_object_new (CCH_TYPE_FORM_ROW, "use-markup", FALSE, NULL);
  g_autofree char *title = leave_blanks (form->title != NULL ? form->title : "");

  self->regulation = cch_regulation_ref (regulation);
  self->form = form;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), form->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, form->name,
                                  -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), title);
  return GTK_WIDGET (self);
}
