/* Breaks a text into lines: at blanks, and inside a word only when it is wider than the measure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-laid-text.h"

#include "layout/cch-year-span.h"

#define MAX_WORD_BYTES                                                                             \
  200              /* longer stretches without a blank are cut, so that shaping stays linear */
#define SLACK 0.01 /* points that rounding may cost */
#define POINTS_PER_MM (72 / 25.4)
#define WIDEST_STRETCH 4.0 /* times the size: a gap wider than that is uglier than a ragged line */

/* A word, some blanks (word is NULL), or room for a pen (blank is its width). */
typedef struct
{
  const CchShapedWord *word;
  CchFace *face;
  const CchDocRun *run;
  guint32 start;
  guint32 end;
  double blank;
} Fragment;

typedef struct
{
  const CchLaidTextRequest *request;
  const CchDocRoleStyle *style;
  CchLaidText *laid;
  const char *string;
  const CchDocRun *runs;
  guint n_runs;
  guint run;    /* the run of the position reached */
  GArray *line; /* (element-type Fragment) */
  GArray *unit; /* (element-type Fragment): what may not be broken */
  double width; /* of the line */
  double unit_width;
  gboolean first_line; /* after a line feed or at the start */
} Breaker;

static double
available_width (const Breaker *self)
{
  return self->request->width - (self->first_line ? self->request->indent : 0);
}

static CchFace *
face_of_run (const Breaker *self, const CchDocRun *run)
{
  guint style = run != NULL ? run->style : 0;
  gboolean bold = self->style->bold;
  gboolean italic = self->style->italic;

  if (style == 0)
    return self->laid->face;
  if ((style & (CCH_DOC_STYLE_BOLD | CCH_DOC_STYLE_REGULAR)) != 0)
    bold = (style & CCH_DOC_STYLE_BOLD) != 0;
  if ((style & (CCH_DOC_STYLE_ITALIC | CCH_DOC_STYLE_UPRIGHT)) != 0)
    italic = (style & CCH_DOC_STYLE_ITALIC) != 0;
  return cch_layout_context_get_face (self->request->context,
                                      cch_doc_profile_get_font_family (self->request->profile),
                                      self->style->size.value, bold, italic);
}

static double
fragment_width (const Breaker *self, const Fragment *fragment)
{
  if (fragment->word != NULL)
    return fragment->word->width;
  if (fragment->blank > 0)
    return fragment->blank;
  return self->laid->face->space * (fragment->end - fragment->start);
}

static gboolean
is_stretchable (const Fragment *fragment)
{
  return fragment->word == NULL && fragment->blank <= 0;
}

static guint
count_blanks (const GArray *line)
{
  guint n_blanks = 0;

  for (guint i = 0; i < line->len; i++)
    {
      const Fragment *fragment = &g_array_index (line, Fragment, i);

      if (is_stretchable (fragment))
        n_blanks += fragment->end - fragment->start;
    }
  return n_blanks;
}

static CchLaidRun *
open_run (CchLaidText *laid, const CchLaidLine *line, const Fragment *fragment, CchFace *face)
{
  CchLaidRun *last = laid->runs->len > line->first_run
                         ? &g_array_index (laid->runs, CchLaidRun, laid->runs->len - 1)
                         : NULL;
  CchLaidRun run = { .face = face, .first_glyph = laid->glyphs->len, .run = fragment->run };

  run.special = fragment->word != NULL && fragment->word->special;
  run.start = fragment->start;
  if (last == NULL || last->face != face || last->run != fragment->run || run.special
      || last->special || fragment->end - last->start > G_MAXUINT16)
    {
      g_array_append_val (laid->runs, run);
      last = &g_array_index (laid->runs, CchLaidRun, laid->runs->len - 1);
    }
  last->end = fragment->end;
  return last;
}

static void
append_glyph (CchLaidText *laid, CchLaidRun *run, CchGlyph glyph)
{
  g_array_append_val (laid->glyphs, glyph);
  run->n_glyphs++;
}

static void
append_word (CchLaidText *laid, const CchLaidLine *line, const Fragment *fragment, double x)
{
  const CchShapedWord *word = fragment->word;

  for (guint i = 0; i < word->n_pieces; i++)
    {
      CchLaidRun *run = open_run (laid, line, fragment, word->pieces[i].face);
      guint16 base = (guint16) (fragment->start - run->start);

      for (guint j = 0; j < word->pieces[i].count; j++)
        {
          CchGlyph glyph = word->glyphs[word->pieces[i].first + j];

          glyph.x += (float) x;
          glyph.offset = (guint16) (glyph.offset + base);
          append_glyph (laid, run, glyph);
        }
    }
}

