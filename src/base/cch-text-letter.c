/* The table of the characters that Vietnamese text is made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text-letter.h"

/* The order of the alphabet, after blanks, signs and digits. a, ă and â are letters of their own,
 * as are d and đ; the signs follow the root collation of Unicode. */
enum
{
  TABULATOR = 2,
  LINE_FEED,
  VERTICAL_TABULATOR,
  FORM_FEED,
  RETURN,
  SPACE,
  LOW_LINE,
  HYPHEN,
  COMMA,
  SEMICOLON,
  COLON,
  EXCLAMATION,
  QUESTION,
  POINT,
  APOSTROPHE,
  QUOTE,
  BRACKET_LEFT,
  BRACKET_RIGHT,
  SQUARE_LEFT,
  SQUARE_RIGHT,
  BRACE_LEFT,
  BRACE_RIGHT,
  AT,
  ASTERISK,
  STROKE,
  BACKSLASH,
  AMPERSAND,
  NUMBER_SIGN,
  PERCENT,
  GRAVE,
  CARET,
  PLUS,
  LESS,
  EQUALS,
  GREATER,
  BAR,
  TILDE,
  DOLLAR,
  DIGIT_0 = CCH_LETTER_FOREIGN_SIGN + 1,
  DIGIT_1,
  DIGIT_2,
  DIGIT_3,
  DIGIT_4,
  DIGIT_5,
  DIGIT_6,
  DIGIT_7,
  DIGIT_8,
  DIGIT_9,
  LETTER_A,
  LETTER_A_BREVE,
  LETTER_A_CIRCUMFLEX,
  LETTER_B,
  LETTER_C,
  LETTER_D,
  LETTER_D_STROKE,
  LETTER_E,
  LETTER_E_CIRCUMFLEX,
  LETTER_F,
  LETTER_G,
  LETTER_H,
  LETTER_I,
  LETTER_J,
  LETTER_K,
  LETTER_L,
  LETTER_M,
  LETTER_N,
  LETTER_O,
  LETTER_O_CIRCUMFLEX,
  LETTER_O_HORN,
  LETTER_P,
  LETTER_Q,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  LETTER_U,
  LETTER_U_HORN,
  LETTER_V,
  LETTER_W,
  LETTER_X,
  LETTER_Y,
  LETTER_Z,
};

G_STATIC_ASSERT ((int) DOLLAR < (int) CCH_LETTER_FOREIGN_SIGN);
G_STATIC_ASSERT ((int) LETTER_Z < (int) CCH_LETTER_FIRST_FOREIGN_PRIMARY);

/* ngang < huyền < hỏi < ngã < sắc < nặng */
enum
{
  HUYEN = CCH_LETTER_NO_TONE + 1,
  HOI,
  NGA,
  SAC,
  NANG,
  /* The other shape of a sign, such as a dash for a hyphen, when nothing else differs. */
  VARIANT,
};

#define WORD (CCH_LETTER_KNOWN | CCH_LETTER_WORD)
#define V(c) CCH_LETTER_VIETNAMESE_INDEX (c)
#define S(c) CCH_LETTER_SIGNS_INDEX (c)

#define BLANK(weight)                                                                              \
  {                                                                                                \
    ' ', weight, CCH_LETTER_NO_TONE, CCH_LETTER_KNOWN | CCH_LETTER_BLANK                           \
  }
#define UNSEEN                                                                                     \
  {                                                                                                \
    0, 0, 0, CCH_LETTER_KNOWN                                                                      \
  }
#define SIGN(fold, weight)                                                                         \
  {                                                                                                \
    fold, weight, CCH_LETTER_NO_TONE, CCH_LETTER_KNOWN                                             \
  }
#define VARIANT_SIGN(fold, weight)                                                                 \
  {                                                                                                \
    fold, weight, VARIANT, CCH_LETTER_KNOWN                                                        \
  }
#define DIGIT(fold, weight)                                                                        \
  {                                                                                                \
    fold, weight, CCH_LETTER_NO_TONE, WORD                                                         \
  }

#define LATIN(lower, upper, weight)                                                                \
  [lower] = { lower, LETTER_##weight, CCH_LETTER_NO_TONE, WORD }, [upper] = {                      \
    lower, LETTER_##weight, CCH_LETTER_NO_TONE, WORD | CCH_LETTER_UPPER                            \
  }

