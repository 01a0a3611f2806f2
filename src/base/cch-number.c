/* Exact decimal numbers: division, rounding, and how they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-number.h"

G_DEFINE_ENUM_TYPE (CchRounding,
                    cch_rounding,
                    G_DEFINE_ENUM_VALUE (CCH_ROUNDING_HALF_UP, "half-up"),
                    G_DEFINE_ENUM_VALUE (CCH_ROUNDING_TRUNCATE, "truncate"))

enum
{
  GROUP_DIGITS = 3,
  PERCENT_PLACES = 2,
};

static guint64
get_magnitude (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

static guint64
get_power_of_ten (guint exponent)
{
  guint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

CchNumber
cch_number_new (gint64 units, guint places)
{
  g_return_val_if_fail (places <= CCH_NUMBER_MAX_PLACES, ((CchNumber){ 0 }));

  return (CchNumber){ .units = units, .places = (guint8) places };
}

/* Long division as on paper, one place after the other, so that nothing but the result can
 * overflow. The remainder has to bear being multiplied by ten. */
static gboolean
divide_magnitudes (guint64 numerator,
                   guint64 denominator,
                   guint places,
                   CchRounding rounding,
                   guint64 *quotient)
{
  guint64 remainder = numerator % denominator;

  *quotient = numerator / denominator;
  if (denominator > G_MAXUINT64 / 10)
    return FALSE;

  for (guint i = 0; i < places; i++)
    {
      if (*quotient > (G_MAXINT64 - 9) / 10)
        return FALSE;
      *quotient = *quotient * 10 + remainder * 10 / denominator;
      remainder = remainder * 10 % denominator;
    }

  if (rounding == CCH_ROUNDING_HALF_UP && remainder >= denominator - remainder)
    *quotient += 1;
  return *quotient <= G_MAXINT64;
}

/**
 * cch_number_divide:
 * @places: digits after the comma
 *
 * Returns: %FALSE when @denominator is 0 or the result is too large; then there is no quotient
 */
gboolean
cch_number_divide (gint64 numerator,
                   gint64 denominator,
                   guint places,
                   CchRounding rounding,
                   CchNumber *quotient)
{
  gboolean negative = (numerator < 0) != (denominator < 0);
  guint64 magnitude;

  g_return_val_if_fail (places <= CCH_NUMBER_MAX_PLACES + PERCENT_PLACES, FALSE);

  *quotient = (CchNumber){ 0 };
  if (denominator == 0
      || !divide_magnitudes (get_magnitude (numerator), get_magnitude (denominator), places,
                             rounding, &magnitude))
    return FALSE;

  quotient->units = negative ? -(gint64) magnitude : (gint64) magnitude;
  quotient->places = (guint8) places;
  return TRUE;
}

/**
 * cch_number_percent:
 *
 * 24 of 27 with two places is 88,89, or 88,88 when truncated.
 *
 * Returns: %FALSE when @denominator is 0: nothing of nothing is no percentage
 */
gboolean
cch_number_percent (gint64 numerator,
                    gint64 denominator,
                    guint places,
                    CchRounding rounding,
                    CchNumber *percent)
{
  g_return_val_if_fail (places <= CCH_NUMBER_MAX_PLACES, FALSE);

  if (!cch_number_divide (numerator, denominator, places + PERCENT_PLACES, rounding, percent))
    return FALSE;

  percent->places = (guint8) places;
  return TRUE;
}

int
cch_number_compare (CchNumber first, CchNumber second)
{
  gint64 first_scale = (gint64) get_power_of_ten (first.places);
  gint64 second_scale = (gint64) get_power_of_ten (second.places);
  gint64 first_whole = first.units / first_scale;
  gint64 second_whole = second.units / second_scale;
  gint64 first_rest = first.units % first_scale * second_scale;
  gint64 second_rest = second.units % second_scale * first_scale;

  if (first_whole != second_whole)
    return first_whole < second_whole ? -1 : 1;
  return (first_rest > second_rest) - (first_rest < second_rest);
}

static void
append_grouped (GString *text, guint64 value)
{
  char digits[24];
  int length = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, value);

  for (int i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP_DIGITS == 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, digits[i]);
    }
}

static void
append_decimals (GString *text, guint64 decimals, guint places, char separator)
{
  for (; places > 0 && decimals % 10 == 0; places--)
    decimals /= 10;
  if (places > 0)
    g_string_append_printf (text, "%c%0*" G_GUINT64_FORMAT, separator, (int) places, decimals);
}

/**
 * cch_number_format:
 *
 * Returns: (transfer full): "1.234,5": points between thousands, a decimal comma, no zeros at the
 *   end of the decimals
 */
char *
cch_number_format (CchNumber number)
{
  g_autoptr (GString) text = g_string_new (number.units < 0 ? "-" : NULL);
  guint64 scale = get_power_of_ten (number.places);
  guint64 magnitude = get_magnitude (number.units);

  append_grouped (text, magnitude / scale);
  append_decimals (text, magnitude % scale, number.places, ',');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cch_number_format_percent:
 *
 * Returns: (transfer full): "88,88%", "100%"
 */
char *
cch_number_format_percent (CchNumber percent)
{
  g_autofree char *text = cch_number_format (percent);

  return g_strconcat (text, "%", NULL);
}

char *
cch_number_format_integer (gint64 value)
{
  return cch_number_format ((CchNumber){ .units = value });
}

/**
 * cch_number_format_count:
 *
 * Returns: (transfer full): a count as it stands before a noun in prose: "02", "12", "1.234"
 */
char *
cch_number_format_count (guint64 count)
{
  g_autoptr (GString) text = g_string_new (count < 10 ? "0" : NULL);

  append_grouped (text, count);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cch_number_to_plain:
 *
 * Returns: (transfer full): "1234.5", the form of files, whatever the locale
 */
char *
cch_number_to_plain (CchNumber number)
{
  g_autoptr (GString) text = g_string_new (number.units < 0 ? "-" : NULL);
  guint64 scale = get_power_of_ten (number.places);
  guint64 magnitude = get_magnitude (number.units);

  g_string_append_printf (text, "%" G_GUINT64_FORMAT, magnitude / scale);
  append_decimals (text, magnitude % scale, number.places, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
