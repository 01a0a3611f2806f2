/* The styles of an OpenDocument file: what a name means, with all that it inherits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odf-styles.h"

#include <string.h>

#define MM_PER_POINT (25.4 / 72)
/* A chain of parents longer than this goes round. */
#define MOST_PARENTS 32
/* Word processors count line heights in per cent of the font's own pitch. */
#define SINGLE 1.149

struct _CchOdfStyles
{
  GHashTable *styles;   /* (element-type utf8 xmlNode), owned keys "family name"; nodes borrowed */
  GHashTable *fonts;    /* (element-type utf8 utf8), owned: names to families */
  xmlNode *root;        /* borrowed, nullable: what holds the pages */
  xmlNode *page_layout; /* borrowed, nullable: of the master page */
  xmlNode *master;      /* borrowed, nullable: of the pages that follow one another */
  xmlNode *opening;     /* borrowed, nullable: of the first page alone */
};

CchOdfStyles *
cch_odf_styles_new (void)
{
  CchOdfStyles *styles = g_new0 (CchOdfStyles, 1);

  styles->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  styles->fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return styles;
}

void
cch_odf_styles_free (CchOdfStyles *styles)
{
  g_hash_table_unref (styles->styles);
  g_hash_table_unref (styles->fonts);
  g_free (styles);
}

/* @name: with the usual prefix, such as "text:p"; which prefix a file declares does not matter */
gboolean
cch_odf_is (const xmlNode *node, const char *name)
{
  const char *colon = strchr (name, ':');
  g_autofree char *mark = NULL;

  if (node->type != XML_ELEMENT_NODE || node->ns == NULL || node->ns->href == NULL
      || strcmp ((const char *) node->name, colon + 1) != 0)
    return FALSE;
  mark = g_strdup_printf (":xmlns:%.*s:", (int) (colon - name), name);
  return strstr ((const char *) node->ns->href, mark) != NULL;
}

xmlNode *
cch_odf_find (xmlNode *parent, const char *name)
{
  for (xmlNode *node = parent != NULL ? parent->children : NULL; node != NULL; node = node->next)
    if (cch_odf_is (node, name))
      return node;
  return NULL;
}

/* Returns: (transfer full) (nullable): the attribute, by its name without prefix */
char *
cch_odf_get (xmlNode *node, const char *name)
{
  xmlChar *value = node != NULL ? xmlGetProp (node, (const xmlChar *) name) : NULL;
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* Returns: millimetres; negative when it is no length */
double
cch_odf_read_length (const char *text)
{
  static const struct
  {
    const char *unit;
    double millimetres;
  } units[] = { { "mm", 1 },
                { "cm", 10 },
                { "in", 25.4 },
                { "pt", MM_PER_POINT },
                { "pc", 12 * MM_PER_POINT },
                { "px", 25.4 / 96 } };
  char *end = NULL;
  double number = text != NULL ? g_ascii_strtod (text, &end) : 0;

  if (text == NULL || end == text)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (end, units[i].unit) == 0)
      return number * units[i].millimetres;
  return *end == '\0' && number == 0 ? 0 : -1;
}

static void
add_style (CchOdfStyles *self, xmlNode *node)
{
  g_autofree char *family = cch_odf_get (node, "family");
  g_autofree char *name = cch_odf_get (node, "name");

  if (family != NULL)
    g_hash_table_replace (self->styles, g_strdup_printf ("%s %s", family, name != NULL ? name : ""),
                          node);
}

static void
add_font (CchOdfStyles *self, xmlNode *node)
{
  g_autofree char *name = cch_odf_get (node, "name");
  g_autofree char *family = cch_odf_get (node, "font-family");

  if (name == NULL || family == NULL)
    return;
  g_strdelimit (family, "'\"", ' ');
  g_strstrip (family);
  g_hash_table_replace (self->fonts, g_steal_pointer (&name), g_steal_pointer (&family));
}

static void
add_children (CchOdfStyles *self, xmlNode *parent)
{
  for (xmlNode *node = parent != NULL ? parent->children : NULL; node != NULL; node = node->next)
    if (cch_odf_is (node, "style:style") || cch_odf_is (node, "style:default-style"))
      add_style (self, node);
    else if (cch_odf_is (node, "style:font-face"))
      add_font (self, node);
}

static void
take_master (CchOdfStyles *self, xmlNode *master)
{
  xmlNode *layouts = cch_odf_find (self->root, "office:automatic-styles");
  g_autofree char *wanted = cch_odf_get (master, "page-layout-name");

  self->master = master;
  for (xmlNode *node = layouts != NULL ? layouts->children : NULL; node != NULL; node = node->next)
    {
      g_autofree char *name =
          cch_odf_is (node, "style:page-layout") ? cch_odf_get (node, "name") : NULL;

      if (name != NULL && g_strcmp0 (name, wanted) == 0)
        self->page_layout = cch_odf_find (node, "style:page-layout-properties");
    }
}

