/* Places on paper: each leads to a record and a field that the plan really has, or to none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-compose-plan.h"
#include "layout/cch-paginator.h"
#include "model/cch-citation.h"
#include "model/cch-recipient.h"
#include "paper-shapes.h"
#include "rules/cch-regulation-library.h"

#include <string.h>

#define STEP 5

/* Columns of a task that are records of their own: the list of tasks opens them by these names. */
static const char *const columns[] = { "product", "lead", "cooperating", "target", NULL };

typedef struct
{
  CchRegulation *regulation; /* owned */
  CchPlanView *view;         /* owned */
  CchDoc *doc;               /* owned */
  GPtrArray *pages;          /* (element-type CchSheet), owned */
  CchLayoutContext *context; /* owned */
  GHashTable *reached;       /* (element-type utf8): "kind.field" */
} Paper;

static Paper
lay_out (const PaperShape *shape)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date (shape->day, &error);
  Paper paper = { .context = cch_layout_context_new () };

  paper.regulation = cch_regulation_library_get (library, shape->regulation, &error);
  g_assert_no_error (error);
  paper.view = paper_shape_make (shape, paper.regulation);
  paper.view->plan->signer = g_strdup ("[Họ và tên]");
  paper.doc = cch_compose_plan (paper.view, paper.regulation, profile, FALSE, &error);
  g_assert_no_error (error);
  paper.pages = cch_paginator_make_pages (paper.context, paper.doc);
  paper.reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return paper;
}

static void
paper_clear (Paper *paper)
{
  g_hash_table_unref (paper->reached);
  g_ptr_array_unref (paper->pages);
  cch_doc_unref (paper->doc);
  cch_plan_view_unref (paper->view);
  cch_regulation_unref (paper->regulation);
  cch_layout_context_unref (paper->context);
}

static gboolean
has_uuid (const GPtrArray *records, const char *uuid)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (cch_record_get_uuid (g_ptr_array_index (records, i)), uuid))
      return TRUE;
  return FALSE;
}

