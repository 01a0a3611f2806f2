/* What a blank form says under its table to whoever fills it in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-form-notes.h"

#include "base/cch-text.h"

#include <string.h>

#define SCOPE_SLOT "{scope}"

/* "1-7 12" -> "mục 1-7, 12" */
static char *
name_rows (const CchRegulationScope *scope)
{
  g_auto (GStrv) rows = g_strsplit (scope->rows, " ", -1);
  g_autofree char *list = g_strjoinv (", ", rows);

  return g_str_equal (scope->rows, "all") ? g_strdup ("mọi mục") : g_strconcat ("mục ", list, NULL);
}

/* "Báo cáo quý I" -> "báo cáo quý I": the name stands inside a sentence. */
static void
append_period (GString *words, const CchRegulationPeriod *period, gboolean first)
{
  g_autofree char *letter =
      g_utf8_strdown (period->name, g_utf8_next_char (period->name) - period->name);

  g_string_append_printf (words, "%s%s%s", first ? " tại " : ", ", letter,
                          g_utf8_next_char (period->name));
}

static void
append_scope (const CchRegulation *regulation, const CchRegulationScope *scope, GString *words)
{
  g_autofree char *rows = name_rows (scope);
  gboolean first = TRUE;

  g_string_append (words, rows);
  for (guint i = 0; scope->periods != NULL && scope->periods[i] != NULL; i++)
    {
      const CchRegulationPeriod *period =
          cch_regulation_find_period (regulation, scope->periods[i]);

      if (period == NULL)
        continue;
      append_period (words, period, first);
      first = FALSE;
    }
}

/* "Ủy ban nhân dân xã: mục 1-7, 12 tại báo cáo quý I và mục 1-12 tại báo cáo năm" */
static void
append_class (const CchRegulation *regulation,
              const CchRegulationForm *form,
              const CchRegulationClass *class,
              GString *words)
{
  const GPtrArray *scopes = cch_regulation_get_list (regulation, CCH_REGULATION_SCOPES);
  gboolean named = FALSE;

  for (guint i = 0; scopes != NULL && i < scopes->len; i++)
    {
      const CchRegulationScope *scope = g_ptr_array_index (scopes, i);

      if (g_strcmp0 (scope->form, form->id) != 0 || !g_strv_contains (scope->classes, class->id))
        continue;
      if (named)
        g_string_append (words, " và ");
      else
        g_string_append_printf (words, "%s%s: ", words->len > 0 ? "; " : "", class->name);
      append_scope (regulation, scope, words);
      named = TRUE;
    }
}

/* Who fills in what is data of the pack: its note must not say it a second time. */
static char *
describe_scopes (const CchRegulation *regulation, const CchRegulationForm *form)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; classes != NULL && i < classes->len; i++)
    append_class (regulation, form, g_ptr_array_index (classes, i), words);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
fill_note (const CchComposition *composition, const CchRegulationForm *form, const char *note)
{
  const char *slot = strstr (note, SCOPE_SLOT);
  g_autofree char *opening = slot != NULL ? g_strndup (note, (gsize) (slot - note)) : NULL;
  g_autofree char *scopes = NULL;
  g_autofree char *text = NULL;

  if (slot == NULL)
    return cch_composition_fill (composition, note, NULL, NULL);
  scopes = describe_scopes (composition->regulation, form);
  text = g_strconcat (opening, scopes, slot + strlen (SCOPE_SLOT), NULL);
  return cch_composition_fill (composition, text, NULL, NULL);
}

/**
 * cch_form_notes_add:
 * @form: the form that @table belongs to
 *
 * Adds how the table is filled in, where nobody has done it yet.
 */
void
cch_form_notes_add (const CchComposition *composition,
                    CchDocBuilder *builder,
                    const CchRegulationForm *form,
                    const CchRegulationTable *table)
{
  guint n_notes = table->notes != NULL ? table->notes->len : 0;

  if (composition->plan != NULL)
    return;
  if (n_notes > 1)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_NOTE, "Ghi chú:");
  for (guint i = 0; i < n_notes; i++)
    {
      const CchRegulationText *note = g_ptr_array_index (table->notes, i);
      g_autofree char *text = fill_note (composition, form, note->text);
      g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, text);

      if (n_notes > 1)
        cch_doc_builder_add_line (builder, CCH_DOC_ROLE_NOTE, line);
      else
        cch_doc_builder_add_labelled (builder, CCH_DOC_ROLE_NOTE, "Ghi chú: ", text);
    }
}

/**
 * cch_form_notes_add_inline:
 *
 * Adds the notes to tables that stand in the text: behind the signature, where they are in the
 * way of nothing.
 */
void
cch_form_notes_add_inline (const CchComposition *composition, CchDocBuilder *builder)
{
  const GPtrArray *tables = composition->form->tables;

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      const CchRegulationTable *table = g_ptr_array_index (tables, i);

      if (table->placement == CCH_TABLE_PLACEMENT_INLINE)
        cch_form_notes_add (composition, builder, composition->form, table);
    }
}
