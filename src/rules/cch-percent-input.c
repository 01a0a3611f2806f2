/* The tasks that a percentage counts, as plain values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent-input.h"

enum
{
  CHUNK_SIZE = 4096,
};

struct _CchPercentInput
{
  gatomicrefcount references;
  GStringChunk *words; /* owned: the ids and areas */
  GArray *tasks;       /* (element-type CchPercentTask), owned */
};

CchPercentInput *
cch_percent_input_new (void)
{
  CchPercentInput *input = g_new0 (CchPercentInput, 1);

  g_atomic_ref_count_init (&input->references);
  input->words = g_string_chunk_new (CHUNK_SIZE);
  input->tasks = g_array_new (FALSE, FALSE, sizeof (CchPercentTask));
  return input;
}

CchPercentInput *
cch_percent_input_ref (CchPercentInput *input)
{
  g_atomic_ref_count_inc (&input->references);
  return input;
}

void
cch_percent_input_unref (CchPercentInput *input)
{
  if (!g_atomic_ref_count_dec (&input->references))
    return;

  g_string_chunk_free (input->words);
  g_array_unref (input->tasks);
  g_free (input);
}

void
cch_percent_input_add (CchPercentInput *input, const CchPercentTask *task)
{
  CchPercentTask copy = *task;

  copy.id = g_string_chunk_insert (input->words, task->id);
  copy.area = g_string_chunk_insert_const (input->words, task->area != NULL ? task->area : "");
  g_array_append_val (input->tasks, copy);
}

guint
cch_percent_input_get_n_tasks (const CchPercentInput *input)
{
  return input->tasks->len;
}

const CchPercentTask *
cch_percent_input_get_task (const CchPercentInput *input, guint index)
{
  g_return_val_if_fail (index < input->tasks->len, NULL);

  return &g_array_index (input->tasks, CchPercentTask, index);
}
