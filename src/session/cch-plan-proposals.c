/* What a new plan begins with: its grounds, who receives it, who answers for its areas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-start.h"

#include "base/cch-text.h"
#include "compose/cch-document-type.h"
#include "compose/cch-task-number.h"
#include "model/cch-area.h"
#include "model/cch-citation.h"
#include "model/cch-recipient.h"
#include "session/cch-agency-names.h"
#include "session/cch-organisation-edit.h"
#include "store/cch-query.h"

#include <string.h>

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static CchDate
get_day (CchPlan *plan)
{
  return cch_date_is_none (plan->issued) ? cch_date_new_today () : plan->issued;
}

/* "3747/UBND-NV" is number and symbol; "54/2019/QĐ-UBND" too, the year is a part of the symbol. */
static void
take_notation (CchCitation *draft, const char *notation)
{
  gsize length = strspn (notation, "0123456789");

  if (length == 0)
    {
      draft->symbol = g_strdup (notation);
      return;
    }
  draft->number = g_strndup (notation, length);
  draft->symbol = g_strdup (notation + length + (notation[length] == '/' ? 1 : 0));
}

static CchCitation *
new_citation (CchPlan *plan)
{
  CchCitation *draft = CCH_CITATION (cch_record_new (&cch_citation_kind));

  draft->plan = cch_record_get_id (CCH_RECORD (plan));
  draft->role = CCH_CITATION_ROLE_BASIS;
  return draft;
}

static CchCitation *
cite_source (CchPlan *plan, const CchRegulationSource *source)
{
  CchCitation *draft = new_citation (plan);
  const CchDocumentType *type = cch_document_type_from_symbol (source->notation);

  take_notation (draft, source->notation);
  draft->document_type = g_strdup (type != NULL ? type->code : source->type);
  draft->issuer = g_strdup (source->issuer);
  draft->issued = source->date;
  draft->subject = g_strdup (source->title);
  return draft;
}

static char *
name_agency (CchOffice *office, gint64 agency, CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (office, day, NULL);
  const CchOrganisationMember *member =
      organisation != NULL ? cch_organisation_find (organisation, agency) : NULL;

  return member != NULL ? g_strdup (member->term->name) : NULL;
}

static CchCitation *
cite_parent (CchOffice *office, CchPlan *plan, CchPlan *parent)
{
  CchCitation *draft = new_citation (plan);
  const CchDocumentType *type = cch_document_type_from_symbol (parent->symbol);

  draft->document_type = g_strdup (type != NULL ? type->code : "KH");
  draft->number = g_strdup (parent->number);
  draft->symbol = g_strdup (parent->symbol);
  draft->issuer = name_agency (office, parent->agency, get_day (parent));
  draft->issued = parent->issued;
  draft->subject = g_strdup (parent->title);
  return draft;
}

/* Kinds of documents by their force; what is not among them stands between them and letters. */
static guint
get_rank (const CchCitation *citation)
{
  static const char *const types[] = { "NQ", "NĐ", "QĐ", "TTLT", "TT", "CT", "KH" };

  if (cch_citation_is_law (citation))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (citation->document_type, types[i]) == 0)
      return i + 1;
  return G_N_ELEMENTS (types) + (g_strcmp0 (citation->document_type, "Công văn") == 0 ? 2 : 1);
}

static gint
compare_rank (gconstpointer left, gconstpointer right)
{
  const CchCitation *const *a = left;
  const CchCitation *const *b = right;

  return (gint) get_rank (*a) - (gint) get_rank (*b);
}

static void
cite_sources (GPtrArray *drafts, CchPlan *plan, const CchRegulation *regulation, gboolean general)
{
  const GPtrArray *sources = cch_regulation_get_sources (regulation);

  for (guint i = 0; i < sources->len; i++)
    {
      const CchRegulationSource *source = g_ptr_array_index (sources, i);

      if (source->general == general && source->notation != NULL && *source->notation != '\0')
        g_ptr_array_add (drafts, cite_source (plan, source));
    }
  g_ptr_array_sort (drafts, compare_rank);
}

/**
 * cch_plan_offer_citations:
 *
 * Returns: (transfer full) (element-type CchCitation): documents that the regulation rests on, but
 *   which bind only some offices: whether this is one of them its people know
 */
GPtrArray *
cch_plan_offer_citations (CchPlan *plan, const CchRegulation *regulation)
{
  GPtrArray *drafts = new_drafts ();

  cite_sources (drafts, plan, regulation, FALSE);
  return drafts;
}

/**
 * cch_plan_propose_citations:
 *
 * Returns: (transfer full) (element-type CchCitation): the documents that the regulation rests on
 *   and that bind everybody under it, those of greater force first,
 *   then the superior's plan
 */
GPtrArray *
cch_plan_propose_citations (CchOffice *office, CchPlan *plan, const CchRegulation *regulation)
{
  g_autoptr (CchRecord) parent =
      plan->parent != 0 ? cch_office_get (office, &cch_plan_kind, plan->parent, NULL) : NULL;
  GPtrArray *drafts = new_drafts ();

  cite_sources (drafts, plan, regulation, TRUE);
  if (parent != NULL)
    g_ptr_array_add (drafts, cite_parent (office, plan, CCH_PLAN (parent)));
  return drafts;
}

static void
add_recipient (GPtrArray *drafts,
               CchPlan *plan,
               gint64 agency,
               const char *agency_class,
               const char *wording,
               CchRecipientPurpose purpose)
{
  CchRecipient *draft = CCH_RECIPIENT (cch_record_new (&cch_recipient_kind));

  draft->plan = cch_record_get_id (CCH_RECORD (plan));
  draft->agency = agency;
  draft->agency_class = g_strdup (agency_class);
  draft->wording = g_strdup (wording);
  draft->purpose = purpose;
  g_ptr_array_add (drafts, draft);
}

