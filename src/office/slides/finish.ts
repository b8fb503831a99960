/** What pptxgenjs writes, made steady and sound. Only parts and places it wrote itself are touched, never words of a deck. */
import { FONT } from './fonts.js';
import { linkMark, type NoteLinks, withRelations } from './note-links.js';

export type Parts = ReadonlyMap<string, Buffer>;

export type Finishing = {
  readonly coreProperties: string;
  /** Of each slide, in order. */
  readonly noteLinks: readonly NoteLinks[];
};

/** The parts of a presentation with its own properties. */
export function finish(parts: Parts, { coreProperties, noteLinks }: Finishing): Parts {
  const finished = new Map<string, Buffer>();
  for (const [path, content] of parts)
    finished.set(path, Buffer.from(finishPart(path, content.toString('utf8'), { parts, noteLinks })));
  return finished.set('docProps/core.xml', Buffer.from(coreProperties));
}

const NOTES = /^ppt\/notesSlides\/(_rels\/)?notesSlide(\d+)\.xml/;

type Around = Pick<Finishing, 'noteLinks'> & { readonly parts: Parts };

function finishPart(path: string, xml: string, { parts, noteLinks }: Around): string {
  if (path === '[Content_Types].xml') return withoutMissing(xml, parts);
  if (path === 'ppt/theme/theme1.xml') return xml.replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${FONT.han}"/>`);
  const notes = NOTES.exec(path);
  if (notes !== null) {
    const links = noteLinks[Number(notes[2]) - 1] ?? new Map();
    return notes[1] === undefined ? notesInParagraphs(xml, links) : withRelations(xml, links);
  }
  if (path.startsWith('ppt/slides/'))
    return indented(numbered(xml)).replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
  return xml;
}

/** It names a master for every slide, where there is one. */
function withoutMissing(xml: string, parts: Parts): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*>/g, (whole, path: string) => (parts.has(path) ? whole : ''));
}

/** It puts all notes in one run, where line breaks are lost. */
function notesInParagraphs(xml: string, links: NoteLinks): string {
  return xml.replace(/<a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r>/, (_, words: string) =>
    words
      .split('\r\n')
      .map((line) => {
        const mark = linkMark(line, links);
        const properties = `lang="zh-CN" dirty="0"${mark === '' ? '/' : `>${mark}</a:rPr`}`;
        return `<a:r><a:rPr ${properties}><a:t>${line}</a:t></a:r>`;
      })
      .join('</a:p><a:p>'),
  );
}

/** It gives a table the number of another shape of the slide. */
function numbered(xml: string): string {
  let id = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    id += 1;
    return `<p:cNvPr id="${id}"`;
  });
}

/**
 * It knows no indent without a bullet: a paragraph with a tab stop stands in up to it, but for the mark before a tab. No
 * text of a deck has tabs.
 */
function indented(xml: string): string {
  return xml.replace(/<a:p>(?:(?!<\/a:p>).)*<a:tab pos="(\d+)".*?<\/a:p>/gs, (paragraph, at: string) => {
    const indent = paragraph.includes('\t') ? `-${at}` : '0';
    return paragraph.replace('indent="0" marL="0"', `marL="${at}" indent="${indent}"`);
  });
}
