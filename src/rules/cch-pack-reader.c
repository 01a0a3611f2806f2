/* Turns XML into the values that a grammar describes, and tells every fault of form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-pack-reader.h"

#include "base/cch-i18n.h"
#include "rules/cch-pack-attribute.h"
#include "rules/cch-pack-faults.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* What goes along while one file is read. */
typedef struct
{
  const char *file;
  CchPackArena *arena;
  GPtrArray *faults;
  gboolean refused; /* a document type declaration was seen; the parser has stopped */
  gboolean broken;  /* not well-formed, told already: the rest of it only follows from that */
} Reading;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static CchPackNode
node_at (const Reading *reading, guint line)
{
  return (CchPackNode){ .file = reading->file, .line = line };
}

static void
refuse_doctype (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  xmlParserCtxt *context = data;
  Reading *reading = context->_private;
  CchPackNode node = node_at (reading, xmlSAX2GetLineNumber (context));

  reading->refused = TRUE;
  cch_pack_faults_add (reading->faults, "pack.doctype", &node, NULL,
                       _ ("Take the line with <!DOCTYPE out"),
                       _ ("document type declarations are not allowed"));
  xmlStopParser (context);
}

static const char *
describe_syntax (int code)
{
  static const struct
  {
    int code;
    const char *words;
  } table[] = {
    { XML_ERR_TAG_NAME_MISMATCH, N_ ("the end tag does not match the start tag") },
    { XML_ERR_TAG_NOT_FINISHED, N_ ("an element is not closed") },
    { XML_ERR_DOCUMENT_EMPTY, N_ ("the file is empty or is not XML") },
    { XML_ERR_DOCUMENT_END, N_ ("something stands after the end of the document") },
    { XML_ERR_ATTRIBUTE_REDEFINED, N_ ("an attribute is written twice") },
    { XML_ERR_UNDECLARED_ENTITY, N_ ("an entity is not known; only &amp; &lt; &gt; are") },
    { XML_ERR_INVALID_ENCODING, N_ ("the text is not UTF-8") },
    { XML_ERR_INVALID_CHAR, N_ ("a character is not allowed in XML") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].code == code)
      return _ (table[i].words);
  return _ ("the file is not well-formed XML");
}

static void
hear_syntax_error (void *data, xmlError *error)
{
  xmlParserCtxt *context = data;
  Reading *reading = context->_private;
  CchPackNode node = node_at (reading, error->line > 0 ? (guint) error->line : 1);

  if (reading->refused || reading->broken || error->level == XML_ERR_WARNING)
    return;
  reading->broken = TRUE;
  cch_pack_faults_add (reading->faults, "pack.not-xml", &node, NULL, NULL, "%s",
                       describe_syntax (error->code));
}

/* No entities are replaced, nothing is fetched, and a DTD stops everything. */
static xmlDoc *
parse (GBytes *bytes, Reading *reading)
{
  g_autoptr (xmlParserCtxt) context = xmlNewParserCtxt ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  context->_private = reading;
  context->sax->internalSubset = refuse_doctype;
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->serror = (xmlStructuredErrorFunc) hear_syntax_error;
  return xmlCtxtReadMemory (context, data != NULL ? data : "", (int) size, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_BIG_LINES);
}

static gboolean
is_ours (const xmlNode *xml)
{
  return xml->ns != NULL && g_strcmp0 ((const char *) xml->ns->href, CCH_PACK_NAMESPACE) == 0;
}

static void
read_attribute (Reading *reading, const CchPackElement *element, xmlAttr *xml, CchPackNode *node)
{
  const CchPackAttribute *attribute =
      cch_pack_element_find_attribute (element, (const char *) xml->name);
  xmlChar *raw = xmlNodeListGetString (xml->doc, xml->children, 1);
  g_autofree char *text = cch_pack_clean_text (raw != NULL ? (const char *) raw : "");
  g_autofree char *problem = NULL;

  xmlFree (raw);
  if (attribute == NULL)
    {
      cch_pack_faults_add (reading->faults, "pack.unknown-attribute", node, element->name, NULL,
                           _ ("<%s> has no attribute “%s”"), element->name, xml->name);
      return;
    }
  if (*text == '\0')
    problem = g_strdup (_ ("it must not be empty"));
  else if (cch_pack_attribute_read (attribute, text, reading->arena, node, &problem))
    return;
  cch_pack_faults_add (reading->faults, "pack.bad-value", node, element->name, NULL,
                       _ ("%s=\"%s\" is not understood: %s"), attribute->name, text, problem);
}

