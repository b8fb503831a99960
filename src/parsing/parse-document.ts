import { createHash } from 'node:crypto';
import type { Simplify } from '../language/simplified.js';
import type { Block, Reading } from '../reading/reading.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Document, ParsedDocument, Segment } from '../vocabulary/document.js';
import { AppError } from '../vocabulary/errors.js';
import { findAnchors } from './anchors.js';
import { type Draft, draftOfZone } from './draft.js';
import { bareTitle, headLines } from './head-lines.js';
import { readIdentity } from './identity/read-identity.js';
import { trimLabel } from './labels.js';
import { type Layout, splitLayout } from './layout.js';
import { type Line, linesOf } from './lines.js';
import { buildOutline } from './outline.js';
import { countOutline } from './outline-counts.js';
import { draftsOfOutline } from './outline-drafts.js';
import { readFacts } from './provisions/read-provisions.js';
import { questionReaderOf } from './questions.js';
import { divideByRegion } from './region-blocks.js';
import { draftsOfBlocks } from './report-drafts.js';
import { readSidecar } from './sidecar.js';
import { withTableNumbers } from './table-numbers.js';
import { plainTitle } from './title-lines.js';
import { refuseWithheld } from './withheld.js';

export type ParseInput = {
  readonly file: string;
  readonly reading: Reading;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  readonly sidecar: string | null;
  /** Given for a text in traditional characters. */
  readonly simplify?: Simplify | null;
};

/**
 * What was read of one corpus file to document, clauses and facts. Pure; whatever the text, it yields a result.
 * @throws AppError for a file without text (`document-empty`), for one marked as not public (`document-withheld`) and for
 * a broken sidecar (`sidecar-invalid`).
 */
export function parseDocument({ file, reading, sha256, sidecar, simplify = null }: ParseInput): ParsedDocument {
  const said = readSidecar(sidecar, file.replace(/\.[^.]+$/, '.yaml'));
  const id = file.replace(/\.[^.]+$/, '');
  const lines = headLines(linesOf(reading, simplify));
  if (lines.length === 0) {
    throw new AppError('document-empty', `${file} holds no text but page furniture`, { details: { file } });
  }
  if (said.public !== true) refuseWithheld(lines, file);
  const hint = plainTitle(said.title ?? bareTitle(reading.properties.title ?? ''));
  const question = questionReaderOf(lines, /问答|解答|答问|\d+问|百问|FAQ/i.test(hint || headOf(lines)));
  const layout = splitLayout(lines, { title: hint, question });
  const root = buildOutline(withTableNumbers(layout.body), question);
  const report = root.children.every((child) => child.level === 'point') ? divideByRegion(layout.body) : null;
  const notice = buildOutline(layout.notice);
  const counts = countOutline(root, report);
  const identity = readIdentity({ id, reading, layout, counts, sidecar: said });
  const region = identity.region?.name ?? null;
  const body =
    report === null
      ? draftsOfOutline(root, { path: '', label: '', headingPath: [], region })
      : reportDrafts(report, region);
  const carried = draftsOfOutline(notice, { path: 'n', label: '通知·', headingPath: [], region });
  const drafts = withUniquePaths(
    [...zoneDrafts(layout, region), ...carried, ...body].sort((a, b) => a.start - b.start),
  );
  const toClause = clauseMaker(id, reading);
  const clauses = drafts.filter((draft) => draft.role === 'clause').map(toClause);
  const document: Document = {
    id,
    ...identity,
    source: said.source ?? null,
    file,
    sha256,
    text: reading.text,
    segments: segmentsOf(drafts, reading.text.length),
    noise: reading.noise,
    counts,
  };
  return { document, clauses, facts: readFacts(document, clauses) };
}

function headOf(lines: readonly Line[]): string {
  return lines
    .slice(0, 4)
    .map(({ text }) => text.slice(0, 60))
    .join('');
}

function zoneDrafts(layout: Layout, region: string | null): Draft[] {
  return [
    ...frontDrafts(layout, region),
    ...draftOfZone(layout.preamble, { unit: 'preamble', path: 'preamble', label: '导语', region }),
    ...layout.closings.flatMap((lines) =>
      draftOfZone(lines, { unit: 'front-matter', path: 'tail', label: '落款', region }),
    ),
  ];
}

/** Front matter is one clause; a notice's numbered text or a contents page in its midst parts it. */
function frontDrafts({ front: lines, notice: between }: Layout, region: string | null): Draft[] {
  const runs: Line[][] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isContents = line.block.kind === 'contents';
    while (before !== undefined && (between[next]?.start ?? Number.POSITIVE_INFINITY) <= before.end) next += 1;
    const isParted = before !== undefined && (between[next]?.start ?? Number.POSITIVE_INFINITY) < line.start;
    const goesOn = before !== undefined && (before.block.kind === 'contents') === isContents && !isParted;
    if (goesOn) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => {
    const drafts = draftOfZone(run, { unit: 'front-matter', path: 'front', label: '头部', region });
    return run[0]?.block.kind === 'contents' ? drafts.map((draft) => ({ ...draft, role: 'heading' as const })) : drafts;
  });
}

function reportDrafts(report: NonNullable<ReturnType<typeof divideByRegion>>, region: string | null): Draft[] {
  return [
    ...draftOfZone(report.lead, { unit: 'preamble', path: 'preamble', label: '导语', region }),
    ...draftsOfBlocks(report.blocks),
  ];
}

/** A number that occurs twice keeps both clauses apart: the later path gets `~2`, its label says which it is. */
function withUniquePaths(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    if (draft.role === 'heading') return draft;
    const times = (seen.get(draft.path) ?? 0) + 1;
    seen.set(draft.path, times);
    return times === 1 ? draft : { ...draft, path: `${draft.path}~${times}`, label: `${draft.label}（第${times}处）` };
  });
}

function clauseMaker(documentId: string, { text: source, blocks }: Reading): (draft: Draft, order: number) => Clause {
  const byStart = new Map(blocks.map((block) => [block.start, block]));
  // Fields by their names: what is left of an object when one is taken out is slow to make and to read, a thousand times over.
  return ({ unit, path, label, heading, headingPath, region, start, end }, order) => {
    const text = source.slice(start, end);
    const id: ClauseId = `${documentId}#${path}`;
    const own = byStart.get(start);
    return {
      unit,
      path,
      label,
      heading,
      headingPath,
      region,
      start,
      end,
      id,
      documentId,
      text,
      order,
      anchors: findAnchors({ text, start, unit }),
      cells: own?.row?.cells ?? [],
      place: placeOf(own),
      recognised: own?.recognised ?? false,
      digest: createHash('sha256').update(text).digest('hex'),
    };
  };
}

/** A line's number in its page is of no use to who cites it. */
function placeOf(block: Block | undefined): Clause['place'] {
  const { page, sheet, row } = block?.place ?? {};
  return {
    ...(page === undefined ? {} : { page }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
  };
}

function segmentsOf(drafts: readonly Draft[], length: number): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const { role, unit, label, start, end } of drafts) {
    if (start > position) segments.push({ kind: 'blank', start: position, end: start });
    const kind = role === 'heading' ? 'heading' : unit === 'front-matter' ? 'front-matter' : 'clause';
    segments.push({ kind, start, end, ...(kind === 'heading' ? { label: trimLabel(label) } : {}) });
    position = end;
  }
  if (position < length) segments.push({ kind: 'blank', start: position, end: length });
  return segments;
}
