/* The faults of a pack, gathered so that a person mends all of them in one round.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-pack-faults.h"

GPtrArray *
cch_pack_faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
}

static void G_GNUC_PRINTF (7, 0) add (GPtrArray *faults,
                                      CchSeverity severity,
                                      const char *rule,
                                      const CchPackNode *node,
                                      const char *element,
                                      const char *hint,
                                      const char *format,
                                      va_list arguments)
{
  g_autoptr (CchPlace) place = cch_place_new_for_file (node->file, node->line, element);
  g_autofree char *message = g_strdup_vprintf (format, arguments);

  g_ptr_array_add (faults, cch_notice_new (severity, rule, place, message, hint));
}

/**
 * cch_pack_faults_add:
 * @rule: stable id such as "pack.unknown-reference"
 * @element: (nullable): name of the element
 * @hint: (nullable): what would mend it, translated
 * @format: what is wrong, translated
 */
void
cch_pack_faults_add (GPtrArray *faults,
                     const char *rule,
                     const CchPackNode *node,
                     const char *element,
                     const char *hint,
                     const char *format,
                     ...)
{
  va_list arguments;

  va_start (arguments, format);
  add (faults, CCH_SEVERITY_ERROR, rule, node, element, hint, format, arguments);
  va_end (arguments);
}

/**
 * cch_pack_faults_warn:
 *
 * As cch_pack_faults_add(), for what is odd and yet can be meant.
 */
void
cch_pack_faults_warn (GPtrArray *faults,
                      const char *rule,
                      const CchPackNode *node,
                      const char *element,
                      const char *hint,
                      const char *format,
                      ...)
{
  va_list arguments;

  va_start (arguments, format);
  add (faults, CCH_SEVERITY_WARNING, rule, node, element, hint, format, arguments);
  va_end (arguments);
}

static int
compare_lines (gconstpointer first, gconstpointer second)
{
  const CchPlace *one = cch_notice_get_place (*(CchNotice *const *) first);
  const CchPlace *other = cch_notice_get_place (*(CchNotice *const *) second);
  guint line = cch_place_get_line (one);
  guint other_line = cch_place_get_line (other);

  return line < other_line ? -1 : line > other_line;
}

/**
 * cch_pack_faults_sort:
 *
 * Puts the faults in the order of the file.
 */
void
cch_pack_faults_sort (GPtrArray *faults)
{
  g_ptr_array_sort (faults, compare_lines);
}

gboolean
cch_pack_faults_have_error (const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (cch_notice_get_severity (g_ptr_array_index (faults, i)) == CCH_SEVERITY_ERROR)
      return TRUE;
  return FALSE;
}
