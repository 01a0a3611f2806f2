/* Corrects the table of holidays of an office, each time as one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-holiday-edit.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-pack-faults.h"
#include "session/cch-office-rules.h"
#include "session/cch-office-setting.h"

#include <string.h>

enum
{
  FIRST_YEAR = 1990,
  LAST_YEAR = 2199,
};

/**
 * cch_holiday_edit_load:
 *
 * Returns: (transfer full) (nullable): the office's table, or the one that ships
 */
CchHolidays *
cch_holiday_edit_load (CchOffice *office, GError **error)
{
  g_autoptr (CchOfficeRules) rules =
      cch_office_rules_load (cch_office_get_database (office), error);

  return rules != NULL ? cch_holidays_ref (cch_office_rules_get_holidays (rules)) : NULL;
}

/* Whether the office has changed the table that ships. */
gboolean
cch_holiday_edit_is_own (CchOffice *office)
{
  g_autoptr (CchRecord) setting = cch_office_setting_find (office, CCH_SETTING_HOLIDAYS, NULL);

  return setting != NULL;
}

/* The years of the table reach as far as its lines. */
static void
widen (const GArray *lines, guint *from, guint *to)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const CchHoliday *line = &g_array_index (lines, CchHoliday, i);

      if (line->kind == CCH_HOLIDAY_FIXED)
        continue;
      *from = MIN (*from, line->from.year);
      *to = MAX (*to, line->to.year);
    }
}

/* Reads back what is to be written: nothing that cannot be read gets into the file. */
static gboolean
save (CchOffice *office,
      const CchHolidays *holidays,
      const GArray *lines,
      const char *label,
      GError **error)
{
  guint from, to;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (CchHolidays) read = NULL;
  g_autofree char *xml = NULL;

  cch_holidays_get_years (holidays, &from, &to);
  widen (lines, &from, &to);
  bytes = cch_holidays_write (lines, from, to);
  read = cch_holidays_read (bytes, CCH_SETTING_HOLIDAYS, faults, NULL);
  if (read == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID, "%s",
                   cch_notice_get_message (g_ptr_array_index (faults, 0)));
      return FALSE;
    }
  xml = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return cch_office_setting_put (office, CCH_SETTING_HOLIDAYS, xml, label, error);
}

static gboolean
find_line (const GArray *lines, const CchHoliday *line, guint *index)
{
  for (guint i = 0; i < lines->len; i++)
    if (cch_holidays_compare (&g_array_index (lines, CchHoliday, i), line) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
check_line (const CchHoliday *line, GError **error)
{
  if (line->name == NULL || *line->name == '\0')
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED, _ ("Write the name of the holiday"));
  else if (line->kind == CCH_HOLIDAY_FIXED)
    return TRUE;
  else if (cch_date_is_none (line->from))
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("Write the first day, such as 14/02/2027"));
  else if (cch_date_is_none (line->to))
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("Write the last day like the first, such as 20/02/2027, or leave it"));
  else if (cch_date_compare (line->to, line->from) < 0)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                         _ ("The last day lies before the first one"));
  else if (line->from.year < FIRST_YEAR || line->to.year > LAST_YEAR)
    g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED, _ ("Years go from %d to %d"), FIRST_YEAR,
                 LAST_YEAR);
  else
    return TRUE;
  return FALSE;
}

/* Returns: (nullable): a line for days of @line, that says the opposite, or the same for all of them */
static const CchHoliday *
find_clash (const GArray *lines, const CchHoliday *line, gboolean *opposite)
{
  for (guint i = 0; line->kind != CCH_HOLIDAY_FIXED && i < lines->len; i++)
    {
      const CchHoliday *other = &g_array_index (lines, CchHoliday, i);

      if (other->kind == CCH_HOLIDAY_FIXED || cch_date_compare (other->to, line->from) < 0
          || cch_date_compare (line->to, other->from) < 0)
        continue;
      *opposite = other->kind != line->kind;
      if (*opposite
          || (cch_date_compare (other->from, line->from) <= 0
              && cch_date_compare (line->to, other->to) <= 0))
        return other;
    }
  return NULL;
}

static gboolean
set_clash (const CchHoliday *clash, gboolean opposite, GError **error)
{
  if (opposite)
    g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                 _ ("“%s” says the opposite about some of these days. Remove that line first"),
                 clash->name);
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED, _ ("“%s” covers these days already"),
                 clash->name);
  return FALSE;
}

gboolean
cch_holiday_edit_add (CchOffice *office, const CchHoliday *line, GError **error)
{
  g_autoptr (CchHolidays) holidays = cch_holiday_edit_load (office, error);
  g_autoptr (GArray) lines = holidays != NULL ? cch_holidays_list (holidays) : NULL;
  g_autofree char *label = NULL;
  const CchHoliday *clash;
  gboolean opposite = FALSE;
  guint index;

  if (lines == NULL || !check_line (line, error))
    return FALSE;
  if (find_line (lines, line, &index))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED, _ ("“%s” stands in the table already"),
                   line->name);
      return FALSE;
    }
  clash = find_clash (lines, line, &opposite);
  if (clash != NULL)
    return set_clash (clash, opposite, error);
  g_array_append_val (lines, *line);
  label = g_strdup_printf (_ ("Add the holiday “%s”"), line->name);
  return save (office, holidays, lines, label, error);
}

