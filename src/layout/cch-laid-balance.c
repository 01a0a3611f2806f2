/* Centred words over several lines, broken so that the lines are about equally long.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-laid-text.h"

/* Halvings of the width: finer than a letter. */
#define N_TRIALS 7

/* The least width that needs no more lines than @most does. */
static double
find_least (const CchLaidTextRequest *request, CchDocText *text, guint n_lines)
{
  CchLaidTextRequest trial = *request;
  double least = request->width / 3;
  double most = request->width;

  for (guint i = 0; i < N_TRIALS; i++)
    {
      g_autoptr (CchLaidText) laid = NULL;

      trial.width = (least + most) / 2;
      laid = cch_laid_text_new (&trial, text, NULL);
      if (laid->lines->len > n_lines || cch_laid_text_get_width (laid) > trial.width)
        least = trial.width;
      else
        most = trial.width;
    }
  return most;
}

/**
 * cch_laid_text_new_balanced:
 * @x: (out): where the text begins within the width that was asked for
 *
 * Words that are not centred are laid as ever.
 */
CchLaidText *
cch_laid_text_new_balanced (const CchLaidTextRequest *request,
                            CchDocText *text,
                            CchDocSource *source,
                            double *x)
{
  CchLaidText *laid = cch_laid_text_new (request, text, source);
  CchLaidTextRequest narrow = *request;

  *x = 0;
  if (request->align != CCH_DOC_ALIGN_CENTER || laid->lines->len < 2)
    return laid;
  narrow.width = find_least (request, text, laid->lines->len);
  if (narrow.width == request->width)
    return laid;
  cch_laid_text_unref (laid);
  *x = (request->width - narrow.width) / 2;
  return cch_laid_text_new (&narrow, text, source);
}
