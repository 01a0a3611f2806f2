/* The page of the documents: letters that are written here, and the register of what went and came.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/document/cch-document-page.h"

#include "base/cch-i18n.h"
#include "compose/cch-document-type.h"
#include "session/cch-letter-life.h"
#include "session/cch-register.h"
#include "store/cch-edit.h"
#include "ui/document/cch-register-editor.h"
#include "ui/plan/cch-issue-dialog.h"
#include "ui/plan/cch-plan-panes.h"
#include "ui/plan/cch-reopen-dialog.h"
#include "ui/shell/cch-window.h"

struct _CchDocumentPage
{
  CchPage parent_instance;

  GtkWidget *header_start;
  GtkWidget *header_end;
  CchPlanPanes *panes;
  CchDocumentList *list;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  CchLetterEditor *letter_editor;
  CchRegisterEditor *register_editor;
  GtkStack *paper_stack;
  CchPlanPreview *preview;

  GSimpleActionGroup *actions;
  GSignalGroup *signals; /* of the letter that is shown */
  GtkWidget *host;       /* nullable, not owned: the window that has our actions now */
};

G_DEFINE_FINAL_TYPE (CchDocumentPage, cch_document_page, CCH_TYPE_PAGE)

static CchOffice *
get_office (CchDocumentPage *self)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (self));

  return session != NULL ? cch_session_get_office (session) : NULL;
}

static CchWindow *
find_window (CchDocumentPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return CCH_IS_WINDOW (root) ? CCH_WINDOW (root) : NULL;
}

static void
report (CchDocumentPage *self, const GError *error)
{
  CchWindow *window = find_window (self);

  if (error != NULL && window != NULL)
    cch_window_say (window, error->message);
}

static void
present (CchDocumentPage *self, gpointer dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (find_window (self)));
  gtk_window_present (GTK_WINDOW (dialog));
}

static CchLetter *
get_letter (CchDocumentPage *self)
{
  return cch_letter_editor_get_letter (self->letter_editor);
}

/* Returns: (transfer full) (nullable): the live record of what is chosen */
static CchRecord *
load_chosen (CchDocumentPage *self)
{
  CchDocumentItem *item = cch_document_list_get_chosen (self->list);

  if (item == NULL || get_office (self) == NULL)
    return NULL;
  return cch_office_get (get_office (self), cch_document_item_get_kind (item),
                         cch_document_item_get_row (item), NULL);
}

static gboolean
is_writable (CchDocumentPage *self)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (self));

  return session != NULL && cch_session_get_mode (session) != CCH_SESSION_READ;
}

static void
set_enabled (CchDocumentPage *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
has_paper (CchRecord *record)
{
  return record != NULL && (CCH_IS_LETTER (record) || CCH_DOCUMENT (record)->plan != 0);
}

static void
update_actions (CchDocumentPage *self)
{
  g_autoptr (CchRecord) record = load_chosen (self);
  CchLetter *letter = get_letter (self);
  gboolean issued = letter != NULL && cch_document_state_is_issued (letter->state);
  gboolean writable = is_writable (self);

  set_enabled (self, "new", writable);
  set_enabled (self, "receive", writable);
  set_enabled (self, "issue", writable && letter != NULL && !issued);
  set_enabled (self, "reopen", writable && issued);
  set_enabled (self, "remove", writable && record != NULL && !issued);
  set_enabled (self, "print", has_paper (record));
  set_enabled (self, "export", has_paper (record));
}

static void
show_paper (CchDocumentPage *self, CchRecord *record)
{
  gint64 row = record != NULL ? cch_record_get_id (record) : 0;
  const CchPaperRequest request = {
    .letter = record != NULL && CCH_IS_LETTER (record) ? row : 0,
    .plan = record != NULL && CCH_IS_DOCUMENT (record) ? CCH_DOCUMENT (record)->plan : 0,
  };

  cch_plan_preview_set_request (self->preview,
                                has_paper (record) ? cch_page_get_session (CCH_PAGE (self)) : NULL,
                                &request);
  gtk_stack_set_visible_child_name (self->paper_stack, has_paper (record) ? "paper" : "none");
}

/* What to do next, where there is nothing to look at. */
static void
show_empty (CchDocumentPage *self)
{
  gboolean any = cch_document_list_get_n_documents (self->list) > 0;

  adw_status_page_set_title (self->empty_page,
                             any ? _ ("Everything on paper") : _ ("No documents yet"));
  adw_status_page_set_description (
      self->empty_page,
      any ? _ ("Choose a document in the list, or begin a letter.")
          : _ ("Letters that are written here and lines of the register of documents are listed "
               "here. Begin with a letter, or register a document that came."));
}

static void
show_chosen (CchDocumentPage *self)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (self));
  g_autoptr (CchRecord) record = load_chosen (self);
  CchLetter *letter = record != NULL && CCH_IS_LETTER (record) ? CCH_LETTER (record) : NULL;
  CchDocument *line = record != NULL && CCH_IS_DOCUMENT (record) ? CCH_DOCUMENT (record) : NULL;

  cch_letter_editor_set_letter (self->letter_editor, session, letter);
  cch_register_editor_set_line (self->register_editor, session, line);
  g_signal_group_set_target (self->signals, letter);
  gtk_stack_set_visible_child_name (self->stack, letter != NULL ? "letter"
                                                 : line != NULL ? "line"
                                                                : "empty");
  show_empty (self);
  show_paper (self, record);
  update_actions (self);
}

