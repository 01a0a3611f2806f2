/* The regulations at hand: those that ship with the program, and an office's own files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-library.h"

#include "base/cch-error.h"
#include "base/cch-file-bytes.h"
#include "base/cch-i18n.h"
#include "cch-rules-resources.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-pack-reader.h"
#include "rules/cch-regulation-checks.h"

#define RESOURCE_FOLDER "/io/github/caicach/CaiCach/regulations/"

struct _CchRegulationLibrary
{
  char **ids;         /* owned: those that ship, by name, then those that were kept */
  GHashTable *known;  /* (element-type utf8 CchRegulation), owned: read so far */
  GPtrArray *reading; /* (element-type utf8), owned: what waits for what it extends */
};

static int
compare_ids (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

static char **
list_shipped (void)
{
  g_auto (GStrv) names = g_resource_enumerate_children (cch_rules_get_resource (), RESOURCE_FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".xml") && !g_str_equal (names[i], "holidays.xml"))
      g_ptr_array_add (ids, g_strndup (names[i], strlen (names[i]) - strlen (".xml")));
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

CchRegulationLibrary *
cch_regulation_library_new (void)
{
  CchRegulationLibrary *library = g_new0 (CchRegulationLibrary, 1);

  library->ids = list_shipped ();
  library->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) cch_regulation_unref);
  library->reading = g_ptr_array_new_with_free_func (g_free);
  return library;
}

void
cch_regulation_library_free (CchRegulationLibrary *library)
{
  g_strfreev (library->ids);
  g_hash_table_unref (library->known);
  g_ptr_array_unref (library->reading);
  g_free (library);
}

/**
 * cch_regulation_library_list:
 *
 * Returns: (transfer none): the ids of the regulations that ship, then of those that were kept;
 *   until the next one is kept
 */
const char *const *
cch_regulation_library_list (CchRegulationLibrary *library)
{
  return (const char *const *) library->ids;
}

/**
 * cch_regulation_library_get_data:
 * @name: of a file in data/regulations, such as "holidays.xml"
 *
 * Returns: (transfer full): what shipped under that name
 */
GBytes *
cch_regulation_library_get_data (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);

  return g_resource_lookup_data (cch_rules_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 error);
}

static gboolean
is_being_read (CchRegulationLibrary *library, const char *id)
{
  return g_ptr_array_find_with_equal_func (library->reading, id, g_str_equal, NULL);
}

/* What a pack extends must be there already, or ship, and must not wait for the pack itself. */
static CchRegulation *
get_base (CchRegulationLibrary *library, const CchRegulationRoot *root, GPtrArray *faults)
{
  g_autoptr (GError) error = NULL;
  CchRegulation *base = NULL;

  if (g_strcmp0 (root->extends, root->id) == 0 || is_being_read (library, root->extends))
    {
      cch_pack_faults_add (faults, "pack.cyclic-extends", &root->node, "regulation", NULL,
                           _ ("extends=\"%s\" leads back to this pack"), root->extends);
      return NULL;
    }

  g_ptr_array_add (library->reading, g_strdup (root->id));
  base = cch_regulation_library_get (library, root->extends, &error);
  g_ptr_array_remove_index (library->reading, library->reading->len - 1);
  if (base == NULL)
    cch_pack_faults_add (faults, "pack.unknown-base", &root->node, "regulation", NULL,
                         _ ("extends=\"%s\": %s"), root->extends, error->message);
  return base;
}

/* Without its base most references of a pack would be unknown, which would be told falsely. */
static void
check (CchRegulationRoot *root, gboolean whole, GPtrArray *faults)
{
  if (whole)
    {
      cch_pack_references_check (&cch_regulation_root_element, &root->node, faults);
      cch_regulation_sense_check (root, faults);
    }
  else
    {
      cch_pack_ids_check (&cch_regulation_root_element, &root->node, faults);
      cch_regulation_own_sense_check (root, faults);
    }
}

static gboolean
refuse_faults (GPtrArray *faults, const char *file, GError **error)
{
  guint errors = 0;

  cch_pack_faults_sort (faults);
  for (guint i = 0; i < faults->len; i++)
    errors += cch_notice_get_severity (g_ptr_array_index (faults, i)) == CCH_SEVERITY_ERROR;
  if (errors == 0)
    return FALSE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               g_dngettext (GETTEXT_PACKAGE, "%s: the regulation pack has %u fault",
                            "%s: the regulation pack has %u faults", errors),
               file, errors);
  return TRUE;
}