static void
append_blanks (CchLaidText *laid,
               const CchLaidLine *line,
               const Fragment *fragment,
               double x,
               double step)
{
  CchLaidRun *run = open_run (laid, line, fragment, fragment->face);
  guint count = fragment->blank > 0 ? 1 : fragment->end - fragment->start;

  for (guint i = 0; i < count; i++)
    append_glyph (laid, run,
                  (CchGlyph){ .glyph = fragment->face->space_glyph,
                              .offset = (guint16) (fragment->start + i - run->start),
                              .x = (float) (x + i * step) });
}

static double
line_start (const Breaker *self, double natural)
{
  double indent = self->first_line ? self->request->indent : 0;
  double room = available_width (self) - natural;

  if (self->request->align == CCH_DOC_ALIGN_CENTER)
    return indent + room / 2;
  if (self->request->align == CCH_DOC_ALIGN_RIGHT)
    return indent + room;
  return indent;
}

static double
stretch_of (const Breaker *self, guint n_blanks, gboolean last)
{
  double room = available_width (self) - self->width;

  if (self->request->align != CCH_DOC_ALIGN_JUSTIFY || last || n_blanks == 0 || room <= 0
      || room / n_blanks > WIDEST_STRETCH * self->style->size.value)
    return 0;
  return room / n_blanks;
}

/* Ends the line. @last: by a line feed or the end, so that it is not stretched. */
static void
emit_line (Breaker *self, guint32 at, gboolean last)
{
  CchLaidText *laid = self->laid;
  CchLaidLine line = { .first_run = laid->runs->len, .start = at, .end = at };
  guint n_blanks = count_blanks (self->line);
  double stretch = stretch_of (self, n_blanks, last);
  double x = line_start (self, self->width);

  line.x = (float) x;
  line.width = (float) (self->width + stretch * n_blanks);
  for (guint i = 0; i < self->line->len; i++)
    {
      const Fragment *fragment = &g_array_index (self->line, Fragment, i);
      double step = laid->face->space + stretch;

      if (i == 0)
        line.start = fragment->start;
      line.end = fragment->end;
      if (fragment->word != NULL)
        append_word (laid, &line, fragment, x);
      else
        append_blanks (laid, &line, fragment, x, step);
      x += is_stretchable (fragment) ? step * (fragment->end - fragment->start)
                                     : fragment_width (self, fragment);
    }
  /* Who reads the file by its words needs the blank where the line was broken. */
  if (self->line->len > 0
      && (self->string[line.end] == '\n' || (!last && self->string[line.end] == ' ')))
    {
      Fragment blank = g_array_index (self->line, Fragment, self->line->len - 1);

      blank.word = NULL;
      blank.blank = 0;
      blank.start = line.end;
      blank.end = line.end + 1;
      append_blanks (laid, &line, &blank, x, 0);
    }
  line.n_runs = laid->runs->len - line.first_run;
  g_array_append_val (laid->lines, line);
  g_array_set_size (self->line, 0);
  self->width = 0;
  self->first_line = FALSE;
}

static void
put_fragment (Breaker *self, const Fragment *fragment)
{
  self->width += fragment_width (self, fragment);
  g_array_append_vals (self->line, fragment, 1);
}

static gboolean
breaks_after (char byte)
{
  return strchr ("/-,;:.&)_", byte) != NULL && byte != '\0';
}

/* How many bytes of the word fit: at least one letter, better up to a mark. */
static guint
fitting_bytes (const CchShapedWord *word, double room)
{
  guint hard = 0;
  guint soft = 0;

  for (guint i = 1; i < word->n_glyphs; i++)
    {
      guint offset = word->glyphs[i].offset;

      if (word->glyphs[i].x > room + SLACK)
        break;
      if (offset > hard)
        hard = offset;
      if (offset > 0 && breaks_after (word->bytes[offset - 1]))
        soft = MAX (soft, offset);
    }
  return soft * 3 > hard ? soft : hard;
}

static Fragment
reshape (Breaker *self, const Fragment *fragment, guint32 start, guint32 end)
{
  Fragment piece = *fragment;

  piece.start = start;
  piece.end = end;
  piece.word = cch_layout_context_shape (self->request->context, fragment->face,
                                         self->string + start, end - start);
  return piece;
}

