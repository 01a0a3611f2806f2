/* The one error domain of the program, and what each code means to a caller.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_ERROR (cch_error_quark ())

/**
 * CchError:
 * @CCH_ERROR_USAGE: the caller asked for something that does not exist or does not fit
 * @CCH_ERROR_NOT_FOUND: a record, file or pack that was named is not there
 * @CCH_ERROR_INVALID: a value or document breaks a rule of its form
 * @CCH_ERROR_UNREADABLE: a file is missing, or its bytes cannot be read
 * @CCH_ERROR_FOREIGN: a file is whole but is not one of ours
 * @CCH_ERROR_DAMAGED: a file is ours but broken
 * @CCH_ERROR_NEWER: a file was made by a newer version of the program
 * @CCH_ERROR_LIMIT: the input is larger or deeper than a reader accepts
 * @CCH_ERROR_REFUSED: a rule forbids the change (issued document, closed period)
 * @CCH_ERROR_BUSY: another process holds the file
 * @CCH_ERROR_READ_ONLY: the file or its folder cannot be written
 * @CCH_ERROR_NO_SPACE: the disk is full
 * @CCH_ERROR_IO: any other failure of the machine
 *
 * Codes tell a program what to do next; people read the message, which says what is wrong,
 * where, and what to do about it.
 */
typedef enum
{
  CCH_ERROR_USAGE,
  CCH_ERROR_NOT_FOUND,
  CCH_ERROR_INVALID,
  CCH_ERROR_UNREADABLE,
  CCH_ERROR_FOREIGN,
  CCH_ERROR_DAMAGED,
  CCH_ERROR_NEWER,
  CCH_ERROR_LIMIT,
  CCH_ERROR_REFUSED,
  CCH_ERROR_BUSY,
  CCH_ERROR_READ_ONLY,
  CCH_ERROR_NO_SPACE,
  CCH_ERROR_IO,
} CchError;

GQuark cch_error_quark (void);

const char *cch_error_get_name (const GError *error);
int cch_error_get_exit_status (const GError *error);

G_END_DECLS
