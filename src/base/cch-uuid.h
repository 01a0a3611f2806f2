/* Identifiers that sort by the time of their making (UUID version 7).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_UUID_MAKER (cch_uuid_maker_get_type ())

/* "0190163d-8694-739b-aea5-966c26f8ad91" */
#define CCH_UUID_LENGTH 36

/**
 * CchUuidMaker:
 *
 * Makes identifiers, each greater than the one before, also when the clock stands still or goes
 * back. May be used from any thread.
 */
typedef struct _CchUuidMaker CchUuidMaker;

/**
 * CchUuidClock:
 *
 * Returns: milliseconds since 1970
 */
typedef gint64 (*CchUuidClock) (gpointer user_data);

/**
 * CchUuidRandom:
 * @bytes: (array length=length): to be filled
 */
typedef void (*CchUuidRandom) (guint8 *bytes, gsize length, gpointer user_data);

GType cch_uuid_maker_get_type (void);

CchUuidMaker *cch_uuid_maker_new (void);
CchUuidMaker *
cch_uuid_maker_new_with (CchUuidClock clock, CchUuidRandom random, gpointer user_data);
CchUuidMaker *cch_uuid_maker_ref (CchUuidMaker *maker);
void cch_uuid_maker_unref (CchUuidMaker *maker);
char *cch_uuid_maker_make (CchUuidMaker *maker);

char *cch_uuid_new (void);
gboolean cch_uuid_is_valid (const char *text);
gint64 cch_uuid_get_time (const char *uuid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchUuidMaker, cch_uuid_maker_unref)

G_END_DECLS
