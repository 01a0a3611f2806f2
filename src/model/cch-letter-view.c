/* A letter with the agencies that it names, for those who only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-letter-view.h"

G_DEFINE_BOXED_TYPE (CchLetterView, cch_letter_view, cch_letter_view_ref, cch_letter_view_unref)

/**
 * cch_letter_view_new:
 * @letter: (transfer none): it is copied
 */
CchLetterView *
cch_letter_view_new (CchLetter *letter)
{
  CchLetterView *view = g_new0 (CchLetterView, 1);

  g_atomic_ref_count_init (&view->references);
  view->letter = CCH_LETTER (cch_record_new (&cch_letter_kind));
  cch_record_set_identity (CCH_RECORD (view->letter), cch_record_get_id (CCH_RECORD (letter)),
                           cch_record_get_uuid (CCH_RECORD (letter)));
  cch_record_copy (CCH_RECORD (view->letter), CCH_RECORD (letter));
  return view;
}

/**
 * cch_letter_view_set_agencies:
 * @issuer: (nullable) (transfer none): as it is called on the day of the view
 * @parent: (nullable) (transfer none): its superior
 *
 * For who makes the view, before anybody else has it.
 */
void
cch_letter_view_set_agencies (CchLetterView *view, CchAgencyTerm *issuer, CchAgencyTerm *parent)
{
  g_set_object (&view->issuer, issuer);
  g_set_object (&view->parent, parent);
}

CchLetterView *
cch_letter_view_ref (CchLetterView *view)
{
  g_atomic_ref_count_inc (&view->references);
  return view;
}

void
cch_letter_view_unref (CchLetterView *view)
{
  if (!g_atomic_ref_count_dec (&view->references))
    return;

  g_clear_object (&view->letter);
  g_clear_object (&view->issuer);
  g_clear_object (&view->parent);
  g_free (view);
}
