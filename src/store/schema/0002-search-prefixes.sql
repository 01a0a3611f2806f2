-- Words that are only begun are looked up like whole ones, so that typing stays quick in a big
-- office. Whoever searches first fills the index again.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  text, tokenize = 'ascii', detail = none, prefix = '1 2 3'
);
UPDATE search_state SET journal = 0;
