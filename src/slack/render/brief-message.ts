import type { Locale } from '../../copy/locale.js';
import type { PrintedDraft } from '../deps.js';
import { ACTIONS } from './action-ids.js';
import { type KnownBlock, LIMITS } from './block-kit.js';
import { fallbackText } from './block-text.js';
import type { BriefChoice } from './brief-choice.js';
import { briefCopy } from './brief-copy.js';
import type { BriefCopy } from './brief-copy-type.js';
import { briefValue } from './brief-value.js';
import { titleText } from './escape.js';
import type { SlackMessage } from './pack-messages.js';
import { plain } from './plain-elements.js';
import { richTextBlocks } from './rich-text.js';

type Chosen = { readonly choice: BriefChoice; readonly locale: Locale };

/** The summary over the files, and ways to go on. */
export function briefMessage(drafted: PrintedDraft, { choice, locale }: Chosen): SlackMessage {
  const copy = briefCopy(locale);
  const lines = copy.summary(drafted, choice.topic).map((line) => [{ text: titleText(line) }]);
  const ways = ['template', 'unit', 'topic', ...(choice.desk === 'briefing' ? (['data'] as const) : [])] as const;
  return withText([
    ...richTextBlocks(lines),
    { type: 'context', elements: [plain(copy.note[choice.desk], LIMITS.contextText)] },
    { type: 'actions', elements: ways.map((what) => button(what, choice, copy)) },
  ]);
}

/** Under the sheet to fill in: how it comes back. */
export function fillInMessage({ choice, locale }: Chosen): SlackMessage {
  const copy = briefCopy(locale);
  return withText([
    { type: 'section', text: plain(copy.fillIn) },
    { type: 'actions', elements: [button('fill', choice, copy)] },
  ]);
}

function button(what: keyof BriefCopy['again'], choice: BriefChoice, { again }: BriefCopy) {
  return {
    type: 'button' as const,
    action_id: `${ACTIONS.briefAgain}:${what}`,
    text: plain(again[what], LIMITS.buttonText),
    value: briefValue(choice),
  };
}

function withText(blocks: KnownBlock[]): SlackMessage {
  return { text: fallbackText(blocks), blocks };
}
