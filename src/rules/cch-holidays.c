/* Which days are worked: an editable table of holidays, and questions to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-holidays.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-pack-reader.h"
#include "rules/cch-regulation-library.h"

struct _CchHolidays
{
  gatomicrefcount references;
  CchPackArena *arena;        /* owned */
  int from;                   /* first year of the table */
  int to;                     /* last year of it */
  const struct _Table *table; /* in the arena */
  GHashTable *off;            /* (element-type gint32 utf8): day number to name, in the arena */
  GHashTable *worked;         /* (element-type gint32 utf8): weekend days that are worked */
};

G_DEFINE_BOXED_TYPE (CchHolidays, cch_holidays, cch_holidays_ref, cch_holidays_unref)

/* A day of every year. */
typedef struct
{
  CchPackNode node;
  const char *name;
  int day;
  int month;
} Fixed;

/* Days of one year. */
typedef struct
{
  CchPackNode node;
  const char *name;
  CchDate from;
  CchDate to;
} Span;

typedef struct _Table
{
  CchPackNode node;
  int version;
  int from;
  int to;
  GPtrArray *fixed; /* (element-type Fixed) */
  GPtrArray *off;   /* (element-type Span) */
  GPtrArray *work;  /* (element-type Span) */
} Table;

static const CchPackAttribute fixed_attributes[] = {
  { "name", CCH_PACK_VALUE_TEXT, G_STRUCT_OFFSET (Fixed, name), CCH_PACK_REQUIRED },
  { "day", CCH_PACK_VALUE_INTEGER, G_STRUCT_OFFSET (Fixed, day), CCH_PACK_REQUIRED, .minimum = 1,
    .maximum = 31 },
  { "month", CCH_PACK_VALUE_INTEGER, G_STRUCT_OFFSET (Fixed, month), CCH_PACK_REQUIRED,
    .minimum = 1, .maximum = 12 },
};

static const CchPackAttribute span_attributes[] = {
  { "name", CCH_PACK_VALUE_TEXT, G_STRUCT_OFFSET (Span, name), CCH_PACK_REQUIRED },
  { "from", CCH_PACK_VALUE_DATE, G_STRUCT_OFFSET (Span, from), CCH_PACK_REQUIRED },
  { "to", CCH_PACK_VALUE_DATE, G_STRUCT_OFFSET (Span, to) },
};

static const CchPackElement fixed_element = {
  .name = "fixed",
  .size = sizeof (Fixed),
  .attributes = fixed_attributes,
  .n_attributes = G_N_ELEMENTS (fixed_attributes),
};

static const CchPackElement off_element = {
  .name = "off",
  .size = sizeof (Span),
  .attributes = span_attributes,
  .n_attributes = G_N_ELEMENTS (span_attributes),
};

static const CchPackElement work_element = {
  .name = "work",
  .size = sizeof (Span),
  .attributes = span_attributes,
  .n_attributes = G_N_ELEMENTS (span_attributes),
};

static const CchPackAttribute table_attributes[] = {
  { "version", CCH_PACK_VALUE_INTEGER, G_STRUCT_OFFSET (Table, version), CCH_PACK_REQUIRED,
    .minimum = 1, .maximum = 999 },
  { "from", CCH_PACK_VALUE_INTEGER, G_STRUCT_OFFSET (Table, from), CCH_PACK_REQUIRED,
    .minimum = 1990, .maximum = 2199 },
  { "to", CCH_PACK_VALUE_INTEGER, G_STRUCT_OFFSET (Table, to), CCH_PACK_REQUIRED, .minimum = 1990,
    .maximum = 2199 },
};

static const CchPackChild table_children[] = {
  { &fixed_element, G_STRUCT_OFFSET (Table, fixed), CCH_PACK_MANY },
  { &off_element, G_STRUCT_OFFSET (Table, off), CCH_PACK_MANY },
  { &work_element, G_STRUCT_OFFSET (Table, work), CCH_PACK_MANY },
};

static const CchPackElement table_element = {
  .name = "holidays",
  .size = sizeof (Table),
  .attributes = table_attributes,
  .n_attributes = G_N_ELEMENTS (table_attributes),
  .children = table_children,
  .n_children = G_N_ELEMENTS (table_children),
};

gboolean
cch_date_is_weekend (CchDate date)
{
  return cch_date_get_weekday (date) >= G_DATE_SATURDAY;
}

static void
mark (GHashTable *days, CchDate date, const char *name)
{
  g_hash_table_replace (days, GINT_TO_POINTER (cch_date_to_days (date)), (gpointer) name);
}

/* A Tết of eleven days would be a slip of the pen. */
#define LONGEST_SPAN 31

