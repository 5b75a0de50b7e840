-- Which tables these are: one row.
CREATE TABLE friend_groups_version (
  version integer NOT NULL
);
