import { ACTIONS } from './action-ids.js';
import type { KnownBlock } from './block-kit.js';
import { LIMITS } from './block-kit.js';
import { fallbackText } from './block-text.js';
import type { SlackMessage } from './pack-messages.js';
import { plain } from './plain-elements.js';
import { LETTERS, type QuizChoice, quizChoiceValue } from './quiz-choice.js';

export type QuizPost = {
  readonly question: string;
  readonly options: readonly string[];
  readonly choice: Omit<QuizChoice, 'option'>;
  readonly tally: { readonly answered: number; readonly right: number };
};

/** A question for a channel, a button an option. How many answered is said; who, and what is right, is not. */
export function quizMessage({ question, options, choice, tally }: QuizPost): SlackMessage {
  const lines = options.map((option, index) => `${LETTERS.charAt(index)}. ${option}`);
  const blocks: KnownBlock[] = [
    { type: 'header', text: plain('每日一题', LIMITS.header) },
    { type: 'section', text: plain([question, ...lines].join('\n')) },
    {
      type: 'actions',
      elements: options.map((_, option) => ({
        type: 'button' as const,
        action_id: `${ACTIONS.quizAnswer}:${option}`,
        text: plain(LETTERS.charAt(option), LIMITS.buttonText),
        value: quizChoiceValue({ ...choice, option }),
      })),
    },
    {
      type: 'context',
      elements: [
        plain(
          `点一个选项作答，每人以第一次为准，答案和条款只给自己看。已有 ${tally.answered} 人作答，${tally.right} 人答对。`,
          LIMITS.contextText,
        ),
      ],
    },
  ];
  return { text: fallbackText(blocks), blocks };
}
