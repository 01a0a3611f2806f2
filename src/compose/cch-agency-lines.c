/* How the name and the address of an agency break over the lines of a letterhead.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-agency-lines.h"

#include "base/cch-text.h"

/* Bodies that stand under no agency: their letterhead names none above them, and what follows
 * is the name of their territory, on a line of its own. */
static const char *const bodies[] = {
  "Ủy ban nhân dân",
  "Hội đồng nhân dân",
};

/* Old and new spelling, Uỷ and Ủy, have the same fold but not the same length. */
static gsize
match_body (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *folded = cch_text_fold (bodies[i]);
      gsize length = cch_text_match_prefix (name, folded);

      if (length > 0)
        return length;
    }
  return 0;
}

/**
 * cch_agency_is_committee:
 *
 * Returns: whether the agency is a people's committee or council
 */
gboolean
cch_agency_is_committee (const CchAgencyTerm *term)
{
  return term->name != NULL && match_body (term->name) > 0;
}

/**
 * cch_agency_is_collective:
 *
 * Returns: whether it decides as a body, also when its name is abbreviated: then "TM." stands over
 *   the signature
 */
gboolean
cch_agency_is_collective (const CchAgencyTerm *term)
{
  g_autofree char *words = cch_text_fold_words (term->name != NULL ? term->name : "");

  return g_str_has_prefix (words, "uy ban nhan dan") || g_str_has_prefix (words, "ubnd");
}

/**
 * cch_agency_get_symbol:
 *
 * Returns: (nullable): what it signs with, "UBND"; committees need not write it down
 */
const char *
cch_agency_get_symbol (const CchAgencyTerm *term)
{
  if (term->symbol != NULL)
    return term->symbol;
  return cch_agency_is_collective (term) ? "UBND" : NULL;
}

/**
 * cch_agency_get_body_name:
 *
 * Returns: (transfer full): the name without the territory, in capitals: for "TM. …"
 */
char *
cch_agency_get_body_name (const CchAgencyTerm *term)
{
  gsize length = match_body (term->name);
  g_autofree char *name = NULL;

  if (length == 0)
    return cch_text_upper (term->name);

  name = g_strndup (term->name, length);
  return cch_text_upper (name);
}

/**
 * cch_agency_get_lines:
 *
 * Returns: (transfer full): the name in capitals, "ỦY BAN NHÂN DÂN" and "XÃ …" apart
 */
char **
cch_agency_get_lines (const CchAgencyTerm *term)
{
  gsize length = match_body (term->name);
  g_autofree char *body = cch_agency_get_body_name (term);
  g_autofree char *territory = cch_text_upper (term->name + length);
  const char *lines[] = { body, NULL, NULL };

  if (length > 0 && *g_strstrip (territory) != '\0')
    lines[1] = territory;
  return g_strdupv ((char **) lines);
}

static void
append_part (GString *line, const char *label, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (line, "%s%s: %s", line->len > 0 ? "; " : "", label, value);
}

/**
 * cch_agency_get_address_lines:
 *
 * Returns: (transfer full): where the agency is found, for the foot of a letter; empty when
 *   nothing is known
 */
char **
cch_agency_get_address_lines (const CchAgencyTerm *term)
{
  g_autoptr (GString) address = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);
  const char *lines[3] = { NULL };
  guint n_lines = 0;

  append_part (address, "Địa chỉ", term->address);
  append_part (rest, "Thư điện tử", term->email);
  append_part (rest, "Trang thông tin điện tử", term->website);
  append_part (rest, "Điện thoại", term->telephone);
  if (address->len > 0)
    lines[n_lines++] = address->str;
  if (rest->len > 0)
    lines[n_lines++] = rest->str;
  return g_strdupv ((char **) lines);
}
