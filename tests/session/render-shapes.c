/* Writes the shapes and every blank form as PDF into a folder, for the eye.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-compose-plan.h"
#include "paper-shapes.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-document-file.h"

static gboolean
render (CchRegulationLibrary *library, const PaperShape *shape, const char *folder, GError **error)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, shape->regulation, error);
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date (shape->day, error);
  g_autoptr (CchPlanView) view = paper_shape_make (shape, regulation);
  g_autoptr (CchDoc) doc = cch_compose_plan (view, regulation, profile, FALSE, error);
  const char *const *endings = cch_document_file_list_endings ();

  for (guint i = 0; endings[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s%s", folder, shape->name, endings[i]);
      g_autoptr (GPtrArray) names =
          cch_document_file_write (context, doc, path, "2024-01-31T08:00:00Z", NULL, error);

      if (names == NULL)
        return FALSE;
      g_print ("%s: %u\n", path, names->len);
    }
  return TRUE;
}

static void
render_forms (const CchRegulation *regulation, const char *id, const char *folder)
{
  const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const CchRegulationForm *form = g_ptr_array_index (forms, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
      g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date ("2024-01-31", &error);
      g_autoptr (CchDoc) doc = cch_compose_blank_form (regulation, form, profile);
      g_autofree char *path = g_strdup_printf ("%s/blank-%s-%s.pdf", folder, id, form->id);
      g_autoptr (GPtrArray) names =
          cch_document_file_write (context, doc, path, "2024-01-31T08:00:00Z", NULL, &error);

      g_print ("%s: %s\n", path, names != NULL ? "written" : error->message);
    }
}

static void
render_all_forms (CchRegulationLibrary *library, const char *folder)
{
  const char *const *ids = cch_regulation_library_list (library);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CchRegulation) regulation = cch_regulation_library_get (library, ids[i], &error);

      if (regulation != NULL)
        render_forms (regulation, ids[i], folder);
      else
        g_printerr ("%s: %s\n", ids[i], error->message);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();

  if (argc > 1)
    render_all_forms (library, argv[1]);

  for (guint i = 0; argc > 1 && i < n_paper_shapes; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!render (library, &paper_shapes[i], argv[1], &error))
        g_printerr ("%s: %s\n", paper_shapes[i].name, error->message);
    }
  return 0;
}
