import type { Locale } from '../../copy/locale.js';
import type { Answer } from '../../vocabulary/answer.js';
import type { NumberedCitation } from '../../vocabulary/citation-numbers.js';
import { ACTIONS, citationValue, feedbackValue } from './action-ids.js';
import {
  type ActionsBlock,
  type Button,
  type ContextActionsBlock,
  type KnownBlock,
  LIMITS,
  type PlainTextOption,
} from './block-kit.js';
import { bookTitle } from './book-title.js';
import { type CarriedBy, citationMark, clauseOptions, type MarkOf } from './citation-options.js';
import { citedClauses } from './cited-clauses.js';
import { copyFor } from './copy.js';
import type { ActionCopy } from './copy-type.js';
import { plain } from './plain-elements.js';
import { shortTitles } from './short-titles.js';
import { citationsOf } from './shown-citations.js';
import { byDocument } from './source-list.js';

/** Half of what Slack takes: option texts count towards a message's characters. */
const OPTIONS_A_LIST = 50;

/** What can be done with an answer: open a cited clause, report a citation, make it public, rate it. */
export function answerActions(answer: Answer, locale: Locale, isPrivate: boolean): KnownBlock[] {
  const copy = copyFor(locale);
  const isNearest = 'nearest' in answer;
  const hasContent = 'claims' in answer || isNearest;
  const clauses = isNearest
    ? citationsOf(answer).map((each) => ({ mark: each.n, cited: [each] as const }))
    : citedClauses(citationsOf(answer));
  const marks = new Map(clauses.map(({ mark, cited: [{ n }] }) => [n, mark]));
  const markOf: MarkOf = (n) => (isNearest ? copy.source.nearestMark : citationMark)(marks.get(n) ?? n);
  const [open, ...more] = openClauseBlocks(
    clauses.map(({ cited: [first] }) => first),
    copy.action,
    { carried: ({ n }) => citationValue(answer.id, n), markOf },
  );
  const elements = [
    ...(open?.elements ?? []),
    ...('claims' in answer ? [wrongButton(answer.id, copy.action)] : []),
    ...(isPrivate && hasContent ? [shareButton(answer.id, copy.action)] : []),
  ];
  return [
    ...(elements.length === 0 ? [] : [{ type: 'actions' as const, elements }]),
    ...more,
    feedbackBlock(answer.id, copy.action),
  ];
}

/** 查看原文: a button for one citation, a menu for several; one more menu for every fifty. */
export function openClauseBlocks(
  citations: readonly NumberedCitation[],
  copy: ActionCopy,
  { carried, markOf }: { readonly carried: CarriedBy; readonly markOf: MarkOf },
): ActionsBlock[] {
  const [only] = citations;
  if (only === undefined) return [];
  if (citations.length === 1) return [{ type: 'actions', elements: [openButton(only.n, carried(only), copy)] }];
  const options = clauseOptions(citations, carried, markOf);
  const count = Math.ceil(citations.length / OPTIONS_A_LIST);
  return Array.from({ length: count }, (_, list) => {
    const from = list * OPTIONS_A_LIST;
    const shown = options.slice(from, from + OPTIONS_A_LIST);
    const ends = [citations[from], citations[from + shown.length - 1]] as const;
    const [first, last] = ends.map((each) => markOf(each?.n ?? 1));
    const placeholder = count === 1 ? copy.openClause : copy.openOneOf(first ?? '', last ?? '');
    return {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: ACTIONS.clauseOpen,
          placeholder: plain(placeholder, LIMITS.optionText),
          ...menuOptions(shown, citations.slice(from, from + shown.length)),
        },
      ],
    };
  });
}

/** Clauses of several documents stand under the title of theirs: on a phone the end of a long option is not seen. */
function menuOptions(options: readonly PlainTextOption[], citations: readonly NumberedCitation[]) {
  const rows = citations.map(({ citation }, index) => ({ citation, option: options[index] }));
  const groups = byDocument(rows, ({ citation }) => citation);
  if (groups.length === 1) return { options: [...options] };
  const titles = groups.map(([first]) => bookTitle(first?.citation.title ?? ''));
  const short = shortTitles(titles, LIMITS.optionText);
  return {
    option_groups: groups.map((group, index) => ({
      label: plain(short.get(titles[index] ?? '') ?? titles[index] ?? '', LIMITS.optionText),
      options: group.flatMap(({ option }) => option ?? []),
    })),
  };
}

function openButton(n: number, value: string, copy: ActionCopy): Button {
  return {
    type: 'button',
    action_id: `${ACTIONS.clauseOpen}:${n}`,
    text: plain(copy.openClause, LIMITS.buttonText),
    value,
  };
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
