-- What the user needs who only looks at the history, when somebody else made the ledger:
--   psql -v user=NAME -f rights-to-look.sql DATABASE
-- Another schema than the usual one: -v schema=NAME
\if :{?schema}
\else
\set schema friend_groups
\endif
GRANT USAGE ON SCHEMA :"schema" TO :"user";
GRANT SELECT ON ALL TABLES IN SCHEMA :"schema" TO :"user";
