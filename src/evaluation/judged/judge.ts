import type { Answer, Citation, Claim } from '../../vocabulary/answer.js';
import { meetsStatus } from '../scorers/meets-status.js';
import type { JudgedCase, NeededPoint } from './judged-case.js';

/**
 * What a reader would say of an answer, by rule: `right`: every needed point is cited and said; `badly-put`: the same, but a
 * heading, a fragment or mostly other things stand there too, or yes or no is not said; `partly`; `wrong`: something else is
 * answered, or what must not be said is; `turned-away`: not found, refused or asked back although the documents say it;
 * `rightly-turned-away`.
 */
export type Verdict = 'right' | 'badly-put' | 'partly' | 'wrong' | 'turned-away' | 'rightly-turned-away';

export type Judgement = {
  readonly verdict: Verdict;
  /** For what was turned away: whether a needed point stands among the first three sentences offered; null where none are. */
  readonly nearestHolds: boolean | null;
  readonly why: string;
};

const ANSWERED: readonly string[] = ['answered', 'partial'];
/** More other sentences than this for each one that answers bury the answer. */
const MOST_OTHERS = 2;

/** Judges an answer against a case. */
export function judge(wanted: JudgedCase, answer: Answer): Judgement {
  const isAnswered = answer.status === 'answered' || answer.status === 'partial';
  const mayAnswer = wanted.status.some((status) => ANSWERED.includes(status));
  if (!isAnswered) {
    if (wanted.status.some((status) => meetsStatus(answer.status, status)))
      return judgement('rightly-turned-away', answer.status);
    if (!mayAnswer) return judgement('rightly-turned-away', `${answer.status}, ${wanted.status.join('/')} wanted`);
    return { verdict: 'turned-away', nearestHolds: holdsOf(wanted, answer), why: answer.status };
  }
  if (!mayAnswer) return judgement('wrong', 'answered what the documents do not say');
  const text = plain(answer.claims.map((claim) => claim.text).join('\n'));
  const said = wanted.notSay.filter((words) => text.includes(plain(words)));
  const met = wanted.gold.filter((point) =>
    answer.claims.some((claim) => meets(point, claim.citations) || says(point, claim)),
  );
  const unsaid = wanted.say.filter((words) => !text.includes(plain(words)));
  if (said.length > 0) return judgement('wrong', `says ${said.join('、')}`);
  if (wanted.gold.length > 0 && met.length === 0) return judgement('wrong', 'cites none of what is needed');
  if (met.length < wanted.gold.length || unsaid.length > 0) {
    const lost = wanted.gold.length - met.length;
    return judgement('partly', `${lost} of ${wanted.gold.length} points lost; unsaid ${unsaid.join('、')}`);
  }
  return manner(wanted, answer, met.length);
}

function manner(wanted: JudgedCase, answer: Answer & { status: 'answered' | 'partial' }, points: number): Judgement {
  const answering = answer.claims.filter((claim) =>
    wanted.gold.some((point) => meets(point, claim.citations) || says(point, claim)),
  );
  const others = answer.claims.length - answering.length;
  const whole = wanted.relation === 'overview' || wanted.relation === 'aspect' || wanted.relation === 'list';
  if (!whole && others > Math.max(1, Math.max(points, answering.length) * MOST_OTHERS))
    return judgement('badly-put', `${others} other sentences beside ${answering.length}`);
  const bare = answer.claims.find(({ text, citations }) => isBare(text, citations[0]));
  if (bare !== undefined && !whole) return judgement('badly-put', `bare: ${bare.text.slice(0, 30)}`);
  return judgement('right', '');
}

/** A heading, or a stretch too short to be a sentence. */
function isBare(text: string, { heading }: Citation): boolean {
  const words = plain(text);
  return words.length < 6 || (heading !== '' && words === plain(heading));
}

/** A heading above the clause cannot be quoted from it: it is said, and the clause cited. */
function says(point: NeededPoint, { text, citations }: Claim): boolean {
  return point.some(
    ({ documentId, label, quote }) =>
      plain(text).includes(plain(quote)) &&
      citations.some((citation) => citation.documentId === documentId && plain(citation.label) === plain(label)),
  );
}

function meets(point: NeededPoint, citations: readonly Citation[]): boolean {
  return point.some(({ documentId, label, quote }) =>
    citations.some((citation) => {
      if (citation.documentId !== documentId) return false;
      const [given, needed] = [plain(citation.quote), plain(quote)];
      return (
        given.includes(needed) ||
        (needed.includes(given) && given.length >= 6) ||
        overlaps(given, needed, label, citation)
      );
    }),
  );
}

/** A quote of the same clause that shares most of the needed words. */
function overlaps(given: string, needed: string, label: string, citation: Citation): boolean {
  if (!plain(citation.label).startsWith(plain(label))) return false;
  const pairs = pairsOf(needed);
  return pairs.length > 0 && pairs.filter((pair) => given.includes(pair)).length / pairs.length >= 0.7;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

function holdsOf(wanted: JudgedCase, answer: Answer): boolean | null {
  if (!('nearest' in answer) || answer.nearest.length === 0) return null;
  return wanted.gold.some((point) => meets(point, answer.nearest.slice(0, 3)));
}

function judgement(verdict: Verdict, why: string): Judgement {
  return { verdict, nearestHolds: null, why };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s，,。；;：:、！!“”"'‘’（）()《》〔〕[\]]/g, '');
}
