import { type KnownBlock, LIMITS } from './block-kit.js';
import { breakText } from './break-text.js';
import { escapeMrkdwn } from './escape.js';

/** Characters Slack may count of a block: every text it shows, choices and labels among them, and the addresses of links. */
export function blockChars(block: unknown): number {
  if (Array.isArray(block)) return block.reduce<number>((sum, each) => sum + blockChars(each), 0);
  if (typeof block !== 'object' || block === null) return 0;
  return Object.entries(block).reduce(
    (sum, [key, value]) => sum + (typeof value === 'string' ? (SHOWN.has(key) ? value.length : 0) : blockChars(value)),
    0,
  );
}

const SHOWN: ReadonlySet<string> = new Set(['text', 'url', 'accessibility_label', 'title', 'alt_text']);

/** What a block says, one line each; nothing for buttons. Not escaped. */
export function blockLines(block: KnownBlock): string[] {
  switch (block.type) {
    case 'rich_text':
      return block.elements.flatMap((element) =>
        element.type === 'rich_text_list' ? element.elements.map((item) => `• ${ownText(item)}`) : [ownText(element)],
      );
    case 'table':
      return block.rows.map((row) => row.map(ownText).join(' | '));
    case 'context':
    case 'section':
    case 'header':
      return [ownText(block)];
    default:
      return [];
  }
}

/** The `text` of a message for notifications and screen readers: as much as every method of Slack takes, escaped. */
export function fallbackText(blocks: readonly KnownBlock[]): string {
  return textOnly(blocks)[0] ?? escapeMrkdwn(ownText([...blocks]).slice(0, LIMITS.optionText));
}

/** Blocks as texts of messages without blocks, whole in content, escaped: for a server that does not know blocks. */
export function textOnly(blocks: readonly KnownBlock[]): string[] {
  return escapedPieces(blocks.flatMap(blockLines).join('\n'), LIMITS.textChars);
}

/** Escaping lengthens a text, so a piece that grew too long is broken again before it is escaped. */
function escapedPieces(text: string, max: number): string[] {
  return breakText(text, max).flatMap((piece) => {
    const escaped = escapeMrkdwn(piece);
    return escaped.length <= LIMITS.textChars ? [escaped] : escapedPieces(piece, Math.floor(max / 2));
  });
}

function ownText(value: unknown): string {
  if (Array.isArray(value)) return value.map(ownText).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : ownText(inner)))
    .join('');
}
