/* Asks for what is decided when a document is issued: number, day, signer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-issue-dialog.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

/* More of them would hide the question; the findings of the plan show all. */
#define MAX_SHOWN_ERRORS 6

struct _CchIssueDialog
{
  CchDialog parent_instance;

  AdwPreferencesGroup *number_group;
  GtkEditable *number_row;
  GtkEditable *symbol_row;
  GtkEditable *day_row;
  AdwComboRow *authority_row;
  AdwComboRow *signing_row;
  GtkEditable *post_row;
  GtkEditable *signer_row;
  GtkLabel *twin_label;
  AdwPreferencesGroup *errors_group;
  GtkEditable *reason_row;
  GtkLabel *problem_label;
  GtkButton *apply_button;

  CchOffice *office; /* nullable, owned */
  CchRecord *record; /* nullable, owned: a plan or a letter */
  GObject *holder;   /* nullable, owned */
  CchIssueApply apply;
  guint n_errors;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchIssueDialog, cch_issue_dialog, CCH_TYPE_DIALOG)

static void
set_choices (AdwComboRow *row, const char *const *labels, guint n_labels, guint chosen)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_labels; i++)
    gtk_string_list_append (list, _ (labels[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, chosen);
}

static CchIssue *
read_issue (CchIssueDialog *self)
{
  CchIssue *issue = g_new0 (CchIssue, 1);

  issue->number = g_strstrip (g_strdup (gtk_editable_get_text (self->number_row)));
  issue->symbol = g_strstrip (g_strdup (gtk_editable_get_text (self->symbol_row)));
  issue->issued = cch_date_read (gtk_editable_get_text (self->day_row));
  issue->authority = adw_combo_row_get_selected (self->authority_row);
  issue->signing = adw_combo_row_get_selected (self->signing_row);
  issue->signer_post = g_strstrip (g_strdup (gtk_editable_get_text (self->post_row)));
  issue->signer = g_strstrip (g_strdup (gtk_editable_get_text (self->signer_row)));
  issue->reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason_row)));
  return issue;
}

static void
show_problem (CchIssueDialog *self, const GError *error)
{
  gtk_label_set_label (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
}

/* A number that is taken is told at once; whether it is a mistake the person knows. */
static void
changed_cb (CchIssueDialog *self)
{
  g_autoptr (CchIssue) issue = NULL;
  g_autofree char *twin = NULL;
  g_autofree char *words = NULL;

  if (self->record == NULL)
    return;
  issue = read_issue (self);
  twin = cch_issue_find_twin (self->office, self->record, issue, NULL);
  words = twin != NULL ? g_strdup_printf (_ ("This number is taken already: %s"), twin) : NULL;
  gtk_label_set_label (self->twin_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->twin_label), words != NULL);
  show_problem (self, NULL);
}

static void
issue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchIssueDialog *self = CCH_ISSUE_DIALOG (widget);
  g_autoptr (CchIssue) issue = read_issue (self);
  g_autoptr (GError) error = NULL;

  if (!cch_issue_check (issue, self->n_errors, &error)
      || !self->apply (self->holder, issue, &error))
    {
      show_problem (self, error);
      /* What is asked for stands below the fold. */
      if (g_error_matches (error, CCH_ERROR, CCH_ERROR_REFUSED) && self->n_errors > 0
          && *issue->reason == '\0')
        gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
      return;
    }
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_error (CchIssueDialog *self, CchFinding *finding)
{
  CchNotice *notice = cch_finding_get_notice (finding);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (cch_notice_get_message (notice), -1);
  const char *place = cch_finding_get_place_words (finding);
  g_autofree char *subtitle = g_markup_escape_text (place != NULL ? place : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_preferences_group_add (self->errors_group, row);
}

static void
show_errors (CchIssueDialog *self, CchFindings *findings)
{
  guint n_findings = g_list_model_get_n_items (G_LIST_MODEL (findings));
  g_autofree char *title = NULL;
  guint n_shown = 0;

  self->n_errors = cch_findings_count (findings, CCH_SEVERITY_ERROR);
  for (guint i = 0; i < n_findings && n_shown < MAX_SHOWN_ERRORS; i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (G_LIST_MODEL (findings), i);
      CchFinding *finding = cch_finding_item_get_finding (item);

      if (cch_finding_get_severity (finding) != CCH_SEVERITY_ERROR
          || cch_finding_get_silenced (finding) != NULL)
        continue;
      add_error (self, finding);
      n_shown++;
    }
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u error is still open",
                                        "%u errors are still open", self->n_errors),
                           self->n_errors);
  adw_preferences_group_set_title (self->errors_group, title);
  gtk_widget_set_visible (GTK_WIDGET (self->errors_group), self->n_errors > 0);
}

