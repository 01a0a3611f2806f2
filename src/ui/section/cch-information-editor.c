/* The part of the plan page about the plan as a whole: what it is, who issues it, who signs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-information-editor.h"

#include "base/cch-i18n.h"
#include "compose/cch-signing-lines.h"
#include "session/cch-office-rules.h"
#include "session/cch-plan-choices.h"
#include "ui/section/cch-record-form.h"

struct _CchInformationEditor
{
  CchPlanPart parent_instance;

  GtkWidget *frozen_label;
  AdwPreferencesGroup *signature_group;
  GtkWidget *title_row;
  GtkWidget *kind_row;
  GtkWidget *year_row;
  GtkWidget *end_year_row;
  GtkWidget *agency_row;
  GtkWidget *parent_row;
  GtkWidget *symbol_row;
  GtkWidget *place_row;
  GtkWidget *drafting_unit_row;
  GtkWidget *drafter_row;
  GtkWidget *copies_row;
  GtkWidget *regulation_row;
  GtkWidget *layout_row;
  AdwActionRow *columns_row;
  GtkWidget *attached_switch;
  GtkWidget *urgency_row;
  GtkWidget *secrecy_row;
  GtkWidget *circulation_row;
  GtkWidget *budget_row;
  GtkWidget *budget_source_row;
  GtkWidget *authority_row;
  GtkWidget *signing_row;
  GtkWidget *signer_post_row;
  GtkWidget *signer_row;
  GtkLabel *signature_label;
  GtkLabel *problem_label;

  CchRecordForm *form; /* owned */
  GtkWidget *target;   /* not owned: where to scroll */
};

enum
{
  SCROLL_MARGIN = 60, /* pixels: room for the heading of a group */
};

G_DEFINE_FINAL_TYPE (CchInformationEditor, cch_information_editor, CCH_TYPE_PLAN_PART)

static CchOpenPlan *
get_plan (CchInformationEditor *self)
{
  return cch_plan_part_get_plan (CCH_PLAN_PART (self));
}

static void
set_values (CchInformationEditor *self, const char *field, CchPlanChoices *choices)
{
  cch_record_form_set_values (self->form, field, (const char *const *) choices->labels,
                              (const char *const *) choices->values);
  cch_plan_choices_free (choices);
}

static gboolean
has_come_or_gone (CchChanges *changes, const CchKind *kind)
{
  for (guint i = 0; i < cch_changes_get_n (changes, kind); i++)
    if (cch_changes_get (changes, kind, i)->acts & (CCH_CHANGE_INSERT | CCH_CHANGE_DELETE))
      return TRUE;
  return FALSE;
}

/* Regulations are read from their packs, so not with every letter of the title. */
static void
fill_choices (CchInformationEditor *self, CchChanges *changes)
{
  if (changes == NULL || cch_changes_get_n (changes, &cch_agency_term_kind) > 0)
    set_values (self, "agency", cch_plan_choices_list_agencies (get_plan (self)));
  if (changes == NULL || has_come_or_gone (changes, &cch_plan_kind))
    set_values (self, "parent", cch_plan_choices_list_plans (get_plan (self)));
  if (changes != NULL)
    return;
  set_values (self, "regulation", cch_plan_choices_list_regulations (get_plan (self)));
  set_values (self, "layout", cch_plan_choices_list_forms (get_plan (self)));
}

/* As it prints: the capacity in bold, room for the hand, the name. */
static char *
make_signature (CchInformationEditor *self)
{
  CchPlan *plan = cch_open_plan_get_plan (get_plan (self));
  CchPlanView *view = cch_open_plan_get_view (get_plan (self), NULL);
  const CchAgencyTerm *issuer =
      view != NULL ? cch_plan_view_find_agency (view, plan->agency) : NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *capacity = NULL;

  if (issuer == NULL)
    return g_markup_escape_text (_ ("Say first who issues the plan."), -1);
  lines = cch_signing_lines (issuer, plan->authority, plan->signing, plan->signer_post);
  capacity = g_strjoinv ("\n", lines);
  return g_markup_printf_escaped ("<b>%s</b>\n\n\n<b>%s</b>", capacity,
                                  plan->signer != NULL ? plan->signer : "……");
}

static void
show_signature (CchInformationEditor *self)
{
  g_autofree char *markup = get_plan (self) != NULL ? make_signature (self) : g_strdup ("");

  gtk_label_set_markup (self->signature_label, markup);
}

static void
show_columns (CchInformationEditor *self)
{
  g_autofree char *columns =
      get_plan (self) != NULL ? cch_plan_choices_describe_columns (get_plan (self)) : NULL;

  adw_action_row_set_subtitle (self->columns_row, columns != NULL ? columns : "");
  gtk_widget_set_visible (GTK_WIDGET (self->columns_row), columns != NULL && *columns != '\0');
}

static void
cch_information_editor_plan_changed (CchPlanPart *part, CchChanges *changes)
{
  CchInformationEditor *self = CCH_INFORMATION_EDITOR (part);
  CchOpenPlan *plan = get_plan (self);

  if (plan == NULL)
    cch_record_form_set_record (self->form, NULL, NULL, FALSE);
  else if (changes == NULL)
    cch_record_form_set_record (self->form, cch_open_plan_get_office (plan),
                                CCH_RECORD (cch_open_plan_get_plan (plan)),
                                !cch_open_plan_is_frozen (plan));
  if (plan != NULL)
    fill_choices (self, changes);
  gtk_widget_set_visible (self->frozen_label, plan != NULL && cch_open_plan_is_frozen (plan));
  show_signature (self);
  show_columns (self);
}

