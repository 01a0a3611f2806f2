/* Another window with the office as it was at a moment, to look at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-past-window.h"

#include "base/cch-i18n.h"
#include "session/cch-session-copies.h"
#include "store/cch-durable.h"
#include "store/cch-journal.h"
#include "ui/office/cch-office-context.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

/* The file of a past window lives as long as the window. What a crash leaves behind carries the
 * number of a process that is no more, and goes when the next one is made. */

typedef struct
{
  CchWindow *window; /* owned: from which it is opened */
  char *path;        /* owned */
  char *note;        /* owned */
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_free (opening->path);
  g_free (opening->note);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "caicach", "past", NULL);
}

static gboolean
is_stale (const char *name)
{
  gint64 process = g_ascii_strtoll (name, NULL, 10);

  return process > 0 && process <= G_MAXINT && kill ((pid_t) process, 0) != 0 && errno == ESRCH;
}

static void
remove_stale (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_stale (name))
        g_unlink (path);
    }
}

static char *
prepare_path (gint64 entry)
{
  g_autofree char *folder = get_folder ();

  g_mkdir_with_parents (folder, 0700);
  remove_stale (folder);
  for (guint i = 0;; i++)
    {
      g_autofree char *name =
          g_strdup_printf ("%d-%" G_GINT64_FORMAT "-%u.caicach", (int) getpid (), entry, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static void
remove_file_cb (gpointer path, GObject *window)
{
  cch_durable_remove_database (path);
  g_free (path);
}

static void
open_window (Opening *opening)
{
  CchWindow *window = cch_window_new (gtk_window_get_application (GTK_WINDOW (opening->window)));

  g_object_weak_ref (G_OBJECT (window), remove_file_cb, g_strdup (opening->path));
  cch_window_show_start (window);
  cch_office_context_show (cch_window_get_context (window), opening->path, opening->note);
  gtk_window_present (GTK_WINDOW (window));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;

  if (cch_session_write_past_finish (result, &error))
    open_window (opening);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cch_window_say (opening->window, error->message);
}

/* What the person reads over there: which moment it is. */
static char *
make_note (CchOffice *office, gint64 entry)
{
  g_autoptr (GPtrArray) entries = cch_office_list_entries (office, entry + 1, 1, NULL);
  const CchEntry *found = entries != NULL && entries->len > 0 ? entries->pdata[0] : NULL;
  g_autoptr (GDateTime) moment =
      found != NULL ? g_date_time_new_from_unix_local (found->time / G_USEC_PER_SEC) : NULL;
  g_autofree char *time =
      moment != NULL ? g_date_time_format (moment, "%d/%m/%Y %H:%M") : g_strdup ("");

  return g_strdup_printf (_ ("The office as it was on %s, only to look at"), time);
}

/* @entry: the last one of the journal that is still to be seen */
void
cch_past_window_open (CchWindow *window, gint64 entry)
{
  CchSession *session = cch_office_context_get_session (cch_window_get_context (window));
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->path = prepare_path (entry);
  opening->note = make_note (cch_session_get_office (session), entry);
  cch_window_say (window, _ ("Going back in a copy of the office…"));
  cch_session_write_past_async (session, entry, opening->path, NULL, written_cb, opening);
}
