/** Lines of notes that open an address. pptxgenjs knows no links there; a part names them, and its relations hold them. */
import { xmlText } from '../clean-text.js';
import type { Slide, SourceLink } from '../deck.js';

/** The address of each line of a slide's notes that has one. */
export type NoteLinks = ReadonlyMap<string, string>;

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

export function noteLinksOf({ cited = [] }: Slide, linkOf: SourceLink | null): NoteLinks {
  if (linkOf === null) return new Map();
  return new Map(cited.map(({ line, citation }) => [asWritten(line), linkOf(citation)]));
}

/** What a run of this line, as it stands in XML, has among its properties. */
export function linkMark(line: string, links: NoteLinks): string {
  const at = [...links.keys()].indexOf(line);
  return at < 0 ? '' : `<a:hlinkClick r:id="${idOf(at)}"/>`;
}

export function withRelations(xml: string, links: NoteLinks): string {
  const relations = [...links.values()].map(
    (url, at) => `<Relationship Id="${idOf(at)}" Type="${HYPERLINK}" Target="${xmlText(url)}" TargetMode="External"/>`,
  );
  return xml.replace('</Relationships>', `${relations.join('')}</Relationships>`);
}

function idOf(at: number): string {
  return `rIdLink${at + 1}`;
}

/** As pptxgenjs writes it, which has an entity for the apostrophe too. */
function asWritten(line: string): string {
  return xmlText(line).replaceAll("'", '&apos;');
}
