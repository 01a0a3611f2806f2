/* The agencies that have one role in a task, as a line to write in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-duty-row.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "session/cch-task-cell-edit.h"
#include "session/cch-task-duties.h"
#include "ui/section/cch-agency-choices.h"
#include "ui/section/cch-suggestions.h"
#include "ui/task/cch-field-box.h"

#include <string.h>

struct _CchDutyRow
{
  AdwBin parent_instance;

  CchTaskRole role;
  GtkEditable *entry;
  CchSuggestions *suggestions; /* owned */

  CchOpenPlan *plan; /* nullable, ref */
  gint64 task;
  char *shown; /* owned, nullable: what stands in the file */
};

enum
{
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchDutyRow, cch_duty_row, ADW_TYPE_BIN)

/* The last name of the line: what is after the last separator. */
static const char *
get_last_part (const char *text)
{
  const char *part = text;

  for (const char *at = text; *at != '\0'; at++)
    if (*at == ';' || *at == ',')
      part = at + 1;
  while (*part == ' ')
    part++;
  return part;
}

static GPtrArray *
suggest (const char *folded, gpointer data)
{
  CchDutyRow *self = data;
  g_autofree char *part = cch_text_fold (get_last_part (gtk_editable_get_text (self->entry)));

  if (self->plan == NULL || *part == '\0')
    return g_ptr_array_new_with_free_func (g_object_unref);
  return cch_agency_choices_find (cch_open_plan_get_view (self->plan, NULL), part);
}

static void
chosen_cb (CchDutyRow *self, CchChoice *choice)
{
  const char *text = gtk_editable_get_text (self->entry);
  const char *name = cch_plan_view_get_agency_name (cch_open_plan_get_view (self->plan, NULL),
                                                    cch_choice_get_row (choice));
  g_autofree char *before = g_strndup (text, (gsize) (get_last_part (text) - text));
  g_autofree char *all =
      g_strconcat (before, name != NULL ? name : cch_choice_get_label (choice), NULL);

  gtk_editable_set_text (self->entry, all);
  gtk_editable_set_position (self->entry, -1);
}

static gboolean
write_names (CchDutyRow *self, const char *text, GError **error)
{
  CchOffice *office = cch_open_plan_get_office (self->plan);
  g_autoptr (CchAgencyNames) names =
      cch_task_cell_load_names (office, cch_open_plan_get_plan (self->plan), error);
  g_autofree char *label = g_strdup_printf (_ ("Change the agencies of a task: %s"),
                                            _ (cch_task_role_labels[self->role]));
  g_autoptr (CchEdit) edit = NULL;

  if (names == NULL)
    return FALSE;
  edit = cch_edit_begin (office, label, error);
  return edit != NULL && cch_task_duties_put (edit, names, self->task, self->role, text, error)
         && cch_edit_commit (edit, error);
}

/**
 * cch_duty_row_write:
 *
 * Writes now what was typed.
 */
void
cch_duty_row_write (CchDutyRow *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->entry));
  g_autoptr (GError) error = NULL;

  if (self->plan == NULL || self->task == 0 || g_strcmp0 (text, self->shown) == 0
      || cch_open_plan_is_frozen (self->plan))
    return;
  g_free (self->shown);
  self->shown = g_strdup (text);
  write_names (self, text, &error);
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error != NULL ? error->message : NULL);
}

static void
cch_duty_row_dispose (GObject *object)
{
  CchDutyRow *self = CCH_DUTY_ROW (object);

  g_clear_object (&self->suggestions);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (cch_duty_row_parent_class)->dispose (object);
}

static void
cch_duty_row_class_init (CchDutyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_duty_row_dispose;
  signals[SIGNAL_PROBLEM] = g_signal_new ("problem", CCH_TYPE_DUTY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cch_duty_row_init (CchDutyRow *self)
{
}

GtkWidget *
cch_duty_row_new (CchTaskRole role)
{
  CchDutyRow *self = g_object_new (CCH_TYPE_DUTY_ROW, NULL);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->role = role;
  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  g_signal_connect_object (entry, "activate", G_CALLBACK (cch_duty_row_write), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (cch_duty_row_write), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  adw_bin_set_child (ADW_BIN (self), cch_field_box_new_for (entry, _ (cch_task_role_labels[role])));
  self->suggestions = cch_suggestions_new (entry, suggest, self);
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static char *
join_names (CchDutyRow *self, const CchPlanView *view, const CchTaskView *task)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *agency = g_ptr_array_index (task->agencies, i);
      const char *name = agency->wording != NULL
                             ? agency->wording
                             : cch_plan_view_get_agency_name (view, agency->agency);

      if (agency->role == self->role && name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What was typed for the task before is written first. */
void
cch_duty_row_show (CchDutyRow *self, CchOpenPlan *plan, const CchTaskView *task)
{
  gint64 id = cch_record_get_id (CCH_RECORD (task->task));
  g_autofree char *names = NULL;

  if (self->task != id)
    cch_duty_row_write (self);
  g_set_object (&self->plan, plan);
  names = join_names (self, cch_open_plan_get_view (plan, NULL), task);
  gtk_editable_set_editable (self->entry, !cch_open_plan_is_frozen (plan));
  if (self->task == id && g_strcmp0 (names, self->shown) == 0)
    return;
  self->task = id;
  g_free (self->shown);
  self->shown = g_steal_pointer (&names);
  if (strcmp (gtk_editable_get_text (self->entry), self->shown) != 0)
    gtk_editable_set_text (self->entry, self->shown);
  cch_suggestions_hide (self->suggestions);
}
