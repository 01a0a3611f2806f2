/* Every kind of record keeps what its field table promises.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-record.h"
#include "model/cch-task.h"

#include <string.h>

typedef void (*CheckField) (const CchKind *kind, const CchField *field);

static void
for_each_field (CheckField check)
{
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    for (guint j = 0; j < cch_kinds_get (i)->n_fields; j++)
      check (cch_kinds_get (i), &cch_kinds_get (i)->fields[j]);
}

/* A value that is not the one a new record has. */
static const char *
get_sample (const CchField *field)
{
  switch (field->type)
    {
    case CCH_FIELD_TEXT:
    case CCH_FIELD_LINES:
      return "Đức Thọ";
    case CCH_FIELD_HASH:
      return "00ff";
    case CCH_FIELD_DATE:
      return "2023-01-05";
    case CCH_FIELD_REAL:
      return "-1.5";
    case CCH_FIELD_BOOLEAN:
      return "true";
    case CCH_FIELD_ENUM:
      return cch_field_get_nick (field, cch_field_get_n_choices (field) - 1);
    case CCH_FIELD_INTEGER:
    case CCH_FIELD_TIME:
    case CCH_FIELD_REFERENCE:
    case CCH_FIELD_POSITION:
      return "7";
    }
  g_assert_not_reached ();
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
check_property (const CchKind *kind, const CchField *field)
{
  g_autoptr (CchRecord) record = cch_record_new (kind);
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (record), field->name);
  g_autofree char *signal = g_strdup_printf ("notify::%s", g_param_spec_get_name (property));
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) sample = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint count = 0;

  g_test_message ("%s.%s", kind->name, field->name);
  g_signal_connect (record, signal, G_CALLBACK (count_cb), &count);
  g_value_init (&before, cch_field_get_value_type (field));
  g_object_get_property (G_OBJECT (record), field->name, &before);
  g_object_set_property (G_OBJECT (record), field->name, &before);
  g_assert_cmpuint (count, ==, 0);

  g_assert_true (cch_field_parse (field, get_sample (field), &sample, &error));
  g_assert_no_error (error);
  g_object_set_property (G_OBJECT (record), field->name, &sample);
  g_assert_cmpuint (count, ==, 1);
  g_object_set_property (G_OBJECT (record), field->name, &sample);
  g_assert_cmpuint (count, ==, 1);

  g_value_init (&after, cch_field_get_value_type (field));
  g_object_get_property (G_OBJECT (record), field->name, &after);
  text = cch_field_to_text (field, &after);
  g_assert_cmpstr (text, ==, get_sample (field));
  g_assert_finalize_object (g_steal_pointer (&record));
}

static void
test_properties (void)
{
  for_each_field (check_property);
}

static void
check_copy (const CchKind *kind, const CchField *field)
{
  g_autoptr (CchRecord) source = cch_record_new (kind);
  g_autoptr (CchRecord) record = cch_record_new (kind);
  g_auto (GValue) sample = G_VALUE_INIT;

  g_assert_true (cch_record_field_equals (record, source, field));
  g_assert_true (cch_field_parse (field, get_sample (field), &sample, NULL));
  g_assert_true (cch_record_set_value (source, field, &sample));
  g_assert_false (cch_record_field_equals (record, source, field));
  g_assert_cmpuint (cch_record_copy (record, source), ==, 1);
  g_assert_cmpuint (cch_record_copy (record, source), ==, 0);
  g_assert_true (cch_record_field_equals (record, source, field));
}

static void
test_copy (void)
{
  for_each_field (check_copy);
}

static void
check_table (const CchKind *kind, const CchField *field)
{
  g_assert_nonnull (field->label);
  g_assert_cmpstr (field->label, !=, "");
  g_assert_true (cch_kind_find_field (kind, field->name) == field);
  g_assert_cmpint (field->type == CCH_FIELD_REFERENCE, ==, field->target != NULL);
  g_assert_cmpint (field->type == CCH_FIELD_ENUM, ==, field->get_enum_type != NULL);
  if (field->flags & CCH_FIELD_OWNER)
    g_assert_nonnull (field->target);
  if (field->flags & CCH_FIELD_SEARCHED)
    g_assert_true (cch_field_is_text (field));
  if (field->type == CCH_FIELD_POSITION)
    g_assert_cmpstr (field->name, ==, "position");
}

static void
check_choices (const CchKind *kind, const CchField *field)
{
  if (field->type != CCH_FIELD_ENUM)
    return;
  for (guint i = 0; i < cch_field_get_n_choices (field); i++)
    {
      int value = -1;

      g_assert_nonnull (cch_field_get_nick (field, i));
      g_assert_cmpstr (field->choices[i], !=, "");
      g_assert_true (cch_field_parse_nick (field, cch_field_get_nick (field, i), &value, NULL));
      g_assert_cmpint (value, ==, i);
    }
}

static void
test_tables (void)
{
  for_each_field (check_table);
  for_each_field (check_choices);
}

static void
test_kinds (void)
{
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    {
      const CchKind *kind = cch_kinds_get (i);

      g_assert_cmpuint (kind->n_fields, <=, 63);
      g_assert_true (cch_kinds_find (kind->name) == kind);
      g_assert_cmpuint (cch_kinds_get_index (kind), ==, i);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (cch_kinds_get (j)->name, !=, kind->name);
    }
  g_assert_null (cch_kinds_find ("nonsense"));
}

static void
test_bad_text (void)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "plan", "seven" },        { "plan", "1.5" },   { "position", "9999999999999999999" },
    { "budget", "1,5" },        { "budget", "nan" }, { "budget", "1e999" },
    { "row", "nonsense" },      { "row", "" },       { "text", "\xff" },
    { "origin", "Trong plan" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CchField *field = cch_kind_find_field (&cch_task_kind, cases[i].field);
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_assert_false (cch_field_parse (field, cases[i].text, &value, &error));
      g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
      g_assert_false (G_IS_VALUE (&value));
    }
}

static void
assert_translated (const char *catalogue, const char *words)
{
  g_autofree char *entry = g_strdup_printf ("\nmsgid \"%s\"\nmsgstr \"", words);
  const char *found = strstr (catalogue, entry);

  if (found == NULL || found[strlen (entry)] == '"')
    g_critical ("“%s” has no Vietnamese", words);
}

static void
test_vietnamese (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CCH_SOURCE_DIR"), "po", "vi.po", NULL);
  g_autofree char *catalogue = NULL;

  g_assert_true (g_file_get_contents (path, &catalogue, NULL, NULL));
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    {
      const CchKind *kind = cch_kinds_get (i);

      assert_translated (catalogue, kind->label);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          const CchField *field = &kind->fields[j];

          assert_translated (catalogue, field->label);
          for (guint k = 0; field->choices != NULL && k < cch_field_get_n_choices (field); k++)
            assert_translated (catalogue, field->choices[k]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kinds/kinds", test_kinds);
  g_test_add_func ("/model/kinds/tables", test_tables);
  g_test_add_func ("/model/kinds/properties", test_properties);
  g_test_add_func ("/model/kinds/copy", test_copy);
  g_test_add_func ("/model/kinds/bad-text", test_bad_text);
  g_test_add_func ("/model/kinds/vietnamese", test_vietnamese);
  return g_test_run ();
}
