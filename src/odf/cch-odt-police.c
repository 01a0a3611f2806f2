/* Gathers what the format police finds in a foreign document: each fault once, with its number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odt-police-private.h"

#include "base/cch-i18n.h"
#include "doc/cch-doc-rule.h"

#include <string.h>

static CchOdtFinding *
find_same (const CchOdtPolice *police, const char *id, const char *message)
{
  for (guint i = 0; i < police->findings->len; i++)
    {
      CchOdtFinding *finding = g_ptr_array_index (police->findings, i);

      if (g_str_equal (finding->id, id) && g_str_equal (finding->message, message))
        return finding;
    }
  return NULL;
}

/* Takes @message over. */
static void
take (CchOdtPolice *police, const char *id, const char *words, char *message)
{
  CchOdtFinding *finding = find_same (police, id, message);

  if (finding != NULL)
    {
      finding->count++;
      g_free (message);
      return;
    }
  finding = g_new0 (CchOdtFinding, 1);
  finding->id = id;
  finding->message = message;
  finding->words = g_strdup (words);
  finding->count = 1;
  g_ptr_array_add (police->findings, finding);
}

/**
 * cch_odt_police_report:
 * @words: (nullable): the paragraph; %NULL: the page
 */
void
cch_odt_police_report (CchOdtPolice *police, const char *id, const char *words)
{
  take (police, id, words, g_strdup (cch_doc_rule_get_message (id)));
}

/* The same, with what was found and what the regulation wants. */
void
cch_odt_police_report_value (CchOdtPolice *police,
                             const char *id,
                             const char *words,
                             const char *found,
                             const char *wanted)
{
  take (police, id, words,
        g_strdup_printf (_ ("%s: it is %s, the regulation wants %s"), cch_doc_rule_get_message (id),
                         found, wanted));
}

char *
cch_odt_police_format_value (double value, const char *unit)
{
  g_autofree char *number = g_strdup_printf ("%.2f", value);
  gsize length = strlen (number);

  while (length > 0 && number[length - 1] == '0')
    number[--length] = '\0';
  if (length > 0 && !g_ascii_isdigit (number[length - 1]))
    number[--length] = '\0';
  return g_strdup_printf ("%s %s", number, unit);
}

char *
cch_odt_police_format_range (const CchDocMeasure *measure, const char *unit)
{
  g_autofree char *least = cch_odt_police_format_value (measure->minimum, unit);
  g_autofree char *most = cch_odt_police_format_value (measure->maximum, unit);

  if (measure->maximum - measure->minimum < 0.001)
    return g_steal_pointer (&least);
  return g_strdup_printf ("%s – %s", least, most);
}

const CchOdtParagraph *
cch_odt_police_get (const CchOdtPolice *police, guint index)
{
  return &g_array_index (police->document->paragraphs, CchOdtParagraph, index);
}

/* Returns: (nullable): the first paragraph of a role */
const CchOdtParagraph *
cch_odt_police_find (const CchOdtPolice *police, CchDocRole role)
{
  for (guint i = 0; i < police->document->paragraphs->len; i++)
    {
      const CchOdtParagraph *paragraph = cch_odt_police_get (police, i);

      if (paragraph->known && paragraph->role == role)
        return paragraph;
    }
  return NULL;
}
