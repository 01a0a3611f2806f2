/* The checks find in the documents that the program began with what a careful reader found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-seed.h"
#include "rules/cch-check.h"

#include <string.h>

static const struct
{
  const char *seed;
  guint year;
  const char *rules[8];
} cases[] = {
  { "001", 2020, { "R108", "R110", "R112", "R122" } },
  { "002", 2023, { "R117", "R123", "R120" } },
  { "003", 2020, { "R117", "R120" } },
  { "004", 2024, { "R111", "R112", "R117", "R120" } },
};

static gboolean
contains (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (cch_notice_get_rule (cch_finding_get_notice (g_ptr_array_index (findings, i))),
                     rule))
      return TRUE;
  return FALSE;
}

/* A paragraph is a section, as an import would have it. */
static void
test_seed (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *text = cch_test_seed_read (cases[index].seed);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CchPlan) plan = CCH_PLAN (cch_record_new (&cch_plan_kind));
  g_autoptr (GPtrArray) findings = NULL;
  CchCheckView view = { .plan = plan, .sections = sections };

  if (text == NULL)
    return;
  plan->year = cases[index].year;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      CchSection *section = CCH_SECTION (cch_record_new (&cch_section_kind));
      g_autofree char *uuid = g_strdup_printf ("line-%u", i + 1);
      g_auto (GStrv) parts = NULL;

      cch_record_set_identity (CCH_RECORD (section), i + 1, uuid);
      /* The marks of bold print, which an import takes out. */
      parts = g_strsplit (lines[i], "**", -1);
      section->body = g_strjoinv ("", parts);
      g_ptr_array_add (sections, section);
    }
  findings = cch_check_run (&view, CCH_CHECK_READS_ALL);
  for (guint i = 0; cases[index].rules[i] != NULL; i++)
    if (!contains (findings, cases[index].rules[i]))
      {
        g_test_message ("%s is not found in %s", cases[index].rules[i], cases[index].seed);
        g_test_fail ();
      }
  for (guint i = 0; g_test_verbose () && i < findings->len; i++)
    {
      g_autofree char *words =
          cch_notice_to_string (cch_finding_get_notice (g_ptr_array_index (findings, i)));

      g_test_message (
          "%s %s", cch_notice_get_rule (cch_finding_get_notice (g_ptr_array_index (findings, i))),
          words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/check-seeds/%s", cases[i].seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_seed);
    }
  return g_test_run ();
}
