-- What HR has done about people. `revision` of a dossier decides which of two changes comes first.
CREATE TABLE dossiers (authority text, person text, revision bigint NOT NULL, body text NOT NULL, PRIMARY KEY (authority, person));
ALTER TABLE dossiers ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossiers FORCE ROW LEVEL SECURITY;
CREATE POLICY asked ON dossiers USING (authority = (SELECT scope('authority')));
-- A move reads what stands there of one person, whatever her authority.
CREATE POLICY asked_by_person ON dossiers FOR SELECT USING (person = (SELECT scope('person')));
GRANT SELECT, INSERT, UPDATE ON dossiers TO gegenueber_app;
ALTER TABLE revisions ADD COLUMN dossiers bigint NOT NULL DEFAULT 0;
