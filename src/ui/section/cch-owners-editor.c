/* The part of the plan page that says who writes which area, and how far they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-owners-editor.h"

#include "base/cch-i18n.h"
#include "session/cch-agency-names.h"
#include "session/cch-area-work.h"
#include "ui/section/cch-agency-choices.h"
#include "ui/section/cch-owner-row.h"
#include "ui/section/cch-record-form.h"
#include "ui/section/cch-suggestions.h"

struct _CchOwnersEditor
{
  CchPlanPart parent_instance;

  GtkWidget *frozen_label;
  GtkLabel *summary_label;
  GtkDropDown *filter_drop;
  GtkListBox *list;
  GtkWidget *form_grid;
  GtkWidget *agency_entry;
  GtkWidget *start_entry;
  GtkWidget *end_entry;
  GtkLabel *problem_label;

  CchRecordForm *form;         /* owned: days of the selected owner */
  CchSuggestions *suggestions; /* owned */
  GPtrArray *works;            /* (element-type CchAreaWork), owned, nullable */
  GArray *shown;               /* (element-type guint), owned: which of them are rows */
  GArray *owners;              /* (element-type gint64), owned: as the filter lists them */
  guint selected;              /* among the works */
  gint64 owner;                /* 0: all */
  gboolean another;            /* the entry names one more owner of the area */
  gboolean filling;
};

enum
{
  PROP_0,
  PROP_OWNER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchOwnersEditor, cch_owners_editor, CCH_TYPE_PLAN_PART)

static CchOpenPlan *
get_plan (CchOwnersEditor *self)
{
  return cch_plan_part_get_plan (CCH_PLAN_PART (self));
}

static CchOffice *
get_office (CchOwnersEditor *self)
{
  return cch_open_plan_get_office (get_plan (self));
}

static gboolean
is_editable (CchOwnersEditor *self)
{
  return get_plan (self) != NULL && !cch_open_plan_is_frozen (get_plan (self));
}

static void
show_problem (CchOwnersEditor *self, const char *message)
{
  gtk_label_set_label (self->problem_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), message != NULL);
}

static const CchAreaWork *
get_selected (CchOwnersEditor *self)
{
  return self->works != NULL && self->selected < self->works->len
             ? g_ptr_array_index (self->works, self->selected)
             : NULL;
}

/* The works hold copies; edits are of the live records. */
static gpointer
find_live (CchOwnersEditor *self, gpointer copy, const CchKind *kind)
{
  if (copy == NULL)
    return NULL;
  return cch_office_get (get_office (self), kind, cch_record_get_id (CCH_RECORD (copy)), NULL);
}

static void
show_form (CchOwnersEditor *self)
{
  const CchAreaWork *work = get_selected (self);
  g_autoptr (CchRecord) owner =
      work != NULL ? find_live (self, work->owner, &cch_area_owner_kind) : NULL;
  gboolean editable = is_editable (self);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->agency_entry),
                         work != NULL && work->owner_name != NULL && !self->another
                             ? work->owner_name
                             : "");
  gtk_editable_set_editable (GTK_EDITABLE (self->agency_entry), editable);
  self->filling = FALSE;
  cch_suggestions_hide (self->suggestions);
  cch_record_form_set_record (self->form, get_plan (self) != NULL ? get_office (self) : NULL, owner,
                              editable);
  gtk_widget_set_visible (self->form_grid, work != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.remove", editable && owner != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.another", editable && owner != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.tasks",
                                 work != NULL && work->n_tasks > 0);
}

static void
show_summary (CchOwnersEditor *self)
{
  guint n_areas = 0, n_free = 0, n_open = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; self->works != NULL && i < self->works->len; i++)
    {
      const CchAreaWork *work = g_ptr_array_index (self->works, i);

      if (work->depth > 0 || (work->owner != NULL && !work->in_force))
        continue;
      n_areas++;
      n_free += work->owner == NULL;
      n_open += work->n_tasks == 0 || work->n_gaps > 0;
    }
  words = g_strdup_printf (_ ("Areas: %u. Without an owner: %u. Not finished: %u."), n_areas,
                           n_free, n_open);
  gtk_label_set_label (self->summary_label, words);
}

