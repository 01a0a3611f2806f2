/* Shapes of real documents, from records to paper: golden pages, the police, a sound PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "compose/cch-compose-plan.h"
#include "layout/cch-paginator.h"
#include "layout/cch-sheet-check.h"
#include "paper-shapes.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-document-file.h"

static CchDoc *
compose (const PaperShape *shape, gboolean draft)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, shape->regulation, &error);
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date (shape->day, &error);
  g_autoptr (CchPlanView) view = NULL;
  CchDoc *doc;

  g_assert_no_error (error);
  view = paper_shape_make (shape, regulation);
  doc = cch_compose_plan (view, regulation, profile, draft, &error);
  g_assert_no_error (error);
  return doc;
}

static char *
dump_pages (GPtrArray *pages)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *page = cch_sheet_dump (g_ptr_array_index (pages, i));

      g_string_append (out, page);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
has_fonts (CchLayoutContext *context, CchDoc *doc)
{
  g_autoptr (GPtrArray) notices =
      cch_layout_context_check_fonts (context, cch_doc_get_profile (doc));

  if (notices->len > 0)
    g_test_skip (cch_notice_get_message (g_ptr_array_index (notices, 0)));
  return notices->len == 0;
}

/* CCH_UPDATE_GOLDEN=1 writes what is drawn now; look at it before it is kept. */
static void
test_golden (gconstpointer data)
{
  const PaperShape *shape = data;
  g_autofree char *path =
      g_strdup_printf ("%s/session/golden/%s.pages", g_getenv ("G_TEST_SRCDIR"), shape->name);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = compose (shape, FALSE);
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
  g_autofree char *dump = dump_pages (pages);
  g_autofree char *golden = NULL;

  if (!has_fonts (context, doc))
    return;
  if (g_getenv ("CCH_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (dump, ==, golden);
}

/* Nothing that the program composes gives its own police a reason to speak. */
static void
test_police (gconstpointer data)
{
  const PaperShape *shape = data;
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();

  for (guint draft = 0; draft < 2; draft++)
    {
      g_autoptr (CchDoc) doc = compose (shape, draft == 1);
      g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
      g_autoptr (GPtrArray) notices = cch_sheet_check (doc, pages, cch_doc_get_profile (doc));

      for (guint i = 0; i < notices->len; i++)
        {
          CchNotice *notice = g_ptr_array_index (notices, i);

          g_test_message ("%s: %s", cch_notice_get_rule (notice), cch_notice_get_message (notice));
          g_assert_nonnull (strstr (shape->waived, cch_notice_get_rule (notice)));
        }
    }
}

/* A table to be filled in by hand has no last sentence, and so no mark behind it; how appendices are
 * numbered and bound to their document is the letter's own in two provinces. */
static void
check_blank_form (CchLayoutContext *context, CchDoc *doc, const char *name)
{
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
  g_autoptr (GPtrArray) notices = cch_sheet_check (doc, pages, cch_doc_get_profile (doc));

  for (guint i = 0; i < notices->len; i++)
    {
      CchNotice *notice = g_ptr_array_index (notices, i);

      g_test_message ("%s: %s: %s", name, cch_notice_get_rule (notice),
                      cch_notice_get_message (notice));
      g_assert_nonnull (
          strstr ("end.mark reference.words appendix.number", cch_notice_get_rule (notice)));
    }
}

static void
test_blank_police (gconstpointer data)
{
  const char *const *days = data;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  const char *const *ids = cch_regulation_library_list (library);

  for (guint i = 0; ids[i] != NULL; i++)
    for (guint day = 0; days[day] != NULL; day++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (CchRegulation) regulation = cch_regulation_library_get (library, ids[i], &error);
        g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date (days[day], &error);
        const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);

        for (guint k = 0; forms != NULL && k < forms->len; k++)
          {
            const CchRegulationForm *form = g_ptr_array_index (forms, k);
            g_autoptr (CchDoc) doc = cch_compose_blank_form (regulation, form, profile);
            g_autofree char *name = g_strconcat (ids[i], " ", form->id, NULL);

            check_blank_form (context, doc, name);
          }
      }
}

static void
test_pdf (gconstpointer data)
{
  const PaperShape *shape = data;
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = compose (shape, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names =
      cch_document_file_write (context, doc, path, "2024-01-31T08:00:00Z", NULL, &error);
  const char *arguments[] = { qpdf, "--check", path, NULL };
  g_autofree char *out = NULL;
  int status;

  g_assert_no_error (error);
  if (qpdf == NULL)
    {
      g_test_skip ("qpdf is needed");
      cch_test_folder_remove (folder);
      return;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out,
                               NULL, &status, &error));
  g_test_message ("%s", out);
  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (out, "No syntax or stream encoding errors"));
  cch_test_folder_remove (folder);
}

static void
add (const char *what, const PaperShape *shape, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/session/shapes/%s/%s", shape->name, what);

  g_test_add_data_func (path, shape, test);
}

int
main (int argc, char **argv)
{
  static const char *const days[] = { "2019-11-05", "2024-01-31", NULL };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/session/shapes/blank-forms/police", days, test_blank_police);
  for (guint i = 0; i < n_paper_shapes; i++)
    {
      add ("golden", &paper_shapes[i], test_golden);
      add ("police", &paper_shapes[i], test_police);
      add ("pdf", &paper_shapes[i], test_pdf);
    }
  return g_test_run ();
}
