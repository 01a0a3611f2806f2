/* Reads numbers as people write them in documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-number.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

#include <string.h>

enum
{
  GROUP_DIGITS = 3,
  /* 10^18 still fits, with its decimals counted in. */
  MAX_DIGITS = 18,
};

/* How a number is spelled. */
typedef struct
{
  char group; /* '\0': digits are not grouped */
  char decimal;
} Spelling;

static const Spelling office_spelling = { '.', ',' };
static const Spelling plain_spelling = { '\0', '.' };

static guint
count_digits (const char *text)
{
  guint digits = 0;

  while (g_ascii_isdigit (text[digits]))
    digits++;
  return digits;
}

static guint
take_digits (const char *text, guint digits, CchNumber *number)
{
  for (guint i = 0; i < digits; i++)
    number->units = number->units * 10 + (text[i] - '0');
  return digits;
}

/* Groups count only when every one of them has three digits; "1.5" is not a number here. */
static gsize
scan_whole (const char *text, Spelling spelling, CchNumber *number, guint *total)
{
  guint digits = count_digits (text);
  gsize length = digits;
  gboolean may_group = digits <= GROUP_DIGITS && *text != '0';

  if (digits == 0 || digits > MAX_DIGITS)
    return 0;

  *total = take_digits (text, digits, number);
  while (spelling.group != '\0' && text[length] == spelling.group
         && g_ascii_isdigit (text[length + 1]))
    {
      if (!may_group || count_digits (text + length + 1) != GROUP_DIGITS
          || *total + GROUP_DIGITS > MAX_DIGITS)
        return 0;
      *total += take_digits (text + length + 1, GROUP_DIGITS, number);
      length += 1 + GROUP_DIGITS;
    }
  return length;
}

static gsize
scan_decimals (const char *text, Spelling spelling, CchNumber *number, guint total)
{
  guint digits;

  if (*text != spelling.decimal || !g_ascii_isdigit (text[1]))
    return 0;

  digits = count_digits (text + 1);
  if (digits > CCH_NUMBER_MAX_PLACES || total + digits > MAX_DIGITS)
    return 0;

  take_digits (text + 1, digits, number);
  number->places = (guint8) digits;
  return 1 + digits;
}

static gsize
scan_spelled (const char *text, Spelling spelling, CchNumber *number)
{
  gboolean negative = *text == '-' || g_str_has_prefix (text, "\u2212");
  gsize sign = !negative ? 0 : *text == '-' ? 1 : strlen ("\u2212");
  guint total = 0;
  gsize length;

  *number = (CchNumber){ 0 };
  length = scan_whole (text + sign, spelling, number, &total);
  if (length == 0)
    {
      *number = (CchNumber){ 0 };
      return 0;
    }

  length += sign;
  length += scan_decimals (text + length, spelling, number, total);
  if (negative)
    number->units = -number->units;
  return length;
}

/**
 * cch_number_scan:
 *
 * Reads a number such as "1.234,5", "88,88" or "02" at the beginning of @text.
 *
 * Returns: how many bytes it takes, 0 when there is none
 */
gsize
cch_number_scan (const char *text, CchNumber *number)
{
  return scan_spelled (text, office_spelling, number);
}

static const char *
skip_blanks (const char *text)
{
  while (*text == ' ' || *text == '\t' || g_str_has_prefix (text, "\u00a0"))
    text += *text == ' ' || *text == '\t' ? 1 : strlen ("\u00a0");
  return text;
}

static gboolean
parse_spelled (const char *text,
               Spelling spelling,
               gboolean percent,
               CchNumber *number,
               GError **error)
{
  const char *begin = skip_blanks (text);
  gsize length = scan_spelled (begin, spelling, number);
  const char *rest = skip_blanks (begin + length);

  if (percent && *rest == '%')
    rest = skip_blanks (rest + 1);
  if (length > 0 && *rest == '\0')
    return TRUE;

  *number = (CchNumber){ 0 };
  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("“%s” is not a number. Write it like 1.234,5"), text);
  return FALSE;
}

/**
 * cch_number_parse:
 *
 * The whole of @text has to be the number; blanks around it do no harm.
 */
gboolean
cch_number_parse (const char *text, CchNumber *number, GError **error)
{
  return parse_spelled (text, office_spelling, FALSE, number, error);
}

/**
 * cch_number_parse_percent:
 *
 * As cch_number_parse(); a percent sign may follow.
 */
gboolean
cch_number_parse_percent (const char *text, CchNumber *percent, GError **error)
{
  return parse_spelled (text, office_spelling, TRUE, percent, error);
}

/**
 * cch_number_from_plain:
 *
 * Reads what cch_number_to_plain() writes.
 */
gboolean
cch_number_from_plain (const char *text, CchNumber *number, GError **error)
{
  return parse_spelled (text, plain_spelling, FALSE, number, error);
}
