import { visibleText } from './escape.js';
import type { SlackMessage } from './pack-messages.js';
import { shortened } from './plain-elements.js';
import { richTextBlocks } from './rich-text.js';

export type HelpCard = {
  /** Paragraphs of our own, in order. */
  readonly lines: readonly string[];
  /** Said above the questions. */
  readonly lead: string;
  /** Questions the documents answer; drawn from documents, so they are data. */
  readonly questions: readonly string[];
};

const QUESTION_CHARS = 200;

/** What the bot is for, and what it could be asked here. */
export function helpCard({ lines, lead, questions }: HelpCard): SlackMessage {
  const asked = questions.map((question) => shortened(visibleText(question), QUESTION_CHARS));
  return {
    text: [...lines, ...(asked.length === 0 ? [] : [lead])].join('\n'),
    blocks: [
      ...richTextBlocks(lines.map((text) => [{ text }])),
      ...(asked.length === 0 ? [] : richTextBlocks([[{ text: lead, bold: true }]])),
      ...(asked.length === 0
        ? []
        : richTextBlocks(
            asked.map((text) => [{ text }]),
            'bullet',
          )),
    ],
  };
}