static void
focus_editor (CchDocumentPage *self, const char *field)
{
  if (get_letter (self) != NULL)
    cch_letter_editor_focus (self->letter_editor, field);
  else if (cch_document_list_get_chosen (self->list) != NULL)
    cch_register_editor_focus (self->register_editor);
}

static void
entered_cb (CchDocumentPage *self)
{
  if (cch_plan_panes_is_overlaid (self->panes))
    cch_plan_panes_set_show_outline (self->panes, FALSE);
  focus_editor (self, "body");
}

static void
record_activated_cb (CchDocumentPage *self, const char *kind, const char *uuid, const char *field)
{
  if (g_strcmp0 (kind, cch_letter_kind.name) != 0)
    return;
  if (cch_plan_panes_is_overlaid (self->panes))
    cch_plan_panes_set_show_side (self->panes, FALSE);
  focus_editor (self, field);
}

static void
new_letter (CchDocumentPage *self, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchLetter) letter = cch_letter_start (cch_page_get_session (CCH_PAGE (self)),
                                                   _ ("subject of the letter"), &error);

  if (letter != NULL
      && cch_document_list_choose (self->list, &cch_letter_kind,
                                   cch_record_get_id (CCH_RECORD (letter))))
    focus_editor (self, "subject");
  report (self, error);
}

static void
receive (CchDocumentPage *self, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  gint64 line = cch_register_receive (get_office (self), _ ("subject of the document"),
                                      cch_date_new_today (), &error);

  if (line != 0 && cch_document_list_choose (self->list, &cch_document_kind, line))
    focus_editor (self, NULL);
  report (self, error);
}

static gboolean
apply_letter (GObject *page, const CchIssue *issue, GError **error)
{
  CchDocumentPage *self = CCH_DOCUMENT_PAGE (page);

  return get_letter (self) != NULL
         && cch_letter_issue_apply (cch_page_get_session (CCH_PAGE (page)), get_letter (self),
                                    issue, error);
}

static void
issued_cb (CchDocumentPage *self)
{
  const CchLetter *letter = get_letter (self);
  g_autofree char *number =
      letter != NULL ? cch_document_number_format (letter->number, letter->symbol) : NULL;
  g_autofree char *words = g_strdup_printf (_ ("Issued as %s"), number);

  if (letter == NULL)
    return;
  cch_window_say (find_window (self), words);
  focus_editor (self, "subject"); /* the button that had the focus is gone */
}

