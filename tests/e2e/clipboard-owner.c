/* Puts a table on the clipboard as a spreadsheet does, and keeps it there until it is killed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include <gtk/gtk.h>

static GdkContentProvider *
provide (const char *type, const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  return gdk_content_provider_new_for_bytes (type, g_bytes_new (text, length));
}

/* clipboard-owner TYPE FILE */
int
main (int argc, char **argv)
{
  GdkContentProvider *provider;

  if (argc != 3 || !gtk_init_check ())
    return 2;
  provider = provide (argv[1], argv[2]);
  if (provider == NULL)
    return 1;
  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), provider);
  g_print ("ready\n");
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
