-- The first schema of the office file. Tables of records agree with the field tables of src/model,
-- column by column; a test compares them. Every record has a row number, which only this file knows,
-- and a uuid, which others know.

-- An agency: what stays the same while its names and places in the tree change.
CREATE TABLE agency (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  code TEXT NOT NULL DEFAULT '',
  founded TEXT,
  closed TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

-- What an agency is called and where it stands from one day to another.
CREATE TABLE agency_term (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  agency INTEGER NOT NULL REFERENCES agency ON DELETE CASCADE,
  "start" TEXT,
  "end" TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT NOT NULL DEFAULT '',
  class TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL DEFAULT 'none',
  parent INTEGER REFERENCES agency ON DELETE SET NULL,
  place TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  head_post TEXT NOT NULL DEFAULT '',
  head TEXT NOT NULL DEFAULT '',
  seal_holder INTEGER REFERENCES agency ON DELETE SET NULL,
  standing INTEGER NOT NULL DEFAULT 0,
  vertical INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agency_term_agency ON agency_term (agency);
CREATE INDEX agency_term_parent ON agency_term (parent) WHERE parent IS NOT NULL;
CREATE INDEX agency_term_seal_holder ON agency_term (seal_holder) WHERE seal_holder IS NOT NULL;

-- Which agency takes over from which; many to many.
CREATE TABLE agency_succession (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  predecessor INTEGER NOT NULL REFERENCES agency ON DELETE CASCADE,
  successor INTEGER NOT NULL REFERENCES agency ON DELETE CASCADE,
  day TEXT NOT NULL,
  change TEXT NOT NULL DEFAULT 'renamed',
  basis TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX agency_succession_predecessor ON agency_succession (predecessor);
CREATE INDEX agency_succession_successor ON agency_succession (successor);

-- Another way in which documents write an agency.
CREATE TABLE agency_alias (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  agency INTEGER NOT NULL REFERENCES agency ON DELETE CASCADE,
  alias TEXT NOT NULL CHECK (alias <> '')
) STRICT;
CREATE INDEX agency_alias_agency ON agency_alias (agency);

-- An area of reform, or a part of one, as the regulation names it.
CREATE TABLE area (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  area_set TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  parent INTEGER REFERENCES area ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX area_parent ON area (parent, position) WHERE parent IS NOT NULL;

-- Which agency answers for an area, from when until when.
CREATE TABLE area_owner (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  area INTEGER NOT NULL REFERENCES area ON DELETE CASCADE,
  agency INTEGER NOT NULL REFERENCES agency,
  "start" TEXT,
  "end" TEXT
) STRICT;
CREATE INDEX area_owner_area ON area_owner (area);
CREATE INDEX area_owner_agency ON area_owner (agency);

-- A reporting period of one year: its window, its due date, and whether it is closed.
CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  year INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  "start" TEXT,
  "end" TEXT,
  due TEXT,
  state TEXT NOT NULL DEFAULT 'open',
  reopened INTEGER,
  reopen_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (year, code)
) STRICT;

-- A plan: the office’s own, its superior’s, or one received from below.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL DEFAULT 'year',
  state TEXT NOT NULL DEFAULT 'draft',
  title TEXT NOT NULL CHECK (title <> ''),
  year INTEGER NOT NULL,
  end_year INTEGER NOT NULL DEFAULT 0,
  agency INTEGER REFERENCES agency ON DELETE SET NULL,
  parent INTEGER REFERENCES plan ON DELETE SET NULL,
  number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  issued TEXT,
  place TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT 'collective',
  signing TEXT NOT NULL DEFAULT 'self',
  signer_post TEXT NOT NULL DEFAULT '',
  signer TEXT NOT NULL DEFAULT '',
  drafting_unit TEXT NOT NULL DEFAULT '',
  attached INTEGER NOT NULL DEFAULT 0,
  replaces INTEGER REFERENCES plan ON DELETE SET NULL,
  amends INTEGER REFERENCES plan ON DELETE SET NULL,
  regulation TEXT NOT NULL DEFAULT '',
  layout TEXT NOT NULL DEFAULT '',
  budget REAL NOT NULL DEFAULT 0,
  budget_source TEXT NOT NULL DEFAULT '',
  received TEXT,
  reopened INTEGER,
  reopen_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX plan_agency ON plan (agency) WHERE agency IS NOT NULL;
CREATE INDEX plan_parent ON plan (parent) WHERE parent IS NOT NULL;
CREATE INDEX plan_replaces ON plan (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX plan_amends ON plan (amends) WHERE amends IS NOT NULL;

-- A report for one period: the office’s own, or one received from below.
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL DEFAULT 'unit',
  state TEXT NOT NULL DEFAULT 'draft',
  delivery TEXT NOT NULL DEFAULT 'none',
  title TEXT NOT NULL CHECK (title <> ''),
  agency INTEGER REFERENCES agency ON DELETE SET NULL,
  addressee INTEGER REFERENCES agency ON DELETE SET NULL,
  through INTEGER REFERENCES agency ON DELETE SET NULL,
  period INTEGER REFERENCES period ON DELETE SET NULL,
  plan INTEGER REFERENCES plan ON DELETE SET NULL,
  form TEXT NOT NULL DEFAULT '',
  regulation TEXT NOT NULL DEFAULT '',
  denominator TEXT NOT NULL DEFAULT '',
  rounding TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  issued TEXT,
  place TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT 'collective',
  signing TEXT NOT NULL DEFAULT 'self',
  signer_post TEXT NOT NULL DEFAULT '',
  signer TEXT NOT NULL DEFAULT '',
  drafting_unit TEXT NOT NULL DEFAULT '',
  cut_off TEXT,
  sent TEXT,
  received TEXT,
  replaces INTEGER REFERENCES report ON DELETE SET NULL,
  entered INTEGER NOT NULL DEFAULT 0,
  reopened INTEGER,
  reopen_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX report_agency ON report (agency) WHERE agency IS NOT NULL;
CREATE INDEX report_addressee ON report (addressee) WHERE addressee IS NOT NULL;
CREATE INDEX report_through ON report (through) WHERE through IS NOT NULL;
CREATE INDEX report_period ON report (period) WHERE period IS NOT NULL;
CREATE INDEX report_plan ON report (plan) WHERE plan IS NOT NULL;
CREATE INDEX report_replaces ON report (replaces) WHERE replaces IS NOT NULL;

-- A part of the text of a plan or report, also a block of duties.
CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  plan INTEGER REFERENCES plan ON DELETE CASCADE,
  report INTEGER REFERENCES report ON DELETE CASCADE,
  parent INTEGER REFERENCES section ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL DEFAULT '',
  heading TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  agency INTEGER REFERENCES agency ON DELETE SET NULL
) STRICT;
CREATE INDEX section_plan ON section (plan, position);
CREATE INDEX section_report ON section (report, position);
CREATE INDEX section_parent ON section (parent, position) WHERE parent IS NOT NULL;
CREATE INDEX section_agency ON section (agency) WHERE agency IS NOT NULL;

-- A document that another one rests on or names.
CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  plan INTEGER REFERENCES plan ON DELETE CASCADE,
  report INTEGER REFERENCES report ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  role TEXT NOT NULL DEFAULT 'basis',
  document_type TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  issued TEXT,
  date_wording TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  wording TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX citation_plan ON citation (plan, position);
CREATE INDEX citation_report ON citation (report, position);

-- A row of a plan’s table: a task, or a heading over tasks.
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  plan INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  parent INTEGER REFERENCES task ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  row TEXT NOT NULL DEFAULT 'task',
  number TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL CHECK (text <> ''),
  area INTEGER REFERENCES area ON DELETE SET NULL,
  time_wording TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  budget REAL NOT NULL DEFAULT 0,
  budget_source TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT 'planned',
  state TEXT NOT NULL DEFAULT 'active',
  superior INTEGER REFERENCES task ON DELETE SET NULL,
  section INTEGER REFERENCES section ON DELETE SET NULL
) STRICT;
CREATE INDEX task_plan ON task (plan, position);
CREATE INDEX task_parent ON task (parent, position) WHERE parent IS NOT NULL;
CREATE INDEX task_area ON task (area) WHERE area IS NOT NULL;
CREATE INDEX task_superior ON task (superior) WHERE superior IS NOT NULL;
CREATE INDEX task_section ON task (section) WHERE section IS NOT NULL;

-- What an agency does in a task.
CREATE TABLE task_agency (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  task INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  role TEXT NOT NULL DEFAULT 'lead',
  agency INTEGER REFERENCES agency ON DELETE SET NULL,
  wording TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_agency_task ON task_agency (task, position);
CREATE INDEX task_agency_agency ON task_agency (agency) WHERE agency IS NOT NULL;

-- What a task must bring forth.
CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  task INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL CHECK (text <> ''),
  document_type TEXT NOT NULL DEFAULT '',
  within_report INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX product_task ON product (task, position);

-- When something of a task is due, as understood from its time wording.
CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  task INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  product INTEGER REFERENCES product ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'unknown',
  recurrence TEXT NOT NULL DEFAULT 'none',
  "start" TEXT,
  due TEXT,
  wording TEXT NOT NULL DEFAULT '',
  span_start INTEGER NOT NULL DEFAULT 0,
  span_length INTEGER NOT NULL DEFAULT 0,
  after_plan INTEGER REFERENCES plan ON DELETE SET NULL,
  days_after INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX milestone_task ON milestone (task, position);
CREATE INDEX milestone_product ON milestone (product, position) WHERE product IS NOT NULL;
CREATE INDEX milestone_after_plan ON milestone (after_plan) WHERE after_plan IS NOT NULL;

-- A measurable aim of a task or plan.
CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  plan INTEGER REFERENCES plan ON DELETE CASCADE,
  task INTEGER REFERENCES task ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  operator TEXT NOT NULL DEFAULT 'at-least',
  value REAL NOT NULL DEFAULT 0,
  out_of REAL NOT NULL DEFAULT 0,
  unit TEXT NOT NULL DEFAULT '',
  base TEXT NOT NULL DEFAULT '',
  wording TEXT NOT NULL CHECK (wording <> '')
) STRICT;
CREATE INDEX target_plan ON target (plan, position);
CREATE INDEX target_task ON target (task, position) WHERE task IS NOT NULL;

-- Who receives a document, and what for.
CREATE TABLE recipient (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  plan INTEGER REFERENCES plan ON DELETE CASCADE,
  report INTEGER REFERENCES report ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  wording TEXT NOT NULL CHECK (wording <> ''),
  agency INTEGER REFERENCES agency ON DELETE SET NULL,
  agency_class TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT 'none',
  channel TEXT NOT NULL DEFAULT 'electronic',
  copies INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX recipient_plan ON recipient (plan, position);
CREATE INDEX recipient_report ON recipient (report, position);
CREATE INDEX recipient_agency ON recipient (agency) WHERE agency IS NOT NULL;

-- How far a task was in one period.
CREATE TABLE progress (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  task INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  period INTEGER NOT NULL REFERENCES period,
  state TEXT NOT NULL DEFAULT 'open',
  done TEXT,
  document TEXT NOT NULL DEFAULT '',
  document_date TEXT,
  note TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL DEFAULT 'none',
  reason TEXT NOT NULL DEFAULT '',
  review INTEGER NOT NULL DEFAULT 0,
  UNIQUE (task, period)
) STRICT;
CREATE INDEX progress_period ON progress (period);

-- A number in a report, with what it counts.
CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL CHECK (text <> ''),
  area INTEGER REFERENCES area ON DELETE SET NULL,
  agency INTEGER REFERENCES agency ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'blank',
  nature TEXT NOT NULL DEFAULT 'actual',
  value REAL NOT NULL DEFAULT 0,
  planned REAL NOT NULL DEFAULT 0,
  numerator REAL NOT NULL DEFAULT 0,
  denominator REAL NOT NULL DEFAULT 0,
  unit TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX figure_report ON figure (report, position);
CREATE INDEX figure_area ON figure (area) WHERE area IS NOT NULL;
CREATE INDEX figure_agency ON figure (agency) WHERE agency IS NOT NULL;

-- What a report says in words: strengths, shortcomings, causes, proposals.
CREATE TABLE narrative (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'result',
  area INTEGER REFERENCES area ON DELETE SET NULL,
  text TEXT NOT NULL DEFAULT '',
  source INTEGER REFERENCES report ON DELETE SET NULL
) STRICT;
CREATE INDEX narrative_report ON narrative (report, position);
CREATE INDEX narrative_area ON narrative (area) WHERE area IS NOT NULL;
CREATE INDEX narrative_source ON narrative (source) WHERE source IS NOT NULL;

-- A line of the register of documents sent or received.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  direction TEXT NOT NULL DEFAULT 'out',
  year INTEGER NOT NULL,
  arrival INTEGER NOT NULL DEFAULT 0,
  registered TEXT,
  number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  issued TEXT,
  document_type TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL CHECK (subject <> ''),
  agency INTEGER REFERENCES agency ON DELETE SET NULL,
  issuer TEXT NOT NULL DEFAULT '',
  signer TEXT NOT NULL DEFAULT '',
  recipients TEXT NOT NULL DEFAULT '',
  keeper TEXT NOT NULL DEFAULT '',
  copies INTEGER NOT NULL DEFAULT 0,
  forwarded TEXT,
  receipt TEXT NOT NULL DEFAULT '',
  due TEXT,
  plan INTEGER REFERENCES plan ON DELETE SET NULL,
  report INTEGER REFERENCES report ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX document_agency ON document (agency) WHERE agency IS NOT NULL;
CREATE INDEX document_plan ON document (plan) WHERE plan IS NOT NULL;
CREATE INDEX document_report ON document (report) WHERE report IS NOT NULL;

-- A file that proves something; its bytes are kept once, by their hash.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  progress INTEGER REFERENCES progress ON DELETE CASCADE,
  report INTEGER REFERENCES report ON DELETE CASCADE,
  document INTEGER REFERENCES document ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  description TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL CHECK (hash <> ''),
  size INTEGER NOT NULL DEFAULT 0,
  media_type TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX evidence_progress ON evidence (progress) WHERE progress IS NOT NULL;
CREATE INDEX evidence_report ON evidence (report);
CREATE INDEX evidence_document ON evidence (document) WHERE document IS NOT NULL;

-- One choice of the office.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL CHECK (key <> ''),
  value TEXT NOT NULL DEFAULT '',
  UNIQUE (key)
) STRICT;

-- A finding that a person looked at and accepts.
CREATE TABLE silenced_finding (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL CHECK (rule <> ''),
  record TEXT NOT NULL CHECK (record <> ''),
  field TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL CHECK (reason <> ''),
  silenced INTEGER
) STRICT;

-- The bytes of evidence, once a hash. They are no part of the journal: an undo forgets that a file
-- is evidence, and a redo finds its bytes still here.
CREATE TABLE evidence_content (
  hash TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (hash, chunk)
) STRICT;

-- The journal. What was done ("do") holds a changeset; undoing and redoing it are entries too, so
-- that the list, read backwards, leads to any moment. "target" is what was undone or redone.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  person TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('do', 'undo', 'redo', 'note')),
  target INTEGER REFERENCES journal,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  schema INTEGER NOT NULL,
  label TEXT NOT NULL,
  changeset BLOB NOT NULL DEFAULT x''
) STRICT;
CREATE INDEX journal_undone ON journal (id) WHERE state = 'undone';
CREATE TRIGGER journal_kept_delete BEFORE DELETE ON journal
BEGIN
  SELECT RAISE (ABORT, 'journal-kept');
