/* What a line of a document is: the one list that profiles, composition, layout and ODF share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-role.h"

G_DEFINE_ENUM_TYPE (CchDocRole,
                    cch_doc_role,
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_BODY, "body"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CITATION, "citation"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CENTERED, "centered"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_BULLET, "bullet"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SUB_BULLET, "sub-bullet"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_NOTE, "note"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_UNIT_LINE, "unit-line"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_PART_NUMBER, "part-number"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_PART_TITLE, "part-title"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CHAPTER_NUMBER, "chapter-number"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CHAPTER_TITLE, "chapter-title"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SECTION_NUMBER, "section-number"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SECTION_TITLE, "section-title"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_ARTICLE, "article"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CLAUSE, "clause"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CLAUSE_TITLE, "clause-title"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_POINT, "point"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_ROMAN_HEADING, "roman-heading"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_NUMBER_HEADING, "number-heading"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SUBNUMBER_HEADING, "subnumber-heading"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_LETTER_HEADING, "letter-heading"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_COUNTRY, "country"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_MOTTO, "motto"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_PARENT_AGENCY, "parent-agency"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_AGENCY, "agency"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_NUMBER, "number"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_PLACE_DATE, "place-date"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CONCERNING, "concerning"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SECRECY, "secrecy"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_URGENCY, "urgency"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_CIRCULATION, "circulation"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_DRAFT_MARK, "draft-mark"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_TYPE_NAME, "type-name"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SUBJECT, "subject"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_REFERENCE, "reference"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_AUTHORITY, "authority"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_DECIDES, "decides"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_APPENDIX_NUMBER, "appendix-number"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_APPENDIX_TITLE, "appendix-title"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_ADDRESSEE_LABEL, "addressee-label"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_ADDRESSEE, "addressee"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_RECIPIENTS_LABEL, "recipients-label"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_RECIPIENT, "recipient"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SIGNING_CAPACITY, "signing-capacity"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SIGNATURE, "signature"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_SIGNER, "signer"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_LEFT_SIGNING_CAPACITY,
                                         "left-signing-capacity"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_LEFT_SIGNATURE, "left-signature"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_LEFT_SIGNER, "left-signer"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_DRAFTER_CODE, "drafter-code"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_ADDRESS, "address"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_TABLE_HEADER, "table-header"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_TABLE_NUMBER, "table-number"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_TABLE_BODY, "table-body"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_TABLE_GROUP, "table-group"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_TABLE_TOTAL, "table-total"),
                    G_DEFINE_ENUM_VALUE (CCH_DOC_ROLE_PAGE_NUMBER, "page-number"))

/* Depth in the outline and the PDF's heading level; 0 is no heading. */
static const guint8 outline_levels[CCH_DOC_N_ROLES] = {
  [CCH_DOC_ROLE_TYPE_NAME] = 1,      [CCH_DOC_ROLE_APPENDIX_NUMBER] = 1,
  [CCH_DOC_ROLE_PART_NUMBER] = 2,    [CCH_DOC_ROLE_CHAPTER_NUMBER] = 2,
  [CCH_DOC_ROLE_ROMAN_HEADING] = 2,  [CCH_DOC_ROLE_SECTION_NUMBER] = 3,
  [CCH_DOC_ROLE_NUMBER_HEADING] = 3, [CCH_DOC_ROLE_ARTICLE] = 3,
  [CCH_DOC_ROLE_CLAUSE_TITLE] = 4,   [CCH_DOC_ROLE_SUBNUMBER_HEADING] = 4,
  [CCH_DOC_ROLE_LETTER_HEADING] = 5,
};

const char *
cch_doc_role_get_nick (CchDocRole role)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (CCH_TYPE_DOC_ROLE);
  GEnumValue *value = g_enum_get_value (values, (int) role);

  g_return_val_if_fail (value != NULL, NULL);
  return value->value_nick;
}

gboolean
cch_doc_role_from_nick (const char *nick, CchDocRole *role)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (CCH_TYPE_DOC_ROLE);
  GEnumValue *value = g_enum_get_value_by_nick (values, nick);

  if (value == NULL)
    return FALSE;
  *role = (CchDocRole) value->value;
  return TRUE;
}

/**
 * cch_doc_role_get_outline_level:
 *
 * Returns: 1 for the name of a document or appendix, 2 and more for headings below it, 0 for
 *   everything that is no heading
 */
guint
cch_doc_role_get_outline_level (CchDocRole role)
{
  g_return_val_if_fail (role < CCH_DOC_N_ROLES, 0);

  return outline_levels[role];
}