/* A unit wider than the measure: every line takes what fits. */
static void
split_fragment (Breaker *self, Fragment fragment)
{
  while (fragment.word != NULL
         && self->width + fragment.word->width > available_width (self) + SLACK)
    {
      guint count = fitting_bytes (fragment.word, available_width (self) - self->width);
      Fragment piece;

      if (count == 0 && self->line->len > 0)
        {
          emit_line (self, fragment.start, FALSE);
          continue;
        }
      if (count == 0)
        count = (guint) (g_utf8_next_char (fragment.word->bytes) - fragment.word->bytes);
      if (count >= fragment.word->length)
        break;
      piece = reshape (self, &fragment, fragment.start, fragment.start + count);
      put_fragment (self, &piece);
      emit_line (self, piece.end, FALSE);
      fragment = reshape (self, &fragment, piece.end, fragment.end);
    }
  put_fragment (self, &fragment);
}

static void
put_unit (Breaker *self, const Fragment *blanks)
{
  double gap = self->line->len > 0 ? fragment_width (self, blanks) : 0;

  if (self->line->len > 0 && self->width + gap + self->unit_width > available_width (self) + SLACK)
    emit_line (self, blanks->start, FALSE);
  else if (self->line->len > 0 && blanks->end > blanks->start)
    put_fragment (self, blanks);

  for (guint i = 0; i < self->unit->len; i++)
    {
      Fragment fragment = g_array_index (self->unit, Fragment, i);

      if (self->unit_width > available_width (self) + SLACK)
        split_fragment (self, fragment);
      else
        put_fragment (self, &fragment);
    }
  g_array_set_size (self->unit, 0);
  self->unit_width = 0;
}

static const CchDocRun *
run_at (Breaker *self, guint32 at)
{
  while (self->run < self->n_runs
         && at >= self->runs[self->run].start + self->runs[self->run].length)
    self->run++;
  return self->run < self->n_runs ? &self->runs[self->run] : NULL;
}

static guint32
word_end (const Breaker *self, guint32 at, guint32 end, const CchDocRun *run)
{
  gboolean keeps_blanks = run != NULL && (run->style & CCH_DOC_STYLE_NO_BREAK) != 0;
  guint32 stop = run != NULL ? MIN (end, run->start + run->length) : end;
  guint32 here = at;

  while (here < stop
         && (keeps_blanks || self->string[here] != ' ' || cch_year_span_holds (self->string, here)))
    {
      guint32 next = (guint32) (g_utf8_next_char (self->string + here) - self->string);

      if (next - at > MAX_WORD_BYTES)
        break;
      here = next;
    }
  return here;
}

static guint32
collect_unit (Breaker *self, guint32 at, guint32 end)
{
  while (at < end)
    {
      const CchDocRun *run = run_at (self, at);
      Fragment fragment = { .run = run, .start = at, .face = face_of_run (self, run) };

      fragment.end = word_end (self, at, end, run);
      if (fragment.end == at)
        break;
      if (run != NULL && run->blank_width > 0)
        fragment.blank = run->blank_width * POINTS_PER_MM;
      else
        fragment.word = cch_layout_context_shape (self->request->context, fragment.face,
                                                  self->string + at, fragment.end - at);
      self->unit_width += fragment_width (self, &fragment);
      g_array_append_val (self->unit, fragment);
      at = fragment.end;
      if (self->unit_width > self->request->width)
        break;
    }
  return at;
}

static void
break_paragraph (Breaker *self, guint32 at, guint32 end)
{
  self->first_line = TRUE;
  while (at < end)
    {
      const CchDocRun *run = run_at (self, at);
      Fragment blanks = { .run = run, .start = at, .face = face_of_run (self, run) };

      while (at < end && self->string[at] == ' '
             && (run == NULL || (run->style & CCH_DOC_STYLE_NO_BREAK) == 0))
        at++;
      blanks.end = at;
      at = collect_unit (self, at, end);
      if (self->unit->len > 0)
        put_unit (self, &blanks);
    }
  emit_line (self, end, TRUE);
}

static void
break_text (Breaker *self, gsize length)
{
  const char *at = self->string;

  for (;;)
    {
      const char *feed = memchr (at, '\n', length - (gsize) (at - self->string));
      gsize end = feed != NULL ? (gsize) (feed - self->string) : length;

      break_paragraph (self, (guint32) (at - self->string), (guint32) end);
      if (feed == NULL)
        return;
      at = feed + 1;
    }
}

