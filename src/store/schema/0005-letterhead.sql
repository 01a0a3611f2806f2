-- What else a letterhead says: how fast, how secret, for whom; and where the agency is found.
ALTER TABLE plan ADD COLUMN urgency TEXT NOT NULL DEFAULT 'none';
ALTER TABLE plan ADD COLUMN secrecy TEXT NOT NULL DEFAULT 'none';
ALTER TABLE plan ADD COLUMN circulation TEXT NOT NULL DEFAULT 'free';
ALTER TABLE agency_term ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE agency_term ADD COLUMN telephone TEXT NOT NULL DEFAULT '';
ALTER TABLE agency_term ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE agency_term ADD COLUMN website TEXT NOT NULL DEFAULT '';
