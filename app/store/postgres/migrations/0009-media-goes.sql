-- Of the versions, a picture or a recording alone may go: whoever is in it may take back that she agreed. Nothing else is ever deleted.
GRANT DELETE ON versions TO gegenueber_app;
CREATE POLICY only_media ON versions AS RESTRICTIVE FOR DELETE USING (kind = 'media');
