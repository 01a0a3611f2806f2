/* Text: composed, folded, ordered, counted, in capitals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} TextCase;

typedef char *(*Change) (const char *text);

static void
check_changes (const TextCase *cases, guint n_cases, Change change)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *changed = change (cases[i].text);

      g_assert_cmpstr (changed, ==, cases[i].expected);
    }
}

static const TextCase fold_cases[] = {
  { "", "" },
  { "Đức Thọ", "duc tho" },
  { "Đư\u0301c Tho\u0323", "duc tho" },
  { "Hà Tĩnh", "ha tinh" },
  { "Ha\u0300 Ti\u0303nh", "ha tinh" },
  { "hoá", "hoa" },
  { "hóa", "hoa" },
  { "hòa", "hoa" },
  { "Uỷ", "uy" },
  { "Ủy", "uy" },
  { "Ðắk Lắk", "dak lak" },
  { "ðến", "den" },
  { "Đơn giản hoá", "don gian hoa" },
  { "Tài chính – Kế hoạch", "tai chinh - ke hoach" },
  { "Tài chính - Kế hoạch", "tai chinh - ke hoach" },
  { "HĐND−UBND", "hdnd-ubnd" },
  { "Đưng K'Nớ", "dung k'no" },
  { "Đưng K’Nớ", "dung k'no" },
  { "“một cửa”", "\"mot cua\"" },
  { "a\u00a0\n \tb", "a b" },
  { "a\u200bb\u00ad\ufeff", "ab" },
  { "ﬁ Ｕ ²", "fi u 2" },
  { "Ångström", "angstrom" },
  { "ЖЙ", "жи" },
  { "\xff\xfe", "\ufffd\ufffd" },
  { "a\xc3", "a\ufffd" },
  { "\u0301", "" },
  { "a\uffff", "a" },
  { "\xe1\xba", "\ufffd\ufffd" },
  { "\xc0\x80\xc1\xa1", "\ufffd\ufffd\ufffd\ufffd" },
  { "\xe0\x81\xa1", "\ufffd\ufffd\ufffd" },
};

static void
test_fold (void)
{
  check_changes (fold_cases, G_N_ELEMENTS (fold_cases), cch_text_fold);
}

static const char *const ordered[] = {
  "",    "1",  "an", "An", "án", "Ăn", "ấp", "Can",   "Cẩm",   "Dung",
  "Đức", "ga", "gà", "gả", "gã", "gá", "gạ", "Thanh", "Thắng",
};

static void
test_order (void)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (ordered); i++)
    {
      g_autofree char *one = cch_text_collate_key (ordered[i]);
      g_autofree char *two = cch_text_collate_key (ordered[i + 1]);

      g_assert_cmpstr (one, <, two);
      g_assert_cmpint (cch_text_collate (ordered[i], ordered[i + 1]), <, 0);
      g_assert_cmpint (cch_text_collate (ordered[i + 1], ordered[i]), >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/order", test_order);
  return g_test_run ();
}
