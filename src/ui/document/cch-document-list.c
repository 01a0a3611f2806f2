/* The list of the page of documents: what is written, what was sent, what came.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/document/cch-document-list.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "model/cch-document.h"
#include "model/cch-letter.h"
#include "ui/compat/cch-compat-row.h"
#include "ui/shell/cch-two-lines.h"

struct _CchDocumentList
{
  AdwBin parent_instance;

  GtkEditable *search_entry;
  GtkDropDown *shown_drop_down;
  GtkListView *list;
  GtkLabel *count_label;

  CchOffice *office;             /* nullable, owned */
  GSignalGroup *signals;         /* owned: of the office */
  GPtrArray *items;              /* (element-type CchDocumentItem), owned */
  GListStore *shown;             /* owned */
  GtkSingleSelection *selection; /* owned */
  const CchKind *kind;           /* of what is chosen, NULL for nothing */
  gint64 row;
  gboolean filling;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchDocumentList, cch_document_list, ADW_TYPE_BIN)

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *lines = cch_two_lines_new (2);

  gtk_box_set_spacing (GTK_BOX (lines), 3);
  gtk_widget_set_margin_top (lines, 6);
  gtk_widget_set_margin_bottom (lines, 6);
  gtk_list_item_set_child (item, lines);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  CchDocumentItem *item = gtk_list_item_get_item (list_item);

  cch_two_lines_set (CCH_TWO_LINES (gtk_list_item_get_child (list_item)),
                     cch_document_item_get_title (item), cch_document_item_get_caption (item));
}

static GtkListItemFactory *
create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  return factory;
}

static guint
find_place (CchDocumentList *self, const CchKind *kind, gint64 row)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (CchDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (cch_document_item_is (item, kind, row)
          || (kind == &cch_document_kind && cch_document_item_get_line (item) == row))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static gboolean
is_wanted (CchDocumentList *self, CchDocumentItem *item, const char *words)
{
  guint shown = gtk_drop_down_get_selected (self->shown_drop_down);

  return (shown == 0 || cch_document_item_get_group (item) == (CchDocumentGroup) (shown - 1))
         && cch_document_item_matches (item, words);
}

static void
show_count (CchDocumentList *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *words = NULL;

  if (self->items->len > 0 && n_shown == 0)
    words = g_strdup (_ ("Nothing here is called so"));
  else
    words = g_strdup_printf (_ ("Documents: %u"), n_shown);
  gtk_label_set_label (self->count_label, words);
}

static void
fill (CchDocumentList *self)
{
  g_autofree char *words = cch_text_fold (gtk_editable_get_text (self->search_entry));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (is_wanted (self, self->items->pdata[i], words))
      g_ptr_array_add (wanted, self->items->pdata[i]);
  self->filling = TRUE;
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       wanted->pdata, wanted->len);
  gtk_single_selection_set_selected (self->selection, find_place (self, self->kind, self->row));
  self->filling = FALSE;
  show_count (self);
}

static gboolean
is_known (CchDocumentList *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (cch_document_item_is (self->items->pdata[i], self->kind, self->row))
      return TRUE;
  return FALSE;
}

