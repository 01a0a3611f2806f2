-- An official letter: its text, whom it goes to, how it is signed. Its line in the register of sent
-- documents points to it, as that of a plan does.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL DEFAULT 'draft',
  subject TEXT NOT NULL CHECK (subject <> ''),
  agency INTEGER REFERENCES agency ON DELETE SET NULL,
  number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  issued TEXT,
  place TEXT NOT NULL DEFAULT '',
  addressees TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  recipients TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT 'collective',
  signing TEXT NOT NULL DEFAULT 'self',
  signer_post TEXT NOT NULL DEFAULT '',
  signer TEXT NOT NULL DEFAULT '',
  drafting_unit TEXT NOT NULL DEFAULT '',
  drafter TEXT NOT NULL DEFAULT '',
  copies INTEGER NOT NULL DEFAULT 0,
  urgency TEXT NOT NULL DEFAULT 'none',
  secrecy TEXT NOT NULL DEFAULT 'none',
  circulation TEXT NOT NULL DEFAULT 'free',
  reopened INTEGER,
  reopen_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX letter_agency ON letter (agency) WHERE agency IS NOT NULL;
ALTER TABLE document ADD COLUMN letter INTEGER REFERENCES letter ON DELETE SET NULL;
CREATE INDEX document_letter ON document (letter) WHERE letter IS NOT NULL;

CREATE TRIGGER letter_frozen_update BEFORE UPDATE ON letter
  WHEN OLD.state IN ('issued', 'amended', 'replaced', 'withdrawn')
    AND NOT (NEW.state = 'draft' AND NEW.reopen_reason <> ''
             AND COALESCE (NEW.reopened, 0) > COALESCE (OLD.reopened, 0))
    AND NOT (NEW.state IN ('amended', 'replaced', 'withdrawn') AND NEW.state <> OLD.state)
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;
CREATE TRIGGER letter_frozen_delete BEFORE DELETE ON letter
  WHEN OLD.state IN ('issued', 'amended', 'replaced', 'withdrawn')
BEGIN
  SELECT RAISE (ABORT, 'document-issued');
END;

-- Who typed a document and how many copies of it leave the house.
ALTER TABLE plan ADD COLUMN drafter TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN copies INTEGER NOT NULL DEFAULT 0;