static void
issue (CchDocumentPage *self, GVariant *parameter)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchIssue) proposal = NULL;
  CchIssueDialog *dialog;

  cch_letter_editor_write (self->letter_editor);
  if (cch_letter_issue_allow (get_letter (self), &error))
    proposal = cch_letter_issue_new (session, get_letter (self), cch_date_new_today (), &error);
  report (self, error);
  if (proposal == NULL)
    return;
  dialog = cch_issue_dialog_new_for (get_office (self), CCH_RECORD (get_letter (self)), proposal,
                                     apply_letter, G_OBJECT (self));
  gtk_window_set_title (GTK_WINDOW (dialog), _ ("Issue the Letter"));
  g_signal_connect_object (dialog, "done", G_CALLBACK (issued_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
reopen_response_cb (CchDocumentPage *self, const char *response, AdwMessageDialog *dialog)
{
  g_autofree char *reason = cch_reopen_dialog_dup_reason (dialog);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, CCH_REOPEN_RESPONSE) && get_letter (self) != NULL)
    cch_letter_reopen (cch_page_get_session (CCH_PAGE (self)), get_letter (self), reason, &error);
  report (self, error);
}

static void
reopen (CchDocumentPage *self, GVariant *parameter)
{
  GtkWidget *dialog = cch_reopen_dialog_new (
      _ ("Reopen the Issued Letter?"),
      _ ("What was sent out differs from the file then. For a change that others shall know of, "
         "send a new letter instead."));

  g_signal_connect_object (dialog, "response", G_CALLBACK (reopen_response_cb), self,
                           G_CONNECT_SWAPPED);
  present (self, dialog);
}

/* No question: undo is a click away. */
static void
remove_chosen (CchDocumentPage *self, GVariant *parameter)
{
  g_autoptr (CchRecord) record = load_chosen (self);
  g_autofree char *title = record != NULL ? cch_record_get_title (record) : NULL;
  g_autofree char *label = g_strdup_printf (_ ("Remove “%s”"), title != NULL ? title : "");
  g_autofree char *words = g_strdup_printf (_ ("Removed “%s”"), title != NULL ? title : "");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  if (record == NULL)
    return;
  edit = cch_edit_begin (get_office (self), label, &error);
  if (edit != NULL)
    cch_edit_remove (edit, record);
  if (edit != NULL && cch_edit_commit (edit, &error))
    cch_window_offer_undo (find_window (self), words);
  report (self, error);
}

static void
print (CchDocumentPage *self, GVariant *parameter)
{
  cch_letter_editor_write (self->letter_editor);
  cch_plan_preview_print (self->preview);
}

static void export(CchDocumentPage *self, GVariant *parameter)
{
  cch_letter_editor_write (self->letter_editor);
  cch_plan_preview_save (self->preview, g_variant_get_string (parameter, NULL));
}

static void
next_pane (CchDocumentPage *self, GVariant *parameter)
{
  cch_plan_panes_move_focus (self->panes, TRUE);
}

static void
previous_pane (CchDocumentPage *self, GVariant *parameter)
{
  cch_plan_panes_move_focus (self->panes, FALSE);
}

typedef struct
{
  const char *name;
  void (*act) (CchDocumentPage *self, GVariant *parameter);
  const char *parameter_type; /* nullable */
} Verb;

static const Verb verbs[] = {
  { "new", new_letter, NULL },
  { "receive", receive, NULL },
  { "issue", issue, NULL },
  { "reopen", reopen, NULL },
  { "remove", remove_chosen, NULL },
  { "print", print, NULL },
  { "export", export, "s" },
  { "next-pane", next_pane, NULL },
  { "previous-pane", previous_pane, NULL },
};

static void
activate_cb (CchDocumentPage *self, GVariant *parameter, GAction *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, g_action_get_name (action)))
      verbs[i].act (self, parameter);
}

static void
add_toggle (CchDocumentPage *self, const char *name, const char *property)
{
  g_autoptr (GPropertyAction) toggle = g_property_action_new (name, self->panes, property);

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (toggle));
}

static void
set_up_actions (CchDocumentPage *self)
{
  GtkWidget *const widgets[] = { GTK_WIDGET (self), self->header_start, self->header_end };

  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GVariantType) type =
          verbs[i].parameter_type != NULL ? g_variant_type_new (verbs[i].parameter_type) : NULL;
      g_autoptr (GSimpleAction) action = g_simple_action_new (verbs[i].name, type);

      g_signal_connect_object (action, "activate", G_CALLBACK (activate_cb), self,
                               G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  add_toggle (self, "show-list", "show-outline");
  add_toggle (self, "show-preview", "show-side");
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_widget_insert_action_group (widgets[i], "document", G_ACTION_GROUP (self->actions));
}

