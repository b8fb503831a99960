/** Who opens what, and how long each waits in between. Pure. */
import { documentPath } from '../../copy/links.js';
import type { EvalCase } from '../../evaluation/cases.js';

/** `question` null for a page. */
export type Visit = { readonly kind: string; readonly path: string; readonly question: string | null };

export type Visitor = { readonly name: string; readonly visits: readonly Visit[]; readonly pauseMs: number };

export type Pace = {
  readonly name: string;
  readonly readers: number;
  readonly askers: number;
  /** Visits of each reader and of each asker. */
  readonly pages: number;
  readonly questions: number;
  readonly readerPauseMs: number;
  readonly askerPauseMs: number;
};

/** Within every document of the run: the offsets of a quote. */
const QUOTE = '1000-1040';

/** Each begins elsewhere on the same round, so that every kind of page is opened all the time. */
export function planVisits(pace: Pace, documentIds: readonly string[], cases: readonly EvalCase[]): Visitor[] {
  const round = documentIds.flatMap((id) => roundOf(id, documentIds[0] ?? id));
  const questions = cases.filter(({ history }) => history.length === 0).map(({ question }) => question);
  const readers = Array.from({ length: pace.readers }, (_, reader) => ({
    name: `reader-${reader}`,
    pauseMs: pace.readerPauseMs,
    visits: Array.from({ length: pace.pages }, (_, n) => at(round, reader * 7 + n)),
  }));
  const askers = Array.from({ length: pace.askers }, (_, asker) => ({
    name: `asker-${asker}`,
    pauseMs: pace.askerPauseMs,
    visits: Array.from({ length: pace.questions }, (_, n): Visit => {
      const question = at(
        questions,
        Math.floor(((asker * pace.questions + n) * questions.length) / (pace.askers * pace.questions)),
      );
      return { kind: 'answer', path: '/ask', question };
    }),
  }));
  return [...readers, ...askers];
}

function roundOf(id: string, other: string): Visit[] {
  const path = documentPath(id);
  const page = (kind: string, to: string): Visit => ({ kind, path: to, question: null });
  return [
    page('list', '/'),
    page('document', path),
    page('citation opened', `${path}?q=${QUOTE}`),
    page('search', `/search?${new URLSearchParams({ q: '基本医疗保险参保率' })}`),
    page('duties', `${path}/duties`),
    page('comparison', `/compare?${new URLSearchParams({ a: id, b: other === id ? '' : other })}`),
  ];
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to visit');
  return item;
}