static void
note_choice (CchDocumentList *self, CchDocumentItem *item)
{
  const CchKind *kind = item != NULL ? cch_document_item_get_kind (item) : NULL;
  gint64 row = item != NULL ? cch_document_item_get_row (item) : 0;

  if (kind == self->kind && row == self->row)
    return;
  self->kind = kind;
  self->row = row;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/* What is chosen stays chosen also when the search hides it; only when it is gone nothing is. */
static void
reload (CchDocumentList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
      self->office != NULL ? cch_document_items_list (self->office, &error) : NULL;

  g_ptr_array_unref (self->items);
  self->items =
      items != NULL ? g_steal_pointer (&items) : g_ptr_array_new_with_free_func (g_object_unref);
  fill (self);
  if (error != NULL)
    gtk_label_set_label (self->count_label, error->message);
  if (self->kind != NULL && !is_known (self))
    note_choice (self, NULL);
}

static guint64
get_bit (const char *field)
{
  return G_GUINT64_CONSTANT (1) << cch_kind_get_field_index (
             &cch_letter_kind, cch_kind_find_field (&cch_letter_kind, field));
}

/* What a letter says is not in the list, and changes with every word that is typed. */
static gboolean
moves_letters (CchChanges *changes)
{
  static const char *const names[] = { "state", "number", "symbol", "issued" };
  guint64 fields = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    fields |= get_bit (names[i]);
  return cch_changes_touch (changes, &cch_letter_kind, fields);
}

/* So does what it is about, but then its row alone is another one. */
static void
rename_letter (CchDocumentList *self, gint64 row)
{
  g_autoptr (CchRecord) letter = cch_office_get (self->office, &cch_letter_kind, row, NULL);
  guint place = find_place (self, &cch_letter_kind, row);
  CchDocumentItem *item = NULL;

  for (guint i = 0; letter != NULL && item == NULL && i < self->items->len; i++)
    if (cch_document_item_is (self->items->pdata[i], &cch_letter_kind, row))
      {
        item = cch_document_item_renew (self->items->pdata[i], letter);
        g_object_unref (self->items->pdata[i]);
        self->items->pdata[i] = item;
      }
  if (item == NULL || place == GTK_INVALID_LIST_POSITION)
    return;
  self->filling = TRUE;
  g_list_store_splice (self->shown, place, 1, (gpointer *) &item, 1);
  gtk_single_selection_set_selected (self->selection, find_place (self, self->kind, self->row));
  self->filling = FALSE;
}

static void
changed_cb (CchDocumentList *self, CchChanges *changes)
{
  if (moves_letters (changes) || cch_changes_get_n (changes, &cch_document_kind) > 0)
    {
      reload (self);
      return;
    }
  if (!cch_changes_touch (changes, &cch_letter_kind, get_bit ("subject")))
    return;
  for (guint i = 0; i < cch_changes_get_n (changes, &cch_letter_kind); i++)
    rename_letter (self, cch_changes_get (changes, &cch_letter_kind, i)->row);
}

static void
selected_cb (CchDocumentList *self)
{
  if (!self->filling)
    note_choice (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
activate_cb (CchDocumentList *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* Enter in the search goes to the first that was found. */
static void
search_activated_cb (CchDocumentList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0)
    return;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
stop_search_cb (CchDocumentList *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
cch_document_list_dispose (GObject *object)
{
  CchDocumentList *self = CCH_DOCUMENT_LIST (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->office);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_DOCUMENT_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (cch_document_list_parent_class)->dispose (object);
}

static void
cch_document_list_class_init (CchDocumentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_document_list_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CCH_TYPE_DOCUMENT_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", CCH_TYPE_DOCUMENT_LIST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/document/cch-document-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CchDocumentList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentList, shown_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentList, list);
  gtk_widget_class_bind_template_child (widget_class, CchDocumentList, count_label);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
cch_document_list_init (CchDocumentList *self)
{
  g_autoptr (GtkListItemFactory) factory = create_factory ();

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_list_store_new (CCH_TYPE_DOCUMENT_ITEM);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (CCH_TYPE_OFFICE);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  cch_compat_leave_by_tab (GTK_WIDGET (self->list));
}

/* @office: (nullable): %NULL empties the list */
void
cch_document_list_set_office (CchDocumentList *self, CchOffice *office)
{
  g_return_if_fail (CCH_IS_DOCUMENT_LIST (self));

  g_set_object (&self->office, office);
  g_signal_group_set_target (self->signals, office);
  gtk_editable_set_text (self->search_entry, "");
  reload (self);
}

/* Returns: (transfer none) (nullable) */
CchDocumentItem *
cch_document_list_get_chosen (CchDocumentList *self)
{
  g_return_val_if_fail (CCH_IS_DOCUMENT_LIST (self), NULL);

  for (guint i = 0; self->kind != NULL && i < self->items->len; i++)
    if (cch_document_item_is (self->items->pdata[i], self->kind, self->row))
      return self->items->pdata[i];
  return NULL;
}

/**
 * cch_document_list_choose:
 * @row: of a letter or of a line of the register
 *
 * Returns: whether it is there; then it is chosen and in view, and the search is over
 */
gboolean
cch_document_list_choose (CchDocumentList *self, const CchKind *kind, gint64 row)
{
  guint place;

  g_return_val_if_fail (CCH_IS_DOCUMENT_LIST (self), FALSE);

  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->shown_drop_down, 0);
  fill (self);
  place = find_place (self, kind, row);
  if (place == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, place);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", place);
  return TRUE;
}

/* Returns: how many there are, whether shown or not */
guint
cch_document_list_get_n_documents (CchDocumentList *self)
{
  return self->items->len;
}

/* Returns: (transfer none): a list of #CchDocumentItem */
GListModel *
cch_document_list_get_shown (CchDocumentList *self)
{
  return G_LIST_MODEL (self->shown);
}

void
cch_document_list_start_search (CchDocumentList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
