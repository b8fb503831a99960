import { AppError } from '../../vocabulary/errors.js';
import { type Archive, damaged } from '../archive.js';
import { childNamed, elementsOf, readXml, textOf, type XmlElement } from '../xml.js';
import { type OfdPart, partAt } from './location.js';

const ENTRY = 'OFD.xml';

/** One of the documents of a package, mostly the only one. */
export type OfdDocument = {
  readonly path: string;
  readonly root: XmlElement;
  /** What the entry says of it: `DocInfo` with its title. */
  readonly body: XmlElement;
};

/** @throws AppError `document-damaged`, `document-encrypted`, `document-unsupported` */
export function ofdDocuments(archive: Archive, file: string): OfdDocument[] {
  const entry = entryOf(archive);
  if (entry === null) throw unsupported(file);
  const root = readXml(entry.bytes, file);
  if (root.name !== 'OFD') throw damaged(file);
  const documents = elementsOf(root, 'DocBody').flatMap((body): OfdDocument[] => {
    const location = childNamed(body, 'DocRoot');
    const part =
      location === undefined ? null : partAt(archive, textOf(location), { from: entry.path, root: entry.path });
    return part === null ? [] : [{ path: part.path, root: readDocument(part, root, file), body }];
  });
  if (documents.length > 0) return documents;
  throw isEncrypted(root) ? encrypted(file) : damaged(file);
}

function readDocument(part: OfdPart, entry: XmlElement, file: string): XmlElement {
  try {
    return readXml(part.bytes, file);
  } catch (cause) {
    throw isEncrypted(entry) ? encrypted(file) : cause;
  }
}

function entryOf(archive: Archive): OfdPart | null {
  for (const [path, bytes] of archive) if (path.toLowerCase() === ENTRY.toLowerCase()) return { path, bytes };
  return null;
}

/** The entry of an encrypted package names the list of what is encrypted. */
function isEncrypted(entry: XmlElement): boolean {
  return elementsOf(entry).some(({ name }) => /^Encrypt/.test(name));
}

function encrypted(file: string): AppError {
  return new AppError('document-encrypted', `${file} is encrypted`, { details: { file } });
}

function unsupported(file: string): AppError {
  return new AppError('document-unsupported', `${file} is no OFD document, whatever its name says`, {
    details: { file, reason: 'not-an-ofd' },
  });
}
