-- Counting who is in the middle of a course crosses learners; the function answers a count only.
CREATE POLICY crossing ON record_facts FOR SELECT TO CURRENT_USER USING (current_setting('app.crossing', true) = 'on');

CREATE FUNCTION people_enrolled(asked_course text, asked_authority text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = gegenueber, pg_temp AS $$
DECLARE people bigint;
BEGIN
  PERFORM set_config('app.crossing', 'on', true);
  SELECT count(*) INTO people FROM learners
  WHERE learners.authority = asked_authority
    AND 'enrolled' = (
      SELECT fact.body::json ->> 'type' FROM record_facts fact
      WHERE fact.learner = learners.learner AND fact.body::json ->> 'course' = asked_course
        AND fact.body::json ->> 'type' IN ('enrolled', 'completed')
      ORDER BY fact.number DESC LIMIT 1);
  PERFORM set_config('app.crossing', 'off', true);
  RETURN people;
END $$;
REVOKE ALL ON FUNCTION people_enrolled(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_enrolled(text, text) TO gegenueber_app;
