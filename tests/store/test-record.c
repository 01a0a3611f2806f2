/* Every kind of record agrees with its table and survives the way through the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-dump.h"
#include "model/cch-agency.h"
#include "office-fixture.h"
#include "store/cch-record-sql.h"

static const char *
get_delete_rule (const CchField *field)
{
  if (field->flags & CCH_FIELD_OWNER)
    return "CASCADE";
  return field->flags & CCH_FIELD_REQUIRED ? "NO ACTION" : "SET NULL";
}

static void
check_reference (CchDatabase *database, const CchKind *kind, const CchField *field)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database,
                         "SELECT \"table\", on_delete FROM pragma_foreign_key_list (?1)"
                         " WHERE \"from\" = ?2",
                         NULL);

  cch_statement_bind_text (statement, 1, kind->name);
  cch_statement_bind_text (statement, 2, field->name);
  g_assert_cmpint (cch_statement_step (statement, NULL), ==, CCH_STEP_ROW);
  g_assert_cmpstr (cch_statement_get_text (statement, 0), ==, field->target->name);
  g_assert_cmpstr (cch_statement_get_text (statement, 1), ==, get_delete_rule (field));
}

static gboolean
may_be_null (const CchField *field)
{
  return field->type == CCH_FIELD_TIME
         || ((field->type == CCH_FIELD_DATE || field->type == CCH_FIELD_REFERENCE)
             && !(field->flags & CCH_FIELD_REQUIRED));
}

static void
check_schema (CchDatabase *database, const CchKind *kind)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "SELECT name, type, \"notnull\" FROM pragma_table_info (?1) ORDER BY cid", NULL);
  guint column = 0;

  cch_statement_bind_text (statement, 1, kind->name);
  for (; cch_statement_step (statement, NULL) == CCH_STEP_ROW; column++)
    {
      const char *name = cch_statement_get_text (statement, 0);
      const CchField *field = cch_kind_find_field (kind, name);

      if (column < 2)
        {
          g_assert_cmpstr (name, ==, column == 0 ? "id" : "uuid");
          continue;
        }
      g_test_message ("%s.%s", kind->name, name);
      g_assert_nonnull (field);
      g_assert_cmpstr (cch_statement_get_text (statement, 1), ==,
                       cch_record_sql_get_column_type (field));
      g_assert_cmpint (cch_statement_get_int64 (statement, 2), ==, !may_be_null (field));
      if (field->type == CCH_FIELD_REFERENCE)
        check_reference (database, kind, field);
    }
  g_assert_cmpuint (column, ==, kind->n_fields + 2);
}

static void
test_schema (OfficeFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    check_schema (cch_office_get_database (fixture->office), cch_kinds_get (i));
}

static gint64 make_row (CchEdit *edit, const CchKind *kind, guint number, guint depth);

static void
fill_field (CchEdit *edit, CchRecord *draft, const CchField *field, guint number, guint depth)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  if (cch_field_is_text (field))
    text = g_strdup_printf ("Đề án số %u’\n", number);
  else if (field->type == CCH_FIELD_DATE)
    text = g_strdup ("2024-02-29");
  else if (field->type == CCH_FIELD_ENUM)
    text = g_strdup (cch_field_get_nick (field, number % cch_field_get_n_choices (field)));
  else if (field->type == CCH_FIELD_BOOLEAN)
    text = g_strdup ("true");
  else if (field->type == CCH_FIELD_REAL)
    text = g_strdup ("88.88");
  else if (field->minimum != field->maximum)
    text = g_strdup_printf ("%.0f", field->minimum + 1 + number % 200);
  else if (field->type != CCH_FIELD_REFERENCE)
    text = g_strdup_printf ("%u", 1000 + number);
  else if (depth < 2 || field->flags & CCH_FIELD_REQUIRED)
    text = g_strdup_printf ("%" G_GINT64_FORMAT,
                            make_row (edit, field->target, number * 10 + 1, depth + 1));
  else
    return;

  g_assert_true (cch_field_parse (field, text, &value, NULL));
  cch_record_set_value (draft, field, &value);
}

/* States stay at their first choice: others are guarded. */
static gboolean
is_guarded (const CchField *field)
{
  return g_str_equal (field->name, "state");
}

static CchRecord *
make_draft (CchEdit *edit, const CchKind *kind, guint number, guint depth)
{
  CchRecord *draft = cch_record_new (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!is_guarded (&kind->fields[i]))
      fill_field (edit, draft, &kind->fields[i], number, depth);
  return draft;
}

static gint64
make_row (CchEdit *edit, const CchKind *kind, guint number, guint depth)
{
  static guint serial = 0;
  g_autoptr (CchRecord) draft = make_draft (edit, kind, number * 100 + ++serial, depth);
  gint64 row = cch_edit_insert (edit, draft);

  g_assert_false (cch_edit_has_failed (edit));
  g_assert_cmpint (row, >, 0);
  return row;
}

