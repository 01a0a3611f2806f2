/* The error domain, and its mapping to the exit statuses of the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"

#include <stdlib.h>

G_DEFINE_QUARK (cch_error, cch_error)

/* The contract of caicach-tool: 2 wrong usage, 3 a file cannot be read, 4 refused by a rule. */
enum
{
  EXIT_USAGE = 2,
  EXIT_UNREADABLE = 3,
  EXIT_REFUSED = 4,
};

/* What programs are told; the words never change. */
static const char *const names[] = {
  [CCH_ERROR_USAGE] = "usage",
  [CCH_ERROR_NOT_FOUND] = "not-found",
  [CCH_ERROR_INVALID] = "invalid",
  [CCH_ERROR_UNREADABLE] = "unreadable",
  [CCH_ERROR_FOREIGN] = "foreign",
  [CCH_ERROR_DAMAGED] = "damaged",
  [CCH_ERROR_NEWER] = "newer",
  [CCH_ERROR_LIMIT] = "limit",
  [CCH_ERROR_REFUSED] = "refused",
  [CCH_ERROR_BUSY] = "busy",
  [CCH_ERROR_READ_ONLY] = "read-only",
  [CCH_ERROR_NO_SPACE] = "no-space",
  [CCH_ERROR_IO] = "io",
};

/**
 * cch_error_get_name:
 *
 * Returns: the kind of error, in a word for programs
 */
const char *
cch_error_get_name (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == CCH_ERROR && (guint) error->code < G_N_ELEMENTS (names))
    return names[error->code];
  return names[CCH_ERROR_IO];
}

/**
 * cch_error_get_exit_status:
 *
 * Returns: the exit status with which a command that failed with @error ends
 */
int
cch_error_get_exit_status (const GError *error)
{
  g_return_val_if_fail (error != NULL, EXIT_FAILURE);

  if (error->domain != CCH_ERROR)
    return EXIT_UNREADABLE;

  switch ((CchError) error->code)
    {
    case CCH_ERROR_USAGE:
    case CCH_ERROR_NOT_FOUND:
    case CCH_ERROR_INVALID:
      return EXIT_USAGE;

    case CCH_ERROR_REFUSED:
    case CCH_ERROR_BUSY:
    case CCH_ERROR_READ_ONLY:
      return EXIT_REFUSED;

    case CCH_ERROR_UNREADABLE:
    case CCH_ERROR_FOREIGN:
    case CCH_ERROR_DAMAGED:
    case CCH_ERROR_NEWER:
    case CCH_ERROR_LIMIT:
    case CCH_ERROR_NO_SPACE:
    case CCH_ERROR_IO:
    default:
      return EXIT_UNREADABLE;
    }
}
