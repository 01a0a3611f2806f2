/* A remark of a check, and the one step that would mend it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-finding.h"

struct _CchFinding
{
  gatomicrefcount references;
  CchNotice *notice;   /* owned */
  char *place;         /* owned */
  char *silence_field; /* owned: "field", or "field#detail" */
  char *anchor_kind;   /* owned */
  char *anchor_uuid;   /* owned */
  gsize start;
  gsize end;
  char *silenced; /* owned, nullable */
  gboolean has_mend;
  CchMend mend; /* owned members */
};

G_DEFINE_BOXED_TYPE (CchFinding, cch_finding, cch_finding_ref, cch_finding_unref)

static void
copy_mend (CchMend *mend, const CchMend *source)
{
  mend->act = source->act;
  mend->words = g_strdup (source->words);
  mend->kind = g_strdup (source->kind);
  mend->uuid = g_strdup (source->uuid);
  mend->field = g_strdup (source->field);
  mend->value = g_strdup (source->value);
  mend->seen = g_strdup (source->seen);
  mend->fields = g_strdupv (source->fields);
}

static void
clear_mend (CchMend *mend)
{
  g_free (mend->words);
  g_free (mend->kind);
  g_free (mend->uuid);
  g_free (mend->field);
  g_free (mend->value);
  g_free (mend->seen);
  g_strfreev (mend->fields);
}

static char *
make_silence_field (const char *field, const char *detail)
{
  if (detail == NULL)
    return g_strdup (field != NULL ? field : "");
  return g_strconcat (field != NULL ? field : "", "#", detail, NULL);
}

/**
 * cch_finding_new:
 *
 * Copies all of @parts.
 */
CchFinding *
cch_finding_new (const CchFindingParts *parts)
{
  CchFinding *finding = g_new0 (CchFinding, 1);

  g_atomic_ref_count_init (&finding->references);
  finding->notice = cch_notice_ref (parts->notice);
  finding->place = g_strdup (parts->place);
  finding->anchor_kind = g_strdup (parts->anchor_kind);
  finding->anchor_uuid = g_strdup (parts->anchor_uuid);
  finding->silence_field = make_silence_field (cch_finding_get_field (finding), parts->detail);
  finding->start = parts->start;
  finding->end = parts->end;
  finding->silenced = g_strdup (parts->silenced);
  finding->has_mend = parts->mend != NULL;
  if (parts->mend != NULL)
    copy_mend (&finding->mend, parts->mend);
  return finding;
}

CchFinding *
cch_finding_ref (CchFinding *finding)
{
  g_atomic_ref_count_inc (&finding->references);
  return finding;
}

void
cch_finding_unref (CchFinding *finding)
{
  if (!g_atomic_ref_count_dec (&finding->references))
    return;

  cch_notice_unref (finding->notice);
  g_free (finding->place);
  g_free (finding->silence_field);
  g_free (finding->anchor_kind);
  g_free (finding->anchor_uuid);
  g_free (finding->silenced);
  clear_mend (&finding->mend);
  g_free (finding);
}

CchNotice *
cch_finding_get_notice (const CchFinding *finding)
{
  return finding->notice;
}

CchSeverity
cch_finding_get_severity (const CchFinding *finding)
{
  return cch_notice_get_severity (finding->notice);
}

const char *
cch_finding_get_rule (const CchFinding *finding)
{
  return cch_notice_get_rule (finding->notice);
}

const char *
cch_finding_get_uuid (const CchFinding *finding)
{
  return cch_place_get_uuid (cch_notice_get_place (finding->notice));
}

const char *
cch_finding_get_field (const CchFinding *finding)
{
  return cch_place_get_field (cch_notice_get_place (finding->notice));
}

/**
 * cch_finding_get_span:
 * @start: (out) (optional): first byte in the text of the field
 * @end: (out) (optional): the byte after the last one
 *
 * Returns: %FALSE when the whole field is meant
 */
gboolean
cch_finding_get_span (const CchFinding *finding, gsize *start, gsize *end)
{
  if (start != NULL)
    *start = finding->start;
  if (end != NULL)
    *end = finding->end;
  return finding->end > finding->start;
}

/**
 * cch_finding_get_place_words:
 *
 * Returns: (nullable): where it is, for people
 */
const char *
cch_finding_get_place_words (const CchFinding *finding)
{
  return finding->place;
}

const char *
cch_finding_get_anchor_kind (const CchFinding *finding)
{
  return finding->anchor_kind;
}

/**
 * cch_finding_get_anchor_uuid:
 *
 * Returns: (nullable): the row to go to: the task of a milestone, else the record itself
 */
const char *
cch_finding_get_anchor_uuid (const CchFinding *finding)
{
  return finding->anchor_uuid;
}

/**
 * cch_finding_get_silence_field:
 *
 * Returns: what a #CchSilencedFinding holds as its field to silence just this one
 */
const char *
cch_finding_get_silence_field (const CchFinding *finding)
{
  return finding->silence_field;
}

/**
 * cch_finding_get_silenced:
 *
 * Returns: (nullable): the reason for which it is silenced
 */
const char *
cch_finding_get_silenced (const CchFinding *finding)
{
  return finding->silenced;
}

/**
 * cch_finding_get_mend:
 *
 * Returns: (nullable): %NULL when a person has to decide
 */
const CchMend *
cch_finding_get_mend (const CchFinding *finding)
{
  return finding->has_mend ? &finding->mend : NULL;
}

/**
 * cch_finding_is_about:
 * @uuid: of a record, or of the row that shows it
 * @field: (nullable): %NULL for any
 */
gboolean
cch_finding_is_about (const CchFinding *finding, const char *uuid, const char *field)
{
  if (g_strcmp0 (cch_finding_get_uuid (finding), uuid) == 0)
    return field == NULL || g_strcmp0 (cch_finding_get_field (finding), field) == 0;
  return field == NULL && g_strcmp0 (finding->anchor_uuid, uuid) == 0;
}

static gboolean
mends_equal (const CchMend *one, const CchMend *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  return g_strcmp0 (one->value, other->value) == 0 && g_strcmp0 (one->words, other->words) == 0
         && g_strcmp0 (one->seen, other->seen) == 0;
}

/* Whether a list that shows one need not change to show the other. */
gboolean
cch_finding_equals (const CchFinding *finding, const CchFinding *other)
{
  return cch_finding_get_severity (finding) == cch_finding_get_severity (other)
         && g_strcmp0 (cch_finding_get_rule (finding), cch_finding_get_rule (other)) == 0
         && g_strcmp0 (cch_finding_get_uuid (finding), cch_finding_get_uuid (other)) == 0
         && g_strcmp0 (finding->silence_field, other->silence_field) == 0
         && g_strcmp0 (finding->place, other->place) == 0
         && g_strcmp0 (finding->silenced, other->silenced) == 0 && finding->start == other->start
         && finding->end == other->end
         && g_strcmp0 (cch_notice_get_message (finding->notice),
                       cch_notice_get_message (other->notice))
                == 0
         && mends_equal (cch_finding_get_mend (finding), cch_finding_get_mend (other));
}

/* Silenced ones last, else the worst first; findings alike keep their order in a stable sort. */
int
cch_finding_compare (const CchFinding *finding, const CchFinding *other)
{
  if ((finding->silenced != NULL) != (other->silenced != NULL))
    return finding->silenced != NULL ? 1 : -1;
  if (finding->silenced != NULL)
    return 0;
  return (int) cch_finding_get_severity (other) - (int) cch_finding_get_severity (finding);
}
