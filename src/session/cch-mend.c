/* What a person does about findings: mends them, silences them, hears them again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-mend.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-silenced-finding.h"
#include "session/cch-record-input.h"
#include "session/cch-task-milestones.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"

#include <string.h>

static gboolean
refuse_stale (const CchMend *mend, GError **error)
{
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("“%s” was meant for a text that has changed since. Look at the finding again"),
               mend->words);
  return FALSE;
}

/* A mend of another text than the one that was checked would be a guess. */
static gboolean
check_seen (const CchMend *mend, CchRecord *record, const CchField *field, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *now = NULL;

  if (field->type == CCH_FIELD_REFERENCE)
    return TRUE;
  g_value_init (&value, cch_field_get_value_type (field));
  cch_record_get_value (record, field, &value);
  now = cch_field_to_text (field, &value);
  return g_strcmp0 (now, mend->seen) == 0 || refuse_stale (mend, error);
}

static gboolean
apply_set (CchEdit *edit, CchOffice *office, const CchMend *mend, GError **error)
{
  const CchKind *kind = cch_kinds_find (mend->kind);
  const CchField *field = kind != NULL ? cch_kind_find_field (kind, mend->field) : NULL;
  g_autoptr (CchRecord) record = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (field != NULL, FALSE);

  record = cch_office_find (office, kind, mend->uuid, error);
  if (record == NULL || !check_seen (mend, record, field, error)
      || !cch_record_input_parse (office, field, mend->value, &value, error))
    return FALSE;
  cch_edit_set_value (edit, record, field, &value);
  return cch_task_milestones_follow (edit, office, record, error);
}

static gboolean
fill (CchOffice *office, CchRecord *draft, char **fields, GError **error)
{
  for (guint i = 0; fields[i] != NULL; i += 2)
    {
      const CchField *field = cch_kind_find_field (cch_record_get_kind (draft), fields[i]);
      g_auto (GValue) value = G_VALUE_INIT;

      g_return_val_if_fail (field != NULL, FALSE);

      if (*fields[i + 1] == '\0')
        continue;
      if (!cch_record_input_parse (office, field, fields[i + 1], &value, error))
        return FALSE;
      cch_record_set_value (draft, field, &value);
    }
  return TRUE;
}

static gboolean
apply_add (CchEdit *edit, CchOffice *office, const CchMend *mend, GError **error)
{
  const CchKind *kind = cch_kinds_find (mend->kind);
  g_autoptr (CchRecord) draft = NULL;

  g_return_val_if_fail (kind != NULL && mend->fields != NULL, FALSE);

  draft = cch_record_new (kind);
  if (!fill (office, draft, mend->fields, error))
    return FALSE;
  cch_edit_add (edit, draft);
  return cch_task_milestones_follow (edit, office, draft, error);
}

/**
 * cch_mend_apply:
 *
 * One entry of the journal, named by what it does. Refused when the text has changed since it was
 * checked, and by issued documents.
 */
gboolean
cch_mend_apply (CchOffice *office, const CchFinding *finding, GError **error)
{
  const CchMend *mend = cch_finding_get_mend (finding);
  g_autoptr (CchEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (mend == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("%s: the program knows no mend for this. %s"),
                   cch_notice_get_message (cch_finding_get_notice (finding)),
                   cch_notice_get_hint (cch_finding_get_notice (finding)));
      return FALSE;
    }
  label = g_strdup_printf (_ ("Mend: %s"), mend->words);
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL
      || !(mend->act == CCH_MEND_ADD ? apply_add (edit, office, mend, error)
                                     : apply_set (edit, office, mend, error)))
    return FALSE;
  return cch_edit_commit (edit, error);
}

/**
 * cch_mend_is_plain:
 *
 * Returns: whether the mend only corrects words; what adds records, links them or attaches a plan
 *   is for a person to choose
 */