#define TONES(fold, weight, flags, c0, c1, c2, c3, c4, c5)                                         \
  [c0] = { fold, LETTER_##weight, CCH_LETTER_NO_TONE, flags },                                     \
  [c1] = { fold, LETTER_##weight, HUYEN, flags }, [c2] = { fold, LETTER_##weight, HOI, flags },    \
  [c3] = { fold, LETTER_##weight, NGA, flags }, [c4] = { fold, LETTER_##weight, SAC, flags },      \
  [c5] = { fold, LETTER_##weight, NANG, flags }

/* A vowel with its six tones, small and capital. */
#define VOWEL(fold, weight, l0, l1, l2, l3, l4, l5, u0, u1, u2, u3, u4, u5)                        \
  TONES (fold, weight, WORD, l0, l1, l2, l3, l4, l5),                                              \
      TONES (fold, weight, WORD | CCH_LETTER_UPPER, u0, u1, u2, u3, u4, u5)

/* clang-format off */
const CchLetter cch_letters[CCH_LETTER_N_LETTERS] = {
  ['\t'] = BLANK (TABULATOR),
  ['\n'] = BLANK (LINE_FEED),
  ['\v'] = BLANK (VERTICAL_TABULATOR),
  ['\f'] = BLANK (FORM_FEED),
  ['\r'] = BLANK (RETURN),
  [' '] = BLANK (SPACE),
  [0x00a0] = BLANK (SPACE),

  ['_'] = SIGN ('_', LOW_LINE),
  ['-'] = SIGN ('-', HYPHEN),
  [','] = SIGN (',', COMMA),
  [';'] = SIGN (';', SEMICOLON),
  [':'] = SIGN (':', COLON),
  ['!'] = SIGN ('!', EXCLAMATION),
  ['?'] = SIGN ('?', QUESTION),
  ['.'] = SIGN ('.', POINT),
  ['\''] = SIGN ('\'', APOSTROPHE),
  ['"'] = SIGN ('"', QUOTE),
  ['('] = SIGN ('(', BRACKET_LEFT),
  [')'] = SIGN (')', BRACKET_RIGHT),
  ['['] = SIGN ('[', SQUARE_LEFT),
  [']'] = SIGN (']', SQUARE_RIGHT),
  ['{'] = SIGN ('{', BRACE_LEFT),
  ['}'] = SIGN ('}', BRACE_RIGHT),
  ['@'] = SIGN ('@', AT),
  ['*'] = SIGN ('*', ASTERISK),
  ['/'] = SIGN ('/', STROKE),
  ['\\'] = SIGN ('\\', BACKSLASH),
  ['&'] = SIGN ('&', AMPERSAND),
  ['#'] = SIGN ('#', NUMBER_SIGN),
  ['%'] = SIGN ('%', PERCENT),
  ['`'] = SIGN ('`', GRAVE),
  ['^'] = SIGN ('^', CARET),
  ['+'] = SIGN ('+', PLUS),
  ['<'] = SIGN ('<', LESS),
  ['='] = SIGN ('=', EQUALS),
  ['>'] = SIGN ('>', GREATER),
  ['|'] = SIGN ('|', BAR),
  ['~'] = SIGN ('~', TILDE),
  ['$'] = SIGN ('$', DOLLAR),

  /* Other shapes of the same signs: dashes, quotation marks, blanks of all widths. */
  [S (0x2010)] = VARIANT_SIGN ('-', HYPHEN),
  [S (0x2011)] = VARIANT_SIGN ('-', HYPHEN),
  [S (0x2012)] = VARIANT_SIGN ('-', HYPHEN),
  [S (0x2013)] = VARIANT_SIGN ('-', HYPHEN),
  [S (0x2014)] = VARIANT_SIGN ('-', HYPHEN),
  [S (0x2015)] = VARIANT_SIGN ('-', HYPHEN),
  [S (0x2018)] = VARIANT_SIGN ('\'', APOSTROPHE),
  [S (0x2019)] = VARIANT_SIGN ('\'', APOSTROPHE),
  [S (0x201a)] = VARIANT_SIGN ('\'', APOSTROPHE),
  [S (0x201c)] = VARIANT_SIGN ('"', QUOTE),
  [S (0x201d)] = VARIANT_SIGN ('"', QUOTE),
  [S (0x201e)] = VARIANT_SIGN ('"', QUOTE),
  [0x00ab] = VARIANT_SIGN ('"', QUOTE),
  [0x00bb] = VARIANT_SIGN ('"', QUOTE),
  [S (0x2002)] = BLANK (SPACE),
  [S (0x2003)] = BLANK (SPACE),
  [S (0x2004)] = BLANK (SPACE),
  [S (0x2005)] = BLANK (SPACE),
  [S (0x2006)] = BLANK (SPACE),
  [S (0x2007)] = BLANK (SPACE),
  [S (0x2008)] = BLANK (SPACE),
  [S (0x2009)] = BLANK (SPACE),
  [S (0x200a)] = BLANK (SPACE),
  [S (0x2028)] = BLANK (LINE_FEED),
  [S (0x2029)] = BLANK (LINE_FEED),
  [S (0x202f)] = BLANK (SPACE),

  /* Nothing to see: the soft hyphen, zero widths and marks of direction. */
  [0x00ad] = UNSEEN,
  [S (0x200b)] = UNSEEN,
  [S (0x200c)] = UNSEEN,
  [S (0x200d)] = UNSEEN,
  [S (0x200e)] = UNSEEN,
  [S (0x200f)] = UNSEEN,

  ['0'] = DIGIT ('0', DIGIT_0),
  ['1'] = DIGIT ('1', DIGIT_1),
  ['2'] = DIGIT ('2', DIGIT_2),
  ['3'] = DIGIT ('3', DIGIT_3),
  ['4'] = DIGIT ('4', DIGIT_4),
  ['5'] = DIGIT ('5', DIGIT_5),
  ['6'] = DIGIT ('6', DIGIT_6),
  ['7'] = DIGIT ('7', DIGIT_7),
  ['8'] = DIGIT ('8', DIGIT_8),
  ['9'] = DIGIT ('9', DIGIT_9),

  LATIN ('b', 'B', B),
  LATIN ('c', 'C', C),
  LATIN ('d', 'D', D),
  LATIN ('f', 'F', F),
  LATIN ('g', 'G', G),
  LATIN ('h', 'H', H),
  LATIN ('j', 'J', J),
  LATIN ('k', 'K', K),
  LATIN ('l', 'L', L),
  LATIN ('m', 'M', M),
  LATIN ('n', 'N', N),
  LATIN ('p', 'P', P),
  LATIN ('q', 'Q', Q),
  LATIN ('r', 'R', R),
  LATIN ('s', 'S', S),
  LATIN ('t', 'T', T),
  LATIN ('v', 'V', V),
  LATIN ('w', 'W', W),
  LATIN ('x', 'X', X),
  LATIN ('z', 'Z', Z),

  /* đ, and the Icelandic ð that old fonts put in its place. */
  [0x0111] = { 'd', LETTER_D_STROKE, CCH_LETTER_NO_TONE, WORD },
  [0x0110] = { 'd', LETTER_D_STROKE, CCH_LETTER_NO_TONE, WORD | CCH_LETTER_UPPER },
  [0x00f0] = { 'd', LETTER_D_STROKE, VARIANT, WORD },
  [0x00d0] = { 'd', LETTER_D_STROKE, VARIANT, WORD | CCH_LETTER_UPPER },

  VOWEL ('a', A,
         'a', 0x00e0, V (0x1ea3), 0x00e3, 0x00e1, V (0x1ea1),
         'A', 0x00c0, V (0x1ea2), 0x00c3, 0x00c1, V (0x1ea0)),
  VOWEL ('a', A_BREVE,
         0x0103, V (0x1eb1), V (0x1eb3), V (0x1eb5), V (0x1eaf), V (0x1eb7),
         0x0102, V (0x1eb0), V (0x1eb2), V (0x1eb4), V (0x1eae), V (0x1eb6)),
  VOWEL ('a', A_CIRCUMFLEX,
         0x00e2, V (0x1ea7), V (0x1ea9), V (0x1eab), V (0x1ea5), V (0x1ead),
         0x00c2, V (0x1ea6), V (0x1ea8), V (0x1eaa), V (0x1ea4), V (0x1eac)),
  VOWEL ('e', E,
         'e', 0x00e8, V (0x1ebb), V (0x1ebd), 0x00e9, V (0x1eb9),
         'E', 0x00c8, V (0x1eba), V (0x1ebc), 0x00c9, V (0x1eb8)),
  VOWEL ('e', E_CIRCUMFLEX,
         0x00ea, V (0x1ec1), V (0x1ec3), V (0x1ec5), V (0x1ebf), V (0x1ec7),
         0x00ca, V (0x1ec0), V (0x1ec2), V (0x1ec4), V (0x1ebe), V (0x1ec6)),
  VOWEL ('i', I,
         'i', 0x00ec, V (0x1ec9), 0x0129, 0x00ed, V (0x1ecb),
         'I', 0x00cc, V (0x1ec8), 0x0128, 0x00cd, V (0x1eca)),
  VOWEL ('o', O,
         'o', 0x00f2, V (0x1ecf), 0x00f5, 0x00f3, V (0x1ecd),
         'O', 0x00d2, V (0x1ece), 0x00d5, 0x00d3, V (0x1ecc)),
  VOWEL ('o', O_CIRCUMFLEX,
         0x00f4, V (0x1ed3), V (0x1ed5), V (0x1ed7), V (0x1ed1), V (0x1ed9),
         0x00d4, V (0x1ed2), V (0x1ed4), V (0x1ed6), V (0x1ed0), V (0x1ed8)),
  VOWEL ('o', O_HORN,
         0x01a1, V (0x1edd), V (0x1edf), V (0x1ee1), V (0x1edb), V (0x1ee3),
         0x01a0, V (0x1edc), V (0x1ede), V (0x1ee0), V (0x1eda), V (0x1ee2)),
  VOWEL ('u', U,
         'u', 0x00f9, V (0x1ee7), 0x0169, 0x00fa, V (0x1ee5),
         'U', 0x00d9, V (0x1ee6), 0x0168, 0x00da, V (0x1ee4)),
  VOWEL ('u', U_HORN,
         0x01b0, V (0x1eeb), V (0x1eed), V (0x1eef), V (0x1ee9), V (0x1ef1),
         0x01af, V (0x1eea), V (0x1eec), V (0x1eee), V (0x1ee8), V (0x1ef0)),
  VOWEL ('y', Y,
         'y', V (0x1ef3), V (0x1ef7), V (0x1ef9), 0x00fd, V (0x1ef5),
         'Y', V (0x1ef2), V (0x1ef6), V (0x1ef8), 0x00dd, V (0x1ef4)),
};
/* clang-format on */
