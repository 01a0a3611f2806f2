/* The bar that finds words on sheets and walks from place to place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-search.h"

#include "base/cch-i18n.h"

/* Points above a place that stay in sight with it. */
#define CONTEXT 72
#define HEARD_LETTERS 200

struct _CchPaperSearch
{
  AdwBin parent_instance;

  CchPaperView *view; /* nullable, weak */
  GArray *marks;      /* (element-type CchPaperMark), nullable, ref: what was found */
  guint current_mark;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkLabel *found_label;
};

G_DEFINE_FINAL_TYPE (CchPaperSearch, cch_paper_search, ADW_TYPE_BIN)

/* Returns: (transfer full): the words about the place, as far as one listens */
static char *
dup_words (CchPaperSearch *self, const CchPaperMark *mark)
{
  CchSheet *sheet = g_ptr_array_index (cch_paper_view_get_sheets (self->view), mark->page);
  CchSheetHit hit = { 0 };

  if (!cch_sheet_hit (sheet, mark->box.x + mark->box.width / 2, mark->box.y + mark->box.height / 2,
                      &hit)
      || hit.text == NULL)
    return g_strdup ("");
  return g_utf8_strlen (hit.text, -1) > HEARD_LETTERS
             ? g_utf8_substring (hit.text, 0, HEARD_LETTERS)
             : g_strdup (hit.text);
}

/* The focus stays in the entry while one goes from place to place: what a screen reader says of
 * the entry says where. */
static void
describe_place (CchPaperSearch *self, const char *found)
{
  g_autofree char *words = NULL;
  g_autofree char *place = NULL;

  if (self->marks != NULL && self->marks->len > 0)
    {
      const CchPaperMark *mark = &g_array_index (self->marks, CchPaperMark, self->current_mark);

      words = dup_words (self, mark);
      /* TRANSLATORS: "3/80", the page, the words there; for those who hear it. */
      place = g_strdup_printf (_ ("Place %s, page %u: %s"), found, mark->page + 1, words);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  place != NULL ? place : found, -1);
}

static void
show_marks (CchPaperSearch *self)
{
  guint n_marks = self->marks != NULL ? self->marks->len : 0;
  g_autofree char *text = n_marks > 0 ? g_strdup_printf ("%u/%u", self->current_mark + 1, n_marks)
                                      : g_strdup (_ ("Nothing found"));

  if (*gtk_editable_get_text (self->search_entry) == '\0')
    *text = '\0';
  gtk_label_set_text (self->found_label, text);
  describe_place (self, text);
  cch_paper_view_set_marks (self->view, self->marks, self->current_mark);
}

static void
show_current_mark (CchPaperSearch *self)
{
  const CchPaperMark *mark;

  show_marks (self);
  if (self->marks->len == 0)
    return;
  mark = &g_array_index (self->marks, CchPaperMark, self->current_mark);
  cch_paper_view_scroll_to (self->view, mark->page, mark->box.y - CONTEXT);
}

static GArray *
find_marks (CchPaperSearch *self, const char *words)
{
  GPtrArray *sheets = cch_paper_view_get_sheets (self->view);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (CchPaperMark));

  for (guint i = 0; i < sheets->len; i++)
    {
      g_autoptr (GArray) boxes = cch_sheet_search (g_ptr_array_index (sheets, i), words);

      for (guint k = 0; k < boxes->len; k++)
        {
          CchPaperMark mark = { i, g_array_index (boxes, CchSheetBox, k) };

          g_array_append_val (marks, mark);
        }
    }
  return marks;
}

static void
forget (CchPaperSearch *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  self->current_mark = 0;
}

/* Returns: how many places hold the words; the first is shown */
guint
cch_paper_search_find (CchPaperSearch *self, const char *words)
{
  g_return_val_if_fail (CCH_IS_PAPER_SEARCH (self), 0);

  forget (self);
  self->marks = find_marks (self, words);
  show_current_mark (self);
  return self->marks->len;
}

/* Searches new sheets for the same words; nothing scrolls. */
void
cch_paper_search_renew (CchPaperSearch *self)
{
  guint current = self->current_mark;

  g_return_if_fail (CCH_IS_PAPER_SEARCH (self));

  forget (self);
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    return;
  self->marks = find_marks (self, gtk_editable_get_text (self->search_entry));
  self->current_mark = MIN (current, MAX (self->marks->len, 1) - 1);
  show_marks (self);
}

void
cch_paper_search_step (CchPaperSearch *self, gboolean back)
{
  g_return_if_fail (CCH_IS_PAPER_SEARCH (self));

  if (self->marks == NULL || self->marks->len == 0)
    return;
  self->current_mark = (self->current_mark + (back ? self->marks->len - 1 : 1)) % self->marks->len;
  show_current_mark (self);
}

void
cch_paper_search_start (CchPaperSearch *self)
{
  g_return_if_fail (CCH_IS_PAPER_SEARCH (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
search_changed_cb (CchPaperSearch *self)
{
  cch_paper_search_find (self, gtk_editable_get_text (self->search_entry));
}

static void
search_mode_cb (CchPaperSearch *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar) || self->view == NULL)
    return;
  forget (self);
  cch_paper_view_set_marks (self->view, NULL, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
next_cb (CchPaperSearch *self)
{
  cch_paper_search_step (self, FALSE);
}

/* The bar itself hears Esc only in an entry that is its very child. */
static void
stop_cb (CchPaperSearch *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
previous_cb (CchPaperSearch *self)
{
  cch_paper_search_step (self, TRUE);
}

void
cch_paper_search_set_view (CchPaperSearch *self, CchPaperView *view)
{
  g_return_if_fail (CCH_IS_PAPER_SEARCH (self));

  g_set_weak_pointer (&self->view, view);
}

static void
cch_paper_search_dispose (GObject *object)
{
  CchPaperSearch *self = CCH_PAPER_SEARCH (object);

  g_clear_weak_pointer (&self->view);
  forget (self);
  /* The only child is bound; the template would unparent it behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PAPER_SEARCH);

  G_OBJECT_CLASS (cch_paper_search_parent_class)->dispose (object);
}

static void
cch_paper_search_class_init (CchPaperSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_paper_search_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/paper/cch-paper-search.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPaperSearch, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CchPaperSearch, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CchPaperSearch, found_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
}

static void
cch_paper_search_init (CchPaperSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
