/* What can be chosen for a plan as a whole: who issues it, its superior plan, its forms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-choices.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "model/cch-agency.h"
#include "rules/cch-organisation.h"
#include "rules/cch-regulation-column.h"
#include "session/cch-office-rules.h"
#include "session/cch-organisation-edit.h"
#include "store/cch-query.h"

#include <string.h>

typedef struct
{
  GPtrArray *labels; /* (element-type utf8), owned */
  GPtrArray *values; /* (element-type utf8), owned */
} Draft;

static Draft
begin (const char *none)
{
  Draft draft = { g_ptr_array_new (), g_ptr_array_new () };

  if (none != NULL)
    {
      g_ptr_array_add (draft.labels, g_strdup (none));
      g_ptr_array_add (draft.values, g_strdup (""));
    }
  return draft;
}

static void
add (Draft *draft, const char *label, const char *value)
{
  g_ptr_array_add (draft->labels, g_strdup (label));
  g_ptr_array_add (draft->values, g_strdup (value));
}

static void
add_row (Draft *draft, const char *label, gint64 row)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, row);

  add (draft, label, value);
}

static CchPlanChoices *
finish (Draft *draft)
{
  CchPlanChoices *choices = g_new0 (CchPlanChoices, 1);

  g_ptr_array_add (draft->labels, NULL);
  g_ptr_array_add (draft->values, NULL);
  choices->labels = (char **) g_ptr_array_free (draft->labels, FALSE);
  choices->values = (char **) g_ptr_array_free (draft->values, FALSE);
  return choices;
}

void
cch_plan_choices_free (CchPlanChoices *choices)
{
  g_strfreev (choices->labels);
  g_strfreev (choices->values);
  g_free (choices);
}

static int
compare_terms (gconstpointer first, gconstpointer second)
{
  return cch_text_collate ((*(CchAgencyTerm *const *) first)->name,
                           (*(CchAgencyTerm *const *) second)->name);
}

/* Returns: (transfer full): those that exist on the day of the plan, by name */
CchPlanChoices *
cch_plan_choices_list_agencies (CchOpenPlan *plan)
{
  CchPlanView *view = cch_open_plan_get_view (plan, NULL);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  Draft draft = begin (_ ("Nobody yet"));

  for (guint i = 0; view != NULL && i < view->terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->terms, i);

      if (term->name != NULL && cch_plan_view_find_agency (view, term->agency) == term)
        g_ptr_array_add (terms, term);
    }
  g_ptr_array_sort (terms, compare_terms);
  for (guint i = 0; i < terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (terms, i);

      add_row (&draft, term->name, term->agency);
    }
  return finish (&draft);
}

/**
 * cch_plan_choices_list_issuers:
 *
 * Returns: (transfer full): whose plans the office keeps: its own agency first, then all others of
 *   today by name
 */
CchPlanChoices *
cch_plan_choices_list_issuers (CchSession *session, GError **error)
{
  g_autoptr (CchRecord) own = cch_session_get_agency (session, error);
  g_autoptr (CchOrganisation) organisation =
      own != NULL
          ? cch_organisation_load (cch_session_get_office (session), cch_date_new_today (), error)
          : NULL;
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  Draft draft;

  if (organisation == NULL)
    return NULL;
  draft = begin (NULL);
  add_row (&draft, CCH_AGENCY (own)->name, cch_record_get_id (own));
  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      if (member->agency != cch_record_get_id (own) && member->term->name != NULL)
        g_ptr_array_add (terms, member->term);
    }
  g_ptr_array_sort (terms, compare_terms);
  for (guint i = 0; i < terms->len; i++)
    add_row (&draft, ((CchAgencyTerm *) terms->pdata[i])->name,
             ((CchAgencyTerm *) terms->pdata[i])->agency);
  return finish (&draft);
}

static char *
name_plan (CchOpenPlan *plan, const CchPlan *other)
{
  CchPlanView *view = cch_open_plan_get_view (plan, NULL);
  const char *agency = view != NULL ? cch_plan_view_get_agency_name (view, other->agency) : NULL;

  if (agency == NULL)
    return g_strdup (other->title);
  return g_strdup_printf ("%s (%s)", other->title, agency);
}

/* Returns: (transfer full): every other plan of the office, the newest first */
CchPlanChoices *
cch_plan_choices_list_plans (CchOpenPlan *plan)
{
  CchOffice *office = cch_open_plan_get_office (plan);
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = NULL;
  Draft draft = begin (_ ("None"));

  cch_query_order (query, "year", TRUE);
  rows = cch_query_run (query, cch_office_get_database (office), NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (CchRecord) other = cch_office_get (office, &cch_plan_kind, row, NULL);
      g_autofree char *name = NULL;

      if (other == NULL || other == CCH_RECORD (cch_open_plan_get_plan (plan)))
        continue;
      name = name_plan (plan, CCH_PLAN (other));
      add_row (&draft, name, row);
    }
  return finish (&draft);
}

/* Returns: (transfer full): packs that have a form for plans */
CchPlanChoices *
cch_plan_choices_list_regulations (CchOpenPlan *plan)
{
  g_autoptr (CchOfficeRules) rules =
      cch_office_rules_load (cch_session_get_database (cch_open_plan_get_session (plan)), NULL);
  const char *const *ids =
      rules != NULL ? cch_regulation_library_list (cch_office_rules_get_library (rules)) : NULL;
  Draft draft = begin (_ ("That of the office"));

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (CchRegulation) regulation = cch_office_rules_get_regulation (rules, ids[i], NULL);

      if (regulation != NULL)
        add (&draft, cch_regulation_get_title (regulation), ids[i]);
    }
  return finish (&draft);
}

/* Returns: (transfer full): forms of the plan's regulation that a plan can be written on */
CchPlanChoices *
cch_plan_choices_list_forms (CchOpenPlan *plan)
{
  CchRegulation *regulation = cch_open_plan_get_regulation (plan);
  const GPtrArray *forms =
      regulation != NULL ? cch_regulation_get_list (regulation, CCH_REGULATION_FORMS) : NULL;
  Draft draft = begin (_ ("The usual one for this kind of plan"));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const CchRegulationForm *form = g_ptr_array_index (forms, i);

      if (form->kind == CCH_FORM_KIND_PLAN || form->kind == CCH_FORM_KIND_INSPECTION_PLAN)
        add (&draft, form->name, form->id);
    }
  return finish (&draft);
}

/**
 * cch_plan_choices_describe_columns:
 *
 * Returns: (transfer full) (nullable): "TT · Nhiệm vụ · Sản phẩm · …", of the table of tasks
 */
char *
cch_plan_choices_describe_columns (CchOpenPlan *plan)
{
  const CchRegulationTable *table = cch_open_plan_get_table (plan);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; table != NULL && i < table->columns->len; i++)
    {
      const CchRegulationColumn *column = g_ptr_array_index (table->columns, i);

      if (column->header != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", column->header);
    }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
