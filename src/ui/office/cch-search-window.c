/* The one box that finds pages, tasks, documents, plans, agencies and evidence as one types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/office/cch-search-window.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "session/cch-finder.h"
#include "ui/office/cch-office-context.h"
#include "ui/office/cch-search-row.h"
#include "ui/shell/cch-show-record.h"

#include <string.h>

/* While a big import is being indexed, the same words find more and more. */
#define ASK_AGAIN_MILLISECONDS 700

struct _CchSearchWindow
{
  CchDialog parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *status;

  CchWindow *window;         /* nullable, ref: where results are shown */
  GCancellable *cancellable; /* nullable, owned: of the question at hand */
  guint ask_again;           /* source */
  gboolean asking;           /* the rows are of what was typed before */
  gboolean go;               /* Enter has been pressed meanwhile */
};

G_DEFINE_FINAL_TYPE (CchSearchWindow, cch_search_window, CCH_TYPE_DIALOG)

static void ask (CchSearchWindow *self);
static void entry_activated_cb (CchSearchWindow *self);

static void
clear (CchSearchWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = cch_search_row_get_group (CCH_SEARCH_ROW (row));
  GtkWidget *label;

  if (before != NULL && g_str_equal (group, cch_search_row_get_group (CCH_SEARCH_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "cch-search-group");
  gtk_list_box_row_set_header (row, label);
}

/* The entry keeps the focus, so whoever cannot see is told which row Enter would take. */
static void
select_row (CchSearchWindow *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
add_pages (CchSearchWindow *self, const char *text)
{
  g_autofree char *wanted = cch_text_fold (text);
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);

  g_strstrip (wanted);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *title = cch_text_fold (_ (entries[i].title));

      if (strstr (title, wanted) != NULL)
        gtk_list_box_append (self->list, GTK_WIDGET (cch_search_row_new_for_page (&entries[i])));
    }
}

/* @answer: (nullable): %NULL while it is not known */
static void
show_status (CchSearchWindow *self, const CchFinderAnswer *answer)
{
  const char *words = "";

  if (answer != NULL && !answer->complete)
    words = _ ("The index is still being filled: there may be more");
  else if (answer != NULL && answer->truncated)
    words = _ ("There is more: type on to narrow it down");
  gtk_label_set_label (self->status, words);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *words != '\0');
}

static void
show (CchSearchWindow *self, const CchFinderAnswer *answer)
{
  clear (self);
  add_pages (self, gtk_editable_get_text (self->entry));
  for (guint i = 0; answer != NULL && i < answer->found->len; i++)
    gtk_list_box_append (self->list, GTK_WIDGET (cch_search_row_new (answer->found->pdata[i])));
  show_status (self, answer);
  select_row (self, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_stack_set_visible_child_name (
      self->stack, gtk_list_box_get_row_at_index (self->list, 0) != NULL ? "list" : "empty");
}

static gboolean
ask_again_cb (gpointer data)
{
  CchSearchWindow *self = CCH_SEARCH_WINDOW (data);

  self->ask_again = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CchSearchWindow) self = CCH_SEARCH_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchFinderAnswer) answer = cch_finder_find_finish (result, &error);

  /* Called off: something else has been typed, or the window is closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->window == NULL)
    return;
  self->asking = FALSE;
  show (self, answer);
  if (self->go)
    {
      entry_activated_cb (self);
      return;
    }
  if (error != NULL)
    {
      gtk_label_set_label (self->status, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
    }
  else if (!answer->complete)
    self->ask_again = g_timeout_add (ASK_AGAIN_MILLISECONDS, ask_again_cb, self);
}

static CchSession *
get_session (CchSearchWindow *self)
{
  return cch_office_context_get_session (cch_window_get_context (self->window));
}

static void
stop_asking (CchSearchWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->ask_again, g_source_remove);
}

/* The answer comes from the thread of the office, however large that is. */
static void
ask (CchSearchWindow *self)
{
  CchSession *session = get_session (self);

  stop_asking (self);
  self->cancellable = g_cancellable_new ();
  self->go = FALSE;
  self->asking = session != NULL && *gtk_editable_get_text (self->entry) != '\0';
  if (self->asking)
    cch_finder_find_async (cch_session_get_worker (session), gtk_editable_get_text (self->entry),
                           self->cancellable, found_cb, g_object_ref (self));
  else
    show (self, NULL);
}

static void
activated_cb (CchSearchWindow *self, GtkListBoxRow *row)
{
  g_autoptr (CchWindow) window = g_object_ref (self->window);
  CchFound *found = cch_search_row_get_found (CCH_SEARCH_ROW (row));
  const CchPageEntry *page = cch_search_row_get_page (CCH_SEARCH_ROW (row));
  const CchKind *kind = found != NULL ? cch_found_get_kind (found) : NULL;
  gint64 id = found != NULL ? cch_found_get_id (found) : 0;

  gtk_window_close (GTK_WINDOW (self));
  if (kind != NULL)
    cch_window_show_record (window, kind, id);
  else
    cch_window_set_page_id (window, page->id);
}

static void
entry_activated_cb (CchSearchWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  self->go = self->asking; /* whoever types fast means what has been typed */
  if (self->go)
    return;
  if (row != NULL)
    activated_cb (self, row);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->entry));
}

/* Keeps the row in sight. */
static void
scroll_to (CchSearchWindow *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (adjustment != NULL
      && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
move (CchSearchWindow *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row != NULL)
    {
      select_row (self, row);
      scroll_to (self, row);
    }
  return TRUE;
}

static gboolean
key_cb (CchSearchWindow *self, guint key)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    return move (self, 1);
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return move (self, -1);
  if (key == GDK_KEY_Page_Down)
    return move (self, 8);
  if (key == GDK_KEY_Page_Up)
    return move (self, -8);
  return FALSE;
}

static void
cch_search_window_dispose (GObject *object)
{
  CchSearchWindow *self = CCH_SEARCH_WINDOW (object);

  stop_asking (self);
  g_clear_object (&self->window);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_SEARCH_WINDOW);

  G_OBJECT_CLASS (cch_search_window_parent_class)->dispose (object);
}

static void
cch_search_window_class_init (CchSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_search_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/office/cch-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, CchSearchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CchSearchWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CchSearchWindow, status);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
cch_search_window_init (CchSearchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

CchSearchWindow *
cch_search_window_new (CchWindow *window)
{
  CchSearchWindow *self = g_object_new (CCH_TYPE_SEARCH_WINDOW, "transient-for", window, NULL);

  self->window = g_object_ref (window);
  ask (self);
  return self;
}
