/** Port: taking out what is kept of a person, and of a team that has left. */

export type Forgotten = {
  readonly questions: number;
  readonly answers: number;
  /** On answers, their own and others'. */
  readonly notes: number;
  readonly quizAnswers: number;
};

export type Forgetting = {
  /**
   * Deletes for good a person's questions (also where others' answers look back on them), answers, notes and answers to
   * quizzes; of claims only the words go, so that nothing is answered twice. Lines of the audit stay: they hold no text.
   */
  forget(person: { readonly team: string; readonly user: string }): Promise<Forgotten>;
  /** Deletes all that is kept of a team, and the salt of its audit: its lines stay, and nobody can be told from them. */
  forgetTeam(team: string): Promise<void>;
  /** What was kept under `from` is kept under `to` from now on; what stands there already wins. */
  moveTeam(from: string, to: string): Promise<void>;
};
