/* An area of reform (lĩnh vực), with its parts, other names and equals in other programmes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-area.h"

#include "rules/cch-regulation-text.h"

#define AT(field) G_STRUCT_OFFSET (CchRegulationArea, field)

G_DEFINE_ENUM_TYPE (CchAreaRole,
                    cch_area_role,
                    G_DEFINE_ENUM_VALUE (CCH_AREA_ROLE_TASKS, "tasks"),
                    G_DEFINE_ENUM_VALUE (CCH_AREA_ROLE_INDICATOR, "indicator"),
                    G_DEFINE_ENUM_VALUE (CCH_AREA_ROLE_TOTAL, "total"))

static const CchPackAttribute equivalent_attributes[] = {
  { "programme", CCH_PACK_VALUE_REFERENCE, G_STRUCT_OFFSET (CchRegulationEquivalent, programme),
    CCH_PACK_REQUIRED, .target = "programme" },
  { "area", CCH_PACK_VALUE_TEXT, G_STRUCT_OFFSET (CchRegulationEquivalent, area),
    CCH_PACK_REQUIRED },
};

static const CchPackElement equivalent_element = {
  .name = "equivalent",
  .size = sizeof (CchRegulationEquivalent),
  .attributes = equivalent_attributes,
  .n_attributes = G_N_ELEMENTS (equivalent_attributes),
};

static const CchPackAttribute attributes[] = {
  { "id", CCH_PACK_VALUE_ID, AT (id), CCH_PACK_REQUIRED },
  { "code", CCH_PACK_VALUE_TEXT, AT (code), CCH_PACK_REQUIRED },
  { "name", CCH_PACK_VALUE_TEXT, AT (name), CCH_PACK_REQUIRED },
  { "role", CCH_PACK_VALUE_WORD, AT (role), .words = cch_area_role_get_type },
};

static const CchPackChild children[] = {
  { &cch_regulation_alias_element, AT (aliases), CCH_PACK_MANY },
  { &equivalent_element, AT (equivalents), CCH_PACK_MANY },
  { &cch_regulation_area_element, AT (areas), CCH_PACK_MANY },
};

/* The areas of a programme have an id space of their own. */
const CchPackElement cch_regulation_area_element = {
  .name = "area",
  .size = sizeof (CchRegulationArea),
  .owner = "programme",
  .attributes = attributes,
  .n_attributes = G_N_ELEMENTS (attributes),
  .children = children,
  .n_children = G_N_ELEMENTS (children),
};

static const CchRegulationArea *
find (const GPtrArray *areas, gsize offset, const char *text)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);
      const CchRegulationArea *found;

      if (g_strcmp0 (G_STRUCT_MEMBER (const char *, area, offset), text) == 0)
        return area;
      found = find (area->areas, offset, text);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * cch_regulation_area_find:
 * @areas: (element-type CchRegulationArea): searched with their parts
 *
 * Returns: (nullable): the area with that id
 */
const CchRegulationArea *
cch_regulation_area_find (const GPtrArray *areas, const char *id)
{
  return find (areas, AT (id), id);
}

/**
 * cch_regulation_area_find_code:
 * @areas: (element-type CchRegulationArea): searched with their parts
 *
 * Returns: (nullable): the area that prints as @code
 */
const CchRegulationArea *
cch_regulation_area_find_code (const GPtrArray *areas, const char *code)
{
  return find (areas, AT (code), code);
}

/**
 * cch_regulation_area_get_equivalent:
 *
 * Returns: (nullable): what the area is called in that programme
 */
const CchRegulationEquivalent *
cch_regulation_area_get_equivalent (const CchRegulationArea *area, const char *programme)
{
  for (guint i = 0; i < area->equivalents->len; i++)
    {
      const CchRegulationEquivalent *equivalent = g_ptr_array_index (area->equivalents, i);

      if (g_strcmp0 (equivalent->programme, programme) == 0)
        return equivalent;
    }
  return NULL;
}
