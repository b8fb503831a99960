import { findDocumentNumbers } from '../../language/document-number.js';
import type { Reading } from '../../reading/reading.js';
import { bareTitle } from '../head-lines.js';
import type { Layout } from '../layout.js';
import type { Line } from '../lines.js';
import { endsLikeTitle, plainTitle, titleText } from '../title-lines.js';
import { type Field, fieldValue } from './fields.js';

export type Titles = {
  readonly title: string | null;
  readonly noticeTitle: string | null;
  /** Whether the text itself prints the title, or only the file or the page around it says it. */
  readonly isPrinted: boolean;
};

export type TitleInput = {
  readonly own: readonly Line[];
  readonly fields: readonly Field[];
  readonly layout: Layout;
  readonly reading: Reading;
  /** What a person said it is called. */
  readonly said: string | undefined;
};

/** 中共中央 国务院印发《甲纲要》 stands above 甲纲要 itself; a notice of it is 关于印发…的通知. */
const CARRYING = /^(?:(?!关于)[^《]){2,40}(?:印发|发布|公布)《([^》]{4,80})》$/;

/** What a text is called, and the notice that carries it: by what it prints, the field of its page, its file, its sheet. */
export function readTitles({ own, fields, layout, reading, said }: TitleInput): Titles {
  const printed = withoutNumber(titleText(layout.title));
  const stated = bareTitle(labelledTitle(own) ?? tidyTitle(reading.properties.title ?? ''));
  const carried = CARRYING.exec(printed)?.[1] ?? carriedWithin(printed, layout);
  const title = said ?? carried ?? (ownTitle(printed, fields) || stated || sheetTitle(reading));
  const carrier = carried === null ? titleText(layout.noticeTitle) : printed;
  const isCarried = title !== null && carries(stated, title);
  return { title, noticeTitle: carrier || (isCarried ? stated : null), isPrinted: printed !== '' };
}

/** A guide may call itself nothing but that; its matter stands in a field. */
function ownTitle(printed: string, fields: readonly Field[]): string {
  const matter = fieldValue(fields, /^(?:事项|项目)名称$/);
  return matter !== null && (printed === '' || BARE_GUIDE.test(printed)) ? matter : printed;
}

const BARE_GUIDE = /^(?:办事|服务|办理|申报|操作)?(?:指南|须知|流程)$/;

/** The name of a sheet, where it is a title and the sheet holds none. */
function sheetTitle({ blocks }: Reading): string | null {
  const name = blocks[0]?.place.sheet ?? '';
  return name.length >= SHORTEST_SHEET_TITLE && endsLikeTitle(name) ? name : null;
}

const SHORTEST_SHEET_TITLE = 6;

/**
 * What a notice hands on where its text follows without a title of its own: 关于印发甲方案的通知 … 现将《甲方案》印发给你们,
 * and then what only a plan opens with. A notice that goes on with its own points carries nothing here.
 */
function carriedWithin(printed: string, { noticeTitle, preamble, body }: Layout): string | null {
  const carried = /(?:印发|发布|公布)《?([^《》]{4,100})》?的通知$/.exec(printed)?.[1];
  if (carried === undefined || noticeTitle.length > 0) return null;
  const at = preamble.findIndex(({ folded }) => /(?:现将|现予以?).{0,100}(?:印发|发布)/.test(folded));
  const opensOwn = preamble.some(({ folded }) => /(?:如下|以下)[^。]{0,12}[:。]$/.test(folded));
  if (at === -1 || opensOwn) return null;
  const own = [...preamble.slice(at + 1), ...body.slice(0, 1)].map(({ folded }) => folded);
  const isText = preamble.length > at + 1 || OPENS_PLAN.test(own[0] ?? '');
  return isText && body.length > 1 && !/^附件/.test(own[0] ?? '') ? carried : null;
}

const OPENS_PLAN = /总体要求|指导思想|[工作主要总体]目标|基本原则|总\s*则|适用范围|^第一[章条]/;

/** The 名称 or 标题 of the page's metadata, without a mark that it is a copy. */
function labelledTitle(own: readonly Line[]): string | null {
  const line = own.find(({ folded }) => /^(?:名\s*称|标\s*题)\s*[:|]\s*\S/.test(folded));
  return (
    line?.text
      .replace(/^[^:：|]*[:：|]\s*/, '')
      .replace(/^[（(]转载[)）]/, '')
      .replace(/\s+/g, '') ?? null
  );
}

function carries(stated: string, title: string): boolean {
  return (
    stated !== title && /(?:印发|转发|发布|公布|批转)/.test(stated) && plainTitle(stated).includes(plainTitle(title))
  );
}

/** （云政发〔2031〕2号） behind a page's title is the number, not a part of it. */
function withoutNumber(title: string): string {
  const bracket = /[（(]([^（()）]{6,30}号)[)）]$/.exec(title);
  return bracket !== null && findDocumentNumbers(bracket[1] ?? '').length > 0 ? title.slice(0, bracket.index) : title;
}

/** A page's title without the name of its site: 甲通知_云屏市人民政府门户网站. */
function tidyTitle(title: string): string {
  return title.replace(/\s*[-_|–—]+\s*[^-_|–—]{0,40}$/, '').replace(/\s+/g, '') || title.trim();
}