static gboolean
is_shown (CchOwnersEditor *self, const CchAreaWork *work)
{
  return self->owner == 0 || (work->owner != NULL && work->owner->agency == self->owner);
}

static GtkListBoxRow *
find_row (CchOwnersEditor *self, guint work)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (g_array_index (self->shown, guint, i) == work)
      return gtk_list_box_get_row_at_index (self->list, (int) i);
  return gtk_list_box_get_row_at_index (self->list, 0);
}

static void
fill_list (CchOwnersEditor *self)
{
  GtkWidget *row;
  GtkListBoxRow *selected;

  self->filling = TRUE;
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_array_set_size (self->shown, 0);
  for (guint i = 0; self->works != NULL && i < self->works->len; i++)
    {
      const CchAreaWork *work = g_ptr_array_index (self->works, i);

      if (!is_shown (self, work))
        continue;
      g_array_append_val (self->shown, i);
      gtk_list_box_append (self->list, cch_owner_row_new (work));
    }
  selected = find_row (self, self->selected);
  if (selected != NULL)
    {
      gtk_list_box_select_row (self->list, selected);
      self->selected = g_array_index (self->shown, guint, gtk_list_box_row_get_index (selected));
    }
  self->filling = FALSE;
}

/* Who is an owner now can be chosen in the filter. */
static void
fill_filter (CchOwnersEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 all = 0;
  guint selected = 0;

  g_array_set_size (self->owners, 0);
  g_array_append_val (self->owners, all);
  gtk_string_list_append (names, _ ("All agencies"));
  for (guint i = 0; self->works != NULL && i < self->works->len; i++)
    {
      const CchAreaWork *work = g_ptr_array_index (self->works, i);
      gboolean known = work->owner == NULL || work->owner_name == NULL;

      for (guint j = 0; !known && j < self->owners->len; j++)
        known = g_array_index (self->owners, gint64, j) == work->owner->agency;
      if (known)
        continue;
      if (work->owner->agency == self->owner)
        selected = self->owners->len;
      g_array_append_val (self->owners, work->owner->agency);
      gtk_string_list_append (names, work->owner_name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->filter_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->filter_drop, selected);
  self->filling = FALSE;
}

/* Whatever was selected stays so: the same owner of the same area, or the area. */
static guint
find_again (CchOwnersEditor *self, const char *area, const char *owner)
{
  guint found = 0;

  for (guint i = self->works->len; i > 0; i--)
    {
      const CchAreaWork *work = g_ptr_array_index (self->works, i - 1);

      if (g_strcmp0 (cch_record_get_uuid (CCH_RECORD (work->area)), area) != 0)
        continue;
      found = i - 1;
      if (work->owner != NULL
          && g_strcmp0 (cch_record_get_uuid (CCH_RECORD (work->owner)), owner) == 0)
        return found;
    }
  return found;
}

static void
load (CchOwnersEditor *self)
{
  const CchAreaWork *work = get_selected (self);
  g_autofree char *area =
      work != NULL ? g_strdup (cch_record_get_uuid (CCH_RECORD (work->area))) : NULL;
  g_autofree char *owner = work != NULL && work->owner != NULL
                               ? g_strdup (cch_record_get_uuid (CCH_RECORD (work->owner)))
                               : NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->works, g_ptr_array_unref);
  if (get_plan (self) != NULL)
    self->works = cch_area_work_list (get_plan (self), &error);
  self->selected = self->works != NULL ? find_again (self, area, owner) : 0;
  show_problem (self, error != NULL ? error->message : NULL);
  gtk_widget_set_visible (self->frozen_label, get_plan (self) != NULL && !is_editable (self));
  fill_filter (self);
  fill_list (self);
  show_summary (self);
  show_form (self);
}

