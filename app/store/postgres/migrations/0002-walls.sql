-- The second wall. The service works as gegenueber_app, which owns nothing; each transaction says for what it asks, and
-- rows of anything else do not exist for it, whatever a query says.

CREATE FUNCTION scope(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  -- A value begins with "=", because the empty text is a key like any other.
  SELECT CASE WHEN left(current_setting('app.' || name, true), 1) = '=' THEN substr(current_setting('app.' || name, true), 2) END
$$;

DO $$
DECLARE kept record;
BEGIN
  FOR kept IN SELECT tablename FROM pg_tables WHERE schemaname = 'gegenueber' AND tablename NOT IN ('store', 'schema_migrations') LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept.tablename);
    -- The owner, too: what a person runs by hand has to say for what it asks.
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', kept.tablename);
  END LOOP;
END $$;

CREATE POLICY asked ON learners USING (learner = (SELECT scope('learner')));
CREATE POLICY asked ON record_facts USING (learner = (SELECT scope('learner')));
CREATE POLICY asked ON private_facts USING (learner = (SELECT scope('learner')));
CREATE POLICY asked ON completions USING (learner = (SELECT scope('learner')) OR authority = (SELECT scope('authority')));
CREATE POLICY asked ON certificates USING (learner = (SELECT scope('learner')));
CREATE POLICY asked_by_id ON certificates FOR SELECT USING (id = (SELECT scope('certificate')));
CREATE POLICY asked_by_code ON certificates FOR SELECT USING (code = (SELECT scope('code')));
CREATE POLICY asked ON people USING (authority = (SELECT scope('authority')) OR id = (SELECT scope('person')));
CREATE POLICY asked_by_email ON people FOR SELECT USING (email = (SELECT scope('email')));
CREATE POLICY asked ON credentials USING (person = (SELECT scope('person')) OR link = (SELECT scope('link')));
CREATE POLICY asked ON authorities USING (id = (SELECT scope('authority')));
CREATE POLICY asked ON units USING (authority = (SELECT scope('authority')));
CREATE POLICY asked ON assignments USING (authority = (SELECT scope('authority')) OR id = (SELECT scope('assignment')));
CREATE POLICY asked ON revisions USING (authority = (SELECT scope('authority')));
CREATE POLICY asked ON drafts USING (authority = (SELECT scope('authority')));
CREATE POLICY asked ON log_heads USING (authority = (SELECT scope('authority')));
CREATE POLICY asked ON log USING (authority = (SELECT scope('authority')));
CREATE POLICY asked ON versions USING ((SELECT scope('content')) IS NOT NULL);
CREATE POLICY asked ON current_versions USING ((SELECT scope('content')) IS NOT NULL);
CREATE POLICY asked ON content_revision USING ((SELECT scope('content')) IS NOT NULL);
CREATE POLICY asked ON artefacts USING ((SELECT scope('content')) IS NOT NULL);
CREATE POLICY asked ON sessions USING (hash = (SELECT scope('session')) OR person = (SELECT scope('person')));
CREATE POLICY asked ON tries USING (name = ANY (string_to_array((SELECT scope('tries')), ',')));
CREATE POLICY asked ON commits FOR INSERT WITH CHECK (true);

