/* Bytes of a text file or the clipboard as UTF-8, whatever wrote them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "exchange/cch-text-decode.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-legacy.h"

#include <string.h>

#define MAX_BYTES (16 * 1024 * 1024)
#define MARK "\xef\xbb\xbf"

/* Spreadsheets write “Unicode text” as UTF-16 with a byte order mark. */
static char *
decode_utf16 (const char *data, gsize length)
{
  gboolean little = (guchar) data[0] == 0xff;

  return g_convert (data + 2, (gssize) length - 2, "UTF-8", little ? "UTF-16LE" : "UTF-16BE", NULL,
                    NULL, NULL);
}

static char *
decode_legacy (const char *data, gsize length)
{
  g_autofree char *text = cch_legacy_read_bytes (data, length);
  guint confidence = 0;
  CchLegacy encoding = cch_legacy_detect (text, &confidence);

  return encoding != CCH_LEGACY_NONE ? cch_legacy_convert (text, encoding) : NULL;
}

/**
 * cch_text_decode:
 *
 * Reads UTF-8, UTF-16 with its mark, and the old Vietnamese encodings.
 *
 * Returns: (transfer full): UTF-8 without a mark
 */
char *
cch_text_decode (GBytes *bytes, GError **error)
{
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);
  const char *data = content != NULL ? content : "";
  char *text = NULL;

  if (length > MAX_BYTES)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_LIMIT,
                           _ ("The table is larger than 16 MB. Split it into several files"));
      return NULL;
    }
  if (length >= strlen (MARK) && memcmp (data, MARK, strlen (MARK)) == 0)
    {
      data += strlen (MARK);
      length -= strlen (MARK);
    }
  if (length >= 2
      && ((data[0] == '\xff' && data[1] == '\xfe') || (data[0] == '\xfe' && data[1] == '\xff')))
    text = decode_utf16 (data, length);
  else if (length > 0 && memchr (data, '\0', length) != NULL)
    text = NULL;
  else if (g_utf8_validate (data, (gssize) length, NULL))
    text = g_strndup (data, length);
  else
    text = decode_legacy (data, length);

  if (text == NULL)
    g_set_error_literal (
        error, CCH_ERROR, CCH_ERROR_INVALID,
        _ ("The file is not a text table. Save it from the spreadsheet as CSV"
           " (UTF-8) or as Unicode text, or copy its cells there and paste them into"
           " the window"));
  return text;
}
