/* Who leads what: the tasks of a plan gathered by their leading agency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-lead.h"

#include "base/cch-numbering.h"
#include "compose/cch-task-numbers.h"
#include "model/cch-task-agency.h"

static void
lead_free (gpointer data)
{
  CchLead *lead = data;

  g_free (lead->name);
  g_ptr_array_unref (lead->tasks);
  g_ptr_array_unref (lead->numbers);
  g_free (lead);
}

static CchLead *
get_lead (GPtrArray *leads, const char *name)
{
  CchLead *lead;

  for (guint i = 0; i < leads->len; i++)
    {
      lead = g_ptr_array_index (leads, i);
      if (g_str_equal (lead->name, name))
        return lead;
    }

  lead = g_new0 (CchLead, 1);
  lead->name = g_strdup (name);
  lead->tasks = g_ptr_array_new ();
  lead->numbers = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (leads, lead);
  return lead;
}

static void
add_task (const CchComposition *composition,
          GPtrArray *leads,
          CchTaskView *task,
          const char *number)
{
  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *agency = g_ptr_array_index (task->agencies, i);
      const char *name = agency->wording;
      CchLead *lead;

      if (name == NULL)
        name = cch_plan_view_get_agency_name (composition->plan, agency->agency);
      if (agency->role != CCH_TASK_ROLE_LEAD || name == NULL)
        continue;
      lead = get_lead (leads, name);
      g_ptr_array_add (lead->tasks, task);
      g_ptr_array_add (lead->numbers, g_strdup (number));
    }
}

/**
 * cch_leads_list:
 *
 * Returns: (transfer full) (element-type CchLead): in the order in which they first lead
 */
GPtrArray *
cch_leads_list (const CchComposition *composition)
{
  g_autoptr (GPtrArray) numbers = cch_task_numbers_list (composition);
  GPtrArray *leads = g_ptr_array_new_with_free_func (lead_free);

  for (guint i = 0; i < numbers->len; i++)
    add_task (composition, leads, g_ptr_array_index (composition->plan->tasks, i),
              g_ptr_array_index (numbers, i));
  return leads;
}

static char *
join_numbers (const CchLead *lead)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lead->numbers->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (lead->numbers, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_notes (const CchLead *lead)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lead->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (lead->tasks, i);

      if (task->task->note == NULL || !g_hash_table_add (seen, task->task->note))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", task->task->note);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cch_lead_format_cell:
 * @ordinal: from 1
 * @source: name of a #CchColumnSource; the task column holds the numbers of the tasks
 */
char *
cch_lead_format_cell (const CchLead *lead, guint ordinal, const char *source)
{
  if (g_strcmp0 (source, "number") == 0)
    return cch_numbering_format (CCH_NUMBERING_ARABIC, ordinal);
  if (g_strcmp0 (source, "lead") == 0)
    return g_strdup (lead->name);
  if (g_strcmp0 (source, "task") == 0)
    return join_numbers (lead);
  if (g_strcmp0 (source, "note") == 0)
    return join_notes (lead);
  return g_strdup ("");
}
