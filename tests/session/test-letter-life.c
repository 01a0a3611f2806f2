/* Tests of a letter's life: begun, on paper, issued with a number of the register, reopened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "layout/cch-paginator.h"
#include "layout/cch-sheet-check.h"
#include "model/cch-document.h"
#include "session/cch-letter-life.h"
#include "session/cch-sample.h"
#include "session/cch-session-paper.h"
#include "store/cch-query.h"

#include <string.h>

static const CchDate day = { 2026, 12, 10 };

typedef struct
{
  char *folder;        /* owned */
  CchSession *session; /* owned */
  CchLetter *letter;   /* owned: ready to be issued */
} Fixture;

static void
write_field (Fixture *fixture, CchLetter *letter, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit =
      cch_edit_begin (cch_session_get_office (fixture->session), NULL, &error);

  cch_edit_set_text (edit, CCH_RECORD (letter), field, text);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static CchLetter *
write_letter (Fixture *fixture, const char *subject)
{
  g_autoptr (GError) error = NULL;
  CchLetter *letter = cch_letter_start (fixture->session, subject, &error);

  g_assert_no_error (error);
  write_field (fixture, letter, "addressees", "Các phòng, đơn vị thuộc xã\nTrưởng các thôn");
  write_field (fixture, letter, "body",
               "Để việc theo dõi được liên tục, Ủy ban nhân dân xã đề nghị các đơn vị:\n"
               "1. Rà soát việc được giao.\n- Việc đã xong: gửi kết quả.\n"
               "2. Gửi báo cáo trước ngày 05/12/2026.");
  write_field (fixture, letter, "recipients", "Thường trực Đảng ủy (b/c)");
  write_field (fixture, letter, "drafting_unit", "VHXH");
  return letter;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = cch_test_folder_new ();
  path = g_build_filename (fixture->folder, "office.caicach", NULL);
  cch_test_office_found (path, CCH_SAMPLE_REGULATION, CCH_SAMPLE_CLASS, "UBND xã", "Thuận Mẫu");
  fixture->session = cch_test_office_open (path);
  cch_sample_fill (cch_session_get_office (fixture->session), &error);
  g_assert_no_error (error);
  fixture->letter = write_letter (fixture, "gửi báo cáo cải cách hành chính năm 2026");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->letter);
  g_clear_object (&fixture->session);
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static CchIssue *
propose (Fixture *fixture, CchLetter *letter)
{
  g_autoptr (GError) error = NULL;
  CchIssue *issue = cch_letter_issue_new (fixture->session, letter, day, &error);

  g_assert_no_error (error);
  return issue;
}

static void
issue_letter (Fixture *fixture, CchLetter *letter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchIssue) issue = propose (fixture, letter);

  cch_letter_issue_apply (fixture->session, letter, issue, &error);
  g_assert_no_error (error);
}

static GArray *
list_lines (Fixture *fixture)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_document_kind);

  cch_query_where_row (query, "letter", cch_record_get_id (CCH_RECORD (fixture->letter)));
  return cch_query_run (query, cch_session_get_database (fixture->session), NULL);
}