/* Every element may say that its author had to assume it, and then must say why. */
static gboolean
read_assumption (Reading *reading, const CchPackElement *element, xmlNode *xml, CchPackNode *node)
{
  xmlChar *assumed = xmlGetNoNsProp (xml, (const xmlChar *) "assumed");
  xmlChar *reason = xmlGetNoNsProp (xml, (const xmlChar *) "reason");
  gboolean marked = g_strcmp0 ((const char *) assumed, "yes") == 0;
  g_autofree char *words = cch_pack_clean_text (reason != NULL ? (const char *) reason : "");
  gboolean whole = marked == (*words != '\0') && (assumed == NULL || marked);

  if (whole && marked)
    node->assumed = cch_pack_arena_text (reading->arena, words);
  xmlFree (assumed);
  xmlFree (reason);
  if (!whole)
    cch_pack_faults_add (reading->faults, "pack.assumed", node, element->name,
                         _ ("Write both, or neither"),
                         _ ("assumed=\"yes\" and a reason belong together"));
  return whole;
}

static gboolean
has_attribute (xmlNode *xml, const char *name)
{
  return xmlHasNsProp (xml, (const xmlChar *) name, NULL) != NULL;
}

static void
tell_missing (Reading *reading,
              const CchPackElement *element,
              const CchPackAttribute *attribute,
              const CchPackNode *node)
{
  g_autofree char *wanted = cch_pack_attribute_describe (attribute);

  if (wanted != NULL)
    cch_pack_faults_add (reading->faults, "pack.missing-attribute", node, element->name, NULL,
                         _ ("<%s> lacks the attribute “%s”: %s"), element->name, attribute->name,
                         wanted);
  else
    cch_pack_faults_add (reading->faults, "pack.missing-attribute", node, element->name, NULL,
                         _ ("<%s> lacks the attribute “%s”"), element->name, attribute->name);
}

static void
read_attributes (Reading *reading, const CchPackElement *element, xmlNode *xml, CchPackNode *node)
{
  for (guint i = 0; i < element->n_attributes; i++)
    cch_pack_attribute_set_fallback (&element->attributes[i], node);

  read_assumption (reading, element, xml, node);
  for (xmlAttr *one = xml->properties; one != NULL; one = one->next)
    if (one->ns == NULL && !g_str_equal (one->name, "assumed")
        && !g_str_equal (one->name, "reason"))
      read_attribute (reading, element, one, node);

  for (guint i = 0; i < element->n_attributes; i++)
    if (element->attributes[i].occurrence == CCH_PACK_REQUIRED
        && !has_attribute (xml, element->attributes[i].name))
      tell_missing (reading, element, &element->attributes[i], node);
}

static CchPackNode *
read_element (Reading *reading, const CchPackElement *element, xmlNode *xml, guint depth);

static void
store_child (Reading *reading,
             const CchPackElement *element,
             const CchPackChild *child,
             CchPackNode *node,
             CchPackNode *value)
{
  if (child->occurrence == CCH_PACK_MANY || child->occurrence == CCH_PACK_AT_LEAST_ONE)
    g_ptr_array_add (G_STRUCT_MEMBER (GPtrArray *, node, child->offset), value);
  else if (G_STRUCT_MEMBER (gpointer, node, child->offset) == NULL)
    G_STRUCT_MEMBER (gpointer, node, child->offset) = value;
  else
    cch_pack_faults_add (reading->faults, "pack.repeated-element", value, child->element->name,
                         NULL, _ ("<%s> may hold only one <%s>"), element->name,
                         child->element->name);
}

static void
read_child (Reading *reading,
            const CchPackElement *element,
            xmlNode *xml,
            CchPackNode *node,
            guint depth)
{
  const CchPackChild *child = cch_pack_element_find_child (element, (const char *) xml->name);
  CchPackNode *value;

  if (child == NULL)
    {
      CchPackNode place = node_at (reading, (guint) xmlGetLineNo (xml));

      cch_pack_faults_add (reading->faults, "pack.unknown-element", &place,
                           (const char *) xml->name, NULL, _ ("<%s> cannot hold <%s>"),
                           element->name, xml->name);
      return;
    }
  value = read_element (reading, child->element, xml, depth + 1);
  if (value != NULL)
    store_child (reading, element, child, node, value);
}

static void
read_text (Reading *reading, const CchPackElement *element, xmlNode *xml, CchPackNode *node)
{
  xmlChar *raw = xmlNodeGetContent (xml);
  g_autofree char *text = cch_pack_clean_text (raw != NULL ? (const char *) raw : "");

  xmlFree (raw);
  G_STRUCT_MEMBER (const char *, node, element->text) = cch_pack_arena_text (reading->arena, text);
  if (*text == '\0')
    cch_pack_faults_add (reading->faults, "pack.empty", node, element->name, NULL,
                         _ ("<%s> has no text"), element->name);
}

static void
tell_stray_text (Reading *reading, const CchPackElement *element, xmlNode *xml)
{
  CchPackNode place = node_at (reading, (guint) xmlGetLineNo (xml));

  if (xmlIsBlankNode (xml))
    return;
  cch_pack_faults_add (reading->faults, "pack.stray-text", &place, element->name, NULL,
                       _ ("text may not stand directly in <%s>"), element->name);
}

