/** The names other documents call a document by: its number, its title, and what its notice carries. */
import { foldWidth } from '../language/width.js';
import type { DocumentHeader } from '../storage/store.js';

type Named = Pick<DocumentHeader, 'title' | 'noticeTitle' | 'documentNumber'>;

/** Quotation marks nest (《…〈…〉…》) and are left out by some: a title is compared without them. */
const MARKS = /[《》〈〉「」『』“”"'<>\s]/g;
const CARRIED = /(?:印发|发布|公布|颁布|下发)(.{4,}?)的(?:通知|通告|公告|决定|命令)$/;
/** A note on the edition is not part of the name: （2031年修订）, （2031年版）, （修订版）. */
const EDITION = /[(（](?:\d{4}年?)?(?:第?[一二三四五六七八九十\d]+次)?(?:修订|修正|修改|新|版|最新)*(?:本|版)?[)）]$/;

/** A title as it is compared: no white space, no quotation marks, half-width. */
function plainName(title: string): string {
  return foldWidth(title).replaceAll(MARKS, '');
}

/** The title itself and, of a notice, the title of what it carries. */
export function namesOfTitle(title: string): string[] {
  const plain = plainName(title);
  const carried = CARRIED.exec(plain)?.[1];
  return carried === undefined ? [plain] : [plain, carried];
}

/** By title: the own one and that of the notice that carries the text. */
export function namesOf({ title, noticeTitle }: Named): string[] {
  return [...new Set([title, noticeTitle ?? ''].filter((each) => each !== '').flatMap(namesOfTitle))];
}

/** The names without a note on the edition: those of two editions are equal. */
export function editionNamesOf(document: Named): string[] {
  return namesOf(document).map((name) => name.replace(EDITION, '') || name);
}
