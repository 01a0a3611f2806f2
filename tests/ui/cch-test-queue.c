/* A print queue of a test's own: a CUPS on a socket, whose only printer keeps what it is sent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-queue.h"

#include "cch-test-folder.h"
#include "cch-ui-harness.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

struct _CchTestQueue
{
  char *folder;        /* owned */
  char *jobs;          /* owned: where the printer puts what it gets */
  GSubprocess *server; /* owned */
};

/* %s is the folder. */
static const char server_file[] = "Listen %s/socket\n"
                                  "Browsing No\n"
                                  "DefaultAuthType None\n"
                                  "<Location />\n  Order allow,deny\n  Allow all\n</Location>\n"
                                  "<Policy default>\n"
                                  "  <Limit All>\n    Order allow,deny\n    Allow all\n  </Limit>\n"
                                  "</Policy>\n";
static const char places_file[] = "ServerRoot %s\nServerBin %s/bin\nDataDir /usr/share/cups\n"
                                  "RequestRoot %s/spool\nCacheDir %s/cache\nStateDir %s/state\n"
                                  "TempDir %s/tmp\nAccessLog %s/access\nErrorLog %s/errors\n"
                                  "PageLog %s/pages\nSystemGroup root\n";
/* Not for the world, so that it runs as root and may write there. */
static const char backend_file[] = "#!/bin/sh\n"
                                   "[ $# -gt 0 ] || { echo 'direct keep \"Unknown\" \"Keeps\"'; "
                                   "exit 0; }\n"
                                   "folder=${DEVICE_URI#keep:}\n"
                                   "cat ${6:+\"$6\"} > \"$folder/$1.part\"\n"
                                   "mv \"$folder/$1.part\" \"$folder/$1.pdf\"\n";

/* Every "%s" becomes the folder. */
static void
write_file (CchTestQueue *queue, const char *name, const char *pattern, int mode)
{
  g_autofree char *path = g_build_filename (queue->folder, name, NULL);
  g_auto (GStrv) pieces = g_strsplit (pattern, "%s", -1);
  g_autofree char *text = g_strjoinv (queue->folder, pieces);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

static void
make_folders (CchTestQueue *queue)
{
  static const char *const names[] = { "bin/backend", "spool", "cache", "state",
                                       "tmp",         "jobs",  "ppd" };
  static const char *const stock[] = { "filter", "daemon", "cgi-bin", "monitor", "notifier" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (queue->folder, names[i], NULL);

      g_assert_cmpint (g_mkdir_with_parents (path, 0755), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stock); i++)
    {
      g_autofree char *target = g_build_filename ("/usr/lib/cups", stock[i], NULL);
      g_autofree char *path = g_build_filename (queue->folder, "bin", stock[i], NULL);

      g_assert_cmpint (symlink (target, path), ==, 0);
    }
}

static gboolean
has_socket (gpointer data)
{
  g_autofree char *path = g_build_filename (((CchTestQueue *) data)->folder, "socket", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* A waiting loop needs something that wakes it up: what it waits for happens elsewhere. */
static gboolean
wait_until (CchUiCondition condition, gpointer data)
{
  guint id = g_timeout_add (20, tick_cb, NULL);
  gboolean done = cch_ui_wait_until (condition, data);

  g_source_remove (id);
  return done;
}

static void
add_printer (CchTestQueue *queue)
{
  g_autofree char *device = g_strconcat ("keep:", queue->jobs, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "lpadmin", "-p",
                        CCH_TEST_QUEUE_PRINTER, "-E", "-v", device, "-m", "raw", NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

static const char *
why_not (void)
{
  g_autofree char *server = g_find_program_in_path ("cupsd");
  g_autofree char *tool = g_find_program_in_path ("lpadmin");

  if ((server == NULL && !g_file_test ("/usr/sbin/cupsd", G_FILE_TEST_IS_EXECUTABLE))
      || (tool == NULL && !g_file_test ("/usr/sbin/lpadmin", G_FILE_TEST_IS_EXECUTABLE)))
    return "cups, cups-client and cups-daemon are needed";
  if (geteuid () != 0)
    return "a print server of one's own needs root";
  return NULL;
}

/* Whatever becomes of the test, the server does not outlive it. */
static void
child_setup (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
start_server (const char *server, const char *places, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);

  g_subprocess_launcher_set_child_setup (launcher, child_setup, NULL, NULL);
  return g_subprocess_launcher_spawn (launcher, error, "cupsd", "-f", "-c", server, "-s", places,
                                      NULL);
}

/**
 * cch_test_queue_start:
 * @reason: (out) (transfer full): why there can be none
 *
 * Returns: (transfer full) (nullable): the queue; from now on this program prints to it alone
 */
CchTestQueue *
cch_test_queue_start (char **reason)
{
  CchTestQueue *queue;
  g_autofree char *server = NULL;
  g_autofree char *places = NULL;
  g_autofree char *socket = NULL;
  g_autoptr (GError) error = NULL;

  *reason = g_strdup (why_not ());
  if (*reason != NULL)
    return NULL;

  queue = g_new0 (CchTestQueue, 1);
  queue->folder = cch_test_folder_new ();
  queue->jobs = g_build_filename (queue->folder, "jobs", NULL);
  g_assert_cmpint (g_chmod (queue->folder, 0755), ==, 0);
  make_folders (queue);
  write_file (queue, "cupsd.conf", server_file, 0640);
  write_file (queue, "cups-files.conf", places_file, 0640);
  write_file (queue, "bin/backend/keep", backend_file, 0700);

  server = g_build_filename (queue->folder, "cupsd.conf", NULL);
  places = g_build_filename (queue->folder, "cups-files.conf", NULL);
  socket = g_build_filename (queue->folder, "socket", NULL);
  g_setenv ("CUPS_SERVER", socket, TRUE);
  g_setenv ("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", TRUE);
  queue->server = start_server (server, places, &error);
  g_assert_no_error (error);
  g_assert_true (wait_until (has_socket, queue));
  add_printer (queue);
  return queue;
}

void
cch_test_queue_stop (CchTestQueue *queue)
{
  g_subprocess_send_signal (queue->server, SIGTERM);
  g_subprocess_wait (queue->server, NULL, NULL);
  cch_test_folder_remove (queue->folder);
  g_object_unref (queue->server);
  g_free (queue->folder);
  g_free (queue->jobs);
  g_free (queue);
}

typedef struct
{
  CchTestQueue *queue;
  char *path; /* owned, nullable */
} Search;

static gboolean
has_job (gpointer data)
{
  Search *search = data;
  g_autoptr (GDir) dir = g_dir_open (search->queue->jobs, 0, NULL);
  const char *name;

  while (search->path == NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".pdf"))
      search->path = g_build_filename (search->queue->jobs, name, NULL);
  return search->path != NULL;
}

/* Returns: (transfer full): what the printer was sent, when it has come */
char *
cch_test_queue_find_job (CchTestQueue *queue)
{
  Search search = { queue, NULL };

  g_assert_true (wait_until (has_job, &search));
  return search.path;
}
