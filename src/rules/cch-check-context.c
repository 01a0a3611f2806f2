/* What a check works with: the view, its texts, and where findings go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-check-context.h"

#include "base/cch-i18n.h"
#include "rules/cch-column-source.h"
#include "rules/cch-plan-form.h"

#include <string.h>

enum
{
  QUOTE_LENGTH = 60, /* characters */
};

struct _CchCheckContext
{
  const CchCheckView *view; /* not owned */
  const CchCheckRule *rule; /* not owned */
  GArray *texts;            /* (element-type CchCheckText), owned */
  GPtrArray *references;    /* (element-type CchCheckReference), owned, NULL until asked for */
  GPtrArray *findings;      /* (element-type CchFinding), owned */
  GHashTable *silenced;     /* (element-type utf8 utf8): "rule\nuuid\nfield" to the reason; owned */
  GHashTable *tasks;        /* gint64* of a task -> CchTask, not owned */
  GPtrArray *shared;        /* (element-type Shared), owned */
  GHashTable *areas;        /* gint64* of an area -> CchArea, not owned */
};

/* What several rules look at and one makes. */
typedef struct
{
  const char *name;
  gpointer data;
  GDestroyNotify destroy;
} Shared;

static void
shared_free (gpointer data)
{
  Shared *shared = data;

  shared->destroy (shared->data);
  g_free (shared);
}

/* The fields that hold prose, kind by kind. */
static const struct
{
  gsize array; /* offset in CchCheckView, 0 for the plan itself */
  const char *field;
  gsize text; /* offset in the record */
} prose[] = {
  { 0, "title", G_STRUCT_OFFSET (CchPlan, title) },
  { G_STRUCT_OFFSET (CchCheckView, sections), "heading", G_STRUCT_OFFSET (CchSection, heading) },
  { G_STRUCT_OFFSET (CchCheckView, sections), "body", G_STRUCT_OFFSET (CchSection, body) },
  { G_STRUCT_OFFSET (CchCheckView, tasks), "text", G_STRUCT_OFFSET (CchTask, text) },
  { G_STRUCT_OFFSET (CchCheckView, tasks), "note", G_STRUCT_OFFSET (CchTask, note) },
  { G_STRUCT_OFFSET (CchCheckView, products), "text", G_STRUCT_OFFSET (CchProduct, text) },
  { G_STRUCT_OFFSET (CchCheckView, citations), "subject", G_STRUCT_OFFSET (CchCitation, subject) },
  { G_STRUCT_OFFSET (CchCheckView, citations), "wording", G_STRUCT_OFFSET (CchCitation, wording) },
  { G_STRUCT_OFFSET (CchCheckView, recipients), "wording",
    G_STRUCT_OFFSET (CchRecipient, wording) },
};

static void
add_text (CchCheckContext *context, CchRecord *record, guint index)
{
  const char *text = G_STRUCT_MEMBER (char *, record, prose[index].text);
  CchCheckText entry = { record, prose[index].field, text };

  if (text != NULL && *text != '\0' && !cch_record_is_removed (record))
    g_array_append_val (context->texts, entry);
}

static void
collect_texts (CchCheckContext *context)
{
  for (guint i = 0; i < G_N_ELEMENTS (prose); i++)
    {
      GPtrArray *records =
          prose[i].array > 0 ? G_STRUCT_MEMBER (GPtrArray *, context->view, prose[i].array) : NULL;

      if (prose[i].array == 0)
        add_text (context, CCH_RECORD (context->view->plan), i);
      for (guint j = 0; j < cch_check_length (records); j++)
        add_text (context, g_ptr_array_index (records, j), i);
    }
}

static char *
get_silence_key (const char *rule, const char *uuid, const char *field)
{
  return g_strjoin ("\n", rule, uuid != NULL ? uuid : "", field != NULL ? field : "", NULL);
}

static void
collect_silenced (CchCheckContext *context)
{
  const CchCheckView *view = context->view;

  for (guint i = 0; i < cch_check_length (view->silenced); i++)
    {
      CchSilencedFinding *silenced = g_ptr_array_index (view->silenced, i);

      g_hash_table_replace (context->silenced,
                            get_silence_key (silenced->rule, silenced->record, silenced->field),
                            g_strdup (silenced->reason != NULL ? silenced->reason : ""));
    }
}

