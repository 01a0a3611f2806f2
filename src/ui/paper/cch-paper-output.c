/* Brings a document out of the window: to a printer or into a file, without holding it up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-output.h"

#include "base/cch-i18n.h"
#include "session/cch-document-file.h"
#include "ui/compat/cch-compat-file.h"
#include "ui/paper/cch-print.h"

/* A file that is there at once shows no bar. */
#define PATIENCE_MILLISECONDS 300
#define STEP_MILLISECONDS 100

struct _CchPaperOutput
{
  AdwBin parent_instance;

  CchDoc *document;  /* nullable, owned */
  GPtrArray *sheets; /* (element-type CchSheet), nullable, ref */
  gboolean waiting;  /* a newer document is on its way */
  gboolean blocked;  /* what is shown is not what it should be */
  char *wanted;      /* nullable, owned: what was asked for meanwhile: an ending, or "" to print */

  GCancellable *cancellable; /* of the file under way, nullable, ref */
  guint step_id;

  GtkRevealer *revealer;
  GtkProgressBar *progress_bar;
};

enum
{
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPaperOutput, cch_paper_output, ADW_TYPE_BIN)

/* What the thread works with; it touches nothing else. */
typedef struct
{
  CchDoc *document; /* owned */
  char *path;       /* owned */
  guint n_pages;    /* that there will be */
  int n_done;       /* atomic */
} Job;

static void
job_free (Job *job)
{
  cch_doc_unref (job->document);
  g_free (job->path);
  g_free (job);
}

static void
page_cb (guint n_pages, gpointer data)
{
  g_atomic_int_set (&((Job *) data)->n_done, (int) n_pages);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  const CchPageWatch watch = { page_cb, job, cancellable };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  GError *error = NULL;
  GPtrArray *names =
      cch_document_file_write (context, job->document, job->path, time, &watch, &error);

  if (names != NULL)
    g_task_return_pointer (task, names, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static GtkWindow *
get_window (CchPaperOutput *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
fail (CchPaperOutput *self, const char *words)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (get_window (self), _ ("The Document Is Not Saved"), words));

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AdwToastOverlay) overlay = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *markup = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;
  markup = g_markup_escape_text (error->message, -1);
  adw_toast_overlay_add_toast (overlay, adw_toast_new (markup));
}

static void
open_cb (AdwToast *toast, AdwToastOverlay *overlay)
{
  g_app_info_launch_default_for_uri_async (g_object_get_data (G_OBJECT (toast), "uri"), NULL, NULL,
                                           opened_cb, g_object_ref (overlay));
}

static void
tell_saved (CchPaperOutput *self, const GPtrArray *names)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  const char *path = g_ptr_array_index (names, 0);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *words =
      names->len == 1
          ? g_strdup_printf (_ ("Saved %s"), name)
          : g_strdup_printf (_ ("Saved %u pictures, the first is %s"), names->len, name);
  g_autofree char *markup = g_markup_escape_text (words, -1);
  AdwToast *toast;

  if (overlay != NULL)
    {
      toast = adw_toast_new (markup);
      adw_toast_set_button_label (toast, _ ("_Open"));
      g_object_set_data_full (G_OBJECT (toast), "uri", g_filename_to_uri (path, NULL, NULL),
                              g_free);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), overlay, 0);
      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
    }
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, path);
}

static void
end_job (CchPaperOutput *self)
{
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CchPaperOutput *self = CCH_PAPER_OUTPUT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) == self->cancellable)
    end_job (self);
  if (names != NULL)
    tell_saved (self, names);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, error->message);
}

static gboolean
step_cb (gpointer data)
{
  GTask *task = data;
  CchPaperOutput *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);

  gtk_progress_bar_set_fraction (self->progress_bar,
                                 MIN (g_atomic_int_get (&job->n_done) / (double) job->n_pages, 1));
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_cb (gpointer data)
{
  CchPaperOutput *self = g_task_get_source_object (data);

  step_cb (data);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  self->step_id = g_timeout_add_full (G_PRIORITY_DEFAULT, STEP_MILLISECONDS, step_cb,
                                      g_object_ref (data), g_object_unref);
  return G_SOURCE_REMOVE;
}

/**
 * cch_paper_output_save:
 * @path: ends in one of cch_document_file_list_endings()
 *
 * Writes what is shown; a file that is under way is given up.
 */
