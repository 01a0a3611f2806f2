/* Makes a document and its sheets in a thread, and remembers the words that it has shaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-press.h"

#include "layout/cch-paginator.h"

struct _CchPaperPress
{
  gatomicrefcount references;
  GMutex mutex;              /* a job that was stopped may still be at its last sheet */
  CchLayoutContext *context; /* owned; nullable: made by the first job */
  const char *font_words;    /* atomic; interned, nullable: what is wrong with the fonts */
};

G_DEFINE_BOXED_TYPE (CchPaperPress, cch_paper_press, cch_paper_press_ref, cch_paper_press_unref)

typedef struct
{
  CchPaperPress *press; /* owned */
  CchPaperMaker maker;
  gpointer data; /* owned */
  GDestroyNotify free_data;
  CchDoc *document; /* owned, nullable: until it is made */
} Job;

CchPaperPress *
cch_paper_press_new (void)
{
  CchPaperPress *press = g_new0 (CchPaperPress, 1);

  g_atomic_ref_count_init (&press->references);
  g_mutex_init (&press->mutex);
  return press;
}

CchPaperPress *
cch_paper_press_ref (CchPaperPress *press)
{
  g_atomic_ref_count_inc (&press->references);
  return press;
}

void
cch_paper_press_unref (CchPaperPress *press)
{
  if (!g_atomic_ref_count_dec (&press->references))
    return;

  g_clear_pointer (&press->context, cch_layout_context_unref);
  g_mutex_clear (&press->mutex);
  g_free (press);
}

static void
job_free (Job *job)
{
  cch_paper_press_unref (job->press);
  if (job->free_data != NULL)
    job->free_data (job->data);
  g_clear_pointer (&job->document, cch_doc_unref);
  g_free (job);
}

static void
check_fonts (CchPaperPress *press, CchDoc *document)
{
  g_autofree char *words =
      cch_layout_context_describe_fonts (press->context, cch_doc_get_profile (document));

  g_atomic_pointer_set (&press->font_words, (gpointer) g_intern_string (words));
}

static GPtrArray *
make_sheets (CchPaperPress *press, CchDoc *document, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&press->mutex);
  g_autoptr (CchPaginator) paginator = NULL;
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_sheet_unref);
  CchSheet *sheet;

  if (press->context == NULL)
    press->context = cch_layout_context_new ();
  check_fonts (press, document);
  paginator = cch_paginator_new (press->context, document);
  while (!g_cancellable_is_cancelled (cancellable)
         && (sheet = cch_paginator_next (paginator)) != NULL)
    g_ptr_array_add (sheets, sheet);
  return sheets;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  job->document = job->maker (job->data, &error);
  if (job->document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, make_sheets (job->press, job->document, cancellable),
                           (GDestroyNotify) g_ptr_array_unref);
}

/**
 * cch_paper_press_run_async:
 * @source: (type GObject): of the task
 * @data: (transfer full): for @maker, freed with @free_data
 */
void
cch_paper_press_run_async (CchPaperPress *press,
                           gpointer source,
                           CchPaperMaker maker,
                           gpointer data,
                           GDestroyNotify free_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->press = cch_paper_press_ref (press);
  job->maker = maker;
  job->data = data;
  job->free_data = free_data;
  g_task_set_source_tag (task, cch_paper_press_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * cch_paper_press_get_font_words:
 *
 * Returns: (nullable): what a person must know about the fonts that the last document was set in
 */
const char *
cch_paper_press_get_font_words (CchPaperPress *press)
{
  return g_atomic_pointer_get (&press->font_words);
}

/**
 * cch_paper_press_run_finish:
 * @sheets: (out) (transfer full) (element-type CchSheet): set when a document is returned
 *
 * Returns: (transfer full): the document; %NULL with @error, also when it was cancelled
 */
CchDoc *
cch_paper_press_run_finish (GAsyncResult *result, GPtrArray **sheets, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *sheets = g_task_propagate_pointer (G_TASK (result), error);
  return *sheets != NULL ? cch_doc_ref (job->document) : NULL;
}

typedef struct
{
  CchPaperPress *press; /* owned */
  GPtrArray *sheets;    /* owned */
} Waste;

static void
put_away_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Waste *waste = data;

  g_mutex_lock (&waste->press->mutex);
  g_clear_pointer (&waste->sheets, g_ptr_array_unref);
  g_mutex_unlock (&waste->press->mutex);
  g_task_return_boolean (task, TRUE);
}

static void
waste_free (Waste *waste)
{
  cch_paper_press_unref (waste->press);
  g_clear_pointer (&waste->sheets, g_ptr_array_unref);
  g_free (waste);
}

/**
 * cch_paper_press_put_away:
 * @sheets: (transfer full) (element-type CchSheet): that nobody shows any more
 *
 * The words of a long document are many, and the window has other things to do than to free them.
 */
void
cch_paper_press_put_away (CchPaperPress *press, GPtrArray *sheets)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Waste *waste = g_new0 (Waste, 1);

  waste->press = cch_paper_press_ref (press);
  waste->sheets = sheets;
  g_task_set_source_tag (task, cch_paper_press_put_away);
  g_task_set_task_data (task, waste, (GDestroyNotify) waste_free);
  g_task_run_in_thread (task, put_away_in_thread);
}
