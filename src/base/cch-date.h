/* A day of the calendar, written and read in the forms that offices use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchDate:
 *
 * A plain value: copy it, compare it with cch_date_compare(), pass it by value. All zero is "no
 * date". A reader of partial forms leaves out one part: "05/3" has no year, "tháng 12/2023" no day.
 */
typedef struct
{
  guint16 year; /* 1 to 9999, 0 when unknown */
  guint8 month; /* 1 to 12 */
  guint8 day;   /* 1 to 31, 0 when unknown */
} CchDate;

#define CCH_DATE_NONE ((CchDate){ 0 })

/**
 * CchDateForm:
 * @CCH_DATE_FORM_ISO: 2023-01-05
 * @CCH_DATE_FORM_HEADER: ngày 05 tháng 01 năm 2023; days below 10 and months 1 and 2 are padded
 * @CCH_DATE_FORM_TEXT: 05/3/2020, padded as in the header
 * @CCH_DATE_FORM_PADDED: 05/03/2020
 * @CCH_DATE_FORM_DAY_MONTH: 05/3, for dates that return every year
 * @CCH_DATE_FORM_MONTH: tháng 12/2023
 * @CCH_DATE_FORM_WEEKDAY: thứ Hai … Chủ nhật
 */
typedef enum
{
  CCH_DATE_FORM_ISO,
  CCH_DATE_FORM_HEADER,
  CCH_DATE_FORM_TEXT,
  CCH_DATE_FORM_PADDED,
  CCH_DATE_FORM_DAY_MONTH,
  CCH_DATE_FORM_MONTH,
  CCH_DATE_FORM_WEEKDAY,
} CchDateForm;

CchDate cch_date_new (guint year, guint month, guint day);
CchDate cch_date_new_today (void);
CchDate cch_date_new_from_days (gint32 days);
CchDate cch_date_new_end_of_month (guint year, guint month);

gboolean cch_date_is_valid (CchDate date);
gboolean cch_date_is_none (CchDate date);
int cch_date_compare (CchDate first, CchDate second);
gint32 cch_date_to_days (CchDate date);

CchDate cch_date_add_days (CchDate date, int days);
CchDate cch_date_add_months (CchDate date, int months);
int cch_date_days_between (CchDate from, CchDate to);
GDateWeekday cch_date_get_weekday (CchDate date);
guint cch_date_days_in_month (guint year, guint month);

char *cch_date_format (CchDate date, CchDateForm form);
char *cch_date_to_iso (CchDate date);
gboolean cch_date_from_iso (const char *text, CchDate *date, GError **error);

gsize cch_date_parse (const char *text, CchDate *date);
CchDate cch_date_read (const char *text);
gsize cch_date_parse_partial (const char *text, CchDate *date);

G_END_DECLS