gboolean
cch_mend_is_plain (const CchFinding *finding)
{
  const CchMend *mend = cch_finding_get_mend (finding);
  const CchKind *kind;

  if (mend == NULL || mend->act != CCH_MEND_SET || cch_finding_get_silenced (finding) != NULL)
    return FALSE;
  kind = cch_kinds_find (mend->kind);
  return cch_field_is_text (cch_kind_find_field (kind, mend->field));
}

/* Checked before another mend has changed the text. */
static gboolean
is_stale (CchOffice *office, const CchMend *mend)
{
  const CchKind *kind = cch_kinds_find (mend->kind);
  g_autoptr (CchRecord) record = cch_office_find (office, kind, mend->uuid, NULL);

  return record != NULL
         && !check_seen (mend, record, cch_kind_find_field (kind, mend->field), NULL);
}

/**
 * cch_mend_apply_all:
 * @findings: (element-type CchFinding): of one run
 *
 * Does the plain mends, each as its own entry of the journal. When two mends concern one text, the
 * second one waits for the next run.
 *
 * Returns: how many were done; less than there are when @error is set
 */
guint
cch_mend_apply_all (CchOffice *office, GPtrArray *findings, GError **error)
{
  guint n_done = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CchFinding *finding = g_ptr_array_index (findings, i);

      if (!cch_mend_is_plain (finding) || is_stale (office, cch_finding_get_mend (finding)))
        continue;
      if (!cch_mend_apply (office, finding, error))
        return n_done;
      n_done++;
    }
  return n_done;
}

/**
 * cch_mend_silence:
 * @reason: why this one is right as it is; required
 */
gboolean
cch_mend_silence (CchOffice *office, const CchFinding *finding, const char *reason, GError **error)
{
  g_autofree char *words = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  g_autofree char *label = NULL;
  g_autoptr (CchEdit) edit = NULL;
  g_autoptr (CchSilencedFinding) silenced = NULL;

  if (*words == '\0')
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                           _ ("A finding is silenced for a reason. Write it down"));
      return FALSE;
    }
  label = g_strdup_printf (_ ("Silence: %s"),
                           cch_notice_get_message (cch_finding_get_notice (finding)));
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL)
    return FALSE;
  silenced = CCH_SILENCED_FINDING (cch_record_new (&cch_silenced_finding_kind));
  silenced->rule = g_strdup (cch_finding_get_rule (finding));
  silenced->record = g_strdup (cch_finding_get_uuid (finding));
  silenced->field = g_strdup (cch_finding_get_silence_field (finding));
  silenced->reason = g_steal_pointer (&words);
  silenced->silenced = g_get_real_time ();
  cch_edit_add (edit, CCH_RECORD (silenced));
  return cch_edit_commit (edit, error);
}

/* The whole field may have been silenced, or just this finding. */
static gboolean
silences (const CchSilencedFinding *silenced, const CchFinding *finding)
{
  const char *precise = cch_finding_get_silence_field (finding);
  const char *field = silenced->field != NULL ? silenced->field : "";

  return g_strcmp0 (silenced->rule, cch_finding_get_rule (finding)) == 0
         && g_strcmp0 (silenced->record, cch_finding_get_uuid (finding)) == 0
         && (g_strcmp0 (field, precise) == 0
             || g_strcmp0 (field, cch_finding_get_field (finding)) == 0);
}

/* Findings are heard again by removing what silenced them. */
gboolean
cch_mend_unsilence (CchOffice *office, const CchFinding *finding, GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_silenced_finding_kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), error);
  g_autofree char *label =
      g_strdup_printf (_ ("Hear again: %s"),
                       cch_notice_get_message (cch_finding_get_notice (finding)));
  g_autoptr (CchEdit) edit = rows != NULL ? cch_edit_begin (office, label, error) : NULL;

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CchRecord) record = cch_office_get (office, &cch_silenced_finding_kind,
                                                     g_array_index (rows, gint64, i), error);

      if (record == NULL)
        return FALSE;
      if (silences (CCH_SILENCED_FINDING (record), finding))
        cch_edit_remove (edit, record);
    }
  return cch_edit_commit (edit, error);
}
