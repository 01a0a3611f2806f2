/* The words that time phrases are made of, by their folded spelling.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-word.h"

#include <string.h>

typedef struct
{
  char spelling[CCH_SCHEDULE_WORD_LENGTH + 1];
  guint8 word; /* CchScheduleWord */
} Entry;

/* Sorted by spelling for the binary search; a test looks every spelling up. */
static const Entry entries[] = {
  { "am", CCH_SCHEDULE_WORD_AM },         { "ba", CCH_SCHEDULE_WORD_THREE },
  { "ban", CCH_SCHEDULE_WORD_BAN },       { "bao", CCH_SCHEDULE_WORD_BAO },
  { "bat", CCH_SCHEDULE_WORD_BAT },       { "bay", CCH_SCHEDULE_WORD_SEVEN },
  { "bon", CCH_SCHEDULE_WORD_FOUR },      { "ca", CCH_SCHEDULE_WORD_CA },
  { "cac", CCH_SCHEDULE_WORD_CAC },       { "can", CCH_SCHEDULE_WORD_CAN },
  { "cao", CCH_SCHEDULE_WORD_CAO },       { "cau", CCH_SCHEDULE_WORD_CAU },
  { "cham", CCH_SCHEDULE_WORD_CHAM },     { "che", CCH_SCHEDULE_WORD_CHE },
  { "chi", CCH_SCHEDULE_WORD_CHI },       { "chin", CCH_SCHEDULE_WORD_NINE },
  { "chinh", CCH_SCHEDULE_WORD_CHINH },   { "cho", CCH_SCHEDULE_WORD_CHO },
  { "chot", CCH_SCHEDULE_WORD_CHOT },     { "chua", CCH_SCHEDULE_WORD_CHUA },
  { "chuc", CCH_SCHEDULE_WORD_CHUC },     { "chung", CCH_SCHEDULE_WORD_CHUNG },
  { "co", CCH_SCHEDULE_WORD_CO },         { "cu", CCH_SCHEDULE_WORD_CU },
  { "cua", CCH_SCHEDULE_WORD_CUA },       { "cung", CCH_SCHEDULE_WORD_CUNG },
  { "cuoi", CCH_SCHEDULE_WORD_CUOI },     { "da", CCH_SCHEDULE_WORD_DA },
  { "dan", CCH_SCHEDULE_WORD_DAN },       { "dao", CCH_SCHEDULE_WORD_DAO },
  { "dau", CCH_SCHEDULE_WORD_DAU },       { "de", CCH_SCHEDULE_WORD_DE },
  { "den", CCH_SCHEDULE_WORD_DEN },       { "di", CCH_SCHEDULE_WORD_DI },
  { "diem", CCH_SCHEDULE_WORD_DIEM },     { "dinh", CCH_SCHEDULE_WORD_DINH },
  { "dip", CCH_SCHEDULE_WORD_DIP },       { "doan", CCH_SCHEDULE_WORD_DOAN },
  { "dot", CCH_SCHEDULE_WORD_DOT },       { "du", CCH_SCHEDULE_WORD_DU },
  { "dung", CCH_SCHEDULE_WORD_DUNG },     { "duoc", CCH_SCHEDULE_WORD_DUOC },
  { "gan", CCH_SCHEDULE_WORD_GAN },       { "giai", CCH_SCHEDULE_WORD_GIAI },
  { "gio", CCH_SCHEDULE_WORD_GIO },       { "giua", CCH_SCHEDULE_WORD_GIUA },
  { "gui", CCH_SCHEDULE_WORD_GUI },       { "h", CCH_SCHEDULE_WORD_GIO },
  { "hai", CCH_SCHEDULE_WORD_TWO },       { "han", CCH_SCHEDULE_WORD_HAN },
  { "hang", CCH_SCHEDULE_WORD_HANG },     { "hanh", CCH_SCHEDULE_WORD_HANH },
  { "hay", CCH_SCHEDULE_WORD_HAY },       { "het", CCH_SCHEDULE_WORD_HET },
  { "hien", CCH_SCHEDULE_WORD_HIEN },     { "hoac", CCH_SCHEDULE_WORD_HOAC },
  { "hoach", CCH_SCHEDULE_WORD_HOACH },   { "hoan", CCH_SCHEDULE_WORD_HOAN },
  { "hoc", CCH_SCHEDULE_WORD_HOC },       { "hon", CCH_SCHEDULE_WORD_HON },
  { "huong", CCH_SCHEDULE_WORD_HUONG },   { "i", CCH_SCHEDULE_WORD_ROMAN_1 },
  { "ii", CCH_SCHEDULE_WORD_ROMAN_2 },    { "iii", CCH_SCHEDULE_WORD_ROMAN_3 },
  { "it", CCH_SCHEDULE_WORD_IT },         { "iv", CCH_SCHEDULE_WORD_ROMAN_4 },
  { "ke", CCH_SCHEDULE_WORD_KE },         { "ket", CCH_SCHEDULE_WORD_KET },
  { "kh", CCH_SCHEDULE_WORD_KH },         { "khai", CCH_SCHEDULE_WORD_KHAI },
  { "khi", CCH_SCHEDULE_WORD_KHI },       { "khoang", CCH_SCHEDULE_WORD_KHOANG },
  { "khong", CCH_SCHEDULE_WORD_KHONG },   { "kien", CCH_SCHEDULE_WORD_KIEN },
  { "ky", CCH_SCHEDULE_WORD_KY },         { "la", CCH_SCHEDULE_WORD_LA },
  { "lam", CCH_SCHEDULE_WORD_LAM },       { "lan", CCH_SCHEDULE_WORD_LAN },
  { "len", CCH_SCHEDULE_WORD_LEN },       { "lich", CCH_SCHEDULE_WORD_LICH },
  { "lien", CCH_SCHEDULE_WORD_LIEN },     { "lo", CCH_SCHEDULE_WORD_LO },
  { "loai", CCH_SCHEDULE_WORD_LOAI },     { "moi", CCH_SCHEDULE_WORD_HANG },
  { "mong", CCH_SCHEDULE_WORD_MUNG },     { "mot", CCH_SCHEDULE_WORD_ONE },
  { "mung", CCH_SCHEDULE_WORD_MUNG },     { "muoi", CCH_SCHEDULE_WORD_TEN },
  { "muon", CCH_SCHEDULE_WORD_MUON },     { "nam", CCH_SCHEDULE_WORD_NAM },
  { "nay", CCH_SCHEDULE_WORD_NAY },       { "neu", CCH_SCHEDULE_WORD_NEU },
  { "ngay", CCH_SCHEDULE_WORD_NGAY },     { "nghi", CCH_SCHEDULE_WORD_NGHI },
  { "ngoai", CCH_SCHEDULE_WORD_NGOAI },   { "nhat", CCH_SCHEDULE_WORD_NHAT },
  { "nop", CCH_SCHEDULE_WORD_NOP },       { "nua", CCH_SCHEDULE_WORD_NUA },
  { "phai", CCH_SCHEDULE_WORD_PHAI },     { "phat", CCH_SCHEDULE_WORD_PHAT },
  { "q", CCH_SCHEDULE_WORD_Q },           { "qi", CCH_SCHEDULE_WORD_Q_1 },
  { "qii", CCH_SCHEDULE_WORD_Q_2 },       { "qiii", CCH_SCHEDULE_WORD_Q_3 },
  { "qiv", CCH_SCHEDULE_WORD_Q_4 },       { "qua", CCH_SCHEDULE_WORD_QUA },
  { "quanh", CCH_SCHEDULE_WORD_QUANH },   { "quy", CCH_SCHEDULE_WORD_QUY },
  { "quyi", CCH_SCHEDULE_WORD_Q_1 },      { "quyii", CCH_SCHEDULE_WORD_Q_2 },
  { "quyiii", CCH_SCHEDULE_WORD_Q_3 },    { "quyiv", CCH_SCHEDULE_WORD_Q_4 },
  { "sang", CCH_SCHEDULE_WORD_SANG },     { "sau", CCH_SCHEDULE_WORD_SAU },
  { "sinh", CCH_SCHEDULE_WORD_SINH },     { "so", CCH_SCHEDULE_WORD_SO },
  { "suot", CCH_SCHEDULE_WORD_SUOT },     { "t", CCH_SCHEDULE_WORD_T },
  { "tai", CCH_SCHEDULE_WORD_TAI },       { "tam", CCH_SCHEDULE_WORD_EIGHT },
  { "thang", CCH_SCHEDULE_WORD_THANG },   { "thanh", CCH_SCHEDULE_WORD_THANH },
  { "theo", CCH_SCHEDULE_WORD_THEO },     { "thiet", CCH_SCHEDULE_WORD_THIET },
  { "thieu", CCH_SCHEDULE_WORD_THIEU },   { "thoi", CCH_SCHEDULE_WORD_THOI },
  { "thu", CCH_SCHEDULE_WORD_THU },       { "thuc", CCH_SCHEDULE_WORD_THUC },
  { "thuong", CCH_SCHEDULE_WORD_THUONG }, { "tien", CCH_SCHEDULE_WORD_TIEN },
  { "tinh", CCH_SCHEDULE_WORD_TINH },     { "to", CCH_SCHEDULE_WORD_TO },
  { "toi", CCH_SCHEDULE_WORD_TOI },       { "tong", CCH_SCHEDULE_WORD_TONG },
  { "tot", CCH_SCHEDULE_WORD_TOT },       { "tren", CCH_SCHEDULE_WORD_TREN },
  { "tri", CCH_SCHEDULE_WORD_TRI },       { "trien", CCH_SCHEDULE_WORD_TRIEN },
  { "trinh", CCH_SCHEDULE_WORD_TRINH },   { "tro", CCH_SCHEDULE_WORD_TRO },
  { "trong", CCH_SCHEDULE_WORD_TRONG },   { "tru", CCH_SCHEDULE_WORD_TRU },
  { "truoc", CCH_SCHEDULE_WORD_TRUOC },   { "tu", CCH_SCHEDULE_WORD_TU },
  { "tuan", CCH_SCHEDULE_WORD_TUAN },     { "tuc", CCH_SCHEDULE_WORD_TUC },
  { "tung", CCH_SCHEDULE_WORD_HANG },     { "tuy", CCH_SCHEDULE_WORD_TUY },
  { "va", CCH_SCHEDULE_WORD_VA },         { "van", CCH_SCHEDULE_WORD_VAN },
  { "vao", CCH_SCHEDULE_WORD_VAO },       { "viec", CCH_SCHEDULE_WORD_VIEC },
  { "voi", CCH_SCHEDULE_WORD_VOI },       { "vong", CCH_SCHEDULE_WORD_VONG },
  { "xay", CCH_SCHEDULE_WORD_XAY },       { "xong", CCH_SCHEDULE_WORD_XONG },
  { "xuat", CCH_SCHEDULE_WORD_XUAT },     { "xuyen", CCH_SCHEDULE_WORD_XUYEN },
  { "yeu", CCH_SCHEDULE_WORD_YEU },
};