void
cch_paper_output_save (CchPaperOutput *self, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (CCH_IS_PAPER_OUTPUT (self));

  if (self->document == NULL)
    return;
  cch_paper_output_cancel (self);
  self->cancellable = g_cancellable_new ();
  job = g_new0 (Job, 1);
  *job = (Job){ cch_doc_ref (self->document), g_strdup (path), MAX (self->sheets->len, 1), 0 };
  task = g_task_new (self, self->cancellable, written_cb, NULL);
  g_task_set_source_tag (task, cch_paper_output_save);
  /* A file that is whole before the job notices is a file. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  self->step_id = g_timeout_add_full (G_PRIORITY_DEFAULT, PATIENCE_MILLISECONDS, patience_cb,
                                      g_object_ref (task), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/* The dialogue asks before it overwrites what a person named, not what an ending makes of it. */
static void
chosen_cb (GFile *file, gpointer data)
{
  CchPaperOutput *self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *complete = NULL;

  if (file == NULL)
    return;
  if (path == NULL)
    {
      fail (self, _ ("This place is not a folder of this computer. Choose another one"));
      return;
    }
  complete = cch_document_file_can_write (path)
                 ? g_strdup (path)
                 : g_strconcat (path, cch_document_file_list_endings ()[0], NULL);
  if (!g_str_equal (path, complete) && g_file_test (complete, G_FILE_TEST_EXISTS))
    {
      g_autofree char *words =
          g_strdup_printf (_ ("%s is there already. To overwrite it, give its whole name"),
                           complete);

      fail (self, words);
      return;
    }
  cch_paper_output_save (self, complete);
}

/**
 * cch_paper_output_ask:
 * @ending: such as ".pdf"
 *
 * Asks where to save the document.
 */
void
cch_paper_output_ask (CchPaperOutput *self, const char *ending)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CCH_IS_PAPER_OUTPUT (self));

  if (self->waiting)
    {
      g_free (self->wanted);
      self->wanted = g_strdup (ending);
      return;
    }
  if (self->document == NULL || self->blocked)
    return;
  name = cch_document_file_suggest_name (self->document, ending);
  cch_compat_save_file (get_window (self), _ ("Save the Document"), name, chosen_cb,
                        g_object_ref (self), g_object_unref);
}

void
cch_paper_output_print (CchPaperOutput *self)
{
  g_return_if_fail (CCH_IS_PAPER_OUTPUT (self));

  if (self->waiting)
    {
      g_free (self->wanted);
      self->wanted = g_strdup ("");
    }
  else if (self->document != NULL && !self->blocked)
    cch_print_sheets (get_window (self), self->sheets, cch_doc_get_title (self->document));
}

/* Gives up the file that is under way, if any. */
void
cch_paper_output_cancel (CchPaperOutput *self)
{
  g_return_if_fail (CCH_IS_PAPER_OUTPUT (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  end_job (self);
}

/**
 * cch_paper_output_set_document:
 * @document: (nullable): what is shown now
 * @sheets: (element-type CchSheet)
 */
void
cch_paper_output_set_document (CchPaperOutput *self, CchDoc *document, GPtrArray *sheets)
{
  g_return_if_fail (CCH_IS_PAPER_OUTPUT (self));

  g_ptr_array_ref (sheets);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  self->sheets = sheets;
  if (document != NULL)
    cch_doc_ref (document);
  g_clear_pointer (&self->document, cch_doc_unref);
  self->document = document;
}

/* When the waiting is over, what was asked for is done with what is shown then. */
void
cch_paper_output_set_waiting (CchPaperOutput *self, gboolean waiting)
{
  g_autofree char *wanted = NULL;

  g_return_if_fail (CCH_IS_PAPER_OUTPUT (self));

  self->waiting = waiting;
  if (waiting)
    return;
  wanted = g_steal_pointer (&self->wanted);
  if (wanted != NULL && *wanted != '\0')
    cch_paper_output_ask (self, wanted);
  else if (wanted != NULL)
    cch_paper_output_print (self);
}

/* A document that is blocked does not leave the window, also when that was asked for before. */
void
cch_paper_output_set_blocked (CchPaperOutput *self, gboolean blocked)
{
  g_return_if_fail (CCH_IS_PAPER_OUTPUT (self));

  self->blocked = blocked;
}

static void
cch_paper_output_dispose (GObject *object)
{
  CchPaperOutput *self = CCH_PAPER_OUTPUT (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, cch_doc_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  /* The only child is bound; the template would unparent it behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PAPER_OUTPUT);

  G_OBJECT_CLASS (cch_paper_output_parent_class)->dispose (object);
}

static void
cch_paper_output_class_init (CchPaperOutputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_paper_output_dispose;
  signals[SIGNAL_SAVED] = g_signal_new ("saved", CCH_TYPE_PAPER_OUTPUT, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CCH_TYPE_PAPER_OUTPUT, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/paper/cch-paper-output.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPaperOutput, revealer);
  gtk_widget_class_bind_template_child (widget_class, CchPaperOutput, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, cch_paper_output_cancel);
}

static void
cch_paper_output_init (CchPaperOutput *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cch_paper_output_new (void)
{
  return g_object_new (CCH_TYPE_PAPER_OUTPUT, NULL);
}