gboolean
cch_holiday_edit_remove (CchOffice *office, const CchHoliday *line, GError **error)
{
  g_autoptr (CchHolidays) holidays = cch_holiday_edit_load (office, error);
  g_autoptr (GArray) lines = holidays != NULL ? cch_holidays_list (holidays) : NULL;
  g_autofree char *label = NULL;
  guint index;

  if (lines == NULL)
    return FALSE;
  if (!find_line (lines, line, &index))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND, _ ("“%s” is not in the table"),
                   line->name);
      return FALSE;
    }
  g_array_remove_index (lines, index);
  label = g_strdup_printf (_ ("Remove the holiday “%s”"), line->name);
  return save (office, holidays, lines, label, error);
}

/* Takes a date out of @text, %FALSE when there is none. */
static gboolean
take_date (char *text, CchDate *date)
{
  for (char *at = text; *at != '\0'; at++)
    {
      gsize length;

      if (!g_ascii_isdigit (*at) || (at > text && g_ascii_isalnum (at[-1])))
        continue;
      length = cch_date_parse (at, date);
      if (length == 0)
        continue;
      memset (at, ' ', length);
      return TRUE;
    }
  return FALSE;
}

/* Words that stand around dates and are no part of a name. */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "tu", "ngay", "den", "het", "off", "work", NULL };
  g_autofree char *folded = cch_text_fold (word);

  return g_strv_contains (fillers, folded);
}

/* What is left of a line without its dates: the name. */
static char *
clean_name (char *text)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) name = g_string_new (NULL);

  g_strdelimit (text, ";,:|\t()–", ' ');
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_equal (words[i], "-") && !is_filler (words[i]))
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * cch_holiday_edit_parse:
 * @line: (out): its name is @name
 * @name: (out) (transfer full)
 *
 * Reads "Tết Nguyên đán: từ ngày 05/02/2027 đến hết ngày 11/02/2027", "2027-02-05;2027-02-11;Tết",
 * "Làm bù 20/02/2027": one or two dates and a name, in any order.
 *
 * Returns: %FALSE when the line has no date or no name
 */
gboolean
cch_holiday_edit_parse (const char *text, CchHoliday *line, char **name)
{
  g_autofree char *rest = g_strdup (text);
  g_autofree char *folded = cch_text_fold (text);
  CchDate more;

  *line = (CchHoliday){ .kind = CCH_HOLIDAY_OFF };
  if (strstr (folded, "lam bu") != NULL || strstr (folded, "lam viec") != NULL)
    line->kind = CCH_HOLIDAY_WORKED;
  if (!take_date (rest, &line->from))
    return FALSE;
  if (!take_date (rest, &line->to))
    line->to = line->from;
  else if (take_date (rest, &more))
    return FALSE;
  *name = clean_name (rest);
  line->name = *name;
  if (**name != '\0')
    return TRUE;
  g_clear_pointer (name, g_free);
  return FALSE;
}

/* Adds what a line of the text says; what the table says already is passed over. */
static gboolean
take_line (const char *text, guint number, GArray *lines, GPtrArray *names, GError **error)
{
  const CchHoliday *clash;
  CchHoliday line;
  gboolean opposite = FALSE;
  char *name = NULL;

  if (!cch_holiday_edit_parse (text, &line, &name))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
                   _ ("Line %u, “%s”: a date and a name are wanted, such as “Tết Nguyên đán: "
                      "05/02/2027 - 11/02/2027”"),
                   number, text);
      return FALSE;
    }
  g_ptr_array_add (names, name);
  if (!check_line (&line, error))
    {
      g_prefix_error (error, _ ("Line %u, “%s”: "), number, text);
      return FALSE;
    }
  clash = find_clash (lines, &line, &opposite);
  if (clash != NULL && opposite)
    {
      set_clash (clash, opposite, error);
      g_prefix_error (error, _ ("Line %u, “%s”: "), number, text);
      return FALSE;
    }
  if (clash == NULL)
    g_array_append_val (lines, line);
  return TRUE;
}

/**
 * cch_holiday_edit_import:
 * @text: a line for each holiday; empty lines and those that begin with "#" say nothing
 * @n_lines: (out): how many were added
 *
 * Takes all lines, or none and says which one is wrong.
 */
gboolean
cch_holiday_edit_import (CchOffice *office, const char *text, guint *n_lines, GError **error)
{
  g_autoptr (CchHolidays) holidays = cch_holiday_edit_load (office, error);
  g_autoptr (GArray) lines = holidays != NULL ? cch_holidays_list (holidays) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  g_autofree char *label = NULL;
  guint before;

  if (lines == NULL)
    return FALSE;
  before = lines->len;
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_strstrip (rows[i]);
      if (*rows[i] != '\0' && *rows[i] != '#' && !take_line (rows[i], i + 1, lines, names, error))
        return FALSE;
    }
  *n_lines = lines->len - before;
  if (*n_lines == 0)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                           _ ("There is nothing new in the text"));
      return FALSE;
    }
  label = g_strdup_printf (_ ("Import holidays: %u"), *n_lines);
  return save (office, holidays, lines, label, error);
}

/* Goes back to the table that ships with the program. */
gboolean
cch_holiday_edit_reset (CchOffice *office, GError **error)
{
  return cch_office_setting_remove (office, CCH_SETTING_HOLIDAYS,
                                    _ ("Go back to the shipped table of holidays"), error);
}