static GHashTable *
index_records (const GPtrArray *records)
{
  GHashTable *table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < cch_check_length (records); i++)
    {
      CchRecord *record = g_ptr_array_index (records, i);
      gint64 id = cch_record_get_id (record);

      g_hash_table_replace (table, g_memdup2 (&id, sizeof id), record);
    }
  return table;
}

CchCheckContext *
cch_check_context_new (const CchCheckView *view)
{
  CchCheckContext *context = g_new0 (CchCheckContext, 1);

  context->view = view;
  context->texts = g_array_new (FALSE, FALSE, sizeof (CchCheckText));
  context->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref);
  context->silenced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  context->shared = g_ptr_array_new_with_free_func (shared_free);
  context->tasks = index_records (view->tasks);
  context->areas = index_records (view->areas);
  collect_silenced (context);
  collect_texts (context);
  return context;
}

void
cch_check_context_begin_rule (CchCheckContext *context, const CchCheckRule *rule)
{
  context->rule = rule;
}

GPtrArray *
cch_check_context_free_to_findings (CchCheckContext *context)
{
  GPtrArray *findings = context->findings;

  g_array_unref (context->texts);
  g_clear_pointer (&context->references, g_ptr_array_unref);
  g_hash_table_unref (context->silenced);
  g_ptr_array_unref (context->shared);
  g_hash_table_unref (context->tasks);
  g_hash_table_unref (context->areas);
  g_free (context);
  return findings;
}

const CchCheckView *
cch_check_context_get_view (const CchCheckContext *context)
{
  return context->view;
}

guint
cch_check_context_get_n_texts (const CchCheckContext *context)
{
  return context->texts->len;
}

const CchCheckText *
cch_check_context_get_text (const CchCheckContext *context, guint index)
{
  return &g_array_index (context->texts, CchCheckText, index);
}

/**
 * cch_check_context_get_references:
 *
 * Returns: (transfer none) (element-type CchCheckReference): every document that the plan names,
 *   in its citations and in its texts
 */
GPtrArray *
cch_check_context_get_references (CchCheckContext *context)
{
  const CchCheckView *view = context->view;

  if (context->references != NULL)
    return context->references;

  context->references = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_check_reference_free);
  cch_check_reference_add (context->references, CCH_RECORD (view->plan), "issued",
                           view->plan->number, view->plan->symbol, view->plan->issued,
                           view->plan->title);
  for (guint i = 0; i < cch_check_length (view->citations); i++)
    {
      CchCitation *citation = g_ptr_array_index (view->citations, i);

      cch_check_reference_add (context->references, CCH_RECORD (citation), "issued",
                               citation->number, citation->symbol, citation->issued,
                               citation->subject);
    }
  for (guint i = 0; i < context->texts->len; i++)
    {
      const CchCheckText *text = cch_check_context_get_text (context, i);

      cch_check_reference_scan (context->references, text->record, text->field, text->text);
    }
  return context->references;
}

/**
 * cch_check_context_share:
 * @name: a constant
 * @make: makes it when it is first asked for
 *
 * Returns: (transfer none): what @make has made, until the run ends
 */
gpointer
cch_check_context_share (CchCheckContext *context,
                         const char *name,
                         gpointer (*make) (CchCheckContext *context),
                         GDestroyNotify destroy)
{
  Shared *shared;

  for (guint i = 0; i < context->shared->len; i++)
    {
      shared = g_ptr_array_index (context->shared, i);
      if (g_str_equal (shared->name, name))
        return shared->data;
    }
  shared = g_new0 (Shared, 1);
  shared->name = name;
  shared->data = make (context);
  shared->destroy = destroy;
  g_ptr_array_add (context->shared, shared);
  return shared->data;
}

/**
 * cch_check_context_find_task:
 *
 * Returns: (nullable): the task of the plan with that row
 */
