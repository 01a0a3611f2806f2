/* A page of the help: its title and its text, ready to be shown.
 *
 * The pages are Mallard, so that a help browser shows them as well; of it this reads what they use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/help/cch-help-page.h"

#include "base/cch-text.h"

#include <string.h>

#define FOLDER "/io/github/caicach/CaiCach/help"

/* A stretch of text and the name of its tag; the text of a page is these, one after another. */
typedef struct
{
  char *text;      /* owned */
  const char *tag; /* nullable, static */
} Run;

struct _CchHelpPage
{
  GObject parent_instance;

  char *title;
  int order;
  GArray *runs;   /* (element-type Run), owned */
  GString *plain; /* all text, for searching */
};

/**
 * Reader:
 * @depth: sections around the place
 * @number: of the step that is read, 0 outside of steps
 * @fresh: nothing has been written in this paragraph yet, so blanks are dropped
 */
typedef struct
{
  CchHelpPage *page;
  guint depth;
  guint number;
  gboolean in_steps;
  gboolean in_info;
  gboolean in_terms;
  gboolean fresh;
  const char *block;  /* nullable: tag of the paragraph */
  const char *inside; /* nullable: tag of a word inside it */
} Reader;

static const struct
{
  const char *element;
  const char *tag;
} inline_tags[] = {
  { "code", "code" },
  { "em", "em" },
  { "key", "key" },
};

G_DEFINE_FINAL_TYPE (CchHelpPage, cch_help_page, G_TYPE_OBJECT)

static void
run_clear (gpointer data)
{
  g_free (((Run *) data)->text);
}

static void
add_run (CchHelpPage *page, const char *text, gsize length, const char *tag)
{
  Run run = { g_strndup (text, length), tag };

  g_array_append_val (page->runs, run);
  g_string_append_len (page->plain, text, (gssize) length);
}

static void
begin_block (Reader *reader, const char *tag)
{
  reader->block = tag;
  reader->fresh = TRUE;
}

static void
begin_item (Reader *reader)
{
  g_autofree char *mark = NULL;

  if (reader->in_terms)
    return;
  reader->number += reader->in_steps ? 1 : 0;
  mark = reader->in_steps ? g_strdup_printf ("%u.\t", reader->number) : g_strdup ("•\t");
  add_run (reader->page, mark, strlen (mark), "item");
}

static void
begin_title (Reader *reader)
{
  if (!reader->in_info && reader->depth == 0)
    begin_block (reader, "title");
  else if (!reader->in_info)
    begin_block (reader, reader->in_terms ? "term" : "heading");
}

static void
begin_list (Reader *reader, const char *element)
{
  reader->in_steps = g_str_equal (element, "steps");
  reader->in_terms = g_str_equal (element, "terms");
  reader->number = 0;
}

static const char *
find_inline (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (inline_tags); i++)
    if (g_str_equal (element, inline_tags[i].element))
      return inline_tags[i].tag;
  return NULL;
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Reader *reader = user_data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const char *parent = stack->next != NULL ? stack->next->data : "";

  if (g_str_equal (element, "info"))
    reader->in_info = TRUE;
  else if (g_str_equal (element, "section"))
    reader->depth++;
  else if (g_str_equal (element, "title"))
    begin_title (reader);
  else if (g_str_equal (element, "item"))
    begin_item (reader);
  else if (g_str_equal (element, "p"))
    begin_block (reader, !g_str_equal (parent, "item") ? "paragraph"
                         : reader->in_terms            ? "meaning"
                                                       : "item");
  else if (find_inline (element) != NULL)
    reader->inside = find_inline (element);
  else
    begin_list (reader, element);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reader *reader = user_data;

  if (g_str_equal (element, "info"))
    reader->in_info = FALSE;
  else if (g_str_equal (element, "section"))
    reader->depth--;
  else if (find_inline (element) != NULL)
    reader->inside = NULL;
  else if (reader->block != NULL && (g_str_equal (element, "p") || g_str_equal (element, "title")))
    {
      add_run (reader->page, "\n", 1, reader->block);
      reader->block = NULL;
    }
  else if (g_str_equal (element, "terms"))
    reader->in_terms = FALSE;
}

/* The first title of a page is the page's. */
static void
note_title (Reader *reader, const char *text)
{
  if (reader->in_info)
    reader->page->order = (int) g_ascii_strtoll (text, NULL, 10);
  else if (reader->page->title == NULL)
    reader->page->title = g_strdup (text);
}

