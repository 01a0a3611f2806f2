/* The outline of a plan as a list to walk in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-outline-view.h"

#include "base/cch-i18n.h"
#include "store/cch-edit.h"
#include "ui/compat/cch-compat-row.h"
#include "ui/plan/cch-outline-row.h"
#include "ui/plan/cch-plan-part-table.h"

/* While somebody types, counts may be a moment late; typing may not. */
#define REFRESH_MILLISECONDS 150

struct _CchPlanOutlineView
{
  AdwBin parent_instance;

  GtkListView *list;
  GListStore *items; /* (element-type CchOutlineItem) */
  GtkSingleSelection *selection;

  CchOpenPlan *plan;     /* nullable, ref */
  GSignalGroup *signals; /* of the plan */
  CchFindings *findings; /* nullable, ref */
  guint refresh_id;
  gboolean filling; /* the selection moves, but nobody chose */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchPlanOutlineView, cch_plan_outline_view, ADW_TYPE_BIN)

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, cch_outline_row_new ());
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  cch_outline_row_set_item (CCH_OUTLINE_ROW (gtk_list_item_get_child (item)),
                            gtk_list_item_get_item (item));
}

static void
unbind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  cch_outline_row_set_item (CCH_OUTLINE_ROW (gtk_list_item_get_child (item)), NULL);
}

static GPtrArray *
read_entries (CchPlanOutlineView *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = self->plan != NULL ? cch_plan_outline_read (self->plan, &error) : NULL;

  if (error != NULL)
    g_debug ("outline: %s", error->message);
  if (entries == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) cch_outline_entry_free);
  for (guint i = entries->len; i-- > 0;)
    {
      CchOutlineEntry *entry = g_ptr_array_index (entries, i);

      /* Of what is issued, nobody is asked to write more. */
      if (entry->state == CCH_OUTLINE_EMPTY && cch_open_plan_is_frozen (self->plan))
        entry->state = CCH_OUTLINE_OPTIONAL;
      if (cch_plan_part_table_find (entry->kind) == NULL)
        g_ptr_array_remove_index (entries, i);
    }
  return entries;
}

static CchOutlineItem *
get_item (CchPlanOutlineView *self, guint position)
{
  g_autoptr (CchOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item; /* the store holds it */
}

static gboolean
matches (CchPlanOutlineView *self, guint position, const CchOutlineEntry *entry)
{
  CchOutlineItem *item = get_item (self, position);

  return item != NULL && cch_outline_entry_is_same_place (cch_outline_item_get_entry (item), entry);
}

/* Only rows between the first and the last difference are made anew: what stays keeps its focus. */
static void
merge (CchPlanOutlineView *self, GPtrArray *entries)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint head = 0, tail = 0;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  while (head < MIN (n_old, entries->len) && matches (self, head, entries->pdata[head]))
    head++;
  while (tail < MIN (n_old, entries->len) - head
         && matches (self, n_old - tail - 1, entries->pdata[entries->len - tail - 1]))
    tail++;
  for (guint i = 0; i < entries->len; i++)
    {
      CchOutlineEntry *entry = g_steal_pointer (&entries->pdata[i]);

      if (i < head)
        cch_outline_item_set_entry (get_item (self, i), entry);
      else if (i >= entries->len - tail)
        cch_outline_item_set_entry (get_item (self, n_old - (entries->len - i)), entry);
      else
        g_ptr_array_add (added, cch_outline_item_new (entry));
    }
  if (n_old - head - tail > 0 || added->len > 0)
    g_list_store_splice (self->items, head, n_old - head - tail, added->pdata, added->len);
}

static guint
find (CchPlanOutlineView *self, CchOutlineKind kind, const char *key)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items; i++)
    {
      const CchOutlineEntry *entry = cch_outline_item_get_entry (get_item (self, i));

      if (entry->kind == kind && (key == NULL || g_strcmp0 (entry->key, key) == 0))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Returns: (nullable): the uuid of the area at the top that the task stands under */
static const char *
find_area_of (CchPlanOutlineView *self, const char *kind, const char *uuid)
{
  const CchPlanView *view = cch_open_plan_get_view (self->plan, NULL);

  if (view == NULL || !g_str_equal (kind, "task"))
    return NULL;
  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);
      CchArea *area = cch_plan_view_find_area (view, task->task->area);

      if (!g_str_equal (cch_record_get_uuid (CCH_RECORD (task->task)), uuid))
        continue;
      while (area != NULL && area->parent != 0)
        area = cch_plan_view_find_area (view, area->parent);
      return area != NULL ? cch_record_get_uuid (CCH_RECORD (area)) : NULL;
    }
  return NULL;
}

