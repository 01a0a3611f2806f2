/* What tests of widgets share: an application, bounded waiting, windows that go away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "ui/application/cch-application.h"

#include <libintl.h>
#include <locale.h>

#define LIMIT_MILLISECONDS 20000

static gboolean
limit_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* The application registers itself as the default one, which is where the harness keeps it. */
void
cch_ui_harness_init (int *argc, char ***argv)
{
  CchApplication *application;

  setlocale (LC_ALL, "");
  bindtextdomain ("caicach", g_getenv ("CCH_LOCALE_DIR"));
  bind_textdomain_codeset ("caicach", "UTF-8");
  gtk_test_init (argc, argv, NULL);
  application = cch_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

void
cch_ui_harness_finish (void)
{
  cch_ui_settle ();
  g_object_unref (cch_ui_harness_get_application ());
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
