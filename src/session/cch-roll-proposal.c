/* One thing that may change when last year's plan becomes this year's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-roll-proposal.h"

#include <string.h>

/**
 * cch_roll_proposal_new:
 * @record: (nullable): what it is about
 * @field: (nullable)
 */
CchRollProposal *
cch_roll_proposal_new (CchRollAct act, CchRecord *record, const char *field)
{
  CchRollProposal *proposal = g_new0 (CchRollProposal, 1);

  proposal->act = act;
  proposal->kind = record != NULL ? cch_record_get_kind (record) : NULL;
  proposal->uuid = record != NULL ? g_strdup (cch_record_get_uuid (record)) : NULL;
  proposal->field = field != NULL ? cch_kind_find_field (proposal->kind, field) : NULL;
  return proposal;
}

void
cch_roll_proposal_free (CchRollProposal *proposal)
{
  g_free (proposal->uuid);
  g_free (proposal->place);
  g_free (proposal->text);
  g_free (proposal->old);
  g_free (proposal->words);
  g_free (proposal->why);
  g_free (proposal);
}

/**
 * cch_roll_proposal_apply:
 * @proposals: (element-type CchRollProposal): of one record, those of a field in the order of
 *   their words
 */
char *
cch_roll_proposal_apply (const char *text, const GPtrArray *proposals, const CchField *field)
{
  g_autoptr (GString) changed = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      const CchRollProposal *proposal = proposals->pdata[i];

      if (proposal->field != field || !proposal->ticked || proposal->act != CCH_ROLL_REPLACE)
        continue;
      g_string_append_len (changed, text + done, (gssize) (proposal->start - done));
      g_string_append (changed, proposal->words);
      done = proposal->end;
    }
  g_string_append (changed, text + done);
  return g_string_free (g_steal_pointer (&changed), FALSE);
}

/* The last or the first letters of a text, with dots where something is left out. */
static char *
shorten (const char *text, gsize length, guint most, gboolean from_end)
{
  g_autofree char *part = g_strndup (text, length);
  glong n_letters = g_utf8_strlen (part, -1);

  g_strdelimit (part, "\n", ' ');
  if (most == 0 || n_letters <= (glong) most)
    return g_steal_pointer (&part);
  if (from_end)
    return g_strconcat ("…", g_utf8_offset_to_pointer (part, n_letters - (glong) most), NULL);
  *g_utf8_offset_to_pointer (part, (glong) most) = '\0';
  return g_strconcat (part, "…", NULL);
}

/**
 * cch_roll_proposal_shorten:
 * @most_letters: 0 for all of it
 *
 * Returns: (transfer full): @text in one line
 */
char *
cch_roll_proposal_shorten (const char *text, guint most_letters)
{
  return shorten (text, strlen (text), most_letters, FALSE);
}

/* Returns: (transfer full): what stands in the text before the words that change, in one line */
char *
cch_roll_proposal_dup_before (const CchRollProposal *proposal, guint most_letters)
{
  return shorten (proposal->text, proposal->start, most_letters, TRUE);
}

/* Returns: (transfer full): what stands behind them */
char *
cch_roll_proposal_dup_after (const CchRollProposal *proposal, guint most_letters)
{
  return cch_roll_proposal_shorten (proposal->text + proposal->end, most_letters);
}
