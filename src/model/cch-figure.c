/* A number in a report, with what it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-figure.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-area.h"
#include "model/cch-report.h"

G_DEFINE_ENUM_TYPE (CchFigureState,
                    cch_figure_state,
                    G_DEFINE_ENUM_VALUE (CCH_FIGURE_STATE_BLANK, "blank"),
                    G_DEFINE_ENUM_VALUE (CCH_FIGURE_STATE_GIVEN, "given"),
                    G_DEFINE_ENUM_VALUE (CCH_FIGURE_STATE_NONE, "none"))

const char *const cch_figure_state_labels[] = {
  N_ ("Not given"),
  N_ ("Given"),
  N_ ("Nothing arose"),
};

G_DEFINE_ENUM_TYPE (CchFigureNature,
                    cch_figure_nature,
                    G_DEFINE_ENUM_VALUE (CCH_FIGURE_NATURE_ACTUAL, "actual"),
                    G_DEFINE_ENUM_VALUE (CCH_FIGURE_NATURE_ESTIMATE, "estimate"))

const char *const cch_figure_nature_labels[] = {
  N_ ("Actual"),
  N_ ("Estimate"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchFigure,
                 report,
                 cch_report_kind,
                 N_ ("Report"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_POSITION (CchFigure, N_ ("Position")),
  CCH_TEXT (CchFigure, code, N_ ("Code of the figure"), CCH_FIELD_PLAIN),
  CCH_LINES (CchFigure,
             text,
             N_ ("Name of the figure"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchFigure, area, cch_area_kind, N_ ("Area"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchFigure, agency, cch_agency_kind, N_ ("Of the agency"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchFigure, state, CchFigureState, cch_figure_state, N_ ("State"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchFigure, nature, CchFigureNature, cch_figure_nature, N_ ("Nature"), CCH_FIELD_PLAIN),
  CCH_REAL (CchFigure, value, N_ ("Value"), CCH_FIELD_PLAIN),
  CCH_REAL (CchFigure, planned, N_ ("Planned"), CCH_FIELD_PLAIN),
  CCH_REAL (CchFigure, numerator, N_ ("Numerator"), CCH_FIELD_PLAIN),
  CCH_REAL (CchFigure, denominator, N_ ("Denominator"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchFigure, unit, N_ ("Unit"), CCH_FIELD_PLAIN),
  CCH_LINES (CchFigure, note, N_ ("Note"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchFigure, cch_figure, "figure", N_ ("Figure"))