/**
 * cch_regulation_library_read:
 * @file: name for the places of faults
 * @faults: (element-type CchNotice): gets everything that is wrong or odd, in the order of the
 *   file
 *
 * Reads a pack without keeping it.
 *
 * Returns: (transfer full) (nullable): %NULL with @error when a fault is an error
 */
CchRegulation *
cch_regulation_library_read (CchRegulationLibrary *library,
                             GBytes *bytes,
                             const char *file,
                             GPtrArray *faults,
                             GError **error)
{
  g_autoptr (CchPackArena) arena = cch_pack_arena_new ();
  g_autoptr (CchRegulation) base = NULL;
  CchRegulationRoot *root =
      (CchRegulationRoot *) cch_pack_read (bytes, file, &cch_regulation_root_element, arena,
                                           faults);
  gboolean whole = root != NULL;

  if (whole && root->extends != NULL)
    {
      base = get_base (library, root, faults);
      whole = base != NULL;
      if (whole)
        cch_regulation_root_extend (root, cch_regulation_get_root (base), arena);
    }
  if (root != NULL)
    check (root, whole, faults);
  if (refuse_faults (faults, file, error))
    return NULL;
  return cch_regulation_new (g_steal_pointer (&arena), root, base);
}

/**
 * cch_regulation_library_read_file:
 *
 * As cch_regulation_library_read(), from a file.
 */
CchRegulation *
cch_regulation_library_read_file (CchRegulationLibrary *library,
                                  const char *path,
                                  GPtrArray *faults,
                                  GError **error)
{
  g_autoptr (GBytes) bytes = cch_file_bytes_read (path, error);
  g_autofree char *name = g_path_get_basename (path);

  return bytes != NULL ? cch_regulation_library_read (library, bytes, name, faults, error) : NULL;
}

/**
 * cch_regulation_library_keep:
 *
 * Makes @regulation known under its id, in place of one that ships or was kept before, so that
 * it is listed and other packs may extend it.
 */
void
cch_regulation_library_keep (CchRegulationLibrary *library, CchRegulation *regulation)
{
  const char *id = cch_regulation_get_id (regulation);
  guint length = g_strv_length (library->ids);

  if (!g_strv_contains (cch_regulation_library_list (library), id))
    {
      library->ids = g_renew (char *, library->ids, length + 2);
      library->ids[length] = g_strdup (id);
      library->ids[length + 1] = NULL;
    }
  g_hash_table_replace (library->known, g_strdup (id), cch_regulation_ref (regulation));
}

/**
 * cch_regulation_library_add:
 *
 * Reads an office's own pack and keeps it.
 */
gboolean
cch_regulation_library_add (CchRegulationLibrary *library,
                            const char *path,
                            GPtrArray *faults,
                            GError **error)
{
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read_file (library, path, faults, error);

  if (regulation == NULL)
    return FALSE;
  cch_regulation_library_keep (library, regulation);
  return TRUE;
}

static CchRegulation *
read_shipped (CchRegulationLibrary *library, const char *id, GError **error)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();

  if (g_strv_contains (cch_regulation_library_list (library), id))
    bytes = cch_regulation_library_get_data (name, NULL);
  if (bytes == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                   _ ("there is no regulation “%s”. See caicach-tool regulation list"), id);
      return NULL;
    }
  return cch_regulation_library_read (library, bytes, name, faults, error);
}

/**
 * cch_regulation_library_get:
 *
 * Returns: (transfer full): the regulation with that id
 */
CchRegulation *
cch_regulation_library_get (CchRegulationLibrary *library, const char *id, GError **error)
{
  CchRegulation *regulation = g_hash_table_lookup (library->known, id);

  if (regulation == NULL)
    {
      regulation = read_shipped (library, id, error);
      if (regulation == NULL)
        return NULL;
      g_hash_table_replace (library->known, g_strdup (id), regulation);
    }
  return cch_regulation_ref (regulation);
}
