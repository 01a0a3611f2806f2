/* Drives the real program as a screen reader and a person would: finds, waits, acts, types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-walker.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define LIMIT_SECONDS 20
#define STEP_MILLISECONDS 20
#define MOST_STEPS 60 /* from one widget to another with one key */

struct _CchWalker
{
  GPid pid;           /* 0 once it has ended */
  char **environment; /* owned: of the program */
};

/* The bus tells of no change of a label, so a condition is asked for again until the limit. */
void
cch_walker_wait_until (CchWalkerCondition condition, gpointer data, const char *what)
{
  const gint64 limit = g_get_monotonic_time () + LIMIT_SECONDS * G_USEC_PER_SEC;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > limit)
        {
          cch_walker_photograph ("failure");
          g_error ("Waited too long for %s", what);
        }
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (STEP_MILLISECONDS * 1000);
    }
}

static void
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
}

CchWalker *
cch_walker_start (const char *const *extra_environment)
{
  CchWalker *self = g_new0 (CchWalker, 1);
  const char *program[] = { g_getenv ("CCH_PROGRAM"), g_getenv ("CCH_OFFICE"), NULL };
  char **environment = g_get_environ ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (program[0]);
  /* libatspi warns of every program that comes or goes while it is asked. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  environment = g_environ_setenv (environment, "G_DEBUG", "fatal-warnings", TRUE);
  for (guint i = 0; extra_environment != NULL && extra_environment[i] != NULL; i += 2)
    environment =
        g_environ_setenv (environment, extra_environment[i], extra_environment[i + 1], TRUE);
  g_spawn_async (NULL, (char **) program, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                 &self->pid, &error);
  g_assert_no_error (error);
  self->environment = environment;
  /* What is kept of a tree may come to hold itself while its program starts; clearing that never ends. */
  g_setenv ("ATSPI_NO_CACHE", "1", TRUE);
  atspi_init ();
  return self;
}

/* Starts the program a second time: it hands over to the first and ends well. */
void
cch_walker_start_again (CchWalker *self)
{
  const char *program[] = { g_getenv ("CCH_PROGRAM"), NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) program, self->environment, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static gboolean
has_ended (gpointer data)
{
  CchWalker *self = data;
  int status;

  if (waitpid (self->pid, &status, WNOHANG) != self->pid)
    return FALSE;
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  self->pid = 0;
  return TRUE;
}

/* Somebody told it to quit: waits until it has, well. The walker is not to be used any more. */
void
cch_walker_wait_end (CchWalker *self)
{
  cch_walker_wait_until (has_ended, self, "the end of the program");
  cch_walker_stop (self);
}

void
cch_walker_stop (CchWalker *self)
{
  int status;

  /* The next start is to be a first one, so this one must be gone. */
  if (self->pid != 0)
    {
      kill (self->pid, SIGTERM);
      waitpid (self->pid, &status, 0);
    }
  g_strfreev (self->environment);
  g_free (self);
}

/* One GTK calls a search entry an entry, another a text; likewise buttons that open a menu. */
static gboolean
has_role (AtspiAccessible *node, AtspiRole role)
{
  const AtspiRole found = atspi_accessible_get_role (node, NULL);

  return found == role || (role == ATSPI_ROLE_ENTRY && found == ATSPI_ROLE_TEXT)
         || (role == ATSPI_ROLE_PUSH_BUTTON && found == ATSPI_ROLE_TOGGLE_BUTTON);
}

static gboolean
matches (AtspiAccessible *node, AtspiRole role, const char *name)
{
  g_autofree char *found = NULL;

  if (!has_role (node, role))
    return FALSE;
  found = atspi_accessible_get_name (node, NULL);
  return name == NULL || (found != NULL && strstr (found, name) != NULL);
}

static AtspiAccessible *find_below (AtspiAccessible *node, AtspiRole role, const char *name);

/* GTK 4.18 gives entries of a list no name of their own: it is that of the label in them. */
static gboolean
shows (AtspiAccessible *node, const char *name)
{
  g_autoptr (CchNode) label = find_below (node, ATSPI_ROLE_LABEL, name);

  return label != NULL;
}

static gboolean
is_focused (AtspiAccessible *node, AtspiRole role, const char *name)
{
  g_autoptr (CchStates) states =
      has_role (node, role) ? atspi_accessible_get_state_set (node) : NULL;

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSED)
         && (matches (node, role, name) || shows (node, name));
}

static gboolean
has_focus_below (AtspiAccessible *node, AtspiRole role, const char *name)
{
  const int n_children = atspi_accessible_get_child_count (node, NULL);

  if (is_focused (node, role, name))
    return TRUE;
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (CchNode) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL && has_focus_below (child, role, name))
        return TRUE;
    }
  return FALSE;
}

