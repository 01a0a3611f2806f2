/* The part of the plan page that lists who receives a plan, and what for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-recipients-editor.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "compose/cch-closing.h"
#include "session/cch-recipient-parse.h"
#include "ui/section/cch-agency-choices.h"

struct _CchRecipientsEditor
{
  CchListPart parent_instance;

  GtkWidget *wording_entry;
  GtkWidget *purpose_drop;
  GtkWidget *channel_drop;
  GtkWidget *copies_entry;
  GtkLabel *meant_label;
};

G_DEFINE_FINAL_TYPE (CchRecipientsEditor, cch_recipients_editor, CCH_TYPE_LIST_PART)

static CchOpenPlan *
get_plan (CchListPart *part)
{
  return cch_plan_part_get_plan (CCH_PLAN_PART (part));
}

static CchPlanView *
get_view (CchListPart *part)
{
  return get_plan (part) != NULL ? cch_open_plan_get_view (get_plan (part), NULL) : NULL;
}

static char *
describe_copies (const CchRecipient *recipient)
{
  const CchField *channel = cch_kind_find_field (&cch_recipient_kind, "channel");
  const char *words = cch_field_get_choice (channel, (int) recipient->channel);

  if (recipient->copies > 0)
    return g_strdup_printf (_ ("%s, copies: %u"), words, (guint) recipient->copies);
  return recipient->channel != CCH_RECIPIENT_CHANNEL_ELECTRONIC ? g_strdup (words) : NULL;
}

static char *
cch_recipients_editor_describe (CchListPart *part, CchRecord *record, gboolean last, char **remark)
{
  CchRecipient *recipient = CCH_RECIPIENT (record);
  CchPlanView *view = get_view (part);
  char *line = view != NULL ? cch_closing_format_recipient (view, recipient) : NULL;

  if (line == NULL)
    {
      *remark = g_strdup (_ ("The copy that stays; it prints as the last line"));
      return g_strdup_printf ("- %s", recipient->wording != NULL ? recipient->wording : "");
    }
  *remark = describe_copies (recipient);
  return line;
}

static char *
cch_recipients_editor_footer (CchListPart *part)
{
  CchPlanView *view = get_view (part);

  return view != NULL ? cch_closing_format_file_copy (view) : NULL;
}

static void
suggest_classes (CchOpenPlan *plan, const char *folded, GPtrArray *choices)
{
  CchRegulation *regulation = cch_open_plan_get_regulation (plan);
  const GPtrArray *classes =
      regulation != NULL ? cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES) : NULL;

  for (guint i = 0; classes != NULL && i < classes->len; i++)
    {
      const CchRegulationClass *class = g_ptr_array_index (classes, i);

      if (cch_choice_fits (class->name, folded))
        g_ptr_array_add (choices,
                         cch_choice_new (class->name, _ ("All agencies of this group"), NULL, 0));
    }
}

static GPtrArray *
cch_recipients_editor_suggest (CchListPart *part, const char *folded)
{
  GPtrArray *choices = cch_agency_choices_find (get_view (part), folded);

  suggest_classes (get_plan (part), folded, choices);
  return choices;
}

static const char *
find_class (CchOpenPlan *plan, const char *name)
{
  CchRegulation *regulation = cch_open_plan_get_regulation (plan);
  const GPtrArray *classes =
      regulation != NULL ? cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES) : NULL;

  for (guint i = 0; classes != NULL && i < classes->len; i++)
    {
      const CchRegulationClass *class = g_ptr_array_index (classes, i);

      if (g_strcmp0 (class->name, name) == 0)
        return class->id;
    }
  return NULL;
}

static void
cch_recipients_editor_make (CchListPart *part,
                            const char *text,
                            CchChoice *choice,
                            GPtrArray *drafts)
{
  CchRecipient *draft;

  if (choice == NULL)
    {
      g_ptr_array_extend_and_steal (drafts, cch_recipient_parse (get_plan (part), text));
      return;
    }
  draft = CCH_RECIPIENT (cch_record_new (&cch_recipient_kind));
  draft->wording = g_strdup (cch_choice_get_label (choice));
  draft->agency = cch_choice_get_row (choice);
  if (draft->agency == 0)
    draft->agency_class = g_strdup (find_class (get_plan (part), draft->wording));
  g_ptr_array_add (drafts, draft);
}

static void
cch_recipients_editor_shown (CchListPart *part, CchRecord *record)
{
  CchRecipientsEditor *self = CCH_RECIPIENTS_EDITOR (part);
  CchRecipient *recipient = record != NULL ? CCH_RECIPIENT (record) : NULL;
  CchPlanView *view = get_view (part);
  g_autofree char *words = NULL;

  if (recipient != NULL && recipient->agency != 0 && view != NULL)
    words =
        g_strdup_printf (_ ("Meant: %s"), cch_plan_view_get_agency_name (view, recipient->agency));
  else if (recipient != NULL && recipient->agency_class != NULL)
    words = g_strdup (_ ("Meant: all agencies of this group on the day of the plan"));
  gtk_label_set_label (self->meant_label, words != NULL ? words : "");
}

static void
propose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchListPart *part = CCH_LIST_PART (widget);
  g_autoptr (GPtrArray) drafts = NULL;

  if (get_plan (part) == NULL || cch_open_plan_is_frozen (get_plan (part)))
    return;
  drafts = cch_recipient_propose (get_plan (part), NULL);
  if (drafts != NULL && drafts->len > 0)
    cch_list_part_add (part, drafts);
}

static void
cch_recipients_editor_dispose (GObject *object)
{
  cch_record_form_end (cch_list_part_get_form (CCH_LIST_PART (object)));
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_RECIPIENTS_EDITOR);

  G_OBJECT_CLASS (cch_recipients_editor_parent_class)->dispose (object);
}

static void
cch_recipients_editor_class_init (CchRecipientsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CchListPartClass *list_class = CCH_LIST_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_recipients_editor_dispose;
  list_class->kind = &cch_recipient_kind;
  list_class->add_label = N_ ("Add recipients");
  list_class->describe = cch_recipients_editor_describe;
  list_class->footer = cch_recipients_editor_footer;
  list_class->suggest = cch_recipients_editor_suggest;
  list_class->make = cch_recipients_editor_make;
  list_class->shown = cch_recipients_editor_shown;

  gtk_widget_class_install_action (widget_class, "recipients.propose", NULL, propose_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-recipients-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CchRecipientsEditor, wording_entry);
  gtk_widget_class_bind_template_child (widget_class, CchRecipientsEditor, purpose_drop);
  gtk_widget_class_bind_template_child (widget_class, CchRecipientsEditor, channel_drop);
  gtk_widget_class_bind_template_child (widget_class, CchRecipientsEditor, copies_entry);
  gtk_widget_class_bind_template_child (widget_class, CchRecipientsEditor, meant_label);
}

static void
cch_recipients_editor_init (CchRecipientsEditor *self)
{
  CchRecordForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));
  form = cch_list_part_get_form (CCH_LIST_PART (self));
  cch_record_form_add (form, "wording", self->wording_entry);
  cch_record_form_add (form, "purpose", self->purpose_drop);
  cch_record_form_add (form, "channel", self->channel_drop);
  cch_record_form_add (form, "copies", self->copies_entry);
}

CchRecipientsEditor *
cch_recipients_editor_new (void)
{
  return g_object_new (CCH_TYPE_RECIPIENTS_EDITOR, NULL);
}
