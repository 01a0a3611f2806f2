/* The lines over a signature: on whose behalf, and as what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-signing-lines.h"

#include "base/cch-text.h"
#include "compose/cch-agency-lines.h"

/* What stands before the head's post when somebody else signs; by CchDocumentSigning. */
static const char *const prefixes[] = {
  [CCH_DOCUMENT_SIGNING_SELF] = NULL,    [CCH_DOCUMENT_SIGNING_DEPUTY] = "KT. ",
  [CCH_DOCUMENT_SIGNING_ORDER] = "TL. ", [CCH_DOCUMENT_SIGNING_MANDATE] = "TUQ. ",
  [CCH_DOCUMENT_SIGNING_ACTING] = "Q. ",
};

/**
 * cch_signing_find_head:
 * @issuer: who issues the document
 * @signer_post: (nullable): the post of the person who signs
 *
 * Returns: (nullable): the post of the head, who decides and for whom others sign; a committee has
 *   a chairman whether or not somebody wrote it down
 */
const char *
cch_signing_find_head (const CchAgencyTerm *issuer,
                       CchDocumentSigning signing,
                       const char *signer_post)
{
  if (issuer->head_post != NULL)
    return issuer->head_post;
  if (signing == CCH_DOCUMENT_SIGNING_SELF && signer_post != NULL)
    return signer_post;
  return cch_agency_is_committee (issuer) || cch_agency_is_collective (issuer) ? "Chủ tịch" : NULL;
}

static char *
name_deputy (const char *head)
{
  return g_strconcat ("PHÓ ", head, NULL);
}

/* Only what the collective itself decides is signed on its behalf; an order or a mandate comes
 * from the head. */
static gboolean
signs_for_collective (CchDocumentAuthority authority, CchDocumentSigning signing)
{
  return authority == CCH_DOCUMENT_AUTHORITY_COLLECTIVE && signing != CCH_DOCUMENT_SIGNING_ORDER
         && signing != CCH_DOCUMENT_SIGNING_MANDATE;
}

static void
add_post_lines (GStrvBuilder *lines,
                CchDocumentSigning signing,
                const char *head,
                const char *signer_post)
{
  g_autofree char *for_whom = g_strconcat (prefixes[signing], head, NULL);
  g_autofree char *post = signer_post != NULL ? cch_text_upper (signer_post) : NULL;
  g_autofree char *deputy = name_deputy (head);

  switch (signing)
    {
    case CCH_DOCUMENT_SIGNING_SELF:
      g_strv_builder_add (lines, post != NULL ? post : head);
      break;

    case CCH_DOCUMENT_SIGNING_ACTING:
      g_strv_builder_add (lines, for_whom);
      break;

    case CCH_DOCUMENT_SIGNING_DEPUTY:
      g_strv_builder_add (lines, for_whom);
      g_strv_builder_add (lines, post != NULL && !g_str_equal (post, head) ? post : deputy);
      break;

    case CCH_DOCUMENT_SIGNING_ORDER:
    case CCH_DOCUMENT_SIGNING_MANDATE:
      g_strv_builder_add (lines, for_whom);
      if (post != NULL)
        g_strv_builder_add (lines, post);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * cch_signing_lines:
 * @issuer: who issues the document
 * @signer_post: (nullable): the post of the person who signs, "Phó Chủ tịch"
 *
 * Returns: (transfer full): "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
 */
char **
cch_signing_lines (const CchAgencyTerm *issuer,
                   CchDocumentAuthority authority,
                   CchDocumentSigning signing,
                   const char *signer_post)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const char *post = cch_signing_find_head (issuer, signing, signer_post);
  g_autofree char *head = cch_text_upper (post != NULL ? post : "Thủ trưởng cơ quan");

  if (signs_for_collective (authority, signing))
    {
      g_autofree char *body = cch_agency_get_body_name (issuer);
      g_autofree char *line = g_strconcat ("TM. ", body, NULL);

      g_strv_builder_add (lines, line);
    }

  add_post_lines (lines, signing, head, signer_post);
  return g_strv_builder_end (lines);
}
