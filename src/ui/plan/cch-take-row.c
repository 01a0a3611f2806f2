/* An area or a task of another plan, as an item of the list to take from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-take-row.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "model/cch-task-agency.h"

#include <string.h>

struct _CchTakeRow
{
  GObject parent_instance;

  gint64 area;
  gint64 task; /* 0 for an area */
  guint depth;
  char *title;   /* owned */
  char *caption; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (CchTakeRow, cch_take_row, G_TYPE_OBJECT)

static void
cch_take_row_finalize (GObject *object)
{
  CchTakeRow *self = CCH_TAKE_ROW (object);

  g_free (self->title);
  g_free (self->caption);

  G_OBJECT_CLASS (cch_take_row_parent_class)->finalize (object);
}

static void
cch_take_row_class_init (CchTakeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_take_row_finalize;
}

static void
cch_take_row_init (CchTakeRow *self)
{
}

static CchTakeRow *
add (GListStore *rows, gint64 area, gint64 task, const char *title)
{
  g_autoptr (CchTakeRow) row = g_object_new (CCH_TYPE_TAKE_ROW, NULL);

  row->area = area;
  row->task = task;
  row->title = g_strdup (title != NULL ? title : "");
  g_list_store_append (rows, row);
  return row; /* the list holds it */
}

/* Who leads it, and when: what tells tasks of like words apart. */
static char *
describe_task (const CchPlanView *view, const CchTaskView *task)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *agency = g_ptr_array_index (task->agencies, i);
      const char *name = agency->agency != 0 ? cch_plan_view_get_agency_name (view, agency->agency)
                                             : agency->wording;

      if (agency->role == CCH_TASK_ROLE_LEAD && name != NULL && *name != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
  if (task->task->time_wording != NULL && *task->task->time_wording != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", task->task->time_wording);
  return g_string_free (text, text->len == 0);
}

/**
 * cch_take_row_list:
 *
 * Returns: (transfer full) (element-type CchTakeRow): each area that has tasks, with its tasks
 */
GListStore *
cch_take_row_list (const CchPlanView *view)
{
  GListStore *rows = g_list_store_new (CCH_TYPE_TAKE_ROW);
  gint64 current = -1;

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);
      CchArea *area = cch_plan_view_find_area (view, task->task->area);
      CchTakeRow *row;

      if (task->task->area != current)
        add (rows, task->task->area, 0, area != NULL ? area->name : _ ("Tasks without an area"));
      current = task->task->area;
      row = add (rows, current, cch_record_get_id (CCH_RECORD (task->task)), task->task->text);
      row->depth = task->depth + 1;
      row->caption = describe_task (view, task);
    }
  return rows;
}

gint64
cch_take_row_get_area (CchTakeRow *self)
{
  return self->area;
}

/* Returns: 0 for an area */
gint64
cch_take_row_get_task (CchTakeRow *self)
{
  return self->task;
}

guint
cch_take_row_get_depth (CchTakeRow *self)
{
  return self->depth;
}

const char *
cch_take_row_get_title (CchTakeRow *self)
{
  return self->title;
}

/* Returns: (nullable) */
const char *
cch_take_row_get_caption (CchTakeRow *self)
{
  return self->caption;
}

/* Areas always match: what is found under them stays where it belongs. */
gboolean
cch_take_row_matches (CchTakeRow *self, const char *folded_words)
{
  g_autofree char *line = NULL;
  g_autofree char *folded = NULL;

  if (self->task == 0)
    return TRUE;
  line = g_strjoin (" ", self->title, self->caption != NULL ? self->caption : "", NULL);
  folded = cch_text_fold (line);
  return strstr (folded, folded_words) != NULL;
}
