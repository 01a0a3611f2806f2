/* A line of the register of documents: number, day, subject, where it came from, where it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/document/cch-register-editor.h"

#include "base/cch-i18n.h"
#include "ui/section/cch-record-form.h"

struct _CchRegisterEditor
{
  AdwBin parent_instance;

  GtkLabel *state_label;
  GtkWidget *number_row;
  GtkWidget *symbol_row;
  GtkWidget *issued_row;
  GtkWidget *document_type_row;
  GtkWidget *issuer_row;
  GtkWidget *signer_row;
  GtkWidget *subject_row;
  GtkWidget *arrival_group;
  GtkWidget *arrival_row;
  GtkWidget *registered_row;
  GtkWidget *due_row;
  GtkWidget *recipients_text;
  GtkWidget *keeper_row;
  GtkWidget *copies_row;
  GtkWidget *forwarded_row;
  GtkWidget *receipt_row;
  GtkWidget *note_row;
  GtkLabel *problem_label;

  CchRecordForm *form; /* owned */
};

G_DEFINE_FINAL_TYPE (CchRegisterEditor, cch_register_editor, ADW_TYPE_BIN)

static void
problem_cb (CchRegisterEditor *self, const char *message)
{
  gtk_label_set_label (self->problem_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), message != NULL);
}

static void
cch_register_editor_dispose (GObject *object)
{
  g_clear_object (&CCH_REGISTER_EDITOR (object)->form);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_REGISTER_EDITOR);

  G_OBJECT_CLASS (cch_register_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, state_label);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, number_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, issued_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, document_type_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, issuer_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, signer_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, subject_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, arrival_group);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, arrival_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, registered_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, due_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, recipients_text);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, keeper_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, copies_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, forwarded_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, receipt_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, note_row);
  gtk_widget_class_bind_template_child (widget_class, CchRegisterEditor, problem_label);
}

static void
cch_register_editor_class_init (CchRegisterEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_register_editor_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/document/cch-register-editor.ui");
  bind_children (widget_class);
}

static void
add_fields (CchRegisterEditor *self)
{
  const struct
  {
    const char *field;
    GtkWidget *widget;
  } fields[] = {
    { "number", self->number_row },          { "symbol", self->symbol_row },
    { "issued", self->issued_row },          { "document_type", self->document_type_row },
    { "issuer", self->issuer_row },          { "signer", self->signer_row },
    { "subject", self->subject_row },        { "arrival", self->arrival_row },
    { "registered", self->registered_row },  { "due", self->due_row },
    { "recipients", self->recipients_text }, { "keeper", self->keeper_row },
    { "copies", self->copies_row },          { "forwarded", self->forwarded_row },
    { "receipt", self->receipt_row },        { "note", self->note_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cch_record_form_add (self->form, fields[i].field, fields[i].widget);
}

static void
cch_register_editor_init (CchRegisterEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = cch_record_form_new (&cch_document_kind);
  add_fields (self);
  g_signal_connect_object (self->form, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cch_register_editor_set_line:
 * @session: (nullable): whose register it is
 * @line: (nullable): live
 *
 * Writes first what was typed in the line before. What is asked for follows from the direction.
 */
void
cch_register_editor_set_line (CchRegisterEditor *self, CchSession *session, CchDocument *line)
{
  gboolean in = line != NULL && line->direction == CCH_DOCUMENT_DIRECTION_IN;

  g_return_if_fail (CCH_IS_REGISTER_EDITOR (self));

  gtk_label_set_label (self->state_label, in ? _ ("Register of received documents")
                                             : _ ("Register of sent documents"));
  gtk_widget_set_visible (self->arrival_group, in);
  gtk_widget_set_visible (self->issuer_row, in);
  cch_record_form_set_record (self->form, session != NULL ? cch_session_get_office (session) : NULL,
                              (CchRecord *) line,
                              session != NULL
                                  && cch_session_get_mode (session) != CCH_SESSION_READ);
}

/* Writes now what was typed last. */
void
cch_register_editor_write (CchRegisterEditor *self)
{
  g_return_if_fail (CCH_IS_REGISTER_EDITOR (self));

  cch_record_form_write (self->form);
}

void
cch_register_editor_focus (CchRegisterEditor *self)
{
  g_return_if_fail (CCH_IS_REGISTER_EDITOR (self));

  gtk_widget_grab_focus (self->number_row);
}
