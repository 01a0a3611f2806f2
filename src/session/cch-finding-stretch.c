/* Which stretch of a text a finding is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-finding-stretch.h"

#include "base/cch-text-difference.h"

#include <string.h>

static gboolean
is_blank (const char *at)
{
  return *at == ' ' || *at == '\n' || *at == '\t';
}

/* To where blanks stand; what begins or ends with a blank is about the words on both sides. */
static void
widen (const char *text, gsize *start, gsize *length)
{
  const char *first = text + *start;
  const char *end = first + *length;

  while (first > text && is_blank (first))
    first--;
  while (first > text && !is_blank (first - 1))
    first--;
  while (end > first && is_blank (end - 1) && *end != '\0' && !is_blank (end))
    end++;
  while (*end != '\0' && !is_blank (end))
    end++;
  *start = (gsize) (first - text);
  *length = (gsize) (end - first);
}

/* What the message quotes and the text has. */
static gboolean
find_quoted (const char *message, const char *text, gsize *start, gsize *length)
{
  static const char open[] = "“";
  static const char close[] = "”";

  for (const char *at = strstr (message, open); at != NULL; at = strstr (at + 1, open))
    {
      const char *end = strstr (at, close);
      g_autofree char *quoted = NULL;
      const char *found;

      if (end == NULL)
        return FALSE;
      quoted = g_strndup (at + strlen (open), (gsize) (end - at) - strlen (open));
      found = *quoted != '\0' ? strstr (text, quoted) : NULL;
      if (found == NULL)
        continue;
      *start = (gsize) (found - text);
      *length = strlen (quoted);
      return TRUE;
    }
  return FALSE;
}

/**
 * cch_finding_find_stretch:
 * @text: the field that the finding is about, as it is now
 * @start: (out): in bytes
 *
 * Returns: %FALSE when it is about the whole, or about what is not there any more
 */
gboolean
cch_finding_find_stretch (const CchFinding *finding, const char *text, gsize *start, gsize *length)
{
  const CchMend *mend = cch_finding_get_mend (finding);
  const char *message = cch_notice_get_message (cch_finding_get_notice (finding));
  CchTextDifference difference;

  if (*text == '\0')
    return FALSE;
  if (mend == NULL || mend->value == NULL || *mend->value == '\0')
    return find_quoted (message, text, start, length);
  difference = cch_text_find_difference (text, mend->value);
  /* A mend of an older text says nothing about this one. */
  if (difference.old_length > strlen (text) / 2 + 40)
    return find_quoted (message, text, start, length);
  *start = difference.start;
  *length = difference.old_length;
  widen (text, start, length);
  return *length > 0;
}
