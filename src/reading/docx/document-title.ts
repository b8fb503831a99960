import { childNamed, textOf, type XmlElement } from '../xml.js';

const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 200;

/**
 * The title among the properties of a file, null where it is none of this document: people write a new document over an
 * old one, whose title stays behind, and programs put in the file's name. A title counts where whole lines of the text say
 * it too.
 *
 * @param lines the document's blocks
 */
export function documentTitle(properties: XmlElement | undefined, lines: readonly string[]): string | null {
  const element = childNamed(properties, 'title');
  const title = element === undefined ? '' : textOf(element).replaceAll(/\s+/g, ' ').trim();
  const wanted = bare(title);
  return wanted.length >= SHORTEST_TITLE &&
    wanted.length <= LONGEST_TITLE &&
    lines.some((_, start) => saysAt(lines, start, wanted))
    ? title
    : null;
}

/** True where the lines from `start` on are the title, which may be broken over several. */
function saysAt(lines: readonly string[], start: number, wanted: string): boolean {
  let said = '';
  for (let index = start; index < lines.length && said.length < wanted.length; index += 1) {
    said += bare(lines[index] ?? '');
    if (!wanted.startsWith(said)) return false;
  }
  return said === wanted;
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
