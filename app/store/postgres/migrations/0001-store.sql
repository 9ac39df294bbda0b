-- Everything that is kept, in the schema gegenueber. Bodies are JSON as text: jsonb would refuse NUL and lone surrogates
-- and would round numbers. Keys and instants are text whose order is that of its bytes.

CREATE TABLE store (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  demonstration boolean NOT NULL,
  created_at text NOT NULL
);

-- Learners. `version` is the number of the last fact, forgotten ones included.
CREATE TABLE learners (learner text PRIMARY KEY, authority text NOT NULL, version bigint NOT NULL);
CREATE TABLE record_facts (learner text, number bigint, body text NOT NULL, PRIMARY KEY (learner, number));
CREATE TABLE private_facts (
  learner text,
  number bigint,
  kind text NOT NULL,
  attempt text,
  scenario text,
  body text NOT NULL,
  PRIMARY KEY (learner, number)
);
CREATE INDEX private_facts_begun ON private_facts (scenario) WHERE kind = 'attempt-begun';
CREATE INDEX private_facts_course ON private_facts (learner, attempt, number)
  WHERE kind IN ('attempt-begun', 'stepped-back', 'scenario-ended');
CREATE TABLE completions (learner text PRIMARY KEY, authority text NOT NULL, body text NOT NULL);
CREATE INDEX completions_authority ON completions (authority);
CREATE TABLE certificates (
  learner text,
  id text,
  code text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  body text NOT NULL,
  PRIMARY KEY (learner, id)
);
CREATE INDEX certificates_id ON certificates (id);
CREATE INDEX certificates_code ON certificates (code);

-- People and organisation.
CREATE TABLE people (
  id text PRIMARY KEY,
  authority text NOT NULL,
  email text NOT NULL CONSTRAINT people_email UNIQUE,
  body text NOT NULL
);
CREATE INDEX people_authority ON people (authority);
CREATE TABLE credentials (person text PRIMARY KEY, link text, body text NOT NULL);
CREATE INDEX credentials_link ON credentials (link) WHERE link IS NOT NULL;
CREATE TABLE authorities (id text PRIMARY KEY, body text NOT NULL);
CREATE TABLE units (
  authority text,
  id text,
  name text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (authority, id),
  CONSTRAINT units_name UNIQUE (authority, name)
);
CREATE TABLE assignments (id text PRIMARY KEY, authority text NOT NULL, body text NOT NULL);
CREATE INDEX assignments_authority ON assignments (authority);
-- Grows with every change of what the two long lists of an authority are read from.
CREATE TABLE revisions (authority text PRIMARY KEY, people bigint NOT NULL DEFAULT 0, completions bigint NOT NULL DEFAULT 0);

-- Content: shared by all authorities, drafts excepted.
CREATE TABLE versions (kind text, id text, version text, body text NOT NULL, PRIMARY KEY (kind, id, version));
CREATE TABLE current_versions (
  kind text,
  id text,
  version text NOT NULL,
  PRIMARY KEY (kind, id),
  FOREIGN KEY (kind, id, version) REFERENCES versions
);
CREATE TABLE content_revision (single boolean PRIMARY KEY DEFAULT true CHECK (single), revision bigint NOT NULL);
INSERT INTO content_revision (revision) VALUES (0);
CREATE TABLE artefacts (key text PRIMARY KEY, body text NOT NULL);
CREATE TABLE drafts (authority text, id text, body text NOT NULL, PRIMARY KEY (authority, id));

-- Sessions, the log, and what instances share among themselves.
CREATE TABLE sessions (
  hash text PRIMARY KEY,
  person text NOT NULL,
  seen_at text COLLATE "C" NOT NULL,
  ends_at text COLLATE "C" NOT NULL,
  body text NOT NULL
);
CREATE INDEX sessions_person ON sessions (person);
CREATE INDEX sessions_ends_at ON sessions (ends_at);
-- Whoever appends locks the head of the authority's log, so that entries follow each other without gaps. `value`: of the
-- last link of the chain.
CREATE TABLE log_heads (authority text PRIMARY KEY, last bigint NOT NULL, value text NOT NULL DEFAULT '');
CREATE TABLE log (
  authority text,
  number bigint,
  id text NOT NULL,
  at text COLLATE "C" NOT NULL,
  deed text NOT NULL,
  -- `people` is whose rows were seen; `whole`: those of everybody.
  whole boolean NOT NULL,
  people text[],
  value text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (authority, number)
);
CREATE INDEX log_newest ON log (authority, at, number);
CREATE INDEX log_id ON log (authority, id);
-- Attempts at guessing: may be lost in a crash, so nobody waits for a disk. Names are hashes.
CREATE UNLOGGED TABLE tries (name text PRIMARY KEY, body text NOT NULL, tried_at timestamptz NOT NULL);
CREATE INDEX tries_tried_at ON tries (tried_at);
-- One key for each change: after a broken COMMIT its presence tells that the change was kept.
CREATE TABLE commits (key uuid CONSTRAINT commits_key PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
CREATE INDEX commits_at ON commits (at);
