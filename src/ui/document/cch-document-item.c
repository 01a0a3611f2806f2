/* A row of the list of documents: a letter that is written, or a line of the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/document/cch-document-item.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "compose/cch-document-type.h"
#include "model/cch-document.h"
#include "model/cch-letter.h"
#include "store/cch-query.h"

#include <string.h>

struct _CchDocumentItem
{
  GObject parent_instance;

  CchDocumentGroup group;
  const CchKind *kind; /* letter, or document for a line that no letter stands behind */
  gint64 row;
  gint64 line; /* of the register, 0 while there is none */
  CchDate day;
  char *title;   /* owned */
  char *caption; /* owned */
  char *words;   /* owned: folded, for the search */
};

G_DEFINE_FINAL_TYPE (CchDocumentItem, cch_document_item, G_TYPE_OBJECT)

static void
cch_document_item_finalize (GObject *object)
{
  CchDocumentItem *self = CCH_DOCUMENT_ITEM (object);

  g_free (self->title);
  g_free (self->caption);
  g_free (self->words);

  G_OBJECT_CLASS (cch_document_item_parent_class)->finalize (object);
}

static void
cch_document_item_class_init (CchDocumentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_document_item_finalize;
}

static void
cch_document_item_init (CchDocumentItem *self)
{
}

static void
append (GString *caption, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_string_append_printf (caption, "%s%s", caption->len > 0 ? " · " : "", words);
}

static void
append_number (GString *caption, const char *number, const char *symbol, CchDate day)
{
  g_autofree char *whole =
      number != NULL ? cch_document_number_format (number, symbol != NULL ? symbol : "") : NULL;
  g_autofree char *date =
      cch_date_is_none (day) ? NULL : cch_date_format (day, CCH_DATE_FORM_PADDED);

  append (caption, whole);
  append (caption, date);
}

static CchDocumentItem *
make_item (CchDocumentGroup group, CchRecord *record, const char *subject, GString *caption)
{
  CchDocumentItem *self = g_object_new (CCH_TYPE_DOCUMENT_ITEM, NULL);
  g_autofree char *all = g_strconcat (subject, " ", caption->str, NULL);

  self->group = group;
  self->kind = cch_record_get_kind (record);
  self->row = cch_record_get_id (record);
  self->title = g_strdup (subject);
  self->words = cch_text_fold (all);
  self->caption = g_string_free (caption, FALSE);
  return self;
}

static CchDocumentItem *
make_letter (CchLetter *letter)
{
  GString *caption = g_string_new (NULL);
  gboolean issued = cch_document_state_is_issued (letter->state);
  CchDocumentItem *self;

  append (caption, issued ? _ ("Letter") : _ ("Letter, draft"));
  if (issued)
    append_number (caption, letter->number, letter->symbol, letter->issued);
  self = make_item (issued ? CCH_DOCUMENT_GROUP_SENT : CCH_DOCUMENT_GROUP_WRITTEN,
                    CCH_RECORD (letter), letter->subject, caption);
  if (issued)
    self->day = letter->issued;
  return self;
}

static CchDocumentItem *
make_line (CchDocument *line)
{
  gboolean in = line->direction == CCH_DOCUMENT_DIRECTION_IN;
  GString *caption = g_string_new (NULL);
  g_autofree char *arrival = NULL;
  CchDocumentItem *self;

  if (in && line->arrival > 0)
    arrival = g_strdup_printf (_ ("Arrival no. %u"), (guint) line->arrival);
  append (caption, arrival);
  append (caption, in ? NULL : line->document_type);
  append_number (caption, line->number, line->symbol, line->issued);
  append (caption, in ? line->issuer : NULL);
  self = make_item (in ? CCH_DOCUMENT_GROUP_RECEIVED : CCH_DOCUMENT_GROUP_SENT, CCH_RECORD (line),
                    line->subject, caption);
  self->line = self->row;
  self->day = in && !cch_date_is_none (line->registered) ? line->registered : line->issued;
  return self;
}

/* What is being written first, then what came or went last. */
static int
compare (gconstpointer one, gconstpointer other)
{
  const CchDocumentItem *a = *(CchDocumentItem *const *) one;
  const CchDocumentItem *b = *(CchDocumentItem *const *) other;
  int days;

  if ((a->group == CCH_DOCUMENT_GROUP_WRITTEN) != (b->group == CCH_DOCUMENT_GROUP_WRITTEN))
    return a->group == CCH_DOCUMENT_GROUP_WRITTEN ? -1 : 1;
  days = cch_date_compare (b->day, a->day);
  return days != 0 ? days : a->row < b->row ? 1 : -1;
}

static gboolean
add_kind (CchOffice *office,
          const CchKind *kind,
          GHashTable *letters,
          GPtrArray *items,
          GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autoptr (CchRecord) record =
          cch_office_get (office, kind, g_array_index (rows, gint64, i), error);
      CchDocumentItem *of_letter = NULL;

      if (record == NULL)
        return FALSE;
      if (CCH_IS_LETTER (record))
        {
          g_ptr_array_add (items, make_letter (CCH_LETTER (record)));
          g_hash_table_insert (letters, GINT_TO_POINTER ((int) cch_record_get_id (record)),
                               items->pdata[items->len - 1]);
          continue;
        }
      of_letter =
          g_hash_table_lookup (letters, GINT_TO_POINTER ((int) CCH_DOCUMENT (record)->letter));
      if (of_letter != NULL)
        of_letter->line = cch_record_get_id (record);
      else
        g_ptr_array_add (items, make_line (CCH_DOCUMENT (record)));
    }
  return rows != NULL;
}

/**
 * cch_document_items_list:
 *
 * Returns: (transfer full) (element-type CchDocumentItem): letters and lines of the register
 */
GPtrArray *
cch_document_items_list (CchOffice *office, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);

  if (!add_kind (office, &cch_letter_kind, letters, items, error)
      || !add_kind (office, &cch_document_kind, letters, items, error))
    return NULL;
  g_ptr_array_sort (items, compare);
  return g_steal_pointer (&items);
}

/**
 * cch_document_item_renew:
 * @letter: that of the item, which is about something else now
 *
 * Returns: (transfer full): an item for the same row of the list
 */
CchDocumentItem *
cch_document_item_renew (CchDocumentItem *self, CchRecord *letter)
{
  CchDocumentItem *renewed = make_letter (CCH_LETTER (letter));

  renewed->line = self->line;
  return renewed;
}

gboolean
cch_document_item_is (CchDocumentItem *self, const CchKind *kind, gint64 row)
{
  return self->kind == kind && self->row == row;
}

CchDocumentGroup
cch_document_item_get_group (CchDocumentItem *self)
{
  return self->group;
}

const CchKind *
cch_document_item_get_kind (CchDocumentItem *self)
{
  return self->kind;
}

gint64
cch_document_item_get_row (CchDocumentItem *self)
{
  return self->row;
}

/* Returns: the row of its line in the register, 0 while it has none */
gint64
cch_document_item_get_line (CchDocumentItem *self)
{
  return self->line;
}

const char *
cch_document_item_get_title (CchDocumentItem *self)
{
  return self->title;
}

const char *
cch_document_item_get_caption (CchDocumentItem *self)
{
  return self->caption;
}

/* @words: folded */
gboolean
cch_document_item_matches (CchDocumentItem *self, const char *words)
{
  return *words == '\0' || strstr (self->words, words) != NULL;
}