static xmlNode *
find_master (CchOdfStyles *self, const char *wanted)
{
  xmlNode *masters = cch_odf_find (self->root, "office:master-styles");

  for (xmlNode *node = masters != NULL ? masters->children : NULL; node != NULL; node = node->next)
    {
      g_autofree char *name =
          cch_odf_is (node, "style:master-page") ? cch_odf_get (node, "name") : NULL;

      if (name != NULL && g_strcmp0 (name, wanted) == 0)
        return node;
    }
  return NULL;
}

/**
 * cch_odf_styles_start_with:
 * @family: "paragraph" or "table"
 * @name: (nullable): the style of what stands first in the document
 *
 * It may name the page that the document begins with, and that page the one that follows.
 */
void
cch_odf_styles_start_with (CchOdfStyles *styles, const char *family, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s %s", family, name != NULL ? name : "");
  g_autofree char *page =
      cch_odf_get (g_hash_table_lookup (styles->styles, key), "master-page-name");
  xmlNode *first = page != NULL ? find_master (styles, page) : NULL;
  g_autofree char *next_name = cch_odf_get (first, "next-style-name");
  xmlNode *next = next_name != NULL ? find_master (styles, next_name) : NULL;

  if (first == NULL)
    return;
  take_master (styles, next != NULL ? next : first);
  if (next != NULL && next != first)
    styles->opening = first;
}

/**
 * cch_odf_styles_add:
 * @root: of styles.xml or content.xml; it must live as long as the styles
 */
void
cch_odf_styles_add (CchOdfStyles *styles, xmlNode *root)
{
  add_children (styles, cch_odf_find (root, "office:font-face-decls"));
  add_children (styles, cch_odf_find (root, "office:styles"));
  add_children (styles, cch_odf_find (root, "office:automatic-styles"));
  if (cch_odf_find (root, "office:master-styles") != NULL)
    {
      styles->root = root;
      take_master (styles,
                   cch_odf_find (cch_odf_find (root, "office:master-styles"), "style:master-page"));
    }
}

static void
read_size (xmlNode *node, CchOdtLook *look)
{
  g_autofree char *size = cch_odf_get (node, "font-size");
  double length;

  if (size == NULL)
    return;
  if (g_str_has_suffix (size, "%"))
    {
      look->size *= g_ascii_strtod (size, NULL) / 100;
      return;
    }
  length = cch_odf_read_length (size);
  if (length > 0)
    look->size = length / MM_PER_POINT;
}

static void
read_text_properties (CchOdfStyles *self, xmlNode *node, CchOdtLook *look)
{
  g_autofree char *font = cch_odf_get (node, "font-name");
  g_autofree char *family = cch_odf_get (node, "font-family");
  g_autofree char *weight = cch_odf_get (node, "font-weight");
  g_autofree char *style = cch_odf_get (node, "font-style");
  const char *known = font != NULL ? g_hash_table_lookup (self->fonts, font) : NULL;

  if (known == NULL && family != NULL)
    known = g_strstrip (g_strdelimit (family, "'\"", ' '));
  if (known == NULL)
    known = font;
  if (known != NULL)
    {
      g_free (look->family);
      look->family = g_strdup (known);
    }
  read_size (node, look);
  if (weight != NULL)
    look->bold = strcmp (weight, "bold") == 0 || g_ascii_strtod (weight, NULL) >= 600;
  if (style != NULL)
    look->italic = strcmp (style, "normal") != 0;
}

static void
read_align (xmlNode *node, CchOdtLook *look)
{
  static const struct
  {
    const char *word;
    CchDocAlign align;
  } words[] = { { "start", CCH_DOC_ALIGN_LEFT },    { "left", CCH_DOC_ALIGN_LEFT },
                { "end", CCH_DOC_ALIGN_RIGHT },     { "right", CCH_DOC_ALIGN_RIGHT },
                { "center", CCH_DOC_ALIGN_CENTER }, { "justify", CCH_DOC_ALIGN_JUSTIFY } };
  g_autofree char *align = cch_odf_get (node, "text-align");

  for (guint i = 0; align != NULL && i < G_N_ELEMENTS (words); i++)
    if (strcmp (align, words[i].word) == 0)
      look->align = words[i].align;
}

static void
read_line_height (xmlNode *node, CchOdtLook *look)
{
  g_autofree char *height = cch_odf_get (node, "line-height");
  g_autofree char *least = cch_odf_get (node, "line-height-at-least");
  double length = cch_odf_read_length (height != NULL ? height : least);

  if (height != NULL && g_str_has_suffix (height, "%"))
    look->line_factor = g_ascii_strtod (height, NULL) / 100;
  else if (height != NULL && strcmp (height, "normal") == 0)
    look->line_factor = 1;
  else if (length > 0 && look->size > 0)
    look->line_factor = MAX (length / MM_PER_POINT / (look->size * SINGLE), least != NULL ? 1 : 0);
}

static void
read_gap (xmlNode *node, const char *name, double *gap)
{
  g_autofree char *text = cch_odf_get (node, name);
  double length = cch_odf_read_length (text);

  if (length >= 0)
    *gap = length / MM_PER_POINT;
}

