/* The office that the window has open, for every page and panel of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-office-context.h"

#include "base/cch-i18n.h"
#include "session/cch-session-tending.h"
#include "ui/office/cch-recent-offices.h"
#include "ui/shell/cch-history.h"

struct _CchOfficeContext
{
  GObject parent_instance;

  CchSession *session;       /* nullable, ref */
  GSignalGroup *office;      /* whose journal is followed */
  char *waiting;             /* nullable, owned */
  double progress;           /* of what is going on; 0 as long as nobody knows */
  GError *problem;           /* nullable, owned */
  char *problem_path;        /* nullable, owned: the file that could not be opened */
  char *path;                /* nullable, owned: the file that is being opened */
  CchSessionMode mode;       /* in which it is */
  char *note;                /* nullable, owned: to be told when it is open */
  GCancellable *cancellable; /* of what is going on, nullable, ref */
  GSettings *settings;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_WAITING,
  PROP_PROGRESS,
  PROP_PROBLEM,
  N_PROPS,
  PROP_UNDO_LABEL = N_PROPS,
  PROP_REDO_LABEL
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *
get_undo_reason (CchHistory *history)
{
  CchOffice *office = cch_office_context_get_office (CCH_OFFICE_CONTEXT (history));

  return office != NULL ? cch_office_get_undo_reason (office) : NULL;
}

static gboolean
undo (CchHistory *history, GError **error)
{
  CchOffice *office = cch_office_context_get_office (CCH_OFFICE_CONTEXT (history));

  return office != NULL && cch_office_undo (office, error);
}

static gboolean
redo (CchHistory *history, GError **error)
{
  CchOffice *office = cch_office_context_get_office (CCH_OFFICE_CONTEXT (history));

  return office != NULL && cch_office_redo (office, error);
}

static void
implement_history (CchHistoryInterface *iface)
{
  iface->get_undo_reason = get_undo_reason;
  iface->undo = undo;
  iface->redo = redo;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CchOfficeContext,
                               cch_office_context,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CCH_TYPE_HISTORY, implement_history))

static const char *
get_label (CchOfficeContext *self, guint property)
{
  CchOffice *office = cch_office_context_get_office (self);

  if (office == NULL)
    return NULL;
  return property == PROP_UNDO_LABEL ? cch_office_get_undo_label (office)
                                     : cch_office_get_redo_label (office);
}

static void
tell_labels (CchOfficeContext *self)
{
  g_object_notify (G_OBJECT (self), "undo-label");
  g_object_notify (G_OBJECT (self), "redo-label");
}

/* An empty name leaves the one of the computer's account. */
static void
name_person (CchOfficeContext *self)
{
  CchOffice *office = cch_office_context_get_office (self);
  g_autofree char *name = g_settings_get_string (self->settings, "author-name");

  g_strstrip (name);
  if (office != NULL)
    cch_office_set_person (office, *name != '\0' ? name : g_get_real_name ());
}

