/* Text written for the fonts that came before Unicode: TCVN3 (.VnTime) and VNI.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-legacy.h"

#include "base/cch-text.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (CchLegacy,
                    cch_legacy,
                    G_DEFINE_ENUM_VALUE (CCH_LEGACY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_LEGACY_TCVN3, "tcvn3"),
                    G_DEFINE_ENUM_VALUE (CCH_LEGACY_TCVN3_CAPITALS, "tcvn3-capitals"),
                    G_DEFINE_ENUM_VALUE (CCH_LEGACY_VNI, "vni"))

enum
{
  /* Below this, text is more likely French or a list of signs than Vietnamese. */
  ENOUGH_CONFIDENCE = 60,
};

/* What the byte means in TCVN3; the byte reaches us as the Latin-1 character of its number. */
static const guint16 tcvn3[0x100] = {
  [0xa1] = 0x0102, [0xa2] = 0x00c2, [0xa3] = 0x00ca, [0xa4] = 0x00d4, [0xa5] = 0x01a0,
  [0xa6] = 0x01af, [0xa7] = 0x0110, [0xa8] = 0x0103, [0xa9] = 0x00e2, [0xaa] = 0x00ea,
  [0xab] = 0x00f4, [0xac] = 0x01a1, [0xad] = 0x01b0, [0xae] = 0x0111, [0xb5] = 0x00e0,
  [0xb6] = 0x1ea3, [0xb7] = 0x00e3, [0xb8] = 0x00e1, [0xb9] = 0x1ea1, [0xbb] = 0x1eb1,
  [0xbc] = 0x1eb3, [0xbd] = 0x1eb5, [0xbe] = 0x1eaf, [0xc6] = 0x1eb7, [0xc7] = 0x1ea7,
  [0xc8] = 0x1ea9, [0xc9] = 0x1eab, [0xca] = 0x1ea5, [0xcb] = 0x1ead, [0xcc] = 0x00e8,
  [0xce] = 0x1ebb, [0xcf] = 0x1ebd, [0xd0] = 0x00e9, [0xd1] = 0x1eb9, [0xd2] = 0x1ec1,
  [0xd3] = 0x1ec3, [0xd4] = 0x1ec5, [0xd5] = 0x1ebf, [0xd6] = 0x1ec7, [0xd7] = 0x00ec,
  [0xd8] = 0x1ec9, [0xdc] = 0x0129, [0xdd] = 0x00ed, [0xde] = 0x1ecb, [0xdf] = 0x00f2,
  [0xe1] = 0x1ecf, [0xe2] = 0x00f5, [0xe3] = 0x00f3, [0xe4] = 0x1ecd, [0xe5] = 0x1ed3,
  [0xe6] = 0x1ed5, [0xe7] = 0x1ed7, [0xe8] = 0x1ed1, [0xe9] = 0x1ed9, [0xea] = 0x1edd,
  [0xeb] = 0x1edf, [0xec] = 0x1ee1, [0xed] = 0x1edb, [0xee] = 0x1ee3, [0xef] = 0x00f9,
  [0xf1] = 0x1ee7, [0xf2] = 0x0169, [0xf3] = 0x00fa, [0xf4] = 0x1ee5, [0xf5] = 0x1eeb,
  [0xf6] = 0x1eed, [0xf7] = 0x1eef, [0xf8] = 0x1ee9, [0xf9] = 0x1ef1, [0xfa] = 0x1ef3,
  [0xfb] = 0x1ef7, [0xfc] = 0x1ef9, [0xfd] = 0x00fd, [0xfe] = 0x1ef5,
};

/* The letters that VNI writes with one character. */
static const struct
{
  guint16 from;
  guint16 to;
} vni_letters[] = {
  { 0x00f4, 0x01a1 }, { 0x00d4, 0x01a0 }, { 0x00f6, 0x01b0 }, { 0x00d6, 0x01af },
  { 0x00f1, 0x0111 }, { 0x00d1, 0x0110 }, { 0x00ed, 0x00ed }, { 0x00cd, 0x00cd },
  { 0x00ec, 0x00ec }, { 0x00cc, 0x00cc }, { 0x00e6, 0x1ec9 }, { 0x00c6, 0x1ec8 },
  { 0x00f3, 0x0129 }, { 0x00d3, 0x0128 }, { 0x00f2, 0x1ecb }, { 0x00d2, 0x1eca },
  { 0x00ee, 0x1ef5 }, { 0x00ce, 0x1ef4 },
};

