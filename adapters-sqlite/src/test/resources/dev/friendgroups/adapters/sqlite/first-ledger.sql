PRAGMA application_id = 1179079244;
PRAGMA user_version = 1;
CREATE TABLE job (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  started TEXT NOT NULL,
  chat TEXT NOT NULL,
  backup INTEGER NOT NULL,
  accepted INTEGER NOT NULL DEFAULT 0,
  accounts INTEGER NOT NULL,
  groups INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  deletions INTEGER NOT NULL,
  conclusive INTEGER NOT NULL DEFAULT 0,
  attended INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  absent INTEGER NOT NULL DEFAULT 0,
  remaining INTEGER NOT NULL DEFAULT 0,
  calls INTEGER NOT NULL DEFAULT 0
);
INSERT INTO job VALUES(1,'2026-11-23T10:15:30Z','app 1400000000 in sgp',1,1,9,27,0,9,4,7,5,5,6,10,28);
INSERT INTO job VALUES(2,'2026-11-23T10:15:30Z','app 1400000000 in sgp',0,1,1,1,0,1,1,1,0,1,0,0,1);
CREATE TABLE account (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  account TEXT NOT NULL,
  planned TEXT NOT NULL,
  deleted TEXT,
  absent TEXT,
  remaining TEXT,
  error_code INTEGER,
  error_info TEXT,
  error_display TEXT,
  remedy TEXT,
  sequence INTEGER,
  calls INTEGER,
  conclusive INTEGER NOT NULL DEFAULT 0,
  restored INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (job, position)
) WITHOUT ROWID;
INSERT INTO account VALUES(1,0,'deleted','["family","work","gym"]','["family","work"]','["gym"]','[]',NULL,NULL,NULL,NULL,12,2,1,0);
INSERT INTO account VALUES(1,1,'refused','["family","work","gym"]','["family"]','[]','["work","gym"]',30001,'bad name','wrong','CORRECT_REQUEST',13,4,1,0);
INSERT INTO account VALUES(1,2,'given-up','["family","work","gym"]','[]','[]','["family","work","gym"]',NULL,'no Chat there',NULL,'GIVE_UP',14,3,1,0);
INSERT INTO account VALUES(1,3,'cut-off','["family","work","gym"]','["family"]','["gym"]','["work"]',NULL,'no answer in time',NULL,'TRY_AGAIN',15,6,0,0);
INSERT INTO account VALUES(1,4,'busy','["family","work","gym"]','[]','[]','["family","work","gym"]',30008,'busy','','SLOW_DOWN',16,5,0,0);
INSERT INTO account VALUES(1,5,'made-again','["family","work","gym"]','[]','["work","gym"]','["family"]',NULL,'no answer in time',NULL,'TRY_AGAIN',17,6,0,0);
INSERT INTO account VALUES(1,6,'killed','["family","work","gym"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO account VALUES(1,7,'restored','["family","work","gym"]','["family"]','["work","gym"]','[]',NULL,NULL,NULL,NULL,18,2,1,1);
INSERT INTO account VALUES(1,8,'untouched','["family","work","gym"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO account VALUES(2,0,'deleted','["family"]','["family"]','[]','[]',NULL,NULL,NULL,NULL,19,1,1,0);
CREATE TABLE backup (
  job INTEGER NOT NULL,
  position INTEGER NOT NULL,
  groups TEXT NOT NULL,
  PRIMARY KEY (job, position)
) WITHOUT ROWID;
INSERT INTO backup VALUES(1,0,'[{"name":"family","members":["dave","eve"]},{"name":"work","members":[]}]');
INSERT INTO backup VALUES(1,1,'[{"name":"family","members":["dave"]},{"name":"work","members":[]},{"name":"gym","members":[]}]');
INSERT INTO backup VALUES(1,2,'[{"name":"family","members":["dave"]},{"name":"work","members":[]},{"name":"gym","members":[]}]');
INSERT INTO backup VALUES(1,3,'[{"name":"family","members":["dave"]},{"name":"work","members":["eve"]}]');
INSERT INTO backup VALUES(1,4,'[{"name":"family","members":["dave"]},{"name":"work","members":[]},{"name":"gym","members":[]}]');
INSERT INTO backup VALUES(1,5,'[{"name":"family","members":["dave","eve"]},{"name":"gym","members":["eve"]}]');
INSERT INTO backup VALUES(1,6,'[{"name":"family","members":["dave"]},{"name":"work","members":[]}]');
INSERT INTO backup VALUES(1,7,'[{"name":"family","members":["dave"]}]');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('job',2);