-- What has to cross authorities: these functions answer exactly that. Only inside them the owner sees all rows.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['learners', 'private_facts', 'certificates', 'people', 'authorities', 'units', 'assignments', 'drafts', 'versions', 'log'] LOOP
    EXECUTE format('CREATE POLICY crossing ON %I FOR SELECT TO CURRENT_USER USING (current_setting(''app.crossing'', true) = ''on'')', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['sessions', 'tries', 'commits'] LOOP
    EXECUTE format('CREATE POLICY crossing ON %I TO CURRENT_USER USING (current_setting(''app.crossing'', true) = ''on'')', name);
  END LOOP;
END $$;

CREATE FUNCTION all_authorities() RETURNS SETOF text LANGUAGE plpgsql SECURITY DEFINER SET search_path = gegenueber, pg_temp AS $$
BEGIN
  PERFORM set_config('app.crossing', 'on', true);
  RETURN QUERY SELECT body FROM authorities;
  PERFORM set_config('app.crossing', 'off', true);
END $$;

-- How many people have an attempt at this scenario that has not ended; of one authority, or of all (null). A count only.
CREATE FUNCTION people_running(asked_scenario text, asked_authority text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = gegenueber, pg_temp AS $$
DECLARE people bigint;
BEGIN
  PERFORM set_config('app.crossing', 'on', true);
  SELECT count(DISTINCT begun.learner) INTO people
  FROM private_facts begun JOIN learners USING (learner)
  WHERE begun.kind = 'attempt-begun' AND begun.scenario = asked_scenario
    AND (asked_authority IS NULL OR learners.authority = asked_authority)
    AND 'scenario-ended' <> (
      SELECT last.kind FROM private_facts last
      WHERE last.learner = begun.learner AND last.attempt = begun.attempt
        AND last.kind IN ('attempt-begun', 'stepped-back', 'scenario-ended')
      ORDER BY last.number DESC LIMIT 1);
  PERFORM set_config('app.crossing', 'off', true);
  RETURN people;
END $$;

-- How many things of each kind there are, for metrics.
CREATE FUNCTION kept_counts() RETURNS TABLE (kind text, kept bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path = gegenueber, pg_temp AS $$
BEGIN
  PERFORM set_config('app.crossing', 'on', true);
  RETURN QUERY
    SELECT 'authorities', count(*) FROM authorities UNION ALL SELECT 'units', count(*) FROM units
    UNION ALL SELECT 'people', count(*) FROM people UNION ALL SELECT 'learners', count(*) FROM learners
    UNION ALL SELECT 'certificates', count(*) FROM certificates UNION ALL SELECT 'assignments', count(*) FROM assignments
    UNION ALL SELECT 'drafts', count(*) FROM drafts UNION ALL SELECT 'versions', count(*) FROM versions
    UNION ALL SELECT 'sessions', count(*) FROM sessions UNION ALL SELECT 'log-entries', count(*) FROM log;
  PERFORM set_config('app.crossing', 'off', true);
END $$;

CREATE FUNCTION sweep_sessions(ended_before text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = gegenueber, pg_temp AS $$
DECLARE swept bigint;
BEGIN
  PERFORM set_config('app.crossing', 'on', true);
  DELETE FROM sessions WHERE ends_at < ended_before;
  GET DIAGNOSTICS swept = ROW_COUNT;
  PERFORM set_config('app.crossing', 'off', true);
  RETURN swept;
END $$;

-- Keys are asked for again within seconds, tries count for an hour.
CREATE FUNCTION sweep_leftovers() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = gegenueber, pg_temp AS $$
BEGIN
  PERFORM set_config('app.crossing', 'on', true);
  DELETE FROM commits WHERE at < now() - interval '1 day';
  DELETE FROM tries WHERE tried_at < now() - interval '2 hours';
  PERFORM set_config('app.crossing', 'off', true);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA gegenueber FROM PUBLIC;
GRANT USAGE ON SCHEMA gegenueber TO gegenueber_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA gegenueber TO gegenueber_app;
-- Each table with no more than its use needs: facts, versions and log entries are never rewritten.
GRANT SELECT, INSERT ON record_facts, versions, log TO gegenueber_app;
GRANT SELECT, INSERT, DELETE ON private_facts TO gegenueber_app;
GRANT SELECT, INSERT, UPDATE ON learners, completions, certificates, people, credentials, authorities, units, assignments,
  revisions, drafts, log_heads, current_versions, artefacts TO gegenueber_app;
GRANT SELECT, UPDATE ON content_revision TO gegenueber_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, tries TO gegenueber_app;
GRANT INSERT ON commits TO gegenueber_app;