CchTask *
cch_check_context_find_task (const CchCheckContext *context, gint64 task)
{
  return g_hash_table_lookup (context->tasks, &task);
}

CchArea *
cch_check_context_find_area (const CchCheckContext *context, gint64 area)
{
  return g_hash_table_lookup (context->areas, &area);
}

/* The record that shows @record: parts of a task stand in its row. */
static CchRecord *
find_anchor (CchCheckContext *context, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);
  const CchField *owner = cch_kind_get_owner_field (kind);
  CchTask *task = NULL;

  if (kind != &cch_task_kind && owner != NULL && owner->target == &cch_task_kind)
    task = cch_check_context_find_task (context, *(gint64 *) cch_record_peek (record, owner));
  return task != NULL ? CCH_RECORD (task) : record;
}

/* What a person calls the record; a section is often known by its form's heading alone. */
static char *
name_record (const CchCheckContext *context, CchRecord *record)
{
  const CchRegulation *regulation = context->view->regulation;
  const CchRegulationForm *form =
      regulation != NULL ? cch_plan_form_find (regulation, context->view->plan) : NULL;
  const CchRegulationSection *section = NULL;
  g_autofree char *title = cch_record_get_title (record);

  if (CCH_IS_SECTION (record) && CCH_SECTION (record)->code != NULL && form != NULL)
    section = cch_regulation_form_find_section (form, CCH_SECTION (record)->code);
  if (*title == '\0' && section != NULL && section->heading != NULL)
    return g_strdup (section->heading);
  return g_steal_pointer (&title);
}

