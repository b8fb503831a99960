import type { Mention } from '../../briefing/choose-tasks.js';
import { documentIdOf } from '../../vocabulary/clause.js';
import { type InputBlock, LIMITS } from './block-kit.js';
import { ALSO_BLOCK, type BriefChoice } from './brief-choice.js';
import type { BriefCopy } from './brief-copy-type.js';
import { markOf } from './mark-of.js';
import { plain } from './plain-elements.js';
import { shortTitles } from './short-titles.js';

/** Slack takes no more checkboxes in one element. */
const MOST_TICKED = 10;

const TITLE_CHARS = 40;

export type Mentioned = {
  readonly mentions: readonly Mention[];
  readonly plans: readonly { readonly id: string; readonly title: string }[];
};

/** Clauses that only mention the topic, for a yes to each; null where there are none. */
export function mentionBlock(choice: BriefChoice, { mentions, plans }: Mentioned, copy: BriefCopy): InputBlock | null {
  const { topic, documents, also } = choice;
  const shown = mentions.slice(0, MOST_TICKED);
  if (topic === null || shown.length === 0) return null;
  const titles = shortTitles(
    plans.map(({ title }) => title),
    TITLE_CHARS,
  );
  const options = shown.map(({ clauseId, label, sentence }) => {
    const plan = plans.find(({ id }) => id === documentIdOf(clauseId));
    const title = documents.length === 1 || plan === undefined ? null : titles.get(plan.title);
    return {
      text: plain(title == null ? label : `${label}（${title}）`, LIMITS.optionText),
      description: plain(around(sentence, topic, LIMITS.optionText), LIMITS.optionText),
      value: markOf(clauseId),
    };
  });
  const ticked = options.filter(({ value }) => also.includes(value));
  return {
    type: 'input',
    block_id: `${ALSO_BLOCK}:${markOf(options.map(({ value }) => value).join(''))}`,
    dispatch_action: true,
    optional: true,
    label: plain(copy.mentions(topic)),
    hint: plain(copy.mentionsShown(shown.length, mentions.length)),
    element: {
      type: 'checkboxes',
      action_id: 'brief_field',
      options,
      ...(ticked.length === 0 ? {} : { initial_options: ticked }),
    },
  };
}

/** At most `most` characters of a sentence, with what is sought in them where it stands in it as it is. */
function around(sentence: string, sought: string, most: number): string {
  const at = sentence.indexOf(sought);
  if (sentence.length <= most || at + sought.length < most) return sentence;
  const from = Math.max(0, at - Math.floor((most - sought.length) / 2));
  return `…${sentence.slice(from + 1)}`;
}
