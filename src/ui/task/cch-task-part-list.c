/* The records of one kind that belong to a task, each with its fields to write in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-part-list.h"

#include "base/cch-i18n.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-target.h"
#include "store/cch-edit.h"
#include "ui/section/cch-record-form.h"
#include "ui/task/cch-field-box.h"

/* One record: its form, and of a product the milestones that go with it. */
typedef struct
{
  gint64 id;
  CchRecord *record;      /* owned, live */
  CchRecordForm *form;    /* owned */
  GtkWidget *box;         /* child of the list */
  CchTaskPartList *inner; /* nullable, child of the box */
} Part;

struct _CchTaskPartList
{
  AdwBin parent_instance;

  CchTaskPartStyle style;
  GtkWidget *title;
  GtkWidget *list;
  GtkWidget *add_button;
  GPtrArray *parts; /* (element-type Part), owned */

  CchOpenPlan *plan; /* nullable, ref */
  gint64 task;
  gint64 product; /* of milestones */
};

enum
{
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchTaskPartList, cch_task_part_list, ADW_TYPE_BIN)

static const char *const milestone_fields[] = { "wording", "kind", "recurrence",
                                                "start",   "due",  NULL };

static const CchTaskPartStyle milestone_style = {
  .kind = &cch_milestone_kind,
  .fields = milestone_fields,
  .title = N_ ("When it is due"),
  .add = N_ ("Add a Date"),
};

static void
free_part (gpointer data)
{
  Part *part = data;

  g_object_unref (part->form);
  g_object_unref (part->record);
  g_free (part);
}

static void
tell_problem (CchTaskPartList *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, words);
}

static GPtrArray *
get_records (CchTaskPartList *self, const CchTaskView *task)
{
  if (self->style.kind == &cch_product_kind)
    return task->products;
  return self->style.kind == &cch_target_kind ? task->targets : task->milestones;
}

static gboolean
is_shown (CchTaskPartList *self, CchRecord *record)
{
  return self->style.kind != &cch_milestone_kind
         || CCH_MILESTONE (record)->product == self->product;
}

static void
remove_cb (CchTaskPartList *self, GtkWidget *button)
{
  Part *part = g_object_get_data (G_OBJECT (button), "part");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  cch_record_form_end (part->form);
  edit = cch_edit_begin (cch_open_plan_get_office (self->plan), NULL, &error);
  if (edit != NULL)
    {
      cch_edit_remove (edit, part->record);
      cch_edit_commit (edit, &error);
    }
  tell_problem (self, error != NULL ? error->message : NULL);
}

static GtkWidget *
make_remove_button (CchTaskPartList *self, Part *part)
{
  g_autofree char *name = g_strdup_printf (_ ("Remove: %s"), cch_kind_get_label (self->style.kind));
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "part", part);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_fields (CchTaskPartList *self, Part *part, GtkWidget *fields)
{
  for (guint i = 0; self->style.fields[i] != NULL; i++)
    gtk_box_append (GTK_BOX (fields),
                    cch_field_box_new (part->form, self->style.kind, self->style.fields[i]));
  if (self->style.kind != &cch_product_kind)
    return;
  part->inner = CCH_TASK_PART_LIST (cch_task_part_list_new (&milestone_style));
  g_signal_connect_object (part->inner, "problem", G_CALLBACK (tell_problem), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (fields), GTK_WIDGET (part->inner));
}

static Part *
add_part (CchTaskPartList *self, gint64 id)
{
  CchOffice *office = cch_open_plan_get_office (self->plan);
  CchRecord *record = cch_office_get (office, self->style.kind, id, NULL);
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Part *part;

  if (record == NULL)
    {
      g_object_unref (g_object_ref_sink (fields));
      return NULL;
    }
  part = g_new0 (Part, 1);
  part->id = id;
  part->record = record;
  part->form = cch_record_form_new (self->style.kind);
  part->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (part->box, "cch-part");
  gtk_widget_set_hexpand (fields, TRUE);
  gtk_box_append (GTK_BOX (part->box), fields);
  gtk_box_append (GTK_BOX (part->box), make_remove_button (self, part));
  add_fields (self, part, fields);
  g_signal_connect_object (part->form, "problem", G_CALLBACK (tell_problem), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), part->box);
  g_ptr_array_add (self->parts, part);
  return part;
}

