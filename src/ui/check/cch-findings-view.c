/* The list of what the checks find in a plan, with what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/check/cch-findings-view.h"

#include "base/cch-i18n.h"
#include "session/cch-mend.h"
#include "ui/check/cch-finding-row.h"
#include "ui/compat/cch-compat-row.h"

struct _CchFindingsView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GtkLabel *count_label;
  GtkLabel *empty_label;
  GtkWidget *spinner;
  GtkWidget *mend_all_button;

  CchFindings *findings;         /* owned */
  GtkSingleSelection *selection; /* owned */
  guint mended;                  /* the row whose mend was asked for by key, or invalid */
};

enum
{
  SIGNAL_FINDING_ACTIVATED,
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchFindingsView, cch_findings_view, ADW_TYPE_BIN)

static void
say_error (CchFindingsView *self, const GError *error)
{
  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_SAID], 0, error->message);
}

static guint
count_mends (CchFindingsView *self)
{
  GListModel *model = G_LIST_MODEL (self->findings);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (model, i);

      n += cch_mend_is_plain (cch_finding_item_get_finding (item));
    }
  return n;
}

static char *
write_counts (CchFindingsView *self)
{
  return g_strdup_printf (_ ("%u errors, %u warnings, %u hints"),
                          cch_findings_count (self->findings, CCH_SEVERITY_ERROR),
                          cch_findings_count (self->findings, CCH_SEVERITY_WARNING),
                          cch_findings_count (self->findings, CCH_SEVERITY_HINT));
}

static const char *
write_empty (CchFindingsView *self)
{
  const GError *problem = cch_findings_get_problem (self->findings);

  if (problem != NULL)
    return problem->message;
  if (cch_findings_get_plan (self->findings) == 0)
    return _ ("No plan is open");
  return cch_findings_is_running (self->findings) ? _ ("Checking…") : _ ("Nothing found");
}

static void
show (CchFindingsView *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->findings)) > 0;
  g_autofree char *counts = write_counts (self);

  gtk_label_set_label (self->count_label, any ? counts : "");
  gtk_label_set_label (self->empty_label, write_empty (self));
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
  gtk_widget_set_visible (self->spinner, cch_findings_is_running (self->findings));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.mend-all", count_mends (self) > 0);
}

static guint
find_position (CchFindingsView *self, CchFindingItem *item)
{
  GListModel *model = G_LIST_MODEL (self->findings);
  const guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (CchFindingItem) other = g_list_model_get_item (model, i);

      if (other == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
mend (CchFindingsView *self, CchFindingItem *item)
{
  CchOffice *office = cch_findings_get_office (self->findings);
  g_autoptr (GError) error = NULL;

  if (office == NULL || item == NULL)
    return;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    self->mended = find_position (self, item);
  cch_mend_apply (office, cch_finding_item_get_finding (item), &error);
  say_error (self, error);
}

/* The row with the keys has gone: they go on to the one in its place, not to wherever GTK finds room. */
static void
items_changed_cb (CchFindingsView *self, guint position, guint removed, guint added)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->findings));

  if (self->mended == GTK_INVALID_LIST_POSITION || removed == 0)
    return;
  if (n_items > 0)
    {
      gtk_single_selection_set_selected (self->selection, MIN (self->mended, n_items - 1));
      cch_compat_focus_selected (self->list);
    }
  self->mended = GTK_INVALID_LIST_POSITION;
}

static void
mend_row_cb (CchFindingsView *self, CchFindingRow *row)
{
  mend (self, cch_finding_row_get_item (row));
}

static void
silence_row_cb (CchFindingsView *self, const char *reason, CchFindingRow *row)
{
  CchOffice *office = cch_findings_get_office (self->findings);
  CchFindingItem *item = cch_finding_row_get_item (row);
  g_autoptr (GError) error = NULL;

  if (office != NULL && item != NULL)
    cch_mend_silence (office, cch_finding_item_get_finding (item), reason, &error);
  say_error (self, error);
}