static void
set_waiting (CchOfficeContext *self, const char *words)
{
  if (g_strcmp0 (self->waiting, words) == 0)
    return;

  g_free (self->waiting);
  self->waiting = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static void
set_progress (CchOfficeContext *self, double progress)
{
  if (self->progress == progress)
    return;
  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

/* @problem: (transfer full) (nullable) */
static void
set_problem (CchOfficeContext *self, GError *problem, const char *path)
{
  if (problem == NULL && self->problem == NULL)
    return;

  g_clear_error (&self->problem);
  g_free (self->problem_path);
  self->problem = problem;
  self->problem_path = g_strdup (path);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
set_session (CchOfficeContext *self, CchSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->office, cch_office_context_get_office (self));
  name_person (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  tell_labels (self);
}

/* Being called off is what was wanted; everything else is told. */
static void
fail (CchOfficeContext *self, GError *error, const char *path)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_error_free (error);
  else
    set_problem (self, error, path);
}

static void
finish_opening (CchOfficeContext *self, CchSession *session)
{
  if (cch_session_get_mode (session) == CCH_SESSION_WRITE)
    cch_recent_offices_add (self->settings, cch_session_get_path (session));
  cch_session_tend (session);
  set_session (self, session);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, self->note);
}

static gboolean
is_current (CchOfficeContext *self, GCancellable *cancellable)
{
  return self->cancellable == cancellable;
}

/* What was asked for later wins; an earlier one that still comes in is dropped. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CchOfficeContext) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchSession) session = cch_session_open_finish (result, &error);
  g_autofree char *path = NULL;

  if (!is_current (self, g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->cancellable);
  path = g_steal_pointer (&self->path);
  set_waiting (self, NULL);
  if (session != NULL)
    finish_opening (self, session);
  else
    fail (self, g_steal_pointer (&error), path);
}

static void
stage_cb (CchSessionStage stage, gpointer data)
{
  static const char *const words[] = {
    [CCH_SESSION_CHECKING] = N_ ("Checking the office file…"),
    [CCH_SESSION_UPGRADING] = N_ ("Preparing the office file for this version…"),
    [CCH_SESSION_BACKING_UP] = N_ ("Making the backup of today…"),
  };
  CchOfficeContext *self = data;

  if (self->cancellable != NULL)
    set_waiting (self, _ (words[stage]));
}

static void
begin (CchOfficeContext *self, const char *words)
{
  cch_office_context_cancel (self);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->note, g_free);
  set_problem (self, NULL, NULL);
  set_progress (self, 0);
  set_waiting (self, words);
}

static void
start_opening (CchOfficeContext *self)
{
  const CchSessionWatch watch = { .stage = stage_cb, .data = self };

  cch_session_open_async (self->path, self->mode, &watch, self->cancellable, opened_cb,
                          g_object_ref (self));
}

/**
 * cch_office_context_open:
 *
 * The open office stays until the new one is there; a failure leaves it and sets `problem`.
 */
void
cch_office_context_open (CchOfficeContext *self, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  g_return_if_fail (CCH_IS_OFFICE_CONTEXT (self));

  self->mode = CCH_SESSION_WRITE;
  if (self->session != NULL && g_str_equal (cch_session_get_path (self->session), absolute))
    {
      cch_office_context_cancel (self);
      set_problem (self, NULL, NULL);
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, NULL);
      return;
    }

  begin (self, _ ("Opening the office…"));
  self->path = g_steal_pointer (&absolute);
  start_opening (self);
}

/**
 * cch_office_context_show:
 * @note: what the person should know about the file
 *
 * Opens a file that is only to be looked at.
 */
void
cch_office_context_show (CchOfficeContext *self, const char *path, const char *note)
{
  g_return_if_fail (CCH_IS_OFFICE_CONTEXT (self));

  begin (self, _ ("Opening the office…"));
  self->mode = CCH_SESSION_READ;
  self->path = g_canonicalize_filename (path, NULL);
  self->note = g_strdup (note);
  start_opening (self);
}

typedef struct
{
  CchOfficeMaker maker;
  gpointer data; /* owned */
  GDestroyNotify free_data;
  char *note; /* nullable, owned */
} Making;

static void
making_free (Making *making)
{
  if (making->free_data != NULL)
    making->free_data (making->data);
  g_free (making->note);
  g_free (making);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;
  char *path = making->maker (making->data, &making->note, cancellable, &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CchOfficeContext *self = CCH_OFFICE_CONTEXT (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);

  if (!is_current (self, g_task_get_cancellable (G_TASK (result))))
    return;

  if (path != NULL)
    {
      Making *making = g_task_get_task_data (G_TASK (result));

      self->note = g_steal_pointer (&making->note);
      self->path = g_steal_pointer (&path);
      start_opening (self);
      return;
    }
  g_clear_object (&self->cancellable);
  set_waiting (self, NULL);
  fail (self, g_steal_pointer (&error), NULL);
}

/**
 * cch_office_context_make:
 * @words: what is going on, for `waiting`
 * @data: (transfer full): freed with @free_data
 *
 * Makes an office file in a thread and opens it.
 */
void
cch_office_context_make (CchOfficeContext *self,
                         const char *words,
                         CchOfficeMaker maker,
                         gpointer data,
                         GDestroyNotify free_data)
{
  g_autoptr (GTask) task = NULL;
  Making *making;

  g_return_if_fail (CCH_IS_OFFICE_CONTEXT (self));

  begin (self, words);
  self->mode = CCH_SESSION_WRITE;
  making = g_new (Making, 1);
  *making = (Making){ maker, data, free_data, NULL };
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_source_tag (task, cch_office_context_make);
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  g_task_run_in_thread (task, make_in_thread);
}

typedef struct
{
  CchOfficeContext *context; /* owned */
  double progress;
} ProgressMessage;

static void
progress_message_free (gpointer data)
{
  g_object_unref (((ProgressMessage *) data)->context);
  g_free (data);
}

static gboolean
tell_progress_cb (gpointer data)
{
  const ProgressMessage *message = data;

  if (message->context->waiting != NULL)
    set_progress (message->context, message->progress);
  return G_SOURCE_REMOVE;
}

/* For a maker, in its thread. */
void
cch_office_context_tell_progress (CchOfficeContext *self, guint done, guint total)
{
  ProgressMessage *message = g_new0 (ProgressMessage, 1);

  message->context = g_object_ref (self);
  message->progress = total > 0 ? CLAMP ((double) done / total, 0, 1) : 0;
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_progress_cb, message, progress_message_free);
}

