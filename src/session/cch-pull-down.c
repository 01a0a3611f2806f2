/* What the superior's plan asks of this office: tasks to pull down, and what changed in those that were.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-pull-down.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-organisation.h"
#include "session/cch-agency-names.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-plan-loader.h"
#include "session/cch-plan-summary.h"
#include "session/cch-task-milestones.h"
#include "session/cch-task-take.h"
#include "store/cch-edit.h"

#include <string.h>

struct _CchPullDown
{
  CchOpenPlan *plan; /* ref */
  CchPlan *superior; /* ref: the version in force */
  CchPlanView *view; /* of it, owned */
  CchPlanView
      *earlier;     /* nullable, owned: of the version that the plan names, when it is another */
  GPtrArray *items; /* (element-type CchPullItem), owned */
};

/* How the superior writes all offices of a kind, by the level of this one. */
static const struct
{
  CchAgencyLevel level;
  const char *words; /* folded */
} groups[] = {
  { CCH_AGENCY_LEVEL_COMMUNE, "ubnd cac xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "uy ban nhan dan cac xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "ubnd xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "uy ban nhan dan xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "uy ban nhan dan cap xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "ubnd cap xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "cac xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "cap xa" },
  { CCH_AGENCY_LEVEL_COMMUNE, "cac dia phuong" },
  { CCH_AGENCY_LEVEL_DISTRICT, "cac huyen" },
  { CCH_AGENCY_LEVEL_DISTRICT, "cap huyen" },
  { CCH_AGENCY_LEVEL_DISTRICT, "cac dia phuong" },
  { CCH_AGENCY_LEVEL_PROVINCE, "cac so" },
  { CCH_AGENCY_LEVEL_NONE, "cac co quan" },
  { CCH_AGENCY_LEVEL_NONE, "cac don vi" },
  { CCH_AGENCY_LEVEL_NONE, "cac phong" },
};

static void
free_item (gpointer data)
{
  CchPullItem *item = data;

  g_clear_object (&item->task);
  g_clear_object (&item->own);
  g_clear_object (&item->before);
  g_free (item);
}

static gboolean
contains_words (const char *text, const char *words)
{
  g_autofree char *padded = g_strdup_printf (" %s ", text);
  g_autofree char *wanted = g_strdup_printf (" %s ", words);

  return strstr (padded, wanted) != NULL;
}

/* What a wording asks of the office: 2 it is named, 1 a group that it belongs to, 0 others. */
static guint
rate_wording (const CchOrganisationMember *own, const char *wording)
{
  g_autofree char *words = cch_text_fold_words (wording);
  g_autofree char *name = cch_text_fold_words (own->term->name);

  if (contains_words (words, name))
    return 2;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if ((groups[i].level == CCH_AGENCY_LEVEL_NONE || groups[i].level == own->term->level)
        && contains_words (words, groups[i].words))
      return 1;
  return 0;
}

static guint
rate_task (const CchTaskView *task, const CchOrganisationMember *own, CchTaskRole *role)
{
  guint best = 0;

  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *duty = task->agencies->pdata[i];
      guint rate = duty->agency == own->agency ? 2
                   : duty->wording != NULL     ? rate_wording (own, duty->wording)
                                               : 0;

      if (rate <= best)
        continue;
      best = rate;
      *role = duty->role;
    }
  return best;
}

static const CchTaskView *
find_follower (const CchPlanView *view, gint64 superior)
{
  for (guint i = 0; i < view->tasks->len; i++)
    if (((const CchTaskView *) view->tasks->pdata[i])->task->superior == superior)
      return view->tasks->pdata[i];
  return NULL;
}

static gboolean
is_same_text (const char *one, const char *other)
{
  g_autofree char *one_words = cch_text_fold_words (one != NULL ? one : "");
  g_autofree char *other_words = cch_text_fold_words (other != NULL ? other : "");

  return g_str_equal (one_words, other_words);
}

/* An amended plan is a copy: its tasks have other rows. The same words are the same task; where
 * they were changed, the same place among those of the area is. */
