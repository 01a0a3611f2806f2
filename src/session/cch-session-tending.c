/* What an open office has done to it in the background: its index follows, unused bytes go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session-tending.h"

#include "store/cch-content.h"

/* Who types changes something at every key; the index waits for a pause that long. */
#define PAUSE_MILLISECONDS 800

typedef struct
{
  GWeakRef session;
  guint source; /* runs down to the next look at the index; 0 when nothing has changed */
} Tending;

static gpointer
sweep_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 n_bytes = 0;

  cch_content_sweep (office, &n_bytes, error);
  return NULL;
}

static void
swept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  cch_worker_run_finish (result, &error);
  if (error != NULL)
    g_debug ("Bytes that nobody needs stay for today: %s", error->message);
}

static gboolean
look_cb (gpointer data)
{
  Tending *tending = data;
  g_autoptr (CchSession) session = g_weak_ref_get (&tending->session);

  tending->source = 0;
  if (session != NULL)
    cch_worker_wake (cch_session_get_worker (session));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CchOffice *office, CchChanges *changes, gpointer data)
{
  Tending *tending = data;

  g_clear_handle_id (&tending->source, g_source_remove);
  tending->source = g_timeout_add (PAUSE_MILLISECONDS, look_cb, tending);
}

static void
tending_free (gpointer data, GClosure *closure)
{
  Tending *tending = data;

  g_clear_handle_id (&tending->source, g_source_remove);
  g_weak_ref_clear (&tending->session);
  g_free (tending);
}

/**
 * cch_session_tend:
 *
 * To be called once, when a person begins to work with the office; ends with the session.
 */
void
cch_session_tend (CchSession *session)
{
  Tending *tending;

  if (cch_session_get_mode (session) == CCH_SESSION_READ)
    return;

  cch_worker_run_async (cch_session_get_worker (session), sweep_job, NULL, NULL, NULL, NULL,
                        swept_cb, NULL);
  cch_worker_wake (cch_session_get_worker (session));

  tending = g_new0 (Tending, 1);
  g_weak_ref_init (&tending->session, session);
  g_signal_connect_data (cch_session_get_office (session), "changed", G_CALLBACK (changed_cb),
                         tending, tending_free, 0);
}