static void
cch_owners_editor_plan_changed (CchPlanPart *part, CchChanges *changes)
{
  CchOwnersEditor *self = CCH_OWNERS_EDITOR (part);

  if (changes == NULL)
    {
      cch_record_form_set_record (self->form, NULL, NULL, FALSE);
      self->another = FALSE;
      self->owner = 0;
    }
  load (self);
}

static gboolean
cch_owners_editor_show_record (CchPlanPart *part,
                               const char *kind,
                               const char *uuid,
                               const char *field)
{
  CchOwnersEditor *self = CCH_OWNERS_EDITOR (part);

  for (guint i = 0; self->works != NULL && i < self->works->len; i++)
    {
      const CchAreaWork *work = g_ptr_array_index (self->works, i);
      CchRecord *record = g_strcmp0 (kind, cch_area_owner_kind.name) == 0
                              ? (CchRecord *) work->owner
                              : CCH_RECORD (work->area);

      if (record == NULL || g_strcmp0 (cch_record_get_kind (record)->name, kind) != 0
          || g_strcmp0 (cch_record_get_uuid (record), uuid) != 0)
        continue;
      cch_owners_editor_set_owner (self, 0);
      cch_owners_editor_select (self, i);
      gtk_widget_grab_focus (self->agency_entry);
      return TRUE;
    }
  return FALSE;
}

static void
row_selected_cb (CchOwnersEditor *self, GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  self->selected = g_array_index (self->shown, guint, gtk_list_box_row_get_index (row));
  self->another = FALSE;
  show_form (self);
}

static void
row_activated_cb (CchOwnersEditor *self)
{
  gtk_widget_grab_focus (self->agency_entry);
}

static void
filter_cb (CchOwnersEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->filter_drop);

  if (!self->filling && selected < self->owners->len)
    cch_owners_editor_set_owner (self, g_array_index (self->owners, gint64, selected));
}

static void
set_agency (CchOwnersEditor *self, gint64 agency)
{
  const CchAreaWork *work = get_selected (self);
  g_autoptr (CchArea) area = NULL;
  g_autoptr (CchAreaOwner) owner = NULL;
  g_autoptr (GError) error = NULL;

  if (work == NULL || !is_editable (self))
    return;
  area = find_live (self, work->area, &cch_area_kind);
  owner = self->another ? NULL : find_live (self, work->owner, &cch_area_owner_kind);
  self->another = FALSE;
  cch_record_form_end (self->form);
  cch_area_work_set_owner (get_office (self), area, owner, agency, &error);
  if (error != NULL)
    show_problem (self, error->message);
}

static void
chosen_cb (CchOwnersEditor *self, CchChoice *choice)
{
  set_agency (self, cch_choice_get_row (choice));
}

/* Enter takes the name as it stands, if an agency is called so. */
static void
agency_activate_cb (CchOwnersEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->agency_entry));
  CchPlanView *view =
      get_plan (self) != NULL ? cch_open_plan_get_view (get_plan (self), NULL) : NULL;
  g_autoptr (CchAgencyNames) names =
      view != NULL ? cch_agency_names_new (get_office (self), view->day, NULL) : NULL;
  gint64 agency = names != NULL ? cch_agency_names_find (names, text) : 0;

  if (agency != 0)
    set_agency (self, agency);
  else
    show_problem (self,
                  _ ("No agency is called so on the day of the plan. Choose one from the list"));
}

static GPtrArray *
suggest (const char *folded, gpointer data)
{
  CchOwnersEditor *self = data;

  if (self->filling || !is_editable (self))
    return NULL;
  return cch_agency_choices_find (cch_open_plan_get_view (get_plan (self), NULL), folded);
}

