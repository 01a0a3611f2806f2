/* Finds the product that each milestone of a time phrase belongs to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-parse.h"

#include "base/cch-text.h"

#include <string.h>

/* Short forms that stand in time cells beside the long ones of the product column. */
static const struct
{
  const char *form;
  const char *words;
} short_forms[] = {
  { "kh", "ke hoach" },
  { "bc", "bao cao" },
  { "qd", "quyet dinh" },
  { "vb", "van ban" },
};

/* Words that say what is done with a product, not which product it is. */
static const char *const empty_words[] = {
  "ban",  "hanh", "cua",   "cac", "va",  "theo", "thuc",
  "hien", "gui",  "trinh", "ve",  "don", "vi",   NULL,
};

static void
add_word (GStrvBuilder *words, const char *word)
{
  if (*word == '\0' || g_strv_contains ((const char *const *) empty_words, word))
    return;
  g_strv_builder_add (words, word);
}

static char **
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *folded = cch_text_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n,;:.-+()/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *word = parts[i];

      for (guint j = 0; j < G_N_ELEMENTS (short_forms); j++)
        if (g_str_equal (word, short_forms[j].form))
          word = short_forms[j].words;
      if (strchr (word, ' ') != NULL)
        {
          g_auto (GStrv) long_form = g_strsplit (word, " ", -1);

          g_strv_builder_addv (words, (const char **) long_form);
        }
      else
        add_word (words, word);
    }
  return g_strv_builder_end (words);
}

/* In hundredths of the label's words that the product has too; more when both begin alike. */
static guint
rate (char **label, char **product)
{
  guint found = 0;

  for (guint i = 0; label[i] != NULL; i++)
    found += g_strv_contains ((const char *const *) product, label[i]) ? 1 : 0;
  if (label[0] == NULL || product[0] == NULL)
    return 0;
  return found * 100 / g_strv_length (label) + (g_str_equal (label[0], product[0]) ? 10 : 0);
}

/* The one product that fits best and at least by half; two that fit alike are none. */
static int
find_product (const char *label, const char *const *products)
{
  g_auto (GStrv) label_words = split_words (label);
  guint best = 49;
  int found = -1;

  for (int i = 0; products[i] != NULL; i++)
    {
      g_auto (GStrv) product_words = split_words (products[i]);
      guint rating = rate (label_words, product_words);

      if (rating == best)
        found = -1;
      if (rating <= best)
        continue;
      best = rating;
      found = i;
    }
  return found;
}

/**
 * cch_schedule_pair:
 * @products: (array zero-terminated=1): names, in the order of the task
 *
 * By name where a milestone has a label; by order where none has one and there are as many of the
 * one as of the other. What stays unclear is left open.
 */
void
cch_schedule_pair (const char *text, GArray *items, const char *const *products)
{
  guint n_products = g_strv_length ((char **) products);
  gboolean labelled = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      CchScheduleItem *item = &g_array_index (items, CchScheduleItem, i);
      g_autofree char *label = NULL;

      if (item->label.end == item->label.start)
        continue;
      labelled = TRUE;
      label = g_strndup (text + item->label.start, item->label.end - item->label.start);
      item->product = find_product (label, products);
    }

  for (guint i = 0; !labelled && i < items->len; i++)
    if (items->len == n_products || n_products == 1)
      g_array_index (items, CchScheduleItem, i).product = n_products == 1 ? 0 : (int) i;
}
