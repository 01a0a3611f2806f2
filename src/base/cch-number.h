/* Exact decimal numbers, written and read as Vietnamese offices do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_ROUNDING (cch_rounding_get_type ())

/**
 * CchRounding:
 * @CCH_ROUNDING_HALF_UP: 88,888… is 88,89; a half moves away from zero
 * @CCH_ROUNDING_TRUNCATE: 88,888… is 88,88
 */
typedef enum
{
  CCH_ROUNDING_HALF_UP,
  CCH_ROUNDING_TRUNCATE,
} CchRounding;

/**
 * CchNumber:
 *
 * The plain value @units / 10^@places: 88,88 is { 8888, 2 }. No binary fraction is ever involved,
 * so what is computed is what is printed.
 */
typedef struct
{
  gint64 units;
  guint8 places; /* 0 to CCH_NUMBER_MAX_PLACES */
} CchNumber;

#define CCH_NUMBER_MAX_PLACES 9

GType cch_rounding_get_type (void);

CchNumber cch_number_new (gint64 units, guint places);
gboolean cch_number_divide (gint64 numerator,
                            gint64 denominator,
                            guint places,
                            CchRounding rounding,
                            CchNumber *quotient);
gboolean cch_number_percent (gint64 numerator,
                             gint64 denominator,
                             guint places,
                             CchRounding rounding,
                             CchNumber *percent);
int cch_number_compare (CchNumber first, CchNumber second);

char *cch_number_format (CchNumber number);
char *cch_number_format_percent (CchNumber percent);
char *cch_number_format_integer (gint64 value);
char *cch_number_format_count (guint64 count);
char *cch_number_to_plain (CchNumber number);

gsize cch_number_scan (const char *text, CchNumber *number);
gboolean cch_number_parse (const char *text, CchNumber *number, GError **error);
gboolean cch_number_parse_percent (const char *text, CchNumber *percent, GError **error);
gboolean cch_number_from_plain (const char *text, CchNumber *number, GError **error);

G_END_DECLS
