/** The files of a draft: what is handed in, the checking copy beside it, and a workbook where the template has one. */
import type { DraftedOutline } from '../briefing/draft-briefing.js';
import { checkingPaper, type LinkOf } from '../briefing/render/checking-paper.js';
import { handInPaper } from '../briefing/render/hand-in-paper.js';
import { outlineJson } from '../briefing/render/json.js';
import { checkingMarkdown, handInMarkdown } from '../briefing/render/markdown.js';
import { outlineSheets, workbookName } from '../briefing/render/sheets.js';
import { progressProblemCopy } from '../copy/progress-problem-copy.js';
import type { OutFile } from './out-file.js';
import type { CliApp } from './surroundings.js';

/** One of the two papers of a draft. */
export type Copy = 'hand-in' | 'checking';

/** As the option names them. */
export const COPIES: Readonly<Record<string, Copy>> = { 报送稿: 'hand-in', 核对稿: 'checking' };

export type BriefFile = OutFile & { readonly bytes: (app: CliApp) => Promise<Uint8Array> };

/** The documents are Chinese, and so are the reasons in the checking copy. */
const problemsOf = ({ problems }: DraftedOutline) => problems.map((problem) => progressProblemCopy(problem, 'zh'));

/** `slides`: those of a pack; a briefing has none. */
export type Wanted = OutFile & {
  readonly only: Copy | null;
  /** The address of a source in the reader; null for none. */
  readonly linkOf: LinkOf | null;
  readonly slides: (app: CliApp) => Promise<Uint8Array>;
};

export function filesOf(drafted: DraftedOutline, { path, format, only, linkOf, slides }: Wanted): BriefFile[] {
  const { outline } = drafted;
  const wants = (copy: Copy) => only === null || only === copy;
  /** Alone it takes the name given. */
  const checkingPath = only === 'checking' ? path : beside(path, '核对稿');
  const text = (words: string) => async () => Buffer.from(words);
  switch (format) {
    case 'docx':
      return [
        ...(wants('hand-in') ? [{ path, format, bytes: (app: CliApp) => app.printWord(handInPaper(outline)) }] : []),
        ...(wants('checking')
          ? [
              {
                path: checkingPath,
                format,
                bytes: (app: CliApp) =>
                  app.printWord(checkingPaper(outline, { problems: problemsOf(drafted), linkOf })),
              },
            ]
          : []),
        ...(outline.workbook.length > 0 && wants('hand-in')
          ? [
              {
                path: beside(path, workbookName(outline), 'xlsx'),
                format: 'xlsx' as const,
                bytes: (app: CliApp) => app.writeWorkbook(outlineSheets(outline)),
              },
            ]
          : []),
      ];
    case 'pptx':
      return [{ path, format, bytes: slides }];
    case 'xlsx':
      return [{ path, format, bytes: (app) => app.writeWorkbook(outlineSheets(outline)) }];
    case 'json':
      return [{ path, format, bytes: text(`${JSON.stringify(outlineJson(outline), null, 2)}\n`) }];
    default:
      return [
        ...(wants('hand-in') ? [{ path, format, bytes: text(handInMarkdown(outline)) }] : []),
        ...(wants('checking')
          ? [
              {
                path: checkingPath,
                format,
                bytes: text(checkingMarkdown(outline, { problems: problemsOf(drafted), linkOf })),
              },
            ]
          : []),
      ];
  }
}

/** For a terminal: the paper asked for, the checking copy where none was. */
export function markdownOf(drafted: DraftedOutline, { only, linkOf }: Pick<Wanted, 'only' | 'linkOf'>): string {
  const { outline } = drafted;
  return only === 'hand-in'
    ? handInMarkdown(outline)
    : checkingMarkdown(outline, { problems: problemsOf(drafted), linkOf });
}

/** a/汇报.docx and 核对稿 are a/汇报.核对稿.docx. */
function beside(path: string, name: string, extension?: string): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}.${name}.${extension ?? path.slice(dot + 1)}`;
}
