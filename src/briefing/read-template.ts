/** A template out of YAML, or what is wrong with it and in which line. */
import { LineCounter, parseDocument, visit } from 'yaml';
import { type Template, templateSchema } from './template.js';

/** `line` from 1; `where` is the path of the field, empty for the file as a whole. */
export type TemplateProblem = {
  readonly file: string;
  readonly line: number;
  readonly where: string;
  /** Words of the schema's locale or of YAML, or a code: `digits`, `unknown-variable NAME`, `not-file-name STEM`, `alias`. */
  readonly reason: string;
};

export type ReadTemplate =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'invalid'; readonly problems: readonly TemplateProblem[] };

/** Says what a schema has against a value; zod's own locales fit. */
export type Reasons = NonNullable<Parameters<typeof templateSchema.safeParse>[1]>['error'];

/** Pure. `file` names the file in problems; its stem must be the template's id. */
export function readTemplate(yaml: string, file: string, reasons?: Reasons): ReadTemplate {
  const lines = new LineCounter();
  const aliases: number[] = [];
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  visit(document, {
    Alias: (_, { range }) => {
      aliases.push(range?.[0] ?? 0);
    },
  });
  if (aliases.length > 0)
    return invalid(
      aliases.map((at) => ({ line: lines.linePos(at).line, where: '', reason: 'alias' })),
      file,
    );
  if (document.errors.length > 0)
    return invalid(
      document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, where: '', reason: message })),
      file,
    );
  const parsed = templateSchema.safeParse(document.toJS(), reasons === undefined ? {} : { error: reasons });
  if (parsed.success) {
    const stem = file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
    if (parsed.data.id === stem) return { kind: 'template', template: parsed.data };
    return invalid([{ line: lineOf(['id']), where: 'id', reason: `not-file-name ${stem}` }], file);
  }
  return invalid(
    parsed.error.issues.map(({ path, message }) => ({ line: lineOf(path), where: path.join('.'), reason: message })),
    file,
  );

  /** Of the field, or of the nearest one around it that is there. */
  function lineOf(path: readonly PropertyKey[]): number {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
      if (Array.isArray(range)) return lines.linePos(Number(range[0])).line;
    }
    return 1;
  }
}

function invalid(problems: readonly Omit<TemplateProblem, 'file'>[], file: string): ReadTemplate {
  return { kind: 'invalid', problems: problems.map((problem) => ({ file, ...problem })) };
}
