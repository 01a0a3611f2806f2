/* A file layer under SQLite that fails when it is told to, or loses power.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "fault-vfs.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The smallest piece that a disk writes whole. */
#define SECTOR 512

struct _FaultVfs
{
  sqlite3_vfs vfs;   /* first: SQLite knows us by it */
  sqlite3_vfs *real; /* not owned */
  FaultMode mode;
  guint calls;   /* calls that change a file, since arming */
  guint fail_at; /* the call that fails */
  gboolean fired;
  GRand *random;        /* owned */
  GHashTable *unsynced; /* (element-type utf8 GPtrArray(Change)), owned, by path */
};

/* What a write has put something else in the place of. */
typedef struct
{
  gint64 offset;
  GBytes *old;     /* owned: shorter than what was written, when the file grew */
  GBytes *new;     /* owned */
  gint64 old_size; /* of the file */
} Change;

typedef struct
{
  sqlite3_file base;  /* first */
  FaultVfs *owner;    /* not owned */
  char *path;         /* owned, nullable: a file without a name dies with its process */
  sqlite3_file *real; /* in the same block of memory */
} FaultFile;

typedef enum
{
  CALL_GROW,
  CALL_SYNC,
  CALL_OTHER,
} CallKind;

static FaultVfs *
get_owner (sqlite3_file *file)
{
  return ((FaultFile *) file)->owner;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static gboolean
is_dead (FaultVfs *self)
{
  return self->fired && self->mode == FAULT_CRASH;
}

/* Returns: SQLITE_OK when the call may go on */
static int
count_call (FaultVfs *self, CallKind kind)
{
  gboolean is_now;

  if (self->mode == FAULT_NONE)
    return SQLITE_OK;
  if (is_dead (self))
    return SQLITE_IOERR;

  is_now = ++self->calls == self->fail_at;
  self->fired = self->fired || is_now;
  switch (self->mode)
    {
    case FAULT_IO_ERROR:
    case FAULT_CRASH:
      return is_now ? SQLITE_IOERR : SQLITE_OK;

    case FAULT_FULL:
      return self->fired && kind == CALL_GROW ? SQLITE_FULL : SQLITE_OK;

    case FAULT_NONE:
    default:
      return SQLITE_OK;
    }
}

static void
change_free (Change *change)
{
  g_bytes_unref (change->old);
  g_bytes_unref (change->new);
  g_free (change);
}

static GPtrArray *
get_changes (FaultVfs *self, const char *path)
{
  GPtrArray *changes = g_hash_table_lookup (self->unsynced, path);

  if (changes == NULL)
    {
      changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
      g_hash_table_insert (self->unsynced, g_strdup (path), changes);
    }
  return changes;
}

static void
note_change (sqlite3_file *file, gint64 offset, gint64 length, const void *data)
{
  FaultFile *fault = (FaultFile *) file;
  sqlite3_int64 size = 0;
  gint64 old_length;
  Change *change;
  guint8 *old;

  if (fault->path == NULL || fault->owner->mode != FAULT_CRASH)
    return;

  fault->real->pMethods->xFileSize (fault->real, &size);
  old_length = CLAMP (size - offset, 0, length);
  old = g_malloc0 ((gsize) old_length + 1);
  fault->real->pMethods->xRead (fault->real, old, (int) old_length, offset);

  change = g_new0 (Change, 1);
  change->offset = offset;
  change->old = g_bytes_new_take (old, (gsize) old_length);
  change->new = g_bytes_new (data, data != NULL ? (gsize) length : 0);
  change->old_size = size;
  g_ptr_array_add (get_changes (fault->owner, fault->path), change);
}

static int
fault_close (sqlite3_file *file)
{
  FaultFile *fault = (FaultFile *) file;
  int result = fault->real->pMethods != NULL ? fault->real->pMethods->xClose (fault->real) : 0;

  g_free (fault->path);
  return result;
}

static int
fault_read (sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
  if (is_dead (get_owner (file)))
    return SQLITE_IOERR_READ;
  return get_real (file)->pMethods->xRead (get_real (file), data, length, offset);
}

static int
fault_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  gboolean was_dead = is_dead (get_owner (file));
  int result = count_call (get_owner (file), CALL_GROW);

  /* The write during which the power fails may have begun. */
  if (result == SQLITE_OK || (is_dead (get_owner (file)) && !was_dead))
    {
      note_change (file, offset, length, data);
      if (result == SQLITE_OK)
        return get_real (file)->pMethods->xWrite (get_real (file), data, length, offset);
      get_real (file)->pMethods->xWrite (get_real (file), data, length, offset);
    }
  return result == SQLITE_IOERR ? SQLITE_IOERR_WRITE : result;
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int result = count_call (get_owner (file), CALL_OTHER);
  sqlite3_int64 old_size = 0;

  if (result != SQLITE_OK)
    return SQLITE_IOERR_TRUNCATE;
  get_real (file)->pMethods->xFileSize (get_real (file), &old_size);
  if (old_size > size)
    note_change (file, size, old_size - size, NULL);
  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  FaultFile *fault = (FaultFile *) file;
  int result = count_call (fault->owner, CALL_SYNC);

  if (result != SQLITE_OK)
    return SQLITE_IOERR_FSYNC;
  if (fault->path != NULL)
    g_hash_table_remove (fault->owner->unsynced, fault->path);
  /* The disk of this computer is not what is tested; skipping its sync makes tests quick. */
  return SQLITE_OK;
}

static int
fault_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
fault_lock (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
fault_unlock (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
fault_check_reserved (sqlite3_file *file, int *is_reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), is_reserved);
}

