-- Which groups were put back of an account, so that each counts once in whatever parts that is done.
ALTER TABLE restored ADD COLUMN names json;
COMMENT ON COLUMN restored.names IS
  'those groups, as far as known: null where an earlier version only counted them';
COMMENT ON COLUMN run.finished IS 'whether a restore of all accounts came to its end';