static void
mark_spans (GHashTable *days, const GPtrArray *spans, GPtrArray *faults)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = g_ptr_array_index (spans, i);
      int length = cch_date_is_none (span->to) ? 0 : cch_date_days_between (span->from, span->to);

      if (length < 0 || length >= LONGEST_SPAN)
        cch_pack_faults_add (faults, "holidays.span", &span->node, "off", NULL,
                             _ ("it must be from 1 to %d days long"), LONGEST_SPAN);
      for (int day = 0; day <= length && length < LONGEST_SPAN; day++)
        mark (days, cch_date_add_days (span->from, day), span->name);
    }
}

/* A fixed holiday on a weekend gives the next working day off. */
static void
mark_fixed (CchHolidays *holidays, const Fixed *fixed, guint year)
{
  CchDate date = cch_date_new (year, (guint) fixed->month, (guint) fixed->day);

  if (!cch_date_is_valid (date))
    return;
  mark (holidays->off, date, fixed->name);
  if (cch_date_is_weekend (date))
    mark (holidays->off, cch_holidays_get_next_working_day (holidays, date), fixed->name);
}

static void
fill (CchHolidays *holidays, const Table *table, GPtrArray *faults)
{
  holidays->from = table->from;
  holidays->to = table->to;
  mark_spans (holidays->off, table->off, faults);
  mark_spans (holidays->worked, table->work, faults);
  for (int year = table->from; year <= table->to; year++)
    for (guint i = 0; i < table->fixed->len; i++)
      mark_fixed (holidays, g_ptr_array_index (table->fixed, i), (guint) year);
}

/**
 * cch_holidays_read:
 * @file: name for the places of faults
 * @faults: (element-type CchNotice): gets what is wrong
 *
 * Returns: (transfer full) (nullable): a calendar, or %NULL when the table has faults
 */
CchHolidays *
cch_holidays_read (GBytes *bytes, const char *file, GPtrArray *faults, GError **error)
{
  g_autoptr (CchHolidays) holidays = g_new0 (CchHolidays, 1);
  const Table *table;

  g_atomic_ref_count_init (&holidays->references);
  holidays->arena = cch_pack_arena_new ();
  holidays->off = g_hash_table_new (NULL, NULL);
  holidays->worked = g_hash_table_new (NULL, NULL);

  table = (const Table *) cch_pack_read (bytes, file, &table_element, holidays->arena, faults);
  holidays->table = table;
  if (table != NULL && !cch_pack_faults_have_error (faults))
    fill (holidays, table, faults);
  cch_pack_faults_sort (faults);
  if (cch_pack_faults_have_error (faults))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, _ ("%s: the table of holidays has faults"),
                   file);
      return NULL;
    }
  return g_steal_pointer (&holidays);
}

/**
 * cch_holidays_new_shipped:
 *
 * Returns: (transfer full): the table that ships with the program
 */
CchHolidays *
cch_holidays_new_shipped (void)
{
  g_autoptr (GBytes) bytes = cch_regulation_library_get_data ("holidays.xml", NULL);
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();

  return cch_holidays_read (bytes, "holidays.xml", faults, NULL);
}

CchHolidays *
cch_holidays_ref (CchHolidays *holidays)
{
  g_atomic_ref_count_inc (&holidays->references);
  return holidays;
}

void
cch_holidays_unref (CchHolidays *holidays)
{
  if (!g_atomic_ref_count_dec (&holidays->references))
    return;
  g_hash_table_unref (holidays->off);
  g_hash_table_unref (holidays->worked);
  cch_pack_arena_free (holidays->arena);
  g_free (holidays);
}

/**
 * cch_holidays_cover:
 *
 * Returns: whether the table knows that year
 */
gboolean
cch_holidays_cover (const CchHolidays *holidays, guint year)
{
  return (int) year >= holidays->from && (int) year <= holidays->to;
}

/**
 * cch_holidays_get_name:
 *
 * Returns: (nullable): of the holiday on that day
 */
const char *
cch_holidays_get_name (const CchHolidays *holidays, CchDate date)
{
  return g_hash_table_lookup (holidays->off, GINT_TO_POINTER (cch_date_to_days (date)));
}

gboolean
cch_holidays_is_working_day (const CchHolidays *holidays, CchDate date)
{
  gpointer day = GINT_TO_POINTER (cch_date_to_days (date));

  if (g_hash_table_contains (holidays->worked, day))
    return TRUE;
  return !cch_date_is_weekend (date) && !g_hash_table_contains (holidays->off, day);
}

/**
 * cch_holidays_get_last_working_day:
 *
 * Returns: @date, or the last day before it that is worked
 */
