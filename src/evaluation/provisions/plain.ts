import { foldWidth } from '../../language/width.js';

/** Spaces, quotes, brackets and the width of characters do not count. */
export function plain(text: string): string {
  return foldWidth(text).replace(/[\s（）()“”"〈〉]/g, '');
}
