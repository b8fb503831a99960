import type { SlackUseCases } from './deps.js';
import { plainText } from './render/escape.js';
import type { Talk } from './talk.js';

/** Slack cuts a longer text, in UTF-16 units. */
const MOST_CHARS = 3_500;
const TITLE_CHARS = 200;

/** As many documents as one message holds, with how many there are. */
export async function documentList(
  { documentSizes }: Pick<SlackUseCases, 'documentSizes'>,
  talk: Talk,
  { withIds = false }: { readonly withIds?: boolean } = {},
): Promise<string> {
  const rows = await documentSizes();
  const lines = rows.map(({ document, clauses }) => {
    const title = [...document.title].slice(0, TITLE_CHARS).join('');
    const names = [
      plainText(title),
      plainText(document.documentNumber ?? ''),
      withIds ? `[${document.id}]` : '',
    ].filter((text) => text !== '');
    return `• ${names.join(' ')} (${clauses})`;
  });
  let chars = 0;
  const shown = lines.filter((line) => {
    chars += line.length + 1;
    return chars <= MOST_CHARS;
  });
  return [talk.documentsShown(shown.length, lines.length), ...shown].join('\n');
}
