-- A task has its own evidence too, beside what belongs to its progress in one period.
ALTER TABLE evidence ADD COLUMN task INTEGER REFERENCES task ON DELETE CASCADE;
CREATE INDEX evidence_task ON evidence (task) WHERE task IS NOT NULL;
CREATE INDEX evidence_hash ON evidence (hash);