static const struct
{
  guint8 word;
  guint8 number;
} numbers[] = {
  { CCH_SCHEDULE_WORD_ONE, 1 },   { CCH_SCHEDULE_WORD_TWO, 2 },   { CCH_SCHEDULE_WORD_THREE, 3 },
  { CCH_SCHEDULE_WORD_FOUR, 4 },  { CCH_SCHEDULE_WORD_TU, 4 },    { CCH_SCHEDULE_WORD_SAU, 6 },
  { CCH_SCHEDULE_WORD_SEVEN, 7 }, { CCH_SCHEDULE_WORD_EIGHT, 8 }, { CCH_SCHEDULE_WORD_NINE, 9 },
  { CCH_SCHEDULE_WORD_TEN, 10 },
};

/**
 * cch_schedule_word_find:
 * @folded: a word in small letters without marks
 */
CchScheduleWord
cch_schedule_word_find (const char *folded)
{
  gsize low = 0;
  gsize high = G_N_ELEMENTS (entries);

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      int order = strcmp (folded, entries[middle].spelling);

      if (order == 0)
        return entries[middle].word;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return CCH_SCHEDULE_WORD_OTHER;
}

/**
 * cch_schedule_word_get_spelling:
 *
 * Returns: (nullable): the first of the spellings that stand for @word
 */
const char *
cch_schedule_word_get_spelling (CchScheduleWord word)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].word == word)
      return entries[i].spelling;
  return NULL;
}

/**
 * cch_schedule_word_get_number:
 *
 * "tư" and "từ", "sáu" and "sau" are one word without their marks: only the place in the phrase
 * tells them apart, so ask where a number is due. "năm" is always the year.
 *
 * Returns: the number that @word names, or 0
 */
guint
cch_schedule_word_get_number (CchScheduleWord word)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].word == word)
      return numbers[i].number;
  return 0;
}

/**
 * cch_schedule_word_get_roman:
 *
 * Returns: 1 to 4, or 0
 */
guint
cch_schedule_word_get_roman (CchScheduleWord word)
{
  switch ((int) word)
    {
    case CCH_SCHEDULE_WORD_ROMAN_1:
      return 1;
    case CCH_SCHEDULE_WORD_ROMAN_2:
      return 2;
    case CCH_SCHEDULE_WORD_ROMAN_3:
      return 3;
    case CCH_SCHEDULE_WORD_ROMAN_4:
      return 4;
    default:
      return 0;
    }
}
