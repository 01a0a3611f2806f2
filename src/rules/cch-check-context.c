/* What a check works with: the view, its texts, and where findings go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-check-context.h"

#include "base/cch-i18n.h"

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
  GHashTable *silenced;     /* (element-type utf8), owned: "rule\nuuid\nfield" */
};

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

CchCheckContext *
cch_check_context_new (const CchCheckView *view)
{
  CchCheckContext *context = g_new0 (CchCheckContext, 1);

  context->view = view;
  context->texts = g_array_new (FALSE, FALSE, sizeof (CchCheckText));
  context->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref);
  context->silenced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < cch_check_length (view->silenced); i++)
    {
      CchSilencedFinding *silenced = g_ptr_array_index (view->silenced, i);

      g_hash_table_add (context->silenced,
                        get_silence_key (silenced->rule, silenced->record, silenced->field));
    }
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

static void
add_finding (CchCheckContext *context,
             CchSeverity severity,
             CchRecord *record,
             const char *field,
             const char *mend,
             const char *message)
{
  const char *uuid = cch_record_get_uuid (record);
  g_autofree char *key = get_silence_key (context->rule->id, uuid, field);
  g_autoptr (CchPlace) place = NULL;
  g_autoptr (CchNotice) notice = NULL;

  if (g_hash_table_contains (context->silenced, key))
    return;
  place = cch_place_new_for_record (cch_record_get_kind (record)->name, uuid, field);
  notice = cch_notice_new (severity, context->rule->id, place, message, _ (context->rule->hint));
  g_ptr_array_add (context->findings, cch_finding_new (notice, mend));
}

/**
 * cch_check_context_add:
 * @record: (type CchRecord): where
 * @mend: (nullable): what the field should hold
 */
void
cch_check_context_add (CchCheckContext *context,
                       gpointer record,
                       const char *field,
                       const char *mend,
                       const char *format,
                       ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_finding (context, context->rule->severity, record, field, mend, message);
}

/* For a rule that is a warning on a draft and an error on what goes out. */
void
cch_check_context_add_as (CchCheckContext *context,
                          CchSeverity severity,
                          gpointer record,
                          const char *field,
                          const char *format,
                          ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_finding (context, severity, record, field, NULL, message);
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
