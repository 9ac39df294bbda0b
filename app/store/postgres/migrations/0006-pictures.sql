-- Pictures stand among the versions and are one authority's: the second wall stands before them as well.
ALTER TABLE versions ADD COLUMN only_for text;
ALTER TABLE versions NO FORCE ROW LEVEL SECURITY;
UPDATE versions SET only_for = body::json ->> 'authority' WHERE kind = 'media';
ALTER TABLE versions FORCE ROW LEVEL SECURITY;
ALTER TABLE versions ADD CHECK (kind <> 'media' OR only_for IS NOT NULL);
CREATE INDEX ON versions (only_for, version) WHERE only_for IS NOT NULL;

DROP POLICY asked ON versions;
CREATE POLICY asked ON versions USING (only_for IS NULL AND (SELECT scope('content')) IS NOT NULL OR only_for = (SELECT scope('authority')));
