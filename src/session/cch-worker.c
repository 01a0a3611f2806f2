/* The thread of an open office: does what takes long, so that the window never waits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-worker.h"

#include "base/cch-i18n.h"
#include "store/cch-search.h"

/* Between two steps of the index others may write: longer than SQLite lets them wait before they
 * look again. */
#define PAUSE_MICROSECONDS 60000

/* What both threads hold; the thread holds no reference to the worker itself, which it would keep
 * alive. */
typedef struct
{
  char *path; /* owned */
  CchDatabaseMode mode;
  GAsyncQueue *orders;   /* (element-type Order), owned */
  GMutex mutex;          /* guards what follows */
  GCancellable *current; /* nullable, owned: of the job at hand */
  gboolean stopped;
} Shared;

typedef enum
{
  ORDER_RUN,
  ORDER_WAKE,
  ORDER_STOP,
} OrderType;

typedef struct
{
  OrderType type;
  GTask *task; /* nullable, owned */
  CchWorkerJob job;
  gpointer data; /* owned */
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Order;

struct _CchWorker
{
  GObject parent_instance;

  Shared *shared;  /* reference */
  GThread *thread; /* owned */
};

G_DEFINE_FINAL_TYPE (CchWorker, cch_worker, G_TYPE_OBJECT)

static void
shared_clear (gpointer data)
{
  Shared *shared = data;

  g_free (shared->path);
  g_async_queue_unref (shared->orders);
  g_mutex_clear (&shared->mutex);
  g_clear_object (&shared->current);
}

static void
order_free (Order *order)
{
  if (order->free_data != NULL)
    order->free_data (order->data);
  g_clear_object (&order->task);
  g_free (order);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, order_free)

static CchOffice *
open_office (Shared *shared, GError **error)
{
  g_autoptr (CchDatabase) database = cch_database_open (shared->path, shared->mode, error);

  return database != NULL ? cch_office_new (database, error) : NULL;
}

/* The file is opened by the first who needs it. */
static gboolean
ensure_office (Shared *shared, CchOffice **office, GError **error)
{
  if (*office == NULL)
    *office = open_office (shared, error);
  return *office != NULL;
}

/* Whoever stops the worker calls off the job at hand. */
static void
set_current (Shared *shared, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared->mutex);

  g_set_object (&shared->current, cancellable);
  if (shared->stopped && cancellable != NULL)
    g_cancellable_cancel (cancellable);
}

static void
stop_current (Shared *shared)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared->mutex);

  shared->stopped = TRUE;
  if (shared->current != NULL)
    g_cancellable_cancel (shared->current);
}

static void
run (Shared *shared, CchOffice **office, Order *order)
{
  GCancellable *cancellable = g_task_get_cancellable (order->task);
  GError *error = NULL;
  gpointer result = NULL;

  set_current (shared, cancellable);
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error)
      && ensure_office (shared, office, &error))
    result = order->job (*office, order->data, cancellable, &error);
  set_current (shared, NULL);
  if (error != NULL)
    g_task_return_error (order->task, error);
  else
    g_task_return_pointer (order->task, result, order->free_result);
}

/* Returns: whether there is more to do; a failure waits for the next change */
static gboolean
fill_index (Shared *shared, CchOffice **office)
{
  g_autoptr (GError) error = NULL;

  if (!ensure_office (shared, office, &error) || !cch_search_catch_up (*office, 1, &error))
    {
      g_debug ("The index of words waits: %s", error->message);
      return FALSE;
    }
  return cch_database_get_mode (cch_office_get_database (*office)) != CCH_DATABASE_READ
         && !cch_search_is_current (*office);
}

static gpointer
work (gpointer data)
{
  Shared *shared = data;
  CchOffice *office = NULL;
  gboolean behind = FALSE;

  for (;;)
    {
      g_autoptr (Order) order = behind
                                    ? g_async_queue_timeout_pop (shared->orders, PAUSE_MICROSECONDS)
                                    : g_async_queue_pop (shared->orders);

      if (order != NULL && order->type == ORDER_STOP)
        break;
      if (order != NULL && order->type == ORDER_RUN)
        run (shared, &office, order);
      else
        behind = fill_index (shared, &office);
    }
  g_clear_object (&office);
  g_atomic_rc_box_release_full (shared, shared_clear);
  return NULL;
}

/* @order: (transfer full) */
static void
send (CchWorker *self, Order *order)
{
  g_async_queue_push (self->shared->orders, order);
}

static Order *
create_order (OrderType type)
{
  Order *order = g_new0 (Order, 1);

  order->type = type;
  return order;
}

/* Jobs that have not begun are called off, so that everybody is answered. */
static void
refuse_waiting (Shared *shared)
{
  Order *waiting;

  while ((waiting = g_async_queue_try_pop (shared->orders)) != NULL)
    {
      g_autoptr (Order) order = waiting;

      if (order->task != NULL)
        g_task_return_new_error (order->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                                 _ ("The office has been closed"));
    }
}

static void
cch_worker_finalize (GObject *object)
{
  CchWorker *self = CCH_WORKER (object);

  refuse_waiting (self->shared);
  stop_current (self->shared);
  send (self, create_order (ORDER_STOP));
  g_thread_join (self->thread);
  g_atomic_rc_box_release_full (self->shared, shared_clear);

  G_OBJECT_CLASS (cch_worker_parent_class)->finalize (object);
}

static void
cch_worker_class_init (CchWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_worker_finalize;
}

static void
cch_worker_init (CchWorker *self)
{
}

/**
 * cch_worker_new:
 * @path: of a file that is open and has been checked
 */
CchWorker *
cch_worker_new (const char *path, CchDatabaseMode mode)
{
  CchWorker *self = g_object_new (CCH_TYPE_WORKER, NULL);

  self->shared = g_atomic_rc_box_new0 (Shared);
  self->shared->path = g_strdup (path);
  self->shared->mode = mode;
  self->shared->orders = g_async_queue_new_full ((GDestroyNotify) order_free);
  g_mutex_init (&self->shared->mutex);
  self->thread = g_thread_new ("office", work, g_atomic_rc_box_acquire (self->shared));
  return self;
}

/**
 * cch_worker_run_async:
 * @data: (transfer full): freed with @free_data
 * @free_result: of what the job returns and nobody takes
 *
 * Jobs run one after the other in the order in which they were given.
 */
void
cch_worker_run_async (CchWorker *self,
                      CchWorkerJob job,
                      gpointer data,
                      GDestroyNotify free_data,
                      GDestroyNotify free_result,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GCancellable) own = NULL;
  Order *order = create_order (ORDER_RUN);

  g_return_if_fail (CCH_IS_WORKER (self));

  if (cancellable == NULL)
    cancellable = own = g_cancellable_new ();
  order->task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (order->task, cch_worker_run_async);
  order->job = job;
  order->data = data;
  order->free_data = free_data;
  order->free_result = free_result;
  send (self, order);
}

/**
 * cch_worker_run_finish:
 *
 * Returns: (transfer full) (nullable): what the job has returned
 */
gpointer
cch_worker_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Something has changed: the index follows when nothing else is to be done. */
void
cch_worker_wake (CchWorker *self)
{
  g_return_if_fail (CCH_IS_WORKER (self));

  send (self, create_order (ORDER_WAKE));
}
