/* What tests of widgets share: an application, bounded waiting, windows that go away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "ui/application/cch-application.h"
#include "ui/office/cch-office-makers.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
/* The sanitizer calls it; not every compiler brings the header that declares it. */
void __sanitizer_malloc_hook (const volatile void *block, size_t size);

/* The first table of quarks, which GLib lets go of unfreed when the program knows more of them. As
 * long as somebody here points at it, it is not counted as lost. */
static const volatile void *first_quarks;

void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (first_quarks == NULL && size == 2048 * sizeof (char *))
    first_quarks = block;
}
#endif

#define LIMIT_MILLISECONDS 20000
#define PAINT_MILLISECONDS 400

static gboolean
limit_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Offices that tests make must not land in the home of whoever runs them. */
static void
prepare_home (void)
{
  g_autofree char *home = g_dir_make_tmp ("caicach-ui-XXXXXX", NULL);

  g_assert_nonnull (home);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* The widget that a warning of GTK names by its address, if it stands in a dialogue of libadwaita. */
static gboolean
is_of_a_dialog (const char *message)
{
  const char *address = strstr (message, "0x");
  gpointer widget = NULL;

  if (address == NULL || sscanf (address, "%p", &widget) != 1 || !GTK_IS_WIDGET (widget))
    return FALSE;
  return gtk_widget_get_ancestor (widget, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* Above our floor, libadwaita measures the headings of its retired dialogues too narrow, of which
 * GTK warns. */
static GLogWriterOutput
writer_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE")
        && g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel ")
        && is_of_a_dialog (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

/* The application registers itself as the default one, which is where the harness keeps it. */
void
cch_ui_harness_init (int *argc, char ***argv)
{
  CchApplication *application;

  prepare_home ();
  g_content_type_get_mime_dirs (); /* later, GLib would read its types twice and lose the first */
  setlocale (LC_ALL, "");
  bindtextdomain ("caicach", g_getenv ("CCH_LOCALE_DIR"));
  bind_textdomain_codeset ("caicach", "UTF-8");
  textdomain ("caicach"); /* of the templates */
  gtk_test_init (argc, argv, NULL);
  /* A caret that blinks on in a window without the screen's focus makes GTK warn, after a while. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  /* GTK 4.8 loses the time of day whenever it asks which recent files are too old. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-max-age", -1, NULL);
  g_log_set_writer_func (writer_cb, NULL, NULL);
  application = cch_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

void
cch_ui_harness_finish (void)
{
  cch_ui_settle ();
  g_object_unref (cch_ui_harness_get_application ());
  remove_tree (g_get_user_data_dir ());
}

GtkApplication *
cch_ui_harness_get_application (void)
{
  return GTK_APPLICATION (g_application_get_default ());
}

/* Returns: %FALSE when the condition did not come true within the limit */
gboolean
cch_ui_wait_until (CchUiCondition condition, gpointer data)
{
  gboolean late = FALSE;
  guint id = g_timeout_add (LIMIT_MILLISECONDS, limit_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (id);
  return condition (data);
}

void
cch_ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* For the eye: does nothing unless CCH_PHOTOGRAPHS names a folder. */
void
cch_ui_photograph_screen (const char *name)
{
  const char *folder = g_getenv ("CCH_PHOTOGRAPHS");
  g_autofree char *file = NULL;
  gboolean painted = FALSE;

  if (folder == NULL)
    return;
  g_timeout_add (PAINT_MILLISECONDS, limit_cb, &painted);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  file = g_strdup_printf ("%s/%s.png", folder, name);
  g_spawn_sync (NULL, (char *[]){ "import", "-window", "root", file, NULL }, NULL,
                G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

CchWindow *
cch_ui_open_window (void)
{
  CchWindow *window = cch_window_new (cch_ui_harness_get_application ());

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (cch_ui_wait_until (is_mapped, window));
  return window;
}

static gboolean
has_office (gpointer data)
{
  CchOfficeContext *context = cch_window_get_context (data);

  return cch_office_context_get_waiting (context) == NULL
         && cch_office_context_get_session (context) != NULL;
}

/* A window with the sample year open in it. */
CchWindow *
cch_ui_open_sample (void)
{
  CchWindow *window = cch_ui_open_window ();

  cch_office_makers_open_sample (cch_window_get_context (window));
  g_assert_true (cch_ui_wait_until (has_office, window));
  return window;
}

/* Returns: (nullable): the first shown widget of that class whose text is @text, %NULL for any */
GtkWidget *
cch_ui_find (gpointer widget, GType type, const char *property, const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    {
      g_autofree char *found = NULL;

      if (property == NULL)
        return widget;
      g_object_get (widget, property, &found, NULL);
      if (g_strcmp0 (found, text) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *match = cch_ui_find (child, type, property, text);

      if (match != NULL)
        return match;
    }
  return NULL;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The window must be freed, not only hidden: whoever still holds it is the bug. */
void
cch_ui_close_window (GtkWindow *window)
{
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_destroy (window);
  g_assert_true (cch_ui_wait_until (is_gone, &watched));
}

/**
 * cch_ui_read_pdf:
 *
 * What a reader sees: the file itself may be compressed or written in another form.
 *
 * Returns: (transfer full) (nullable): count and sizes of its pages as words; %NULL after the test
 *   was marked as skipped
 */
char *
cch_ui_read_pdf (const char *path)
{
  const char *command[] = { "pdfinfo", "-f", "1", "-l", "99", path, NULL };
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL,
                &error);
  if (error != NULL)
    g_test_skip ("pdfinfo is not installed");
  return words;
}