static void
assert_same (CchRecord *record, CchRecord *other)
{
  const CchKind *kind = cch_record_get_kind (record);

  g_assert_cmpstr (cch_record_get_uuid (record), ==, cch_record_get_uuid (other));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_test_message ("%s.%s", kind->name, kind->fields[i].name);
      g_assert_true (cch_record_field_equals (record, other, &kind->fields[i]));
    }
}

static void
test_round_trip (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchOffice) other = office_open (fixture->store.path, FALSE);

  for (guint i = 0; i < cch_kinds_get_n (); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
      g_autoptr (CchRecord) draft = make_draft (edit, cch_kinds_get (i), i + 1, 0);
      g_autoptr (CchRecord) read = NULL;
      g_autoptr (CchRecord) found = NULL;

      g_assert_true (cch_edit_add (edit, draft));
      g_assert_true (cch_edit_commit (edit, &error));
      g_assert_no_error (error);

      read = cch_office_get (other, cch_kinds_get (i), cch_record_get_id (draft), &error);
      g_assert_no_error (error);
      assert_same (read, draft);
      found = cch_office_find (other, NULL, cch_record_get_uuid (draft), &error);
      g_assert_true (found == read);
    }
}

static void
test_not_there (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_office_get (fixture->office, &cch_task_kind, 99, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (cch_office_find (fixture->office, NULL, "nonsense", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND);
}

static void
test_bad_edits (OfficeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *field;
    const char *text;
    CchError code;
  } cases[] = {
    { "title", "", CCH_ERROR_INVALID },
    { "nonsense", "x", CCH_ERROR_USAGE },
    { "issued", "2023-02-30", CCH_ERROR_INVALID },
    { "agency", "99", CCH_ERROR_INVALID },
    { "year", "hai nghìn", CCH_ERROR_INVALID },
    { "title", "\xc3", CCH_ERROR_INVALID },
  };
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autofree char *before = cch_test_dump (fixture->office);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);

      cch_edit_set_text (edit, CCH_RECORD (plan), "note", "never");
      cch_edit_set_text (edit, CCH_RECORD (plan), cases[i].field, cases[i].text);
      g_assert_false (cch_edit_commit (edit, &error));
      g_assert_nonnull (error);
      g_clear_pointer (&edit, cch_edit_free);
      g_clear_error (&error);

      edit = cch_edit_begin (fixture->office, NULL, &error);
      cch_edit_set_text (edit, CCH_RECORD (plan), "number", "03");
      cch_edit_set_text (edit, CCH_RECORD (plan), cases[i].field, cases[i].text);
      g_assert_false (cch_edit_commit (edit, &error));
      g_assert_error (error, CCH_ERROR, (gint) cases[i].code);
      g_clear_pointer (&edit, cch_edit_free);
      after = cch_test_dump (fixture->office);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Numbers that no office means are refused, by whichever way they come; the limits are not. */
static void
check_range (CchOffice *office, const CchKind *kind, const CchField *field, double number)
{
  gboolean within = (number >= field->minimum && number <= field->maximum) || number == 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  g_autofree char *text = g_strdup_printf ("%.0f", number);
  g_autoptr (CchRecord) draft = make_draft (edit, kind, 1, 0);
  g_auto (GValue) value = G_VALUE_INIT;

  g_test_message ("%s.%s = %s", kind->name, field->name, text);
  g_assert_true (cch_field_parse (field, text, &value, NULL));
  cch_record_set_value (draft, field, &value);
  if (within && (number != 0 || !(field->flags & CCH_FIELD_REQUIRED)))
    {
      g_assert_true (cch_edit_add (edit, draft));
      return;
    }
  g_assert_false (cch_edit_add (edit, draft));
  g_assert_false (cch_edit_commit (edit, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
}

static void
test_ranges (OfficeFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < cch_kinds_get_n (); i++)
    for (guint j = 0; j < cch_kinds_get (i)->n_fields; j++)
      {
        const CchKind *kind = cch_kinds_get (i);
        const CchField *field = &kind->fields[j];
        const double numbers[] = { field->minimum, field->maximum, field->minimum - 1,
                                   field->maximum + 1, 0 };

        for (guint k = 0; field->minimum != field->maximum && k < G_N_ELEMENTS (numbers); k++)
          check_range (fixture->office, kind, field, numbers[k]);
      }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/record/" name, OfficeFixture, NULL, office_fixture_set_up, function,         \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("schema", test_schema);
  ADD ("round-trip", test_round_trip);
  ADD ("not-there", test_not_there);
  ADD ("bad-edits", test_bad_edits);
  ADD ("ranges", test_ranges);
  return g_test_run ();
}
