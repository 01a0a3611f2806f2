/* The part of the plan page that lists what a plan rests on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-citations-editor.h"

#include "base/cch-i18n.h"
#include "compose/cch-citation-words.h"
#include "model/cch-document.h"
#include "session/cch-citation-parse.h"
#include "session/cch-citation-sources.h"

struct _CchCitationsEditor
{
  CchListPart parent_instance;

  GtkWidget *role_drop;
  GtkWidget *type_entry;
  GtkWidget *number_entry;
  GtkWidget *symbol_entry;
  GtkWidget *issued_entry;
  GtkWidget *date_wording_entry;
  GtkWidget *issuer_entry;
  GtkWidget *subject_view;
  GtkWidget *wording_entry;
  GtkLabel *short_label;

  CchCitationSources *sources; /* owned, nullable: made when somebody looks for something */
};

enum
{
  MOST_SUGGESTIONS = 12,
};

G_DEFINE_FINAL_TYPE (CchCitationsEditor, cch_citations_editor, CCH_TYPE_LIST_PART)

/* Returns: which line cites the same document before, counted from 1; 0 for none */
static guint
find_earlier (CchListPart *part, CchCitation *citation)
{
  GListModel *model = cch_list_part_get_model (part);
  g_autofree char *key = cch_citation_get_key (citation);

  for (guint i = 0; key != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CchCitation) other = g_list_model_get_item (model, i);
      g_autofree char *other_key = NULL;

      if (other == citation)
        return 0;
      other_key = cch_citation_get_key (other);
      if (g_strcmp0 (key, other_key) == 0)
        return i + 1;
    }
  return 0;
}

static char *
cch_citations_editor_describe (CchListPart *part, CchRecord *record, gboolean last, char **remark)
{
  CchCitation *citation = CCH_CITATION (record);
  guint earlier = find_earlier (part, citation);

  if (earlier > 0)
    *remark = g_strdup_printf (_ ("Line %u cites the same document"), earlier);
  else if (citation->role == CCH_CITATION_ROLE_MENTION)
    *remark = g_strdup (_ ("Mentioned in the text; not printed among the legal grounds"));
  else if (!cch_citation_is_complete (citation))
    *remark =
        g_strdup (_ ("Type, number, date, issuer and subject must be known before the issue"));
  return cch_citation_format_basis (citation, last);
}

static GPtrArray *
cch_citations_editor_suggest (CchListPart *part, const char *folded)
{
  CchCitationsEditor *self = CCH_CITATIONS_EDITOR (part);
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;

  if (self->sources == NULL)
    self->sources = cch_citation_sources_new (cch_plan_part_get_plan (CCH_PLAN_PART (self)), NULL);
  if (self->sources == NULL)
    return choices;

  found = cch_citation_sources_find (self->sources, folded, MOST_SUGGESTIONS);
  for (guint i = 0; i < found->len; i++)
    {
      CchCitation *citation = g_ptr_array_index (found, i);
      g_autofree char *label = cch_citation_format_short (citation);
      g_autofree char *detail = cch_citation_format_full (citation);

      g_ptr_array_add (choices, cch_choice_new (label, detail, G_OBJECT (citation), 0));
    }
  return choices;
}

static void
cch_citations_editor_make (CchListPart *part,
                           const char *text,
                           CchChoice *choice,
                           GPtrArray *drafts)
{
  if (choice != NULL)
    {
      CchRecord *draft = cch_record_new (&cch_citation_kind);

      cch_record_copy (draft, CCH_RECORD (cch_choice_get_record (choice)));
      g_ptr_array_add (drafts, draft);
      return;
    }
  g_ptr_array_extend_and_steal (drafts, cch_citation_parse (text));
}

static void
cch_citations_editor_shown (CchListPart *part, CchRecord *record)
{
  CchCitationsEditor *self = CCH_CITATIONS_EDITOR (part);
  CchCitation *citation = record != NULL ? CCH_CITATION (record) : NULL;
  g_autofree char *later = citation != NULL ? cch_citation_format_short (citation) : NULL;
  g_autofree char *words = NULL;

  if (citation != NULL && citation->symbol != NULL)
    words = g_strdup_printf (_ ("Cited later as: %s"), later);
  gtk_label_set_label (self->short_label, words != NULL ? words : "");
}

static void
cch_citations_editor_plan_changed (CchPlanPart *part, CchChanges *changes)
{
  CchCitationsEditor *self = CCH_CITATIONS_EDITOR (part);

  if (changes == NULL || cch_changes_get_n (changes, &cch_citation_kind) > 0
      || cch_changes_get_n (changes, &cch_document_kind) > 0
      || cch_changes_get_n (changes, &cch_plan_kind) > 0)
    g_clear_pointer (&self->sources, cch_citation_sources_free);
  CCH_PLAN_PART_CLASS (cch_citations_editor_parent_class)->plan_changed (part, changes);
}

static void
cch_citations_editor_dispose (GObject *object)
{
  CchCitationsEditor *self = CCH_CITATIONS_EDITOR (object);

  cch_record_form_end (cch_list_part_get_form (CCH_LIST_PART (self)));
  g_clear_pointer (&self->sources, cch_citation_sources_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_CITATIONS_EDITOR);

  G_OBJECT_CLASS (cch_citations_editor_parent_class)->dispose (object);
}

static void
cch_citations_editor_class_init (CchCitationsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CchListPartClass *list_class = CCH_LIST_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_citations_editor_dispose;
  CCH_PLAN_PART_CLASS (klass)->plan_changed = cch_citations_editor_plan_changed;
  list_class->kind = &cch_citation_kind;
  list_class->add_label = N_ ("Add citations");
  list_class->describe = cch_citations_editor_describe;
  list_class->suggest = cch_citations_editor_suggest;
  list_class->make = cch_citations_editor_make;
  list_class->shown = cch_citations_editor_shown;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/section/cch-citations-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, role_drop);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, type_entry);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, number_entry);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, symbol_entry);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, issued_entry);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, date_wording_entry);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, issuer_entry);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, subject_view);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, wording_entry);
  gtk_widget_class_bind_template_child (widget_class, CchCitationsEditor, short_label);
}

static void
cch_citations_editor_init (CchCitationsEditor *self)
{
  CchRecordForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));
  form = cch_list_part_get_form (CCH_LIST_PART (self));
  cch_record_form_add (form, "role", self->role_drop);
  cch_record_form_add (form, "document_type", self->type_entry);
  cch_record_form_add (form, "number", self->number_entry);
  cch_record_form_add (form, "symbol", self->symbol_entry);
  cch_record_form_add (form, "issued", self->issued_entry);
  cch_record_form_add (form, "date_wording", self->date_wording_entry);
  cch_record_form_add (form, "issuer", self->issuer_entry);
  cch_record_form_add (form, "subject", self->subject_view);
  cch_record_form_add (form, "wording", self->wording_entry);
}

CchCitationsEditor *
cch_citations_editor_new (void)
{
  return g_object_new (CCH_TYPE_CITATIONS_EDITOR, NULL);
}
