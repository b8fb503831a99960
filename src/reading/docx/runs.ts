import type { NoiseReason } from '../../vocabulary/document.js';
import { childNamed, descendantsNamed, elementsOf, textOf, type XmlElement } from '../xml.js';
import type { Fields } from './fields.js';
import type { NoteReference, Piece } from './piece.js';
import { isOn, wordOf } from './properties.js';
import { chosenBranch, storyWords } from './story-words.js';
import type { Styles } from './styles.js';
import { symbolOf, withoutPrivateSymbols } from './symbol-fonts.js';

/** What reading the runs of a story needs to know of the file. */
export type RunContext = {
  readonly fields: Fields;
  readonly styles: Styles;
  /** Words of a comment, by its id. */
  comment(id: string): string;
  /** Told of each picture, chart and embedded file by the id of its relationship. */
  leftOut(relationship: string, reason: 'picture' | 'unsupported'): void;
};

/** How the elements around a run change what it is: null where its words are printed. */
type Fate = NoiseReason | null;

const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** Elements that hold no words of the document. */
const WORDLESS = new Set([
  'sdtEndPr',
  'sdtPr',
  'customXmlPr',
  'smartTagPr',
  'bookmarkStart',
  'bookmarkEnd',
  'proofErr',
]);

/** The pieces of a paragraph, or of whatever holds runs. Revisions are read as accepted. */
export function readRuns(holder: XmlElement, context: RunContext, fate: Fate = null): Piece[] {
  return elementsOf(holder).flatMap((child) => readInline(child, context, fate));
}

function readInline(element: XmlElement, context: RunContext, fate: Fate): Piece[] {
  const { name } = element;
  if (name === 'r') return readRun(element, context, fate);
  if (name === 'del' || name === 'moveFrom') return readRuns(element, context, 'hidden');
  if (name === 'AlternateContent') return readRuns(chosenBranch(element), context, fate);
  if (name === 'fldSimple') return [dropped(element.attributes.instr ?? ''), ...readRuns(element, context, fate)];
  if (WORDLESS.has(name) || name.endsWith('Pr')) return [];
  return readRuns(element, context, fate);
}

function readRun(run: XmlElement, context: RunContext, outer: Fate): Piece[] {
  const properties = childNamed(run, 'rPr');
  const isVanished = isOn(properties, 'vanish') ?? context.styles.isHiddenCharacter(wordOf(properties, 'rStyle'));
  const fonts = childNamed(properties, 'rFonts')?.attributes;
  const inner = { ...context, font: fonts?.ascii ?? fonts?.hAnsi ?? '' };
  return readContent(run, inner, outer ?? (isVanished ? 'hidden' : null));
}

function readContent(run: XmlElement, context: RunContext & { font: string }, outer: Fate): Piece[] {
  return elementsOf(run).flatMap((element): Piece[] => {
    const fate = outer ?? (context.fields.isCode() ? 'hidden' : null);
    switch (element.name) {
      case 't':
        return written(wordsOf(element, context.font), fate);
      case 'delText':
      case 'delInstrText':
        return [dropped(textOf(element))];
      case 'instrText':
        context.fields.code(textOf(element));
        return [dropped(textOf(element))];
      case 'fldChar':
        return takeMark(element, context.fields, outer);
      case 'noBreakHyphen':
        return written('-', fate);
      case 'sym':
        return symbol(element, fate);
      case 'tab':
      case 'ptab':
        return suppliedText(' ', fate);
      case 'br':
      case 'cr':
        return fate === null
          ? [{ kind: 'break', isPage: ['page', 'column'].includes(element.attributes.type ?? '') }]
          : [];
      case 'footnoteReference':
      case 'endnoteReference':
        return fate === null ? [{ kind: 'note', note: noteReference(element, run) }] : [];
      case 'commentReference':
        return [dropped(context.comment(element.attributes.id ?? ''))];
      case 'ruby':
        return [
          ...elementsOf(element, 'rt').flatMap((sound) => readRuns(sound, context, 'pinyin-note')),
          ...elementsOf(element, 'rubyBase').flatMap((base) => readRuns(base, context, fate)),
        ];
      case 'drawing':
      case 'pict':
      case 'object':
        return readDrawing(element, context, fate);
      case 'AlternateContent':
        return readContent(chosenBranch(element), context, outer);
      default:
        return [];
    }
  });
}

