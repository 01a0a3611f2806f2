/* A print queue of a test's own: a CUPS on a socket, whose only printer keeps what it is sent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TEST_QUEUE_PRINTER "Giay"

typedef struct _CchTestQueue CchTestQueue;

CchTestQueue *cch_test_queue_start (char **reason);
void cch_test_queue_stop (CchTestQueue *queue);

char *cch_test_queue_find_job (CchTestQueue *queue);

G_END_DECLS
