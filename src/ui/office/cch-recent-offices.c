/* The offices that were open lately, in the settings, the last one first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-recent-offices.h"

#define KEY "recent-offices"
#define LIMIT 8

/* Returns: (transfer full): paths */
char **
cch_recent_offices_list (GSettings *settings)
{
  return g_settings_get_strv (settings, KEY);
}

static void
store (GSettings *settings, const char *first, const char *without)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, KEY);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  guint count = 0;

  if (first != NULL)
    {
      g_strv_builder_add (builder, first);
      count++;
    }
  for (guint i = 0; old[i] != NULL && count < LIMIT; i++)
    if (!g_str_equal (old[i], without))
      {
        g_strv_builder_add (builder, old[i]);
        count++;
      }
  paths = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY, (const char *const *) paths);
}

void
cch_recent_offices_add (GSettings *settings, const char *path)
{
  store (settings, path, path);
}

void
cch_recent_offices_remove (GSettings *settings, const char *path)
{
  store (settings, NULL, path);
}

/* Returns: (transfer full) (nullable): the office that was open last */
char *
cch_recent_offices_dup_last (GSettings *settings)
{
  g_auto (GStrv) paths = g_settings_get_strv (settings, KEY);

  return g_strdup (paths[0]);
}
