import { type KnownBlock, LIMITS } from './block-kit.js';
import { blockChars, fallbackText } from './block-text.js';

/** What `chat.postMessage` and `chat.update` take: `text` is escaped mrkdwn, `blocks` are within Slack's limits. */
export type SlackMessage = { readonly text: string; readonly blocks: KnownBlock[] };

/** Blocks in order, in as few messages as the limits allow; each block must fit by itself. A message has one table at most. */
export function packMessages(blocks: readonly KnownBlock[]): SlackMessage[] {
  const groups: KnownBlock[][] = [];
  let chars = 0;
  for (const block of blocks) {
    const size = blockChars(block);
    const group = groups.at(-1);
    const isFull =
      group === undefined ||
      chars + size > LIMITS.messageChars ||
      group.length >= LIMITS.messageBlocks ||
      (block.type === 'table' && group.some(({ type }) => type === 'table'));
    if (isFull) {
      groups.push([block]);
      chars = size;
    } else {
      group.push(block);
      chars += size;
    }
  }
  return groups.map((group) => ({ text: fallbackText(group), blocks: group }));
}
