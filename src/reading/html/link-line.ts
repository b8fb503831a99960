import type { Piece } from './piece.js';

const ATTACHED = /\.(?:docx?|xlsx?|pdf|ofd|wps|et|rtf|zip|rar|7z|txt|jpe?g|png)(?:[?#].*)?$/i;
const ATTACHMENT = /^附\s*[件表录图]/;
/** More of a line in links makes it one. */
const LINK_SHARE = 0.5;

/** True for a line that leads elsewhere rather than says something. */
export function isLinkLine({ shown, linked }: { readonly shown: string; readonly linked: number }): boolean {
  return linked > 0 && linked >= shown.length * LINK_SHARE;
}

/** True for a link to a file, or to what the text calls its annex: that is of the text. */
export function isAttachment({
  shown,
  pieces,
}: {
  readonly shown: string;
  readonly pieces: readonly Piece[];
}): boolean {
  const isFile = pieces.some((piece) => piece.kind === 'text' && piece.link !== null && ATTACHED.test(piece.link));
  return isFile || ATTACHED.test(shown) || ATTACHMENT.test(shown);
}
