-- Rows of the search index stand by kind first, so that looking into one kind reads no other, and
-- the index can be filled a slice at a time: "kind" and "row" say how far, "kind" is empty when it
-- is full. "journal" 0 has it filled anew.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  text, tokenize = 'ascii', detail = none, columnsize = 0, prefix = '1 2 3'
);
DROP TABLE search_state;
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  journal INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  row INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO search_state (id) VALUES (1);
