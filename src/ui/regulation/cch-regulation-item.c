/* A regulation on the shelf: one that can be read, or an own file with its faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-regulation-item.h"

#include "base/cch-i18n.h"
#include "rules/cch-regulation-words.h"
#include "session/cch-pack-edit.h"

struct _CchRegulationItem
{
  GObject parent_instance;

  CchRegulation *regulation; /* nullable, owned: %NULL for a broken file */
  char *file;                /* nullable, owned: path of an own file */
  GPtrArray *faults;         /* nullable, owned (element-type CchNotice): of a broken file */
  gboolean in_office;        /* stands in the office file */
  gboolean followed;         /* by the office */
};

G_DEFINE_FINAL_TYPE (CchRegulationItem, cch_regulation_item, G_TYPE_OBJECT)

static void
cch_regulation_item_finalize (GObject *object)
{
  CchRegulationItem *self = CCH_REGULATION_ITEM (object);

  g_clear_pointer (&self->regulation, cch_regulation_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->file);

  G_OBJECT_CLASS (cch_regulation_item_parent_class)->finalize (object);
}

static void
cch_regulation_item_class_init (CchRegulationItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_regulation_item_finalize;
}

static void
cch_regulation_item_init (CchRegulationItem *self)
{
}

/* @file: (nullable): path of an office's own file; %NULL for one that ships */
CchRegulationItem *
cch_regulation_item_new (CchRegulation *regulation, const char *file)
{
  CchRegulationItem *self = g_object_new (CCH_TYPE_REGULATION_ITEM, NULL);

  self->regulation = cch_regulation_ref (regulation);
  self->file = g_strdup (file);
  return self;
}

CchRegulationItem *
cch_regulation_item_new_broken (const char *file, GPtrArray *faults)
{
  CchRegulationItem *self = g_object_new (CCH_TYPE_REGULATION_ITEM, NULL);

  self->faults = g_ptr_array_ref (faults);
  self->file = g_strdup (file);
  return self;
}

/* Whether it stands in the office file, where it is undone with everything else. */
void
cch_regulation_item_set_in_office (CchRegulationItem *self, gboolean in_office)
{
  self->in_office = in_office;
}

gboolean
cch_regulation_item_is_in_office (CchRegulationItem *self)
{
  return self->in_office;
}

void
cch_regulation_item_set_followed (CchRegulationItem *self, gboolean followed)
{
  self->followed = followed;
}

gboolean
cch_regulation_item_is_followed (CchRegulationItem *self)
{
  return self->followed;
}

/* Returns: (nullable): %NULL for a file that cannot be used */
CchRegulation *
cch_regulation_item_get_regulation (CchRegulationItem *self)
{
  return self->regulation;
}

/* Returns: (nullable): %NULL for a regulation that ships */
const char *
cch_regulation_item_get_file (CchRegulationItem *self)
{
  return self->file;
}

/* Returns: (nullable) (element-type CchNotice): what is wrong with a broken file */
GPtrArray *
cch_regulation_item_get_faults (CchRegulationItem *self)
{
  return self->faults;
}

char *
cch_regulation_item_dup_title (CchRegulationItem *self)
{
  if (self->regulation != NULL)
    return g_strdup (cch_regulation_get_title (self->regulation));
  return g_path_get_basename (self->file);
}

static const char *
get_origin (CchRegulationItem *self)
{
  if (self->followed)
    return _ ("Followed by the office");
  if (self->in_office)
    return _ ("Kept in the office file");
  return self->file != NULL ? _ ("Own file") : _ ("Comes with the program");
}

/* Returns: (transfer full): where it is from and when it holds, a line each */
char *
cch_regulation_item_dup_subtitle (CchRegulationItem *self)
{
  const CchRegulationRoot *root;
  const CchRegulationSource *source;
  g_autofree char *validity = NULL;
  g_autofree char *words = NULL;

  if (self->regulation == NULL)
    return g_strdup (_ ("Own file, cannot be used"));

  root = cch_regulation_get_root (self->regulation);
  source = g_ptr_array_index (root->sources, 0);
  validity = cch_regulation_words_for_validity (root->from, root->to);
  words = g_strdup_printf ("%s %s", source->type, source->notation != NULL ? source->notation : "");
  return g_strdup_printf ("%s\n%s\n%s", g_strchomp (words), validity, get_origin (self));
}

/* Whether a person put it there: it can be removed. */
gboolean
cch_regulation_item_is_own (CchRegulationItem *self)
{
  return self->in_office || self->file != NULL;
}

/* Takes a pack out of the office file. */
gboolean
cch_regulation_item_remove (CchRegulationItem *self, CchOffice *office, GError **error)
{
  return cch_pack_edit_remove (office, cch_regulation_get_id (self->regulation), error);
}

/**
 * cch_regulation_item_save:
 * @office: (nullable): the one that is open
 *
 * Writes the XML of the regulation to a file.
 */
gboolean
cch_regulation_item_save (CchRegulationItem *self,
                          CchOffice *office,
                          const char *path,
                          GError **error)
{
  g_autoptr (GFile) from = self->file != NULL ? g_file_new_for_path (self->file) : NULL;
  g_autoptr (GFile) to = g_file_new_for_path (path);

  if (from != NULL)
    return g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
  return cch_pack_edit_save (office, cch_regulation_get_id (self->regulation), path, error);
}
