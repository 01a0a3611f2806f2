/* The regulations at hand, as a list: those that ship, then the office's own files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-regulation-shelf.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-library.h"

#include <errno.h>
#include <glib/gstdio.h>

struct _CchRegulationShelf
{
  GObject parent_instance;

  CchRegulationLibrary *library; /* owned */
  GPtrArray *items;              /* (element-type CchRegulationItem), owned */
  char *folder;                  /* owned: where own files live; made when the first one comes */
};

static GType
get_item_type (GListModel *model)
{
  return CCH_TYPE_REGULATION_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CCH_REGULATION_SHELF (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CchRegulationShelf *self = CCH_REGULATION_SHELF (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CchRegulationShelf,
                               cch_regulation_shelf,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
cch_regulation_shelf_finalize (GObject *object)
{
  CchRegulationShelf *self = CCH_REGULATION_SHELF (object);

  g_ptr_array_unref (self->items);
  cch_regulation_library_free (self->library);
  g_free (self->folder);

  G_OBJECT_CLASS (cch_regulation_shelf_parent_class)->finalize (object);
}

static void
cch_regulation_shelf_class_init (CchRegulationShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_regulation_shelf_finalize;
}

static void
cch_regulation_shelf_init (CchRegulationShelf *self)
{
  self->library = cch_regulation_library_new ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_shipped (CchRegulationShelf *self)
{
  const char *const *ids = cch_regulation_library_list (self->library);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CchRegulation) regulation =
          cch_regulation_library_get (self->library, ids[i], &error);

      if (regulation != NULL)
        g_ptr_array_add (self->items, cch_regulation_item_new (regulation, NULL));
      else
        g_warning ("%s", error->message); /* tests read every pack that ships */
    }
}

static int
compare_paths (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

static GPtrArray *
list_own_files (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

/* Returns: (transfer full) (nullable): %NULL when the file has faults */
static CchRegulation *
keep (CchRegulationShelf *self, const char *path, GPtrArray *faults, GError **error)
{
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read_file (self->library, path, faults, error);

  if (regulation == NULL)
    return NULL;
  g_ptr_array_set_size (faults, 0);
  if (!cch_regulation_library_add (self->library, path, faults, error))
    return NULL;
  return g_steal_pointer (&regulation);
}

/* Own files may extend each other in any order, so the round is repeated while it gets further. */
static void
add_own (CchRegulationShelf *self)
{
  g_autoptr (GPtrArray) paths = list_own_files (self->folder);
  gboolean further = TRUE;

  while (further)
    {
      further = FALSE;
      for (guint i = 0; i < paths->len; i++)
        {
          const char *path = g_ptr_array_index (paths, i);
          g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
          g_autoptr (CchRegulation) regulation = keep (self, path, faults, NULL);

          if (regulation == NULL)
            continue;
          g_ptr_array_add (self->items, cch_regulation_item_new (regulation, path));
          g_ptr_array_remove_index (paths, i--);
          further = TRUE;
        }
    }
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
      g_autoptr (CchRegulation) regulation =
          cch_regulation_library_read_file (self->library, path, faults, NULL);

      g_ptr_array_add (self->items, cch_regulation_item_new_broken (path, faults));
    }
}

/**
 * cch_regulation_shelf_new:
 * @folder: where the office's own files live; need not exist
 */
CchRegulationShelf *
cch_regulation_shelf_new (const char *folder)
{
  CchRegulationShelf *self = g_object_new (CCH_TYPE_REGULATION_SHELF, NULL);

  self->folder = g_strdup (folder);
  add_shipped (self);
  add_own (self);
  return self;
}

static void
drop_office_items (CchRegulationShelf *self)
{
  for (guint i = self->items->len; i > 0; i--)
    if (cch_regulation_item_is_in_office (g_ptr_array_index (self->items, i - 1)))
      g_ptr_array_remove_index (self->items, i - 1);
}

static void
add_office_items (CchRegulationShelf *self, CchOfficeRules *rules)
{
  const char *const *ids = cch_regulation_library_list (cch_office_rules_get_library (rules));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CchRegulation) regulation =
          cch_office_rules_is_own (rules, ids[i])
              ? cch_office_rules_get_regulation (rules, ids[i], NULL)
              : NULL;
      CchRegulationItem *item;

      if (regulation == NULL)
        continue;
      item = cch_regulation_item_new (regulation, NULL);
      cch_regulation_item_set_in_office (item, TRUE);
      g_ptr_array_add (self->items, item);
    }
}

/**
 * cch_regulation_shelf_set_rules:
 * @rules: (nullable): those of the open office; its packs join the list, and the one it follows is
 *   marked
 */
void
cch_regulation_shelf_set_rules (CchRegulationShelf *self, CchOfficeRules *rules)
{
  const char *followed = rules != NULL ? cch_office_rules_get_regulation_id (rules) : NULL;
  guint before = self->items->len;

  drop_office_items (self);
  if (rules != NULL)
    add_office_items (self, rules);
  for (guint i = 0; i < self->items->len; i++)
    {
      CchRegulationItem *item = g_ptr_array_index (self->items, i);
      CchRegulation *regulation = cch_regulation_item_get_regulation (item);

      cch_regulation_item_set_followed (
          item, regulation != NULL && cch_regulation_item_get_file (item) == NULL
                    && g_strcmp0 (cch_regulation_get_id (regulation), followed) == 0);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->items->len);
}

/* The last one of that id: an office's own stands after the others. */
gboolean
cch_regulation_shelf_find (CchRegulationShelf *self, const char *id, guint *position)
{
  for (guint i = self->items->len; i > 0; i--)
    {
      CchRegulation *regulation =
          cch_regulation_item_get_regulation (g_ptr_array_index (self->items, i - 1));

      if (regulation == NULL || g_strcmp0 (cch_regulation_get_id (regulation), id) != 0)
        continue;
      *position = i - 1;
      return TRUE;
    }
  return FALSE;
}

/* Deletes an own file, also one that cannot be used. */
gboolean
cch_regulation_shelf_remove (CchRegulationShelf *self, guint position, GError **error)
{
  const char *file = cch_regulation_item_get_file (g_ptr_array_index (self->items, position));
  g_autoptr (GFile) own = file != NULL ? g_file_new_for_path (file) : NULL;

  if (own == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                           _ ("What comes with the program cannot be removed"));
      return FALSE;
    }
  if (!g_file_delete (own, NULL, error))
    return FALSE;
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  return TRUE;
}