/* The characters that VNI writes behind a vowel, and the marks that they are. */
static const struct
{
  guint16 small;
  guint16 capital;
  const char *bases; /* the vowels of VNI, as small letters, that may stand before it */
  const char *marks;
} vni_marks[] = {
  { 0x00f9, 0x00d9, "aeouyôö", "\u0301" },   { 0x00f8, 0x00d8, "aeouyôö", "\u0300" },
  { 0x00fb, 0x00db, "aeouyôö", "\u0309" },   { 0x00f5, 0x00d5, "aeouyôö", "\u0303" },
  { 0x00ef, 0x00cf, "aeouyôö", "\u0323" },   { 0x00e2, 0x00c2, "aeo", "\u0302" },
  { 0x00e1, 0x00c1, "aeo", "\u0302\u0301" }, { 0x00e0, 0x00c0, "aeo", "\u0302\u0300" },
  { 0x00e5, 0x00c5, "aeo", "\u0302\u0309" }, { 0x00e3, 0x00c3, "aeo", "\u0302\u0303" },
  { 0x00e4, 0x00c4, "aeo", "\u0302\u0323" }, { 0x00ea, 0x00ca, "a", "\u0306" },
  { 0x00e9, 0x00c9, "a", "\u0306\u0301" },   { 0x00e8, 0x00c8, "a", "\u0306\u0300" },
  { 0x00fa, 0x00da, "a", "\u0306\u0309" },   { 0x00fc, 0x00dc, "a", "\u0306\u0303" },
  { 0x00eb, 0x00cb, "a", "\u0306\u0323" },
};

/**
 * cch_legacy_from_font:
 * @font: (nullable): a family name, such as ".VnTimeH" or "VNI-Times"
 */
CchLegacy
cch_legacy_from_font (const char *font)
{
  if (font == NULL)
    return CCH_LEGACY_NONE;
  if (g_ascii_strncasecmp (font, "VNI-", strlen ("VNI-")) == 0)
    return CCH_LEGACY_VNI;
  if (g_ascii_strncasecmp (font, ".Vn", strlen (".Vn")) != 0)
    return CCH_LEGACY_NONE;
  return g_str_has_suffix (font, "H") ? CCH_LEGACY_TCVN3_CAPITALS : CCH_LEGACY_TCVN3;
}

static gunichar
map_tcvn3 (gunichar character)
{
  return character < G_N_ELEMENTS (tcvn3) ? tcvn3[character] : 0;
}

static gunichar
map_vni (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (vni_letters); i++)
    if (vni_letters[i].from == character)
      return vni_letters[i].to;
  return 0;
}

static const char *
find_vni_marks (gunichar base, gunichar mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (vni_marks); i++)
    if (vni_marks[i].small == mark || vni_marks[i].capital == mark)
      return g_utf8_strchr (vni_marks[i].bases, -1, g_unichar_tolower (base)) != NULL
                 ? vni_marks[i].marks
                 : NULL;
  return NULL;
}

static char *
convert_tcvn3 (const char *text)
{
  g_autoptr (GString) converted = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gunichar meant = map_tcvn3 (character);

      g_string_append_unichar (converted, meant != 0 ? meant : character);
    }
  return g_string_free (g_steal_pointer (&converted), FALSE);
}

static char *
convert_vni (const char *text)
{
  g_autoptr (GString) converted = g_string_sized_new (strlen (text));
  gunichar before = ' ';

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      const char *marks = find_vni_marks (before, character);
      gunichar meant = map_vni (character);

      if (marks != NULL)
        g_string_append (converted, marks);
      else
        g_string_append_unichar (converted, meant != 0 ? meant : character);
      before = marks != NULL ? ' ' : character;
    }
  return g_utf8_normalize (converted->str, -1, G_NORMALIZE_NFC);
}

/* Letters that no old font has: whoever wrote them wrote Unicode. */
static gboolean
is_unicode_vietnamese (gunichar character)
{
  static const gunichar letters[] = { 0x0102, 0x0103, 0x0110, 0x0111, 0x01a0, 0x01a1, 0x01af,
                                      0x01b0, 0x0300, 0x0301, 0x0303, 0x0309, 0x0323 };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (character == letters[i])
      return TRUE;
  return character >= 0x1ea0 && character < 0x1f00;
}

