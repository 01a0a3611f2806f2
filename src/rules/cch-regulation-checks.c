/* Checks the sense of a pack: parts that must be there, areas, scopes, classes, dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-checks.h"
#include "base/cch-i18n.h"
#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-area.h"
#include "rules/cch-regulation-class.h"
#include "rules/cch-regulation-form.h"
#include "rules/cch-regulation-level.h"
#include "rules/cch-regulation-owner.h"
#include "rules/cch-regulation-period.h"
#include "rules/cch-regulation-programme.h"
#include "rules/cch-regulation-scope.h"

/**
 * cch_regulation_root_get_items:
 *
 * Returns: (nullable): the items of a list; %NULL when there is none
 */
GPtrArray *
cch_regulation_root_get_items (const CchRegulationRoot *root, CchRegulationPart part)
{
  return root->lists[part] != NULL ? root->lists[part]->items : NULL;
}

static guint
count_items (const CchRegulationRoot *root, CchRegulationPart part)
{
  const GPtrArray *items = cch_regulation_root_get_items (root, part);

  return items != NULL ? items->len : 0;
}

static gconstpointer
get_item (const CchRegulationRoot *root, CchRegulationPart part, guint index)
{
  return g_ptr_array_index (cch_regulation_root_get_items (root, part), index);
}

static void
check_parts (const CchRegulationRoot *root, GPtrArray *faults)
{
  static const CchRegulationPart needed[] = {
    CCH_REGULATION_LEVELS,  CCH_REGULATION_CLASSES, CCH_REGULATION_AREAS,
    CCH_REGULATION_PERIODS, CCH_REGULATION_FORMS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (count_items (root, needed[i]) == 0)
      cch_pack_faults_add (faults, "pack.missing-part", &root->node, "regulation", NULL,
                           _ ("neither the pack nor what it extends has <%s>"),
                           cch_regulation_part_get_element (needed[i])->name);
  if (root->page == NULL)
    cch_pack_faults_add (faults, "pack.missing-part", &root->node, "regulation", NULL,
                         _ ("neither the pack nor what it extends has <%s>"), "page");
  if (root->percentage == NULL)
    cch_pack_faults_add (faults, "pack.missing-part", &root->node, "regulation", NULL,
                         _ ("neither the pack nor what it extends has <%s>"), "percentage");
}

static void
check_validity (const CchPackNode *node,
                const char *element,
                CchDate from,
                CchDate to,
                GPtrArray *faults)
{
  if (cch_date_is_none (from) || cch_date_is_none (to) || cch_date_compare (from, to) <= 0)
    return;
  cch_pack_faults_add (faults, "pack.validity", node, element, NULL,
                       _ ("it ends before it begins"));
}

static void
check_validities (const CchRegulationRoot *root, GPtrArray *faults)
{
  check_validity (&root->node, "regulation", root->from, root->to, faults);
  for (guint i = 0; i < count_items (root, CCH_REGULATION_LEVELS); i++)
    {
      const CchRegulationLevel *level = get_item (root, CCH_REGULATION_LEVELS, i);

      check_validity (&level->node, "level", level->from, level->to, faults);
    }
  for (guint i = 0; i < count_items (root, CCH_REGULATION_CLASSES); i++)
    {
      const CchRegulationClass *one = get_item (root, CCH_REGULATION_CLASSES, i);

      check_validity (&one->node, "class", one->from, one->to, faults);
    }
}

static const CchRegulationClass *
find_class (const CchRegulationRoot *root, const char *id)
{
  for (guint i = 0; id != NULL && i < count_items (root, CCH_REGULATION_CLASSES); i++)
    {
      const CchRegulationClass *one = get_item (root, CCH_REGULATION_CLASSES, i);

      if (g_str_equal (one->id, id))
        return one;
    }
  return NULL;
}

/* Reports must go up and end somewhere. */
static void
check_reporting_lines (const CchRegulationRoot *root, GPtrArray *faults)
{
  guint count = count_items (root, CCH_REGULATION_CLASSES);

  for (guint i = 0; i < count; i++)
    {
      const CchRegulationClass *first = get_item (root, CCH_REGULATION_CLASSES, i);
      const CchRegulationClass *one = find_class (root, first->reports_to);
      guint steps = 0;

      for (; one != NULL && one != first && steps <= count; steps++)
        one = find_class (root, one->reports_to);
      if (one == first)
        cch_pack_faults_add (faults, "pack.class-cycle", &first->node, "class", NULL,
                             _ ("the class “%s” reports to itself in the end"), first->id);
    }
}

static void
check_area_codes (const GPtrArray *areas, GHashTable *codes, GPtrArray *faults)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);
      const CchRegulationArea *first = g_hash_table_lookup (codes, area->code);

      if (first != NULL && *area->code != '\0')
        cch_pack_faults_add (faults, "pack.duplicate-code", &area->node, "area", NULL,
                             _ ("the code “%s” is already taken by the area of line %u"),
                             area->code, first->node.line);
      else
        g_hash_table_insert (codes, (gpointer) area->code, (gpointer) area);
      check_area_codes (area->areas, codes, faults);
    }
}