/* Returns: (transfer none): */
CchRegulationItem *
cch_regulation_shelf_get (CchRegulationShelf *self, guint position)
{
  g_return_val_if_fail (position < self->items->len, NULL);

  return g_ptr_array_index (self->items, position);
}

static gboolean
is_shipped (CchRegulationShelf *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CchRegulationItem *item = g_ptr_array_index (self->items, i);

      if (cch_regulation_item_get_file (item) == NULL
          && g_str_equal (cch_regulation_get_id (cch_regulation_item_get_regulation (item)), id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_shipped_id (CchRegulationShelf *self, const char *id, GError **error)
{
  if (!is_shipped (self, id))
    return FALSE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("The id “%s” belongs to a regulation that comes with the program. Give yours "
                  "another id, and extends=\"%s\" if it only changes parts"),
               id, id);
  return TRUE;
}

static gboolean
copy_in (CchRegulationShelf *self, const char *path, const char *target, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) cause = NULL;

  if (g_file_equal (from, to))
    return TRUE;
  if (g_mkdir_with_parents (self->folder, 0700) == 0
      && g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &cause))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_IO, _ ("%s: the file cannot be kept: %s"), target,
               cause != NULL ? cause->message : g_strerror (errno));
  return FALSE;
}

static guint
put (CchRegulationShelf *self, CchRegulation *regulation, const char *file)
{
  CchRegulationItem *item = cch_regulation_item_new (regulation, file);

  for (guint i = 0; i < self->items->len; i++)
    {
      CchRegulationItem *old = g_ptr_array_index (self->items, i);

      if (g_strcmp0 (cch_regulation_item_get_file (old), file) != 0)
        continue;
      g_object_unref (old);
      g_ptr_array_index (self->items, i) = item;
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
      return i;
    }
  g_ptr_array_add (self->items, item);
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
  return self->items->len - 1;
}

/**
 * cch_regulation_shelf_import:
 * @faults: (element-type CchNotice): gets everything that is wrong or odd in the file
 * @position: (out): where it stands in the list
 *
 * Checks a file and copies it in; an own regulation of the same id is replaced. Nothing changes
 * when the file has faults.
 */
gboolean
cch_regulation_shelf_import (CchRegulationShelf *self,
                             const char *path,
                             GPtrArray *faults,
                             guint *position,
                             GError **error)
{
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read_file (self->library, path, faults, error);
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;

  if (regulation == NULL || refuse_shipped_id (self, cch_regulation_get_id (regulation), error))
    return FALSE;

  name = g_strconcat (cch_regulation_get_id (regulation), ".xml", NULL);
  target = g_build_filename (self->folder, name, NULL);
  if (!copy_in (self, path, target, error))
    return FALSE;
  g_clear_pointer (&regulation, cch_regulation_unref);
  g_ptr_array_set_size (faults, 0);
  regulation = keep (self, target, faults, error);
  if (regulation == NULL)
    return FALSE;
  *position = put (self, regulation, target);
  return TRUE;
}
