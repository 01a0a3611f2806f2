/* What both programs open: one office file, the person who works in it, and its regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "store/cch-statement.h"

struct _CchSession
{
  GObject parent_instance;

  char *path; /* owned, absolute */
  CchSessionMode mode;
  CchLock *lock;         /* owned, nullable: outlives the connection */
  CchDatabase *database; /* owned */
  CchOffice *office;     /* owned */
  CchWorker *worker;     /* owned, nullable: made for the first who asks */
};

G_DEFINE_FINAL_TYPE (CchSession, cch_session, G_TYPE_OBJECT)

static void
cch_session_finalize (GObject *object)
{
  CchSession *self = CCH_SESSION (object);

  g_clear_object (&self->worker); /* its connection closes first: the last one empties the log */
  g_clear_object (&self->office);
  g_clear_object (&self->database);
  g_clear_pointer (&self->lock, cch_lock_release);
  g_free (self->path);

  G_OBJECT_CLASS (cch_session_parent_class)->finalize (object);
}

static void
cch_session_class_init (CchSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_session_finalize;
}

static void
cch_session_init (CchSession *self)
{
}

/* The slow part, in any thread. */
static CchSession *
open_file (const char *path,
           CchSessionMode mode,
           const CchSessionWatch *watch,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (CchSession) self = g_object_new (CCH_TYPE_SESSION, NULL);

  if (*path == '\0')
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("the name of the office file is empty. Write one"));
      return NULL;
    }
  self->path = g_canonicalize_filename (path, NULL);
  self->mode = mode;
  self->database = cch_session_file_open (self->path, mode, watch, &self->lock, cancellable, error);
  return self->database != NULL ? g_steal_pointer (&self) : NULL;
}

/* The quick part, in the thread that will use the session. */
static CchSession *
begin_work (CchSession *opened, GError **error)
{
  g_autoptr (CchSession) self = opened;

  if (self == NULL)
    return NULL;
  cch_database_claim (self->database);
  self->office = cch_office_new (self->database, error);
  return self->office != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * cch_session_open:
 * @watch: (nullable) (transfer none): who watches, and what tests put in place of the world
 *
 * Returns: (transfer full): the session; errors say what is wrong with the file and what to do
 */
CchSession *
cch_session_open (const char *path,
                  CchSessionMode mode,
                  const CchSessionWatch *watch,
                  GCancellable *cancellable,
                  GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return begin_work (open_file (path, mode, watch, cancellable, error), error);
}

/* An opening in a thread of its own; stages are told in the thread that asked. */
typedef struct
{
  char *path; /* owned */
  CchSessionMode mode;
  CchSessionWatch watch; /* its time is owned */
  GMainContext *context; /* owned */
} AsyncOpening;

typedef struct
{
  CchSessionWatch watch; /* without time or probe */
  CchSessionStage stage;
} StageMessage;

static void
async_opening_free (AsyncOpening *opening)
{
  g_free (opening->path);
  g_clear_pointer (&opening->watch.now, g_date_time_unref);
  g_main_context_unref (opening->context);
  g_free (opening);
}

static gboolean
deliver_stage_cb (gpointer data)
{
  StageMessage *message = data;

  message->watch.stage (message->stage, message->watch.data);
  return G_SOURCE_REMOVE;
}

static void
send_stage (CchSessionStage stage, gpointer data)
{
  AsyncOpening *opening = data;
  StageMessage *message = g_new0 (StageMessage, 1);

  message->watch.stage = opening->watch.stage;
  message->watch.data = opening->watch.data;
  message->stage = stage;
  g_main_context_invoke_full (opening->context, G_PRIORITY_DEFAULT, deliver_stage_cb, message,
                              g_free);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AsyncOpening *opening = data;
  CchSessionWatch watch = opening->watch;
  g_autoptr (GError) error = NULL;
  CchSession *self;

  if (watch.stage != NULL)
    {
      watch.stage = send_stage;
      watch.data = opening;
    }

  self = open_file (opening->path, opening->mode, &watch, cancellable, &error);
  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cch_session_open_async:
 * @watch: (nullable): copied; its stages are told in the calling thread
 *
 * Opens without holding up the window, however large the file is and however much is to be done.
 */
void
cch_session_open_async (const char *path,
                        CchSessionMode mode,
                        const CchSessionWatch *watch,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  AsyncOpening *opening = g_new0 (AsyncOpening, 1);

  g_task_set_source_tag (task, cch_session_open_async);
  opening->path = g_strdup (path);
  opening->mode = mode;
  opening->context = g_main_context_ref_thread_default ();
  if (watch != NULL)
    opening->watch = *watch;
  if (opening->watch.now != NULL)
    g_date_time_ref (opening->watch.now);
  g_task_set_task_data (task, opening, (GDestroyNotify) async_opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * cch_session_open_finish:
 *
 * Returns: (transfer full): the session, which belongs to the calling thread
 */
CchSession *
cch_session_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return begin_work (g_task_propagate_pointer (G_TASK (result), error), error);
}

const char *
cch_session_get_path (CchSession *self)
{
  return self->path;
}

CchSessionMode
cch_session_get_mode (CchSession *self)
{
  return self->mode;
}

CchDatabase *
cch_session_get_database (CchSession *self)
{
  return self->database;
}

CchOffice *
cch_session_get_office (CchSession *self)
{
  return self->office;
}

/**
 * cch_session_get_worker:
 *
 * Returns: (transfer none): the thread that does what takes long
 */
CchWorker *
cch_session_get_worker (CchSession *self)
{
  if (self->worker == NULL)
    self->worker = cch_worker_new (self->path, self->mode == CCH_SESSION_WRITE ? CCH_DATABASE_WRITE
                                                                               : CCH_DATABASE_READ);
  return self->worker;
}

/**
 * cch_session_dup_setting:
 * @key: such as %CCH_SETTING_REGULATION
 *
 * Returns: (transfer full) (nullable): its value; %NULL when the office has no such setting
 */
char *
cch_session_dup_setting (CchSession *self, const char *key)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (self->database, "SELECT value FROM setting WHERE key = ?1", NULL);

  if (statement == NULL)
    return NULL;
  cch_statement_bind_text (statement, 1, key);
  return cch_statement_step (statement, NULL) == CCH_STEP_ROW
             ? cch_statement_dup_text (statement, 0)
             : NULL;
}

/**
 * cch_session_get_agency:
 *
 * Returns: (transfer full): the #CchAgency whose office this is
 */
CchRecord *
cch_session_get_agency (CchSession *self, GError **error)
{
  g_autofree char *uuid = cch_session_dup_setting (self, CCH_SETTING_AGENCY);

  if (uuid != NULL)
    return cch_office_find (self->office, &cch_agency_kind, uuid, error);

  g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
               _ ("%s: the office does not know which agency it belongs to. Choose it in the "
                  "settings"),
               self->path);
  return NULL;
}

/**
 * cch_session_back_up:
 *
 * Makes a backup now; an import does so before it begins.
 */
CchBackup *
cch_session_back_up (CchSession *self,
                     CchBackupReason reason,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cch_backups_make (self->database, reason, now, cancellable, error);
}