/* What speaks for each encoding. */
typedef struct
{
  guint strange;     /* characters beyond ASCII */
  guint tcvn3;       /* of these, what TCVN3 explains */
  guint tcvn3_signs; /* signs, or capitals behind small letters, in a word: only TCVN3 has them */
  guint vni;         /* what VNI explains */
  guint vni_pairs;   /* a vowel and its mark, or a word that begins with ñ */
  gboolean unicode;
} Evidence;

/* Whether a character would be out of place here if this were not TCVN3. Guillemets and the signs
 * of trade and section stand at words in honest text too; đ, which ® is, never ends a word. */
static gboolean
is_tcvn3_sign (gunichar before, gunichar character, gunichar after)
{
  switch (character)
    {
    case 0x00ab:
    case 0x00bb:
      return FALSE;
    case 0x00a7:
    case 0x00ae:
      return g_unichar_isalpha (after);
    default:
      if (g_unichar_isalpha (character))
        return g_unichar_isupper (character) && g_unichar_islower (before);
      return g_unichar_isalpha (before) || g_unichar_isalpha (after);
    }
}

static void
weigh (Evidence *evidence, gunichar before, gunichar character, gunichar after)
{
  gboolean pair = find_vni_marks (before, character) != NULL;

  if (character < 0x80)
    return;

  evidence->unicode |= is_unicode_vietnamese (character);
  evidence->strange++;
  evidence->tcvn3 += map_tcvn3 (character) != 0;
  evidence->tcvn3_signs += map_tcvn3 (character) != 0 && is_tcvn3_sign (before, character, after);
  evidence->vni += pair || map_vni (character) != 0;
  evidence->vni_pairs += pair || (character == 0x00f1 && !g_unichar_isalpha (before));
}

static guint
get_confidence (guint explained, guint signature, guint strange)
{
  guint confidence = strange > 0 ? explained * 100 / strange : 0;

  /* Letters alone could be French or German; one sign in five cannot. */
  return signature * 5 >= strange ? confidence : confidence / 2;
}

/**
 * cch_legacy_detect:
 * @text: text as it looks in a Unicode font: "Céng hßa", "Coäng hoøa"
 * @confidence: (out) (optional): 0 to 100
 *
 * Goes by how often the letters of each encoding occur. Text with one letter of Unicode Vietnamese
 * is never taken for an old one. Capitals by font cannot be seen here; ask cch_legacy_from_font()
 * first where the font is known.
 */
CchLegacy
cch_legacy_detect (const char *text, guint *confidence)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  Evidence evidence = { 0 };
  gunichar before = ' ';
  guint tcvn3_confidence, vni_confidence, best;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      weigh (&evidence, before, character, g_utf8_get_char (g_utf8_next_char (at)));
      before = character;
    }

  tcvn3_confidence = get_confidence (evidence.tcvn3, evidence.tcvn3_signs, evidence.strange);
  vni_confidence = get_confidence (evidence.vni, evidence.vni_pairs, evidence.strange);
  best = evidence.unicode ? 0 : MAX (tcvn3_confidence, vni_confidence);
  if (confidence != NULL)
    *confidence = best;
  if (best < ENOUGH_CONFIDENCE)
    return CCH_LEGACY_NONE;
  return vni_confidence > tcvn3_confidence ? CCH_LEGACY_VNI : CCH_LEGACY_TCVN3;
}

static gboolean
has_unicode_vietnamese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_unicode_vietnamese (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/**
 * cch_legacy_convert:
 *
 * Returns: (transfer full): @text in Unicode, composed; text that is Unicode already stays as it is
 */
char *
cch_legacy_convert (const char *text, CchLegacy encoding)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *converted = NULL;

  if (encoding == CCH_LEGACY_NONE || has_unicode_vietnamese (valid))
    return g_steal_pointer (&valid);
  if (encoding == CCH_LEGACY_VNI)
    return convert_vni (valid);

  converted = convert_tcvn3 (valid);
  return encoding == CCH_LEGACY_TCVN3_CAPITALS ? cch_text_upper (converted)
                                               : g_steal_pointer (&converted);
}

/**
 * cch_legacy_read_bytes:
 * @bytes: (array length=length): a file that says nothing about its encoding
 *
 * Returns: (transfer full): UTF-8; what was not is read as Latin-1, in which cch_legacy_detect()
 *   finds the old encodings
 */
char *
cch_legacy_read_bytes (const char *bytes, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length);

  if (g_utf8_validate_len (bytes, length, NULL))
    return g_strndup (bytes, length);

  for (gsize i = 0; i < length; i++)
    g_string_append_unichar (text, bytes[i] != '\0' ? (guchar) bytes[i] : 0xfffd);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