static const CchTaskView *
find_equal (const CchPlanView *view, const CchTaskView *task, gboolean by_place)
{
  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *other = view->tasks->pdata[i];

      if (other->task->area != task->task->area)
        continue;
      if (by_place ? other->task->position == task->task->position
                   : is_same_text (other->task->text, task->task->text))
        return other;
    }
  return NULL;
}

static const CchTaskView *
find_version (const CchPlanView *view, const CchTaskView *task)
{
  const CchTaskView *found = find_equal (view, task, FALSE);

  return found != NULL ? found : find_equal (view, task, TRUE);
}

static gboolean
says_the_same (const CchTask *one, const CchTask *other)
{
  return is_same_text (one->text, other->text)
         && is_same_text (one->time_wording, other->time_wording);
}

static void
add_item (CchPullDown *pull,
          CchPullState state,
          const CchTaskView *task,
          const CchTaskView *own,
          const CchTaskView *before,
          CchTaskRole role,
          gboolean certain)
{
  CchPullItem *item = g_new0 (CchPullItem, 1);

  item->state = state;
  item->task = task != NULL ? g_object_ref (task->task) : NULL;
  item->own = own != NULL ? g_object_ref (own->task) : NULL;
  item->before = before != NULL ? g_object_ref (before->task) : NULL;
  item->role = role;
  item->certain = certain;
  item->ticked =
      state == CCH_PULL_CHANGED || state == CCH_PULL_GONE || (state == CCH_PULL_NEW && certain);
  g_ptr_array_add (pull->items, item);
}

static void
add_assigned (CchPullDown *pull, const CchPlanView *own_view, const CchOrganisationMember *own)
{
  for (guint i = 0; i < pull->view->tasks->len; i++)
    {
      const CchTaskView *task = pull->view->tasks->pdata[i];
      const CchTaskView *before = pull->earlier != NULL ? find_version (pull->earlier, task) : NULL;
      const CchTaskView *follower =
          find_follower (own_view, cch_record_get_id (CCH_RECORD (task->task)));
      CchTaskRole role = CCH_TASK_ROLE_EXECUTING;
      guint rate = rate_task (task, own, &role);

      if (follower != NULL)
        {
          add_item (pull, CCH_PULL_TAKEN, task, follower, NULL, role, TRUE);
          continue;
        }
      if (before != NULL)
        follower = find_follower (own_view, cch_record_get_id (CCH_RECORD (before->task)));
      if (follower != NULL)
        add_item (pull,
                  says_the_same (before->task, task->task) ? CCH_PULL_TAKEN : CCH_PULL_CHANGED,
                  task, follower, before, role, TRUE);
      else if (rate > 0 && task->task->row == CCH_TASK_ROW_TASK)
        add_item (pull, CCH_PULL_NEW, task, NULL, NULL, role, rate == 2);
    }
}

static gboolean
keeps_words (const CchPullItem *item)
{
  return !is_same_text (item->own->text, item->before->text);
}

/* Tasks that follow what the superior has dropped. */
static void
add_gone (CchPullDown *pull, const CchPlanView *own_view)
{
  for (guint i = 0; pull->earlier != NULL && i < pull->earlier->tasks->len; i++)
    {
      const CchTaskView *before = pull->earlier->tasks->pdata[i];
      const CchTaskView *follower =
          find_follower (own_view, cch_record_get_id (CCH_RECORD (before->task)));

      if (follower != NULL && find_version (pull->view, before) == NULL)
        add_item (pull, CCH_PULL_GONE, NULL, follower, before, CCH_TASK_ROLE_EXECUTING, TRUE);
    }
}

/* The version of the superior's plan that counts on @day; a draft or received one as it is. */
static CchPlan *
find_superior (CchOpenPlan *plan, CchDate day, GError **error)
{
  gint64 parent = cch_open_plan_get_plan (plan)->parent;
  CchOffice *office = cch_open_plan_get_office (plan);
  g_autoptr (CchRecord) named = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  CchPlan *in_force;

  if (parent == 0)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                           _ ("The plan names no superior plan. Choose one in its general"
                              " information"));
      return NULL;
    }
  named = cch_office_get (office, &cch_plan_kind, parent, error);
  summaries =
      named != NULL ? cch_plan_summary_list (cch_open_plan_get_session (plan), day, error) : NULL;
  if (summaries == NULL)
    return NULL;
  for (guint i = 0; i < summaries->len; i++)
    g_ptr_array_add (plans, ((CchPlanSummary *) summaries->pdata[i])->plan);
  in_force = cch_plan_versions_find_in_force (plans, CCH_PLAN (named), day);
  return g_object_ref (in_force != NULL ? in_force : CCH_PLAN (named));
}