static void
read_paragraph_properties (xmlNode *node, CchOdtLook *look)
{
  g_autofree char *indent = cch_odf_get (node, "text-indent");

  read_align (node, look);
  if (indent != NULL)
    look->indent = cch_odf_read_length (indent);
  read_gap (node, "margin-top", &look->before);
  read_gap (node, "margin-bottom", &look->after);
  read_line_height (node, look);
}

/* Parents before children, so that what is nearer wins. */
static void
resolve (CchOdfStyles *self, const char *family, const char *name, CchOdtLook *look, guint depth)
{
  g_autofree char *key = g_strdup_printf ("%s %s", family, name != NULL ? name : "");
  xmlNode *style = g_hash_table_lookup (self->styles, key);
  g_autofree char *parent = cch_odf_get (style, "parent-style-name");

  if (style == NULL || depth > MOST_PARENTS)
    return;
  if (parent != NULL)
    resolve (self, family, parent, look, depth + 1);
  read_text_properties (self, cch_odf_find (style, "style:text-properties"), look);
  if (strcmp (family, "paragraph") == 0
      && cch_odf_find (style, "style:paragraph-properties") != NULL)
    read_paragraph_properties (cch_odf_find (style, "style:paragraph-properties"), look);
}

/**
 * cch_odf_styles_resolve_paragraph:
 * @look: (out): how a paragraph of the style looks; the caller frees its family
 */
void
cch_odf_styles_resolve_paragraph (CchOdfStyles *styles, const char *name, CchOdtLook *look)
{
  *look = (CchOdtLook){ .size = 12, .align = CCH_DOC_ALIGN_LEFT, .line_factor = 1 };
  resolve (styles, "paragraph", NULL, look, 0);
  resolve (styles, "paragraph", name, look, 0);
}

/* What a stretch of text has beyond its paragraph. */
void
cch_odf_styles_resolve_text (CchOdfStyles *styles, const char *name, CchOdtLook *look)
{
  resolve (styles, "text", name, look, 0);
}

static gboolean
has_number (xmlNode *node, xmlNode **paragraph)
{
  for (xmlNode *child = node != NULL ? node->children : NULL; child != NULL; child = child->next)
    {
      if (cch_odf_is (child, "text:page-number"))
        return TRUE;
      if (has_number (child, paragraph))
        {
          if (cch_odf_is (child, "text:p"))
            *paragraph = child;
          return TRUE;
        }
    }
  return FALSE;
}

static void
read_number (CchOdfStyles *self, CchOdtPage *page)
{
  xmlNode *header = cch_odf_find (self->master, "style:header");
  xmlNode *footer = cch_odf_find (self->master, "style:footer");
  xmlNode *paragraph = NULL, *first = NULL;
  g_autofree char *style = NULL;
  CchOdtLook look = { 0 };

  page->number_on_top = has_number (header, &paragraph);
  page->numbered = page->number_on_top || has_number (footer, &paragraph);
  if (!page->numbered)
    return;
  style = cch_odf_get (paragraph, "style-name");
  cch_odf_styles_resolve_paragraph (self, style, &look);
  page->number_align = look.align;
  g_free (look.family);
  /* A first page of its own without a number, or a master page that only the others follow. */
  if (self->opening != NULL)
    {
      page->number_on_first =
          has_number (cch_odf_find (self->opening, "style:header"), &paragraph)
          || has_number (cch_odf_find (self->opening, "style:footer"), &paragraph);
      return;
    }
  first = cch_odf_find (self->master,
                        page->number_on_top ? "style:header-first" : "style:footer-first");
  page->number_on_first = first == NULL || has_number (first, &paragraph);
}

static double
get_page_length (xmlNode *layout, const char *name, const char *other)
{
  g_autofree char *text = cch_odf_get (layout, name);
  g_autofree char *all = text == NULL && other != NULL ? cch_odf_get (layout, other) : NULL;

  return cch_odf_read_length (text != NULL ? text : all);
}

/* A header stands below the margin that the file names; a ruler measures to the words of the page. */
static double
get_header_height (xmlNode *layout, const char *name)
{
  xmlNode *header = layout != NULL ? cch_odf_find (layout->parent, name) : NULL;
  xmlNode *properties =
      header != NULL ? cch_odf_find (header, "style:header-footer-properties") : NULL;
  double height = get_page_length (properties, "min-height", "height");

  return MAX (height, 0);
}

void
cch_odf_styles_read_page (CchOdfStyles *styles, CchOdtPage *page)
{
  static const char *const names[] = { "margin-top", "margin-bottom", "margin-left",
                                       "margin-right" };

  page->width = get_page_length (styles->page_layout, "page-width", NULL);
  page->height = get_page_length (styles->page_layout, "page-height", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    page->margins[i] = get_page_length (styles->page_layout, names[i], "margin");
  if (page->margins[0] >= 0)
    page->margins[0] += get_header_height (styles->page_layout, "style:header-style");
  if (page->margins[1] >= 0)
    page->margins[1] += get_header_height (styles->page_layout, "style:footer-style");
  if (styles->master != NULL)
    read_number (styles, page);
}
