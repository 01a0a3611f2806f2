/* The articles of a decision, as they are typed and pasted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-decision-articles.h"

static const struct
{
  const char *body;
  const char *articles[4];
} cases[] = {
  { NULL, { NULL } },
  { " \n\n", { NULL } },
  { "Ban hành Kế hoạch.\n\n  Có hiệu lực từ ngày ký.\n",
    { "Ban hành Kế hoạch.", "Có hiệu lực từ ngày ký." } },
  { "Điều 1. Ban hành Kế hoạch.\nĐiều 2: Thi hành.", { "Ban hành Kế hoạch.", "Thi hành." } },
  { "Điều 1. Giao:\n1. Phòng Nội vụ theo dõi.\n- Hằng quý.\nĐiều 5. Thi hành.",
    { "Giao:\n1. Phòng Nội vụ theo dõi.\n- Hằng quý.", "Thi hành." } },
  /* Another document's article begins no article of this one. */
  { "Điều 2 của Luật được thi hành.\nHết.", { "Điều 2 của Luật được thi hành.", "Hết." } },
  { "Điều", { "Điều" } },
};

static void
test_split (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) articles = cch_decision_articles_split (cases[i].body);
      const guint n = g_strv_length (articles);

      g_test_message ("%s", cases[i].body != NULL ? cases[i].body : "nothing");
      g_assert_true (g_strv_equal ((const char *const *) articles, cases[i].articles));
      g_assert_cmpuint (cch_decision_articles_count (cases[i].body), ==, n > 0 ? n : 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/decision-articles/split", test_split);
  return g_test_run ();
}