static const CchRegulationProgramme *
find_programme (const CchRegulationRoot *root, const char *id)
{
  for (guint i = 0; i < count_items (root, CCH_REGULATION_PROGRAMMES); i++)
    {
      const CchRegulationProgramme *programme = get_item (root, CCH_REGULATION_PROGRAMMES, i);

      if (g_str_equal (programme->id, id))
        return programme;
    }
  return NULL;
}

static void
check_equivalents (const CchRegulationRoot *root, const GPtrArray *areas, GPtrArray *faults)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);

      for (guint j = 0; j < area->equivalents->len; j++)
        {
          const CchRegulationEquivalent *equal = g_ptr_array_index (area->equivalents, j);
          const CchRegulationProgramme *programme = find_programme (root, equal->programme);

          if (programme != NULL && cch_regulation_area_find (programme->areas, equal->area) == NULL)
            cch_pack_faults_add (faults, "pack.unknown-equivalent", &equal->node, "equivalent",
                                 NULL, _ ("the programme “%s” has no area “%s”"), equal->programme,
                                 equal->area);
        }
      check_equivalents (root, area->areas, faults);
    }
}

static void
check_areas (const CchRegulationRoot *root, GPtrArray *faults)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *areas = cch_regulation_root_get_items (root, CCH_REGULATION_AREAS);

  if (areas != NULL)
    {
      check_area_codes (areas, codes, faults);
      check_equivalents (root, areas, faults);
    }
  for (guint i = 0; i < count_items (root, CCH_REGULATION_PROGRAMMES); i++)
    {
      const CchRegulationProgramme *programme = get_item (root, CCH_REGULATION_PROGRAMMES, i);

      if (programme->from > programme->to)
        cch_pack_faults_add (faults, "pack.validity", &programme->node, "programme", NULL,
                             _ ("it ends before it begins"));
      check_equivalents (root, programme->areas, faults);
    }
}

static void
check_owners (const CchRegulationRoot *root, GPtrArray *faults)
{
  for (guint i = 0; i < count_items (root, CCH_REGULATION_OWNERS); i++)
    for (guint j = 0; j < i; j++)
      {
        const CchRegulationOwner *one = get_item (root, CCH_REGULATION_OWNERS, i);
        const CchRegulationOwner *other = get_item (root, CCH_REGULATION_OWNERS, j);

        if (g_str_equal (one->area, other->area) && g_str_equal (one->class_id, other->class_id))
          cch_pack_faults_add (faults, "pack.owner-overlap", &one->node, "owner", NULL,
                               _ ("the area “%s” already has an owner in line %u"), one->area,
                               other->node.line);
      }
}

static gboolean
share_word (const char *const *first, const char *const *second)
{
  if (first == NULL || second == NULL)
    return TRUE;
  for (; *first != NULL; first++)
    if (g_strv_contains (second, *first))
      return TRUE;
  return FALSE;
}