static CchLaidText *
laid_text_alloc (const CchLaidTextRequest *request, CchDocText *text, CchDocSource *source)
{
  CchLaidText *laid = g_new0 (CchLaidText, 1);
  const CchDocRoleStyle *style = cch_doc_profile_get_style (request->profile, request->role);
  double leading;

  g_atomic_ref_count_init (&laid->references);
  laid->text = cch_doc_text_ref (text);
  laid->source = source != NULL ? cch_doc_source_ref (source) : NULL;
  laid->role = request->role;
  laid->face = cch_layout_context_get_face (request->context,
                                            cch_doc_profile_get_font_family (request->profile),
                                            style->size.value, style->bold, style->italic);
  laid->pitch = cch_doc_profile_get_length (request->profile, CCH_DOC_PAGE_LINE_PITCH)
                * style->size.value * style->line_factor.value;
  leading = laid->pitch - laid->face->ascent - laid->face->descent;
  laid->baseline = leading / 2 + laid->face->ascent;
  laid->lines = g_array_new (FALSE, FALSE, sizeof (CchLaidLine));
  laid->runs = g_array_new (FALSE, FALSE, sizeof (CchLaidRun));
  laid->glyphs = g_array_sized_new (FALSE, FALSE, sizeof (CchGlyph),
                                    (guint) MIN (cch_doc_text_get_length (text), 4096));
  return laid;
}

/**
 * cch_laid_text_new:
 * @source: (nullable): where words without a source of their own come from
 *
 * Returns: (transfer full): the lines; a text without letters has one empty line
 */
CchLaidText *
cch_laid_text_new (const CchLaidTextRequest *request, CchDocText *text, CchDocSource *source)
{
  Breaker breaker = { .request = request, .string = cch_doc_text_get_string (text) };

  cch_layout_context_trim (request->context);
  breaker.laid = laid_text_alloc (request, text, source);
  breaker.style = cch_doc_profile_get_style (request->profile, request->role);
  breaker.runs = cch_doc_text_get_runs (text, &breaker.n_runs);
  breaker.line = g_array_new (FALSE, FALSE, sizeof (Fragment));
  breaker.unit = g_array_new (FALSE, FALSE, sizeof (Fragment));
  break_text (&breaker, cch_doc_text_get_length (text));
  g_array_unref (breaker.line);
  g_array_unref (breaker.unit);
  return breaker.laid;
}

CchLaidText *
cch_laid_text_ref (CchLaidText *laid)
{
  g_atomic_ref_count_inc (&laid->references);
  return laid;
}

void
cch_laid_text_unref (CchLaidText *laid)
{
  if (!g_atomic_ref_count_dec (&laid->references))
    return;

  cch_doc_text_unref (laid->text);
  g_clear_pointer (&laid->source, cch_doc_source_unref);
  g_array_unref (laid->lines);
  g_array_unref (laid->runs);
  g_array_unref (laid->glyphs);
  g_free (laid);
}

double
cch_laid_text_get_height (const CchLaidText *laid)
{
  return laid->pitch * laid->lines->len;
}

/**
 * cch_laid_text_get_width:
 *
 * Returns: the width of the longest line
 */
double
cch_laid_text_get_width (const CchLaidText *laid)
{
  double width = 0;

  for (guint i = 0; i < laid->lines->len; i++)
    width = MAX (width, cch_laid_text_get_line (laid, i)->width);
  return width;
}

const CchLaidLine *
cch_laid_text_get_line (const CchLaidText *laid, guint line)
{
  return &g_array_index (laid->lines, CchLaidLine, line);
}

/**
 * cch_laid_text_get_x:
 *
 * Returns: where the letter at the byte @offset begins, from the left end of the measure
 */
double
cch_laid_text_get_x (const CchLaidText *laid, guint line, gsize offset)
{
  const CchLaidLine *where = cch_laid_text_get_line (laid, line);

  for (guint i = 0; i < where->n_runs; i++)
    {
      const CchLaidRun *run = &g_array_index (laid->runs, CchLaidRun, where->first_run + i);

      for (guint j = 0; j < run->n_glyphs; j++)
        {
          const CchGlyph *glyph = &g_array_index (laid->glyphs, CchGlyph, run->first_glyph + j);

          if (run->start + glyph->offset >= offset)
            return glyph->x;
        }
    }
  return where->x + where->width;
}

/**
 * cch_laid_text_get_offset:
 *
 * Returns: the byte of the letter that stands at @x
 */
gsize
cch_laid_text_get_offset (const CchLaidText *laid, guint line, double x)
{
  const CchLaidLine *where = cch_laid_text_get_line (laid, line);
  gsize offset = where->start;

  for (guint i = 0; i < where->n_runs; i++)
    {
      const CchLaidRun *run = &g_array_index (laid->runs, CchLaidRun, where->first_run + i);

      for (guint j = 0; j < run->n_glyphs; j++)
        {
          const CchGlyph *glyph = &g_array_index (laid->glyphs, CchGlyph, run->first_glyph + j);

          if (glyph->x > x)
            return offset;
          offset = run->start + glyph->offset;
        }
    }
  return offset;
}