void
cch_office_context_cancel (CchOfficeContext *self)
{
  g_return_if_fail (CCH_IS_OFFICE_CONTEXT (self));

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  set_waiting (self, NULL);
}

void
cch_office_context_close (CchOfficeContext *self)
{
  g_return_if_fail (CCH_IS_OFFICE_CONTEXT (self));

  cch_office_context_cancel (self);
  set_session (self, NULL);
}

static void
cch_office_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchOfficeContext *self = CCH_OFFICE_CONTEXT (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_WAITING:
      g_value_set_string (value, self->waiting);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_PROBLEM:
      g_value_set_boxed (value, self->problem);
      break;
    case PROP_UNDO_LABEL:
    case PROP_REDO_LABEL:
      g_value_set_string (value, get_label (self, id));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_office_context_dispose (GObject *object)
{
  CchOfficeContext *self = CCH_OFFICE_CONTEXT (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cch_office_context_parent_class)->dispose (object);
}

static void
cch_office_context_finalize (GObject *object)
{
  CchOfficeContext *self = CCH_OFFICE_CONTEXT (object);

  g_free (self->waiting);
  g_free (self->path);
  g_free (self->note);
  g_free (self->problem_path);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (cch_office_context_parent_class)->finalize (object);
}

static void
cch_office_context_class_init (CchOfficeContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cch_office_context_get_property;
  object_class->dispose = cch_office_context_dispose;
  object_class->finalize = cch_office_context_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CCH_TYPE_SESSION, flags);
  properties[PROP_WAITING] = g_param_spec_string ("waiting", NULL, NULL, NULL, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_PROBLEM] = g_param_spec_boxed ("problem", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_UNDO_LABEL, "undo-label");
  g_object_class_override_property (object_class, PROP_REDO_LABEL, "redo-label");

  signals[SIGNAL_OPENED] = g_signal_new ("opened", CCH_TYPE_OFFICE_CONTEXT, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cch_office_context_init (CchOfficeContext *self)
{
  self->office = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->office, "notify::undo-label", G_CALLBACK (tell_labels),
                                  self);
  g_signal_group_connect_swapped (self->office, "notify::undo-reason", G_CALLBACK (tell_labels),
                                  self);
  g_signal_group_connect_swapped (self->office, "notify::redo-label", G_CALLBACK (tell_labels),
                                  self);

  self->settings = g_settings_new (CCH_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::author-name", G_CALLBACK (name_person), self,
                           G_CONNECT_SWAPPED);
}

CchOfficeContext *
cch_office_context_new (void)
{
  return g_object_new (CCH_TYPE_OFFICE_CONTEXT, NULL);
}

/* Returns: (transfer none) (nullable): */
CchSession *
cch_office_context_get_session (CchOfficeContext *self)
{
  g_return_val_if_fail (CCH_IS_OFFICE_CONTEXT (self), NULL);

  return self->session;
}

/* Returns: (transfer none) (nullable): */
CchOffice *
cch_office_context_get_office (CchOfficeContext *self)
{
  g_return_val_if_fail (CCH_IS_OFFICE_CONTEXT (self), NULL);

  return self->session != NULL ? cch_session_get_office (self->session) : NULL;
}

/* Returns: (nullable): %NULL when nothing is going on */
const char *
cch_office_context_get_waiting (CchOfficeContext *self)
{
  g_return_val_if_fail (CCH_IS_OFFICE_CONTEXT (self), NULL);

  return self->waiting;
}

/* Returns: (transfer none) (nullable): why the last thing that was asked for failed */
const GError *
cch_office_context_get_problem (CchOfficeContext *self)
{
  g_return_val_if_fail (CCH_IS_OFFICE_CONTEXT (self), NULL);

  return self->problem;
}

/* Returns: (nullable): the file that could not be opened, if the problem is one of a file */
const char *
cch_office_context_get_problem_path (CchOfficeContext *self)
{
  g_return_val_if_fail (CCH_IS_OFFICE_CONTEXT (self), NULL);

  return self->problem_path;
}

void
cch_office_context_clear_problem (CchOfficeContext *self)
{
  g_return_if_fail (CCH_IS_OFFICE_CONTEXT (self));

  set_problem (self, NULL, NULL);
}
