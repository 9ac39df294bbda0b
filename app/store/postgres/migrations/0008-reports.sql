-- The one change that is made to an entry of the log: what somebody wrote in a report goes when it is done. Its value in the
-- chain stays, and a later entry says who did it.
GRANT UPDATE (body) ON log TO gegenueber_app;
CREATE POLICY only_reports ON log AS RESTRICTIVE FOR UPDATE USING (deed = 'barrier-reported');
-- What is told about barriers stands on a page for everybody: it is found without reading all of the log.
CREATE INDEX log_deeds ON log (authority, deed, at, number);
