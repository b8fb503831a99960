import type { Locale } from '../../copy/locale.js';
import { ACTIONS } from './action-ids.js';
import { type KnownBlock, LIMITS } from './block-kit.js';
import { fallbackText } from './block-text.js';
import { bookTitle } from './book-title.js';
import { briefCopy } from './brief-copy.js';
import { briefValue } from './brief-value.js';
import type { BriefChoice } from './brief-view.js';
import type { SlackMessage } from './pack-messages.js';
import { plain } from './plain-elements.js';

/** The summary over the file, and ways to go on. */
export function briefMessage({
  title,
  summary,
  choice,
  locale,
}: {
  readonly title: string;
  readonly summary: string;
  readonly choice: BriefChoice;
  readonly locale: Locale;
}): SlackMessage {
  const copy = briefCopy(locale);
  const value = briefValue(choice);
  const button = (what: 'template' | 'unit' | 'data') => ({
    type: 'button' as const,
    action_id: `${ACTIONS.briefAgain}:${what}`,
    text: plain(copy.again[what], LIMITS.buttonText),
    value,
  });
  const blocks: KnownBlock[] = [
    { type: 'section', text: plain(`${bookTitle(title)}\n${summary}`) },
    { type: 'context', elements: [plain(copy.note, LIMITS.contextText)] },
    {
      type: 'actions',
      elements: [button('template'), button('unit'), ...(choice.desk === 'briefing' ? [button('data')] : [])],
    },
  ];
  return { text: fallbackText(blocks), blocks };
}
