PRAGMA foreign_keys = ON;
CREATE TABLE claims (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  message TEXT NOT NULL,
  edit TEXT NOT NULL,
  alive_at INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  request TEXT,
  reply_ts TEXT,
  answer_id TEXT,
  finished_at INTEGER,
  PRIMARY KEY (team, channel, message, edit)
) WITHOUT ROWID;
CREATE INDEX unfinished_claims ON claims (alive_at) WHERE finished_at IS NULL;
CREATE INDEX claims_by_time ON claims (alive_at);
CREATE TABLE questions (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,
  message TEXT NOT NULL,
  user TEXT NOT NULL,
  question TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (team, channel, thread, message)
) WITHOUT ROWID;
CREATE INDEX questions_by_time ON questions (at);
CREATE TABLE answers (
  id TEXT PRIMARY KEY,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  thread TEXT NOT NULL,
  message TEXT NOT NULL,
  user TEXT NOT NULL,
  at INTEGER NOT NULL,
  history TEXT NOT NULL,
  question TEXT NOT NULL,
  status TEXT NOT NULL,
  answer TEXT NOT NULL
);
CREATE INDEX answers_by_user ON answers (team, user, at);
CREATE INDEX answers_by_time ON answers (at);
CREATE TABLE verdicts (
  answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  user TEXT NOT NULL,
  useful INTEGER NOT NULL,
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (answer_id, user)
) WITHOUT ROWID;
CREATE TABLE wrong_citations (
  answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  user TEXT NOT NULL,
  why TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (answer_id, n, user)
) WITHOUT ROWID;
CREATE TABLE channel_settings (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  document_ids TEXT,
  default_region TEXT,
  ephemeral INTEGER NOT NULL,
  PRIMARY KEY (team, channel)
) WITHOUT ROWID;
CREATE TABLE quiz_answers (
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  message TEXT NOT NULL,
  user TEXT NOT NULL,
  is_right INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (team, channel, message, user)
) WITHOUT ROWID;
CREATE INDEX quiz_answers_by_time ON quiz_answers (at);
CREATE TABLE audit (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  team TEXT NOT NULL,
  channel TEXT NOT NULL,
  engine TEXT,
  model TEXT,
  status TEXT NOT NULL,
  ms INTEGER NOT NULL,
  clauses TEXT NOT NULL
);
CREATE INDEX audit_by_time ON audit (at);
CREATE TABLE audit_salts (
  team TEXT PRIMARY KEY,
  salt BLOB NOT NULL
) WITHOUT ROWID;
PRAGMA user_version = 3;
INSERT INTO claims VALUES ('T1', 'C1', '1.0', '', 1, 1, NULL, '2.0', 'a1', 1);
INSERT INTO questions VALUES ('T1', 'C1', '1.0', '1.0', 'U1', '谁牵头？', 1);
INSERT INTO answers VALUES ('a1', 'T1', 'C1', '1.0', '2.0', 'U1', 1, '[]', '谁牵头？', 'refused',
  '{"id":"a1","question":"谁牵头？","status":"refused","reason":"off-topic","engine":"extractive","withheld":[],"understood":{"regions":[],"documents":[],"intent":"who"},"retrieved":[],"written":null,"fallback":null,"timings":{"retrieveMs":0,"composeMs":0,"totalMs":0}}');
INSERT INTO verdicts VALUES ('a1', 'U1', 0, 'note', 1);
INSERT INTO channel_settings VALUES ('T1', 'C1', '["plan"]', '望川市', 0);
INSERT INTO quiz_answers VALUES ('T1', 'C1', '3.0', 'U1', 1, 1);
INSERT INTO audit VALUES (1, 1, 'hash', 'T1', 'C1', 'extractive', NULL, 'refused', 5, '[]');
INSERT INTO audit_salts VALUES ('T1', x'00');