/* Returns: the row under which the record stands */
static guint
find_place (CchPlanOutlineView *self, const char *kind, const char *uuid, const char *field)
{
  guint position = GTK_INVALID_LIST_POSITION;
  CchOutlineKind place;
  const char *area;

  if (self->plan == NULL || kind == NULL || !cch_plan_part_table_place (kind, field, &place))
    return GTK_INVALID_LIST_POSITION;
  area = find_area_of (self, kind, uuid);
  if (area != NULL)
    position = find (self, CCH_OUTLINE_AREA, area);
  if (position == GTK_INVALID_LIST_POSITION && uuid != NULL)
    position = find (self, place, uuid);
  if (position == GTK_INVALID_LIST_POSITION)
    position = find (self, place, NULL);
  return position;
}

/* Silenced findings do not count, and hints do not disturb. */
static void
count_findings (CchPlanOutlineView *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_findings =
      self->findings != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->findings)) : 0;
  g_autofree guint *counts = g_new0 (guint, 2 * (n_rows + 1));

  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->findings), i);
      CchFinding *finding = cch_finding_item_get_finding (item);
      CchSeverity severity = cch_finding_get_severity (finding);
      guint row;

      if (cch_finding_get_silenced (finding) != NULL
          || (severity != CCH_SEVERITY_ERROR && severity != CCH_SEVERITY_WARNING))
        continue;
      row = find_place (self, cch_finding_get_anchor_kind (finding),
                        cch_finding_get_anchor_uuid (finding), cch_finding_get_field (finding));
      if (row < n_rows)
        counts[2 * row + (severity == CCH_SEVERITY_ERROR)]++;
    }
  for (guint i = 0; i < n_rows; i++)
    cch_outline_item_set_findings (get_item (self, i), counts[2 * i + 1], counts[2 * i]);
}

static void
select_quietly (CchPlanOutlineView *self, guint position)
{
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->filling = was_filling;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static gboolean
refresh_cb (gpointer data)
{
  CchPlanOutlineView *self = CCH_PLAN_OUTLINE_VIEW (data);

  self->refresh_id = 0;
  cch_plan_outline_view_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CchPlanOutlineView *self)
{
  if (self->refresh_id == 0)
    self->refresh_id =
        g_timeout_add_full (G_PRIORITY_LOW, REFRESH_MILLISECONDS, refresh_cb, self, NULL);
}

static void
selected_cb (CchPlanOutlineView *self)
{
  CchOutlineItem *item = cch_plan_outline_view_get_chosen (self);

  if (!self->filling && item != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
}

static void
activated_cb (CchPlanOutlineView *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static GtkWidget *
find_chosen_row (CchPlanOutlineView *self)
{
  CchOutlineItem *chosen = cch_plan_outline_view_get_chosen (self);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (CCH_IS_OUTLINE_ROW (row) && chosen != NULL
          && cch_outline_row_get_item (CCH_OUTLINE_ROW (row)) == chosen)
        return child;
    }
  return NULL;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* From outside one comes to the part that is shown, and not to the first. */
static gboolean
cch_plan_outline_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *row = has_focus (widget) ? NULL : find_chosen_row (CCH_PLAN_OUTLINE_VIEW (widget));

  if (row != NULL && gtk_widget_grab_focus (row))
    return TRUE;
  return GTK_WIDGET_CLASS (cch_plan_outline_view_parent_class)->focus (widget, direction);
}

static void
cch_plan_outline_view_dispose (GObject *object)
{
  CchPlanOutlineView *self = CCH_PLAN_OUTLINE_VIEW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->findings);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_OUTLINE_VIEW);

  G_OBJECT_CLASS (cch_plan_outline_view_parent_class)->dispose (object);
}

static void
cch_plan_outline_view_class_init (CchPlanOutlineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_plan_outline_view_dispose;
  widget_class->focus = cch_plan_outline_view_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CCH_TYPE_PLAN_OUTLINE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, CCH_TYPE_OUTLINE_ITEM);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", CCH_TYPE_PLAN_OUTLINE_VIEW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-plan-outline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPlanOutlineView, list);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "plan.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "plan.move-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "plan.remove-section",
                                       NULL);
}

static void
cch_plan_outline_view_init (CchPlanOutlineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (CCH_TYPE_OUTLINE_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->items));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  cch_compat_leave_by_tab (GTK_WIDGET (self->list));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_unref (self->selection); /* the list keeps it, and it keeps the items */

  self->signals = g_signal_group_new (CCH_TYPE_OPEN_PLAN);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::regulation", G_CALLBACK (changed_cb),
                                  self);
}

