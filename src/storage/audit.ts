/** Port: one line a question, check, draft or quiz, for those who answer for the bot. It never holds text of a question or an answer. */

export type AuditedWork = 'question' | 'check' | 'draft' | 'quiz';

export type AuditLine = {
  /** In the order they were written. */
  readonly n: number;
  readonly at: Date;
  /** A hash of the person with a salt of the team's own: the same for all lines of one person in one team. */
  readonly who: string;
  readonly team: string;
  readonly channel: string;
  readonly what: AuditedWork;
  readonly engine: 'extractive' | 'llm' | null;
  /** The chat model that wrote; null where none was asked. */
  readonly model: string | null;
  /** Of the answer, or how other work ended; `failed` also where nothing came of it. */
  readonly status: string;
  /** From the question to the answer, from a wish to what came of it, in ms. */
  readonly ms: number;
  /** Ids of the clauses cited. */
  readonly clauses: readonly string[];
};

export type AuditPage = {
  readonly since: Date;
  /** The `n` of the last line of the page before; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
};

export type Audit = {
  /** `user` is kept as a hash alone. */
  recordAudit(line: Omit<AuditLine, 'n' | 'who'> & { readonly user: string }): Promise<void>;
  /** Oldest first. */
  auditLines(page: AuditPage): Promise<readonly AuditLine[]>;
};
