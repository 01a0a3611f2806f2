/* Identifiers that sort by the time of their making (UUID version 7).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-uuid.h"

#include <string.h>
#include <sys/random.h>

/* 48 bits of milliseconds, 4 of version, 74 that begin as random and then count up, with the two
 * bits of the variant between them. The count never passes 2^74: 2^63 steps stand before that. */
struct _CchUuidMaker
{
  gatomicrefcount references;
  GMutex lock; /* guards what follows */
  CchUuidClock clock;
  CchUuidRandom random;
  gpointer user_data; /* not owned */
  gint64 time;        /* of the last identifier; never goes back */
  guint16 high;       /* 12 bits */
  guint64 low;        /* 62 bits */
};

G_DEFINE_BOXED_TYPE (CchUuidMaker, cch_uuid_maker, cch_uuid_maker_ref, cch_uuid_maker_unref)

enum
{
  HIGH_BITS = 12,
  LOW_BITS = 62,
  SHIFT_TIME = 16,
};

static gint64
read_clock (gpointer user_data)
{
  return g_get_real_time () / 1000;
}

static void
fill_random (guint8 *bytes, gsize length, gpointer user_data)
{
  gsize filled = 0;

  while (filled < length)
    {
      gssize got = getrandom (bytes + filled, length - filled, 0);

      /* A kernel without the call: the randomness of GLib is enough to tell records apart. */
      if (got < 0)
        bytes[filled++] = (guint8) g_random_int ();
      else
        filled += (gsize) got;
    }
}

CchUuidMaker *
cch_uuid_maker_new (void)
{
  return cch_uuid_maker_new_with (read_clock, fill_random, NULL);
}

/**
 * cch_uuid_maker_new_with:
 * @user_data: has to outlive the maker
 *
 * For tests and for output that has to be the same every time.
 */
CchUuidMaker *
cch_uuid_maker_new_with (CchUuidClock clock, CchUuidRandom random, gpointer user_data)
{
  CchUuidMaker *maker = g_new0 (CchUuidMaker, 1);

  g_atomic_ref_count_init (&maker->references);
  g_mutex_init (&maker->lock);
  maker->clock = clock;
  maker->random = random;
  maker->user_data = user_data;
  maker->time = -1;
  return maker;
}

CchUuidMaker *
cch_uuid_maker_ref (CchUuidMaker *maker)
{
  g_atomic_ref_count_inc (&maker->references);
  return maker;
}

void
cch_uuid_maker_unref (CchUuidMaker *maker)
{
  if (!g_atomic_ref_count_dec (&maker->references))
    return;

  g_mutex_clear (&maker->lock);
  g_free (maker);
}

/* The top bit of the count starts at 0, so that there is room to count within a millisecond. */
static void
start_count (CchUuidMaker *maker)
{
  guint8 bytes[10];

  maker->random (bytes, sizeof bytes, maker->user_data);
  maker->high = (guint16) ((bytes[0] << 8 | bytes[1]) & 0x07ff);
  memcpy (&maker->low, bytes + 2, sizeof maker->low);
  maker->low = GUINT64_FROM_BE (maker->low) >> (64 - LOW_BITS);
}

static void
advance (CchUuidMaker *maker)
{
  gint64 now = CLAMP (maker->clock (maker->user_data), 0, (G_GINT64_CONSTANT (1) << 48) - 1);

  if (now > maker->time)
    {
      maker->time = now;
      start_count (maker);
      return;
    }

  maker->low = (maker->low + 1) & ((G_GUINT64_CONSTANT (1) << LOW_BITS) - 1);
  if (maker->low == 0)
    maker->high = (maker->high + 1) & ((1 << HIGH_BITS) - 1);
}

static char *
format (const CchUuidMaker *maker)
{
  guint64 time = (guint64) maker->time;
  guint64 tail = maker->low | G_GUINT64_CONSTANT (2) << LOW_BITS;

  return g_strdup_printf ("%08" G_GINT64_MODIFIER "x-%04x-7%03x-%04x-%012" G_GINT64_MODIFIER "x",
                          time >> SHIFT_TIME, (guint) (time & 0xffff), maker->high,
                          (guint) (tail >> 48), tail & G_GUINT64_CONSTANT (0xffffffffffff));
}

/**
 * cch_uuid_maker_make:
 *
 * Returns: (transfer full): greater, as text, than every one before
 */
char *
cch_uuid_maker_make (CchUuidMaker *maker)
{
  g_autofree char *uuid = NULL;

  g_mutex_lock (&maker->lock);
  advance (maker);
  uuid = format (maker);
  g_mutex_unlock (&maker->lock);
  return g_steal_pointer (&uuid);
}

/**
 * cch_uuid_new:
 *
 * Returns: (transfer full): from the one maker of this process
 */
char *
cch_uuid_new (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, (GThreadFunc) cch_uuid_maker_new, NULL);
  return cch_uuid_maker_make (once.retval);
}

/**
 * cch_uuid_is_valid:
 * @text: (nullable)
 *
 * Returns: whether it has the one form that we store: small letters, of any version
 */
gboolean
cch_uuid_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != CCH_UUID_LENGTH)
    return FALSE;

  for (guint i = 0; i < CCH_UUID_LENGTH; i++)
    {
      gboolean dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (dash ? text[i] != '-' : !g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_uuid_get_time:
 *
 * Returns: milliseconds since 1970, or -1 when @uuid does not hold its time
 */
gint64
cch_uuid_get_time (const char *uuid)
{
  if (!cch_uuid_is_valid (uuid) || uuid[14] != '7')
    return -1;

  return (gint64) (g_ascii_strtoull (uuid, NULL, 16) << SHIFT_TIME
                   | g_ascii_strtoull (uuid + 9, NULL, 16));
}