/* @plan: (nullable) */
void
cch_plan_outline_view_set_plan (CchPlanOutlineView *self, CchOpenPlan *plan)
{
  g_return_if_fail (CCH_IS_PLAN_OUTLINE_VIEW (self));

  if (!g_set_object (&self->plan, plan))
    return;
  g_signal_group_set_target (self->signals, plan);
  self->filling = TRUE;
  g_list_store_remove_all (self->items);
  self->filling = FALSE;
  cch_plan_outline_view_refresh (self);
}

/* A section that was written first had only its id in the form; then it has a uuid. */
void
cch_plan_outline_view_refresh (CchPlanOutlineView *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GPtrArray) entries = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  entries = read_entries (self);
  self->filling = TRUE;
  merge (self, entries);
  if (selected != GTK_INVALID_LIST_POSITION
      && gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (
        self->selection, MIN (selected, g_list_model_get_n_items (G_LIST_MODEL (self->items)) - 1));
  self->filling = FALSE;
  count_findings (self);
}

/* Their open errors and warnings are counted at the rows that they concern. */
void
cch_plan_outline_view_set_findings (CchPlanOutlineView *self, CchFindings *findings)
{
  g_return_if_fail (CCH_IS_PLAN_OUTLINE_VIEW (self));

  if (!g_set_object (&self->findings, findings))
    return;
  if (findings != NULL)
    g_signal_connect_object (findings, "updated", G_CALLBACK (count_findings), self,
                             G_CONNECT_SWAPPED);
  count_findings (self);
}

/* Returns: (transfer none) (nullable) */
CchOutlineItem *
cch_plan_outline_view_get_chosen (CchPlanOutlineView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* Returns: (transfer none) (element-type CchOutlineItem) */
GListModel *
cch_plan_outline_view_get_items (CchPlanOutlineView *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * cch_plan_outline_view_choose:
 * @key: (nullable): see #CchOutlineEntry; %NULL for the first of its kind
 *
 * As if the person had chosen it.
 */
gboolean
cch_plan_outline_view_choose (CchPlanOutlineView *self, CchOutlineKind kind, const char *key)
{
  guint position = find (self, kind, key);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  select_quietly (self, position);
  selected_cb (self);
  return TRUE;
}

/**
 * cch_plan_outline_view_choose_record:
 * @field: (nullable)
 *
 * Selects the row under which the record stands, without choosing it: whoever calls shows it.
 *
 * Returns: %FALSE when no part shows such records
 */
gboolean
cch_plan_outline_view_choose_record (CchPlanOutlineView *self,
                                     const char *kind,
                                     const char *uuid,
                                     const char *field)
{
  guint position = find_place (self, kind, uuid, field);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (position != gtk_single_selection_get_selected (self->selection))
    select_quietly (self, position);
  return TRUE;
}

static CchRecord *
find_section (CchPlanOutlineView *self, guint position)
{
  CchOutlineItem *item = get_item (self, position);
  const CchOutlineEntry *entry = item != NULL ? cch_outline_item_get_entry (item) : NULL;

  if (entry == NULL || !entry->movable)
    return NULL;
  return cch_office_find (cch_open_plan_get_office (self->plan), &cch_section_kind, entry->key,
                          NULL);
}

/* Returns: (transfer full) (nullable): the chosen section, if the form does not know it */
CchRecord *
cch_plan_outline_view_dup_own_section (CchPlanOutlineView *self)
{
  return find_section (self, gtk_single_selection_get_selected (self->selection));
}

/* Sections are moved before another one, or to the end. */
static gboolean
move_section (CchPlanOutlineView *self, CchRecord *section, CchRecord *before, GError **error)
{
  g_autoptr (CchEdit) edit =
      cch_edit_begin (cch_open_plan_get_office (self->plan), _ ("Move a section"), error);

  if (edit == NULL)
    return FALSE;
  cch_edit_move (edit, section, before);
  return cch_edit_commit (edit, error);
}

/**
 * cch_plan_outline_view_move:
 * @step: -1 for up, 1 for down
 *
 * Lets the chosen section change places with its neighbour, where the form allows that.
 *
 * Returns: %FALSE with @error when it failed; a section that cannot move stays without an error
 */
gboolean
cch_plan_outline_view_move (CchPlanOutlineView *self, int step, GError **error)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (CchRecord) section = find_section (self, position);
  g_autoptr (CchRecord) neighbour = find_section (self, position + (guint) step);
  g_autoptr (CchRecord) after = find_section (self, position + 2);

  if (section == NULL || neighbour == NULL || cch_open_plan_is_frozen (self->plan))
    return TRUE;
  if (!move_section (self, section, step < 0 ? neighbour : after, error))
    return FALSE;
  cch_plan_outline_view_refresh (self);
  select_quietly (self, find (self, CCH_OUTLINE_SECTION, cch_record_get_uuid (section)));
  return TRUE;
}
