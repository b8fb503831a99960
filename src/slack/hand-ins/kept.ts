/** What is kept with a hand-in between its steps. */
import type { Mended } from '../../library/handed-in.js';
import type { HandIn } from '../../storage/hand-ins.js';
import type { ReportCard } from '../../tools/report-card.js';

export type Standing = { readonly channel: string; readonly ts: string };

export type Stated = { readonly mended: Mended; readonly by: string };

export type Kept = {
  readonly card?: ReportCard;
  readonly mended?: Mended;
  /** What a person has just stated besides; it is not read yet. */
  readonly stated?: Stated;
  /** The message in the thread of who handed it in. */
  readonly own?: Standing;
  /** Cards of admins, each in the direct messages with them. */
  readonly cards?: readonly Standing[];
  /** Who decided. */
  readonly by?: string;
  /** The document marked as replaced. */
  readonly replaces?: string | null;
  readonly documentId?: string;
  /** Why it ends, as it is told. */
  readonly reason?: string;
};

export function keptOf({ kept }: Pick<HandIn, 'kept'>): Kept {
  return JSON.parse(kept) as Kept;
}

/** The edition it would take the place of: the latest at hand that is not newer; null where there is none. */
export function oldEditionOf({ relations, issueDate }: ReportCard): { id: string; title: string } | null {
  const older = relations.filter(
    (other) =>
      (other.kind === 'other-edition' || other.kind === 'same-document') &&
      (other.issueDate === null || issueDate === null || other.issueDate <= issueDate),
  );
  return [...older].sort((a, b) => (b.issueDate ?? '').localeCompare(a.issueDate ?? ''))[0] ?? null;
}
