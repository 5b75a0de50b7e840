-- What the user needs who runs jobs, when somebody else made the ledger:
--   psql -v user=NAME -f rights.sql DATABASE
-- Another schema than the usual one: -v schema=NAME
\if :{?schema}
\else
\set schema friend_groups
\endif
GRANT USAGE ON SCHEMA :"schema" TO :"user";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA :"schema" TO :"user";
REVOKE INSERT, UPDATE, DELETE ON :"schema".friend_groups_version FROM :"user";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA :"schema" TO :"user";
