/* Reads and proposes lists of recipients.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-recipient-parse.h"

#include "base/cch-list-item.h"
#include "base/cch-text.h"
#include "session/cch-agency-names.h"
#include "store/cch-record-sql.h"

#include <string.h>

/* What stands in brackets behind a recipient, folded. */
static const struct
{
  const char *folded;
  CchRecipientPurpose purpose;
} marks[] = {
  { "t/h", CCH_RECIPIENT_PURPOSE_EXECUTE },
  { "thuc hien", CCH_RECIPIENT_PURPOSE_EXECUTE },
  { "de thuc hien", CCH_RECIPIENT_PURPOSE_EXECUTE },
  { "b/c", CCH_RECIPIENT_PURPOSE_REPORT },
  { "bao cao", CCH_RECIPIENT_PURPOSE_REPORT },
  { "de b/c", CCH_RECIPIENT_PURPOSE_REPORT },
  { "de bao cao", CCH_RECIPIENT_PURPOSE_REPORT },
  { "de biet", CCH_RECIPIENT_PURPOSE_INFORM },
  { "p/h", CCH_RECIPIENT_PURPOSE_COORDINATE },
  { "phoi hop", CCH_RECIPIENT_PURPOSE_COORDINATE },
};

/* Over a committee stand the standing members of the Party and of the people's council. */
static const struct
{
  CchAgencyLevel level;
  const char *wording;
} standing_members[] = {
  { CCH_AGENCY_LEVEL_PROVINCE, "Thường trực Tỉnh ủy, Thường trực HĐND tỉnh" },
  { CCH_AGENCY_LEVEL_DISTRICT, "Thường trực Huyện ủy, Thường trực HĐND huyện" },
  { CCH_AGENCY_LEVEL_COMMUNE, "Thường trực Đảng ủy, Thường trực HĐND xã" },
};

static CchRecipient *
add (GPtrArray *recipients, const char *wording, CchRecipientPurpose purpose)
{
  CchRecipient *recipient = CCH_RECIPIENT (cch_record_new (&cch_recipient_kind));

  recipient->wording = g_strdup (wording);
  recipient->purpose = purpose;
  g_ptr_array_add (recipients, recipient);
  return recipient;
}

/* Cuts "(b/c)" off the end of @line. */
static CchRecipientPurpose
take_mark (char *line)
{
  gsize length = strlen (line);
  char *open = strrchr (line, '(');
  g_autofree char *folded = NULL;

  if (open == NULL || length == 0 || line[length - 1] != ')')
    return CCH_RECIPIENT_PURPOSE_NONE;
  line[length - 1] = '\0';
  folded = cch_text_fold (open + 1);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (folded, marks[i].folded) == 0)
      {
        *open = '\0';
        g_strchomp (line);
        return marks[i].purpose;
      }
  line[length - 1] = ')';
  return CCH_RECIPIENT_PURPOSE_NONE;
}

static void
strip_end (char *line)
{
  gsize length = strlen (line);

  while (length > 0 && strchr (" .;,", line[length - 1]) != NULL)
    line[--length] = '\0';
}

static void
parse_line (GPtrArray *recipients, const CchAgencyNames *names, char *line)
{
  gsize label = cch_list_item_read (line).length;
  char *text = g_strstrip (line + label);
  CchRecipient *recipient;
  CchRecipientPurpose purpose;

  strip_end (text);
  if (cch_text_match_prefix (text, "noi nhan") > 0)
    text = g_strchug (text + cch_text_match_prefix (text, "noi nhan") + strspn (text, ": "));
  while (*text == ':' || *text == ' ' || *text == '-')
    text++;
  if (*text == '\0')
    return;
  purpose = take_mark (text);
  if (*text == '\0')
    return;
  if (g_str_has_prefix (text, "Lưu"))
    purpose = CCH_RECIPIENT_PURPOSE_FILE;
  recipient = add (recipients, text, purpose);
  recipient->agency = names != NULL ? cch_agency_names_find (names, text) : 0;
}

static CchAgencyNames *
load_names (CchOpenPlan *plan)
{
  CchPlanView *view = cch_open_plan_get_view (plan, NULL);

  return view != NULL ? cch_agency_names_new (cch_open_plan_get_office (plan), view->day, NULL)
                      : NULL;
}

/**
 * cch_recipient_parse:
 * @text: a line for each recipient: "- Sở Nội vụ (b/c);"
 *
 * Returns: (transfer full) (element-type CchRecipient): drafts; agencies that the office knows by
 *   that name on the day of the plan are meant
 */
GPtrArray *
cch_recipient_parse (CchOpenPlan *plan, const char *text)
{
  GPtrArray *recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CchAgencyNames) names = load_names (plan);
  g_autofree char *many = g_strconcat (text, "\n", NULL);
  g_autofree char *clean = cch_list_clean_paste (many);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    parse_line (recipients, names, lines[i]);
  return recipients;
}

/* The recipients of the newest other plan of the same agency that has some. */
static gboolean
copy_earlier (CchOpenPlan *plan, GPtrArray *recipients, GError **error)
{
  CchPlan *record = cch_open_plan_get_plan (plan);
  CchDatabase *database = cch_office_get_database (cch_open_plan_get_office (plan));
  g_autofree char *sql = cch_record_sql_select (
      &cch_recipient_kind,
      "WHERE plan = (SELECT p.id FROM plan p WHERE p.id <> ?1 AND p.agency IS ?2 AND EXISTS"
      " (SELECT 1 FROM recipient r WHERE r.plan = p.id) ORDER BY p.year DESC, p.id DESC LIMIT 1)"
      " ORDER BY position");
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  g_autoptr (CchRecord) row = cch_record_new (&cch_recipient_kind);
  CchStep step;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, cch_record_get_id (CCH_RECORD (record)));
  if (record->agency != 0)
    cch_statement_bind_int64 (statement, 2, record->agency);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecipient *copy = add (recipients, NULL, CCH_RECIPIENT_PURPOSE_NONE);

      cch_record_sql_read (statement, row);
      cch_record_copy (CCH_RECORD (copy), row);
      copy->plan = 0;
      copy->position = 0;
    }
  return step == CCH_STEP_DONE;
}