static gboolean
has_task (const CchPlanView *view, const char *uuid)
{
  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      if (g_str_equal (cch_record_get_uuid (CCH_RECORD (task->task)), uuid))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_record (const CchPlanView *view, const char *uuid)
{
  return g_str_equal (cch_record_get_uuid (CCH_RECORD (view->plan)), uuid) || has_task (view, uuid)
         || has_uuid (view->areas, uuid) || has_uuid (view->sections, uuid)
         || has_uuid (view->citations, uuid) || has_uuid (view->recipients, uuid);
}

static void
visit (Paper *paper, const CchSheetHit *hit)
{
  const char *kind_name = cch_doc_source_get_kind (hit->source);
  const char *field = cch_doc_source_get_field (hit->source);
  const CchKind *kind = cch_kinds_find (kind_name);
  gboolean column = kind == &cch_task_kind && g_strv_contains (columns, field);

  if (kind == NULL || (!column && cch_kind_find_field (kind, field) == NULL)
      || !has_record (paper->view, cch_doc_source_get_uuid (hit->source)))
    g_test_message ("“%s” leads to %s.%s", hit->text, kind_name, field);
  g_assert_nonnull (kind);
  g_assert_true (column || cch_kind_find_field (kind, field) != NULL);
  g_assert_true (has_record (paper->view, cch_doc_source_get_uuid (hit->source)));
  g_hash_table_add (paper->reached, g_strdup_printf ("%s.%s", kind_name, field));
}

/* Every point of every page, as a hand that holds a mouse may hit it. */
static void
walk (Paper *paper)
{
  for (guint i = 0; i < paper->pages->len; i++)
    {
      CchSheet *page = g_ptr_array_index (paper->pages, i);
      CchSheetHit hit;

      for (double y = 0; y < cch_sheet_get_height (page); y += STEP)
        for (double x = 0; x < cch_sheet_get_width (page); x += STEP)
          if (cch_sheet_hit (page, x, y, &hit) && hit.source != NULL)
            visit (paper, &hit);
    }
}

static void
test_everywhere (gconstpointer data)
{
  static const char *const common[] = {
    "plan.agency",      "plan.number", "plan.issued",       "plan.title",
    "plan.signer_post", "plan.signer", "citation.subject",  "section.body",
    "section.heading",  "task.text",   "recipient.wording", "plan.drafting_unit"
  };
  static const struct
  {
    const char *shape;
    const char *places[9];
  } cases[] = {
    { "plan-with-decision",
      { "plan.authority", "task.product", "task.lead", "task.time_wording", "area.name",
        "task.note" } },
    { "plan-with-table",
      { "plan.signing", "task.product", "task.lead", "task.cooperating", "task.time_wording",
        "task.area", "area.name" } },
    { "plan-of-circular",
      { "plan.signing", "task.product", "task.lead", "task.cooperating", "task.time_wording",
        "task.budget", "area.name" } },
    { "inspection-with-decision", { "plan.authority", "plan.signing", "task.lead", "area.name" } },
    { "review", { "plan.signing", "task.lead", "task.cooperating", "task.time_wording" } },
  };
  const PaperShape *shape = data;
  Paper paper = lay_out (shape);

  walk (&paper);
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    {
      g_test_message ("%s", common[i]);
      g_assert_true (g_hash_table_contains (paper.reached, common[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; g_str_equal (cases[i].shape, shape->name) && cases[i].places[k] != NULL; k++)
      {
        g_test_message ("%s", cases[i].places[k]);
        g_assert_true (g_hash_table_contains (paper.reached, cases[i].places[k]));
      }
  paper_clear (&paper);
}

static const char *
describe (CchSheet *page, double x, double y)
{
  CchSheetHit hit;

  if (!cch_sheet_hit (page, x, y, &hit) || hit.source == NULL)
    return "none";
  return cch_doc_source_get_field (hit.source);
}

/* In a row, each column keeps its field from top to bottom, also where a cell is empty or shorter
 * than its neighbour. */
static void
test_columns (gconstpointer data)
{
  static const char *const fields[] = { "text", "text", "product", "lead", "time_wording", "note" };
  static const guint shares[] = { 5, 33, 20, 18, 16, 8 };
  const PaperShape *shape = data;
  Paper paper = lay_out (shape);
  CchSheet *page = NULL;
  CchTask *task = ((CchTaskView *) g_ptr_array_index (paper.view->tasks, 0))->task;
  g_autoptr (GArray) boxes = NULL;
  const CchSheetBox *box;
  double left, width, x;

  for (guint i = 0; i < paper.pages->len && (boxes == NULL || boxes->len == 0); i++)
    {
      g_clear_pointer (&boxes, g_array_unref);
      page = g_ptr_array_index (paper.pages, i);
      boxes = cch_sheet_find_source (page, cch_record_get_uuid (CCH_RECORD (task)), "product");
    }
  g_assert_nonnull (boxes);
  g_assert_cmpuint (boxes->len, >, 0);
  box = &g_array_index (boxes, CchSheetBox, 0);
  left = 30 * 72 / 25.4;
  width = cch_sheet_get_width (page) - left - 15 * 72 / 25.4;
  x = left;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      for (guint line = 0; line < 4; line++)
        for (guint part = 1; part < 4; part++)
          {
            double at = x + width * shares[i] / 100 * part / 4;
            double y = box->y + (line + 0.5) * box->height;

            g_test_message ("column %u, line %u, %u quarters", i, line, part);
            g_assert_cmpstr (describe (page, at, y), ==, fields[i]);
          }
      x += width * shares[i] / 100;
    }
  paper_clear (&paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_paper_shapes; i++)
    {
      g_autofree char *path = g_strdup_printf ("/session/places/%s", paper_shapes[i].name);

      g_test_add_data_func (path, &paper_shapes[i], test_everywhere);
    }
  g_test_add_data_func ("/session/places/columns", &paper_shapes[0], test_columns);
  return g_test_run ();
}
