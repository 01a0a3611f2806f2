/* Everything about one task: roles, products with their dates, targets, money, where it comes from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-details.h"

#include "base/cch-i18n.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-target.h"
#include "session/cch-task-arrange.h"
#include "session/cch-task-cell-edit.h"
#include "ui/office/cch-evidence-list.h"
#include "ui/section/cch-record-form.h"
#include "ui/task/cch-duty-row.h"
#include "ui/task/cch-field-box.h"
#include "ui/task/cch-reference-choice.h"
#include "ui/task/cch-task-part-list.h"

#define N_ROLES 4

struct _CchTaskDetails
{
  CchPlanPart parent_instance;

  GtkStack *stack;
  GtkBox *words_box;
  GtkBox *roles_box;
  GtkBox *parts_box;
  GtkBox *more_box;
  GtkLabel *problem_label;

  CchRecordForm *form; /* owned */
  GtkTextView *time;
  char *time_shown; /* owned, nullable: what stands in the file */
  CchDutyRow *duties[N_ROLES];
  CchTaskPartList *products;
  CchTaskPartList *dates;
  CchTaskPartList *targets;
  CchReferenceChoice *area;
  CchReferenceChoice *superior;
  CchEvidenceList *evidence;

  char *uuid; /* owned, nullable: of the task that is shown */
  guint fill_id;
};

G_DEFINE_FINAL_TYPE (CchTaskDetails, cch_task_details, CCH_TYPE_PLAN_PART)

static const char *const word_fields[] = { "text", NULL };
static const char *const more_fields[] = { "budget", "budget_source", "note",
                                           "origin", "state",         NULL };
static const char *const product_fields[] = { "text", "document_type", "within_report", NULL };
static const char *const date_fields[] = { "wording", "kind", "recurrence", "start", "due", NULL };
static const char *const target_fields[] = { "wording", "operator", "value", "out_of",
                                             "unit",    "base",     NULL };

static const CchTaskPartStyle product_style = {
  .kind = &cch_product_kind,
  .fields = product_fields,
  .title = N_ ("Products"),
  .add = N_ ("Add a Product"),
  .required = "text",
  .placeholder = N_ ("New product"),
};

static const CchTaskPartStyle date_style = {
  .kind = &cch_milestone_kind,
  .fields = date_fields,
  .title = N_ ("Dates of the whole task"),
  .add = N_ ("Add a Date"),
};

static const CchTaskPartStyle target_style = {
  .kind = &cch_target_kind,
  .fields = target_fields,
  .title = N_ ("Targets"),
  .add = N_ ("Add a Target"),
  .required = "wording",
  .placeholder = N_ ("New target"),
};

static void
problem_cb (CchTaskDetails *self, const char *words)
{
  gtk_label_set_label (self->problem_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), words != NULL);
}

static const CchTaskView *
find_task (CchTaskDetails *self)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  const CchPlanView *view = plan != NULL ? cch_open_plan_get_view (plan, NULL) : NULL;

  for (guint i = 0; view != NULL && self->uuid != NULL && i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      if (g_strcmp0 (cch_record_get_uuid (CCH_RECORD (task->task)), self->uuid) == 0)
        return task;
    }
  return NULL;
}

static void
list_areas (const CchPlanView *view, gint64 parent, CchReferenceChoice *choice)
{
  for (guint i = 0; i < view->areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (view->areas, i);
      g_autofree char *name = NULL;

      if (area->parent != parent)
        continue;
      name = g_strdup_printf ("%s. %s", area->code, area->name);
      cch_reference_choice_add (choice, cch_record_get_id (CCH_RECORD (area)), name);
      list_areas (view, cch_record_get_id (CCH_RECORD (area)), choice);
    }
}

static void
show_area (CchTaskDetails *self, const CchPlanView *view, const CchTaskView *task)
{
  cch_reference_choice_begin (self->area);
  cch_reference_choice_add (self->area, 0, _ ("(none)"));
  list_areas (view, 0, self->area);
  cch_reference_choice_end (self->area, task->task->area);
}

static void
show_superior (CchTaskDetails *self, const CchPlanView *view, const CchTaskView *task)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  gboolean exists = view->plan->parent != 0 || task->task->superior != 0;

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->superior)), exists);
  if (!exists)
    return;
  cch_reference_choice_begin (self->superior);
  cch_reference_choice_add (self->superior, 0, _ ("(none)"));
  cch_reference_choice_add_tasks (self->superior, cch_open_plan_get_office (plan),
                                  view->plan->parent);
  cch_reference_choice_end (self->superior, task->task->superior);
}