/* GTK 4.8 takes what is hidden out of the tree and sets no state "showing" on what is not. */
static AtspiAccessible *
find_below (AtspiAccessible *node, AtspiRole role, const char *name)
{
  int n_children;

  if (matches (node, role, name))
    return g_object_ref (node);

  n_children = atspi_accessible_get_child_count (node, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (CchNode) child = atspi_accessible_get_child_at_index (node, i, NULL);
      AtspiAccessible *match = child != NULL ? find_below (child, role, name) : NULL;

      if (match != NULL)
        return match;
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): %NULL while the program is not on the bus */
AtspiAccessible *
cch_walker_application (CchWalker *self)
{
  g_autoptr (CchNode) desktop = atspi_get_desktop (0);
  int n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (CchNode) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == (guint) self->pid)
        return g_steal_pointer (&child);
    }
  return NULL;
}

/* @name: (nullable): a part of the name. Returns: (transfer full) (nullable): */
AtspiAccessible *
cch_walker_find (CchWalker *self, AtspiRole role, const char *name)
{
  g_autoptr (CchNode) application = cch_walker_application (self);

  if (application == NULL)
    return NULL;
  return find_below (application, role, name);
}

typedef struct
{
  CchWalker *walker;
  AtspiRole role;
  const char *name;
  AtspiAccessible *found;
} Wanted;

static gboolean
is_found (gpointer data)
{
  Wanted *wanted = data;

  g_clear_object (&wanted->found);
  wanted->found = cch_walker_find (wanted->walker, wanted->role, wanted->name);
  return wanted->found != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return !is_found (data);
}

AtspiAccessible *
cch_walker_wait_for (CchWalker *self, AtspiRole role, const char *name)
{
  Wanted wanted = { self, role, name, NULL };

  cch_walker_wait_until (is_found, &wanted, name != NULL ? name : "a widget");
  return wanted.found;
}

void
cch_walker_wait_gone (CchWalker *self, AtspiRole role, const char *name)
{
  Wanted wanted = { self, role, name, NULL };

  cch_walker_wait_until (is_gone, &wanted, name);
  g_clear_object (&wanted.found);
}