static const char *
get_name (const CchAgencyTerm *term)
{
  return term->short_name != NULL ? term->short_name : term->name;
}

/* Those above: the superior, and the agency there that looks after the reform. */
static void
add_superiors (GPtrArray *drafts,
               CchPlan *plan,
               const CchOrganisation *organisation,
               const CchOrganisationMember *own)
{
  const CchOrganisationMember *superior =
      own->parent >= 0 ? cch_organisation_get_member (organisation, (guint) own->parent) : NULL;

  if (superior == NULL)
    return;
  add_recipient (drafts, plan, superior->agency, NULL, get_name (superior->term),
                 CCH_RECIPIENT_PURPOSE_REPORT);
  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      if (member->parent == own->parent && member->term->standing)
        add_recipient (drafts, plan, member->agency, NULL, get_name (member->term),
                       CCH_RECIPIENT_PURPOSE_REPORT);
    }
}

/* Classes that report to that of the office are written to as groups. */
static void
add_groups (GPtrArray *drafts,
            CchPlan *plan,
            const CchRegulation *regulation,
            const char *own_class)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);

  for (guint i = 0; own_class != NULL && i < classes->len; i++)
    {
      const CchRegulationClass *group = classes->pdata[i];

      if (g_strcmp0 (group->reports_to, own_class) == 0
          && cch_regulation_class_exists_on (group, get_day (plan)))
        add_recipient (drafts, plan, 0, group->id, group->name, CCH_RECIPIENT_PURPOSE_EXECUTE);
    }
}

/* Offices of its own that belong to no group. */
static void
add_members (GPtrArray *drafts,
             CchPlan *plan,
             const CchOrganisation *organisation,
             const CchOrganisationMember *own)
{
  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      if (member->parent >= 0 && member->term->class == NULL
          && cch_organisation_get_member (organisation, (guint) member->parent) == own)
        add_recipient (drafts, plan, member->agency, NULL, get_name (member->term),
                       CCH_RECIPIENT_PURPOSE_EXECUTE);
    }
}

/**
 * cch_plan_propose_recipients:
 *
 * Returns: (transfer full) (element-type CchRecipient): those above, then those who carry it out;
 *   the line that keeps a copy prints by itself
 */
GPtrArray *
cch_plan_propose_recipients (CchOffice *office,
                             CchPlan *plan,
                             const CchRegulation *regulation,
                             GError **error)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (office, get_day (plan), error);
  const CchOrganisationMember *own;
  GPtrArray *drafts;

  if (organisation == NULL)
    return NULL;
  drafts = new_drafts ();
  own = cch_organisation_find (organisation, plan->agency);
  if (own == NULL)
    return drafts;
  add_superiors (drafts, plan, organisation, own);
  add_groups (drafts, plan, regulation, own->term->class);
  add_members (drafts, plan, organisation, own);
  return drafts;
}

static gboolean
has_owner (GPtrArray *owners, gint64 area)
{
  for (guint i = 0; i < owners->len; i++)
    if (((const CchAreaOwner *) owners->pdata[i])->area == area)
      return TRUE;
  return FALSE;
}

static void
propose_owner (GPtrArray *drafts,
               const CchRegulation *regulation,
               const char *own_class,
               const CchAgencyNames *names,
               CchArea *area)
{
  const CchRegulationArea *rule = cch_task_number_find_area (regulation, area);
  const CchRegulationOwner *owner =
      rule != NULL ? cch_regulation_find_owner (regulation, rule->id, own_class) : NULL;
  gint64 agency = owner != NULL ? cch_agency_names_find (names, owner->agency) : 0;
  CchAreaOwner *draft;

  if (agency == 0)
    return;
  draft = CCH_AREA_OWNER (cch_record_new (&cch_area_owner_kind));
  draft->area = cch_record_get_id (CCH_RECORD (area));
  draft->agency = agency;
  g_ptr_array_add (drafts, draft);
}

/**
 * cch_plan_propose_owners:
 *
 * Returns: (transfer full) (element-type CchAreaOwner): whom the regulation names for areas that
 *   nobody has answered for so far; only agencies that the office knows
 */
GPtrArray *
cch_plan_propose_owners (CchOffice *office,
                         CchPlan *plan,
                         const CchRegulation *regulation,
                         GError **error)
{
  CchDatabase *database = cch_office_get_database (office);
  g_autoptr (CchOrganisationRecords) records = cch_organisation_records_load (database, error);
  g_autoptr (CchAgencyNames) names = cch_agency_names_new (office, get_day (plan), error);
  g_autoptr (CchQuery) query = cch_query_new (&cch_area_kind);
  g_autoptr (GArray) rows =
      records != NULL && names != NULL ? cch_query_run (query, database, error) : NULL;
  const CchAgencyTerm *own;
  GPtrArray *drafts;

  if (rows == NULL)
    return NULL;
  drafts = new_drafts ();
  own = cch_organisation_records_find_term (records, plan->agency, get_day (plan));
  for (guint i = 0; own != NULL && i < rows->len; i++)
    {
      g_autoptr (CchRecord) area =
          cch_office_get (office, &cch_area_kind, g_array_index (rows, gint64, i), NULL);

      if (area != NULL && !has_owner (records->owners, cch_record_get_id (area)))
        propose_owner (drafts, regulation, own->class, names, CCH_AREA (area));
    }
  return drafts;
}
