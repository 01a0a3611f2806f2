/* The rules of form: how each is called, whoever holds a document against it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-rule.h"

#include "base/cch-i18n.h"

static const struct
{
  const char *id;
  const char *message;
} rules[] = {
  { "paper.size", N_ ("The paper is not A4") },
  { "paper.orientation",
    N_ ("Only an appendix, or a document with a table in its text, may lie on its side") },
  { "margin.left", N_ ("The left margin is too narrow") },
  { "margin.left-wide", N_ ("The left margin is too wide") },
  { "margin.right", N_ ("The right margin is too narrow") },
  { "margin.top", N_ ("The top margin is too narrow") },
  { "margin.bottom", N_ ("The bottom margin is too narrow") },
  { "number.missing", N_ ("The page has no number") },
  { "number.first", N_ ("The first page must not show its number") },
  { "number.value", N_ ("The page number is wrong") },
  { "number.height", N_ ("The page number stands at the wrong end of the page") },
  { "number.side", N_ ("The page number stands at the wrong side") },
  { "country.one-line", N_ ("The country's name must stand on one line") },
  { "country.side", N_ ("The country's name must stand right of the agency") },
  { "motto.place", N_ ("The motto must stand centred under the country's name") },
  { "motto.rule", N_ ("The rule under the motto must be as long as the motto") },
  { "agency.rule", N_ ("The rule under the agency must be a third to a half of its name") },
  { "subject.rule", N_ ("The rule under the subject must be a third to a half of the line") },
  { "subject.place", N_ ("The subject must stand under the name of the document") },
  { "head.level", N_ ("Number and date must stand on one line") },
  { "recipients.level", N_ ("“Nơi nhận” must stand level with the signing capacity") },
  { "signature.side", N_ ("The signature must stand right of the recipients") },
  { "signature.space", N_ ("There is too little room for the signature") },
  { "signature.alone", N_ ("The signature stands alone on its page") },
  { "heading.alone", N_ ("A heading stands at the foot of a page") },
  { "urgency.frame", N_ ("The degree of urgency must stand in a frame 8 mm high") },
  { "urgency.colour", N_ ("The degree of urgency, and nothing else, is red") },
  { "font.family", N_ ("The font is not the one of the regulation") },
  { "font.size", N_ ("The size of the letters is not allowed here") },
  { "font.bold", N_ ("The weight of the letters is wrong here") },
  { "font.italic", N_ ("The slant of the letters is wrong here") },
  { "font.capitals", N_ ("These words must be in capitals") },
  { "text.indent", N_ ("The first line must be indented 1 cm or 1.27 cm") },
  { "text.pitch-least", N_ ("The lines stand too close") },
  { "text.pitch-most", N_ ("The lines stand too far apart") },
  { "text.gap", N_ ("The gap between paragraphs must be 6 pt at least") },
  { "text.justified", N_ ("The text must reach both margins") },
  { "table.header", N_ ("The table's header is not repeated on the page") },
  { "country.words", N_ ("The country's name must read “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”") },
  { "motto.words", N_ ("The motto must read “Độc lập - Tự do - Hạnh phúc”") },
  { "head.national", N_ ("The country's name and the motto are missing") },
  { "head.agency", N_ ("The name of the issuing agency is missing") },
  { "head.number", N_ ("The document number must read like “Số: 03/KH-UBND”") },
  { "head.number-padding", N_ ("Numbers below 10 are written with a zero") },
  { "head.date", N_ ("Place and date must read like “Hà Tĩnh, ngày …”") },
  { "head.day", N_ ("Days below 10 are written with a zero") },
  { "head.month", N_ ("Only the months 1 and 2 are written with a zero") },
  { "subject.words", N_ ("A document with a type has no “V/v”") },
  { "concerning.words", N_ ("The subject of an official letter begins with “V/v”") },
  { "reference.words",
    N_ ("The line that names the issuing document must read like “(Kèm theo Kế hoạch số … ngày … của …)”; before 05/3/2020 “(Ban hành kèm theo …)”") },
  { "addressees.list",
    N_ ("Addressees begin with a dash and end with “;”, the last with a full stop") },
  { "recipients.label", N_ ("It must read “Nơi nhận:”") },
  { "recipients.list",
    N_ ("Recipients begin with a dash and end with “;”, the last with a full stop") },
  { "recipients.archive", N_ ("The last recipient must read “- Lưu: VT, …”") },
  { "signature.capacity", N_ ("The lines of the signing capacity do not fit together") },
  { "point.letter", N_ ("Points are lettered in the Vietnamese alphabet: a) b) c) d) đ) e)") },
  { "article.words", N_ ("An article begins like “Điều 1. ”") },
  { "chapter.words", N_ ("A chapter reads like “Chương II”") },
  { "roman.words", N_ ("A main heading begins like “II. ”") },
  { "citation.end", N_ ("Citations end with “;”, the last with a full stop") },
  { "end.mark", N_ ("The end mark “./.” is missing") },
  { "appendix.number",
    N_ ("Appendices are headed “Phụ lục I”, “Phụ lục II” …, a single one “Phụ lục”, in small letters") },
  { "text.align", N_ ("This line must be centred") },
};

/* Returns: what is said when the rule is broken, in the language of the interface */
const char *
cch_doc_rule_get_message (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return _ (rules[i].message);
  g_return_val_if_reached (id);
}