static void
hear_row_cb (CchFindingsView *self, CchFindingRow *row)
{
  CchOffice *office = cch_findings_get_office (self->findings);
  CchFindingItem *item = cch_finding_row_get_item (row);
  g_autoptr (GError) error = NULL;

  if (office != NULL && item != NULL)
    cch_mend_unsilence (office, cch_finding_item_get_finding (item), &error);
  say_error (self, error);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchFindingsView *self)
{
  GtkWidget *row = cch_finding_row_new ();

  g_signal_connect_object (row, "mend", G_CALLBACK (mend_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "silence", G_CALLBACK (silence_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "hear", G_CALLBACK (hear_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (cell, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchFindingsView *self)
{
  GtkWidget *row = gtk_list_item_get_child (cell);

  cch_finding_row_set_item (CCH_FINDING_ROW (row), gtk_list_item_get_item (cell));
  g_object_set_data (gtk_list_item_get_item (cell), "cch-row", row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, CchFindingsView *self)
{
  g_object_set_data (gtk_list_item_get_item (cell), "cch-row", NULL);
  cch_finding_row_set_item (CCH_FINDING_ROW (gtk_list_item_get_child (cell)), NULL);
}

static void
activate_cb (CchFindingsView *self, guint position)
{
  g_autoptr (CchFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->findings), position);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_FINDING_ACTIVATED], 0, cch_finding_item_get_finding (item));
}

/* Where the person stands: the keys may be on a row that was never chosen, and a mend takes the
 * chosen one away. GTK 4.8 does not tell which item has the focus. */
static CchFindingItem *
get_current (CchFindingsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CCH_TYPE_FINDING_ROW) : NULL;

  if (row == NULL && child != NULL && CCH_IS_FINDING_ROW (child))
    row = child;
  return row != NULL ? cch_finding_row_get_item (CCH_FINDING_ROW (row))
                     : gtk_single_selection_get_selected_item (self->selection);
}

static void
mend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchFindingsView *self = CCH_FINDINGS_VIEW (widget);

  mend (self, get_current (self));
}

static void
silence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchFindingsView *self = CCH_FINDINGS_VIEW (widget);
  gpointer item = get_current (self);
  gpointer row = item != NULL ? g_object_get_data (item, "cch-row") : NULL;

  if (row != NULL)
    cch_finding_row_ask_reason (row);
}

static GPtrArray *
list_findings (CchFindingsView *self)
{
  GListModel *model = G_LIST_MODEL (self->findings);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CchFindingItem) item = g_list_model_get_item (model, i);

      g_ptr_array_add (list, cch_finding_ref (cch_finding_item_get_finding (item)));
    }
  return list;
}

static void
mend_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchFindingsView *self = CCH_FINDINGS_VIEW (widget);
  CchOffice *office = cch_findings_get_office (self->findings);
  g_autoptr (GPtrArray) findings = list_findings (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint n;

  if (office == NULL)
    return;
  n = cch_mend_apply_all (office, findings, &error);
  words = error != NULL
              ? g_strdup_printf (_ ("%u findings mended, then: %s"), n, error->message)
              : g_strdup_printf (_ ("%u findings mended. Each can be undone by itself"), n);
  g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
}

static GtkListItemFactory *
create_factory (CchFindingsView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

static void
cch_findings_view_dispose (GObject *object)
{
  CchFindingsView *self = CCH_FINDINGS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_FINDINGS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (cch_findings_view_parent_class)->dispose (object);
}

static void
cch_findings_view_class_init (CchFindingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_findings_view_dispose;
  signals[SIGNAL_FINDING_ACTIVATED] =
      g_signal_new ("finding-activated", CCH_TYPE_FINDINGS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, CCH_TYPE_FINDING);
  signals[SIGNAL_SAID] = g_signal_new ("said", CCH_TYPE_FINDINGS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "findings.mend", NULL, mend_action);
  gtk_widget_class_install_action (widget_class, "findings.silence", NULL, silence_action);
  gtk_widget_class_install_action (widget_class, "findings.mend-all", NULL, mend_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "findings.mend", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "findings.silence", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/check/cch-findings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CchFindingsView, stack);
  gtk_widget_class_bind_template_child (widget_class, CchFindingsView, list);
  gtk_widget_class_bind_template_child (widget_class, CchFindingsView, count_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingsView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, CchFindingsView, spinner);
  gtk_widget_class_bind_template_child (widget_class, CchFindingsView, mend_all_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
cch_findings_view_init (CchFindingsView *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  factory = create_factory (self);
  self->mended = GTK_INVALID_LIST_POSITION;
  self->findings = cch_findings_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->findings)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->findings, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "updated", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "notify::running", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

GtkWidget *
cch_findings_view_new (void)
{
  return g_object_new (CCH_TYPE_FINDINGS_VIEW, NULL);
}

/**
 * cch_findings_view_set_plan:
 * @session: (nullable): %NULL when no office is open
 * @plan: the row of the plan, 0 for none
 */
void
cch_findings_view_set_plan (CchFindingsView *self, CchSession *session, gint64 plan)
{
  g_return_if_fail (CCH_IS_FINDINGS_VIEW (self));

  cch_findings_set_plan (self->findings, session, plan);
}

/**
 * cch_findings_view_get_model:
 *
 * Returns: (transfer none): for counts, and for marks beside the text:
 *   cch_findings_list_for()
 */
CchFindings *
cch_findings_view_get_model (CchFindingsView *self)
{
  g_return_val_if_fail (CCH_IS_FINDINGS_VIEW (self), NULL);

  return self->findings;
}

/* The person wants to go through them: into the list where there is one. */
void
cch_findings_view_enter (CchFindingsView *self)
{
  g_return_if_fail (CCH_IS_FINDINGS_VIEW (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list))
      || !gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