END;
CREATE TRIGGER journal_kept_update BEFORE UPDATE OF id, person, act, target, schema ON journal
BEGIN
  SELECT RAISE (ABORT, 'journal-kept');
END;

-- Folded text of searched records, brought up to date by whoever searches: "journal" is the last
-- entry whose rows are in it.
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'ascii', detail = none);
CREATE TABLE search_kind (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  journal INTEGER NOT NULL
) STRICT;
INSERT INTO search_state (id, journal) VALUES (1, 0);

-- Issued documents and closed periods stand still, whoever asks. A trigger says which of the two
-- forbids a change, and the store says it in words. Reopening is one update of the document or
-- period itself that gives a reason and a new moment.
CREATE TRIGGER section_frozen_insert BEFORE INSERT ON section
  WHEN (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER section_frozen_update BEFORE UPDATE ON section
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER section_frozen_delete BEFORE DELETE ON section
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER citation_frozen_insert BEFORE INSERT ON citation
  WHEN (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER citation_frozen_update BEFORE UPDATE ON citation
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER citation_frozen_delete BEFORE DELETE ON citation
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER recipient_frozen_insert BEFORE INSERT ON recipient
  WHEN (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER recipient_frozen_update BEFORE UPDATE ON recipient
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER recipient_frozen_delete BEFORE DELETE ON recipient
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER target_frozen_insert BEFORE INSERT ON target
  WHEN (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER target_frozen_update BEFORE UPDATE ON target
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER target_frozen_delete BEFORE DELETE ON target
  WHEN (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER task_frozen_insert BEFORE INSERT ON task
  WHEN NEW.origin <> 'arising' AND (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER task_frozen_update BEFORE UPDATE ON task
  WHEN (OLD.origin <> 'arising' AND (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn'))
    OR (NEW.origin <> 'arising' AND (SELECT state FROM plan WHERE id = NEW.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn'))
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER task_frozen_delete BEFORE DELETE ON task
  WHEN OLD.origin <> 'arising' AND (SELECT state FROM plan WHERE id = OLD.plan)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER task_agency_frozen_insert BEFORE INSERT ON task_agency
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER task_agency_frozen_update BEFORE UPDATE ON task_agency
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER task_agency_frozen_delete BEFORE DELETE ON task_agency
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER product_frozen_insert BEFORE INSERT ON product
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER product_frozen_update BEFORE UPDATE ON product
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER product_frozen_delete BEFORE DELETE ON product
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER milestone_frozen_insert BEFORE INSERT ON milestone
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER milestone_frozen_update BEFORE UPDATE ON milestone
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = NEW.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER milestone_frozen_delete BEFORE DELETE ON milestone
  WHEN (SELECT plan.state
        FROM task JOIN plan ON plan.id = task.plan
        WHERE task.id = OLD.task AND task.origin <> 'arising')
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER figure_frozen_insert BEFORE INSERT ON figure
  WHEN (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER figure_frozen_update BEFORE UPDATE ON figure
  WHEN (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER figure_frozen_delete BEFORE DELETE ON figure
  WHEN (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER narrative_frozen_insert BEFORE INSERT ON narrative
  WHEN (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER narrative_frozen_update BEFORE UPDATE ON narrative
  WHEN (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER narrative_frozen_delete BEFORE DELETE ON narrative
  WHEN (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER progress_frozen_insert BEFORE INSERT ON progress
  WHEN (SELECT state FROM period WHERE id = NEW.period) = 'closed'
BEGIN
  SELECT RAISE (ABORT, 'period-closed');
END;
CREATE TRIGGER progress_frozen_update BEFORE UPDATE ON progress
  WHEN (SELECT state FROM period WHERE id = OLD.period) = 'closed'
    OR (SELECT state FROM period WHERE id = NEW.period) = 'closed'
BEGIN
  SELECT RAISE (ABORT, 'period-closed');
END;
CREATE TRIGGER progress_frozen_delete BEFORE DELETE ON progress
  WHEN (SELECT state FROM period WHERE id = OLD.period) = 'closed'
BEGIN
  SELECT RAISE (ABORT, 'period-closed');
END;
CREATE TRIGGER evidence_frozen_insert BEFORE INSERT ON evidence
  WHEN (SELECT period.state
        FROM progress JOIN period ON period.id = progress.period
        WHERE progress.id = NEW.progress) = 'closed'
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER evidence_frozen_update BEFORE UPDATE ON evidence
  WHEN (SELECT period.state
        FROM progress JOIN period ON period.id = progress.period
        WHERE progress.id = OLD.progress) = 'closed'
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
    OR (SELECT period.state
        FROM progress JOIN period ON period.id = progress.period
        WHERE progress.id = NEW.progress) = 'closed'
    OR (SELECT state FROM report WHERE id = NEW.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER evidence_frozen_delete BEFORE DELETE ON evidence
  WHEN (SELECT period.state
        FROM progress JOIN period ON period.id = progress.period
        WHERE progress.id = OLD.progress) = 'closed'
    OR (SELECT state FROM report WHERE id = OLD.report)
      IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;

CREATE TRIGGER plan_frozen_update BEFORE UPDATE ON plan
  WHEN OLD.state IN ('issued', 'amended', 'replaced', 'withdrawn')
    AND NOT (NEW.state = 'draft' AND NEW.reopen_reason <> ''
             AND COALESCE (NEW.reopened, 0) > COALESCE (OLD.reopened, 0))
    AND NOT (NEW.state IN ('amended', 'replaced', 'withdrawn') AND NEW.state <> OLD.state)
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER plan_frozen_delete BEFORE DELETE ON plan
  WHEN OLD.state IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;

CREATE TRIGGER report_frozen_update BEFORE UPDATE ON report
  WHEN OLD.state IN ('issued', 'amended', 'replaced', 'withdrawn')
    AND NOT (NEW.state = 'draft' AND NEW.reopen_reason <> ''
             AND COALESCE (NEW.reopened, 0) > COALESCE (OLD.reopened, 0))
    AND NOT (NEW.state IN ('amended', 'replaced', 'withdrawn') AND NEW.state <> OLD.state)
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER report_frozen_delete BEFORE DELETE ON report
  WHEN OLD.state IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;

CREATE TRIGGER period_frozen_update BEFORE UPDATE ON period
  WHEN OLD.state = 'closed'
    AND NOT (NEW.state = 'open' AND NEW.reopen_reason <> ''
             AND COALESCE (NEW.reopened, 0) > COALESCE (OLD.reopened, 0))
BEGIN
  SELECT RAISE (ABORT, 'period-closed');
END;
CREATE TRIGGER period_frozen_delete BEFORE DELETE ON period
  WHEN OLD.state = 'closed'
BEGIN
  SELECT RAISE (ABORT, 'period-closed');
END;