static int
fault_control (sqlite3_file *file, int operation, void *argument)
{
  /* A hint about sizes would let the file grow without a write. */
  if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE)
    return SQLITE_OK;
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
fault_characteristics (sqlite3_file *file)
{
  /* Promise nothing: no atomic writes, no safe appends, no protection of neighbours. */
  return 0;
}

static int
fault_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), region, size, extend, memory);
}

static int
fault_shm_lock (sqlite3_file *file, int offset, int count, int flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, count, flags);
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
fault_shm_unmap (sqlite3_file *file, int remove)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), remove);
}

static const sqlite3_io_methods fault_methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

static int
fault_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultVfs *self = (FaultVfs *) vfs;
  FaultFile *fault = (FaultFile *) file;
  int result = count_call (self, CALL_OTHER);

  file->pMethods = NULL;
  if (result != SQLITE_OK)
    return SQLITE_CANTOPEN;

  fault->owner = self;
  fault->real = (sqlite3_file *) &fault[1];
  result = self->real->xOpen (self->real, name, fault->real, flags, out_flags);
  if (result == SQLITE_OK)
    {
      fault->path = g_strdup (name);
      file->pMethods = &fault_methods;
    }
  return result;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  FaultVfs *self = (FaultVfs *) vfs;

  if (count_call (self, CALL_OTHER) != SQLITE_OK)
    return SQLITE_IOERR_DELETE;
  g_hash_table_remove (self->unsynced, name);
  return self->real->xDelete (self->real, name, sync_folder);
}

/**
 * fault_vfs_new:
 *
 * Returns: (transfer full): a layer through which from now on every database is opened
 */
FaultVfs *
fault_vfs_new (void)
{
  FaultVfs *self = g_new0 (FaultVfs, 1);

  self->real = sqlite3_vfs_find (NULL);
  self->vfs = *self->real;
  self->vfs.zName = "fault";
  self->vfs.szOsFile = (int) sizeof (FaultFile) + self->real->szOsFile;
  self->vfs.pNext = NULL;
  self->vfs.xOpen = fault_open;
  self->vfs.xDelete = fault_delete;
  self->random = g_rand_new_with_seed (1);
  self->unsynced =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  sqlite3_vfs_register (&self->vfs, 1);
  return self;
}

void
fault_vfs_free (FaultVfs *self)
{
  sqlite3_vfs_unregister (&self->vfs);
  sqlite3_vfs_register (self->real, 1);
  g_rand_free (self->random);
  g_hash_table_unref (self->unsynced);
  g_free (self);
}

/**
 * fault_vfs_arm:
 * @call: which call that changes something shall fail; the first is 1
 * @seed: decides what a crash loses
 */
void
fault_vfs_arm (FaultVfs *self, FaultMode mode, guint call, guint32 seed)
{
  self->mode = mode;
  self->calls = 0;
  self->fail_at = call;
  self->fired = FALSE;
  g_rand_set_seed (self->random, seed);
  g_hash_table_remove_all (self->unsynced);
}

gboolean
fault_vfs_has_fired (FaultVfs *self)
{
  return self->fired;
}

static void
put (GString *contents, gint64 offset, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length && (gsize) offset + i < contents->len; i++)
    contents->str[(gsize) offset + i] = data[i];
}

/* Sectors reach the disk in any order or not at all. */
static void
tear (FaultVfs *self, GString *contents, const Change *change)
{
  gsize length;
  const char *data = g_bytes_get_data (change->new, &length);

  for (gsize i = 0; i < length; i += SECTOR)
    {
      g_autoptr (GBytes) sector = g_bytes_new (data + i, MIN (SECTOR, length - i));

      if (g_rand_boolean (self->random))
        put (contents, change->offset + (gint64) i, sector);
    }
}

/* Goes back to the last sync, then lets a random part of what came after it happen. */
static void
lose (FaultVfs *self, const char *path, GPtrArray *changes)
{
  char *data;
  gsize length;
  g_autoptr (GString) contents = NULL;

  double kept = g_rand_double (self->random);

  if (!g_file_get_contents (path, &data, &length, NULL))
    return;
  contents = g_string_new_len (data, (gssize) length);
  g_free (data);

  for (guint i = changes->len; i > 0; i--)
    {
      const Change *change = changes->pdata[i - 1];

      g_string_set_size (contents, MAX (contents->len, (gsize) change->old_size));
      put (contents, change->offset, change->old);
      g_string_set_size (contents, (gsize) change->old_size);
    }

  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = changes->pdata[i];
      gsize end = (gsize) change->offset + g_bytes_get_size (change->new);

      if (g_rand_double (self->random) > kept)
        continue;
      if (end > contents->len)
        {
          gsize old_length = contents->len;

          g_string_set_size (contents, end);
          memset (contents->str + old_length, 0, end - old_length);
        }
      if (g_rand_boolean (self->random))
        put (contents, change->offset, change->new);
      else
        tear (self, contents, change);
    }

  g_assert_true (g_file_set_contents (path, contents->str, (gssize) contents->len, NULL));
}

/**
 * fault_vfs_recover:
 *
 * The power is back: after a crash, the files are what the disk has of them. All connections must
 * have been closed.
 */
void
fault_vfs_recover (FaultVfs *self)
{
  GHashTableIter iter;
  gpointer path, changes;

  if (is_dead (self))
    {
      g_hash_table_iter_init (&iter, self->unsynced);
      while (g_hash_table_iter_next (&iter, &path, &changes))
        lose (self, path, changes);
    }
  g_hash_table_remove_all (self->unsynced);
  self->mode = FAULT_NONE;
}
