/* Copies of an open office made beside the work: backups, and the office as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session-copies.h"

#include "session/cch-past.h"
#include "store/cch-journal.h"

#include <string.h>

/* Jobs say TRUE; everything else is an error. */
static gboolean
finish (GAsyncResult *result, GError **error)
{
  return cch_worker_run_finish (result, error) != NULL;
}

static gpointer
answer (gboolean done)
{
  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

typedef struct
{
  CchBackupReason reason;
  CchCopyProgress progress; /* nullable */
  gpointer data;
  GMainContext *context; /* owned: where the progress is told */
  GCancellable *told;    /* owned: cancelled when nobody listens any more */
  guint percent;         /* told last */
} BackingUp;

typedef struct
{
  CchCopyProgress progress;
  gpointer data;
  guint done;
  guint total;
  GCancellable *told; /* owned */
} Message;

static void
backing_up_free (BackingUp *backing_up)
{
  g_main_context_unref (backing_up->context);
  g_object_unref (backing_up->told);
  g_free (backing_up);
}

static void
message_free (gpointer data)
{
  g_object_unref (((Message *) data)->told);
  g_free (data);
}

static gboolean
tell_cb (gpointer data)
{
  Message *message = data;

  if (!g_cancellable_is_cancelled (message->told))
    message->progress (message->done, message->total, message->data);
  return G_SOURCE_REMOVE;
}

/* A hundred messages are enough for any file. */
static void
progress_cb (guint done, guint total, gpointer data)
{
  BackingUp *backing_up = data;
  guint percent = total > 0 ? (guint) ((guint64) done * 100 / total) : 100;
  Message *message;

  if (backing_up->progress == NULL || percent == backing_up->percent)
    return;
  backing_up->percent = percent;
  message = g_new0 (Message, 1);
  *message = (Message){ backing_up->progress, backing_up->data, done, total,
                        g_object_ref (backing_up->told) };
  g_main_context_invoke_full (backing_up->context, G_PRIORITY_DEFAULT, tell_cb, message,
                              message_free);
}

static gpointer
back_up_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  BackingUp *backing_up = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (CchBackup) backup =
      cch_backups_make_watched (cch_office_get_database (office), backing_up->reason, now,
                                progress_cb, backing_up, cancellable, error);

  return answer (backup != NULL);
}

/**
 * cch_session_back_up_async:
 * @progress: (nullable): as long as @cancellable is not cancelled
 * @cancellable: (nullable): leaves no backup
 *
 * Makes and checks a backup while the person works on.
 */
void
cch_session_back_up_async (CchSession *session,
                           CchBackupReason reason,
                           CchCopyProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  BackingUp *backing_up = g_new0 (BackingUp, 1);

  backing_up->reason = reason;
  backing_up->progress = progress;
  backing_up->data = progress_data;
  backing_up->context = g_main_context_ref_thread_default ();
  backing_up->told = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  backing_up->percent = G_MAXUINT;
  cch_worker_run_async (cch_session_get_worker (session), back_up_job, backing_up,
                        (GDestroyNotify) backing_up_free, NULL, cancellable, callback, user_data);
}

gboolean
cch_session_back_up_finish (GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

typedef struct
{
  gint64 entry;
  char *target; /* owned */
} Rewinding;

static void
rewinding_free (Rewinding *rewinding)
{
  g_free (rewinding->target);
  g_free (rewinding);
}

static gpointer
past_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  Rewinding *rewinding = data;

  return answer (cch_past_write_entry (cch_office_get_database (office), rewinding->entry,
                                       rewinding->target, cancellable, error));
}

/**
 * cch_session_write_past_async:
 * @entry: of the journal, the last that is to be in the file
 * @target: must not be there yet
 */
void
cch_session_write_past_async (CchSession *session,
                              gint64 entry,
                              const char *target,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Rewinding *rewinding = g_new0 (Rewinding, 1);

  rewinding->entry = entry;
  rewinding->target = g_strdup (target);
  cch_worker_run_async (cch_session_get_worker (session), past_job, rewinding,
                        (GDestroyNotify) rewinding_free, NULL, cancellable, callback, user_data);
}

gboolean
cch_session_write_past_finish (GAsyncResult *result, GError **error)
{
  return finish (result, error);
}

static gpointer
journal_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *table = cch_journal_make_table (cch_office_get_database (office), error);

  return answer (table != NULL
                 && g_file_replace_contents (data, table, strlen (table), NULL, FALSE,
                                             G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable,
                                             error));
}

/* Writes the whole journal as a table, for people who look into what was done. */
void
cch_session_write_journal_async (CchSession *session,
                                 GFile *target,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  cch_worker_run_async (cch_session_get_worker (session), journal_job, g_object_ref (target),
                        g_object_unref, NULL, cancellable, callback, user_data);
}

gboolean
cch_session_write_journal_finish (GAsyncResult *result, GError **error)
{
  return finish (result, error);
}
