/* The part of the plan page that writes one section of a plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-section-editor-private.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "ui/section/cch-text-tools.h"

enum
{
  PROP_0,
  PROP_CODE,
  PROP_SECTION,
  PROP_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchSectionEditor, cch_section_editor, CCH_TYPE_PLAN_PART)

CchOpenPlan *
cch_section_editor_get_plan (CchSectionEditor *self)
{
  return cch_plan_part_get_plan (CCH_PLAN_PART (self));
}

CchOffice *
cch_section_editor_get_office (CchSectionEditor *self)
{
  return cch_open_plan_get_office (cch_section_editor_get_plan (self));
}

gboolean
cch_section_editor_is_editable (CchSectionEditor *self)
{
  return cch_section_editor_get_plan (self) != NULL
         && !cch_open_plan_is_frozen (cch_section_editor_get_plan (self))
         && (self->code != NULL || self->section != NULL);
}

static void
show_count (CchSectionEditor *self)
{
  g_autofree char *text = cch_section_text_dup_text (self->text);
  guint words = cch_text_count_words (text);
  guint limit = self->place != NULL ? self->place->max_words : 0;
  g_autofree char *count = NULL;

  if (limit > 0 && words > limit)
    count = g_strdup_printf (_ ("%u of %u words, %u too many"), words, limit, words - limit);
  else if (limit > 0)
    count = g_strdup_printf (_ ("%u of %u words"), words, limit);
  else
    count = g_strdup_printf (_ ("%u words"), words);
  gtk_label_set_label (self->count_label, count);
  if (limit > 0 && words > limit)
    gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count_label), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *text == '\0');
}

void
cch_section_editor_show_problem (CchSectionEditor *self, const GError *error)
{
  gtk_label_set_label (self->problem_label, error != NULL ? error->message : "");
}

static void
edited_cb (CchSectionEditor *self)
{
  show_count (self);
  cch_typing_touch (self->typing);
}

static void
heading_changed_cb (CchSectionEditor *self)
{
  if (!self->showing)
    cch_typing_touch (self->typing);
}

static void
focus_in_cb (CchSectionEditor *self)
{
  if (self->section != NULL)
    cch_plan_part_select (CCH_PLAN_PART (self), CCH_RECORD (self->section), "body");
}

static void
focus_out_cb (CchSectionEditor *self)
{
  cch_typing_end (self->typing);
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static void
show_place (CchSectionEditor *self)
{
  gboolean own;
  const char *heading = "";

  g_clear_pointer (&self->place, cch_section_place_free);
  if (cch_section_editor_get_plan (self) != NULL)
    self->place =
        cch_section_place_new (cch_section_editor_get_plan (self), self->code, self->section);

  own = self->place != NULL && self->place->own_heading && self->section != NULL;
  if (own && self->section->heading != NULL)
    heading = self->section->heading;
  show_words (self->over_label, self->place != NULL ? self->place->over : NULL);
  show_words (self->heading_label, self->place != NULL && !own ? self->place->heading : NULL);
  show_words (self->guidance_label, self->place != NULL ? self->place->guidance : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->heading_entry), own);
  if (g_strcmp0 (gtk_editable_get_text (self->heading_entry), heading) != 0)
    gtk_editable_set_text (self->heading_entry, heading);
  gtk_widget_set_visible (self->duties_button,
                          cch_section_editor_is_editable (self) && self->place->form != NULL
                              && self->place->form->content == CCH_SECTION_CONTENT_DUTIES);
  gtk_label_set_label (self->hint_label,
                       self->place != NULL && cch_section_editor_is_editable (self)
                           ? self->place->blank
                           : "");
}

static void
show_state (CchSectionEditor *self)
{
  gboolean editable = cch_section_editor_is_editable (self);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), editable);
  gtk_editable_set_editable (self->heading_entry, editable);
  gtk_widget_set_visible (self->kinds, editable);
  gtk_widget_set_visible (self->frozen_label,
                          cch_section_editor_get_plan (self) != NULL
                              && cch_open_plan_is_frozen (cch_section_editor_get_plan (self)));
}

static void
show_findings (CchSectionEditor *self)
{
  gboolean waiting = cch_typing_is_waiting (self->typing);

  cch_text_review_show (self->review,
                        self->section != NULL && !waiting ? CCH_RECORD (self->section) : NULL,
                        "body");
}

/* What is typed and not yet written stays on the screen; it is the newest. */
static void
show (CchSectionEditor *self)
{
  self->showing = TRUE;
  show_state (self);
  if (!cch_typing_is_waiting (self->typing))
    {
      show_place (self);
      cch_section_text_set_text (self->text, self->section != NULL ? self->section->body : NULL);
      show_findings (self);
    }
  show_count (self);
  self->showing = FALSE;
}

