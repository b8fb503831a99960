import type { Locale } from '../../copy/locale.js';
import type { ReaderLinks } from '../../copy/reader-links.js';
import { localDay } from '../../library/local-day.js';
import type { Span } from '../../storage/digests.js';
import { type KnownBlock, LIMITS } from '../render/block-kit.js';
import { bookTitle } from '../render/book-title.js';
import { copyFor } from '../render/copy.js';
import { escapeMrkdwn } from '../render/escape.js';
import type { SlackMessage } from '../render/pack-messages.js';
import { shortened } from '../render/plain-elements.js';
import type { Counted, Summary } from './summary.js';
import { digestWords } from './words.js';

const MOST_LINES = 8;
const LINE_CHARS = 120;
/** Room for what is left out. */
const LAST_LINE_CHARS = 100;
const DAY_MS = 86_400_000;
/** Without the year. */
const dayOf = (at: Date) => localDay(at).slice(5);

/** Null where there is nothing to tell. */
export function digestMessage(
  { asked, unanswered, cited, reported }: Summary,
  { since, until }: Span,
  { locale, links }: { readonly locale: Locale; readonly links: ReaderLinks | null },
): SlackMessage | null {
  if (unanswered.length + cited.length + reported.length === 0) return null;
  const words = digestWords(locale);
  const { reasons } = copyFor(locale).feedbackView;
  const line = (text: string) => escapeMrkdwn(shortened(text.replaceAll(/\s+/g, ' '), LINE_CHARS));
  const part = <What>(head: string, all: readonly Counted<What>[], lineOf: (each: What) => string): KnownBlock[] => {
    if (all.length === 0) return [];
    const lines = all.slice(0, MOST_LINES).map((each) => `• ${lineOf(each)}${words.times(each.times)}`);
    let chars = head.length;
    const shown = lines.filter((each) => {
      chars += each.length + 1;
      return chars < LIMITS.blockChars - LAST_LINE_CHARS;
    });
    const left = all.length - shown.length;
    const text = [`*${head}*`, ...shown, ...(left === 0 ? [] : [words.more(left)])].join('\n');
    return [{ type: 'section', text: { type: 'mrkdwn', text } }];
  };
  const titled = (title: string) => line(bookTitle(title));
  const head = words.head(dayOf(since), dayOf(new Date(until.getTime() - DAY_MS)), asked);
  return {
    text: head,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: head } },
      ...part(words.unanswered, unanswered, ({ question }) => line(question)),
      ...part(words.cited, cited, ({ documentId, title }) =>
        links === null ? titled(title) : `<${links.document(documentId)}|${titled(title)}>`,
      ),
      ...part(
        words.reported,
        reported,
        ({ title, label, reason }) => `${titled(title)} ${line(label)}${words.because(reasons[reason])}`,
      ),
    ],
  };
}
