/* The table of checks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-check.h"

#include "base/cch-i18n.h"
#include "rules/cch-check-families.h"

#define ALL CCH_CHECK_READS_ALL
#define TEXTS CCH_CHECK_READS_TEXTS
#define PLAN CCH_CHECK_READS_PLAN
#define SECTIONS CCH_CHECK_READS_SECTIONS
#define TASKS CCH_CHECK_READS_TASKS
#define AGENCIES CCH_CHECK_READS_AGENCIES
#define CITATIONS CCH_CHECK_READS_CITATIONS
#define RECIPIENTS CCH_CHECK_READS_RECIPIENTS

/* A new check is a line here and a function in its family. Ids are for ever: offices silence
 * findings by them. */
const CchCheckRule cch_check_rules[] = {
  { "R1", CCH_SEVERITY_HINT, PLAN | TASKS,
    N_ ("Every task of the superior’s plan is taken up, and own tasks name the one they serve."),
    N_ ("Link the task to the superior’s task, or silence this when it does not concern you"),
    cch_check_parent_tasks },
  { "R2", CCH_SEVERITY_ERROR, PLAN | SECTIONS | TASKS,
    N_ ("A plan that goes out has its tasks and the sections that its form requires."),
    N_ ("Write the section, or the table of tasks"), cch_check_required },
  { "R5", CCH_SEVERITY_WARNING, PLAN | SECTIONS,
    N_ ("A section keeps to the number of words that the form allows."), N_ ("Shorten the section"),
    cch_check_word_limit },
  { "R8", CCH_SEVERITY_WARNING, PLAN | TASKS,
    N_ ("Tasks stand only under the areas that agencies of this class plan for."),
    N_ ("Move the task to another area, or take it out"), cch_check_scope },
  { "R12", CCH_SEVERITY_WARNING, PLAN | TASKS,
    N_ ("Nothing is due before it is asked for, and the plan is issued in time."),
    N_ ("Look at the day of issue and at the time of the task"), cch_check_due_before_issue },
  { "R15", CCH_SEVERITY_WARNING, PLAN | SECTIONS | TASKS | AGENCIES,
    N_ ("What the body promises of the tables is in the tables."),
    N_ ("Fill the column, or take the promise out of the text"), cch_check_promised_columns },
  { "R16", CCH_SEVERITY_WARNING, TASKS | AGENCIES,
    N_ ("Every task has a lead, and every table that names one an owner."),
    N_ ("Say which agency leads"), cch_check_lead },
  { "R20", CCH_SEVERITY_HINT, PLAN | TASKS, N_ ("The program understands the time of a task."),
    N_ ("Write the time another way, or set the milestone by hand"),
    cch_check_time_not_understood },
  { "R31", CCH_SEVERITY_HINT, PLAN, N_ ("Windows of reports do not share a day."),
    N_ ("Events of that day count once, by the half-open reading; the regulation can say which"),
    cch_check_shared_window },
  { "R53", CCH_SEVERITY_ERROR, PLAN, N_ ("What was issued has its number and date."),
    N_ ("Write the number and date of the signed paper into the plan"), cch_check_paper_number },
  { "R83", CCH_SEVERITY_WARNING, PLAN | TASKS,
    N_ ("The steps of a review or an inspection follow each other."),
    N_ ("Look at the two days, or move the step"), cch_check_step_order },
  { "R85", CCH_SEVERITY_WARNING, SECTIONS | AGENCIES | TASKS,
    N_ ("Every lead has one block of duties, and every block of duties a task."),
    N_ ("Add the block, or join the two"), cch_check_duty_blocks },
  { "R91", CCH_SEVERITY_WARNING, PLAN | RECIPIENTS,
    N_ ("The list of recipients ends with “Lưu: VT” and the drafting unit, once."),
    N_ ("The program makes the line; it needs the drafting unit"), cch_check_filing_line },
  { "R93", CCH_SEVERITY_WARNING, RECIPIENTS | SECTIONS,
    N_ ("An article that the recipients name exists."),
    N_ ("Name the article that lists who carries out the decision"), cch_check_cited_article },
  { "R97", CCH_SEVERITY_WARNING, CITATIONS,
    N_ ("A cited document has its type, number, date and issuer."),
    N_ ("Complete the citation; the punctuation is made for you"), cch_check_citation_fields },
  { "R98", CCH_SEVERITY_HINT, PLAN | CITATIONS,
    N_ ("Cited documents have their numbers when the plan goes out."),
    N_ ("Write the number and date once the document has them"), cch_check_citation_number },
  { "R108", CCH_SEVERITY_ERROR, TEXTS, N_ ("A document has one date."),
    N_ ("Look the date up and write the same one everywhere"), cch_check_two_dates },
  { "R109", CCH_SEVERITY_WARNING, PLAN | TASKS, N_ ("Times lie in the year of the plan."),
    N_ ("Write the plan’s year, unless the other one is meant"), cch_check_task_year },
  { "R110", CCH_SEVERITY_WARNING, TEXTS,
    N_ ("Well-known documents are cited with their true date."), N_ ("Look the document up"),
    cch_check_register },
  { "R111", CCH_SEVERITY_WARNING, TEXTS, N_ ("A plan for a year is not dated years before it."),
    N_ ("Look up the date and the year"), cch_check_plan_before_its_year },
  { "R112", CCH_SEVERITY_HINT, TEXTS, N_ ("Documents are seldom issued on a weekend."),
    N_ ("Look the date up; it may well be right"), cch_check_citation_weekend },
  { "R113", CCH_SEVERITY_WARNING, TEXTS,
    N_ ("An outline speaks of the time that everybody reports on."),
    N_ ("Write the time in a way that holds for all, such as “the time of the report”"),
    cch_check_outline_period },
  { "R114", CCH_SEVERITY_WARNING, TASKS,
    N_ ("What the time of a task names is among its products."),
    N_ ("Name the product, or mend the time"), cch_check_time_product },
  { "R115", CCH_SEVERITY_WARNING, AGENCIES | TEXTS,
    N_ ("Names of agencies and places are spelled as in the directory."),
    N_ ("Take the name of the directory"), cch_check_agency_name },
  { "R116", CCH_SEVERITY_HINT, AGENCIES | RECIPIENTS, N_ ("An agency is written in one way."),
    N_ ("Take the name of the directory, or add this one to its other names"),
    cch_check_name_variants },
  { "R117", CCH_SEVERITY_WARNING, TEXTS, N_ ("Words that scanners and keyboards get wrong."),
    N_ ("Mend the word"), cch_check_spelling },
  { "R119", CCH_SEVERITY_WARNING, PLAN, N_ ("A named type of document has no “V/v”."),
    N_ ("Leave “V/v” to letters"), cch_check_subject_line },
  { "R120", CCH_SEVERITY_WARNING, TEXTS, N_ ("Brackets and quotation marks come in pairs."),
    N_ ("Add the missing one, or take the odd one out"), cch_check_balance },
  { "R121", CCH_SEVERITY_WARNING, TASKS | SECTIONS,
    N_ ("Numbers before tasks and headings are made by the program."),
    N_ ("Take the typed number out"), cch_check_typed_numbers },
  { "R122", CCH_SEVERITY_WARNING, TEXTS,
    N_ ("Standards and documents that the plan relies on are in force."),
    N_ ("Use what is in force now"), cch_check_outdated_terms },
  { "R123", CCH_SEVERITY_HINT, TEXTS, N_ ("Programme years are written alike."),
    N_ ("Write both years with one dash and no blank"), cch_check_programme_years },
  { "R126", CCH_SEVERITY_WARNING, PLAN | TASKS,
    N_ ("There is time enough between the issue and the first due date."),
    N_ ("Set a later day, or issue earlier"), cch_check_short_notice },
  { "R127", CCH_SEVERITY_HINT, TASKS, N_ ("Due dates are working days."),
    N_ ("The last working day before it is what counts in practice"), cch_check_due_weekend },

  /* What no seed says in words but every form means. */
  { "F1", CCH_SEVERITY_WARNING, PLAN | TASKS,
    N_ ("Every task has what the columns of its table ask for."), N_ ("Fill in the cell"),
    cch_check_table_cells },
  { "F2", CCH_SEVERITY_ERROR, PLAN | TASKS,
    N_ ("A table that is divided by areas prints no task that stands under none."),
    N_ ("Choose the area of the task"), cch_check_task_area },
  { "F3", CCH_SEVERITY_WARNING, PLAN | SECTIONS, N_ ("Every section of the form says something."),
    N_ ("Write the section, or silence this when there is nothing to say"),
    cch_check_empty_sections },
  { "F4", CCH_SEVERITY_WARNING, PLAN,
    N_ ("The plan follows the version of the superior’s plan that is in force."),
    N_ ("See what has changed in “Tasks from the Superior…” in the plan’s menu, and take it over"),
    cch_check_parent_version },
  { "F5", CCH_SEVERITY_WARNING, PLAN,
    N_ ("The symbol says what kind of document bears the number."),
    N_ ("Write the symbol of the document that is issued"), cch_check_document_symbol },
};

const guint cch_check_n_rules = G_N_ELEMENTS (cch_check_rules);