static gboolean scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data);

static void
scroll_to (CchInformationEditor *self, GtkWidget *target)
{
  self->target = target;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static gboolean
cch_information_editor_show_record (CchPlanPart *part,
                                    const char *kind,
                                    const char *uuid,
                                    const char *field)
{
  CchInformationEditor *self = CCH_INFORMATION_EDITOR (part);
  GtkWidget *widget = cch_record_form_get_widget (self->form, field);

  if (get_plan (self) == NULL || g_strcmp0 (kind, cch_plan_kind.name) != 0
      || g_strcmp0 (uuid,
                    cch_record_get_uuid (CCH_RECORD (cch_open_plan_get_plan (get_plan (self)))))
             != 0)
    return FALSE;
  widget = widget != NULL ? widget : self->title_row;
  gtk_widget_grab_focus (widget);
  scroll_to (self, widget);
  return TRUE;
}

/* To the place that the outline names: its beginning, or who signs. */
static gboolean
cch_information_editor_grab_focus (GtkWidget *widget)
{
  CchInformationEditor *self = CCH_INFORMATION_EDITOR (widget);

  if (self->target == GTK_WIDGET (self->signature_group))
    return gtk_widget_grab_focus (self->authority_row);
  return gtk_widget_grab_focus (self->target != NULL ? self->target : self->title_row);
}

static void
problem_cb (CchInformationEditor *self, const char *message)
{
  gtk_label_set_label (self->problem_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), message != NULL);
}

static void
entered_cb (CchInformationEditor *self, const char *field)
{
  cch_plan_part_select (CCH_PLAN_PART (self), cch_record_form_get_record (self->form), field);
}

static void
cch_information_editor_dispose (GObject *object)
{
  g_clear_object (&CCH_INFORMATION_EDITOR (object)->form);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_INFORMATION_EDITOR);

  G_OBJECT_CLASS (cch_information_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, frozen_label);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, signature_group);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, title_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, year_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, end_year_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, agency_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, parent_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, place_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, drafting_unit_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, drafter_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, copies_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, regulation_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, layout_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, columns_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, attached_switch);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, urgency_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, secrecy_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, circulation_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, budget_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, budget_source_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, authority_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, signing_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, signer_post_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, signer_row);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, signature_label);
  gtk_widget_class_bind_template_child (widget_class, CchInformationEditor, problem_label);
}

static void
cch_information_editor_class_init (CchInformationEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_information_editor_dispose;
  widget_class->grab_focus = cch_information_editor_grab_focus;
  CCH_PLAN_PART_CLASS (klass)->plan_changed = cch_information_editor_plan_changed;
  CCH_PLAN_PART_CLASS (klass)->show_record = cch_information_editor_show_record;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-information-editor.ui");
  bind_children (widget_class);
}

static void
add_fields (CchInformationEditor *self)
{
  const struct
  {
    const char *field;
    GtkWidget *widget;
  } fields[] = {
    { "title", self->title_row },
    { "kind", self->kind_row },
    { "year", self->year_row },
    { "end_year", self->end_year_row },
    { "agency", self->agency_row },
    { "parent", self->parent_row },
    { "symbol", self->symbol_row },
    { "place", self->place_row },
    { "drafting_unit", self->drafting_unit_row },
    { "drafter", self->drafter_row },
    { "copies", self->copies_row },
    { "regulation", self->regulation_row },
    { "layout", self->layout_row },
    { "attached", self->attached_switch },
    { "urgency", self->urgency_row },
    { "secrecy", self->secrecy_row },
    { "circulation", self->circulation_row },
    { "budget", self->budget_row },
    { "budget_source", self->budget_source_row },
    { "authority", self->authority_row },
    { "signing", self->signing_row },
    { "signer_post", self->signer_post_row },
    { "signer", self->signer_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cch_record_form_add (self->form, fields[i].field, fields[i].widget);
}

static void
cch_information_editor_init (CchInformationEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = cch_record_form_new (&cch_plan_kind);
  add_fields (self);
  g_signal_connect_object (self->form, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
}

CchInformationEditor *
cch_information_editor_new (void)
{
  return g_object_new (CCH_TYPE_INFORMATION_EDITOR, NULL);
}

/* When the widgets have their places, which a part that comes into sight gets with its first frame. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CchInformationEditor *self = CCH_INFORMATION_EDITOR (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (self->target, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_point_t point;

  if (scroller == NULL || gtk_widget_get_height (scroller) == 0)
    return scroller != NULL ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  if (gtk_widget_compute_point (self->target, scroller, &GRAPHENE_POINT_INIT_ZERO, &point))
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + point.y - SCROLL_MARGIN);
  return G_SOURCE_REMOVE;
}

/**
 * cch_information_editor_scroll:
 * @to_signature: to who signs the plan; else to the beginning
 *
 * Leaves the focus where it is.
 */
void
cch_information_editor_scroll (CchInformationEditor *self, gboolean to_signature)
{
  g_return_if_fail (CCH_IS_INFORMATION_EDITOR (self));

  scroll_to (self, to_signature ? GTK_WIDGET (self->signature_group) : self->title_row);
}