char *
cch_walker_dup_text (AtspiAccessible *entry)
{
  AtspiText *text = ATSPI_TEXT (entry);

  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

typedef struct
{
  AtspiAccessible *entry;
  const char *text;
} Text;

static gboolean
has_text (gpointer data)
{
  Text *wanted = data;
  g_autofree char *text = cch_walker_dup_text (wanted->entry);

  return g_strcmp0 (text, wanted->text) == 0;
}

void
cch_walker_wait_text (CchWalker *self, AtspiAccessible *entry, const char *text)
{
  Text wanted = { entry, text };

  cch_walker_wait_until (has_text, &wanted, text);
}

void
cch_walker_press (AtspiAccessible *button)
{
  g_autoptr (GError) error = NULL;

  atspi_action_do_action (ATSPI_ACTION (button), 0, &error);
  g_assert_no_error (error);
}

void
cch_walker_keys (const char *keys)
{
  run ((const char *[]){ "xdotool", "key", "--delay", "30", keys, NULL });
}

static gboolean
has_focus (CchWalker *self, AtspiRole role, const char *name)
{
  g_autoptr (CchNode) application = cch_walker_application (self);

  if (application == NULL)
    return FALSE;
  return has_focus_below (application, role, name);
}

typedef struct
{
  CchWalker *walker;
  AtspiRole role;
  const char *name;
} Focus;

static gboolean
focus_is_there (gpointer data)
{
  const Focus *wanted = data;

  return has_focus (wanted->walker, wanted->role, wanted->name);
}

void
cch_walker_wait_focus (CchWalker *self, AtspiRole role, const char *name)
{
  Focus wanted = { self, role, name };

  cch_walker_wait_until (focus_is_there, &wanted, name);
}

/* Presses @keys until what is meant has the focus: how far it is differs between GTK's versions. */
void
cch_walker_step_to (CchWalker *self, const char *keys, AtspiRole role, const char *name)
{
  for (guint i = 0; i < MOST_STEPS && !has_focus (self, role, name); i++)
    cch_walker_keys (keys);
  g_assert_true (has_focus (self, role, name));
}

void
cch_walker_type (const char *text)
{
  run ((const char *[]){ "xdotool", "type", "--delay", "12", text, NULL });
}

/* There is no window manager under the test screen, so somebody must hand out the keyboard. */
void
cch_walker_focus_window (CchWalker *self)
{
  g_autofree char *pid = g_strdup_printf ("%d", (int) self->pid);

  run ((const char *[]){ "xdotool", "search", "--sync", "--onlyvisible", "--all", "--pid", pid,
                         "--name", ".", "windowfocus", "--sync", NULL });
}

/* Finds one window by a part of its title, and does what the words say to it. */
static char *
work_window (CchWalker *self, const char *title, const char *const *words)
{
  g_autofree char *pid = g_strdup_printf ("%d", (int) self->pid);
  const char *const search[] = { "xdotool", "search", "--sync", "--onlyvisible", "--all",
                                 "--pid",   pid,      "--name", title,           NULL };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_addv (builder, (const char **) search);
  g_strv_builder_addv (builder, (const char **) words);
  command = g_strv_builder_end (builder);
  g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  return output;
}

void
cch_walker_focus_named (CchWalker *self, const char *title)
{
  g_free (work_window (self, title, (const char *[]){ "windowfocus", "--sync", NULL }));
}

void
cch_walker_resize (CchWalker *self, const char *title, int width, int height)
{
  g_autofree char *wide = g_strdup_printf ("%d", width);
  g_autofree char *high = g_strdup_printf ("%d", height);

  g_free (work_window (self, title, (const char *[]){ "windowsize", wide, high, NULL }));
}

void
cch_walker_get_size (CchWalker *self, const char *title, int *width, int *height)
{
  g_autofree char *words =
      work_window (self, title, (const char *[]){ "getwindowgeometry", "--shell", NULL });
  const char *wide = strstr (words, "WIDTH=");
  const char *high = strstr (words, "HEIGHT=");

  *width = wide != NULL ? atoi (wide + strlen ("WIDTH=")) : 0;
  *height = high != NULL ? atoi (high + strlen ("HEIGHT=")) : 0;
}

/* xdotool rebinds a key for every letter it does not find, which races; so all are bound once. */
void
cch_walker_bind_vietnamese (void)
{
  static const char *const letters =
      "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  const char *letter = letters;

  g_assert_true (g_spawn_command_line_sync ("xmodmap -pke", &table, NULL, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  g_ptr_array_add (command, g_strdup ("xmodmap"));
  for (guint i = 0; lines[i] != NULL && *letter != '\0'; i++)
    {
      const char *keys = strchr (lines[i], '=');
      const gunichar lower = g_utf8_get_char (letter);

      if (keys == NULL || (strspn (keys, "= ") != strlen (keys) && strstr (keys, "XF86") == NULL))
        continue;
      g_ptr_array_add (command, g_strdup ("-e"));
      g_ptr_array_add (command, g_strdup_printf ("%.*s= U%04X U%04X", (int) (keys - lines[i]),
                                                 lines[i], lower, g_unichar_toupper (lower)));
      letter = g_utf8_next_char (letter);
    }
  g_assert_cmpstr (letter, ==, "");
  g_ptr_array_add (command, NULL);
  run ((const char *const *) command->pdata);
}

static char *
photograph (const char *folder, const char *name)
{
  char *file = g_strdup_printf ("%s/%s.png", folder, name);

  run ((const char *[]){ "import", "-window", "root", "-strip", "-define",
                         "png:exclude-chunks=date,time", file, NULL });
  return file;
}

/* Does nothing unless CCH_PHOTOGRAPHS names a folder. */
void
cch_walker_photograph (const char *name)
{
  const char *folder = g_getenv ("CCH_PHOTOGRAPHS");

  if (folder != NULL)
    g_free (photograph (folder, name));
}

typedef struct
{
  const char *folder;
  const char *name;
  char *previous; /* checksum, nullable, owned */
} Picture;

static gboolean
has_changed (gpointer data)
{
  Picture *picture = data;
  g_autofree char *file = photograph (picture->folder, picture->name);
  g_autofree char *bytes = NULL;
  g_autofree char *sum = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
  if (g_strcmp0 (sum, picture->previous) == 0)
    return FALSE;
  g_free (picture->previous);
  picture->previous = g_steal_pointer (&sum);
  return TRUE;
}

/**
 * cch_walker_photograph_change:
 * @previous: (inout): %NULL before the first picture; free it with g_free() in the end
 *
 * The bus knows of a new page a frame before the screen shows it, so this takes pictures until one
 * differs from the one before.
 */
void
cch_walker_photograph_change (const char *name, char **previous)
{
  Picture picture = { g_getenv ("CCH_PHOTOGRAPHS"), name, *previous };

  if (picture.folder != NULL)
    cch_walker_wait_until (has_changed, &picture, name);
  *previous = picture.previous;
}

static gboolean
has_settled (gpointer data)
{
  return !has_changed (data);
}

/* Takes pictures until two that follow each other are the same. */
void
cch_walker_photograph_settled (const char *name)
{
  Picture picture = { g_getenv ("CCH_PHOTOGRAPHS"), name, NULL };

  if (picture.folder != NULL)
    cch_walker_wait_until (has_settled, &picture, name);
  g_free (picture.previous);
}