static CchSection *
find_section (CchSectionEditor *self)
{
  CchPlanView *view = cch_open_plan_get_view (cch_section_editor_get_plan (self), NULL);
  CchSection *copy = view != NULL ? cch_plan_view_find_section (view, self->code) : NULL;

  if (copy == NULL)
    return NULL;
  return CCH_SECTION (cch_office_get (cch_section_editor_get_office (self), &cch_section_kind,
                                      cch_record_get_id (CCH_RECORD (copy)), NULL));
}

/* Undo may have taken the record away, or brought it back as another object. */
static void
follow_section (CchSectionEditor *self)
{
  g_autoptr (CchSection) found = NULL;

  if (self->section != NULL && !cch_record_is_removed (CCH_RECORD (self->section)))
    return;
  if (cch_section_editor_get_plan (self) != NULL && self->code != NULL)
    found = find_section (self);
  if (g_set_object (&self->section, found))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

static void
cch_section_editor_plan_changed (CchPlanPart *part, CchChanges *changes)
{
  CchSectionEditor *self = CCH_SECTION_EDITOR (part);
  CchOpenPlan *plan = cch_section_editor_get_plan (self);
  CchOffice *office = plan != NULL ? cch_section_editor_get_office (self) : NULL;

  if (changes == NULL)
    {
      cch_typing_set_office (self->typing, office);
      cch_text_review_set_office (self->review, office);
      if (self->section != NULL
          && (plan == NULL
              || self->section->plan
                     != cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan)))))
        {
          cch_typing_forget (self->typing);
          g_clear_object (&self->section);
        }
    }
  follow_section (self);
  show (self);
}

static gboolean
cch_section_editor_show_record (CchPlanPart *part,
                                const char *kind,
                                const char *uuid,
                                const char *field)
{
  CchSectionEditor *self = CCH_SECTION_EDITOR (part);
  g_autoptr (CchRecord) record = NULL;

  if (cch_section_editor_get_plan (self) == NULL || g_strcmp0 (kind, cch_section_kind.name) != 0)
    return FALSE;
  record = cch_office_find (cch_section_editor_get_office (self), &cch_section_kind, uuid, NULL);
  if (record == NULL
      || CCH_SECTION (record)->plan
             != cch_record_get_id (
                 CCH_RECORD (cch_open_plan_get_plan (cch_section_editor_get_plan (self)))))
    return FALSE;

  cch_section_editor_set_section (self, CCH_SECTION (record));
  if (g_strcmp0 (field, "heading") == 0
      && gtk_widget_get_visible (GTK_WIDGET (self->heading_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->heading_entry));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return TRUE;
}

static void
cch_section_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchSectionEditor *self = CCH_SECTION_EDITOR (object);

  switch (id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_SECTION:
      g_value_set_object (value, self->section);
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, cch_text_review_get_findings (self->review));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_section_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchSectionEditor *self = CCH_SECTION_EDITOR (object);

  switch (id)
    {
    case PROP_CODE:
      cch_section_editor_set_code (self, g_value_get_string (value));
      break;
    case PROP_SECTION:
      cch_section_editor_set_section (self, g_value_get_object (value));
      break;
    case PROP_FINDINGS:
      cch_section_editor_set_findings (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_section_editor_dispose (GObject *object)
{
  CchSectionEditor *self = CCH_SECTION_EDITOR (object);

  if (self->typing != NULL)
    cch_typing_end (self->typing);
  g_clear_object (&self->typing);
  g_clear_object (&self->review);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_SECTION_EDITOR);
  g_clear_object (&self->section);
  g_clear_pointer (&self->place, cch_section_place_free);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (cch_section_editor_parent_class)->dispose (object);
}

static void
cch_section_editor_class_init (CchSectionEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cch_section_editor_get_property;
  object_class->set_property = cch_section_editor_set_property;
  object_class->dispose = cch_section_editor_dispose;
  CCH_PLAN_PART_CLASS (klass)->plan_changed = cch_section_editor_plan_changed;
  CCH_PLAN_PART_CLASS (klass)->show_record = cch_section_editor_show_record;

  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_SECTION] = g_param_spec_object ("section", NULL, NULL, CCH_TYPE_SECTION, flags);
  properties[PROP_FINDINGS] =
      g_param_spec_object ("findings", NULL, NULL, CCH_TYPE_FINDINGS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "section.duties", NULL,
                                   cch_section_editor_duties_action);
  g_type_ensure (CCH_TYPE_SECTION_TEXT);
  g_type_ensure (CCH_TYPE_TEXT_TOOLS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-section-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, over_label);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, heading_label);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, heading_entry);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, guidance_label);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, frozen_label);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, hint_label);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, text);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, kinds);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, duties_button);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CchSectionEditor, count_label);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_out_cb);
}