static void
show_time (CchTaskDetails *self, const CchTaskView *task)
{
  const char *words = task->task->time_wording != NULL ? task->task->time_wording : "";

  if (g_strcmp0 (words, self->time_shown) == 0)
    return;
  g_free (self->time_shown);
  self->time_shown = g_strdup (words);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->time), words, -1);
}

static void
show_task (CchTaskDetails *self, CchOpenPlan *plan, const CchTaskView *task)
{
  const CchPlanView *view = cch_open_plan_get_view (plan, NULL);
  CchOffice *office = cch_open_plan_get_office (plan);
  gint64 id = cch_record_get_id (CCH_RECORD (task->task));
  g_autoptr (CchRecord) record = cch_office_get (office, &cch_task_kind, id, NULL);
  gboolean editable = !cch_open_plan_is_frozen (plan);

  cch_record_form_set_record (self->form, office, record, editable);
  show_time (self, task);
  gtk_text_view_set_editable (self->time, editable);
  for (guint i = 0; i < N_ROLES; i++)
    cch_duty_row_show (self->duties[i], plan, task);
  cch_task_part_list_show (self->products, plan, task, 0);
  cch_task_part_list_show (self->dates, plan, task, 0);
  cch_task_part_list_show (self->targets, plan, task, 0);
  show_area (self, view, task);
  show_superior (self, view, task);
  gtk_widget_set_sensitive (GTK_WIDGET (self->area), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->superior), editable);
  cch_evidence_list_set_owner (self->evidence, cch_open_plan_get_session (plan), record);
}

static void
fill (CchTaskDetails *self)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  const CchTaskView *task = find_task (self);

  gtk_stack_set_visible_child_name (self->stack, task != NULL ? "task" : "none");
  if (task != NULL)
    show_task (self, plan, task);
  else
    cch_record_form_set_record (self->form, NULL, NULL, FALSE);
}

static gboolean
fill_cb (gpointer data)
{
  CchTaskDetails *self = data;

  self->fill_id = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* After the frame in which the cursor moved; and only when somebody can see it. */
static void
fill_later (CchTaskDetails *self)
{
  if (self->fill_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

static void
cch_task_details_plan_changed (CchPlanPart *part, CchChanges *changes)
{
  if (changes == NULL)
    problem_cb (CCH_TASK_DETAILS (part), NULL);
  fill_later (CCH_TASK_DETAILS (part));
}

static gboolean
cch_task_details_show_record (CchPlanPart *part,
                              const char *kind,
                              const char *uuid,
                              const char *field)
{
  CchTaskDetails *self = CCH_TASK_DETAILS (part);

  if (g_strcmp0 (kind, cch_task_kind.name) != 0)
    return FALSE;
  if (g_strcmp0 (uuid, self->uuid) == 0)
    return TRUE;
  g_free (self->uuid);
  self->uuid = g_strdup (uuid);
  fill_later (self);
  return TRUE;
}

static CchEdit *
begin (CchTaskDetails *self, GError **error)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));

  return cch_edit_begin (cch_open_plan_get_office (plan), NULL, error);
}

static void
area_cb (CchTaskDetails *self, gint64 area)
{
  const CchTaskView *task = find_task (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = task != NULL ? begin (self, &error) : NULL;

  if (edit != NULL)
    {
      cch_task_arrange_set_area (
          edit, cch_open_plan_get_view (cch_plan_part_get_plan (CCH_PLAN_PART (self)), NULL), task,
          area);
      cch_edit_commit (edit, &error);
    }
  problem_cb (self, error != NULL ? error->message : NULL);
}

static void
superior_cb (CchTaskDetails *self, gint64 superior)
{
  const CchTaskView *task = find_task (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = task != NULL ? begin (self, &error) : NULL;

  if (edit != NULL)
    {
      cch_edit_set (edit, task->task, "superior", superior, NULL);
      cch_edit_commit (edit, &error);
    }
  problem_cb (self, error != NULL ? error->message : NULL);
}

static char *
dup_time (CchTaskDetails *self)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (self->time), "text", &text, NULL);
  return text;
}