static void
another_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchOwnersEditor *self = CCH_OWNERS_EDITOR (widget);

  self->another = TRUE;
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->agency_entry), "");
  self->filling = FALSE;
  gtk_widget_grab_focus (self->agency_entry);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchOwnersEditor *self = CCH_OWNERS_EDITOR (widget);

  self->another = FALSE;
  set_agency (self, 0);
}

static void
tasks_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const CchAreaWork *work = get_selected (CCH_OWNERS_EDITOR (widget));

  if (work != NULL)
    cch_plan_part_activate (CCH_PLAN_PART (widget), CCH_RECORD (work->area), NULL);
}

static void
problem_cb (CchOwnersEditor *self, const char *message)
{
  show_problem (self, message);
}

static void
cch_owners_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_OWNER:
      g_value_set_int64 (value, CCH_OWNERS_EDITOR (object)->owner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_owners_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_OWNER:
      cch_owners_editor_set_owner (CCH_OWNERS_EDITOR (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_owners_editor_dispose (GObject *object)
{
  CchOwnersEditor *self = CCH_OWNERS_EDITOR (object);

  g_clear_object (&self->form);
  g_clear_object (&self->suggestions);
  g_clear_pointer (&self->works, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_OWNERS_EDITOR);

  G_OBJECT_CLASS (cch_owners_editor_parent_class)->dispose (object);
}

static void
cch_owners_editor_finalize (GObject *object)
{
  CchOwnersEditor *self = CCH_OWNERS_EDITOR (object);

  g_array_unref (self->shown);
  g_array_unref (self->owners);

  G_OBJECT_CLASS (cch_owners_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-owners-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, frozen_label);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, filter_drop);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, list);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, form_grid);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, agency_entry);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, start_entry);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, end_entry);
  gtk_widget_class_bind_template_child (widget_class, CchOwnersEditor, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, agency_activate_cb);
}

static void
cch_owners_editor_class_init (CchOwnersEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cch_owners_editor_get_property;
  object_class->set_property = cch_owners_editor_set_property;
  object_class->dispose = cch_owners_editor_dispose;
  object_class->finalize = cch_owners_editor_finalize;
  CCH_PLAN_PART_CLASS (klass)->plan_changed = cch_owners_editor_plan_changed;
  CCH_PLAN_PART_CLASS (klass)->show_record = cch_owners_editor_show_record;

  properties[PROP_OWNER] =
      g_param_spec_int64 ("owner", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (widget_class, "owners.another", NULL, another_action);
  gtk_widget_class_install_action (widget_class, "owners.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "owners.tasks", NULL, tasks_action);
  bind_template (widget_class);
}

static void
cch_owners_editor_init (CchOwnersEditor *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->owners = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  self->form = cch_record_form_new (&cch_area_owner_kind);
  cch_record_form_add (self->form, "start", self->start_entry);
  cch_record_form_add (self->form, "end", self->end_entry);
  g_signal_connect_object (self->form, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  self->suggestions = cch_suggestions_new (self->agency_entry, suggest, self);
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
}

CchOwnersEditor *
cch_owners_editor_new (void)
{
  return g_object_new (CCH_TYPE_OWNERS_EDITOR, NULL);
}

gint64
cch_owners_editor_get_owner (CchOwnersEditor *self)
{
  g_return_val_if_fail (CCH_IS_OWNERS_EDITOR (self), 0);

  return self->owner;
}

/**
 * cch_owners_editor_set_owner:
 * @agency: whose areas alone are shown, 0 for all
 */
void
cch_owners_editor_set_owner (CchOwnersEditor *self, gint64 agency)
{
  g_return_if_fail (CCH_IS_OWNERS_EDITOR (self));

  if (agency == self->owner)
    return;
  self->owner = agency;
  fill_filter (self);
  fill_list (self);
  show_form (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

/* Selects a row of those that are there without a filter. */
void
cch_owners_editor_select (CchOwnersEditor *self, guint row)
{
  g_return_if_fail (CCH_IS_OWNERS_EDITOR (self));

  if (row < self->shown->len)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) row));
}
