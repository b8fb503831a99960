/** What a form asks. Pure. */
export type Asked = {
  readonly text: string;
  /** Earlier questions of the same reader, oldest first. */
  readonly history: readonly string[];
  /** The document that is asked about; empty for all. */
  readonly documentId: string;
};

/** How many earlier questions an answer looks back on. */
export const MOST_EARLIER = 6;

/** What is no text, such as a file, is left out. */
export function askedIn(fields: Readonly<Record<string, unknown>>): Asked {
  const texts = (name: string) => [fields[name]].flat().filter((each) => typeof each === 'string');
  return {
    text: (texts('q').at(-1) ?? '').replaceAll('\r\n', '\n').trim(),
    history: texts('h')
      .filter((each) => each.trim() !== '')
      .slice(-MOST_EARLIER),
    documentId: texts('d').at(-1) ?? '',
  };
}
