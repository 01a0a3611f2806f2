/* One thing that may change when last year's plan becomes this year's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

/**
 * CchRollAct:
 * @CCH_ROLL_REPLACE: some words of a field
 * @CCH_ROLL_SET: a whole field
 * @CCH_ROLL_LEAVE_OUT: the record does not come along
 * @CCH_ROLL_ADD_TASK: a task that last year's plan did not have
 */
typedef enum
{
  CCH_ROLL_REPLACE,
  CCH_ROLL_SET,
  CCH_ROLL_LEAVE_OUT,
  CCH_ROLL_ADD_TASK,
} CchRollAct;

/**
 * CchRollProposal:
 * @kind: of the record that it is about
 * @uuid: (nullable): of that record in last year's plan
 * @field: (nullable): %NULL when the whole record is meant
 * @place: where it is, for people: "Task “Count the forms” · Time"
 * @start: first byte of the words in the field
 * @end: the byte behind them
 * @text: what the whole field says, or the record in words
 * @old: the words as they are
 * @words: what they become; (nullable): the record is left out. Who looks may write others
 * @why: a sentence for people
 * @area: row of the area of an added task, 0 for none
 * @ticked: whether it will be done
 */
typedef struct
{
  CchRollAct act;
  const CchKind *kind;
  char *uuid;
  const CchField *field;
  char *place;
  gsize start;
  gsize end;
  char *text;
  char *old;
  char *words;
  char *why;
  gint64 area;
  gboolean ticked;
} CchRollProposal;

CchRollProposal *cch_roll_proposal_new (CchRollAct act, CchRecord *record, const char *field);
void cch_roll_proposal_free (CchRollProposal *proposal);

/* The text of a field after all ticked replacements of it. */
char *cch_roll_proposal_apply (const char *text, const GPtrArray *proposals, const CchField *field);

/* To show a proposal in its text: lines are joined, long texts cut. */
char *cch_roll_proposal_shorten (const char *text, guint most_letters);
char *cch_roll_proposal_dup_before (const CchRollProposal *proposal, guint most_letters);
char *cch_roll_proposal_dup_after (const CchRollProposal *proposal, guint most_letters);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchRollProposal, cch_roll_proposal_free)

G_END_DECLS