static CchPlanView *
load (const CchPullDown *pull, gint64 plan, GError **error)
{
  return cch_plan_loader_load (cch_office_get_database (cch_open_plan_get_office (pull->plan)),
                               plan, error);
}

/**
 * cch_pull_down_new:
 * @day: as of which the superior's plan counts
 *
 * Returns: (transfer full): what the superior's plan asks, in its order, then what it asks no more
 */
CchPullDown *
cch_pull_down_new (CchOpenPlan *plan, CchDate day, GError **error)
{
  g_autoptr (CchPullDown) pull = g_new0 (CchPullDown, 1);
  g_autoptr (CchOrganisation) organisation = NULL;
  const CchOrganisationMember *own;
  CchPlanView *own_view;
  gint64 parent = cch_open_plan_get_plan (plan)->parent;

  pull->plan = g_object_ref (plan);
  pull->items = g_ptr_array_new_with_free_func (free_item);
  pull->superior = find_superior (plan, day, error);
  own_view = pull->superior != NULL ? cch_open_plan_get_view (plan, error) : NULL;
  if (own_view == NULL)
    return NULL;
  pull->view = load (pull, cch_record_get_id (CCH_RECORD (pull->superior)), error);
  if (pull->view != NULL && cch_record_get_id (CCH_RECORD (pull->superior)) != parent)
    pull->earlier = load (pull, parent, error);
  organisation = cch_organisation_load (cch_open_plan_get_office (plan), day, error);
  if (pull->view == NULL || organisation == NULL)
    return NULL;
  own = cch_organisation_find (organisation, cch_open_plan_get_plan (plan)->agency);
  if (own != NULL)
    add_assigned (pull, own_view, own);
  add_gone (pull, own_view);
  return g_steal_pointer (&pull);
}

void
cch_pull_down_free (CchPullDown *pull)
{
  g_clear_object (&pull->plan);
  g_clear_object (&pull->superior);
  g_clear_pointer (&pull->view, cch_plan_view_unref);
  g_clear_pointer (&pull->earlier, cch_plan_view_unref);
  g_clear_pointer (&pull->items, g_ptr_array_unref);
  g_free (pull);
}

/* Returns: (transfer none): the version that is compared with */
CchPlan *
cch_pull_down_get_superior (const CchPullDown *pull)
{
  return pull->superior;
}

guint
cch_pull_down_get_n (const CchPullDown *pull)
{
  return pull->items->len;
}

const CchPullItem *
cch_pull_down_get (const CchPullDown *pull, guint index)
{
  g_return_val_if_fail (index < pull->items->len, NULL);

  return g_ptr_array_index (pull->items, index);
}

void
cch_pull_down_set_ticked (CchPullDown *pull, guint index, gboolean ticked)
{
  g_return_if_fail (index < pull->items->len);

  ((CchPullItem *) g_ptr_array_index (pull->items, index))->ticked = ticked;
}

static char *
describe_time (const char *before, const char *now)
{
  if (before == NULL || *before == '\0')
    return g_strdup_printf (_ ("The superior now sets the time “%s”"), now);
  if (now == NULL || *now == '\0')
    return g_strdup_printf (_ ("The superior sets no time any more; it was “%s”"), before);
  return g_strdup_printf (_ ("The superior now says “%s” instead of “%s”"), now, before);
}

/**
 * cch_pull_down_describe:
 *
 * Returns: (transfer full): what there is to say about it, a sentence for people
 */