static gboolean
write_time (CchTaskDetails *self, CchOpenPlan *plan, const char *text, GError **error)
{
  CchRecord *record = cch_record_form_get_record (self->form);
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_open_plan_get_office (plan), NULL, error);

  return edit != NULL
         && cch_task_cell_set_text (edit, plan, CCH_TASK (record), cch_column_source_find ("time"),
                                    text, error)
         && cch_edit_commit (edit, error);
}

/* When the field is left, its words and what they mean are written as one action. */
static void
time_left_cb (CchTaskDetails *self)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  g_autofree char *text = dup_time (self);
  g_autoptr (GError) error = NULL;

  if (cch_record_form_get_record (self->form) == NULL || plan == NULL
      || cch_open_plan_is_frozen (plan) || g_strcmp0 (text, self->time_shown) == 0)
    return;
  g_free (self->time_shown);
  self->time_shown = g_strdup (text);
  write_time (self, plan, text, &error);
  problem_cb (self, error != NULL ? error->message : NULL);
}

static void
map_cb (CchTaskDetails *self)
{
  fill_later (self);
}

static void
cch_task_details_dispose (GObject *object)
{
  CchTaskDetails *self = CCH_TASK_DETAILS (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_object (&self->form);
  g_clear_pointer (&self->uuid, g_free);
  g_clear_pointer (&self->time_shown, g_free);

  G_OBJECT_CLASS (cch_task_details_parent_class)->dispose (object);
}

static void
cch_task_details_class_init (CchTaskDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_task_details_dispose;
  CCH_PLAN_PART_CLASS (klass)->plan_changed = cch_task_details_plan_changed;
  CCH_PLAN_PART_CLASS (klass)->show_record = cch_task_details_show_record;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/task/cch-task-details.ui");
  gtk_widget_class_bind_template_child (widget_class, CchTaskDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, CchTaskDetails, words_box);
  gtk_widget_class_bind_template_child (widget_class, CchTaskDetails, roles_box);
  gtk_widget_class_bind_template_child (widget_class, CchTaskDetails, parts_box);
  gtk_widget_class_bind_template_child (widget_class, CchTaskDetails, more_box);
  gtk_widget_class_bind_template_child (widget_class, CchTaskDetails, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
add_fields (CchTaskDetails *self, GtkBox *box, const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    gtk_box_append (box, cch_field_box_new (self->form, &cch_task_kind, fields[i]));
}

static CchTaskPartList *
add_parts (CchTaskDetails *self, const CchTaskPartStyle *style)
{
  GtkWidget *list = cch_task_part_list_new (style);

  g_signal_connect_object (list, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts_box, list);
  return CCH_TASK_PART_LIST (list);
}

static CchReferenceChoice *
add_choice (CchTaskDetails *self, GtkBox *box, const char *label, GCallback callback)
{
  GtkWidget *choice = cch_reference_choice_new (label);

  g_signal_connect_object (choice, "chosen", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, cch_field_box_new_for (choice, label));
  return CCH_REFERENCE_CHOICE (choice);
}

static void
add_time (CchTaskDetails *self)
{
  GtkWidget *box = cch_field_box_new_lines (
      cch_field_get_label (cch_kind_find_field (&cch_task_kind, "time_wording")), &self->time);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (time_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->time), focus);
  gtk_box_append (self->words_box, box);
}

static void
cch_task_details_init (CchTaskDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = cch_record_form_new (&cch_task_kind);
  g_signal_connect_object (self->form, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  add_fields (self, self->words_box, word_fields);
  self->area = add_choice (self, self->words_box, _ ("Area"), G_CALLBACK (area_cb));
  add_time (self);
  for (guint i = 0; i < N_ROLES; i++)
    {
      self->duties[i] = CCH_DUTY_ROW (cch_duty_row_new ((CchTaskRole) i));
      g_signal_connect_object (self->duties[i], "problem", G_CALLBACK (problem_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->roles_box, GTK_WIDGET (self->duties[i]));
    }
  self->products = add_parts (self, &product_style);
  self->dates = add_parts (self, &date_style);
  self->targets = add_parts (self, &target_style);
  add_fields (self, self->more_box, more_fields);
  self->superior =
      add_choice (self, self->more_box, _ ("Task of the superior plan"), G_CALLBACK (superior_cb));
  self->evidence = g_object_new (CCH_TYPE_EVIDENCE_LIST, NULL);
  gtk_box_append (self->more_box, GTK_WIDGET (self->evidence));
}

GtkWidget *
cch_task_details_new (void)
{
  return g_object_new (CCH_TYPE_TASK_DETAILS, NULL);
}
