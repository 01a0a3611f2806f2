/* The RELAX NG schema: it accepts what ships, refuses what has the wrong form, and knows every name
 * that the reader knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-root.h"

#include <string.h>

static char *
find_source (const char *folder, const char *name)
{
  return g_build_filename (g_getenv ("CCH_SOURCE_DIR"), folder, name, NULL);
}

static gboolean
has_xmllint (void)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");

  if (program == NULL)
    g_test_skip ("xmllint is not installed");
  return program != NULL;
}

static gboolean
is_valid (const char *folder, const char *name)
{
  g_autofree char *schema = find_source ("data/schemas", "regulation.rng");
  g_autofree char *path = find_source (folder, name);
  const char *command[] = { "xmllint", "--nonet", "--noout", "--relaxng", schema, path, NULL };
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &errors,
                &status, &error);
  g_assert_no_error (error);
  g_test_message ("%s", errors);
  return g_spawn_check_wait_status (status, NULL);
}

static void
test_shipped (void)
{
  g_autofree char *folder = find_source ("data", "regulations");
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  if (!has_xmllint ())
    return;
  while ((name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (name, ".xml") && !g_str_has_suffix (name, ".gresource.xml"))
      {
        g_assert_true (is_valid ("data/regulations", name));
        count++;
      }
  g_assert_cmpuint (count, ==, 8);
}

/* What is wrong in form the schema sees as well; what is wrong in sense only the program can. */
static void
test_broken (void)
{
  static const char *const wrong_form[] = {
    "unknown-element.xml",
    "unknown-attribute.xml",
    "missing-attribute.xml",
    "missing-element.xml",
    "repeated-element.xml",
    "bad-number.xml",
    "bad-date.xml",
    "bad-word.xml",
    "bad-id.xml",
    "empty-attribute.xml",
    "due-without-day.xml",
    "reason-missing.xml",
    "stray-text.xml",
    "newer.xml",
    "foreign.xml",
    "profile.xml",
  };
  static const char *const wrong_sense[] = {
    "sound.xml",    "unknown-area.xml",  "unknown-source.xml", "unknown-row.xml",
    "case-gap.xml", "scope-overlap.xml", "class-cycle.xml",    "extends-itself.xml",
  };

  if (!has_xmllint ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (wrong_form); i++)
    g_assert_false (is_valid ("tests/rules/broken-packs", wrong_form[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong_sense); i++)
    g_assert_true (is_valid ("tests/rules/broken-packs", wrong_sense[i]));
}

static void
assert_written (const char *schema, const char *format, const char *name)
{
  g_autofree char *text = g_strdup_printf (format, name);

  if (strstr (schema, text) == NULL)
    g_test_message ("the schema lacks %s", text);
  g_assert_nonnull (strstr (schema, text));
}

static void
check_element (const CchPackElement *element, const char *schema, GHashTable *seen)
{
  if (!g_hash_table_add (seen, (gpointer) element))
    return;
  assert_written (schema, "<element name=\"%s\">", element->name);
  for (guint i = 0; i < element->n_attributes; i++)
    {
      const CchPackAttribute *attribute = &element->attributes[i];
      g_autoptr (GTypeClass) words = NULL;

      assert_written (schema, "<attribute name=\"%s\">", attribute->name);
      if (attribute->value != CCH_PACK_VALUE_WORD
          || g_str_equal (attribute->name, "appendix-numbering"))
        continue;
      words = g_type_class_ref (attribute->words ());
      for (guint j = 0; j < ((GEnumClass *) words)->n_values; j++)
        assert_written (schema, "<value>%s</value>", ((GEnumClass *) words)->values[j].value_nick);
    }
  for (guint i = 0; i < element->n_children; i++)
    check_element (element->children[i].element, schema, seen);
}

static void
test_same_names (void)
{
  g_autofree char *path = find_source ("data/schemas", "regulation.rng");
  g_autofree char *schema = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_assert_true (g_file_get_contents (path, &schema, NULL, NULL));
  check_element (&cch_regulation_root_element, schema, seen);
  g_assert_cmpuint (g_hash_table_size (seen), >, 30);
}

/* Lists are named by what they hold; from and to by the window they bound. */
static gboolean
needs_no_words (const CchPackElement *element)
{
  return element->n_attributes == 0 || g_str_equal (element->attributes[0].name, "replace")
         || g_str_equal (element->name, "from") || g_str_equal (element->name, "to");
}

static void
check_help (const CchPackElement *element, const char *page, GHashTable *seen)
{
  if (!g_hash_table_add (seen, (gpointer) element))
    return;
  if (!needs_no_words (element))
    assert_written (page, "<code>%s</code>", element->name);
  for (guint i = 0; i < element->n_children; i++)
    check_help (element->children[i].element, page, seen);
}

/* People who write a pack read of every element, in each language. */
static void
test_help (void)
{
  static const char *const folders[] = { "data/help/C", "data/help/vi" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = find_source (folders[i], "regulations.page");
      g_autofree char *page = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
      check_help (&cch_regulation_root_element, page, seen);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/schema/shipped", test_shipped);
  g_test_add_func ("/rules/schema/broken", test_broken);
  g_test_add_func ("/rules/schema/same-names", test_same_names);
  g_test_add_func ("/rules/schema/help", test_help);
  return g_test_run ();
}
