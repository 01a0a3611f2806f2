/* The types of administrative documents and how they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-document-type.h"

#include <string.h>

static const CchDocumentType types[] = {
  { "NQ", "Nghị quyết" }, { "QĐ", "Quyết định" },     { "CT", "Chỉ thị" },
  { "QC", "Quy chế" },    { "QyĐ", "Quy định" },      { "TC", "Thông cáo" },
  { "TB", "Thông báo" },  { "HD", "Hướng dẫn" },      { "CTr", "Chương trình" },
  { "KH", "Kế hoạch" },   { "PA", "Phương án" },      { "ĐA", "Đề án" },
  { "DA", "Dự án" },      { "BC", "Báo cáo" },        { "BB", "Biên bản" },
  { "TTr", "Tờ trình" },  { "HĐ", "Hợp đồng" },       { "CĐ", "Công điện" },
  { "NĐ", "Nghị định" },  { "TT", "Thông tư" },       { "TTLT", "Thông tư liên tịch" },
  { "GM", "Giấy mời" },   { "GUQ", "Giấy ủy quyền" },
};

/**
 * cch_document_type_find:
 *
 * Returns: (nullable): the type with that abbreviation
 */
const CchDocumentType *
cch_document_type_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i].code, code) == 0)
      return &types[i];
  return NULL;
}

/**
 * cch_document_type_from_symbol:
 * @symbol: (nullable): such as "KH-UBND" or "2019/QĐ-UBND"
 *
 * Returns: (nullable): the type; %NULL for an official letter, whose symbol names none
 */
const CchDocumentType *
cch_document_type_from_symbol (const char *symbol)
{
  const char *start;
  g_autofree char *code = NULL;

  if (symbol == NULL)
    return NULL;

  start = strrchr (symbol, '/');
  start = start != NULL ? start + 1 : symbol;
  code = g_strndup (start, strcspn (start, "-"));
  return cch_document_type_find (code);
}

static gboolean
is_one_digit (const char *number)
{
  return g_ascii_isdigit (number[0]) && number[1] == '\0';
}

/* Party documents: "12-NQ/TU". */
static const char *
get_separator (const char *symbol)
{
  if (symbol == NULL || *symbol == '/' || *symbol == '-')
    return "";
  return strchr (symbol, '/') != NULL && !g_ascii_isdigit (*symbol) ? "-" : "/";
}

/**
 * cch_document_number_format:
 *
 * Numbers below ten get a zero: "03/KH-UBND".
 */
char *
cch_document_number_format (const char *number, const char *symbol)
{
  return g_strconcat (is_one_digit (number) ? "0" : "", number, get_separator (symbol), symbol,
                      NULL);
}
