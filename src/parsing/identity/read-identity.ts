import { findDocumentNumbers } from '../../language/document-number.js';
import type { Reading } from '../../reading/reading.js';
import type {
  Document,
  Doubt,
  IdentityField,
  IdentitySource,
  Noise,
  OutlineCounts,
} from '../../vocabulary/document.js';
import { isNamesLine, orderHead } from '../front-lines.js';
import { isAdoption, type Layout } from '../layout.js';
import { isProse, type Line } from '../lines.js';
import type { Sidecar } from '../sidecar.js';
import { readDates } from './dates.js';
import { readFields } from './fields.js';
import { readIssuers } from './issuers.js';
import { readKind } from './kind.js';
import { ownNumbers, readOwnNumber } from './number.js';
import { labelledPublishers, lastUpdate, siteBodies, siteOf } from './page-frame.js';
import { readRegion } from './region.js';
import { readTitles } from './titles.js';
import { readRepeals, readStatus } from './validity.js';

export type Identity = Pick<
  Document,
  | 'kind'
  | 'title'
  | 'noticeTitle'
  | 'documentNumber'
  | 'issuers'
  | 'issueDate'
  | 'effectiveDate'
  | 'amendedDates'
  | 'validUntil'
  | 'status'
  | 'basis'
  | 'repeals'
  | 'region'
  | 'regionPath'
  | 'readFrom'
  | 'doubts'
>;

export type IdentityInput = {
  readonly id: string;
  readonly reading: Reading;
  readonly layout: Layout;
  readonly counts: OutlineCounts;
  readonly sidecar: Sidecar;
};

const MARGIN_LINES = 6;
const OPENING = 1500;
/** A guide may be one table of fields. */
const FIRST_ROWS = 20;
/** What these say of taking effect, they say of another text. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set(['interpretation', 'drafting-note', 'news', 'qa']);

/** Who a document is: what its sidecar says, else what is read from its margins, else what the file says of itself. */
export function readIdentity({ id, reading, layout, counts, sidecar }: IdentityInput): Identity {
  const own = [...layout.front, ...layout.closings.flat()];
  const front = own
    .map(({ folded }) => folded)
    .join('\n')
    .slice(0, 20_000);
  const text = layout.body.map(({ folded }) => folded).join('\n');
  const preamble = layout.preamble.map(({ folded }) => folded).join('\n');
  const signatures = signaturesIn(reading.noise);
  const { properties } = reading;
  const pageFields = readFields([...own, ...layout.body.slice(0, FIRST_ROWS).filter((line) => !isProse(line))]);
  const { title, noticeTitle, isPrinted } = readTitles({
    own,
    fields: pageFields,
    layout,
    reading,
    said: sidecar.title,
  });
  const number = readOwnNumber(own);
  const issuers = readIssuers({
    own,
    fields: pageFields,
    signatures,
    titles: [layout.noticeTitle, layout.title].map(spacedTitle),
    publisher: properties.publisher ?? null,
    body: layout.body,
    preamble: layout.preamble,
    title: layout.title,
  });
  const dates = readDates({ own, signatures, text, published: properties.published ?? lastUpdate(layout.body) });
  const region = readRegion({
    issuers: issuers.names,
    documentNumber: number?.number ?? null,
    titles: [title, noticeTitle].filter((each) => each !== null),
    publishers: [...labelledPublishers(own), properties.publisher ?? '', siteOf(properties.title ?? '')].filter(
      (each) => each !== '',
    ),
    site: siteBodies(reading.noise),
    quoted: [...`${preamble}\n${text}`.slice(0, OPENING).matchAll(/《([^》]{4,60})》/g)].map(([, name]) => name ?? ''),
    text: `${front}\n${preamble}\n${text}`,
  });
  const kind = readKind({
    title,
    documentNumber: number?.number ?? null,
    issuers: issuers.names,
    counts,
    isHandedOn: noticeTitle !== null,
    isEnacted: own.some(({ folded }) => isAdoption(folded)) || orderHead(own) !== null,
    text,
    margins: marginsOf([...own, ...layout.preamble, ...layout.body]),
  });
  const read = {
    title,
    documentNumber: sidecar.documentNumber ?? number?.number ?? null,
    issuers: sidecar.issuers ?? (issuers.names.length > 0 ? issuers.names : null),
    issueDate: sidecar.issueDate ?? dates.issued,
    region: sidecar.region ? { name: sidecar.region.name, level: sidecar.region.level } : (region?.region ?? null),
    kind: kind.kind,
  };
  const from: Readonly<Record<IdentityField, IdentitySource>> = {
    title: sidecar.title ? 'sidecar' : isPrinted ? 'head' : 'properties',
    documentNumber: sidecar.documentNumber ? 'sidecar' : (number?.from ?? 'head'),
    issuers: sidecar.issuers ? 'sidecar' : issuers.from,
    issueDate: sidecar.issueDate ? 'sidecar' : dates.from,
    region: sidecar.region ? 'sidecar' : (region?.from ?? 'text'),
    kind: sidecar.kind ? 'sidecar' : kind.isGuess ? 'text' : 'title',
  };
  const fields = Object.keys(read) as IdentityField[];
  return {
    kind: sidecar.kind ?? kind.kind,
    title: title ?? id,
    noticeTitle,
    documentNumber: read.documentNumber,
    issuers: read.issuers ?? [],
    issueDate: read.issueDate,
    effectiveDate: sidecar.effectiveDate ?? (ABOUT_OTHERS.has(kind.kind) ? null : dates.effective),
    amendedDates: dates.amended,
    validUntil: sidecar.validUntil ?? dates.validUntil,
    status: sidecar.status ?? readStatus(front),
    basis: basisOf(
      [...layout.front, ...layout.preamble],
      own.flatMap(({ folded }) => ownNumbers(folded)),
      read.documentNumber,
    ),
    repeals: readRepeals([...layout.notice, ...layout.front, ...layout.body].map(({ folded }) => folded).join('\n')),
    region: read.region,
    regionPath: sidecar.region ? pathOf(sidecar.region, region) : (region?.path ?? []),
    readFrom: Object.fromEntries(fields.filter((field) => read[field] !== null).map((field) => [field, from[field]])),
    doubts: [...doubtsOf(fields, { read, from }), ...readingDoubts(reading)],
  };
}

