/* Which disks can hold a live office file, and which cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-file-system.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

/* FUSE stands for very different things; the table of mounts says which. */
#define FUSE_MAGIC 0x65735546

/* Locks and shared memory, on which a live database rests, are not to be trusted here. */
static const struct
{
  guint32 magic;
  const char *name;
} networks[] = {
  { 0x6969, "NFS" },        { 0xff534d42, "CIFS" },   { 0xfe534d42, "SMB" },
  { 0x517b, "SMB" },        { 0x01021997, "9P" },     { 0x5346414f, "AFS" },
  { 0x73757245, "Coda" },   { 0x564c, "NCP" },        { 0x00c36400, "Ceph" },
  { 0x0bd00bd0, "Lustre" }, { 0x01161970, "GFS2" },   { 0x7461636f, "OCFS2" },
  { 0x19830326, "BeeGFS" }, { 0x47504653, "GPFS" },   { 0xaad7aaea, "PanFS" },
  { 0x786f4256, "vboxsf" }, { 0xbacbacbc, "vmhgfs" },
};

/* FUSE file systems that keep their data on this computer. Any other is refused: most are
 * networks, and the document portal of Flatpak has no locks either. */
static const char *const local_fuse[] = {
  "fuseblk",       "fuse.ntfs-3g",  "fuse.exfat",  "fuse.gocryptfs",      "fuse.encfs",
  "fuse.cryfs",    "fuse.mergerfs", "fuse.bindfs", "fuse.fuse-overlayfs", "virtiofs",
  "fuse.securefs", "fuse.ext2",
};

const CchFileSystemProbe *
cch_file_system_get_probe (void)
{
  static const CchFileSystemProbe kernel = { statfs, "/proc/self/mountinfo" };

  return &kernel;
}

static gboolean
is_inside (const char *path, const char *folder)
{
  gsize length = strlen (folder);

  while (length > 0 && folder[length - 1] == '/')
    length--;
  return strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* One line: ID PARENT MAJOR:MINOR ROOT MOUNT-POINT OPTIONS … - TYPE SOURCE OPTIONS */
static gboolean
read_mount (const char *line, char **point, char **type)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint count = g_strv_length (words);
  guint dash = 6;

  while (dash < count && !g_str_equal (words[dash], "-"))
    dash++;
  if (dash + 1 >= count)
    return FALSE;

  *point = g_strcompress (words[4]);
  *type = g_strdup (words[dash + 1]);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the type of the innermost mount that holds @path */
static char *
find_mount_type (const char *mounts, const char *path)
{
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *found = NULL;
  gsize best = 0;

  if (!g_file_get_contents (mounts, &table, NULL, NULL))
    return NULL;

  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *point = NULL;
      g_autofree char *type = NULL;

      if (!read_mount (lines[i], &point, &type) || !is_inside (path, point)
          || strlen (point) < best)
        continue;
      best = strlen (point);
      g_free (found);
      found = g_steal_pointer (&type);
    }
  return g_steal_pointer (&found);
}

static char *
name_fuse (const CchFileSystemProbe *probe, const char *path)
{
  g_autofree char *type = find_mount_type (probe->mounts, path);

  for (guint i = 0; i < G_N_ELEMENTS (local_fuse); i++)
    if (g_strcmp0 (type, local_fuse[i]) == 0)
      return NULL;

  if (type == NULL)
    return g_strdup ("FUSE");
  return g_strdup (g_str_has_prefix (type, "fuse.") ? type + strlen ("fuse.") : type);
}

/**
 * cch_file_system_find_network:
 * @path: absolute; a file or folder that is there
 *
 * Returns: (nullable) (transfer full): the name of the network file system that holds @path, or
 *   %NULL when it is a disk of this computer
 */
char *
cch_file_system_find_network (const CchFileSystemProbe *probe, const char *path)
{
  struct statfs result;
  guint32 magic;

  if (probe->statfs (path, &result) != 0)
    return NULL;

  magic = (guint32) result.f_type;
  if (magic == FUSE_MAGIC)
    return name_fuse (probe, path);
  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    if (networks[i].magic == magic)
      return g_strdup (networks[i].name);
  return NULL;
}

gboolean
cch_file_system_require_local (const CchFileSystemProbe *probe, const char *path, GError **error)
{
  g_autofree char *network = cch_file_system_find_network (probe, path);
  g_autofree char *place = NULL;

  if (network == NULL)
    return TRUE;

  place = g_filename_display_name (path);
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("%s: this is on a network or shared folder (%s), where two computers can spoil "
                  "the file without a warning. Keep the office file on this computer, and send "
                  "submission packages to the others"),
               place, network);
  return FALSE;
}