static gboolean
cch_document_page_start_search (CchPage *page)
{
  CchDocumentPage *self = CCH_DOCUMENT_PAGE (page);

  cch_plan_panes_set_show_outline (self->panes, TRUE);
  cch_document_list_start_search (self->list);
  return TRUE;
}

static void
cch_document_page_session_changed (CchPage *page, CchSession *session)
{
  CchDocumentPage *self = CCH_DOCUMENT_PAGE (page);

  cch_document_list_set_office (self->list,
                                session != NULL ? cch_session_get_office (session) : NULL);
  show_chosen (self);
}

static gboolean
cch_document_page_show_record (CchPage *page, const CchKind *kind, gint64 id)
{
  CchDocumentPage *self = CCH_DOCUMENT_PAGE (page);

  if ((kind != &cch_letter_kind && kind != &cch_document_kind)
      || !cch_document_list_choose (self->list, kind, id))
    return FALSE;
  focus_editor (self, NULL);
  return TRUE;
}

/* The keys of the window reach actions that the window has: ours, while we are shown. */
static void
cch_document_page_map (GtkWidget *widget)
{
  CchDocumentPage *self = CCH_DOCUMENT_PAGE (widget);

  GTK_WIDGET_CLASS (cch_document_page_parent_class)->map (widget);
  self->host = GTK_WIDGET (gtk_widget_get_root (widget));
  gtk_widget_insert_action_group (self->host, "document", G_ACTION_GROUP (self->actions));
}

static void
cch_document_page_unmap (GtkWidget *widget)
{
  CchDocumentPage *self = CCH_DOCUMENT_PAGE (widget);

  if (self->host != NULL)
    gtk_widget_insert_action_group (self->host, "document", NULL);
  self->host = NULL;
  GTK_WIDGET_CLASS (cch_document_page_parent_class)->unmap (widget);
}

static void
cch_document_page_dispose (GObject *object)
{
  CchDocumentPage *self = CCH_DOCUMENT_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_DOCUMENT_PAGE);

  G_OBJECT_CLASS (cch_document_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, header_start);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, header_end);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, panes);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, list);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, letter_editor);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, register_editor);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, paper_stack);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, show_chosen);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_activated_cb);
}

static void
cch_document_page_class_init (CchDocumentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_document_page_dispose;
  widget_class->map = cch_document_page_map;
  widget_class->unmap = cch_document_page_unmap;
  CCH_PAGE_CLASS (klass)->start_search = cch_document_page_start_search;
  CCH_PAGE_CLASS (klass)->session_changed = cch_document_page_session_changed;
  CCH_PAGE_CLASS (klass)->show_record = cch_document_page_show_record;

  g_type_ensure (CCH_TYPE_DOCUMENT_LIST);
  g_type_ensure (CCH_TYPE_LETTER_EDITOR);
  g_type_ensure (CCH_TYPE_PLAN_PANES);
  g_type_ensure (CCH_TYPE_PLAN_PREVIEW);
  g_type_ensure (CCH_TYPE_REGISTER_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/document/cch-document-page.ui");
  bind_children (widget_class);
}

static void
cch_document_page_init (CchDocumentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_actions (self);
  self->signals = g_signal_group_new (CCH_TYPE_LETTER);
  g_signal_group_connect_swapped (self->signals, "notify::state", G_CALLBACK (update_actions),
                                  self);
  show_chosen (self);
}

/* Returns: (transfer none) */
CchDocumentList *
cch_document_page_get_list (CchDocumentPage *self)
{
  return self->list;
}

/* Returns: (transfer none) */
CchLetterEditor *
cch_document_page_get_letter_editor (CchDocumentPage *self)
{
  return self->letter_editor;
}

/* Returns: (transfer none) */
CchPlanPreview *
cch_document_page_get_preview (CchDocumentPage *self)
{
  return self->preview;
}