static void
check_scopes (const CchRegulationRoot *root, GPtrArray *faults)
{
  const GPtrArray *areas = cch_regulation_root_get_items (root, CCH_REGULATION_AREAS);

  for (guint i = 0; areas != NULL && i < count_items (root, CCH_REGULATION_SCOPES); i++)
    {
      const CchRegulationScope *scope = get_item (root, CCH_REGULATION_SCOPES, i);
      g_autofree char *unknown = NULL;
      g_autoptr (GPtrArray) rows = cch_regulation_scope_list_areas (scope, areas, &unknown);

      if (unknown != NULL && *unknown != '\0')
        cch_pack_faults_add (faults, "pack.unknown-row", &scope->node, "scope", NULL,
                             _ ("rows: no area has the code “%s”"), unknown);
      for (guint j = 0; j < i; j++)
        {
          const CchRegulationScope *other = get_item (root, CCH_REGULATION_SCOPES, j);

          if (g_str_equal (scope->form, other->form) && share_word (scope->classes, other->classes)
              && share_word (scope->periods, other->periods))
            cch_pack_faults_add (faults, "pack.scope-overlap", &scope->node, "scope", NULL,
                                 _ ("it says again what the scope of line %u says"),
                                 other->node.line);
        }
    }
}

static gboolean
has_scope (const CchRegulationRoot *root,
           const char *form,
           const char *class_id,
           const char *period)
{
  for (guint i = 0; i < count_items (root, CCH_REGULATION_SCOPES); i++)
    if (cch_regulation_scope_holds (get_item (root, CCH_REGULATION_SCOPES, i), form, class_id,
                                    period))
      return TRUE;
  return FALSE;
}

static gboolean
needs_scope (const CchRegulationRoot *root, const char *id)
{
  for (guint i = 0; i < count_items (root, CCH_REGULATION_FORMS); i++)
    {
      const CchRegulationForm *form = get_item (root, CCH_REGULATION_FORMS, i);

      if (g_str_equal (form->id, id))
        return cch_regulation_form_has_areas (form);
    }
  return FALSE;
}

static void
check_period_scopes (const CchRegulationRoot *root,
                     const CchRegulationPeriod *period,
                     const char *form,
                     GPtrArray *faults)
{
  for (guint i = 0; i < count_items (root, CCH_REGULATION_CLASSES); i++)
    {
      const CchRegulationClass *one = get_item (root, CCH_REGULATION_CLASSES, i);

      if (cch_regulation_period_find_due (period, one->id) != NULL
          && !has_scope (root, form, one->id, period->id))
        cch_pack_faults_add (faults, "pack.scope-missing", &period->node, "period",
                             _ ("Add a <scope> for it"),
                             _ ("no scope says which rows of the form “%s” the class “%s” fills"),
                             form, one->id);
    }
}

/* Who owes a form whose rows depend on the class must be told which rows. */
static void
check_scope_coverage (const CchRegulationRoot *root, GPtrArray *faults)
{
  for (guint i = 0; i < count_items (root, CCH_REGULATION_PERIODS); i++)
    {
      const CchRegulationPeriod *period = get_item (root, CCH_REGULATION_PERIODS, i);

      for (guint j = 0; period->forms != NULL && period->forms[j] != NULL; j++)
        if (needs_scope (root, period->forms[j]))
          check_period_scopes (root, period, period->forms[j], faults);
    }
}

/**
 * cch_regulation_own_sense_check:
 * @faults: (element-type CchNotice): is added to
 *
 * What can be said of a pack without knowing what it extends.
 */
void
cch_regulation_own_sense_check (const CchRegulationRoot *root, GPtrArray *faults)
{
  check_validities (root, faults);
  check_owners (root, faults);
  cch_regulation_due_sense_check (root, faults);
  cch_regulation_form_sense_check (root, faults);
}

/**
 * cch_regulation_sense_check:
 * @root: with what it extends laid under it
 * @faults: (element-type CchNotice): is added to
 */
void
cch_regulation_sense_check (const CchRegulationRoot *root, GPtrArray *faults)
{
  check_parts (root, faults);
  check_reporting_lines (root, faults);
  check_areas (root, faults);
  check_scopes (root, faults);
  check_scope_coverage (root, faults);
  cch_regulation_own_sense_check (root, faults);
}
