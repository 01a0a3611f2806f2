/* A new plan of any kind: what the office, its superior and its regulation say is there at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-start.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-agency-lines.h"
#include "model/cch-area.h"
#include "rules/cch-plan-form.h"
#include "session/cch-office-rules.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-session-paper.h"
#include "store/cch-edit-check.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"

#include <string.h>

/* What plans are about where a form does not say it; "{}" is the year, or the years. */
static const char *const titles[] = {
  [CCH_PLAN_KIND_YEAR] = "Cải cách hành chính năm {}",
  [CCH_PLAN_KIND_INFORMATION] = "Tuyên truyền cải cách hành chính năm {}",
  [CCH_PLAN_KIND_INSPECTION] = "Kiểm tra công tác cải cách hành chính năm {}",
  [CCH_PLAN_KIND_REMEDY] = "Khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm {}",
  [CCH_PLAN_KIND_PROGRAMME] = "Cải cách hành chính giai đoạn {}",
  [CCH_PLAN_KIND_REVIEW] = "Tổng kết công tác cải cách hành chính giai đoạn {}",
  [CCH_PLAN_KIND_OTHER] = "Kế hoạch năm {}",
};

/* What a pack must have for plans of a kind. */
static CchFormKind
get_form_kind (CchPlanKind kind)
{
  if (kind == CCH_PLAN_KIND_INSPECTION)
    return CCH_FORM_KIND_INSPECTION_PLAN;
  return kind == CCH_PLAN_KIND_REVIEW ? CCH_FORM_KIND_REVIEW_REPORT : CCH_FORM_KIND_PLAN;
}

static gboolean
has_form (const CchRegulation *regulation, CchFormKind kind)
{
  const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);

  for (guint i = 0; i < forms->len; i++)
    if (((const CchRegulationForm *) forms->pdata[i])->kind == kind)
      return TRUE;
  return FALSE;
}

/* One that holds today rather than one that does not. */
static CchRegulation *
find_with_form (CchOfficeRules *rules, CchFormKind kind)
{
  const char *const *ids = cch_regulation_library_list (cch_office_rules_get_library (rules));
  g_autoptr (CchRegulation) past = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CchRegulation) regulation = cch_office_rules_get_regulation (rules, ids[i], NULL);

      if (regulation == NULL || !has_form (regulation, kind))
        continue;
      if (cch_regulation_holds_on (regulation, cch_date_new_today ()))
        return g_steal_pointer (&regulation);
      if (past == NULL)
        past = g_steal_pointer (&regulation);
    }
  return g_steal_pointer (&past);
}

/**
 * cch_plan_start_find_regulation:
 *
 * Returns: (transfer full): that of the office, or the first one at hand that has the form which
 *   the kind asks for
 */
CchRegulation *
cch_plan_start_find_regulation (CchSession *session, CchPlanKind kind, GError **error)
{
  g_autoptr (CchOfficeRules) rules =
      cch_office_rules_load (cch_session_get_database (session), error);
  g_autoptr (CchRegulation) own =
      rules != NULL ? cch_office_rules_get_regulation (rules, NULL, error) : NULL;
  CchRegulation *other;

  if (own == NULL || has_form (own, get_form_kind (kind)))
    return g_steal_pointer (&own);
  other = find_with_form (rules, get_form_kind (kind));
  return other != NULL ? other : g_steal_pointer (&own);
}

static char *
format_years (const CchPlanSeed *seed)
{
  return seed->end_year > seed->year ? g_strdup_printf ("%u - %u", seed->year, seed->end_year)
                                     : g_strdup_printf ("%u", seed->year);
}

static char *
replace (const char *pattern, const char *slot, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (pattern, slot, -1);

  return g_strjoinv (words, parts);
}

/* Only the form that was made for the kind knows what such a plan is called. */
static const char *
find_form_title (const CchRegulation *regulation, const CchPlanSeed *seed)
{
  g_autoptr (CchPlan) plan = CCH_PLAN (cch_record_new (&cch_plan_kind));
  const CchRegulationForm *form;

  plan->kind = seed->kind;
  plan->layout = g_strdup (seed->layout);
  form = cch_plan_form_find (regulation, plan);
  if (form == NULL || form->title == NULL)
    return NULL;
  if (seed->kind == CCH_PLAN_KIND_YEAR || seed->kind == CCH_PLAN_KIND_INSPECTION
      || seed->layout != NULL)
    return form->title;
  return seed->kind == CCH_PLAN_KIND_REVIEW && has_form (regulation, get_form_kind (seed->kind))
             ? form->title
             : NULL;
}

/**
 * cch_plan_start_make_title:
 *
 * Returns: (transfer full): what such a plan is usually about
 */
char *
cch_plan_start_make_title (const CchRegulation *regulation, const CchPlanSeed *seed)
{
  const char *pattern = find_form_title (regulation, seed);
  g_autofree char *years = format_years (seed);

  if (seed->title != NULL)
    return g_strdup (seed->title);
  return pattern != NULL ? replace (pattern, "{year}", years)
                         : replace (titles[seed->kind], "{}", years);
}