static void
cch_issue_dialog_dispose (GObject *object)
{
  CchIssueDialog *self = CCH_ISSUE_DIALOG (object);

  g_clear_object (&self->office);
  g_clear_object (&self->record);
  g_clear_object (&self->holder);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_ISSUE_DIALOG);

  G_OBJECT_CLASS (cch_issue_dialog_parent_class)->dispose (object);
}

static void
cch_issue_dialog_class_init (CchIssueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_issue_dialog_dispose;
  signals[SIGNAL_DONE] = g_signal_new ("done", CCH_TYPE_ISSUE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-issue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, number_group);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, authority_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, signing_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, post_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, signer_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, twin_label);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, errors_group);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CchIssueDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "issue.apply", NULL, issue_action);
}

static void
cch_issue_dialog_init (CchIssueDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_issue (CchIssueDialog *self, const CchIssue *issue)
{
  g_autofree char *day = cch_date_format (issue->issued, CCH_DATE_FORM_PADDED);

  gtk_editable_set_text (self->number_row, issue->number);
  gtk_editable_set_text (self->symbol_row, issue->symbol);
  gtk_editable_set_text (self->day_row, day);
  gtk_editable_set_text (self->post_row, issue->signer_post);
  gtk_editable_set_text (self->signer_row, issue->signer);
  set_choices (self->authority_row, cch_document_authority_labels, CCH_DOCUMENT_AUTHORITY_HEAD + 1,
               issue->authority);
  set_choices (self->signing_row, cch_document_signing_labels, CCH_DOCUMENT_SIGNING_ACTING + 1,
               issue->signing);
}

/**
 * cch_issue_dialog_new_for:
 * @record: a plan or a letter
 * @issue: what it and the register propose
 * @apply: called with @holder and what the person decided
 *
 * Returns: the dialog, for a document that nothing is found in
 */
CchIssueDialog *
cch_issue_dialog_new_for (CchOffice *office,
                          CchRecord *record,
                          const CchIssue *issue,
                          CchIssueApply apply,
                          GObject *holder)
{
  CchIssueDialog *self = g_object_new (CCH_TYPE_ISSUE_DIALOG, NULL);

  show_issue (self, issue);
  self->office = g_object_ref (office);
  self->record = g_object_ref (record);
  self->apply = apply;
  self->holder = g_object_ref (holder);
  changed_cb (self);
  return self;
}

static gboolean
apply_plan (GObject *plan, const CchIssue *issue, GError **error)
{
  return cch_plan_issue_apply (CCH_OPEN_PLAN (plan), issue, error);
}

/**
 * cch_issue_dialog_new:
 * @findings: what the checks find in the plan; those of another agency's plan are its own matter
 *
 * Returns: the dialog, filled with what plan and register propose; %NULL with @error when they
 *   cannot be read
 */
CchIssueDialog *
cch_issue_dialog_new (CchOpenPlan *plan, CchFindings *findings, GError **error)
{
  g_autoptr (CchIssue) issue = cch_plan_issue_new (plan, cch_date_new_today (), error);
  CchIssueDialog *self;

  if (issue == NULL)
    return NULL;
  self = cch_issue_dialog_new_for (cch_open_plan_get_office (plan),
                                   CCH_RECORD (cch_open_plan_get_plan (plan)), issue, apply_plan,
                                   G_OBJECT (plan));
  if (cch_issue_is_received (self->office, self->record))
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Number and Day of the Plan"));
      gtk_button_set_label (self->apply_button, _ ("_Enter"));
      adw_preferences_group_set_description (
          self->number_group,
          _ ("As they stand on the document. From then on it stands still here, and its line is in "
             "the register of received documents."));
      return self;
    }
  gtk_window_set_title (GTK_WINDOW (self), _ ("Issue the Plan"));
  show_errors (self, findings);
  return self;
}
