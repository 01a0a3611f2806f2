/* What the spelling and the checks of the plan say about a text, shown in its view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/section/cch-text-review.h"

#include "model/cch-setting.h"
#include "session/cch-finding-stretch.h"
#include "session/cch-office-words.h"

struct _CchTextReview
{
  GObject parent_instance;

  CchTextMarks *marks;   /* owned */
  CchFindings *findings; /* owned, nullable */
  GSignalGroup *updates; /* owned: of the findings */
  GSignalGroup *office;  /* owned: of the office whose words are right */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchTextReview, cch_text_review, G_TYPE_OBJECT)

static void
load_words (CchTextReview *self)
{
  g_autoptr (CchOffice) office = g_signal_group_dup_target (self->office);

  cch_text_marks_set_spelling (self->marks, cch_office_words_load (office));
}

static void
accept_cb (CchTextReview *self, const char *words)
{
  g_autoptr (CchOffice) office = g_signal_group_dup_target (self->office);
  g_autoptr (GError) error = NULL;

  if (office == NULL)
    return;
  cch_office_settle (office);
  if (!cch_office_words_add (office, words, &error))
    g_info ("%s", error->message);
}

/* Also when the taking of a word is undone. */
static void
office_changed_cb (CchTextReview *self, CchChanges *changes)
{
  if (cch_changes_get_n (changes, &cch_setting_kind) > 0)
    load_words (self);
}

static void
updated_cb (CchTextReview *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
cch_text_review_dispose (GObject *object)
{
  CchTextReview *self = CCH_TEXT_REVIEW (object);

  g_clear_object (&self->updates);
  g_clear_object (&self->office);
  g_clear_object (&self->findings);
  g_clear_object (&self->marks);

  G_OBJECT_CLASS (cch_text_review_parent_class)->dispose (object);
}

static void
cch_text_review_class_init (CchTextReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_text_review_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CCH_TYPE_TEXT_REVIEW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cch_text_review_init (CchTextReview *self)
{
  self->updates = g_signal_group_new (CCH_TYPE_FINDINGS);
  g_signal_group_connect_swapped (self->updates, "updated", G_CALLBACK (updated_cb), self);
  self->office = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->office, "changed", G_CALLBACK (office_changed_cb), self);
}

CchTextReview *
cch_text_review_new (GtkTextView *view)
{
  CchTextReview *self = g_object_new (CCH_TYPE_TEXT_REVIEW, NULL);

  self->marks = cch_text_marks_new (view);
  g_signal_connect_object (self->marks, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cch_text_review_set_office:
 * @office: (nullable): whose own words are right too
 */
void
cch_text_review_set_office (CchTextReview *self, CchOffice *office)
{
  g_signal_group_set_target (self->office, office);
  load_words (self);
}

CchFindings *
cch_text_review_get_findings (CchTextReview *self)
{
  return self->findings;
}

/**
 * cch_text_review_set_findings:
 * @findings: (nullable): of the plan
 *
 * Returns: %FALSE when it was so before
 */
gboolean
cch_text_review_set_findings (CchTextReview *self, CchFindings *findings)
{
  if (!g_set_object (&self->findings, findings))
    return FALSE;
  g_signal_group_set_target (self->updates, findings);
  updated_cb (self);
  return TRUE;
}

static void
show_finding (CchTextReview *self, const CchFinding *finding, const char *text)
{
  const CchNotice *notice = cch_finding_get_notice (finding);
  gsize start, length;

  if (cch_finding_find_stretch (finding, text, &start, &length))
    cch_text_marks_add_remark (self->marks, start, length, cch_notice_get_severity (notice),
                               cch_notice_get_message (notice));
}

/**
 * cch_text_review_show:
 * @record: (nullable): whose field stands in the view, as it is in the file
 *
 * Marks what the findings say about it.
 */
void
cch_text_review_show (CchTextReview *self, CchRecord *record, const char *field)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *text = NULL;

  cch_text_marks_clear_remarks (self->marks);
  if (self->findings == NULL || record == NULL)
    return;
  g_object_get (record, field, &text, NULL);
  list = cch_findings_list_for (self->findings, cch_record_get_uuid (record), field);
  for (guint i = 0; text != NULL && i < list->len; i++)
    show_finding (self, g_ptr_array_index (list, i), text);
}

CchTextMarks *
cch_text_review_get_marks (CchTextReview *self)
{
  return self->marks;
}
