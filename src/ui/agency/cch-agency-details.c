/* What is known of one agency: what it is on a day, its names, who came before and after.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/agency/cch-agency-details.h"

#include "base/cch-i18n.h"
#include "model/cch-area.h"
#include "session/cch-open-task.h"
#include "ui/regulation/cch-rule-row.h"

static GtkWidget *
add_group (GtkBox *box, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);
  return group;
}

static void
add_row (GtkWidget *group, const char *title, const char *subtitle)
{
  if (subtitle != NULL && *subtitle != '\0')
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               cch_plain_row_new (ADW_TYPE_ACTION_ROW, title, subtitle));
}

/* What is said in a row of @title while nothing else is there to say. */
static void
add_plain (GtkWidget *group, const char *words)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             cch_plain_row_new (ADW_TYPE_ACTION_ROW, words, NULL));
}

static char *
write_period (CchDate start, CchDate end)
{
  g_autofree char *from = cch_date_format (start, CCH_DATE_FORM_PADDED);
  g_autofree char *until = cch_date_format (end, CCH_DATE_FORM_PADDED);

  if (cch_date_is_none (start) && cch_date_is_none (end))
    return g_strdup (_ ("Always"));
  if (cch_date_is_none (end))
    return g_strdup_printf (_ ("Since %s"), from);
  if (cch_date_is_none (start))
    return g_strdup_printf (_ ("Until %s"), until);
  return g_strdup_printf (_ ("From %s until %s"), from, until);
}

static void
add_description (GtkBox *box,
                 const CchOrganisationRecords *records,
                 const CchRegulation *regulation,
                 const CchAgencyTerm *term,
                 CchDate day)
{
  GtkWidget *group = add_group (box, _ ("On This Day"));
  const CchRegulationClass *class = regulation != NULL && term->class != NULL
                                        ? cch_regulation_find_class (regulation, term->class)
                                        : NULL;
  g_autofree char *superior =
      term->parent != 0 ? cch_organisation_records_dup_name (records, term->parent, day) : NULL;

  add_row (group, _ ("Official name"), term->name);
  add_row (group, _ ("Abbreviation"), term->short_name);
  add_row (group, _ ("Class"), class != NULL ? class->name : term->class);
  if (term->level != CCH_AGENCY_LEVEL_NONE)
    add_row (group, _ ("Level"), _ (cch_agency_level_labels[term->level]));
  add_row (group, _ ("Superior agency"), superior);
  add_row (group, _ ("Place"), term->place);
  add_row (group, _ ("Symbol"), term->symbol);
  add_row (group, _ ("Post of the head"), term->head_post);
  add_row (group, _ ("Head"), term->head);
  add_row (group, _ ("Address"), term->address);
  add_row (group, _ ("Telephone"), term->telephone);
  add_row (group, _ ("E-mail"), term->email);
  add_row (group, _ ("Website"), term->website);
}

static int
compare_terms (gconstpointer first, gconstpointer second)
{
  const CchAgencyTerm *one = *(CchAgencyTerm *const *) first;
  const CchAgencyTerm *other = *(CchAgencyTerm *const *) second;

  return cch_date_compare (one->start, other->start);
}

static void
add_names (GtkBox *box, const CchOrganisationRecords *records, gint64 agency)
{
  GtkWidget *group = add_group (box, _ ("Names over Time"));
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  for (guint i = 0; i < records->terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (records->terms, i);

      if (term->agency == agency)
        g_ptr_array_add (terms, term);
    }
  g_ptr_array_sort (terms, compare_terms);
  for (guint i = 0; i < terms->len; i++)
    {
      const CchAgencyTerm *term = g_ptr_array_index (terms, i);
      g_autofree char *period = write_period (term->start, term->end);

      add_row (group, term->name, period);
    }
}

static void
add_successions (GtkBox *box,
                 const CchOrganisationRecords *records,
                 gint64 agency,
                 gboolean forward)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < records->successions->len; i++)
    {
      const CchAgencySuccession *succession = g_ptr_array_index (records->successions, i);
      g_autofree char *name = NULL;
      g_autofree char *day = NULL;
      g_autofree char *words = NULL;

      if ((forward ? succession->predecessor : succession->successor) != agency)
        continue;
      if (group == NULL)
        group = add_group (box, forward ? _ ("Followed by") : _ ("Came from"));
      name = cch_organisation_records_dup_name (
          records, forward ? succession->successor : succession->predecessor, succession->day);
      day = cch_date_format (succession->day, CCH_DATE_FORM_PADDED);
      words = g_strdup_printf ("%s · %s%s%s", _ (cch_agency_change_labels[succession->change]), day,
                               succession->basis != NULL ? " · " : "",
                               succession->basis != NULL ? succession->basis : "");
      add_row (group, name, words);
    }
}

static void
add_areas (GtkBox *box,
           CchOffice *office,
           const CchOrganisationRecords *records,
           gint64 agency,
           CchDate day)
{
  GtkWidget *group = add_group (box, _ ("Areas It Answers for"));
  gboolean any = FALSE;

  for (guint i = 0; i < records->owners->len; i++)
    {
      const CchAreaOwner *owner = g_ptr_array_index (records->owners, i);
      g_autoptr (CchRecord) area = NULL;
      g_autofree char *name = NULL;
      g_autofree char *period = NULL;

      if (owner->agency != agency
          || (!cch_date_is_none (owner->end) && cch_date_compare (owner->end, day) < 0))
        continue;
      area = cch_office_get (office, &cch_area_kind, owner->area, NULL);
      name = area != NULL ? cch_record_get_title (area) : g_strdup ("");
      period = write_period (owner->start, owner->end);
      add_row (group, name, period);
      any = TRUE;
    }
  if (!any)
    add_plain (group, _ ("None"));
}

/* What is not issued yet can still go to somebody else; who has ended should have none. */
static void
add_open_tasks (GtkBox *box, CchOffice *office, gint64 agency)
{
  g_autoptr (GPtrArray) tasks = cch_open_task_list (office, agency, NULL);
  g_autofree char *words = NULL;
  GtkWidget *group, *row, *button;

  if (tasks == NULL || tasks->len == 0)
    return;
  words = g_strdup_printf (_ ("Tasks in drafts: %u"), tasks->len);
  group = add_group (box, _ ("Open Tasks"));
  row = cch_plain_row_new (ADW_TYPE_ACTION_ROW, words, NULL);
  button = gtk_button_new_with_mnemonic (_ ("_Hand Out…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "agency.event");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "hand-out");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* Fills @box anew; an agency that does not exist on @day still has its names and followers. */
void
cch_agency_details_fill (GtkBox *box,
                         CchOffice *office,
                         const CchOrganisationRecords *records,
                         const CchRegulation *regulation,
                         gint64 agency,
                         CchDate day)
{
  CchAgencyTerm *term = cch_organisation_records_find_term (records, agency, day);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (term != NULL)
    add_description (box, records, regulation, term, day);
  add_names (box, records, agency);
  add_successions (box, records, agency, FALSE);
  add_successions (box, records, agency, TRUE);
  add_areas (box, office, records, agency, day);
  add_open_tasks (box, office, agency);
}