static gboolean
has_same (CchTaskPartList *self, GArray *ids)
{
  if (ids->len != self->parts->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (((Part *) g_ptr_array_index (self->parts, i))->id != g_array_index (ids, gint64, i))
      return FALSE;
  return TRUE;
}

static void
clear (CchTaskPartList *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    gtk_box_remove (GTK_BOX (self->list), ((Part *) g_ptr_array_index (self->parts, i))->box);
  g_ptr_array_set_size (self->parts, 0);
}

static GArray *
list_ids (CchTaskPartList *self, const CchTaskView *task)
{
  GPtrArray *records = get_records (self, task);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = cch_record_get_id (g_ptr_array_index (records, i));

      if (is_shown (self, g_ptr_array_index (records, i)))
        g_array_append_val (ids, id);
    }
  return ids;
}

/* A new one, in which the cursor then stands. */
static void
add_cb (CchTaskPartList *self)
{
  CchOffice *office = cch_open_plan_get_office (self->plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  CchRecord *record = NULL;
  g_autofree char *uuid = NULL;

  if (edit != NULL)
    record =
        cch_edit_create (edit, self->style.kind, "task", self->task, self->style.required,
                         self->style.required != NULL ? _ (self->style.placeholder) : NULL, NULL);
  if (record != NULL && self->product != 0)
    cch_edit_set (edit, record, "product", self->product, NULL);
  uuid = record != NULL ? g_strdup (cch_record_get_uuid (record)) : NULL;
  if (edit != NULL && cch_edit_commit (edit, &error))
    cch_task_part_list_focus (self, uuid, self->style.fields[0]);
  tell_problem (self, error != NULL ? error->message : NULL);
}

static void
cch_task_part_list_dispose (GObject *object)
{
  CchTaskPartList *self = CCH_TASK_PART_LIST (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (cch_task_part_list_parent_class)->dispose (object);
}

static void
cch_task_part_list_class_init (CchTaskPartListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_task_part_list_dispose;
  signals[SIGNAL_PROBLEM] = g_signal_new ("problem", CCH_TYPE_TASK_PART_LIST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cch_task_part_list_init (CchTaskPartList *self)
{
  self->parts = g_ptr_array_new_with_free_func (free_part);
}

/* @style: must outlive the list */
GtkWidget *
cch_task_part_list_new (const CchTaskPartStyle *style)
{
  CchTaskPartList *self = g_object_new (CCH_TYPE_TASK_PART_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->style = *style;
  self->title = g_object_new (GTK_TYPE_LABEL, "label", _ (style->title), "xalign", 0.0, "hexpand",
                              TRUE, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->title, "heading");
  self->add_button = gtk_button_new_with_label (_ (style->add));
  gtk_widget_add_css_class (self->add_button, "flat");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->add_button);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/**
 * cch_task_part_list_show:
 * @product: of milestones: those that go with this product; 0 for those that go with none
 */
void
cch_task_part_list_show (CchTaskPartList *self,
                         CchOpenPlan *plan,
                         const CchTaskView *task,
                         gint64 product)
{
  gboolean editable = !cch_open_plan_is_frozen (plan);
  g_autoptr (GArray) ids = NULL;

  g_set_object (&self->plan, plan);
  self->task = cch_record_get_id (CCH_RECORD (task->task));
  self->product = product;
  ids = list_ids (self, task);
  if (!has_same (self, ids))
    {
      clear (self);
      for (guint i = 0; i < ids->len; i++)
        add_part (self, g_array_index (ids, gint64, i));
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      cch_record_form_set_record (part->form, cch_open_plan_get_office (plan), part->record,
                                  editable);
      gtk_widget_set_sensitive (gtk_widget_get_last_child (part->box), editable);
      if (part->inner != NULL)
        cch_task_part_list_show (part->inner, plan, task, part->id);
    }
  gtk_widget_set_sensitive (self->add_button, editable);
}

/* Returns: whether the record is here, or among what belongs to one of those here */
gboolean
cch_task_part_list_focus (CchTaskPartList *self, const char *uuid, const char *field)
{
  for (guint i = 0; uuid != NULL && i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);
      GtkWidget *widget = cch_record_form_get_widget (part->form, field);

      if (g_strcmp0 (cch_record_get_uuid (part->record), uuid) == 0)
        return gtk_widget_grab_focus (widget != NULL ? widget : part->box);
      if (part->inner != NULL && cch_task_part_list_focus (part->inner, uuid, field))
        return TRUE;
    }
  return FALSE;
}
