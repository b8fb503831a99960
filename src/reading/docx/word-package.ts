import { AppError } from '../../vocabulary/errors.js';
import { type Archive, damaged, isOle, isZip, unpack } from '../archive.js';
import { hasEntry } from '../legacy/source-kind.js';
import type { ReadingWarning } from '../reading.js';
import { readXml, type XmlElement } from '../xml.js';
import { type Relationship, readRelationships, relationshipsOf } from './relationships.js';

/** A Word file taken apart. */
export type WordPackage = {
  readonly document: XmlElement;
  readonly relationships: readonly Relationship[];
  /** The part of the kind that the document names; undefined where there is none or it cannot be read. */
  related(type: string): XmlElement | undefined;
  part(name: string): XmlElement | undefined;
  /** Parts that were asked for and are damaged. */
  readonly warnings: readonly ReadingWarning[];
};

type Input = { readonly file: string; readonly bytes: Uint8Array };

/** Properties of looks and layout: most of a Word file, and nothing of its words. */
const LOOKS = new Set(
  `color szCs lang spacing ind shd pBdr bdr kern textAlignment keepNext keepLines widowControl suppressLineNumbers
   overflowPunct topLinePunct adjustRightInd snapToGrid autoSpaceDE autoSpaceDN kinsoku wordWrap contextualSpacing tabs
   rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tblBorders tcBorders tblCellMar tcMar tblPrEx tblLook
   textFill textOutline shadow glow reflection props3d ligatures b bCs i iCs u caps smallCaps strike position w fitText
   spPr bodyPr effectExtent positionH positionV extent wrapSquare wrapTopAndBottom graphicFrameLocks shapetype`.split(
    /\s+/,
  ),
);

/** Parts whose words are none of the document's. */
const UNREAD =
  /(?:^|\/)(?:theme|glossary|customXml|fonts|embeddings|media)\/|(?:fontTable|webSettings|app|custom)\.xml$/;

/**
 * Opens a file that calls itself a Word document.
 * @throws AppError `document-encrypted`, `document-unsupported` (with the reason in its details), `document-damaged`,
 * `document-too-large`, `document-empty`
 */
export function openWordPackage({ file, bytes }: Input): WordPackage {
  if (bytes.length === 0) throw new AppError('document-empty', `${file} is empty`, { details: { file } });
  if (isOle(bytes)) throw oldContainer({ file, bytes });
  if (!isZip(bytes)) throw notZip({ file, bytes });
  const names = new Set<string>();
  const parts = unpack({ file, bytes }, (name) => {
    names.add(name);
    return /\.(?:xml|rels)$/i.test(name) && !UNREAD.test(name);
  });
  const warnings: ReadingWarning[] = [];
  const read = new Map<string, XmlElement | undefined>();
  const part = (name: string): XmlElement | undefined => {
    if (!read.has(name)) read.set(name, readPart(parts, { file, name, warnings }));
    return read.get(name);
  };
  const main = mainPart(part('_rels/.rels'), names);
  const bytesOfMain = parts.get(main);
  if (bytesOfMain === undefined) throw foreign(file, names);
  const document = readXml(bytesOfMain, file, withoutLooks(file));
  if (document.name !== 'document') throw foreign(file, names);
  const relationships = readRelationships(part(relationshipsOf(main)), main);
  return {
    document,
    relationships,
    part,
    related: (type) => part(relationships.find((each) => each.type === type && !each.isOutside)?.target ?? ''),
    warnings,
  };
}

/** A plan of a thousand pages comes to some hundred thousand elements once the looks are left out. */
const MOST_ELEMENTS = 1_000_000;

/** Asked of each element of one part; refuses a part of more than can stand in memory. */
function withoutLooks(file: string): (element: XmlElement) => boolean {
  let kept = 0;
  return ({ name, children, attributes }) => {
    const isEmptied = name.endsWith('Pr') && children.length === 0 && Object.keys(attributes).length === 0;
    if (isEmptied || LOOKS.has(name)) return true;
    kept += 1;
    if (kept > MOST_ELEMENTS) throw tooLarge(file);
    return false;
  };
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} is longer than can be read at once`, {
    details: { file, limit: MOST_ELEMENTS },
  });
}

function readPart(
  parts: Archive,
  { file, name, warnings }: { file: string; name: string; warnings: ReadingWarning[] },
): XmlElement | undefined {
  const bytes = parts.get(name);
  if (bytes === undefined) return undefined;
  try {
    return readXml(bytes, file, withoutLooks(file));
  } catch {
    warnings.push({ code: 'part-not-read', part: name, reason: 'damaged' });
    return undefined;
  }
}

function mainPart(root: XmlElement | undefined, names: ReadonlySet<string>): string {
  const named = readRelationships(root, '').find(({ type }) => type === 'officeDocument')?.target;
  return named !== undefined && names.has(named) ? named : 'word/document.xml';
}

/** A zip that holds another kind of document, or none. */
function foreign(file: string, names: ReadonlySet<string>): AppError {
  const kinds = [
    ['xl/workbook.xml', 'xlsx'],
    ['xl/workbook.bin', 'xlsx'],
    ['ppt/presentation.xml', 'pptx'],
    ['OFD.xml', 'ofd'],
    ['content.xml', 'odt'],
  ] as const;
  const reason = kinds.find(([name]) => names.has(name))?.[1];
  return reason === undefined ? damaged(file) : unsupported(file, reason);
}

/** An old Word file, or a new one behind a password. */
function oldContainer({ file, bytes }: Input): AppError {
  if (!hasEntry(bytes, 'EncryptedPackage')) return unsupported(file, 'doc');
  return new AppError('document-encrypted', `${file} is protected by a password`, { details: { file } });
}

function notZip({ file, bytes }: Input): AppError {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^ï»¿/, '').trimStart();
  if (start.startsWith('{\\rtf')) return unsupported(file, 'rtf');
  if (start.startsWith('%PDF-')) return unsupported(file, 'pdf');
  if (/^<(?:!doctype|html|head|body|\?xml)/i.test(start)) return unsupported(file, 'html');
  return damaged(file);
}

function unsupported(file: string, reason: string): AppError {
  return new AppError('document-unsupported', `${file} is no .docx inside`, { details: { file, reason } });
}