static void
test_start (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchLetter) next = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fixture->letter->authority, ==, CCH_DOCUMENT_AUTHORITY_COLLECTIVE);
  g_assert_cmpint (fixture->letter->agency, !=, 0);
  write_field (fixture, fixture->letter, "signing", "deputy");
  next = cch_letter_start (fixture->session, "mời họp", &error);
  g_assert_no_error (error);
  g_assert_cmpint (next->signing, ==, CCH_DOCUMENT_SIGNING_DEPUTY);
  g_assert_cmpstr (next->drafting_unit, ==, "VHXH");
  g_assert_null (next->body);
  g_assert_null (cch_letter_start (fixture->session, "", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
}

static void
test_issue (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (CchRecord) line = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  issue_letter (fixture, fixture->letter);
  g_assert_cmpint (fixture->letter->state, ==, CCH_DOCUMENT_STATE_ISSUED);
  g_assert_cmpstr (fixture->letter->number, ==, "01");
  g_assert_cmpstr (fixture->letter->symbol, ==, "UBND-VHXH");
  rows = list_lines (fixture);
  g_assert_cmpuint (rows->len, ==, 1);
  line = cch_office_get (office, &cch_document_kind, g_array_index (rows, gint64, 0), NULL);
  g_assert_cmpstr (CCH_DOCUMENT (line)->document_type, ==, "Công văn");
  g_assert_cmpstr (CCH_DOCUMENT (line)->recipients, ==,
                   "Các phòng, đơn vị thuộc xã\nTrưởng các thôn\nThường trực Đảng ủy (b/c)");
  g_assert_false (cch_office_undo (office, &error));
  g_clear_error (&error);
  g_assert_false (cch_letter_issue_allow (fixture->letter, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
}

/* What is missing is told before a number is spent. */
static void
test_not_ready (Fixture *fixture, gconstpointer data)
{
  static const char *const fields[] = { "addressees", "body" };
  g_autofree char *was = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GError) error = NULL;

      g_free (was);
      g_object_get (fixture->letter, fields[i], &was, NULL);
      write_field (fixture, fixture->letter, fields[i], "");
      g_assert_false (cch_letter_issue_allow (fixture->letter, &error));
      g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
      write_field (fixture, fixture->letter, fields[i], was);
    }
}

/* Letters of all units share a series; a plan of the same number is no twin. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  g_autoptr (CchLetter) next = NULL;
  g_autoptr (CchIssue) issue = NULL;
  g_autofree char *twin = NULL;
  g_autofree char *none = NULL;

  issue_letter (fixture, fixture->letter);
  next = write_letter (fixture, "mời họp");
  write_field (fixture, next, "drafting_unit", "VP");
  issue = propose (fixture, next);
  g_assert_cmpstr (issue->number, ==, "02");
  g_assert_cmpstr (issue->symbol, ==, "UBND-VP");
  none = cch_issue_find_twin (office, CCH_RECORD (next), issue, NULL);
  g_assert_null (none);
  g_free (issue->number);
  issue->number = g_strdup ("1");
  twin = cch_issue_find_twin (office, CCH_RECORD (next), issue, NULL);
  g_assert_nonnull (twin);
  g_assert_nonnull (strstr (twin, "01/UBND-VHXH"));
  issue->issued.year++;
  g_assert_null (cch_issue_find_twin (office, CCH_RECORD (next), issue, NULL));
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;

  g_assert_false (cch_letter_reopen (fixture->session, fixture->letter, "Sai", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);
  issue_letter (fixture, fixture->letter);
  g_assert_false (cch_letter_reopen (fixture->session, fixture->letter, "", &error));
  g_clear_error (&error);
  g_assert_true (cch_letter_reopen (fixture->session, fixture->letter, "Sai ngày", &error));
  write_field (fixture, fixture->letter, "body", "Nội dung khác");
  issue_letter (fixture, fixture->letter); /* its line in the register is still there */
  rows = list_lines (fixture);
  g_assert_cmpuint (rows->len, ==, 1);
}

static CchDoc *
compose (Fixture *fixture, gboolean draft)
{
  g_autoptr (GError) error = NULL;
  CchDoc *doc = cch_session_compose (fixture->session, CCH_RECORD (fixture->letter), draft, &error);

  g_assert_no_error (error);
  return doc;
}

/* CCH_UPDATE_GOLDEN=1 writes what is drawn now; look at it before it is kept. */
static void
test_golden (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "session", "golden", "letter.pages", NULL);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *golden = NULL;

  issue_letter (fixture, fixture->letter);
  doc = compose (fixture, FALSE);
  notices = cch_layout_context_check_fonts (context, cch_doc_get_profile (doc));
  if (notices->len > 0)
    {
      g_test_skip (cch_notice_get_message (g_ptr_array_index (notices, 0)));
      return;
    }
  pages = cch_paginator_make_pages (context, doc);
  g_assert_cmpuint (pages->len, ==, 1);
  dump = cch_sheet_dump (g_ptr_array_index (pages, 0));
  if (g_getenv ("CCH_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (dump, ==, golden);
}

static void
test_police (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();

  for (guint draft = 0; draft < 2; draft++)
    {
      g_autoptr (CchDoc) doc = compose (fixture, draft == 1);
      g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
      g_autoptr (GPtrArray) notices = cch_sheet_check (doc, pages, cch_doc_get_profile (doc));

      for (guint i = 0; i < notices->len; i++)
        g_test_message ("%s", cch_notice_get_message (g_ptr_array_index (notices, i)));
      g_assert_cmpuint (notices->len, ==, 0);
    }
}

/* By its words, by its end, by its line in the register; what is no document is refused. */
static void
test_find (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_session_get_office (fixture->session);
  const char *uuid = cch_record_get_uuid (CCH_RECORD (fixture->letter));
  g_autoptr (CchRecord) named =
      cch_session_find_document (fixture->session, "gửi báo cáo cải cách hành chính năm 2026",
                                 NULL);
  g_autoptr (CchRecord) shown = NULL;
  g_autoptr (CchRecord) line = NULL;
  g_autoptr (CchRecord) by_line = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (named == CCH_RECORD (fixture->letter));
  shown = cch_session_find_document (fixture->session, uuid + strlen (uuid) - 8, NULL);
  g_assert_true (shown == named);
  issue_letter (fixture, fixture->letter);
  rows = list_lines (fixture);
  line = cch_office_get (office, &cch_document_kind, g_array_index (rows, gint64, 0), NULL);
  by_line = cch_session_find_document (fixture->session, cch_record_get_uuid (line), NULL);
  g_assert_true (by_line == named);
  g_assert_null (cch_session_find_document (fixture->session, "không có", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/session/letter/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("start", test_start);
  ADD ("issue", test_issue);
  ADD ("not-ready", test_not_ready);
  ADD ("numbers", test_numbers);
  ADD ("reopen", test_reopen);
  ADD ("golden", test_golden);
  ADD ("police", test_police);
  ADD ("find", test_find);
  return g_test_run ();
}
