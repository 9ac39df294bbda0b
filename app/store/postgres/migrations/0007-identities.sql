-- Office accounts that open an account here. `identity`: issuer and its own name for somebody, as one key.
CREATE TABLE identities (
  identity text PRIMARY KEY,
  person text NOT NULL,
  issuer text NOT NULL,
  body text NOT NULL,
  CONSTRAINT identities_person UNIQUE (person, issuer)
);
ALTER TABLE identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE identities FORCE ROW LEVEL SECURITY;
CREATE POLICY asked ON identities USING (person = (SELECT scope('person')));
-- Who signs in is nobody's yet.
CREATE POLICY asked_by_identity ON identities FOR SELECT USING (identity = (SELECT scope('identity')));
GRANT SELECT, INSERT, DELETE ON identities TO gegenueber_app;