CchDate
cch_holidays_get_last_working_day (const CchHolidays *holidays, CchDate date)
{
  while (!cch_holidays_is_working_day (holidays, date))
    date = cch_date_add_days (date, -1);
  return date;
}

/**
 * cch_holidays_get_next_working_day:
 *
 * Returns: @date, or the first day after it that is worked
 */
CchDate
cch_holidays_get_next_working_day (const CchHolidays *holidays, CchDate date)
{
  while (!cch_holidays_is_working_day (holidays, date))
    date = cch_date_add_days (date, 1);
  return date;
}

static void
list_spans (GArray *lines, const GPtrArray *spans, CchHolidayKind kind)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = g_ptr_array_index (spans, i);
      CchHoliday line = {
        kind,
        span->name,
        span->from,
        cch_date_is_none (span->to) ? span->from : span->to,
        span->node.assumed,
      };

      g_array_append_val (lines, line);
    }
}

/**
 * cch_holidays_list:
 *
 * Returns: (transfer full) (element-type CchHoliday): the lines of the table, as they are written;
 *   their names live as long as @holidays
 */
GArray *
cch_holidays_list (const CchHolidays *holidays)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (CchHoliday));
  const Table *table = holidays->table;

  for (guint i = 0; i < table->fixed->len; i++)
    {
      const Fixed *fixed = g_ptr_array_index (table->fixed, i);
      CchHoliday line = { CCH_HOLIDAY_FIXED, fixed->name, { 0 }, { 0 }, fixed->node.assumed };

      line.from.day = (guint8) fixed->day;
      line.from.month = (guint8) fixed->month;
      line.to = line.from;
      g_array_append_val (lines, line);
    }
  list_spans (lines, table->off, CCH_HOLIDAY_OFF);
  list_spans (lines, table->work, CCH_HOLIDAY_WORKED);
  return lines;
}

/* The years that the table knows. */
void
cch_holidays_get_years (const CchHolidays *holidays, guint *from, guint *to)
{
  *from = (guint) holidays->from;
  *to = (guint) holidays->to;
}

int
cch_holidays_compare (const CchHoliday *line, const CchHoliday *other)
{
  int difference = (int) line->kind - (int) other->kind;

  if (difference == 0)
    difference = cch_date_compare (line->from, other->from);
  if (difference == 0)
    difference = cch_date_compare (line->to, other->to);
  return difference != 0 ? difference : g_strcmp0 (line->name, other->name);
}

static void
write_line (GString *xml, const CchHoliday *line)
{
  static const char *const elements[] = {
    [CCH_HOLIDAY_FIXED] = "fixed", [CCH_HOLIDAY_OFF] = "off", [CCH_HOLIDAY_WORKED] = "work"
  };
  g_autofree char *name = g_markup_escape_text (line->name, -1);
  g_autofree char *reason = line->assumed != NULL ? g_markup_escape_text (line->assumed, -1) : NULL;
  g_autofree char *from = cch_date_to_iso (line->from);
  g_autofree char *to = cch_date_to_iso (line->to);

  g_string_append_printf (xml, "  <%s name=\"%s\"", elements[line->kind], name);
  if (line->kind == CCH_HOLIDAY_FIXED)
    g_string_append_printf (xml, " day=\"%u\" month=\"%u\"", (guint) line->from.day,
                            (guint) line->from.month);
  else
    g_string_append_printf (xml, " from=\"%s\" to=\"%s\"", from, to);
  if (reason != NULL)
    g_string_append_printf (xml, " assumed=\"yes\" reason=\"%s\"", reason);
  g_string_append (xml, "/>\n");
}

/**
 * cch_holidays_write:
 * @lines: (element-type CchHoliday)
 * @from: the first year of the table
 * @to: the last one
 *
 * Returns: (transfer full): the table as cch_holidays_read() reads it
 */
GBytes *
cch_holidays_write (const GArray *lines, guint from, guint to)
{
  g_autoptr (GString) xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_string_append_printf (
      xml, "<holidays xmlns=\"urn:caicach:regulation\" version=\"1\" from=\"%u\" to=\"%u\">\n",
      from, to);
  for (guint kind = CCH_HOLIDAY_FIXED; kind <= CCH_HOLIDAY_WORKED; kind++)
    for (guint i = 0; i < lines->len; i++)
      if (g_array_index (lines, CchHoliday, i).kind == (CchHolidayKind) kind)
        write_line (xml, &g_array_index (lines, CchHoliday, i));
  g_string_append (xml, "</holidays>\n");
  return g_string_free_to_bytes (g_steal_pointer (&xml));
}
