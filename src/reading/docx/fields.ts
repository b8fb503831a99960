import { childNamed, elementsOf, type XmlElement } from '../xml.js';
import { circled } from './number-format.js';
import { isOn } from './properties.js';

/** A field is code (`PAGEREF _Toc12`), then what it shows; fields stand in fields and run over paragraphs. */
type OpenField = { readonly begin: XmlElement; code: string; isResult: boolean };

export type Fields = {
  /** Takes a `fldChar`; gives what a field that ends here prints without holding it as text. */
  take(mark: XmlElement): string;
  code(text: string): void;
  /** True within the code of a field: its words are not printed. */
  isCode(): boolean;
  /** True within the result of a field of one kind: `TOC`, `PAGEREF`. */
  isWithin(kind: string): boolean;
};

/** @param story the body, a note, a text box: no field runs out of it; a mark that lost its partner is none */
export function followFields(story: XmlElement): Fields {
  const paired = pairedMarks(story);
  const open: OpenField[] = [];
  return {
    take(mark) {
      if (!paired.has(mark)) return '';
      const kind = mark.attributes.fldCharType;
      if (kind === 'begin') open.push({ begin: mark, code: '', isResult: false });
      const last = open.at(-1);
      if (kind === 'separate' && last !== undefined) last.isResult = true;
      if (kind !== 'end') return '';
      const field = open.pop();
      const isHidden = open.some(({ isResult }) => !isResult);
      return field === undefined || field.isResult || isHidden ? '' : printed(field);
    },
    code(text) {
      const last = open.at(-1);
      if (last !== undefined && !last.isResult) last.code += text;
    },
    isCode: () => open.some(({ isResult }) => !isResult),
    isWithin: (kind) => open.some(({ code, isResult }) => isResult && kindOf(code) === kind),
  };
}

function kindOf(code: string): string {
  return /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
}

function pairedMarks(story: XmlElement): ReadonlySet<XmlElement> {
  const paired = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  for (const mark of marksOf(story)) {
    const kind = mark.attributes.fldCharType;
    if (kind === 'begin') open.push([mark]);
    if (kind === 'separate') open.at(-1)?.push(mark);
    if (kind === 'end') for (const each of [...(open.pop() ?? []), mark]) paired.add(each);
  }
  // An end whose begin is missing was added with nothing to close: the follower pops an empty stack, which is harmless.
  return paired;
}

/** The marks of a story, without those of the text boxes in it, which are stories of their own. */
function* marksOf(story: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(story)) {
    if (child.name === 'fldChar') yield child;
    else if (child.name !== 'txbxContent') yield* marksOf(child);
  }
}

/** `EQ \o\ac(○,11)` draws ⑪; a check box of a form draws itself. */
function printed({ begin, code }: OpenField): string {
  const enclosed = /^\s*EQ\s*\\o\s*(?:\\a[lcr]\s*)?\(\s*[○〇◯]\s*[,，;]\s*(\d{1,2})\s*\)\s*$/i.exec(code)?.[1];
  if (enclosed !== undefined) return circled(Number(enclosed));
  const box = childNamed(childNamed(begin, 'ffData'), 'checkBox');
  if (box === undefined || kindOf(code) !== 'FORMCHECKBOX') return '';
  return (isOn(box, 'checked') ?? isOn(box, 'default') ?? false) ? '☑' : '□';
}