/* "Task “…”: Time"; a part of a task says which part it is. */
static char *
describe_place (const CchCheckContext *context,
                CchRecord *record,
                CchRecord *anchor,
                const char *field_name)
{
  const CchKind *kind = cch_record_get_kind (record);
  const CchField *field = field_name != NULL ? cch_kind_find_field (kind, field_name) : NULL;
  g_autofree char *title = name_record (context, anchor);
  g_autofree char *quote = cch_check_quote (title);
  g_autoptr (GString) words = g_string_new (cch_kind_get_label (cch_record_get_kind (anchor)));

  if (cch_record_get_kind (anchor) != &cch_plan_kind && *quote != '\0')
    g_string_append_printf (words, " “%s”", quote);
  if (anchor != record)
    g_string_append_printf (words, " · %s", cch_kind_get_label (kind));
  if (field != NULL)
    g_string_append_printf (words, " · %s", cch_field_get_label (field));
  else if (cch_column_source_find (field_name) != NULL)
    g_string_append_printf (words, " · %s", _ (cch_column_source_find (field_name)->label));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What the field holds now, as files write it. */
static char *
read_field (CchRecord *record, const char *name)
{
  const CchField *field = cch_kind_find_field (cch_record_get_kind (record), name);
  g_auto (GValue) value = G_VALUE_INIT;

  if (field == NULL || field->type == CCH_FIELD_REFERENCE)
    return NULL;
  g_value_init (&value, cch_field_get_value_type (field));
  cch_record_get_value (record, field, &value);
  return cch_field_to_text (field, &value);
}

static char *
write_mend_words (const CchCheckMark *mark, const char *value)
{
  const CchField *field = cch_kind_find_field (cch_record_get_kind (mark->record), mark->field);
  g_autofree char *quote = NULL;

  if (mark->words != NULL)
    return g_strdup (mark->words);
  if (mark->replacement != NULL)
    return *mark->replacement != '\0' ? g_strdup_printf (_ ("Write “%s”"), mark->replacement)
                                      : g_strdup (_ ("Take it out"));
  quote = cch_check_quote (value);
  return g_strdup_printf (_ ("%s: write “%s”"), cch_field_get_label (field), quote);
}

/* Returns: whether @mark has a mend, whose new members are in @mend. */
static gboolean
make_mend (const CchCheckMark *mark, const char *seen, CchMend *mend)
{
  if (mark->add != NULL)
    {
      mend->act = CCH_MEND_ADD;
      mend->kind = (char *) mark->add->name;
      mend->fields = (char **) mark->fields;
      mend->words = g_strdup (mark->words);
      return TRUE;
    }
  if (mark->value == NULL && mark->replacement == NULL)
    return FALSE;
  mend->act = CCH_MEND_SET;
  mend->kind = (char *) cch_record_get_kind (mark->record)->name;
  mend->uuid = (char *) cch_record_get_uuid (mark->record);
  mend->field = (char *) mark->field;
  mend->seen = (char *) seen;
  mend->value = mark->value != NULL
                    ? g_strdup (mark->value)
                    : cch_check_replace (seen, mark->start, mark->end, mark->replacement);
  mend->words = write_mend_words (mark, mend->value);
  return TRUE;
}

static const char *
find_silence (CchCheckContext *context, const CchCheckMark *mark)
{
  const char *uuid = cch_record_get_uuid (mark->record);
  g_autofree char *whole = get_silence_key (context->rule->id, uuid, mark->field);
  g_autofree char *precise =
      mark->detail != NULL ? g_strconcat (whole, "#", mark->detail, NULL) : g_strdup (whole);
  const char *reason = g_hash_table_lookup (context->silenced, precise);

  return reason != NULL ? reason : g_hash_table_lookup (context->silenced, whole);
}

static void
add_finding (CchCheckContext *context, const CchCheckMark *mark, const char *message)
{
  CchRecord *record = mark->record;
  CchRecord *anchor = find_anchor (context, record);
  CchSeverity severity = mark->severity != NULL ? *mark->severity : context->rule->severity;
  g_autofree char *words = describe_place (context, record, anchor, mark->field);
  g_autofree char *seen = read_field (record, mark->field);
  g_autoptr (CchPlace) place = cch_place_new_for_record (cch_record_get_kind (record)->name,
                                                         cch_record_get_uuid (record), mark->field);
  g_autoptr (CchNotice) notice =
      cch_notice_new (severity, context->rule->id, place, message, _ (context->rule->hint));
  CchMend mend = { 0 };
  CchFindingParts parts = {
    .notice = notice,
    .place = words,
    .detail = mark->detail,
    .anchor_kind = cch_record_get_kind (anchor)->name,
    .anchor_uuid = cch_record_get_uuid (anchor),
    .start = mark->start,
    .end = mark->end,
    .silenced = find_silence (context, mark),
  };

  /* What is issued stands still: nothing can be mended there, only amended. */
  if (!cch_document_state_is_issued (context->view->plan->state) && make_mend (mark, seen, &mend))
    parts.mend = &mend;
  g_ptr_array_add (context->findings, cch_finding_new (&parts));
  g_free (mend.words);
  g_free (mend.value);
}

/**
 * cch_check_context_mark:
 * @mark: where, and what would mend it
 */
void
cch_check_context_mark (CchCheckContext *context, const CchCheckMark *mark, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_finding (context, mark, message);
}

/**
 * cch_check_context_add:
 * @record: (type CchRecord): where
 * @mend: (nullable): what the field should hold
 *
 * For what concerns a whole field.
 */
void
cch_check_context_add (CchCheckContext *context,
                       gpointer record,
                       const char *field,
                       const char *mend,
                       const char *format,
                       ...)
{
  CchCheckMark mark = { .record = record, .field = field, .value = mend };
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_finding (context, &mark, message);
}

char *
cch_check_replace (const char *text, gsize start, gsize end, const char *replacement)
{
  g_autofree char *head = g_strndup (text, start);

  return g_strconcat (head, replacement, text + end, NULL);
}

/* The beginning of a text, for a message. */
char *
cch_check_quote (const char *text)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (text, -1) <= QUOTE_LENGTH)
    return g_strdup (text);
  head = g_utf8_substring (text, 0, QUOTE_LENGTH);
  return g_strconcat (g_strchomp (head), "…", NULL);
}

/* Returns: (nullable): what the plan has under that code */
CchSection *
cch_check_find_section (const CchCheckView *view, const char *code)
{
  for (guint i = 0; i < cch_check_length (view->sections); i++)
    {
      CchSection *section = g_ptr_array_index (view->sections, i);

      if (g_strcmp0 (section->code, code) == 0)
        return section;
    }
  return NULL;
}
