-- The tables of jobs. Names and lists are JSON as Chat and its users wrote them, which may hold what
-- text may not. Runs of a job are counted: what a later one wrote counts more than what an earlier
-- one wrote, and within a run the later entry.
CREATE TABLE job (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  started text NOT NULL,
  chat text NOT NULL,
  backup boolean NOT NULL,
  accounts bigint NOT NULL,
  groups bigint NOT NULL,
  duplicates bigint NOT NULL,
  deletions bigint NOT NULL,
  conclusive bigint NOT NULL DEFAULT 0,
  attended bigint NOT NULL DEFAULT 0,
  failed bigint NOT NULL DEFAULT 0,
  deleted bigint NOT NULL DEFAULT 0,
  absent bigint NOT NULL DEFAULT 0,
  remaining bigint NOT NULL DEFAULT 0,
  calls bigint NOT NULL DEFAULT 0,
  run bigint NOT NULL DEFAULT 0,
  held_until timestamptz,
  restored_at text
) WITH (fillfactor = 50);
COMMENT ON COLUMN job.run IS 'the latest run; nobody writes for an earlier one any more';
COMMENT ON COLUMN job.held_until IS 'when others may take the job over; null when nobody has it';
COMMENT ON COLUMN job.restored_at IS 'when anything of it was put back last';
CREATE TABLE run (
  job bigint NOT NULL,
  run bigint NOT NULL,
  restores boolean NOT NULL,
  holder_user text NOT NULL,
  holder_host text NOT NULL,
  holder_process bigint NOT NULL,
  begun timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended timestamptz,
  finished boolean NOT NULL DEFAULT false,
  PRIMARY KEY (job, run)
);
COMMENT ON COLUMN run.finished IS 'whether a restore put back all there was to put back';
CREATE TABLE account (
  job bigint NOT NULL,
  position bigint NOT NULL,
  account json NOT NULL,
  planned json NOT NULL,
  PRIMARY KEY (job, position)
);
CREATE TABLE backup (
  job bigint NOT NULL,
  position bigint NOT NULL,
  groups json NOT NULL,
  run bigint NOT NULL,
  entry bigint NOT NULL,
  PRIMARY KEY (job, position)
);
CREATE TABLE outcome (
  job bigint NOT NULL,
  position bigint NOT NULL,
  run bigint NOT NULL,
  entry bigint NOT NULL,
  conclusive boolean NOT NULL,
  deleted json NOT NULL,
  absent json NOT NULL,
  remaining json NOT NULL,
  doubtful json NOT NULL,
  problem json,
  sequence bigint NOT NULL,
  calls integer NOT NULL,
  PRIMARY KEY (job, position, run, entry)
);
CREATE TABLE restored (
  job bigint NOT NULL,
  position bigint NOT NULL,
  run bigint NOT NULL DEFAULT 0,
  groups integer NOT NULL DEFAULT 0,
  groups_run bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (job, position)
);
COMMENT ON COLUMN restored.run IS
  'the latest restore that put back all of it; counts until a later run writes';
COMMENT ON COLUMN restored.groups IS 'how many groups restores put back, each once';
COMMENT ON COLUMN restored.groups_run IS
  'the latest restore that put back any; its groups count until a later run writes';
