/* Where a letter is written: what it is about, whom it is for, its text, who signs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/document/cch-letter-editor.h"

#include "base/cch-i18n.h"
#include "compose/cch-document-type.h"
#include "ui/section/cch-record-form.h"
#include "ui/section/cch-text-tools.h"

struct _CchLetterEditor
{
  AdwBin parent_instance;

  GtkLabel *state_label;
  GtkWidget *issue_button;
  GtkWidget *reopen_button;
  GtkWidget *subject_row;
  GtkWidget *addressees_text;
  GtkWidget *body_text;
  GtkWidget *tools;
  GtkWidget *recipients_text;
  GtkWidget *authority_row;
  GtkWidget *signing_row;
  GtkWidget *signer_post_row;
  GtkWidget *signer_row;
  GtkWidget *drafting_unit_row;
  GtkWidget *symbol_row;
  GtkWidget *place_row;
  GtkWidget *drafter_row;
  GtkWidget *copies_row;
  GtkWidget *urgency_row;
  GtkWidget *secrecy_row;
  GtkWidget *circulation_row;
  GtkLabel *problem_label;

  CchRecordForm *form;   /* owned */
  CchSession *session;   /* nullable, owned */
  CchLetter *letter;     /* nullable, owned: live */
  GSignalGroup *signals; /* owned: of the letter */
};

G_DEFINE_FINAL_TYPE (CchLetterEditor, cch_letter_editor, ADW_TYPE_BIN)

static gboolean
is_editable (CchLetterEditor *self)
{
  return self->letter != NULL && !cch_document_state_is_issued (self->letter->state)
         && cch_session_get_mode (self->session) != CCH_SESSION_READ;
}

static char *
describe_state (const CchLetter *letter)
{
  g_autofree char *number = NULL;
  g_autofree char *day = NULL;

  if (!cch_document_state_is_issued (letter->state) || letter->number == NULL)
    return g_strdup (_ (cch_document_state_labels[letter->state]));
  number = cch_document_number_format (letter->number, letter->symbol);
  day = cch_date_format (letter->issued, CCH_DATE_FORM_PADDED);
  /* Translators: the number of a letter and its day */
  return g_strdup_printf (_ ("Issued as %s on %s; it stands still now"), number, day);
}

static void
show_state (CchLetterEditor *self)
{
  g_autofree char *words = self->letter != NULL ? describe_state (self->letter) : g_strdup ("");
  gboolean issued = self->letter != NULL && cch_document_state_is_issued (self->letter->state);

  gtk_label_set_label (self->state_label, words);
  gtk_widget_set_visible (self->issue_button, !issued);
  gtk_widget_set_visible (self->reopen_button, issued);
  gtk_widget_set_visible (self->tools, is_editable (self));
}

/* Issued or reopened, it can be written in no longer, or again. */
static void
state_cb (CchLetterEditor *self)
{
  cch_record_form_set_record (self->form, cch_session_get_office (self->session),
                              CCH_RECORD (self->letter), is_editable (self));
  show_state (self);
}

static void
problem_cb (CchLetterEditor *self, const char *message)
{
  gtk_label_set_label (self->problem_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), message != NULL);
}

static void
cch_letter_editor_dispose (GObject *object)
{
  CchLetterEditor *self = CCH_LETTER_EDITOR (object);

  g_clear_object (&self->form);
  g_clear_object (&self->signals);
  g_clear_object (&self->letter);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_LETTER_EDITOR);

  G_OBJECT_CLASS (cch_letter_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, state_label);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, issue_button);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, subject_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, addressees_text);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, body_text);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, tools);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, recipients_text);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, authority_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, signing_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, signer_post_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, signer_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, drafting_unit_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, place_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, drafter_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, copies_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, urgency_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, secrecy_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, circulation_row);
  gtk_widget_class_bind_template_child (widget_class, CchLetterEditor, problem_label);
}

static void
cch_letter_editor_class_init (CchLetterEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_letter_editor_dispose;
  g_type_ensure (CCH_TYPE_SECTION_TEXT);
  g_type_ensure (CCH_TYPE_TEXT_TOOLS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/document/cch-letter-editor.ui");
  bind_children (widget_class);
}

static void
add_fields (CchLetterEditor *self)
{
  const struct
  {
    const char *field;
    GtkWidget *widget;
  } fields[] = {
    { "subject", self->subject_row },
    { "addressees", self->addressees_text },
    { "body", self->body_text },
    { "recipients", self->recipients_text },
    { "authority", self->authority_row },
    { "signing", self->signing_row },
    { "signer_post", self->signer_post_row },
    { "signer", self->signer_row },
    { "drafting_unit", self->drafting_unit_row },
    { "symbol", self->symbol_row },
    { "place", self->place_row },
    { "drafter", self->drafter_row },
    { "copies", self->copies_row },
    { "urgency", self->urgency_row },
    { "secrecy", self->secrecy_row },
    { "circulation", self->circulation_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cch_record_form_add (self->form, fields[i].field, fields[i].widget);
}

static void
cch_letter_editor_init (CchLetterEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = cch_record_form_new (&cch_letter_kind);
  add_fields (self);
  g_signal_connect_object (self->form, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (CCH_TYPE_LETTER);
  g_signal_group_connect_swapped (self->signals, "notify::state", G_CALLBACK (state_cb), self);
}

/* Returns: (transfer none) (nullable) */
CchLetter *
cch_letter_editor_get_letter (CchLetterEditor *self)
{
  g_return_val_if_fail (CCH_IS_LETTER_EDITOR (self), NULL);

  return self->letter;
}

/**
 * cch_letter_editor_set_letter:
 * @session: (nullable): whose letter it is
 * @letter: (nullable): live
 *
 * Writes first what was typed in the letter before.
 */
void
cch_letter_editor_set_letter (CchLetterEditor *self, CchSession *session, CchLetter *letter)
{
  g_return_if_fail (CCH_IS_LETTER_EDITOR (self));

  cch_record_form_set_record (self->form, NULL, NULL, FALSE);
  g_signal_group_set_target (self->signals, letter);
  g_set_object (&self->session, session);
  g_set_object (&self->letter, letter);
  if (letter != NULL)
    state_cb (self);
  show_state (self);
}

/* Writes now what was typed last. */
void
cch_letter_editor_write (CchLetterEditor *self)
{
  g_return_if_fail (CCH_IS_LETTER_EDITOR (self));

  cch_record_form_write (self->form);
}

/**
 * cch_letter_editor_focus:
 * @field: (nullable): a field of the letter; what it is about for any that has no widget
 */
void
cch_letter_editor_focus (CchLetterEditor *self, const char *field)
{
  GtkWidget *widget;

  g_return_if_fail (CCH_IS_LETTER_EDITOR (self));

  widget = cch_record_form_get_widget (self->form, field);
  gtk_widget_grab_focus (widget != NULL ? widget : self->subject_row);
}