static void
read_children (Reading *reading,
               const CchPackElement *element,
               xmlNode *xml,
               CchPackNode *node,
               guint depth)
{
  for (xmlNode *one = xml->children; one != NULL; one = one->next)
    {
      if (one->type == XML_ELEMENT_NODE && is_ours (one))
        read_child (reading, element, one, node, depth);
      else if (one->type == XML_TEXT_NODE || one->type == XML_CDATA_SECTION_NODE)
        if (element->text == 0)
          tell_stray_text (reading, element, one);
    }
  if (element->text != 0)
    read_text (reading, element, xml, node);
}

static void
require_children (Reading *reading, const CchPackElement *element, const CchPackNode *node)
{
  for (guint i = 0; i < element->n_children; i++)
    {
      const CchPackChild *child = &element->children[i];

      if (child->occurrence != CCH_PACK_REQUIRED && child->occurrence != CCH_PACK_AT_LEAST_ONE)
        continue;
      if (cch_pack_child_count (child, node) == 0)
        cch_pack_faults_add (reading->faults, "pack.missing-element", node, element->name, NULL,
                             _ ("<%s> lacks a <%s>"), element->name, child->element->name);
    }
}

static CchPackNode *
read_element (Reading *reading, const CchPackElement *element, xmlNode *xml, guint depth)
{
  CchPackNode *node = cch_pack_arena_take (reading->arena, element->size);

  *node = node_at (reading, (guint) xmlGetLineNo (xml));
  if (depth > CCH_PACK_MAX_DEPTH)
    {
      cch_pack_faults_add (reading->faults, "pack.too-deep", node, element->name, NULL,
                           _ ("elements are nested more than %d deep"), CCH_PACK_MAX_DEPTH);
      return NULL;
    }

  for (guint i = 0; i < element->n_children; i++)
    if (element->children[i].occurrence == CCH_PACK_MANY
        || element->children[i].occurrence == CCH_PACK_AT_LEAST_ONE)
      G_STRUCT_MEMBER (GPtrArray *, node, element->children[i].offset) =
          cch_pack_arena_array (reading->arena);

  read_attributes (reading, element, xml, node);
  read_children (reading, element, xml, node, depth);
  require_children (reading, element, node);
  return node;
}

static gboolean
check_root (Reading *reading, const CchPackElement *root, xmlNode *xml)
{
  CchPackNode node = node_at (reading, (guint) xmlGetLineNo (xml));
  xmlChar *version = xmlGetNoNsProp (xml, (const xmlChar *) "version");
  g_autofree char *written = g_strdup ((const char *) version);

  xmlFree (version);
  if (!is_ours (xml) || !g_str_equal (xml->name, root->name))
    cch_pack_faults_add (reading->faults, "pack.foreign", &node, (const char *) xml->name, NULL,
                         _ ("the file does not begin with <%s xmlns=\"%s\">"), root->name,
                         CCH_PACK_NAMESPACE);
  else if (g_strcmp0 (written, G_STRINGIFY (CCH_PACK_VERSION)) != 0)
    cch_pack_faults_add (reading->faults, "pack.version", &node, root->name,
                         _ ("Use a newer program, or a pack for this one"),
                         _ ("this program reads version %d only, and the file is of version %s"),
                         CCH_PACK_VERSION, written != NULL ? written : "?");
  else
    return TRUE;
  return FALSE;
}

/**
 * cch_pack_read:
 * @file: name of the file, for the places of faults; interned
 * @arena: gets everything that is returned
 * @faults: (element-type CchNotice): is added to
 *
 * Reads on after a fault wherever that makes sense, so that all are told at once.
 *
 * Returns: (nullable): the root, perhaps with faults in it; %NULL when there is nothing to read
 */
const CchPackNode *
cch_pack_read (GBytes *bytes,
               const char *file,
               const CchPackElement *root,
               CchPackArena *arena,
               GPtrArray *faults)
{
  Reading reading = { .file = cch_pack_arena_text (arena, file), arena, faults };
  g_autoptr (xmlDoc) document = NULL;
  CchPackNode whole = node_at (&reading, 1);
  xmlNode *xml;

  if (g_bytes_get_size (bytes) > CCH_PACK_MAX_BYTES)
    {
      cch_pack_faults_add (faults, "pack.too-large", &whole, NULL, NULL,
                           _ ("the file is larger than %d bytes"), CCH_PACK_MAX_BYTES);
      return NULL;
    }

  document = parse (bytes, &reading);
  xml = document != NULL ? xmlDocGetRootElement (document) : NULL;
  if (xml == NULL || reading.refused || reading.broken)
    return NULL;
  if (!check_root (&reading, root, xml))
    return NULL;
  return read_element (&reading, root, xml, 1);
}