char *
cch_pull_down_describe (const CchPullDown *pull, guint index)
{
  const CchPullItem *item = cch_pull_down_get (pull, index);

  switch (item->state)
    {
    case CCH_PULL_NEW:
      return g_strdup (item->certain ? _ ("The superior names this office")
                                     : _ ("The superior names a group; is this office one of it?"));
    case CCH_PULL_TAKEN:
      return g_strdup (_ ("In the plan already"));
    case CCH_PULL_GONE:
      return g_strdup (_ ("The superior’s plan has it no more; ticked, the link is taken away"));
    case CCH_PULL_CHANGED:
    default:
      if (!is_same_text (item->before->time_wording, item->task->time_wording))
        return describe_time (item->before->time_wording, item->task->time_wording);
      return g_strdup (_ ("The superior has changed the words of the task"));
    }
}

/**
 * cch_pull_down_keeps_words:
 *
 * Returns: whether this office wrote the task in words of its own, which stay when it is mended
 */
gboolean
cch_pull_down_keeps_words (const CchPullDown *pull, guint index)
{
  const CchPullItem *item = cch_pull_down_get (pull, index);

  return item->state == CCH_PULL_CHANGED && keeps_words (item);
}

/* A time is the superior's to say; its words come only where this office had taken them as they were. */
static gboolean
mend_task (CchEdit *edit, const CchPullItem *item, GError **error)
{
  if (!keeps_words (item))
    cch_edit_set (edit, item->own, "text", item->task->text, NULL);
  if (!is_same_text (item->before->time_wording, item->task->time_wording))
    cch_edit_set (edit, item->own, "time_wording",
                  item->task->time_wording != NULL ? item->task->time_wording : "", NULL);
  cch_edit_set (edit, item->own, "superior", cch_record_get_id (CCH_RECORD (item->task)), NULL);
  return cch_task_milestones_follow (edit, cch_edit_get_office (edit), CCH_RECORD (item->own),
                                     error);
}

/* When the plan names the version in force, links that say the same lead there too. */
static gboolean
mend_all (CchPullDown *pull, CchEdit *edit, GError **error)
{
  for (guint i = 0; i < pull->items->len; i++)
    {
      const CchPullItem *item = pull->items->pdata[i];

      if (item->state == CCH_PULL_CHANGED && item->ticked && !mend_task (edit, item, error))
        return FALSE;
      if (item->state == CCH_PULL_TAKEN && item->before != NULL)
        cch_edit_set (edit, item->own, "superior", cch_record_get_id (CCH_RECORD (item->task)),
                      NULL);
      if (item->state == CCH_PULL_GONE && item->ticked)
        cch_edit_set (edit, item->own, "superior", (gint64) 0, NULL);
    }
  return TRUE;
}

static GArray *
list_wanted (const CchPullDown *pull)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < pull->items->len; i++)
    {
      const CchPullItem *item = pull->items->pdata[i];
      gint64 row = item->task != NULL ? cch_record_get_id (CCH_RECORD (item->task)) : 0;

      if (item->state == CCH_PULL_NEW && item->ticked)
        g_array_append_val (rows, row);
    }
  return rows;
}

/* A plan keeps naming the earlier version while one of its changes is not settled. */
static gboolean
is_settled (const CchPullDown *pull)
{
  for (guint i = 0; i < pull->items->len; i++)
    {
      const CchPullItem *item = pull->items->pdata[i];

      if ((item->state == CCH_PULL_CHANGED || item->state == CCH_PULL_GONE) && !item->ticked)
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_pull_down_apply:
 *
 * Pulls down what is new and ticked, mends what changed and is ticked: one entry of the journal.
 */
gboolean
cch_pull_down_apply (CchPullDown *pull, GError **error)
{
  g_autoptr (GArray) rows = list_wanted (pull);
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_open_plan_get_office (pull->plan),
                                             _ ("Follow the superior’s plan"), error);

  if (edit == NULL || !mend_all (pull, edit, error))
    return FALSE;
  if (rows->len > 0
      && !cch_task_take (edit, pull->plan, pull->superior, rows, NULL, CCH_TASK_TAKE_FROM_SUPERIOR,
                         taken, error))
    return FALSE;
  if (pull->earlier != NULL && is_settled (pull))
    cch_edit_set (edit, cch_open_plan_get_plan (pull->plan), "parent",
                  cch_record_get_id (CCH_RECORD (pull->superior)), NULL);
  return cch_edit_commit (edit, error);
}