/** White space of the XML's own lines is one space, as Word has it. */
function wordsOf(element: XmlElement, font: string): string {
  const text = textOf(element).replaceAll(/[\t\n\r\u0085\u2028\u2029]+/g, ' ');
  return withoutPrivateSymbols(element.attributes.space === 'preserve' ? text : trimSpaces(text), font);
}

/** A wide space at the edge of a run is the author's. */
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  return text.slice(start, end);
}

/** Characters that only say where a line may break are no part of a word. */
function written(text: string, fate: Fate): Piece[] {
  if (fate !== null) return [{ kind: 'dropped', text, reason: fate }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: soft, index } of text.matchAll(SOFT)) {
    pieces.push({ kind: 'text', text: text.slice(end, index) }, dropped(soft));
    end = index + soft.length;
  }
  return [...pieces, { kind: 'text', text: text.slice(end) }];
}

function takeMark(mark: XmlElement, fields: Fields, fate: Fate): Piece[] {
  const wasContents = fields.isWithin('TOC');
  const printed = suppliedText(fields.take(mark), fate);
  return wasContents && !fields.isWithin('TOC') ? [...printed, { kind: 'contents-end' }] : printed;
}

function suppliedText(text: string, fate: Fate): Piece[] {
  return text === '' || fate !== null ? [] : [{ kind: 'supplied', text }];
}

function dropped(text: string): Piece {
  return { kind: 'dropped', text, reason: 'hidden' };
}

function symbol(element: XmlElement, fate: Fate): Piece[] {
  const code = Number.parseInt(element.attributes.char ?? '', 16);
  if (!Number.isSafeInteger(code)) return [];
  const text = symbolOf(code, element.attributes.font ?? '');
  return text === null ? [] : written(text, fate);
}

function noteReference(element: XmlElement, run: XmlElement): NoteReference {
  const isCustom = ['1', 'true', 'on'].includes(element.attributes.customMarkFollows ?? '0');
  const after = isCustom ? elementsOf(run, 't').map(textOf).join('').trim() : '';
  return {
    of: element.name === 'footnoteReference' ? 'footnote' : 'endnote',
    id: element.attributes.id ?? '',
    mark: after === '' ? null : after,
  };
}

/** Text boxes, words drawn as a picture, and what cannot be read. */
function readDrawing(drawing: XmlElement, context: RunContext, fate: Fate): Piece[] {
  return elementsOf(drawing).flatMap((element): Piece[] => {
    const { name, attributes } = element;
    if (name === 'AlternateContent') return readDrawing(chosenBranch(element), context, fate);
    if (name === 'txbxContent')
      return fate === null ? [{ kind: 'box', story: element }] : [dropped(storyWords(element))];
    if (name === 'textpath') return written(attributes.string ?? '', fate);
    if (name === 'docPr') return [dropped(attributes.descr ?? '')];
    if (name === 'blip') context.leftOut(attributes.embed ?? attributes.link ?? '', 'picture');
    if (name === 'imagedata') context.leftOut(attributes.id ?? '', 'picture');
    if (name === 'chart' || name === 'OLEObject') context.leftOut(attributes.id ?? '', 'unsupported');
    if (name === 'relIds') context.leftOut(attributes.dm ?? '', 'unsupported');
    return readDrawing(element, context, fate);
  });
}

/** True where the paragraph shows the page of another place: a line of a contents page ends in one. */
export function refersToPage(paragraph: XmlElement): boolean {
  const codes = [...descendantsNamed(paragraph, 'instrText')].map(textOf);
  const simple = [...descendantsNamed(paragraph, 'fldSimple')].map(({ attributes }) => attributes.instr ?? '');
  return /\bPAGEREF\b/.test([codes.join(''), ...simple].join('\n'));
}
