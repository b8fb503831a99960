import type { Locale } from '../../copy/locale.js';
import type { Answer } from '../../vocabulary/answer.js';
import type { NumberedCitation } from '../../vocabulary/citation-numbers.js';
import { ACTIONS, citationValue, feedbackValue } from './action-ids.js';
import { type ActionsBlock, type Button, type ContextActionsBlock, type KnownBlock, LIMITS } from './block-kit.js';
import { citationMark, citationNames, citationOptions, type MarkOf } from './citation-options.js';
import { copyFor } from './copy.js';
import type { ActionCopy } from './copy-type.js';
import { plain } from './plain-elements.js';
import { citationsOf } from './shown-citations.js';

/** More citations than this are picked from a list. */
const MOST_BUTTONS = 10;
/** Half of what Slack takes: option texts count towards a message's characters. */
const OPTIONS_A_LIST = 50;

/** What can be done with an answer: open a cited clause, report a citation, make it public, rate it. */
export function answerActions(answer: Answer, locale: Locale, isPrivate: boolean): KnownBlock[] {
  const copy = copyFor(locale);
  const isNearest = 'nearest' in answer;
  const citations = citationsOf(answer);
  const hasContent = 'claims' in answer || isNearest;
  const wrong = 'claims' in answer ? [wrongButton(answer.id, copy.action)] : [];
  const share = isPrivate && hasContent ? [shareButton(answer.id, copy.action)] : [];
  const aboutAnswer = [...wrong, ...share];
  return [
    ...openClauseBlocks(answer.id, citations, copy.action, isNearest ? copy.source.nearestMark : citationMark),
    ...(aboutAnswer.length === 0 ? [] : [{ type: 'actions' as const, elements: aboutAnswer }]),
    feedbackBlock(answer.id, copy.action),
  ];
}

/** 查看原文 for each citation: a button each up to ten, lists above that. */
export function openClauseBlocks(
  answerId: string,
  citations: readonly NumberedCitation[],
  copy: ActionCopy,
  markOf: MarkOf,
): ActionsBlock[] {
  if (citations.length === 0) return [];
  if (citations.length > MOST_BUTTONS) return openClauseLists(answerId, citations, copy, markOf);
  const names = citationNames(citations, LIMITS.buttonText - copy.openClause(markOf(MOST_BUTTONS)).length - 1);
  const elements = citations.map(({ n }, index): Button => {
    const text = copy.openClause(markOf(n));
    return {
      type: 'button',
      action_id: `${ACTIONS.clauseOpen}:${n}`,
      text: plain(text, LIMITS.buttonText),
      accessibility_label: plain(`${text} ${names[index] ?? ''}`, LIMITS.buttonText).text,
      value: citationValue(answerId, n),
    };
  });
  return [{ type: 'actions', elements }];
}

function openClauseLists(
  answerId: string,
  citations: readonly NumberedCitation[],
  copy: ActionCopy,
  markOf: MarkOf,
): ActionsBlock[] {
  const options = citationOptions(answerId, citations, markOf);
  const count = Math.ceil(citations.length / OPTIONS_A_LIST);
  return Array.from({ length: count }, (_, list) => {
    const from = list * OPTIONS_A_LIST;
    const shown = options.slice(from, from + OPTIONS_A_LIST);
    const placeholder = copy.openOneOf(markOf(from + 1), markOf(from + shown.length));
    return {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: ACTIONS.clauseOpen,
          placeholder: plain(placeholder, LIMITS.optionText),
          options: shown,
        },
      ],
    };
  });
}

function wrongButton(answerId: string, copy: ActionCopy): Button {
  return {
    type: 'button',
    action_id: ACTIONS.citationWrong,
    text: plain(copy.wrong, LIMITS.buttonText),
    value: answerId,
  };
}

function shareButton(answerId: string, copy: ActionCopy): Button {
  return {
    type: 'button',
    action_id: ACTIONS.answerShare,
    text: plain(copy.share, LIMITS.buttonText),
    value: answerId,
    confirm: {
      title: plain(copy.shareTitle),
      text: plain(copy.shareText),
      confirm: plain(copy.share),
      deny: plain(copy.cancel),
    },
  };
}

function feedbackBlock(answerId: string, copy: ActionCopy): ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.answerFeedback,
        positive_button: {
          text: plain(copy.useful, LIMITS.buttonText),
          accessibility_label: copy.useful,
          value: feedbackValue(answerId, 'up'),
        },
        negative_button: {
          text: plain(copy.notUseful, LIMITS.buttonText),
          accessibility_label: copy.notUseful,
          value: feedbackValue(answerId, 'down'),
        },
      },
    ],
  };
}
