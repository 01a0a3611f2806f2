/* The table of the keys of the task table: they are bound from it, and the shortcuts window shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CchTaskKey:
 * @action: (nullable): what is bound to it; %NULL where the grid listens by itself
 * @accelerators: what is told together, with blanks between; one where something is bound
 * @title: msgid, %NULL for keys that nobody has to be told
 */
typedef struct
{
  const char *action;
  const char *accelerators;
  const char *title;
} CchTaskKey;

const CchTaskKey *cch_task_keys_get (guint *n_keys);
void cch_task_keys_bind (GtkWidgetClass *widget_class);

G_END_DECLS
