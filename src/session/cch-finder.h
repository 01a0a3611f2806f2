/* What the search box of the window asks: grouped, ranked, and never in the window's own thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-found.h"
#include "session/cch-worker.h"

G_BEGIN_DECLS

/**
 * CchFinderAnswer:
 * @found: (element-type CchFound): by kind, the best of each first
 * @complete: whether the index knew everything; else ask again a little later
 * @truncated: whether there is more than is shown
 */
typedef struct
{
  GPtrArray *found; /* owned */
  gboolean complete;
  gboolean truncated;
} CchFinderAnswer;

void cch_finder_answer_free (CchFinderAnswer *answer);

CchFinderAnswer *cch_finder_find (CchOffice *office, const char *text, GError **error);
void cch_finder_find_async (CchWorker *worker,
                            const char *text,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
CchFinderAnswer *cch_finder_find_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchFinderAnswer, cch_finder_answer_free)

G_END_DECLS
