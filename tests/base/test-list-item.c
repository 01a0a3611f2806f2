/* Tests of items of lists in plain text: reading labels, renumbering after a change, pasting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-list-item.h"
#include "base/cch-text-difference.h"

static const struct
{
  const char *line;
  CchListItemKind kind;
  guint number;
  gsize length;
} read_cases[] = {
  { "- Một việc", CCH_LIST_ITEM_BULLET, 0, 2 },
  { "+ Một việc", CCH_LIST_ITEM_SUB_BULLET, 0, 2 },
  { "1. Một việc", CCH_LIST_ITEM_NUMBER, 1, 3 },
  { "12.  Một việc", CCH_LIST_ITEM_NUMBER, 12, 5 },
  { "a) Một việc", CCH_LIST_ITEM_LETTER, 1, 3 },
  { "đ) Một việc", CCH_LIST_ITEM_LETTER, 5, 4 },
  { "e) Một việc", CCH_LIST_ITEM_LETTER, 6, 3 },
  { "-Một việc", CCH_LIST_ITEM_NONE, 0, 0 },
  { "1.Một việc", CCH_LIST_ITEM_NONE, 0, 0 },
  { "2021. Năm sau", CCH_LIST_ITEM_NONE, 0, 0 },
  { "1.2. Một việc", CCH_LIST_ITEM_NONE, 0, 0 },
  { "f) Không có chữ này", CCH_LIST_ITEM_NONE, 0, 0 },
  { "Căn cứ", CCH_LIST_ITEM_NONE, 0, 0 },
  { "a) ", CCH_LIST_ITEM_LETTER, 1, 3 },
  { "", CCH_LIST_ITEM_NONE, 0, 0 },
  { "0. Không", CCH_LIST_ITEM_NONE, 0, 0 },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      CchListItem item = cch_list_item_read (read_cases[i].line);

      g_test_message ("%s", read_cases[i].line);
      g_assert_cmpint (item.kind, ==, read_cases[i].kind);
      g_assert_cmpuint (item.number, ==, read_cases[i].number);
      g_assert_cmpuint (item.length, ==, read_cases[i].length);
    }
}

static char *
apply (const char *text, GPtrArray *fixes)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; i < fixes->len; i++)
    {
      const CchListFix *fix = g_ptr_array_index (fixes, i);
      char *line = lines[fix->line];

      lines[fix->line] =
          g_strconcat (fix->label, g_utf8_offset_to_pointer (line, fix->length), NULL);
      g_free (line);
    }
  return g_strjoinv ("\n", lines);
}

/* What stood there, what a person made of it, and what is to stand there then. */
static const struct
{
  const char *title;
  const char *before;
  const char *changed;
  guint first;
  guint last;
  const char *after;
} renumber_cases[] = {
  { "a new item in the middle", "1. A\n2. B", "1. A\n2. \n2. B", 1, 1, "1. A\n2. \n3. B" },
  { "the first one goes", "1. A\n2. B\n3. C", "2. B\n3. C", 0, 0, "1. B\n2. C" },
  { "two change places", "1. A\n2. B\n3. C", "2. B\n1. A\n3. C", 0, 1, "1. B\n2. A\n3. C" },
  { "a list that begins at 4", "4. A\n5. B", "4. A\n5. \n5. B", 1, 1, "4. A\n5. \n6. B" },
  { "letters by the alphabet", "a) A\nd) D\ne) E", "a) A\nd) D\nd) \ne) E", 2, 2,
    "a) A\nb) D\nc) \nd) E" },
  { "past đ", "d) A\ne) B", "d) A\nd) \ne) B", 1, 1, "d) A\nđ) \ne) B" },
  { "letters begin anew under each number", "1. A\na) x\nb) y\n2. B\na) z",
    "1. A\na) x\na) n\nb) y\n2. B\na) z", 2, 2, "1. A\na) x\nb) n\nc) y\n2. B\na) z" },
  { "lists grow together", "1. A\na) x\n2. B\na) y", "1. A\na) x\na) y", 2, 2, "1. A\na) x\nb) y" },
  { "bullets do not end a list", "1. A\n- x\n2. B", "1. A\n1. N\n- x\n2. B", 1, 1,
    "1. A\n2. N\n- x\n3. B" },
  { "a paragraph and a 1: another list", "1. A\n2. B\nKhác:\n1. C", "1. A\n1. N\n2. B\nKhác:\n1. C",
    1, 1, "1. A\n2. N\n3. B\nKhác:\n1. C" },
  { "a paragraph within a list", "1. A\nLời.\n2. B", "1. A\n1. N\nLời.\n2. B", 1, 1,
    "1. A\n2. N\nLời.\n3. B" },
  { "far away nothing is touched", "1. A\n\nx\n1. C\n1. D", "1. A\n1. B\n\nx\n1. C\n1. D", 1, 1,
    "1. A\n2. B\n\nx\n1. C\n1. D" },
  { "pasted where none was", "Lời", "Lời\n3. A\n3. B", 1, 2, "Lời\n3. A\n4. B" },
  { "nothing", "", "", 0, 0, "" },
};

