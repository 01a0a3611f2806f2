/* The help: topics at the left, the chosen one at the right.
 *
 * Inside the program, because an office PC may have no help browser.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/help/cch-help-window.h"

#include "base/cch-i18n.h"
#include "ui/compat/cch-compat-row.h"
#include "ui/help/cch-help-page.h"

struct _CchHelpWindow
{
  CchDialog parent_instance;

  GtkSearchEntry *search;
  GtkListView *list;
  GtkTextView *text;
  GtkStack *stack;

  GtkFilterListModel *pages;     /* (element-type CchHelpPage), owned */
  GtkSingleSelection *selection; /* owned by the list */
};

G_DEFINE_FINAL_TYPE (CchHelpWindow, cch_help_window, CCH_TYPE_DIALOG)

/* The parts of a page; sizes are relative, so that the help follows the text size of the desktop. */
static void
create_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.6,
                              "pixels-below-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.2,
                              "pixels-above-lines", 12, "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-above-lines", 3, "pixels-below-lines", 9,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "item", "left-margin", 36, "indent", -24,
                              "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "term", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 6,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "meaning", "left-margin", 36, "pixels-below-lines", 3, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, "em", "weight", PANGO_WEIGHT_SEMIBOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "key", "weight", PANGO_WEIGHT_BOLD, NULL);
}

static void
selected_cb (CchHelpWindow *self)
{
  CchHelpPage *page = gtk_single_selection_get_selected_item (self->selection);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;

  gtk_stack_set_visible_child_name (self->stack, page != NULL ? "page" : "nothing");
  if (page == NULL)
    return;
  cch_help_page_show (page, buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_scroll_to_iter (self->text, &start, 0, TRUE, 0, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cch_help_page_get_title (page), -1);
}

static gboolean
match (gpointer item, gpointer data)
{
  CchHelpWindow *self = data;

  return cch_help_page_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_changed_cb (CchHelpWindow *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->pages), GTK_FILTER_CHANGE_DIFFERENT);
}

/* The first Escape ends the search, the next one leaves. */
static void
stop_search_cb (CchHelpWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
load (CchHelpWindow *self)
{
  g_autoptr (GError) error = NULL;
  /* Translators: the folder of the help pages in your language; "C" as long as there is none. */
  const char *language = C_ ("help folder", "C");
  GListModel *pages = cch_help_pages_load (language, &error);

  if (pages == NULL)
    {
      g_warning ("help: %s", error->message);
      return;
    }
  self->pages =
      gtk_filter_list_model_new (pages, GTK_FILTER (gtk_custom_filter_new (match, self, NULL)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->pages)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  cch_compat_leave_by_tab (GTK_WIDGET (self->list));
  g_object_unref (self->selection);
  selected_cb (self);
}

static void
cch_help_window_dispose (GObject *object)
{
  CchHelpWindow *self = CCH_HELP_WINDOW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->pages);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (cch_help_window_parent_class)->dispose (object);
}

static void
cch_help_window_class_init (CchHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_help_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/help/cch-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CchHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, CchHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CchHelpWindow, text);
  gtk_widget_class_bind_template_child (widget_class, CchHelpWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
cch_help_window_init (CchHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_tags (gtk_text_view_get_buffer (self->text));
  load (self);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}
