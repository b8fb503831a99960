import type { ReaderLinks } from '../../copy/reader-links.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { NumberedCitation } from '../../vocabulary/citation-numbers.js';
import { bookTitle } from './book-title.js';
import type { SourceCopy } from './copy-type.js';
import { titleText } from './escape.js';
import type { Line, Run } from './rich-text.js';

/** Citations of one document on one line, until the line is as long as this; the next repeats the title in full. */
const LINE_CHARS = 1_200;

/**
 * One line a document: its kind where it is no plan, its title and number in full, then each clause with its number.
 * Compact, so that nothing has to be cut.
 */
export function sourceLines(
  citations: readonly NumberedCitation[],
  copy: SourceCopy,
  links: ReaderLinks | null = null,
): Line[] {
  return byDocument(citations, ({ citation }) => citation).flatMap((group) => {
    const lines: Run[][] = [];
    let room = 0;
    for (const { n, citation } of group) {
      const clause = `${clauseName(citation)}${regionNote(citation)}`;
      const current = lines.at(-1);
      const isFull = current === undefined || room < clause.length;
      const line = isFull ? [...documentRuns(citation, copy), { text: ' ' }] : [...current, { text: copy.separator }];
      const grown = [...line, { text: `[${n}]`, whole: true as const }, ...linked(' ', clause, links?.quote(citation))];
      if (isFull) {
        lines.push(grown);
        room = LINE_CHARS;
      } else {
        lines[lines.length - 1] = grown;
      }
      room -= clause.length;
    }
    return lines;
  });
}

/** Where passages near a question stand: `参考1 〔解读〕《…》 三、总体目标`; one of the same document as the one before says so. */
export function nearestPlaces(all: readonly NumberedCitation[], copy: SourceCopy, links: ReaderLinks | null): Line[] {
  return all.map(({ n, citation }, index) => {
    const before = all[index - 1]?.citation;
    const region = untoldRegion(citation);
    const isSame = before?.documentId === citation.documentId && untoldRegion(before) === region;
    const document = isSame ? [{ text: copy.sameDocument }] : documentRuns(citation, copy, region);
    const place = linked(' ', clauseName(citation), links?.quote(citation));
    return [{ text: `${copy.nearestMark(n)} ` }, ...document, ...place];
  });
}

/** Words that open an address, behind what leads to them; all of it plain where there is none. */
export function linked(lead: string, text: string, link: string | undefined): Run[] {
  return link === undefined || text === '' ? [{ text: `${lead}${text}` }] : [{ text: lead }, { text, link }];
}

/** `二、（一）3 提升县级医院能力`; a mark as wide as a character parts as well as a space: `（四）提升县级医院服务能力`. */
export function clauseName({ label, heading }: Pick<Citation, 'label' | 'heading'>): string {
  return [label, heading]
    .map(titleText)
    .filter((each) => each !== '')
    .join(' ')
    .replace(/^([^ ]*[）、]) /, '$1');
}

/** `（湖北省，鄂卫发〔2024〕25号）`; empty with neither. `region`: where nothing else tells it. */
export function numberNote(documentNumber: string | null, region = ''): string {
  const parts = [region, titleText(documentNumber ?? '')].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

/** The document, with its kind where it is no plan. */
export function documentRuns({ kind, title, documentNumber }: Citation, copy: SourceCopy, region = ''): Run[] {
  return [
    { text: copy.kindMark[kind], italic: true },
    { text: bookTitle(title) },
    { text: numberNote(documentNumber, region) },
  ];
}

/** The region stands here only where neither the title nor the label (`广西·第2段`) tells it. */
export function regionNote(citation: Citation): string {
  const region = untoldRegion(citation);
  return region === '' ? '' : `（${region}）`;
}

/** The same without brackets. */
export function untoldRegion({ title, label, region }: Citation): string {
  const isTold = region === null || title.includes(region) || label.startsWith(region.slice(0, 2));
  return isTold ? '' : titleText(region);
}

/** What is cited of one document together, in the order documents first occur. */
export function byDocument<Cited>(all: readonly Cited[], citationOf: (cited: Cited) => Citation): Cited[][] {
  const groups = new Map<string, Cited[]>();
  for (const each of all) {
    const { documentId, title, documentNumber, kind } = citationOf(each);
    const key = JSON.stringify([documentId, title, documentNumber, kind]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