/* The agency over the issuer that looks after reform, or the superior itself. */
static void
add_superior (const CchPlanView *view, const CchAgencyTerm *issuer, GPtrArray *recipients)
{
  CchRecipient *recipient;
  gint64 superior = issuer->parent;

  for (guint i = 0; i < view->terms->len; i++)
    {
      const CchAgencyTerm *term = g_ptr_array_index (view->terms, i);

      if (term->standing && term->parent == issuer->parent && term->agency != issuer->agency
          && cch_plan_view_find_agency (view, term->agency) == term)
        superior = term->agency;
    }
  if (superior == 0)
    return;
  recipient = add (recipients, cch_plan_view_get_agency_name (view, superior),
                   CCH_RECIPIENT_PURPOSE_REPORT);
  recipient->agency = superior;
}

static void
add_leaders (const CchAgencyTerm *issuer, GPtrArray *recipients)
{
  g_autofree char *leaders =
      g_strdup_printf ("Chủ tịch, các Phó Chủ tịch %s",
                       issuer->short_name != NULL ? issuer->short_name : issuer->name);

  for (guint i = 0; i < G_N_ELEMENTS (standing_members); i++)
    if (standing_members[i].level == issuer->level)
      add (recipients, standing_members[i].wording, CCH_RECIPIENT_PURPOSE_REPORT);
  add (recipients, leaders, CCH_RECIPIENT_PURPOSE_NONE);
}

static void
add_classes (CchOpenPlan *plan,
             const CchPlanView *view,
             const CchAgencyTerm *issuer,
             GPtrArray *recipients)
{
  CchRegulation *regulation = cch_open_plan_get_regulation (plan);
  const GPtrArray *classes =
      regulation != NULL ? cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES) : NULL;

  for (guint i = 0; classes != NULL && issuer->class != NULL && i < classes->len; i++)
    {
      const CchRegulationClass *class = g_ptr_array_index (classes, i);

      if (g_strcmp0 (class->reports_to, issuer->class) == 0
          && cch_regulation_class_exists_on (class, view->day))
        add (recipients, class->name, CCH_RECIPIENT_PURPOSE_EXECUTE)->agency_class =
            g_strdup (class->id);
    }
}

static void
leave_out_present (const CchPlanView *view, GPtrArray *recipients)
{
  for (guint i = recipients->len; i > 0; i--)
    {
      const CchRecipient *draft = g_ptr_array_index (recipients, i - 1);
      g_autofree char *folded = cch_text_fold (draft->wording != NULL ? draft->wording : "");

      for (guint j = 0; j < view->recipients->len; j++)
        {
          const CchRecipient *present = g_ptr_array_index (view->recipients, j);
          g_autofree char *other = cch_text_fold (present->wording != NULL ? present->wording : "");

          if (strcmp (folded, other) == 0)
            {
              g_ptr_array_remove_index (recipients, i - 1);
              break;
            }
        }
    }
}

/**
 * cch_recipient_propose:
 *
 * Returns: (transfer full) (element-type CchRecipient): what the agency's last plan had; else those
 *   that the regulation and the place of the agency suggest. Without what the plan has already
 */
GPtrArray *
cch_recipient_propose (CchOpenPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  CchPlanView *view = cch_open_plan_get_view (plan, error);
  const CchAgencyTerm *issuer;

  if (view == NULL || !copy_earlier (plan, recipients, error))
    return NULL;
  issuer = cch_plan_view_find_agency (view, view->plan->agency);
  if (recipients->len == 0 && issuer != NULL)
    {
      add_superior (view, issuer, recipients);
      add_leaders (issuer, recipients);
      add_classes (plan, view, issuer, recipients);
    }
  leave_out_present (view, recipients);
  return g_steal_pointer (&recipients);
}

static void
take_over (CchRecipient *recipient, CchRecipient *read)
{
  g_free (recipient->wording);
  recipient->wording = g_steal_pointer (&read->wording);
  recipient->agency = read->agency;
  recipient->purpose = read->purpose;
  if (recipient->agency_class == NULL)
    recipient->agency_class = g_steal_pointer (&read->agency_class);
}

/**
 * cch_recipient_complete:
 * @recipient: a draft that may hold nothing but its wording
 *
 * Reads "Sở Nội vụ (b/c)" into agency and purpose, as cch_recipient_parse() does; what is several
 * recipients stays wording.
 */
gboolean
cch_recipient_complete (CchSession *session, CchRecipient *recipient, GError **error)
{
  g_autoptr (CchOpenPlan) plan = NULL;
  g_autoptr (GPtrArray) read = NULL;

  if (recipient->plan == 0 || recipient->wording == NULL || recipient->agency != 0
      || recipient->purpose != CCH_RECIPIENT_PURPOSE_NONE)
    return TRUE;
  plan = cch_open_plan_new (session, recipient->plan, error);
  if (plan == NULL)
    return FALSE;
  read = cch_recipient_parse (plan, recipient->wording);
  if (read->len == 1)
    take_over (recipient, read->pdata[0]);
  return TRUE;
}
