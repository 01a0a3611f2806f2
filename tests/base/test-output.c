/* The JSON that the tool writes, and the identifiers of records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-json.h"
#include "base/cch-uuid.h"

#include <string.h>

static void
test_json (void)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "title", "Kế hoạch \"CCHC\"\n\t\\\x01\x7f");
  cch_json_add_string (json, "nothing", NULL);
  cch_json_add_integer (json, "count", G_MININT64);
  cch_json_add_number (json, "value", cch_number_new (8888, 2));
  cch_json_add_boolean (json, "late", FALSE);
  cch_json_add_date (json, "due", cch_date_new (2023, 1, 5));
  cch_json_add_date (json, "none", CCH_DATE_NONE);
  cch_json_begin_array (json, "empty");
  cch_json_end (json);
  cch_json_begin_array (json, "rows");
  cch_json_begin_object (json, NULL);
  cch_json_end (json);
  cch_json_add_null (json, NULL);
  cch_json_add_string (json, NULL, "x\xff");
  cch_json_end (json);
  cch_json_end (json);

  g_assert_cmpstr (cch_json_get_text (json), ==,
                   "{\n"
                   "  \"title\": \"Kế hoạch \\\"CCHC\\\"\\n\\t\\\\\\u0001\\u007f\",\n"
                   "  \"nothing\": null,\n"
                   "  \"count\": -9223372036854775808,\n"
                   "  \"value\": 88.88,\n"
                   "  \"late\": false,\n"
                   "  \"due\": \"2023-01-05\",\n"
                   "  \"none\": null,\n"
                   "  \"empty\": [],\n"
                   "  \"rows\": [\n"
                   "    {},\n"
                   "    null,\n"
                   "    \"x\xef\xbf\xbd\"\n"
                   "  ]\n"
                   "}\n");
}

typedef struct
{
  gint64 time;
  guint8 byte;
} World;

static gint64
read_world_clock (gpointer user_data)
{
  return ((World *) user_data)->time;
}

static void
fill_from_world (guint8 *bytes, gsize length, gpointer user_data)
{
  memset (bytes, ((World *) user_data)->byte, length);
}

static void
test_uuid_fixed (void)
{
  World world = { .time = G_GINT64_CONSTANT (0x0190163d8694), .byte = 0xff };
  g_autoptr (CchUuidMaker) maker =
      cch_uuid_maker_new_with (read_world_clock, fill_from_world, &world);
  g_autofree char *first = cch_uuid_maker_make (maker);
  g_autofree char *second = cch_uuid_maker_make (maker);
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;

  world.time -= 1000;
  third = cch_uuid_maker_make (maker);
  world.time += 2000;
  fourth = cch_uuid_maker_make (maker);

  /* A count that is full carries over into the bits before the variant. */
  g_assert_cmpstr (first, ==, "0190163d-8694-77ff-bfff-ffffffffffff");
  g_assert_cmpstr (second, ==, "0190163d-8694-7800-8000-000000000000");
  g_assert_cmpstr (third, ==, "0190163d-8694-7800-8000-000000000001");
  g_assert_cmpstr (fourth, ==, "0190163d-8a7c-77ff-bfff-ffffffffffff");
  g_assert_cmpint (cch_uuid_get_time (fourth), ==, world.time);
}

static gpointer
make_many (gpointer user_data)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 5000; i++)
    g_ptr_array_add (made, cch_uuid_new ());
  return made;
}

static void
collect (GHashTable *all, GPtrArray *made)
{
  for (guint i = 0; i < made->len; i++)
    {
      char *uuid = g_ptr_array_index (made, i);

      g_assert_true (cch_uuid_is_valid (uuid));
      g_assert_cmpint (uuid[14], ==, '7');
      if (i > 0)
        g_assert_cmpstr (uuid, >, g_ptr_array_index (made, i - 1));
      g_assert_true (g_hash_table_add (all, uuid));
    }
}

static void
test_uuid_threads (void)
{
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);
  GThread *threads[4];
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("maker", make_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_ptr_array_add (made, g_thread_join (threads[i]));
  for (guint i = 0; i < made->len; i++)
    collect (all, g_ptr_array_index (made, i));
}

static void
test_uuid_valid (void)
{
  static const char *const wrong[] = { "",
                                       "0190163d",
                                       "0190163D-8694-739b-aea5-966c26f8ad91",
                                       "0190163d-8694-739b-aea5-966c26f8ad9g",
                                       "0190163d86940-739b-aea5-966c26f8ad91",
                                       "0190163d-8694-739b-aea5-966c26f8ad911" };

  g_assert_false (cch_uuid_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cch_uuid_is_valid (wrong[i]));
  g_assert_true (cch_uuid_is_valid ("0190163d-8694-739b-aea5-966c26f8ad91"));
  g_assert_cmpint (cch_uuid_get_time ("0190163d-8694-439b-aea5-966c26f8ad91"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/json/document", test_json);
  g_test_add_func ("/base/uuid/fixed", test_uuid_fixed);
  g_test_add_func ("/base/uuid/threads", test_uuid_threads);
  g_test_add_func ("/base/uuid/valid", test_uuid_valid);
  return g_test_run ();
}
