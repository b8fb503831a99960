import { createHash } from 'node:crypto';
import type { Clause, ClauseId, Document, Noise, ParsedDocument, Segment } from '../clause.js';
import { AppError } from '../errors.js';
import { findAnchors } from './anchors.js';
import { cleanSource } from './clean.js';
import { decodeText } from './decode.js';
import { type Draft, draftOfZone } from './draft.js';
import { readFacts } from './facts/read-facts.js';
import { type Layout, splitLayout } from './layout.js';
import { linesOf } from './lines.js';
import { inferKind, inferRegion, readMetadata } from './metadata.js';
import { buildOutline } from './outline.js';
import { countOutline } from './outline-counts.js';
import { draftsOfOutline } from './outline-drafts.js';
import { divideByRegion } from './region-blocks.js';
import { draftsOfBlocks } from './report-drafts.js';
import { readSidecar } from './sidecar.js';
import { refuseWithheld } from './withheld.js';
import { joinWrappedLines } from './wrapped-lines.js';

/** Raised whenever the same bytes may parse differently: stored documents of another version are read again. */
export const PARSER_VERSION = '3';

export type ParseInput = { readonly file: string; readonly bytes: Uint8Array; readonly sidecar: string | null };

/**
 * One corpus file to document, clauses and facts. Pure; whatever the text, it yields a result.
 * @throws AppError for what is no text at all (`document-binary`, `document-undecodable`, `document-empty`), for a text
 * marked as not public (`document-withheld`) and for a broken sidecar (`sidecar-invalid`).
 */
export function parseDocument({ file, bytes, sidecar }: ParseInput): ParsedDocument {
  const decoded = decodeText(bytes, file);
  const said = readSidecar(sidecar, file.replace(/\.[^.]+$/, '.yaml'));
  const cleaned = cleanSource(decoded.text, /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text');
  const id = file.replace(/\.[^.]+$/, '');
  const printed = linesOf(cleaned.text);
  if (printed.length === 0) {
    throw new AppError('document-empty', `${file} holds no text but page furniture`, { details: { file } });
  }
  refuseWithheld(printed, file);
  const layout = splitLayout(joinWrappedLines(printed, cleaned.text));
  const metadata = readMetadata(layout, signatureLines(cleaned.noise));
  const root = buildOutline(layout.body);
  const report = root.children.every((child) => child.level === 'point') ? divideByRegion(layout.body) : null;
  const counts = countOutline(root, report);
  const title = said.title ?? metadata.title;
  const region = said.region ?? inferRegion(title, metadata.issuers);
  const kind =
    said.kind ??
    inferKind(title, {
      numbered: counts.parts + counts.sections + counts.articles + counts.items > 0,
      regions: counts.regions,
    });
  const body =
    report === null ? draftsOfOutline(root, region?.name ?? null) : reportDrafts(report, region?.name ?? null);
  const drafts = withUniquePaths(
    [...zoneDrafts(layout, region?.name ?? null), ...body].sort((a, b) => a.start - b.start),
  );
  const clauses = drafts
    .filter((draft) => draft.role === 'clause')
    .map((draft, order) => toClause(id, draft, order, cleaned.text));
  const document: Document = {
    id,
    kind,
    title: title ?? id,
    documentNumber: metadata.documentNumber,
    issuers: metadata.issuers,
    region,
    issueDate: metadata.issueDate,
    status: metadata.status,
    basis: metadata.basis,
    source: said.source ?? null,
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: cleaned.text,
    segments: segmentsOf(drafts, cleaned.text.length),
    noise: cleaned.noise,
    counts,
  };
  return { document, clauses, facts: readFacts(document, clauses) };
}

function signatureLines(noise: readonly Noise[]): string[] {
  return noise.filter((piece) => piece.reason === 'signature').map((piece) => piece.text);
}

function zoneDrafts(layout: Layout, region: string | null): Draft[] {
  return [
    ...draftOfZone(layout.front, { unit: 'front-matter', path: 'front', label: '头部', region }),
    ...draftOfZone(layout.preamble, { unit: 'preamble', path: 'preamble', label: '导语', region }),
    ...layout.closings.flatMap((lines) =>
      draftOfZone(lines, { unit: 'front-matter', path: 'tail', label: '落款', region }),
    ),
  ];
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

function toClause(documentId: string, draft: Draft, order: number, source: string): Clause {
  const text = source.slice(draft.start, draft.end);
  const { role: _role, ...fields } = draft;
  const id: ClauseId = `${documentId}#${draft.path}`;
  return {
    ...fields,
    id,
    documentId,
    text,
    order,
    anchors: findAnchors({ text, start: draft.start, unit: draft.unit }),
    digest: createHash('sha256').update(text).digest('hex'),
  };
}

function segmentsOf(drafts: readonly Draft[], length: number): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const { role, unit, start, end } of drafts) {
    if (start > position) segments.push({ kind: 'blank', start: position, end: start });
    const kind = role === 'heading' ? 'heading' : unit === 'front-matter' ? 'front-matter' : 'clause';
    segments.push({ kind, start, end });
    position = end;
  }
  if (position < length) segments.push({ kind: 'blank', start: position, end: length });
  return segments;
}
