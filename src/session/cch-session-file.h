/* What happens to an office file before anybody works in it: checks, upgrade, backup.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"
#include "store/cch-file-system.h"
#include "store/cch-lock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CchSessionMode:
 * @CCH_SESSION_WRITE: the one who works in the office
 * @CCH_SESSION_READ: looks at it, also while another works in it
 */
typedef enum
{
  CCH_SESSION_WRITE,
  CCH_SESSION_READ,
} CchSessionMode;

/**
 * CchSessionStage:
 *
 * What the opening is doing, for the one who waits.
 */
typedef enum
{
  CCH_SESSION_CHECKING,
  CCH_SESSION_UPGRADING,
  CCH_SESSION_BACKING_UP,
} CchSessionStage;

/**
 * CchSessionWatch:
 * @stage: hears each stage as it begins, in the thread that opens
 * @now: (nullable): the local time; %NULL asks the clock
 * @probe: (nullable): where to ask about file systems
 */
typedef struct
{
  void (*stage) (CchSessionStage stage, gpointer data);
  gpointer data;
  GDateTime *now;
  const CchFileSystemProbe *probe;
} CchSessionWatch;

CchDatabase *cch_session_file_open (const char *path,
                                    CchSessionMode mode,
                                    const CchSessionWatch *watch,
                                    CchLock **lock,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
