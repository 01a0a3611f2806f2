/* What a check works with: the view, its texts, and where findings go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-check-reference.h"
#include "rules/cch-check.h"

G_BEGIN_DECLS

/* One text of the plan and the field it stands in. */
typedef struct
{
  CchRecord *record; /* not owned */
  const char *field;
  const char *text; /* not owned, never NULL or empty */
} CchCheckText;

/**
 * CchCheckMark:
 * @record: (type CchRecord): where
 * @detail: (nullable): tells findings of this rule in this field apart, so that one can be silenced
 *   alone
 * @start: first byte of the span in the field's text
 * @end: the byte after it; 0 for the whole field
 * @severity: (nullable): %NULL for that of the rule
 * @replacement: (nullable): a mend: what should stand at the span
 * @value: (nullable): a mend: what the field should hold
 * @add: (nullable): a mend: the kind of a record to add
 * @fields: its fields: name, text, …, %NULL
 * @words: (nullable): what the mend does; made up when %NULL
 *
 * Everything a check says about one place besides the message.
 */
typedef struct
{
  gpointer record;
  const char *field;
  const char *detail;
  gsize start;
  gsize end;
  const CchSeverity *severity;
  const char *replacement;
  const char *value;
  const CchKind *add;
  const char *const *fields;
  const char *words;
} CchCheckMark;

CchCheckContext *cch_check_context_new (const CchCheckView *view);
void cch_check_context_begin_rule (CchCheckContext *context, const CchCheckRule *rule);
GPtrArray *cch_check_context_free_to_findings (CchCheckContext *context);

const CchCheckView *cch_check_context_get_view (const CchCheckContext *context);
guint cch_check_context_get_n_texts (const CchCheckContext *context);
const CchCheckText *cch_check_context_get_text (const CchCheckContext *context, guint index);
GPtrArray *cch_check_context_get_references (CchCheckContext *context);
gpointer cch_check_context_share (CchCheckContext *context,
                                  const char *name,
                                  gpointer (*make) (CchCheckContext *context),
                                  GDestroyNotify destroy);
CchTask *cch_check_context_find_task (const CchCheckContext *context, gint64 task);
CchArea *cch_check_context_find_area (const CchCheckContext *context, gint64 area);

void
cch_check_context_mark (CchCheckContext *context, const CchCheckMark *mark, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void cch_check_context_add (CchCheckContext *context,
                            gpointer record,
                            const char *field,
                            const char *mend,
                            const char *format,
                            ...) G_GNUC_PRINTF (5, 6);

/* A NULL array is an empty one. */
static inline guint
cch_check_length (const GPtrArray *array)
{
  return array != NULL ? array->len : 0;
}

char *cch_check_replace (const char *text, gsize start, gsize end, const char *replacement);
char *cch_check_quote (const char *text);

CchSection *cch_check_find_section (const CchCheckView *view, const char *code);

G_END_DECLS