static void
test_renumber (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (renumber_cases); i++)
    {
      CchListStarts starts =
          cch_list_get_starts (renumber_cases[i].before, renumber_cases[i].first);
      g_autoptr (GPtrArray) fixes =
          cch_list_renumber (renumber_cases[i].changed, renumber_cases[i].first,
                             renumber_cases[i].last, starts);
      g_autofree char *after = apply (renumber_cases[i].changed, fixes);

      g_test_message ("%s", renumber_cases[i].title);
      g_assert_cmpstr (after, ==, renumber_cases[i].after);
    }
}

static const struct
{
  const char *pasted;
  const char *clean;
} paste_cases[] = {
  { "một từ", "một từ" },
  { " giữ khoảng trắng ", " giữ khoảng trắng " },
  { "•\tMột\r\n\r\n•\tHai\r\n", "- Một\n- Hai\n" },
  { "  - Một\n    + Hai\n", "- Một\n+ Hai\n" },
  { "1.\tMột  việc\n2.\tHai", "1. Một việc\n2. Hai" },
  { "– Một\no Hai", "- Một\n+ Hai" },
  { "Tha\u0300nh ph\u00f4\u0301\u00a0Hu\u00ea\u0301", "Thành phố Huế" },
  { "dòng\u2028sau", "dòng\nsau" },
  { "\uf0b7\tMột\n", "- Một\n" },
  { "hỏng \xff byte", "hỏng \ufffd byte" },
  { "\n\n", "\n" },
  { "", "" },
};

static void
test_paste (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (paste_cases); i++)
    {
      g_autofree char *clean = cch_list_clean_paste (paste_cases[i].pasted);

      g_assert_cmpstr (clean, ==, paste_cases[i].clean);
    }
}

static const struct
{
  const char *old_text;
  const char *new_text;
  CchTextDifference difference;
} difference_cases[] = {
  { "", "", { 0, 0, 0 } },        { "abc", "abc", { 3, 0, 0 } },
  { "abc", "abXc", { 2, 0, 1 } }, { "aaa", "aa", { 2, 1, 0 } },
  { "một", "mốt", { 1, 3, 3 } }, /* ộ and ố share their first two bytes */
  { "ấ", "ầ", { 0, 3, 3 } },      { "xé", "xã", { 1, 2, 2 } },
  { "á", "ᡡ", { 0, 2, 3 } }, /* and these their last one */
};

static void
test_difference (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (difference_cases); i++)
    {
      CchTextDifference found =
          cch_text_find_difference (difference_cases[i].old_text, difference_cases[i].new_text);

      g_test_message ("%s, %s", difference_cases[i].old_text, difference_cases[i].new_text);
      g_assert_cmpuint (found.start, ==, difference_cases[i].difference.start);
      g_assert_cmpuint (found.old_length, ==, difference_cases[i].difference.old_length);
      g_assert_cmpuint (found.new_length, ==, difference_cases[i].difference.new_length);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/list-item/read", test_read);
  g_test_add_func ("/base/list-item/renumber", test_renumber);
  g_test_add_func ("/base/list-item/paste", test_paste);
  g_test_add_func ("/base/text-difference", test_difference);
  return g_test_run ();
}