/* Blanks and line ends between words count as one blank, and as none at the start. */
static char *
join_blanks (const char *text, gsize length, gboolean fresh)
{
  GString *joined = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      g_string_append_c (joined, text[i]);
    else if (joined->len > 0 ? joined->str[joined->len - 1] != ' ' : !fresh)
      g_string_append_c (joined, ' ');
  return g_string_free (joined, FALSE);
}

static void
take_text (GMarkupParseContext *context,
           const char *text,
           gsize length,
           gpointer user_data,
           GError **error)
{
  Reader *reader = user_data;
  g_autofree char *joined = join_blanks (text, length, reader->fresh);
  const char *element = g_markup_parse_context_get_element (context);

  if (g_str_equal (element, "title"))
    note_title (reader, joined);
  if (reader->block == NULL || *joined == '\0')
    return;
  reader->fresh = FALSE;
  add_run (reader->page, joined, strlen (joined),
           reader->inside != NULL ? reader->inside : reader->block);
}

static void
cch_help_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchHelpPage *self = CCH_HELP_PAGE (object);

  if (id == 1)
    g_value_set_string (value, self->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cch_help_page_finalize (GObject *object)
{
  CchHelpPage *self = CCH_HELP_PAGE (object);

  g_free (self->title);
  g_array_unref (self->runs);
  g_string_free (self->plain, TRUE);

  G_OBJECT_CLASS (cch_help_page_parent_class)->finalize (object);
}

static void
cch_help_page_class_init (CchHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cch_help_page_get_property;
  object_class->finalize = cch_help_page_finalize;
  g_object_class_install_property (object_class, 1,
                                   g_param_spec_string ("title", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
cch_help_page_init (CchHelpPage *self)
{
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_set_clear_func (self->runs, run_clear);
  self->plain = g_string_new (NULL);
}

/**
 * cch_help_page_new:
 * @bytes: a page in Mallard
 *
 * Returns: (transfer full): the page
 */
CchHelpPage *
cch_help_page_new (GBytes *bytes, GError **error)
{
  const GMarkupParser parser = { start_element, end_element, take_text, NULL, NULL };
  g_autoptr (CchHelpPage) page = g_object_new (CCH_TYPE_HELP_PAGE, NULL);
  Reader reader = { .page = page };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reader, NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (!g_markup_parse_context_parse (context, text, (gssize) length, error)
      || !g_markup_parse_context_end_parse (context, error))
    return NULL;
  return g_steal_pointer (&page);
}

static int
compare_order (gconstpointer a, gconstpointer b, gpointer data)
{
  return ((const CchHelpPage *) a)->order - ((const CchHelpPage *) b)->order;
}

/**
 * cch_help_pages_load:
 * @language: folder of the pages, "C" or "vi"
 *
 * Returns: (transfer full) (element-type CchHelpPage): in the order in which they are read
 */
GListModel *
cch_help_pages_load (const char *language, GError **error)
{
  g_autoptr (GListStore) pages = g_list_store_new (CCH_TYPE_HELP_PAGE);
  g_autofree char *folder = g_build_path ("/", FOLDER, language, NULL);
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, error);

  if (names == NULL)
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", folder, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, error);
      g_autoptr (CchHelpPage) page = bytes != NULL ? cch_help_page_new (bytes, error) : NULL;

      if (page == NULL)
        {
          g_prefix_error (error, "%s: ", path);
          return NULL;
        }
      g_list_store_insert_sorted (pages, page, compare_order, NULL);
    }
  return G_LIST_MODEL (g_steal_pointer (&pages));
}

const char *
cch_help_page_get_title (CchHelpPage *self)
{
  g_return_val_if_fail (CCH_IS_HELP_PAGE (self), NULL);

  return self->title;
}

int
cch_help_page_get_order (CchHelpPage *self)
{
  g_return_val_if_fail (CCH_IS_HELP_PAGE (self), 0);

  return self->order;
}

/**
 * cch_help_page_show:
 * @buffer: whose tag table has the tags of a help window
 */
void
cch_help_page_show (CchHelpPage *self, GtkTextBuffer *buffer)
{
  GtkTextIter end;

  g_return_if_fail (CCH_IS_HELP_PAGE (self));

  gtk_text_buffer_set_text (buffer, "", 0);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);

      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert_with_tags_by_name (buffer, &end, run->text, -1, run->tag, NULL);
    }
}

/* Returns: whether all of @words, with or without marks, stand on the page */
gboolean
cch_help_page_matches (CchHelpPage *self, const char *words)
{
  g_autofree char *text = cch_text_fold (self->plain->str);
  g_autofree char *folded = cch_text_fold (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}
