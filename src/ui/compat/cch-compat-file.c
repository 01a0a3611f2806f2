/* The dialogue in which a person picks a file, whichever this GTK has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/compat/cch-compat-file.h"

#include "base/cch-i18n.h"

typedef struct
{
  CchCompatFileFunc done;
  gpointer data;
  GDestroyNotify free_data; /* nullable */
} Waiting;

static void
waiting_free (Waiting *waiting)
{
  if (waiting->free_data != NULL)
    waiting->free_data (waiting->data);
  g_free (waiting);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  const Waiting *waiting = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_hide (dialog);
  waiting->done (file, waiting->data);
  g_object_unref (dialog);
}

static void
closure_free (gpointer data, GClosure *closure)
{
  waiting_free (data);
}

static void
show (GtkFileChooserNative *dialog, CchCompatFileFunc done, gpointer data, GDestroyNotify free_data)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  *waiting = (Waiting){ done, data, free_data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), waiting, closure_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * cch_compat_open_file:
 * @kind: what the files are called, for the filter
 * @pattern: of their names, such as "*.xml"
 *
 * Asks for a file. @done is called once.
 */
void
cch_compat_open_file (GtkWindow *parent,
                      const char *title,
                      const char *kind,
                      const char *pattern,
                      CchCompatFileFunc done,
                      gpointer data,
                      GDestroyNotify free_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
                                   _ ("_Cancel"));
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_object_unref (filter);
  show (dialog, done, data, free_data);
}

/**
 * cch_compat_save_file:
 * @name: which the file gets unless the person gives it another
 *
 * Asks where to write a file. @done is called once.
 */
void
cch_compat_save_file (GtkWindow *parent,
                      const char *title,
                      const char *name,
                      CchCompatFileFunc done,
                      gpointer data,
                      GDestroyNotify free_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                   _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  show (dialog, done, data, free_data);
}
