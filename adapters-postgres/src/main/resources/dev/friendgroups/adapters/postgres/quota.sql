-- Who calls an app how often: one row an app, which everybody locks who looks at it.
CREATE TABLE quota_share (
  sdk_app_id bigint PRIMARY KEY,
  shares json NOT NULL
);
