/* The folder in which the application keeps its offices, and names for files in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-office-folder.h"

#include "store/cch-durable.h"

#include <string.h>

#define ENDING ".caicach"
#define LONGEST 160 /* bytes; backups and logs put their own endings behind it */

/* Returns: (transfer full): a folder that need not be there yet */
char *
cch_office_folder_get (void)
{
  return g_build_filename (g_get_user_data_dir (), "caicach", "offices", NULL);
}

gboolean
cch_office_folder_contains (const char *path)
{
  g_autofree char *folder = cch_office_folder_get ();
  g_autofree char *parent = g_path_get_dirname (path);

  return g_str_equal (folder, parent);
}

/* What a person calls the file: its name without folder and ending. */
char *
cch_office_folder_get_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  return g_steal_pointer (&name);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full) (element-type filename): the offices in the folder, by name */
GPtrArray *
cch_office_folder_list (void)
{
  g_autofree char *folder = cch_office_folder_get ();
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ENDING))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

/* A name may hold anything that a person writes; a file name may not. */
static char *
clean_name (const char *name)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = name; *at != '\0' && clean->len < LONGEST; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean bad = letter == '/' || g_unichar_iscntrl (letter) || (letter == '.' && at == name);

      g_string_append_unichar (clean, bad ? '-' : letter);
    }
  g_strstrip (clean->str);
  return *clean->str != '\0' ? g_strdup (clean->str) : g_strdup ("office");
}

/**
 * cch_office_folder_prepare:
 * @name: of the office
 *
 * Makes the folder if it is not there.
 *
 * Returns: (transfer full): a path in it that is free
 */
char *
cch_office_folder_prepare (const char *name, GError **error)
{
  g_autofree char *folder = cch_office_folder_get ();
  g_autofree char *clean = clean_name (name);

  if (!cch_durable_make_folder (folder, error))
    return NULL;

  for (guint number = 1;; number++)
    {
      g_autofree char *file = number == 1 ? g_strconcat (clean, ENDING, NULL)
                                          : g_strdup_printf ("%s (%u)%s", clean, number, ENDING);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}
