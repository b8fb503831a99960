import type { Locale } from '../../copy/locale.js';
import { LIMITS, type ModalView } from './block-kit.js';
import { copyFor } from './copy.js';
import { plain } from './plain-elements.js';

/** One thing said in a modal: why a form was not taken, or what became of it. */
export function noticeView(text: string, locale: Locale): ModalView {
  return {
    type: 'modal',
    title: plain(locale === 'zh' ? '条文' : 'Tiaowen', LIMITS.modalTitle),
    close: plain(copyFor(locale).action.close, LIMITS.modalTitle),
    blocks: [{ type: 'section', text: plain(text, LIMITS.blockChars) }],
  };
}
