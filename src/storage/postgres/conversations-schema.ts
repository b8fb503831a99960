/** The tables of conversations, column by column those of the embedded store, and of installations. Times are in ms since 1970. */

/** `edit` is empty for the message as it was first sent: in a key NULL would equal nothing. */
export const CONVERSATIONS = `
  CREATE TABLE claims (
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    edit TEXT COLLATE "C" NOT NULL,
    alive_at BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    request TEXT,
    reply_ts TEXT,
    answer_id TEXT,
    finished_at BIGINT,
    PRIMARY KEY (team, channel, message, edit)
  );
  CREATE INDEX unfinished_claims ON claims (alive_at) WHERE finished_at IS NULL;
  CREATE INDEX claims_by_time ON claims (alive_at);
  CREATE TABLE questions (
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    thread TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    "user" TEXT COLLATE "C" NOT NULL,
    question TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (team, channel, thread, message)
  );
  CREATE INDEX questions_by_time ON questions (at);
  CREATE TABLE answers (
    id TEXT COLLATE "C" PRIMARY KEY,
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    thread TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    "user" TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    history TEXT NOT NULL,
    question TEXT NOT NULL,
    status TEXT NOT NULL,
    answer TEXT NOT NULL,
    is_private INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX answers_by_user ON answers (team, "user", at);
  CREATE INDEX answers_by_thread ON answers (team, channel, thread, at);
  CREATE INDEX answers_by_time ON answers (at);
  CREATE TABLE verdicts (
    answer_id TEXT COLLATE "C" NOT NULL REFERENCES answers ON DELETE CASCADE,
    "user" TEXT COLLATE "C" NOT NULL,
    useful INTEGER NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    reason TEXT,
    PRIMARY KEY (answer_id, "user")
  );
  CREATE TABLE wrong_citations (
    answer_id TEXT COLLATE "C" NOT NULL REFERENCES answers ON DELETE CASCADE,
    n INTEGER NOT NULL,
    "user" TEXT COLLATE "C" NOT NULL,
    why TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (answer_id, n, "user")
  );
  CREATE TABLE channel_settings (
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    document_ids TEXT,
    default_region TEXT,
    ephemeral INTEGER NOT NULL,
    PRIMARY KEY (team, channel)
  );
  CREATE TABLE quiz_answers (
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    "user" TEXT COLLATE "C" NOT NULL,
    is_right INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (team, channel, message, "user")
  );
  CREATE INDEX quiz_answers_by_time ON quiz_answers (at);
  CREATE TABLE audit (
    n BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT NOT NULL,
    what TEXT NOT NULL,
    engine TEXT,
    model TEXT,
    status TEXT NOT NULL,
    ms BIGINT NOT NULL,
    clauses TEXT NOT NULL
  );
  CREATE INDEX audit_by_time ON audit (at);
  CREATE TABLE audit_salts (
    team TEXT COLLATE "C" PRIMARY KEY,
    salt BYTEA NOT NULL
  );
  CREATE TABLE replies (
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    message TEXT COLLATE "C" NOT NULL,
    kind TEXT NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    position INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (team, channel, message, kind, id)
  );
  CREATE INDEX replies_by_time ON replies (at);
  CREATE TABLE hand_ins (
    id TEXT COLLATE "C" PRIMARY KEY,
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    "user" TEXT COLLATE "C" NOT NULL,
    file TEXT NOT NULL,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    kept TEXT NOT NULL,
    at BIGINT NOT NULL,
    alive_at BIGINT NOT NULL,
    attempt INTEGER NOT NULL
  );
  CREATE INDEX hand_ins_by_state ON hand_ins (state, alive_at);
  CREATE TABLE digests (
    team TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    locale TEXT NOT NULL,
    settled_at BIGINT NOT NULL,
    claimed_at BIGINT,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (team, channel)
  );
  CREATE TABLE installations (
    id TEXT COLLATE "C" PRIMARY KEY,
    sealed TEXT NOT NULL,
    installed_at BIGINT NOT NULL
  );
  CREATE TABLE states (
    key TEXT COLLATE "C" PRIMARY KEY,
    value TEXT NOT NULL,
    until BIGINT NOT NULL
  );
`;
