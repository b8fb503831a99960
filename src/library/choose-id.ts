/** The id a new document gets, made of its file's name or, where that will not do, of what the text says. */
import { isSafeId } from './corpus-folder-id.js';

/** `digest`: neither name, number nor title gave one. */
export type IdSource = 'file-name' | 'document-number' | 'title' | 'digest';
export type ChosenId = { readonly id: string; readonly from: IdSource };

/** Room for an extension and the mark of a temporary file within the 255 bytes of a file name. */
const MOST_BYTES = 180;
const LONGEST_TITLE = 60;
const DIGEST_LENGTH = 8;
/** What programs and web sites call a file before anybody has named it. */
const GENERIC =
  /新建|未命名|无标题|文本|文档|文件|附件|正文|下载|扫描|副本|最终|打印|盖章|定稿|(?<![a-z])(?:microsoft|office|word|excel|wps|pdf|docx?|xlsx?|documents?|files?|downloads?|untitled|unnamed|scan|copy|attachment|annex|content|index|default|article|page|new|final)(?![a-z])/gi;
const COPY_MARK = /\s*(?:[(（]\d{1,3}[)）]|[-—–]\s*副本|[-—–_]\s*copy)$/i;

/** The id a file's name gives: blanks and brackets mended, nothing else; null where it is not safe or says nothing. */
export function idOfName(stem: string): string | null {
  const mended = stem
    .normalize('NFC')
    .replace(COPY_MARK, '')
    .trim()
    .replaceAll(/[ \u3000\u00a0]+/g, '-')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  return isUsable(mended) && tells(mended) ? mended : null;
}

/** The id of a document whose file's name gives none. */
export function idOfText(said: {
  readonly stem: string;
  readonly documentNumber: string | null;
  /** Null where the text gives none. */
  readonly title: string | null;
  readonly sha256: string;
}): ChosenId {
  const number = safePart(said.documentNumber ?? '');
  if (isUsable(number)) return { id: number, from: 'document-number' };
  const title = safePart(said.title ?? '');
  if (isUsable(title)) return { id: title, from: 'title' };
  if (isUsable(said.stem)) return { id: said.stem, from: 'file-name' };
  return { id: `document-${said.sha256.slice(0, DIGEST_LENGTH)}`, from: 'digest' };
}

/** A leading dot hides a file, a leading dash makes it an option. */
function isUsable(id: string): boolean {
  return isSafeId(id) && !/^[.-]/.test(id) && Buffer.byteLength(id) <= MOST_BYTES;
}

/** False for numbers, dates, digests and the names programs give. */
function tells(id: string): boolean {
  if (/^[0-9a-f-]{12,}$/i.test(id)) return false;
  const rest = id.replaceAll(GENERIC, '');
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = rest.match(/[a-z]/gi)?.length ?? 0;
  return han >= 2 || latin >= 2;
}

function safePart(text: string): string {
  const safe = [...text.normalize('NFC')].filter((character) => isSafeId(character));
  return safe
    .slice(0, LONGEST_TITLE)
    .join('')
    .replace(/^[.-]+/, '');
}