/* The last plan of the office says how it signs. */
static CchPlan *
find_last_plan (CchOffice *office, gint64 agency, GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = NULL;

  cch_query_where_row (query, "agency", agency);
  cch_query_order (query, "year", TRUE);
  rows = cch_query_run (query, cch_office_get_database (office), error);
  if (rows == NULL || rows->len == 0)
    return NULL;
  return CCH_PLAN (cch_office_get (office, &cch_plan_kind, g_array_index (rows, gint64, 0), error));
}

static void
sign_as_before (CchPlan *plan, const CchPlan *last)
{
  plan->authority = last->authority;
  plan->signing = last->signing;
  plan->signer_post = g_strdup (last->signer_post);
  plan->signer = g_strdup (last->signer);
  plan->drafting_unit = g_strdup (last->drafting_unit);
}

static void
sign_by_agency (CchPlan *plan, const CchAgencyTerm *term)
{
  gboolean collective = cch_agency_is_collective (term);

  plan->authority = collective ? CCH_DOCUMENT_AUTHORITY_COLLECTIVE : CCH_DOCUMENT_AUTHORITY_HEAD;
  plan->signer_post = g_strdup (term->head_post != NULL ? term->head_post
                                : collective            ? "Chủ tịch"
                                                        : NULL);
  plan->signer = g_strdup (term->head);
}

/* Symbols are those of last time, or the kind of document and what the agency signs with. */
static void
give_symbol (CchPlan *plan, const CchPlan *last, const CchAgencyTerm *term)
{
  const char *letters = term != NULL ? cch_agency_get_symbol (term) : NULL;

  if (last != NULL && last->symbol != NULL && last->attached == plan->attached)
    plan->symbol = g_strdup (last->symbol);
  else if (letters != NULL)
    plan->symbol = g_strconcat (plan->attached ? "QĐ-" : "KH-", letters, NULL);
}

static gboolean
fill_plan (CchPlan *plan, CchSession *session, const CchPlanSeed *seed, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchRecord) own = cch_session_get_agency (session, error);
  g_autoptr (CchOrganisation) organisation =
      own != NULL ? cch_organisation_load (office, cch_date_new_today (), error) : NULL;
  const CchOrganisationMember *member;
  g_autoptr (CchPlan) last = NULL;
  g_autoptr (GError) problem = NULL;

  if (organisation == NULL)
    return FALSE;
  member = cch_organisation_find (organisation, cch_record_get_id (own));
  last = find_last_plan (office, cch_record_get_id (own), &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  plan->attached = seed->attached;
  plan->agency = cch_record_get_id (own);
  plan->place = g_strdup (member != NULL ? member->term->place : NULL);
  if (last != NULL)
    sign_as_before (plan, last);
  else if (member != NULL)
    sign_by_agency (plan, member->term);
  give_symbol (plan, last, member != NULL ? member->term : NULL);
  return TRUE;
}

static CchArea *
find_area (GPtrArray *areas, const char *area_set, const char *code, gint64 parent)
{
  for (guint i = 0; i < areas->len; i++)
    {
      CchArea *area = areas->pdata[i];

      if (g_strcmp0 (area->area_set, area_set) == 0 && g_strcmp0 (area->code, code) == 0
          && area->parent == parent)
        return area;
    }
  return NULL;
}

/* The areas of a regulation that the office has not worked with so far. */
static void
add_areas (CchEdit *edit,
           GPtrArray *known,
           const char *area_set,
           const GPtrArray *areas,
           gint64 parent)
{
  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      const CchRegulationArea *rule = areas->pdata[i];
      CchArea *area = find_area (known, area_set, rule->code, parent);

      if (rule->role == CCH_AREA_ROLE_TOTAL)
        continue;
      if (area == NULL)
        area = cch_edit_create (edit, &cch_area_kind, "area_set", area_set, "code", rule->code,
                                "name", rule->name, "parent", parent, NULL);
      if (area != NULL)
        add_areas (edit, known, area_set, rule->areas, cch_record_get_id (CCH_RECORD (area)));
    }
}

static gboolean
complete_areas (CchEdit *edit, const CchRegulation *regulation, GError **error)
{
  CchOffice *office = cch_edit_get_office (edit);
  const char *programme = cch_regulation_get_root (regulation)->programme;
  g_autoptr (CchQuery) query = cch_query_new (&cch_area_kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), error);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      CchRecord *area =
          cch_office_get (office, &cch_area_kind, g_array_index (rows, gint64, i), error);

      if (area == NULL)
        return FALSE;
      g_ptr_array_add (known, area);
    }
  if (rows == NULL)
    return FALSE;
  add_areas (edit, known, programme != NULL ? programme : cch_regulation_get_id (regulation),
             cch_regulation_get_list (regulation, CCH_REGULATION_AREAS), 0);
  return TRUE;
}

static gboolean
add_drafts (CchEdit *edit, GPtrArray *drafts)
{
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    cch_edit_add (edit, drafts->pdata[i]);
  return drafts != NULL;
}

