/** The instructions of a Dockerfile, as far as ours goes: no here-documents, no escapes but at the end of a line. */
export type Instruction = {
  readonly name: string;
  /** Without flags. */
  readonly text: string;
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
};

export function readDockerfile(source: string): Instruction[] {
  return source
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      const given = rest.split(/\s+/);
      const flags = given.filter((word) => word.startsWith('--'));
      const words = given.filter((word) => !word.startsWith('--'));
      const pairs = flags
        .map((flag) => flag.slice(2).split('='))
        .map(([key = '', value = '']) => [key, value] as const);
      return { name, words, text: name === 'RUN' ? rest : words.join(' '), flags: new Map(pairs) };
    });
}