static void
cch_section_editor_init (CchSectionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typing = cch_typing_new ();
  self->review = cch_text_review_new (GTK_TEXT_VIEW (self->text));
  g_signal_connect_object (self->review, "changed", G_CALLBACK (show_findings), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->typing, "write", G_CALLBACK (cch_section_editor_write_cb), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

CchSectionEditor *
cch_section_editor_new (void)
{
  return g_object_new (CCH_TYPE_SECTION_EDITOR, NULL);
}

const char *
cch_section_editor_get_code (CchSectionEditor *self)
{
  g_return_val_if_fail (CCH_IS_SECTION_EDITOR (self), NULL);

  return self->code;
}

/* Returns: (transfer none) (nullable): the live record; %NULL while nothing is written */
CchSection *
cch_section_editor_get_section (CchSectionEditor *self)
{
  g_return_val_if_fail (CCH_IS_SECTION_EDITOR (self), NULL);

  return self->section;
}

/**
 * cch_section_editor_set_findings:
 * @findings: (nullable): of the plan; those about the section are marked in its text
 */
void
cch_section_editor_set_findings (CchSectionEditor *self, CchFindings *findings)
{
  g_return_if_fail (CCH_IS_SECTION_EDITOR (self));

  if (cch_text_review_set_findings (self->review, findings))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
}

/* Each section gets a fresh view: no caret and no half-done word of the one before. */
static void
set_place (CchSectionEditor *self, const char *code, CchSection *section)
{
  g_autofree char *given = g_strdup (code);
  gboolean new_code = g_strcmp0 (given, self->code) != 0;

  cch_typing_end (self->typing);
  g_object_freeze_notify (G_OBJECT (self));
  if (new_code)
    {
      g_free (self->code);
      self->code = g_steal_pointer (&given);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
    }
  if (g_set_object (&self->section, section))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
  follow_section (self);
  cch_section_editor_show_problem (self, NULL);
  show (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * cch_section_editor_set_code:
 * @code: (nullable): id of a section of the plan's form, or code of an area
 */
void
cch_section_editor_set_code (CchSectionEditor *self, const char *code)
{
  g_return_if_fail (CCH_IS_SECTION_EDITOR (self));

  if (g_strcmp0 (code, self->code) != 0)
    set_place (self, code, NULL);
}

/**
 * cch_section_editor_set_section:
 * @section: (nullable): a live section of the plan
 */
void
cch_section_editor_set_section (CchSectionEditor *self, CchSection *section)
{
  g_return_if_fail (CCH_IS_SECTION_EDITOR (self));

  if (section != self->section)
    set_place (self, section != NULL ? section->code : NULL, section);
}
