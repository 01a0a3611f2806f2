/* Reads a foreign text document for its look, not for its contents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odt-reader.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "odf/cch-odf-package.h"
#include "odf/cch-odf-styles.h"
#include "odf/cch-odt-role.h"

#include <libxml/parser.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef struct
{
  CchOdfStyles *styles;
  CchOdtDocument *document;
  guint n_tables;
  CchOdtParagraph place; /* table, row, column and header of what is being read */
} Reader;

static xmlDoc *
parse (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (xmlDoc) tree =
      length <= G_MAXINT ? xmlReadMemory (data, (int) length, name, NULL,
                                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
                         : NULL;

  if (tree == NULL || xmlDocGetRootElement (tree) == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_DAMAGED, _ ("%s is not well-formed"), name);
      return NULL;
    }
  if (tree->intSubset != NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("%s: document type declarations are not allowed"), name);
      return NULL;
    }
  return g_steal_pointer (&tree);
}

/* Blanks are single in the file; tabs and line ends have elements of their own. */
static void
append_words (GString *text, xmlNode *parent, xmlNode **first_span)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE && node->content != NULL)
        {
          if (*first_span == NULL && !xmlIsBlankNode (node))
            *first_span = parent;
          g_string_append (text, (const char *) node->content);
        }
      else if (cch_odf_is (node, "text:line-break") || cch_odf_is (node, "text:tab")
               || cch_odf_is (node, "text:s"))
        g_string_append_c (text, ' ');
      else if (node->type == XML_ELEMENT_NODE && !cch_odf_is (node, "office:annotation")
               && !cch_odf_is (node, "text:note"))
        append_words (text, node, first_span);
    }
}

/* One blank between words, as the eye sees them: it sees no difference where no line may break. */
static char *
tidy (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, "\xc2\xa0", -1);
  g_autofree char *plain = g_strjoinv (" ", pieces);
  g_auto (GStrv) words = g_strsplit_set (plain, " \t\n\r", -1);
  g_autoptr (GString) tidied = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (tidied, "%s%s", tidied->len > 0 ? " " : "", words[i]);
  return g_utf8_normalize (tidied->str, -1, G_NORMALIZE_NFC);
}

static void
add_paragraph (Reader *reader, xmlNode *node)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *style = cch_odf_get (node, "style-name");
  xmlNode *span = NULL;
  CchOdtParagraph paragraph = reader->place;

  append_words (words, node, &span);
  paragraph.text = tidy (words->str);
  if (paragraph.text == NULL || *paragraph.text == '\0')
    {
      g_free (paragraph.text);
      return;
    }
  reader->place.broken = FALSE;
  cch_odf_styles_resolve_paragraph (reader->styles, style, &paragraph.look);
  if (span != NULL && cch_odf_is (span, "text:span"))
    {
      g_autofree char *name = cch_odf_get (span, "style-name");

      cch_odf_styles_resolve_text (reader->styles, name, &paragraph.look);
    }
  g_array_append_val (reader->document->paragraphs, paragraph);
}

static gboolean
has_below (xmlNode *parent, const char *name)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (cch_odf_is (node, name)
        || (node->type == XML_ELEMENT_NODE && !cch_odf_is (node, "text:p")
            && has_below (node, name)))
      return TRUE;
  return FALSE;
}

/* The program that wrote the file notes where its pages ended. */
static gboolean
breaks_without_header (xmlNode *table)
{
  return cch_odf_find (table, "table:table-header-rows") == NULL
         && has_below (table, "text:soft-page-break");
}

static void
enter (Reader *reader, xmlNode *node)
{
  if (cch_odf_is (node, "table:table"))
    {
      reader->place.table = ++reader->n_tables;
      reader->place.row = reader->place.column = 0;
      reader->place.header = FALSE;
      reader->place.broken = breaks_without_header (node);
    }
  else if (cch_odf_is (node, "table:table-header-rows"))
    reader->place.header = TRUE;
}

static void read_children (Reader *reader, xmlNode *parent);

static void
read_node (Reader *reader, xmlNode *node)
{
  CchOdtParagraph outer = reader->place;

  enter (reader, node);
  if (cch_odf_is (node, "table:table-row"))
    reader->place.column = 0;
  read_children (reader, node);
  if (cch_odf_is (node, "table:table-row"))
    reader->place.row++;
  else if (cch_odf_is (node, "table:table-cell") || cch_odf_is (node, "table:covered-table-cell"))
    reader->place.column++;
  else if (cch_odf_is (node, "table:table"))
    reader->place = outer;
  else if (cch_odf_is (node, "table:table-header-rows"))
    reader->place.header = FALSE;
}

static void
read_children (Reader *reader, xmlNode *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (cch_odf_is (node, "text:p") || cch_odf_is (node, "text:h"))
        add_paragraph (reader, node);
      else if (!cch_odf_is (node, "text:tracked-changes") && node->type == XML_ELEMENT_NODE)
        read_node (reader, node);
    }
}

/* What stands first says on which page. */
static void
start (CchOdfStyles *styles, xmlNode *body)
{
  for (xmlNode *node = body->children; node != NULL; node = node->next)
    {
      gboolean table = cch_odf_is (node, "table:table");
      g_autofree char *style = NULL;

      if (!table && !cch_odf_is (node, "text:p") && !cch_odf_is (node, "text:h"))
        continue;
      style = cch_odf_get (node, "style-name");
      cch_odf_styles_start_with (styles, table ? "table" : "paragraph", style);
      return;
    }
}

/**
 * cch_odt_read_parts:
 * @styles: styles.xml
 * @content: content.xml
 *
 * Returns: (transfer full): the document with a role for each paragraph that has one
 */
CchOdtDocument *
cch_odt_read_parts (GBytes *styles, GBytes *content, GError **error)
{
  g_autoptr (xmlDoc) styles_tree = parse (styles, "styles.xml", error);
  g_autoptr (xmlDoc) content_tree =
      styles_tree != NULL ? parse (content, "content.xml", error) : NULL;
  g_autoptr (CchOdfStyles) known = cch_odf_styles_new ();
  g_autoptr (CchOdtDocument) document = cch_odt_document_new ();
  Reader reader = { .styles = known, .document = document };
  xmlNode *body;

  if (content_tree == NULL)
    return NULL;
  cch_odf_styles_add (known, xmlDocGetRootElement (styles_tree));
  cch_odf_styles_add (known, xmlDocGetRootElement (content_tree));
  body = cch_odf_find (cch_odf_find (xmlDocGetRootElement (content_tree), "office:body"),
                       "office:text");
  if (body == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_FOREIGN,
                           _ ("content.xml holds no text document"));
      return NULL;
    }
  start (known, body);
  cch_odf_styles_read_page (known, &document->page);
  read_children (&reader, body);
  cch_odt_role_find_all (document);
  return g_steal_pointer (&document);
}

CchOdtDocument *
cch_odt_read_file (const char *path, GError **error)
{
  g_autoptr (CchOdfPackage) package = cch_odf_package_open (path, error);
  g_autoptr (GBytes) styles =
      package != NULL ? cch_odf_package_read (package, "styles.xml", error) : NULL;
  g_autoptr (GBytes) content =
      styles != NULL ? cch_odf_package_read (package, "content.xml", error) : NULL;
  CchOdtDocument *document = content != NULL ? cch_odt_read_parts (styles, content, error) : NULL;

  /* What the package says names the file already. */
  if (document == NULL && content != NULL)
    g_prefix_error (error, "%s: ", path);

  return document;
}