static gboolean
add_proposals (CchEdit *edit, CchPlan *plan, const CchRegulation *regulation, GError **error)
{
  CchOffice *office = cch_edit_get_office (edit);
  g_autoptr (GPtrArray) citations = cch_plan_propose_citations (office, plan, regulation);
  g_autoptr (GPtrArray) recipients = cch_plan_propose_recipients (office, plan, regulation, error);
  g_autoptr (GPtrArray) owners =
      recipients != NULL ? cch_plan_propose_owners (office, plan, regulation, error) : NULL;

  return add_drafts (edit, citations) && add_drafts (edit, recipients) && add_drafts (edit, owners);
}

static gboolean
check_seed (const CchPlanSeed *seed, GError **error)
{
  if (seed->year >= 1900 && seed->year <= 2200
      && (seed->end_year == 0 || (seed->end_year >= seed->year && seed->end_year <= 2200)))
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID,
                       _ ("The year of the plan is not right. Write four digits; the last year is"
                          " not before the first"));
  return FALSE;
}

static CchRegulation *
load_regulation (CchSession *session, const CchPlanSeed *seed, GError **error)
{
  return seed->regulation != NULL ? cch_session_load_regulation (session, seed->regulation, error)
                                  : cch_plan_start_find_regulation (session, seed->kind, error);
}

/* What somebody has said stands; what nobody has said is proposed. */
static void
take_given (CchPlan *plan, CchPlan *given)
{
  for (guint i = 0; given != NULL && i < cch_plan_kind.n_fields; i++)
    {
      const CchField *field = &cch_plan_kind.fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, cch_field_get_value_type (field));
      cch_record_get_value (CCH_RECORD (given), field, &value);
      if ((field->flags & CCH_FIELD_READ_ONLY) == 0 && !cch_field_is_empty (field, &value)
          && !(G_VALUE_HOLDS_ENUM (&value) && g_value_get_enum (&value) == 0))
        cch_record_set_value (CCH_RECORD (plan), field, &value);
    }
}

/**
 * cch_plan_start:
 *
 * Writes the plan with its grounds, recipients and owners as one entry of the journal. The
 * sections follow from the form; nothing is written for them before somebody writes.
 *
 * Returns: (transfer full): the new plan
 */
CchPlan *
cch_plan_start (CchSession *session, const CchPlanSeed *seed, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchPlan) plan = CCH_PLAN (cch_record_new (&cch_plan_kind));
  g_autoptr (CchRegulation) regulation = NULL;
  g_autoptr (CchEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (!check_seed (seed, error))
    return NULL;
  regulation = load_regulation (session, seed, error);
  if (regulation == NULL || !fill_plan (plan, session, seed, error))
    return NULL;
  plan->kind = seed->kind;
  plan->year = seed->year;
  plan->end_year = seed->end_year;
  plan->title = cch_plan_start_make_title (regulation, seed);
  plan->parent = seed->parent;
  plan->regulation = g_strdup (cch_regulation_get_id (regulation));
  plan->layout = g_strdup (seed->layout);
  take_given (plan, seed->given);

  label = g_strdup_printf (_ ("New plan “%s”"), plan->title);
  edit = cch_edit_begin (office, label, error);
  if (edit == NULL || !complete_areas (edit, regulation, error))
    return NULL;
  if (cch_edit_add (edit, CCH_RECORD (plan)) && !seed->empty
      && !add_proposals (edit, plan, regulation, error))
    return NULL;
  return cch_edit_commit (edit, error) ? g_steal_pointer (&plan) : NULL;
}

/* Before it is asked what follows from it. Only the year cannot be proposed. */
static gboolean
check_given (CchPlan *given, GError **error)
{
  for (guint i = 0; i < cch_plan_kind.n_fields; i++)
    {
      const CchField *field = &cch_plan_kind.fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, cch_field_get_value_type (field));
      cch_record_get_value (CCH_RECORD (given), field, &value);
      if ((!cch_field_is_empty (field, &value) || g_str_equal (field->name, "year"))
          && !cch_edit_check_value (field, &value, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_plan_start_from:
 * @given: a draft with what a person has said about the new plan; the year is enough
 *
 * As cch_plan_start(). A plan of another agency, such as the superior's, is kept as it is given.
 */
CchPlan *
cch_plan_start_from (CchSession *session, CchPlan *given, GError **error)
{
  g_autoptr (CchRecord) own = cch_session_get_agency (session, error);
  const CchPlanSeed seed = {
    .kind = given->kind,
    .year = (guint) given->year,
    .end_year = (guint) given->end_year,
    .regulation = given->regulation,
    .layout = given->layout,
    .title = given->title,
    .parent = given->parent,
    .attached = given->attached,
    .given = given,
  };
  g_autoptr (CchEdit) edit = NULL;

  if (own == NULL || !check_given (given, error))
    return NULL;
  if (given->agency == 0 || given->agency == cch_record_get_id (own))
    return cch_plan_start (session, &seed, error);
  edit = cch_edit_begin (cch_session_get_office (session), NULL, error);
  if (edit == NULL)
    return NULL;
  cch_edit_add (edit, CCH_RECORD (given));
  return cch_edit_commit (edit, error) ? g_object_ref (given) : NULL;
}
