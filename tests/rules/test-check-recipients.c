/* Checks of the list of recipients: the copy on file, names as they print.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "check-fixture.h"
#include "rules/cch-decision-articles.h"

/* The recipient that is read from @wording, as the window and the tool read it. */
static const struct
{
  const char *wording;
  CchRecipientPurpose purpose;
  gint64 agency;
  const char *rule, *mend; /* @rule %NULL: nothing is found */
} cases[] = {
  { "Lưu: VT, NV", CCH_RECIPIENT_PURPOSE_FILE, 0, NULL, NULL },
  { "Lưu: VT, NV1", CCH_RECIPIENT_PURPOSE_FILE, 0, NULL, NULL },
  { "Lưu VT, NV", CCH_RECIPIENT_PURPOSE_FILE, 0, "R91", "Lưu: VT, NV" },
  { "Lưu: VT", CCH_RECIPIENT_PURPOSE_FILE, 0, "R91", "Lưu: VT, NV" },
  { "In bản", CCH_RECIPIENT_PURPOSE_NONE, 0, "R91", NULL },
  { "Phòng Tư pháp", CCH_RECIPIENT_PURPOSE_NONE, CHECK_OTHER_AGENCY, NULL, NULL },
  { "Phòng Tư phảp", CCH_RECIPIENT_PURPOSE_NONE, CHECK_OTHER_AGENCY, "R115", "Phòng Tư pháp" },
  { "Phòng Tư phap", CCH_RECIPIENT_PURPOSE_NONE, 0, "R115", "Phòng Tư pháp" },
  { "Phòng  Tư - pháp", CCH_RECIPIENT_PURPOSE_NONE, CHECK_OTHER_AGENCY, "R116", "Phòng Tư pháp" },
  { "Các phòng, đơn vị thuộc huyện", CCH_RECIPIENT_PURPOSE_NONE, 0, NULL, NULL },
};

static void
set_up (CheckFixture *fixture, guint index)
{
  check_set_up (fixture);
  check_set (&fixture->view.plan->drafting_unit, "NV");
  check_set (&fixture->recipient->wording, cases[index].wording);
  fixture->recipient->purpose = cases[index].purpose;
  fixture->recipient->agency = cases[index].agency;
}

static CchFinding *
find_any (GPtrArray *findings)
{
  static const char *const rules[] = { "R91", "R115", "R116" };
  CchFinding *finding = NULL;

  for (guint i = 0; finding == NULL && i < G_N_ELEMENTS (rules); i++)
    finding = check_find (findings, rules[i]);
  return finding;
}

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  CheckFixture fixture;
  g_autoptr (GPtrArray) findings = NULL;
  CchFinding *finding;
  const CchMend *mend;

  set_up (&fixture, index);
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  finding = find_any (findings);
  g_assert_cmpstr (finding != NULL ? cch_notice_get_rule (cch_finding_get_notice (finding)) : NULL,
                   ==, cases[index].rule);
  mend = finding != NULL ? cch_finding_get_mend (finding) : NULL;
  g_assert_cmpstr (mend != NULL ? mend->value : NULL, ==, cases[index].mend);
  check_tear_down (&fixture);
}

/* The last copy on file prints; the one above it does not. */
static void
test_two_copies (void)
{
  CheckFixture fixture;
  CchRecipient *other;
  g_autoptr (GPtrArray) findings = NULL;
  CchFinding *finding;

  set_up (&fixture, 0);
  other = check_add (&fixture.view.recipients, &cch_recipient_kind, 62);
  check_set (&other->wording, "Lưu: VT, TP");
  other->purpose = CCH_RECIPIENT_PURPOSE_FILE;
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  finding = check_find (findings, "R91");
  g_assert_nonnull (finding);
  g_assert_cmpstr (cch_place_get_uuid (cch_notice_get_place (cch_finding_get_notice (finding))), ==,
                   cch_record_get_uuid (CCH_RECORD (fixture.recipient)));
  check_tear_down (&fixture);
}

/* "Như Điều …" means the last article of the decision, be it one of the usual three or an own one. */
static void
test_cited_article (void)
{
  static const struct
  {
    const char *body, *wording, *mend;
  } articles[] = {
    { NULL, "Như Điều 3", NULL },
    { NULL, "Như Điều 2", "Như Điều 3" },
    { "Ban hành.\nThi hành.", "Như Điều 2", NULL },
    { "Ban hành.\nThi hành.", "Như Điều 3", "Như Điều 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      CheckFixture fixture;
      g_autoptr (GPtrArray) findings = NULL;
      CchFinding *finding;

      check_set_up (&fixture);
      fixture.view.plan->attached = TRUE;
      check_set (&fixture.section->code, CCH_DECISION_ARTICLES);
      check_set (&fixture.section->body, articles[i].body);
      check_set (&fixture.recipient->wording, articles[i].wording);
      findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
      finding = check_find (findings, "R93");
      g_assert_cmpstr (finding != NULL ? cch_finding_get_mend (finding)->value : NULL, ==,
                       articles[i].mend);
      check_tear_down (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/check-recipients/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/rules/check-recipients/two-copies", test_two_copies);
  g_test_add_func ("/rules/check-recipients/cited-article", test_cited_article);
  return g_test_run ();
}