function pathOf(
  { name, within }: NonNullable<Sidecar['region']>,
  read: ReturnType<typeof readRegion>,
): readonly string[] {
  if (name === '全国') return [];
  if (within !== undefined) return [...within.filter((each) => each !== name), name];
  return read?.region.name === name ? read.path : [name];
}

/** What is guessed from loose signs is to be looked at; what may rightly be absent (a number) is no doubt. */
function doubtsOf(
  fields: readonly IdentityField[],
  {
    read,
    from,
  }: { read: Readonly<Record<IdentityField, unknown>>; from: Readonly<Record<IdentityField, IdentitySource>> },
): Doubt[] {
  return fields.flatMap((about): Doubt[] => {
    if (read[about] === null)
      return about === 'documentNumber' || about === 'issuers' ? [] : [{ about, reason: 'missing' }];
    return from[about] === 'text' || (from[about] === 'properties' && about !== 'issueDate')
      ? [{ about, reason: 'guessed' }]
      : [];
  });
}

function readingDoubts({ warnings, blocks }: Reading): Doubt[] {
  const lost = warnings.flatMap((warning): Doubt[] => {
    if (warning.code === 'page-not-read')
      return [{ about: 'text', reason: 'page-not-read', where: String(warning.page) }];
    return warning.code === 'part-not-read' ? [{ about: 'text', reason: 'part-not-read', where: warning.part }] : [];
  });
  return blocks.some(({ recognised }) => recognised) ? [...lost, { about: 'text', reason: 'recognised' }] : lost;
}

function signaturesIn(noise: readonly Noise[]): string[] {
  return noise.filter((piece) => piece.reason === 'signature').map((piece) => piece.text);
}

/** A title with the gaps between its bodies, not those between its letters. */
function spacedTitle(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => {
      const words = /^(?:\S\s)+\S$/.test(text.trim()) ? text.replace(/\s+/g, '') : text.trim();
      return isNamesLine(words) ? `${words} ` : words;
    })
    .join('');
}

function marginsOf(lines: readonly Line[]): string {
  return [...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)]
    .map(({ folded }) => folded.slice(0, 200))
    .join('\n');
}

function basisOf(lines: readonly Line[], own: readonly string[], number: string | null): string[] {
  const cited = lines.flatMap((line) => findDocumentNumbers(line.folded).map(({ normalised }) => normalised));
  return [...new Set(cited)].filter((each) => !own.includes(each) && each !== number);
}
