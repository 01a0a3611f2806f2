/* Where a section of a plan stands in its form: its heading, its limit, what the form asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-section-place.h"

#include "base/cch-i18n.h"
#include "compose/cch-composition.h"
#include "rules/cch-decision-articles.h"

/* What an empty section comes to, by CchSectionContent; they are sentences for the writer. */
static const char *const blanks[] = {
  [CCH_SECTION_CONTENT_HEADING] = N_ ("Write here only when words stand under the heading itself."),
  [CCH_SECTION_CONTENT_NARRATIVE] = N_ ("Write here."),
  [CCH_SECTION_CONTENT_CITATIONS] = N_ ("The legal grounds print here."),
  [CCH_SECTION_CONTENT_AREAS] = N_ ("The areas print here, each with its tasks."),
  [CCH_SECTION_CONTENT_TASKS] = N_ ("The tasks print here, area by area."),
  [CCH_SECTION_CONTENT_TABLE] = N_ ("Write here what stands before the table."),
  [CCH_SECTION_CONTENT_DUTIES] =
      N_ ("Write here who does what; left empty, it prints what each agency leads."),
  [CCH_SECTION_CONTENT_CHECKLIST] = N_ ("Write here what is looked at."),
};

static char *
fill (CchOpenPlan *plan, const char *pattern)
{
  const CchComposition composition = {
    .plan = cch_open_plan_get_view (plan, NULL),
    .regulation = cch_open_plan_get_regulation (plan),
    .form = cch_open_plan_get_form (plan),
    .draft = TRUE,
  };

  return cch_composition_fill (&composition, pattern, NULL, NULL);
}

static char *
join_heading (const char *number, const char *heading)
{
  gboolean letter = number != NULL && !g_ascii_isdigit (*number) && !g_ascii_isupper (*number);

  if (number == NULL)
    return g_strdup (heading != NULL ? heading : "");
  return g_strdup_printf ("%s%s %s", number, letter ? ")" : ".", heading != NULL ? heading : "");
}

/* Appends the sections that lead to @code, outermost first; %FALSE when it is not in there. */
static gboolean
find_path (const GPtrArray *sections, const char *code, GPtrArray *path)
{
  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      g_ptr_array_add (path, (gpointer) section);
      if (g_strcmp0 (section->id, code) == 0 || find_path (section->sections, code, path))
        return TRUE;
      g_ptr_array_set_size (path, (int) path->len - 1);
    }
  return FALSE;
}

static void
take_over (CchSectionPlace *place, CchOpenPlan *plan, GPtrArray *path)
{
  g_autoptr (GString) over = g_string_new (NULL);

  for (guint i = 0; i + 1 < path->len; i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (path, i);
      g_autofree char *filled = section->heading != NULL ? fill (plan, section->heading) : NULL;
      g_autofree char *heading = join_heading (section->number, filled);

      if (filled != NULL)
        g_string_append_printf (over, "%s%s", over->len > 0 ? " › " : "", heading);
    }
  if (over->len > 0)
    place->over = g_string_free (g_steal_pointer (&over), FALSE);
}

static void
take_guidance (CchSectionPlace *place)
{
  g_autoptr (GString) guidance = g_string_new (NULL);

  for (guint i = 0; place->form->guidance != NULL && i < place->form->guidance->len; i++)
    {
      const CchRegulationText *text = g_ptr_array_index (place->form->guidance, i);

      g_string_append_printf (guidance, "%s%s", i > 0 ? "\n" : "", text->text);
    }
  if (guidance->len > 0)
    place->guidance = g_string_free (g_steal_pointer (&guidance), FALSE);
}

static void
take_form (CchSectionPlace *place, CchOpenPlan *plan, const CchSection *section, GPtrArray *path)
{
  const char *own = section != NULL ? section->heading : NULL;
  const char *pattern;
  g_autofree char *filled = NULL;

  place->form = g_ptr_array_index (path, path->len - 1);
  pattern = own != NULL ? own : place->form->heading;
  filled = pattern != NULL ? fill (plan, pattern) : NULL;
  place->heading = join_heading (filled != NULL ? place->form->number : NULL, filled);
  place->own_heading = own != NULL;
  place->max_words = (guint) MAX (place->form->max_words, 0);
  place->blank = _ (blanks[place->form->content]);
  if (place->form->optional && place->form->content == CCH_SECTION_CONTENT_NARRATIVE)
    place->blank = place->form->empty_text != NULL
                       ? _ ("Write here if there is something to say; else the form’s words print.")
                       : _ ("Write here if there is something to say; left empty, it is left out.");
  take_over (place, plan, path);
  take_guidance (place);
}

static const CchArea *
find_area (const CchPlanView *view, const char *code)
{
  for (guint i = 0; view != NULL && code != NULL && i < view->areas->len; i++)
    {
      const CchArea *area = g_ptr_array_index (view->areas, i);

      if (g_strcmp0 (area->code, code) == 0)
        return area;
    }
  return NULL;
}

/* The section of the form that blocks of duties print in. */
static gboolean
find_duties (const GPtrArray *sections, GPtrArray *path)
{
  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const CchRegulationSection *section = g_ptr_array_index (sections, i);

      g_ptr_array_add (path, (gpointer) section);
      if (section->content == CCH_SECTION_CONTENT_DUTIES || find_duties (section->sections, path))
        return TRUE;
      g_ptr_array_set_size (path, (int) path->len - 1);
    }
  return FALSE;
}

static void
take_duties (CchSectionPlace *place, CchOpenPlan *plan, const GPtrArray *sections)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  if (!find_duties (sections, path))
    return;
  /* The block stands one level under the section of the form. */
  g_ptr_array_add (path, NULL);
  take_over (place, plan, path);
  place->blank = _ ("Write here what the agency has to do.");
}

/**
 * cch_section_place_new:
 * @code: (nullable): of the section in the form, or of an area
 * @section: (nullable): what is written there
 */
CchSectionPlace *
cch_section_place_new (CchOpenPlan *plan, const char *code, const CchSection *section)
{
  CchSectionPlace *place = g_new0 (CchSectionPlace, 1);
  const CchRegulationForm *form = cch_open_plan_get_form (plan);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  const CchArea *area = find_area (cch_open_plan_get_view (plan, NULL), code);

  place->blank = _ ("Write here.");
  if (form != NULL && code != NULL && find_path (form->sections, code, path))
    take_form (place, plan, section, path);
  else if (area != NULL)
    {
      place->heading = g_strdup (area->name);
      place->blank = _ ("Write here about the area; left empty, its tasks print.");
    }
  else if (g_strcmp0 (code, CCH_DECISION_ARTICLES) == 0)
    {
      place->heading = g_strdup (_ ("Articles of the decision"));
      place->blank =
          _ ("Write a line for each article: what the decision issues, since when, and who carries "
             "it out; left empty, the usual three articles print.");
    }
  else
    {
      place->heading =
          g_strdup (section != NULL && section->heading != NULL ? section->heading : "");
      place->own_heading = TRUE;
      if (section != NULL && section->agency != 0 && form != NULL)
        take_duties (place, plan, form->sections);
    }
  return place;
}

void
cch_section_place_free (CchSectionPlace *place)
{
  g_free (place->over);
  g_free (place->heading);
  g_free (place->guidance);
  g_free (place);
}
