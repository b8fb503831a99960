/** Port: documents handed in by people, from the message to the word about what became of them. */

/**
 * `received` → `parsed` → `waiting` → `accepted` → `indexed` → `told`; `declined`, `refused` and `expired` end in `told`,
 * too; `mended` goes back to `waiting`. Only `waiting` waits for a person, and only `told` is over: whatever else is left
 * behind is taken up.
 */
export type HandInState =
  | 'received'
  | 'parsed'
  | 'waiting'
  | 'mended'
  | 'accepted'
  | 'indexed'
  | 'declined'
  | 'refused'
  | 'expired'
  | 'told';

export type HandIn = {
  readonly id: string;
  readonly team: string;
  readonly channel: string;
  /** The `ts` it is spoken of under; empty until something stands that can be answered. */
  readonly thread: string;
  readonly user: string;
  /** The file as the chat names it, and where it is fetched; both come from outside. */
  readonly file: { readonly id: string; readonly name: string; readonly url: string | null };
  readonly locale: string;
  readonly state: HandInState;
  /** What the edge keeps with it: the card, what a person mended, messages that stand, the reason of an end. */
  readonly kept: string;
  readonly at: Date;
  readonly aliveAt: Date;
  readonly attempt: number;
};

export type NewHandIn = Pick<HandIn, 'id' | 'team' | 'channel' | 'thread' | 'user' | 'file' | 'locale' | 'at'>;

/** Each method is one atomic step among all processes that share the store. */
export type HandIns = {
  /** `known`: taken before. `busy`: another of the person is still being read. `full`: as many of them wait as may. */
  addHandIn(handIn: NewHandIn, mostWaiting: number): Promise<'added' | 'known' | 'busy' | 'full'>;
  handInById(id: string, team: string): Promise<HandIn | null>;
  /** True for exactly one of those that would leave the state `from`; what is kept is replaced with it. */
  moveHandIn(
    id: string,
    step: { readonly from: HandInState; readonly to: HandInState; readonly kept: string },
    now: Date,
  ): Promise<boolean>;
  /** False where it has left the state; the thread is set where one is given. */
  keepWithHandIn(
    id: string,
    of: { readonly state: HandInState; readonly kept: string; readonly thread?: string },
  ): Promise<boolean>;
  renewHandIns(ids: readonly string[], now: Date): Promise<void>;
  /** Neither over nor waiting for a person, and not renewed for `olderThanMs`. */
  leftHandIns(olderThanMs: number, now: Date): Promise<readonly HandIn[]>;
  /** True for exactly one of those that saw it in `leftHandIns`. */
  reclaimHandIn(seen: HandIn, now: Date): Promise<boolean>;
  /** Those that wait for a person since before. */
  waitingHandIns(before: Date): Promise<readonly HandIn[]>;
};
